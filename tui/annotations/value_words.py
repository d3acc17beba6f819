"""The digits and number words of a text: what must not differ where an annotation is put on other words."""

from __future__ import annotations

import re

from tui.figures.tables.numbers import (
    FOLDS,
    FRACTION_SIGNS,
    FRACTIONS,
    INDEFINITE,
    ONES,
    ORDINALS,
    SCALES,
    SURE_MAGNITUDES,
    TENS,
    TIMES,
)

_NUMBER_WORDS = frozenset({*ONES, *TENS, *SCALES, *ORDINALS, *FRACTIONS, *INDEFINITE, *TIMES, *FOLDS}) | {
    "dozen",
    "couple",
    "once",
    *SURE_MAGNITUDES,
}
_CANDIDATE = re.compile(rf"\w*\d(?:[\d.,:/]*\d)?\w*|[{''.join(FRACTION_SIGNS)}]|[^\W\d_]+")


def value_words(folded: str) -> list[str]:
    """Return the words of a folded text that state a number, in order: "1,200", "5bn", "nine", "half"."""
    found = _CANDIDATE.findall(folded)
    return [word for word in found if word in _NUMBER_WORDS or not word.isalpha()]
