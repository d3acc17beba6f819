"""An annotation file as bytes, in its one canonical form: what stays the same stays the same line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui.annotations.load import VERSION
from tui.annotations.model import FIGURE_KEYS, Annotation, AnnotationFile, ArticleRef, Block, Link
from tui.annotations.yaml_text import lines_of, text_of
from tui.base.values import Value


def dump(file: AnnotationFile) -> bytes:
    """Return the canonical form: keys in a fixed order, one a line, annotations sorted.

    What is None is left out. Loading gives back what was dumped, and dumping what was loaded from a
    canonical file gives its bytes; but halves of characters, which no file can hold, become U+FFFD.
    """
    lines = [f"variorum: {VERSION}", "article:", *_article(file.article)]
    if file.annotator is not None:
        lines.append(f"annotator: {text_of(file.annotator)}")
    if file.done:
        lines.append("done: true")
    lines.append("annotations:" if file.annotations else "annotations: []")
    for annotation in sorted(file.annotations, key=lambda each: each.order):
        lines += _annotation(annotation)
    lines += lines_of(file.extra, "")
    return "\n".join([*lines, ""]).encode()


def _article(article: ArticleRef) -> Iterator[str]:
    yield f"  path: {text_of(article.path)}"
    if article.sha256 is not None:
        yield f"  sha256: {text_of(article.sha256)}"
    if article.chars is not None:
        yield f"  chars: {article.chars}"
    yield from lines_of(article.extra, "  ")


def _annotation(annotation: Annotation) -> list[str]:
    """Return the lines of a record, the first with its dash."""
    one = annotation
    lines = []
    if one.id:
        lines.append(f"  id: {text_of(one.id)}")
    lines.append(f"  label: {text_of(one.label)}")
    if one.start is not None:
        lines.append(f"  start: {one.start}")
    if one.end is not None:
        lines.append(f"  end: {one.end}")
    if one.quote is not None:
        lines.append(f"  quote: {text_of(one.quote)}")
    if one.prefix is not None:
        lines.append(f"  prefix: {text_of(one.prefix)}")
    if one.suffix is not None:
        lines.append(f"  suffix: {text_of(one.suffix)}")
    if one.note is not None:
        lines.append(f"  note: {text_of(one.note)}")
    if one.created is not None:
        lines.append(f"  created: {text_of(one.created)}")
    lines += _rarer(one)
    lines[0] = f"- {lines[0][2:]}"
    return lines


def _rarer(annotation: Annotation) -> Iterator[str]:
    """Yield the keys that few records have."""
    one = annotation
    if one.figure is not None:
        yield from lines_of({"figure": _in_order(one.figure, FIGURE_KEYS)}, "  ")
    if one.links:
        yield from lines_of({"links": [_link(link) for link in one.links]}, "  ")
    if one.state is not None:
        yield f"  state: {text_of(one.state)}"
    if one.conflict is not None:
        yield from lines_of({"conflict": dict(one.conflict)}, "  ")
    yield from lines_of(one.extra, "  ")


def _in_order(block: Block, keys: Sequence[str]) -> dict[str, Value]:
    """Return a block with these of its keys first."""
    return {**{key: block[key] for key in keys if key in block}, **block}


def _link(link: Link) -> Value:
    return {"relation": link.relation, "to": link.to, **link.extra}
