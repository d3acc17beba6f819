"""A file of rulings on the disk, kept as annotation files are: nothing is lost, nothing of others overwritten."""

from __future__ import annotations

import threading
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from tui.annotations.comments import has_comments
from tui.annotations.journal import Journal, path_in
from tui.annotations.kept import keep_copy
from tui.annotations.lock import Busy, locked
from tui.annotations.on_disk import content_of, target_within
from tui.annotations.saving import NotSaved
from tui.base.errors import InputError
from tui.base.files import Unreadable, Unwritable, write_whole
from tui.compare.rulings import Ruling, RulingFile, dump_file, load_rulings

_ROUNDS = 8  # of others who write between our look at the file and our turn to replace it
_FILE_MODE, _FOLDER_MODE = 0o666, 0o777  # less the umask: rulings are for others to read

Rulings = tuple[Ruling, ...]


class _Overtaken(Exception):
    """Somebody wrote the file while we were about to."""


@dataclass(frozen=True, slots=True)
class Opened:
    """The rulings that a file holds, and those that `stand`: with what an earlier program could not save."""

    on_disk: Rulings
    stand: Rulings


@dataclass(frozen=True, slots=True)
class Saved:
    """The rulings of a file as it is on the disk now; `notes` are to be told to people, in a line each."""

    rulings: Rulings
    notes: tuple[str, ...] = ()


class RulingStore:
    """The rulings of `annotator` at `path`, which must stand in the folder `within`, also behind links.

    What others write meanwhile is taken in at each save. What cannot be saved is kept in the journal, and is
    there again when the file is read the next time.
    """

    def __init__(self, path: Path, within: Path, annotator: str) -> None:
        self.path = path
        self._within = within
        self._annotator = annotator
        self._journal = Journal(path_in(path, within))
        self._turn = threading.Lock()

    def read(self) -> Opened:
        """Return the rulings; none where there is no file. Raises InputError for one that cannot be read."""
        with self._turn:
            try:
                on_disk = stand = self._load(content_of(self.path))
            except Unreadable as problem:
                raise InputError(str(self.path), problem.reason) from None
            for entry in self._journal.take():
                try:
                    base, ours = self._load(entry.base), self._load(entry.ours)
                except InputError:
                    continue
                stand, _ = merged(base, ours, stand)
            return Opened(on_disk, stand)

    def save(self, rulings: Iterable[Ruling], base: Rulings) -> Saved:
        """Put rulings that were made from `base` on the disk; return them with what others ruled meanwhile.

        Nothing is written where nothing changed. Raises NotSaved.
        """
        ours = canonical(rulings)
        with self._turn:
            try:
                saved = self._saved(ours, base)
            except (Unreadable, Unwritable) as problem:
                raise NotSaved(problem.reason, self._journaled(ours, base)) from problem
            except Busy as problem:
                raise NotSaved("another program is writing it", self._journaled(ours, base)) from problem
            except InputError as problem:
                reason = f"what stands in the file cannot be read, and is not overwritten: {problem.what}"
                raise NotSaved(reason, self._journaled(ours, base)) from problem
            self._journal.clear()
            return saved

    def _saved(self, ours: Rulings, base: Rulings) -> Saved:
        target = target_within(self.path, self._within)
        with locked(target):
            for _ in range(_ROUNDS):
                content = content_of(self.path)
                there = self._load(content)
                stands, contested = merged(base, ours, there)
                if stands == there:
                    return Saved(stands, contested)
                notes = contested + _comments_kept(target, content)
                data = dump_file(RulingFile(stands, self._annotator))
                if self._load(data) != stands:  # what would not read back the same must not be written
                    raise Unwritable("what was to be written would not say the same when it is read again")
                try:
                    write_whole(target, data, _FILE_MODE, _FOLDER_MODE, lambda: self._unchanged(content))  # noqa: B023
                except _Overtaken:
                    continue
                return Saved(stands, notes)
        raise Unwritable("others keep writing it")

    def _unchanged(self, content: bytes | None) -> None:
        if content_of(self.path) != content:
            raise _Overtaken

    def _load(self, content: bytes | None) -> Rulings:
        return () if content is None else canonical(load_rulings(content, str(self.path)))

    def _journaled(self, ours: Rulings, base: Rulings) -> Path | None:
        try:
            return self._journal.write(dump_file(RulingFile(base)), dump_file(RulingFile(ours)))
        except Unwritable:
            return None


def _comments_kept(target: Path, content: bytes | None) -> tuple[str, ...]:
    """Keep a file that has comments, which the next write loses; what is to be told of that."""
    if content is None or not has_comments(content):
        return ()
    return (f"comments are not kept in it; as it was, it is in {keep_copy(target, content)}",)


def merged(base: Rulings, ours: Rulings, theirs: Rulings) -> tuple[Rulings, tuple[str, ...]]:
    """Return our rulings with what others ruled meanwhile, by what both started from, and what to tell of it.

    Where both ruled on the same figures, and not alike, ours stands, and its block `conflict` has both.
    """
    from tui.compare.merge_rulings import merge_rulings

    outcome = merge_rulings(RulingFile(base), RulingFile(ours), RulingFile(theirs))
    of_both = outcome.file.by_id()
    pairs = dict.fromkeys(
        (of_both[found.id].one.quote, of_both[found.id].other.quote) for found in outcome.conflicts
    )
    return outcome.file.rulings, tuple(
        f"“{one}” and “{other}” were ruled on elsewhere meanwhile: the file has both, rule again to settle it"
        for one, other in pairs
    )


def canonical(rulings: Iterable[Ruling]) -> Rulings:
    """Return rulings as a file has them: sorted, each with an id."""
    return RulingFile(tuple(rulings)).canonical().rulings
