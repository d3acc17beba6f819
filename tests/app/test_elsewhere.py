"""The same told elsewhere: the other panes brought to it, the list of all places, and linked scrolling."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.app.conftest import MakeReader, write
from tests.app.story import Reader
from tests.app.test_ledger import CRASH, open_ledger
from tests.app.test_reload import look_at_the_files
from tui.app import elsewhere, question

WEATHER = "\n\n".join(f"The weather of week {week} was as it always is then." for week in range(30))
MUSIC = "\n\n".join(f"A concert by choir {number} had to be put off again." for number in range(30))
SCHOOL = "\n\n".join(f"Pupils of form {number} painted walls in bright colours." for number in range(60))
ONE = f"""Fire in Karvale

KARVALE, 12 March 2025 — A fire destroyed 57 houses in Karvale on Wednesday, the mayor said.

{WEATHER}

In Karvale 14 people were injured in the fire, the mayor said, and thanked everybody.

Nobody knows yet why it broke out.
"""
TWO = f"""Karvale burns

{MUSIC}

Mayor Ana Duro said on 12 March 2025 that the fire in Karvale had destroyed 57 houses.

{MUSIC}

In Karvale 17 people were injured in the fire, a doctor said. They were taken to Lund.
"""
OTHER = f"""{SCHOOL}

An exhibition opened in Oslo on 3 July 2019.
"""
REPORTS = {"one.txt": ONE, "two.txt": TWO, "zoo.txt": OTHER}


def told(r: Reader, number: int) -> str | None:
    """What is marked in a pane, and in it the figure in braces."""
    pane = r.pane(number)
    if pane.told is None or pane.told.span is None:
        return None
    start, end = pane.told.span
    if pane.told.figure is None:
        return pane.text[start:end]
    first, last = pane.told.figure
    return f"{pane.text[start:first]}{{{pane.text[first:last]}}}{pane.text[last:end]}"


def tops(r: Reader) -> list[int]:
    return [pane.top for pane in r.session.panes]


def words(r: Reader, number: int) -> str:
    pane = r.pane(number).told
    return pane.words if pane else ""


async def test_the_other_panes_are_brought_to_what_they_tell_of_a_figure(reader: MakeReader) -> None:
    async with reader(REPORTS) as r:
        await r.press("f", "f")
        assert r.figure == "57"
        caret, before = r.caret, tops(r)
        await r.press("E")
        assert (r.focused, r.caret, r.reading.top) == ("one.txt", caret, before[0])
        assert told(r, 1) == ONE.split("\n\n")[1].replace("57", "{57}")
        sentence = "Mayor Ana Duro said on 12 March 2025 that the fire in Karvale had destroyed {57} houses."
        assert told(r, 2) == sentence
        assert told(r, 3) is None
        assert tops(r)[2] == before[2], "a pane with nothing stays where it is"
        assert "“57 houses” elsewhere: 2 very likely · 3 nothing" in r.strip
        assert "very likely" in r.rows[1]
        assert "nothing alike" in r.rows[1]
        rows = [row.split("│")[1] for row in r.rows[3:-6]]
        marked = [at for at, row in enumerate(rows) if row.startswith("▌")]
        assert "Mayor Ana Duro" in rows[marked[0]]
        assert 2 <= marked[0] <= len(rows) - 4, "not at the edge"
        await r.press("tab")
        assert r.here.startswith("57 houses."), "the caret of the other pane is at the match"
        await r.press("escape")
        assert [told(r, number) for number in (1, 2, 3)] == [None] * 3
        assert not any("▌" in row for row in r.rows)
        assert r.figure == "57"


async def test_again_shows_the_next_best_and_round_again(reader: MakeReader) -> None:
    async with reader(REPORTS) as r:
        await r.press("f", "f", "E")
        first = told(r, 2)
        await r.press("E")
        second = told(r, 2)
        assert second != first
        assert "2 hardly, 2nd of " in r.strip
        assert f"2nd of {r.strip.partition('2nd of ')[2][0]}" in words(r, 2)
        for _ in range(int(r.strip.partition("2nd of ")[2][0]) - 1):
            await r.press("E")
        assert told(r, 2) == first
        assert "2 very likely, 1st of " in r.strip
        await r.press("w", "w", "E")
        assert "of “" not in r.strip, "another place begins with the best"
        assert told(r, 2) == first.replace("{", "").replace("}", "")  # type: ignore[union-attr]


async def test_a_rival_amount_is_told_and_a_sentence_can_be_asked_for(reader: MakeReader) -> None:
    async with reader(REPORTS) as r:
        r.reading.caret = ONE.index("14 people")
        await r.press("E")
        assert told(r, 2) == "In Karvale {17} people were injured in the fire, a doctor said."
        assert "“14 people” elsewhere: 2 very likely, differs · 3 nothing" in r.strip
        r.reading.caret = ONE.index("thanked everybody")
        await r.press("E")
        assert told(r, 2) == "In Karvale 17 people were injured in the fire, a doctor said."
        assert "2 very likely · 3 nothing" in r.strip
        r.reading.select((ONE.index("A fire destroyed"), ONE.index(" on Wednesday")))
        await r.press("E")
        assert told(r, 1) == "A fire destroyed 57 houses in Karvale"
        assert "Mayor Ana Duro" in (told(r, 2) or "")


async def test_panes_that_are_off_the_screen_are_brought_there_silently(reader: MakeReader) -> None:
    async with reader(REPORTS, size=(60, 24)) as r:
        await r.press("f", "f", "E")
        assert r.names == ["one.txt"]
        assert "elsewhere: 2 very likely · 3 nothing" in r.explained
        await r.press("tab")
        assert r.sees("Mayor Ana Duro", "very likely")
        assert not any("Mayor" in row for row in r.rows[:5]), "not at the edge"


async def test_what_cannot_be_asked_is_told(reader: MakeReader) -> None:
    async with reader({"one.txt": ONE}) as r:
        await r.press("E")
        assert "only one article is open: o opens another, W looks in all" in r.strip
        await r.press("Y")
        assert "only one article" in r.strip
        assert r.session.linked is None
        await r.press("x", "E", "Y", "W")
        assert r.screen == "room"
    async with reader({"a.txt": "\n\n\n", "b.txt": ONE}) as r:
        await r.press("E")
        assert "nothing to look for here" in r.strip
        await r.press("tab", "f", "E")
        assert "1 nothing" in r.strip


async def test_what_stands_far_on_in_a_long_article_is_not_compared(
    reader: MakeReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(question, "LONGEST", 200)
    async with reader(REPORTS) as r:
        await r.press("G", "E")
        assert "too far on" in r.strip
        await r.press("g", "E")
        assert "elsewhere" in r.strip


async def test_changed_closed_and_opened_articles(reader: MakeReader, tmp_path: Path) -> None:
    async with reader(REPORTS) as r:
        await r.press("f", "f", "E")
        write(tmp_path / "news", {"two.txt": TWO.replace("had destroyed 57 houses", "is out")})
        await look_at_the_files(r)
        assert told(r, 2) is None
        await r.press("E")
        assert "57" not in (told(r, 2) or "")
        write(tmp_path / "news", {"two.txt": TWO})
        await look_at_the_files(r)
        await r.press("E")
        assert "2 very likely" in r.strip
        await r.press("tab", "x")
        assert told(r, 1) is not None
        await r.press("tab", "E")
        assert "elsewhere" in r.strip
        assert "very likely" not in r.strip


async def test_hostile_articles(reader: MakeReader) -> None:
    nasty = (
        "The fire in Karvale \x1b[2J destroyed 57 houses\u202e on [/x] [red 12 March 2025, the mayor said.\n"
    )
    async with reader({"one.txt": ONE, "two.txt": nasty}) as r:
        await r.press("f", "f", "E")
        assert "destroyed {57} houses" in (told(r, 2) or "")
        assert "\x1b" not in r.screen_text()
        await r.press("tab", "E", "W")
        await listed(r)
        assert r.sees("destroyed 57 houses")
        await r.press("enter")
        assert r.focused == "one.txt"


async def test_what_the_reader_ruled_and_refused_counts(reader: MakeReader) -> None:
    async with reader(CRASH) as r:
        caret = r.reading.text.index("30")
        r.reading.caret = caret
        await r.press("E")
        assert "2 very likely, differs" in r.strip
        await open_ledger(r)
        await r.press("ctrl+l", "enter", "escape")
        assert r.screen == "room"
        r.reading.caret = caret
        await r.press("E")
        assert "2 hardly" in r.strip, "the reader ruled that they are different things"
        await open_ledger(r)
        await r.press("ctrl+z", "escape", "E")
        assert "2 very likely, differs" in r.strip
        await r.press("tab")
        assert r.figure == "34"
        await r.press("!", "tab", "E")
        assert "very likely" not in r.strip, "the reader says that it is no figure"
        assert "{" not in (told(r, 2) or "")


async def test_articles_are_compared_before_they_are_asked(reader: MakeReader) -> None:
    async with reader(REPORTS) as r:
        assert "elsewhere" not in vars(r.app), "nothing of it belongs to the start"
        await r.press("f")
        await r.wait_for(lambda: r.app.elsewhere.compared_now, "the comparison")
        before = r.app.elsewhere.comparison
        await r.press("f", "E")
        assert r.app.elsewhere.comparison is before
        assert "2 very likely" in r.strip


async def test_long_articles_are_read_in_a_thread_first(
    reader: MakeReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(elsewhere, "AT_ONCE", 100)
    async with reader(REPORTS) as r:
        await r.press("f", "f", "E")
        await r.wait_for(lambda: told(r, 2), "the answer")
        assert "57" in (told(r, 2) or "")
        assert "2 very likely" in r.strip


# -- the list of all places ------------------------------------------------------------------------------


async def listed(r: Reader) -> list[str]:
    """The rows of the list of all places, when it is done."""
    assert r.screen == "everywhere"
    await r.wait_for(lambda: r.app.screen.progress.done, "the end of the search")  # type: ignore[attr-defined]
    return [row for row in r.rows[2:-2] if row.strip()]


async def test_the_list_has_all_places_in_all_articles_and_enter_opens_one(reader: MakeReader) -> None:
    closed = {
        f"z{number}.txt": f"On 12 March 2025 a fire in Karvale destroyed {number} houses.\n"
        for number in range(50, 60)
    }
    async with reader({"one.txt": ONE, "two.txt": TWO, **closed}, size=(120, 30)) as r:
        while len(r.open) > 1:
            r.session.focus = len(r.open) - 1
            await r.press("x")
        r.reading.caret = ONE.index("57 houses")
        await r.press("W")
        rows = await listed(r)
        assert "very likely" in rows[0]
        assert "57 houses" in rows[0]
        assert any("z57" in row for row in rows[:3]), "an article that is not open"
        assert r.sees("“57 houses”", "11 other articles compared")
        await r.write("z57")
        rows = await listed(r)
        assert len(rows) == 1
        await r.press("enter")
        assert r.screen == "room"
        assert r.focused == "z57.txt"
        assert r.here == "57 houses."
        assert "very likely" in words(r, r.session.focus + 1)
        assert "{57}" in (told(r, r.open.index("one.txt") + 1) or "")


async def test_the_list_where_nothing_is_told_elsewhere(reader: MakeReader) -> None:
    async with reader({"one.txt": ONE}) as r:
        await r.press("f", "W")
        assert await listed(r) == []
        assert r.sees("nowhere else", "there is no other article")
        await r.press("enter", "escape")
        assert r.screen == "room"


# -- linked scrolling ------------------------------------------------------------------------------------


async def test_linked_panes_follow_when_the_match_changes_and_only_then(reader: MakeReader) -> None:
    async with reader(REPORTS) as r:
        await r.press("f", "f", "Y")
        assert "linked" in r.strip
        assert r.sees(" linked ")
        assert "Mayor Ana Duro" in (told(r, 2) or "")
        assert told(r, 1) is None
        place = tops(r)
        assert place[2] == 0
        await r.press("right", "right", "w", "w", "left")
        assert tops(r) == place, "nothing moves within a sentence"
        await r.press("}")
        assert tops(r) == place, "nothing moves where nothing is sure"
        assert told(r, 2) is None
        r.reading.caret = ONE.index("14 people")
        await r.press("right")
        assert told(r, 2) == "In Karvale {17} people were injured in the fire, a doctor said."
        assert tops(r)[1] > place[1]
        place = tops(r)
        await r.press("tab")
        assert r.here.startswith("17 people")
        assert tops(r) == place, "going to a match moves nothing"
        r.reading.caret = TWO.index("57 houses")
        await r.press("left")
        assert "A fire destroyed 57 houses" in (told(r, 1) or "")
        assert tops(r)[0] == 0
        await r.press("Y")
        assert "not linked any more" in r.strip
        assert told(r, 1) is None
        r.reading.caret = TWO.index("17 people")
        before = tops(r)
        await r.press("right")
        assert tops(r)[0] == before[0]
        assert not r.sees(" linked ")
