"""What a key costs on the way to the terminal, exactly: bytes and frames. Over a slow line this is what is felt."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.pty.terminal import Terminal, variorum

SEEDS = Path(__file__).parents[2] / "seeds"
KILOBYTE = 1024


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Terminal]:
    """Three of the seeds side by side, all figures found, nothing moving any more."""
    project = tmp_path_factory.mktemp("project")
    command = variorum("read", "--fresh", shutil.copytree(SEEDS, project / "seeds"))
    with Terminal(command, home=tmp_path_factory.mktemp("home"), size=(120, 40), cwd=project) as terminal:
        terminal.wait_for(lambda: terminal.rows[1].count(" figures") == 3, "three articles")
        terminal.wait_for(lambda: "+ figures" not in terminal.rows[1], "all figures")
        terminal.wait_silence(1.0)
        yield terminal


@pytest.fixture
def at_start(reader: Terminal) -> Terminal:
    """The caret at the article's start, where no move scrolls; nothing selected."""
    reader.press("g")
    reader.wait_silence(0.25)
    return reader


def cost(terminal: Terminal, key: str) -> tuple[int, int]:
    """Bytes and frames that a key makes the program write."""
    known = len(terminal.raw)
    terminal.press(key)
    terminal.wait_for(lambda: len(terminal.raw) > known, f"an answer to {key}")
    terminal.wait_silence(0.25)
    written = bytes(terminal.raw[known:])
    return len(written), written.count(b"\x1b[?2026l")


@pytest.mark.parametrize("key", ["down", "right", "j", "w", "}", ")"])
def test_moving_the_caret(at_start: Terminal, key: str) -> None:
    for _ in range(3):
        size, frames = cost(at_start, key)
        assert frames == 1
        assert size <= KILOBYTE


@pytest.mark.parametrize("key", ["shift+right", "shift+down"])
def test_extending_a_selection(at_start: Terminal, key: str) -> None:
    cost(at_start, key)  # the first changes the lines below the articles
    for _ in range(3):
        size, frames = cost(at_start, key)
        assert frames == 1
        assert size <= KILOBYTE
    cost(at_start, "escape")


def test_next_figure_with_its_strip(at_start: Terminal) -> None:
    for _ in range(4):
        size, frames = cost(at_start, "f")
        assert frames == 1
        assert size <= 1.5 * KILOBYTE


@pytest.mark.parametrize("key", ["pagedown", "pageup"])
def test_turning_a_page(reader: Terminal, key: str) -> None:
    size, frames = cost(reader, key)
    assert frames == 1
    assert size <= 16 * KILOBYTE


def test_silence_while_nothing_is_pressed(reader: Terminal) -> None:
    known = len(reader.raw)
    reader.read(2.5)  # longer than between two looks at the files
    assert len(reader.raw) == known


def test_moving_while_panes_are_linked(tmp_path: Path) -> None:
    """Within a sentence the other pane stays, and so do the bars; next to a new match it may be drawn anew."""
    project = tmp_path / "project"
    reports = project / "articles"
    reports.mkdir(parents=True)
    fire = "a fire destroyed 57 houses in Karvale, and the mayor of Karvale said nobody had been hurt."
    (reports / "a.txt").write_text(f"On 12 March 2025 {fire}\n\nIt rained in Oslo for a week.\n")
    (reports / "b.txt").write_text(
        "A choir sang.\n\n" * 60 + f"The mayor said that {fire}\n" + "\nSo be it.\n" * 60
    )
    command = variorum("read", "--fresh", str(reports))
    with Terminal(command, home=tmp_path / "home", size=(120, 40), cwd=project) as terminal:
        terminal.wait_for(lambda: "b.txt" in terminal.rows[1], "two articles")
        terminal.wait_silence(0.5)
        terminal.press("Y")
        terminal.wait_for(lambda: any("mayor said that a fire" in row for row in terminal.rows), "the match")
        terminal.wait_silence(1.0)
        for key in ("right", "w", "down", "right", "w"):
            size, frames = cost(terminal, key)
            assert frames == 1
            assert size <= KILOBYTE
        assert any("mayor said that a fire" in row for row in terminal.rows)
