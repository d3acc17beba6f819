"""Numerals in words: "one hundred and five", "two and a half million", "two-thirds", "dozens"."""

from __future__ import annotations

from tui.figures.numeral import Numeral, made, scales
from tui.figures.tables import words
from tui.figures.tables.grammar import DETERMINERS
from tui.figures.tables.numbers import FRACTIONS, INDEFINITE, ONES, ORDINAL_SUFFIXES, ORDINALS, SCALES, TENS
from tui.figures.tables.units import TIME_WORDS
from tui.figures.tokens import Tokens

_BEFORE_SCALES = words(
    """
    several few many per about nearly almost over around some roughly than to of in by and
    """
)


def read(tokens: Tokens, index: int, after_between: bool) -> Numeral | None:
    """Return the numeral in words at `index`; with `after_between`, "and" does not belong to it."""
    low = tokens.low
    first = index
    value, at = _below_hundred(tokens, index)
    if value < 0:
        if low[index] == "dozen":
            return made(tokens, 12, first, first + 1, "words", True)
        ordinal = ORDINALS.get(low[index])
        if ordinal is not None:
            return made(tokens, ordinal, first, first + 1, "ordinal")
        if low[index] not in SCALES or not _scale_counts(tokens, index):
            return None
        value = 1
    simple = _ordinal_or_fraction(tokens, first, at, value)
    if simple:
        return simple
    if not after_between:
        part = _and_a_part(tokens, at)
        if part:
            scale, last = scales(tokens, part[1])
            return made(tokens, (value + part[0]) * scale, first, last, "words", scale > 1)
    point = _point(tokens, at, value)
    if point:
        scale, last = scales(tokens, point[1])
        return made(tokens, point[0] * scale, first, last, "words", scale > 1)
    return _scaled_words(tokens, first, at, value, after_between)


def _scale_counts(tokens: Tokens, index: int) -> bool:
    """Whether a bare "hundred" or "million" is a number: not the hundred that a batsman makes."""
    before = tokens.low[index - 1]
    return before in _BEFORE_SCALES or before in DETERMINERS or tokens.glued(index) or index == 0


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


def _ordinal_or_fraction(tokens: Tokens, first: int, at: int, value: int) -> Numeral | None:
    """Read what may follow a number word to make "twenty-first" or "two-thirds"."""
    low = tokens.low
    hyphen = low[at] in ("-", "‑") and tokens.glued(at)
    tail = at + 1 if hyphen else at
    word = low[tail]
    if at == first:
        return None
    if low[first] in TENS and at == first + 1 and ORDINALS.get(word, 99) < 10 and (hyphen or tail == at):
        return made(tokens, value + ORDINALS[word], first, tail + 1, "ordinal")
    bottom = FRACTIONS.get(word)
    if bottom is None or (value == 1) == word.endswith("s") or value >= 20:
        return None
    if word in ("half", "halves") and value != 1:
        return None
    whole = of_a_scale(tokens, tail + 1)
    if whole:
        return made(tokens, value / bottom * whole[0], first, whole[1], "words", True)
    return made(tokens, value / bottom, first, tail + 1, "fraction")


def of_a_scale(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """Read "of a million" at `index`, after a fraction: the scale, and where it ends."""
    low = tokens.low
    if low[index] == "of" and low[index + 1] == "a" and low[index + 2] in SCALES:
        return scales(tokens, index + 2)
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
    tail = at + 2 + (low[at + 2] == "-" and tokens.glued(at + 2))
    if not hyphens and ONES.get(word, 0) > 1 and low[tail] in FRACTIONS and low[tail][-1] == "s":
        return ONES[word] / FRACTIONS[low[tail]], tail + 1  # "seven and two-thirds"
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
            return made(tokens, group * 12, first, at + 1, "words", True)
        if not scaled:
            break
        joined = word == "and" and not after_between
        more, end = _below_hundred(tokens, at + 1 if joined else at)
        room = 100 if group >= 100 else biggest if not group else 0
        if more <= 0 or more >= room or (joined and _restarts(low[end], group)):
            break
        group, last = group + more, end
    if low[last] in ORDINAL_SUFFIXES and tokens.glued(last):
        return None
    return made(tokens, total + group, first, last, "words", scaled)


def _restarts(word: str, group: int) -> bool:
    """Whether a scale that follows the number after "and" is of that number alone.

    "One hundred and two hundred" are two numbers, "one hundred and two million" is one.
    """
    return word == "hundred" or (group < 100 and word in ("million", "billion", "trillion"))


def half(tokens: Tokens, index: int) -> Numeral:
    """Read "half", "half a million", "half a dozen", "half-million", "half of"."""
    low = tokens.low
    at = index + 2 if low[index + 1] in ("a", "an", "-") else index + 1
    if low[at] == "dozen":
        return made(tokens, 6, index, at + 1, "words", True)
    if low[at] in SCALES:
        scale, last = scales(tokens, at)
        return made(tokens, scale / 2, index, last, "words", True)
    return made(tokens, 0.5, index, index + 1, "fraction")


def indefinite(tokens: Tokens, index: int) -> Numeral:
    """Read "dozens", "hundreds of thousands"."""
    low = tokens.low
    last = index + 1
    while low[last] == "of" and (low[last + 1] in INDEFINITE) and last < index + 5:
        last += 2
    return Numeral(None, index, last, tokens.start[index], tokens.end[last - 1], "indefinite")


def couple(tokens: Tokens, index: int) -> Numeral | None:
    """Read "couple of hundred"; "couple of" before a noun counts two."""
    if tokens.low[index + 1] != "of":
        return None
    scale, last = scales(tokens, index + 2)
    if scale > 1:
        return made(tokens, 2 * scale, index, last, "words", True)
    return made(tokens, 2, index, index + 2, "words") if tokens.low[index + 2] in TIME_WORDS else None
