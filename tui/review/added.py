"""Annotations of two sides told apart: by id, and by content where an id says nothing."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TypeAlias

from tui.annotations.model import Annotation, AnnotationFile, Link
from tui.review.three_way import Sides

Records: TypeAlias = dict[str, Annotation]
"""Annotations by id; one without an id by what it says, which comes after every id."""

_NO_ID = "~"


def keyed(file: AnnotationFile) -> Records:
    """Return the file's annotations by id, and by all that they say where they have none."""
    records: Records = {}
    seen: Counter[str] = Counter()
    for annotation in file.annotations:
        key = annotation.id
        if not key:
            content = repr(annotation)
            key = f"{_NO_ID}{content}{seen[content]}"
            seen[content] += 1
        records[key] = annotation
    return records


def one_id_each(sides: Sides[Records], texts_differ: bool) -> Sides[Records]:
    """Give what both sides added at the same span with the same label one id: the smaller.

    Links to the other id on its side follow. Where the sides are on different texts, the quotes must be the
    same too. Of several such annotations on a side, the first is paired with the other side's first.
    """
    ours, theirs = (_places(_added(side, other, sides.base), texts_differ) for side, other in _pairs(sides))
    renamed: dict[str, str] = {}
    for place in ours.keys() & theirs.keys():
        for one, other in zip(sorted(ours[place]), sorted(theirs[place]), strict=False):
            renamed[max(one, other)] = min(one, other)
    if not renamed:
        return sides
    names = {key: "" if key.startswith(_NO_ID) else key for pair in renamed.items() for key in pair}

    def under_one_id(side: Records) -> Records:
        own = {key: name for key, name in renamed.items() if key in side}
        relinked = {key: _relinked(annotation, own) for key, annotation in side.items()}
        return {
            own.get(key, key): replace(annotation, id=names[own[key]]) if key in own else annotation
            for key, annotation in relinked.items()
        }

    return Sides(sides.base, under_one_id(sides.ours), under_one_id(sides.theirs))


def overlaps(sides: Sides[Records]) -> Iterator[tuple[Annotation, Annotation]]:
    """Yield what one side added over part of what the other added; each annotation brings up one at most."""
    added = [
        (annotation.span, which, annotation)
        for which, (side, other) in enumerate(_pairs(sides))
        for annotation in _added(side, other, sides.base).values()
        if annotation.span is not None
    ]
    reach: list[Annotation | None] = [None, None]  # of each side, what reaches farthest so far
    for span, which, annotation in sorted(added, key=lambda each: (each[0], each[2].id, each[1])):
        before = reach[1 - which]
        if before is not None and before.span != span and _end(before) > span[0]:
            yield before, annotation
        if _end(annotation) > _end(reach[which]):
            reach[which] = annotation


def _pairs(sides: Sides[Records]) -> tuple[tuple[Records, Records], tuple[Records, Records]]:
    return (sides.ours, sides.theirs), (sides.theirs, sides.ours)


def _added(side: Records, other: Records, base: Records) -> Records:
    """Return what is on this side alone."""
    return {key: each for key, each in side.items() if key not in base and key not in other}


def _places(records: Records, texts_differ: bool) -> Mapping[object, list[str]]:
    places: dict[object, list[str]] = defaultdict(list)
    for key, annotation in records.items():
        if annotation.span is not None:
            places[annotation.span, annotation.label, annotation.quote if texts_differ else None].append(key)
    return places


def _relinked(annotation: Annotation, renamed: Mapping[str, str]) -> Annotation:
    """Return the annotation with its links led to the ids that stand, each link once."""
    if not any(link.to in renamed for link in annotation.links):
        return annotation
    links: list[Link] = []
    for link in annotation.links:
        led = replace(link, to=renamed.get(link.to, link.to))
        if led not in links:
            links.append(led)
    return replace(annotation, links=tuple(links))


def _end(annotation: Annotation | None) -> int:
    return -1 if annotation is None or annotation.end is None else annotation.end
