"""Claims of one quantity, gathered over all articles of an event.

Each pair of claims is judged by itself, then once more by what all other pairs say of it; and what is likelier
together than not on average is one quantity.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import combinations, product
from math import inf, log
from typing import NamedTuple

from tui.compare.barred import are_elsewhere, are_far, is_barred
from tui.compare.claims import Claim
from tui.compare.clusters import clusters
from tui.compare.consistency import Link, Network, Node
from tui.compare.events import Profile
from tui.compare.features import ACROSS, WITHIN, Rarity, features, features_inside
from tui.compare.likelihood import (
    ACROSS_FITS,
    ACROSS_RIVALS,
    AMONG_FITS,
    AMONG_RIVALS,
    WITHIN_FITS,
    WITHIN_RIVALS,
)
from tui.compare.likeness import Pair, comparable, in_one_unit, weigh
from tui.compare.logistic import Model, chance
from tui.compare.quantities import Fit, fit
from tui.compare.setting import amount_of
from tui.compare.within import linked

FITS, RIVALS = -0.4, 0.6
"""How much likelier pairs whose amounts fit, and rival ones, are taken to be than the models say, in log-odds."""

_FATES = ACROSS.index("two fates nearby")
_NOUNS = ACROSS.index("nouns alike")
_LINKED = WITHIN.index("linked")
_NEARBY = 0.5  # rivals whose other fates are told so near to them are none
LEAST = 0.008  # pairs that are less likely by themselves are none
_TOLD = 2.0  # the log-odds of what an article itself tells to be one quantity
_APART = 0.05  # rival amounts of one article that are less likely one are never brought together
_MOST = 60  # claims of one quantity of which every pair is told: beyond that those likely by themselves
_MANY = 20  # articles of one event, beyond which only figures that share a word or their amount are compared


class Member(NamedTuple):
    """A claim among those of an event: the place of its article, and its own among the article's claims."""

    article: int
    order: int
    claim: Claim


class Candidate(NamedTuple):
    """A pair of members, by their places, with how their amounts fit and the features of the two."""

    one: int
    other: int
    fit: Fit
    features: list[float]


def gathered(profiles: Sequence[Profile], groups: Sequence[int]) -> list[Pair]:
    """Return the pairs of claims of different articles that are one quantity, in order of articles and offsets.

    `groups` has the number of each article's event. Articles are told apart by their place among the profiles.
    """
    found: dict[tuple[int, int], tuple[Member, Member]] = {}
    for members, same_event in _gatherings(profiles, groups):
        for one, other in _pairs(profiles, members):
            if same_event or groups[one.article] != groups[other.article]:
                found.setdefault((id(one.claim), id(other.claim)), (one, other))
    ends = sorted(
        found.values(),
        key=lambda pair: (pair[1].article, pair[0].article, pair[0].claim.span, pair[1].claim.span),
    )
    return [
        weigh(one.claim, other.claim, groups[one.article] == groups[other.article]) for one, other in ends
    ]


def _gatherings(profiles: Sequence[Profile], groups: Sequence[int]) -> Iterator[tuple[list[Member], bool]]:
    """Yield the claims of each event, and what articles of several events tell alike of one day by its date."""
    events: dict[int, list[int]] = defaultdict(list)
    for number, event in enumerate(groups):
        events[event].append(number)
    for numbers in events.values():
        if len(numbers) > 1:
            yield gather(profiles, ((number, profiles[number].compared) for number in numbers)), True
    tellers: dict[object, dict[int, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for number, profile in enumerate(profiles):
        for claim in profile.dated:
            if claim.times.moment:
                tellers[claim.times.moment.key, amount_of(claim)][number].append(claim)
    for told in tellers.values():
        if len({groups[number] for number in told}) > 1:
            yield gather(profiles, told.items()), False


def gather(profiles: Sequence[Profile], told: Iterable[tuple[int, Sequence[Claim]]]) -> list[Member]:
    """The claims that articles tell, in an order that does not depend on that of the articles."""
    in_order = sorted(told, key=lambda one: (profiles[one[0]].account.text, one[0]))
    return [
        Member(number, order, claim)
        for number, claims in in_order
        for order, claim in enumerate(claims)
        if not claim.heading and claim.quantity.known
    ]


def _pairs(profiles: Sequence[Profile], members: Sequence[Member]) -> Iterator[tuple[Member, Member]]:
    """Yield the pairs of members of different articles that are one quantity, that of the earlier article first."""
    log_odds = _log_odds(profiles, members)
    for nodes in clusters(len(members), log_odds):
        for one, other in combinations(nodes, 2):
            told = len(nodes) <= _MOST or log_odds.get((one, other), 0.0) > 0
            if told and members[one].article != members[other].article:
                first, second = sorted((members[one], members[other]), key=lambda member: member.article)
                yield first, second


def _log_odds(profiles: Sequence[Profile], members: Sequence[Member]) -> dict[tuple[int, int], float]:
    """How likely each pair of members is one quantity, by itself and by what all others say of it."""
    nodes = [Node(member.article, member.order, amount_of(member.claim)) for member in members]
    links, found = [], {}
    for candidate in candidates(profiles, members):
        ends = candidate.one, candidate.other
        inside = nodes[ends[0]].article == nodes[ends[1]].article
        rival = candidate.fit is Fit.RIVAL
        odds = first_model(inside, rival).log_odds(candidate.features)
        if chance(odds) >= LEAST:
            links.append((Link(*ends, chance(odds), rival), candidate))
        if inside:
            told = bool(candidate.features[_LINKED])
            other_noun = candidate.features[_NOUNS] == 0
            apart = rival and not told and (other_noun or chance(odds) < _APART)
            found[ends] = -inf if apart else max(odds, _TOLD) if told else odds
    network = Network(nodes, (link for link, _ in links))
    for link, candidate in links:
        if (link.one, link.other) not in found:
            model, bias = (AMONG_RIVALS, RIVALS) if link.rival else (AMONG_FITS, FITS)
            odds = model.log_odds([*candidate.features, *network.support(link)])
            found[link.one, link.other] = odds + bias
    return found


def first_model(inside: bool, rival: bool) -> Model:
    """The model of pairs by themselves: of one article or two, whose amounts are rivals or fit."""
    if inside:
        return WITHIN_RIVALS if rival else WITHIN_FITS
    return ACROSS_RIVALS if rival else ACROSS_FITS


def candidates(profiles: Sequence[Profile], members: Sequence[Member]) -> Iterator[Candidate]:
    """Yield the pairs of members that can be of one quantity at all."""
    by_article: dict[int, list[int]] = defaultdict(list)
    for number, member in enumerate(members):
        by_article[member.article].append(number)
    articles = list(by_article)
    many = len(articles) > _MANY
    for at, first in enumerate(articles):
        yield from _inside(profiles[first], members, by_article[first])
        for second in articles[at + 1 :]:
            both = profiles[first], profiles[second]
            rarity = _rarity(*both)
            for one, other in product(by_article[first], by_article[second]):
                if many and not _share(both, members[one].claim, members[other].claim):
                    continue
                candidate = _candidate(both, members, one, other, rarity)
                if candidate:
                    yield candidate


def _share(profiles: tuple[Profile, Profile], one: Claim, other: Claim) -> bool:
    """Whether some word stands near both claims, or they give one amount."""
    mine, theirs = (profile.settings.of(claim) for profile, claim in zip(profiles, (one, other), strict=True))
    return amount_of(one) == amount_of(other) or not mine.near.keys().isdisjoint(theirs.near)


def _inside(profile: Profile, members: Sequence[Member], numbers: Sequence[int]) -> Iterator[Candidate]:
    """Yield the pairs of members of one article."""
    together = {id(claim): number for number, some in enumerate(linked(profile)) for claim in some}
    rarity = _rarity(profile, profile)
    for one, other in combinations(numbers, 2):
        candidate = _candidate((profile, profile), members, one, other, rarity)
        if candidate:
            mine, theirs = members[one].claim, members[other].claim
            told = id(mine) in together and together[id(mine)] == together.get(id(theirs))
            more = features_inside(profile, mine, theirs, told, other - one == 1)
            yield candidate._replace(features=candidate.features + more)


def _candidate(
    profiles: tuple[Profile, Profile], members: Sequence[Member], one: int, other: int, rarity: Rarity
) -> Candidate | None:
    """Return a pair with its features; None where it cannot be of one quantity."""
    mine, theirs = members[one].claim, members[other].claim
    if not _comparable(mine, theirs):
        return None
    amounts = in_one_unit(mine, theirs)
    how = fit(*amounts)
    if how is Fit.RIVAL and (are_far(*amounts) or is_barred(mine, theirs)):
        return None
    if are_elsewhere(mine, theirs):
        return None
    found = features(profiles, mine, theirs, amounts, how, rarity)
    if how is Fit.RIVAL and found[_FATES] >= _NEARBY:
        return None
    return Candidate(one, other, how, found)


def _comparable(one: Claim, other: Claim) -> bool:
    """Whether two claims can be compared: two places in an order ("the fourth drone") say nothing of each other."""
    return comparable(one, other) and "ordinal" not in (one.quantity.dimension, other.quantity.dimension)


def _rarity(one: Profile, other: Profile) -> Rarity:
    """How telling stems are in two articles: by how few of their sentences tell them (inverse frequency)."""
    first, second = one.settings, other.settings

    @cache
    def rarity(stem: str) -> float:
        return log(1 + (first.sentences + second.sentences) / (first.told[stem] + second.told[stem] + 1))

    return rarity
