"""The list of an article's figures, going to sources, and totals with their parts."""

from __future__ import annotations

from tests.app.conftest import MakeReader
from tests.app.story import Reader
from tui.app.widgets.lines import shares

REPORT = (
    "The ministry said 38 drones were destroyed over three regions.\n"
    "Of these, 34 were downed over the Belgorod region, with two each over Voronezh and Crimea.\n"
    "The mayor of Kursk said about 40% of the houses lost power for five hours.\n"
)
HEADS = ["38 drones", "three regions", "34 (drones)", "two (drones)", "40%", "five hours"]


def listed(r: Reader) -> list[str]:
    """The figures of the list, as its rows begin."""
    return [head for row in r.rows[2:-1] for head in HEADS if row.lstrip("▸ ").startswith(head)]


async def test_the_list_has_every_figure_in_reading_order(reader: MakeReader) -> None:
    async with reader({"report.txt": REPORT}) as r:
        await r.press("t")
        assert r.screen == "figures"
        assert listed(r) == HEADS
        assert r.sees("6 by reading order")
        assert r.sees("40% of the houses")


async def test_enter_goes_to_the_chosen_figure(reader: MakeReader) -> None:
    async with reader({"report.txt": REPORT}) as r:
        await r.press("t", "down", "down", "enter")
        assert r.screen == "room"
        assert r.figure == "34"
        await r.press("t")
        assert r.sees("▸ 34 (drones)"), "the list opens at the figure under the caret"


async def test_the_list_is_sorted_and_keeps_the_chosen_one(reader: MakeReader) -> None:
    async with reader({"report.txt": REPORT}) as r:
        await r.press("t", "down", "tab")
        assert r.sees("by size")
        assert listed(r) == ["40%", "38 drones", "34 (drones)", "five hours", "three regions", "two (drones)"]
        assert r.sees("▸ three regions")
        await r.press("shift+tab", "shift+tab")
        assert r.sees("by source")
        assert listed(r)[:2] == ["40%", "five hours"], "the mayor of Kursk comes before the ministry"


async def test_typing_filters_the_list(reader: MakeReader) -> None:
    async with reader({"report.txt": REPORT}) as r:
        await r.press("t")
        await r.write("drones")
        assert listed(r) == ["38 drones", "34 (drones)", "two (drones)"]
        await r.write(" nonsense")
        assert r.sees("nothing fits: esc clears")
        await r.press("enter")
        assert r.screen == "figures"
        await r.press("escape")
        assert r.screen == "figures"
        await r.press("escape")
        assert r.screen == "room"


async def test_kinds_that_are_switched_off_are_not_listed(reader: MakeReader) -> None:
    async with reader({"report.txt": REPORT}) as r:
        await r.press("c", "c", "escape", "t")
        assert listed(r) == ["40%", "five hours"]


async def test_r_goes_to_the_words_that_say_who_and_back(reader: MakeReader) -> None:
    async with reader({"report.txt": REPORT}) as r:
        await r.press("f")
        figure = r.caret
        await r.press("r")
        assert REPORT[r.caret :].startswith("The ministry")
        assert "The ministry says: 38 drones" in r.strip
        await r.press("r")
        assert r.caret == figure


async def test_r_where_nobody_says_it(reader: MakeReader) -> None:
    async with reader({"plain.txt": "There were 12 drones.\n"}) as r:
        await r.press("r")
        assert "not on a figure" in r.strip
        await r.press("f", "r")
        assert "own voice" in r.strip


async def test_the_strip_tells_how_a_total_compares_with_its_parts(reader: MakeReader) -> None:
    async with reader({"report.txt": REPORT}, size=(200, 40)) as r:
        await r.press("f")
        assert "adds up from 34 + 2 × 2" in r.strip
    async with reader({"report.txt": REPORT.replace("34", "37")}, size=(200, 40)) as r:
        await r.press("f")
        assert "does not add up: 37 + 2 × 2 make 41" in r.strip


async def test_columns_are_as_wide_as_their_words_at_80_columns(reader: MakeReader) -> None:
    report = REPORT + "Rescuers reportedly found 12 boats, said the ministry.\n"
    async with reader({"report.txt": report}, size=(80, 24)) as r:
        await r.press("t")
        heads = r.rows[1]
        assert r.sees("“reportedly”")
        assert not any("…" in row for row in r.rows[2:10])
        await r.write("drones")
        assert r.rows[1] == heads, "the columns stay while the list is filtered"


def test_columns_share_the_room() -> None:
    assert shares([[6, 8], [7, 30], [10, 2]], 60) == [8, 30, 22]
    assert shares([[6, 8], [7, 30], [10, 2]], 40) == [8, 22, 10]
    assert shares([[6] * 19 + [60], [7, 9]], 40) == [31, 9], "one long cell takes what is left"
    assert shares([[6, 60], [7, 60]], 5) == [6, 7]
