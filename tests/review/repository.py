"""A git repository for tests, away from the settings of whoever runs them."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.review.written import Project

NO_GIT = shutil.which("git") is None

_ENVIRONMENT = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
    "GIT_AUTHOR_NAME": "Ann",
    "GIT_AUTHOR_EMAIL": "ann@example.org",
    "GIT_COMMITTER_NAME": "Ann",
    "GIT_COMMITTER_EMAIL": "ann@example.org",
    "GIT_PAGER": "cat",
    "GIT_EDITOR": "true",
    "GIT_TERMINAL_PROMPT": "0",
    "LC_ALL": "C.UTF-8",
}


class Repository(Project):
    """A project under git, on the branch main."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.git("init", "-q", "-b", "main")

    def git(self, *words: str, status: int = 0) -> str:
        """What git prints on both outputs; it must end with the status."""
        done = subprocess.run(
            ["git", *words],
            cwd=self.folder,
            capture_output=True,
            env={**os.environ, **_ENVIRONMENT},
            check=False,
        )
        said = done.stdout.decode() + done.stderr.decode()
        assert done.returncode == status, said
        return said

    def commit(self, what: str) -> str:
        """Commit everything; return the name of the commit."""
        self.git("add", "-A")
        self.git("commit", "-q", "-m", what)
        return self.git("rev-parse", "HEAD").strip()


def make_repository(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """A repository in `folder`, which becomes the current one. Without git the test is skipped, and says so."""
    if NO_GIT:
        pytest.skip("git is not installed: nothing is tested of how it calls us")
    for key in [key for key in os.environ if key.startswith("GIT_")]:
        monkeypatch.delenv(key)
    for key, value in _ENVIRONMENT.items():
        monkeypatch.setenv(key, value)
    monkeypatch.delenv("NO_COLOR", raising=False)
    folder.mkdir(exist_ok=True)
    monkeypatch.chdir(folder)
    return Repository(folder)
