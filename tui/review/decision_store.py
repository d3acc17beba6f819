"""A file of decisions on the disk, kept as annotation files are: nothing is lost, nothing of others overwritten."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from pathlib import Path

from tui.annotations.journal import Journal
from tui.annotations.lock import Busy, locked
from tui.annotations.on_disk import content_of, target_within
from tui.annotations.saving import NotSaved
from tui.base.errors import InputError
from tui.base.files import Unreadable, Unwritable, write_whole
from tui.review.decisions import Decision, Decisions, dump, load, merged

_ROUNDS = 8  # of others who write between our look at the file and our turn to replace it
_FILE_MODE, _FOLDER_MODE = 0o666, 0o777  # less the umask


class _Overtaken(Exception):
    """Somebody wrote the file while we were about to."""


class DecisionStore:
    """The decisions at `path`, which must stand in the folder `within`, also behind links.

    Decisions that others write meanwhile are taken in at each save. What cannot be saved is kept in the
    journal, and is there again when the file is read the next time.
    """

    def __init__(self, path: Path, within: Path) -> None:
        self.path = path
        self._within = within
        self._journal = Journal(path)
        self._turn = threading.Lock()
        self._base: Mapping[str, Decision] = {}

    def read(self) -> Decisions | None:
        """Return the decisions, with those that an earlier program could not save; None where there are none.

        Raises InputError for a file that cannot be read.
        """
        try:
            content = content_of(self.path)
        except Unreadable as problem:
            raise InputError(str(self.path), problem.reason) from None
        decisions = None if content is None else load(content, str(self.path))
        self._base = {} if decisions is None else decisions.by_key()
        for entry in self._journal.take():
            try:
                base = {} if entry.base is None else load(entry.base, str(self.path)).by_key()
                ours = load(entry.ours, str(self.path))
            except InputError:
                continue
            if decisions is None:
                decisions = ours
            elif (turned := ours.in_order_of(decisions.between)) is not None:
                decisions = merged(base, turned, decisions)
        return decisions

    def save(self, decisions: Decisions) -> Decisions:
        """Put the decisions on the disk; return them with what others decided meanwhile. Raises NotSaved."""
        with self._turn:
            try:
                saved = self._saved(decisions)
            except (Unreadable, Unwritable) as problem:
                raise NotSaved(problem.reason, self._journaled(decisions)) from problem
            except Busy as problem:
                raise NotSaved("another program is writing it", self._journaled(decisions)) from problem
            except InputError as problem:
                reason = f"what stands in the file cannot be read, and is not overwritten: {problem.what}"
                raise NotSaved(reason, self._journaled(decisions)) from problem
            self._journal.clear()
            self._base = saved.by_key()
            return saved

    def _saved(self, ours: Decisions) -> Decisions:
        target = target_within(self.path, self._within)
        with locked(target):
            for _ in range(_ROUNDS):
                content = content_of(self.path)
                there = None if content is None else load(content, str(self.path))
                turned = None if there is None else there.in_order_of(ours.between)
                if there is not None and turned is None:
                    raise InputError(str(self.path), "it is about other annotators now")
                stands = ours if turned is None else merged(self._base, ours, turned)
                data = dump(stands)
                load(data, str(self.path))  # what could not be read again must not be written
                if data == content:
                    return stands
                try:
                    write_whole(target, data, _FILE_MODE, _FOLDER_MODE, self._unless_other_than(content))
                except _Overtaken:
                    continue
                return stands
        raise Unwritable("others keep writing it")

    def _unless_other_than(self, content: bytes | None) -> Callable[[], None]:
        def look_again() -> None:
            if content_of(self.path) != content:
                raise _Overtaken

        return look_again

    def _journaled(self, decisions: Decisions) -> Path | None:
        base = Decisions(decisions.article, decisions.between).with_made(self._base.values())
        try:
            return self._journal.write(dump(base), dump(decisions))
        except Unwritable:
            return None
