"""Comparing the open articles ahead, so that no key has to wait for that."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from tui.app.session import Session

if TYPE_CHECKING:
    from tui.app.elsewhere import Elsewhere

MOST_TEXT, LONGEST = 60_000, 20_000
"""Code points of all articles together, and of one of them, that are compared ahead: a key may come in between.

Longer ones are compared when they are asked for.
"""


class Ahead:
    """What is found out about the open articles while nothing is pressed, once the reader has pressed a key.

    Nothing of it belongs to the start: `wanted` says that there was a key.
    """

    def __init__(self, session: Session, elsewhere: Callable[[], Elsewhere]) -> None:
        self._session = session
        self._elsewhere = elsewhere
        self.wanted = False
        self._begun = False

    @property
    def complete(self) -> bool:
        """Whether nothing is left to find out, or nothing shall be."""
        if not self.wanted or len(self._session.panes) < 2:
            return True
        if not self._begun:
            return False  # what comparing takes is loaded while nothing is pressed, not by the key that asks
        state = self._elsewhere()
        loaded = [pane for pane in state.beside if pane.loaded]
        lengths = [len(pane.text) for pane in loaded]
        if sum(lengths) > MOST_TEXT or max(lengths, default=0) > LONGEST:
            return True
        if any(pane.text and state.known(pane) is None for pane in loaded):
            return False
        return len(loaded) < len(state.beside) or state.compared_now

    def work(self) -> bool:
        """Find out about one more article, or compare them all; whether there is more to do."""
        self._begun = True
        if self.complete:
            return False
        state = self._elsewhere()
        for pane in state.beside:
            if pane.text and state.known(pane) is None:
                state.learn(pane)
                return not self.complete
        self.wanted = state.ready  # what is too much to be done at once is left until it is asked for
        return False
