"""All articles of the folder, as the screen asks about them: a thread beside it answers and keeps the index."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from tui.app.searching.answers import Answer, Question, Standing
from tui.app.searching.history import History, history_file
from tui.app.searching.orders import Orders
from tui.articles.listing import Entry
from tui.figures.model import Figure

if TYPE_CHECKING:
    from tui.app.session import Session
    from tui.compare.classes import Classes
    from tui.compare.search.figures import Source

NOTHING_ASKED = Answer(Question(""), total=0, done=True)


def _nobody() -> None:
    """Nobody listens."""


def figures_as_in(
    session: Session, classes: Callable[[], Classes], month_first: bool
) -> Callable[[], Source]:
    """Return what makes the source of figures: they are found as those of the open articles are."""

    def find(_path: Path, text: str) -> list[Figure]:
        index = session.index(text)
        while index.work():
            pass
        return list(index.found())

    def source() -> Source:
        from tui.compare.search.figures import Source, key_of

        return Source(find, classes().noun, key_of(session.entries[0].path, month_first))

    return source


class Library:
    """What the screen knows of all articles: the newest `answer`, and how far the work is (`standing`).

    `changed` is called, on the screen's own thread, when either is another. `soon` calls a function there, `source`
    makes what finds figures, `roots` name the index. `history` holds what was looked for before.
    """

    def __init__(
        self, roots: Sequence[str], source: Callable[[], Source], soon: Callable[[Callable[[], None]], None]
    ) -> None:
        self.answer = NOTHING_ASKED
        self.standing = Standing()
        self.changed: Callable[[], None] = _nobody
        self.history = History(history_file())
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

    def listen(self, changed: Callable[[], None]) -> None:
        """Let `changed` be called from now on, in place of what was called before."""
        self.changed = changed

    def leave(self, changed: Callable[[], None]) -> None:
        """Call `changed` no more, and ask nothing; unless another one listens already."""
        if self.changed == changed:
            self.changed = _nobody
            self.ask(Question(""))

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

    def remember(self, query: str) -> None:
        """Keep what was looked for, on the disk too, without waiting for that."""
        if query.strip():
            self.history.add(query)
            threading.Thread(target=self.history.write, name="history").start()

    def close(self, patience: float = 1.0) -> None:
        """End the thread, and wait so many seconds for it. What was indexed is kept."""
        self.changed = _nobody
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
                # It may have been stopped while this was on its way.
                self.standing = replace(news, stopped=self._orders.stopped)
            self.changed()

        self._soon(take)
