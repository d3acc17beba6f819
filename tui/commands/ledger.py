"""Print the ledger of figures: a row for each quantity, a column for each article, and whether they agree.

Articles are compared by what they report: figures of another night or place are never called equal or in conflict.
"""

from __future__ import annotations

import argparse
import sys

from tui.articles.article import Article
from tui.base.errors import InputError
from tui.cli import say
from tui.commands.article_files import ProjectTerms, article_entries, read_or_say, settings_or_say
from tui.commands.ledger_formats import WRITERS, write_pairs
from tui.compare.annotators import Annotators
from tui.compare.classes import Classes
from tui.compare.corrected import corrected
from tui.compare.ledger import Ledger, Source
from tui.figures.parts import figures_in_parts
from tui.figures.terms import Terms

_STATES = """\
states of rows:
  !  its figures conflict          =  they agree
  ~  they fit, as rounded by 5% or less, within their bounds, or in another unit
  +  a total and its parts         /  the same is counted elsewhere, of another time or place
  ?  nothing to compare with

Figures that an annotator corrected or refused (annotations/ANNOTATOR/) count as corrected, and rulings
(annotations/ANNOTATOR/ledger.rulings.yaml) overrule what the program takes figures for. Classes of nouns
and of what became of them can be added in annotations/terms.yaml.

--pairs, a line each: articleA, startA, endA, articleB, startB, endB, relation, proof. The relation is
same-quantity-agree, same-quantity-conflict, same-noun-different-event or unrelated.
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command line of `variorum ledger` takes."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = _STATES
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
        "--pairs", action="store_true", help="print every pair of figures as judged, with --format jsonl"
    )
    parser.add_argument(
        "--annotator", metavar="NAME", help="use only this annotator's corrections and rulings (default: all)"
    )


def run(args: argparse.Namespace) -> int:
    """Print the ledger; return 0, or 2 where an article, a file about it or the settings could not be read.

    Raises InputError for a bad path, and for `--pairs` in another format.
    """
    if args.pairs and args.format != "jsonl":
        raise InputError("--pairs", "prints JSON lines: add --format jsonl")
    desk = _Desk(args.annotator)
    sources = []
    for entry in article_entries(args.paths):
        article = read_or_say(entry)
        if article is None:
            desk.problems += 1
        else:
            sources.append(desk.source(article))
    ledger = Ledger(sources, desk.classes(), desk.annotators.rulings)
    if args.pairs:
        write_pairs(sys.stdout, ledger)
    else:
        WRITERS[args.format](sys.stdout, ledger)
    return 2 if desk.problems or desk.terms.refused else 0


class _Desk:
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
