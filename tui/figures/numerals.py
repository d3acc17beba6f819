"""Numerals: the number that a run of tokens states, in digits, in words or both."""

from __future__ import annotations

from tui.figures import digits, number_words
from tui.figures.numeral import Numeral
from tui.figures.tables.numbers import FRACTION_SIGNS, INDEFINITE
from tui.figures.tokens import Tokens


def read(tokens: Tokens, index: int, *, after_between: bool = False) -> Numeral | None:
    """Return the numeral whose first token stands at `index`, if one does.

    After "between", "and" does not belong to a number in words.
    """
    word = tokens.low[index]
    if word[:1].isdecimal() and word[0] < ":":
        known = tokens.numeral  # a number in digits is looked at by several readers in turn
        if known is None or known[0] != index:
            known = tokens.numeral = (index, digits.read(tokens, index))
        return known[1]
    if word in FRACTION_SIGNS:
        return Numeral(
            FRACTION_SIGNS[word], index, index + 1, tokens.start[index], tokens.end[index], "fraction"
        )
    if word == "half":
        return number_words.half(tokens, index)
    if word in INDEFINITE:
        return number_words.indefinite(tokens, index)
    if word == "couple":
        return number_words.couple(tokens, index)
    return number_words.read(tokens, index, after_between)
