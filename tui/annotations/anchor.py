"""Annotations put back on their words after the article changed; never guessed, never dropped.

Where the text that they were made on is known, it is aligned with the new one, once, and that decides. Else
the quote and the context that each annotation keeps are looked for. What stood in the article and is in it
no longer is an orphan, however often its words stand elsewhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from tui.annotations.model import CHANGED, CONTEXT, ORPHAN, Annotation, Span
from tui.annotations.order import Order
from tui.annotations.places import Place, Places
from tui.articles.fold import fold

KEPT, MOVED = "kept", "moved"
"""Statuses of what is attached: at its old offsets, at others. Else CHANGED or ORPHAN."""


@dataclass(frozen=True, slots=True)
class Anchored:
    """What became of an annotation.

    `status` is kept, moved, changed (attached, with another number in it) or orphan. `was` is where it was,
    None if that was not known. `suggestion` is the best place for an orphan, None if there is none.
    """

    annotation: Annotation
    status: str
    was: Span | None
    suggestion: Span | None = None


def anchor(annotations: Sequence[Annotation], new_text: str, old_text: str | None = None) -> list[Anchored]:
    """Return what becomes of each annotation in `new_text`, in their order.

    `old_text` is the text that they were made on, where it is known. Offsets, quote and context of the
    annotations returned are those in the new text. An orphan keeps its own; a changed one keeps its quote,
    so that a reader can see what changed, until somebody confirms it.
    """
    places = Places(new_text, old_text)
    sure = [places.sure(annotation) for annotation in annotations]
    order = Order(
        (annotation.start, place.span[0])
        for annotation, place in zip(annotations, sure, strict=True)
        if annotation.start is not None and place and place.attached and place.span
    )
    found = _apart(
        annotations,
        [
            place or places.likely(annotation, order)
            for annotation, place in zip(annotations, sure, strict=True)
        ],
    )
    same = old_text == new_text
    return [
        _settled(annotation, place, new_text, same)
        for annotation, place in zip(annotations, found, strict=True)
    ]


def _apart(annotations: Sequence[Annotation], places: list[Place]) -> list[Place]:
    """Leave of the annotations with one label that came together only those which were together before."""
    best: dict[tuple[str, Span | None], int] = {}
    for index, place in enumerate(places):
        if place.attached:
            key = annotations[index].label, place.span
            first = best.setdefault(key, index)
            if place.merit > places[first].merit:
                best[key] = index
    return [
        replace(place, attached=False)
        if place.attached and annotations[best[annotation.label, place.span]].span != annotation.span
        else place
        for annotation, place in zip(annotations, places, strict=True)
    ]


def _settled(annotation: Annotation, place: Place, text: str, same: bool) -> Anchored:
    """Return what became of an annotation, given its place; `same`: the article is as it was.

    Words that differ there though the article is the same are a mistake in the quote or in the offsets, and
    nobody but a reader can tell in which.
    """
    was = annotation.span
    if not place.attached or place.span is None:
        return Anchored(replace(annotation, state=ORPHAN), ORPHAN, was, place.span)
    start, end = place.span
    quote = text[start:end]
    if annotation.quote is not None and text.startswith(annotation.quote, start):
        quote, end = annotation.quote, start + len(annotation.quote)
    changed = (same or place.changed or annotation.state == CHANGED) and _differs(annotation.quote, quote)
    attached = replace(
        annotation,
        start=start,
        end=end,
        quote=annotation.quote if changed else quote,
        prefix=text[max(start - CONTEXT, 0) : start],
        suffix=text[end : end + CONTEXT],
        state=CHANGED if changed else None,
    )
    status = CHANGED if changed else KEPT if attached.span == was else MOVED
    return Anchored(attached, status, was)


def _differs(quote: str | None, words: str) -> bool:
    """Whether words are others than those quoted; how they are written doesn't count."""
    return quote is not None and quote != words and fold(quote).text != fold(words).text
