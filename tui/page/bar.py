"""The thin scrollbar at a pane's edge: which part of the text is on the screen, and where the figures are."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple


class BarCell(NamedTuple):
    """One cell of the bar: whether its stretch of the text is on the screen, and how many marks lie in it."""

    seen: bool
    marks: int


def bar(height: int, length: int, top: int, bottom: int, marks: Sequence[int] = ()) -> list[BarCell]:
    """Return the `height` cells of the bar of a text of `length` code points.

    `[top, bottom)` is what is on the screen; one cell at least is seen. `marks` are offsets in order, such as
    the starts of figures.
    """
    if height <= 0:
        return []
    length = max(length, 1)
    first = min(max(top, 0) * height // length, height - 1)
    last = max(first, min((bottom - 1) * height // length, height - 1))
    edges = [-(-cell * length // height) for cell in range(height + 1)]  # cell `c` begins at the first offset
    edges[-1] = max(length, marks[-1] + 1 if marks else 0)  # a mark at the very end counts to the last cell
    before = [bisect_left(marks, edge) for edge in edges]
    return [BarCell(first <= cell <= last, before[cell + 1] - before[cell]) for cell in range(height)]
