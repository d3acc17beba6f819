from __future__ import annotations

import pytest

from tests.app.conftest import MakeReader
from tests.app.news import ALPHA, NEWS

ARTICLE = {"a.txt": ALPHA}


TAGGED: list[tuple[list[str], list[str]]] = [
    (["f", "1"], ["figure: 12"]),
    (["f", "+", "+", "1"], ["figure: 12 drones"]),
    (["f", "+", "+", "+", "3"], ["claim: Police counted 12 drones over the city."]),
    (["f", "+", "+", "+", "-", "3"], ["claim: 12 drones"]),
    (["f", "f", "+", "+", "+", "1"], ["figure: Some 40 people"]),
    (["f", "a", "h"], ["hedge: 12"]),
    (["f", "a", "escape", "j"], []),
    (["}", "1"], ["figure: Police"]),
    (["}", "v", "e", "e", "2"], ["source: Police counted"]),
    (["}", "v", ")", "3"], ["claim: Police counted 12 drones over the city."]),
    (["f", "1", "f", "."], ["figure: 12", "figure: 40"]),
    (["f", "1", "1"], ["figure: 12"]),
    (["f", "1", "3"], ["claim: 12", "figure: 12"]),
    (["f", "9"], []),
    (["."], []),
    (["f", "1", "d"], []),
    (["f", "!"], ["figure: 12"]),
    (["f", "1", "!"], ["figure: 12"]),
    (["f", "1", "]", "e", "enter"], ["figure: 12 drones"]),
    (["f", "1", "[", "b", "b", "enter"], ["figure: Police counted 12"]),
    (["f", "1", "]", "e", "escape"], ["figure: 12"]),
    (["f", "1", "]", "e", "2"], ["source: 12 drones"]),
    (["}", "l", "l", "v", "e", "[", "b", "1"], ["figure: Police"]),
]
"""Keys pressed from the start of the text, and the annotations then."""


@pytest.mark.parametrize(("keys", "tags"), TAGGED, ids=lambda value: " ".join(value))
async def test_tagging(reader: MakeReader, keys: list[str], tags: list[str]) -> None:
    async with reader(ARTICLE) as r:
        await r.press(*keys)
        assert sorted(r.tags) == sorted(tags)
        file = r.session.desk.sheet(r.reading).file
        assert all(each.quote == ALPHA[each.start : each.end] for each in file.annotations)


@pytest.mark.parametrize(("keys", "tags"), TAGGED[:6], ids=lambda value: " ".join(value))
async def test_everything_undone_and_done_again(reader: MakeReader, keys: list[str], tags: list[str]) -> None:
    async with reader(ARTICLE) as r:
        await r.press(*keys, *"uuuuu")
        assert r.tags == []
        await r.press(*"UUUUU")
        assert r.tags == tags


async def test_undo_goes_to_the_article_it_is_about(reader: MakeReader) -> None:
    async with reader(NEWS) as r:
        await r.press("f", "1", "tab", "f", "1", "tab")
        assert r.tags == []
        await r.press("u")
        assert r.focused == "b-beta.txt"
        assert r.tags == []
        await r.press("u")
        assert r.focused == "a-alpha.txt"
        assert r.figure == "12"
        await r.press("U", "U")
        assert r.focused == "b-beta.txt"
        assert r.tags == ["figure: 30"]


async def test_the_strip_says_what_was_done_and_how_to_undo_it(reader: MakeReader) -> None:
    async with reader(ARTICLE) as r:
        await r.press("f", "1")
        assert "tagged “12” figure · u undoes" in r.strip
        await r.press("1")
        assert "“12” is tagged figure already" in r.strip
        await r.press("u")
        assert "undone: tagged “12” figure" in r.strip
        await r.press("u")
        assert "nothing to undo" in r.strip


async def test_a_figure_takes_along_what_the_finder_says_of_it(reader: MakeReader) -> None:
    async with reader(ARTICLE) as r:
        await r.press("f", "+", "+", "1")
        (made,) = r.session.desk.sheet(r.reading).file.annotations
        assert made.figure == {
            "kind": "cardinal",
            "value": 12,
            "counted": "drones",
            "bound": "=",
            "source": "Police",
        }
        await r.press("!")
        (made,) = r.session.desk.sheet(r.reading).file.annotations[:1]
        assert made.figure == {"kind": "none"}


async def test_labels_with_keys_names_and_counts_are_at_hand(reader: MakeReader) -> None:
    async with reader(ARTICLE) as r:
        assert "count 2" in r.legend
        await r.press("f", "+")
        assert "A all  1 figure  2 source  3 claim" in r.legend
        await r.press("1", "+")
        assert "1 figure 1  2 source" in r.legend
        await r.press("escape", "g", "a")
        assert "f figure 1  s source" in r.legend
        await r.press("escape")
        assert "count 2" in r.legend


async def test_a_label_is_clicked(reader: MakeReader) -> None:
    async with reader(ARTICLE) as r:
        await r.click("drones", times=2)
        await r.click("claim")
        assert r.tags == ["claim: drones"]


async def test_overlaps_are_told_by_letters_and_gone_round(reader: MakeReader) -> None:
    async with reader(ARTICLE) as r:
        await r.press("f", "1", "+", "+", "+", "3", "F", "f")
        assert r.gutter == ["CF"]
        await r.press("M", "m")
        await r.press("escape", "g", "f")
        assert "F figure “12”" in r.explained
        assert "C claim “Police counted 12 drones over…”" in r.explained
        assert r.explained.index("F figure") < r.explained.index("C claim")
        await r.press(";", "d")
        assert r.tags == ["figure: 12"]


async def test_going_from_annotation_to_annotation_through_all_articles(reader: MakeReader) -> None:
    async with reader(NEWS) as r:
        await r.press("f", "1", "+", "+", "+", "3", "tab", "f", "f", "1", "shift+tab", "g")
        seen = []
        for _ in range(4):
            await r.press("m")
            seen.append((r.focused, r.picked))
        assert seen == [
            ("a-alpha.txt", "claim"),
            ("a-alpha.txt", "figure"),
            ("b-beta.txt", "figure"),
            ("a-alpha.txt", "claim"),
        ]
        await r.press("M")
        assert r.focused == "b-beta.txt"


async def test_done_is_shown_and_undone(reader: MakeReader) -> None:
    async with reader(ARTICLE) as r:
        await r.press("D")
        assert r.sees("✓ done · 3 figures")
        await r.press("u")
        assert not r.sees("✓")


async def test_only_what_changed_is_drawn_again(reader: MakeReader) -> None:
    async with reader(ARTICLE) as r:
        await r.press("f")
        pane = r.app.room.pane
        assert pane is not None
        drawn: list[int] = []
        draw = pane.render_line
        pane.render_line = lambda y: drawn.append(y) or draw(y)  # type: ignore[func-returns-value, method-assign]
        await r.press("1")
        row = pane.header + (pane.view.y_of(r.caret) or 0 if pane.view else 0)
        assert set(drawn) <= {1, row}
        assert row in drawn


async def test_going_round_to_the_first_annotation_says_so(reader: MakeReader) -> None:
    async with reader(NEWS) as r:
        await r.press("f", "1", "f", "1", "g", "m")
        assert "round to" not in r.strip
        await r.press("m")
        assert "round to" not in r.strip
        await r.press("m")
        assert "round to the first annotation" in r.strip
        await r.press("M")
        assert "round to the last annotation" in r.strip
