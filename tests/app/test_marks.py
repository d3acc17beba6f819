from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.app.made import reading_of
from tui.app.marks import difference, figure_layers, marks_of, row_layers, touching
from tui.figures.families import FAMILY
from tui.page.layers import united
from tui.page.page import Page, Row

Span = tuple[int, int]
spans = st.tuples(st.integers(0, 20), st.integers(0, 10)).map(lambda pair: (pair[0], pair[0] + pair[1]))
maybe_spans = st.one_of(st.none(), spans)


def covered(found: list[Span] | list[Span | None]) -> set[int]:
    return {at for span in found if span is not None for at in range(*span)}


@given(maybe_spans, maybe_spans)
def test_the_difference_is_what_only_one_covers(a: Span | None, b: Span | None) -> None:
    assert covered(difference(a, b)) == covered([a]) ^ covered([b])
    assert sorted(difference(a, b)) == sorted(difference(b, a))


@given(st.lists(spans, max_size=8).map(united), spans)
def test_touching_finds_what_looking_at_all_would(found: list[Span], row_span: Span) -> None:
    start, end = row_span
    row = Row(start, end, start, 0, True, True)
    assert touching(found, row) == [span for span in found if span[0] < end and start < span[1]]


def test_the_figure_under_the_caret_and_its_speaker_are_marked_in_focus_only() -> None:
    text = "The mayor said that 5 percent of homes lost power."
    reading = reading_of(text)
    reading.caret = text.index("5")
    marks = marks_of(reading, frozenset(), focused=True)
    assert marks.here is not None
    assert text[slice(*marks.here)] == "5 percent"
    assert marks.source is not None
    assert text[slice(*marks.source)] == "The mayor"
    assert marks_of(reading, frozenset({"percent"}), focused=True).here is None
    assert not any(marks_of(reading, frozenset(), focused=False))


def test_figures_are_coloured_by_family_and_set_apart_where_unsure() -> None:
    text = "Some 40 people paid $2 million on 31 October 2025."
    reading = reading_of(text)
    figures = reading.figures.between(0, len(text))
    layers = figure_layers(figures, frozenset())
    assert [layer.name for layer in layers] == ["count", "unsure", "quantity", "when"]
    assert figure_layers(figures, frozenset(FAMILY)) == []
    page = Page(text, 80)
    reading.matches = [(0, 4)]
    names = {
        layer.name
        for layer in row_layers(reading, page.row_of(0), frozenset(), marks_of(reading, frozenset(), True))
        if layer.spans
    }
    assert {"count", "match", "caret"} <= names
