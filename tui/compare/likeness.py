"""How likely two claims of different articles are of one quantity, whatever amount they give."""

from __future__ import annotations

from dataclasses import dataclass

from tui.compare.bare import bare_and_told
from tui.compare.claims import Claim
from tui.compare.moments import DAY, MONTH, SHIFTED, WEEKDAY, WIDE, Likeness, Moment, compare
from tui.compare.occasions import Times
from tui.compare.quantities import Fit, Quantity, fit
from tui.compare.tables.nouns import NOUNS, PEOPLE
from tui.compare.tables.statuses import ONE_FATE
from tui.compare.where import compare_places

_CLASSES = frozenset(name for name, _, _ in NOUNS)
_NOUN, _STATUS, _ABOUT, _AMOUNT, _PLACE = 0.3, 0.3, 0.35, 0.3, 0.1
_UNSURE = 0.5  # of what is not told on one side
_UNTOLD = 0.3
# How unlikely amounts of one digit and of two are by chance, from so much on.
_ROUND = ((1000, 0.6), (10, 0.4), (0, 0.2))
_TWO_DIGITS = ((1000, 0.85), (0, 0.7))
_LASTING = 0.7
_TELLING_ALONE = 0.7
_PER = " per "
_TWO_DIGITS_FROM = 10
_LARGE = 100_000  # so many without a noun are a sum of money or the like
_BEYOND = 100_000_000  # so many of which nothing is told are no people
_HUGE = 1_000_000  # so many that are no known things too: "the 392 million reminds us"
_SMALL, _PART = 0.4, 0.3  # the less a small part of a number is the same elsewhere
_PEOPLE = 0.6  # two classes of people
_RESULTS = ("sales", "profit", "loss", "growth", "rose", "fell")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two claims weighed against each other; `score` is 0 where they cannot be of one quantity."""

    one: Claim
    other: Claim
    score: float
    fit: Fit
    when: Likeness
    where: Likeness
    same_event: bool


def weigh(one: Claim, other: Claim, same_event: bool) -> Pair:
    """Weigh two claims of different articles, which are known to be of one event or not."""
    when, where = same_time(one, other, same_event), same_place(one, other)
    how = fit(*in_one_unit(one, other))
    if when is Likeness.DIFFERENT and how is not Fit.RIVAL and _lasts(one) and _lasts(other):
        when = Likeness.SAME  # a bridge that was opened in 1974 is still as long
    noun = same_noun(one, other)
    if one.quantity.dimension != other.quantity.dimension and None not in (one.status, other.status):
        noun = noun if one.status == other.status else 0.0
    possible = comparable(one, other) and noun > 0 and Likeness.DIFFERENT not in (when, where)
    in_part = how is Fit.RIVAL and one.part != other.part and where is not Likeness.SAME
    if not possible or in_part:
        return Pair(one, other, 0.0, how, when, where, same_event)
    score = _NOUN * noun + _STATUS * _same_status(one, other) + _ABOUT * alike(one.about, other.about)
    score += _PLACE * (where is Likeness.SAME)
    if how is not Fit.RIVAL:
        score += (
            _AMOUNT
            * max(distinctive(one), distinctive(other))
            * (
                1.0
                if one.quantity.low == other.quantity.low or one.quantity.unit != other.quantity.unit
                else _UNSURE
            )
        )
        small = max(distinctive(one), distinctive(other)) <= _SMALL
        score -= _PART * (small and one.part != other.part and where is not Likeness.SAME)
    return Pair(one, other, score, how, when, where, same_event)


def comparable(one: Claim, other: Claim) -> bool:
    """Whether both claims say an amount, in one dimension."""
    if one.heading or other.heading or not (one.quantity.known and other.quantity.known):
        return False
    if one.quantity.dimension == other.quantity.dimension or _read_alike(one.quantity, other.quantity):
        return True
    return is_bare(one) != is_bare(other)


def _read_alike(one: Quantity, other: Quantity) -> tuple[Quantity, Quantity] | None:
    """The amounts in one dimension where one of them may be told in that of the other; None where not."""
    for reading in one.also:
        if reading.dimension == other.dimension:
            return reading, other
    for reading in other.also:
        if reading.dimension == one.dimension:
            return one, reading
    rates = {reading.dimension: reading for reading in other.also if _PER in reading.dimension}
    return next(((mine, rates[mine.dimension]) for mine in one.also if mine.dimension in rates), None)


def is_bare(claim: Claim) -> bool:
    """Whether a claim is a telling number whose unit may be left out: "on revenue of 11.3 billion"."""
    figure = claim.figure
    told = figure.unit is not None and not figure.unit.startswith("per ")
    if told or figure.kind not in ("cardinal", "rate"):
        return False
    size = figure.value if isinstance(figure.value, int | float) else 0
    if claim.noun is not None:
        supposed = figure.counted is None and size >= _BEYOND
        return supposed or (size >= _HUGE and claim.noun not in _CLASSES)
    told_apart = claim.part or claim.status is not None or figure.counted is not None
    if not told_apart and figure.kind == "cardinal" and size >= _TWO_DIGITS_FROM:
        return True
    return size >= _LARGE or distinctive(claim) >= _TELLING_ALONE or "." in figure.text


def in_one_unit(one: Claim, other: Claim) -> tuple[Quantity, Quantity]:
    """The amounts of two claims, without units where one of them is a bare number."""
    if one.quantity.dimension == other.quantity.dimension:
        return one.quantity, other.quantity
    alike = _read_alike(one.quantity, other.quantity)
    if alike:
        return alike
    if is_bare(other):
        theirs, mine = bare_and_told(other.figure, one.figure)
        return mine, theirs
    return bare_and_told(one.figure, other.figure) if is_bare(one) else (one.quantity, other.quantity)


def _lasts(claim: Claim) -> bool:
    """Whether a claim is a telling measure of a thing, which stays what it is."""
    return claim.figure.kind == "measure" and distinctive(claim) >= _LASTING


def distinctive(claim: Claim) -> float:
    """How unlikely two articles give this amount by chance: 0.2 of 5, 0.4 of 800, 0.7 of 57, 1 of 162."""
    if claim.quantity.code is not None:
        return 0.7 if len(claim.quantity.code) > len("T02") else 0.2
    value = claim.figure.value
    number = value[0] if isinstance(value, tuple) else value
    if not isinstance(number, int | float):
        return 0.0
    digits = f"{abs(number):.10g}".replace(".", "").strip("0")
    table = _ROUND if len(digits) == 1 else _TWO_DIGITS if len(digits) == 2 else ((0, 1.0),)
    return next(rarity for least, rarity in table if abs(number) >= least)


def same_time(one: Claim, other: Claim, same_event: bool) -> Likeness:
    """Return whether two claims are of one time; the main times of articles on one event are one."""
    first, second = one.times, other.times
    if first.main and second.main:
        return Likeness.SAME if same_event else Likeness.OPEN
    if first.moment and second.moment and not (first.main or second.main):
        return _same_moment(first.moment, second.moment, same_event)
    at_main = same_event and (_is_of(first.moment, second) or _is_of(second.moment, first))
    if at_main:
        return Likeness.SAME
    known = not (_is_unknown(first.moment, second) or _is_unknown(second.moment, first))
    return Likeness.DIFFERENT if same_event and known else Likeness.OPEN


def _is_unknown(moment: Moment | None, times: Times) -> bool:
    """Whether nothing tells if a moment is on a day of an article's main time."""
    if moment is None or not times.main:
        return False
    if moment.sort == WEEKDAY:
        return not times.weekdays
    days = [Moment(0, DAY, day) for day in times.days]
    if moment.sort == MONTH:
        return not days or any(compare(moment, day) is not Likeness.DIFFERENT for day in days)
    return moment.sort == DAY and not days


def _is_of(moment: Moment | None, times: Times) -> bool:
    """Whether a moment is on one of the days of an article's main time."""
    if moment is None or not times.main:
        return False
    if moment.sort == WEEKDAY:
        return moment.key in times.weekdays
    days = (Moment(0, DAY, day) for day in times.days)
    return moment.sort == DAY and any(compare(moment, day) is Likeness.SAME for day in days)


def _same_moment(one: Moment, other: Moment, same_event: bool) -> Likeness:
    told_alike = (one.sort, one.key) == (other.sort, other.key)
    if same_event and one.sort in (SHIFTED, WEEKDAY) and other.sort in (SHIFTED, WEEKDAY):
        return Likeness.SAME if told_alike else Likeness.DIFFERENT
    if same_event and told_alike and one.sort == MONTH:
        return Likeness.SAME
    if one.sort == other.sort == WIDE and not same_event:
        return Likeness.OPEN
    found = compare(one, other)
    # A day without a year is one day only in articles that speak of one event.
    unsure = found is Likeness.SAME and not same_event and (one.sort != DAY or "X" in one.key + other.key)
    return Likeness.OPEN if unsure else found


def same_place(one: Claim, other: Claim) -> Likeness:
    """Return whether two claims are of one place: their own, else what is told around one of them."""
    if one.places and other.places:
        return compare_places(one.places, other.places)
    told = compare_places(one.places or one.told_places, other.places or other.told_places)
    if told is not Likeness.OPEN:
        known = one.told_places & other.every_place or other.told_places & one.every_place
        return told if told is Likeness.SAME or known else Likeness.OPEN
    if one.places or other.places:
        near = compare_places(one.places or one.near_places, other.places or other.near_places)
        return Likeness.SAME if near is Likeness.SAME else Likeness.OPEN
    return Likeness.OPEN


def same_noun(one: Claim, other: Claim) -> float:
    """Return how likely what two claims count is one thing, by its classes alone: 1 where they are one."""
    if one.noun == other.noun:
        counts = one.quantity.dimension == other.quantity.dimension == "count"
        return 1.0 if one.noun or not counts else _UNSURE
    if one.noun is None or other.noun is None:
        return _UNSURE
    if one.noun in PEOPLE and other.noun in PEOPLE and "person" in (one.noun, other.noun):
        return _PEOPLE
    return 0.0 if one.noun in _CLASSES and other.noun in _CLASSES else _UNTOLD


def _same_status(one: Claim, other: Claim) -> float:
    if one.status is None or other.status is None:
        return _UNTOLD
    return float(is_one_fate(one.status, other.status))


def is_one_fate(one: str | None, other: str | None) -> bool:
    """Whether two statuses tell the same."""
    return ONE_FATE.get(one or "", one) == ONE_FATE.get(other or "", other)


def alike(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of words that two stretches have in common."""
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0.0


def is_expected(claim: Claim) -> bool:
    """Whether a result is only expected, which is no rival of what came."""
    return claim.figure.stance == "estimated" and claim.status in _RESULTS
