"""What differs between two annotation files, as plain data: printing and JSON are made from it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from tui.annotations.model import Annotation, AnnotationFile
from tui.annotations.record import record_of
from tui.base.values import Value
from tui.review.pairing import pair_annotations

SAME = "same"
CLASSES = (
    "label", "boundary", "both", "fields", "note", "links", "split", "only_a", "only_b", "moved",
)  # fmt: skip
"""Classes of differences: same place, other label; same label, other ends; other label and ends; a figure's
fields, the state or another key; the note; the links; one against several; on one side alone; the same in a
text that changed. Where several hold, the first of label to links is the class. `same` is only counted."""


@dataclass(frozen=True, slots=True)
class Side:
    """A file to be compared: `name` is what it is called, a path or `REV:path`."""

    name: str
    annotator: str
    file: AnnotationFile


@dataclass(frozen=True, slots=True)
class Difference:
    """What two annotators have differently: one annotation a side, none, or several where one is split.

    `changed` names the keys that differ, in the order of the file.
    """

    kind: str
    changed: tuple[str, ...]
    a: tuple[Annotation, ...]
    b: tuple[Annotation, ...]

    @property
    def order(self) -> tuple[int, int, str]:
        """Where it is in reading order: at the first of its annotations."""
        return min(each.order for each in (*self.a, *self.b))


@dataclass(frozen=True, slots=True)
class FileDiff:
    """How two files on one article differ. Of a side that has no such file, `a` or `b` is None.

    `differences` are in reading order; `counts` has all classes and `same`. `notices` are sentences on the
    files as a whole. `text` is the article where it is known; with `text_changed`, the offsets of the sides
    count in different states of it.
    """

    article: str
    a: Side | None
    b: Side | None
    differences: tuple[Difference, ...]
    counts: Mapping[str, int]
    notices: tuple[str, ...] = ()
    text: str | None = field(default=None, repr=False)
    text_changed: bool = False


def compare(
    a: Side | None,
    b: Side | None,
    *,
    text_changed: bool = False,
    text: str | None = None,
    notices: Iterable[str] = (),
) -> FileDiff:
    """Return how two annotation files differ; one of them may be missing.

    With `text_changed`, their offsets count in different states of the article: what is found again in
    another place is `moved` then, and no overlap is looked for. `text` is the article that both are about,
    where it is known; it is handed on for printing. The result is the same from either side, but for names.
    """
    ours, theirs = (() if side is None else side.file.annotations for side in (a, b))
    by_id = a is not None and b is not None and a.annotator == b.annotator
    found = [*_differences(ours, theirs, by_id, text_changed)]
    counted = Counter(each.kind for each in found)
    counts = {kind: counted[kind] for kind in (SAME, *CLASSES)}
    differences = sorted((each for each in found if each.kind != SAME), key=lambda each: each.order)
    said = (*notices, *_of_the_whole(a, b))
    named = a or b
    assert named is not None
    return FileDiff(named.file.article.path, a, b, tuple(differences), counts, said, text, text_changed)


def total_counts(counts: Iterable[Mapping[str, int]]) -> dict[str, int]:
    """Add up the counts of several files."""
    totals = dict.fromkeys((SAME, *CLASSES), 0)
    for each in counts:
        for kind, count in each.items():
            totals[kind] += count
    return totals


def file_data(diff: FileDiff) -> dict[str, Value]:
    """Return the differences of a file as the JSON has them."""
    return {
        "article": diff.article,
        "a": None if diff.a is None else diff.a.name,
        "b": None if diff.b is None else diff.b.name,
        "counts": dict(diff.counts),
        "differences": [
            {
                "class": each.kind,
                "changed": list(each.changed),
                "a": [record_of(one) for one in each.a],
                "b": [record_of(one) for one in each.b],
            }
            for each in diff.differences
        ],
    }


def _differences(
    a: Sequence[Annotation], b: Sequence[Annotation], by_id: bool, text_changed: bool
) -> Iterator[Difference]:
    placed = [replace(each, start=None, end=None) for each in a] if text_changed else a
    pairing = pair_annotations(placed, b, by_id)
    targets = _Targets(a, b, pairing.pairs)
    for i, j in pairing.pairs:
        yield _of_pair(a[i], b[j], targets, text_changed)
    for ours, theirs in pairing.splits:
        yield Difference("split", (), tuple(a[i] for i in ours), tuple(b[j] for j in theirs))
    for i in pairing.only_a:
        yield Difference("only_a", (), (a[i],), ())
    for j in pairing.only_b:
        yield Difference("only_b", (), (), (b[j],))


def _of_pair(one: Annotation, other: Annotation, targets: _Targets, text_changed: bool) -> Difference:
    changed = tuple(_changed_keys(one, other, targets))
    moved = "start" in changed or "end" in changed
    if "label" in changed:
        kind = "both" if moved and not text_changed else "label"
    elif moved and not text_changed:
        kind = "boundary"
    elif set(changed) - {"start", "end", "note", "links"} - ({"quote"} if moved else set()):
        kind = "fields"
    else:
        kind = next((each for each in ("note", "links") if each in changed), "moved" if moved else SAME)
    return Difference(kind, changed, (one,), (other,))


def _changed_keys(one: Annotation, other: Annotation, targets: _Targets) -> Iterator[str]:
    """The keys that differ. Ids, times and context are no opinions, and what one side leaves out is open."""
    if one.label != other.label:
        yield "label"
    for key in ("start", "end", "quote"):
        ours, theirs = getattr(one, key), getattr(other, key)
        if ours != theirs and ours is not None and theirs is not None:
            yield key
    if (one.note or "") != (other.note or ""):
        yield "note"
    if (one.figure or {}) != (other.figure or {}):
        yield "figure"
    if targets.links(0, one) != targets.links(1, other):
        yield "links"
    for key in ("state", "conflict"):
        if getattr(one, key) != getattr(other, key):
            yield key
    for key in [*one.extra, *(key for key in other.extra if key not in one.extra)]:
        if key not in one.extra or key not in other.extra or one.extra[key] != other.extra[key]:
            yield key


class _Targets:
    """What links of two sides lead to: the same where the annotations that they name are paired."""

    def __init__(
        self, a: Sequence[Annotation], b: Sequence[Annotation], pairs: Iterable[tuple[int, int]]
    ) -> None:
        self._names: tuple[dict[str, object], dict[str, object]] = (
            {each.id: (0, each.id) for each in a},
            {each.id: (1, each.id) for each in b},
        )
        for i, j in pairs:
            self._names[0][a[i].id] = self._names[1].get(b[j].id)

    def links(self, side: int, annotation: Annotation) -> list[str]:
        """An annotation's links, in a form that can be compared with the other side's."""
        names = self._names[side]
        return sorted(
            repr(
                (
                    each.relation,
                    names.get(each.to, each.to),
                    sorted(each.extra.items(), key=lambda item: item[0]),
                )
            )
            for each in annotation.links
        )


def _of_the_whole(a: Side | None, b: Side | None) -> Iterator[str]:
    """What differs of the files besides their annotations, in words."""
    if a is None or b is None:
        there = a or b
        assert there is not None
        yield f"only {there.name} is there"
        return
    if a.file.done != b.file.done:
        finished = a if a.file.done else b
        yield f"done in {finished.name} alone"
    keys = {**a.file.extra, **b.file.extra}
    different = [key for key in keys if a.file.extra.get(key) != b.file.extra.get(key)]
    if different:
        yield f"other values of {', '.join(different)}"
