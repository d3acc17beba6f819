"""`variorum labels --rename`: a label renamed in all annotation files, after showing what that does."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from tui.annotations.codebook import built_in, name_problem
from tui.annotations.codebook_file import read_codebook
from tui.annotations.rename import Renaming, new_name, plan_renaming, rename
from tui.annotations.where import FOLDER, OWN_FILES, annotator_of, project_folder, yaml_files
from tui.base.clean import cited, clean_line
from tui.base.errors import InputError
from tui.cli import say
from tui.commands.labels import codebook_of
from tui.commands.shown import many, shown_path


def rename_label(args: argparse.Namespace) -> int:
    """Show what renaming does, and do it where that is wanted; return 0, 1 if it is not, 2 after a failure.

    Nothing at all is renamed where a file cannot be read. Raises InputError for names that are unfit or
    nowhere, for a bad path, and where nobody can be asked.
    """
    old, new = args.rename
    _check_names(old, new)
    paths = args.paths or [str(project_folder(Path("any").absolute()) / FOLDER)]
    plans = _plans(paths, old, new)
    if plans is None:
        say("nothing was renamed: mend these files first")
        return 2
    if not plans:
        _check_known(paths[0], old, new)
    for plan in plans:
        print(clean_line(f"{shown_path(plan.path)}: {many(plan.count, 'annotation')}"))
    _say_merged(paths[0], old, new)
    total = sum(plan.count for plan in plans)
    print(clean_line(f"{old} → {new}: {many(total, 'annotation')} in {many(len(plans), 'file')}"))
    if not args.dry_run and plans:
        if not args.yes and not _wanted():
            say("nothing was renamed")
            return 1
        failed = [plan for plan in plans if not _done(plan)]
        if failed:
            return 2
    _say_codebook(paths[0], old, new)
    return 0


def _check_names(old: str, new: str) -> None:
    if old == new:
        raise InputError("", f"--rename: {new!r} is the same name: give another one")
    if problem := name_problem(new):
        raise InputError("", f"--rename: a label name that {problem}")
    if not old:
        raise InputError("", "--rename: an empty name: give the label that is to be renamed")


def _check_known(path: str, old: str, new: str) -> None:
    """Raise InputError where the codebook has no label of that name either: it is a slip of the keys."""
    if not any(new_name(label.name, old, new) for label in read_codebook(codebook_of(path)).labels):
        what = f"--rename: no label is called {cited(old)}, neither in the files nor in the codebook"
        raise InputError("", f"{what}: `variorum labels` lists those that there are")


def _plans(paths: Iterable[str], old: str, new: str) -> list[Renaming] | None:
    """Return what is to be done in each file, or None where some cannot be read, after a line for each."""
    plans: list[Renaming] = []
    refused = False
    for path in _files(paths):
        try:
            plan = plan_renaming(path, old, new)
        except InputError as error:
            say(str(error))
            refused = True
        else:
            plans += [] if plan is None else [plan]
    return None if refused else plans


def _files(paths: Iterable[str]) -> Iterator[Path]:
    """Yield the annotation files that `paths` name, each once. Raises InputError for what cannot be read."""
    seen: set[str] = set()
    for name in paths:
        path = Path(name)
        if not path.exists():
            raise InputError(name, "no such file or folder")
        folder = path / FOLDER if (path / FOLDER).is_dir() else path
        for file in yaml_files(folder) if folder.is_dir() else [path]:
            own = file.name in OWN_FILES and annotator_of(file) is None
            if not own and (true := os.path.realpath(file)) not in seen:
                seen.add(true)
                yield file


def _wanted() -> bool:
    """Ask whether to go on. Raises InputError where there is nobody to ask."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise InputError("", "nothing was renamed: add --yes to do it")
    try:
        answer = input("rename? [y/N] ")
    except EOFError:
        return False
    return answer.strip().lower() in ("y", "yes")


def _done(plan: Renaming) -> bool:
    """Write one file; where that fails, say so in a line."""
    try:
        rename(plan)
    except InputError as error:
        say(str(error))
        return False
    return True


def _say_merged(path: str, old: str, new: str) -> None:
    """Say beforehand where two labels become one, which no later renaming takes apart."""
    codebook = read_codebook(codebook_of(path))
    if codebook.get(old) is not None and codebook.get(new) is not None:
        say(f"{new} is a label already: afterwards nothing tells the two apart")


def _say_codebook(path: str, old: str, new: str) -> None:
    """Say what is to be changed in the codebook, which the program never rewrites."""
    codebook = read_codebook(codebook_of(path))
    names = [label.name for label in codebook.labels if new_name(label.name, old, new)]
    if not names or codebook.path is None:
        return
    where = shown_path(codebook.path)
    if codebook.labels is built_in().labels:
        say(f"{where}: {old} is a built-in label: list your own labels there (`variorum labels --create`)")
        return
    changes = ", ".join(f"`name: {name}` to `name: {new_name(name, old, new)}`" for name in names)
    say(f"{where}: change {changes} yourself: the program never rewrites this file")
