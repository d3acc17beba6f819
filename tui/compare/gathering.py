"""Claims of one quantity, gathered over all articles.

What agrees is brought together first, the likeliest first, then rivals. What is brought together by way of a third
article is one quantity too. An article gives one amount of a quantity, unless it tells itself that the amount is
disputed or was corrected: whatever would bring two amounts of one article together is left out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from tui.compare.choosing import amount_of, likeliness, mutual
from tui.compare.claims import Claim
from tui.compare.events import Profile
from tui.compare.likeness import Pair, may_be_one_thing, weigh
from tui.compare.matching import candidates_between, is_expected
from tui.compare.moments import Likeness
from tui.compare.within import linked

_MOST = 60  # claims of one quantity of which every pair is judged: beyond that those found directly are


def gathered(profiles: Sequence[Profile], groups: Sequence[int]) -> list[Pair]:
    """Return the pairs of claims of different articles that are one quantity, in order of articles and offsets.

    `groups` has the number of each article's event. Articles are told apart by their place among the profiles.
    """
    sets = _Sets(profiles)
    agreeing: list[Pair] = []
    rivals: list[list[Pair]] = []
    for first, second in _near(profiles, groups):
        same_event = groups[first] == groups[second]
        agree, rival = candidates_between(profiles[first], profiles[second], same_event)
        agreeing += agree
        rivals.append(rival)
    found = sets.join_all(agreeing)
    possible = ([one for one in some if sets.may_join(one.one, one.other)] for some in rivals)
    found += sets.join_all([pair for some in possible for pair in mutual(some, sets.number)])
    found += _by_others(sets, {(id(pair.one), id(pair.other)) for pair in found}, groups)
    article = sets.article
    return sorted(
        found,
        key=lambda pair: (article(pair.other), article(pair.one), pair.one.span, pair.other.span),
    )


def _by_others(sets: _Sets, known: set[tuple[int, int]], groups: Sequence[int]) -> Iterator[Pair]:
    """Yield the pairs that are one quantity by way of others; `known` are those found by themselves."""
    for claims in sets.several():
        in_order = sorted(claims, key=lambda claim: (sets.article(claim), claim.span))
        for one, other in combinations(in_order, 2):
            first, second = sets.article(one), sets.article(other)
            if first == second or (id(one), id(other)) in known:
                continue
            pair = weigh(one, other, groups[first] == groups[second])
            if Likeness.DIFFERENT not in (pair.when, pair.where) and is_expected(one) == is_expected(other):
                yield pair


def _near(profiles: Sequence[Profile], groups: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of articles of one event, and those in which one tells of a day of its own."""
    members: dict[int, list[int]] = defaultdict(list)
    for number, event in enumerate(groups):
        members[event].append(number)
    inside = {pair for numbers in members.values() for pair in combinations(numbers, 2)}
    across = {pair for numbers in _days(profiles) for pair in combinations(numbers, 2)}
    yield from sorted(inside | across)


def _days(profiles: Sequence[Profile]) -> Iterable[list[int]]:
    """The articles that tell of each day that is not that of their event; only days with a year are one surely."""
    tellers: dict[str, set[int]] = defaultdict(set)
    for number, profile in enumerate(profiles):
        for claim in profile.dated:
            if claim.times.moment:
                tellers[claim.times.moment.key].add(number)
    return [sorted(numbers) for numbers in tellers.values()]


def _order(pair: Pair) -> tuple[object, ...]:
    """The likeliest pair first; of equal ones in an order that does not depend on that of the articles."""
    return (
        -likeliness(pair),
        *sorted(((*pair.one.span, pair.one.figure.text), (*pair.other.span, pair.other.figure.text))),
    )


class _Sets:
    """The claims that were brought together so far."""

    def __init__(self, profiles: Sequence[Profile]) -> None:
        self._members: dict[int, list[Claim]] = {}
        self._linked: dict[int, int] = {}  # which claims of one article may stand together whatever they say
        self._article: dict[int, int] = {}
        for article, profile in enumerate(profiles):
            for number, claims in enumerate(linked(profile)):
                for claim in claims:
                    self._members[id(claim)] = claims
                    self._linked[id(claim)] = number
                    self._article[id(claim)] = article

    def article(self, claim: Claim) -> int:
        """The place of a claim's article among the profiles."""
        return self._article[id(claim)]

    def number(self, claim: Claim) -> int:
        """What the claims of its article have in common that are of one quantity with it."""
        return self._linked[id(claim)]

    def may_join(self, one: Claim, other: Claim) -> bool:
        """Whether nothing in the articles of two claims speaks against their being one quantity."""
        mine, theirs = self._members[id(one)], self._members[id(other)]
        if mine is theirs:
            return True
        by_article: dict[int, list[Claim]] = defaultdict(list)
        for claim in mine:
            by_article[self.article(claim)].append(claim)
        if not all(may_be_one_thing(a, b) for a in mine[:_MOST] for b in theirs[:_MOST]):
            return False
        return all(
            self._together(claim, like)
            for claim in theirs
            for like in by_article.get(self.article(claim), ())
        )

    def _together(self, one: Claim, other: Claim) -> bool:
        """Whether two claims of one article can be one quantity."""
        return self._linked[id(one)] == self._linked[id(other)] or amount_of(one) == amount_of(other)

    def join_all(self, pairs: Iterable[Pair]) -> list[Pair]:
        """Bring the claims of pairs together, the likeliest first; return those pairs that could be."""
        done = []
        for pair in sorted(pairs, key=_order):
            if self.may_join(pair.one, pair.other):
                self._join(pair.one, pair.other)
                done.append(pair)
        return done

    def _join(self, one: Claim, other: Claim) -> None:
        mine, theirs = self._members[id(one)], self._members[id(other)]
        if mine is not theirs:
            mine.extend(theirs)
            self._members.update((id(claim), mine) for claim in theirs)

    def several(self) -> list[list[Claim]]:
        """The claims of each quantity that more than one article gives."""
        lists = {id(claims): claims for claims in self._members.values()}.values()
        return [claims for claims in lists if 2 < len(claims) <= _MOST]
