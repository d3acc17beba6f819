"""Which articles tell of one event: their days, their names, what they are about and the figures they share."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import combinations, product
from typing import NamedTuple, Protocol, TypeAlias

from tui.compare.claims import Account, Claim
from tui.compare.likeness import distinctive, weigh
from tui.compare.moments import DAY, days_apart
from tui.compare.quantities import Fit
from tui.compare.vocabulary import Vocabulary, are_countries, shared_names, topic_likeness

_DAYS = 3  # so long after an event articles on it are written
_NEEDED = 1.8
_SURE = 2  # days told at the top of an article
_ONE_DAY, _ONE_WEEKDAY, _OTHER_WEEKDAYS, _GUESSED_APART = 1.5, 0.5, -1.0, -2.5
_MOST_NAMES, _MOST_FIGURES, _FIGURES = 3.0, 3.0, 1.2
_TOPIC, _USUAL_TOPIC, _LEAST_TOPIC, _MOST_TOPIC = 3.0, 0.2, -0.6, 1.0
_LIKE_TOPIC = (
    0.25  # how alike what they are about must be where no more than a country or a week day is shared
)
_FEWEST_NAMES, _FEWEST_WITH_FIGURES = 0.8, 0.4  # what shared names must tell: less with telling figures
_SOME_FIGURES = 1.4
_NAMELESS, _FIGURES_OF_NAMELESS = 0.6, 0.8  # the same where an article tells no name at all, as statements do
_NAMES_ALONE = 1.8  # what they must tell where neither a day nor a figure is shared
_MANY_NAMES = 4.0  # the same where what they are about need not be much alike
_MENTIONS = 8  # of one amount that are looked at
_LIKELY, _LIKELY_IF_RARE = 0.5, 0.4
_TELLING = 0.4  # how distinctive a shared figure is at least
_RARE = 1.0
_DATE = 0.5
_NEAR, _NEAR_BOUND = 1.1, 2.0  # amounts that are further apart are not shared
_NEARLY = 0.5  # so much tells an amount that only fits
_SHOWN = 3


Amounts: TypeAlias = dict[tuple[str, float | None], list[Claim]]
"""The telling figures of the main event, by dimension and amount."""

Kinds: TypeAlias = dict[tuple[str, str | None, str | None], list[Claim]]
"""The same by dimension, noun and status."""


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
        self.tells_crew = any(claim.noun == "crew" for claim in self.compared)
        self.amounts: Amounts = {}
        self.kinds: Kinds = {}
        self.dates: set[str] = set()
        for claim in self.compared:
            amount = claim.quantity
            if claim.times.main and amount.low is not None and distinctive(claim) >= _TELLING:
                self.amounts.setdefault((amount.dimension, amount.low), []).append(claim)
                self.kinds.setdefault((amount.dimension, claim.noun, claim.status), []).append(claim)
            elif amount.dimension == "date" and not (claim.times.main or claim.heading):
                self.dates.add(amount.code or "")

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


class Comparable(Protocol):
    """What has to be known of an article to tell whether another tells of the same event; see Profile."""

    @property
    def days(self) -> frozenset[str]: ...  # noqa: D102
    @property
    def certainty(self) -> int: ...  # noqa: D102
    @property
    def weekdays(self) -> frozenset[str]: ...  # noqa: D102
    @property
    def vocabulary(self) -> Vocabulary: ...  # noqa: D102
    @property
    def amounts(self) -> Amounts: ...  # noqa: D102
    @property
    def kinds(self) -> Kinds: ...  # noqa: D102
    @property
    def dates(self) -> Set[str]: ...  # noqa: D102


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


class _Days(NamedTuple):
    """How far apart the days of two articles are, None where that is not known, and how sure the less sure are."""

    gap: int | None
    certainty: int


def _days(one: Comparable, other: Comparable) -> _Days:
    gaps = [days_apart(a, b) for a in one.days for b in other.days]
    known = [gap for gap in gaps if gap is not None]
    return _Days(min(known, default=None), min(one.certainty, other.certainty))


def one_event(one: Comparable, other: Comparable) -> Evidence:
    """Return whether two articles tell of one event. It does not matter which is named first."""
    days = _days(one, other)
    apart = days.gap is not None and days.gap > _DAYS
    if apart and days.certainty == _SURE:
        return Evidence(False, f"{days.gap} days apart")
    names = shared_names(one.vocabulary, other.vocabulary)
    nameless = not (one.vocabulary.names and other.vocabulary.names)
    telling = max(sum(names.values()), _NAMELESS if nameless else 0.0)
    if telling < _FEWEST_WITH_FIGURES:
        return Evidence(False, "other names")
    weekdays, other_weekdays = _weekdays(one, other)
    figures = shared_figures(one, other)
    if not (figures or weekdays or days.gap == 0):
        return Evidence(False, f"{len(names)} names shared, but no day and no figure")
    rarity = sum(figures.values())
    about = topic_likeness(one.vocabulary, other.vocabulary)
    few = telling < _FEWEST_NAMES or (are_countries(names) and about < _LIKE_TOPIC)
    if nameless and about >= _USUAL_TOPIC:
        few = few and rarity < _FIGURES_OF_NAMELESS and days.gap != 0
    if few and rarity < _SOME_FIGURES:
        return Evidence(False, "other names")
    points = (
        min(_MOST_NAMES, telling)
        + min(_MOST_FIGURES, _FIGURES * rarity)
        + _ONE_DAY * (days.gap == 0)
        + _ONE_WEEKDAY * bool(weekdays)
        + _OTHER_WEEKDAYS * other_weekdays
        + _GUESSED_APART * (apart and days.certainty > 0)
        + max(_LEAST_TOPIC, min(_MOST_TOPIC, _TOPIC * (about - _USUAL_TOPIC)))
    )
    named = telling >= _MANY_NAMES and about >= _USUAL_TOPIC / 2
    timed = weekdays and (named or (telling >= _NAMES_ALONE and about >= _LIKE_TOPIC))
    earned = days.gap == 0 or figures or timed
    same = bool(earned) and points >= _NEEDED
    return Evidence(same, _words(days.gap == 0, weekdays, len(names), sorted(figures)), points)


def _weekdays(one: Comparable, other: Comparable) -> tuple[frozenset[str], bool]:
    """Return the week days that the tops of two articles share, and whether they tell other ones."""
    first, second = one.weekdays, other.weekdays
    return first & second, bool(first and second and not first & second)


def shared_figures(one: Comparable, other: Comparable) -> dict[str, float]:
    """The telling figures of the main event that two articles have alike, as written, with how telling they are."""
    found: dict[str, float] = {}
    for key in one.amounts.keys() & other.amounts.keys():
        for pair in product(one.amounts[key][:_MENTIONS], other.amounts[key][:_MENTIONS]):
            _note(found, *pair, _LIKELY_IF_RARE if distinctive(pair[0]) >= _RARE else _LIKELY)
    for kind in one.kinds.keys() & other.kinds.keys():
        if kind[1:] != (None, None):
            for pair in product(one.kinds[kind][:_MENTIONS], other.kinds[kind][:_MENTIONS]):
                _note(found, *pair, _LIKELY)
    days = {day for day in one.dates & other.dates if len(day) == len("XXXX-10-11")}
    return found | dict.fromkeys(days, _DATE)


def _note(found: dict[str, float], one: Claim, other: Claim, needed: float) -> None:
    """Note an amount that two claims share, if they are likely enough of one thing."""
    amounts = sorted((abs(one.quantity.low or 0.0), abs(other.quantity.low or 0.0)))
    bounded = not {one.quantity.bound, other.quantity.bound} <= {"=", "~"}
    if amounts[1] > (_NEAR_BOUND if bounded else _NEAR) * amounts[0]:
        return
    weighed = weigh(one, other, same_event=True)
    if weighed.score < needed or weighed.fit is Fit.RIVAL:
        return
    text = min(one.figure.text, other.figure.text)
    rarity = min(distinctive(one), distinctive(other)) ** 2
    rarity *= 1.0 if one.quantity.low == other.quantity.low else _NEARLY
    found[text] = max(rarity, found.get(text, 0.0))


def _words(day: bool, weekdays: frozenset[str], names: int, figures: Sequence[str]) -> str:
    parts = ["the same day"] if day else []
    parts += [" and ".join(sorted(weekdays)).title()] if weekdays else []
    parts += [f"{names} names shared"] if names else []
    parts += [f"{', '.join(figures[:_SHOWN])} in both"] if figures else []
    return "; ".join(parts)


def group(profiles: Sequence[Profile]) -> tuple[list[int], dict[tuple[int, int], Evidence]]:
    """Group articles by event; return each one's group, numbered from 0, and the evidence of pairs.

    Pairs that share no name are left out: they tell of other events.
    """
    evidence = {(a, b): one_event(profiles[a], profiles[b]) for a, b in _sharing(profiles)}
    groups = joined(profiles, evidence)
    order: dict[int, int] = {}
    return [order.setdefault(min(members), len(order)) for members in groups], evidence


def joined(articles: Sequence[Comparable], evidence: Mapping[tuple[int, int], Evidence]) -> list[set[int]]:
    """Return for each article those of its event, by the evidence of pairs, the surest first.

    Articles that share an event with a third are of one event too, unless their days say otherwise.
    """
    groups = [{number} for number in range(len(articles))]
    days = [
        set(one.days) if one.certainty == _SURE else set() for one in articles
    ]  # of all in the group of each
    for _, (a, b) in sorted((-found.points, pair) for pair, found in evidence.items() if found.same):
        if groups[a] is groups[b] or _contradict(days[a], days[b]):
            continue
        small, large = sorted((a, b), key=lambda number: len(groups[number]))
        days[large] |= days[small]
        groups[large] |= groups[small]
        for member in groups[small]:
            groups[member], days[member] = groups[large], days[large]
    return groups


def _contradict(one: Set[str], other: Set[str]) -> bool:
    """Whether days are too far apart for one event."""
    gaps = [days_apart(a, b) for a in one for b in other]
    known = [gap for gap in gaps if gap is not None]
    return bool(known) and min(known) > _DAYS


def _sharing(profiles: Sequence[Profile]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of articles that share a word which may be a name."""
    holders: dict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(profiles):
        for name in one.vocabulary.names | one.vocabulary.openings:
            holders[name].append(number)
    found = {pair for numbers in holders.values() for pair in combinations(numbers, 2)}
    nameless = [number for number, one in enumerate(profiles) if not one.vocabulary.names]
    every = range(len(profiles))
    found |= {(min(a, b), max(a, b)) for a in nameless for b in every if a != b}
    yield from sorted(found)
