"""A timer that goes off once, however late."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from textual.message_pump import MessagePump
from textual.timer import Timer


def once(owner: MessagePump, seconds: float, act: Callable[[], Awaitable[None] | None]) -> Timer:
    """Call `act` in so many seconds.

    Textual leaves out a single timer that comes late, as a short one does on a busy machine; a repeating one is
    only late. So this is a repeating one that ends itself.
    """

    def go_off() -> Awaitable[None] | None:
        timer.stop()
        return act()

    timer = owner.set_interval(seconds, go_off)
    return timer
