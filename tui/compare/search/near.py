"""Words of the index that a word which is not in it may stand for: typed wrong, or not typed to its end."""

from __future__ import annotations

from tui.compare.search.faults import told
from tui.compare.search.index import Index
from tui.compare.search.tokens import Places

FEWEST_LETTERS = 4
"""Of a word that may be mistyped: to a shorter one, nearly any word is near."""

_MOST_LETTERS = 40
_TWO_WRONG_FROM = 6  # letters: shorter words may have one wrong
_MOST_WORDS = 6
_LONGEST_ENDING = 5  # letters that an ending may have which the index leaves off


class Vocabulary:
    """The words of an index by their first letter, kept while it stays as it is."""

    def __init__(self, index: Index, places: Places) -> None:
        self._index = index
        self._places = places
        self._state: object = None
        self._words: dict[str, list[str]] = {}

    def near(self, word: str) -> list[str]:
        """Return the words of the index that `word`, folded and not in it, may stand for, the nearest first.

        The first letter must be right, and a number is never near another one.
        """
        stem = self._places.stem(word)
        if not FEWEST_LETTERS <= len(stem) <= _MOST_LETTERS or any(map(str.isdigit, stem)):
            return []
        begun = self._beginning(stem)
        return [begun] if begun else self._mistyped(stem)

    def _beginning(self, stem: str) -> str | None:
        """The longest word of the index that `stem` goes on from: "interceptio" goes on from "intercept"."""
        known = set(self._of_letter(stem[0]))
        least = max(FEWEST_LETTERS, len(stem) - _LONGEST_ENDING)
        return next((stem[:end] for end in range(len(stem) - 1, least - 1, -1) if stem[:end] in known), None)

    def _mistyped(self, stem: str) -> list[str]:
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        found = process.extract(
            stem,
            self._of_letter(stem[0]),
            scorer=OSA.distance,
            score_cutoff=1 if len(stem) < _TWO_WRONG_FROM else 2,
            limit=_MOST_WORDS,
        )
        return [near for near, _, _ in found]

    def _of_letter(self, letter: str) -> list[str]:
        with told():
            state = self._index.base.execute("SELECT value FROM facts WHERE name = 'words'").fetchone()
            if state != self._state:
                self._state, self._words = state, {}
            if letter not in self._words:
                rows = self._index.base.execute(
                    "SELECT term FROM words WHERE term >= ? AND term < ?", (letter, chr(ord(letter) + 1))
                )
                self._words[letter] = [row[0] for row in rows]
        return self._words[letter]
