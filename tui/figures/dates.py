"""Calendar dates: days, months, their ranges, and dates in numbers."""

from __future__ import annotations

from tui.figures.date_parts import DASHES, day_at, iso, made, month_at, plural_follows, year_after
from tui.figures.found import Found
from tui.figures.tables.calendar import MONTHS
from tui.figures.tables.numbers import ORDINAL_SUFFIXES
from tui.figures.tokens import Tokens

_JOINS = frozenset(("to", "and", "until", "till", "through", "or"))
_LENGTHS = (0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def at_month(tokens: Tokens, index: int) -> Found | None:
    """Read a date that begins with the name of a month: "May 3, 2023", "May 3-5", "October 2025"."""
    named = month_at(tokens, index)
    if named is None:
        return None
    month, place = named
    year, last = year_after(tokens, place)
    if year is not None:
        found = made(tokens, index, last, iso(year, month))
        return _month_range(tokens, found, year, month)
    day = day_at(tokens, place + 1 if tokens.low[place] == "the" else place)
    if day is None:
        return _bare_months(tokens, index, month, place)
    if tokens.low[index - 1] == "in" and plural_follows(tokens, day[1]):
        return None  # "in May 20 people died"
    return _day_range(tokens, index, month, day)


def _bare_months(tokens: Tokens, index: int, month: int, place: int) -> Found | None:
    """Read "March to May 2024", "March-May 2024": a range of months counts only with its year."""
    if tokens.low[place] in _JOINS or tokens.word[place] in DASHES:
        other = month_at(tokens, place + 1)
        if other:
            year, last = year_after(tokens, other[1])
            if year is not None and tokens.low[place] != "or":
                return made(tokens, index, last, (iso(year, month), iso(year, other[0])))
    return None


def _month_range(tokens: Tokens, found: Found, year: int, month: int) -> Found:
    """Read on after "May 2023": "to June 2024", "–June 2024"."""
    place = found.last
    if tokens.low[place] in ("to", "until", "through") or tokens.word[place] in DASHES:
        other = month_at(tokens, place + 1)
        if other:
            until, last = year_after(tokens, other[1])
            if until is not None and (until, other[0]) > (year, month):
                return made(tokens, found.first, last, (iso(year, month), iso(until, other[0])))
    return found


def _day_range(tokens: Tokens, index: int, month: int, day: tuple[int, int]) -> Found:
    """Read on after "May 3": "–5", "to June 2", a year."""
    low, word = tokens.low, tokens.word
    place = day[1]
    until: tuple[int, int] | None = None
    until_month = month
    if word[place] in DASHES or low[place] in ("to", "through", "and", "until"):
        begin = place + 1
        other = month_at(tokens, begin)
        if other:
            until = day_at(tokens, other[1])
            until_month = other[0]
        elif low[place] != "and" or _is_ordinal_day(tokens, begin) or low[index - 1] in ("between", "on"):
            until = day_at(tokens, begin)
            if until and (until[0] <= day[0] or _counts(tokens, until[1])):
                until = None
    year, last = year_after(tokens, until[1] if until else place)
    if until is None and year is not None:
        later = _later_date(tokens, index, last)
        if later:
            return made(tokens, index, later[1], (iso(year, month, day[0]), later[0]))
    if until is None or (low[place] == "and" and low[index - 1] != "between"):
        if until is not None:
            year, last = year_after(tokens, place)
        return made(tokens, index, last, iso(year, month, day[0]))
    return made(tokens, index, last, (iso(year, month, day[0]), iso(year, until_month, until[0])))


def _later_date(tokens: Tokens, index: int, place: int) -> tuple[str, int] | None:
    """Read the ", and March 22, 2024" that ends what "between" or "from" before `index` begins."""
    low = tokens.low
    place += low[place] == ","
    if (low[index - 1], low[place]) not in (("between", "and"), ("from", "to"), ("from", "through")):
        return None
    named = month_at(tokens, place + 1)
    day = day_at(tokens, named[1]) if named else None
    if named is None or day is None:
        return None
    year, last = year_after(tokens, day[1])
    return (iso(year, named[0], day[0]), last) if year is not None else None


def _is_ordinal_day(tokens: Tokens, index: int) -> bool:
    return tokens.low[index + 1] in ORDINAL_SUFFIXES and tokens.glued(index + 1)


def _counts(tokens: Tokens, index: int) -> bool:
    """Whether a noun follows the second number, so that it counts: "on May 3 to 20 countries"."""
    return plural_follows(tokens, index)


def at_day(tokens: Tokens, index: int) -> Found | None:
    """Read a date that begins with a day: "26 October 2025", "26–27 October", "the 3rd of May"."""
    low, word = tokens.low, tokens.word
    day = day_at(tokens, index)
    if day is None:
        return None
    place = day[1]
    named = month_at(tokens, place + 1 if low[place] in ("of", "-") else place)
    if named:
        return _named_range(tokens, index, day[0], named)
    joined = word[place] in DASHES or low[place] in ("to", "and", "or", "until", "through")
    if not joined or (low[place] in ("and", "or") and low[index - 1] == "than"):
        return None
    until = day_at(tokens, place + 1)
    if until is None:
        return None
    named = month_at(tokens, until[1] + 1 if low[until[1]] == "of" else until[1])
    if named is None or until[0] <= day[0]:
        return None
    year, last = year_after(tokens, named[1])
    if low[place] in ("and", "or") and low[index - 1] != "between":
        # "on 3 and 4 May" names two days; the first borrows the month.
        return made(tokens, index, place, iso(year, named[0], day[0]))
    return made(tokens, index, last, (iso(year, named[0], day[0]), iso(year, named[0], until[0])))


def _named_range(tokens: Tokens, index: int, day: int, named: tuple[int, int]) -> Found | None:
    """Read on after "28 February": a year, "to 3 March"."""
    if day > _LENGTHS[named[0]]:
        return None
    year, last = year_after(tokens, named[1])
    if tokens.word[last] in DASHES or tokens.low[last] in ("to", "until", "through"):
        until = day_at(tokens, last + 1)
        other = until and month_at(tokens, until[1])
        if until and other:
            end_year, last = year_after(tokens, other[1])
            low_end = iso(year if year is not None else end_year, named[0], day)
            return made(tokens, index, last, (low_end, iso(end_year, other[0], until[0])))
    return made(tokens, index, last, iso(year, named[0], day))


def at_weekday(tokens: Tokens, index: int) -> Found | None:
    """Read a week day that a date follows: "Tuesday, 26 October", "Sunday May 3"."""
    if tokens.word[index][0].islower():
        return None
    place = index + 1
    if tokens.word[place] == "." and tokens.glued(place):
        place += 1
    if tokens.low[place] == ",":
        place += 1
    if tokens.low[place] == "the":
        place += 1
    found = at_month(tokens, place) if tokens.low[place] in MONTHS else at_day(tokens, place)
    if found is None or found.value is None or "XX-XX" in str(found.value):
        return None
    found.first, found.start = index, tokens.start[index]
    return found


def numeric(tokens: Tokens, index: int, *, month_first: bool = False) -> Found | None:
    """Read "2025-10-31", "31/10/2025", "31.10.2025"; the day first, unless only the month can be."""
    low = tokens.low
    word = low[index]
    if word.count(".") == 2:
        parts, last = word.split("."), index + 1
    elif low[index + 1] in ("/", "-", ".") and low[index + 3] == low[index + 1] and tokens.glued(index + 1):
        if not (tokens.glued(index + 2) and tokens.glued(index + 3) and tokens.glued(index + 4)):
            return None
        parts, last = [word, low[index + 2], low[index + 4]], index + 5
    else:
        return None
    if not all(part.isdecimal() and part.isascii() and len(part) in (1, 2, 4) for part in parts):
        return None
    if tokens.glued(last) and (tokens.word[last][0].isalnum() or tokens.word[last] in "/-"):
        return None
    value = numeric_value(parts, month_first)
    return made(tokens, index, last, value) if value else None


def numeric_value(parts: list[str], month_first: bool) -> str | None:
    """The ISO form of a numeric date's three parts; None where it is no date."""
    first, second, third = (int(part) for part in parts)
    if len(parts[0]) == 4:
        year, month, day = first, second, third
    elif len(parts[2]) == 4 or len(parts[2]) == 2:
        year = third if len(parts[2]) == 4 else 2000 + third
        day, month = (second, first) if month_first else (first, second)
        if month > 12 or day > 31:
            day, month = month, day
    else:
        return None
    if not (1 <= month <= 12 and 1 <= day <= _LENGTHS[month] and 1000 <= year <= 2199):
        return None
    return iso(year, month, day)
