"""The articles that a command compares, with what annotators wrote about them."""

from __future__ import annotations

import argparse
from typing import NamedTuple

from tui.articles.article import Article
from tui.base.errors import InputError
from tui.cli import say
from tui.commands.article_files import ProjectTerms, article_entries, read_or_say, settings_or_say
from tui.commands.progress import Progress
from tui.commands.shown import many
from tui.compare.annotators import Annotators
from tui.compare.classes import Classes
from tui.compare.corrected import corrected
from tui.compare.ledger import Ledger, Source
from tui.figures.parts import figures_in_parts
from tui.figures.terms import Terms

ANNOTATORS = """\
Figures that an annotator corrected or refused (annotations/ANNOTATOR/) count as corrected, and rulings
(annotations/ANNOTATOR/ledger.rulings.yaml) overrule what the program takes figures for. Classes of nouns
and of what became of them can be added in annotations/terms.yaml.
"""
"""What help says of the files about articles that are compared."""

MOST = 300
"""Articles that are compared at once: forty short ones on one event take 20 seconds, eighty four times that."""

_TOLD_FROM = 20  # articles from which on it is told how far the work is


class Compared(NamedTuple):
    """Articles and their ledger, in one order; `problems` counts what could not be read, each told in a line."""

    articles: list[Article]
    ledger: Ledger
    problems: int


def add_compared(parser: argparse.ArgumentParser) -> None:
    """Declare the options that say which articles are compared, and on whose word."""
    parser.add_argument(
        "paths",
        nargs="*",
        metavar="PATH",
        help="article, or folder of articles (default: the project in this folder)",
    )
    parser.add_argument(
        "--annotator", metavar="NAME", help="use only this annotator's corrections and rulings (default: all)"
    )


def compare(paths: list[str], annotator: str | None) -> Compared:
    """Read and compare the articles, on the word of one annotator or of all.

    Raises InputError for a bad path, and for more than MOST articles.
    """
    entries = article_entries(paths)
    if len(entries) > MOST:
        where = paths[0] if len(paths) == 1 else ""
        raise InputError(
            where,
            f"{len(entries):,} articles are too many to compare with one another, {MOST} are the most: "
            "name fewer files, or a folder of one event",
        )
    desk = Desk(annotator)
    articles, sources = [], []
    progress = Progress("reading", len(entries), _TOLD_FROM, silent=True)
    for done, entry in enumerate(entries):
        progress.tell(done)
        article = read_or_say(entry)
        if article is None:
            desk.problems += 1
        else:
            articles.append(article)
            sources.append(desk.source(article))
    progress.say(f"comparing {many(len(articles), 'article')}")
    ledger = Ledger(sources, desk.classes(), desk.annotators.rulings)
    _ = ledger.rows  # compared here, as long as it is told
    progress.forget()
    if annotator is not None and not desk.annotators.heard:
        say(f"--annotator {annotator}: no files about these articles: nothing is corrected or ruled")
    return Compared(articles, ledger, desk.problems + desk.terms.refused)


class Desk:
    """What there is besides the articles: settings, terms, annotators. What cannot be read is told and counted."""

    def __init__(self, annotator: str | None) -> None:
        self.terms = ProjectTerms()
        self.annotators = Annotators(self._refuse, only=annotator)
        settings = settings_or_say()
        self.problems = len(settings.notices)
        self._month_first = settings.month_first
        self._used: list[Terms] = []

    def source(self, article: Article) -> Source:
        """Return an article with its figures as annotators have them."""
        terms = self.terms.of(article.path)
        if terms and terms not in self._used:
            self._used.append(terms)
        parts = figures_in_parts(article.text, terms=terms, month_first=self._month_first)
        figures = [figure for _, part in parts for figure in part]
        return Source(
            article.name, article.text, corrected(article.text, figures, self.annotators.files(article))
        )

    def classes(self) -> Classes:
        """The classes of nouns and statuses, with those of the projects."""
        nouns = [one for terms in self._used for one in terms.nouns]
        return Classes(nouns, [one for terms in self._used for one in terms.statuses])

    def _refuse(self, line: str) -> None:
        self.problems += 1
        say(line)
