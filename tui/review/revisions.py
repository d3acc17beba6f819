"""Files as they are in git: `REV:path`, a file or a folder of a revision."""

from __future__ import annotations

import subprocess
import weakref
from collections.abc import Iterator
from typing import NamedTuple

from tui.base.errors import InputError


class Blob(NamedTuple):
    """A file in git: its path in the folder that was asked for, and the name git knows it by."""

    path: str
    name: str


class Revisions:
    """The revisions of the repository of the current folder.

    One `git cat-file` answers as often as it is asked, so that the files of a folder need no process each; it
    ends with this.
    """

    def __init__(self) -> None:
        self._git: subprocess.Popen[bytes] | None = None

    def is_tree(self, name: str) -> bool:
        """Whether `REV:path` is a folder. Raises InputError where git knows no such thing."""
        return self._look_up(name)[0] == "tree"

    def read(self, name: str) -> bytes:
        """Return the content of the file that git calls `name`. Raises InputError."""
        kind, content = self._look_up(name)
        if kind != "blob":
            raise InputError(name, f"a {kind} in git, where a file is needed")
        return content

    def blobs(self, name: str) -> Iterator[Blob]:
        """Yield the files in the folder `REV:path`, by path. Raises InputError."""
        command = ["git", "ls-tree", "-r", "-z", "--full-tree", name]
        listed = subprocess.run(command, capture_output=True, check=False)
        if listed.returncode:
            raise InputError(name, "git cannot list this folder")
        for entry in listed.stdout.split(b"\0"):
            about, _, path = entry.partition(b"\t")
            if path:
                yield Blob(path.decode(errors="surrogateescape"), about.split(b" ")[2].decode())

    def _look_up(self, name: str) -> tuple[str, bytes]:
        """Return kind and content of what git calls `name`. Raises InputError."""
        try:
            found = None if "\n" in name else self._ask(name)
        except OSError as problem:
            raise InputError(name, f"no such file, and git cannot be asked: {problem.strerror}") from None
        if found is None:
            revision, _, path = name.partition(":")
            what = f"no such file, and git knows no {path or 'path'!r} in a revision {revision!r} here"
            raise InputError(name, what)
        return found

    def _ask(self, name: str) -> tuple[str, bytes] | None:
        """Return kind and content; None where there is no such thing, or no repository."""
        if self._git is None:
            self._git = subprocess.Popen(
                ["git", "cat-file", "--batch"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
            weakref.finalize(self, self._git.communicate)
        assert self._git.stdin is not None
        assert self._git.stdout is not None
        try:
            self._git.stdin.write(name.encode(errors="surrogateescape") + b"\n")
            self._git.stdin.flush()
        except BrokenPipeError:
            return None
        words = self._git.stdout.readline().split(b" ")
        if len(words) != 3 or not words[2].strip().isdigit():
            return None
        content = self._git.stdout.read(int(words[2]) + 1)[:-1]
        return words[1].decode(), content
