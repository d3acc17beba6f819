"""A difference in its text: lines under the spans of each side, also where the article is not there."""

from __future__ import annotations

from rich.cells import cell_len

from tui.annotations.making import context_of
from tui.annotations.model import Annotation
from tui.app.evidence import evidence_rows, known_text
from tui.review.questions import Question

TEXT = "Before it all.\n\n北京 said 29 drones 😀 were shot down over the city.\nNobody was hurt.\n"


def marked(quote: str, label: str = "figure", text: str = TEXT) -> Annotation:
    start = text.index(quote)
    quote, prefix, suffix = context_of(text, start, start + len(quote))
    return Annotation(label, "aaaaaa", start, start + len(quote), quote, prefix, suffix)


def drawn(text: str | None, *sides: tuple[Annotation, ...], width: int = 70) -> list[str]:
    question = Question("key", "boundary", (), sides, tuple(range(len(sides))))
    rows = evidence_rows(question, text, ("one", "two")[: len(sides)], width)
    lines = ["".join(bit.text for bit in row) for row in rows]
    assert all(cell_len(line) <= width for line in lines)
    return [line.rstrip() for line in lines]


def test_lines_stand_under_the_words_by_cells() -> None:
    assert drawn(TEXT, (marked("29 drones 😀 were"),), (marked("29"), marked("shot"))) == [
        "   Before it all.",
        "   北京 said 29 drones 😀 were shot down over the city.",
        "             ━━━━━━━━━━━━━━━━━ one  figure",
        "             ━━ two  figure",
        "                               ━━━━ two  figure",
        "   Nobody was hurt.",
    ]


def test_a_long_span_goes_over_rows_and_its_middle_is_left_out() -> None:
    lines = drawn("word " * 400, (marked("word " * 300, text="word " * 400),), ())
    assert len(lines) < 26
    assert lines.count("   …") == 1
    assert lines[0].startswith("   word word")
    assert lines[1].startswith("   ━━━━")


def test_without_the_article_the_annotations_tell_what_stood_there() -> None:
    sides = ((marked("29 drones"),), (marked("29"), marked("city")))
    for text in (None, "another text than the one that was annotated, and much longer than it was" * 3):
        lines = drawn(text, *sides)
        at = next(number for number, line in enumerate(lines) if "北京 said 29 drones 😀" in line)
        assert lines[at + 1] == "             ━━━━━━━━━ one  figure"
        assert lines[at + 2] == "             ━━ two  figure"
    text, ((far, near),) = known_text([(marked("city"), marked("Before"))])
    assert text.count("…") == 0
    assert (text[slice(*far.span or ())], text[slice(*near.span or ())]) == ("city", "Before")


def test_gaps_between_what_is_known_are_told() -> None:
    bare = [Annotation("a", "aaaaaa", 0, 3, "One"), Annotation("b", "bbbbbb", 90, 95, "ninth")]
    text, (moved,) = known_text([bare])
    assert text == "One…ninth"
    assert [text[slice(*each.span or ())] for each in moved] == ["One", "ninth"]


def test_what_has_no_place_is_quoted() -> None:
    assert drawn(TEXT, (Annotation("claim", quote="nowhere\nat all"),), ()) == [
        "   one  claim  “nowhere at all”  has no place in the text"
    ]
