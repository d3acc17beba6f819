"""Work that is done while nothing is pressed: finding the figures that are off the screen, comparing articles."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import Protocol

from textual.screen import Screen
from textual.timer import Timer

QUIET = 0.12  # seconds without a key before work is done
SLICE = 0.008  # seconds of work at a time
TURN = 0.01  # seconds from one slice to the next
PROGRESS = 0.5  # seconds between two looks of the reader at the work


class Work(Protocol):
    """Something that can be done bit by bit, as an index of figures finds them."""

    @property
    def complete(self) -> bool:
        """Whether nothing is left to do."""
        ...

    def work(self) -> bool:
        """Do a bit; whether there is more to do."""
        ...


class IdleFinder:
    """Works in slices of a few milliseconds; pauses while keys come, ends when all is done.

    `indexes` tells what to work on, `progress` is called now and then while figures are found, and last.
    """

    def __init__(
        self, screen: Screen[None], indexes: Callable[[], Sequence[Work]], progress: Callable[[], None]
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
