"""Conflicts of a merge in words, in which the sides have names: in a rebase, ours is not what people think."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import PurePath

from tui.annotations.model import Annotation
from tui.base.values import Value
from tui.review.merge import Conflict, Merged
from tui.review.merge_annotation import ANCHOR, RECORD
from tui.review.merge_top import CONFLICT
from tui.review.three_way import same
from tui.review.values import value_words

_LONGEST = 40  # characters of a value that are shown
_OF_GIT = ".merge_file_"  # how git calls the files that it gives to a merge driver
_BRANCH = "GITHEAD_"  # begins the names of variables in which git tells what it merges


def side_names(
    annotators: tuple[str | None, str | None], paths: tuple[str, str], environment: Mapping[str, str]
) -> tuple[str, str]:
    """Return what the sides are called: their annotators, else the files, else in git its branches."""
    ours, theirs = annotators
    if ours and theirs and ours != theirs:
        return ours, theirs
    if not all(PurePath(path).name.startswith(_OF_GIT) for path in paths):
        return paths if paths[0] != paths[1] else (f"{paths[0]} (first)", f"{paths[1]} (second)")
    branches = [value for name, value in environment.items() if name.startswith(_BRANCH)]
    return "HEAD", branches[0] if len(branches) == 1 else "what is merged in"


def file_name(path: str, otherwise: str) -> str:
    """Return what the merged file is called: its path, and `otherwise` where that is one of git's own."""
    return otherwise if PurePath(path).name.startswith(_OF_GIT) else path


def conflict_words(merged: Merged, names: tuple[str, str]) -> Iterator[str]:
    """Yield a line for each of `merged.conflicts`: what it is about, and what each side has."""
    by_id = merged.file.by_id()
    for conflict in merged.conflicts:
        annotation = by_id.get(conflict.id)
        block = merged.file.extra.get(CONFLICT) if annotation is None else annotation.conflict
        sides = block.get(conflict.group) if isinstance(block, Mapping) else None
        about = _about(conflict, annotation)
        yield f"{about}: {sides_words(conflict.group, sides if isinstance(sides, dict) else {}, names)}"


def _about(conflict: Conflict, annotation: Annotation | None) -> str:
    group = "" if conflict.group == RECORD else f", {conflict.group}"
    if annotation is None:
        return f"the file{group}"
    quote = f" {short(annotation.quote)}" if annotation.quote else ""
    return f"{conflict.id}{quote}{group}"


def sides_words(group: str, sides: Mapping[str, Value], names: tuple[str, str]) -> str:
    """Return what each side of a group in conflict has, in words."""
    values = (sides.get("ours"), sides.get("theirs"))
    ours, theirs = values
    if group not in (ANCHOR, RECORD) and isinstance(ours, dict) and isinstance(theirs, dict):
        return f"{names[0]} / {names[1]}: {', '.join(_keys(ours, theirs))}"
    said = []
    for name, value in zip(names, values, strict=True):
        if group == RECORD:
            kept = "kept it" if same(value, sides.get("base")) else "changed it"
            said.append(f"{name} {'deleted it' if value is None else kept}")
        else:
            said.append(f"{name} has {'nothing' if value is None else _value(group, value)}")
    return ", ".join(said)


def _keys(ours: Mapping[str, Value], theirs: Mapping[str, Value]) -> Iterator[str]:
    """Yield each key in which two blocks differ, with both values."""
    for key in [*ours, *(key for key in theirs if key not in ours)]:
        pair = (ours.get(key), theirs.get(key))
        if not same(*pair):
            yield f"{key}: {' / '.join('nothing' if each is None else _of_key(each) for each in pair)}"


def _of_key(value: Value) -> str:
    return short(value) if isinstance(value, str) else short(value_words(value))[1:-1]


def _value(group: str, value: Value) -> str:
    if group == ANCHOR and isinstance(value, dict):
        quote = value.get("quote")
        place = f"{value.get('start')}-{value.get('end')}"
        return f"{place} {short(quote)}" if isinstance(quote, str) else place
    if isinstance(value, str):
        return short(value)
    import json  # most conflicts are about words

    return short(json.dumps(value, ensure_ascii=False))


def short(text: str) -> str:
    """Return a text between quotation marks, cut where it is long."""
    return f"“{text if len(text) <= _LONGEST else text[: _LONGEST - 1] + '…'}”"
