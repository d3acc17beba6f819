"""Files read without surprises and written whole or not at all.

A path may name anything: a pipe that never ends, a device, a folder, a link to itself. Whatever it is, the
answer is the bytes of a regular file or one short reason that a reader understands.
"""

from __future__ import annotations

import contextlib
import errno
import os
import stat
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

MEBIBYTE = 1 << 20
SIZE_LIMIT = 256 * MEBIBYTE

# O_NONBLOCK: opening a pipe must not wait for its other end. O_NOCTTY: nor may a terminal become ours.
_READ_FLAGS = os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC | os.O_NOCTTY
_WRITE_FLAGS = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC

_TEMPORARY = ".variorum-"
_LEFT_OVER = 3600  # seconds after which no write can still be at its temporary file

_REASONS = {
    errno.ENOENT: "no such file",
    errno.ENOTDIR: "no such file",
    errno.ELOOP: "symbolic link loop",
    errno.ENAMETOOLONG: "name too long",
    errno.ENOSPC: "no space left on the disk",
    errno.EDQUOT: "no space left in the quota",
    errno.EROFS: "the disk is read-only",
    errno.EIO: "the disk reports an error",
    errno.EMFILE: "too many open files",
    errno.ENFILE: "too many open files",
}

_KINDS = {
    stat.S_IFDIR: "is a folder",
    stat.S_IFIFO: "is a named pipe",
    stat.S_IFCHR: "is a device",
    stat.S_IFBLK: "is a device",
    stat.S_IFSOCK: "is a socket",
    stat.S_IFLNK: "is a symbolic link",
}


class FileProblem(Exception):
    """A file that could not be used; `reason` is a short phrase such as "is a device"."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Unreadable(FileProblem):
    """A file that could not be read."""


class Unwritable(FileProblem):
    """A file that could not be written; what stood there before still stands there.

    With `replaced`, the new file stands there, but it may not be on the disk for good.
    """

    def __init__(self, reason: str, replaced: bool = False) -> None:
        super().__init__(reason)
        self.replaced = replaced


class Stamp(NamedTuple):
    """What tells one state of a file from another without reading it."""

    mtime_ns: int
    size: int
    inode: int


def reason_of(problem: OSError | ValueError, doing: str = "read") -> str:
    """Return a short phrase for what the system said to reading or writing a file, as `doing` has it."""
    if not isinstance(problem, OSError) or problem.errno is None:
        return "a name that no file can have"  # a NUL, or a lone surrogate, in the path
    if problem.errno in (errno.EACCES, errno.EPERM):
        return f"no permission to {doing} it"
    return _REASONS.get(problem.errno) or os.strerror(problem.errno).lower()


def kind_problem(mode: int) -> str | None:
    """Return why a file of this `st_mode` cannot be read as a text, such as "is a device"; None if it can."""
    if stat.S_ISREG(mode):
        return None
    return _KINDS.get(stat.S_IFMT(mode), "is no regular file")


def read_regular(path: Path, limit: int = SIZE_LIMIT, follow: bool = True) -> bytes:
    """Return the bytes of the regular file at `path`, of at most `limit` bytes.

    With `follow` false, a symbolic link at `path` is not followed. Raises Unreadable.
    """
    data = _read(path, limit + 1, follow)
    if len(data) > limit:
        raise Unreadable(f"too large: more than {_human_size(limit)}")
    return data


def read_head(path: Path, count: int) -> bytes:
    """Return the first `count` bytes of the regular file at `path`, fewer if it is shorter.

    Raises Unreadable.
    """
    return _read(path, count)


def stamp(path: Path) -> Stamp | None:
    """Return what to compare to notice that the file at `path` changed; None if there is none."""
    try:
        status = path.stat()
    except (OSError, ValueError):
        return None
    return Stamp(status.st_mtime_ns, status.st_size, status.st_ino)


def write_whole(
    path: Path,
    data: bytes,
    mode: int = 0o600,
    folder_mode: int = 0o700,
    before_replacing: Callable[[], None] | None = None,
) -> None:
    """Write `data` as the file at `path` so that at any moment the old or the new file is there, whole.

    When this returns, the data are on the disk. A file that exists keeps its mode; a new one gets `mode` and
    folders that were missing get `folder_mode`, both less the umask. A symbolic link at `path` is replaced,
    never written through. `before_replacing` is called when only the renaming is left to do; what it raises
    leaves the old file. Raises Unwritable.
    """
    replaced = False
    try:
        _make_folders(path.parent, folder_mode)
        temporary = path.with_name(f"{_TEMPORARY}{os.urandom(8).hex()}.tmp")
        try:
            _write_synced(temporary, data, mode, _mode_kept(path))
            if before_replacing is not None:
                before_replacing()
            temporary.replace(path)
            replaced = True
        except BaseException:
            with contextlib.suppress(OSError):
                temporary.unlink()
            raise
        _sync_folder(path.parent)
    except (OSError, ValueError) as problem:
        raise Unwritable(reason_of(problem, "write"), replaced) from problem


def remove_left_over(folder: Path) -> None:
    """Remove temporary files that writes left in `folder` as their processes were killed an hour ago or more."""
    with contextlib.suppress(OSError):
        for left in folder.glob(f"{_TEMPORARY}*.tmp"):
            if left.lstat().st_mtime < time.time() - _LEFT_OVER:
                left.unlink()


def _read(path: Path, count: int, follow: bool = True) -> bytes:
    try:
        # Looked at before it is opened, as opening some devices already does something.
        problem = kind_problem(path.stat(follow_symlinks=follow).st_mode)
        if problem is None:
            descriptor = os.open(path, _READ_FLAGS if follow else _READ_FLAGS | os.O_NOFOLLOW)
            try:
                problem = kind_problem(os.fstat(descriptor).st_mode)  # it may have been swapped meanwhile
                if problem is None:
                    return _read_bytes(descriptor, count)
            finally:
                os.close(descriptor)
    except (OSError, ValueError) as failure:
        raise Unreadable(reason_of(failure)) from failure
    raise Unreadable(problem)


def _read_bytes(descriptor: int, count: int) -> bytes:
    chunks = []
    while count > 0 and (chunk := os.read(descriptor, min(count, MEBIBYTE))):
        chunks.append(chunk)
        count -= len(chunk)
    return b"".join(chunks)


def _human_size(count: int) -> str:
    return f"{count // MEBIBYTE} MiB" if count >= MEBIBYTE else f"{count} bytes"


def _mode_kept(path: Path) -> int | None:
    try:
        status = path.lstat()
    except FileNotFoundError:
        return None
    return stat.S_IMODE(status.st_mode) if stat.S_ISREG(status.st_mode) else None


def _write_synced(path: Path, data: bytes, mode: int, kept: int | None) -> None:
    with os.fdopen(os.open(path, _WRITE_FLAGS, mode), "wb") as file:
        if kept is not None:
            os.fchmod(file.fileno(), kept)
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _make_folders(folder: Path, mode: int) -> None:
    if folder.is_dir():
        return
    _make_folders(folder.parent, mode)
    with contextlib.suppress(FileExistsError):  # somebody else was quicker
        folder.mkdir(mode)
    _sync_folder(folder.parent)


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(descriptor)
    except OSError as problem:
        if problem.errno not in (errno.EINVAL, errno.ENOTSUP):  # a file system that syncs no folders
            raise
    finally:
        os.close(descriptor)
