"""Judging pairs of figures: which are one quantity, and whether they agree on it.

Agreeing and conflicting have to be earned; all else is another event, another thing, or cannot be told.
"""

from __future__ import annotations

import heapq
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter

from tui.compare.claims import Claim
from tui.compare.events import Profile, group
from tui.compare.likeness import Pair, alike, comparable, distinctive, weigh
from tui.compare.moments import Likeness
from tui.compare.quantities import Fit
from tui.compare.relations import AGREE, CONFLICT, OTHER_EVENT, UNRELATED
from tui.compare.tables.nouns import PEOPLE
from tui.compare.where import narrow
from tui.compare.wording import proof

_AGREE = 0.55
_CONFLICT = 0.58
_ONLY_ONES = 0.15  # the less two need that are the only ones of their noun
_MARGIN = 0.02  # by which a rival must be likelier than the next
_ALONE = 0.7  # how distinctive an amount must be to agree though fates are told apart
_MANY_FATES = ("person", "drone", "building")  # of which a report tells several counts
_DISPUTED = 1.35  # so far apart may be what two speakers of one article say
_RESULTS = ("sales", "profit", "loss", "growth", "rose", "fell")
_ABOUT_ONE = 0.25  # words in common that measures of one thing have of which nothing else is told
_RATIO = 3.0  # rivals that are so far apart count different things


@dataclass(frozen=True, slots=True)
class Judgement:
    """What two figures of different articles are to each other, and why, in words; `state` is the ledger's sign."""

    one: Claim
    other: Claim
    relation: str
    state: str
    proof: str


def judge(
    profiles: Sequence[Profile], same: Iterable[Judgement], events: Sequence[int]
) -> Iterator[Judgement]:
    """Yield the judgement of every pair of figures of different articles, in order of articles and figures.

    `same` are those that are one quantity, `events` the number of each article's event.
    """
    related = {(id(found.one), id(found.other)): found for found in same}
    for second in range(len(profiles)):
        for first in range(second):
            same_event = events[first] == events[second]
            for one in profiles[first].account.claims:
                for other in profiles[second].account.claims:
                    yield related.get((id(one), id(other))) or unlike(one, other, same_event)


def unlike(one: Claim, other: Claim, same_event: bool) -> Judgement:
    """Return the judgement on two figures that are not known to be one quantity."""
    pair = weigh(one, other, same_event)
    alike = one.noun is not None and one.noun == other.noun
    relation = OTHER_EVENT if alike and comparable(one, other) else UNRELATED
    apart = Likeness.DIFFERENT in (pair.when, pair.where)
    state = "/" if apart and relation == OTHER_EVENT else "?" if relation == OTHER_EVENT else ""
    return Judgement(one, other, relation, state, proof(pair, relation, same_event))


def same_quantities(profiles: Sequence[Profile]) -> list[Judgement]:
    """Return the pairs of figures that are one quantity, whether they agree or not."""
    groups, _ = group(profiles)
    found = []
    for second in range(len(profiles)):
        for first in range(second):
            found += _between(profiles[first], profiles[second], groups[first] == groups[second])
    return found


def _between(first: Profile, second: Profile, same_event: bool) -> list[Judgement]:
    """Return the pairs of two articles that are one quantity."""
    candidates = [pair for pair in _candidates(first, second, same_event) if pair.score > 0]
    alone = _only_ones(first) & _only_ones(second)
    agreeing = _matched([pair for pair in candidates if _may_agree(pair, pair.one.noun in alone)])
    known = {id(claim): partner for pair in agreeing for claim, partner in _both_ways(pair)}
    rivals = [
        pair
        for pair in candidates
        if pair.fit is Fit.RIVAL and _unexplained(pair, known) and _may_conflict(pair, pair.one.noun in alone)
    ]
    return [
        Judgement(pair.one, pair.other, AGREE, pair.fit.value, proof(pair, AGREE, same_event))
        for pair in agreeing
    ] + [
        Judgement(pair.one, pair.other, CONFLICT, Fit.RIVAL.value, proof(pair, CONFLICT, same_event))
        for pair in _mutual(rivals)
    ]


def _both_ways(pair: Pair) -> tuple[tuple[Claim, Claim], tuple[Claim, Claim]]:
    return (pair.one, pair.other), (pair.other, pair.one)


def _unexplained(pair: Pair, known: dict[int, Claim]) -> bool:
    """Whether no equal figure explains either of two rivals.

    One may be explained where the other article gives both amounts, each on another's word: it is then told
    there that they are rivals.
    """
    one, other = known.get(id(pair.one)), known.get(id(pair.other))
    if one is None and other is None:
        return True
    if one is not None and other is not None:
        return False
    equal, rival = (one, pair.other) if one else (other, pair.one)
    assert equal is not None
    disputed = (equal.noun, equal.status, equal.places) == (rival.noun, rival.status, rival.places)
    amounts = sorted(abs(claim.quantity.low or 0.0) for claim in (equal, rival))
    near = amounts[1] <= _DISPUTED * amounts[0]
    return disputed and near and equal.status is not None and equal.figure.source != rival.figure.source


def _only_ones(profile: Profile) -> set[str | None]:
    """The nouns of which an article tells one number, of its main event."""
    counts = Counter(
        claim.noun
        for claim in profile.account.claims
        if claim.times.main and claim.figure.kind == "cardinal" and claim.quantity.dimension == "count"
    )
    return {noun for noun, count in counts.items() if count == 1 and noun not in (None, "person", "drone")}


def _candidates(first: Profile, second: Profile, same_event: bool) -> Iterator[Pair]:
    """Yield the pairs of comparable claims of two articles; outside one event those that tell their own day."""
    by_dimension: dict[str, list[Claim]] = defaultdict(list)
    for claim in second.compared:
        by_dimension[claim.quantity.dimension].append(claim)
    for one in first.compared:
        for other in by_dimension[one.quantity.dimension]:
            if same_event or one.times.moment or other.times.moment:
                yield weigh(one, other, same_event)


def _may_agree(pair: Pair, alone: bool) -> bool:
    """Whether two amounts that fit can be of one quantity; `alone`: each is the only one of its noun."""
    needed = _AGREE - (_ONLY_ONES if alone else 0.0)
    if pair.fit is Fit.RIVAL or pair.when is not Likeness.SAME or pair.score < needed:
        return False
    if pair.one.quantity.dimension == "ordinal":
        return False
    statuses = {pair.one.status, pair.other.status} - {None}
    return len(statuses) < 2 or min(distinctive(pair.one), distinctive(pair.other)) >= _ALONE


def _may_conflict(pair: Pair, alone: bool) -> bool:
    """Whether two rival amounts can be of one quantity; `alone`: each is the only one of its noun."""
    one, other = pair.one, pair.other
    needed = _CONFLICT - (_ONLY_ONES if alone else 0.0)
    if pair.when is not Likeness.SAME or pair.score < needed:
        return False
    if not _one_fate(one, other):
        return False
    if _is_expected(one) != _is_expected(other):
        return False
    if one.quantity.dimension in ("ordinal", "date"):
        return False
    counts = one.quantity.dimension == "count"
    if counts and bool(narrow(one.places)) != bool(narrow(other.places)) and pair.where is not Likeness.SAME:
        return False
    small, large = sorted(abs(claim.quantity.low or 0.0) for claim in (one, other))
    return large <= _RATIO * small


def _is_expected(claim: Claim) -> bool:
    """Whether a result is only expected, which is no rival of what came."""
    return claim.figure.stance == "estimated" and claim.status in _RESULTS


def _one_fate(one: Claim, other: Claim) -> bool:
    """Whether two claims tell the same of what they count; of some things one of them need tell nothing."""
    people = one.noun in PEOPLE and other.noun in PEOPLE
    if one.noun != other.noun and not (people and one.status):
        return False
    if one.status and other.status:
        return one.status == other.status
    if one.quantity.dimension != "count":
        return one.status is other.status and alike(one.about, other.about) >= _ABOUT_ONE
    return one.noun not in (None, *_MANY_FATES)


def _matched(pairs: Iterable[Pair]) -> list[Pair]:
    """Return the pairs that match amounts one to one, the likeliest first; repeated claims stay together."""
    taken: dict[int, tuple[object, ...]] = {}
    chosen = []
    for pair in sorted(pairs, key=lambda one: (-one.score, one.one.span, one.other.span)):
        keys = _amount(pair.one), _amount(pair.other)
        mine, theirs = taken.get(id(pair.one), keys[1]), taken.get(id(pair.other), keys[0])
        if mine == keys[1] and theirs == keys[0]:
            taken[id(pair.one)], taken[id(pair.other)] = keys[1], keys[0]
            chosen.append(pair)
    return chosen


def _amount(claim: Claim) -> tuple[object, ...]:
    """What repeated mentions of one claim in an article have in common."""
    amount = claim.quantity
    return amount.dimension, amount.low, amount.high, amount.code, claim.status


def _mutual(pairs: Sequence[Pair]) -> list[Pair]:
    """Return the pairs in which each is the likeliest rival of the other, by a margin over other amounts."""
    best: dict[int, dict[tuple[object, ...], float]] = defaultdict(dict)
    for pair in pairs:
        for claim in (pair.one, pair.other):
            scores, amounts = best[id(claim)], _amounts(pair)
            scores[amounts] = max(pair.score, scores.get(amounts, 0.0))
    leaders = {claim: heapq.nlargest(2, scores.items(), key=itemgetter(1)) for claim, scores in best.items()}
    return [
        pair for pair in pairs if all(_leads(pair, leaders[id(claim)]) for claim in (pair.one, pair.other))
    ]


def _amounts(pair: Pair) -> tuple[object, ...]:
    return (*_amount(pair.one), *_amount(pair.other))


def _leads(pair: Pair, leaders: Sequence[tuple[tuple[object, ...], float]]) -> bool:
    """Whether a pair is likelier than the likeliest one with other amounts."""
    amounts = _amounts(pair)
    return all(pair.score >= score + _MARGIN for other, score in leaders if other != amounts)
