"""Where else a text has the words of an annotation: as they are, else nearly so."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from tui.annotations.model import Span
from tui.annotations.value_words import value_words
from tui.annotations.words import SPACELESS
from tui.articles.find import Finder
from tui.articles.fold import fold

MOST = 10_000
"""Places in one article that are found at most."""

MOST_LIKE = 200
"""Of them, places where a few letters differ, at most."""

LONGEST = 1_000
"""Code points of a quote beyond which it is not looked for."""

# Where words are written without spaces, one may begin and end anywhere.
_LETTERS = re.compile(rf"[^\W{SPACELESS}]*")
_LETTERS_ON_BOTH_SIDES = re.compile(rf"[^\W{SPACELESS}]{{2}}")
_NUMBER_GOES_ON = re.compile(r"\d[.,:/–-]\d")
_JOINER = "\u200d"


@dataclass(frozen=True, slots=True)
class Place:
    """A span, in code points, with the words that were looked for: `exact`, or nearly so."""

    start: int
    end: int
    exact: bool

    @property
    def span(self) -> Span:
        """Where it is."""
        return self.start, self.end


def find_same(text: str, quote: str, finder: Finder | None = None) -> list[Place]:
    """Return where `text` has the words of `quote`: the exact places in reading order, then the others.

    Exact ones are letter by letter the same, whole words, and do not overlap. The others may differ in case,
    accents, white space or a few letters, but in no number and no number word, and overlap none before them.
    `finder` finds in the same text; with one at hand, the text need not be folded again.
    """
    if not quote or len(quote) > LONGEST:
        return []
    exact = list(_exact(text, quote))
    like = sorted(_like(text, quote, exact, finder or Finder(text)))
    places = [Place(*span, exact=True) for span in exact] + [Place(*span, exact=False) for span in like]
    return places[:MOST]


def _exact(text: str, quote: str) -> Iterator[Span]:
    """Yield the exact places, leftmost first, at most MOST."""
    pattern = re.compile(re.escape(quote))  # is prepared once, where `str.find` would be at each call
    count = at = 0
    while count < MOST and (found := pattern.search(text, at)):
        start, at = found.span()
        if is_whole(text, (start, at)):
            yield start, at
            count += 1
        else:  # the next one begins after the letters that this one begins in: they are passed over once
            letters = _LETTERS.match(text, start)
            at = max(start + 1, letters.end() if letters else 0)


def _like(text: str, quote: str, exact: list[Span], finder: Finder) -> Iterator[Span]:
    """Yield places that read like the quote but for case, accents and spaces; then those with other letters.

    None of them overlaps another one or one of `exact`, which are in reading order.
    """
    folded = finder.exact(quote, MOST)
    numbers = _numbers(quote)
    taken = [*exact]
    for span in [*folded, *finder.fuzzy(quote, len(folded) + MOST_LIKE)]:
        at = bisect_left(taken, span)
        if (at and taken[at - 1][1] > span[0]) or (at < len(taken) and taken[at][0] < span[1]):
            continue
        if is_whole(text, span) and _numbers(text[slice(*span)]) == numbers:
            taken.insert(at, span)
            yield span


def is_whole(text: str, span: Span) -> bool:
    """Say whether neither end of a span cuts a word, a number or a character with its marks."""
    return not _cuts(text, span[0]) and not _cuts(text, span[1])


def _cuts(text: str, at: int) -> bool:
    if not 0 < at < len(text):
        return False
    before, after = text[at - 1], text[at]
    if unicodedata.category(after)[0] == "M" or _JOINER in (before, after):
        return True
    if _LETTERS_ON_BOTH_SIDES.match(text, at - 1):
        return True
    return any(_NUMBER_GOES_ON.match(text, first) for first in (at - 2, at - 1) if first >= 0)


def _numbers(words: str) -> list[str]:
    return value_words(fold(words).text)
