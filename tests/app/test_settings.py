from __future__ import annotations

import pytest

from tests.app.conftest import MakeReader
from tests.app.news import NEWS, many


async def test_the_number_of_panes(reader: MakeReader) -> None:
    async with reader(many(6), size=(240, 24), settings="panes = 2\n") as r:
        assert len(r.names) == 2


async def test_the_theme(reader: MakeReader) -> None:
    async with reader(NEWS, settings='theme = "variorum-light"\n') as r:
        assert r.app.theme == "variorum-light"
    async with reader(NEWS, options=["--theme", "variorum-contrast"]) as r:
        assert r.app.theme == "variorum-contrast", "the command line goes first"


async def test_a_theme_that_is_none_is_told(reader: MakeReader) -> None:
    async with reader(NEWS, settings='theme = "sparkling"\n') as r:
        assert "sparkling" in r.strip
        assert "12 drones" in r.screen_text()


async def test_keys_can_be_changed(reader: MakeReader) -> None:
    settings = '[keys]\nnext_figure = ["]", "ctrl+f"]\nquit = "Q"\nlist_down = "ctrl+j"\n'
    async with reader(NEWS, settings=settings) as r:
        assert "] figure" in r.keys
        assert "Q quit" in r.keys
        await r.press("]")
        assert r.figure == "12"
        await r.press("ctrl+f")
        assert r.figure == "40"
        await r.press("f", "q")
        assert r.figure == "40", "the old keys do nothing"
        await r.press("?")
        assert r.sees("] ^f")
        await r.press("escape")
        await r.press("o", "ctrl+j", "enter")
        assert r.focused == "b-beta.txt"


async def test_a_key_taken_from_another_action(reader: MakeReader) -> None:
    async with reader(NEWS, settings='[keys]\nzoom = "f"\n') as r:
        await r.press("f")
        assert r.names == ["a-alpha.txt"]
        assert "f figure" not in r.keys, "a key that does something else is not shown for it"


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ("panes = 0\n", "panes"),
        ("panes = true\n", "panes"),
        ("theme = 3\n", "theme"),
        ('mouse = "no"\n', "mouse"),
        ("colour = 1\n", "colour"),
        ("keys = 1\n", "keys"),
        ("[keys]\nnext_figur = 'f'\n", "next_figur"),
        ("[keys]\nnext_figure = 3\n", "next_figure"),
        ("[keys]\nnext_figure = ['']\n", "next_figure"),
        ("panes = \n", "settings.toml"),
        ("\x00", "settings.toml"),
    ],
)
async def test_what_is_wrong_in_the_settings_is_told_and_the_rest_holds(
    reader: MakeReader, settings: str, told: str
) -> None:
    async with reader({"a.txt": "Only 12 drones.\n"}, size=(250, 24), settings=settings) as r:
        assert told in r.strip
        await r.press("f")
        assert r.figure == "12"


async def test_two_actions_that_want_the_same_key(reader: MakeReader) -> None:
    async with reader(NEWS, size=(250, 24), settings='[keys]\nzoom = "m"\nhelp = "m"\n') as r:
        assert "m" in r.strip
        assert "zoom" in r.strip
        assert "help" in r.strip


async def test_no_colour(reader: MakeReader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with reader(NEWS) as r:
        await r.press("f", "v", "w", "T", "s", "escape", "/")
        await r.write("drones")
        styles = [segment.style for strip in r.strips for segment in strip]
        assert all(
            colour is None or colour.is_default
            for style in styles
            if style is not None
            for colour in (style.color, style.bgcolor)
        )
        assert any(style is not None and style.reverse for style in styles)
        assert any(style is not None and style.underline for style in styles)


async def test_every_theme_draws_everything(reader: MakeReader) -> None:
    async with reader(NEWS) as r:
        first = r.app.theme
        text = r.screen_text()
        seen = {first}
        while True:
            await r.press("T")
            assert r.app.theme in r.strip
            if r.app.theme == first:
                break
            seen.add(r.app.theme)
            assert r.rows[:20] == text.splitlines()[:20]
        assert len(seen) == 4
