"""The plot of a ledger's row as rows of terminal cells: a strip with an article's letter at each value.

    ~B A
    C───────────────────>
    ├────────┼────────┼─
    0        20       40

A `~` stands before what is only about so much, a bar is a range, an open end what may be more or less. Nothing
depends on colour, and the few signs that are no ASCII are in every terminal's font.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from textwrap import wrap
from typing import NamedTuple

from tui.base.clean import clean_line
from tui.compare.plot import Dot, Plot, lanes, letter, plot
from tui.compare.row import Row
from tui.compare.scale import Scale
from tui.figures.in_words import unit_words
from tui.page.cells import is_plain

NARROWEST = 20
"""Cells that a plot has at least; in less room it is cut."""

CELLS_OF_TICK = 10
"""About so many cells for a tick with its label."""

_LEFT, _RIGHT = 1, 3  # cells beside the scale for signs of what is about so much, and for open ends
LANES = 6
"""Rows of dots, unless more are asked for."""


class PlotBit(NamedTuple):
    """A stretch of one row of a plot, every character a cell wide.

    `part` says what it is: "dot" (an article's letter with its `~`), "bound" (a bar or an open end), "axis",
    "label", "note", or "" for blanks. A dot and its bound bear the `dot` with its article and cells.
    """

    text: str
    part: str
    dot: Dot | None = None


def plot_rows(row: Row, width: int, most: int = LANES) -> list[list[PlotBit]]:
    """Return the plot of a ledger's row, drawn in rows of at most `width` cells, from top to bottom.

    Up to `most` rows of dots, those that would overlap one above the other; the axis; its labels; and where
    there is something to say, a note: the unit, that the scale is logarithmic, how many figures are not drawn.
    Empty where no cell of the row gives an amount. `tui.compare.plot.letter` is the sign of an article.
    """
    found = plot(row)
    return [] if found is None else drawn(found, width, most)


def drawn(found: Plot, width: int, most: int = LANES) -> list[list[PlotBit]]:
    """Return a plot as `plot_rows` does."""
    size = max(width, NARROWEST)
    scale = found.scale(max(2, size // CELLS_OF_TICK))
    left = _LEFT if any(dot.about for dot in found.dots) else 0
    left = _RIGHT if any(dot.opens_left for dot in found.dots) else left
    right = size - 1 - (_RIGHT if any(dot.opens_right for dot in found.dots) else 0)
    signs = [_signs(dot, scale, left, right, size) for dot in found.dots]
    places = lanes([(min(sign), max(sign) + 1) for sign in signs], most)  # a blank between two in a row
    rows: list[Signs] = [{} for _ in range(max((lane + 1 for lane in places if lane is not None), default=0))]
    for sign, lane in zip(signs, places, strict=True):
        if lane is not None:
            rows[lane].update(sign)
    rows.reverse()
    rows.append(axis_row(scale, left, right))
    rows.append(label_row(scale, left, right, size))
    left_out = sum(len(dot.cells) for dot, lane in zip(found.dots, places, strict=True) if lane is None)
    for line in wrap(notes(found, scale.log or scale.unit > 0, left_out), size):
        rows.append({at: (sign, "note", None) for at, sign in enumerate(line)})
    return [row_of(cells, width) for cells in rows]


def notes(found: Plot, log: bool, left_out: int = 0) -> str:
    """Return what there is to say about a plot beside its dots: its unit, and what it does not show."""
    unit = clean_line(unit_words(found.unit, None)) if found.unit else ""
    said = [
        unit if is_plain(unit) else "",  # an annotator may have given any
        "logarithmic" if log else "",
        f"{left_out + found.left_out} not drawn" if left_out + found.left_out else "",
    ]
    return ", ".join(filter(None, said))


Signs = dict[int, tuple[str, str, Dot | None]]
"""The signs of one row by their column: sign, part, dot."""


def column(scale: Scale, amount: float, left: int, right: int) -> int:
    """Return the column of an amount on a scale from `left` to `right`."""
    return left + round(scale.place(amount) * (right - left))


def _signs(dot: Dot, scale: Scale, left: int, right: int, size: int) -> Signs:
    """Return the signs of a dot: its article's number, and a bar where it is a range or open."""
    first, last = column(scale, dot.low, left, right), column(scale, dot.high, left, right)
    middle = (first + last) // 2
    signs: Signs = dict.fromkeys(range(first, last + 1), ("─", "bound", dot))
    if first < middle:
        signs[first] = ("├", "bound", dot)
    if middle < last:
        signs[last] = ("┤", "bound", dot)
    if dot.opens_right:
        signs.update(dict.fromkeys(range(last if last > middle else last + 1, size - 1), ("─", "bound", dot)))
        signs[size - 1] = (">", "bound", dot)
    if dot.opens_left:
        signs.update(dict.fromkeys(range(1, first + 1 if first < middle else first), ("─", "bound", dot)))
        signs[0] = ("<", "bound", dot)
    if dot.about:
        signs[first - 1] = ("~", "dot", dot)
    signs[middle] = (letter(dot.article), "dot", dot)
    return signs


def axis_row(scale: Scale, left: int, right: int) -> Signs:
    """Return the signs of an axis with its ticks."""
    cells: Signs = dict.fromkeys(range(left, right + 1), ("─", "axis", None))
    for tick in scale.ticks:
        at = column(scale, tick.amount, left, right)
        cells[at] = ("├" if at == left else "┤" if at == right else "┼", "axis", None)
    return cells


def label_row(scale: Scale, left: int, right: int, size: int) -> Signs:
    """Return the labels of ticks, each under its own, those left out that would touch the one before."""
    cells: Signs = {}
    free = 0
    for tick in scale.ticks:
        at = column(scale, tick.amount, left, right) - len(tick.label) // 2
        at = max(0, min(at, size - len(tick.label)))
        if at >= free:
            cells.update({at + n: (sign, "label", None) for n, sign in enumerate(tick.label)})
            free = at + len(tick.label) + 1
    return cells


def row_of(cells: Signs, width: int) -> list[PlotBit]:
    """Return a row of signs as stretches that are drawn alike, without blanks at its end."""
    end = min(width, max(cells, default=-1) + 1)
    row = ((cells.get(at, (" ", "", None))) for at in range(end))
    return list(_joined(row))


def _joined(row: Iterable[tuple[str, str, Dot | None]]) -> Iterator[PlotBit]:
    for (part, dot), signs in groupby(row, key=lambda cell: cell[1:]):
        yield PlotBit("".join(sign for sign, _, _ in signs), part, dot)
