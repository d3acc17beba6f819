"""The pairs of overlapping places whose weights add up to most, each place used at most once.

Rows are taken in one by one, each along the cheapest chain of changes to the pairs so far (the Hungarian
method with shortest augmenting paths: Kuhn 1955; Jonker and Volgenant 1987), over the overlaps alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from heapq import heappop, heappush
from typing import TypeAlias

from tui.review.overlaps import Cluster, Place, clusters, edges, pieces

Weight: TypeAlias = Callable[[Place, Place], int]
"""How much a pair is worth, the same either way round; 0 where the two must not be paired."""

# Real clusters have a handful of overlaps a span. What has more is cut into pieces, so that a file made to
# be slow is not: the work is in proportion to the spans, whatever they look like.
_EDGES_A_SPAN = 16
_STEPS_A_SPAN = 128
_PIECE = 32  # at most 16 times 16 overlaps and 16 times that many steps: never over the limits


def assign(a: Iterable[Place], b: Iterable[Place], weight: Weight) -> list[tuple[int, int]]:
    """Return the pairs of the greatest total weight, as indices of `a` and `b`, in reading order.

    The same pairs come out whichever side is called first, and in whatever order places are given; what
    would be equally good is settled by start, end, label and id.
    """
    return [
        (one.at, other.at)
        for cluster in clusters(a, b)
        for one, other in sorted(_pairs_within(cluster, weight))
    ]


def _pairs_within(cluster: Cluster, weight: Weight) -> list[tuple[Place, Place]]:
    left, right = cluster
    if len(left) == len(right) == 1:
        return [(left[0], right[0])] if weight(left[0], right[0]) else []
    if [place[:4] for place in right] < [place[:4] for place in left]:
        # Ties fall by who is asked first, so who that is must not hang on the side.
        return [(one, other) for other, one in _pairs_within((right, left), weight)]
    size = len(left) + len(right)
    joined = edges(cluster, limit=_EDGES_A_SPAN * size)
    if joined is not None:
        worth = [(i, j, weight(left[i], right[j])) for i, j in joined]
        pairs = _Assignment(worth, len(left)).solve(steps=_STEPS_A_SPAN * size)
        if pairs is not None:
            return [(left[i], right[j]) for i, j in pairs]
    return [pair for piece in pieces(cluster, _PIECE) for pair in _pairs_within(piece, weight)]


class _Assignment:
    """An assignment in the making: prices of rows and columns under which every pair made is cheapest."""

    def __init__(self, worth: Iterable[tuple[int, int, int]], rows: int) -> None:
        self._costs: list[list[tuple[int, int]]] = [[] for _ in range(rows)]
        worth = [each for each in worth if each[2] > 0]
        self._single = max((each[2] for each in worth), default=0)  # the cost of staying alone
        for row, column, value in sorted(worth):
            self._costs[row].append((column, self._single - value))
        self._row_price = [0] * rows
        self._column_price: dict[int, int] = {}
        self._row_of: dict[int, int] = {}
        self._column_of: dict[int, int] = {}

    def solve(self, steps: int) -> list[tuple[int, int]] | None:
        """Return pairs of row and column, rows in order; None where it takes more than `steps` steps."""
        # A span over the whole article comes last: taken first, each of the others would push it on.
        for row in sorted(range(len(self._costs)), key=lambda row: len(self._costs[row])):
            steps -= self._take_in(row)
            if steps < 0:
                return None
        return sorted(self._column_of.items())

    def _take_in(self, first: int) -> int:
        """Give a new row its place along the shortest path of changes; return the steps that took."""
        far: dict[int, int] = {}  # the cost of reaching each column
        before: dict[int, int] = {}  # the row that it is reached from
        done: dict[int, int] = {}
        reached = {first: 0}
        queue: list[tuple[int, int]] = []
        alone: tuple[int, int] | None = None  # the cheapest row to be left without a column
        row, so_far, steps = first, 0, 0
        while True:
            here = so_far - self._row_price[row]
            if alone is None or here + self._single < alone[0]:
                alone = (here + self._single, row)
            steps += len(self._costs[row]) + 1
            for column, cost in self._costs[row]:
                there = here + cost - self._column_price.get(column, 0)
                if column not in done and there < far.get(column, there + 1):
                    far[column], before[column] = there, row
                    heappush(queue, (there, column))
            while queue and queue[0][1] in done:
                heappop(queue)
            if not queue or queue[0][0] > alone[0]:
                self._settle(alone[0], reached, done)
                self._shift(first, alone[1], None, before)
                return steps
            so_far, column = heappop(queue)
            if column not in self._row_of:
                self._settle(so_far, reached, done)
                self._shift(first, before[column], column, before)
                return steps
            done[column] = so_far
            row = self._row_of[column]
            reached[row] = so_far

    def _settle(self, total: int, reached: dict[int, int], done: dict[int, int]) -> None:
        """Move the prices on, so that no change pays any more."""
        for row, cost in reached.items():
            self._row_price[row] += total - cost
        for column, cost in done.items():
            self._column_price[column] = self._column_price.get(column, 0) - (total - cost)

    def _shift(self, first: int, row: int, column: int | None, before: dict[int, int]) -> None:
        """Give `row` the column, or none, and the column it had to the row before it, back to the first."""
        while True:
            freed = self._column_of.pop(row, None)
            if column is not None:
                self._column_of[row], self._row_of[column] = column, row
            if row == first:
                return
            assert freed is not None
            column, row = freed, before[freed]
