"""Text folded for searching, with a way back: case, accents, quotes, dashes and white space don't count."""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_left, bisect_right

from tui.base.charclass import character_class

# What reads alike, and letters with a stroke, which Unicode doesn't take apart.
_ALIKE = {
    "'": "‘’‚‛′ʼ`´‹›＇",
    '"': "“”„‟″«»＂",
    "-": "‐‑‒–—―−﹘﹣－",
    "...": "…",
    "o": "ø",
    "l": "ł",
    "d": "đð",
    "h": "ħ",
    "t": "ŧ",
    "i": "ı",
    "ae": "æ",
    "oe": "œ",
    "th": "þ",
}
_SPELLINGS = {character: plain for plain, characters in _ALIKE.items() for character in characters}


class Folded:
    """A folded text and where in the original each of its characters comes from.

    Folding changes few places, so only these are kept: from each on, the two texts run in step up to the next.
    """

    def __init__(self, text: str, length: int, places: array[int], sources: array[int]) -> None:
        self.text = text
        self._length = length
        self._places = places
        self._sources = sources

    def source(self, place: int) -> int:
        """Return the offset in the original that the folded character at `place` comes from.

        At the folded text's end, it is the original's end.
        """
        if place >= len(self.text):
            return self._length
        step = bisect_right(self._places, place) - 1
        return self._sources[step] + place - self._places[step]

    def place(self, offset: int) -> int:
        """Return where in the folded text that stands, or would stand, which is at `offset` of the original."""
        step = bisect_left(self._sources, offset)
        if step < len(self._sources) and self._sources[step] == offset:
            return self._places[step]
        most = self._places[step] if step < len(self._places) else len(self.text)
        return min(self._places[step - 1] + offset - self._sources[step - 1], most)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the original that the folded `[start, end)`, not empty, comes from.

        It is whole characters, with the accents that folding dropped after them.
        """
        last = self.source(end - 1)
        while end < len(self.text) and self.source(end) == last:  # part of a character that folds to several
            end += 1
        return self.source(start), self.source(end)


def fold(text: str) -> Folded:
    """Return `text` folded: lower case, no accents or invisible marks, plain quotes and dashes, single spaces."""
    lowered = text.replace("İ", "I").lower()  # the one letter that is longer in lower case
    spellings = _spellings_in(lowered)
    places, sources = array("Q", [0]), array("Q", [0])
    gone = 0  # how much shorter the folded text is so far

    def spell(found: re.Match[str]) -> str:
        nonlocal gone
        start, end = found.span()
        plain = spellings.get(found[0], " ")
        if len(plain) != 1 or end - start != 1:
            # Every character of `plain` comes from the first of what was found.
            for place in range(start - gone, start - gone + len(plain)):
                places.append(place)
                sources.append(start)
            gone += end - start - len(plain)
            places.append(end - gone)
            sources.append(end)
        return plain

    return Folded(_to_spell(spellings).sub(spell, lowered), len(text), places, sources)


def _to_spell(spellings: dict[str, str]) -> re.Pattern[str]:
    """Compile what is replaced: runs of white space, with what is dropped among it, and single characters."""
    dropped = character_class(character for character, plain in spellings.items() if not plain)
    single = character_class(spellings)
    return re.compile(rf"\s[\s{dropped}]+" + (f"|[{single}]" if single else ""))


def _spellings_in(lowered: str) -> dict[str, str]:
    """Return how to spell those characters of `lowered` that are not spelled as they are."""
    spellings = {character: _spelling(character) for character in set(lowered)}
    return {character: plain for character, plain in spellings.items() if plain != character}


def _spelling(character: str) -> str:
    if character.isspace():
        return " "
    if character.isascii():
        return "'" if character == "`" else character
    if character in _SPELLINGS:
        return _SPELLINGS[character]
    if unicodedata.category(character) == "Cf":  # joiners, marks of direction, soft hyphens: not to be seen
        return ""
    parts = unicodedata.normalize("NFD", character)
    letters = "".join(part for part in parts if not unicodedata.combining(part))
    # Without an accent it is left whole: a Korean syllable must not match the half of another.
    return (letters if letters != parts else character).casefold()
