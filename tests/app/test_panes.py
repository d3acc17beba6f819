from __future__ import annotations

import pytest

from tests.app.conftest import MakeReader
from tests.app.news import NEWS, many


@pytest.mark.parametrize(("width", "panes"), [(59, 1), (80, 2), (120, 3), (240, 6)])
async def test_as_many_panes_as_have_room(reader: MakeReader, width: int, panes: int) -> None:
    async with reader(many(8), size=(width, 24)) as r:
        assert r.names == [f"n{number:02}.txt" for number in range(1, panes + 1)]


async def test_panes_come_and_go_with_the_width(reader: MakeReader) -> None:
    async with reader(many(8), size=(400, 24)) as r:
        for width, panes in ((400, 6), (200, 5), (117, 2), (77, 1), (20, 1), (160, 4)):
            await r.resize(width, 24)
            assert r.names == [f"n{number:02}.txt" for number in range(1, panes + 1)]


async def test_no_more_panes_than_articles(reader: MakeReader) -> None:
    async with reader(NEWS, size=(240, 24)) as r:
        assert len(r.names) == 4
        assert all(
            f"{number} The {name} story" in r.rows[0] for number, name in enumerate(("alpha", "beta"), 1)
        )


async def test_titles_tell_how_many_panes_are_off_the_screen(reader: MakeReader) -> None:
    async with reader(NEWS, size=(80, 24)) as r:
        assert r.rows[0].endswith("2›")
        await r.press("tab", "tab")
        assert r.rows[0].startswith("‹1")
        assert r.rows[0].endswith("1›")
        assert r.names == ["b-beta.txt", "c-gamma.txt"]


async def test_tab_goes_round_the_panes_both_ways(reader: MakeReader) -> None:
    async with reader(NEWS) as r:
        seen = [r.focused]
        for _ in range(4):
            await r.press("tab")
            seen.append(r.focused)
        assert seen == [*NEWS, "a-alpha.txt"]
        await r.press("shift+tab")
        assert r.focused == "d-delta.txt"
        assert "d-delta.txt" in r.names


async def test_fewer_and_more(reader: MakeReader) -> None:
    async with reader(NEWS) as r:
        await r.press("p")
        assert len(r.names) == 2
        assert "2 panes" in r.strip
        await r.press("p", "p")
        assert len(r.names) == 1
        await r.press("P", "P")
        assert len(r.names) == 3
        await r.press("P")
        assert len(r.names) == 3
        assert "no room" in r.strip


async def test_more_than_are_open(reader: MakeReader) -> None:
    async with reader(NEWS, size=(300, 24)) as r:
        await r.press("P")
        assert len(r.names) == 4
        assert "no other article is open" in r.strip


async def test_zoom_and_back(reader: MakeReader) -> None:
    async with reader(NEWS) as r:
        await r.press("tab", "z")
        assert r.names == ["b-beta.txt"]
        await r.press("tab")
        assert r.names == ["c-gamma.txt"]
        await r.press("z")
        assert len(r.names) == 3


async def test_swapping_moves_the_pane_until_the_end(reader: MakeReader) -> None:
    async with reader(NEWS) as r:
        await r.press(">")
        assert r.open[:2] == ["b-beta.txt", "a-alpha.txt"]
        assert r.focused == "a-alpha.txt"
        await r.press("<", "<")
        assert r.open == list(NEWS)
        assert "first pane" in r.strip
        await r.press(">", ">", ">", ">")
        assert r.open[-1] == "a-alpha.txt"
        assert "last pane" in r.strip


async def test_closing_panes_to_the_last_and_opening_again(reader: MakeReader) -> None:
    async with reader(NEWS) as r:
        await r.press("x")
        assert r.open == ["b-beta.txt", "c-gamma.txt", "d-delta.txt"]
        assert "a-alpha.txt" in r.strip
        await r.press("x", "x", "x")
        assert r.open == []
        await r.press("f", "x", "y", "s", "/", "n", "z", ">", "pagedown", "v", "ctrl+c", "escape")
        assert "No article is open" in r.explained
        await r.press("o", "enter")
        assert r.open == ["a-alpha.txt"]
        assert r.sees("Police counted 12 drones")


async def test_a_closed_article_comes_back_at_its_place(reader: MakeReader) -> None:
    async with reader(NEWS) as r:
        await r.press("f", "f")
        caret = r.caret
        await r.press("x", "o")
        await r.write("alpha")
        await r.press("enter")
        assert r.focused == "a-alpha.txt"
        assert r.caret == caret


async def test_the_title_in_focus_is_the_only_bright_one(reader: MakeReader) -> None:
    async with reader(NEWS) as r:
        await r.press("tab")
        marks = [row for row in r.rows if "▸" in row]
        assert len(marks) == 1, "one caret on the screen"
        assert marks[0].index("▸") > 38
