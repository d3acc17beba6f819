"""Print the codebook in force: the labels and relations of a project, with their keys, colours and meanings.

With --rename, give a label another name in all annotation files of the project. With --classes, print the
classes of nouns and of what became of them by which figures are compared.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sys
from pathlib import Path
from textwrap import wrap

from rich.cells import cell_len

from tui.annotations.codebook import Codebook, Label, Relation, built_in
from tui.annotations.codebook_file import create_codebook, read_codebook
from tui.annotations.colours import sgr_of
from tui.annotations.where import CODEBOOK, TERMS, codebook_file, project_folder
from tui.base.clean import clean_line
from tui.base.errors import InputError
from tui.cli import say
from tui.commands.shown import shown_path

_GAP = "  "
_DIGITS = 9  # labels that a digit sets
_LEAST = 24  # cells that a description has at least
_DIM, _PLAIN = "\x1b[2m", "\x1b[0m"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command line of `variorum labels` takes."""
    parser.add_argument(
        "paths",
        nargs="*",
        metavar="PATH",
        help="a project, its labels.yaml or anything in it (default: this folder); "
        "with --rename: the annotation files and folders to rename in",
    )
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help="how to print (default: %(default)s)"
    )
    parser.add_argument(
        "--create", action="store_true", help="first write the built-in codebook to annotations/labels.yaml"
    )
    parser.add_argument(
        "--rename", nargs=2, metavar=("OLD", "NEW"), help="rename a label, and what is nested in it"
    )
    parser.add_argument(
        "--classes",
        action="store_true",
        help="print the classes in force instead, with an example of each, as annotations/terms.yaml has them",
    )
    parser.add_argument("--dry-run", action="store_true", help="only show what --rename would do")
    parser.add_argument("--yes", action="store_true", help="rename without asking")


def run(args: argparse.Namespace) -> int:
    """Print the codebook, or rename a label; return 0, or 1 where something in the codebook is wrong.

    Raises InputError for a codebook that is refused, or a bad path.
    """
    if args.rename:
        from tui.commands.label_renaming import rename_label

        return rename_label(args)
    if args.dry_run or args.yes:
        raise InputError("", "variorum labels: --dry-run and --yes go with --rename OLD NEW")
    if len(args.paths) > 1:
        raise InputError(args.paths[1], "one codebook at a time: name one path")
    path = codebook_of(args.paths[0] if args.paths else ".")
    if args.classes:
        from tui.commands.label_classes import print_classes

        return print_classes(path.with_name(TERMS), args.format)
    if args.create:
        create_codebook(path)
        say(f"{shown_path(path)}: written; edit it freely, the program never rewrites it")
    codebook = read_codebook(path)
    write = _write_json if args.format == "json" else _write_text
    write(codebook)
    for problem in codebook.problems:
        say(f"{shown_path(path)}:{problem.line}:{problem.column}: {problem.what}")
    return 1 if codebook.problems else 0


def codebook_of(name: str) -> Path:
    """Return the codebook of the project that the path `name` is, or is in. Raises InputError for no such path."""
    path = Path(name)
    if not os.path.lexists(path):
        raise InputError(name, "no such file or folder")
    if path.name == CODEBOOK:
        return path
    return codebook_file(project_folder(path / "any" if path.is_dir() else path))


def _write_json(codebook: Codebook) -> None:
    """Print the codebook as plain data; `path` is null where it is the built-in one."""
    labels = [
        {key: getattr(label, key) for key in ("name", "key", "color", "description", "example")}
        for label in codebook.labels
    ]
    relations = [{"name": each.name, "description": each.description} for each in codebook.relations]
    path = str(codebook.path) if codebook.stamp else None
    print(json.dumps({"path": path, "labels": labels, "relations": relations}, indent=2))


def _write_text(codebook: Codebook) -> None:
    """Print the codebook for reading: digit, key, name and colour of each label, what it means, an example."""
    coloured = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else sys.maxsize
    print(clean_line(_origin(codebook)))
    rows = [
        (_digit(number), label.key, label.name, label.color)
        for number, label in enumerate(codebook.labels, 1)
    ]
    rows += [("", "", relation.name, "") for relation in codebook.relations]
    cells = [[clean_line(cell) for cell in row] for row in rows]
    widths = [max(map(cell_len, column)) for column in zip(*cells, strict=True)]
    indent = sum(widths) + len(_GAP) * len(widths)
    entries: tuple[Label | Relation, ...] = (*codebook.labels, *codebook.relations)
    for row, entry in zip(cells, entries, strict=True):
        if codebook.relations and entry is codebook.relations[0]:
            print("\nrelations")
        colour = sgr_of(entry.color) if coloured and isinstance(entry, Label) else None
        start = _GAP.join(_filled(cell, widths[at], colour if at else None) for at, cell in enumerate(row))
        lines = _lines(entry.description, width - indent)
        if isinstance(entry, Label) and entry.example:
            lines += [_dimmed(line, coloured) for line in _lines(f"“{entry.example}”", width - indent)]
        print("\n".join([(start + _GAP + lines[0]).rstrip(), *(" " * indent + line for line in lines[1:])]))


def _origin(codebook: Codebook) -> str:
    """Return the line that says where the codebook came from."""
    if codebook.stamp is None or codebook.path is None:
        return "the built-in codebook, as there is no annotations/labels.yaml (--create writes it)"
    built = [part for part in ("labels", "relations") if getattr(codebook, part) is getattr(built_in(), part)]
    missing = f", which has no {' and no '.join(built)}: those are built in" if built else ""
    return f"{shown_path(codebook.path)}{missing}"


def _digit(number: int) -> str:
    """Return the digit that sets a label by its place, if one does."""
    return str(number) if number <= _DIGITS else ""


def _filled(cell: str, width: int, colour: int | None) -> str:
    """Return a cell filled with spaces to its width, and coloured."""
    shown = cell if colour is None else f"\x1b[{colour}m{cell}{_PLAIN}"
    return shown + " " * (width - cell_len(cell))


def _lines(text: str, width: int) -> list[str]:
    """Return a text as harmless lines of at most `width` characters."""
    return wrap(clean_line(text), max(width, _LEAST)) or [""]


def _dimmed(line: str, coloured: bool) -> str:
    return f"{_DIM}{line}{_PLAIN}" if coloured else line
