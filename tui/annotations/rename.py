"""A label renamed in annotation files: nothing else in a file changes, neither its order nor its comments."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from tui.annotations.codebook import NESTED
from tui.annotations.load import SIZE_LIMIT, UNMERGED
from tui.annotations.yaml_text import text_of
from tui.base.errors import InputError
from tui.base.files import Unreadable, Unwritable, read_regular, write_whole
from tui.base.strict_yaml import event_source, read_yaml
from tui.base.values import Path as Place
from tui.base.values import Value

_BOM = "\ufeff"
_SIDES = ("base", "ours", "theirs")


@dataclass(frozen=True, slots=True)
class Renaming:
    """What renaming a label does to a file: the bytes before and after, and how many annotations it touches."""

    path: Path
    before: bytes
    after: bytes
    count: int


def new_name(label: str, old: str, new: str) -> str | None:
    """Return what `label` is called once `old` is `new`: nested names move along. None where it stays."""
    if label == old:
        return new
    return new + label[len(old) :] if label.startswith(old + NESTED) else None


def plan_renaming(path: Path, old: str, new: str) -> Renaming | None:
    """Return what renaming `old` to `new` does to the file at `path`, or None where it does nothing.

    Raises InputError for a file that cannot be read, or not be changed without touching anything else.
    """
    name = str(path)
    if path.is_symlink():
        raise InputError(name, "is a link, which is not written through: name the file itself")
    try:
        data = read_regular(path, SIZE_LIMIT)
    except Unreadable as problem:
        raise InputError(name, problem.reason) from None
    value = read_yaml(data, name, SIZE_LIMIT, unmerged=UNMERGED).value
    text = data.decode()
    mark = _BOM if text.startswith(_BOM) else ""
    text = text.removeprefix(_BOM)
    changes = {label: to for label in _labels(text) if (to := new_name(label.value, old, new)) is not None}
    if not changes:
        return None
    for label, to in changes.items():
        _put(value, label.place, to)
    for written in (text_of, _quoted):  # between brackets, more needs quotes than in the canonical form
        after = (mark + _replaced(text, changes, written)).encode()
        if _reads_as(after, value):
            count = sum(len(label.place) == _DEPTH_OF_LABEL for label in changes)
            return Renaming(path, data, after, count)
    raise InputError(
        name, "labels cannot be replaced in this file as it is written: run `variorum fmt` on it first"
    )


def _reads_as(data: bytes, value: Value) -> bool:
    try:
        return read_yaml(data, "", SIZE_LIMIT).value == value
    except InputError:
        return False


def _replaced(text: str, changes: Mapping[_Scalar, str], written: Callable[[str], str]) -> str:
    """Return the text of a file with scalars, in their order, replaced by names."""
    parts, end = [], 0
    for scalar, name in changes.items():
        parts += [text[end : scalar.start], written(name)]
        if text[scalar.start : scalar.end].endswith("\n"):  # it took whole lines
            parts.append("\n")
        end = scalar.end
    return "".join([*parts, text[end:]])


def _quoted(name: str) -> str:
    return json.dumps(name, ensure_ascii=False)


def rename(renaming: Renaming) -> None:
    """Write what was planned, whole or not at all.

    Raises InputError where the file is no longer what was read, or cannot be written.
    """
    name = str(renaming.path)
    try:
        if renaming.path.is_symlink() or read_regular(renaming.path, SIZE_LIMIT) != renaming.before:
            raise InputError(name, "was changed meanwhile and is left as it is: rename again")
        write_whole(renaming.path, renaming.after)
    except (Unreadable, Unwritable) as problem:
        raise InputError(name, f"{problem.reason}: left as it is") from None


@dataclass(frozen=True, slots=True)
class _Scalar:
    """A value that is no list and no mapping: what leads to it, and its offsets in the text."""

    place: Place
    value: str
    start: int
    end: int


_DEPTH_OF_LABEL = 3  # ("annotations", 0, "label"); those within a conflict lie deeper


def _labels(text: str) -> Iterator[_Scalar]:
    """Yield the labels of the annotations, and those that a merge conflict holds."""
    for scalar in _scalars(text):
        match scalar.place:
            case ("annotations", int(), "label"):
                yield scalar
            case ("annotations", int(), "conflict", "label", side) if side in _SIDES:
                yield scalar
            case ("annotations", int(), "conflict", "record", side, "label") if side in _SIDES:
                yield scalar


def _scalars(text: str) -> Iterator[_Scalar]:
    """Yield every scalar of a YAML text that `read_yaml` took, keys left out."""
    next_event = event_source(text)
    place: list[str | int | None] = []  # None where a key comes next
    while (kind := type(event := next_event()).__name__) != "StreamEndEvent":
        if kind == "ScalarEvent" and place and place[-1] is None:
            place[-1] = event.value
            continue
        if kind in ("MappingStartEvent", "SequenceStartEvent"):
            place.append(None if kind == "MappingStartEvent" else 0)
            continue
        if kind == "ScalarEvent":
            keys = tuple(key for key in place if key is not None)
            yield _Scalar(keys, event.value, event.start_mark.index, event.end_mark.index)
        elif kind in ("MappingEndEvent", "SequenceEndEvent"):
            place.pop()
        else:
            continue
        if place:
            last = place[-1]
            place[-1] = last + 1 if isinstance(last, int) else None


def _put(value: Value, place: Place, name: str) -> None:
    """Set the text that `place` leads to."""
    for key in place[:-1]:
        value = value[key]  # type: ignore[index]
    value[place[-1]] = name  # type: ignore[index]
