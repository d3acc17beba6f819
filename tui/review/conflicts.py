"""Conflicts that a merge left in an annotation file: what each side had, and the file once one is settled."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from tui.annotations.load import annotation_of
from tui.annotations.model import Annotation, AnnotationFile
from tui.annotations.record import ANCHOR_KEYS, record_of
from tui.base.errors import InputError
from tui.base.values import Value
from tui.review.merge_annotation import ANCHOR, EARLIER, RECORD, key_name
from tui.review.merge_top import CONFLICT
from tui.review.three_way import same

BASE = "base"
SIDES = ("ours", "theirs", BASE)
"""How the versions of a conflict are called, in the order in which they are offered."""

_OF_ARTICLE = "article."
_LINKS, _NOTE, _FIGURE, _LABEL = "links", "note", "figure", "label"


@dataclass(frozen=True, slots=True)
class Standing:
    """A conflict of one group, of an annotation or, where `id` is empty, of the file; each version has a name.

    Where an older conflict of the same group was never settled, its versions follow, those that differ.
    """

    id: str
    group: str
    names: tuple[str, ...]
    values: tuple[Value, ...]


def conflicts_of(file: AnnotationFile) -> list[Standing]:
    """Return the conflicts in a file, those of the file itself first, then in reading order."""
    top = file.extra.get(CONFLICT)
    found = [*_in_block("", top)] if isinstance(top, dict) else []
    for annotation in file.annotations:
        found += _in_block(annotation.id, annotation.conflict or {})
    return found


def with_version(file: AnnotationFile, standing: Standing, at: int) -> AnnotationFile:
    """Return the file with the version `at` of a conflict in place, and without the conflict.

    Raises InputError for a version that was written by hand and is none of an annotation file.
    """
    value = standing.values[at]
    if not standing.id:
        return _settled_top(file, standing.group, value)
    annotation = file.by_id()[standing.id]
    if standing.group == RECORD:
        if value is None:
            return file.with_annotations(each for each in file.annotations if each.id != standing.id)
        if standing.names[at] == BASE:
            before = annotation_of(value, "the conflict about the record")
            annotation = replace(before, id=annotation.id, conflict=annotation.conflict)
    return replaced(file, without_group(versioned(annotation, standing.group, value), standing.group))


def replaced(file: AnnotationFile, annotation: Annotation) -> AnnotationFile:
    """Return the file with this annotation for the one of its id."""
    return file.with_annotations(
        annotation if each.id == annotation.id else each for each in file.annotations
    )


def versioned(annotation: Annotation, group: str, value: Value) -> Annotation:
    """Return an annotation with a version of one of its groups. Raises InputError where it cannot have it."""
    if group == RECORD:
        return annotation  # it stands with what the side that kept it has
    record = record_of(annotation)
    if group == ANCHOR:
        kept = {key: each for key, each in record.items() if key not in ANCHOR_KEYS}
        record = kept | (value if isinstance(value, dict) else {})
    else:
        key = key_name(group)
        record.pop(key, None)
        if value is not None:
            record[key] = _whole(value) if group in (_FIGURE, _LINKS) else value
    made = annotation_of(record, f"the conflict about {group}")
    return replace(made, id=annotation.id)


def without_group(annotation: Annotation, group: str) -> Annotation:
    """Return an annotation without the conflict of a group."""
    left = {key: each for key, each in (annotation.conflict or {}).items() if key != group}
    return replace(annotation, conflict=left or None)


def both_versions(annotation: Annotation, standing: Standing) -> Annotation | None:
    """Return an annotation with what both sides have: of notes and links; None where that cannot be."""
    ours, theirs = standing.values[:2]
    if standing.group == _NOTE and isinstance(ours, str) and isinstance(theirs, str):
        return replace(annotation, note=f"{ours}\n{theirs}")
    if standing.group == _LINKS and isinstance(ours, list) and isinstance(theirs, list):
        links = [*ours, *(each for each in theirs if each not in ours)]
        return versioned(annotation, _LINKS, links)
    return None


def _in_block(id: str, block: Mapping[str, Value]) -> Iterator[Standing]:
    for group, held in block.items():
        names, values = [*SIDES], [held.get(side) if isinstance(held, dict) else held for side in SIDES]
        older = held.get(EARLIER) if isinstance(held, dict) else None
        for each in older if isinstance(older, list) else ():
            for side in SIDES[:2]:
                value = each.get(side) if isinstance(each, dict) else each
                if not any(same(value, known) for known in values):
                    names.append(f"earlier {side}")
                    values.append(value)
        yield Standing(id, group, tuple(names), tuple(values))


def _settled_top(file: AnnotationFile, group: str, value: Value) -> AnnotationFile:
    extra = dict(file.extra)
    block = extra.pop(CONFLICT, None)
    left = {key: each for key, each in block.items() if key != group} if isinstance(block, dict) else {}
    if group.startswith(_OF_ARTICLE):
        of_article = {**file.article.extra, group.removeprefix(_OF_ARTICLE): value}
        article = replace(
            file.article, extra={key: each for key, each in of_article.items() if each is not None}
        )
        file = replace(file, article=article)
    elif group == "annotator":
        file = replace(file, annotator=value if isinstance(value, str) else None)
    elif group == "done":
        file = replace(file, done=value is True)
    elif value is None:
        extra.pop(key_name(group), None)
    else:
        extra[key_name(group)] = value
    return replace(file, extra=extra | ({CONFLICT: left} if left else {}))


def _whole(value: Value) -> Value:
    """A value that was too deep for its block stands there as JSON."""
    if not isinstance(value, str):
        return value
    try:
        found: Value = json.loads(value)
    except ValueError:
        raise InputError(
            "", "a version of a conflict that is no list and no block: correct it by hand"
        ) from None
    return found
