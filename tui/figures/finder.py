"""The finder: the figures of a text, line by line, with what their surroundings say."""

from __future__ import annotations

from collections.abc import Iterator

from tui.figures import context
from tui.figures.context import Line
from tui.figures.model import Figure
from tui.figures.vocabulary import Terms

# A line longer than this is read in pieces, so that memory and every look around stay bounded.
_LONGEST = 20_000
# A noun or a speaker may be taken from so many lines back, which stand within so many counted with empty ones.
_BACK = 2
_WITHIN = 4


def find_figures(
    text: str, start: int = 0, end: int | None = None, *, terms: Terms | None = None
) -> list[Figure]:
    """Return the figures of `text[start:end]` in order; both offsets are code points, at the beginnings of lines.

    Spans and kinds in a line depend on that line alone; the other fields may look back a few lines. `terms`
    are the units, designations and titles that a project adds to the built-in ones.
    """
    figures: list[Figure] = []
    before = _lines_before(text, start, terms)
    for first, last, whole in _pieces(text, start, len(text) if end is None else end):
        line = context.read_line(text, first, last, terms)
        if line.found:
            figures += context.figures(line, [past for past in before if past.tokens.count][-_BACK:])
        before = [*before, line][-_WITHIN:] if whole else []
    return figures


def _lines_before(text: str, start: int, terms: Terms | None) -> list[Line]:
    """Read the lines just before `start`, from which its first lines may take a noun or a speaker."""
    lines: list[Line] = []
    stop = start
    while stop > 0 and len(lines) < _WITHIN:
        begin = text.rfind("\n", max(0, stop - _LONGEST - 1), stop - 1) + 1
        if begin == 0 and stop > _LONGEST:  # a line that is read in pieces
            break
        lines.insert(0, context.read_line(text, begin, stop, terms))
        stop = begin
    return lines


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    """Yield the lines of the stretch, the longest ones cut at spaces, and whether each is a line whole."""
    while start < end:
        newline = text.find("\n", start, end)
        stop = end if newline < 0 else newline + 1
        whole = stop - start <= _LONGEST
        while stop - start > _LONGEST:
            cut = text.rfind(" ", start + _LONGEST // 2, start + _LONGEST)
            cut = start + _LONGEST if cut < 0 else cut + 1
            yield start, cut, False
            start = cut
        yield start, stop, whole
        start = stop
