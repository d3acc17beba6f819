"""A person's age: "43-year-old", "aged 65", "Smith, 52,", "in his 30s"."""

from __future__ import annotations

from tui.figures.dates import DASHES
from tui.figures.found import Found
from tui.figures.tables import words
from tui.figures.tables.calendar import MONTHS
from tui.figures.tables.grammar import FUNCTION
from tui.figures.tables.numbers import TENS
from tui.figures.tokens import Tokens

_POSSESSIVES = words("his her their my our your its early mid late")
_PERSONS = words(
    """
    man woman boy girl father mother son daughter brother sister husband wife driver victim suspect
    soldier resident teacher student farmer pensioner
    """
)


def with_old(tokens: Tokens, found: Found) -> Found:
    """Take in "-old", "old" or "of age" after an amount of years, months, weeks or days."""
    if found.kind != "duration" or found.unit not in ("year", "month", "week", "day"):
        return found
    low, place = tokens.low, found.last
    if low[place] == "-" and low[place + 1] in ("old", "olds"):
        place += 2
    elif low[place] in ("old", "olds"):
        place += 1
    elif low[place] == "of" and low[place + 1] == "age":
        place += 2
    else:
        return found
    found.last, found.end, found.counts = place, tokens.end[place - 1], False
    return found


def bare(tokens: Tokens, index: int) -> Found | None:
    """Read a bare number that is an age by the words around it."""
    word = tokens.low[index]
    if not word.isdigit() or len(word) > 3 or not 0 < int(word) <= 125:
        return None
    low = tokens.low
    before = low[index - 1]
    if before in ("aged", "age", "ages") or (before == "-" and low[index - 2] == "aged"):
        return _aged(tokens, index)
    if before == "between" and low[index - 2] in ("aged", "ages"):
        return _aged(tokens, index, "and")
    if before in ("of", "under", "over", "from") and low[index - 2] in ("age", "ages", "aged"):
        return _aged(tokens, index)
    if before in ("turned", "turns", "turning") and low[index + 1] in (
        ".",
        ",",
        "on",
        "in",
        "this",
        "last",
        "and",
    ):
        return _make(tokens, index, index + 1, int(word))
    if _apposed(tokens, index) or _listed(tokens, index):
        return _make(tokens, index, index + 1, int(word))
    return None


def _listed(tokens: Tokens, index: int) -> bool:
    """Whether the number goes on a list of ages: "aged 24, 31 and 47"."""
    low = tokens.low
    place = index
    for _ in range(6):
        if low[place - 1] not in (",", "and") or not (low[place - 2].isdigit() or low[place - 2] == ","):
            return False
        place -= 3 if low[place - 2] == "," else 2
        if not low[place].isdigit():
            return False
        if low[place - 1] in ("aged", "ages"):
            return not low[index + 1][:1].isalpha() or low[index + 1] in FUNCTION
    return False


def _make(tokens: Tokens, first: int, last: int, value: int | tuple[int, int]) -> Found:
    return Found(first, last, tokens.start[first], tokens.end[last - 1], "duration", value, "year", "digits")


def _aged(tokens: Tokens, index: int, join: str = "to") -> Found:
    """Read the age, or range of ages, at `index`, with its unit where it has one."""
    low = tokens.low
    value = int(low[index])
    place = index + 1
    if (low[place] in (join, "to") or tokens.word[place] in DASHES) and low[place + 1].isdigit():
        high = low[place + 1]
        if len(high) <= 3 and int(high) > value:
            return _make(tokens, index, place + 2, (value, int(high)))
    return _make(tokens, index, place, value)


def _apposed(tokens: Tokens, index: int) -> bool:
    """Whether the number stands between commas, or in brackets, after a person: "Ann Smith, 52," "Smith (52)"."""
    before, after = tokens.word[index - 1], tokens.word[index + 1]
    person = tokens.word[index - 2]
    if (before == "," and after in (",", ".", ")", ";")) or (before == "(" and after == ")"):
        if tokens.glued(index) and before == ",":
            return False
        if tokens.low[index - 2] in _PERSONS:
            return True
        named = (
            person[:1].isupper()
            and len(person) > 1
            and person[1:2].islower()
            and person.lower() not in MONTHS
        )
        full = tokens.word[index - 3][:1].isupper() and tokens.word[index - 3][:1].isalpha()
        return named and (full or (after == "," and before == "," and int(tokens.word[index]) > 9))
    return False


def decades(tokens: Tokens, index: int) -> Found | None:
    """Read "30s", "mid-30s" or "thirties" after "in his"."""
    low = tokens.low
    first = index
    digits = low[index].isdigit() and len(low[index]) == 2 and low[index].endswith("0")
    if digits and low[index + 1] == "s" and tokens.glued(index + 1):
        value, last = int(low[index]), index + 2
    elif low[index].endswith("ties") and low[index][:-3] + "y" in TENS:
        value, last = TENS[low[index][:-3] + "y"], index + 1
    else:
        return None
    lead = index - 1
    if low[lead] == "-" and low[lead - 1] in ("mid", "early", "late"):
        lead, first = lead - 2, index - 2
    if low[lead] not in _POSSESSIVES:
        return None
    if low[lead] in ("early", "mid", "late") and low[lead - 1] not in _POSSESSIVES:
        return None
    return _make(tokens, first, last, (value, value + 9))
