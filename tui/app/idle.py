"""Finding the figures that are off the screen, while nothing is pressed."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

from textual.screen import Screen
from textual.timer import Timer

from tui.figures.index import FigureIndex

QUIET = 0.12  # seconds without a key before work is done
SLICE = 0.008  # seconds of work at a time
TURN = 0.01  # seconds from one slice to the next
PROGRESS = 0.5  # seconds between two looks of the reader at the work


class IdleFinder:
    """Works on figure indexes in slices of a few milliseconds; pauses while keys come, ends when all is found.

    `indexes` tells what to work on, `progress` is called now and then while figures are found, and last.
    """

    def __init__(
        self, screen: Screen[None], indexes: Callable[[], Sequence[FigureIndex]], progress: Callable[[], None]
    ) -> None:
        self._screen = screen
        self._indexes = indexes
        self._progress = progress
        self._timer: Timer | None = None
        self._last_key = 0.0
        self._last_progress = 0.0

    def key_pressed(self) -> None:
        """Something was pressed: work waits."""
        self._last_key = time.monotonic()

    def wake(self) -> None:
        """Work soon, if there is anything to find."""
        if self._timer is None and any(not index.complete for index in self._indexes()):
            self._last_key = time.monotonic()
            # A repeating timer: Textual drops a single one that comes late, as a short one does on a busy machine.
            self._timer = self._screen.set_interval(TURN, self._work)

    def _work(self) -> None:
        now = time.monotonic()
        if now - self._last_key < QUIET:
            return
        index = next((index for index in self._indexes() if not index.complete), None)
        if index is not None:
            while index.work() and time.monotonic() - now < SLICE:
                pass
            done = all(index.complete for index in self._indexes())
            if done or now - self._last_progress > PROGRESS:
                self._last_progress = now
                self._progress()
            if not done:
                return
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
