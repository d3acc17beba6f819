"""An annotation file as lines for people, made to be compared line by line: what git's textconv wants."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tui.annotations.model import Annotation, AnnotationFile
from tui.base.values import Value
from tui.review.context import GAP, one_line
from tui.review.values import value_words

_INDENT = "  "


def prose(file: AnnotationFile) -> Iterator[str]:
    """Yield the lines: what the file is about, then each annotation with its quote in context, in reading order.

    Offsets, digests and times are left out: an edit at an article's beginning would change them all.
    """
    yield f"article {one_line(file.article.path)}"
    if file.annotator:
        yield f"annotator {one_line(file.annotator)}"
    if file.done:
        yield "done"
    yield from _keys(file.extra, "")
    for each in file.annotations:
        yield ""
        yield from _annotation(each)


def _annotation(each: Annotation) -> Iterator[str]:
    yield f"{one_line(each.label)} {one_line(each.id)}".rstrip()
    if each.quote is None:
        yield f"{_INDENT}from {each.start} to {each.end}"
    else:
        prefix, suffix = one_line(each.prefix or "").lstrip(), one_line(each.suffix or "").rstrip()
        yield f"{_INDENT}{GAP}{prefix}{{{one_line(each.quote)}}}{suffix}{GAP}"
    if each.note:
        yield f"{_INDENT}note: {one_line(each.note)}"
    if each.state:
        yield f"{_INDENT}state: {each.state}"
    yield from _keys(each.figure or {}, f"{_INDENT}figure ")
    for link in each.links:
        yield f"{_INDENT}{one_line(link.relation)} {one_line(link.to)}"
    yield from _keys(each.conflict or {}, f"{_INDENT}conflict ")
    yield from _keys(each.extra, _INDENT)


def _keys(block: Mapping[str, Value], lead: str) -> Iterator[str]:
    for key, value in block.items():
        yield f"{lead}{one_line(key)}: {one_line(value_words(value))}"
