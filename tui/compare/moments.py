"""When: the times that sentences tell, as moments that can be compared though parts of them are unknown."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from tui.figures.model import Figure
from tui.figures.tables import words
from tui.figures.tables.calendar import MONTHS
from tui.figures.tables.speech import SAYING


class Likeness(Enum):
    """Whether two things are one: what is not known is neither yes nor no."""

    SAME = "same"
    OPEN = "open"
    DIFFERENT = "different"


DAY, MONTH, YEAR, WEEKDAY, NEAR, SHIFTED, WIDE = "day", "month", "year", "weekday", "near", "shifted", "wide"
"""Sorts of moments: 2025-10-31; 2025-10; 2025; Tuesday; tonight; the night before; since January."""

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
"""As keys of moments."""

_PERIODS = (
    "night|day|evening|morning|afternoon|week|weekend|month|year|summer|winter|spring|autumn|decade|quarter"
)
_NUMBERS = "a|an|one|two|three|four|five|six|seven|eight|nine|ten|several|some|\\d+"
_MONTH_NAMES = "January|February|March|April|May|June|July|August|September|October|November|December"

_SEASONS = "month|year|summer|winter|spring|autumn"
_DAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
_MENTION = re.compile(
    rf"""
    \b(?P<wide>(?i:
        since\ (?:the\ \w+\ of\ |the\ |early\ |late\ |mid-|last\ )?(?!{_DAYS})\w+
        | (?:so\ far\ )?(?:earlier\ |later\ )?this\ (?:{_SEASONS})
        | (?:last|past|previous)\ (?:{_SEASONS}|decade|quarter|few\ \w+)
        | for\ years | every\ (?:{_PERIODS}) | on\ average | a\ year\ ago
    ))\b
    | \b(?P<shifted>(?i:
        (?:the\ )?(?:previous|preceding|following)\ (?:{_PERIODS})
        | the\ (?:{_PERIODS})\ (?:before|after)
        | (?:last|next)\ week(?:end)?
        | (?:{_NUMBERS})\ (?:nights?|days?|weeks?|months?|years?)\ (?:ago|earlier|before|later)
    ))\b
    | \b(?P<near>(?i:
        overnight | tonight | today | yesterday | last\ (?:night|evening)
        | (?:this|that)\ (?:night|morning|evening|week)
    ))\b
    | \b(?P<weekday>{_DAYS})\b
    | (?:(?<=[Ii]n\ )|(?<=[Ll]ast\ )|(?<=[Tt]he\ )|(?<=by\ )|(?<=late\ )|(?<=early\ )|(?<=,\ )|(?<=and\ )|(?<=of\ ))
        (?P<month>{_MONTH_NAMES})\b
    """,
    re.VERBOSE,
)
_SAYS = re.compile(r"\b(\w+)(?:\s+[^\s.;]+){0,5}?\s+(?:on|late|early)\s*$")
_FAR_FROM_SPEECH = 60  # code points before a weekday in which a verb of saying may stand
_SPEECH = SAYING | words("wrote put stands stood closed rose fell released issued published")


@dataclass(frozen=True, slots=True)
class Moment:
    """A time told at `start`: of a `sort`, by the `key` that equal ones share; `spoken` if it dates a statement.

    A day, month or year has an ISO 8601 key with X for unknown digits, a pair of days two with a slash.
    """

    start: int
    sort: str
    key: str
    spoken: bool = False


def moments(text: str, start: int, end: int, dates: Sequence[Figure]) -> list[Moment]:
    """Return the moments of a sentence in reading order; `dates` are its figures that are dates."""
    found = [moment for one in dates if (moment := of_date(one))]
    starts = [one.start for one in dates]
    for match in _MENTION.finditer(text, start, end):
        at = bisect_left(starts, match.end())
        if at and dates[at - 1].end > match.start():
            continue
        key = " ".join(match[0].lower().split())
        sort = match.lastgroup or NEAR
        if sort == MONTH:
            key = f"XXXX-{MONTHS[key]:02}"
        found.append(
            Moment(match.start(), sort, key, sort == WEEKDAY and _is_spoken(text, start, match.start()))
        )
    return sorted(found, key=lambda one: one.start)


def _is_spoken(text: str, start: int, at: int) -> bool:
    """Whether the weekday at `at` says when somebody spoke: "the ministry said on Thursday"."""
    match = _SAYS.search(text, max(start, at - _FAR_FROM_SPEECH), at)
    return match is not None and any(word in _SPEECH for word in match[0].lower().split())


def of_date(figure: Figure) -> Moment | None:
    """Return the moment that a date states, None for one of another kind (a quarter, a decade)."""
    value = figure.value
    if isinstance(value, tuple) and all(
        isinstance(one, str) and len(one) == len("XXXX-03-06") for one in value
    ):
        return Moment(figure.start, DAY, f"{value[0]}/{value[1]}")
    if not isinstance(value, str):
        return None
    sort = {4: YEAR, 7: MONTH, 10: DAY}.get(len(value))
    known = sort and not value.startswith("X" * len(value)) and value[5:6] not in tuple("QHSFW")
    return Moment(figure.start, sort, value) if sort and known else None


def compare(one: Moment, other: Moment) -> Likeness:
    """Return whether two moments are the same. Only days tell that they are; a shared month or year does not."""
    if one.sort in (SHIFTED, NEAR, WEEKDAY) or other.sort in (SHIFTED, NEAR, WEEKDAY):
        return Likeness.OPEN
    if one.sort == other.sort == WIDE:
        return Likeness.SAME if one.key == other.key else Likeness.OPEN
    if WIDE in (one.sort, other.sort):
        return Likeness.OPEN
    if one.sort == other.sort == DAY:
        pairs = [(a, b) for a in one.key.split("/") for b in other.key.split("/")]
        return Likeness.SAME if any(map(_agrees, *zip(*pairs, strict=True))) else Likeness.DIFFERENT
    if not _agrees(one.key.split("/")[0], other.key.split("/")[0]):
        return Likeness.DIFFERENT
    return Likeness.SAME if one.sort == other.sort and "X" not in one.key else Likeness.OPEN


def _agrees(one: str, other: str) -> bool:
    """Whether two dates can be one as far as both are known."""
    return all(a == b or "X" in (a, b) for a, b in zip(one, other, strict=False))


def days_apart(one: str, other: str) -> int | None:
    """Return how many days lie between two days (or pairs of days) at least; None where that is not known."""
    gaps = []
    for a in one.split("/"):
        for b in other.split("/"):
            first, second = _as_date(a, b), _as_date(b, a)
            if first is None or second is None:
                return None
            gaps.append(abs((first - second).days))
    return min(gaps)


def _as_date(value: str, other: str) -> date | None:
    """Read a day; where its year is unknown it is that of the other, or any."""
    year = value[:4] if "X" not in value[:4] else other[:4] if "X" not in other[:4] else "2000"
    try:
        return date.fromisoformat(year + value[4:])
    except ValueError:
        return None


def resolved(moment: Moment, written: str | None) -> Moment:
    """Return a moment told by its distance from the day on which the article was written as that day.

    `written` is an ISO date; with an unknown year it resolves today and yesterday, but no weekday. What it does
    not resolve stays as it is.
    """
    day = _as_date(written, written) if written else None
    if day is None or written is None:
        return moment
    known = "X" not in written
    if moment.sort == WEEKDAY and known:
        back = (day.weekday() - WEEKDAYS.index(moment.key)) % len(WEEKDAYS)
        found = day - timedelta(days=back)
    elif moment.sort == NEAR and moment.key in ("today", "tonight", "this morning", "this evening"):
        found = day
    elif moment.sort == NEAR and moment.key in ("yesterday", "last night", "last evening"):
        found = day - timedelta(days=1)
    else:
        return moment
    key = found.isoformat() if known else f"XXXX{found.isoformat()[4:]}"
    return Moment(moment.start, DAY, key, moment.spoken)


def with_year(day: str, written: str | None) -> str:
    """Return a day, or a pair of days, with the year that it has in an article written on the day `written`.

    Of a day without a year the last before the article is meant; where that is not known, nothing is added.
    """
    if written is None or "X" in written or not day.startswith("XXXX"):
        return day
    days = day.split("/")
    year = int(written[:4]) - (days[0][5:] > _day_after(written)[5:])
    return "/".join(f"{year + (one[5:] < days[0][5:]):04}{one[4:]}" for one in days)


def _day_after(written: str) -> str:
    """The day after one; across a year's end that day itself."""
    after = date.fromisoformat(written) + timedelta(days=1)
    return after.isoformat() if after.isoformat()[:4] == written[:4] else written


_SHIFT = re.compile(
    r"(?:the (?:day before|previous day|preceding day)|(?P<night>the night before|the evening before)|"
    r"(?P<number>a|one|two|three|four|five|six|\d{1,2}) "
    r"(?P<unit>day|week)s? (?:ago|earlier|before))"
)
_FEW = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}


def shifted(moment: Moment, written: str | None, weekdays: frozenset[str], begins: bool = False) -> Moment:
    """Return a moment told by its distance from the main time ("the day before") as that day or week day.

    `written` is as for `resolved`, `weekdays` are those of the main time. A night is resolved by them alone, and
    not where its sentence `begins` with it: "the night before" is then the one before what was reported. What
    cannot be known stays as it is.
    """
    match = _SHIFT.fullmatch(moment.key) if moment.sort == SHIFTED else None
    if not match:
        return moment
    number = _FEW.get(match["number"] or "a") or int(match["number"])
    back = number * (len(WEEKDAYS) if match["unit"] == "week" else 1)
    day = _as_date(written, written) if written else None
    if match["night"] and begins:
        return moment
    if day and written and not match["night"]:
        key = (day - timedelta(days=back)).isoformat()
        return Moment(moment.start, DAY, f"XXXX{key[4:]}" if "X" in written else key)
    if len(weekdays) != 1 or back >= len(WEEKDAYS):
        return moment
    (weekday,) = weekdays
    return Moment(moment.start, WEEKDAY, WEEKDAYS[WEEKDAYS.index(weekday) - back])
