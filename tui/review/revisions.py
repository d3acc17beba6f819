"""Files as they are in git: `REV:path`, a file or a folder of a revision."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from functools import cache
from typing import IO, NamedTuple

from tui.base.errors import InputError


class Blob(NamedTuple):
    """A file in git: its path in the folder that was asked for, and the name git knows it by."""

    path: str
    name: str


class _Objects:
    """One `git cat-file` that answers as often as it is asked: a folder's files need no process each."""

    def __init__(self) -> None:
        self._git = subprocess.Popen(
            ["git", "cat-file", "--batch"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )

    def get(self, name: str) -> tuple[str, bytes] | None:
        """Return kind and content of what git calls `name`; None where there is no such thing, or no repository."""
        asked, answers = self._pipes()
        try:
            asked.write(name.encode(errors="surrogateescape") + b"\n")
            asked.flush()
        except BrokenPipeError:
            return None
        words = answers.readline().split(b" ")
        if len(words) != 3 or not words[2].strip().isdigit():
            return None
        content = answers.read(int(words[2]) + 1)[:-1]
        return words[1].decode(), content

    def _pipes(self) -> tuple[IO[bytes], IO[bytes]]:
        assert self._git.stdin is not None
        assert self._git.stdout is not None
        return self._git.stdin, self._git.stdout


@cache
def _objects() -> _Objects:
    return _Objects()


def _look_up(name: str) -> tuple[str, bytes]:
    """Return kind and content of `REV:path`. Raises InputError."""
    try:
        found = None if "\n" in name else _objects().get(name)
    except OSError as problem:
        raise InputError(name, f"no such file, and git cannot be asked: {problem.strerror}") from None
    if found is None:
        revision, _, path = name.partition(":")
        raise InputError(
            name, f"no such file, and git knows no {path or 'path'!r} in a revision {revision!r} here"
        )
    return found


def is_tree(name: str) -> bool:
    """Whether `REV:path` is a folder. Raises InputError where git knows no such thing."""
    return _look_up(name)[0] == "tree"


def read_blob(name: str) -> bytes:
    """Return the content of the file that git calls `name`. Raises InputError."""
    kind, content = _look_up(name)
    if kind != "blob":
        raise InputError(name, f"a {kind} in git, where a file is needed")
    return content


def blobs(name: str) -> Iterator[Blob]:
    """Yield the files in the folder `REV:path`, by path. Raises InputError."""
    listed = subprocess.run(
        ["git", "ls-tree", "-r", "-z", "--full-tree", name], capture_output=True, check=False
    )
    if listed.returncode:
        raise InputError(name, "git cannot list this folder")
    for entry in listed.stdout.split(b"\0"):
        about, _, path = entry.partition(b"\t")
        if path:
            yield Blob(path.decode(errors="surrogateescape"), about.split(b" ")[2].decode())
