"""Differences for reading in a terminal: each in its context, with both spans drawn and what changed in words.

In a pipe the lines are plain, whole, and begin with the place in the article, `path:line:col`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePath
from typing import TextIO

from tui.base.clean import clean_line
from tui.review.context import GAP, Drawing, Piece, draw
from tui.review.diff import Difference, FileDiff, total_counts
from tui.review.wording import class_name, count_words, phrases, shared_names, side_names

DIM, BOLD = "\x1b[2m", "\x1b[1m"
_PLAIN = "\x1b[0m"
# The first side's spans, the second's, what is in both: orange and blue, told apart by their signs too.
_SIDES = {(True, False): "\x1b[33m", (False, True): "\x1b[34m", (True, True): "\x1b[4m"}
_INDENT = "  "
_NARROW = 16  # cells of context on either side at least
_OFFSET = 7


@dataclass(frozen=True, slots=True)
class Look:
    """How lines are to look: coloured or not, and in how many cells; None in a pipe, where nothing is cut."""

    coloured: bool = False
    width: int | None = None


def write_text(out: TextIO, files: Iterable[FileDiff], look: Look) -> bool:
    """Write the differences file by file as they come, and at the end what there are of several files.

    Returns whether there was a file.
    """
    counts: list[Mapping[str, int]] = []
    names = set()
    for diff in files:
        if counts:
            out.write("\n")
        out.writelines(line + "\n" for line in _file_lines(diff, look))
        counts.append(diff.counts)
        names.add(side_names(diff))
    if len(counts) > 1:
        total = f"{len(counts)} articles: {count_words(total_counts(counts), shared_names(names))}"
        out.write(f"\n{styled(total, BOLD, look)}\n")
    return bool(counts)


def _file_lines(diff: FileDiff, look: Look) -> Iterator[str]:
    names = side_names(diff)
    yield from _head(diff, names, look)
    for notice in diff.notices:
        yield styled(f"{_INDENT}{cut(clean_line(notice), look, len(_INDENT))}", DIM, look)
    places = Places(diff)
    for each in diff.differences:
        yield from difference_lines(each, diff, names, places, look)


def _head(diff: FileDiff, names: tuple[str, str], look: Look) -> Iterator[str]:
    """The article, the sides with the signs of their spans, and the counts; on two lines where one is too long."""
    title = clean_line(PurePath(diff.article).stem)
    whose = f"{names[0]} {{}} ↔ {names[1]} []"
    if names[0] == "before" and diff.a is not None:
        whose = f"{clean_line(diff.a.annotator)}: {whose}"
    counts = count_words(diff.counts, names)
    line = f"{title}  {whose}"
    wide = look.width is not None
    if look.width is not None and cells(line) + 2 + cells(counts) > look.width:
        yield styled(cut(line, look), BOLD, look)
        yield _INDENT + cut(counts, look, len(_INDENT))
        return
    gap = " " * ((look.width or 0) - cells(line) - cells(counts)) if wide else _INDENT
    yield f"{styled(line, BOLD, look)}{gap}{counts}"


def difference_lines(
    each: Difference, diff: FileDiff, names: tuple[str, str], places: Places, look: Look
) -> Iterator[str]:
    """Yield the lines of a difference: its place, its class and its spans in their context; what changed."""
    kind = class_name(each.kind, names)
    start = _start(each)
    place = places.of(each) if look.width is None else None
    lead = f"{place}: " if place else f"{'?' if start is None else start:>{_OFFSET}}  "
    first = f"{lead}{kind}"
    indent = " " * (_OFFSET + 2)
    drawing = draw(each, diff.text, diff.text_changed)
    if look.width is not None and cells(first) + 2 + _middle(drawing) + 2 * _NARROW > look.width:
        yield styled(lead, DIM, look) + kind
        yield indent + _drawn(drawing, look, len(indent))
    else:
        yield styled(lead, DIM, look) + kind + "  " + _drawn(drawing, look, cells(first) + 2)
    for phrase in phrases(each, names):
        yield indent + cut(phrase, look, len(indent))


def _start(each: Difference) -> int | None:
    starts = [one.start for one in (*each.b, *each.a) if one.start is not None]
    return min(starts) if starts else None


def _drawn(drawing: Drawing, look: Look, used: int) -> str:
    """The spans in their context, which is cut to the cells that are left."""
    before, after = drawing.before, drawing.after
    if look.width is not None:
        room = max(0, look.width - used - _middle(drawing))
        left = max(room // 2, room - cells(after))
        before = _cut_left(before, left)
        after = _fit(after, room - cells(before))
    return (
        styled(before, DIM, look)
        + "".join(_piece(each, look) for each in drawing.pieces)
        + styled(after, DIM, look)
    )


def _middle(drawing: Drawing) -> int:
    return sum(cells(each.text) for each in drawing.pieces)


def _piece(piece: Piece, look: Look) -> str:
    return styled(piece.text, _SIDES.get((piece.in_a, piece.in_b), ""), look)


class Places:
    """Line and column in the article where differences are, as far as the article is known."""

    def __init__(self, diff: FileDiff) -> None:
        self._diff = diff
        self._newlines: list[int] | None = None

    def of(self, each: Difference) -> str | None:
        """The place as `path:line:col`, counted from 1; None where the text is not known."""
        text, start = self._diff.text, _start(each)
        if text is None or start is None or start > len(text):
            return None
        if self._newlines is None:
            self._newlines = [at for at, character in enumerate(text) if character == "\n"]
        line = bisect_left(self._newlines, start)
        column = start - (self._newlines[line - 1] if line else -1)
        return f"{clean_line(self._diff.article)}:{line + 1}:{column}"


def styled(text: str, style: str, look: Look) -> str:
    """The text in a style, where there are colours."""
    return f"{style}{text}{_PLAIN}" if look.coloured and style and text else text


def cut(text: str, look: Look, used: int = 0) -> str:
    """The text in the cells that are left of a line, where that has an end."""
    return text if look.width is None else _fit(text, max(1, look.width - used))


def cells(text: str) -> int:
    """How many cells of a line a text takes."""
    if text.isascii():
        return len(text)
    from rich.cells import cell_len  # only for a terminal: a pipe is never measured

    return cell_len(text)


def _fit(text: str, width: int) -> str:
    """The text in at most `width` cells, with a sign where it is cut."""
    if cells(text) <= width:
        return text
    from rich.cells import set_cell_size

    return set_cell_size(text, width - 1).rstrip() + GAP if width > 0 else ""


def _cut_left(text: str, width: int) -> str:
    """The end of the text in at most `width` cells, with a sign where it is cut."""
    if cells(text) <= width:
        return text
    return GAP + _fit(text[::-1], width)[:-1][::-1] if width > 0 else ""
