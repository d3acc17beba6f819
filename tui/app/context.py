"""A span of a text with the words around it, in one line."""

from __future__ import annotations

from rich.cells import cell_len

from tui.app.widgets.lines import Bit, fitted
from tui.base.clean import clean_line


def context_bits(text: str, span: tuple[int, int], cells: int, before: int, look: str) -> list[Bit]:
    """The words at `span`, in `look`, at cell `before` of a line of `cells`, with those of its line around them."""
    start, end = span
    # Cut first, as a line may be very long: no cell shows more than a few characters.
    ahead = text[max(0, start - 4 * before) : start].rpartition("\n")[2]
    behind = text[end : end + 4 * cells].partition("\n")[0]
    words = _plain(text[start : min(end, start + 4 * cells)])
    left = _fitted_right(_plain(ahead), before)
    words = words if cell_len(words) <= cells - before else fitted(words, cells - before)
    room = cells - before - cell_len(words)
    return [Bit(left, "dim"), Bit(words, look), Bit(fitted(_plain(behind), room), "dim")]


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
