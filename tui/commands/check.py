"""Check annotation files, files of rulings, the codebook, and every quote against its article.

What is wrong is printed as `path:line:col: what is wrong and what to do`.
"""

from __future__ import annotations

import argparse
from functools import lru_cache
from pathlib import Path

from tui.annotations.check import Around, find_problems
from tui.annotations.codebook import Codebook
from tui.annotations.codebook_file import read_codebook
from tui.annotations.load import Loaded, load
from tui.annotations.source import read_source
from tui.annotations.where import (
    FOLDER,
    TERMS,
    annotator_of,
    codebook_file,
    inside_project,
    is_rulings_file,
    project_folder,
)
from tui.base.clean import cited, clean_line
from tui.base.errors import InputError
from tui.base.files import Unreadable
from tui.cli import say
from tui.commands.annotation_files import default_project, files_at, is_own_file, read_annotation_bytes
from tui.commands.shown import many, shown_path

_ARTICLES_KEPT = 16


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command line of `variorum check` takes."""
    parser.add_argument(
        "paths",
        nargs="*",
        metavar="PATH",
        help="annotation file, rulings, labels.yaml, or a folder of them (default: annotations/ of this project)",
    )


def run(args: argparse.Namespace) -> int:
    """Print what is wrong; return 0 if nothing is, 1 if something is, 2 where a file is refused."""
    check = _Check()
    for file in files_at(args.paths or [default_project()], check.refuse):
        check.file(file)
    refused = f", {check.refused} refused" if check.refused else ""
    say(f"{many(check.read, 'file')}, {many(check.found, 'finding')}{refused}")
    return 2 if check.refused else 1 if check.found else 0


class _Check:
    """Files checked one after the other; codebooks and articles are read once for all of them."""

    def __init__(self) -> None:
        self.read = self.found = self.refused = 0
        self._codebooks: dict[Path, Codebook | None] = {}
        self._project = lru_cache(maxsize=None)(lambda folder: project_folder(folder / "any"))
        self._source = lru_cache(_ARTICLES_KEPT)(read_source)
        self._ids = lru_cache(maxsize=None)(_ids)

    def file(self, path: Path) -> None:
        """Check a file and print what is wrong with it."""
        try:
            if is_rulings_file(path):
                self._rulings(path)
            elif not is_own_file(path):
                self._annotations(path)
            elif path.name == TERMS:
                self._terms(path)
            elif not path.exists():
                raise InputError(str(path), "no such file")
            else:
                self._codebook(path)
        except InputError as error:
            self.refuse(error)

    def _terms(self, path: Path) -> None:
        """Check a file of terms. Raises InputError."""
        from tui.figures.terms import read_terms  # brings the whole finder along

        terms = read_terms(path)
        self.read += 1
        if not terms.examples:
            return
        from tui.compare.classes import Classes, tells

        classes = Classes(terms.nouns, terms.statuses)
        wrong = [one for one in terms.examples if not tells(classes, one.sort, one.name, one.words)]
        what = "an example that has none of the words of {}: mend the example or the words"
        self._print(path, [(one.line, one.column, what.format(cited(one.name))) for one in wrong])

    def _annotations(self, path: Path) -> None:
        """Check an annotation file. Raises InputError where it is refused."""
        loaded = _loaded(path)
        self.read += 1
        project = self._project(path.parent)
        annotator = annotator_of(path)
        around = Around(
            self._codebook(codebook_file(project)),
            self._source(loaded.file.article.path, project),
            annotator,
            lambda name: self._ids_in(name, project, annotator),
        )
        found = find_problems(loaded.file, around)
        self._print(path, sorted((*loaded.mark(*each.at), each.what) for each in found))

    def _rulings(self, path: Path) -> None:
        """Check a file of rulings. Raises InputError where it is refused."""
        from tui.compare.check_rulings import find_ruling_problems
        from tui.compare.load_rulings import load_file

        loaded = load_file(read_annotation_bytes(path), str(path))
        self.read += 1
        project = self._project(path.parent)
        found = find_ruling_problems(
            loaded.file, lambda article: self._source(article, project), annotator_of(path)
        )
        self._print(path, sorted((*loaded.mark(*each.at), each.what) for each in found))

    def _ids_in(self, name: str, project: Path, annotator: str | None) -> frozenset[str] | None:
        """Return the ids of the annotation file that a link calls `name`; None where there is none.

        It is looked for in the annotations, in the annotator's own folder and in the project.
        """
        for folder in (FOLDER, f"{FOLDER}/{annotator}" if annotator else None, "."):
            if folder is None:
                continue
            try:
                path = inside_project(f"{folder}/{name}.yaml", project)
            except Unreadable:
                continue
            if (ids := self._ids(path)) is not None:
                return ids
        return None

    def _codebook(self, path: Path) -> Codebook | None:
        """Return a codebook, None if it is refused. Where it is read first, what is wrong with it is told."""
        true = path.resolve()
        if true not in self._codebooks:
            self._codebooks[true] = None
            try:
                codebook = self._codebooks[true] = read_codebook(path)
            except InputError as error:
                self.refuse(InputError(shown_path(path), error.what, error.line, error.column))
                return None
            self.read += codebook.stamp is not None
            self._print(path, [(each.line, each.column, each.what) for each in codebook.problems])
        return self._codebooks[true]

    def _print(self, path: Path, findings: list[tuple[int, int, str]]) -> None:
        """Print what is wrong with a file: line, column and what."""
        shown = shown_path(path)
        self.found += len(findings)
        for line, column, what in findings:
            print(clean_line(f"{shown}:{line}:{column}: {what}"))

    def refuse(self, error: InputError) -> None:
        """Say why a file cannot be checked."""
        self.refused += 1
        say(str(error))


def _loaded(path: Path, follow: bool = True) -> Loaded:
    """Return an annotation file. Raises InputError."""
    return load(read_annotation_bytes(path, follow), str(path))


def _ids(path: Path) -> frozenset[str] | None:
    """Return the ids of the annotation file at a true path; None where there is none, or one that is refused."""
    try:
        return frozenset(_loaded(path, follow=False).file.by_id())
    except InputError:
        return None
