"""Print every figure of the articles, in reading order."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from tui.articles.article import Article, read_article
from tui.articles.listing import Entry, default_paths, list_articles
from tui.base.errors import InputError
from tui.base.files import Unreadable
from tui.cli import say
from tui.commands.figure_formats import WRITERS
from tui.figures.finder import find_figures
from tui.figures.model import KINDS, Figure
from tui.figures.relate import relate


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command line of `variorum figures` takes."""
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
    """Print the figures; return 0, or 2 where an article could not be read. Raise InputError for a bad path."""
    counts: Counter[str] = Counter()
    unread = 0

    def found() -> Iterator[tuple[Article, list[Figure]]]:
        nonlocal unread
        for entry in _entries(args.paths):
            article = _read(entry)
            if article is None:
                unread += 1
                continue
            figures = [
                one for one in relate(article.text, find_figures(article.text)) if one.kind in args.kind
            ]
            counts.update(one.kind for one in figures)
            yield article, figures

    WRITERS[args.format](sys.stdout, found(), counts)
    return 2 if unread else 0


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
