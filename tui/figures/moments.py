"""When: the time that a figure's own clause gives for it."""

from __future__ import annotations

from tui.figures.clauses import Clause
from tui.figures.found import Found
from tui.figures.tables import words
from tui.figures.tables.calendar import WEEKDAYS
from tui.figures.tables.grammar import DETERMINERS
from tui.figures.tokens import Tokens

_CLOSE = words("yesterday today tonight tomorrow overnight")
_RELATIVE = words("last this next previous past same")
_PERIODS = words(
    """
    night week weekend month year morning evening afternoon day summer winter spring autumn decade
    quarter century season
    """
)
_WHEN = _CLOSE | _PERIODS | WEEKDAYS
# What stands before a time that the clause tells, "on Tuesday", with what may stand between.
_TELLS = words("on in at during late early")
_ABOUT = words("around about approximately roughly just shortly only")
# A time after these is one of its own: "than last year", "since Monday", "a report of Monday".
_APART = words(
    """
    since until till before after than of from to for by with into through between per compared
    against and or every each
    """
)
_SPELLS = words("night morning evening afternoon early hours end start beginning")

Span = tuple[int, int]


def told(tokens: Tokens) -> bool:
    """Whether the line may say when anything was, in other words than a date."""
    return not _WHEN.isdisjoint(tokens.vocabulary)


def when(tokens: Tokens, found: Found, dated: list[Found], clause: Clause) -> Span | None:
    """Return the offsets of the time that the figure's clause gives; the nearest after it, else before it.

    `dated`: the dates and times of the sentence.
    """
    starts = {one.first: one for one in dated}
    for index in range(found.last, clause.end):
        moment = _moment(tokens, index, starts)
        if moment:
            return _offsets(tokens, moment)
    for index in range(found.first - 1, clause.near - 1, -1):
        moment = _moment(tokens, index, starts)
        if moment and moment[1] <= found.first:
            return _offsets(tokens, moment)
    return _fronted(tokens, clause, starts) or _antecedent(tokens, clause, starts)


def _offsets(tokens: Tokens, moment: Span) -> Span:
    return tokens.start[moment[0]], tokens.end[moment[1] - 1]


def _fronted(tokens: Tokens, clause: Clause, starts: dict[int, Found]) -> Span | None:
    """Read the time with which the clause opens: "On Tuesday, 10 drones fell", "Last week five men died"."""
    for index in range(clause.opening, clause.opening + 4):
        moment = _moment(tokens, index, starts)
        if moment:
            followed = tokens.low[moment[1]] == "," or moment[1] >= clause.near
            return _offsets(tokens, moment) if followed else None
        if tokens.low[index] not in _TELLS | _RELATIVE | _ABOUT:
            break
    return None


def _antecedent(tokens: Tokens, clause: Clause, starts: dict[int, Found]) -> Span | None:
    """Read the time that "when" takes up: "the previous evening, when 16 drones were launched"."""
    when_at = clause.opening - 1
    if when_at < 1 or tokens.low[when_at] != "when":
        return None
    last = when_at - (tokens.low[when_at - 1] == ",")
    for index in range(last - 1, max(-1, last - 8), -1):
        moment = _moment(tokens, index, starts)
        if moment:
            return _offsets(tokens, moment) if moment[1] == last else None
    return None


def _moment(tokens: Tokens, index: int, starts: dict[int, Found]) -> Span | None:
    """Return the tokens of the time that is told at `index`."""
    one = starts.get(index)
    if one:
        return (one.first, one.last) if _told(tokens, index, one) else None
    low = tokens.low
    if low[index] in _CLOSE:
        return None if low[index - 1] in _APART else (index, index + 1)
    if low[index] in _RELATIVE and low[index + 1] in _PERIODS:
        first = index - (low[index - 1] in ("late", "early", "the"))
        if low[first - 1] in _APART or (low[index] == "past" and low[index - 1] != "the"):
            return None
        last = index + 2 + (low[index + 2] in _PERIODS)
        return index, last
    if low[index] in WEEKDAYS and len(low[index]) > 3 and tokens.word[index][0].isupper():
        if low[index - 1] in _APART or low[index - 1] in DETERMINERS or _possessive(low[index - 1]):
            return None
        return index - (low[index - 1] in ("late", "early")), index + 1 + (low[index + 1] in _PERIODS)
    return None


def _told(tokens: Tokens, index: int, one: Found) -> bool:
    """Whether a preposition of time stands before the date or time at `index`, or it needs none."""
    low = tokens.low
    place = index - 1
    while low[place] in _ABOUT or low[place] == "the":
        place -= 1
    if isinstance(one.value, tuple) and low[place] in ("between", "from"):
        return True
    if low[place] == "of":  # "on the night of 26 October"
        return low[place - 1] in _SPELLS
    return low[place] in _TELLS or (low[index] in WEEKDAYS and low[place] not in _APART)


def _possessive(word: str) -> bool:
    return word.endswith(("'s", "’s"))
