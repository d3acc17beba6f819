"""A numeral: the number that a run of tokens states, and how it states it."""

from __future__ import annotations

from typing import NamedTuple

from tui.figures.model import Number
from tui.figures.tables.numbers import SCALES
from tui.figures.tokens import Tokens


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


def tidy(value: Number) -> Number:
    """Return a whole float as an int, and a float without the noise of binary arithmetic."""
    if isinstance(value, int):
        return value
    clean = float(f"{value:.12g}")
    return int(clean) if clean == int(clean) and abs(clean) < 1e18 else clean


def made(tokens: Tokens, value: Number, first: int, last: int, form: str, scaled: bool = False) -> Numeral:
    """Make the numeral of tokens `[first, last)`."""
    return Numeral(tidy(value), first, last, tokens.start[first], tokens.end[last - 1], form, scaled)


def scales(tokens: Tokens, index: int) -> tuple[int, int]:
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
