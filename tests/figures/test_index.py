"""Figures found piece by piece are those of the whole, whichever piece is asked for first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import chain
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.app.made import news
from tui.figures import index as index_module
from tui.figures.finder import find_figures
from tui.figures.index import FigureIndex
from tui.figures.model import KINDS, Figure

small_pieces = patch.object(index_module, "PIECE", 100)
hidden_kinds = st.frozensets(st.sampled_from(KINDS), max_size=3)


def plain(figures: Iterable[Figure]) -> list[Figure]:
    """Figures without what is only said of them once all are known."""
    return [replace(figure, total=None) for figure in figures]


def complete(index: FigureIndex) -> FigureIndex:
    while index.work():
        pass
    return index


@given(news, st.lists(st.integers(0, 3000), max_size=6))
def test_the_order_of_asking_does_not_matter(text: str, asked: list[int]) -> None:
    with small_pieces:
        jumping = FigureIndex(text)
        for offset in asked:
            jumping.between(offset, offset + 10)
        in_order = complete(FigureIndex(text))
        assert complete(jumping).between(0, len(text)) == in_order.between(0, len(text))
        assert jumping.counts == in_order.counts
        assert jumping.counts.total() == len(jumping.between(0, len(text))) == len(jumping.starts())


@given(news.map(lambda text: text.replace(". ", ".\n")))
def test_pieces_of_lines_have_the_figures_of_the_whole(text: str) -> None:
    with small_pieces:
        found = FigureIndex(text).between(0, len(text))
    whole = find_figures(text)
    assert [(f.start, f.end, f.kind, f.value, f.counted) for f in found] == [
        (f.start, f.end, f.kind, f.value, f.counted) for f in whole
    ]


@given(news, st.integers(-5, 3000), hidden_kinds)
def test_next_previous_at_and_number_agree_with_the_list(
    text: str, offset: int, hidden: frozenset[str]
) -> None:
    with small_pieces:
        every = FigureIndex(text).between(0, len(text))
        index = FigureIndex(text)
        after, before = chain(*index.after(offset)), chain(*index.before(offset))
        assert plain(after) == plain(figure for figure in every if figure.start > offset)
        assert plain(before) == plain(figure for figure in every[::-1] if figure.start < offset)
        at = index.at(offset)
        here = [figure for figure in every if figure.start <= offset < figure.end]
        assert plain([at] if at else []) == plain(here)
        complete(index)
        shown = [figure for figure in every if figure.kind not in hidden]
        assert index.starts(hidden) == [figure.start for figure in shown]
        assert [index.number(figure, hidden) for figure in shown] == list(range(1, len(shown) + 1))


@given(news, st.integers(0, 3000), st.integers(0, 200))
def test_between_gives_what_touches(text: str, start: int, length: int) -> None:
    end = start + length
    with small_pieces:
        every = FigureIndex(text).between(0, len(text))
        touching = [figure for figure in every if figure.start < end and figure.end > start]
        assert plain(FigureIndex(text).between(start, end)) == plain(touching if length else [])


def test_a_number_is_not_known_while_figures_before_it_are_still_to_be_found() -> None:
    text = "They counted 12 drones.\n" * 2000
    index = FigureIndex(text)
    last = next(index.before(len(text)))[0]
    assert not index.complete
    assert index.number(last) is None
    assert complete(index).number(last) == 2000


def test_only_what_is_asked_for_is_looked_at() -> None:
    text = "They counted 12 drones.\n" * 20_000
    index = FigureIndex(text)
    assert index.between(0, 100)
    assert index.counts.total() < 1000


@pytest.mark.parametrize("text", ["", "\n", " ", "12", "x" * 20_000, "12 " * 10_000])
def test_odd_texts(text: str) -> None:
    index = complete(FigureIndex(text))
    assert index.complete
    assert index.between(0, 0) == []
    assert list(chain(*index.after(-1))) == index.between(0, len(text))
    assert list(chain(*index.before(len(text) + 1))) == index.between(0, len(text))[::-1]
