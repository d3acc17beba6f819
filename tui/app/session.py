"""What is open and where the reader is: the only thing in the program that changes.

The screens change the session and then show it; nothing else holds state that matters.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from tui.annotations.model import Annotation
from tui.app.annotating.desk import Desk
from tui.app.reading import MakeIndex, Reading, Span
from tui.articles.listing import Entry
from tui.figures.index import FigureIndex
from tui.figures.model import Figure

if TYPE_CHECKING:
    from tui.app.annotating.linking import Trail
    from tui.app.linked import Linked

PANE_CELLS = 40
"""A pane is not narrower than this, about, while others could give way."""

MOST_PANES = 6
"""How many panes stand side by side at most."""

MOST_MATCHES = 10_000
"""Matches of an article that are shown at most."""

LONGEST_NEAR = 60
"""Characters of a query beyond which only exact matches are looked for."""

PATIENCE = 0.4
"""Seconds that going to a figure may take."""


class StillLooking(Exception):
    """No figure was found in the time that a key may take."""


class Session:
    """The articles there are, the panes that are open, and the one in focus.

    `index` makes the index of figures of a text, as the settings and the project want them found. `first` is the
    leftmost pane on the screen, `wanted` how many the reader wants to see at once; `hidden` are
    the kinds of figures that are switched off, `query` what was last looked for, `read` the names of the
    articles that have been read to their end, `desk` holds the annotations.
    """

    def __init__(
        self, entries: Sequence[Entry], index: MakeIndex = FigureIndex, desk: Desk | None = None
    ) -> None:
        self.entries = list(entries)
        self.index = index
        self.desk = desk or Desk()
        self.panes: list[Reading] = []
        self.focus = 0
        self.first = 0
        self.zoomed = False
        self.wanted = MOST_PANES
        self.hidden: frozenset[str] = frozenset()
        self.panel = False  # whether the panel with the annotations at the caret is on the screen
        self.with_others = False  # whether what other annotators marked is shown
        self.outline_order = 0  # what the outline was last sorted by
        self.outline_of_all = False  # whether it listed all open articles
        self.query = ""
        self.last_query = ""
        self.read: set[str] = set()
        self.linked: Linked | None = None  # while the panes scroll together
        self.used = False  # whether a key or the mouse did something: before, only what is seen is worked out
        self.marks: dict[str, Span] = {}  # places in articles that were closed: name -> (caret, top)

    @cached_property
    def trail(self) -> Trail:
        """The way along links."""
        from tui.app.annotating.linking import Trail

        return Trail()

    @property
    def current(self) -> Reading | None:
        """The article in focus."""
        return self.panes[self.focus] if self.panes else None

    @property
    def answered(self) -> bool:
        """Whether it is marked what open articles tell of the same."""
        return any(pane.told is not None for pane in self.panes)

    def visible_count(self, width: int) -> int:
        """How many panes stand side by side on a screen of `width` cells."""
        if self.zoomed:
            return 1
        by_width = max(1, (width + 2) // PANE_CELLS)
        return max(1, min(by_width, self.wanted, MOST_PANES, len(self.panes)))

    def visible(self, width: int) -> range:
        """Which panes are on the screen: the one in focus is always among them."""
        count = self.visible_count(width)
        self.first = min(self.first, self.focus, max(0, len(self.panes) - count))
        self.first = max(self.first, self.focus - count + 1, 0)
        return range(self.first, min(self.first + count, len(self.panes)))

    def open(self, entry: Entry, replace: bool = False) -> Reading:
        """Open an article right of the pane in focus, or in its place, and go there.

        An article that is open already is only gone to.
        """
        for number, pane in enumerate(self.panes):
            if pane.entry.path == entry.path:
                self.focus = number
                return pane
        caret, top = self.marks.get(entry.name, (0, 0))
        reading = Reading(entry, caret, top, self.index)
        if replace and self.panes:
            self._leave(self.panes[self.focus])
            self.panes[self.focus] = reading
        else:
            self.focus = self.focus + 1 if self.panes else 0
            self.panes.insert(self.focus, reading)
        return reading

    def close(self) -> Reading | None:
        """Close the pane in focus; its place is kept for when it is opened again."""
        if not self.panes:
            return None
        reading = self.panes.pop(self.focus)
        self._leave(reading)
        self.focus = max(0, min(self.focus, len(self.panes) - 1))
        self.zoomed = self.zoomed and bool(self.panes)
        return reading

    def _leave(self, reading: Reading) -> None:
        self.marks[reading.name] = (reading.caret, reading.top)

    def move_focus(self, step: int) -> None:
        """Go `step` panes to the right, round the ends."""
        if self.panes:
            self.focus = (self.focus + step) % len(self.panes)

    def swap(self, step: int) -> bool:
        """Move the pane in focus by `step` places; False at the end."""
        to = self.focus + step
        if not 0 <= to < len(self.panes):
            return False
        self.panes[self.focus], self.panes[to] = self.panes[to], self.panes[self.focus]
        self.focus = to
        return True

    def _figures_from(self, step: int) -> Iterator[tuple[int, list[Figure]]]:
        """Figures after the caret (`step` 1) or before it (-1), on through the other panes: (pane, figures).

        They come piece by piece, round the ends back to the pane in focus.
        """
        count = len(self.panes)
        for turn in range(count + 1 if count else 0):
            number = (self.focus + step * turn) % count
            reading = self.panes[number]
            reading.load()
            start = reading.caret if turn == 0 else (-1 if step > 0 else len(reading.text) + 1)
            here = reading.figures.after(start) if step > 0 else reading.figures.before(start)
            yield from ((number, figures) for figures in here)

    def go_to_figure(self, step: int) -> Figure | None:
        """Put the caret on the next figure (`step` 1) or the one before (-1) of a kind that is not hidden.

        None if there is no other. Raises StillLooking if none was found within PATIENCE seconds: what was
        gone through is remembered, so that another call goes on from there.
        """
        current = self.current
        under = current.figure(self.hidden) if current else None
        until = time.monotonic() + PATIENCE
        for number, figures in self._figures_from(step):
            for figure in figures:
                if figure is not under and figure.kind not in self.hidden:
                    self.focus = number
                    self.panes[number].deselect()
                    self.panes[number].caret = figure.start
                    return figure
            if time.monotonic() > until:
                raise StillLooking
        return None

    def go_to_annotation(self, step: int) -> Annotation | None:
        """Put the caret on the next annotation (`step` 1) or the one before (-1); None if there is no other."""
        count = len(self.panes)
        current = self.current
        under = self.desk.current(current) if current else None
        for turn in range(count + 1 if count else 0):
            number = (self.focus + step * turn) % count
            reading = self.panes[number]
            reading.load()
            spans = self.desk.sheet(reading).spans
            start = reading.caret if turn == 0 else (-1 if step > 0 else len(reading.text) + 1)
            found = spans.beside(start, step, under if turn == 0 else None)
            if found is not None and found is not under and found.start is not None:
                self.focus = number
                reading.deselect()
                reading.caret = found.start
                self.desk.picked = found.id
                return found
        return None

    def find(self, query: str, near_too: bool = True) -> tuple[int, bool]:
        """Find `query` in all panes: how many matches there are, and whether they are only near ones.

        Near matches, with typing errors forgiven, are looked for when no pane has an exact one, if `near_too`.
        A pane has MOST_MATCHES at most.
        """
        self.query = query
        self.last_query = query or self.last_query
        for reading in self.panes:
            reading.load()
        found = [reading.finder.exact(query, MOST_MATCHES) if query else [] for reading in self.panes]
        near = bool(query) and near_too and len(query) <= LONGEST_NEAR and not any(found)
        if near:
            found = [sorted(reading.finder.fuzzy(query)) for reading in self.panes]
        for reading, matches in zip(self.panes, found, strict=True):
            reading.matches = matches  # once: what is drawn is told apart by the list
        return sum(map(len, found)), near

    def match_number(self) -> int | None:
        """Which of all matches the caret is at, from 1, if it is at one."""
        before = 0
        for number, reading in enumerate(self.panes):
            if number == self.focus:
                starts = [start for start, _ in reading.matches]
                return before + starts.index(reading.caret) + 1 if reading.caret in starts else None
            before += len(reading.matches)
        return None

    def go_to_match(self, step: int, stay: bool = False) -> Span | None:
        """Put the caret on the next match (`step` 1) or the one before (-1); `stay`: one at the caret counts."""
        count = len(self.panes)
        for turn in range(count + 1) if count else ():
            number = (self.focus + step * turn) % count
            reading = self.panes[number]
            matches = reading.matches if step > 0 else reading.matches[::-1]
            for match in matches:
                beyond = (match[0] - reading.caret) * step
                if turn or beyond > 0 or (stay and beyond == 0):
                    self.focus = number
                    reading.deselect()
                    reading.caret = match[0]
                    return match
        return None
