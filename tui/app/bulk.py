"""Edits of many annotations at once, in one article or several: each is one step to undo."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from tui.annotations.edits import Change, Edit
from tui.annotations.making import context_of
from tui.annotations.model import CHANGED, ORPHAN, Annotation, Block, Span
from tui.app.desk import Desk, short
from tui.app.reading import Reading


class Tag(NamedTuple):
    """An annotation of an open article."""

    reading: Reading
    annotation: Annotation


class NewTag(NamedTuple):
    """A span of an open article to be annotated, with what it states where it is a figure."""

    reading: Reading
    span: Span
    figure: Block | None = None


def relabel(desk: Desk, tags: Iterable[Tag], label: str) -> Edit | None:
    """Give annotations this label; None where all have it already."""
    changes = [
        Change(desk.sheet(reading).key, old, replace(old, label=label))
        for reading, old in tags
        if old.label != label
    ]
    return _done(desk, changes, "relabelled", f"to {label}")


def delete(desk: Desk, tags: Iterable[Tag]) -> Edit | None:
    """Delete annotations; None where there are none."""
    return _done(desk, [Change(desk.sheet(reading).key, old, None) for reading, old in tags], "deleted")


def settle(desk: Desk, tags: Iterable[Tag]) -> Edit | None:
    """Put lost annotations where they are suggested to be, and confirm changed ones; None where there are none."""
    changes = []
    for reading, old in tags:
        sheet = desk.sheet(reading)
        span = sheet.suggestions.get(old.id) if old.state == ORPHAN else old.span
        if old.state in (ORPHAN, CHANGED) and span is not None and span[1] <= len(reading.text):
            quote, prefix, suffix = context_of(reading.text, *span)
            start, end = span
            new = replace(old, start=start, end=end, quote=quote, prefix=prefix, suffix=suffix, state=None)
            changes.append(Change(sheet.key, old, new))
    return _done(desk, changes, "settled")


def tag_all(desk: Desk, tags: Iterable[NewTag], label: str) -> Edit | None:
    """Annotate spans with this label, but for those that bear it already; None where all do."""
    changes = []
    for reading, span, figure in tags:
        sheet = desk.sheet(reading)
        if not any(each.span == span and each.label == label for each in sheet.spans.touching(*span)):
            changes.append(Change(sheet.key, None, desk.made(sheet, reading.text, span, label, figure)))
    return _done(desk, changes, "tagged", label)


def _done(desk: Desk, changes: list[Change], verb: str, rest: str = "") -> Edit | None:
    """Make the changes as one edit. Raises Stale where an annotation was changed from outside meanwhile."""
    if not changes:
        return None
    record = changes[0].before or changes[0].after
    first = f"“{short(record.quote if record else '')}”"
    what = first if len(changes) == 1 else f"{len(changes)} annotations"
    edit = Edit(" ".join(filter(None, (verb, what, rest))), tuple(changes))
    files = len(edit.files)
    if files > 1:
        edit = replace(edit, words=f"{edit.words} in {files} articles")
    return desk.do(edit)
