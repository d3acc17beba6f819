"""Where a place is to be expected by the places around it: a text's passages mostly keep their order."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence


def rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the longest choice of `pairs`, sorted by their first number, in which the second rises too."""
    tops: list[int] = []  # the least second number that ends a choice of each length
    ends: list[int] = []  # the pair it stands in
    before = [-1] * len(pairs)
    for index, (_, second) in enumerate(pairs):
        length = bisect_left(tops, second)
        before[index] = ends[length - 1] if length else -1
        tops[length : length + 1] = [second]
        ends[length : length + 1] = [index]
    chosen = []
    index = ends[-1] if ends else -1
    while index >= 0:
        chosen.append(pairs[index])
        index = before[index]
    return chosen[::-1]


class Order:
    """Offsets in an old text whose offsets in the new one are known; the beginning always is."""

    def __init__(self, known: Iterable[tuple[int, int]] = ()) -> None:
        self._pairs = rising(sorted({(0, 0), *known}))
        self._old = [old for old, _ in self._pairs]

    def distance(self, old: int, new: int) -> int | None:
        """Return by how much `new` is off the place where `old` is expected: as far from the nearer neighbour.

        None where it is not between the same neighbours.
        """
        index = bisect_left(self._old, old)
        around = self._pairs[max(index - 1, 0) : index + 1]
        if any((old - one) * (new - other) < 0 for one, other in around):
            return None
        return min(abs(new - other - (old - one)) for one, other in around)
