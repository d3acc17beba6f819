"""Parts of calendar dates: a day, a month, a year at a place."""

from __future__ import annotations

from tui.figures.found import Found
from tui.figures.tables.calendar import ABBREVIATED, MONTHS
from tui.figures.tables.numbers import ORDINAL_SUFFIXES, ORDINALS
from tui.figures.tokens import Tokens

DASHES = frozenset("-–—‑")


def iso(year: int | None, month: int | None = None, day: int | None = None) -> str:
    """Write a date with X for what is not known: `iso(None, 5, 3)` is "XXXX-05-03"."""
    text = "XXXX" if year is None else f"{year:04d}"
    if month is None and day is None:
        return text
    text += "-XX" if month is None else f"-{month:02d}"
    return text if day is None else f"{text}-{day:02d}"


def made(tokens: Tokens, first: int, last: int, value: str | tuple[str, str]) -> Found:
    """Make the figure of a date in tokens `[first, last)`."""
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
    if word.isdecimal() and len(word) <= 2 and word.isascii():
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
    if len(word) != 4 or not word.isdecimal() or not word.isascii() or not 1000 <= int(word) <= 2199:
        return None
    last = index + 1
    if tokens.glued(last) and (tokens.word[last][0].isalnum() or tokens.word[last] in "%°"):
        return None
    return int(word), last


def year_after(tokens: Tokens, index: int) -> tuple[int | None, int]:
    """Read the year that may follow a month, over a comma or "of"."""
    low = tokens.low
    place = index + 1 if low[index] in (",", "of") else index
    year = year_at(tokens, place)
    if year and year[0] >= 1400:
        return year
    return None, index


def plural_follows(tokens: Tokens, index: int) -> bool:
    """Whether a plural noun in lower case stands at `index`, so that a number before it counts."""
    word = tokens.word[index]
    return (
        word[:1].islower()
        and (word.endswith("s") or word == "people")
        and word not in ("was", "is", "has", "as")
    )
