"""How the program ends when it is told to from outside: in order if it can, by force where that hangs.

A signal's handler does no more than leave an order. A thread that waits for one asks the event loop to end,
and if the program still runs after the grace (the loop is busy, or the terminal takes no output), it saves,
puts the terminal back and exits by itself.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import threading
import time
from collections.abc import Callable
from functools import partial
from queue import SimpleQueue
from typing import NamedTuple

SIGNALS = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT)
GRACE = 0.7  # seconds that an ordered end may take
LAST_WORDS = 0.15  # seconds for each of saving and putting the terminal back, when it is forced


class Steps(NamedTuple):
    """What ending consists of: the end in order, with a status, and what is left of it when that hangs."""

    end: Callable[[int], None]
    save: Callable[[], None]
    restore: Callable[[], None]


class Ending:
    """Takes orders to end, the first of which counts. The status of a signal is 128 and its number."""

    def __init__(self, steps: Steps) -> None:
        self._steps = steps
        self._orders: SimpleQueue[int] = SimpleQueue()  # its `put` may interrupt itself, as a handler can
        self._loop: asyncio.AbstractEventLoop | None = None

    def listen(self) -> None:
        """Take signals as orders from now on. From the main thread, before the event loop runs."""
        threading.Thread(target=self._watch, name="ending", daemon=True).start()
        for number in SIGNALS:
            signal.signal(number, lambda number, _frame: self.order(128 + number))

    def use(self, loop: asyncio.AbstractEventLoop) -> None:
        """Orderly ends go through this loop."""
        self._loop = loop

    def order(self, status: int) -> None:
        """End soon, with this status. From any thread, or a signal handler."""
        self._orders.put(status)

    def _watch(self) -> None:
        status = self._orders.get()
        if self._loop is not None:
            with contextlib.suppress(RuntimeError):  # it is closed: the program is about to end anyway
                self._loop.call_soon_threadsafe(self._steps.end, status)
            time.sleep(GRACE)
        for step in (self._steps.save, self._steps.restore):
            attempt = threading.Thread(target=partial(_quietly, step), daemon=True)
            attempt.start()
            attempt.join(LAST_WORDS)  # a disk or a terminal that hangs does not keep us
        os._exit(status)


def _quietly(step: Callable[[], None]) -> None:
    with contextlib.suppress(Exception):
        step()
