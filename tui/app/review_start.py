"""Go through what annotators have differently, decide, and keep a gold file.

A, B and more are annotation files on one article, folders of them, or either in a git revision, REV:path.
GOLD is the folder of the outcome, or its file; what was decided is beside it, and the review goes on there.
A single FILE is one in which a merge left conflicts: they are settled one by one, and the file is written back.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from tui.annotations.where import FOLDER, codebook_file, is_rulings_file, project_folder
from tui.app.annotating.annotator import Annotator
from tui.base.errors import InputError
from tui.base.faults import fault_words
from tui.cli import say
from tui.review.opening import open_review
from tui.review.sources import Group, check_named, groups_of

if TYPE_CHECKING:
    from tui.annotations.codebook import Codebook
    from tui.app.review_app import ReviewApp
    from tui.app.reviewing import Reviewing

MOST = 9
"""Annotators that can be compared at once: each has a key."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command line of `variorum review` takes."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument(
        "paths", nargs="+", metavar="FILE", help="annotation files, folders of them, or REV:path"
    )
    parser.add_argument(
        "-o", "--output", metavar="GOLD", help=f"folder or file of the outcome (default: {FOLDER}/gold)"
    )
    parser.add_argument(
        "--annotator",
        metavar="NAME",
        help="who decides (default: VARIORUM_ANNOTATOR, git's user.name, the login)",
    )
    parser.add_argument("--no-mouse", action="store_true", help="leave the mouse to the terminal")
    parser.add_argument("--theme", metavar="NAME", help="colours: variorum-dark, -light, -contrast, -16")


def run(args: argparse.Namespace) -> int:
    """Open the review; the program's exit status. Raises InputError where there is nothing to review."""
    for path in args.paths:
        check_named(path)
    groups = None if len(args.paths) == 1 else _groups(args.paths)
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise InputError("", "variorum review: needs a terminal to draw on; variorum diff prints without one")
    app = make_app(args, groups)
    app.ending.listen()
    app.run(mouse=app.settings.mouse and not args.no_mouse)
    if app.crash is not None:
        say(fault_words(app.crash, app.crash_log))
    elif (failure := app.work.lost()) is not None:
        say(f"not saved: {failure.reason}" + (f"; it is kept in {failure.kept}" if failure.kept else ""))
    return app.return_code or 0


def _groups(paths: Sequence[str]) -> list[Group]:
    if not 2 <= len(paths) <= MOST:
        raise InputError(
            "", f"variorum review: name 2 to {MOST} annotators' files or folders; see variorum review --help"
        )
    return groups_of(paths)


def make_app(args: argparse.Namespace, groups: Sequence[Group] | None = None) -> ReviewApp:
    """The program, with all articles that can be reviewed. Raises InputError where none can."""
    from tui.app.reviewing import Reviewing

    annotator = Annotator(args.annotator)
    annotator.check()
    if len(args.paths) == 1:
        return _settling(args, annotator)
    groups = _groups(args.paths) if groups is None else groups
    is_folder = Path(args.paths[0]).is_dir() or len(groups) > 1
    reviews, refused = [], []
    for group in groups:
        try:
            reviews.append(open_review(group, args.output, is_folder))
        except InputError as error:
            refused.append(error)
    if not reviews:
        raise refused[0]
    near = next(found.place for found in groups[0] if found is not None)
    return _app(args, Reviewing(reviews, refused, annotator), near)


def _settling(args: argparse.Namespace, annotator: Annotator) -> ReviewApp:
    """The program, with one file's merge conflicts."""
    from tui.app.reviewing import Reviewing
    from tui.review.resolving import Resolution

    path = Path(args.paths[0])
    if path.is_dir():
        raise InputError(str(path), "a folder: name a second annotator's, or one file with merge conflicts")
    if is_rulings_file(path):
        from tui.compare.rulings import SETTLE

        raise InputError(str(path), f"holds rulings of figures: {SETTLE}")
    if args.output:
        raise InputError(
            "", "variorum review: -o goes with two annotators; conflicts are settled in their file"
        )
    return _app(args, Reviewing([Resolution(path)], [], annotator), path.absolute())


def _app(args: argparse.Namespace, work: Reviewing, near: Path) -> ReviewApp:
    from tui.app.review_app import ReviewApp
    from tui.app.settings import load_settings

    settings = load_settings()
    codebook, notice = _codebook(near)
    if notice:
        settings = replace(settings, notices=(*settings.notices, notice))
    if args.theme:
        settings = settings.with_theme(args.theme)
    return ReviewApp(work, settings, codebook)


def _codebook(near: Path) -> tuple[Codebook, str | None]:
    """The codebook of the project that a file is in, and what is wrong with it."""
    from tui.annotations.codebook import built_in
    from tui.annotations.codebook_file import codebook_words, read_codebook

    file = codebook_file(project_folder(near))
    try:
        codebook = read_codebook(file)
        return codebook, codebook_words(codebook)
    except InputError as error:
        return replace(built_in(), path=file), f"{error}; the built-in labels are used"
