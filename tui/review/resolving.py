"""A file with merge conflicts under review: each conflict is a question, each answer goes into the file at once."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from tui.annotations.guard import ids_of
from tui.annotations.load import SIZE_LIMIT, load
from tui.annotations.model import Annotation, AnnotationFile
from tui.annotations.source import Source, read_source
from tui.annotations.store import Store
from tui.annotations.where import project_folder
from tui.base.errors import InputError
from tui.base.files import Unreadable, read_regular
from tui.review.conflicts import (
    Standing,
    both_versions,
    conflicts_of,
    replaced,
    versioned,
    with_version,
    without_group,
)
from tui.review.decisions import BOTH, EDITED, NEITHER, Decision, Decisions
from tui.review.diff import Side
from tui.review.merge import merge
from tui.review.merge_annotation import RECORD
from tui.review.questions import LETTERS, Case, Question
from tui.review.reviewing import Kept, Review

CONFLICT = "conflict"
"""The kind of these questions."""

OF_THE_FILE = "the file"
"""What stands for a label where a conflict is about the file itself."""


class Resolution(Review):
    """The review of a file's conflicts. What is settled is written back, the rest stands as it was."""

    def __init__(self, path: Path) -> None:
        """Read the file. Raises InputError where it cannot be read or has no conflict."""
        try:
            file = load(read_regular(path, SIZE_LIMIT), str(path)).file
        except Unreadable as problem:
            raise InputError(str(path), problem.reason) from None
        self._standing = {_key(each): each for each in conflicts_of(file)}
        if not self._standing:
            raise InputError(
                str(path),
                "has no merge conflict to settle: name a second annotator's file to compare it with",
            )
        source = read_source(file.article.path, project_folder(path.absolute()))
        self.text = source.text if isinstance(source, Source) else None
        self.file = file
        self.notices = ()
        self.gold = Store(path, path.parent, merge)
        self.gold.read()
        self.decisions = Decisions(file.article.path, ("ours", "theirs"))
        self._before = []
        side = Side(str(path), file.annotator or "", file)
        most = max(len(each.names) for each in self._standing.values())
        names = next(each.names for each in self._standing.values() if len(each.names) == most)
        questions = [_question(file, each, most) for each in self._standing.values()]
        self.case = Case((side,) * most, names[: len(LETTERS)], (), tuple(questions))

    keeps_reasons = False

    @property
    def open(self) -> list[Question]:
        """The conflicts that are left in the file: with an annotation that goes, all of its go."""
        left = {_key(each) for each in conflicts_of(self.outcome(self.decisions))}
        return [each for each in self.case.questions if each.key in left]

    @property
    def strict_f1(self) -> float:
        """There is none: the sides are not compared as a whole."""
        return 0.0

    def refuses(self, question: Question, choice: str) -> str | None:
        """Why a choice cannot stand; None where it can."""
        standing = self._standing[question.key]
        if choice == NEITHER:
            return "c takes what it was before"
        if choice == EDITED and not standing.id:
            return "the file itself cannot be edited here: choose a version"
        if choice in LETTERS and LETTERS.index(choice) >= len(standing.names):
            return "there is no such version"
        try:
            self.settled(self.file, question.key, Decision(question.key, choice, "", ""))
        except InputError as problem:
            return problem.what
        return None

    def decide(self, question: Question, decision: Decision | None) -> None:
        """Let a decision stand, or none."""
        self._before.append((question, self.decisions))
        stands = self.decisions.by_key()
        stands.pop(question.key, None)
        more = [] if decision is None else [decision]
        self.decisions = self.decisions.with_made([*stands.values(), *more])

    def earlier(self, question: Question) -> Decision | None:  # noqa: ARG002
        """None: nothing is remembered of a conflict that was settled."""
        return None

    def outcome(self, decisions: Decisions) -> AnnotationFile:
        """The file with what is settled."""
        file = self.file
        for each in decisions.made:
            file = self.settled(file, each.about, each)
        return file

    def settled(self, file: AnnotationFile, key: str, decision: Decision) -> AnnotationFile:
        """The file with one conflict settled. Raises InputError where the choice cannot stand."""
        standing = self._standing[key]
        annotation = file.by_id().get(standing.id)
        if annotation is None and standing.id:
            return file  # it is gone, as another conflict of it was settled
        if decision.choice in LETTERS:
            return with_version(file, standing, LETTERS.index(decision.choice))
        made = annotation
        if decision.choice == BOTH:
            made = None if annotation is None else both_versions(annotation, standing)
            if made is None:
                raise InputError("", "both cannot stand here: a or b takes a version")
        elif decision.edited and annotation is not None:
            made = replace(decision.edited[0], id=annotation.id, conflict=annotation.conflict)
        return file if made is None else replaced(file, without_group(made, standing.group))

    def save(self, decisions: Decisions) -> Kept:
        """Write the file. Raises NotSaved."""
        saved = self.gold.save(self.outcome(decisions), ids_of(self.file))
        return Kept(decisions, saved.notes)


def _key(standing: Standing) -> str:
    return f"{standing.id}:{standing.group}"


def _question(file: AnnotationFile, standing: Standing, most: int) -> Question:
    """A conflict as a question: each version is the annotation as it would stand with it."""
    row = []
    for at in range(most):
        version = _version(file, standing, at) if at < len(standing.values) else None
        row.append(() if version is None else (version,))
    return Question(_key(standing), CONFLICT, (standing.group,), tuple(row), tuple(range(most)))


def _version(file: AnnotationFile, standing: Standing, at: int) -> Annotation | None:
    value = standing.values[at]
    if not standing.id:
        return Annotation(OF_THE_FILE, quote="", extra={standing.group: value})
    annotation = file.by_id()[standing.id]
    try:
        if standing.group == RECORD:
            there = with_version(file, standing, at).by_id().get(standing.id)
            return None if there is None else replace(there, conflict=None)
        return replace(versioned(annotation, standing.group, value), conflict=None)
    except InputError:
        return replace(annotation, conflict=None, extra={**annotation.extra, standing.group: value})
