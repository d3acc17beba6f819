"""Find words, and figures of a certain sort, in many articles: the best article first, the words in context."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from tui.annotations.model import Annotation
from tui.articles.listing import Entry, default_paths
from tui.base.advice import advised
from tui.base.clean import cited
from tui.base.errors import InputError
from tui.cli import say
from tui.commands.article_files import ProjectTerms, article_entries, settings_or_say
from tui.commands.find_formats import WRITERS
from tui.commands.progress import Progress
from tui.compare.classes import Classes
from tui.compare.search.faults import Busy, Damaged, IndexFault
from tui.compare.search.figures import Source, add_figures, key_of
from tui.compare.search.hits import ArticleHits, hits_in
from tui.compare.search.index import Progress as Done
from tui.compare.search.index import open_index, path_of
from tui.compare.search.labels import annotations_with
from tui.compare.search.query import Query, parse_query, why_nothing
from tui.compare.search.search import Answer, Searcher
from tui.figures.model import Figure
from tui.figures.parts import figures_in_parts

_QUERIES = """\
queries:
  drones belgorod      articles that have both words; endings, case and accents do not count. Where a
                       word is nowhere, those that differ in a letter or two are looked for
  "nine regions"       words that stand together; a quotation mark left open ends with the query
  kind:percent         a figure of this kind (variorum figures --help lists them); kind:money,percent
  counted:drones       a figure that counts drones: UAVs, too
  source:ministry      a figure on the word of somebody so called
  value:>100           a figure over 100; also value:34, value:<=5 and value:100..200
  label:claim          an annotation with this label
Several of kind, counted, source and value ask for one figure that has it all.

of each hit, in jsonl:
  article              path, as given or found
  start, end           code points in the article, the end exclusive
  text                 what stands there
  by                   words, figure or label: what was asked for
  context              the sentence around it, or as much of it as fits
  context_start        where the context starts, in code points
  score                of the article, the higher the better: BM25 of the words, those of the headline
                       counting four times; without words the number of figures or annotations

From 2,000 articles on, an index is kept in the cache folder and brought up to date each time.
"""
_FEW = 50  # articles that are indexed in no time
_TRIES = 6  # batches of another program that are waited for


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command line of `variorum find` takes."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = _QUERIES
    parser.add_argument("query", metavar="QUERY", help="words, phrases and filters, in one argument")
    parser.add_argument(
        "paths",
        nargs="*",
        metavar="PATH",
        help="article, or folder of articles (default: the project in this folder)",
    )
    parser.add_argument(
        "--format", choices=sorted(WRITERS), default="text", help="how to print (default: %(default)s)"
    )
    parser.add_argument("--limit", type=int, metavar="N", help="print no more than the best N articles")


def run(args: argparse.Namespace) -> int:
    """Print what is found; return 0, or 2 where a file could not be read.

    Raises InputError for a query that asks for nothing or cannot be understood, and for a bad path.
    """
    query = parse_query(args.query)
    if query.empty:
        raise InputError(
            "", "variorum find: the query asks for nothing: name words, or a filter as in --help"
        )
    if args.query.count('"') % 2:
        say("a quotation mark is not closed: it is taken to end with the query")
    if args.limit is not None and args.limit < 1:
        raise InputError("--limit", "is to be a number from 1 on")
    entries = article_entries(args.paths)
    work = _Work(query, entries, args.paths or default_paths(Path()))
    try:
        WRITERS[args.format](sys.stdout, work.hits(work.answer(), args.limit))
    except IndexFault as fault:
        raise InputError(str(work.index.file or "the index"), f"cannot be used: {fault}; remove it") from None
    finally:
        work.close()
    return 2 if work.problems else 0


class _Work:
    """One search: what it needs, and how many files could not be read."""

    def __init__(self, query: Query, entries: list[Entry], roots: list[str]) -> None:
        self._query = query
        self._entries = {path_of(one): one for one in entries if one.problem is None}
        self.problems = 0
        for one in entries:
            if one.problem is not None:
                self._tell(f"{one.name}: {advised(one.problem)}")
        self._annotations: dict[Path, list[Annotation]] = {}
        if query.labels:
            self._annotations = annotations_with(
                query.labels, self._entries.values(), lambda error: self._tell(str(error))
            )
        self._terms = ProjectTerms()
        self._month_first = settings_or_say().month_first if query.figure else False
        terms = self._terms.of(entries[0].path) if query.figure else None
        classes = Classes(terms.nouns, terms.statuses) if terms else Classes()
        key = key_of(entries[0].path, self._month_first) if query.figure else ""
        self._source = Source(self._figures, classes.noun, key)
        self.index = open_index(roots, len(self._entries))
        self._searcher = Searcher(self.index, self._source.noun)

    def close(self) -> None:
        """Let go of the index."""
        self._searcher.close()
        self.index.close()

    def answer(self) -> Answer:
        """Bring the index up to date and ask it."""
        try:
            return self._ask()
        except Damaged:
            self.index.rebuild()
            return self._ask()

    def _ask(self) -> Answer:
        self._do("indexing", lambda: self.index.update(list(self._entries.values())))
        for path, problem in self.index.problems():
            self._tell(f"{self._entries[os.fsencode(path)].name}: {advised(problem)}")
        query, figure = self._query, self._query.figure
        labelled = {path: len(some) for path, some in self._annotations.items()}
        if figure is not None:
            # Only of articles that have the words: finding figures takes far longer than finding words.
            words = Query(query.terms, None, query.labels)
            ids = None if words.empty else [one.id for one in self._searcher.whole(words, labelled).found]
            self._do("finding figures", lambda: add_figures(self.index, self._source, ids))
        answer = self._searcher.whole(query, labelled)
        instead = [
            f"no article has {cited(word)}, "
            + (f"looked for {', '.join(near)}" if near else "nor anything like it")
            for word, near in answer.instead.items()
        ]
        if not answer.found:
            instead = [f"nothing found: {'; '.join(instead) or why_nothing(query) or 'no article has it'}"]
        for line in instead:
            say(line)
        return answer

    def _do(self, name: str, work: Callable[[], Iterator[Done]]) -> None:
        """Do a piece of work to its end; where another program does not let go of the index, as far as it goes."""
        progress: Progress | None = None
        for _ in range(_TRIES):
            try:
                for done, total in work():
                    progress = progress or Progress(name, total, _FEW, silent=True)
                    progress.tell(done)
                break
            except Busy:
                continue
        else:
            say(f"another program is writing the index ({self.index.file}): what it has so far is searched")
        if progress:
            progress.forget()

    def hits(self, answer: Answer, limit: int | None) -> Iterator[tuple[float, ArticleHits]]:
        """Yield the articles found as they are now, with what was found in them and the score."""
        told = 0
        for found in answer.found:
            if told == limit:
                return
            path = self._searcher.path(found)
            if path is None:
                continue
            entry = self._entries[os.fsencode(path)]
            annotations = self._annotations.get(path, [])
            hits = hits_in(self._searcher, entry, found, self._query, answer, self._source, annotations)
            if hits is not None:
                told += 1
                yield found.score, hits
        if answer.found and not told:
            say("nothing found: the articles that had it have changed meanwhile")

    def _figures(self, path: Path, text: str) -> list[Figure]:
        parts = figures_in_parts(text, terms=self._terms.of(path), month_first=self._month_first)
        return [figure for _, some in parts for figure in some]

    def _tell(self, line: str) -> None:
        self.problems += 1
        say(line)
