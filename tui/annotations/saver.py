"""Saving while the reader goes on: a thread that puts the newest state of each file on the disk."""

from __future__ import annotations

import contextlib
import threading
import time
import traceback
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from enum import Enum
from math import inf

from tui.annotations.model import AnnotationFile
from tui.annotations.saving import NotSaved, Saved
from tui.annotations.store import Store
from tui.base.faults import fault_words, write_down

FIRST_DELAY, LONGEST_DELAY = 1.0, 30.0
"""Seconds until a failed save is tried again: the first time, and at most."""


class Phase(Enum):
    """How far the saving of a file is."""

    SAVING = "saving"
    SAVED = "saved"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Progress:
    """What came of `file`, a state that was submitted.

    `saved` is there in the phase SAVED, `failure` in FAILED. `newer` says that another state was submitted
    meanwhile, which is to be saved yet.
    """

    store: Store
    phase: Phase
    file: AnnotationFile
    saved: Saved | None = None
    failure: NotSaved | None = None
    newer: bool = False


@dataclass(slots=True)
class _Work:
    """What is to be done for one file. `due` is 0 for at once, else a time of the monotonic clock."""

    file: AnnotationFile | None = None  # the newest state, while it is not saved
    deleted: Collection[str] = ()
    adopted: tuple[Saved, ...] = ()
    due: float = 0.0
    delay: float = FIRST_DELAY

    @property
    def when(self) -> float:
        """When it is to be done."""
        return inf if self.file is None else self.due

    def taken(self) -> tuple[_Work, AnnotationFile]:
        """Return the work as it is, and its state; nothing is left to be done then."""
        assert self.file is not None
        taken = replace(self), self.file
        self.file, self.adopted = None, ()
        return taken


class Saver:
    """Saves states in the order of their files, one at a time; of several states of a file the newest.

    `tell` is called from the saver's thread, in the order of what happened.
    """

    def __init__(self, tell: Callable[[Progress], None]) -> None:
        self._tell = tell
        self._work: dict[Store, _Work] = {}
        self._busy: Store | None = None
        self._ended = False
        self._change = threading.Condition()
        self._thread: threading.Thread | None = None

    def submit(self, store: Store, file: AnnotationFile, deleted: Collection[str] = ()) -> None:
        """Have a state saved, as `Store.save` does, instead of what was submitted for this file before."""
        self._add(store, file, deleted, None)

    def adopt(self, store: Store, saved: Saved, file: AnnotationFile, deleted: Collection[str] = ()) -> None:
        """Have a state saved that took in what others wrote: `file` was made by `Store.rebased` of `saved`."""
        self._add(store, file, deleted, saved)

    def unsaved(self) -> list[Store]:
        """Return the files whose newest state is not on the disk."""
        with self._change:
            return [
                store for store, work in self._work.items() if work.file is not None or store is self._busy
            ]

    def flush(self, timeout: float) -> bool:
        """Wait until each file's newest state is saved, or has failed once more; return whether all are saved.

        Failed ones are tried at once. After `timeout` seconds it returns in any case.
        """
        with self._change:
            for work in self._work.values():
                work.due = 0.0
            self._change.notify_all()
            self._change.wait_for(self._settled, timeout)
            return not any(work.file is not None for work in self._work.values()) and self._busy is None

    def close(self, timeout: float) -> bool:
        """Flush, and take no more work; return whether all is saved."""
        saved = self.flush(timeout)
        with self._change:
            self._ended = True
            self._change.notify_all()
        return saved

    # -- the thread -------------------------------------------------------------------------------------

    def _add(
        self, store: Store, file: AnnotationFile, deleted: Collection[str], adopted: Saved | None
    ) -> None:
        with self._change:
            work = self._work.setdefault(store, _Work())
            work.file, work.deleted = file, deleted
            work.adopted += () if adopted is None else (adopted,)
            work.due, work.delay = 0.0, FIRST_DELAY
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="saver", daemon=True)
                self._thread.start()
            self._change.notify_all()

    def _settled(self) -> bool:
        return self._busy is None and all(work.file is None or work.due > 0 for work in self._work.values())

    def _run(self) -> None:
        while (taken := self._taken()) is not None:
            store, work, file = taken
            self._say(Progress(store, Phase.SAVING, file))
            progress = _attempt(store, file, work)
            with self._change:
                progress = self._noted(progress)
            self._say(progress)
            with self._change:
                self._busy = None
                self._change.notify_all()

    def _taken(self) -> tuple[Store, _Work, AnnotationFile] | None:
        """Wait for the next work to do and return it as it is then; None when there is to be no more."""
        with self._change:
            while not self._ended:
                store = min(self._work, key=lambda each: self._work[each].when, default=None)
                pause = inf if store is None else self._work[store].when - time.monotonic()
                if store is not None and pause <= 0:
                    self._busy = store
                    return store, *self._work[store].taken()
                self._change.wait(None if pause == inf else pause)
            return None

    def _noted(self, progress: Progress) -> Progress:
        """Have a state that was not saved tried again, unless there is a newer one."""
        work = self._work[progress.store]
        newer = work.file is not None
        if progress.failure is not None and not newer:
            work.file = progress.file
            work.due = inf if progress.failure.final else time.monotonic() + work.delay
            work.delay = min(2 * work.delay, LONGEST_DELAY)
        return replace(progress, newer=newer)

    def _say(self, progress: Progress) -> None:
        # Whoever listens may be gone already when the program ends; the states must be saved nonetheless.
        with contextlib.suppress(Exception):
            self._tell(progress)


def _attempt(store: Store, file: AnnotationFile, work: _Work) -> Progress:
    """Save a state, and return what came of it."""
    try:
        for saved in work.adopted:
            store.adopt(saved)
        return Progress(store, Phase.SAVED, file, saved=store.save(file, work.deleted))
    except NotSaved as failure:
        return Progress(store, Phase.FAILED, file, failure=failure)
    except Exception as fault:  # of ours: this thread must live on, others' states are to be saved
        log = write_down(traceback.format_exc())
        return Progress(store, Phase.FAILED, file, failure=NotSaved(fault_words(fault, log), final=True))
