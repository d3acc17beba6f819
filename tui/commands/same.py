"""Print where other articles say the same as a stretch of one, sentence by sentence, the surest first.

As text each sentence has how sure it is, as on the screen: very likely, likely, perhaps, hardly. Of a figure (ask
for its START-END) it is the figure that is looked for. JSON has every sentence that scores above 0, the most alike
first: 1 is the same in the same words, below 0.2 it is mostly chance.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from tui.articles.article import Article, read_article
from tui.base.errors import InputError
from tui.base.files import Unreadable
from tui.commands.article_files import article_entries, read_or_say
from tui.commands.same_sure import told
from tui.commands.same_text import write_text
from tui.commands.shown import harmless_json
from tui.compare.same import Match, Matcher

_PLACE = re.compile(r"(?P<path>.+):(?P<start>\d{1,12})-(?P<end>\d{1,12})", re.ASCII | re.DOTALL)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command line of `variorum same` takes."""
    parser.add_argument(
        "place",
        metavar="ARTICLE:START-END",
        help="what to look for: the sentence around these code points of an article, the end exclusive",
    )
    parser.add_argument(
        "paths",
        nargs="*",
        metavar="PATH",
        help="article, or folder of articles, to look in (default: the project in this folder)",
    )
    parser.add_argument(
        "--format", choices=("jsonl", "text"), default="text", help="how to print (default: text)"
    )
    parser.add_argument(
        "--all",
        action="store_true",
        help="as text, too, print every sentence, also those alike by mere chance",
    )


def run(args: argparse.Namespace) -> int:
    """Print the sentences; return 0, or 2 where an article could not be read.

    Raises InputError for a place that is none, and for a bad path.
    """
    asked, span = _asked(args.place)
    others, unread = [], 0
    for entry in article_entries(args.paths):
        if _is_same_file(entry.path, asked.path):
            continue
        article = read_or_say(entry)
        unread += article is None
        others += [] if article is None else [article]
    matches = Matcher([asked.text, *(one.text for one in others)]).ranked(0, span)
    if args.format == "jsonl":
        sys.stdout.writelines(f"{line}\n" for line in _jsonl([asked, *others], matches))
    else:
        articles = [asked, *others]
        write_text(sys.stdout, asked, span, articles, told(articles, span, matches), everything=args.all)
    return 2 if unread else 0


def _asked(place: str) -> tuple[Article, tuple[int, int]]:
    """Read `ARTICLE:START-END`: the article, and the stretch of it."""
    found = _PLACE.fullmatch(place)
    if not found:
        raise InputError(place, "no place in an article: write ARTICLE:START-END, as in a.txt:120-128")
    try:
        article = read_article(Path(found["path"]), found["path"])
    except Unreadable as problem:
        raise InputError(found["path"], problem.reason) from None
    start, end = int(found["start"]), int(found["end"])
    if not start < end <= len(article.text):
        raise InputError(
            found["path"],
            f"no stretch {start}-{end}: the article has {len(article.text)} code points, and START is before END",
        )
    return article, (start, end)


def _is_same_file(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return False


def _jsonl(articles: list[Article], matches: list[Match]) -> Iterator[str]:
    for match in matches:
        article = articles[match.article]
        yield harmless_json(
            {
                "article": article.name,
                "start": match.start,
                "end": match.end,
                "text": article.text[match.start : match.end],
                "score": round(match.score, 6),
            }
        )
