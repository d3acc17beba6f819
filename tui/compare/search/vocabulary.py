"""Words of the index that a word of a query stands for: its other forms, or what was meant by a mistyped one."""

from __future__ import annotations

from tui.compare.search.faults import told
from tui.compare.search.index import Index
from tui.compare.stems import stem

FEWEST_LETTERS = 4
"""Of a word that may be mistyped: to a shorter one, nearly any word is near."""

_MOST_LETTERS = 40
_TWO_WRONG_FROM = 6  # letters: shorter words may have one wrong
_MOST_NEAR = 6
_MOST_FORMS = 16
_LEAST_STEM = 3  # letters that forms of a word have in common
_AFTER_ALL = chr(0x10FFFF)


class Vocabulary:
    """The words of an index, those of a first letter kept while it stays as it is."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._state: object = None
        self._words: dict[str, list[str]] = {}

    def forms(self, word: str) -> list[str]:
        """Return the other words of the index that differ from `word`, folded, by their English endings alone."""
        if not word.isalpha() or len(word) < _LEAST_STEM:
            return []
        root = stem(word)
        beginning = root[: max(_LEAST_STEM, len(root) - 1)]  # a y may have become an i
        found = [one for one in self._beginning(beginning) if one != word and stem(one) == root]
        return sorted(found, key=len)[:_MOST_FORMS]

    def near(self, word: str) -> list[str]:
        """Return the words of the index that `word`, folded and not in it, may stand for: the nearest ones.

        One letter may be wrong, two from six letters on, but not the first; a number is never near another one.
        """
        if not FEWEST_LETTERS <= len(word) <= _MOST_LETTERS or any(map(str.isdigit, word)):
            return []
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        found = process.extract(
            word,
            self._of_letter(word[0]),
            scorer=OSA.distance,
            score_cutoff=1 if len(word) < _TWO_WRONG_FROM else 2,
            limit=_MOST_NEAR,
        )
        return [near for near, wrong, _ in found if wrong == found[0][1]]

    def _beginning(self, beginning: str) -> list[str]:
        with told():
            rows = self._index.base.execute(
                "SELECT term FROM words WHERE term >= ? AND term < ?", (beginning, beginning + _AFTER_ALL)
            )
            return [row[0] for row in rows]

    def _of_letter(self, letter: str) -> list[str]:
        with told():
            state = self._index.base.execute("SELECT value FROM facts WHERE name = 'words'").fetchone()
        if state != self._state:
            self._state, self._words = state, {}
        if letter not in self._words:
            self._words[letter] = self._beginning(letter)
        return self._words[letter]
