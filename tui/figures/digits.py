"""Numerals in digits: "1,234.5", ".5", "3½", "−3", "5bn", "6 hundred thousand"."""

from __future__ import annotations

import re

from tui.figures.model import Number
from tui.figures.numeral import Numeral, scales, tidy
from tui.figures.tables.numbers import FRACTION_SIGNS, MAGNITUDES, ORDINAL_SUFFIXES, SURE_MAGNITUDES
from tui.figures.tokens import Tokens

_GROUPED = re.compile(r"[0-9]{1,3}(?:[,\u00a0\u2007\u2009\u202f][0-9]{3})+(?:\.[0-9]+)?$")
_INDIAN = re.compile(r"[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}(?:\.[0-9]+)?$")
_DOTTED = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3}){2,}(?:,[0-9]{1,2})?$|[0-9]{1,3}\.[0-9]{3},[0-9]{1,2}$")
_SPACES = str.maketrans("", "", ",\u00a0\u2007\u2009\u202f")
_LONGEST = 24  # digits of the longest number that anybody reads as one
MINUS = frozenset("-−")


def number(word: str) -> Number | None:
    """Return the number that `word`, one token that begins with a digit, writes; None where it is none."""
    if len(word) > _LONGEST:
        return None
    if word.isdecimal():
        return int(word)
    if _GROUPED.match(word) or _INDIAN.match(word):
        plain = word.translate(_SPACES)
        return float(plain) if "." in plain else int(plain)
    if _DOTTED.match(word):
        whole, _, decimals = word.replace(".", "").partition(",")
        return float(f"{whole}.{decimals}") if decimals else int(whole)
    if word.count(".") == 1 and "," not in word and ":" not in word:
        return float(word)
    return None


def read(tokens: Tokens, index: int) -> Numeral | None:
    """Return the numeral in digits at `index`, with the sign before it and the scale after it."""
    low, glued = tokens.low, tokens.glued
    value = number(low[index])
    if value is None:
        return None
    start = tokens.start[index]
    before = low[index - 1]
    if before == "." and glued(index) and not glued(index - 1) and low[index].isdecimal():
        value, start = float("0." + low[index]), start - 1
        before = low[index - 2] if start == tokens.end[index - 2] else ""
    if before in MINUS and before and start == tokens.end[index - 1] and not touches_word(tokens, index - 1):
        value, start = -value, start - 1
    last = index + 1
    form = "digits"
    following = low[last]
    touching = glued(last)
    stones = following == "st" and low[index][-1] != "1"  # "17st 2lb"
    if touching and following in ORDINAL_SUFFIXES and isinstance(value, int) and not stones:
        return Numeral(value, index, last + 1, start, tokens.end[last], "ordinal")
    if following in FRACTION_SIGNS:
        value, last = value + FRACTION_SIGNS[following], last + 1
    elif (
        touching
        and following == "e"
        and low[last + 1].isdecimal()
        and glued(last + 1)
        and len(low[last + 1]) < 3
    ):
        value, last = float(f"{value}e{low[last + 1]}"), last + 2
    else:
        mixed = _slash(tokens, index, value)
        if mixed:
            value, last = mixed
            form = "fraction"
    scaled = False
    if glued(last) and low[last] in MAGNITUDES:
        return _magnitude(tokens, Numeral(value, index, last, start, tokens.end[last - 1], form))
    if low[last] in SURE_MAGNITUDES:
        value, last, scaled = value * MAGNITUDES[low[last]], last + 1, True
    scale, last = scales(tokens, last)
    return Numeral(tidy(value * scale), index, last, start, tokens.end[last - 1], form, scaled or scale > 1)


def touches_word(tokens: Tokens, index: int) -> bool:
    """Whether the sign at `index` stands against a word or number before it, so that it is no minus."""
    return tokens.glued(index) and (tokens.low[index - 1][-1:].isalnum() or tokens.low[index - 1] in ")]")


def _magnitude(tokens: Tokens, numeral: Numeral) -> Numeral:
    """A numeral with the letters that touch it, as in "5bn"; "5m" may be metres and "5t" tonnes: unsure."""
    last = numeral.last
    letters = tokens.low[last]
    assert numeral.value is not None
    if letters in ("m", "t", "mm", "cr", "b") and tokens.word[last] != "B":
        return numeral._replace(unsure=True)
    value = tidy(numeral.value * MAGNITUDES[letters])
    return numeral._replace(value=value, last=last + 1, end=tokens.end[last], scaled=True)


def _slash(tokens: Tokens, index: int, value: Number) -> tuple[Number, int] | None:
    """Read "1/2" at `index`, or the "1/2" that follows a whole number, as in "3 1/2"."""
    low, glued = tokens.low, tokens.glued
    if low[index + 1] == "/" and glued(index + 1) and glued(index + 2) and isinstance(value, int):
        top, bottom, last, whole = value, low[index + 2], index + 3, 0
    elif low[index + 1].isdecimal() and low[index + 2] == "/" and glued(index + 2) and glued(index + 3):
        if not isinstance(value, int) or len(low[index + 1]) > 2:
            return None
        top, bottom, last, whole = int(low[index + 1]), low[index + 3], index + 4, value
    else:
        return None
    if (glued(last) and low[last] in "/-" and low[last]) or bottom not in (
        "2",
        "3",
        "4",
        "5",
        "6",
        "8",
        "10",
        "16",
    ):
        return None
    return (whole + top / int(bottom), last) if 0 < top < int(bottom) else None
