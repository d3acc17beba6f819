"""The journal: states that could not be saved, kept in the state folder until they are.

Each open store has a file of its own there for its annotation file, so that no program writes over the work of
another. It holds what the state was made from as well, so that it can be merged with what the file is later.
"""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from tui.annotations.kept import state_name
from tui.base.files import Unreadable, read_regular, write_whole
from tui.base.paths import state_folder

_VERSION = 1


class Entry(NamedTuple):
    """A state of the annotation file at `path` that was not saved, and what it was made from, as bytes.

    `base` is None where there was no file.
    """

    path: Path
    base: bytes | None
    ours: bytes


def path_in(path: Path, within: Path) -> Path:
    """Return how the journal knows the annotation file at `path` in the folder `within`.

    It is the same however the folder is reached. Links in the folder are not followed: what waits because
    one leads out is there when it is mended.
    """
    path, within = Path(os.path.abspath(path)), Path(os.path.abspath(within))  # noqa: PTH100
    try:
        return within.resolve() / path.relative_to(within)
    except (OSError, RuntimeError, ValueError):
        return path


class Journal:
    """What is pending of one annotation file, by its path as `path_in` gives it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._folder = _folder()
        self._name = state_name(path)
        self._own = self._folder / f"{self._name}-{os.urandom(8).hex()}.json"
        self._written: Entry | None = None
        self._taken: dict[Path, bytes] = {}

    def write(self, base: bytes | None, ours: bytes) -> Path:
        """Keep a state instead of the one kept before; return where. Raises Unwritable."""
        entry = Entry(self._path, base, ours)
        if entry != self._written:
            write_whole(self._own, _encoded(entry))
            self._written = entry
        return self._own

    def take(self) -> list[Entry]:
        """Return what earlier programs left, the oldest first; it stays where it is until `clear`."""
        entries = []
        for file in sorted(self._folder.glob(f"{self._name}-*.json"), key=_age):
            if file == self._own:
                continue
            with contextlib.suppress(Unreadable):
                data = read_regular(file)
                entry = _decoded(data)
                if entry is not None and entry.path == self._path:
                    entries.append(entry)
                    self._taken[file] = data
        return entries

    def clear(self) -> None:
        """Forget what was written here, and what was taken and is still the same: it is in the file now.

        What cannot be removed is tried again the next time: merged in later, it could bring back what was
        deleted since.
        """
        if self._written is not None and _removed(self._own):
            self._written = None
        self._taken = {file: data for file, data in self._taken.items() if not _removed(file, data)}


def is_pending(path: Path) -> bool:
    """Whether a state of the annotation file at this path (see `path_in`) may wait to be saved. Reads no file."""
    return any(_folder().glob(f"{state_name(path)}-*.json"))


def pending() -> list[Path]:
    """Return the annotation files of which a state was not saved, sorted."""
    return sorted({entry.path for entry in _entries()})


def _entries() -> Iterator[Entry]:
    for file in _folder().glob("*.json"):
        with contextlib.suppress(Unreadable):
            entry = _decoded(read_regular(file))
            if entry is not None:
                yield entry


def _folder() -> Path:
    return state_folder() / "unsaved"


def _age(file: Path) -> tuple[int, str]:
    try:
        return file.stat().st_mtime_ns, file.name
    except OSError:
        return 0, file.name


def _removed(file: Path, data: bytes | None = None) -> bool:
    """Remove a file, unless it holds something else than `data`; return whether nothing is left to do."""
    try:
        if data is None or read_regular(file) == data:
            file.unlink()
    except FileNotFoundError:
        return True
    except (OSError, Unreadable):
        return not file.exists()
    return True


def _encoded(entry: Entry) -> bytes:
    base = None if entry.base is None else entry.base.decode()
    held = {"variorum_unsaved": _VERSION, "path": str(entry.path), "base": base, "ours": entry.ours.decode()}
    return json.dumps(held, indent=1).encode()  # in ASCII, so that half characters in a path are no matter


def _decoded(data: bytes) -> Entry | None:
    """Return the entry that a file of the journal holds; None for what is none."""
    try:
        held = json.loads(data)
        base, path, ours = held["base"], held["path"], held["ours"]
        if held["variorum_unsaved"] != _VERSION or not isinstance(path, str):
            return None
        return Entry(Path(path), None if base is None else base.encode(), ours.encode())
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
