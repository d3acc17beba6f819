"""What is under review on the screen: the articles, and the thread that puts each decision on the disk at once."""

from __future__ import annotations

import contextlib
import threading
import traceback
from collections.abc import Callable, Sequence
from functools import partial
from queue import SimpleQueue

from tui.annotations.making import now_words
from tui.annotations.model import Annotation
from tui.annotations.saving import NotSaved
from tui.base.errors import InputError
from tui.base.faults import fault_words, write_down
from tui.review.decisions import Decisions, decide
from tui.review.questions import Question
from tui.review.resolving import Resolution
from tui.review.reviewing import Kept, Review


class Reviewing:
    """The reviews of all articles, the worst agreed on first, and how far their saving is.

    `refused` are articles that cannot be reviewed. `reviewer` is asked for a name when something is decided.
    """

    def __init__(
        self, reviews: Sequence[Review], refused: Sequence[InputError], reviewer: Callable[[], str]
    ) -> None:
        self.scores = {id(review): review.strict_f1 for review in reviews}
        self.reviews = sorted(reviews, key=lambda each: (self.score(each), each.article))
        self.refused = list(refused)
        self._reviewer = reviewer
        self.soon: Callable[[Callable[[], None]], None] = lambda call: call()  # onto the screen's thread
        self.changed: Callable[[str], None] = lambda _words: None  # saved, or not: there may be words to say
        self.reasons: dict[tuple[int, str], str] = {}  # typed before a decision, by review and question
        self.failure: NotSaved | None = None
        self._waiting: dict[int, tuple[Review, Decisions]] = {}
        self._unsaved: dict[int, Review] = {}
        self._lost: dict[int, NotSaved] = {}  # what the last attempts came to, where they failed
        self._turn = threading.Lock()
        self._queue: SimpleQueue[threading.Event | None] = SimpleQueue()
        self._thread: threading.Thread | None = None

    def score(self, review: Review) -> float:
        """The agreement on an article before the review."""
        return self.scores[id(review)]

    @property
    def settles(self) -> bool:
        """Whether it is a file's merge conflicts that are settled, and nobody is compared."""
        return any(isinstance(review, Resolution) for review in self.reviews)

    @property
    def names(self) -> tuple[str, ...]:
        """The annotators' names, as the first article has them."""
        return self.reviews[0].case.names

    @property
    def left(self) -> int:
        """How many differences are open in all articles."""
        return sum(len(review.open) for review in self.reviews)

    # -- deciding ---------------------------------------------------------------------------------------

    def reason(self, review: Review, question: Question) -> str:
        """The reason that a question has: its decision's, else the one typed before there is a decision."""
        decision = review.decision(question)
        return self.reasons.get((id(review), question.key), "") if decision is None else decision.reason

    def give_reason(self, review: Review, question: Question, reason: str) -> None:
        """Give a decision its reason, and save that; without a decision it waits for one."""
        decision = review.decision(question)
        if decision is None:
            self.reasons[id(review), question.key] = reason
        else:
            self.decide(review, question, decision.choice, reason, decision.edited)

    def waiting_reasons(self, review: Review) -> int:
        """How many reasons wait for a decision."""
        return sum(bool(self.reasons.get((id(review), each.key))) for each in review.open)

    def decide(
        self,
        review: Review,
        question: Question,
        choice: str,
        reason: str = "",
        edited: tuple[Annotation, ...] = (),
    ) -> None:
        """Decide a question, and save that."""
        decision = decide(question, choice, self._reviewer(), now_words(), reason, edited)
        review.decide(question, decision)
        self.reasons.pop((id(review), question.key), None)
        self.save(review)

    def undo(self, review: Review) -> Question | None:
        """Take the last decision on an article back, and save that; the question that it was about."""
        question = review.undo()
        if question is not None:
            self.save(review)
        return question

    # -- saving -----------------------------------------------------------------------------------------

    @property
    def is_saving(self) -> bool:
        """Whether something is on its way to the disk."""
        return bool(self._unsaved) and self.failure is None

    def save(self, review: Review) -> None:
        """Have the decisions on an article saved; also what could not be saved before."""
        self.failure = None
        self._unsaved[id(review)] = review
        with self._turn:
            for each in self._unsaved.values():
                self._waiting[id(each)] = each, each.decisions
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name="review", daemon=True)
            self._thread.start()
        self._queue.put(None)

    def save_agreed(self) -> None:
        """Have the gold of articles saved on which nothing is to be decided."""
        for review in self.reviews:
            if not review.case.questions:
                self.save(review)

    def flush(self, timeout: float) -> bool:
        """Wait until everything is on the disk or has failed once more, or the time is up; whether it is saved."""
        if self._thread is None:
            return True
        if self.failure is not None:
            for review in list(self._unsaved.values()):
                self.save(review)
        done = threading.Event()
        self._queue.put(done)
        return done.wait(timeout) and not self._lost

    def lost(self) -> NotSaved | None:
        """Why something is not on the disk, as the writing thread knows it: also when the screen has gone."""
        with self._turn:
            return next(iter(self._lost.values()), None)

    def _work(self) -> None:
        while True:
            done = self._queue.get()
            while (taken := self._taken()) is not None:
                review, decisions = taken
                came = _attempt(review, decisions)
                with self._turn:
                    self._lost.pop(id(review), None)
                    if isinstance(came, NotSaved):
                        self._lost[id(review)] = came
                # The screen may be gone when the program ends; what waits must be saved nonetheless.
                with contextlib.suppress(RuntimeError):
                    self.soon(partial(self._told, review, decisions, came))
            if done is not None:
                done.set()

    def _taken(self) -> tuple[Review, Decisions] | None:
        with self._turn:
            return self._waiting.pop(next(iter(self._waiting))) if self._waiting else None

    def _told(self, review: Review, decisions: Decisions, came: Kept | NotSaved) -> None:
        """Take in what came of saving: on the screen's own thread."""
        if isinstance(came, NotSaved):
            self.failure = came
            kept = f"; it is kept in {came.kept}" if came.kept else ""
            self.changed(f"not saved: {came.reason}{kept}")
            return
        if review.decisions is decisions:
            self._unsaved.pop(id(review), None)
        review.adopt(decisions, came)
        self.changed("; ".join(came.notes))


def _attempt(review: Review, decisions: Decisions) -> Kept | NotSaved:
    try:
        return review.save(decisions)
    except NotSaved as failure:
        return failure
    except Exception as fault:  # of ours: this thread must live on, other decisions are to be saved
        return NotSaved(fault_words(fault, write_down(traceback.format_exc())), final=True)
