"""Three-way merge of files of rulings: by id, then by groups of keys, by the rules for annotations.

Groups are the relation, each of the two figures (`one`, `other`) and the note. What both sides changed to
different values is a conflict: the ruling keeps the values of ours, its block `conflict` has all three.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import NamedTuple

from tui.base.values import Value
from tui.compare.rulings import ENDS, End, Pair, Ruling, RulingFile, end_of, end_record, ruling_record
from tui.review.merge import Conflict
from tui.review.merge_annotation import RECORD, conflict_blocks
from tui.review.three_way import Maybe, Sides, all_of, choose, choose_keys, same


class MergedRulings(NamedTuple):
    """The outcome of a merge, in its canonical form. `conflicts` are those that it found, by id and group."""

    file: RulingFile
    conflicts: tuple[Conflict, ...] = ()
    warnings: tuple[str, ...] = ()


def merge_rulings(base: RulingFile | None, ours: RulingFile, theirs: RulingFile) -> MergedRulings:
    """Merge what ours and theirs made of `base`, which is None where both added the file.

    Nothing that a side has is lost: a ruling leaves only if a side deleted it and the other left it as it was.
    """
    files = Sides(*(_by_id(file) for file in (base or RulingFile(), ours, theirs)))
    files = _one_id_each(files)
    before = None if base is None else base.annotator
    annotator, differ = choose(Sides(before, ours.annotator, theirs.annotator))
    warnings = [f"these are rulings of {ours.annotator} and of {theirs.annotator}"] if differ else []
    rulings, conflicts = [], []
    for key in dict.fromkeys((*files.ours, *files.theirs, *files.base)):
        outcome = _merged(Sides(*(side.get(key) for side in all_of(files))))
        if outcome.ruling is None:
            continue
        rulings.append(outcome.ruling)
        conflicts += [Conflict(key, group) for group in outcome.groups]
        if outcome.in_doubt:
            warnings.append(
                f"{key}: its figures moved on both sides: run `variorum anchor` on the merged file"
            )
    file = RulingFile(tuple(rulings), annotator).canonical()
    return MergedRulings(file, tuple(sorted(conflicts)), tuple(warnings))


class _Outcome(NamedTuple):
    ruling: Ruling | None
    groups: tuple[str, ...] = ()
    in_doubt: bool = False


def _by_id(file: RulingFile) -> dict[str, Ruling]:
    return file.canonical().by_id()


def _one_id_each(sides: Sides[dict[str, Ruling]]) -> Sides[dict[str, Ruling]]:
    """Give what both sides ruled anew on the same two figures one id: the smaller."""
    new: list[dict[Pair, list[str]]] = []
    for side, other in ((sides.ours, sides.theirs), (sides.theirs, sides.ours)):
        found: dict[Pair, list[str]] = defaultdict(list)
        for key, one in side.items():
            if key not in sides.base and key not in other:
                found[one.pair].append(key)
        new.append(found)
    ours, theirs = new
    names: dict[str, str] = {}
    for pair in ours.keys() & theirs.keys():
        for mine, yours in zip(sorted(ours[pair]), sorted(theirs[pair]), strict=False):
            names[max(mine, yours)] = min(mine, yours)

    def named(side: dict[str, Ruling]) -> dict[str, Ruling]:
        return {names.get(key, key): replace(one, id=names.get(key, key)) for key, one in side.items()}

    return Sides(sides.base, named(sides.ours), named(sides.theirs)) if names else sides


def _merged(sides: Sides[Ruling | None]) -> _Outcome:
    """Merge the versions of one ruling; None is a side that has none."""
    base, ours, theirs = all_of(sides)
    if ours is None or theirs is None:
        return _one_sided(sides)
    if _unchanged(ours, theirs) or (base is not None and _unchanged(base, theirs)):
        return _Outcome(ours)
    if base is not None and _unchanged(base, ours):
        return _Outcome(theirs)
    return _by_groups(base, ours, theirs)


def _one_sided(sides: Sides[Ruling | None]) -> _Outcome:
    """Merge what only one side has: it was added there, or deleted on the other."""
    base, ours, theirs = all_of(sides)
    kept = theirs if ours is None else ours
    if kept is None or base is None:
        return _Outcome(kept)
    if same(_said(base), _said(kept)) and same(base.conflict, kept.conflict):
        return _Outcome(None)
    fresh: dict[str, Sides[Maybe]] = {RECORD: Sides(*(_alone(side) for side in all_of(sides)))}
    conflict, groups = conflict_blocks(Sides(base.conflict, kept.conflict, kept.conflict), fresh)
    return _Outcome(replace(kept, conflict=conflict), groups)


def _by_groups(base: Ruling | None, ours: Ruling, theirs: Ruling) -> _Outcome:
    """Merge a ruling that both sides changed, or made, in different ways."""
    before = _fields(base) if base else {}
    fields, conflicts = choose_keys(Sides(before, _fields(ours), _fields(theirs)))
    fresh = dict(conflicts)
    ends: dict[str, End] = {}
    in_doubt = False
    for name in ENDS:
        mine, yours = end_of(ours, name), end_of(theirs, name)
        old = None if base is None else end_of(base, name)
        end, differ = choose(Sides(old, mine, yours))
        ends[name] = mine if end is None else end
        if differ and _words(mine) == _words(yours):
            in_doubt = True  # the same figure, which followed two versions of its article
        elif differ:
            fresh[name] = Sides(None if old is None else end_record(old), end_record(mine), end_record(yours))
    blocks = Sides(None if base is None else base.conflict, ours.conflict, theirs.conflict)
    conflict, groups = conflict_blocks(blocks, fresh)
    note = fields.get("note")
    ruling = replace(
        ours,
        relation=str(fields["relation"]),
        note=None if note is None else str(note),
        conflict=conflict,
        one=ends["one"],
        other=ends["other"],
    )
    return _Outcome(ruling, groups, in_doubt)


def _unchanged(one: Ruling, other: Ruling) -> bool:
    return one == other and same(one.conflict, other.conflict)


def _fields(ruling: Ruling) -> dict[str, Value]:
    fields: dict[str, Value] = {"relation": ruling.relation}
    return fields if ruling.note is None else fields | {"note": ruling.note}


def _words(end: End) -> tuple[str, str]:
    return end.article, end.quote


def _said(ruling: Ruling) -> object:
    """What a reader said: where the figures are may follow their articles."""
    return [_fields(ruling), _words(ruling.one), _words(ruling.other)]


def _alone(ruling: Ruling | None) -> Value:
    """Return a ruling as a conflict holds it: without conflicts of its own."""
    return None if ruling is None else ruling_record(replace(ruling, conflict=None))
