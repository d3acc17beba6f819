"""The outcome of a review: the file that follows from the sides and the decisions, and from nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

from tui.annotations.making import ID_LENGTH, ID_LETTERS
from tui.annotations.model import Annotation, AnnotationFile, Link
from tui.review.decisions import BOTH, EDITED, NEITHER, Decision
from tui.review.diff import Side
from tui.review.questions import LETTERS, Case, Question, Row, case_of

GOLD = "gold"
"""Who the outcome of a review is by, and its folder where none is named."""


def gold_of(a: AnnotationFile, b: AnnotationFile, decisions: Iterable[Decision]) -> AnnotationFile:
    """Return the outcome for two files on the same text; see `outcome`."""
    sides = [Side(name, file.annotator or name, file) for name, file in (("a", a), ("b", b))]
    return outcome(case_of(sides), {each.about: each for each in decisions})


def outcome(case: Case, decisions: Mapping[str, Decision], annotator: str = GOLD) -> AnnotationFile:
    """Return what all sides have alike, as the first has it, and what was decided; the open is left out.

    An id that two annotations would have is given to the first; links lead to what stands for their ends, and
    are left out where nothing does. It is `done` once nothing is open and all sides are. Keys of the file that
    all sides have alike stay.
    """
    work = _Work(len(case.sides))
    for row in case.agreed:
        work.add(row, [(side, each) for side, members in enumerate(row) for each in members][:1])
    is_open = False
    for question in case.questions:
        decision = decisions.get(question.key)
        work.add(question.row, [] if decision is None else chosen(question, decision))
        is_open |= decision is None
    files = [side.file for side in case.sides]
    first = files[0]
    alike = {
        key: value
        for key, value in first.extra.items()
        if all(each.extra.get(key) == value for each in files)
    }
    done = not is_open and all(each.done for each in files)
    return AnnotationFile(first.article, annotator, done=done, extra=alike).with_annotations(work.linked())


def chosen(question: Question, decision: Decision) -> list[tuple[int, Annotation]]:
    """Return the annotations that a decision puts into the gold, each with its side, -1 if of none."""
    if decision.choice == EDITED:
        return [(-1, each) for each in decision.edited]
    if decision.choice == NEITHER:
        return []
    all_of_them = [(side, each) for side, members in enumerate(question.row) for each in members]
    if decision.choice == BOTH:
        return _made_one(all_of_them)
    wanted = LETTERS.index(decision.choice)
    return [(side, each) for side, each in all_of_them if side == wanted]


def _made_one(several: Iterable[tuple[int, Annotation]]) -> list[tuple[int, Annotation]]:
    """Make one annotation of those at the same place with the same label: with the notes and keys of all."""
    made: dict[object, tuple[int, Annotation]] = {}
    for side, each in several:
        place = (each.span or each.quote, each.label)
        if place in made:
            made[place] = -1, _with_all_of(made[place][1], each)
        else:
            made[place] = side, each
    return list(made.values())


def _with_all_of(one: Annotation, other: Annotation) -> Annotation:
    notes = dict.fromkeys(note for note in (one.note, other.note) if note)
    links = dict.fromkeys((link.relation, link.to) for link in (*one.links, *other.links))
    by_end = {(link.relation, link.to): link for link in (*other.links, *one.links)}
    return replace(
        one,
        note="\n".join(notes) or None,
        figure={**(other.figure or {}), **(one.figure or {})} or one.figure,
        links=tuple(by_end[end] for end in links),
        extra={**other.extra, **one.extra},
    )


def made_id(annotation: Annotation, count: int) -> str:
    """Return an id that is always the same for the same annotation, another one for each count."""
    content = f"{annotation.id} {annotation.label} {annotation.span} {annotation.quote} {count}"
    number = int.from_bytes(sha256(content.encode(errors="replace")).digest())
    letters = []
    for _ in range(ID_LENGTH):
        number, letter = divmod(number, len(ID_LETTERS))
        letters.append(ID_LETTERS[letter])
    return "".join(letters)


@dataclass(frozen=True, slots=True)
class _Standing:
    side: int
    annotation: Annotation


class _Work:
    """Annotations gathered for the outcome, and what stands in it for those of each side."""

    def __init__(self, sides: int) -> None:
        self._taken: set[str] = set()
        self._standing: list[_Standing] = []
        self._stands_for: list[dict[str, str | None]] = [{} for _ in range(sides)]

    def add(self, row: Row, chosen: Sequence[tuple[int, Annotation]]) -> None:
        """Put in what was chosen of a row; with one chosen, it stands for all that the sides have there."""
        put: list[_Standing] = []
        for side, annotation in chosen:
            id = self._free_id(annotation)
            put.append(_Standing(side, replace(annotation, id=id)))
            if side >= 0 and annotation.id:
                self._stands_for[side][annotation.id] = id
        self._standing += put
        deputy = put[0].annotation.id if len(put) == 1 else None
        for stands_for, members in zip(self._stands_for, row, strict=True):
            for each in members:
                if each.id:
                    stands_for.setdefault(each.id, deputy)

    def _free_id(self, annotation: Annotation) -> str:
        """The annotation's own id; where it is taken, one that is always the same for the same annotation."""
        id, count = annotation.id, 0
        while id and id in self._taken:
            id, count = made_id(annotation, count), count + 1
        self._taken.add(id)
        return id

    def linked(self) -> list[Annotation]:
        """Return the annotations, with their links led to what stands for the ends."""
        return [self._relinked(each) for each in self._standing]

    def _relinked(self, standing: _Standing) -> Annotation:
        annotation = standing.annotation
        if not annotation.links:
            return annotation
        # An edited annotation, and one made of several, may have links of any side.
        ends = self._stands_for[::-1] if standing.side < 0 else [self._stands_for[standing.side]]
        stands_for: dict[str, str | None] = {id: end for side in ends for id, end in side.items()}
        links: list[Link] = []
        for link in annotation.links:
            end = stands_for.get(link.to, link.to)
            led = None if end is None else link if end == link.to else replace(link, to=end)
            if led is not None and (led is link or led not in links):
                links.append(led)
        return annotation if tuple(links) == annotation.links else replace(annotation, links=tuple(links))
