"""Answers: which articles of an index have what a query asks for, the best first."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from tui.compare.search.faults import told
from tui.compare.search.figures import Noun, figures_found, no_classes
from tui.compare.search.index import Index
from tui.compare.search.query import Query, Term
from tui.compare.search.tokens import Places, apart
from tui.compare.search.vocabulary import FEWEST_LETTERS, Vocabulary

QUICK = 200
"""Articles that are told while the query is being typed."""

_ENOUGH = (
    10  # articles with the words in their headline, from which on texts are not looked into while typing
)
_SHORT = 4  # letters of a word being typed, below which only headlines are looked into
_RANKED = 2000  # articles that are ranked for a key: ranking takes far longer than finding
_WEIGHTS = {"headlines": "1.0", "bodies": "4.0, 1.0"}
_ALIVE = "AND rowid NOT IN (SELECT id FROM dead)"

Labelled = dict[Path, int]
"""How many annotations with the labels asked for each article has, by its path."""


class Found(NamedTuple):
    """An article that has what is asked for: its number in the index, and how well it fits."""

    id: int
    score: float


@dataclass(frozen=True, slots=True)
class Answer:
    """The articles found, the best first; `total`: how many there are, None where that is not known yet.

    `expression` finds the words in a text (`Places.find`), "" where none were asked for. `instead` holds the words
    that were looked for where one that was asked for is nowhere.
    """

    found: tuple[Found, ...] = ()
    total: int | None = 0
    expression: str = ""
    instead: dict[str, tuple[str, ...]] = field(default_factory=dict)


class Searcher:
    """Answers queries from one index. To be used by one thread at a time.

    `noun` gives the class of a noun: articles that count UAVs have counted:drones.
    """

    def __init__(self, index: Index, noun: Noun = no_classes) -> None:
        self.index = index
        self.noun = noun
        self.places = Places()
        self._vocabulary = Vocabulary(index)

    def close(self) -> None:
        """Let go of the memory; the index stays open."""
        self.places.close()

    def quick(self, query: Query) -> Answer:
        """Answer a query of words alone while it is being typed: headlines first, at most QUICK articles."""
        words = self._words(query.terms)
        if not words.every:
            return Answer(expression=words.some, instead=words.instead)
        last = query.terms[-1]
        short = not last.complete and len(last.text) < _SHORT
        with told():
            found = self._best("headlines", words.every)
            if len(found) < _ENOUGH and not short:
                had = {one.id for one in found}
                found += [one for one in self._best("bodies", words.every) if one.id not in had]
            total = None if short else self._count(words.every)
        return Answer(tuple(found[:QUICK]), total, words.some, words.instead)

    def whole(self, query: Query, labelled: Labelled | None = None) -> Answer:
        """Answer a query in full. `labelled` is to be given for one that asks for labels.

        Figures are known of articles whose figures are in the index. The score is that of the words (BM25,
        headlines counting four times); where none are asked for, the number of figures or annotations.
        """
        words = self._words(query.terms)
        if query.empty or (query.terms and not words.every):
            return Answer(expression=words.some, instead=words.instead)
        scores: dict[int, float] | None = None
        with told():
            if query.terms:
                scores = dict(self._all(words.every))
            if query.figure is not None:
                scores = _both(scores, figures_found(self.index, query.figure, self.noun))
            if query.labels:
                scores = _both(scores, self._ids(labelled or {}))
        best = sorted(map(Found._make, (scores or {}).items()), key=_best_first)
        return Answer(tuple(best), len(best), words.some, words.instead)

    def path(self, found: Found) -> Path | None:
        """Return the path of an article; None where it is gone from the index."""
        with told():
            row = self.index.base.execute("SELECT path FROM articles WHERE id = ?", (found.id,)).fetchone()
        return Path(os.fsdecode(row[0])) if row else None

    # -- words --------------------------------------------------------------------------------------------

    def _words(self, terms: Iterable[Term]) -> _Words:
        """Return what to ask SQLite for."""
        every: list[str] = []
        some: list[str] = []
        instead: dict[str, tuple[str, ...]] = {}
        nowhere = False
        for term in terms:
            ways = self._ways(term, instead)
            nowhere = nowhere or not ways
            every.append(f"({' OR '.join(ways)})")
            some += ways
        return _Words("" if nowhere else " AND ".join(every), " OR ".join(some), instead)

    def _ways(self, term: Term, instead: dict[str, tuple[str, ...]]) -> list[str]:
        """Return what a term may stand for; empty where nothing of it is anywhere."""
        way = _phrase(term.text, begun=not term.complete)
        if not term.lone:
            return [way]
        forms = self._vocabulary.forms(term.text)
        if forms or len(term.text) < FEWEST_LETTERS or self._known(way):
            return [way, *map(_phrase, forms)]
        begun = _phrase(term.text, begun=True)
        if term.complete and self._known(begun):
            instead[term.typed] = (f"{term.text}…",)
            return [begun]
        near = self._vocabulary.near(term.text)
        instead[term.typed] = tuple(near)
        return list(map(_phrase, near))

    def _known(self, way: str) -> bool:
        with told():
            ask = "SELECT 1 FROM bodies WHERE bodies MATCH ? LIMIT 1"
            return self.index.base.execute(ask, (way,)).fetchone() is not None

    def _best(self, table: str, words: str) -> list[Found]:
        """The best of the first _RANKED articles that have the words in this table."""
        rows = self.index.base.execute(
            f"SELECT rowid, -bm25({table}, {_WEIGHTS[table]}) FROM {table} WHERE {table} MATCH ? {_ALIVE} LIMIT ?",
            (words, _RANKED),
        )
        return sorted(map(Found._make, rows), key=_best_first)

    def _count(self, words: str) -> int:
        ask = f"SELECT count(*) FROM bodies WHERE bodies MATCH ? {_ALIVE}"
        return int(self.index.base.execute(ask, (words,)).fetchone()[0])

    def _all(self, words: str) -> Iterable[tuple[int, float]]:
        ask = f"SELECT rowid, -bm25(bodies, {_WEIGHTS['bodies']}) FROM bodies WHERE bodies MATCH ? {_ALIVE}"
        return self.index.base.execute(ask, (words,))

    # -- articles -----------------------------------------------------------------------------------------

    def _ids(self, labelled: Labelled) -> dict[int, float]:
        found: dict[int, float] = {}
        for path, count in labelled.items():
            row = self.index.base.execute(
                "SELECT id FROM articles WHERE path = ?", (os.fsencode(path),)
            ).fetchone()
            if row:
                found[row[0]] = float(count)
        return found


class _Words(NamedTuple):
    """What to ask SQLite for: all of the words ("" where one of them is nowhere), and any of them."""

    every: str
    some: str
    instead: dict[str, tuple[str, ...]]


def _best_first(found: Found) -> tuple[float, int]:
    return -found.score, found.id


def _phrase(text: str, begun: bool = False) -> str:
    """Return words as SQLite's query language has them: nothing in them is an operator."""
    quoted = apart(text).replace('"', '""')
    return f'"{quoted}"{" *" if begun else ""}'


def _both(scores: dict[int, float] | None, others: dict[int, float]) -> dict[int, float]:
    """Return the articles that are in both, with the first score; where nothing was asked before, the others."""
    if scores is None:
        return others
    return {number: score for number, score in scores.items() if number in others}
