"""Show what two annotators, or two states of an annotation file, have differently.

A and B are two files, two folders (their files go together by the article's name), or either of them in a
git revision, REV:path. Exit status 1 with --exit-code where something differs.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, TextIO, TypeVar

from tui.base.errors import InputError
from tui.base.values import Value
from tui.cli import say
from tui.review.diff import FileDiff
from tui.review.ground import compare_on_one_text
from tui.review.sources import Group, groups_of

if TYPE_CHECKING:
    from tui.compare.diff_rulings import RulingDiff

_Diff = TypeVar("_Diff", "FileDiff", "RulingDiff")

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

Files of rulings of figures (ledger.rulings.yaml) are compared too, with the
classes relation, figures, fields, note, only A, only B, moved; in json under
the key "rulings", which is there only where there are such files.

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
    write(sys.stdout, comparison.files(), comparison.rulings(), args.format)
    if comparison.refused:
        return 2
    return int(comparison.differ and args.exit_code)


def write(out: TextIO, files: Iterator[FileDiff], rulings: Iterator[RulingDiff], form: str) -> None:
    """Write differences in a format, those of rulings last; text as the output takes it."""
    # Git waits for this program at every file that it shows: only what is needed is imported.
    if form == "json":
        from tui.commands.diff_json import write_json

        write_json(out, files, map(_ruling_data, rulings))
    elif form == "markdown":
        from tui.commands.diff_markdown import write_markdown

        write_markdown(out, files)
        for diff in rulings:
            from tui.commands.diff_rulings import markdown_lines

            out.writelines(f"{line}\n" for line in markdown_lines(diff))
    else:
        from tui.commands.diff_text import Look, write_text

        terminal = out.isatty()
        coloured = terminal and not os.environ.get("NO_COLOR")
        look = Look(coloured, terminal_width() if terminal else None)
        any_files = write_text(out, files, look)
        for diff in rulings:
            from tui.commands.diff_rulings import text_lines

            out.writelines(f"{line}\n" for line in ([""] if any_files else []) + [*text_lines(diff, look)])
            any_files = True


def _ruling_data(diff: RulingDiff) -> dict[str, Value]:
    from tui.compare.diff_rulings import ruling_diff_data

    return ruling_diff_data(diff)


def terminal_width() -> int:
    """How many cells a line of the terminal has."""
    from shutil import get_terminal_size

    return get_terminal_size().columns


class _Comparison:
    """Files compared one after the other; of several, one that is refused is told, and the others go on."""

    def __init__(self, a: str, b: str) -> None:
        pairs = groups_of((a, b), rulings=True)
        self._pairs = [pair for pair in pairs if not any(one and one.has_rulings for one in pair)]
        self._of_rulings = [pair for pair in pairs if pair not in self._pairs]
        self._only = len(pairs) == 1
        self.refused = False
        self.differ = False

    def files(self) -> Iterator[FileDiff]:
        """Yield what differs, file by file. Raises InputError where the only two are refused."""
        return self._compared(self._pairs, compare_pair)

    def rulings(self) -> Iterator[RulingDiff]:
        """Yield what differs in files of rulings. Raises InputError where the only two are refused."""
        if not self._of_rulings:
            return iter(())
        from tui.commands.diff_rulings import compare_pair_of_rulings

        return self._compared(self._of_rulings, compare_pair_of_rulings)

    def _compared(self, pairs: Sequence[Group], compare: Callable[[Group], _Diff]) -> Iterator[_Diff]:
        for pair in pairs:
            try:
                diff = compare(pair)
            except InputError as error:
                if self._only:
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
