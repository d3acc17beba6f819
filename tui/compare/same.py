"""Where other articles say the same: sentences ranked by the words, names and numbers they share.

The ranking is BM25 over stems with flattened idf, helped by what stands around a sentence: an article tells
one thing in several sentences, and two articles that tell it do so in a like order.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import log, sqrt
from typing import NamedTuple

from tui.articles.segments import sentences
from tui.compare.stems import Words, read_words

Span = tuple[int, int]

FLOOR = 0.2
"""A match below this says nothing: the articles most likely do not tell of it."""

_K1, _B = 1.2, 0.6
_AROUND_QUERY, _NAMES, _NUMBERS, _AROUND_MATCH = 0.25, 0.15, 0.1, 0.1
_VOTERS, _LEAST_OF_VOTER = 5, 0.15
_KEPT = 2_000_000  # numbers in the rows that are kept: neighbouring queries share most of their rows


class Match(NamedTuple):
    """A sentence that says something alike: `article` counts from 0, `score` from 0 to 1, which is itself."""

    article: int
    start: int
    end: int
    score: float


@dataclass(frozen=True)
class Sentences:
    """The sentences of one text and their words: made once for each article."""

    spans: tuple[Span, ...]
    words: tuple[Words, ...]

    @cached_property
    def starts(self) -> list[int]:
        """Where the sentences start."""
        return [start for start, _ in self.spans]

    def at(self, start: int, end: int) -> range:
        """The numbers of the sentences that `[start, end)` touches; the one before, if it touches none."""
        first = max(0, bisect_right(self.starts, start) - 1)
        last = max(first, bisect_right(self.starts, max(start, end - 1)) - 1)
        if self.spans and self.spans[first][1] <= start and last > first:
            first += 1
        return range(first, min(last + 1, len(self.spans)))


def read_sentences(text: str) -> Sentences:
    """Return the sentences of a text with their words. Linear in the text."""
    spans = tuple(sentences(text))
    return Sentences(spans, tuple(read_words(text, *span) for span in spans))


class Matcher:
    """Finds what other articles say of the same thing. Articles are told apart by their place in the list.

    What depends on one article alone (`Sentences`) can be made before and handed in again.
    """

    def __init__(self, articles: Iterable[str | Sentences]) -> None:
        self._articles = [read_sentences(one) if isinstance(one, str) else one for one in articles]
        self._bases = [0]  # the number of each article's first sentence, and the end
        for one in self._articles:
            self._bases.append(self._bases[-1] + len(one.spans))
        self._words = [words for one in self._articles for words in one.words]
        lengths = [len(words.stems) for words in self._words]
        self._mean = sum(lengths) / len(lengths) if any(lengths) else 1.0
        self._postings = self._index()
        self._rows: dict[int, list[float]] = {}

    def _index(self) -> dict[str, list[tuple[int, float]]]:
        """For each stem the sentences that have it, and what having it counts there."""
        counts: dict[str, list[tuple[int, float]]] = {}
        for number, words in enumerate(self._words):
            tamed = self._tamed(len(words.stems))
            for stem, count in Counter(words.stems).items():
                counts.setdefault(stem, []).append((number, count * (_K1 + 1) / (count + tamed)))
        return {
            stem: [(number, part * self._rarity(len(places))) for number, part in places]
            for stem, places in counts.items()
        }

    def _tamed(self, length: int) -> float:
        return _K1 * (1 - _B + _B * length / self._mean)

    def _rarity(self, holders: int) -> float:
        return sqrt(log(1 + (len(self._words) - holders + 0.5) / (holders + 0.5)))

    def _alike(self, number: int) -> list[float]:
        """How alike every sentence is to one of them by words alone; 1 is that sentence itself."""
        if number not in self._rows:
            if len(self._rows) * len(self._words) > _KEPT:
                self._rows.clear()
            self._rows[number] = self._score([self._words[number]])
        return self._rows[number]

    def _score(self, query: Sequence[Words]) -> list[float]:
        """How alike every sentence is to those of the query taken together."""
        stems = Counter(stem for words in query for stem in words.stems)
        row = [0.0] * len(self._words)
        tamed = self._tamed(stems.total())
        own = 0.0
        for stem, count in stems.items():
            places = self._postings.get(stem, [])
            for number, part in places:
                row[number] += part
            own += self._rarity(len(places)) * count * (_K1 + 1) / (count + tamed)
        return [score / own for score in row] if own else row

    def _scores(self, article: int, span: Span) -> list[float]:
        """The score of every sentence for the stretch of an article, with what stands around both."""
        base = self._bases[article]
        asked = [base + at for at in self._articles[article].at(*span)]
        if not asked:
            return [0.0] * len(self._words)
        row = (
            list(self._alike(asked[0])) if len(asked) == 1 else self._score([self._words[at] for at in asked])
        )
        for neighbour in (asked[0] - 1, asked[-1] + 1):
            if base <= neighbour < self._bases[article + 1]:
                row = [
                    have + _AROUND_QUERY * more
                    for have, more in zip(row, self._alike(neighbour), strict=True)
                ]
        whole = 1 + self._add_shared(row, [self._words[at] for at in asked])
        return [score / whole for score in self._smoothed(row)]

    def _add_shared(self, row: list[float], query: Sequence[Words]) -> float:
        """Add what the share of the query's names and numbers counts that a sentence has; return the most of it."""
        most = 0.0
        for weight, shared in (
            (_NAMES, frozenset().union(*(words.names for words in query))),
            (_NUMBERS, frozenset().union(*(words.numbers for words in query))),
        ):
            most += weight if shared else 0
            for stem in shared:
                for number, _ in self._postings.get(stem, []):
                    row[number] += weight / len(shared)
        return most

    def _smoothed(self, row: list[float]) -> list[float]:
        """Add what a sentence's neighbours in its article count."""
        out = []
        for first, end in zip(self._bases, self._bases[1:], strict=False):
            part = [0.0, *row[first:end], 0.0]
            out += [
                have + _AROUND_MATCH * (before + after)
                for before, have, after in zip(part, part[1:], part[2:], strict=False)
            ]
        return out

    def ranked(self, article: int, span: Span) -> list[Match]:
        """Every sentence of the other articles that scores above 0 for `span`, the best first.

        `article` counts from 0; `span` in code points may be a figure: what is asked for is its sentence.
        """
        return self._matches(article, self._scores(article, span))

    def _matches(self, article: int, scores: list[float]) -> list[Match]:
        """The sentences of the other articles that score above 0, the best first."""
        found = [
            (-scores[self._bases[at] + number], at, span)
            for at, one in enumerate(self._articles)
            for number, span in enumerate(one.spans)
            if at != article and scores[self._bases[at] + number] > 0
        ]
        return [Match(at, *span, min(1.0, -score)) for score, at, span in sorted(found)]

    def best(self, article: int, span: Span) -> list[Match]:
        """The best sentence of each other article for `span`, the best first; articles without one are left out.

        The best sentences of the likeliest articles have a say: what they are alike to is told there too.
        """
        scores = self._scores(article, span)
        firsts = self._firsts(article, scores)
        echoed = list(scores)
        for number in sorted(firsts, key=lambda one: -scores[one])[:_VOTERS]:
            if scores[number] >= _LEAST_OF_VOTER:
                weight = min(1.0, scores[number])
                for at, alike in enumerate(self._alike(number)):
                    echoed[at] += weight * alike if at != number else 0
        chosen = self._firsts(article, echoed)
        matches = {(match.article, match.start): match for match in self._matches(article, scores)}
        found = []
        for number in chosen:
            at = bisect_right(self._bases, number) - 1
            match = matches.get((at, self._articles[at].spans[number - self._bases[at]][0]))
            if match and match.score >= FLOOR:
                found.append(match)
        return sorted(found, key=lambda match: (-match.score, match.article))

    def _firsts(self, article: int, scores: list[float]) -> list[int]:
        """The number of the best sentence of each other article that has any."""
        found = []
        for at, (first, end) in enumerate(zip(self._bases, self._bases[1:], strict=False)):
            if at != article and first < end:
                found.append(max(range(first, end), key=lambda number: (scores[number], -number)))
        return found
