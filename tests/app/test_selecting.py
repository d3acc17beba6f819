from __future__ import annotations

from tests.app.conftest import MakeReader
from tests.app.news import LONG, NEWS

TEXT = "One two three. Four five 12 drones.\n\nSix seven eight. Nine ten.\n"


SELECTIONS: list[tuple[list[str], str | None]] = [
    (["v"], ""),
    (["v", "right", "right"], "On"),
    (["v", "w"], "One "),
    (["v", "e"], "One"),
    (["v", ")"], "One two three. "),
    (["v", "}"], "One two three. Four five 12 drones.\n\n"),
    (["v", "end"], "One two three. Four five 12 drones."),
    (["v", "G"], TEXT.rstrip("\n")),
    (["w", "w", "v", "b"], "two "),
    (["w", "v", "w", "v"], None),
    (["v", "w", "escape"], None),
    (["shift+right", "shift+right"], "On"),
    (["w", "shift+left"], " "),
    (["shift+down", "shift+down"], "One two three. Four five 12 drones.\n\n"),
    (["G", "shift+up"], "\nSix seven eight. Nine ten."),
    (["shift+right", "right"], "On"),
    (["v", "w", "f"], None),
]
"""Keys pressed from the start of the text, and what is selected then."""


async def test_selecting_by_keys(reader: MakeReader) -> None:
    async with reader({"text.txt": TEXT}) as r:
        for keys, selected in SELECTIONS:
            await r.press("escape", "g", *keys)
            assert r.selected == selected, keys


async def test_the_strip_counts_what_is_selected(reader: MakeReader) -> None:
    async with reader({"text.txt": TEXT}) as r:
        await r.press("v", "e", "e", "e")
        assert "“One two three”" in r.strip
        assert "3 words, 13 characters" in r.strip


async def test_double_click_takes_the_word_triple_the_sentence(reader: MakeReader) -> None:
    async with reader({"text.txt": TEXT}) as r:
        await r.click("two", times=2)
        assert r.selected == "two"
        await r.click("Four", times=3)
        assert r.selected == "Four five 12 drones."
        await r.click("Nine")
        assert r.selected is None
        assert r.here == "Nine ten."


async def test_double_click_takes_a_figure_whole(reader: MakeReader) -> None:
    async with reader(NEWS) as r:
        x, y = r.cell_of("$2 million")
        await r.click((x + 5, y), times=2)
        assert r.selected == "$2 million"
        assert r.focused == "b-beta.txt"


async def test_dragging_selects_both_ends_included(reader: MakeReader) -> None:
    async with reader({"text.txt": TEXT}) as r:
        await r.drag("two", "Four")
        assert r.selected == "two three. F"
        await r.drag("Four", "two")
        assert r.selected == "two three. F"
        await r.drag("Six", "Nine")
        assert r.selected == "Six seven eight. N"


async def test_dragging_below_the_text_scrolls(reader: MakeReader) -> None:
    async with reader({"long.txt": LONG}, size=(60, 16)) as r:
        await r.drag("Paragraph 1 ", (10, 15))
        assert r.selected is not None
        assert r.selected.startswith("Paragraph 1 tells")
        assert r.selected.count("\n") > 2


async def test_a_selection_belongs_to_its_pane(reader: MakeReader) -> None:
    async with reader(NEWS) as r:
        await r.press("v", "w", "tab")
        assert r.selected is None
        await r.press("shift+tab")
        assert r.selected == "The "


async def test_wheel_moves_the_pane_under_the_pointer_alone(reader: MakeReader) -> None:
    long = {"a.txt": LONG, "b.txt": LONG.replace("Paragraph", "Section")}
    async with reader(long, size=(100, 30)) as r:
        await r.wheel("Section 1 ")
        assert r.focused == "a.txt", "the wheel does not take the focus"
        assert r.pane(1).top == 0
        assert r.pane(2).top > 0
        await r.wheel("Section ", down=False)
        assert r.pane(2).top == 0
        for _ in range(20):
            await r.wheel("Paragraph ")
        assert r.pane(1).caret >= r.pane(1).top > 0, "the caret went along"


async def test_the_mouse_beyond_the_text_is_harmless(reader: MakeReader) -> None:
    async with reader({"a.txt": TEXT, "empty.txt": ""}, size=(100, 30)) as r:
        for place in ((0, 0), (99, 0), (49, 3), (2, 25), (60, 10), (99, 29), (0, 27), (51, 3)):
            await r.click(place, times=3)
            await r.drag(place, (50, 5))
            await r.wheel(place)
            await r.wheel(place, down=False)
        assert r.sees("Six seven eight")
