"""Figures as annotators have them: those they refused are gone, those they corrected say what they say."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from tui.annotations.model import NO_FIGURE, ORPHAN, AnnotationFile, Block
from tui.figures.model import KINDS, Figure, Value

_TEXTS = ("unit", "counted", "bound", "source")


def corrected(text: str, figures: Sequence[Figure], files: Iterable[AnnotationFile]) -> list[Figure]:
    """Return the figures of an article with what its annotation files say of them.

    An annotation with a `figure` block stands for the figures that it overlaps: of kind "none" they are none,
    else they are what the block says, and what it doesn't say is as it was found. Where two files speak of one
    figure, the first does. Files are of this article, anchored to its text; orphans don't count.
    """
    found = {(one.start, one.end): one for one in figures}
    decided: list[tuple[int, int]] = []
    for annotation in (one for file in files for one in file.annotations):
        span, block = annotation.span, annotation.figure
        if (
            span is None
            or block is None
            or annotation.state == ORPHAN
            or not 0 <= span[0] < span[1] <= len(text)
        ):
            continue
        if any(start < span[1] and span[0] < end for start, end in decided):
            continue
        decided.append(span)
        over = [one for one in found.values() if one.start < span[1] and span[0] < one.end]
        for one in over:
            del found[one.start, one.end]
        if block.get("kind") != NO_FIGURE and (made := _made(text, span, block, over)):
            found[made.start, made.end] = made
    return sorted(found.values(), key=lambda one: (one.start, one.end))


def _made(text: str, span: tuple[int, int], block: Block, over: Sequence[Figure]) -> Figure | None:
    """Return the figure that a block states, over what was found there; None where it states no kind.

    A single figure within the annotation keeps its span: people mark "some 34 drones" where "34" is the figure.
    """
    kind = block.get("kind") or (over[0].kind if over else None)
    if kind not in KINDS:
        return None
    if len(over) == 1 and span[0] <= over[0].start and over[0].end <= span[1]:
        span = over[0].start, over[0].end
    base = over[0] if over else Figure(*span, text[span[0] : span[1]], str(kind), None, None, None)
    fields = {key: str(block[key]) for key in _TEXTS if block.get(key) is not None}
    value = _value(block["value"]) if block.get("value") is not None else base.value
    made = replace(
        base, start=span[0], end=span[1], text=text[span[0] : span[1]], kind=str(kind), value=value
    )
    return replace(made, **fields)  # type: ignore[arg-type]


def _value(value: object) -> Value:
    if isinstance(value, list) and len(value) == 2:
        low, high = value
        return (low, high)
    return value if isinstance(value, int | float | str) else None
