"""Files as they were before the program first rewrote them, kept in the state folder."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from tui.base.files import write_whole
from tui.base.paths import state_folder

_DIGITS = 16  # of the checksum in a name


def state_name(file: Path) -> str:
    """Return what files of the state folder that belong to the file at this resolved path are named after."""
    return sha256(bytes(file)).hexdigest()[: 2 * _DIGITS]


def keep_copy(file: Path, data: bytes) -> Path:
    """Write `data`, what the file at `file` holds, to the state folder, and return where it is now.

    The same data of the same file are kept once. Raises Unwritable.
    """
    place = sha256(bytes(file.absolute()) + b"\0" + data).hexdigest()[:_DIGITS]
    copy = state_folder() / "kept" / f"{file.stem[:100]}-{place}{file.suffix}"
    write_whole(copy, data)
    return copy
