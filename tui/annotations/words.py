"""A text as folded words, each standing for one character of a string: what aligning and searching work on."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TypeAlias

from tui.articles.fold import fold

WordSpan: TypeAlias = tuple[int, int]
"""Half-open, in words."""

SPACELESS = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\U00020000-\U0003ffff"
)
"""Scripts that put no spaces between words, as in a character class: each character is taken for a word."""

_WORD = re.compile(rf"[{SPACELESS}]|[^\W{SPACELESS}]+|[^\w\s]")

_STOPS = frozenset(".!?。！？")

_CODES = 0x110000  # the characters there are


class Vocabulary:
    """Which character stands for which word, the same for all texts that are compared."""

    def __init__(self) -> None:
        self._codes: dict[str, int] = {}

    def encode(self, words: list[str]) -> str:
        """Return a string with one character for each word."""
        codes = self._codes
        # Beyond a million different words two may share a character, which costs accuracy, not safety.
        return "".join([chr(codes.setdefault(word, len(codes)) % _CODES) for word in words])


class Words:
    """A text, folded and cut into words and punctuation marks. White space is no word.

    `codes` has a character for each word; `starts` and `ends` are the words' offsets in the folded text.
    """

    def __init__(self, text: str, vocabulary: Vocabulary) -> None:
        self.raw = text
        self._folded = fold(text)
        self.text = self._folded.text
        spans = [found.span() for found in _WORD.finditer(self.text)]
        self.starts = [start for start, _ in spans]
        self.ends = [end for _, end in spans]
        self.codes = vocabulary.encode([self.text[start:end] for start, end in spans])

    def place(self, offset: int) -> int:
        """Return the folded offset of an offset in the text."""
        return self._folded.place(offset)

    def touching(self, start: int, end: int) -> WordSpan:
        """Return the words that share a character with the folded `[start, end)`; an empty span if none does."""
        first = bisect_right(self.ends, start)
        return first, max(first, bisect_left(self.starts, end))

    def folded(self, words: WordSpan) -> str:
        """Return the folded text of these words."""
        first, last = words
        return self.text[self.starts[first] : self.ends[last - 1]] if first < last else ""

    def length(self, first: int, last: int) -> int:
        """Return the length of the folded text of the words `[first, last)`."""
        return self.ends[last - 1] - self.starts[first] if first < last else 0

    def opening(self, word: int) -> int:
        """Return how much like a beginning a word is: 2 of a line, 1 of a sentence, else 0."""
        if word == 0 or word >= len(self.codes):
            return 2
        gap = self.raw[self._folded.source(self.ends[word - 1]) : self._folded.source(self.starts[word])]
        return 2 if "\n" in gap else int(self.text[self.starts[word - 1]] in _STOPS)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the text that the folded `[start, end)`, not empty, comes from."""
        return self._folded.span(start, end)
