"""What must hold before a state of an annotation file goes to the disk. A state that fails stays off it."""

from __future__ import annotations

from collections.abc import Collection

from tui.annotations.dump import dump
from tui.annotations.load import load
from tui.annotations.model import AnnotationFile
from tui.base.errors import InputError

_REPLACED = "\ufffd".encode()  # stands for halves of characters, which no file can hold


class Refused(Exception):
    """A state that must not be written: the program has a fault. `reason` is a short phrase."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def checked_bytes(file: AnnotationFile, name: str) -> bytes:
    """Return the bytes of a state, which were read again and say the same. Raises Refused."""
    data = dump(file)
    try:
        loaded = load(data, name).file
    except InputError as problem:
        raise Refused(f"what was to be written cannot be read again: {problem.what}") from problem
    if loaded != file.with_annotations(file.annotations) and not (_REPLACED in data and dump(loaded) == data):
        raise Refused("what was to be written would not say the same when it is read again")
    return data


def check_deleted(base: AnnotationFile | None, file: AnnotationFile, deleted: Collection[str]) -> None:
    """Raise Refused for a state that lacks annotations of its base which nobody deleted."""
    if base is None:
        return
    lost = ids_of(base) - ids_of(file) - set(deleted)
    fewer = len(base.annotations) - len(file.annotations) - len(set(deleted))
    if lost or fewer > 0:
        raise Refused(f"{max(len(lost), fewer)} annotations would be lost that nobody deleted")


def check_merged(
    base: AnnotationFile | None, ours: AnnotationFile, theirs: AnnotationFile, merged: AnnotationFile
) -> None:
    """Raise Refused for a merge that lacks annotations which neither side deleted."""
    before, here, there = (frozenset() if base is None else ids_of(base)), ids_of(ours), ids_of(theirs)
    deleted = (before - here) | (before - there)
    lost = (here | there) - deleted - ids_of(merged)
    if not lost:
        return
    places = {(each.span, each.label) for each in merged.annotations}
    added_twice = {
        each.id
        for side in (ours, theirs)
        for each in side.annotations
        if each.id in lost - before and (each.span, each.label) in places
    }
    if lost - added_twice:
        raise Refused(f"{len(lost - added_twice)} annotations would be lost in merging")


def ids_of(file: AnnotationFile) -> frozenset[str]:
    """Return the ids of a file's annotations."""
    return frozenset(each.id for each in file.annotations if each.id)
