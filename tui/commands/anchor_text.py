"""What became of annotations, for reading: how many were kept, and the others one by one, aligned."""

from __future__ import annotations

import os
import shutil
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import TextIO

from rich.cells import cell_len, set_cell_size

from tui.annotations.anchor import KEPT, MOVED, Anchored
from tui.annotations.model import CHANGED, ORPHAN, Span
from tui.base.clean import clean_line
from tui.commands.shown import many

_BOLD, _PLAIN = "\x1b[1m", "\x1b[0m"
_COLOURS = {MOVED: "\x1b[36m", CHANGED: "\x1b[33m", ORPHAN: "\x1b[31m"}
_GAP = "  "
_QUOTED = 80  # characters of a quote that are shown
_AROUND = 24  # characters of context on either side of a suggestion
_ASIDE = 3  # words on either side of those that changed


@dataclass(frozen=True, slots=True)
class Look:
    """How lines are to look: coloured or not, and in how many cells; None in a pipe, where nothing is cut."""

    coloured: bool = False
    width: int | None = None

    @classmethod
    def of(cls, out: TextIO) -> Look:
        """Return what suits `out`."""
        if not out.isatty():
            return cls()
        return cls(not os.environ.get("NO_COLOR"), shutil.get_terminal_size().columns)


def write_file(out: TextIO, name: str, found: Sequence[Anchored], text: str, look: Look) -> None:
    """Write what became of a file's annotations; `text` is their article's, as it is now."""
    counts = counted(Counter(one.status for one in found))
    out.write(f"{_styled(clean_line(name), _BOLD, look)}: {counts}\n")
    others = [one for one in found if one.status != KEPT]
    rows = [
        [clean_line(cell) for cell in (one.status, one.annotation.id, one.annotation.label, _spans(one))]
        for one in others
    ]
    widths = [max(map(cell_len, column)) for column in zip(*rows, strict=True)]
    for one, row in zip(others, rows, strict=True):
        status, *rest = (
            cell + " " * (width - cell_len(cell)) for cell, width in zip(row, widths, strict=True)
        )
        line = _GAP.join(["", status, *rest, clean_line(" ".join(_words(one, text)))])
        if look.width is not None and cell_len(line) > look.width:
            line = set_cell_size(line, max(0, look.width - 1)) + "…"
        # Coloured at the end, as a colour takes no cells.
        out.write(line.replace(status, _styled(status, _COLOURS[one.status], look), 1).rstrip() + "\n")


def write_totals(out: TextIO, files: Sequence[Sequence[Anchored]], look: Look) -> None:
    """Write what became of the annotations of several files, in all."""
    if len(files) > 1:
        counts = counted(Counter(one.status for found in files for one in found))
        out.write(f"{_styled(many(len(files), 'file'), _BOLD, look)}: {counts}\n")


def counted(counts: Counter[str]) -> str:
    """Return counts by status in words: "12 kept, 1 moved, 2 orphans"."""
    parts = [f"{counts[status]} {status}" for status in (KEPT, MOVED, CHANGED) if counts[status]]
    if counts[ORPHAN]:
        parts.append(many(counts[ORPHAN], ORPHAN))
    return ", ".join(parts) or "no annotations"


def changed_words(old: str, new: str) -> str:
    """Return which words changed, between a few that did not: "29 -> 27 drones over nine"."""
    was, now = old.split(), new.split()
    head = _same(was, now)
    tail = _same(was[head:][::-1], now[head:][::-1])
    before, after = was[max(0, head - _ASIDE) : head], was[len(was) - tail :][:_ASIDE]
    return " ".join([*before, *was[head : len(was) - tail], "->", *now[head : len(now) - tail], *after])


def _same(one: Sequence[str], other: Sequence[str]) -> int:
    """Return how many words two lists have in common at their beginning."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _spans(one: Anchored) -> str:
    """Return where an annotation was and is: "1366-1375 -> 1402-1411"."""
    now = None if one.status == ORPHAN else one.annotation.span
    return " -> ".join(dict.fromkeys(_span(span) for span in (one.was, now) if span))


def _span(span: Span) -> str:
    return f"{span[0]}-{span[1]}"


def _words(one: Anchored, text: str) -> Iterator[str]:
    """Yield what to say of an annotation's words."""
    quote, span = one.annotation.quote or "", one.annotation.span
    if one.status == CHANGED and span:
        yield changed_words(quote, text[slice(*span)])
        return
    yield _cut(quote)
    if one.status == ORPHAN and one.suggestion:
        start, end = one.suggestion
        there = text[start:end]
        before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
        what = "the same words" if there == quote else "perhaps changed"
        yield f"({what} at {_span(one.suggestion)}: …{before}[{_cut(there)}]{after}…)"


def _cut(words: str) -> str:
    return words if len(words) <= _QUOTED else words[: _QUOTED - 1] + "…"


def _styled(text: str, style: str, look: Look) -> str:
    return f"{style}{text}{_PLAIN}" if look.coloured and text else text
