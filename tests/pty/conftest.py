from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.pty.terminal import Terminal, variorum

SEEDS = Path(__file__).parents[2] / "seeds"

Open = Callable[..., Terminal]


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    """The five articles, in a project of their own: what is marked there stays there."""
    (tmp_path / "project" / "annotations").mkdir(parents=True)
    return shutil.copytree(SEEDS, tmp_path / "project" / "seeds")


@pytest.fixture
def run(tmp_path: Path) -> Iterator[Open]:
    """Starts any command in a terminal; what still runs at the end of the test is killed."""
    with ExitStack() as stack:

        def start(command: list[str], **options: object) -> Terminal:
            home = tmp_path / "home"
            return stack.enter_context(Terminal(command, **{"home": home, "cwd": tmp_path, **options}))  # type: ignore[arg-type]

        yield start


@pytest.fixture
def read(run: Open, seeds: Path) -> Open:
    """Starts the reading room on the paths given, or the seeds, and waits until articles are on the screen."""

    def start(*words: str | Path, **options: object) -> Terminal:
        options = {"cwd": seeds.parent, **options}
        terminal = run(variorum("read", *(words or (seeds,))), **options)
        terminal.wait_for(lambda: " figure" in terminal.rows[1], "an article")
        return terminal

    return start
