"""What the screens look like, as text: pictures that are compared row by row.

`VARIORUM_REGENERATE=1 .venv/bin/pytest -n 0 tests/app/test_looks.py` draws them anew; look at the difference.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.app.conftest import MakeReader
from tests.app.news import NEWS
from tests.app.story import Reader
from tests.compare.test_ledger import FIRST, SECOND
from tui import __version__

LOOKS = Path(__file__).parent / "looks"
LETTERS = {"bold": "b", "italic": "i", "underline": "u", "reverse": "r"}


def compare(name: str, drawn: str) -> None:
    """Compare with the picture of that name, or draw it anew."""
    path = LOOKS / f"{name}.txt"
    if os.environ.get("VARIORUM_REGENERATE"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(drawn + "\n", "utf-8")
    assert drawn + "\n" == path.read_text("utf-8"), "VARIORUM_REGENERATE=1 draws it anew"


def with_attributes(r: Reader) -> str:
    """The screen, with a row of letters below each row that has some: bold, italic, underlined, reversed."""
    rows = []
    for strip in r.strips:
        marks = ""
        for segment in strip:
            style = segment.style
            letters = [
                letter for name, letter in LETTERS.items() if style is not None and getattr(style, name)
            ]
            sign = letters[0] if len(letters) == 1 else "+" if letters else " "
            marks += sign * segment.cell_length
        rows += [strip.text.rstrip(), marks.rstrip()]
    return "\n".join(row for number, row in enumerate(rows) if number % 2 == 0 or row)


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_the_room(reader: MakeReader, size: tuple[int, int]) -> None:
    async with reader(NEWS, size=size) as r:
        await r.press("f", "f")
        compare(f"room-{size[0]}x{size[1]}", r.screen_text())


async def test_the_room_without_colour(reader: MakeReader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with reader(NEWS, size=(120, 40)) as r:
        await r.press("f", "f", "f", "tab", "v", "e", "shift+tab")
        compare("room-no-colour", with_attributes(r))


async def test_what_is_told_elsewhere_without_colour(
    reader: MakeReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with reader({"first.txt": FIRST, "second.txt": SECOND}, size=(100, 24)) as r:
        await r.press("f", "f", "E")
        compare("told-no-colour", with_attributes(r))


async def test_the_list(reader: MakeReader) -> None:
    async with reader(NEWS, size=(120, 40)) as r:
        await r.press("o", "down")
        await r.wait_for(lambda: all(r.app.catalogue.known_figures(e) is not None for e in r.session.entries))
        compare("articles", r.screen_text())


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_the_ledger(reader: MakeReader, size: tuple[int, int]) -> None:
    async with reader({"first.txt": FIRST, "second.txt": SECOND}, size=size) as r:
        await r.press("L")
        await r.wait_for(lambda: r.sees("▸ !"), "the rows")
        compare(f"ledger-{size[0]}x{size[1]}", r.screen_text())


async def test_the_palette(reader: MakeReader) -> None:
    async with reader(NEWS, size=(120, 40)) as r:
        await r.press("ctrl+p")
        await r.write("pane")
        compare("palette", r.screen_text())


async def test_the_help(reader: MakeReader, tmp_path: Path) -> None:
    async with reader(NEWS, size=(120, 100)) as r:
        await r.press("?")
        compare("help", r.screen_text().replace(str(tmp_path), "…").replace(__version__, "X.Y.Z"))
