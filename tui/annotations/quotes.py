"""Quotes looked for in a text: where the words of an annotation without offsets are."""

from __future__ import annotations

from tui.annotations.model import Annotation, Span

_SEARCHED = 1 << 31  # characters of text gone through in all: a second or so


class Quotes:
    """Looks for quotes in one text: with so much work, and no more."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._left = _SEARCHED

    def places(self, annotation: Annotation) -> list[Span] | None:
        """Return where the quote is: no place, one, or two, which stand for all that there are.

        Prefix and suffix choose among several. None where it was not looked for, as too many were before.
        """
        if self._left <= 0:
            return None
        quote = annotation.quote or ""
        before, after = annotation.prefix or "", annotation.suffix or ""
        starts = [start + len(before) for start in self._starts(before + quote + after)]
        if not starts and (before or after):
            starts = self._starts(quote)
        return [(start, start + len(quote)) for start in starts]

    def _starts(self, words: str) -> list[int]:
        starts = list[int]()
        at = 0
        while words and len(starts) < 2 and (found := self._text.find(words, at)) >= 0:
            starts.append(found)
            self._left -= found - at
            at = found + 1
        if len(starts) < 2:
            self._left -= len(self._text) - at
        return starts
