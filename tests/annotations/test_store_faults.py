"""Saving on a disk where each call fails once: the old file or the new, whole; told; and nothing lost."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.annotations.disk import MOST_CALLS, Disk
from tests.annotations.stored import file_in, made, names, on_disk, opened
from tui.annotations import journal
from tui.annotations.dump import dump
from tui.annotations.saving import NotSaved
from tui.annotations.store import Store


def nothing_there(path: Path) -> None:
    """The folder and the file are made by the save."""


def a_file(path: Path) -> None:
    opened(path).save(made("a", "b"))


def one_with_comments(path: Path) -> None:
    path.parent.mkdir(parents=True)
    path.write_bytes(dump(made("a", "b")) + b"# a remark\n")


BEFORE = {"nothing": nothing_there, "a file": a_file, "comments": one_with_comments}


@pytest.fixture
def folders(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], Path]]:
    """Makes a new folder, with a state folder of its own, for each try: in memory, as there are hundreds."""
    memory = Path("/dev/shm")
    with TemporaryDirectory(dir=memory if os.access(memory, os.W_OK) else None) as base:
        numbers = count()

        def make() -> Path:
            folder = Path(base) / str(next(numbers))
            monkeypatch.setenv("XDG_STATE_HOME", str(folder / "state"))
            return file_in(folder)

        yield make


def tries(
    disk: Disk, folders: Callable[[], Path], before: Callable[[Path], None], others: bool, all_after: bool
) -> Iterator[tuple[Path, Store, bytes | None, NotSaved | None]]:
    """Save with the first, the second ... call failing, until none does; yield what came of it, and stand by."""
    for number in range(1, MOST_CALLS):
        path = folders()
        before(path)
        store = opened(path)
        if others:
            opened(path).save(made("a", "b", "x"))
        old = path.read_bytes() if path.exists() else None
        failure = None
        disk.watch(range(number, MOST_CALLS if all_after else number + 1))
        try:
            store.save(made("a", "b", "c"))
        except NotSaved as problem:
            failure = problem
        disk.watching = False
        if disk.at < number:
            assert failure is None
            return
        yield path, store, old, failure
    raise AssertionError("no run without a fault")


@pytest.mark.parametrize(
    ("before", "others", "number"),
    [
        ("nothing", False, errno.EIO),
        ("nothing", True, errno.EACCES),
        ("a file", False, errno.ENOSPC),
        ("a file", True, errno.EIO),
        ("comments", False, errno.EACCES),
        ("comments", True, errno.ENOSPC),
    ],
)
def test_one_call_fails(
    before: str, others: bool, number: int, folders: Callable[[], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    new = "abcx" if others else "abc"
    failures = 0
    disk = Disk(monkeypatch, number)
    for path, store, old, failure in tries(disk, folders, BEFORE[before], others, all_after=False):
        there = path.read_bytes() if path.exists() else None
        if failure is None:
            assert names(on_disk(path)) == new, disk.at
            continue
        failures += 1
        assert failure.reason
        assert there == old or names(on_disk(path)) == new
        assert failure.kept is not None
        assert journal.pending() == [path.resolve()]
        again = opened(path)
        recovered = again.recover()
        assert names(recovered.file if recovered else again.read().file) == new, "the program died now"
        assert names(store.save(made("a", "b", "c", "d")).file) == "".join(sorted(new + "d"))
        assert names(on_disk(path)) == "".join(sorted(new + "d")), "it went on"
        assert journal.pending() == []
        assert [each.name for each in path.parent.iterdir()] == [path.name]
    assert failures > 5


@pytest.mark.parametrize("before", BEFORE)
def test_every_call_fails_from_some_time_on(
    before: str, folders: Callable[[], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    disk = Disk(monkeypatch, errno.EIO)
    for path, store, old, failure in tries(disk, folders, BEFORE[before], others=False, all_after=True):
        assert (path.read_bytes() if path.exists() else None) == old or names(on_disk(path)) == "abc"
        if failure is None:
            assert names(on_disk(path)) == "abc"
        assert names(store.save(made("a", "b", "c")).file) == "abc"
        assert names(on_disk(path)) == "abc"
