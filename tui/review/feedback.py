"""What became of an annotator's annotations in reviews: where it was decided otherwise, and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from tui.annotations.folder import annotator_folders
from tui.annotations.model import Annotation, AnnotationFile, ArticleRef
from tui.annotations.where import DECISIONS, is_decisions_file
from tui.review.decisions import Decision, Decisions
from tui.review.diff import Difference, Side, compare
from tui.review.gold import GOLD, chosen
from tui.review.questions import LETTERS, Question


@dataclass(frozen=True, slots=True)
class Otherwise:
    """A decision for something else than the annotator had.

    `mine` and `gold` are what the annotator had and what stands; one of them may be nothing. `differences` are
    between them. `since` says that the annotator's file no longer has it like that.
    """

    decision: Decision
    mine: tuple[Annotation, ...]
    gold: tuple[Annotation, ...]
    differences: tuple[Difference, ...]
    since: bool


@dataclass(frozen=True, slots=True)
class Feedback:
    """What was decided about an annotator's annotations of one article: how many times, and what otherwise.

    `text` is the article, where it is there and as it was.
    """

    article: str
    place: Path
    between: tuple[str, ...]
    decided: int
    otherwise: tuple[Otherwise, ...]
    text: str | None = field(default=None, repr=False)


def feedback_of(
    decisions: Decisions,
    name: str,
    place: Path,
    present: AnnotationFile | None = None,
    text: str | None = None,
) -> Feedback | None:
    """Return what the decisions at `place` tell an annotator; None where they are about others.

    `present` is the annotator's file as it is now, None where there is none; `text` is the article, where it is as
    it was.
    """
    if name not in decisions.between:
        return None
    side = decisions.between.index(name)
    told = [_told(each, side, decisions.article, present) for each in decisions.made]
    otherwise = tuple(each for each in told if each is not None)
    return Feedback(decisions.article, place, decisions.between, len(decisions.made), otherwise, text)


def whose_choice(decision: Decision, between: Sequence[str]) -> str:
    """Whose version stands by a decision: an annotator's name, else "both", "neither" or "edited"."""
    choice = decision.choice
    return between[LETTERS.index(choice)] if choice in LETTERS else choice


def decision_files(paths: Sequence[Path]) -> Iterator[Path]:
    """Yield the files of decisions at these paths: a file, a gold folder, or a folder of annotators' folders."""
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        folders = [path] if (path / DECISIONS).is_dir() else annotator_folders(path)
        for folder in folders:
            for file in sorted((folder / DECISIONS).rglob("*.yaml")):
                if file.is_file() and is_decisions_file(file):
                    yield file


def _told(decision: Decision, side: int, article: str, present: AnnotationFile | None) -> Otherwise | None:
    if decision.choice == LETTERS[side]:
        return None
    mine = decision.row[side]
    question = Question(decision.about, decision.kind, (), decision.row, ())
    gold = tuple(each for _, each in chosen(question, decision))
    differences = [
        _plain(each, decision.kind)
        for each in compare(_side("mine", article, mine), _side(GOLD, article, gold)).differences
    ]
    if all(each is None for each in differences):
        return None
    found = tuple(each for each in differences if each is not None)
    return Otherwise(decision, mine, gold, found, _is_changed(mine, gold, present))


def _side(name: str, article: str, annotations: Sequence[Annotation]) -> Side:
    file = AnnotationFile(ArticleRef(article), name).with_annotations(annotations)
    return Side(name, name, file)


def _plain(difference: Difference, kind: str) -> Difference | None:
    """The difference without the links: by other ids, they may lead to the same."""
    if kind in ("links", "") or "links" not in difference.changed:
        return difference
    changed = tuple(key for key in difference.changed if key != "links")
    return replace(difference, changed=changed) if changed else None


def _is_changed(
    mine: Sequence[Annotation], gold: Sequence[Annotation], present: AnnotationFile | None
) -> bool:
    if present is None:
        return False
    there = {(each.label, each.quote, each.note) for each in present.annotations}
    if mine:
        return any((each.label, each.quote, each.note) not in there for each in mine)
    return any((each.label, each.quote, each.note) in there for each in gold)
