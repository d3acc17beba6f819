from __future__ import annotations

from tests.app.conftest import MakeReader
from tests.app.news import NEWS, many
from tui.app.actions.keys import key_label
from tui.app.actions.registry import ACTIONS
from tui.app.screens.palette import choices, fitting
from tui.app.session import Session
from tui.app.settings import Settings


async def test_help_lists_every_action_with_its_keys(reader: MakeReader) -> None:
    async with reader(NEWS, size=(160, 400)) as r:
        await r.press("?")
        assert r.screen == "help"
        drawn = r.rows
        for action in ACTIONS:
            label = key_label(action.keys[0])
            said = f" {action.help} "
            rows = [row for row in drawn if row.split()[:1] == [label] and said in row]
            assert any(row.endswith(f" {action.name}") for row in rows), action
        assert r.sees("settings.toml")


async def test_help_scrolls_and_any_other_key_leaves(reader: MakeReader) -> None:
    async with reader(NEWS, size=(120, 24)) as r:
        await r.press("f1")
        first = r.rows[0]
        for down, up in (("down", "up"), ("j", "k"), ("pagedown", "pageup"), ("end", "home"), ("G", "g")):
            await r.press(down)
            assert r.rows[0] != first
            await r.press(up)
            assert r.rows[0] == first
        await r.wheel((10, 10))
        assert r.rows[0] != first
        await r.press("q")
        assert r.screen == "room"
        await r.press("?")
        await r.click((10, 10))
        assert r.screen == "room"
        assert r.app.is_running


async def test_the_key_bar_does_what_it_says_when_clicked(reader: MakeReader) -> None:
    async with reader(NEWS, size=(160, 40)) as r:
        await r.click((r.rows[-1].index("figure"), 39))
        assert r.figure == "12"
        await r.click((r.rows[-1].index("help"), 39))
        assert r.screen == "help"


async def test_the_palette_does_an_action(reader: MakeReader) -> None:
    async with reader(NEWS) as r:
        await r.press("ctrl+p")
        assert r.screen == "palette"
        await r.write("alone on the screen")
        await r.press("enter")
        assert r.screen == "room"
        assert r.names == ["a-alpha.txt"]


def test_the_palette_offers_every_action_of_the_room_but_itself() -> None:
    session = Session([])
    offered = choices(session, Settings(), ["a-theme"])
    for action in ACTIONS:
        found = [choice.name for choice in fitting(f"{action.group} {action.help}", offered)]
        assert (action.name in found) == (action.context == "room" and action.name != "palette")


async def test_the_palette_goes_to_and_opens_articles(reader: MakeReader) -> None:
    async with reader(many(9)) as r:
        await r.press("ctrl+p")
        await r.write("go to story number3")
        await r.press("enter")
        assert r.focused == "n03.txt"
        await r.press("ctrl+p")
        await r.write("open n09")
        await r.press("enter")
        assert r.focused == "n09.txt"
        assert r.sees("They counted 109 drones")


async def test_the_palette_changes_the_theme(reader: MakeReader) -> None:
    async with reader(NEWS) as r:
        await r.press("ctrl+p")
        await r.write("theme variorum-light")
        await r.press("enter")
        assert r.app.theme == "variorum-light"


async def test_the_palette_forgives_typing_errors_and_offers_nothing_for_nonsense(reader: MakeReader) -> None:
    async with reader(NEWS) as r:
        await r.press("ctrl+p")
        await r.write("artcle alnoe")
        assert r.sees("alone on the screen")
        await r.write("zzzzzzzzzzzzz")
        await r.press("enter")
        assert r.screen == "room"
        assert r.names[0] == "a-alpha.txt"


async def test_moving_in_the_palette_and_leaving_it(reader: MakeReader) -> None:
    async with reader(NEWS) as r:
        before = r.screen_text()
        for leave in ("escape", "ctrl+c", "ctrl+q"):
            await r.press("ctrl+p", "down", "ctrl+n", "pagedown", "pageup", "up", "ctrl+p", "up", leave)
            assert r.screen == "room"
            assert r.screen_text() == before
        await r.press("ctrl+p", "down", "enter")
        assert r.figure == ALL_BACKWARDS


ALL_BACKWARDS = "31 October 2025"
"""The second action of the palette goes to the figure before: round to the last one."""


async def test_a_click_in_the_palette(reader: MakeReader) -> None:
    async with reader(NEWS) as r:
        await r.press("ctrl+p")
        await r.write("this help")
        await r.click("Program: this help")
        assert r.screen == "help"
