"""Answers the screen's questions from an index: step by step, so that a newer question can be heard in between."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from tui.annotations.model import Annotation
from tui.app.searching.answers import FIRST, Answer, Hits, Question, hits_of
from tui.articles.listing import Entry
from tui.base.errors import InputError
from tui.compare.search import search
from tui.compare.search.database import IN_MEMORY_BELOW
from tui.compare.search.faults import Busy
from tui.compare.search.figures import Source, add_figures
from tui.compare.search.hits import hits_in
from tui.compare.search.index import Index, Progress, path_of
from tui.compare.search.labels import annotations_with
from tui.compare.search.query import Query, parse_query

_SOUGHT = 2000  # articles of an answer among which the open ones are looked for


class Asker:
    """Answers questions about the articles of an index.

    `finding` is told how far finding figures is, and says whether to go on with it.
    """

    def __init__(
        self, index: Index, entries: Sequence[Entry], source: Source, finding: Callable[[Progress], bool]
    ) -> None:
        self.searcher = search.Searcher(index, source.noun)
        self._entries = {path_of(one): one for one in entries if one.problem is None}
        self._source = source
        self._finding = finding
        self._annotations: dict[tuple[str, ...], Mapping[Path, list[Annotation]]] = {}

    def close(self) -> None:
        """Let go of the memory; the index stays open."""
        self.searcher.close()

    def answers(self, question: Question) -> Iterator[Answer]:
        """Yield what is known of a question, again and again, until all of it is; it may be left in between."""
        try:
            query = parse_query(question.written, typing=True)
            annotations = self._annotated(query.labels)
        except InputError as error:
            yield Answer(question, done=True, problem=error.what)
            return
        if query.empty:
            yield Answer(question, total=0, done=True, problem=_lacking(question.written))
            return
        if not (query.figure or query.labels) and len(self._entries) >= IN_MEMORY_BELOW:
            yield from self._looked_into(question, query, self.searcher.quick(query), annotations)
        yield from self._whole(question, query, annotations)

    def _whole(
        self, question: Question, query: Query, annotations: Mapping[Path, list[Annotation]]
    ) -> Iterator[Answer]:
        labelled = {path: len(some) for path, some in annotations.items()}
        if query.figure is not None:
            words = Query(query.terms, None, query.labels)
            ids = None if words.empty else [one.id for one in self.searcher.whole(words, labelled).found]
            with suppress(Busy):  # another program writes the index: the figures that are there will do
                for progress in add_figures(self.searcher.index, self._source, ids):
                    if not self._finding(progress):
                        break
                    yield Answer(question)
        answer = self.searcher.whole(query, labelled)
        last = Answer(question, total=0, instead=answer.instead)
        for last in self._looked_into(question, query, answer, annotations):
            yield last
        yield Answer(question, last.hits, last.total, True, "", answer.instead)

    def _looked_into(
        self,
        question: Question,
        query: Query,
        answer: search.Answer,
        annotations: Mapping[Path, list[Annotation]],
    ) -> Iterator[Answer]:
        """Yield the hits of more and more articles, in the order of the answer."""
        first = {Path(os.path.abspath(path)) for path in question.first}  # noqa: PTH100  (as the index has them)
        paths = [(self.searcher.path(found), found) for found in answer.found[: max(question.most, FIRST)]]
        known = {path for path, _ in paths}
        if first - known:
            every = ((self.searcher.path(found), found) for found in answer.found[len(paths) :][:_SOUGHT])
            paths += [(path, found) for path, found in every if path in first]
        order = sorted(range(len(paths)), key=lambda at: paths[at][0] not in first)
        hits: dict[int, Hits] = {}
        total = answer.total
        yield Answer(question, (), total, False, "", answer.instead)
        for at in order:
            path, found = paths[at]
            entry = self._entries.get(os.fsencode(path)) if path else None
            here = None
            if entry is not None and path is not None:
                here = hits_in(
                    self.searcher, entry, found, query, answer, self._source, annotations.get(path, ())
                )
            if here is None:
                total = None if total is None else total - 1
            else:
                spans = tuple((one.start, one.end) for one in here.hits)
                assert entry is not None
                hits[at] = hits_of(entry, here.article.title, here.article.text, spans)
            yield Answer(question, tuple(hits[one] for one in sorted(hits)), total, False, "", answer.instead)

    def _annotated(self, labels: tuple[str, ...]) -> Mapping[Path, list[Annotation]]:
        if not labels:
            return {}
        if labels not in self._annotations:
            self._annotations = {labels: annotations_with(labels, self._entries.values())}
        return self._annotations[labels]


def _lacking(written: str) -> str:
    """Return what a query that asks for nothing lacks; "" for an empty one."""
    if not written.strip():
        return ""
    try:
        parse_query(written)
    except InputError as error:
        return error.what
    return "nothing to look for yet: a query needs a word, a number or a filter"
