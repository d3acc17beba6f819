from __future__ import annotations

import pytest

from tests.app.conftest import MakeReader
from tests.app.news import LONG, NEWS


async def test_resizing_keeps_the_place(reader: MakeReader) -> None:
    async with reader({"a.txt": LONG, "b.txt": LONG}, size=(120, 40)) as r:
        await r.press("f", *["pagedown"] * 5, "w", "w")
        caret, first = r.caret, r.top[:20]
        for width, height in ((80, 24), (200, 60), (40, 12), (59, 24), (120, 40)):
            await r.resize(width, height)
            assert r.caret == caret
            assert sum("▸" in row for row in r.rows) == 1, f"the caret is on the screen at {width}x{height}"
        assert first.split()[0] in r.screen_text()


async def test_the_first_row_stays_when_only_the_size_changes(reader: MakeReader) -> None:
    async with reader({"a.txt": LONG}, size=(120, 40)) as r:
        await r.press("pagedown", "pagedown", "pagedown")
        place = r.reading.top
        await r.resize(60, 20)
        assert r.reading.top <= place
        await r.resize(120, 40)
        assert abs(r.reading.top - place) < 200


@pytest.mark.parametrize("size", [(20, 5), (1, 1), (2, 3), (20, 2), (7, 40)])
async def test_no_size_breaks_it(reader: MakeReader, size: tuple[int, int]) -> None:
    async with reader(NEWS, size=size) as r:
        keys = ["f", "pagedown", "G", "s", "escape", "v", "w", "y", "c", "c", "escape", "o", "down", "escape"]
        await r.press(*keys, "?", "escape", "ctrl+p", "a", "escape", "/", "d", "enter", "z", "tab", "x")
        await r.resize(80, 24)
        assert r.sees("story")
        await r.resize(*size)
        assert len(r.rows) == size[1]


async def test_a_large_screen(reader: MakeReader) -> None:
    async with reader(NEWS, size=(400, 100)) as r:
        await r.press("f", "G", "s", "escape", "o", "escape", "?", "escape")
        assert len(r.rows) == 100
        assert r.sees("The delta story")


async def test_at_20_by_5_an_article_can_be_read(reader: MakeReader) -> None:
    async with reader(NEWS, size=(20, 5)) as r:
        await r.press("f")
        assert r.sees("12")


async def test_resizing_under_every_screen(reader: MakeReader) -> None:
    async with reader(NEWS) as r:
        for opening in ("o", "?", "ctrl+p", "/", "s", "c"):
            await r.press(opening)
            for size in ((20, 5), (130, 30), (120, 40)):
                await r.resize(*size)
            await r.press("escape")
            assert r.screen == "room"
            assert len(r.names) == 3
