"""The finder: the figures of a text, line by line, with what their surroundings say."""

from __future__ import annotations

from collections.abc import Iterator

from tui.figures import scan
from tui.figures.model import Figure
from tui.figures.tokens import Tokens

# A line longer than this is read in pieces, so that memory and every look around stay bounded.
_LONGEST = 20_000


def find_figures(text: str, start: int = 0, end: int | None = None) -> list[Figure]:
    """Return the figures of `text[start:end]` in order; both offsets are code points, at the beginnings of lines.

    Spans and kinds in a line depend on that line alone; the other fields may look back a few lines.
    """
    figures: list[Figure] = []
    for first, last in _pieces(text, start, len(text) if end is None else end):
        tokens = Tokens(text, first, last)
        for found in scan.find(tokens):
            figures.append(
                Figure(
                    found.start,
                    found.end,
                    text[found.start : found.end],
                    found.kind,
                    found.value,
                    found.unit,
                    None,
                )
            )
    return figures


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the lines of the stretch, the longest ones cut at a space."""
    while start < end:
        newline = text.find("\n", start, end)
        stop = end if newline < 0 else newline + 1
        while stop - start > _LONGEST:
            cut = text.rfind(" ", start + _LONGEST // 2, start + _LONGEST)
            cut = start + _LONGEST if cut < 0 else cut + 1
            yield start, cut
            start = cut
        yield start, stop
        start = stop
