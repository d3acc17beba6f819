"""Which spans of two sides overlap: clusters of them, and the pairs within a cluster."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple, TypeAlias


class Place(NamedTuple):
    """A labelled span to be paired: half-open, in code points; `at` is its position on its side.

    Places sort in reading order; `id` and `at` only break ties. A span whose end is not after its start
    overlaps nothing.
    """

    start: int
    end: int
    label: str
    id: str = ""
    at: int = 0


Cluster: TypeAlias = tuple[list[Place], list[Place]]
"""Places of two sides, each in reading order, of which none overlaps a place outside."""

Edge: TypeAlias = tuple[int, int]
"""Positions of two overlapping places in the two lists of a cluster."""


def common(one: Place, other: Place) -> int:
    """How many code points two places share; 0 or less where they do not overlap."""
    return min(one.end, other.end) - max(one.start, other.start)


def contains(outer: Place, inner: Place) -> bool:
    """Whether `inner` lies in `outer` and is smaller."""
    return outer.start <= inner.start and inner.end <= outer.end and outer[:2] != inner[:2]


def clusters(a: Iterable[Place], b: Iterable[Place]) -> Iterator[Cluster]:
    """Yield the connected groups of overlapping places that have members on both sides, in reading order."""
    ordered = sorted([(place, 0) for place in a if place.start < place.end]
                     + [(place, 1) for place in b if place.start < place.end])  # fmt: skip
    sides: Cluster = ([], [])
    reach: int | None = None
    for place, side in ordered:
        if reach is None or place.start >= reach:
            if sides[0] and sides[1]:
                yield sides
            sides, reach = ([], []), place.end
        sides[side].append(place)
        reach = max(reach, place.end)
    if sides[0] and sides[1]:
        yield sides


def edges(cluster: Cluster, limit: int) -> list[Edge] | None:
    """Return the overlapping pairs of a cluster's two sides; None where there are more than `limit`.

    Takes time in proportion to the spans and pairs, never to the product of the sides.
    """
    ordered = sorted(
        [(place, 0, at) for at, place in enumerate(cluster[0])]
        + [(place, 1, at) for at, place in enumerate(cluster[1])]
    )
    open_ones: tuple[list[int], list[int]] = ([], [])
    found: list[Edge] = []
    for place, side, at in ordered:
        others = cluster[1 - side]
        still_open = [each for each in open_ones[1 - side] if others[each].end > place.start]
        open_ones[1 - side][:] = still_open
        found += [(each, at) if side else (at, each) for each in still_open]
        if len(found) > limit:
            return None
        open_ones[side].append(at)
    return found


def pieces(cluster: Cluster, size: int) -> Iterator[Cluster]:
    """Cut a cluster in reading order into pieces of at most `size` places."""
    ordered = sorted([(place, 0) for place in cluster[0]] + [(place, 1) for place in cluster[1]])
    for begin in range(0, len(ordered), size):
        sides: Cluster = ([], [])
        for place, side in ordered[begin : begin + size]:
            sides[side].append(place)
        if sides[0] and sides[1]:
            yield sides
