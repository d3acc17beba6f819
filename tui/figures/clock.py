"""Times of day: "8 p.m.", "14:30", "8:00 to 11:00 pm", "10 o'clock"."""

from __future__ import annotations

import re

from tui.figures.found import Found
from tui.figures.numeral import tidy
from tui.figures.tables import words
from tui.figures.tables.calendar import CLOCK_WORDS, MERIDIEM, MONTHS, UNIVERSAL, WEEKDAYS, ZONES
from tui.figures.tables.grammar import FUNCTION
from tui.figures.tables.numbers import ONES
from tui.figures.tokens import Tokens

_CLOCK = re.compile(r"([01]?[0-9]|2[0-4])[:.]([0-5][0-9])$")
# Before a time without a.m. or p.m.; elsewhere "3:16" may be a score, a ratio or a verse.
_LEADS = words(
    """
    at by from until till to before after around about since between the past approximately, ( - –
    """
)
_STOPWATCH = re.compile(r"(?:([0-9]{1,2}):)?([0-9]{1,2}):([0-5][0-9](?:\.[0-9]{1,3})?)$")
_BEFORE_NAMED = words(
    "at by around about until till before after from since near past to nearly approximately"
)
_AT = words("at around towards until till since before after about")  # before "14.10"
_HOURS = ("hours", "hrs")
# Where such a word stands near, "at 3.40" is a price, a rate or a score.
_PRICED = words(
    """
    % percent per cent cents pence point points index share shares price prices priced trading traded trade closed
    close closing opened rate rates euro euros dollar dollars yen yuan franc francs crown crowns pound pounds
    currency exchange inflation yield bond bonds average score scores scored rated rating odds grade magnitude
    ratio valued $ € £ dividend
    """
)
_PRICES_NEAR = 10
_SHORTEST = 3  # tokens of a line that may be an entry of a live blog
_JOINS = frozenset(("to", "-", "–", "—", "until", "till", "and", "through"))


def at(tokens: Tokens, index: int) -> Found | None:
    """Read the time, or range of times, that begins at `index`."""
    first = _point(tokens, index)
    if first is None:
        return None
    hour, minute, half, last, sure = first
    place = last
    if tokens.low[place] in _JOINS:
        second = _end_point(tokens, place + 1)
        bound = tokens.low[place] != "and" or tokens.low[index - 1] == "between"
        if second and bound and (sure or second[4] or _hours(tokens, index, second[3])):
            return _range(tokens, index, (hour, minute, half), second)
    if not sure:
        return None
    last, zone = _zone(tokens, last)
    value = _iso(hour, minute, half) + zone
    return Found(index, last, tokens.start[index], tokens.end[last - 1], "time", value)


def _hours(tokens: Tokens, index: int, last: int) -> bool:
    """Whether bare numbers are hours: "open from 9 to 5", "9 to 5, Monday to Friday"."""
    low = tokens.low
    opens = low[index - 1] == "from" and low[index - 2] in ("open", "opens", "opened")
    return opens or low[last + (low[last] == ",")] in WEEKDAYS


def _point(tokens: Tokens, index: int) -> tuple[int, int, str, int, bool] | None:
    """Read one time: hour, minute, "a" or "p" or "", the token after it, whether it is surely a time."""
    word = tokens.low[index]
    low = tokens.low
    match = _CLOCK.match(word) if len(word) > 2 else None
    last = index + 1
    half = MERIDIEM.get(low[last], "")
    if half:
        last += 1
    if match:
        hour, minute = int(match[1]), int(match[2])
        if half and hour > 12:
            half = ""
        named = tokens.low[index - 1] in _LEADS or len(word) == 5 or index == 0
        sure = bool(half) or (
            ":" in word and named and not (tokens.glued(last) and tokens.word[last][0].isalnum())
        )
        sure = sure or (low[index - 1] == "," and low[index - 2] in WEEKDAYS and ":" in word)
        if not sure and "." in word and _dotted(tokens, index, last):
            return hour, minute, "", last + (low[last] in _HOURS), True
        return hour, minute, half, last, sure
    if not word.isdecimal() or not word.isascii():
        return None
    if len(word) <= 2:
        hour = int(word)
        if (hour > 12 and half) or hour > 24:
            return None
        if hour == 12 and low[last] in CLOCK_WORDS and not half:  # "12 noon"
            return int(CLOCK_WORDS[low[last]][1:3]), 0, "24", last + 1, True
        clock = low[last] in ("o'clock", "o’clock") and not half
        if clock:
            last += 1
        return hour, 0, half, last, (bool(half) and hour > 0) or clock
    if len(word) == 4 and int(word[:2]) <= 24 and word[2] < "6" and not half:
        sure = (
            low[last] in ("gmt", "utc", "hrs")
            or (low[last] == "hours" and (word[0] == "0" or low[index - 1] == "at"))
            or (word[0] == "0" and low[index - 1] in _BEFORE_NAMED)  # "at 0540"
            or _local(tokens, last)
        )
        if sure and low[last] in ("hrs", "hours"):
            last += 1
        return (int(word[:2]), int(word[2:]), "", last, True) if sure else None
    return None


def _local(tokens: Tokens, index: int) -> bool:
    """Whether "local time" follows, which is no part of the time."""
    return tokens.low[index : index + 2] == ["local", "time"]


def _dotted(tokens: Tokens, index: int, last: int) -> bool:
    """Whether the "14.10" in `[index, last)` is a time: in front of its zone, of a line, or after "at"."""
    low, after = tokens.low, tokens.low[last]
    if after in ("gmt", "bst", "cet") or _local(tokens, last):
        return True
    if index == 0:  # an entry of a live blog
        begins = tokens.word[last][:1].isupper() or after in ("-", "–", "—")
        return begins and len(low[index]) > 3 and tokens.count > _SHORTEST and not tokens.glued(last)
    if low[index - 1] not in _AT or low[index][-3] != ".":
        return False
    if after in _HOURS:
        return True
    ends = (
        not after[:1].isalnum() and not (after and tokens.glued(last) and after in "-–%/")
    ) or after in FUNCTION
    return ends and _PRICED.isdisjoint(low[max(0, index - _PRICES_NEAR) : last + _PRICES_NEAR])


def lettered(tokens: Tokens, index: int) -> Found | None:
    """Read "22h30", a time of day, or "2h06m48s", one taken; low[index + 1] is "h"."""
    word, low, last = tokens.word[index], tokens.low, index + 3
    minute = low[index + 2]
    if not (tokens.glued(index + 1) and tokens.glued(index + 2) and word.isdecimal() and len(word) < 3):
        return None
    if not (len(minute) == 2 and minute.isdecimal() and minute.isascii() and minute < "60"):
        return None
    taken = tokens.glued(last) and low[last] in ("m", "min", "mn")
    value, unit = int(word) * 60 + int(minute), "minute"
    if taken:
        second, sign = low[last + 1], low[last + 2]
        last += 1
        if tokens.glued(last) and second.isdecimal() and sign == "s" and tokens.glued(last + 1):
            value, unit, last = value * 60 + int(second), "second", last + 2
    if tokens.glued(last) and tokens.word[last][:1].isalnum():
        return None
    start, end = tokens.start[index], tokens.end[last - 1]
    if not taken and int(word) < 24 and low[index - 1] in _AT | _BEFORE_NAMED:
        return Found(index, last, start, end, "time", _iso(int(word), int(minute), ""))
    return Found(index, last, start, end, "duration", value, unit, "digits")


def _end_point(tokens: Tokens, index: int) -> tuple[int, int, str, int, bool] | None:
    if tokens.low[index] in CLOCK_WORDS:
        value = CLOCK_WORDS[tokens.low[index]]
        return int(value[1:3]), 0, "24", index + 1, True
    return _point(tokens, index)


def _range(
    tokens: Tokens, index: int, first: tuple[int, int, str], second: tuple[int, int, str, int, bool]
) -> Found:
    hour, minute, half = first
    until_hour, until_minute, until_half, last, _ = second
    if not half and until_half in ("a", "p"):
        half = until_half
        early, late = hour % 12 * 60 + minute, until_hour % 12 * 60 + until_minute
        if early > late:  # "11 to 2 pm" begins in the morning
            half = "a" if until_half == "p" else "p"
    elif half in ("a", "p") and not until_half and until_hour <= 12:
        early, late = hour % 12 * 60 + minute, until_hour % 12 * 60 + until_minute
        until_half = half if early < late else "a" if half == "p" else "p"  # "4 p.m. to 4.30"
    elif not half and not until_half and until_hour < hour and until_hour < 12:
        until_half = "p"  # "from 10:30 to 4"
    last, zone = _zone(tokens, last)
    value = (_iso(hour, minute, half) + zone, _iso(until_hour, until_minute, until_half) + zone)
    return Found(index, last, tokens.start[index], tokens.end[last - 1], "time", value)


def _zone(tokens: Tokens, index: int) -> tuple[int, str]:
    """Skip a zone in capitals after a time; "Z" with it where that is the zone."""
    word = tokens.word[index]
    if not word.isupper() or word.lower() not in ZONES:
        return index, ""
    return index + 1, "Z" if word.lower() in UNIVERSAL else ""


def in_the_day(tokens: Tokens, index: int) -> tuple[str, int] | None:
    """Read "in the morning" at `index`: "a" or "p", and the token after it."""
    if tokens.low[index : index + 2] != ["in", "the"]:
        return None
    half = {"morning": "a", "afternoon": "p", "evening": "p"}.get(tokens.low[index + 2])
    return (half, index + 3) if half else None


def minutes(tokens: Tokens, index: int, value: object, last: int) -> Found | None:
    """Read "twenty to eight", "10 past four" of a number in `[index, last)`."""
    low, lead = tokens.low, tokens.low[index - 1]
    told = low[last] in ("minutes", "minute")  # "eight minutes to five"
    last += told
    side, word = low[last], low[last + 1]
    hour = ONES.get(word, int(word) if word.isdecimal() and word.isascii() and len(word) < 3 else 0)
    if side not in ("past", "to") or not 1 <= hour <= 12 or not isinstance(value, int):
        return None
    if value not in (5, 10, 20, 25) and not (told and 0 < value < 30):
        return None
    led = lead in ("at", "was") or (side == "past" and lead in _BEFORE_NAMED)
    ends = told or tokens.word[last + 2] in ("", ".", ",", ";", "”", "in", "on", "when", "and")
    if not (led and ends):
        return None  # "at 5 to 10 per cent" and "by 5 to 10" are ranges
    iso = _iso(hour, value, "") if side == "past" else _iso((hour - 2) % 12 + 1, 60 - value, "")
    return Found(index, last + 2, tokens.start[index], tokens.end[last + 1], "time", iso)


def half_hour(tokens: Tokens, index: int) -> Found | None:
    """Read the British "half four", half past four, at `index`."""
    low = tokens.low
    word, after = low[index + 1], low[index + 2]
    hour = ONES.get(word, 0)
    ends = not after[:1].isalnum() or (after in FUNCTION and after != "of")
    if low[index - 1] not in _BEFORE_NAMED or not 1 <= hour <= 12 or not ends or after == "-":
        return None
    return Found(index, index + 2, tokens.start[index], tokens.end[index + 1], "time", f"T{hour:02d}:30")


def named(tokens: Tokens, index: int) -> Found | None:
    """Read "noon" or "midnight" where it is a time of day: "at midnight", not "a midnight deadline"."""
    low, after = tokens.low, tokens.low[index + 1]
    goes_on = after in FUNCTION or after in ZONES or after in MONTHS or after in WEEKDAYS or after == "local"
    led = low[index - 1] in _BEFORE_NAMED or low[index - 2 : index] == ["as", "of"]
    if not led or not tokens.word[index].islower():
        return None
    if after[:1].isalpha() and not goes_on:
        return None
    if after in ("-", "’", "'") and tokens.glued(index + 1):
        return None
    last, zone = _zone(tokens, index + 1)
    value = CLOCK_WORDS[low[index]] + zone
    return Found(index, last, tokens.start[index], tokens.end[last - 1], "time", value)


def _iso(hour: int, minute: int, half: str) -> str:
    if half == "p" and hour < 12:
        hour += 12
    elif half == "a" and hour == 12:
        hour = 0
    return f"T{hour:02d}:{minute:02d}"


def past(tokens: Tokens, index: int) -> Found | None:
    """Read "half past seven", "quarter to nine" at `index`."""
    low = tokens.low
    side, word = low[index + 1], low[index + 2]
    hour = ONES.get(word, int(word) if word.isdecimal() and len(word) < 3 else 0)
    if side not in ("past", "to") or not 1 <= hour <= 12 or (low[index] == "half" and side == "to"):
        return None
    half = MERIDIEM.get(low[index + 3], "")
    last = index + 4 if half else index + 3
    minute = 30 if low[index] == "half" else 15
    if side == "to":
        hour, minute = (hour - 2) % 12 + 1, 45
    return Found(index, last, tokens.start[index], tokens.end[last - 1], "time", _iso(hour, minute, half))


def stopwatch(tokens: Tokens, index: int) -> Found | None:
    """Read a time taken, in seconds: "2:04:15", "14:30.67", "70:52"."""
    match = _STOPWATCH.match(tokens.low[index]) if ":" in tokens.low[index] else None
    if not match or (tokens.glued(index + 1) and tokens.word[index + 1][:1].isalnum()):
        return None
    if not (match[1] or "." in match[3] or int(match[2]) > 24):
        return None
    value = tidy(int(match[1] or 0) * 3600 + int(match[2]) * 60 + float(match[3]))
    start, end = tokens.start[index], tokens.end[index]
    return Found(index, index + 1, start, end, "duration", value, "second", "digits")
