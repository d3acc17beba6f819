"""The figures of a whole article, part by part: a long one begins to answer long before it is through."""

from __future__ import annotations

from collections.abc import Iterator

from tui.figures.finder import find_figures
from tui.figures.index import RELATED
from tui.figures.model import Figure
from tui.figures.relate import relate
from tui.figures.vocabulary import Terms


def figures_in_parts(
    text: str, *, terms: Terms | None = None, month_first: bool = False
) -> Iterator[tuple[int, list[Figure]]]:
    """Yield where each part of `text` ends, and its figures in order, related to one another.

    A text of up to RELATED code points is one part, so that its figures know of all others. A longer one is cut
    at the ends of paragraphs; each part is then related for itself.
    """
    start = 0
    while start < len(text):
        end = _end_of_part(text, start)
        found = find_figures(text, start, end, terms=terms)
        yield end, relate(text, found, month_first=month_first)
        start = end


def _end_of_part(text: str, start: int) -> int:
    """The last end of a paragraph within reach, else of a line, else a space."""
    if len(text) - start <= RELATED:
        return len(text)
    middle, last = start + RELATED // 2, start + RELATED
    for mark in ("\n\n", "\n", " "):
        at = text.rfind(mark, middle, last)
        if at >= 0:
            return at + len(mark)
    return last
