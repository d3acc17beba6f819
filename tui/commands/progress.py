"""How far a long piece of work is, in one line on stderr that goes away again."""

from __future__ import annotations

import sys

from tui.base.clean import clean_line
from tui.base.pace import Pace

LONG = 200_000
"""Characters of an article from which on it is told."""

_CLEAR = "\r\x1b[K"


class Progress:
    """Tells people how far a piece of work of a certain length has been gone through.

    Nothing is told of work shorter than `long`, nor where stderr is no terminal; nor where stdout is one, as there
    the output shows it, unless the work is done before there is any (`silent`).
    """

    def __init__(self, name: str, length: int, long: int = LONG, *, silent: bool = False) -> None:
        self._name = clean_line(name)[-60:]
        self._length = length
        self._telling = length > long and sys.stderr.isatty() and (silent or not sys.stdout.isatty())
        self._told = False
        self._pace = Pace()

    def tell(self, done: int) -> None:
        """Say that `done` of it has been gone through."""
        if self._telling:
            left = self._pace.left(done, self._length)
            words = f"{self._name}: {done * 100 // self._length}%{f', {left}' if left else ''}"
            print(f"{_CLEAR}{words}", end="", file=sys.stderr, flush=True)
            self._told = True

    def say(self, words: str) -> None:
        """Say what is being done where nobody knows how far it is."""
        if self._telling:
            print(f"{_CLEAR}{words}", end="", file=sys.stderr, flush=True)
            self._told = True

    def forget(self) -> None:
        """Take the line away."""
        if self._told:
            print(_CLEAR, end="", file=sys.stderr, flush=True)
            self._told = False
