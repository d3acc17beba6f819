"""Tagging all the same words at once: each place accepted or refused, one step to undo."""

from __future__ import annotations

import pytest

from tests.app.conftest import MakeReader
from tests.app.news import NEWS
from tests.app.story import Reader
from tui.app.annotating.sheet import Kept

ONE = "Police saw 12 drones. The army saw 12 drones, the mayor 12 drone wrecks. Nobody saw 13 drones.\n"
TWO = "In all, 12 drones came.\n"
REPORTS = {"one.txt": ONE, "two.txt": TWO}
TAG_DRONES = ["f", "v", "e", "e", "1"]  # figure: 12 drones


def rows(r: Reader) -> list[str]:
    """The places that are offered: ● or ○, and the rest of the row."""
    return [" ".join(row.lstrip("▸ ").split()) for row in r.rows[2:-1] if row.strip()]


def tags(r: Reader) -> list[list[str]]:
    """The annotations of each open article."""
    files = [r.session.desk.sheet(reading).file for reading in r.session.panes]
    return [[f"{each.label}: {each.quote}" for each in file.annotations] for file in files]


async def test_exact_ones_are_accepted_and_like_ones_refused_until_they_are_not(reader: MakeReader) -> None:
    async with reader(REPORTS) as r:
        await r.press(*TAG_DRONES, "=")
        assert r.screen == "same"
        assert r.sees("“12 drones” as figure", "1 of 2 accepted in this article")
        accepted, refused = rows(r)
        assert accepted.startswith("● ")
        assert "army saw 12 drones, the mayor" in accepted
        assert refused.startswith("○ like it")
        await r.press("enter")
        assert r.screen == "room"
        assert tags(r) == [["figure: 12 drones"] * 2, []]
        assert "tagged “12 drones” figure" in r.strip
        await r.press("u")
        assert tags(r) == [["figure: 12 drones"], []]


async def test_in_all_open_articles_it_is_one_step(reader: MakeReader) -> None:
    async with reader(REPORTS) as r:
        await r.press(*TAG_DRONES, "=", "tab")
        assert r.sees("2 of 3 accepted in 2 open", "one", "two")
        await r.press("enter")
        assert tags(r) == [["figure: 12 drones"] * 2, ["figure: 12 drones"]]
        assert "tagged 2 places figure in 2 articles" in r.strip
        await r.press("u")
        assert tags(r) == [["figure: 12 drones"], []]
        await r.press("U", "=")
        assert r.sees("○ like it"), "what bears the label already is not offered"


async def test_the_new_ones_carry_what_the_figure_states(reader: MakeReader) -> None:
    async with reader(REPORTS) as r:
        await r.press(*TAG_DRONES, "=", "enter")
        first, second = r.session.desk.sheet(r.reading).file.annotations
        assert second.figure is not None
        assert second.figure["value"] == 12
        assert first.id != second.id
        assert second.created


@pytest.mark.parametrize(
    ("keys", "marks"),
    [
        (["space"], "○○"),
        (["x", "x"], "○●"),
        (["down", "space"], "●●"),
        (["a"], "●●"),
        (["a", "a"], "○○"),
        (["a", "e"], "●○"),
        (["space", "tab"], "○●○"),
        (["a", "tab", "tab"], "●●"),
    ],
)
async def test_accepting_and_refusing(reader: MakeReader, keys: list[str], marks: str) -> None:
    async with reader(REPORTS) as r:
        await r.press(*TAG_DRONES, "=", *keys)
        assert "".join(row[0] for row in rows(r)) == marks


async def test_a_click_chooses_and_another_one_decides(reader: MakeReader) -> None:
    async with reader(REPORTS) as r:
        await r.press(*TAG_DRONES, "=")
        await r.click("○ like it")
        await r.click("○ like it")
        assert r.sees("2 of 2 accepted")


async def test_nothing_is_tagged_where_all_is_refused_or_left(reader: MakeReader) -> None:
    async with reader(REPORTS) as r:
        await r.press(*TAG_DRONES, "=", "a", "a", "enter")
        assert "nothing was accepted" in r.strip
        await r.press("=", "escape")
        assert tags(r) == [["figure: 12 drones"], []]
        assert r.session.desk.history.next is None


async def test_where_part_is_tagged_already_it_is_refused_at_first(reader: MakeReader) -> None:
    async with reader(REPORTS) as r:
        await r.press(*TAG_DRONES, "f", "1", "escape", "=")
        assert r.sees("“12” as figure")
        assert rows(r)[0].startswith("○ tagged in")


async def test_a_selection_or_word_takes_the_label_used_last(reader: MakeReader) -> None:
    async with reader(REPORTS) as r:
        await r.press("=")
        assert "after some label was used" in r.strip
        await r.press("w", "2", "g", "w", "w", "v", "e", "=")
        assert r.sees("as source", "“12”")


async def test_what_is_no_figure_here_is_none_elsewhere(reader: MakeReader) -> None:
    async with reader(REPORTS) as r:
        await r.press("f", "!", "=")
        assert r.sees("as figure (no figure)")
        await r.press("enter")
        blocks = [each.figure for each in r.session.desk.sheet(r.reading).file.annotations]
        assert blocks == [{"kind": "none"}] * 3


async def test_where_there_is_no_other_it_says_so(reader: MakeReader) -> None:
    async with reader(NEWS) as r:
        await r.press("f", "1", "=")
        assert r.sees("no other place in this article has these words: tab looks in all open ones")
        await r.press("space", "a", "e", "down", "G", "tab")
        assert r.sees("no other place has these words: esc goes back")
        await r.press("enter")
        assert r.screen == "room"


async def test_an_article_whose_annotations_cannot_be_read_is_left_out(reader: MakeReader) -> None:
    async with reader(REPORTS) as r:
        await r.press(*TAG_DRONES)
        r.session.desk.sheet(r.pane(2)).kept = Kept("refused", "damaged")
        await r.press("=", "tab")
        assert r.sees("1 of 2 accepted in 2 open")


async def test_hostile_words_and_any_width(reader: MakeReader) -> None:
    text = "[/x] \x1b[31m\u202e12 drones\x00 [red " * 30 + "\n" + "北京" * 200
    async with reader({"a.txt": text, "b.txt": text}) as r:
        await r.press("1", "f", "1", "=", "tab")
        for width in (120, 60, 20, 200):
            await r.resize(width, 12)
            assert not set("\x1b\x00\u202e") & set(r.screen_text())
            assert r.sees("12")
        await r.press("enter")
        assert len(tags(r)[1]) == 30
