"""Years, ranges of years, decades, seasons, quarters and halves of years."""

from __future__ import annotations

from tui.figures.date_parts import DASHES, iso, made, plural_follows, year_after, year_at
from tui.figures.found import Found
from tui.figures.tables import words
from tui.figures.tables.calendar import MONTHS, PREFIXES, SEASONS, WEEKDAYS
from tui.figures.tables.change import CHANGES
from tui.figures.tables.grammar import FUNCTION
from tui.figures.tokens import Tokens

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
_DECADE_LEADS = words("' ’ ‘ the late early mid")
_OWNERS = words("a an his her its their our my")


def at_season(tokens: Tokens, index: int) -> Found | None:
    """Read "spring 2024", "summer of 2023"."""
    place = index + 2 if tokens.low[index + 1] == "of" else index + 1
    year = year_at(tokens, place)
    if year is None:
        return None
    years = _years(tokens, place, year[0])
    if years and SEASONS[tokens.low[index]] == "WI":
        return made(tokens, index, years.last, (str(year[0]), str(year[0] + 1)))
    return made(tokens, index, year[1], f"{year[0]}-{SEASONS[tokens.low[index]]}")


def at_quarter(tokens: Tokens, index: int) -> Found | None:
    """Read "Q3", "Q3 2025", "H1 of 2024"."""
    part = tokens.low[index + 1]
    if not tokens.glued(index + 1) or tokens.glued(index):
        return None
    if part not in (("1", "2", "3", "4") if tokens.low[index] == "q" else ("1", "2")):
        return None
    if tokens.glued(index + 2) and tokens.word[index + 2][0].isalnum():
        return None
    year, last = year_after(tokens, index + 2)
    if year is None and tokens.low[index] == "h":
        return None
    return made(tokens, index, last, f"{iso(year)}-{tokens.low[index].upper()}{part}")


def at_ordinal_part(tokens: Tokens, index: int, last: int, number: int) -> Found | None:
    """Read "third quarter of 2025", "fourth-quarter", "first half of 2024" after the ordinal in `[index, last)`."""
    low = tokens.low
    place = last + 1 if low[last] == "-" and tokens.glued(last) else last
    word = low[place]
    if word == "quarter" and number <= 4:
        year, end = _year_of(tokens, place + 1)
        return made(tokens, index, end, f"{iso(year)}-Q{number}")
    if word == "half" and number <= 2:
        year, end = _year_of(tokens, place + 1)
        if year is not None:
            return made(tokens, index, end, f"{year:04d}-H{number}")
    return None


def _year_of(tokens: Tokens, index: int) -> tuple[int | None, int]:
    low = tokens.low
    place = index
    for word in ("of", "fiscal", "financial", "the", "year"):
        if low[place] == word:
            place += 1
    year = year_at(tokens, place)
    return year if year else (None, index)


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
    return made(tokens, first, year[1], word)


def _decade(tokens: Tokens, index: int) -> Found | None:
    """Read "1990s", "'90s", "90s"; ages ("in his 30s") are not for here."""
    word = tokens.low[index]
    if not word.isdecimal() or not word.endswith("0"):
        return None
    hyphened = tokens.low[index - 1] == "-" and tokens.low[index - 2] in PREFIXES
    if len(word) == 4 and 1000 <= int(word) <= 2190:
        value = word[:2] + "XX" if word.endswith("00") and int(word) < 1900 else word[:3] + "X"
    elif len(word) == 2 and int(word) >= 20 and (tokens.low[index - 1] in _DECADE_LEADS or hyphened):
        value = ("19" if int(word) >= 30 else "20") + word[0] + "X"
    else:
        return None
    found = made(tokens, index - 2 if hyphened else index, index + 2, value)
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
            short.isdecimal()
            and len(short) == 2
            and (int(short) == (year + 1) % 100 or (word[place] in DASHES and int(short) > year % 100))
            and not (tokens.glued(place + 2) and tokens.word[place + 2][0].isalnum())
        ):
            return made(tokens, index, place + 2, (str(year), str(year + (int(short) - year) % 100)))
        until = year_at(tokens, place + 1)
        if until and until[0] > year:
            return made(tokens, index, until[1], (str(year), str(until[0])))
        return None
    leads = {"to": ("from",), "and": ("between",), "until": ("from",), "through": ("from",)}
    if low[index - 1] in leads.get(low[place], ()):
        until = year_at(tokens, place + 1)
        if until and until[0] > year:
            return made(tokens, index, until[1], (str(year), str(until[0])))
    return None


def is_year(tokens: Tokens, index: int, year: int) -> bool:
    """Whether the four digits at `index` are a year rather than a count, by the words around them."""
    if not 1400 <= year <= 2199:
        return False
    before, after = tokens.low[index - 1], tokens.word[index + 1]
    counts = plural_follows(tokens, index + 1) and after not in ("elections", "olympics", "games")
    if before in MONTHS or before in SEASONS or before in WEEKDAYS:
        return True
    if before == "to" and (tokens.low[index - 2] in CHANGES or tokens.low[index - 2][:1].isdecimal()):
        return False  # "the index rose 14 to 1889"
    if before in _YEAR_LEADS:
        return not (counts and before in _WEAK_LEADS - {"the"}) or year > 2199
    if before in _OWNERS or before.endswith(("'s", "’s")):
        return not counts and 1800 <= year <= 2100  # "a 2018 study", "his 1967 car"
    if counts or (tokens.glued(index + 1) and after in ("°", "%")):
        return False
    # Without a lead: an apposition or a heading ("Moscow, 2024", "2024:"), within living memory only.
    named = tokens.word[index - 1][:1].isupper() and before not in FUNCTION
    return 1800 <= year <= 2100 and not after[:1].islower() and not named
