"""What an annotation says that nothing can be made of: of its figure, and of when it was made."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from tui.annotations.figure_fields import CHOICES, is_date_or_time
from tui.annotations.model import NO_FIGURE, Annotation, Block
from tui.base.clean import cited
from tui.base.values import Path as Place
from tui.base.values import Value

_ALSO = {"kind": (NO_FIGURE,)}
"""What a field may hold in a file beside what the editor offers."""


def field_problems(annotation: Annotation) -> Iterator[tuple[Place, str]]:
    """Yield what is wrong in its fields, with the keys that lead there from the annotation."""
    if annotation.figure is not None:
        yield from _of_figure(annotation.figure)
    if annotation.created is not None and not _is_time(annotation.created):
        what = f'{cited(annotation.created)} is no time: write one such as "2026-11-22T01:00:00Z", or leave it out'
        yield ("created",), what


def _of_figure(block: Block) -> Iterator[tuple[Place, str]]:
    for key, choices in CHOICES.items():
        known = (*choices, *_ALSO.get(key, ()))
        value = block.get(key)
        if value is not None and value not in known:
            yield ("figure", key), f"no such {key} as {cited(str(value))}: use one of {' '.join(known)}"
    value = block.get("value")
    for each in value if isinstance(value, list) else [value]:
        if isinstance(each, str) and not is_date_or_time(each):
            yield ("figure", "value"), _of_text(each)
            return


def _of_text(value: Value) -> str:
    words = cited(str(value))
    return f'{words} is no number, date or time: write 34, [3, 5], "2025-10-31" or "T02:30"'


def _is_time(words: str) -> bool:
    try:
        datetime.fromisoformat(words)
    except ValueError:
        return False
    return True
