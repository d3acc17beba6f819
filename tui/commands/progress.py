"""How far a long piece of work is, in one line on stderr that goes away again."""

from __future__ import annotations

import sys

from tui.base.clean import clean_line

_LONG = 200_000
"""Characters from which on it is told."""
_CLEAR = "\r\x1b[K"


class Progress:
    """Tells people how far an article has been gone through, while the output goes elsewhere.

    Nothing is told of short articles, nor where stderr is no terminal, nor where stdout is one: there, the output
    shows it.
    """

    def __init__(self, name: str, length: int) -> None:
        self._name = clean_line(name)[-60:]
        self._length = length
        self._telling = length > _LONG and sys.stderr.isatty() and not sys.stdout.isatty()
        self._told = False

    def tell(self, done: int) -> None:
        """Say that `done` characters have been gone through."""
        if self._telling:
            print(f"{_CLEAR}{self._name}: {done * 100 // self._length}%", end="", file=sys.stderr, flush=True)
            self._told = True

    def forget(self) -> None:
        """Take the line away."""
        if self._told:
            print(_CLEAR, end="", file=sys.stderr, flush=True)
            self._told = False
