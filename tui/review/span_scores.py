"""How far the spans of two annotators are the same: four scores, all the same from either side.

Each is F1 = 2 tp / (|A| + |B|) over multisets of spans, and 1 where both are empty; what tp counts differs:
strict: the same ends and label; exact: the same ends; partial: spans that overlap, paired for the greatest sum, a
full point for the same ends and a half else; type: spans that overlap with the same label, paired for the
greatest number.

SemEval-2013 task 9 (Segura-Bedmar, Martinez and Herrero-Zazo 2013) names the four; F1 between annotators is that
of Hripcsak and Rothschild (2005): Agreement, the F-measure, and reliability in information retrieval.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Sequence
from typing import TypeAlias

from tui.review.assignment import Weight, assign
from tui.review.overlaps import Place
from tui.review.pairing import likeness

Pair: TypeAlias = tuple[int, int]

SCORES = ("strict_f1", "exact_f1", "partial_f1", "type_f1")
_FULL, _HALF = 2, 1


def points(a: Sequence[Place], b: Sequence[Place]) -> tuple[int, int, int, int]:
    """Return twice tp of each of SCORES: whole numbers, which add up over articles."""
    strict, exact, partial, of_type = (matches(score, a, b) for score in SCORES)
    halves = len(partial) - len(exact)
    return _FULL * len(strict), _FULL * len(exact), _FULL * len(exact) + _HALF * halves, _FULL * len(of_type)


def f1(doubled: int, spans: int) -> float:
    """Return F1 from twice tp and the number of spans of both sides together."""
    return doubled / spans if spans else 1.0


def matches(score: str, a: Sequence[Place], b: Sequence[Place]) -> list[Pair]:
    """Return the pairs that a score counts, as positions in `a` and `b`."""
    if score == "strict_f1":
        return _equal(a, b, _span_and_label)
    if score == "exact_f1":
        return _equal(a, b, _span)
    if score == "type_f1":
        return assign(_numbered(a), _numbered(b), lambda one, other: int(one.label == other.label))
    # Taken first, the same ends never cost anything: their full point is worth two overlaps.
    return _completed(_equal(a, b, _span), a, b, _one_each)


def best_pairs(a: Sequence[Place], b: Sequence[Place]) -> list[Pair]:
    """Return the spans that are about the same, paired as a diff pairs them: the best likeness in all."""
    return _completed(_equal(a, b, _span_and_label), a, b, likeness)


def _completed(pairs: list[Pair], a: Sequence[Place], b: Sequence[Place], weight: Weight) -> list[Pair]:
    ours, theirs = {i for i, _ in pairs}, {j for _, j in pairs}
    return sorted(pairs + assign(_numbered(a, ours), _numbered(b, theirs), weight))


def _one_each(_one: Place, _other: Place) -> int:
    return 1


def _span(place: Place) -> Hashable:
    return place[:2]


def _span_and_label(place: Place) -> Hashable:
    return place[:3]


def _equal(a: Sequence[Place], b: Sequence[Place], key: Callable[[Place], Hashable]) -> list[Pair]:
    waiting: defaultdict[Hashable, list[int]] = defaultdict(list)
    for j in reversed(range(len(b))):
        waiting[key(b[j])].append(j)
    return [(i, waiting[key(place)].pop()) for i, place in enumerate(a) if waiting.get(key(place))]


def _numbered(places: Iterable[Place], without: Collection[int] = ()) -> list[Place]:
    return [place._replace(at=at) for at, place in enumerate(places) if at not in without]
