"""The review of one article: what is asked, what was decided, and its files on the disk."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

from tui.annotations.dump import dump
from tui.annotations.guard import ids_of
from tui.annotations.model import ORPHAN, AnnotationFile
from tui.annotations.saving import NotSaved
from tui.annotations.spans import placed
from tui.annotations.store import Store
from tui.base.errors import InputError
from tui.review.decision_store import DecisionStore
from tui.review.decisions import Decision, Decisions, merged, overtaken
from tui.review.gold import outcome
from tui.review.merge import merge
from tui.review.pairing import place_of
from tui.review.questions import Case, Question
from tui.review.span_scores import f1, points


@dataclass(frozen=True, slots=True)
class Kept:
    """What came of saving: the decisions as they are on the disk, and what is to be told of it."""

    decisions: Decisions
    notes: tuple[str, ...] = ()


class Review:
    """What a reviewer decides on one article. `text` is None where the article is not there.

    The gold follows from the files of the sides and the decisions. Where somebody edited it by hand besides,
    that stays: what follows from newer decisions is merged with it.
    """

    keeps_reasons = True

    def __init__(
        self,
        case: Case,
        text: str | None,
        gold: Store,
        store: DecisionStore,
        annotator: str,
        notices: Sequence[str] = (),
    ) -> None:
        """Read what was decided before, and the gold. Raises InputError where one of them cannot be read."""
        self.case = case
        self.text = text
        self.gold = gold
        self.store = store
        self.notices = tuple(notices)
        self.annotator = annotator
        self.decisions = self._read()
        self._before: list[tuple[Question, Decisions]] = []
        self._digest = self.decisions.gold
        self._ids: frozenset[str] = frozenset()
        self._base, self._by_hand = self._found_by_hand()

    # -- what there is ----------------------------------------------------------------------------------

    @property
    def article(self) -> str:
        """The article's path as its files have it."""
        return self.case.sides[0].file.article.path

    @property
    def open(self) -> list[Question]:
        """The questions that are not decided."""
        decided = self.decisions.by_key()
        return [each for each in self.case.questions if each.key not in decided]

    @property
    def is_done(self) -> bool:
        """Whether nothing is left to decide."""
        return not self.open

    def decision(self, question: Question) -> Decision | None:
        """What was decided of a question."""
        return self.decisions.by_key().get(question.key)

    def earlier(self, question: Question) -> Decision | None:
        """What was decided in this place before a side changed what it has there."""
        return next((each for each in self.decisions.made if overtaken(each, question)), None)

    @property
    def strict_f1(self) -> float:
        """The share of spans that are alike to the label; of more than two sides, the mean over pairs."""
        marked = [
            [place_of(each) for each in side.file.annotations if placed(each) is not None]
            for side in self.case.sides
        ]
        scores = [
            f1(points(one, other)[0], len(one) + len(other))
            for at, one in enumerate(marked)
            for other in marked[at + 1 :]
        ]
        return sum(scores) / len(scores)

    def refuses(self, question: Question, choice: str) -> str | None:  # noqa: ARG002
        """Why a choice cannot stand; None where it can."""
        return None

    # -- what is decided --------------------------------------------------------------------------------

    def decide(self, question: Question, decision: Decision | None) -> None:
        """Let a decision stand, or none. One on what a side had there before goes."""
        self._before.append((question, self.decisions))
        stands = self.decisions.by_key()
        stands.pop(question.key, None)
        if decision is not None:
            stands[question.key] = decision
        self.decisions = self.decisions.with_made(
            each for each in stands.values() if not overtaken(each, question)
        )

    def undo(self) -> Question | None:
        """Take the last change back; return the question that it was about."""
        if not self._before:
            return None
        question, self.decisions = self._before.pop()
        return question

    def adopt(self, submitted: Decisions, kept: Kept) -> None:
        """Take in what others decided meanwhile, as it came to light when `submitted` was saved."""
        if kept.decisions.made != submitted.made:
            self.decisions = merged(submitted.by_key(), self.decisions, kept.decisions)

    # -- files ------------------------------------------------------------------------------------------

    def outcome(self, decisions: Decisions) -> AnnotationFile:
        """The gold that follows from decisions."""
        return outcome(self.case, decisions.by_key(), self.annotator)

    def save(self, decisions: Decisions) -> Kept:
        """Put the gold and the decisions on the disk. Raises NotSaved, after both were tried."""
        gold = self.outcome(decisions)
        stands = gold if self._by_hand is None else merge(self._base, gold, self._by_hand).file
        failure: NotSaved | None = None
        notes: tuple[str, ...] = ()
        try:
            saved = self.gold.save(stands, self._ids)  # it is made anew each time: any of them may go
            self._ids |= ids_of(saved.submitted)
            self._digest = _digest(gold)
            notes = saved.notes
        except NotSaved as problem:
            failure = problem
        kept = self.store.save(replace(decisions, gold=self._digest))
        if failure is not None:
            raise failure
        return Kept(kept, notes)

    def _read(self) -> Decisions:
        article, names = self.case.sides[0].file.article, self.case.names
        decisions = self.store.read()
        if decisions is None:
            return Decisions(article.path, names, article.sha256)
        turned = decisions.in_order_of(names)
        if turned is None:
            between = " and ".join(decisions.between)
            raise InputError(
                str(self.store.path), f"decisions between {between}: name another gold for these with -o"
            )
        if turned.sha256 != article.sha256:
            turned = replace(turned, sha256=article.sha256, made=tuple(self._moved(turned.made)))
        return turned

    def _moved(self, made: Sequence[Decision]) -> list[Decision]:
        """Decisions with edited annotations where they are in the article as it is now, else to be asked again."""
        if self.text is None:
            return list(made)
        from tui.annotations.anchor import anchor

        moved = []
        for each in made:
            anchored = anchor(each.edited, self.text) if each.edited else []
            if all(one.status != ORPHAN for one in anchored):
                moved.append(replace(each, edited=tuple(one.annotation for one in anchored)))
        return moved

    def _found_by_hand(self) -> tuple[AnnotationFile, AnnotationFile | None]:
        """What the gold on the disk was made from, and the gold if somebody edited it since."""
        opened = self.gold.read()
        if opened.problem is not None:
            raise opened.problem
        recovered = self.gold.recover()
        there = opened.file if recovered is None else recovered.file
        self._ids = frozenset().union(*(ids_of(each) for each in (opened.file, there) if each))
        follows = self.outcome(self.decisions)
        if there is None or _digest(there) == self.decisions.gold:
            return follows, None
        if _digest(follows) == self.decisions.gold:
            return follows, there
        # A side changed as well: what follows now and is not in the file was not deleted there.
        known = ids_of(there)
        return follows.with_annotations(each for each in follows.annotations if each.id in known), there


def _digest(file: AnnotationFile) -> str:
    return sha256(dump(file)).hexdigest()
