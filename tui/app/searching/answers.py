"""What the screen asks of all articles, and what it is told: plain values that pass from thread to thread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from tui.articles.listing import Entry

Span = tuple[int, int]

FIRST = 30
"""Articles that are looked into at once; more when the reader gets there."""

PIECES = 5
"""Stretches of an article that are shown."""

_AROUND = 240  # code points of its line on each side of a hit that are kept

_TOGETHER = 60  # code points from a hit to the end of the next one that is shown with it


class Question(NamedTuple):
    """What is asked: a query as it was `written`, in how many articles hits are wanted, and in which ones first.

    The same is asked anew with another `turn`.
    """

    written: str
    most: int = FIRST
    first: frozenset[Path] = frozenset()
    turn: int = 0


class Piece(NamedTuple):
    """A hit at `start` of its article, with the words around it: where in these it and the next ones stand."""

    start: int
    text: str
    at: tuple[Span, ...]


class Hits(NamedTuple):
    """An article that was found: the spans of all hits, and the first `shown` of them with words around."""

    entry: Entry
    title: str
    spans: tuple[Span, ...]
    pieces: tuple[Piece, ...]
    shown: int


@dataclass(frozen=True, slots=True)
class Answer:
    """What is known so far of a question.

    `hits` are of the articles that were looked into, the best first; `total` is how many articles there are, None
    where that is not known. `done`: nothing more comes. `problem` says why nothing can be found; `instead` holds
    what was looked for in place of words that are nowhere.
    """

    question: Question
    hits: tuple[Hits, ...] = ()
    total: int | None = None
    done: bool = False
    problem: str = ""
    instead: dict[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Standing:
    """How far the work in the background is: what is done, of how many articles, how long it will still take.

    `doing` is "" where there is nothing to do. `stopped`: the reader stopped it; `told` is what went wrong.
    """

    doing: str = ""
    done: int = 0
    total: int = 0
    left: str = ""
    stopped: bool = False
    told: str = ""

    @property
    def words(self) -> str:
        """It in words, "" where nothing is being done: "reading articles: 34%, about 20 s left"."""
        if not self.doing:
            return self.told
        part = f": {100 * self.done // self.total}%" if self.total else ""
        return f"{self.doing}{part}{', stopped' if self.stopped else f', {self.left}' if self.left else ''}"


def hits_of(entry: Entry, title: str, text: str, spans: Sequence[Span]) -> Hits:
    """Return what was found in an article: hits near one another in a line are shown together."""
    pieces: list[Piece] = []
    shown = 0
    while shown < len(spans) and len(pieces) < PIECES:
        start, end = spans[shown]
        together = [(start, min(end, start + _AROUND))]
        shown += 1
        while shown < len(spans) and _is_near(text, together[-1], spans[shown]):
            together.append(spans[shown])
            shown += 1
        first = max(text.rfind("\n", 0, start) + 1, start - _AROUND)
        last = text.find("\n", together[-1][1])
        last = min(len(text) if last < 0 else last, together[-1][1] + _AROUND)
        at = tuple((one - first, other - first) for one, other in together)
        pieces.append(Piece(start, text[first:last], at))
    return Hits(entry, title, tuple(spans), tuple(pieces), shown)


def _is_near(text: str, one: Span, other: Span) -> bool:
    return one[1] <= other[0] and other[1] - one[1] <= _TOGETHER and "\n" not in text[one[1] : other[0]]
