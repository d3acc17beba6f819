"""A person's age: "43-year-old", "aged 65", "Smith, 52,", "a man of 47", "in his 30s"."""

from __future__ import annotations

from tui.figures.found import Found
from tui.figures.nouns import plural
from tui.figures.tables import words
from tui.figures.tables.calendar import MONTHS
from tui.figures.tables.grammar import FUNCTION
from tui.figures.tables.nouns import PERSONS, VERBS
from tui.figures.tables.numbers import TENS
from tui.figures.tokens import Tokens

_OLDEST = 125
_LONGEST_NAME = 5  # tokens
_POSSESSIVES = words("his her their my our your its early mid late")
_AGED = words("aged age ages")
_SIDES = words("under over")
_PASSED = words("under over past below above")
_NEAR = 12  # tokens before "were over 75" among which people must be named
_BEING = words("is was are were am")
_SINCE = words("when since at after before until")
_AFTER_TURNING = words("on in this last and next")


def with_old(tokens: Tokens, found: Found) -> Found:
    """Take in "-old" after an amount of years, months, weeks or days; "old" apart is left out, like "ago"."""
    low, place = tokens.low, found.last
    if found.kind == "duration" and low[place] == "-" and low[place + 1] in ("old", "olds"):
        found.last, found.end, found.counts = place + 2, tokens.end[place + 1], False
    return found


def of_number(tokens: Tokens, found: Found) -> Found:
    """Make a bare number an age where the words around say that it is one."""
    if found.kind != "cardinal" or found.unit is not None or found.form not in ("digits", "words"):
        return found
    low_end, high_end = found.value if isinstance(found.value, tuple) else (found.value, _OLDEST)
    if not isinstance(low_end, int | float) or not isinstance(high_end, int | float):
        return found
    if not 0 < low_end <= high_end <= _OLDEST:  # not "the Dodgers (98-64)" either
        return found
    if _is_age(tokens, found, whole=isinstance(low_end, int)):
        found.kind, found.unit, found.counts = "duration", "year", False
    return found


def _is_age(tokens: Tokens, found: Found, *, whole: bool) -> bool:
    low, first, last = tokens.low, found.first, found.last
    before, further = low[first - 1], low[first - 2]
    if before in _AGED or (before == "-" and further == "aged"):
        return True
    if further in _AGED and before in ("of", "is", "was", "between", "from", "under", "over"):
        return before != "from" or low[last] == "to" or isinstance(found.value, tuple)
    noun_after = tokens.word[last][:1].isalpha() and low[last] not in FUNCTION and low[last] not in VERBS
    if noun_after or not whole:
        return False
    if further in PERSONS and (
        before in _SIDES
        or (before == "of" and further in ("man", "woman", "boy", "girl", "teenager", "child"))
    ):
        return True
    if before in _PASSED and found.form == "digits" and not low[last][:1].isdecimal():
        near = low[max(0, first - _NEAR) : first - 1]
        if further in _BEING or further in ("them", "those") or (near and further in PERSONS):
            return not PERSONS.isdisjoint(near)
    if before == "being" and further in PERSONS:  # "the youngest victim being three"
        return True
    if before in ("turned", "turns", "turning"):
        return not low[last][:1].isalpha() or low[last] in _AFTER_TURNING
    if before in _BEING and isinstance(found.value, int):
        return _said_of_a_person(tokens, first - 2, last)
    return _apposed(tokens, first, last) or _listed(tokens, first)


def _said_of_a_person(tokens: Tokens, index: int, last: int) -> bool:
    """Whether "is 29" tells an age: "who is 29", "I am 34", "since she was nine"."""
    low = tokens.low
    ends = not low[last][:1].isalpha() or low[last] in ("and", "when", "in")
    if low[index] == "who" and low[index - 1] not in ("those", "people"):
        return ends
    if low[index] in ("i", "he", "she"):
        return ends or low[index - 1] in _SINCE
    return False


def _apposed(tokens: Tokens, first: int, last: int) -> bool:
    """Whether the number stands between commas, or in brackets, after a person: "Ann Smith, 52," "Smith (52)"."""
    index = first
    if tokens.low[index - 1] in ("then", "both", "all", "now"):  # "the composer, then 47,"
        index -= 1
    before, after = tokens.word[index - 1], tokens.word[last]
    if before == "(":
        if after != ")":
            return False
    elif before != "," or after not in (",", ".", ")", ";", "") or tokens.glued(index):
        return False
    if index < first and tokens.low[index] in ("both", "all"):
        return True
    person, ahead = tokens.word[index - 2], tokens.word[index - 3]
    low = person.lower()
    digits = tokens.word[first].isdecimal()
    if low in PERSONS:
        return not plural(low)  # "most of the victims, 19, were found"
    if person[:1].isupper():
        full = ahead[:1].isupper() and ahead[:1].isalpha()
        named = len(person) > 1 and person[1:2].islower() and low not in MONTHS
        named = named and not (before == "(" and _with_article(tokens, index - 2))
        return named and (full or (before == "," and digits and len(tokens.word[first]) == 2))
    article = tokens.low[index - 3] in ("the", "his", "her", "a", "an", "their", "my")
    return (
        before == ","
        and article
        and digits
        and len(tokens.word[first]) == 2
        and low.isalpha()
        and low[-1] != "s"
    )


def _with_article(tokens: Tokens, index: int) -> bool:
    """Whether "the" stands before the name that ends at `index`: "the Rural Alliance (29)" is nobody's age."""
    first = index
    while first > index - _LONGEST_NAME and tokens.word[first - 1][:1].isupper():
        first -= 1
    return tokens.low[first - 1] == "the" or tokens.low[first] == "the"


def _listed(tokens: Tokens, index: int) -> bool:
    """Whether the number goes on a list of ages: "aged 24, 31 and 47", "who are 14 and 16"."""
    low = tokens.low
    if low[index - 1] == "to" and low[index - 3] == "from" and low[index - 4] in _AGED:
        return True  # "the pension age from 64 to 66"
    place = index
    for _ in range(5):
        if low[place - 1] == "and" and low[place - 2] == ",":
            place -= 1
        if low[place - 1] not in (",", "and"):
            return False
        place -= 2
        if low[place - 1] in _AGED or (low[place - 1] in _BEING and low[place - 2] == "who"):
            return True
    return False


def decades(tokens: Tokens, index: int) -> Found | None:
    """Read "30s", "mid-30s" or "thirties" after "in his"."""
    low = tokens.low
    first = index
    if low[index].isdecimal() and len(low[index]) == 2 and low[index][1] == "0" and low[index + 1] == "s":
        value, last = int(low[index]), index + 2
        if not tokens.glued(index + 1):
            return None
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
    span = (value, value + 9)
    return Found(first, last, tokens.start[first], tokens.end[last - 1], "duration", span, "year", "digits")
