"""Three-way merge of one annotation, by groups of its keys."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from tui.annotations.model import NO_KEYS, Annotation, Block, Link
from tui.annotations.record import ANCHOR_KEYS, link_record, record_of
from tui.base.values import Value
from tui.review.three_way import (
    ABSENT,
    DEPTH_OF_A_SIDE,
    Maybe,
    Sides,
    all_of,
    block_of,
    choose,
    choose_keys,
    same,
    shallow,
)

ANCHOR, RECORD = "anchor", "record"
"""Groups of a conflict block that are no keys: where the annotation is; whether it is there at all."""

EARLIER = "earlier"
"""The key of a conflict block under which conflicts of the same group stand that are older."""

_OWN_KEYS = ("label", "note", "figure", "links")
_NAMES_TAKEN = frozenset({ANCHOR, RECORD, *_OWN_KEYS})
_PREFIX = "extra."


@dataclass(frozen=True, slots=True)
class Texts:
    """Which text each side's anchors are on, by the sha256 of the article, and which side's article stands."""

    shas: Sides[str | None]
    taken_is_ours: bool

    @property
    def differ(self) -> bool:
        """Whether ours and theirs are known to be on different texts."""
        return _differ(self.shas.ours, self.shas.theirs)

    @property
    def all_differ(self) -> bool:
        """Whether the text changed on both sides, to different ones."""
        return self.differ and all(
            _differ(self.shas.base, other) for other in (self.shas.ours, self.shas.theirs)
        )


@dataclass(frozen=True, slots=True)
class Outcome:
    """What stands after the merge (None: it is gone), the groups in conflict, and whether to look at its place."""

    annotation: Annotation | None
    groups: tuple[str, ...] = ()
    place_in_doubt: bool = False


def unchanged(one: Annotation, other: Annotation) -> bool:
    """Whether two annotations say the same, to the types of the values in their blocks."""
    return one == other and same(_blocks(one), _blocks(other))


def merge_annotation(sides: Sides[Annotation | None], texts: Texts, linked: bool = False) -> Outcome:
    """Merge the versions of one annotation; None is a side that has none.

    `linked` says that the side which still has it newly links to it, so that it must not go unasked.
    """
    base, ours, theirs = all_of(sides)
    if ours is None or theirs is None:
        return _one_sided(sides, texts, linked)
    if unchanged(ours, theirs) or (base is not None and unchanged(base, theirs)):
        return Outcome(ours)
    if base is not None and unchanged(base, ours):
        return Outcome(theirs)
    return _by_groups(base, ours, theirs, texts)


def _one_sided(sides: Sides[Annotation | None], texts: Texts, linked: bool) -> Outcome:
    """Merge what only one side has: it was added there, or deleted on the other."""
    base, ours, theirs = all_of(sides)
    kept = theirs if ours is None else ours
    if kept is None or base is None:
        return Outcome(kept)
    sha = texts.shas.theirs if ours is None else texts.shas.ours
    if not linked and _as_it_was(base, kept, text_changed=_differ(texts.shas.base, sha)):
        return Outcome(None)
    fresh: dict[str, Sides[Maybe]] = {RECORD: Sides(*(_record_alone(side) for side in all_of(sides)))}
    conflict, groups = conflict_blocks(Sides(base.conflict, kept.conflict, kept.conflict), fresh)
    return Outcome(replace(kept, conflict=conflict), groups)


def _as_it_was(base: Annotation, kept: Annotation, text_changed: bool) -> bool:
    """Whether nobody edited an annotation: it may have been completed, or followed a changed text."""
    if not (same(_fields(base), _fields(kept)) and same(base.conflict, kept.conflict)):
        return False
    before, after = _anchor(base), _anchor(kept)
    if text_changed:
        return same(before.get("quote"), after.get("quote"))
    return all(same(value, after.get(key)) for key, value in before.items())


def _by_groups(base: Annotation | None, ours: Annotation, theirs: Annotation, texts: Texts) -> Outcome:
    """Merge an annotation that both sides changed, or added, in different ways."""
    chosen, conflicts = choose_keys(
        Sides({} if base is None else _fields(base), _fields(ours), _fields(theirs))
    )
    anchors = Sides({} if base is None else _anchor(base), _anchor(ours), _anchor(theirs))
    place = _place(anchors, texts)
    fresh = dict(conflicts)
    if place.differs:
        fresh[ANCHOR] = Sides(anchors.base or None, dict(anchors.ours), dict(anchors.theirs))
    conflict, groups = conflict_blocks(
        Sides(None if base is None else base.conflict, ours.conflict, theirs.conflict), fresh
    )
    created = _created(Sides(None if base is None else base.created, ours.created, theirs.created))
    merged = _annotation(ours.id, {**chosen, **place.anchor}, created, conflict)
    return Outcome(merged, groups, place.in_doubt)


# -- groups ----------------------------------------------------------------------------------------------


def _fields(annotation: Annotation) -> dict[str, Value]:
    """Return the groups that are keys of their own; what is not there is left out."""
    fields: dict[str, Value] = {"label": annotation.label}
    if annotation.note is not None:
        fields["note"] = annotation.note
    if annotation.figure is not None:
        fields["figure"] = dict(annotation.figure)
    if annotation.links:
        fields["links"] = [link_record(link) for link in annotation.links]
    return fields | {group_name(key): value for key, value in annotation.extra.items()}


def _anchor(annotation: Annotation) -> dict[str, Value]:
    return {key: value for key in ANCHOR_KEYS if (value := getattr(annotation, key)) is not None}


def _annotation(
    name: str, values: Mapping[str, Any], created: str | None, conflict: Block | None
) -> Annotation:
    """Make an annotation of the values of its groups, the anchor's keys among them."""
    own = {key: values[key] for key in (*ANCHOR_KEYS, "label", "note", "figure") if key in values}
    links = tuple(_link(record) for record in values.get("links", ()))
    extra = {key_name(group): value for group, value in values.items() if group not in (*own, "links")}
    return Annotation(**own, id=name, links=links, created=created, conflict=conflict, extra=extra)


def _link(record: Mapping[str, Any]) -> Link:
    extra = {key: value for key, value in record.items() if key not in ("relation", "to")}
    return Link(record["relation"], record["to"], extra)


def group_name(key: str) -> str:
    """Return what a conflict block calls an unknown key: its name, prefixed where that means something else."""
    return _PREFIX + key if key in _NAMES_TAKEN or key.startswith(_PREFIX) else key


def key_name(group: str) -> str:
    """Return the unknown key that a group of a conflict block is about: the inverse of `group_name`."""
    return group.removeprefix(_PREFIX)


def _created(times: Sides[str | None]) -> str | None:
    """Choose when it was made: of two, the earlier."""
    chosen, differ = choose(times)
    return min(time for time in (times.ours, times.theirs) if time is not None) if differ else chosen


# -- where it is -----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Place:
    anchor: Mapping[str, Value]
    differs: bool = False
    in_doubt: bool = False


def _place(anchors: Sides[dict[str, Value]], texts: Texts) -> _Place:
    """Choose where an annotation is. That its text changed is no reason for a conflict, an edit is."""
    anchor, differ = choose(anchors)
    if not differ:
        return _Place(anchor)
    if (completed := _completed(anchors)) is not None:
        return _Place(completed)
    if texts.differ:
        before, here, there = (anchor.get("quote") for anchor in all_of(anchors))
        taken = anchors.ours if texts.taken_is_ours else anchors.theirs
        if here == there:
            return _Place(taken)
        if before == here:  # ours only followed its text, theirs was edited
            return _Place(anchors.theirs, in_doubt=texts.taken_is_ours)
        if before == there:
            return _Place(anchors.ours, in_doubt=not texts.taken_is_ours)
        if texts.all_differ:
            return _Place(taken, in_doubt=True)
    return _Place(anchors.ours, differs=True)


def _completed(anchors: Sides[dict[str, Value]]) -> dict[str, Value] | None:
    """Return the anchor that two make which complete each other; None where they say different things."""
    state, differ = choose(Sides(*(anchor.get("state") for anchor in all_of(anchors))))
    ours, theirs = ({**anchor, "state": state} for anchor in (anchors.ours, anchors.theirs))
    if differ or not all(same(ours[key], theirs[key]) for key in ours.keys() & theirs.keys()):
        return None
    return {key: value for key, value in (theirs | ours).items() if value is not None}


def _differ(one: str | None, other: str | None) -> bool:
    return one is not None and other is not None and one != other


# -- conflict blocks -------------------------------------------------------------------------------------


def conflict_blocks(
    old: Sides[Block | None], fresh: Mapping[str, Sides[Maybe]]
) -> tuple[Block | None, tuple[str, ...]]:
    """Return what stands under `conflict`, and the groups that came into conflict by this merge.

    A conflict that was there before stands until somebody decides it; where one came on top of another, the
    older is kept in it under `earlier`.
    """
    before: Sides[Block] = Sides(*(side or NO_KEYS for side in all_of(old)))
    blocks: dict[str, Value] = {}
    groups = []
    for group in sorted({*fresh, *before.base, *before.ours, *before.theirs}):
        olds = Sides(*(side.get(group, ABSENT) for side in all_of(before)))
        kept, differ = choose(olds)
        stack: list[Value] = [block_of(fresh[group])] if group in fresh else []
        stack += sorted(_there(olds.ours, olds.theirs), key=repr) if differ else _there(kept)
        if group in fresh or len(stack) > 1:
            groups.append(group)
        if stack:
            blocks[group] = _stacked(stack)
    return blocks or None, tuple(groups)


def _there(*values: Maybe) -> list[Value]:
    return [value for value in values if value is not ABSENT]


def _stacked(stack: list[Value]) -> Value:
    """Make one block of several of the same group: the first, with the others flat under `earlier`."""
    if len(stack) == 1:
        return stack[0]
    flat = [block for one in stack for block in _unstacked(one)]
    first = flat[0]
    earlier: list[Value] = []
    for block in flat[1:]:
        if not any(same(block, known) for known in (first, *earlier)):
            earlier.append(shallow(block, DEPTH_OF_A_SIDE + 1))
    top: dict[str, Value] = dict(first) if isinstance(first, dict) else {"ours": first}
    return top | {EARLIER: earlier} if earlier else top


def _unstacked(block: Value) -> Iterator[Value]:
    if not isinstance(block, dict):
        yield block
        return
    earlier = block.get(EARLIER)
    yield {key: value for key, value in block.items() if key != EARLIER}
    yield from earlier if isinstance(earlier, list) else ()


def _record_alone(annotation: Annotation | None) -> Value:
    """Return a record as a conflict holds it: without its own conflicts, which stand in the merged record."""
    return None if annotation is None else record_of(replace(annotation, conflict=None))


def _blocks(annotation: Annotation) -> list[object]:
    links = [link.extra for link in annotation.links]
    return [annotation.figure, annotation.conflict, annotation.extra, links]
