"""The version of an article that annotations were made on, out of git's history."""

from __future__ import annotations

import os
import subprocess
from hashlib import sha256
from pathlib import Path

import pytest

from tui.annotations.old_text import find_old_text

FIRST, SECOND = "34 drones fell.\n", "\ufeff41 drones fell — said some.\r\n"


def git(folder: Path, *words: str) -> None:
    identity = ["-c", "user.name=n", "-c", "user.email=e@x.example", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *identity, *words], cwd=folder, check=True, capture_output=True)


def digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """An article with an older version, one that is staged, and one that is neither."""
    path = tmp_path / "repository/seeds/-a [b].txt"
    path.parent.mkdir(parents=True)
    git(path.parent.parent, "init", "-q")
    for text in (FIRST, SECOND):
        path.write_bytes(text.encode())
        git(path.parent, "add", ".")
        git(path.parent, "commit", "-qm", "x")
    path.write_text("staged")
    git(path.parent, "add", ".")
    path.write_text("now")
    return path


@pytest.mark.parametrize(("text", "found"), [(FIRST, FIRST), (SECOND, SECOND[1:]), ("staged", "staged")])
def test_any_version_is_found_by_its_bytes(text: str, found: str, article: Path) -> None:
    assert find_old_text(article, digest(text)) == found
    assert find_old_text(article, digest(text), len(found)) == found
    assert find_old_text(article, digest(text), 1000) is None


def test_a_version_under_an_older_name_is_found(article: Path) -> None:
    git(article.parent, "commit", "-qm", "x")
    git(article.parent, "mv", "-f", "--", article.name, "c.txt")
    git(article.parent, "commit", "-qm", "x")
    assert find_old_text(article.parent / "c.txt", digest("staged")) == "staged"


def test_what_is_not_there_is_none(article: Path, tmp_path: Path) -> None:
    assert find_old_text(article, digest("other")) is None
    assert find_old_text(article.parent / "missing.txt", digest(FIRST)) is None
    assert find_old_text(tmp_path / "no/folder.txt", digest(FIRST)) is None
    assert find_old_text(Path("a\0b"), digest(FIRST)) is None


def test_no_repository_and_no_git_are_no_trouble(
    article: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_text("now")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert find_old_text(tmp_path / "a.txt", digest(FIRST)) is None
    monkeypatch.setenv("PATH", os.devnull)
    assert find_old_text(article, digest(FIRST)) is None


def test_what_a_hook_sets_leads_to_no_other_repository(
    article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_DIR", "/nowhere")
    monkeypatch.setenv("GIT_INDEX_FILE", "/nowhere")
    monkeypatch.setenv("GIT_EXTERNAL_DIFF", "false")
    assert find_old_text(article, digest(FIRST)) == FIRST
