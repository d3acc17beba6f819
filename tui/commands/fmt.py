"""Rewrite annotation files and rulings in their canonical form, and complete what a file written by hand lacks.

Offsets, quotes and ids are filled in as far as the article tells; nothing that is there is changed.
"""

from __future__ import annotations

import argparse
from functools import lru_cache
from itertools import zip_longest
from pathlib import Path

from tui.annotations.complete import complete
from tui.annotations.dump import dump
from tui.annotations.load import load
from tui.annotations.source import read_source
from tui.annotations.where import annotator_of, is_rulings_file, project_folder
from tui.base.clean import clean_line
from tui.base.errors import InputError
from tui.cli import say
from tui.commands.annotation_files import default_project, files_at, is_own_file, read_annotation_bytes
from tui.commands.rewriting import rewrite
from tui.commands.shown import many, shown_path

_ARTICLES_KEPT = 16


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command line of `variorum fmt` takes."""
    parser.add_argument(
        "paths",
        nargs="*",
        metavar="PATH",
        help="annotation file, or a folder of them (default: annotations/ of this project)",
    )
    parser.add_argument(
        "--check", action="store_true", help="change nothing, list what would be rewritten, exit with 1"
    )


def run(args: argparse.Namespace) -> int:
    """Rewrite the files; return 0, with --check 1 if one is not canonical, and 2 where a file is refused."""
    work = _Work(args.check)
    named = {str(Path(name)) for name in args.paths}
    for path in files_at(args.paths or [default_project()], work.refuse):
        if str(path) in named or not is_own_file(path):
            work.file(path)
    doing = "to rewrite" if args.check else "rewritten"
    refused = f", {work.refused} refused" if work.refused else ""
    say(f"{many(work.read, 'file')}, {work.changed} {doing}{refused}")
    return 2 if work.refused else 1 if args.check and work.changed else 0


class _Work:
    """Files taken one after the other; articles are read once for all of them."""

    def __init__(self, check: bool) -> None:
        self.read = self.changed = self.refused = 0
        self._check = check
        self._source = lru_cache(_ARTICLES_KEPT)(read_source)

    def file(self, path: Path) -> None:
        """Rewrite a file, or with --check print where it departs from the canonical form."""
        try:
            before = read_annotation_bytes(path)
            after = self._canonical(before, path)
            self.read += 1
            if after != before:
                self._change(path, before, after)
        except InputError as error:
            self.refuse(error)

    def refuse(self, error: InputError) -> None:
        """Say why a file is left as it is."""
        self.refused += 1
        say(str(error))

    def _canonical(self, data: bytes, path: Path) -> bytes:
        """Return the bytes that a file should have. Raises InputError where it is refused."""
        if is_rulings_file(path):
            return self._canonical_rulings(data, path)
        file = load(data, str(path)).file
        source = self._source(file.article.path, project_folder(path))
        return dump(complete(file, None if isinstance(source, str) else source, annotator_of(path)))

    def _canonical_rulings(self, data: bytes, path: Path) -> bytes:
        from tui.compare.load_rulings import load_file
        from tui.compare.place_rulings import complete_rulings
        from tui.compare.rulings import dump_file

        project = project_folder(path)
        file = load_file(data, str(path)).file
        return dump_file(
            complete_rulings(file, lambda article: self._source(article, project), annotator_of(path))
        )

    def _change(self, path: Path, before: bytes, after: bytes) -> None:
        name = shown_path(path)
        if self._check:
            line = _first_difference(before, after)
            print(clean_line(f"{name}:{line}:1: not in the canonical form: run `variorum fmt` on it"))
        else:
            rewrite(path, before, after)
            print(clean_line(f"{name}: rewritten"))
        self.changed += 1


def _first_difference(before: bytes, after: bytes) -> int:
    """Return the first line, from 1, in which two files differ."""
    pairs = zip_longest(before.split(b"\n"), after.split(b"\n"))
    return next(number for number, (old, new) in enumerate(pairs, 1) if old != new)
