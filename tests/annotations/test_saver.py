"""The thread that saves: newest state first, one at a time for a file, again where it failed."""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection, Iterator
from pathlib import Path

import pytest

from tests.annotations.stored import file_in, made, names, on_disk, one, opened
from tui.annotations import saver as module
from tui.annotations.dump import dump
from tui.annotations.model import AnnotationFile
from tui.annotations.saver import Phase, Progress, Saver
from tui.annotations.saving import Saved
from tui.annotations.store import Store

PATIENCE = 30.0


class Told:
    """What a saver told, and a way to wait for it."""

    def __init__(self) -> None:
        self.all: list[Progress] = []
        self._change = threading.Condition()

    def __call__(self, progress: Progress) -> None:
        with self._change:
            self.all.append(progress)
            self._change.notify_all()

    def wait(self, wanted: Callable[[list[Progress]], bool]) -> None:
        with self._change:
            assert self._change.wait_for(lambda: wanted(self.all), PATIENCE), self.all

    @property
    def phases(self) -> str:
        return " ".join(each.phase.value for each in self.all)


class Gate:
    """A store whose saves wait until they are let through."""

    def __init__(self, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
        self.begun, self._open = threading.Event(), threading.Event()
        save = store.save

        def wait_and_save(file: AnnotationFile, deleted: Collection[str] = ()) -> Saved:
            self.begun.set()
            assert self._open.wait(PATIENCE)
            return save(file, deleted)

        monkeypatch.setattr(store, "save", wait_and_save)

    def open(self) -> None:
        self._open.set()


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return file_in(tmp_path)


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def saver(told: Told) -> Iterator[Saver]:
    running = Saver(told)
    yield running
    running.close(PATIENCE)


def test_what_is_submitted_is_saved(path: Path, saver: Saver, told: Told) -> None:
    store = opened(path)
    assert saver.flush(PATIENCE)
    saver.submit(store, made("a"))
    assert saver.flush(PATIENCE)
    assert names(on_disk(path)) == "a"
    assert told.phases == "saving saved"
    assert told.all[-1].store is store
    assert told.all[-1].file == made("a")
    assert not told.all[-1].newer
    assert saver.unsaved() == []


def test_of_many_states_the_newest_is_saved(
    path: Path, saver: Saver, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = opened(path)
    gate = Gate(store, monkeypatch)
    saver.submit(store, made("a"))
    assert gate.begun.wait(PATIENCE)
    for letters in ("ab", "abc", "abcd"):
        saver.submit(store, made(*letters))
    assert saver.unsaved() == [store]
    assert not saver.flush(0)
    gate.open()
    assert saver.flush(PATIENCE)
    assert [(names(each.file), each.newer) for each in told.all if each.saved] == [
        ("a", True),
        ("abcd", False),
    ]
    assert names(on_disk(path)) == "abcd"


def test_files_do_not_wait_for_each_other_to_be_saved_well(path: Path, saver: Saver, told: Told) -> None:
    bad, good = opened(path), opened(path.with_name("b.yaml"))
    path.parent.mkdir(parents=True)
    path.write_bytes(b"torn: [")
    saver.submit(bad, made("a"))
    saver.submit(good, made("b"))
    assert not saver.flush(PATIENCE)
    assert names(on_disk(good.path)) == "b"
    assert saver.unsaved() == [bad]
    failures = [each.failure for each in told.all if each.store is bad and each.failure]
    assert failures
    assert "not overwritten" in failures[0].reason
    path.unlink()
    assert saver.flush(PATIENCE)
    assert names(on_disk(path)) == "a"


def test_it_tries_again_by_itself(
    path: Path, saver: Saver, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "FIRST_DELAY", 0.0)
    path.parent.mkdir(parents=True)
    path.write_bytes(b"torn: [")
    saver.submit(opened(path), made("a"))
    told.wait(lambda all: sum(each.phase is Phase.FAILED for each in all) > 2)
    path.unlink()
    told.wait(lambda all: all != [] and all[-1].phase is Phase.SAVED)
    assert names(on_disk(path)) == "a"


def test_what_is_refused_for_good_is_not_tried_again(
    path: Path, saver: Saver, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "FIRST_DELAY", 0.0)
    store, other = opened(path), opened(path.with_name("b.yaml"))
    store.save(made("a", "b"))
    saver.submit(store, made("a"))
    told.wait(lambda all: all != [] and all[-1].phase is Phase.FAILED)
    saver.submit(other, made("c"))
    told.wait(lambda all: all != [] and all[-1].phase is Phase.SAVED)
    assert told.phases == "saving failed saving saved"
    saver.submit(store, made("a"), {"b"})
    assert saver.flush(PATIENCE)
    assert names(on_disk(path)) == "a"


def test_a_fault_of_ours_ends_nothing(
    path: Path, saver: Saver, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = opened(path)

    def break_down(*given: object) -> Saved:
        raise RuntimeError("broken")

    with monkeypatch.context() as broken:
        broken.setattr(store, "save", break_down)
        saver.submit(store, made("a"))
        assert not saver.flush(PATIENCE)
    assert told.all[-1].failure is not None
    assert "RuntimeError" in told.all[-1].failure.reason
    assert saver.flush(PATIENCE)
    assert names(on_disk(path)) == "a"


def test_a_listener_that_fails_is_no_matter(path: Path) -> None:
    def fail(_progress: Progress) -> None:
        raise RuntimeError("gone")

    saver = Saver(fail)
    saver.submit(opened(path), made("a"))
    assert saver.close(PATIENCE)
    assert names(on_disk(path)) == "a"


def test_others_work_is_taken_in_while_the_reader_goes_on(
    path: Path, saver: Saver, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = opened(path)
    store.save(made(one("a", note="1")))
    opened(path).save(made(one("a", note="1"), "x", "y"))
    memory = made(one("a", note="12"))
    saver.submit(store, memory)
    assert saver.flush(PATIENCE)
    first = told.all[-1].saved
    assert first is not None
    assert first.merged
    # The reader types on, and that is on its way to the disk when the others' work comes in; one is deleted then.
    gate = Gate(store, monkeypatch)
    memory = made(one("a", note="123"))
    saver.submit(store, memory)
    assert gate.begun.wait(PATIENCE)
    memory = made(one("a", note="1234"))
    memory = store.rebased(first, memory)
    assert names(memory) == "axy"
    saver.adopt(
        store, first, memory.with_annotations(each for each in memory.annotations if each.id != "x"), {"x"}
    )
    gate.open()
    assert saver.flush(PATIENCE)
    there = on_disk(path)
    assert names(there) == "ay"
    assert there.by_id()["a"].note == "1234"
    assert not any(each.saved.conflicts for each in told.all if each.saved)
    assert path.read_bytes() == dump(there)
