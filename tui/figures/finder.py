"""The finder: the figures of a text, line by line, with what their surroundings say."""

from __future__ import annotations

from collections.abc import Iterator

from tui.figures import context
from tui.figures.context import Line
from tui.figures.model import Figure

# A line longer than this is read in pieces, so that memory and every look around stay bounded.
_LONGEST = 20_000
# How many lines back a noun or a speaker may be taken from.
_BACK = 2


def find_figures(text: str, start: int = 0, end: int | None = None) -> list[Figure]:
    """Return the figures of `text[start:end]` in order; both offsets are code points, at the beginnings of lines.

    Spans and kinds in a line depend on that line alone; the other fields may look back a few lines.
    """
    figures: list[Figure] = []
    before = _lines_before(text, start)
    for first, last in _pieces(text, start, len(text) if end is None else end):
        line = context.read_line(text, first, last)
        if line.found:
            figures += context.figures(line, before)
        if line.tokens.count:
            before = [*before, line][-_BACK:]
    return figures


def _lines_before(text: str, start: int) -> list[Line]:
    """Read the lines before `start` that its first line may look back to: the last ones with words."""
    lines: list[Line] = []
    stop = start
    for _ in range(_BACK * 2):
        if stop <= 0 or len(lines) == _BACK:
            break
        begin = text.rfind("\n", max(0, stop - _LONGEST), stop - 1) + 1
        if begin == 0 and stop > _LONGEST:
            break
        line = context.read_line(text, begin, stop)
        if line.tokens.count:
            lines.insert(0, line)
        stop = begin
    return lines


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
