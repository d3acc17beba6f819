"""The thread that searches: one thing after the other, in small steps, the newest question before all else.

So nothing of the index is ever used by two threads, and no lock is held while anything takes long.
"""

from __future__ import annotations

import time
import traceback
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from tui.app.searching.answers import FIRST, Answer, Question, Standing
from tui.app.searching.asker import Asker
from tui.app.searching.orders import Orders
from tui.articles.listing import Entry
from tui.base.faults import write_down
from tui.base.pace import Pace
from tui.compare.search.faults import Busy, Damaged, IndexFault, Stopped
from tui.compare.search.figures import Source
from tui.compare.search.index import Index, Progress, open_index

READING, FINDING = "reading the articles", "finding their figures"
_AGAIN = 2.0  # seconds until it is tried again where another program writes the index
_SOME_MORE = 2.0  # seconds after which a question with few answers is answered anew while articles are read
_OFTEN = 0.08  # seconds between two things that the screen is told
_FRESH = 30.0  # seconds for which an index counts as up to date


class Worker:
    """Does what the orders say; `tell` takes answers and standings, on whatever thread."""

    def __init__(
        self,
        orders: Orders,
        roots: Sequence[str],
        source: Callable[[], Source],
        tell: Callable[[Answer | Standing], None],
    ) -> None:
        self._orders = orders
        self._roots = roots
        self._source = source
        self._tell = tell
        self._entries: Sequence[Entry] = ()
        self._index: Index | None = None
        self._asker: Asker | None = None
        self._steps: Iterator[Progress] | None = None
        self._pace = Pace()
        self._pace_of_figures: Pace | None = None
        self._fresh_until = 0.0
        self._answered: Question | None = None
        self._mended: Question | None = None  # for which a damaged index was made anew
        self._told = 0.0
        self._last: float | None = None  # when a question was answered to which there may soon be more to say

    def run(self) -> None:
        """Work until it is over. A fault of ours ends the search, not the program."""
        try:
            while self._orders.next(self._answered, self._steps is not None):
                self._turn()
        except Exception as fault:
            log = write_down(traceback.format_exc())
            where = f"; what happened is in {log}" if log else ""
            self._tell(Standing(told=f"searching stopped by a fault ({type(fault).__name__}){where}"))
        finally:
            self._let_go()

    def _turn(self) -> None:
        """Do one thing."""
        entries, question = self._orders.take_entries(), self._orders.question()
        try:
            if entries is not None:
                self._take(entries)
            if question is not None and question != self._answered and self._index is not None:
                self._answer(self._index, question)
            elif self._steps is not None:
                self._go_on(self._steps)
        except (Busy, Stopped) as fault:  # a question that came just then may stop indexing
            if self._index is not None and self._steps is not None:
                self._steps = self._index.update(self._entries)  # what is done already is not done again
            if isinstance(fault, Busy):
                self._tell(Standing(READING, told="another program is at it, too"))
                self._orders.wait_a_little(_AGAIN)
        except Damaged as fault:
            if question is not None and question == self._mended:  # that did not help
                self._answered = question
                self._tell(Answer(question, done=True, problem=str(fault)))
            elif self._index is not None:
                self._mended = question
                self._index.rebuild()
                self._begin(self._index)

    # -- indexing -----------------------------------------------------------------------------------------

    def _take(self, entries: Sequence[Entry]) -> None:
        """Take other articles, or the same ones after a while."""
        if entries == self._entries and (self._steps is not None or time.monotonic() < self._fresh_until):
            return
        self._entries = entries
        if self._index is None:
            self._index = open_index(self._roots, len(entries))
        self._begin(self._index)

    def _begin(self, index: Index) -> None:
        if self._asker is not None:
            self._asker.close()
        self._asker = Asker(index, self._entries, self._source(), self._finding)
        self._steps = index.update(self._entries)
        self._pace = Pace()

    def _go_on(self, steps: Iterator[Progress]) -> None:
        """Index a few more articles; when all are there, what is asked is answered anew."""
        progress = next(steps, None)
        if progress is None:
            self._steps = self._answered = None
            self._fresh_until = time.monotonic() + _FRESH
            self._tell(Standing())
        elif progress.total:
            self._stand(READING, progress, self._pace)
            if self._last is not None and time.monotonic() - self._last > _SOME_MORE:
                self._last = self._answered = None

    def _stand(self, doing: str, progress: Progress, pace: Pace) -> None:
        if time.monotonic() - self._told > _OFTEN:
            self._told = time.monotonic()
            left = pace.left(*progress)
            self._tell(Standing(doing, *progress, left))

    # -- answering ----------------------------------------------------------------------------------------

    def _answer(self, index: Index, question: Question) -> None:
        """Answer a question, unless a newer one comes; the screen is told now and then."""
        assert self._asker is not None
        self._orders.asking(index)
        self._answered = self._pace_of_figures = None
        try:
            for answer in self._asker.answers(question):
                if self._orders.outdated(question):
                    return
                if answer.done or (answer.hits and time.monotonic() - self._told > _OFTEN):
                    self._told = time.monotonic()
                    self._tell(answer)
                few = bool(question.written) and answer.done and len(answer.hits) < FIRST
                self._last = time.monotonic() if few else None
            self._answered = question
        except (Busy, Damaged):
            raise
        except IndexFault as fault:
            if not self._orders.outdated(question):  # else it was interrupted
                self._answered = question
                self._tell(replace(Answer(question), done=True, problem=str(fault)))
        finally:
            self._orders.asking(None)
            if self._pace_of_figures is not None:
                self._tell(Standing(FINDING) if self._orders.stopped else Standing())

    def _finding(self, progress: Progress) -> bool:
        """Figures are being found for a filter: that takes long, and only the first time. Whether to go on."""
        if progress.total:
            self._pace_of_figures = self._pace_of_figures or Pace()
            self._stand(FINDING, progress, self._pace_of_figures)
        return not self._orders.stopped

    def _let_go(self) -> None:
        if self._asker is not None:
            self._asker.close()
        if self._index is not None:
            self._index.close()
