from __future__ import annotations

import re
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tests.page.hard import texts, widths
from tui.page.layers import Drawn, Layer, draw, pieces, united
from tui.page.page import Page, Row

spans = st.tuples(st.integers(0, 60), st.integers(0, 12)).map(lambda at: (at[0], at[0] + at[1]))
layers_of_spans = st.lists(
    st.builds(Layer, st.sampled_from("abcd"), st.lists(spans, max_size=6).map(united)), max_size=5
)


def drawn(text: str, width: int, *layers: Layer) -> list[Drawn]:
    page = Page(text, width)
    row = page.row_of(0)
    return draw(page, row, pieces(row.start, row.end, layers))


def test_layers_over_one_another() -> None:
    layers = [Layer("figure", [(2, 6), (6, 7)]), Layer("match", [(4, 10)]), Layer("caret", [(4, 5)])]
    assert pieces(0, 12, layers) == [
        (0, 2, ()),
        (2, 4, ("figure",)),
        (4, 5, ("figure", "match", "caret")),
        (5, 7, ("figure", "match")),
        (7, 10, ("match",)),
        (10, 12, ()),
    ]
    assert pieces(3, 4, layers) == [(3, 4, ("figure",))]
    assert pieces(20, 20, layers) == []


def test_two_layers_of_one_name_are_one() -> None:
    assert pieces(0, 4, [Layer("figure", [(0, 2)]), Layer("figure", [(1, 4)])]) == [(0, 4, ("figure",))]


def test_spans_are_united() -> None:
    assert united([(5, 9), (0, 3), (2, 4), (4, 5), (7, 7), (12, 12), (20, 21)]) == [(0, 9), (20, 21)]


@given(st.integers(0, 70), st.integers(1, 30), layers_of_spans)
def test_pieces_say_for_each_offset_what_lies_over_it(start: int, length: int, layers: list[Layer]) -> None:
    end = start + length
    found = pieces(start, end, layers)
    assert [piece[0] for piece in found] == [start, *(piece[1] for piece in found)][:-1]
    assert found[-1][1] == end
    names_at = {offset: names for first, last, names in found for offset in range(first, last)}
    for offset in range(start, end):
        over = [layer.name for layer in layers if any(a <= offset < b for a, b in layer.spans)]
        assert names_at[offset] == tuple(dict.fromkeys(over))
    assert all(a[2] != b[2] for a, b in pairwise(found))


def test_a_plain_row_is_drawn_in_its_pieces() -> None:
    assert drawn("over 34 drones", 10, Layer("figure", [(5, 7)]), Layer("match", [(5, 14)])) == [
        ("over ", (), 5),
        ("34", ("figure", "match"), 2),
        (" ", ("match",), 1),
    ]


def test_controls_tabs_and_wide_characters_are_drawn_in_their_cells() -> None:
    assert drawn("a\t\x1bた", 20, Layer("here", [(2, 3)])) == [
        ("a   ", (), 4),
        ("␛", ("here",), 1),
        ("た", (), 2),
    ]


def test_a_grapheme_is_drawn_whole_under_all_its_names() -> None:
    assert drawn("xe\u0301y", 9, Layer("mark", [(2, 3)])) == [
        ("x", (), 1),
        ("e\u0301", ("mark",), 1),
        ("y", (), 1),
    ]
    assert drawn("👩‍🚒", 9, Layer("a", [(0, 1)]), Layer("b", [(1, 2)])) == [("👩‍🚒", ("a", "b"), 2)]


def test_hanging_blanks_are_cut_off() -> None:
    assert drawn("abcd   ef", 5) == [("abcd ", (), 5)]
    assert drawn("東京　　次", 5) == [("東京 ", (), 5)]
    assert drawn("た", 1) == [("…", (), 1)]


def test_an_empty_row_is_drawn_as_nothing() -> None:
    assert drawn("", 5, Layer("a", [(0, 1)])) == []


@given(texts, widths, layers_of_spans)
def test_what_is_drawn_fits_and_harms_nothing(text: str, width: int, layers: list[Layer]) -> None:
    page = Page(text, width)
    row: Row | None = page.row_of(0)
    while row:
        found = draw(page, row, pieces(row.start, row.end, layers))
        assert sum(each.cells for each in found) <= page.width
        assert [cell_len(each.string) for each in found] == [each.cells for each in found]
        strings = "".join(each.string for each in found)
        assert cell_len(strings) == sum(each.cells for each in found)
        assert not re.search(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]", strings)
        row = page.after(row)
