"""What reading and saving an annotation file comes to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from tui.annotations.model import AnnotationFile
from tui.base.errors import InputError


class MergeOutcome(Protocol):
    """What the store needs of a merge."""

    @property
    def file(self) -> AnnotationFile:
        """What both sides make."""

    @property
    def conflicts(self) -> Sequence[tuple[str, str]]:
        """Id and group of each conflict that stands in the file."""


Merge = Callable[[AnnotationFile | None, AnnotationFile, AnnotationFile], MergeOutcome]
"""Merges base, ours and theirs. It is handed in, as what compares files stands above what stores them."""


@dataclass(frozen=True, slots=True)
class Opened:
    """What a file was when it was read: `file` is None where there is none, or `problem` says why not."""

    file: AnnotationFile | None
    problem: InputError | None = None


@dataclass(frozen=True, slots=True)
class Saved:
    """A state that is on the disk. `submitted` is as it was given, `file` as the file is now.

    With `merged`, others' work is in `file`, and `conflicts` tell where it meets ours. `notes` are to be told
    to people, in a line each.
    """

    submitted: AnnotationFile
    file: AnnotationFile
    merged: bool = False
    conflicts: tuple[tuple[str, str], ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Recovered:
    """What earlier programs could not save, merged with what the file is now.

    Saving `file` with `deleted` puts it there, and only then is it forgotten.
    """

    file: AnnotationFile
    deleted: frozenset[str]
    conflicts: tuple[tuple[str, str], ...] = ()


class NotSaved(Exception):
    """A state is not on the disk. `reason` says in a short phrase why not, and `kept` where else the state is.

    With `final`, trying the same again is of no use.
    """

    def __init__(self, reason: str, kept: Path | None = None, final: bool = False) -> None:
        super().__init__(reason)
        self.reason = reason
        self.kept = kept
        self.final = final
