"""A lock between processes that ends with its process, however that ends."""

from __future__ import annotations

import contextlib
import errno
import fcntl
import os
import time
from collections.abc import Iterator
from pathlib import Path

from tui.annotations.kept import state_name
from tui.base.paths import state_folder

PATIENCE = 10.0
"""Seconds that are waited for another process."""

_PAUSE = 0.02
_BUSY = (errno.EWOULDBLOCK, errno.EAGAIN, errno.EACCES)


class Busy(Exception):
    """Another process held the lock all the time."""


@contextlib.contextmanager
def locked(path: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Hold the lock of the annotation file at `path`, a resolved one; it is by name, there need be no file.

    Where there can be no lock, as in a state folder that cannot be written, work goes on without: files are
    also compared before they are replaced. Raises Busy.
    """
    descriptor = _opened(state_folder() / "locks" / f"{state_name(path)}.lock")
    if descriptor is None:
        yield
        return
    try:
        _acquire(descriptor, time.monotonic() + patience)
        yield
    finally:
        os.close(descriptor)  # the file stays: removing it, one process could lock what another just replaced


def _opened(path: Path) -> int | None:
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        return os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW, 0o600)
    except OSError:
        return None


def _acquire(descriptor: int, deadline: float) -> None:
    while True:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return
        except OSError as problem:
            if problem.errno not in _BUSY:
                return  # a file system without locks
            if time.monotonic() > deadline:
                raise Busy from None
        time.sleep(_PAUSE)
