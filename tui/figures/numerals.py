"""Numerals: the number that a run of tokens states, in digits, in words or both."""

from __future__ import annotations

import re
from typing import NamedTuple

from tui.figures.model import Number
from tui.figures.tables.numbers import (
    FRACTION_SIGNS,
    FRACTIONS,
    INDEFINITE,
    MAGNITUDES,
    ONES,
    ORDINAL_SUFFIXES,
    ORDINALS,
    SCALES,
    SURE_MAGNITUDES,
    TENS,
)
from tui.figures.tables.units import TIME_WORDS
from tui.figures.tokens import Tokens

_GROUPED = re.compile(r"[0-9]{1,3}(?:[,\u00a0\u2007\u2009\u202f][0-9]{3})+(?:\.[0-9]+)?$")
_INDIAN = re.compile(r"[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}(?:\.[0-9]+)?$")
_DOTTED = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3}){2,}(?:,[0-9]{1,2})?$|[0-9]{1,3}\.[0-9]{3},[0-9]{1,2}$")
_SPACES = str.maketrans("", "", ",\u00a0\u2007\u2009\u202f")
_LONGEST = 24  # digits of the longest number that anybody reads as one
MINUS = frozenset("-−")


class Numeral(NamedTuple):
    """A number in tokens `[first, last)`; `start` and `end` are offsets, which a sign or a suffix may shift.

    `form`: digits, words, ordinal, fraction or indefinite. `scaled`: it has a scale ("million", "bn").
    `unsure` is set on "5m", where the letter may be a scale or a unit: the value is then without it.
    """

    value: Number | None
    first: int
    last: int
    start: int
    end: int
    form: str
    scaled: bool = False
    unsure: bool = False


def number(word: str) -> Number | None:
    """Return the number that `word`, one token that begins with a digit, writes; None where it is none."""
    if len(word) > _LONGEST:
        return None
    if word.isdigit():
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


def tidy(value: Number) -> Number:
    """Return a whole float as an int, and a float without the noise of binary arithmetic."""
    if isinstance(value, int):
        return value
    if value == int(value) and abs(value) < 1e18:
        return int(value)
    return float(f"{value:.12g}")


def read(tokens: Tokens, index: int, *, after_between: bool = False) -> Numeral | None:
    """Return the numeral whose first token stands at `index`, if one does.

    After "between", "and" does not belong to a number in words.
    """
    word = tokens.low[index]
    if word[:1].isdigit() and word[0] < ":":
        known = tokens.numeral  # a number in digits is looked at by several readers in turn
        if known is None or known[0] != index:
            known = tokens.numeral = (index, _digits(tokens, index))
        return known[1]
    if word in FRACTION_SIGNS:
        return Numeral(
            FRACTION_SIGNS[word], index, index + 1, tokens.start[index], tokens.end[index], "fraction"
        )
    if word == "half":
        return _half(tokens, index)
    if word in INDEFINITE:
        return _indefinite(tokens, index)
    if word == "couple":
        return _couple(tokens, index)
    return _words(tokens, index, after_between)


def _make(tokens: Tokens, value: Number, first: int, last: int, form: str, scaled: bool = False) -> Numeral:
    return Numeral(tidy(value), first, last, tokens.start[first], tokens.end[last - 1], form, scaled)


def _digits(tokens: Tokens, index: int) -> Numeral | None:
    low, glued = tokens.low, tokens.glued
    value = number(low[index])
    if value is None:
        return None
    start = tokens.start[index]
    before = low[index - 1]
    if before == "." and glued(index) and not glued(index - 1) and low[index].isdigit():
        value, start = float("0." + low[index]), start - 1
        before = low[index - 2] if start == tokens.end[index - 2] else ""
    if before in MINUS and before and start == tokens.end[index - 1] and not _touches_word(tokens, index - 1):
        value, start = -value, start - 1
    last = index + 1
    form = "digits"
    following = low[last]
    touching = glued(last)
    if touching and following in ORDINAL_SUFFIXES and isinstance(value, int):
        return Numeral(value, index, last + 1, start, tokens.end[last], "ordinal")
    if following in FRACTION_SIGNS:
        value, last = value + FRACTION_SIGNS[following], last + 1
    elif (
        touching
        and following == "e"
        and low[last + 1].isdigit()
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
    scale, last = _scales(tokens, last)
    return Numeral(tidy(value * scale), index, last, start, tokens.end[last - 1], form, scaled or scale > 1)


def _touches_word(tokens: Tokens, index: int) -> bool:
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
    elif low[index + 1].isdigit() and low[index + 2] == "/" and glued(index + 2) and glued(index + 3):
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


def _scales(tokens: Tokens, index: int) -> tuple[int, int]:
    """Read scale words ("hundred thousand", "-million") at `index`: their product, and where they end."""
    low = tokens.low
    scale = 1
    for _ in range(3):
        at = index + 1 if low[index] == "-" and tokens.glued(index) else index
        if low[at] == "dozen" and scale == 1:
            return 12, at + 1
        if low[at] not in SCALES:
            break
        scale *= SCALES[low[at]]
        index = at + 1
    return scale, index


def _below_hundred(tokens: Tokens, index: int) -> tuple[int, int]:
    """Read "five", "fifteen", "fifty", "fifty-five" at `index`; `(-1, index)` where there is none."""
    low = tokens.low
    if low[index] in TENS:
        value = TENS[low[index]]
        at = index + 2 if low[index + 1] in ("-", "‑") and tokens.glued(index + 1) else index + 1
        ones = ONES.get(low[at], 0)
        if 0 < ones < 10 and not (low[at + 1] in SCALES and at == index + 1):
            return value + ones, at + 1
        return value, index + 1
    if low[index] in ONES:
        return ONES[low[index]], index + 1
    return -1, index


def _words(tokens: Tokens, index: int, after_between: bool) -> Numeral | None:
    low = tokens.low
    first = index
    value, at = _below_hundred(tokens, index)
    if value < 0:
        if low[index] == "dozen":
            return _make(tokens, 12, first, first + 1, "words", True)
        ordinal = ORDINALS.get(low[index])
        if ordinal is not None:
            return _make(tokens, ordinal, first, first + 1, "ordinal")
        if low[index] not in SCALES:
            return None
        value = 1
    simple = _ordinal_or_fraction(tokens, first, at, value)
    if simple:
        return simple
    if not after_between:
        part = _and_a_part(tokens, at)
        if part:
            scale, last = _scales(tokens, part[1])
            return _make(tokens, (value + part[0]) * scale, first, last, "words", scale > 1)
    point = _point(tokens, at, value)
    if point:
        scale, last = _scales(tokens, point[1])
        return _make(tokens, point[0] * scale, first, last, "words", scale > 1)
    return _scaled_words(tokens, first, at, value, after_between)


def _ordinal_or_fraction(tokens: Tokens, first: int, at: int, value: int) -> Numeral | None:
    """Read what may follow a number word to make "twenty-first" or "two-thirds"."""
    low = tokens.low
    hyphen = low[at] in ("-", "‑") and tokens.glued(at)
    tail = at + 1 if hyphen else at
    word = low[tail]
    if at == first:
        return None
    if low[first] in TENS and at == first + 1 and ORDINALS.get(word, 99) < 10 and (hyphen or tail == at):
        return _make(tokens, value + ORDINALS[word], first, tail + 1, "ordinal")
    bottom = FRACTIONS.get(word)
    if bottom is None or (value == 1) == word.endswith("s") or value >= 20:
        return None
    if word in ("half", "halves") and value != 1:
        return None
    whole = of_a_scale(tokens, tail + 1)
    if whole:
        return _make(tokens, value / bottom * whole[0], first, whole[1], "words", True)
    return _make(tokens, value / bottom, first, tail + 1, "fraction")


def of_a_scale(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """Read "of a million" at `index`, after a fraction: the scale, and where it ends."""
    low = tokens.low
    if low[index] == "of" and low[index + 1] == "a" and low[index + 2] in SCALES:
        return _scales(tokens, index + 2)
    return None


def _and_a_part(tokens: Tokens, at: int) -> tuple[float, int] | None:
    """Read "and a half", "and three quarters" at `at`."""
    low = tokens.low
    hyphens = low[at] == "-" and tokens.glued(at)
    step = 2 if hyphens else 1
    at += hyphens
    if low[at] != "and":
        return None
    word, part = low[at + step], low[at + 2 * step]
    if word in ("a", "one") and part in ("half", "quarter", "third"):
        return 1 / FRACTIONS[part], at + 2 * step + 1
    if word == "three" and part == "quarters":
        return 0.75, at + 2 * step + 1
    return None


def _point(tokens: Tokens, at: int, value: int) -> tuple[float, int] | None:
    """Read "point five" at `at`."""
    low = tokens.low
    if low[at] != "point":
        return None
    digits = ""
    last = at + 1
    while ONES.get(low[last], 99) < 10 and len(digits) < 6:
        digits += str(ONES[low[last]])
        last += 1
    return (float(f"{value}.{digits}"), last) if digits else None


def _scaled_words(tokens: Tokens, first: int, at: int, value: int, after_between: bool) -> Numeral | None:
    """Read on through scales and smaller groups: "six hundred and five thousand, two hundred"."""
    low = tokens.low
    total, group, biggest = 0, value, 10**18
    last = at
    scaled = False
    for _ in range(12):
        at = last + 1 if low[last] == "-" and tokens.glued(last) else last
        word = low[at]
        scale = SCALES.get(word)
        if scale is not None and group:
            if scale == 100 and group < 100:
                group *= 100
            elif scale < biggest and scale != 100:
                total, group, biggest = total + group * scale, 0, scale
            else:
                break
            last, scaled = at + 1, True
            continue
        if word == "dozen" and not scaled and group < 100:
            return _make(tokens, group * 12, first, at + 1, "words", True)
        if not scaled:
            break
        joined = word == "and" and not after_between
        more, end = _below_hundred(tokens, at + 1 if joined else at)
        room = 100 if group >= 100 else biggest if not group else 0
        if more <= 0 or more >= room or (joined and _restarts(low[end])):
            break
        group, last = group + more, end
    if low[last] in ORDINAL_SUFFIXES and tokens.glued(last):
        return None
    return _make(tokens, total + group, first, last, "words", scaled)


def _restarts(word: str) -> bool:
    """Whether a scale follows the number after "and": "one hundred and two hundred" are two numbers."""
    return word in ("hundred", "million", "billion", "trillion")


def _half(tokens: Tokens, index: int) -> Numeral:
    """Read "half", "half a million", "half a dozen", "half-million", "half of"."""
    low = tokens.low
    at = index + 2 if low[index + 1] in ("a", "an", "-") else index + 1
    if low[at] == "dozen":
        return _make(tokens, 6, index, at + 1, "words", True)
    if low[at] in SCALES:
        scale, last = _scales(tokens, at)
        return _make(tokens, scale / 2, index, last, "words", True)
    return _make(tokens, 0.5, index, index + 1, "fraction")


def _indefinite(tokens: Tokens, index: int) -> Numeral:
    """Read "dozens", "hundreds of thousands"."""
    low = tokens.low
    last = index + 1
    while low[last] == "of" and (low[last + 1] in INDEFINITE) and last < index + 5:
        last += 2
    return Numeral(None, index, last, tokens.start[index], tokens.end[last - 1], "indefinite")


def _couple(tokens: Tokens, index: int) -> Numeral | None:
    """Read "couple of hundred"; "couple of" before a noun counts two."""
    if tokens.low[index + 1] != "of":
        return None
    scale, last = _scales(tokens, index + 2)
    if scale > 1:
        return _make(tokens, 2 * scale, index, last, "words", True)
    return _make(tokens, 2, index, index + 2, "words") if tokens.low[index + 2] in TIME_WORDS else None
