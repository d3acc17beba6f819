"""Annotations made quickly, by the ten thousand."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

from tui.annotations.model import NO_KEYS, Annotation


class _Draft:
    """What is to become an annotation: it has the same slots, and nothing watches over them yet."""

    __slots__ = Annotation.__slots__


def quick_annotation(fields: Mapping[str, Any]) -> Annotation:
    """Return `Annotation(**fields)`, in a third of the time: filling a frozen object is what takes long there."""
    get = fields.get
    draft: Any = _Draft()
    draft.label = fields["label"]
    draft.id = get("id", "")
    draft.start = get("start")
    draft.end = get("end")
    draft.quote = get("quote")
    draft.prefix = get("prefix")
    draft.suffix = get("suffix")
    draft.note = get("note")
    draft.created = get("created")
    draft.figure = get("figure")
    draft.links = get("links", ())
    draft.state = get("state")
    draft.conflict = get("conflict")
    draft.extra = get("extra", NO_KEYS)
    draft.__class__ = Annotation
    return cast(Annotation, draft)
