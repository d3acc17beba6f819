"""A distribution as rows of terminal cells: a strip whose columns tell how many amounts fall there, and its axis.

▁▁█▂ ▁      ▁            ▁
├────────┼────────┼───────┤
0        10       20     30
"""

from __future__ import annotations

from collections import Counter

from tui.compare.distributions import Distribution
from tui.page.plot import CELLS_OF_TICK, NARROWEST, PlotBit, Signs, axis_row, column, label_row, row_of

BLOCKS = "▁▂▃▄▅▆▇█"
"""Signs for few to many amounts, in fonts that have them."""

PLAIN = ".:|#"
"""The same in any font."""


def histogram_rows(found: Distribution, width: int, signs: str = BLOCKS) -> list[list[PlotBit]]:
    """Return a distribution drawn in rows of at most `width` cells: the strip, its axis, the labels.

    `signs` stand for few to many amounts in one column, each a cell wide.
    """
    size = max(width, NARROWEST)
    scale = found.scale(max(2, size // CELLS_OF_TICK))
    counts = Counter(column(scale, amount, 0, size - 1) for amount in found.drawn)
    most = max(counts.values())
    strip: Signs = {}
    for at, count in counts.items():
        strip[at] = signs[-(-count * len(signs) // most) - 1], "dot", None  # rounded up: one is never nothing
    rows = strip, axis_row(scale, 0, size - 1), label_row(scale, 0, size - 1, size)
    return [row_of(row, width) for row in rows]
