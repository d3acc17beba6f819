"""The articles of the list by event: worked out on a thread when it is asked for, and kept while the files stay."""

from __future__ import annotations

import contextlib
import threading
import traceback
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tui.app.program import caller
from tui.app.reading import MakeIndex
from tui.articles.article import read_article
from tui.articles.listing import Entry
from tui.base.faults import fault_words, write_down
from tui.base.files import Stamp, Unreadable, stamp

if TYPE_CHECKING:
    from tui.compare.classes import Classes
    from tui.compare.grouping import Trace

MOST_ARTICLES = 2000
"""Articles that are compared, at most."""

LONGEST = 200_000
"""Code points of an article that are looked at: a report tells what it is about at its beginning."""

_RESTS = 0.001  # seconds between two articles in which the screen may do something


class Head(NamedTuple):
    """What stands above the articles of one event; `words` tell of it as far as it is known."""

    words: str
    articles: int
    is_event: bool = True


class Happened(NamedTuple):
    """An event: its articles by their names, and when and where it was, in words."""

    names: frozenset[str]
    words: str


Row = int | Head
"""A row of the list: an article by its number, or the head of an event."""


def rows_by_event(
    ranked: Sequence[int], names: Callable[[int], str], events: Sequence[Happened]
) -> list[Row]:
    """Return articles under the heads of their events, those of no event last; else they stay in their order."""
    of_name = {name: number for number, event in enumerate(events) for name in event.names}
    groups: dict[int, list[int]] = {}
    alone: list[int] = []
    for article in ranked:
        event = of_name.get(names(article))
        (alone if event is None else groups.setdefault(event, [])).append(article)
    rows: list[Row] = []
    for event, articles in groups.items():
        rows += [Head(events[event].words, len(articles)), *articles]
    if alone and rows:
        rows.append(Head("one article each", len(alone), is_event=False))
    return rows + alone


class ByEvent:
    """Which articles tell of one event, as far as that is known: `events`, None before it was asked for.

    `wished` says whether the list shows it.
    """

    def __init__(self, index: MakeIndex) -> None:
        self.wished = False
        self.events: list[Happened] | None = None
        self._index = index
        self._traces: dict[tuple[Path, Stamp | None], Trace | None] = {}

    def forget(self) -> None:
        """Look at all articles anew: what is known about figures changed."""
        self._traces = {}

    def begin(
        self,
        entries: Sequence[Entry],
        classes: Callable[[], Classes],
        progress: Callable[[int], None],
        done: Callable[[str | None], None],
        left: Callable[[], bool],
    ) -> int:
        """Begin to group articles on a thread of its own; how many.

        `progress` is called with how many were looked at, `done` with what went wrong, if anything; both on the
        screen's thread, and neither once the reader has `left`.
        """
        chosen, soon = entries[:MOST_ARTICLES], caller()

        def tell(call: Callable[[], None]) -> None:
            if not left():
                with contextlib.suppress(RuntimeError):  # the screen's thread has ended meanwhile
                    soon(call)

        def run() -> None:
            try:
                self._work(chosen, classes(), lambda count: tell(partial(progress, count)), left)
            except Exception as fault:  # of ours: it is told, and the program goes on
                tell(partial(done, fault_words(fault, write_down(traceback.format_exc()))))
            else:
                tell(partial(done, None))

        threading.Thread(target=run, name="events", daemon=True).start()
        return len(chosen)

    def _work(
        self,
        entries: Sequence[Entry],
        classes: Classes,
        progress: Callable[[int], None],
        left: Callable[[], bool],
    ) -> None:
        from tui.compare.grouping import Grouping

        grouping, names = Grouping(), list[str]()
        pause = threading.Event()
        known = self._traces
        for number, entry in enumerate(entries):
            if left():
                return
            key = entry.path, stamp(entry.path)
            if key not in known:
                progress(number)
                found = self._trace(entry, classes, left)
                if left():
                    return  # it may not have been looked at to its end
                known[key] = found
                pause.wait(_RESTS)
            if (found := known[key]) is not None:
                grouping.add(found)
                names.append(entry.name)
        self.events = [
            Happened(
                frozenset(names[member] for member in event.members),
                " · ".join(filter(None, (event.when.rpartition("= ")[2], event.where))) or "undated",
            )
            for event in grouping.events()
        ]

    def _trace(self, entry: Entry, classes: Classes, left: Callable[[], bool]) -> Trace | None:
        """What is to be known of an article; None of one that cannot be read."""
        from tui.compare.grouping import trace

        if entry.problem:
            return None
        try:
            text = read_article(entry.path, entry.name).text[:LONGEST]
        except Unreadable:
            return None
        index = self._index(text)
        while index.work():
            if left():
                return None
        return trace(text, list(index.found()), classes)
