"""Annotations that follow their words through a changed text, or become orphans: never lost, never guessed."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.annotations.anchor import KEPT, MOVED, Anchored, anchor
from tui.annotations.making import make
from tui.annotations.model import CHANGED, ORPHAN, Annotation

STORY = """\
Drones over the capital
The mayor said on Tuesday that 34 drones had been “shot down” over the city — more than ever before.
Two people were hurt when debris fell on a house in the north, and 12 drones fell into the river.
In the region around it the governor counted another 7 drones, of which two were found in a field.
Nobody has said where they came from. The airport was closed for three hours in the night.
"""
MEMORY = pytest.mark.parametrize("known", [True, False], ids=["old text known", "old text unknown"])


def tag(text: str, words: str, label: str = "figure", after: str = "") -> Annotation:
    start = text.index(words, text.index(after))
    return make(text, (start, start + len(words)), label, words[:6] + label, "2026-11-22T01:00:00Z")


def follow(annotation: Annotation, new: str, old: str | None) -> Anchored:
    (found,) = anchor([annotation], new, old)
    return found


def words_at(found: Anchored, text: str) -> str:
    assert found.annotation.span is not None
    return text[slice(*found.annotation.span)]


@MEMORY
def test_a_line_put_in_above_moves_what_is_below(known: bool) -> None:
    new = "Updated at noon.\n" + STORY
    was = tag(STORY, "12 drones")
    found = follow(was, new, STORY if known else None)
    assert (found.status, found.was) == (MOVED, was.span)
    assert found.annotation == tag(new, "12 drones")


@MEMORY
def test_words_that_are_gone_leave_an_orphan_though_they_stand_elsewhere(known: bool) -> None:
    old = STORY + "Of these, 34 drones were said to be decoys, an official added later.\n"
    new = STORY
    was = tag(old, "34 drones", after="Of these")
    found = follow(was, new, old if known else None)
    assert found.status == ORPHAN
    assert found.annotation == replace(was, state=ORPHAN)


@MEMORY
def test_a_short_quote_whose_number_changed_is_an_orphan_that_suggests_the_place(known: bool) -> None:
    new = STORY.replace("34 drones", "41 drones")
    was = tag(STORY, "34 drones")
    found = follow(was, new, STORY if known else None)
    assert (found.status, found.annotation) == (ORPHAN, replace(was, state=ORPHAN))
    assert found.suggestion is not None
    assert new[slice(*found.suggestion)] == "41 drones"


@MEMORY
@pytest.mark.parametrize(("number", "other"), [("34", "41"), ("two", "three")])
def test_a_long_quote_whose_number_changed_is_attached_and_marked(
    number: str, other: str, known: bool
) -> None:
    lines = {"34": STORY.splitlines()[1], "two": STORY.splitlines()[3]}
    new = "Updated at noon.\n" + STORY.replace(f"{number} ", f"{other} ")
    was = tag(STORY, lines[number], "claim")
    found = follow(was, new, STORY if known else None)
    assert found.status == found.annotation.state == CHANGED
    assert words_at(found, new) == lines[number].replace(f"{number} ", f"{other} ")
    assert found.annotation.quote == lines[number]


def test_a_change_stays_marked_until_the_words_are_as_quoted_again() -> None:
    line = STORY.splitlines()[1]
    changed = STORY.replace("34 drones", "41 drones")
    first = follow(tag(STORY, line, "claim"), changed, STORY)
    again = follow(first.annotation, changed, changed)
    assert (again.status, again.annotation) == (CHANGED, first.annotation)
    later = "Later.\n" + changed
    assert follow(first.annotation, later, changed).status == CHANGED
    assert follow(first.annotation, later, None).status == CHANGED
    back = follow(first.annotation, STORY, changed)
    assert (back.status, back.annotation) == (KEPT, tag(STORY, line, "claim"))


@MEMORY
def test_an_orphan_whose_words_come_back_is_attached_again(known: bool) -> None:
    without = STORY.replace("Two people were hurt when debris fell on a house in the north, and ", "Some ")
    was = tag(STORY, "Two people")
    orphan = follow(was, without, STORY if known else None)
    assert orphan.status == ORPHAN
    found = follow(orphan.annotation, STORY, without if known else None)
    assert (found.status, found.annotation) == (KEPT, was)


@MEMORY
def test_a_sentence_that_moved_takes_its_annotations_along(known: bool) -> None:
    lines = STORY.splitlines(keepends=True)
    new = "".join([lines[0], lines[3], lines[1], lines[2], lines[4]])
    found = follow(tag(STORY, "7 drones"), new, STORY if known else None)
    assert (found.status, words_at(found, new)) == (MOVED, "7 drones")


@MEMORY
def test_edited_words_are_followed_if_their_numbers_are_the_same(known: bool) -> None:
    new = STORY.replace("another 7 drones", "another 7 drone")
    found = follow(tag(STORY, "another 7 drones"), new, STORY if known else None)
    assert (found.status, words_at(found, new)) == (KEPT, "another 7 drone") or found.status == MOVED
    assert found.annotation.quote == "another 7 drone"


@MEMORY
@pytest.mark.parametrize(
    "revise",
    [
        lambda text: text.replace("\n", "\r\n"),
        lambda text: text.replace("“", '"').replace("”", '"'),
        lambda text: text.replace("—", "-"),
        lambda text: text.replace(" ", "  "),
        lambda text: text.replace(" ", "\n"),
        lambda text: text.replace(" ", "\u00a0"),
        lambda text: unicodedata.normalize("NFD", text),
        lambda text: text.replace(". ", ".\n\n"),
    ],
    ids=["CRLF", "quotes", "dashes", "spaces", "wrapped", "no-break", "NFD", "paragraphs"],
)
def test_writing_the_same_words_otherwise_moves_nothing_off_them(
    revise: Callable[[str], str], known: bool
) -> None:
    old = STORY.replace("mayor", "maire élu").replace("region", "région")
    wanted = [
        "34 drones",
        "been “shot down” over",
        "the city — more",
        "maire élu",
        "région",
        "river.\nIn the",
    ]
    new = revise(old)
    annotations = [tag(old, words) for words in wanted]
    for words, found in zip(wanted, anchor(annotations, new, old if known else None), strict=True):
        assert found.status in (KEPT, MOVED)
        assert words_at(found, new) == revise(words) == found.annotation.quote


def test_two_of_one_label_never_come_to_lie_upon_each_other() -> None:
    old = STORY + "Later the mayor said on Tuesday that 34 drones had been “shot down” over the city.\n"
    both = [tag(old, "34 drones"), tag(old, "34 drones", after="Later")]
    found = anchor(both, STORY)
    assert [one.status for one in found] == [KEPT, ORPHAN]
    twice = [tag(STORY, "34 drones"), replace(tag(STORY, "34 drones"), id="other")]
    assert [one.status for one in anchor(twice, "New.\n" + STORY)] == [MOVED, MOVED]


def test_a_hand_written_quote_is_placed_where_it_is_alone() -> None:
    alone = follow(Annotation("figure", quote="12 drones"), STORY, None)
    assert (alone.status, alone.was, words_at(alone, STORY)) == (MOVED, None, "12 drones")
    several = follow(Annotation("figure", quote="drones"), STORY, None)
    assert (several.status, several.annotation.span) == (ORPHAN, None)


@pytest.mark.parametrize(
    "odd",
    [
        Annotation("figure", start=0, end=0, quote=""),
        Annotation("figure", start=9_000, end=9_009, quote="34 drones"),
        Annotation("figure", start=5, end=9),
        Annotation("figure", start=5, end=9_000),
        Annotation("figure", start=5, end=6, quote=" ", prefix="", suffix=""),
        Annotation("figure", start=5, end=6, quote="\ud800", prefix="\udfff", suffix="\0"),
    ],
)
@MEMORY
def test_odd_annotations_are_survived(odd: Annotation, known: bool) -> None:
    for new in (STORY, "x" + STORY, ""):
        found = follow(odd, new, STORY if known else None)
        assert found.status == ORPHAN or (found.annotation.end or 0) <= len(new)


@pytest.mark.parametrize("text", ["a " * 12_000, "a" * 24_000, "1 2 " * 6_000, "\n" * 24_000, "字" * 12_000])
def test_monotonous_texts_take_no_longer_than_others(text: str) -> None:
    annotations = [make(text, (at, at + 40), "label", str(at), "") for at in range(0, len(text) - 40, 3_000)]
    new = text[: len(text) // 2] + "b " + text[len(text) // 2 :]
    for old in (text, None):
        found = anchor(annotations, new, old)
        assert len(found) == len(annotations)
        assert all(
            one.annotation.span in ((at, at + 40), (at + 2, at + 42))
            for at, one in zip(range(0, len(text), 3_000), found, strict=False)
        )


WORDS = st.sampled_from(
    [
        "the",
        "of",
        "34",
        "drones",
        "two",
        "fell",
        ".",
        ",",
        "“",
        "”",
        "—",
        "é",
        "字",
        "over",
        "12",
        "\n",
        "\r\n",
        "",
    ]
)
TEXTS = st.lists(WORDS, max_size=60).map(" ".join)


@st.composite
def tagged(draw: st.DrawFn) -> tuple[str, list[Annotation]]:
    text = draw(TEXTS.filter(lambda text: len(text) > 1))
    spans = draw(st.lists(st.tuples(*[st.integers(0, len(text))] * 2).map(sorted), max_size=6))
    return text, [
        make(text, (start, end), draw(st.sampled_from(["figure", "place"])), str(index), "")
        for index, (start, end) in enumerate(spans)
        if start < end
    ]


@given(tagged(), st.booleans())
def test_in_the_same_text_all_are_kept_as_they_are(case: tuple[str, list[Annotation]], known: bool) -> None:
    text, annotations = case
    found = anchor(annotations, text, text if known else None)
    assert [one.annotation for one in found] == annotations
    assert {one.status for one in found} <= {KEPT}


@given(tagged(), TEXTS, st.booleans())
def test_nothing_is_lost_spans_are_in_the_text_and_a_second_time_changes_nothing(
    case: tuple[str, list[Annotation]], new: str, known: bool
) -> None:
    old, annotations = case
    found = anchor(annotations, new, old if known else None)
    assert [(one.annotation.id, one.was) for one in found] == [(one.id, one.span) for one in annotations]
    for one, was in zip(found, annotations, strict=True):
        span = one.annotation.span
        assert span is not None
        if one.status == ORPHAN:
            assert one.annotation == replace(was, state=ORPHAN)
        else:
            assert 0 <= span[0] < span[1] <= len(new)
            assert one.status == CHANGED or one.annotation.quote == new[slice(*span)]
        if one.suggestion:
            assert 0 <= one.suggestion[0] < one.suggestion[1] <= len(new)
    again = anchor([one.annotation for one in found], new, new if known else None)
    assert [one.annotation for one in again] == [one.annotation for one in found]


PARTS = ["It was said on Monday that rain would fall. ", STORY, "The end of it all was near. "]


@given(st.lists(st.text("bcdfg \n", max_size=30), min_size=4, max_size=4), st.booleans())
def test_what_is_put_in_far_from_spans_moves_them_exactly(added: list[str], known: bool) -> None:
    old = "".join(PARTS)
    new = "".join(part for pair in zip(added, [*PARTS, ""], strict=True) for part in pair)
    words = ["34 drones", "12 drones", "7 drones, of which two", "Nobody", "said on Tuesday"]
    for each, found in zip(
        words, anchor([tag(old, one) for one in words], new, old if known else None), strict=True
    ):
        assert found.annotation == tag(new, each)
