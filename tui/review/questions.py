"""What a reviewer is asked: where two or more annotators of an article differ, and what they agree on."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import TypeAlias

from tui.annotations.model import Annotation
from tui.annotations.record import link_record
from tui.base.values import Value
from tui.review.diff import Difference, Side, compare
from tui.review.pairing import pair_annotations

Row: TypeAlias = tuple[tuple[Annotation, ...], ...]
"""What each side has of one thing: one annotation, none, or several where it is split."""

LETTERS = "abcdefghi"
"""How sides are called in decisions and on keys, in the order given."""

_KEY_DIGITS = 16
_TWO = 2


@dataclass(frozen=True, slots=True)
class Question:
    """A difference to be decided.

    `key` stays the same as long as the annotations do, also where the text around them moved. `kind` is a
    class of differences, or "missing" where some of more than two sides have nothing. `votes` has a number for
    each side; those with the same number say the same.
    """

    key: str
    kind: str
    changed: tuple[str, ...]
    row: Row
    votes: tuple[int, ...]

    @property
    def order(self) -> tuple[int, int, str]:
        """Where it is in reading order."""
        return min(each.order for side in self.row for each in side)

    @property
    def majority(self) -> int | None:
        """The first side of those that say what more than half of them say; None where no such many do."""
        number, count = Counter(self.votes).most_common(1)[0]
        return self.votes.index(number) if 2 * count > len(self.votes) else None


@dataclass(frozen=True, slots=True)
class Case:
    """An article under review: what each side has, what all have alike, and what is to be decided.

    `names` are the annotators', each once. Rows and questions are in reading order.
    """

    sides: tuple[Side, ...]
    names: tuple[str, ...]
    agreed: tuple[Row, ...]
    questions: tuple[Question, ...]


def case_of(sides: Sequence[Side]) -> Case:
    """Return what there is to decide between two or more files, whose offsets count in the same text."""
    names = names_of(sides)
    agreed, open_rows = _of_two(*sides) if len(sides) == _TWO else _of_many(sides)
    seen: Counter[str] = Counter()
    questions = []
    for kind, changed, row, votes in sorted(open_rows, key=lambda each: _order(each[2])):
        key = _key(row, names)
        seen[key] += 1
        if seen[key] > 1:  # the same twice: only possible where annotations have no ids
            key = f"{key}-{seen[key]}"
        questions.append(Question(key, kind, changed, row, votes))
    return Case(tuple(sides), names, tuple(sorted(agreed, key=_order)), tuple(questions))


def names_of(sides: Sequence[Side]) -> tuple[str, ...]:
    """What the sides are called: their annotators, with a number where one name would stand for two."""
    counts = Counter(side.annotator for side in sides)
    seen: Counter[str] = Counter()
    names = []
    for side in sides:
        seen[side.annotator] += 1
        alone = counts[side.annotator] == 1
        names.append(side.annotator if alone else f"{side.annotator} {seen[side.annotator]}")
    return tuple(names)


_Open: TypeAlias = tuple[str, tuple[str, ...], Row, tuple[int, ...]]
"""A question without its key: kind, changed keys, row, votes."""


def _order(row: Row) -> tuple[int, int, str]:
    return min(each.order for side in row for each in side)


def _of_two(a: Side, b: Side) -> tuple[list[Row], list[_Open]]:
    """As a diff finds it; what is in none of its differences is agreed on."""
    differences = compare(a, b).differences
    asked = {id(each) for difference in differences for each in (*difference.a, *difference.b)}
    ours, theirs = ([each for each in side.file.annotations if id(each) not in asked] for side in (a, b))
    pairing = pair_annotations(ours, theirs, by_id=a.annotator == b.annotator)
    agreed: list[Row] = [((ours[i],), (theirs[j],)) for i, j in pairing.pairs]
    agreed += [((ours[i],), ()) for i in pairing.only_a] + [((), (theirs[j],)) for j in pairing.only_b]
    return agreed, [_of_difference(each) for each in differences]


def _of_difference(difference: Difference) -> _Open:
    return difference.kind, difference.changed, (difference.a, difference.b), (0, 1)


# -- more than two sides ---------------------------------------------------------------------------------


def _of_many(sides: Sequence[Side]) -> tuple[list[Row], list[_Open]]:
    """Put together what is about the same, side by side, and let each side vote for what it has."""
    rows: list[list[list[Annotation]]] = []
    for at, side in enumerate(sides):
        there = [next(each for members in row for each in members) for row in rows]
        mine = side.file.annotations
        pairing = pair_annotations(there, mine)
        for i, j in pairing.pairs:
            rows[i][at].append(mine[j])
        for ours, theirs in pairing.splits:
            for i in ours[1:]:  # several rows are one after all
                for members, more in zip(rows[ours[0]], rows[i], strict=True):
                    members += more
                    more.clear()
            rows[ours[0]][at] += [mine[j] for j in theirs]
        rows = [row for row in rows if any(row)]
        rows += [[[mine[j]] if at == here else [] for here in range(len(sides))] for j in pairing.only_b]
    finished: list[Row] = [tuple(tuple(members) for members in row) for row in rows]
    targets = _targets(finished, len(sides))
    agreed, asked = [], []
    for row in finished:
        votes = _votes(row, targets)
        if len(set(votes)) == 1:
            agreed.append(row)
        else:
            asked.append((*_kind(row), row, votes))
    return agreed, asked


def _targets(rows: Sequence[Row], count: int) -> tuple[dict[str, str], ...]:
    """What each side's ids stand for, alike for those that are about the same."""
    targets: tuple[dict[str, str], ...] = tuple({} for _ in range(count))
    for number, row in enumerate(rows):
        for side, members in zip(targets, row, strict=True):
            side.update({each.id: f"#{number}" for each in members})
    return targets


def _votes(row: Row, targets: Sequence[Mapping[str, str]]) -> tuple[int, ...]:
    said = [
        json.dumps([_said(each, 0, side) for each in members], sort_keys=True, default=repr)
        for members, side in zip(row, targets, strict=True)
    ]
    return tuple(said.index(each) for each in said)


def _kind(row: Row) -> tuple[str, tuple[str, ...]]:
    """The class of a question among many, and the keys that differ between sides that have something."""
    there = [members for members in row if members]
    if len(there) < len(row):
        return "missing", ()
    if any(len(members) > 1 for members in there):
        return "split", ()
    said = [_said(members[0], 0, {}) for members in there]
    changed = tuple(key for key in said[0] if any(each[key] != said[0][key] for each in said))
    moved = "start" in changed or "end" in changed
    if "label" in changed:
        return ("both" if moved else "label"), changed
    if moved:
        return "boundary", changed
    return next((key for key in ("note", "links") if changed == (key,)), "fields"), changed


# -- what was judged -------------------------------------------------------------------------------------


def _key(row: Row, names: Sequence[str]) -> str:
    """A digest of what each side has: by ids and words, and by distances instead of offsets."""
    origin = min((each.start for side in row for each in side if each.start is not None), default=0)
    judged = {
        name: [{"id": each.id, **_said(each, origin, {})} for each in members]
        for name, members in zip(names, row, strict=True)
    }
    content = json.dumps(judged, sort_keys=True, ensure_ascii=True, default=repr)
    return sha256(content.encode()).hexdigest()[:_KEY_DIGITS]


def _said(annotation: Annotation, origin: int, targets: Mapping[str, str]) -> dict[str, Value]:
    """What an annotator says by an annotation: not when, and not how it is found again."""
    one = annotation
    return {
        "label": one.label,
        "start": None if one.start is None else one.start - origin,
        "end": None if one.end is None else one.end - origin,
        "quote": one.quote,
        "note": one.note or "",
        "figure": dict(one.figure or {}),
        "links": [{**link_record(link), "to": targets.get(link.to, link.to)} for link in one.links],
        "state": one.state,
        "conflict": dict(one.conflict or {}),
        "extra": dict(one.extra),
    }
