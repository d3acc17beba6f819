"""Edits: what one key does to annotations, as a value that can be done, undone and done again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from tui.annotations.model import Annotation, AnnotationFile


class Stale(Exception):
    """An annotation is no longer what an edit found: somebody else changed it meanwhile."""


class Change(NamedTuple):
    """One annotation of the file `file` before and after an edit; None where it was not there."""

    file: str
    before: Annotation | None
    after: Annotation | None

    @property
    def inverse(self) -> Change:
        """What takes it back."""
        return Change(self.file, self.after, self.before)


class DoneMark(NamedTuple):
    """The mark of the file `file` that its article is gone through, after an edit; before, it was the other."""

    file: str
    done: bool

    @property
    def inverse(self) -> DoneMark:
        """What takes it back."""
        return DoneMark(self.file, not self.done)


class Edit(NamedTuple):
    """Everything that one key did, in the files of one article or several; `words` tell it: "tagged 34 drones"."""

    words: str
    changes: tuple[Change | DoneMark, ...]

    @property
    def inverse(self) -> Edit:
        """What takes it back, last change first."""
        return Edit(self.words, tuple(change.inverse for change in reversed(self.changes)))

    @property
    def files(self) -> tuple[str, ...]:
        """The files it touches, each once."""
        return tuple(dict.fromkeys(change.file for change in self.changes))


def applied(file: AnnotationFile, changes: Iterable[Change | DoneMark]) -> AnnotationFile:
    """The file with the changes made, in their order.

    Raises Stale where an annotation is not what its change has as `before`; nothing is changed then.
    """
    records = file.by_id()
    nameless = [each for each in file.annotations if not each.id]
    done = file.done
    for change in changes:
        if isinstance(change, DoneMark):
            done = change.done
            continue
        before, after = change.before, change.after
        key = (before or after).id if before or after else ""  # type: ignore[union-attr]
        if records.get(key) != before:
            raise Stale(key)
        if after is None:
            records.pop(key, None)
        else:
            records[key] = after
    return replace(file.with_annotations([*records.values(), *nameless]), done=done)


class History:
    """The edits of a session, to its start: which one an undo takes back, which one a redo makes again."""

    def __init__(self) -> None:
        self._done: list[Edit] = []
        self._undone: list[Edit] = []

    def did(self, edit: Edit) -> None:
        """Remember an edit that was made; what was undone before can no longer be done again."""
        self._done.append(edit)
        self._undone.clear()

    def went_on(self, edit: Edit) -> None:
        """The last edit went on, and is now this one."""
        self._done[-1] = edit
        self._undone.clear()

    @property
    def last(self) -> Edit | None:
        """The edit that an undo would take back."""
        return self._done[-1] if self._done else None

    @property
    def next(self) -> Edit | None:
        """The edit that a redo would make again."""
        return self._undone[-1] if self._undone else None

    def undone(self) -> None:
        """The last edit was taken back."""
        self._undone.append(self._done.pop())

    def redone(self) -> None:
        """The next edit was made again."""
        self._done.append(self._undone.pop())

    def records(self, file: str) -> list[Annotation]:
        """Every state of every annotation of a file that an undo or a redo may come to, some more than once."""
        return [record for each in self._changes(file) for record in (each.before, each.after) if record]

    def move(self, file: str, moved: Iterable[Annotation]) -> None:
        """Put other records in the place of `records(file)`, one for one: their article changed."""
        news = iter(moved)
        inverse = {id(old): new for old, new in zip(self.records(file), news, strict=True)}

        def renewed(change: Change | DoneMark) -> Change | DoneMark:
            if isinstance(change, DoneMark) or change.file != file:
                return change
            before = None if change.before is None else inverse[id(change.before)]
            return Change(file, before, None if change.after is None else inverse[id(change.after)])

        for edits in (self._done, self._undone):
            edits[:] = [edit._replace(changes=tuple(map(renewed, edit.changes))) for edit in edits]

    def _changes(self, file: str) -> Iterator[Change]:
        for edit in (*self._done, *self._undone):
            yield from (each for each in edit.changes if isinstance(each, Change) and each.file == file)

    def drop_last(self) -> None:
        """The last edit cannot be taken back any more: leave it out."""
        self._done.pop()

    def drop_next(self) -> None:
        """The next edit cannot be made again any more: leave it out."""
        self._undone.pop()
