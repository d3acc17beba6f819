"""Open articles side by side: the reading room.

PATH is a file or a folder of .txt and .md files, read with its subfolders; without one, the project in
this folder (seeds/, else articles/, else the folder's own text files).
"""

from __future__ import annotations

import argparse
import gc
import sys
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from tui.app.annotating.annotator import Annotator
from tui.articles.listing import Entry, default_paths, list_articles
from tui.base.errors import InputError
from tui.base.faults import fault_words
from tui.cli import say

if TYPE_CHECKING:
    from tui.annotations.codebook import Codebook
    from tui.app.app import Variorum
    from tui.app.session import Session

FIRST_PANES = 6
"""How many articles of a folder are opened where nothing is remembered."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of `variorum read`."""
    parser.add_argument("paths", nargs="*", metavar="PATH", help="files and folders of articles")
    parser.add_argument(
        "--annotator",
        metavar="NAME",
        help="who annotates (default: VARIORUM_ANNOTATOR, else git's user.name, else you are asked once)",
    )
    parser.add_argument(
        "--annotations",
        metavar="DIR",
        default="annotations",
        help="folder of the annotation files (default: %(default)s)",
    )
    parser.add_argument("--no-mouse", action="store_true", help="leave the mouse to the terminal")
    parser.add_argument(
        "--theme",
        metavar="NAME",
        help="colours: variorum-dark, -light, -contrast, -16, or a theme of Textual",
    )
    parser.add_argument(
        "--fresh", action="store_true", help="do not go back to the panes and places of the last time"
    )


def run(args: argparse.Namespace) -> int:
    """Open the reading room; the program's exit status."""
    paths = args.paths or default_paths(Path())
    entries = list_articles(paths)
    if not entries:
        raise InputError(
            " ".join(paths), "no articles (.txt or .md) here; name a file or a folder that has some"
        )
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise InputError(
            "", "variorum read: needs a terminal to draw on; variorum figures prints without one"
        )
    gc.disable()  # what a start makes stays: the collector would look through it again and again
    app = make_app(args, paths, entries)
    app.started = collect_from_now_on
    app.ending.listen()
    app.run(mouse=app.settings.mouse and not args.no_mouse)
    for line in app.unsaved():
        say(line)
    if app.crash is not None:
        say(fault_words(app.crash, app.crash_log))
    elif app.memory_problem:
        say(f"variorum: {app.memory_problem}")
    return app.return_code or 0


def collect_from_now_on() -> None:
    """Let the garbage collector work, on what is made from now on."""
    gc.freeze()
    gc.enable()


def make_app(args: argparse.Namespace, paths: Sequence[str], entries: Sequence[Entry]) -> Variorum:
    """The program, with its session as it was left, or with the first articles open."""
    from tui.annotations.where import terms_file
    from tui.app.annotating.desk import Desk
    from tui.app.annotating.keeper import FileKeeper
    from tui.app.app import Variorum
    from tui.app.memory import Memory
    from tui.app.session import Session
    from tui.app.settings import load_settings
    from tui.app.terms_file import TermsFile

    settings = load_settings()
    terms = TermsFile(terms_file(entries[0].path), month_first=settings.month_first)
    if terms.problem:
        settings = replace(settings, notices=(*settings.notices, terms.problem))
    codebook, notice = project_codebook(entries[0].path, Path(args.annotations))
    if notice:
        settings = replace(settings, notices=(*settings.notices, notice))
    annotator = Annotator(args.annotator)
    annotator.check()
    keeper = FileKeeper(annotator, Path(args.annotations))
    session = Session(entries, terms.index, Desk(keeper))
    if settings.panes:
        session.wanted = settings.panes
    memory = Memory(paths)
    if not args.fresh:
        memory.recall(session)
    if not session.panes:
        open_first(session, memory.named)
    if args.theme:
        settings = settings.with_theme(args.theme)
    annotations = Path(args.annotations)
    app = Variorum(
        session,
        settings,
        memory=memory,
        annotator=annotator,
        annotations=annotations,
        keeper=keeper,
        codebook=codebook,
        terms=terms,
    )
    app.roots = paths
    app.relist = partial(list_articles, paths)
    return app


def project_codebook(article: Path, annotations: Path) -> tuple[Codebook, str | None]:
    """The codebook of an article's project, and what is wrong with it."""
    from tui.annotations.codebook import built_in
    from tui.annotations.codebook_file import codebook_words, read_codebook
    from tui.annotations.where import CODEBOOK, project_folder

    file = project_folder(article, annotations.name) / annotations / CODEBOOK
    try:
        codebook = read_codebook(file)
        return codebook, codebook_words(codebook)
    except InputError as error:
        return replace(built_in(), path=file), f"{error.named(file.name)}; the built-in labels are used"


def open_first(session: Session, named: bool) -> None:
    """Open the articles that were named, or the first of a folder that can be read; the first is in focus."""
    for entry in session.entries:
        if not named and len(session.panes) == FIRST_PANES:
            break
        reading = session.open(entry)
        if not named:
            reading.load()
            if reading.article is None:
                session.close()
    session.focus = 0
