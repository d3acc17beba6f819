"""Finding words in a text: as they are but for case and accents, else with a few letters wrong."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import islice

from tui.articles.fold import Folded, fold

Span = tuple[int, int]

_WORD = re.compile(r"\w+")
_DIGITS = re.compile(r"\d+")

_FEWEST_LETTERS = 4  # below this, nearly any word is near
_MOST_LETTERS = 200
_LETTERS_FOR_ONE_WRONG = 4
_MOST_WRONG = 6
_MOST_CANDIDATES = 64  # words of the text that a word of the query may stand for
_MOST_PLACES = 2000  # that are compared, however often the candidates occur
_CHUNK = 1 << 16


def find_text(query: str, text: str) -> list[Span]:
    """Return the spans of `text` that read like `query`: see `Finder.exact`."""
    return Finder(text).exact(query)


def find_fuzzy(query: str, text: str, limit: int = 50) -> list[Span]:
    """Return the spans of `text` that read nearly like `query`: see `Finder.fuzzy`."""
    return Finder(text).fuzzy(query, limit)


class Finder:
    """Finds in one text; what searching needs of it is made once, when it is first needed."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _folded(self) -> Folded:
        return fold(self._text)

    @cached_property
    def _vocabulary(self) -> Counter[str]:
        """How often each word stands in the folded text."""
        text, words, start = self._folded.text, Counter[str](), 0
        while start < len(text):  # in parts, as a list of all words would be larger than the text
            end = text.find(" ", start + _CHUNK)
            end = len(text) if end < 0 else end
            words.update(_WORD.findall(text, start, end))
            start = end
        return words

    def exact(self, query: str, limit: int | None = None) -> list[Span]:
        """Return the spans that read like `query`, in order and without overlap, at most the first `limit`.

        Case, accents, kinds of quotes and dashes and the width of white space don't count; white space around
        the query doesn't either.
        """
        wanted = fold(query).text.strip()
        if not wanted:
            return []
        found = _occurrences(re.escape(wanted), self._folded.text)
        return list(islice(_apart(self._folded.span(*span) for span in found), limit))

    def fuzzy(self, query: str, limit: int = 50) -> list[Span]:
        """Return at most `limit` spans of whole words that read nearly like `query`, the best first.

        One letter in four may be wrong, six at most; digits must all be right, as 34 is not nearly 38. Equally
        good ones come in reading order. Queries of less than 4 letters or more than 200 find nothing.
        """
        words = _WORD.findall(fold(query).text)
        joined = "".join(words)
        if not _FEWEST_LETTERS <= len(joined) <= _MOST_LETTERS:
            return []
        respaced = _respaced(joined, self._folded.text)
        places = respaced + (self._near(words) or self._near([joined]))
        chosen: list[Span] = []
        for _, start, end in sorted(places):
            if len(chosen) == limit:
                break
            if all(end <= first or last <= start for first, last in chosen):
                chosen.append((start, end))
        return [self._folded.span(*span) for span in chosen]

    def _near(self, words: list[str]) -> list[tuple[int, int, int]]:
        """Return (letters wrong, start, end) of the places in the folded text that are near enough.

        They are looked for around a word of the query: that whose likes are the rarest in the text.
        """
        anchors = []
        for index, word in enumerate(words):
            if candidates := self._candidates(word):
                anchors.append((sum(self._vocabulary[like] for like in candidates), index, candidates))
        wrong = min(sum(map(len, words)) // _LETTERS_FOR_ONE_WRONG, _MOST_WRONG)
        for _, index, candidates in sorted(anchors):
            likes = "|".join(map(re.escape, candidates))
            around = islice(_occurrences(rf"\b(?:{likes})\b", self._folded.text), _MOST_PLACES)
            compared = (_best_window(words, index, self._folded.text, span, wrong) for span in around)
            if places := [place for place in compared if place]:
                return places
        return []

    def _candidates(self, word: str) -> list[str]:
        """Return the words of the text that `word` may stand for, the nearest first."""
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        wrong = min(len(word) // _LETTERS_FOR_ONE_WRONG, 2)
        found = process.extract(
            word, self._vocabulary.keys(), scorer=OSA.distance, score_cutoff=wrong, limit=_MOST_CANDIDATES
        )
        return [like for like, _, _ in found]


def _occurrences(pattern: str, text: str) -> Iterator[Span]:
    return (found.span() for found in re.finditer(pattern, text))


def _apart(spans: Iterable[Span]) -> Iterator[Span]:
    """Yield the spans that don't overlap the one before: two s of the query may stand in one ß."""
    before = 0
    for start, end in spans:
        if start >= before:
            yield start, end
            before = end


def _respaced(letters: str, text: str) -> list[tuple[int, int, int]]:
    """Return where these letters stand in this order, whatever spaces or hyphens are between them."""
    spaced = r"[ -]?".join(map(re.escape, letters))
    return [(0, start, end) for start, end in islice(_occurrences(rf"\b{spaced}\b", text), _MOST_PLACES)]


def _best_window(
    words: list[str], index: int, text: str, anchor: Span, wrong: int
) -> tuple[int, int, int] | None:
    """Return (letters wrong, start, end) of the best whole words around `anchor`, where `words[index]` stands.

    As a word may have been split, joined or left out, also one word more or less on each side is tried.
    """
    from rapidfuzz.distance import OSA

    query = " ".join(words)
    reach = len(query) + 2 * wrong
    begin, stop = max(anchor[0] - reach, 0), min(anchor[1] + reach, len(text))
    around = [found.span() for found in _WORD.finditer(text, begin, stop)]
    here = next((at for at, (start, end) in enumerate(around) if start <= anchor[0] < end), None)
    if here is None:
        return None
    best = None
    for first in range(max(here - index - 1, 0), min(here - index + 1, here) + 1):
        for last in range(max(here, here - index + len(words) - 2), here - index + len(words) + 1):
            window = around[first : last + 1]
            found = " ".join(text[start:end] for start, end in window)
            distance = OSA.distance(query, found, score_cutoff=wrong)
            if distance <= wrong and _DIGITS.findall(found) == _DIGITS.findall(query):
                place = (distance, window[0][0], window[-1][1])
                best = min(best, place) if best else place
    return best
