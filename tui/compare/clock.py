"""Times of day as they are compared: rounded as people tell them, of either half of the day, in other zones."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tui.figures.model import Figure

_ISO = re.compile(r"T(\d{2}):(\d{2})(Z?)$")
# What tells the half of the day: its name, a leading zero, or a clock of 24 hours.
_HALF = re.compile(
    r"[ap]\.?m\b|\b(?:morning|afternoon|evening|night|noon|midnight|hours|hrs|GMT|UTC)\b|^0\d", re.IGNORECASE
)
_MINUTES = re.compile(r"\d[:.h]\d\d")
_HOUR, _NOON, _DAY = 60, 12 * 60, 24 * 60
_FROM_HOUR, _FROM_QUARTER = 14, 5  # minutes by which "2 a.m.", and "quarter to seven", may be rounded
_ROUND = 5  # "about 4:50" may be so many minutes off, "about 4:52" may not
_FARTHEST = 14 * _HOUR  # between a time zone and Greenwich


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day: minutes after midnight, by how many it may be rounded, and what is not told.

    `sure` says that the half of the day is told, `universal` that the time is that of Greenwich.
    """

    minute: int
    rounded: int
    sure: bool
    universal: bool


def read_clocks(figure: Figure) -> tuple[Clock, ...]:
    """Return the time that a figure states, the first and last of a range; nothing where it is no such time."""
    if figure.kind != "time":
        return ()
    codes = figure.value if isinstance(figure.value, tuple) else (figure.value,)
    clocks = (_clock(code, figure) for code in codes if isinstance(code, str))
    return tuple(clock for clock in clocks if clock)


def _clock(code: str, figure: Figure) -> Clock | None:
    found = _ISO.match(code)
    if not found:
        return None
    hour, minute = int(found[1]), int(found[2])
    text, about = figure.text, figure.bound == "~"
    if not minute and not _MINUTES.search(text):
        rounded = _FROM_HOUR + _ROUND * about
    elif (about and minute % _ROUND == 0) or not any(map(str.isdigit, text)):
        rounded = _FROM_QUARTER
    else:
        rounded = 0
    sure = not 1 <= hour <= 12 or bool(found[3]) or bool(_HALF.search(text))
    return Clock(_HOUR * hour + minute, rounded, sure, bool(found[3]))


def one_time(one: Clock, other: Clock) -> bool:
    """Whether two times can be one."""
    rounded = max(one.rounded, other.rounded)
    if one.universal != other.universal:  # zones lie whole hours apart
        apart = abs(one.minute - other.minute) % _HOUR
        return min(apart, _HOUR - apart) <= rounded and _apart(one.minute, other.minute, _DAY) <= _FARTHEST
    return _apart(one.minute, other.minute, _DAY if one.sure and other.sure else _NOON) <= rounded


def _apart(one: int, other: int, turn: int) -> int:
    """Return how many minutes lie between two times on a clock whose hands turn in so many."""
    apart = abs(one - other) % turn
    return min(apart, turn - apart)
