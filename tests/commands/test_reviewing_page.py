"""The page for reviewers says what happens: its commands are run as they stand there, in their order."""

from __future__ import annotations

import argparse
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.app.story import Person
from tests.review.repository import make_repository
from tui.app import review_start

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "REVIEWING.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"^```(sh|text)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
STATUS = re.compile(r"# exits with (\d)$")
DAY = re.compile(r"\b\d{4}-\d\d-\d\d\b")
SCREEN = re.compile(r"(variorum review .*?) *# keys: (.*)$")


class Shell:
    """Somebody who types what the page says, and remembers what was printed since the last block."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.said = ""

    async def type(self, line: str) -> None:
        """Type a line of the page: a command, or one with keys for its screen."""
        if screen := SCREEN.match(line):
            await self._sit_down(shlex.split(screen[1])[2:], shlex.split(screen[2]))
        elif line.startswith("cd "):
            self.folder /= line.removeprefix("cd ")
            os.chdir(self.folder)
        else:
            self._run(line)

    def _run(self, line: str) -> None:
        wanted = STATUS.search(line)
        done = subprocess.run(["sh", "-c", line], cwd=self.folder, capture_output=True, check=False)
        said = done.stdout.decode() + done.stderr.decode()
        assert done.returncode == (int(wanted[1]) if wanted else 0), f"{line}\n{said}"
        self.said += said

    async def _sit_down(self, words: list[str], keys: list[str]) -> None:
        parser = argparse.ArgumentParser()
        review_start.add_arguments(parser)
        async with Person(review_start.make_app(parser.parse_args(words)), (120, 36)) as r:
            for key in keys:
                await (r.write(key) if " " in key else r.press(key))
            assert r.app._exit, f"the last key leaves the review\n{r.screen_text()}"


@pytest.fixture
def shell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shell:
    make_repository(
        tmp_path / "other", monkeypatch
    )  # git without settings of its own; skips where it is missing
    monkeypatch.chdir(tmp_path)
    for key in ("XDG_STATE_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(key, str(tmp_path / key))
    monkeypatch.setenv("VARIORUM_ANNOTATOR", "reviewer")
    monkeypatch.setenv("PATH", f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
    for folder in ("seeds", "annotations"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    shutil.rmtree(tmp_path / "annotations" / "gold", ignore_errors=True)
    return Shell(tmp_path)


async def test_every_command_of_the_page_does_what_it_says(shell: Shell) -> None:
    blocks = BLOCK.findall(PAGE)
    assert [kind for kind, _ in blocks].count("text") > 3
    for kind, body in blocks:
        if kind == "sh":
            shell.said = ""
            for line in body.splitlines():
                await shell.type(line)
        else:
            said = DAY.sub("DAY", shell.said)
            assert [
                line for line in DAY.sub("DAY", body).splitlines() if line not in said.splitlines()
            ] == [], said


def test_every_figure_and_its_source_is_defined() -> None:
    from tui.review.agreement import FIGURES

    assert all(name.replace("f1", "F1").replace("_", " ") in PAGE or name in PAGE for name in FIGURES)
