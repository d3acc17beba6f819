"""Layers of style over a text: figures of each kind, matches, the selection; merged and drawn row by row.

What lies over a stretch of text is the tuple of the names of its layers, in the order in which the layers are
given: who paints lets later names win.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from operator import itemgetter
from typing import NamedTuple

from tui.page.cells import is_plain, picture
from tui.page.page import Page, Row

Span = tuple[int, int]
Names = tuple[str, ...]
Piece = tuple[int, int, Names]
"""A stretch `[start, end)` of the text and the names of the layers over it."""


class Layer(NamedTuple):
    """The half-open spans of the text that bear `name`, in order and without overlap: see `united`."""

    name: str
    spans: Sequence[Span]


class Drawn(NamedTuple):
    """A string for the terminal, cleaned and without tabs, the names over it and the cells it takes."""

    string: str
    names: Names
    cells: int


def united(spans: Iterable[Span]) -> list[Span]:
    """Return what `spans` cover together as spans in order, without overlap and without empty ones."""
    found: list[Span] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        elif start < end:
            found.append((start, end))
    return found


def pieces(start: int, end: int, layers: Sequence[Layer]) -> list[Piece]:
    """Cut `[start, end)` where the names over it change; together the pieces cover it in order."""
    turns: dict[int, list[int]] = {start: []}  # which layers begin or end at an offset
    for number, layer in enumerate(layers):
        for at in range(bisect_right(layer.spans, start, key=_end), len(layer.spans)):
            first, last = layer.spans[at]
            if first >= end:
                break
            if first < last:
                turns.setdefault(max(first, start), []).append(number)
                turns.setdefault(min(last, end), []).append(number)
    turns.pop(end, None)
    found: list[Piece] = []
    over: set[int] = set()
    for edge, next_edge in pairwise([*sorted(turns), end]):
        for number in turns[edge]:
            over ^= {number}
        names = tuple(dict.fromkeys(layers[number].name for number in sorted(over)))
        if found and found[-1][2] == names:
            found[-1] = (found[-1][0], next_edge, names)
        else:
            found.append((edge, next_edge, names))
    return found


def draw(page: Page, row: Row, row_pieces: Sequence[Piece]) -> list[Drawn]:
    """Return what to write for `row`, in strings of one style each, never more cells than the page is wide.

    `row_pieces` cover the row, as `pieces(row.start, row.end, layers)` does. A grapheme is drawn whole, under
    the names of all pieces that it touches; blanks that hang past the edge are cut off.
    """
    shown = page.shown(row)
    if is_plain(shown):
        return _draw_plain(shown[: page.width], row.start, row_pieces)
    drawn = []
    for names, group in groupby(_pictures(page, row, shown, row_pieces), key=itemgetter(2)):
        strings, cells, _ = zip(*group, strict=True)
        drawn.append(Drawn("".join(strings), names, sum(cells)))
    return drawn


def _pictures(
    page: Page, row: Row, shown: str, row_pieces: Sequence[Piece]
) -> Iterator[tuple[str, int, Names]]:
    """Yield what is drawn for each grapheme of `row`, the cells it takes and the names over it."""
    room = page.width
    at = 0  # the piece that the grapheme begins in
    for start, end, cells in page.graphemes(row):
        if room <= 0:
            break
        while row_pieces[at][1] <= row.start + start:
            at += 1
        cells = min(cells, room)
        room -= cells
        _, piece_end, names = row_pieces[at]
        if piece_end < row.start + end:
            names = _names_over(row_pieces, at, row.start + end)
        yield picture(shown[start:end], cells), cells, names


def _draw_plain(shown: str, offset: int, row_pieces: Sequence[Piece]) -> list[Drawn]:
    cut = ((shown[max(start - offset, 0) : end - offset], names) for start, end, names in row_pieces)
    return [Drawn(string, names, len(string)) for string, names in cut if string]


def _names_over(row_pieces: Sequence[Piece], at: int, end: int) -> Names:
    """Return the names over a grapheme that begins in piece `at` and ends at `end`, each once."""
    names = row_pieces[at][2]
    while row_pieces[at][1] < end:
        at += 1
        names = tuple(dict.fromkeys(names + row_pieces[at][2]))
    return names


def _end(span: Span) -> int:
    return span[1]
