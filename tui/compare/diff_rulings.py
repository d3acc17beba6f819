"""What differs between two files of rulings, as plain data: printing and JSON are made from it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from tui.base.values import Value
from tui.compare.rulings import ENDS, Ruling, RulingFile, end_of, ruling_record
from tui.review.diff import SAME

CLASSES = ("relation", "figures", "fields", "note", "only_a", "only_b", "moved")
"""Classes of differences: the relation; which figures it is about; a state or a conflict; the note; on one side
alone; the same figures elsewhere, as their article changed. Where several hold, the first is the class."""

_FIGURES = ("article", "quote")
_PLACE = ("start", "end")


class RulingSide(NamedTuple):
    """A file of rulings to be compared: `name` is what it is called, a path or `REV:path`."""

    name: str
    annotator: str
    file: RulingFile


class RulingDifference(NamedTuple):
    """What two sides have differently: a ruling each, or one side's alone. `changed` names the keys that differ."""

    kind: str
    changed: tuple[str, ...]
    a: Ruling | None
    b: Ruling | None


class RulingDiff(NamedTuple):
    """How two files of rulings differ; of a side that has none, `a` or `b` is None."""

    a: RulingSide | None
    b: RulingSide | None
    differences: tuple[RulingDifference, ...]
    counts: Mapping[str, int]


def compare_rulings(a: RulingSide | None, b: RulingSide | None) -> RulingDiff:
    """Return how two files of rulings differ, in order of the figures; one of them may be missing."""
    ours, theirs = (() if side is None else side.file.canonical().rulings for side in (a, b))
    by_id = a is not None and b is not None and a.annotator == b.annotator
    found = [*_differences(ours, theirs, by_id)]
    counted = Counter(each.kind for each in found)
    counts = {kind: counted[kind] for kind in (SAME, *CLASSES)}
    differences = sorted((each for each in found if each.kind != SAME), key=_order)
    return RulingDiff(a, b, tuple(differences), counts)


def ruling_diff_data(diff: RulingDiff) -> dict[str, Value]:
    """Return the differences of a file as the JSON has them."""
    return {
        "a": None if diff.a is None else diff.a.name,
        "b": None if diff.b is None else diff.b.name,
        "counts": dict(diff.counts),
        "differences": [
            {
                "class": each.kind,
                "changed": list(each.changed),
                "a": [] if each.a is None else [ruling_record(each.a)],
                "b": [] if each.b is None else [ruling_record(each.b)],
            }
            for each in diff.differences
        ],
    }


def _order(each: RulingDifference) -> tuple[object, ...]:
    return min(one.order for one in (each.a, each.b) if one is not None)


def _differences(a: Sequence[Ruling], b: Sequence[Ruling], by_id: bool) -> Iterator[RulingDifference]:
    keys: list[Callable[[Ruling], Hashable]] = [lambda one: (one.pair, one.id), lambda one: one.pair]
    keys += [lambda one: one.id] if by_id else []
    keys.append(_words_around)
    left, right = list(a), list(b)
    for key in keys:
        pairs, left, right = _paired(left, right, key)
        for one, other in pairs:
            yield _of_pair(one, other)
    yield from (RulingDifference("only_a", (), one, None) for one in left)
    yield from (RulingDifference("only_b", (), None, one) for one in right)


def _paired(
    a: Iterable[Ruling], b: Sequence[Ruling], key: Callable[[Ruling], Hashable]
) -> tuple[list[tuple[Ruling, Ruling]], list[Ruling], list[Ruling]]:
    """Return the rulings that have a key in common, in their order, and those of either side that are left."""
    places: dict[Hashable, list[int]] = defaultdict(list)
    for at in range(len(b) - 1, -1, -1):
        places[key(b[at])].append(at)
    pairs, left, taken = [], [], set[int]()
    for one in a:
        if at_key := places.get(key(one)):
            at = at_key.pop()
            taken.add(at)
            pairs.append((one, b[at]))
        else:
            left.append(one)
    return pairs, left, [one for at, one in enumerate(b) if at not in taken]


def _words_around(ruling: Ruling) -> Hashable:
    return tuple((end.article, end.prefix, end.quote, end.suffix) for end in (ruling.one, ruling.other))


def _of_pair(one: Ruling, other: Ruling) -> RulingDifference:
    changed = [] if one.relation == other.relation else ["relation"]
    kinds = set(changed)
    for name in ENDS:
        ours, theirs = end_of(one, name), end_of(other, name)
        differ = {key for key in (*_FIGURES, *_PLACE, "state") if getattr(ours, key) != getattr(theirs, key)}
        if differ:
            changed.append(name)
        kinds |= {"figures"} if differ.intersection(_FIGURES) else set()
        kinds |= {"moved"} if differ.intersection(_PLACE) else set()
        kinds |= {"fields"} if "state" in differ else set()
    if (one.note or "") != (other.note or ""):
        changed.append("note")
        kinds.add("note")
    if one.conflict != other.conflict:
        changed.append("conflict")
        kinds.add("fields")
    kind = next((each for each in CLASSES if each in kinds), SAME)
    return RulingDifference(kind, tuple(changed), one, other)
