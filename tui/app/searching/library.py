"""All articles of the folder, as the screen asks about them: a thread beside it answers and keeps the index."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from tui.app.searching.answers import Answer, Question, Standing
from tui.app.searching.orders import Orders
from tui.articles.listing import Entry

if TYPE_CHECKING:
    from tui.compare.search.figures import Source

NOTHING_ASKED = Answer(Question(""), total=0, done=True)


class Library:
    """What the screen knows of all articles: the newest `answer`, and how far the work is (`standing`).

    `changed` is called, on the screen's own thread, when either is another. `soon` calls a function there, `source`
    makes what finds figures, `roots` name the index.
    """

    def __init__(
        self, roots: Sequence[str], source: Callable[[], Source], soon: Callable[[Callable[[], None]], None]
    ) -> None:
        self.answer = NOTHING_ASKED
        self.standing = Standing()
        self.changed: Callable[[], None] = lambda: None
        self._roots = roots
        self._source = source
        self._soon = soon
        self._orders = Orders()
        self._thread: threading.Thread | None = None

    def open(self, entries: Sequence[Entry]) -> None:
        """Be ready to be asked about these articles: bring the index up to date."""
        self._orders.index(entries)
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="search", daemon=True)
            self._thread.start()

    def ask(self, question: Question) -> None:
        """Ask this, and no more what was asked before."""
        self._orders.ask(question)

    def key_pressed(self) -> None:
        """Something was pressed: what can wait does."""
        self._orders.wait_a_little()

    def stop_or_go_on(self) -> None:
        """Stop indexing, or go on with it. Questions are answered all the same."""
        stopped = self._orders.stop_or_go_on()
        self.standing = replace(self.standing, stopped=stopped)
        self.changed()

    def close(self, patience: float = 1.0) -> None:
        """End the thread, and wait so many seconds for it. What was indexed is kept."""
        self.changed = lambda: None
        self._orders.end()
        if self._thread is not None:
            self._thread.join(patience)

    def _run(self) -> None:
        """What the thread does; imports come here, so that no key waits for them."""
        from tui.app.searching.worker import Worker

        Worker(self._orders, self._roots, self._source, self._told).run()

    def _told(self, news: Answer | Standing) -> None:
        """Hand on what the thread found out."""

        def take() -> None:
            if isinstance(news, Answer):
                self.answer = news
            else:
                self.standing = news
            self.changed()

        self._soon(take)
