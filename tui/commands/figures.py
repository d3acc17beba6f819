"""Print every figure of the articles, in reading order.

The project's own units, designations and titles, in annotations/terms.yaml, are known too.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from tui.annotations.where import terms_file
from tui.articles.article import Article, read_article
from tui.articles.listing import Entry, default_paths, list_articles
from tui.base.errors import InputError
from tui.base.files import Unreadable
from tui.cli import say
from tui.commands.figure_formats import WRITERS
from tui.figures.finder import find_figures
from tui.figures.model import KINDS, Figure
from tui.figures.relate import relate
from tui.figures.terms import Terms, read_terms

_FIELDS = """\
of each figure, in json, jsonl and csv:
  article         path, as given or found
  start, end      code points in the article, the end exclusive
  text            the words of the figure
  kind            cardinal, ordinal, percent, money, measure, rate, date, time or duration
  value           a number, or [low, high]; of a date or time ISO 8601 with X for unknown
                  digits; null where indefinite ("hundreds"). CSV writes a pair as low..high
  unit            kilogram, dollar, mile per hour, %, ...
  counted         what is counted or measured: drones
  bound, approx   = ~ > >= < <=, and the words that make it so: some, over, at least
  hedge           the word that distances: reportedly, claimed
  source          who says so, as written; null in the article's own voice
  where, when     the place and time that the figure's own clause gives
  each            true where it holds for each of several
  total           {"parts": [[start, end], ...], "sum", "agrees"}, for a total and its parts
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command line of `variorum figures` takes."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = _FIELDS
    parser.add_argument(
        "paths",
        nargs="*",
        metavar="PATH",
        help="article, or folder of articles (default: the project in this folder)",
    )
    parser.add_argument(
        "--format", choices=sorted(WRITERS), default="table", help="how to print (default: %(default)s)"
    )
    parser.add_argument(
        "--kind", type=_kinds, default=KINDS, metavar="K,...", help=f"only these kinds: {', '.join(KINDS)}"
    )


def run(args: argparse.Namespace) -> int:
    """Print the figures; return 0, or 2 where an article or a project's terms could not be read.

    Raises InputError for a bad path.
    """
    counts: Counter[str] = Counter()
    unread = 0
    terms = ProjectTerms()

    def found() -> Iterator[tuple[Article, list[Figure]]]:
        nonlocal unread
        for entry in _entries(args.paths):
            article = _read(entry)
            if article is None:
                unread += 1
                continue
            every = find_figures(article.text, terms=terms.of(entry.path))
            figures = [one for one in relate(article.text, every) if one.kind in args.kind]
            counts.update(one.kind for one in figures)
            yield article, figures

    WRITERS[args.format](sys.stdout, found(), counts)
    return 2 if unread or terms.refused else 0


class ProjectTerms:
    """The terms of the projects that articles belong to, each read once."""

    def __init__(self) -> None:
        self._known: dict[Path, Terms | None] = {}
        self.refused = 0

    def of(self, article: Path) -> Terms | None:
        """Return the terms of the article's project; None where it has none, or a file that is refused."""
        path = terms_file(article)
        if path not in self._known:
            self._known[path] = self._read(path)
        return self._known[path]

    def _read(self, path: Path) -> Terms | None:
        """Read a file of terms; where that is refused, say why in one line."""
        if not path.exists():
            return None
        try:
            return read_terms(path)
        except InputError as error:
            say(str(error))
            self.refused += 1
            return None


def _entries(paths: list[str]) -> list[Entry]:
    """Return the articles to read; a path that leads nowhere becomes an entry that says so."""
    named = paths or default_paths(Path())
    if not named:
        raise InputError(".", "no article here; name a file or a folder of .txt and .md files")
    entries = list_articles(named, missing_ok=len(named) > 1)
    if not entries:
        raise InputError(named[0], "no article in this folder; it needs .txt or .md files")
    return entries


def _read(entry: Entry) -> Article | None:
    """Read an article; where it cannot be, say so in one line."""
    try:
        if entry.problem is None:
            return read_article(entry.path, entry.name)
        reason = entry.problem
    except Unreadable as problem:
        reason = problem.reason
    say(f"{entry.name}: {reason}")
    return None


def _kinds(text: str) -> tuple[str, ...]:
    """Read a list of kinds as `--kind` takes it."""
    kinds = tuple(part.strip() for part in text.split(","))
    for kind in kinds:
        if kind not in KINDS:
            raise argparse.ArgumentTypeError(f"no kind is called {kind!r}; there are {', '.join(KINDS)}")
    return kinds
