"""What speaks for and against two articles telling of one event: signs, each with how much of it there is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import product
from typing import NamedTuple, Protocol, TypeAlias

from tui.compare.claims import Account, Claim
from tui.compare.likeness import distinctive, weigh
from tui.compare.moments import days_apart
from tui.compare.quantities import Fit
from tui.compare.tables.wide import WIDE
from tui.compare.vocabulary import Shared, Vocabulary, shared_names, topic_likeness

SURE = 2
"""The certainty of days that are told at the top of an article."""

_FEW_DAYS, _WEEKS, _MONTHS = 3, 14, 60  # up to so many days apart
_MENTIONS = 8  # of one amount that are looked at
_LIKELY, _LIKELY_IF_RARE = 0.5, 0.4
_RARE = 1.0
_DATE = 0.5
_NEAR, _NEAR_BOUND = 1.1, 2.0  # amounts that are further apart are not shared
_NEARLY = 0.5  # so much tells an amount that only fits
_ISO_DAY = len("XXXX-10-11")
_YEAR = len("2025")

# From so much on no more of a sign tells more.
_MOST_NAMES, _MOST = 3.0, 3.0
_LITTLE_TOPIC, _MUCH_TOPIC = 0.1, 0.3
_FAMILIAR, _COUNTRY = 0.5, 0.25  # what such names tell, if a rare one tells 1

_DAY_SIGNS = ("one day", "told day", "other told day", "one week day")

Amounts: TypeAlias = dict[tuple[str, float | None], list[Claim]]
"""The telling figures of the main event, by dimension and amount."""

Kinds: TypeAlias = dict[tuple[str, str | None, str | None], list[Claim]]
"""The same by dimension, noun and status."""

Rarities: TypeAlias = dict[tuple[str, float], float]
"""How distinctive the amounts of an article are, of whatever time, by dimension and amount: rare ones alone."""


class Marks(NamedTuple):
    """What is looked up of an article for every pair: single days that it is about, those it tells, and its clues.

    Clues are what may be found in another article on the event: who shares none of them tells of another one.
    `places` are all that it tells, `numbers` those of each kind of figure of the event.
    """

    days: frozenset[str]
    told: frozenset[str]
    places: frozenset[str]
    numbers: Mapping[tuple[str, str | None, str | None], frozenset[float | None]]
    clues: frozenset[object]


class Comparable(Protocol):
    """What has to be known of an article to tell whether another tells of the same event; see `events.Profile`."""

    @property
    def days(self) -> frozenset[str]: ...  # noqa: D102
    @property
    def certainty(self) -> int: ...  # noqa: D102
    @property
    def weekdays(self) -> frozenset[str]: ...  # noqa: D102
    @property
    def top_places(self) -> frozenset[str]: ...  # noqa: D102
    @property
    def vocabulary(self) -> Vocabulary: ...  # noqa: D102
    @property
    def amounts(self) -> Amounts: ...  # noqa: D102
    @property
    def kinds(self) -> Kinds: ...  # noqa: D102
    @property
    def rarities(self) -> Rarities: ...  # noqa: D102
    @property
    def dates(self) -> Set[str]: ...  # noqa: D102
    @property
    def marks(self) -> Marks: ...  # noqa: D102


class Signs(NamedTuple):
    """The signs of a pair, by their names in `tables.signs`, and those of them that a reader is told in words."""

    amounts: Mapping[str, float]
    same_day: bool
    weekdays: frozenset[str]
    names: int
    gap: int | None


def read_marks(account: Account, kinds: Kinds, dates: Iterable[str], rarities: Rarities) -> Marks:
    """Return the marks of an article, from what it is compared by."""
    main = frozenset(day for pair in account.occasions.told_days for day in pair.split("/"))
    told = main | {day for day in dates if len(day) == _ISO_DAY}
    numbers = {
        kind: frozenset(claim.quantity.low for claim in claims)
        for kind, claims in kinds.items()
        if kind[1:] != (None, None)
    }
    clues = frozenset([*account.vocabulary.rare, *rarities, *(day[_YEAR:] for day in told)])
    return Marks(main, told, account.occasions.every_place - WIDE, numbers, clues)


def read_signs(one: Comparable, other: Comparable) -> Signs:
    """Return all signs but shared figures of the event, which cost the most. It does not matter which is first."""
    names = shared_names(one.vocabulary, other.vocabulary)
    about = topic_likeness(one.vocabulary, other.vocabulary)
    gaps = [days_apart(a, b) for a in one.days for b in other.days]
    gap = min((known for known in gaps if known is not None), default=None)
    found = _of_names(one.vocabulary, other.vocabulary, names)
    found |= _of_days(one, other, gap)
    found["amounts"] = sum(
        min(one.rarities[key], other.rarities[key]) ** 2
        for key in one.rarities.keys() & other.rarities.keys()
    )
    found |= _of_places(one, other)
    mine, theirs = one.marks.numbers, other.marks.numbers
    found["other numbers"] = sum(mine[kind].isdisjoint(theirs[kind]) for kind in mine.keys() & theirs.keys())
    found["topic"] = about
    shared = names.rare + _FAMILIAR * names.familiar + _COUNTRY * names.country
    found["names"] = min(shared, _MOST_NAMES) / _MOST_NAMES
    return Signs(found, gap == 0, one.weekdays & other.weekdays, names.shared, gap)


def _of_names(one: Vocabulary, other: Vocabulary, names: Shared) -> dict[str, float]:
    named = one.leading_names and other.leading_names and not (names.rare or names.familiar)
    countries = _differ(one.leading_countries, other.leading_countries, one, other)
    return {
        "rare names of both tops": names.leading_both,
        "rare names of one top": names.leading_one,
        "rare names below": names.below,
        "familiar names": names.familiar,
        "country below": names.country,
        "share of rare names": names.rare / (2 + min(len(one.rare), len(other.rare))),
        "other rare names": float(bool(named)),
        "other countries": float(countries),
        "other cities": float(_differ(one.leading_familiar, other.leading_familiar, one, other)),
    }


def _differ(mine: Set[str], theirs: Set[str], one: Vocabulary, other: Vocabulary) -> bool:
    """Whether both articles lead with some names, and neither tells those of the other."""
    return bool(mine and theirs) and mine.isdisjoint(other.every) and theirs.isdisjoint(one.every)


def _of_days(one: Comparable, other: Comparable, gap: int | None) -> dict[str, float]:
    sure = min(one.certainty, other.certainty) == SURE
    mine, theirs = one.marks.days, other.marks.days
    all_mine, all_theirs = one.marks.told, other.marks.told
    of_main = gap != 0 and (_meet(mine, all_theirs) or _meet(theirs, all_mine))
    found = {
        "no day": float(gap is None),
        "one day": float(gap == 0),
        "told day": float(of_main),
        "other told day": float(_meet(all_mine - mine, all_theirs - theirs)),
        "one week day": float(not one.weekdays.isdisjoint(other.weekdays)),
        "other week day": float(
            bool(one.weekdays and other.weekdays) and one.weekdays.isdisjoint(other.weekdays)
        ),
    }
    if gap:
        apart = "days" if gap <= _FEW_DAYS else "weeks" if gap <= _WEEKS else "months"
        apart = "years" if gap > _MONTHS else apart
        apart = apart if sure or apart == "days" else f"perhaps {apart}"
        found[f"{apart} apart"] = float(apart == "days" or not of_main)
    return found


def _of_places(one: Comparable, other: Comparable) -> dict[str, float]:
    mine, theirs = one.top_places - WIDE, other.top_places - WIDE
    shared = not mine.isdisjoint(theirs)
    known = not (mine.isdisjoint(other.marks.places) and theirs.isdisjoint(one.marks.places))
    return {
        "one place": float(shared),
        "place below": float(known and not shared),
        "other place": float(bool(mine and theirs) and not known),
    }


def _meet(one: Set[str], other: Set[str]) -> bool:
    """Whether a day is told in both; one without its year is that of any."""
    if not one.isdisjoint(other):
        return True
    years: dict[str, list[str]] = {}
    for day in one:
        years.setdefault(day[_YEAR:], []).append(day[:_YEAR])
    return any("X" in day[:_YEAR] + year for day in other for year in years.get(day[_YEAR:], ()))


def is_one_name(signs: Mapping[str, float]) -> bool:
    """Whether no day and at most one rare name is shared: a mayor speaks of many events."""
    rare = signs["rare names of both tops"] + signs["rare names of one top"] + signs["rare names below"]
    return rare <= 1.0 and not any(signs[day] for day in _DAY_SIGNS)


def weighed(signs: Mapping[str, float], figures: float) -> dict[str, float]:
    """The signs as they are weighed: in steps and together, with what shared figures of the event tell."""
    found = dict(signs)
    both, amounts, about = found.pop("rare names of both tops"), found.pop("amounts"), found.pop("topic")
    names = found.pop("names")
    timed = float(any(signs[day] for day in _DAY_SIGNS))
    topic = min(about, _MUCH_TOPIC) / _MUCH_TOPIC
    rare = both + signs["rare names of one top"] + signs["rare names below"]
    return found | {
        "a rare name of both tops": min(both, 1.0),
        "more rare names of both tops": min(max(both - 1.0, 0.0), 2.0),
        "rare names of one top": min(signs["rare names of one top"], _MOST),
        "rare names below": min(signs["rare names below"], _MOST),
        "a figure": min(figures, 1.0),
        "an amount": min(amounts, 1.0),
        "more amounts": min(max(amounts - 1.0, 0.0), 2.0),
        "some topic": min(about, _LITTLE_TOPIC) / _LITTLE_TOPIC,
        "much topic": min(max(about - _LITTLE_TOPIC, 0.0), _MUCH_TOPIC - _LITTLE_TOPIC) / _MUCH_TOPIC,
        "names and topic": names * topic,
        "names and figures": names * min(figures, _MOST) / _MOST,
        "names and amounts": names * min(amounts, _MOST) / _MOST,
        "names and days": names * timed,
        "days and topic": timed * topic,
        "figures but other names": signs["other rare names"] * min(figures, _MOST) / _MOST,
        "topic but other names": signs["other rare names"] * topic,
        "other numbers": min(signs["other numbers"], _MOST),
        "no name": float(not rare and not signs["familiar names"]),
    }


def shared_figures(one: Comparable, other: Comparable) -> dict[str, float]:
    """The telling figures of the main event that two articles have alike, as written, with how telling they are."""
    found: dict[str, float] = {}
    for key in one.amounts.keys() & other.amounts.keys():
        for pair in _mentioned(one.amounts[key], other.amounts[key]):
            _note(found, *pair, _LIKELY_IF_RARE if distinctive(pair[0]) >= _RARE else _LIKELY)
    for kind in one.kinds.keys() & other.kinds.keys():
        if kind[1:] != (None, None):
            for pair in _mentioned(one.kinds[kind], other.kinds[kind]):
                _note(found, *pair, _LIKELY)
    days = {day for day in one.dates & other.dates if len(day) == _ISO_DAY}
    return found | dict.fromkeys(days, _DATE)


def _mentioned(one: Sequence[Claim], other: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    return product(one[:_MENTIONS], other[:_MENTIONS])


def _note(found: dict[str, float], one: Claim, other: Claim, needed: float) -> None:
    """Note an amount that two claims share, if they are likely enough of one thing."""
    amounts = sorted((abs(one.quantity.low or 0.0), abs(other.quantity.low or 0.0)))
    bounded = not {one.quantity.bound, other.quantity.bound} <= {"=", "~"}
    if amounts[1] > (_NEAR_BOUND if bounded else _NEAR) * amounts[0]:
        return
    pair = weigh(one, other, same_event=True)
    if pair.score < needed or pair.fit is Fit.RIVAL:
        return
    text = min(one.figure.text, other.figure.text)
    rarity = min(distinctive(one), distinctive(other)) ** 2
    rarity *= 1.0 if one.quantity.low == other.quantity.low else _NEARLY
    found[text] = max(rarity, found.get(text, 0.0))
