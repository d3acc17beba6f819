"""Annotations and their file as the plain keys and values that a file or a JSON answer has for it."""

from __future__ import annotations

from tui.annotations.load import VERSION
from tui.annotations.model import Annotation, AnnotationFile, Link
from tui.base.values import Value

ANCHOR_KEYS = ("start", "end", "quote", "prefix", "suffix", "state")
"""The keys that say together where an annotation is, and how surely."""


def record_of(annotation: Annotation) -> dict[str, Value]:
    """Return the annotation's keys and values in the order of the file; what is not there is left out."""
    record: dict[str, Value] = {
        "id": annotation.id or None,
        "label": annotation.label,
        "start": annotation.start,
        "end": annotation.end,
        "quote": annotation.quote,
        "prefix": annotation.prefix,
        "suffix": annotation.suffix,
        "note": annotation.note,
        "created": annotation.created,
        "figure": None if annotation.figure is None else dict(annotation.figure),
        "links": [link_record(link) for link in annotation.links] or None,
        "state": annotation.state,
        "conflict": None if annotation.conflict is None else dict(annotation.conflict),
    }
    known = {key: value for key, value in record.items() if value is not None}
    return known | dict(annotation.extra)


def file_record(file: AnnotationFile) -> dict[str, Value]:
    """Return a file's keys and values in its order; what is not there is left out."""
    article: dict[str, Value] = {"path": file.article.path}
    if file.article.sha256 is not None:
        article["sha256"] = file.article.sha256
    if file.article.chars is not None:
        article["chars"] = file.article.chars
    record: dict[str, Value] = {"variorum": VERSION, "article": article | dict(file.article.extra)}
    if file.annotator is not None:
        record["annotator"] = file.annotator
    if file.done:
        record["done"] = True
    annotations: list[Value] = [record_of(annotation) for annotation in file.annotations]
    return record | {"annotations": annotations} | dict(file.extra)


def link_record(link: Link) -> dict[str, Value]:
    """Return a link's keys and values in the order of the file."""
    return {"relation": link.relation, "to": link.to, **link.extra}
