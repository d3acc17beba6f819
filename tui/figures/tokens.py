"""Tokens of a stretch of text: words, numbers and signs with their places."""

from __future__ import annotations

import re
from operator import itemgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.figures.numeral import Numeral
    from tui.figures.vocabulary import Terms

# Dotted abbreviations ("p.m.", "U.S."), numbers with their separators (a no-break or thin space may group
# thousands), words with an inner apostrophe, and any other sign alone. Each branch is linear.
_TOKEN = re.compile(
    r"(?:[A-Za-z]\.){2,6}"
    r"|[0-9]{1,3}(?:[\u00a0\u2007\u2009\u202f][0-9]{3})+(?![0-9])"
    r"|[0-9]+(?:[.,:][0-9]+)*"
    r"|[^\W\d_]+(?:['’][^\W\d_]+)?"
    r"|\S"
)

PADDING = 16
_FIRST, _SECOND = itemgetter(0), itemgetter(1)
# In capitals these are names, not the pronouns that they look like: they keep their capitals in `low`.
_ACRONYMS = ("US", "WHO")


class Tokens:
    """The tokens of a stretch of text, as parallel lists.

    `word` and `low` (lower case) are padded with `PADDING` empty strings, and `start` and `end` alike, so that a
    look of up to that many tokens ahead, or (by negative indices) behind, needs no test of bounds.
    """

    __slots__ = (
        "_headline",
        "_vocabulary",
        "count",
        "end",
        "low",
        "numeral",
        "start",
        "terms",
        "text",
        "word",
    )

    def __init__(self, text: str, start: int, end: int, terms: Terms | None = None) -> None:
        # Two passes that stay in C are quicker than one that makes a slice for each span.
        spans = [match.span() for match in _TOKEN.finditer(text, start, end)]
        self.text = text
        self.terms = terms
        self.count = len(spans)
        self.numeral: tuple[int, Numeral | None] | None = None
        self._headline: bool | None = None
        self._vocabulary: frozenset[str] | None = None
        self.word: list[str] = _TOKEN.findall(text, start, end)
        self.low = list(map(str.lower, self.word))
        for name in _ACRONYMS:
            if name in self.word:
                pairs = zip(self.word, self.low, strict=True)
                self.low = [name if word == name else one for word, one in pairs]
        self.start: list[int] = list(map(_FIRST, spans))
        self.end: list[int] = list(map(_SECOND, spans))
        padding = [""] * PADDING
        self.word += padding
        self.low += padding
        # Padding stands far away on both sides, so that nothing is glued to it.
        self.start += [end + 9] * PADDING
        self.end += [-9] * PADDING

    def glued(self, index: int) -> bool:
        """Whether the token stands directly against the one before it."""
        return self.start[index] == self.end[index - 1]

    @property
    def vocabulary(self) -> frozenset[str]:
        """The lower-case words that stand here: a quick answer to whether any of a class does."""
        if self._vocabulary is None:
            self._vocabulary = frozenset(self.low)
        return self._vocabulary

    @property
    def headline(self) -> bool:
        """Whether nearly every longer word is capitalised, so that a capital says nothing."""
        if self._headline is None:
            long = [word for word in self.word[:60] if len(word) > 3 and word[0].isalpha()]
            lower = sum(word[0].islower() for word in long)
            closed = self.low[self.count - 1] in (".", "!", "”", '"')
            self._headline = len(long) > 3 and lower * 6 <= len(long) and not closed
        return self._headline

    def slice(self, first: int, last: int) -> str:
        """Return the text from token `first` to before token `last`."""
        return self.text[self.start[first] : self.end[last - 1]]
