"""How long a piece of work will still take, as people say it."""

from __future__ import annotations

import time
from collections.abc import Callable

_SOON = 2.0  # seconds of work before which nothing is foretold


class Pace:
    """The pace of a piece of work that began when this was made."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._began = clock()

    def left(self, done: int, total: int) -> str:
        """Return how long the rest will take, "about 40 s left", "about 3 min left"; "" where nobody knows yet."""
        gone = self._clock() - self._began
        if done <= 0 or gone < _SOON:
            return ""
        seconds = gone * max(0, total - done) / done
        return f"about {seconds / 60:.0f} min left" if seconds >= 90 else f"about {seconds:.0f} s left"
