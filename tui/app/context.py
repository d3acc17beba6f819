"""A span of a text with the words around it, in one line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.cells import cell_len

from tui.app.widgets.lines import Bit, fitted
from tui.base.clean import clean_line

Span = tuple[int, int]


def context_bits(
    text: str,
    span: Span,
    cells: int,
    before: int,
    look: str,
    more: Sequence[Span] = (),
) -> list[Bit]:
    """The words at `span`, in `look`, at cell `before` of a line of `cells`, with those of its line around them.

    `more` are further spans in reading order, after the first, which are to look alike where they fit.
    """
    start, end = span
    # Cut first, as a line may be very long: no cell shows more than a few characters.
    ahead = text[max(0, start - 4 * before) : start].rpartition("\n")[2]
    words = _plain(text[start : min(end, start + 4 * cells)])
    left = _fitted_right(_plain(ahead), before)
    words = words if cell_len(words) <= cells - before else fitted(words, cells - before)
    room = cells - before - cell_len(words)
    return [Bit(left, "dim"), Bit(words, look), *_behind(text[: end + 4 * cells], end, more, room, look)]


def _behind(text: str, at: int, spans: Sequence[Span], room: int, look: str) -> Iterator[Bit]:
    """What stands after `at` on its line, in exactly `room` cells."""
    line = text.find("\n", at)
    stop = len(text) if line < 0 else line
    for start, end in spans:
        between, words = _plain(text[at:start]), _plain(text[start:end])
        needed = cell_len(between) + cell_len(words)
        if start < at or end > stop or needed >= room:
            break
        yield Bit(between, "dim")
        yield Bit(words, look)
        at, room = end, room - needed
    yield Bit(fitted(_plain(text[at:stop]), room), "dim")


def _plain(words: str) -> str:
    """Words cleaned, with single spaces, also at the ends where there are some."""
    plain = clean_line(" ".join(words.split()))
    if not plain:
        return " " if words else ""
    return f"{' ' * words[0].isspace()}{plain}{' ' * words[-1].isspace()}"


def _fitted_right(words: str, cells: int) -> str:
    """`words` in exactly `cells`, their end at the right: cut at the left with …, or filled there with spaces."""
    if cells <= 0:
        return ""
    cut = ""
    while (over := cell_len(words) + len(cut) - cells) > 0:
        cut, words = "…", words[max(1, over // 2) :]
    return " " * (cells - cell_len(words) - len(cut)) + cut + words
