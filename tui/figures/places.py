"""Where and when: the place and the time that a figure's clause gives for it."""

from __future__ import annotations

from tui.figures.found import Found
from tui.figures.tables import words
from tui.figures.tables.calendar import MONTHS, SEASONS, WEEKDAYS
from tui.figures.tables.grammar import DETERMINERS, FUNCTION
from tui.figures.tables.numbers import ONES
from tui.figures.tokens import Tokens

_AT = words("in at near over across outside towards toward inside off throughout")
_PLACES = words(
    """
    region city capital country province state town village district area border county island coast
    north south east west airport port station hospital school street centre center territory oblast
    republic peninsula stadium world
    """
)
_BREAKS = frozenset((";", ":", "but", "while", "whereas", "although"))
_CLOSE = words("yesterday today tonight tomorrow overnight")
_RELATIVE = words("last this next previous past same early late on during")
_PERIODS = words(
    """
    night week weekend month year morning evening afternoon day summer winter spring autumn decade
    quarter
    """
)
_WHEN = _CLOSE | _PERIODS | WEEKDAYS
_CONTESTS = words("victory win lead advantage triumph success defeat loss majority")
_REACH = 24


def where(tokens: Tokens, found: Found, begin: int, end: int) -> tuple[int, int] | None:
    """Return the tokens of the place of the figure's clause: the nearest after it, else before it."""
    if _AT.isdisjoint(tokens.vocabulary):
        return None
    limit = _clause_end(tokens, found, end)
    for index in range(found.last, limit):
        if tokens.low[index] in _AT and tokens.low[index - 1] not in _CONTESTS:
            place = _place(tokens, index + 1, limit)
            if place:
                return place
    for index in range(found.first - 1, max(begin, found.first - _REACH) - 1, -1):
        if tokens.low[index] in _BREAKS:
            break
        if tokens.low[index] in _AT:
            place = _place(tokens, index + 1, found.first)
            if place:
                return place
    return None


def _clause_end(tokens: Tokens, found: Found, end: int) -> int:
    """Where the figure's own clause ends: at a break, or where another number begins its own phrase."""
    limit = min(end, found.last + _REACH)
    for index in range(found.last, limit):
        word = tokens.low[index]
        if word in _BREAKS or (
            index > found.last
            and (word in ONES or word[0].isdigit())
            and tokens.low[index - 1] in ("and", ",", "with", "by")
        ):
            return index
    return limit


def _place(tokens: Tokens, index: int, limit: int) -> tuple[int, int] | None:
    """Read a place name ("Moscow itself", "the Belgorod region") at `index`."""
    word, low = tokens.word, tokens.low
    first = index
    if low[index] == "the":
        index += 1
    last = index
    while last < limit and (
        (word[last][0].isupper() and low[last] not in FUNCTION)
        or (last > index and word[last] == "-" and tokens.glued(last))
    ):
        last += 1
    named = last > index
    if named and (
        low[index] in MONTHS
        or low[index] in WEEKDAYS
        or low[index] in SEASONS
        or word[index].endswith(("'s", "’s"))
    ):
        return None
    if last < limit and low[last] in _PLACES and (named or low[first] == "the"):
        return first, last + 1
    return (first, last) if named else None


def when(tokens: Tokens, found: Found, dated: list[Found], begin: int, end: int) -> tuple[int, int] | None:
    """Return the offsets of the time of the figure's clause: a date or time near it, or "last week", "on Tuesday".

    `dated`: the dates and times of the sentence.
    """
    if found.kind in ("date", "time"):
        return None
    low = tokens.low
    spans = [
        (one.start, one.end, one.first)
        for one in dated
        if low[one.first - 1] not in DETERMINERS and not low[one.first - 1].endswith(("'s", "’s"))
    ]
    told = not _WHEN.isdisjoint(tokens.vocabulary)
    for index in range(max(begin, found.first - _REACH), min(end, found.last + _REACH)) if told else ():
        word = low[index]
        if word not in _WHEN:
            continue
        if word in _CLOSE:
            spans.append((tokens.start[index], tokens.end[index], index))
        elif (word in WEEKDAYS and tokens.word[index][0].isupper() and len(word) > 3) or (
            word in _PERIODS and low[index - 1] in _RELATIVE - {"on"}
        ):
            first = index - 1 if low[index - 1] in _RELATIVE - {"on", "during"} else index
            last = index + 2 if low[index + 1] in _PERIODS else index + 1
            spans.append((tokens.start[first], tokens.end[last - 1], index))
    if not spans:
        return None
    start, stop, _ = min(spans, key=lambda span: abs(span[2] - found.first))
    return start, stop
