"""One annotation file on the disk, kept so that nothing is lost.

A store knows what the states that it is given were made from, its *base*. Where the file is not what the store
wrote last, because another program, another window or git wrote it, what stands there and the given state are
merged over that base. So a program need not hear of the others' work to keep it; it hears of it in `Saved`, and
may take it in by `rebased` and `adopt`.

What cannot be saved is kept in the journal, and merged in by `recover` when the file is opened the next time.
"""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Collection
from dataclasses import dataclass, replace
from pathlib import Path

from tui.annotations.comments import has_comments
from tui.annotations.dump import dump
from tui.annotations.guard import Refused, check_deleted, check_merged, checked_bytes, ids_of
from tui.annotations.journal import Journal, path_in
from tui.annotations.kept import keep_copy
from tui.annotations.load import load
from tui.annotations.lock import Busy, locked
from tui.annotations.model import AnnotationFile
from tui.annotations.on_disk import content_of, target_within
from tui.annotations.saving import Merge, NotSaved, Opened, Recovered, Saved
from tui.base.errors import InputError
from tui.base.files import Unreadable, Unwritable, reason_of, remove_left_over, write_whole

_ROUNDS = 8  # of others who write between our look at the file and our turn to replace it
_FILE_MODE, _FOLDER_MODE = 0o666, 0o777  # less the umask: annotations are for others to read
_WRITABLE = 0o222


class _Blocked(Exception):
    """A file that must not be written now; says why."""


class _Overtaken(Exception):
    """Somebody wrote the file while we were about to."""


@dataclass(frozen=True, slots=True)
class _Tried:
    """A write that may have reached the disk although it failed: what it wrote, and the state it was made for."""

    content: bytes
    ours: AnnotationFile
    merged: bool


_FORESEEN = (_Blocked, Refused, Busy, Unreadable, Unwritable, InputError, OSError)


class Store:
    """The annotation file at `path`. It must stand in the folder `within`, also behind symbolic links.

    A store may be used from several threads; saving takes as long as the disk does.
    """

    def __init__(self, path: Path, within: Path, merge: Merge) -> None:
        self.path = path
        self._name = str(path)
        self._within = within
        self._merge = merge
        self._turn = threading.RLock()
        self._journal = Journal(path_in(path, within))
        self._base: AnnotationFile | None = None
        self._base_content: bytes | None = None  # of a file that says the base and no more
        self._tried: _Tried | None = None
        self._sure = True  # that what stands there is on the disk for good
        self._commented: tuple[bytes, Path] | None = None  # a file with comments, and where it is kept
        self._plain: bytes | None = None  # a file without

    # -- reading ----------------------------------------------------------------------------------------

    def read(self) -> Opened:
        """Read the file, and take it for what the states to come are made from."""
        with self._turn:
            self._base = self._base_content = self._tried = None
            try:
                content = content_of(self.path)
                if content is not None:
                    self._base = load(content, self._name).file
                    self._base_content = content
            except Unreadable as problem:
                return Opened(None, InputError(self._name, problem.reason))
            except InputError as problem:
                return Opened(None, problem)
            return Opened(self._base)

    def recover(self) -> Recovered | None:
        """Merge what earlier programs could not save with the file as it was read.

        Return None where there is nothing, or where it is all in the file.
        """
        with self._turn:
            file = self._base
            conflicts: list[tuple[str, str]] = []
            for entry in self._journal.take():
                try:
                    base = None if entry.base is None else load(entry.base, self._name).file
                    ours = load(entry.ours, self._name).file
                except InputError:
                    continue
                if file is None and base is None:
                    file = ours
                else:  # a file that is gone counts as unchanged: its deletion is not told from the states
                    outcome = self._merge(base, ours, file or base or ours)
                    file, conflicts = outcome.file, [*conflicts, *outcome.conflicts]
            if file is None or file == self._base:
                self._journal.clear()
                return None
            deleted = frozenset() if self._base is None else ids_of(self._base) - ids_of(file)
            return Recovered(file, deleted, tuple(conflicts))

    # -- saving -----------------------------------------------------------------------------------------

    def save(self, file: AnnotationFile, deleted: Collection[str] = ()) -> Saved:
        """Put a state on the disk, and return when it is there.

        `deleted` holds the ids that were deleted on purpose since the file was opened, at least: a state that
        lacks another annotation of its base is refused, as the program must have lost it. Nothing is written
        where nothing changed, over a file that cannot be read, or through a link that leads out of `within`.
        Raises NotSaved.
        """
        with self._turn:
            try:
                check_deleted(self._base, file, deleted)
                data = checked_bytes(file, self._name)
            except Refused as problem:
                raise NotSaved(problem.reason, self._copied(file), final=True) from problem
            try:
                saved = self._saved(file.with_annotations(file.annotations), data)
            except _FORESEEN as problem:
                final = isinstance(problem, Refused)
                raise NotSaved(_reason(problem), self._journaled(data), final) from problem
            self._journal.clear()
            return saved

    def rebased(self, saved: Saved, file: AnnotationFile) -> AnnotationFile:
        """Return a state that was made from `saved.submitted`, with the others' work that came in since."""
        return self._merge(saved.submitted, file, saved.file).file

    def adopt(self, saved: Saved) -> None:
        """Take it that the states to come were `rebased` on what was saved."""
        with self._turn:
            base = saved.file if self._base is None else self.rebased(saved, self._base)
            self._base, self._base_content = base, dump(base)
            if self._tried is not None:
                self._tried = replace(self._tried, ours=self.rebased(saved, self._tried.ours), merged=True)

    def _saved(self, ours: AnnotationFile, data: bytes) -> Saved:
        target = target_within(self.path, self._within)
        with locked(target):
            for _ in range(_ROUNDS):
                with contextlib.suppress(_Overtaken):
                    return self._replaced(target, ours, data)
        raise _Blocked("others keep writing it")

    def _replaced(self, target: Path, ours: AnnotationFile, data: bytes) -> Saved:
        """Put a state in the place of what is there now, merged with it if that is others' work."""
        content = content_of(target)
        if self._tried is not None and content == self._tried.content:
            self._settle(self._tried)  # it stands there although the write failed
        new, saved = self._merged(content, ours, data)
        if new != content or not self._sure:
            notes = self._notes(target, content)
            self._write(target, content, _Tried(new, ours, saved.merged))
            saved = replace(saved, notes=notes)
        self._settle(_Tried(new, ours, saved.merged))
        self._sure = True
        return saved

    def _settle(self, written: _Tried) -> None:
        """Take it that this stands on the disk: it is our own work, not others'."""
        self._base, self._base_content = written.ours, None if written.merged else written.content
        self._tried = None
        self._sure = False

    def _merged(self, content: bytes | None, ours: AnnotationFile, data: bytes) -> tuple[bytes, Saved]:
        """Return what is to stand on the disk where `content` stands."""
        if content is None:
            return data, Saved(ours, ours)
        if content == self._base_content:
            unchanged = self._base is not None and dump(self._base) == data
            return (content if unchanged else data), Saved(ours, ours)  # unchanged, it keeps its form
        theirs = load(content, self._name).file
        outcome = self._merge(self._base, ours, theirs)
        check_merged(self._base, ours, theirs, outcome.file)
        new = checked_bytes(outcome.file, self._name)
        return new, Saved(ours, outcome.file, new != data, tuple(outcome.conflicts))

    def _write(self, target: Path, content: bytes | None, tried: _Tried) -> None:
        if content is not None and not target.stat().st_mode & _WRITABLE:
            raise _Blocked("it is write-protected")

        def look_again() -> None:
            if content_of(target) != content:
                raise _Overtaken

        self._tried = tried
        try:
            write_whole(target, tried.content, _FILE_MODE, _FOLDER_MODE, look_again)
        except Unwritable as problem:
            if problem.replaced:
                self._settle(tried)
            raise
        self._plain = tried.content
        remove_left_over(target.parent)

    def _notes(self, target: Path, content: bytes | None) -> tuple[str, ...]:
        """Return what is to be told of writing over `content`; keep it where it has comments."""
        if content is None:
            gone = self._base is not None
            return ("the file was gone; it is written again",) if gone else ()
        if content == self._plain:
            return ()
        if self._commented is None or self._commented[0] != content:  # else it is kept: an earlier try failed
            if not has_comments(content):
                self._plain = content
                return ()
            self._commented = content, keep_copy(target, content)
        return (f"comments are not kept in it; as it was, it is in {self._commented[1]}",)

    # -- elsewhere --------------------------------------------------------------------------------------

    def _journaled(self, data: bytes) -> Path | None:
        """Keep a state in the journal; None where that cannot be written either."""
        try:
            return self._journal.write(None if self._base is None else dump(self._base), data)
        except Unwritable:
            return None

    def _copied(self, file: AnnotationFile) -> Path | None:
        """Keep a state that was refused, for people to look at: merging it in later could do harm."""
        try:
            return keep_copy(self.path, dump(file))
        except Unwritable:
            return None


def _reason(problem: Exception) -> str:
    """Return in a short phrase why a state could not be saved."""
    match problem:
        case InputError():
            place = "" if problem.line is None else f"line {problem.line}: "
            return f"what stands in the file cannot be read, and is not overwritten: {place}{problem.what}"
        case Unreadable():
            return f"what stands in the file cannot be read, and is not overwritten: {problem.reason}"
        case Refused() | Unwritable():
            return problem.reason
        case Busy():
            return "another program is writing it"
        case OSError():
            return reason_of(problem, "write")
    return str(problem)
