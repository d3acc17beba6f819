"""Edits of many annotations at once, in one article or several: each is one step to undo."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from tui.annotations.edits import Change, Edit
from tui.annotations.making import context_of, figure_block
from tui.annotations.model import CHANGED, ORPHAN, Annotation, Block, Span
from tui.app.annotating.desk import Desk, relabelled
from tui.app.annotating.linking import without_links_to
from tui.app.annotating.wording import short
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
        Change(desk.sheet(reading).key, old, relabelled(old, label))
        for reading, old in tags
        if old.label != label
    ]
    return _done(desk, changes, "relabelled", f"to {label}")


def delete(desk: Desk, tags: Iterable[Tag]) -> Edit | None:
    """Delete annotations, with the links to them that open articles have; None where there are none."""
    gone = list(tags)
    changes = [Change(desk.sheet(reading).key, old, None) for reading, old in gone]
    return _done(desk, changes, "deleted", links=without_links_to(desk, gone))


def settle(desk: Desk, tags: Iterable[Tag]) -> Edit | None:
    """Put lost annotations where they are suggested to be, confirm changed ones; None where there are none.

    What a figure among them states is what the finder reads there now: a number in its words is another one.
    """
    changes = []
    for reading, old in tags:
        sheet = desk.sheet(reading)
        span = sheet.suggestions.get(old.id) if old.state == ORPHAN else old.span
        if old.state in (ORPHAN, CHANGED) and span is not None and span[1] <= len(reading.text):
            quote, prefix, suffix = context_of(reading.text, *span)
            new = replace(
                old,
                start=span[0],
                end=span[1],
                quote=quote,
                prefix=prefix,
                suffix=suffix,
                figure=_figure_now(reading, old, span),
                state=None,
            )
            changes.append(Change(sheet.key, old, new))
    return _done(desk, changes, "settled")


def _figure_now(reading: Reading, old: Annotation, span: Span) -> Block | None:
    """What a figure block says after its words have changed."""
    if old.figure is None or old.is_refusal:
        return old.figure
    found = reading.figure_in(span)
    return old.figure if found is None else {**old.figure, **figure_block(found)}


def tag_all(desk: Desk, tags: Iterable[NewTag], label: str) -> Edit | None:
    """Annotate spans with this label, but for those that bear it already; None where all do."""
    changes = []
    for reading, span, figure in tags:
        sheet = desk.sheet(reading)
        if not any(each.span == span and each.label == label for each in sheet.spans.touching(*span)):
            changes.append(Change(sheet.key, None, desk.made(sheet, reading.text, span, label, figure)))
    return _done(desk, changes, "tagged", label, counted="places")


def _done(
    desk: Desk,
    changes: list[Change],
    verb: str,
    rest: str = "",
    links: Iterable[Change] = (),
    counted: str = "annotations",
) -> Edit | None:
    """Make the changes as one edit, with those of `links`; `counted`: what several of them are called.

    Raises Stale where something changed from outside.
    """
    if not changes:
        return None
    record = changes[0].before or changes[0].after
    what = f"“{short(record.quote if record else '')}”" if len(changes) == 1 else f"{len(changes)} {counted}"
    files = len({change.file for change in changes})
    links = tuple(links)
    words = (
        verb,
        what,
        rest,
        f"in {files} articles" if files > 1 else "",
        f"and links to {'it' if len(changes) == 1 else 'them'}" if links else "",
    )
    return desk.do(Edit(" ".join(filter(None, words)), (*changes, *links)))
