"""A disk of which any call can be made to fail."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Callable
from typing import IO, Any

import pytest

CALLS = (
    "open",
    "close",
    "read",
    "replace",
    "fchmod",
    "stat",
    "lstat",
    "mkdir",
    "unlink",
    "scandir",
    "readlink",
)
MOST_CALLS = 400


class TornWriter:
    """A file of which only half is written before the disk is full."""

    def __init__(self, file: IO[Any], fail: Callable[[str], None]) -> None:
        self._file = file
        self._fail = fail

    def write(self, data: bytes) -> int:
        try:
            self._fail("write")
        except OSError:
            self._file.write(data[: len(data) // 2])
            self._file.flush()
            raise
        return self._file.write(data)

    def __enter__(self) -> TornWriter:
        return self

    def __exit__(self, *problem: object) -> None:
        self._file.close()

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401  (whatever else a file can do)
        return getattr(self._file, name)


class Disk:
    """Lets a call to the system fail: the one whose turn it is, while a save is watched."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, number: int) -> None:
        self._number = number
        self.watching = False
        self.at = 0
        self._failing_calls = range(0)
        for name in CALLS:
            monkeypatch.setattr(os, name, self._failing(name, getattr(os, name)))
        monkeypatch.setattr(
            os, "fsync", lambda descriptor: self._count("fsync")
        )  # which would only take time
        monkeypatch.setattr(fcntl, "flock", self._failing("flock", fcntl.flock))
        fdopen = os.fdopen
        monkeypatch.setattr(os, "fdopen", lambda at, mode: TornWriter(fdopen(at, mode), self._count))

    def watch(self, failing: range) -> None:
        self._failing_calls, self.at, self.watching = failing, 0, True

    def _failing(self, name: str, call: Callable[..., object]) -> Callable[..., object]:
        def called(*given: object, **named: object) -> object:
            if name == "close":  # which closes in any case
                call(*given, **named)
            self._count(name)
            return None if name == "close" else call(*given, **named)

        return called

    def _count(self, name: str) -> None:
        if self.watching:
            self.at += 1
            if self.at in self._failing_calls:
                raise OSError(self._number, os.strerror(self._number), name)
