"""Which of the possible pairs of two articles are taken: the likeliest, one to one, rivals only if each leads."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from operator import itemgetter

from tui.compare.claims import Claim
from tui.compare.likeness import Pair
from tui.compare.scope import LOCAL, PLACE

_MARGIN = 0.02  # by which a rival must be likelier than the next
_BOTH_PARTS = 0.1  # the likelier rivals are that are both of a part of the whole


def matched(pairs: Iterable[Pair]) -> list[Pair]:
    """Return the pairs that match amounts one to one, the likeliest first; repeated claims stay together."""
    taken: dict[int, tuple[object, ...]] = {}
    chosen = []
    for pair in sorted(pairs, key=lambda one: (-one.score, one.one.span, one.other.span)):
        keys = amount_of(pair.one), amount_of(pair.other)
        mine, theirs = taken.get(id(pair.one), keys[1]), taken.get(id(pair.other), keys[0])
        if mine == keys[1] and theirs == keys[0]:
            taken[id(pair.one)], taken[id(pair.other)] = keys[1], keys[0]
            chosen.append(pair)
    return chosen


def amount_of(claim: Claim) -> tuple[object, ...]:
    """What repeated mentions of one claim in an article have in common."""
    amount = claim.quantity
    return amount.dimension, amount.low, amount.high, amount.code, claim.status


def mutual(pairs: Sequence[Pair], number: Callable[[Claim], int] = id) -> list[Pair]:
    """Return the pairs in which each is the likeliest rival of the other, by a margin over other amounts.

    Claims of one article with one `number` are of one quantity whatever amounts they give, and do not compete.
    """
    best: dict[int, dict[tuple[object, ...], float]] = defaultdict(dict)
    keys = {id(pair): _amounts(pair) for pair in pairs}
    first: dict[tuple[int, int], tuple[object, ...]] = {}
    for pair in pairs:
        keys[id(pair)] = first.setdefault((number(pair.one), number(pair.other)), keys[id(pair)])
        for claim in (pair.one, pair.other):
            scores, amounts = best[id(claim)], keys[id(pair)]
            scores[amounts] = max(likeliness(pair), scores.get(amounts, 0.0))
    leaders = {claim: heapq.nlargest(2, scores.items(), key=itemgetter(1)) for claim, scores in best.items()}
    return [
        pair
        for pair in pairs
        if all(_leads(pair, keys[id(pair)], leaders[id(claim)]) for claim in (pair.one, pair.other))
    ]


def likeliness(pair: Pair) -> float:
    """How likely a pair is among rivals: its score, more if both are of a part, less if only one is known to be."""
    scopes = pair.one.scope, pair.other.scope
    parts = sum(one in (PLACE, LOCAL) for one in scopes)
    return pair.score + (_BOTH_PARTS if parts == 2 else -_BOTH_PARTS / 2 if parts == 1 else 0.0)


def _amounts(pair: Pair) -> tuple[object, ...]:
    return (*amount_of(pair.one), *amount_of(pair.other))


def _leads(
    pair: Pair, amounts: tuple[object, ...], leaders: Sequence[tuple[tuple[object, ...], float]]
) -> bool:
    """Whether a pair of such amounts is likelier than the likeliest one with others."""
    return all(likeliness(pair) >= score + _MARGIN for other, score in leaders if other != amounts)
