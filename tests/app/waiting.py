"""Waiting until the program has done what was asked of it: by its message queues, not by the clock.

This is the one place in the tests that knows how Textual goes about its work.
"""

from __future__ import annotations

import asyncio

from textual.app import App
from textual.message_pump import MessagePump

DEADLINE = 20.0
"""Seconds after which a test gives up waiting: only a failure takes so long."""

QUIET_ROUNDS = 3
"""So many times in a row nothing was left to do: a message may pass on to a widget, and back."""


async def settle(app: App[None]) -> None:
    """Return when all messages have been worked off, with what followed from them, and the screen is drawn.

    Timers of the program are not waited for. Those by which Textual puts off layout and drawing to the next
    frame are not waited for either: their work is done here and now.
    """
    quiet = 0
    async with asyncio.timeout(DEADLINE):
        while quiet < QUIET_ROUNDS and not app._exception and app.is_running:
            # Not the screens below: Textual draws one below a modal screen again at each message it gets.
            pumps: list[MessagePump] = [app]
            if app.screen_stack:
                pumps += app.screen.walk_children(with_self=True)
            await _fence(app, pumps)
            drawn = _draw(app)
            idle = not drawn and all(pump.message_queue_size == 0 for pump in pumps)
            quiet = quiet + 1 if idle else 0


def _draw(app: App[None]) -> bool:
    """Lay out and draw what was put off to the next frame; whether something may follow from that."""
    if not app.screen_stack:
        return False
    resized = app._resize_event is not None
    if resized:
        app._check_resize()
    screen = app.screen
    laid_out = bool(screen._layout_required or screen._scroll_required or screen._recompose_required)
    called = bool(screen._callbacks)
    if laid_out or called or screen._repaint_required or screen._dirty_widgets:
        screen._on_timer_update()
    # What is only painted again leads to nothing else.
    return resized or laid_out or called


async def _fence(app: App[None], pumps: list[MessagePump]) -> None:
    """Return when each has worked off what was in its queue, or the program has failed."""
    reached = asyncio.Event()
    count = 0

    def reach() -> None:
        nonlocal count
        count -= 1
        if count <= 0:
            reached.set()

    for pump in pumps:
        count += pump.call_later(reach)
    if not count:
        return
    waits = [asyncio.ensure_future(reached.wait()), asyncio.ensure_future(app._exception_event.wait())]
    try:
        await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for wait in waits:
            wait.cancel()
