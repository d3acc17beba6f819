"""Annotation files written anew by a command: only where they belong, and never over what somebody else wrote."""

from __future__ import annotations

from pathlib import Path

from tui.annotations.comments import has_comments
from tui.annotations.kept import keep_copy
from tui.annotations.load import load
from tui.annotations.where import FOLDER, inside_project, is_rulings_file
from tui.base.errors import InputError
from tui.base.files import Unreadable, Unwritable, write_whole
from tui.cli import say
from tui.commands.annotation_files import read_annotation_bytes
from tui.commands.shown import shown_path


def rewrite(path: Path, before: bytes, after: bytes) -> None:
    """Write a file anew where it really is. Raises InputError where that is not to be, or not possible."""
    name = str(path)
    try:
        place = inside_project(str(path.absolute()), _home(path))
    except Unreadable:
        raise InputError(name, "a link out of the project, which is not written through") from None
    _check_readable(after, path)
    if read_annotation_bytes(path) != before:
        raise InputError(name, "was changed meanwhile and is left as it is: run this again")
    try:
        if has_comments(before):
            copy = keep_copy(place, before)
            say(f"{shown_path(path)}: its comments are no data and are gone; as it was, it is in {copy}")
        write_whole(place, after)
    except Unwritable as problem:
        raise InputError(name, f"{problem.reason}: left as it is") from None


def _check_readable(data: bytes, path: Path) -> None:
    """Raise InputError for what could not be read again: nothing is written then."""
    if is_rulings_file(path):
        from tui.compare.load_rulings import load_file

        load_file(data, str(path))
    else:
        load(data, str(path))


def _home(path: Path) -> Path:
    """Return the folder that writing must not leave: of the project that the path itself leads through.

    Outside of projects it is the folder of the file.
    """
    folder = path.absolute().parent
    return next((each for each in (folder, *folder.parents) if (each / FOLDER).is_dir()), folder)
