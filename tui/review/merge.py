"""Three-way merge of annotation files: by id, then by groups of keys; nothing that a side has is lost.

Groups are the anchor (start, end, quote, prefix, suffix, state), the label, the note and each other key. What
one side changed stands. What both changed to different values is a conflict: the record keeps the values of
ours, and its block `conflict` has both sides' and the base's. The same holds for the keys of the file itself;
its conflicts have no id and stand in a block `conflict` at its top.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from tui.annotations.model import Annotation, AnnotationFile
from tui.review.added import Records, keyed, one_id_each, overlaps
from tui.review.merge_annotation import Outcome, Texts, merge_annotation, unchanged
from tui.review.merge_top import merge_top
from tui.review.three_way import Sides, all_of, same


class Conflict(NamedTuple):
    """A group of an annotation that both sides changed to different values; of the file where `id` is empty."""

    id: str
    group: str


@dataclass(frozen=True, slots=True)
class Merged:
    """The outcome of a merge. `conflicts` are those that it found; such as stood in the files before still do."""

    file: AnnotationFile
    conflicts: tuple[Conflict, ...] = ()
    warnings: tuple[str, ...] = ()


def merge(
    base: AnnotationFile | None, ours: AnnotationFile, theirs: AnnotationFile, on_disk: str | None = None
) -> Merged:
    """Merge what ours and theirs made of `base`, which is None where both added the file.

    `on_disk` is the sha256 of the article as it is now, if that is known: where the sides follow different
    texts of it, the one that follows this text gives the places; else ours does. Ids are unique in a file.
    """
    if _same_file(ours, theirs) or (base is not None and _same_file(base, theirs)):
        return Merged(ours.with_annotations(ours.annotations))
    if base is not None and _same_file(base, ours):
        return Merged(theirs.with_annotations(theirs.annotations))
    top = merge_top(base, ours, theirs, on_disk)
    shas = Sides(None if base is None else base.article.sha256, ours.article.sha256, theirs.article.sha256)
    texts = Texts(shas, top.text_of_ours)
    before: Records = {} if base is None else keyed(base)
    sides = one_id_each(Sides(before, keyed(ours), keyed(theirs)), texts.differ)
    outcomes = _outcomes(sides, texts)
    conflicts = [Conflict("", group) for group in top.groups]
    annotations = []
    for outcome in outcomes.values():
        if outcome.annotation is not None:
            annotations.append(outcome.annotation)
            conflicts += [Conflict(outcome.annotation.id, group) for group in outcome.groups]
    warnings = (*top.warnings, *_warnings(sides, texts, outcomes))
    return Merged(top.file.with_annotations(annotations), tuple(sorted(conflicts)), warnings)


def _same_file(one: AnnotationFile, other: AnnotationFile) -> bool:
    return (
        one == other
        and all(map(unchanged, one.annotations, other.annotations))
        and same([one.extra, one.article.extra], [other.extra, other.article.extra])
    )


def _outcomes(sides: Sides[Records], texts: Texts) -> dict[str, Outcome]:
    """Merge each annotation; one that a side deleted while the other links to it stays, in conflict.

    They are in the order of ours, then of theirs: it settles ties among those that have no id.
    """
    keys = dict.fromkeys((*sides.ours, *sides.theirs, *sides.base))
    outcomes = {key: merge_annotation(_versions(sides, key), texts) for key in keys}
    ends = [end for key, outcome in outcomes.items() for end in _lost_ends(key, outcome, sides)]
    while ends:
        key = ends.pop()
        if key in outcomes and outcomes[key].annotation is None:
            outcomes[key] = merge_annotation(_versions(sides, key), texts, linked=True)
            ends += _lost_ends(key, outcomes[key], sides)
    return outcomes


def _versions(sides: Sides[Records], key: str) -> Sides[Annotation | None]:
    base, ours, theirs = (side.get(key) for side in all_of(sides))
    return Sides(base, ours, theirs)


def _lost_ends(key: str, outcome: Outcome, sides: Sides[Records]) -> Iterator[str]:
    """Yield the ids that an annotation links to, where only a side that deleted them would lose the link's end.

    A side that left a link dangling by itself wanted it so.
    """
    if outcome.annotation is None:
        return
    versions = (side.get(key) for side in (sides.ours, sides.theirs))
    linking = [each for each in versions if each is not None] if "links" in outcome.groups else []
    for link in (link for each in (outcome.annotation, *linking) for link in each.links):
        for side, other in ((sides.ours, sides.theirs), (sides.theirs, sides.ours)):
            if link.to in side or link.to not in other:
                continue
            own = side.get(key)
            if own is None or all(link.to != each.to for each in own.links):
                yield link.to


def _warnings(sides: Sides[Records], texts: Texts, outcomes: dict[str, Outcome]) -> Iterator[str]:
    if texts.differ:
        yield (
            "the two sides follow different versions of the article: run `variorum anchor` on the merged file"
        )
    for key, outcome in sorted(outcomes.items()):
        if outcome.place_in_doubt and outcome.annotation is not None:
            yield f"{outcome.annotation.id or key}: look at its place, which follows another version of the article"
    for one, other in overlaps(sides):
        yield f"{_named(one)} and {_named(other)} overlap, and are kept both"


def _named(annotation: Annotation) -> str:
    return f"{annotation.id or 'one without an id'} ({annotation.label} {annotation.start}-{annotation.end})"
