"""Which annotations of two files are about the same thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from tui.annotations.model import Annotation
from tui.annotations.spans import placed
from tui.review.assignment import assign
from tui.review.overlaps import Place, clusters, common, contains, edges

Pair: TypeAlias = tuple[int, int]
Split: TypeAlias = tuple[tuple[int, ...], tuple[int, ...]]
Key: TypeAlias = Callable[[Annotation], Hashable]

# The share in common (intersection over union) is counted in parts of this, to be exact.
SHARE = 1 << 30
_SAME_LABEL = SHARE // 2
_SPLIT_EDGES = 16  # overlaps a span; a knot of more is left as it was paired


@dataclass(frozen=True, slots=True)
class Pairing:
    """How two lists of annotations belong together, as indices; each index occurs once.

    In `splits`, one annotation of a side stands against several of the other.
    """

    pairs: tuple[Pair, ...]
    splits: tuple[Split, ...]
    only_a: tuple[int, ...]
    only_b: tuple[int, ...]


def pair_annotations(a: Sequence[Annotation], b: Sequence[Annotation], by_id: bool = False) -> Pairing:
    """Pair the annotations of two sides; called the other way round, the same pairs come out.

    With `by_id`, for two states of one annotator's file, those of the same id belong together. Of the rest,
    first those of the same span and label, then those that overlap, by the best assignment: the share in
    common, and half a point more for the same label. One without a span, or an orphan, goes by its quote.
    """
    work = _Work(a, b)
    if by_id:
        work.join_equal(lambda each: each.id or None)
    work.join_equal(lambda each: (placed(each) or each.quote, each.label))
    overlapping = assign(*work.places(), likeness)
    work.join(overlapping)
    work.join_unplaced(lambda each: each.quote and (each.quote, each.label))
    work.join_unplaced(lambda each: each.quote)
    work.split(overlapping)
    return Pairing(tuple(sorted(work.partner[0].items())), tuple(work.splits), work.free(0), work.free(1))


def share(one: Place, other: Place) -> int:
    """The share of two spans that they have in common, in parts of SHARE."""
    shared = max(0, common(one, other))
    return shared * SHARE // (one.end - one.start + other.end - other.start - shared) if shared else 0


def likeness(one: Place, other: Place) -> int:
    """How much speaks for pairing two places that overlap: what they share, and half a point for the same label."""
    if one.label == other.label:
        return share(one, other) + _SAME_LABEL
    if contains(one, other) or contains(other, one):
        # A claim around a figure is no rival of it: it never takes the place of a partner of the same label.
        return min(share(one, other), _SAME_LABEL)
    return share(one, other)


def place_of(annotation: Annotation, at: int = 0) -> Place:
    """Where an annotation is; one without a span is nowhere, and overlaps nothing."""
    start, end = placed(annotation) or (0, 0)
    return Place(start, end, annotation.label, annotation.id, at)


class _Work:
    """Two sides of which ever more is joined."""

    def __init__(self, a: Sequence[Annotation], b: Sequence[Annotation]) -> None:
        self.sides = (a, b)
        self.partner: tuple[dict[int, int], dict[int, int]] = ({}, {})
        self.splits: list[Split] = []
        self._split: tuple[set[int], set[int]] = (set(), set())

    def join(self, pairs: Iterable[Pair]) -> None:
        """Take these pairs for settled."""
        for i, j in pairs:
            self.partner[0][i], self.partner[1][j] = j, i

    def free(self, side: int) -> tuple[int, ...]:
        """What is not joined yet of a side."""
        gone = self.partner[side].keys() | self._split[side]
        return tuple(at for at in range(len(self.sides[side])) if at not in gone)

    def places(self) -> tuple[list[Place], list[Place]]:
        """Where that is."""
        ours, theirs = ([place_of(self.sides[side][at], at) for at in self.free(side)] for side in (0, 1))
        return ours, theirs

    def join_equal(self, key: Key) -> None:
        """Join those of one key, one to one, in the order of notes and ids."""
        self.join(pair for ours, theirs in self._alike(key) for pair in zip(ours, theirs, strict=False))

    def join_unplaced(self, key: Key) -> None:
        """The same, where one of the two has no span."""
        for ours, theirs in self._alike(key):
            for i, j in zip(ours, theirs, strict=False):
                if placed(self.sides[0][i]) is None or placed(self.sides[1][j]) is None:
                    self.join([(i, j)])

    def _alike(self, key: Key) -> Iterator[tuple[list[int], list[int]]]:
        """The free ones of both sides that have a key in common; a key of None or "" is none."""
        groups: tuple[dict[Hashable, list[int]], dict[Hashable, list[int]]] = ({}, {})
        for side in (0, 1):
            for at in self.free(side):
                if of_it := key(self.sides[side][at]):
                    groups[side].setdefault(of_it, []).append(at)
        for of_it, ours in groups[0].items():
            if theirs := groups[1].get(of_it):
                yield self._in_order(0, ours), self._in_order(1, theirs)

    def _in_order(self, side: int, positions: list[int]) -> list[int]:
        """Without a span first, for those can only be joined here."""

        def order(at: int) -> tuple[bool, str, tuple[int, int, str]]:
            each = self.sides[side][at]
            return placed(each) is not None, each.note or "", each.order

        return sorted(positions, key=order)

    def split(self, overlapping: Iterable[Pair]) -> None:
        """Find what one side has in one span and the other in several of the same label.

        None of them has more than half in common with it, and none is better paired with another.
        """
        loose: tuple[list[Place], list[Place]] = self.places()
        for i, j in overlapping:
            one, other = place_of(self.sides[0][i], i), place_of(self.sides[1][j], j)
            if one.label == other.label and 2 * share(one, other) <= SHARE:
                loose[0].append(one)
                loose[1].append(other)
        for whole, side, parts in sorted(_wholes(loose)):
            self._split_one(whole, side, parts)

    def _split_one(self, whole: Place, side: int, parts: list[Place]) -> None:
        partners, of_parts = self.partner[side], self.partner[1 - side]
        free = [
            part.at
            for part in parts
            if part.at not in self._split[1 - side] and of_parts.get(part.at) in (None, whole.at)
        ]
        mate = partners.get(whole.at)
        if len(free) < 2 or whole.at in self._split[side] or mate not in (None, *free):
            return
        if mate is not None:
            del partners[whole.at], of_parts[mate]
        self._split[side].add(whole.at)
        self._split[1 - side].update(free)
        ours, theirs = (whole.at,), tuple(free)
        self.splits.append((theirs, ours) if side else (ours, theirs))


def _wholes(loose: tuple[list[Place], list[Place]]) -> Iterator[tuple[Place, int, list[Place]]]:
    """Yield each place that at least two of the other side overlap, its side, and those, in reading order."""
    of_label: defaultdict[str, tuple[list[Place], list[Place]]] = defaultdict(lambda: ([], []))
    for side in (0, 1):
        for place in loose[side]:
            of_label[place.label][side].append(place)
    for ours, theirs in of_label.values():
        for cluster in clusters(ours, theirs):
            joined = edges(cluster, limit=_SPLIT_EDGES * (len(cluster[0]) + len(cluster[1])))
            parts: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
            for pair in joined or ():
                if 2 * share(cluster[0][pair[0]], cluster[1][pair[1]]) <= SHARE:
                    for side in (0, 1):
                        parts[side, pair[side]].append(pair[1 - side])
            for (side, at), others in parts.items():
                if len(others) > 1:
                    yield cluster[side][at], side, [cluster[1 - side][each] for each in sorted(others)]
