"""Which articles tell of one event: their days, their names, what they are about and the figures they share."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from tui.compare.claims import Account, Claim
from tui.compare.clusters import clusters
from tui.compare.likeness import distinctive
from tui.compare.moments import DAY
from tui.compare.setting import Settings
from tui.compare.signs import (
    Amounts,
    Comparable,
    Kinds,
    Marks,
    Rarities,
    Signs,
    is_one_name,
    read_marks,
    read_signs,
    shared_figures,
    weighed,
)  # fmt: skip
from tui.compare.tables.signs import BIAS, PARTING, WEIGHTS
from tui.compare.vocabulary import Vocabulary

_TELLING = 0.4  # how distinctive a shared figure is at least
_RARE = 0.6  # the same of one that is looked for whatever it counts
_SHOWN = 3
_TELLING_FIGURES = 1.4  # what shared figures must tell where articles lead with other names
_ONE_NAME = -0.5  # at most so many points has a pair that shares a name and neither a day nor a figure
_PARTED = -8.0  # the points of a pair that parts its groups whatever else is told
_FAR = -4.0  # the least points of a pair
_UNKNOWN = -1.5  # the points of a pair that shares nothing rare: it may be of one event by others
_SUREST = 7.0  # the most
_MOST_FIGURES = 3.0
_BEST = 0.3  # how much the best pair of two groups counts, beside all their pairs


@dataclass(frozen=True, slots=True)
class Evidence:
    """Whether two articles tell of one event, and why, in words; `points` is how much speaks for it."""

    same: bool
    why: str
    points: float = 0.0


COMPARED = 300
"""So many figures of an article, from its beginning, are compared with those of others: pairs grow fast."""

REPEATED = 8
"""So often is one claim of an article compared that is told again and again."""


class Profile:
    """What an account is compared by with others, worked out once."""

    def __init__(self, account: Account, name: str = "") -> None:
        self.account = account
        self.name = name
        self.compared = _first_told(account.claims)
        self.dated = tuple(claim for claim in self.compared if _is_dated(claim))
        self.only_ones = _only_ones(account.claims)
        self.amounts: Amounts = {}
        self.kinds: Kinds = {}
        self.rarities: Rarities = {}
        self.dates: set[str] = set()
        for claim in self.compared:
            amount = claim.quantity
            if claim.times.main and amount.low is not None and distinctive(claim) >= _TELLING:
                self.amounts.setdefault((amount.dimension, amount.low), []).append(claim)
                self.kinds.setdefault((amount.dimension, claim.noun, claim.status), []).append(claim)
            elif amount.dimension == "date" and not (claim.times.main or claim.heading):
                self.dates.add(amount.code or "")
            if amount.low is not None and not claim.heading and distinctive(claim) >= _RARE:
                key = amount.dimension, amount.low
                self.rarities[key] = max(distinctive(claim), self.rarities.get(key, 0.0))

        self.marks: Marks = read_marks(account, self.kinds, self.dates, self.rarities)

    @cached_property
    def settings(self) -> Settings:
        """What stands around its claims."""
        return Settings(self.account, self.compared)

    @property
    def days(self) -> frozenset[str]:
        """The days that the article is about."""
        return self.account.occasions.told_days

    @property
    def certainty(self) -> int:
        """How surely they are: 2 told at its top, 1 soon after, 0 later or nowhere."""
        return self.account.occasions.certainty

    @property
    def weekdays(self) -> frozenset[str]:
        """The week days of its first sentences."""
        return self.account.occasions.weekdays

    @property
    def top_places(self) -> frozenset[str]:
        """The places that its first sentences tell."""
        return self.account.occasions.top_places

    @property
    def vocabulary(self) -> Vocabulary:
        """Its words."""
        return self.account.vocabulary


def _is_dated(claim: Claim) -> bool:
    """Whether a claim tells a day of its own with its year, which is one day in every article."""
    moment = claim.times.moment
    return moment is not None and moment.sort == DAY and "X" not in moment.key


def _only_ones(claims: Iterable[Claim]) -> frozenset[str]:
    """The nouns of which an article tells one number, of its main event."""
    counts = Counter(
        claim.noun
        for claim in claims
        if claim.times.main and claim.figure.kind == "cardinal" and claim.quantity.dimension == "count"
    )
    return frozenset(
        noun for noun, count in counts.items() if count == 1 and noun not in (None, "person", "drone")
    )


def _first_told(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Return the claims that are compared: the first ones, and of equal ones a few."""
    counts: Counter[tuple[object, ...]] = Counter()
    found = []
    for claim in claims:
        key = (
            claim.quantity,
            claim.noun,
            claim.status,
            claim.places,
            claim.times.moment and claim.times.moment.key,
        )
        counts[key] += 1
        if counts[key] <= REPEATED:
            found.append(claim)
        if len(found) == COMPARED:
            break
    return tuple(found)


def one_event(one: Comparable, other: Comparable) -> Evidence:
    """Return whether two articles tell of one event. It does not matter which is named first."""
    if one.marks.clues.isdisjoint(other.marks.clues):
        return Evidence(False, "nothing rare shared", _UNKNOWN)
    signs = read_signs(one, other)
    if any(signs.amounts.get(sign) for sign in PARTING):
        return Evidence(False, f"{signs.gap} days apart", _PARTED)
    possible = _points(weighed(signs.amounts, _MOST_FIGURES))
    # Figures are compared where they can decide.
    figures = shared_figures(one, other) if possible > 0 else {}
    points = _points(weighed(signs.amounts, sum(figures.values())))
    if not figures and is_one_name(signs.amounts):
        points = min(points, _ONE_NAME)
    shared = sum(figures.values()) + signs.amounts["amounts"]
    if signs.amounts["other rare names"] and not signs.names and shared < _TELLING_FIGURES:
        points = min(points, _ONE_NAME)  # one day and like words are told of many events
    same = points > 0
    apart = bool(signs.gap) and not same
    words = f"{signs.gap} days apart" if apart else _words(signs, sorted(figures))
    return Evidence(same, words, max(_FAR, min(_SUREST, points)))


def _points(signs: Mapping[str, float]) -> float:
    """What signs tell together: the logarithm of the odds that two articles tell of one event."""
    return BIAS + sum(WEIGHTS[sign] * amount for sign, amount in signs.items() if amount)


def _words(signs: Signs, figures: Sequence[str]) -> str:
    parts = ["the same day"] if signs.same_day else []
    parts += [" and ".join(sorted(signs.weekdays)).title()] if signs.weekdays else []
    parts += [f"{signs.names} names shared"] if signs.names else []
    parts += [f"{', '.join(figures[:_SHOWN])} in both"] if figures else []
    return "; ".join(parts) or "nothing rare shared"


def group(profiles: Sequence[Comparable]) -> tuple[list[int], dict[tuple[int, int], Evidence]]:
    """Group articles by event; return each one's group, numbered from 0, and the evidence of pairs.

    Pairs that share no clue are left out: they tell of other events.
    """
    evidence = {(a, b): one_event(profiles[a], profiles[b]) for a, b in _sharing(profiles)}
    groups = joined(len(profiles), evidence)
    order: dict[int, int] = {}
    return [order.setdefault(min(members), len(order)) for members in groups], evidence


def _sharing(profiles: Sequence[Comparable]) -> list[tuple[int, int]]:
    """The pairs of articles that share a clue."""
    holders: dict[object, list[int]] = defaultdict(list)
    for number, one in enumerate(profiles):
        for clue in one.marks.clues:
            holders[clue].append(number)
    return sorted({pair for numbers in holders.values() for pair in combinations(numbers, 2)})


def joined(count: int, evidence: Mapping[tuple[int, int], Evidence]) -> list[set[int]]:
    """Return for each of `count` articles those of its event, by the evidence of pairs, the surest groups first.

    Two groups are joined where the points of their pairs speak for it on the whole: one pair alone can deceive.
    A pair without evidence speaks against.
    """
    points = {pair: found.points for pair, found in evidence.items()}
    groups = [set(members) for members in clusters(count, points, _UNKNOWN, _BEST)]
    of = {number: members for members in groups for number in members}
    return [of[number] for number in range(count)]
