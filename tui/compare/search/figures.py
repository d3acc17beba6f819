"""Figures in the index: written down article by article, and asked for by what one of them must be."""

from __future__ import annotations

import math
import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from tui import __version__
from tui.annotations.where import terms_file
from tui.articles.article import read_article
from tui.base.files import Unreadable, read_regular
from tui.compare.classes import singular
from tui.compare.search.faults import told
from tui.compare.search.index import Index, Progress, State, state_of
from tui.compare.search.query import FigureFilter, words_of
from tui.compare.tables.nouns import PEOPLE
from tui.figures.model import Figure

Span = tuple[int, int]
Noun = Callable[[str | None], str | None]

_BATCH = 8  # articles whose figures are written together
_FACT = "figures"  # under which the index keeps how its figures were found


@dataclass(frozen=True, slots=True)
class Source:
    """Where figures come from: `find` the figures of the article at a path with a text, `noun` the class of a noun.

    Figures in an index that were found by another `key` (other terms, other settings) are found anew.
    """

    find: Callable[[Path, str], Sequence[Figure]]
    noun: Noun
    key: str = ""


def key_of(article: Path, month_first: bool) -> str:
    """Return the key of the figures of an article's project: by this version, its terms, and how dates are read."""
    try:
        terms = read_regular(terms_file(article))
    except Unreadable:
        terms = b""
    return sha256(b"%s %d %s" % (__version__.encode(), month_first, terms)).hexdigest()[:16]


def no_classes(_counted: str | None) -> None:
    """Return no class: every noun stands for itself."""


def without_figures(index: Index, source: Source, ids: Sequence[int] | None = None) -> list[int]:
    """Return the articles whose figures are not in the index: of these, or of all."""
    with told():
        if _key(index) != source.key:
            _forget_all(index, source.key)
        if ids is None:
            return [
                row[0]
                for row in index.base.execute("SELECT id FROM articles WHERE figured = 0 AND problem IS NULL")
            ]
        ask = "SELECT 1 FROM articles WHERE id = ? AND figured = 0 AND problem IS NULL"
        return [number for number in ids if index.base.execute(ask, (number,)).fetchone()]


def add_figures(index: Index, source: Source, ids: Sequence[int] | None = None) -> Iterator[Progress]:
    """Find figures that are not in the index yet, of these articles or of all, and write them down.

    Yields between batches, and may be left there. An article whose file changed since it was indexed is left out:
    it is found changed the next time.
    """
    ids = without_figures(index, source, ids)
    yield Progress(0, len(ids))
    for first in range(0, len(ids), _BATCH):
        batch = [(number, _found_in(index, number, source)) for number in ids[first : first + _BATCH]]
        with index.writing():
            for number, figures in batch:
                if figures is not None:
                    _store(index, number, figures, source)
        yield Progress(min(first + _BATCH, len(ids)), len(ids))


def figures_found(index: Index, wanted: FigureFilter, noun: Noun) -> dict[int, float]:
    """Return how many figures that are what is wanted each article has."""
    where, values = _condition(index, wanted, noun)
    rows = index.base.execute(f"SELECT article, count(*) FROM figures WHERE {where} GROUP BY article", values)
    return {article: float(count) for article, count in rows}


def figures_in(index: Index, number: int, wanted: FigureFilter, noun: Noun) -> list[Span]:
    """Return the spans of an article's figures that are what is wanted, in order."""
    with told():
        where, values = _condition(index, wanted, noun)
        rows = index.base.execute(
            f'SELECT start, "end" FROM figures WHERE article = ? AND {where} ORDER BY start',
            [number, *values],
        )
        return rows.fetchall()


def _condition(index: Index, wanted: FigureFilter, noun: Noun) -> tuple[str, list[object]]:
    """Return the condition on a row of figures, and the values in it."""
    parts: list[str] = ["1"]
    values: list[object] = []
    if wanted.kinds:
        parts.append(f"kind IN ({', '.join('?' * len(wanted.kinds))})")
        values += sorted(wanted.kinds)
    if wanted.value is not None:
        parts.append("low <= ? AND high >= ?")
        values += [wanted.value.high, wanted.value.low]
    for column, asked, classes in (("counted", wanted.counted, noun), ("source", wanted.sources, no_classes)):
        for words in asked:
            ids = _phrases(index, words, classes, begun=wanted.open == column and words == asked[-1])
            parts.append(f"{column} IN ({', '.join(map(str, ids))})")
    return " AND ".join(parts), values


def _phrases(index: Index, words: str, noun: Noun, begun: bool) -> list[int]:
    """Return the phrases that have these words, or count what they count."""
    ask = "SELECT id FROM phrases WHERE instr(text, ?)"
    values = [f" {words}" if begun else f" {words} "]
    one = singular(words)
    if one != words:
        ask += " OR instr(text, ?)"
        values.append(f" {one} ")
    name = noun(words)
    # "dead" are people, and not all people are dead
    if name is not None and (name not in PEOPLE or words == "people" or one == name):
        ask += " OR noun = ?"
        values.append(name)
    return [row[0] for row in index.base.execute(ask, values)]


def _found_in(index: Index, number: int, source: Source) -> Sequence[Figure] | None:
    """Return the figures of an article; None where its file is not the one that was indexed."""
    with told():
        row = index.base.execute("SELECT path, size, mtime FROM articles WHERE id = ?", (number,)).fetchone()
    if row is None or state_of(row[0]) != State(*row[1:]):
        return None
    path = Path(os.fsdecode(row[0]))
    try:
        return source.find(path, read_article(path).text)
    except Unreadable:
        return None


def _store(index: Index, number: int, figures: Sequence[Figure], source: Source) -> None:
    base = index.base
    if not base.execute("UPDATE articles SET figured = 1 WHERE id = ? AND figured = 0", (number,)).rowcount:
        return  # another program was quicker, or the article is gone
    for one in figures:
        low, high = _bounds(one)
        said = " ".join(filter(None, (one.source, one.speaker)))
        counted = _phrase_id(index, one.counted, source.noun(one.counted))
        base.execute(
            "INSERT OR IGNORE INTO figures VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (number, one.start, one.end, one.kind, low, high, counted, _phrase_id(index, said, None)),
        )


def _phrase_id(index: Index, phrase: str | None, noun: str | None) -> int | None:
    if not phrase:
        return None
    row = (f" {words_of(phrase)} ", noun or "")
    index.base.execute("INSERT OR IGNORE INTO phrases(text, noun) VALUES (?, ?)", row)
    found = index.base.execute("SELECT id FROM phrases WHERE text = ? AND noun = ?", row).fetchone()
    return int(found[0])


def _bounds(figure: Figure) -> tuple[float | None, float | None]:
    """Return the lowest and the highest number that a figure states; a date or an indefinite amount states none."""
    value = figure.value if isinstance(figure.value, tuple) else (figure.value, figure.value)
    low, high = (_finite(one) for one in value)
    return (None, None) if low is None or high is None else (min(low, high), max(low, high))


def _finite(value: object) -> float | None:
    if not isinstance(value, int | float):
        return None
    try:
        number = float(value)
    except OverflowError:
        return None
    return number if math.isfinite(number) else None


def _key(index: Index) -> str | None:
    row = index.base.execute("SELECT value FROM facts WHERE name = ?", (_FACT,)).fetchone()
    return row[0] if row else None


def _forget_all(index: Index, key: str) -> None:
    with index.writing():
        index.base.execute("DELETE FROM figures")
        index.base.execute("DELETE FROM phrases")
        index.base.execute("UPDATE articles SET figured = 0")
        index.base.execute("INSERT OR REPLACE INTO facts VALUES (?, ?)", (_FACT, key))
