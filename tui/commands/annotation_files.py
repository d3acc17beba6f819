"""Annotation files as the commands take them: named, or in folders."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from tui.annotations.load import SIZE_LIMIT
from tui.annotations.where import FOLDER, OWN_FILES, annotator_of, project_folder, yaml_files
from tui.base.errors import InputError
from tui.base.files import Unreadable, read_regular


def default_project() -> str:
    """The project to take where no path is named: the one of the current folder."""
    return str(project_folder(Path("any").absolute()))


def files_at(names: Iterable[str], refuse: Callable[[InputError], None]) -> Iterator[Path]:
    """Yield the files that `names` lead to, each once; `refuse` is told of a name that leads to none.

    Of a folder all .yaml files are given, those of rulings too; a folder that holds `annotations/` stands for that.
    """
    seen: set[str] = set()
    for name in names:
        for file in _files_of(Path(name), refuse):
            if (true := os.path.realpath(file)) not in seen:
                seen.add(true)
                yield file


def _files_of(path: Path, refuse: Callable[[InputError], None]) -> Iterator[Path]:
    """Yield the file, or the files of the folder."""
    if not path.is_dir():
        yield path
        return
    folder = path / FOLDER if (path / FOLDER).is_dir() else path
    empty = True

    def told(error: InputError) -> None:
        nonlocal empty
        empty = False
        refuse(error)

    for file in yaml_files(folder, told, rulings=True):
        empty = False
        yield file
    if empty and folder.name != FOLDER:
        refuse(InputError(str(path), "no annotation file in this folder; their names end in .yaml"))


def is_own_file(path: Path) -> bool:
    """Whether a file is the project's own, such as labels.yaml, and no annotator's."""
    return path.name in OWN_FILES and annotator_of(path) is None


def read_annotation_bytes(path: Path, follow: bool = True) -> bytes:
    """Return the bytes of an annotation file, with `follow` false not through a link. Raises InputError."""
    try:
        return read_regular(path, SIZE_LIMIT, follow)
    except Unreadable as problem:
        raise InputError(str(path), problem.reason) from None
