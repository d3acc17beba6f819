"""Two programs on one file, faults and crashes, in any order: what was handed over is there in the end."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.annotations.disk import Disk
from tests.annotations.stored import file_in, made, on_disk, opened
from tui.annotations.model import Annotation, AnnotationFile
from tui.annotations.saving import NotSaved


class Program:
    """A program that adds and deletes annotations, and saves them now and then."""

    def __init__(self, path: Path, name: str, disk: Disk) -> None:
        self.path = path
        self.name = name
        self.disk = disk
        self.added: set[str] = set()  # what was ever handed over to be saved, and what was deleted in that
        self.gone: set[str] = set()
        self.failed = False
        self._count = 0
        self.start()

    def start(self) -> None:
        """Begin, perhaps after a crash: only the disk is remembered."""
        self.failed = False
        self.store = opened(self.path)
        file = self.store.read().file
        recovered = self.store.recover()
        self.file: AnnotationFile = recovered.file if recovered else file or made()
        self.deleted = set(recovered.deleted if recovered else ())

    def add(self) -> None:
        self._count += 1
        new = Annotation(f"{self.name}{self._count}", f"{self.name}{self._count}", 0, 1, "q")
        self.file = self.file.with_annotations([*self.file.annotations, new])

    def delete(self, which: int) -> None:
        if self.file.annotations:
            lost = self.file.annotations[which % len(self.file.annotations)]
            self.file = self.file.with_annotations(each for each in self.file.annotations if each != lost)
            self.deleted.add(lost.id)

    def save(self, fault: int, look: bool) -> None:
        """Save, with the call of that number failing; take in what others wrote, if it is looked at."""
        self.added |= self.file.by_id().keys()
        self.gone |= self.deleted
        self.disk.watch(range(fault, fault + 1))
        try:
            saved = self.store.save(self.file, self.deleted)
        except NotSaved as failure:
            assert failure.kept is not None
            self.failed = True
            return
        finally:
            self.disk.watching = False
        self.failed = False
        if saved.merged and look:
            self.file = self.store.rebased(saved, self.file)
            self.store.adopt(saved)


@contextmanager
def programs() -> Iterator[tuple[Path, Program, Program]]:
    """Two programs on a file that is not there yet, in memory."""
    memory = Path("/dev/shm")
    with (
        TemporaryDirectory(dir=memory if os.access(memory, os.W_OK) else None) as folder,
        pytest.MonkeyPatch.context() as monkeypatch,
    ):
        monkeypatch.setenv("XDG_STATE_HOME", str(Path(folder) / "state"))
        disk = Disk(monkeypatch, errno.EIO)
        path = file_in(Path(folder))
        yield path, Program(path, "a", disk), Program(path, "b", disk)


which = st.integers(0, 1)
deeds = st.lists(
    st.one_of(
        st.tuples(st.just("add"), which, st.just(0)),
        st.tuples(st.just("delete"), which, st.integers(0, 5)),
        st.tuples(st.sampled_from(["save", "look"]), which, st.one_of(st.just(0), st.integers(1, 70))),
        st.tuples(st.just("crash"), which, st.just(0)),
    ),
    max_size=14,
)


@given(deeds)
@example([("add", 0, 0), ("save", 0, 0), ("crash", 1, 0), ("delete", 1, 0), ("save", 1, 0), ("save", 0, 0)])
def test_what_was_handed_over_is_there_in_the_end(deeds: list[tuple[str, int, int]]) -> None:
    with programs() as (path, *both):
        for deed, which, number in deeds:
            program = both[which]
            match deed:
                case "add":
                    program.add()
                case "delete":
                    program.delete(number)
                case "crash":
                    other = both[1 - which]
                    if (
                        other.failed
                    ):  # what it did not save yet would be recovered by the one that starts anew
                        other.save(0, look=False)
                    program.start()
                case "save" | "look":
                    program.save(number, look=deed == "look")
        for program in both:
            program.save(0, look=True)
        added, gone = (both[0].added | both[1].added), (both[0].gone | both[1].gone)
        assert on_disk(path).by_id().keys() == added - gone
