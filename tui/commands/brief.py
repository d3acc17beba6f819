"""Write a brief to take away: what articles agree and disagree about, each figure with its quote and place.

Conflicts come first, then sums that do not add up, then agreements, then the rest of the ledger. HTML is one file
without scripts, with the articles' texts, every figure marked and linked to its row; Markdown is for notes and
messages.
"""

from __future__ import annotations

import argparse
import io
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TextIO

from tui.articles.article import Article
from tui.base.errors import InputError
from tui.base.files import Unwritable, write_whole
from tui.commands.brief_html import write_html
from tui.commands.brief_markdown import write_markdown
from tui.commands.compared import ANNOTATORS, Compared, add_compared, compare
from tui.compare.ledger import Ledger

_WRITERS: dict[str, Callable[[TextIO, Ledger, Sequence[Article]], None]] = {
    "html": write_html,
    "markdown": write_markdown,
}
_SUFFIXES = {".html": "html", ".htm": "html"}
_FILE_MODE, _FOLDER_MODE = 0o666, 0o777  # less the umask: a brief is there to be handed on


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command line of `variorum brief` takes."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = ANNOTATORS
    add_compared(parser)
    parser.add_argument(
        "--format",
        choices=sorted(_WRITERS),
        help="how to write (default: html for a file .html, else markdown)",
    )
    parser.add_argument(
        "-o", "--output", metavar="FILE", help="write to this file (default: standard output)"
    )


def run(args: argparse.Namespace) -> int:
    """Write the brief; return 0, or 2 where an article, a file about it or the settings could not be read.

    Raises InputError for a bad path, a folder that is missing, and a file that cannot be written.
    """
    suffix = Path(args.output or "").suffix.lower()
    write = _WRITERS[args.format or _SUFFIXES.get(suffix, "markdown")]
    if args.output is not None and not Path(args.output).parent.is_dir():  # told before the long work
        raise InputError(args.output, "there is no such folder to write to: make it, or name another")
    found = compare(args.paths, args.annotator)
    if args.output is None:
        write(sys.stdout, found.ledger, found.articles)
    else:
        _keep_articles(args.output, found)
        out = io.StringIO()
        write(out, found.ledger, found.articles)
        _write(args.output, out.getvalue())
    return 2 if found.problems else 0


def _keep_articles(output: str, found: Compared) -> None:
    """Raise InputError where the output would overwrite an article that the brief is on."""
    for article in found.articles:
        try:
            same = Path(output).exists() and Path(output).samefile(article.path)
        except (OSError, ValueError):  # a name that no file can have: writing says so
            return
        if same:
            raise InputError(output, "is one of the articles: name another file to write to")


def _write(name: str, page: str) -> None:
    try:
        write_whole(Path(name), page.encode("utf-8"), _FILE_MODE, _FOLDER_MODE)
    except Unwritable as problem:
        raise InputError(name, f"{problem.reason}: nothing is written") from None
    except ValueError:
        raise InputError(name, "a name that no file can have") from None
