"""The annotations of the open articles as a list: gathered, filtered, sorted, and what is said of each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from tui.annotations.model import CHANGED, ORPHAN, Annotation
from tui.app import fuzzy
from tui.app.annotating.bulk import Tag
from tui.app.annotating.desk import Desk
from tui.app.annotating.label_bar import facts
from tui.app.annotating.wording import figure_words
from tui.app.reading import Reading

SEARCHED = 2_000
"""Code points of a quote that the filter looks at: where it is longer, its start says what it is."""

STATES = {ORPHAN: "its words are gone", CHANGED: "a number in it changed"}
"""What is said of annotations that somebody is to look at."""

Order = tuple[Callable[[Tag], str | int], bool]

ORDERS: dict[str, Order] = {
    "reading order": (lambda _tag: 0, False),
    "label": (lambda tag: tag.annotation.label.casefold(), False),
    "length": (lambda tag: length(tag.annotation), True),
    "state": (lambda tag: _urgency(tag.annotation), True),
    "newest": (lambda tag: tag.annotation.created or "", True),
}
"""What the list can be sorted by, with whether the greatest comes first; what is equal stays in reading order."""


def length(annotation: Annotation) -> int:
    """How many code points an annotation is long."""
    span = annotation.span
    return len(annotation.quote or "") if span is None else span[1] - span[0]


def _urgency(annotation: Annotation) -> int:
    """How much there is to do for an annotation."""
    refused = annotation.is_refusal
    return 3 * needs_look(annotation) + 2 * refused + bool(annotation.note)


def needs_look(annotation: Annotation) -> bool:
    """Whether somebody is to look at an annotation: its words are gone or changed, or there are two versions."""
    return annotation.state in STATES or annotation.conflict is not None


def gathered(desk: Desk, readings: Iterable[Reading]) -> list[Tag]:
    """The annotations of these articles, in reading order."""
    tags = []
    for reading in readings:
        reading.load()
        if reading.article is not None:
            tags += [Tag(reading, each) for each in desk.sheet(reading).file.annotations]
    return tags


def sorted_by(order: str, tags: Iterable[Tag]) -> list[Tag]:
    """The annotations in one of ORDERS, but first those that somebody is to look at."""
    key, backwards = ORDERS[order]
    ordered = sorted(tags, key=key, reverse=backwards)
    return sorted(ordered, key=lambda tag: not needs_look(tag.annotation))


def fitting(query: str, tags: Sequence[Tag], texts: Sequence[str]) -> list[Tag]:
    """The annotations that have all words that are typed; where none has, those that are like them.

    `texts` are those that are `searched`, one for each of `tags`.
    """
    return [tags[row] for row in fuzzy.fitting(query, texts, len(tags))]


def searched(annotation: Annotation) -> str:
    """What the words that are typed are looked for in."""
    parts = (
        annotation.label,
        " ".join((annotation.quote or "")[:SEARCHED].split()),
        *said(annotation),
        state(annotation),
    )
    return " ".join(parts).casefold()


def state(annotation: Annotation) -> str:
    """What is to be looked at in an annotation; empty where nothing is."""
    return STATES.get(annotation.state or "", "two versions of it" if annotation.conflict is not None else "")


def said(annotation: Annotation) -> list[str]:
    """What there is to say of an annotation besides its label, quote and state."""
    figure = figure_words(annotation)
    return [figure] * bool(figure) + facts(replace(annotation, state=None, conflict=None))
