"""Judging pairs of figures: which are one quantity, and whether they agree on it.

Agreeing and conflicting have to be earned; all else is another event, another thing, or cannot be told.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from tui.compare.claims import Claim
from tui.compare.events import Profile, group
from tui.compare.gathering import gathered
from tui.compare.likeness import Pair, comparable, weigh
from tui.compare.moments import Likeness
from tui.compare.quantities import Fit
from tui.compare.relations import AGREE, CONFLICT, OTHER_EVENT, UNRELATED
from tui.compare.within import repeated
from tui.compare.wording import proof


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
    pairs = gathered(profiles, groups)
    return [_judged(pair) for pair in pairs]


def _judged(pair: Pair) -> Judgement:
    relation = CONFLICT if pair.fit is Fit.RIVAL else AGREE
    return Judgement(pair.one, pair.other, relation, pair.fit.value, proof(pair, relation, pair.same_event))


def quantities(claims: Sequence[Claim], same: Iterable[Judgement]) -> list[list[Claim]]:
    """Return the claims, those of one quantity together: judged so, or told again in one article."""
    together = {id(claim): [claim] for claim in claims}
    links = [(found.one, found.other) for found in same] + list(repeated(claims))
    for one, other in links:
        mine, theirs = together[id(one)], together[id(other)]
        if mine is not theirs:
            mine += theirs
            together.update((id(claim), mine) for claim in theirs)
    return list({id(some): some for some in together.values()}.values())
