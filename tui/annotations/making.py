"""New annotations, and the words around a span that they are found again by."""

from __future__ import annotations

import random
from collections.abc import Container
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from tui.annotations.model import CONTEXT, Annotation, Block, Span
from tui.base.values import Value

if TYPE_CHECKING:  # the finder takes long to load, and its figures are only looked at
    from tui.figures.model import Figure

ID_LETTERS = "abcdefghijklmnopqrstuvwxyz23456789"
ID_LENGTH = 6

_RANDOM = random.SystemRandom()


def new_id(taken: Container[str], source: random.Random = _RANDOM) -> str:
    """An id that is not in `taken`: six random characters of a-z and 2-9."""
    while (made := "".join(source.choices(ID_LETTERS, k=ID_LENGTH))) in taken:
        pass
    return made


def now_words() -> str:
    """The time as annotations have it: "2026-11-22T01:00:00Z"."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def context_of(text: str, start: int, end: int) -> tuple[str, str, str]:
    """Quote, prefix and suffix of a span, at most CONTEXT code points of context on either side."""
    return text[start:end], text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]


def make(text: str, span: Span, label: str, id: str, created: str, figure: Block | None = None) -> Annotation:
    """A new annotation of a span of `text`."""
    quote, prefix, suffix = context_of(text, *span)
    return Annotation(label, id, span[0], span[1], quote, prefix, suffix, created=created, figure=figure)


def figure_block(figure: Figure) -> Block:
    """What the finder says of a figure, as the block that an annotator accepts or corrects."""
    value: Value = [*figure.value] if isinstance(figure.value, tuple) else figure.value
    fields: dict[str, Value] = {
        "kind": figure.kind,
        "value": value,
        "unit": figure.unit,
        "counted": figure.counted,
        "bound": figure.bound,
        "source": figure.source,
    }
    return {key: value for key, value in fields.items() if value is not None}
