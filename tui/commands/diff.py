"""Show what two annotators, or two states of an annotation file, have differently.

A and B are two files, two folders (their files go together by the article's name), or either of them in a
git revision, REV:path. Exit status 1 with --exit-code where something differs.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from typing import TextIO

from tui.base.errors import InputError
from tui.cli import say
from tui.review.diff import FileDiff
from tui.review.ground import compare_on_one_text
from tui.review.sources import Group, groups_of

_CLASSES = """\
classes of differences, with what they are called in json:
  label      the same span, another label
  boundary   overlapping spans of the same label: an end is elsewhere
  both       overlapping spans, another label
  fields     a figure's fields, the state or a key of one's own
  note       the note
  links      the links to other annotations
  split      one span of a side is several of the other
  only A     an annotation that the other side lacks (only_a, only_b; between
             two states of one annotator's file: deleted, added)
  moved      the same words, elsewhere since the article changed

Spans of A are drawn in {}, those of B in []. Git calls the same command with
seven words of its own once `variorum git-setup` told it to.
"""
_TWO = 2
_OF_GIT = (7, 9)  # words that git gives: what changed; what was renamed as well
_GIT_CALLS = "GIT_DIFF_PATH_COUNTER"  # the variable that git sets for an external diff driver


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command line of `variorum diff` takes."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.usage = (
        "%(prog)s [-h] [--format text|json|markdown] [--exit-code] A B\n       %(prog)s --textconv FILE"
    )
    parser.epilog = _CLASSES
    parser.add_argument(
        "paths", nargs="+", metavar="A B", help="annotation file, folder of them, or REV:path"
    )
    parser.add_argument(
        "--format", choices=("text", "json", "markdown"), default="text", help="how to print (default: text)"
    )
    parser.add_argument("--exit-code", action="store_true", help="exit with 1 where something differs")
    parser.add_argument(
        "--textconv",
        action="store_true",
        help="print one file as lines for people, without offsets: what git log -p compares",
    )


def run(args: argparse.Namespace) -> int:
    """Print the differences; return 0, 1 where there are some and this was asked for, 2 for a file refused.

    Raises InputError for names that lead nowhere, and where the only two files are refused.
    """
    if args.textconv and len(args.paths) == 1:
        from tui.commands.diff_for_git import print_as_text

        return print_as_text(args.paths[0])
    # Git names a path with conflicts alone; from anybody else, the second operand was left out.
    unmerged = len(args.paths) == 1 and _GIT_CALLS in os.environ
    if unmerged or len(args.paths) in _OF_GIT:
        from tui.commands.diff_for_git import run_for_git

        return run_for_git(args.paths)
    if len(args.paths) != _TWO:
        raise InputError("", "variorum diff: name two files, folders or revisions; see variorum diff --help")
    comparison = _Comparison(*args.paths)
    write(sys.stdout, comparison.files(), args.format)
    if comparison.refused:
        return 2
    return int(comparison.differ and args.exit_code)


def write(out: TextIO, files: Iterator[FileDiff], form: str) -> None:
    """Write differences in a format; text as the output takes it."""
    # Git waits for this program at every file that it shows: only what is needed is imported.
    if form == "json":
        from tui.commands.diff_json import write_json

        write_json(out, files)
    elif form == "markdown":
        from tui.commands.diff_markdown import write_markdown

        write_markdown(out, files)
    else:
        from tui.commands.diff_text import Look, write_text

        terminal = out.isatty()
        coloured = terminal and not os.environ.get("NO_COLOR")
        write_text(out, files, Look(coloured, terminal_width() if terminal else None))


def terminal_width() -> int:
    """How many cells a line of the terminal has."""
    from shutil import get_terminal_size

    return get_terminal_size().columns


class _Comparison:
    """Files compared one after the other; of several, one that is refused is told, and the others go on."""

    def __init__(self, a: str, b: str) -> None:
        self._pairs = groups_of((a, b))
        self.refused = False
        self.differ = False

    def files(self) -> Iterator[FileDiff]:
        """Yield what differs, file by file. Raises InputError where the only two are refused."""
        for pair in self._pairs:
            try:
                diff = compare_pair(pair)
            except InputError as error:
                if len(self._pairs) == 1:
                    raise
                say(str(error))
                self.refused = True
                continue
            self.differ |= bool(diff.differences) or None in pair
            yield diff


def compare_pair(pair: Group) -> FileDiff:
    """Read and compare the files of two sides. Raises InputError."""
    a, b = (None if found is None else found.side() for found in pair)
    place = next(found.place for found in pair if found is not None)
    return compare_on_one_text(a, b, place)
