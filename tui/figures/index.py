"""The figures of one article, found piece by piece: what is on the screen first, the rest when there is time."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from itertools import islice
from operator import attrgetter

from tui.figures.finder import find_figures
from tui.figures.model import Figure
from tui.figures.relate import relate
from tui.figures.vocabulary import Terms

PIECE = 4096
"""Code points of a piece, about: small enough that finding its figures delays no key."""

RELATED = 200_000
"""Code points of a text up to which totals are compared with their parts and numeric dates put in order."""

_start = attrgetter("start")


class FigureIndex:
    """Figures of a text, found when asked for and kept.

    The text is cut into pieces at line starts (at a space where a line is very long), so that the figures are
    the same whichever piece is asked for first. Once all are found, they are related to one another;
    `month_first` says how a numeric date is read that nothing in the article decides, `terms` what the user
    added to what the finder knows.
    """

    def __init__(self, text: str, month_first: bool = False, terms: Terms | None = None) -> None:
        self.text = text
        self._terms = terms
        self._month_first = month_first
        self._next = 0  # the first piece that may be missing, for `work`
        self._found: dict[int, list[Figure]] = {}
        self._starts: tuple[tuple[int, frozenset[str]], list[int]] = ((0, frozenset()), [])
        self.counts: Counter[str] = Counter()  # figures found so far, by kind

    @cached_property
    def _cuts(self) -> list[int]:
        """Where the pieces start, and the end of the text."""
        cuts, text, at = [0], self.text, 0
        while len(text) - at > 2 * PIECE:
            low, high = at + PIECE, at + 2 * PIECE
            at = text.find("\n", low, high) + 1 or text.rfind(" ", low, high) + 1 or high
            cuts.append(at)
        if text:
            cuts.append(len(text))
        return cuts

    @property
    def pieces(self) -> int:
        """How many pieces the text has."""
        return len(self._cuts) - 1

    @property
    def complete(self) -> bool:
        """Whether the whole text has been gone through."""
        return len(self._found) == self.pieces

    def _piece(self, number: int) -> list[Figure]:
        found = self._found.get(number)
        if found is None:
            found = find_figures(self.text, self._cuts[number], self._cuts[number + 1], terms=self._terms)
            self._found[number] = found
            self.counts.update(figure.kind for figure in found)
            if self.complete and len(self.text) <= RELATED:
                self._relate()
                return self._found[number]
        return found

    def _relate(self) -> None:
        """Let the figures know what they say of one another, now that all of them are known."""
        lengths = [len(self._found[number]) for number in range(self.pieces)]
        every = (figure for number in range(self.pieces) for figure in self._found[number])
        related = iter(relate(self.text, list(every), month_first=self._month_first))
        self._found = {number: list(islice(related, length)) for number, length in enumerate(lengths)}

    def _piece_at(self, offset: int) -> int:
        return max(0, min(bisect_right(self._cuts, offset) - 1, self.pieces - 1))

    def work(self) -> bool:
        """Find the figures of one more piece; whether there is more to do."""
        while self._next < self.pieces and self._next in self._found:
            self._next += 1
        if self._next < self.pieces:
            self._piece(self._next)
        return not self.complete

    def between(self, start: int, end: int) -> list[Figure]:
        """The figures that touch `[start, end)`, in reading order."""
        if not self.pieces or end <= start:
            return []
        first, last = self._piece_at(start), self._piece_at(end - 1)
        touching = []
        for number in range(first, last + 1):
            figures = self._piece(number)
            low = max(0, bisect_left(figures, start, key=_start) - 1)
            touching += [
                figure
                for figure in figures[low : bisect_left(figures, end, key=_start)]
                if figure.end > start
            ]
        return touching

    def at(self, offset: int) -> Figure | None:
        """The figure that covers the code point at `offset`."""
        touching = self.between(offset, offset + 1)
        return touching[0] if touching else None

    def after(self, offset: int) -> Iterator[list[Figure]]:
        """The figures that start after `offset`, in reading order, piece by piece, found as they are asked for.

        Pieces without a figure come as empty lists, so that who looks for one can stop in between.
        """
        for number in range(self._piece_at(offset), self.pieces):
            figures = self._piece(number)
            yield figures[bisect_right(figures, offset, key=_start) :]

    def before(self, offset: int) -> Iterator[list[Figure]]:
        """The figures that start before `offset`, the nearest first, piece by piece as `after` does."""
        for number in range(self._piece_at(offset) if self.pieces else -1, -1, -1):
            figures = self._piece(number)
            yield figures[: bisect_left(figures, offset, key=_start)][::-1]

    def number(self, figure: Figure, hidden: frozenset[str] = frozenset()) -> int | None:
        """Which figure it is in the article, from 1, not counting the kinds in `hidden`.

        None while figures before it are still to be found.
        """
        piece = self._piece_at(figure.start)
        if any(number not in self._found for number in range(piece)):
            return None
        before = [self._found[number] for number in range(piece)]
        before.append([other for other in self._piece(piece) if other.start <= figure.start])
        if not hidden:
            return sum(map(len, before))
        return sum(1 for figures in before for other in figures if other.kind not in hidden)

    def found(self) -> Iterator[Figure]:
        """The figures found so far, in reading order."""
        for number in sorted(self._found):
            yield from self._found[number]

    def starts(self, hidden: frozenset[str] = frozenset()) -> list[int]:
        """Where the figures found so far start, in order, without the kinds in `hidden`."""
        key = (len(self._found), hidden)
        if self._starts[0] != key:
            pieces = (self._found[number] for number in sorted(self._found))
            self._starts = (key, [f.start for figures in pieces for f in figures if f.kind not in hidden])
        return self._starts[1]
