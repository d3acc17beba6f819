"""Print every figure of the articles, in reading order.

The project's own units, designations and titles, in annotations/terms.yaml, are known too.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator

from tui.articles.article import Article
from tui.base.errors import InputError
from tui.commands.article_files import ProjectTerms, article_entries, read_or_say, settings_or_say
from tui.commands.figure_formats import WRITERS, Found
from tui.commands.progress import Progress
from tui.figures.model import KINDS, Figure
from tui.figures.parts import figures_in_parts

_FIELDS = """\
Figures are printed as they are found. An article of more than 200,000 characters is taken part
by part for that: a total and its parts, the order of the numbers in dates, and the full names of
sources are then looked for within a part. How 10/11/2025 is read where nothing in the article
decides, month_first in settings.toml says; without it, the day comes first.

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
        help="article, or folder of articles; - reads standard input (default: the project in this folder)",
    )
    parser.add_argument(
        "--format", choices=sorted(WRITERS), default="table", help="how to print (default: %(default)s)"
    )
    parser.add_argument(
        "--plot",
        action="store_true",
        help="draw where the amounts of each kind and noun lie, instead of a list",
    )
    parser.add_argument(
        "--kind", type=_kinds, default=KINDS, metavar="K,...", help=f"only these kinds: {', '.join(KINDS)}"
    )


def run(args: argparse.Namespace) -> int:
    """Print the figures; return 0, or 2 where an article, a project's terms or the settings could not be read.

    Raises InputError for a bad path, and for `--plot` in another format than the one for reading.
    """
    if args.plot and args.format != "table":
        raise InputError("--plot", f"draws for reading: leave out --format {args.format}")
    counts: Counter[str] = Counter()
    unread = 0
    terms = ProjectTerms()
    settings = settings_or_say()

    def parts(article: Article) -> Iterator[list[Figure]]:
        progress = Progress(article.name, len(article.text))
        known = terms.of(article.path)
        for end, every in figures_in_parts(article.text, terms=known, month_first=settings.month_first):
            figures = [one for one in every if one.kind in args.kind]
            counts.update(one.kind for one in figures)
            yield figures
            sys.stdout.flush()
            progress.tell(end)
        progress.forget()

    def found() -> Iterator[Found]:
        nonlocal unread
        for entry in article_entries(args.paths, stdin=True):
            article = read_or_say(entry)
            if article is None:
                unread += 1
            else:
                yield Found(article.name, parts(article))

    if args.plot:
        from tui.commands.figure_plot import write_plots

        write_plots(sys.stdout, found())
    else:
        WRITERS[args.format](sys.stdout, found(), counts)
    return 2 if unread or terms.refused or settings.notices else 0


def _kinds(text: str) -> tuple[str, ...]:
    """Read a list of kinds as `--kind` takes it."""
    kinds = tuple(part.strip() for part in text.split(","))
    for kind in kinds:
        if kind not in KINDS:
            raise argparse.ArgumentTypeError(f"no kind is called {kind!r}; there are {', '.join(KINDS)}")
    return kinds
