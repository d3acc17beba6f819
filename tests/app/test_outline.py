"""The outline of annotations: to go to, to sort and filter, to change many at once, to set right what was lost."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.app.conftest import MakeReader
from tests.app.news import ALPHA, NEWS
from tests.app.story import Reader
from tui.annotations.model import Annotation, Block, Link
from tui.app.screens.outline import OutlineScreen
from tui.app.widgets.lines import Bit

LOST = "38 drones"


def listed(r: Reader) -> list[str]:
    """The rows of the outline, each without its first cells: letter, label, quote, and what is said of it."""
    return [" ".join(row[4:].split()) for row in r.rows[2:-4] if row[4:].strip()]


def chosen(r: Reader) -> str:
    """The chosen row."""
    return next(row for row in r.rows if row.startswith("▸"))[4:]


def quotes(r: Reader) -> list[str]:
    """The annotations of all open articles, as they are kept: "figure: 12"."""
    files = [r.session.desk.sheet(reading).file for reading in r.session.panes]
    return [f"{each.label}: {each.quote}" for file in files for each in file.annotations]


def annotate(r: Reader, *annotations: Annotation) -> None:
    """Let the article in focus have these annotations, as if they had been read from its file."""
    sheet = r.session.desk.sheet(r.reading)
    sheet.file = sheet.file.with_annotations(annotations)


def suggest(r: Reader, id: str, words: str) -> None:
    """Let the program suggest that lost words are these now."""
    start = r.reading.text.index(words)
    r.session.desk.sheet(r.reading).suggestions[id] = (start, start + len(words))


TAG_THREE = ["f", "1", "f", "1", "f", "3"]  # figure: 12, figure: 40, claim: 5 percent


async def test_all_annotations_of_the_article_are_listed_and_enter_goes_to_one(reader: MakeReader) -> None:
    async with reader(NEWS) as r:
        await r.press(*TAG_THREE, "tab", "f", "1", "shift+tab", "g", "O")
        assert r.screen == "outline"
        assert [row.split(" 20")[0] for row in listed(r)] == [
            "F figure 12 12 drones, Police",
            "F figure 40 ~ 40 people",
            "C claim 5 percent",
        ]
        assert r.sees("3 here by reading order", "Police counted 12 drones over the city.")
        await r.press("down", "down", "enter")
        assert r.screen == "room"
        assert r.here.startswith("5 percent")
        await r.press("O")
        assert r.sees("▸   C claim"), "it opens at the annotation under the caret"


async def test_those_of_all_open_articles_on_wish(reader: MakeReader) -> None:
    async with reader(NEWS, size=(120, 26)) as r:
        await r.press("f", "1", "tab", "f", "1", "shift+tab", "O", "ctrl+o")
        assert r.sees("2 in all by reading order", "a-alpha", "b-beta")
        await r.press("down", "enter")
        assert r.focused == "b-beta.txt"
        assert r.figure == "30"


async def test_enter_goes_to_an_article_that_is_not_on_the_screen(reader: MakeReader) -> None:
    async with reader(NEWS, size=(50, 24)) as r:
        await r.press("tab", "f", "1", "shift+tab", "O", "ctrl+o", "enter")
        assert r.names == ["b-beta.txt"]
        assert r.figure == "30"


async def test_sorting_keeps_the_chosen_one(reader: MakeReader) -> None:
    async with reader(NEWS) as r:
        await r.press(*TAG_THREE, "g")
        kept = r.session.desk.sheet(r.reading).file.annotations
        annotate(
            r, *(replace(each, created=f"2026-11-2{day}") for each, day in zip(kept, "132", strict=True))
        )
        await r.press("O", "ctrl+home")
        orders = {}
        for order in ("reading order", "label", "length", "state", "newest"):
            assert r.sees(f"by {order}")
            orders[order] = [row.split()[2] for row in listed(r)]
            assert chosen(r).split()[:3] == ["F", "figure", "12"]
            await r.press("tab")
        assert orders == {
            "reading order": ["12", "40", "5"],
            "label": ["5", "12", "40"],
            "length": ["5", "12", "40"],
            "state": ["12", "40", "5"],
            "newest": ["40", "5", "12"],
        }
        await r.press("shift+tab")
        assert r.sees("by newest")


async def test_the_filter_takes_words_of_label_quote_and_note_then_what_is_near(reader: MakeReader) -> None:
    async with reader(NEWS) as r:
        await r.press(*TAG_THREE, "O")
        await r.write("percent claim")
        assert [row.split()[1] for row in listed(r)] == ["claim"]
        await r.press(*["backspace"] * 13)
        await r.write("peercent")
        assert [row.split()[1] for row in listed(r)] == ["claim"]
        await r.write(" zzzzqqqq")
        assert r.sees("nothing fits: esc clears")
        await r.press("enter", "ctrl+x", "ctrl+d", "ctrl+l", "ctrl+y", "ctrl+g", "down", "ctrl+end")
        assert r.screen == "outline"
        assert len(r.tags) == 3


async def test_an_outline_without_annotations_says_what_to_do(reader: MakeReader) -> None:
    async with reader(NEWS) as r:
        await r.press("O")
        assert r.sees("nothing is tagged here yet", "f to a figure, 1 tags it", "^o looks in all open")
        await r.press("enter", "ctrl+x", "ctrl+a", "ctrl+d", "ctrl+l", "ctrl+y", "ctrl+g", "tab", "ctrl+z")
        assert r.sees("nothing can be undone")
        await r.press("escape")
        assert r.screen == "room"


# -- many at once ----------------------------------------------------------------------------------------


async def test_marked_ones_are_deleted_in_one_step(reader: MakeReader) -> None:
    async with reader(NEWS) as r:
        await r.press(*TAG_THREE, "g", "O", "ctrl+x", "ctrl+x")
        assert r.sees("2 marked · 3 here")
        await r.press("ctrl+d")
        assert r.sees("deleted 2 annotations · ^z undoes")
        assert r.tags == ["claim: 5 percent"]
        await r.press("ctrl+z")
        assert r.sees("undone: deleted 2 annotations")
        assert len(r.tags) == 3
        await r.press("ctrl+r", "escape", "u")
        assert len(r.tags) == 3


async def test_links_to_what_is_deleted_go_with_it_in_the_same_step(reader: MakeReader) -> None:
    async with reader(NEWS) as r:
        await r.press(*TAG_THREE, "g")
        here = r.session.desk.sheet(r.reading)
        ids = {each.quote: each.id for each in here.file.annotations}
        links = (Link("contradicts", ids["40"]), Link("contradicts", ids["12"]))
        linked = {"12": (Link("same", ids["40"]),), "5 percent": links}
        annotate(
            r, *(replace(each, links=linked.get(each.quote or "", ())) for each in here.file.annotations)
        )
        before = r.session.desk.sheet(r.reading).file
        await r.press("O", "ctrl+home", "ctrl+x", "ctrl+x", "ctrl+d")
        assert r.sees("deleted 2 annotations and links to them")
        assert [(each.quote, each.links) for each in here.file.annotations] == [("5 percent", ())]
        await r.press("ctrl+z")
        assert r.session.desk.sheet(r.reading).file == before


async def test_an_annotation_that_stays_loses_its_links_into_two_articles_at_once(reader: MakeReader) -> None:
    async with reader(NEWS) as r:
        await r.press("f", "1", "tab", "f", "1", "shift+tab", "shift+tab", "f", "3")
        one, two, four = (r.session.desk.sheet(r.pane(number)) for number in (1, 2, 4))
        targets = [f"news/{sheet.path.stem}#{sheet.file.annotations[0].id}" for sheet in (one, two)]
        linking = replace(
            four.file.annotations[0],
            links=tuple(Link("contradicts", to) for to in (*targets, "news/a-alpha#other")),
        )
        four.file = four.file.with_annotations([linking])
        await r.press("O", "ctrl+o")
        await r.write("figure")
        await r.press("ctrl+a", "ctrl+d")
        assert r.sees("deleted 2 annotations in 2 articles and links to them")
        assert [link.to for link in four.file.annotations[0].links] == ["news/a-alpha#other"]
        await r.press("ctrl+z")
        assert four.file.annotations == (linking,)
        assert one.file.annotations
        assert two.file.annotations


async def test_all_shown_ones_are_relabelled_across_articles_in_one_step(reader: MakeReader) -> None:
    async with reader(NEWS) as r:
        await r.press("f", "1", "f", "1", "tab", "f", "1", "f", "3", "O", "ctrl+o")
        await r.write("figure")
        await r.press("ctrl+a", "ctrl+l")
        assert r.sees("another label for 3 annotations", "c claim", "h hedge")
        await r.press("h")
        assert r.sees("relabelled 3 annotations to hedge in 2 articles")
        assert quotes(r) == ["hedge: 12", "hedge: 40", "hedge: 30", "claim: $2 million"]
        await r.press("ctrl+z")
        assert quotes(r) == ["figure: 12", "figure: 40", "figure: 30", "claim: $2 million"]


async def test_a_refusal_goes_with_the_label_figure_and_comes_back_with_it(reader: MakeReader) -> None:
    async with reader({"a.txt": ALPHA}) as r:
        await r.press("f", "exclamation_mark", "O", "ctrl+l", "h")
        (relabelled,) = r.session.desk.sheet(r.reading).file.annotations
        assert (relabelled.label, relabelled.figure) == ("hedge", None)
        await r.press("ctrl+z")
        (undone,) = r.session.desk.sheet(r.reading).file.annotations
        assert (undone.label, undone.figure) == ("figure", {"kind": "none"})
        await r.press("escape", "f", "1", "O", "down", "ctrl+l", "h")
        kept = [each.figure for each in r.session.desk.sheet(r.reading).file.annotations]
        assert kept[1] is not None, "what a figure states is no refusal: it stays"


@pytest.mark.parametrize(
    ("keys", "label"),
    [(["3"], "claim"), (["h"], "hedge"), (["escape"], "figure"), (["%"], "figure"), (["down"], "figure")],
)
async def test_a_label_is_given_by_its_letter_or_digit(
    reader: MakeReader, keys: list[str], label: str
) -> None:
    async with reader({"a.txt": ALPHA}) as r:
        await r.press("f", "1", "O", "ctrl+l", *keys)
        assert r.tags == [f"{label}: 12"]
        await r.write("zz")
        assert r.sees("outline  zz"), "letters are the filter's again"


async def test_a_label_is_chosen_from_the_list_of_all(reader: MakeReader) -> None:
    async with reader({"a.txt": ALPHA}) as r:
        await r.press(*TAG_THREE, "O", "ctrl+a", "ctrl+l", "enter")
        await r.write("place")
        await r.press("enter")
        assert r.screen == "outline"
        assert r.sees("relabelled 3 annotations to place")
        assert r.tags == ["place: 12", "place: 40", "place: 5 percent"]


async def test_a_label_is_given_by_a_click(reader: MakeReader) -> None:
    async with reader({"a.txt": ALPHA}) as r:
        await r.press("f", "1", "O", "ctrl+l")
        await r.click("h hedge")
        assert r.tags == ["hedge: 12"]
        await r.click("delete")
        assert r.tags == []


async def test_marks_outlast_the_filter(reader: MakeReader) -> None:
    async with reader({"a.txt": ALPHA}) as r:
        await r.press(*TAG_THREE, "g", "O", "ctrl+x")
        await r.write("claim")
        await r.press("ctrl+a")
        assert r.sees("2 marked · 1 here")
        await r.press("ctrl+a")
        assert r.sees("1 marked · 1 here")
        await r.press("ctrl+d")
        assert r.tags == ["figure: 40", "claim: 5 percent"]


async def test_what_was_changed_from_outside_is_not_overwritten(reader: MakeReader) -> None:
    async with reader({"a.txt": ALPHA}) as r:
        await r.press("f", "1", "O")
        sheet = r.session.desk.sheet(r.reading)
        annotate(r, *(replace(each, note="theirs") for each in sheet.file.annotations))
        await r.press("ctrl+d")
        assert r.sees("nothing was done")
        assert r.tags == ["figure: 12"]
        await r.press("ctrl+d")
        assert r.tags == [], "the second time it is the one that is seen"


# -- what was lost, and what changed ---------------------------------------------------------------------


def lost(text: str = LOST) -> Annotation:
    return Annotation(
        "claim",
        "lost",
        200,
        209,
        text,
        "The army saw ",
        " above the town.",
        state="orphan",
        created="2026-11-22",
    )


async def test_a_lost_one_stands_first_with_its_suggestion_which_is_accepted(reader: MakeReader) -> None:
    async with reader({"a.txt": ALPHA}) as r:
        await r.press("f", "1")
        annotate(r, lost(), *r.session.desk.sheet(r.reading).file.annotations)
        suggest(r, "lost", "12 drones")
        await r.press("O", "ctrl+home")
        assert r.sees("▸ ! C claim", "its words are gone", "was “38 drones”", "^y accepts")
        assert "counted 12 drones over" in r.rows[-2]
        await r.press("ctrl+y")
        assert r.sees("settled “38 drones”")
        assert r.tags == ["figure: 12", "claim: 12 drones"]
        settled = r.session.desk.sheet(r.reading).file.by_id()["lost"]
        assert settled.state is None
        assert ALPHA[settled.start : settled.end] == settled.quote
        assert ALPHA[: settled.start].endswith(settled.prefix or "?")
        await r.press("ctrl+z")
        assert r.session.desk.sheet(r.reading).file.by_id()["lost"] == lost()


async def test_a_settled_figure_states_what_its_words_say_now(reader: MakeReader) -> None:
    async with reader({"a.txt": ALPHA}) as r:
        figure: Block = {"kind": "cardinal", "value": 38, "counted": "drones", "mine": "kept"}
        annotate(r, replace(lost(), label="figure", figure=figure))
        suggest(r, "lost", "12 drones")
        await r.press("O", "ctrl+y")
        settled = r.session.desk.sheet(r.reading).file.by_id()["lost"].figure
        assert settled is not None
        assert (settled["value"], settled["mine"]) == (12, "kept")


async def test_enter_shows_where_a_lost_one_may_be(reader: MakeReader) -> None:
    async with reader({"a.txt": ALPHA}) as r:
        annotate(r, lost())
        suggest(r, "lost", "12 drones")
        await r.press("O", "enter")
        assert r.selected == "12 drones"
        assert "O and ^y accepts that" in r.strip


async def test_a_lost_one_is_put_by_hand_on_what_is_selected(reader: MakeReader) -> None:
    async with reader({"a.txt": ALPHA}, size=(140, 26)) as r:
        annotate(r, lost())
        await r.press("O", "enter")
        assert r.screen == "outline", "it has no place to go to"
        await r.press("ctrl+y")
        assert r.sees("nothing to accept")
        await r.press("ctrl+g")
        assert r.sees("select its place in the article first")
        await r.press("down")
        await r.write("x")
        await r.press("backspace")
        assert r.sees("The army saw 38 drones above the town."), "the words as they were"
        await r.press("escape", "f", "v", "e", "e", "O", "ctrl+g")
        assert r.tags == ["claim: 12 drones"]
        await r.press("ctrl+g")
        assert r.sees("it has its place")


async def test_order_and_scope_last_as_long_as_the_session(reader: MakeReader) -> None:
    async with reader(NEWS) as r:
        await r.press("f", "1", "O")
        assert r.sees("1 here by reading order", "^a all")
        assert not r.sees("^y")
        await r.press("tab", "ctrl+o", "escape", "O")
        assert r.sees("1 in all by label")


async def test_changed_ones_are_confirmed_all_at_once(reader: MakeReader) -> None:
    async with reader({"a.txt": ALPHA}, size=(80, 24)) as r:
        changed = [
            Annotation("claim", id, start, start + 30, "as it was", state="changed", note="look")
            for id, start in (("a", 17), ("b", 40))
        ]
        annotate(r, *changed)
        await r.press("O")
        assert r.sees("a number in it changed", "^y confirms it")
        assert r.sees("^y accept", "^g put where selected", "^a all")
        await r.press("ctrl+a", "ctrl+y")
        assert r.sees("settled 2 annotations")
        for each in r.session.desk.sheet(r.reading).file.annotations:
            assert each.state is None
            assert each.quote == ALPHA[each.start : each.end]
            assert each.note == "look"


# -- hostile and large -----------------------------------------------------------------------------------

HOSTILE = [
    "[/x] [red",
    "\x1b[31m\x9b\x00",
    "‮evil\u2066",
    "\ud800",
    "a" * 5000,
    "\n\n\t",
    "é" * 3 + "👩‍🚒",
    "",
]


async def test_hostile_words_are_shown_as_they_are(reader: MakeReader) -> None:
    async with reader({"a.txt": ALPHA}) as r:
        annotate(
            r,
            *(
                Annotation(
                    words or "x",
                    f"id{number}",
                    number,
                    number + 3,
                    words,
                    words,
                    words,
                    note=words,
                    created=words,
                    state="orphan" if number % 2 else None,
                    figure={"kind": "cardinal", "value": [words, {"a": 1}], "unit": words, "bound": [1]},
                )
                for number, words in enumerate(HOSTILE)
            ),
        )
        await r.press("O")
        for width in (120, 60, 20, 200):
            await r.resize(width, 20)
            assert not set("\x1b\x9b\x00\u202e\u2066\ud800") & set(r.screen_text())
            assert r.sees("[/x]")
        for _ in HOSTILE:
            await r.press("down", "ctrl+x")
        await r.press("ctrl+l", "c")
        assert len(set(r.tags)) == len(set(HOSTILE))


async def test_ten_thousand_are_drawn_as_they_come_on_the_screen(
    reader: MakeReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: set[int] = set()
    bits = OutlineScreen._row_bits

    def row_bits(self: OutlineScreen, row: int) -> list[Bit]:
        drawn.add(row)
        return bits(self, row)

    monkeypatch.setattr(OutlineScreen, "_row_bits", row_bits)
    async with reader({"a.txt": "word " * 20_000}) as r:
        annotate(r, *(Annotation("claim", f"i{n}", 5 * n, 5 * n + 4, "word") for n in range(10_000)))
        await r.press("O")
        assert r.sees("10000 here by reading order")
        assert len(drawn) <= 26
        await r.press("ctrl+a", "ctrl+l", "h")
        assert r.sees("relabelled 10000 annotations to hedge")
        assert len(drawn) <= 26
