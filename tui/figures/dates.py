"""Calendar dates: days, months, years, quarters, decades, seasons and their ranges."""

from __future__ import annotations

from tui.figures.found import Found
from tui.figures.tables import words
from tui.figures.tables.calendar import ABBREVIATED, MONTHS, PREFIXES, SEASONS, WEEKDAYS
from tui.figures.tables.grammar import FUNCTION
from tui.figures.tables.numbers import ORDINAL_SUFFIXES, ORDINALS
from tui.figures.tokens import Tokens

DASHES = frozenset("-–—‑")
_JOINS = frozenset(("to", "and", "until", "till", "through", "or"))
# Before a bare number of four digits these make it a year.
_YEAR_LEADS = words(
    """
    in since by from until till before after during through circa around about year of early late
    mid for to between and than spring summer autumn fall winter christmas ramadan easter eid, ( /
    election elections olympics budget fiscal fy season the this last back over versus vs ending
    ended
    """
)
# Of these, the ones that a count may follow just as well: then a plural noun after the number decides.
_WEAK_LEADS = words(
    """
    by from before after around about of to between and for than through over the during until (
    this last
    """
)
_OWNERS = words("a an his her its their our my")
_LENGTHS = (0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def iso(year: int | None, month: int | None = None, day: int | None = None) -> str:
    """Write a date with X for what is not known: `iso(None, 5, 3)` is "XXXX-05-03"."""
    text = "XXXX" if year is None else f"{year:04d}"
    if month is None and day is None:
        return text
    text += "-XX" if month is None else f"-{month:02d}"
    return text if day is None else f"{text}-{day:02d}"


def _make(tokens: Tokens, first: int, last: int, value: str | tuple[str, str]) -> Found:
    if tokens.word[last - 1] == ".":  # of "12 Oct." at the end of a sentence, or of "Oct." without more
        last -= 1
    return Found(first, last, tokens.start[first], tokens.end[last - 1], "date", value)


def month_at(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """Return the month whose name stands at `index`, and the token after it (and its full stop)."""
    month = MONTHS.get(tokens.low[index])
    if month is None or tokens.word[index][0].islower():
        return None
    last = index + 1
    if tokens.word[last] == "." and tokens.low[index] in ABBREVIATED and tokens.glued(last):
        last += 1
    return month, last


def day_at(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """Return the day of the month at `index` ("3", "3rd", "third"), and the token after it."""
    word = tokens.low[index]
    if word.isdigit() and len(word) <= 2 and word.isascii():
        day = int(word)
        last = index + 1
        if tokens.low[last] in ORDINAL_SUFFIXES and tokens.glued(last):
            last += 1
        elif tokens.glued(last) and (tokens.word[last][:1].isalpha() or tokens.word[last] in "%°$€£"):
            return None
    elif word in ORDINALS:
        day, last = ORDINALS[word], index + 1
        if word in ("twentieth", "thirtieth"):
            pass
    elif word in ("twenty", "thirty") and tokens.low[index + 1] == "-":
        day = (20 if word == "twenty" else 30) + ORDINALS.get(tokens.low[index + 2], 99)
        last = index + 3
    else:
        return None
    return (day, last) if 1 <= day <= 31 else None


def year_at(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """Return the year of four digits at `index`, and the token after it; "2024's" is read, "2024kg" is not."""
    word = tokens.low[index]
    if len(word) != 4 or not word.isdigit() or not word.isascii() or not 1000 <= int(word) <= 2199:
        return None
    last = index + 1
    if tokens.glued(last) and (tokens.word[last][0].isalnum() or tokens.word[last] in "%°"):
        return None
    return int(word), last


def _year_after(tokens: Tokens, index: int) -> tuple[int | None, int]:
    """Read the year that may follow a month, over a comma or "of"."""
    low = tokens.low
    place = index + 1 if low[index] in (",", "of") else index
    year = year_at(tokens, place)
    if year and year[0] >= 1400:
        return year
    return None, index


def at_month(tokens: Tokens, index: int) -> Found | None:
    """Read a date that begins with the name of a month: "May 3, 2023", "May 3-5", "October 2025"."""
    named = month_at(tokens, index)
    if named is None:
        return None
    month, place = named
    year, last = _year_after(tokens, place)
    if year is not None:
        found = _make(tokens, index, last, iso(year, month))
        return _month_range(tokens, found, year, month)
    day = day_at(tokens, place + 1 if tokens.low[place] == "the" else place)
    if day is None:
        return _bare_months(tokens, index, month, place)
    if tokens.low[index - 1] == "in" and _plural_follows(tokens, day[1]):
        return None  # "in May 20 people died"
    return _day_range(tokens, index, month, day)


def _plural_follows(tokens: Tokens, index: int) -> bool:
    word = tokens.word[index]
    return (
        word[:1].islower()
        and (word.endswith("s") or word == "people")
        and word not in ("was", "is", "has", "as")
    )


def _bare_months(tokens: Tokens, index: int, month: int, place: int) -> Found | None:
    """Read "March to May 2024", "March-May 2024": a range of months counts only with its year."""
    if tokens.low[place] in _JOINS or tokens.word[place] in DASHES:
        other = month_at(tokens, place + 1)
        if other:
            year, last = _year_after(tokens, other[1])
            if year is not None and tokens.low[place] != "or":
                return _make(tokens, index, last, (iso(year, month), iso(year, other[0])))
    return None


def _month_range(tokens: Tokens, found: Found, year: int, month: int) -> Found:
    """Read on after "May 2023": "to June 2024", "–June 2024"."""
    place = found.last
    if tokens.low[place] in ("to", "until", "through") or tokens.word[place] in DASHES:
        other = month_at(tokens, place + 1)
        if other:
            until, last = _year_after(tokens, other[1])
            if until is not None and (until, other[0]) > (year, month):
                return _make(tokens, found.first, last, (iso(year, month), iso(until, other[0])))
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
    year, last = _year_after(tokens, until[1] if until else place)
    if until is None or (low[place] == "and" and low[index - 1] != "between"):
        if until is not None:
            year, last = _year_after(tokens, place)
        return _make(tokens, index, last, iso(year, month, day[0]))
    return _make(tokens, index, last, (iso(year, month, day[0]), iso(year, until_month, until[0])))


def _is_ordinal_day(tokens: Tokens, index: int) -> bool:
    return tokens.low[index + 1] in ORDINAL_SUFFIXES and tokens.glued(index + 1)


def _counts(tokens: Tokens, index: int) -> bool:
    """Whether a noun follows the second number, so that it counts: "on May 3 to 20 countries"."""
    return _plural_follows(tokens, index)


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
    year, last = _year_after(tokens, named[1])
    if low[place] in ("and", "or") and low[index - 1] != "between":
        # "on 3 and 4 May" names two days; the first borrows the month.
        return _make(tokens, index, place, iso(year, named[0], day[0]))
    return _make(tokens, index, last, (iso(year, named[0], day[0]), iso(year, named[0], until[0])))


def _named_range(tokens: Tokens, index: int, day: int, named: tuple[int, int]) -> Found | None:
    """Read on after "28 February": a year, "to 3 March"."""
    if day > _LENGTHS[named[0]]:
        return None
    year, last = _year_after(tokens, named[1])
    if tokens.word[last] in DASHES or tokens.low[last] in ("to", "until", "through"):
        until = day_at(tokens, last + 1)
        other = until and month_at(tokens, until[1])
        if until and other:
            end_year, last = _year_after(tokens, other[1])
            low_end = iso(year if year is not None else end_year, named[0], day)
            return _make(tokens, index, last, (low_end, iso(end_year, other[0], until[0])))
    return _make(tokens, index, last, iso(year, named[0], day))


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


def at_season(tokens: Tokens, index: int) -> Found | None:
    """Read "spring 2024", "summer of 2023"."""
    place = index + 2 if tokens.low[index + 1] == "of" else index + 1
    year = year_at(tokens, place)
    if year is None:
        return None
    years = _years(tokens, place, year[0])
    if years and SEASONS[tokens.low[index]] == "WI":
        return _make(tokens, index, years.last, (str(year[0]), str(year[0] + 1)))
    return _make(tokens, index, year[1], f"{year[0]}-{SEASONS[tokens.low[index]]}")


def at_quarter(tokens: Tokens, index: int) -> Found | None:
    """Read "Q3", "Q3 2025", "H1 of 2024"."""
    part = tokens.low[index + 1]
    if not tokens.glued(index + 1) or tokens.glued(index):
        return None
    if part not in (("1", "2", "3", "4") if tokens.low[index] == "q" else ("1", "2")):
        return None
    if tokens.glued(index + 2) and tokens.word[index + 2][0].isalnum():
        return None
    year, last = _year_after(tokens, index + 2)
    if year is None and tokens.low[index] == "h":
        return None
    return _make(tokens, index, last, f"{iso(year)}-{tokens.low[index].upper()}{part}")


def at_ordinal_part(tokens: Tokens, index: int, last: int, number: int) -> Found | None:
    """Read "third quarter of 2025", "fourth-quarter", "first half of 2024" after the ordinal in `[index, last)`."""
    low = tokens.low
    place = last + 1 if low[last] == "-" and tokens.glued(last) else last
    word = low[place]
    if word == "quarter" and number <= 4:
        year, end = _year_of(tokens, place + 1)
        return _make(tokens, index, end, f"{iso(year)}-Q{number}")
    if word == "half" and number <= 2:
        year, end = _year_of(tokens, place + 1)
        if year is not None:
            return _make(tokens, index, end, f"{year:04d}-H{number}")
    return None


def _year_of(tokens: Tokens, index: int) -> tuple[int | None, int]:
    low = tokens.low
    place = index
    for word in ("of", "fiscal", "financial", "the", "year"):
        if low[place] == word:
            place += 1
    year = year_at(tokens, place)
    return year if year else (None, index)


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
    if not all(part.isdigit() and part.isascii() and len(part) in (1, 2, 4) for part in parts):
        return None
    if tokens.glued(last) and (tokens.word[last][0].isalnum() or tokens.word[last] in "/-"):
        return None
    value = numeric_value(parts, month_first)
    return _make(tokens, index, last, value) if value else None


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


def at_year(tokens: Tokens, index: int) -> Found | None:
    """Read a year, a range of years ("2023-24", "from 2021 to 2023") or a decade ("the 1990s")."""
    word = tokens.low[index]
    if tokens.low[index + 1] == "s" and tokens.glued(index + 1):
        return _decade(tokens, index)
    year = year_at(tokens, index)
    if year is None:
        return None
    first = index
    hyphen = tokens.low[index - 1] == "-" and tokens.glued(index)
    if hyphen and tokens.low[index - 2] not in PREFIXES:
        return None
    span = _years(tokens, index, year[0])
    if span:
        return span
    if hyphen:
        first = index - 2
    elif not is_year(tokens, index, int(word)):
        return None
    return _make(tokens, first, year[1], word)


def _decade(tokens: Tokens, index: int) -> Found | None:
    """Read "1990s", "'90s", "90s"; ages ("in his 30s") are not for here."""
    word = tokens.low[index]
    if not word.isdigit() or not word.endswith("0"):
        return None
    if len(word) == 4 and 1000 <= int(word) <= 2190:
        value = word[:2] + "XX" if word.endswith("00") and int(word) < 1900 else word[:3] + "X"
    elif (
        len(word) == 2
        and (int(word) >= 20)
        and tokens.low[index - 1] in ("'", "’", "the", "‘", "late", "early", "mid")
    ):
        value = ("19" if int(word) >= 30 else "20") + word[0] + "X"
    else:
        return None
    found = _make(tokens, index, index + 2, value)
    if tokens.low[index - 1] in ("'", "’", "‘") and tokens.glued(index):
        found.start -= 1
    return found


def _years(tokens: Tokens, index: int, year: int) -> Found | None:
    low, word = tokens.low, tokens.word
    place = index + 1
    if word[place] in DASHES or (word[place] == "/" and tokens.glued(place)):
        if not tokens.glued(place + 1):
            return None
        short = low[place + 1]
        if (
            short.isdigit()
            and len(short) == 2
            and int(short) == (year + 1) % 100
            and not (tokens.glued(place + 2) and tokens.word[place + 2][0].isalnum())
        ):
            return _make(tokens, index, place + 2, (str(year), str(year + 1)))
        until = year_at(tokens, place + 1)
        if until and until[0] > year:
            return _make(tokens, index, until[1], (str(year), str(until[0])))
        return None
    leads = {"to": ("from",), "and": ("between",), "until": ("from",), "through": ("from",)}
    if low[index - 1] in leads.get(low[place], ()):
        until = year_at(tokens, place + 1)
        if until and until[0] > year:
            return _make(tokens, index, until[1], (str(year), str(until[0])))
    return None


def is_year(tokens: Tokens, index: int, year: int) -> bool:
    """Whether the four digits at `index` are a year rather than a count, by the words around them."""
    if not 1400 <= year <= 2150:
        return False
    before, after = tokens.low[index - 1], tokens.word[index + 1]
    counts = _plural_follows(tokens, index + 1) and after not in ("elections", "olympics", "games")
    if before in MONTHS or before in SEASONS or before in WEEKDAYS:
        return True
    if before in _YEAR_LEADS:
        return not (counts and before in _WEAK_LEADS - {"the"}) or year > 2150
    if before in _OWNERS or before.endswith(("'s", "’s")):
        return not counts and 1800 <= year <= 2100  # "a 2018 study", "his 1967 car"
    if counts or (tokens.glued(index + 1) and after in ("°", "%")):
        return False
    # Without a lead: an apposition or a heading ("Moscow, 2024", "2024:"), within living memory only.
    named = tokens.word[index - 1][:1].isupper() and before not in FUNCTION
    return 1800 <= year <= 2100 and not after[:1].islower() and not named
