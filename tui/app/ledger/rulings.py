"""The annotator's rulings in the program: ruled, undone and done again, and put on the disk by a thread."""

from __future__ import annotations

import contextlib
import threading
import traceback
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

from tui.annotations.edits import Stale
from tui.annotations.saving import NotSaved
from tui.app.annotating.sheet import Kept
from tui.base.errors import InputError
from tui.base.faults import fault_words, write_down
from tui.base.files import Stamp, stamp
from tui.compare.ruling_store import Rulings, RulingStore, Saved, canonical, merged
from tui.compare.rulings import Ruling

RETRY = 5.0
"""Seconds until a failed save is tried again."""


Changes = dict[str, tuple[Ruling | None, Ruling | None]]
"""What is to be changed on the disk: rulings by their ids, as they were and as they are to be."""


@dataclass(frozen=True, slots=True)
class RulingEdit:
    """What one key did: the rulings that it took away and those that it made, and words for it."""

    words: str
    gone: Rulings
    made: Rulings

    @property
    def inverse(self) -> RulingEdit:
        """The edit that takes this one back."""
        return RulingEdit(self.words, self.made, self.gone)

    @property
    def changes(self) -> Changes:
        """The edit, ruling by ruling."""
        gone, made = ({one.id: one for one in those} for those in (self.gone, self.made))
        return {id: (gone.get(id), made.get(id)) for id in {**gone, **made}}


class RulingDesk:
    """The rulings of one file as the annotator has them. `kept` tells how they stand on the disk.

    `soon` brings what the writing thread has to say to the screen's thread; `changed` is called there when
    rulings came from outside or were saved or not, with words to be said.
    """

    def __init__(self, store: RulingStore) -> None:
        self.store = store
        self.rulings: Rulings = ()
        self.kept = Kept()
        self.soon: Callable[[Callable[[], None]], None] = lambda call: call()
        self.changed: Callable[[str], None] = lambda _words: None
        self._done: list[RulingEdit] = []
        self._undone: list[RulingEdit] = []
        self._seen: Stamp | None = None
        self._change = threading.Condition()
        self._unsaved: Changes = {}  # what the thread has yet to do
        self._work: Changes = {}  # what it is at
        self._failure: NotSaved | None = None
        self._hurry = False  # whether there is something to do at once
        self._busy = False
        self._latest: Saved | NotSaved | None = None  # what the thread came to last
        self._thread: threading.Thread | None = None

    def look(self) -> str:
        """Read the file if it is another than was read; what there is to say of that, or nothing.

        What waits to be saved takes in what others wrote by itself.
        """
        now = stamp(self.store.path)
        if self.kept.sort in ("saving", "failed") or (now == self._seen and self.kept.sort != "none"):
            return ""
        self._seen = now
        try:
            opened = self.store.read()
        except InputError as problem:
            self.kept = Kept("refused", str(problem.named(self.store.path.name)))
            return f"NOT READ: {self.kept.words}"
        before, self.rulings = self.rulings, opened.stand
        self.kept = Kept("saved")
        if opened.stand != opened.on_disk:  # what an earlier program could not save
            self._save(RulingEdit("", opened.on_disk, opened.stand).changes)
        return f"{self.store.path.name} changed on disk and was read again" if self.rulings != before else ""

    # -- edits ------------------------------------------------------------------------------------------

    def rule(self, words: str, gone: Iterable[Ruling], made: Iterable[Ruling]) -> RulingEdit | None:
        """Take rulings away and make others; None where that changes nothing.

        A ruling that takes the place of one that goes has its id; one without an id gets one.
        """
        old = tuple(gone)
        stay = [one for one in self.rulings if one not in old]
        new = tuple(one for one in canonical([*stay, *made]) if one not in stay)
        edit = RulingEdit(words, tuple(one for one in old if one not in new), new)
        if all(one in old for one in new) and not edit.gone:
            return None
        self._apply(edit)
        self._done.append(edit)
        self._undone.clear()
        return edit

    def undo(self) -> RulingEdit | None:
        """Take the last edit back; None where there is none. Raises Stale where it no longer can be."""
        return self._step(self._done, self._undone, back=True)

    def redo(self) -> RulingEdit | None:
        """Make the edit again that was taken back last; None where there is none. Raises Stale."""
        return self._step(self._undone, self._done, back=False)

    def _step(self, out_of: list[RulingEdit], into: list[RulingEdit], *, back: bool) -> RulingEdit | None:
        if not out_of:
            return None
        edit = out_of.pop()
        self._apply(edit.inverse if back else edit)
        into.append(edit)
        return edit

    def _apply(self, edit: RulingEdit) -> None:
        """Apply an edit, whole or not at all. Raises Stale where what it takes away is not there."""
        now = {one.id: one for one in self.rulings}
        for one in edit.gone:
            if now.pop(one.id, None) != one:
                raise Stale(one.id)
        if any(one.id in now and now[one.id] != one for one in edit.made):
            raise Stale(edit.words)
        now |= {one.id: one for one in edit.made}
        self.rulings = canonical(now.values())
        self._save(edit.changes)

    # -- saving -----------------------------------------------------------------------------------------

    def _save(self, changes: Changes) -> None:
        with self._change:
            self._unsaved = _composed(self._unsaved, changes)
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="rulings", daemon=True)
                self._thread.start()
            self._hurry = True
            self._change.notify_all()
            self.kept = Kept("saving" if self._is_waiting else "saved")

    @property
    def _is_waiting(self) -> bool:
        return bool(self._unsaved or self._work)

    def flush(self, seconds: float) -> bool:
        """Wait until everything is on the disk or has failed once more, for so long at most; whether it is."""
        with self._change:
            self._hurry = self._hurry or bool(self._unsaved)
            self._change.notify_all()
            self._change.wait_for(lambda: not self._busy and not self._hurry, seconds)
            return not self._busy and not self._unsaved

    def unsaved(self) -> list[str]:
        """What is not on the disk as it should be, in a line; none where all is."""
        with self._change:
            failure, waiting = self._failure, self._is_waiting
        if failure is None:
            return [f"{self.store.path.name}: NOT SAVED: rulings are still to be written"] if waiting else []
        where = f"kept in {failure.kept} until it can be saved" if failure.kept else "on no disk"
        return [f"{self.store.path.name}: NOT SAVED: {failure.reason}; {where}"]

    def _run(self) -> None:
        while True:
            with self._change:
                again = self._failure is not None and not self._failure.final
                self._change.wait_for(lambda: self._hurry, RETRY if again else None)
                self._hurry, self._busy = False, True
                self._work, self._unsaved = self._unsaved, {}
                work, failed = self._work, self._failure
            came = self._attempt(work) if work or failed else None
            came = (
                came if work else None
            )  # what failed was undone: that it is forgotten is all that was wanted
            with self._change:
                self._work, self._busy = {}, False
                self._failure = came if isinstance(came, NotSaved) else None
                if self._failure is not None:
                    self._unsaved = _composed(work, self._unsaved)
                if came is not None:
                    self._latest = came
                    # The screen's thread may have ended: nobody is left to be told.
                    with contextlib.suppress(RuntimeError):
                        self.soon(partial(self._told, came))
                self._change.notify_all()

    def _attempt(self, work: Changes) -> Saved | NotSaved:
        before, after = _sides(work)
        try:
            return self.store.save(after, before)
        except NotSaved as failure:
            return failure
        except Exception as fault:  # of ours: this thread must live on
            return NotSaved(fault_words(fault, write_down(traceback.format_exc())), final=True)

    def _told(self, came: Saved | NotSaved) -> None:
        """Take in what came of saving, on the screen's own thread."""
        if isinstance(came, NotSaved):
            was, self.kept = self.kept, Kept("failed", came.reason)
            if was != self.kept:
                self.changed(f"NOT SAVED: {self.store.path.name}: {came.reason}")
            return
        mine, failed = self.rulings, self.kept.sort == "failed"
        with self._change:
            before, after = _sides(_composed(self._work, self._unsaved))
            if came is self._latest:  # else the next one to be heard of has it all
                self.kept = Kept("saving" if self._is_waiting else "saved")
                self.rulings, _ = merged(before, after, came.rulings)
                self._seen = stamp(self.store.path)
        others = "others’ rulings were taken in" if self.rulings != mine and not came.notes else ""
        saved = "rulings saved" if failed and self.kept.sort == "saved" else ""
        self.changed("; ".join(filter(None, [*came.notes, others, saved])))


def _composed(first: Changes, then: Changes) -> Changes:
    """Return what two changes come to, one after the other; what comes to nothing is left out."""
    made = dict(first)
    for id, (before, after) in then.items():
        made[id] = (made[id][0] if id in made else before, after)
    return {id: change for id, change in made.items() if change[0] != change[1]}


def _sides(changes: Changes) -> tuple[Rulings, Rulings]:
    """Return the rulings as they were and as they are to be."""
    before = canonical(one for one, _ in changes.values() if one is not None)
    return before, canonical(one for _, one in changes.values() if one is not None)
