"""A file that is kept on the disk: what it holds, and where it really stands behind links."""

from __future__ import annotations

from pathlib import Path

from tui.annotations.load import SIZE_LIMIT
from tui.base.files import Unreadable, Unwritable, read_regular, reason_of


def content_of(path: Path) -> bytes | None:
    """Return what a file holds; None where there is none. Raises Unreadable."""
    try:
        path.stat()
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as problem:
        raise Unreadable(reason_of(problem)) from problem
    return read_regular(path, SIZE_LIMIT)


def target_within(path: Path, folder: Path) -> Path:
    """Return the file that is to be written, behind all links. Raises Unwritable where they leave `folder`."""
    try:
        target, within = path.resolve(), folder.resolve()
    except (OSError, RuntimeError, ValueError):
        raise Unwritable("its links lead nowhere") from None
    if not target.is_relative_to(within):
        raise Unwritable(f"a symbolic link leads out of {within}")
    return target
