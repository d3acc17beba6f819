"""What the screen wants of the thread that searches: the only thing that both of them touch."""

from __future__ import annotations

import threading
import time
from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui.app.searching.answers import Question
from tui.articles.listing import Entry

if TYPE_CHECKING:
    from tui.compare.search.index import Index

_QUIET = 0.12  # seconds without a key before work goes on that can wait


class Orders:
    """Orders given on one thread and taken on another. Nothing here takes long."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._question: Question | None = None
        self._entries: Sequence[Entry] | None = None
        self._over = self._stopped = False
        self._not_before = 0.0
        self._asked: Index | None = None

    # -- on the screen's thread ---------------------------------------------------------------------------

    def ask(self, question: Question) -> None:
        """Answer this instead of what was asked before."""
        with self._changed:
            if question != self._question:
                self._question = question
                self._interrupt()
        self.wait_a_little()

    def index(self, entries: Sequence[Entry]) -> None:
        """Bring the index up to date with these articles."""
        with self._changed:
            self._entries = list(entries)
            self._changed.notify_all()

    def stop_or_go_on(self) -> bool:
        """Stop indexing, or go on; whether it is stopped now."""
        with self._changed:
            self._stopped = not self._stopped
            self._changed.notify_all()
            return self._stopped

    def end(self) -> None:
        """Do nothing any more."""
        with self._changed:
            self._over = True
            self._interrupt()

    def _interrupt(self) -> None:
        if self._asked is not None:
            self._asked.interrupt()
        self._changed.notify_all()

    # -- on either ----------------------------------------------------------------------------------------

    def wait_a_little(self, seconds: float = _QUIET) -> None:
        """Do no work for a moment that can wait."""
        self._not_before = max(self._not_before, time.monotonic() + seconds)

    @property
    def stopped(self) -> bool:
        """Whether indexing is stopped."""
        return self._stopped

    # -- on the thread that searches ----------------------------------------------------------------------

    def next(self, answered: Question | None, work: bool) -> bool:
        """Wait until there is something to do: a question, articles to index, or `work` that can wait.

        A question that is `answered` is none. False where all is over.
        """
        with self._changed:
            while not self._over:
                if self._entries is not None or (self._question is not None and self._question != answered):
                    return True
                rest = self._not_before - time.monotonic()
                may_work = work and not self._stopped
                if may_work and rest <= 0:
                    return True
                self._changed.wait(rest if may_work else None)
            return False

    def question(self) -> Question | None:
        """Return what is asked."""
        return self._question

    def take_entries(self) -> Sequence[Entry] | None:
        """Return the articles that are to be indexed, once."""
        with self._changed:
            entries, self._entries = self._entries, None
            return entries

    def asking(self, index: Index | None) -> None:
        """A question is being answered from this index: a newer one may interrupt that. None: no more."""
        with self._changed:
            self._asked = index

    def outdated(self, question: Question) -> bool:
        """Whether nobody waits for the answer to this question any more."""
        return self._over or question != self._question
