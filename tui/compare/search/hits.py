"""Where in an article stands what a query found it for: in the file as it is now, in code points."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from tui.annotations.anchor import anchor
from tui.annotations.model import Annotation
from tui.articles.article import Article, read_article
from tui.articles.listing import Entry
from tui.articles.segments import sentence_at
from tui.base.files import Unreadable
from tui.compare.search.faults import told
from tui.compare.search.figures import Source, add_figures, figures_in
from tui.compare.search.index import Index, State, path_of, state_of
from tui.compare.search.query import Query
from tui.compare.search.search import Answer, Found, Searcher

WORDS, FIGURE, LABEL = "words", "figure", "label"
"""What a hit is found by."""

_CONTEXT = 240  # code points of a context at most, but for the hits in it
_AROUND = 100  # code points on each side of a hit in a sentence that is longer


class Hit(NamedTuple):
    """A stretch of an article that was asked for, and by what: words, a figure or a label."""

    start: int
    end: int
    by: str


@dataclass(frozen=True, slots=True)
class ArticleHits:
    """An article as it is now, with what was asked for, in reading order."""

    article: Article
    hits: tuple[Hit, ...]


class Context(NamedTuple):
    """A stretch of text to be shown, with the hits in it: a sentence, or as much of it as fits."""

    start: int
    end: int
    hits: tuple[Hit, ...]


def hits_in(
    searcher: Searcher,
    entry: Entry,
    found: Found,
    query: Query,
    answer: Answer,
    source: Source,
    annotations: Sequence[Annotation] = (),
) -> ArticleHits | None:
    """Return where in an article stands what was found; None where it is not there any more.

    `annotations` are those of the article that have the labels asked for.
    """
    try:
        article = read_article(entry.path, entry.name)
    except Unreadable:
        return None
    index, number = searcher.index, found.id
    if query.figure is not None and not _as_indexed(index, found, entry):
        index, number = _indexed_alone(entry, source), 1
    hits: list[Hit] = []
    if query.terms:
        hits += (Hit(*span, WORDS) for span in searcher.places.find(article.text, answer.expression))
    if query.figure is not None:
        spans = figures_in(index, number, query.figure, searcher.noun)
        hits += (Hit(*span, FIGURE) for span in spans)
    if annotations:
        hits += _labelled(article.text, annotations)
    if index is not searcher.index:
        index.close()
    asked = {WORDS: query.terms, FIGURE: query.figure, LABEL: query.labels}
    if {one.by for one in hits} != {by for by, what in asked.items() if what}:
        return None
    return ArticleHits(article, tuple(sorted(hits)))


def _as_indexed(index: Index, found: Found, entry: Entry) -> bool:
    with told():
        row = index.base.execute("SELECT size, mtime FROM articles WHERE id = ?", (found.id,)).fetchone()
    return row is not None and state_of(path_of(entry)) == State(*row)


def _indexed_alone(entry: Entry, source: Source) -> Index:
    """Return an index of one article as it is now, with its figures; its number there is 1."""
    index = Index()
    for _ in index.update([entry]):
        pass
    for _ in add_figures(index, source):
        pass
    return index


def _labelled(text: str, annotations: Sequence[Annotation]) -> Iterable[Hit]:
    """Yield where annotations are in the text as it is now; an orphan is nowhere."""
    for one in anchor(annotations, text):
        span = one.annotation.span
        if span is not None and one.status != "orphan":
            yield Hit(*span, LABEL)


def contexts(text: str, hits: Sequence[Hit]) -> list[Context]:
    """Return the sentences that hits stand in, each once with all its hits; the hits are in reading order.

    Of a long sentence there is what stands around the hits.
    """
    made: list[tuple[int, int, list[Hit]]] = []
    for hit in hits:
        if made and hit.start < made[-1][1]:
            start, end, inside = made[-1]
            inside.append(hit)
            made[-1] = start, max(end, hit.end), inside
            continue
        start, end = sentence_at(text, hit.start) or (hit.start, hit.end)
        if end - start > _CONTEXT:
            start, end = max(start, hit.start - _AROUND), min(end, hit.end + _AROUND)
        if made:
            start = max(start, made[-1][1])
        made.append((min(start, hit.start), max(end, hit.end), [hit]))
    return [Context(start, end, tuple(inside)) for start, end, inside in made]
