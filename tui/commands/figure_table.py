"""Figures as a table for reading: aligned, no wider than a terminal, whole in a pipe, coloured where that helps."""

from __future__ import annotations

import os
import shutil
import sys
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple, TextIO

from rich.cells import cell_len, set_cell_size

from tui.base.clean import clean_line
from tui.figures.model import KINDS, Figure, Value

_DEFAULT = (80, 24)  # of a terminal that does not say how large it is
_ENDLESS = sys.maxsize  # of a pipe or a file, where nothing is cut
_ALIGNED = 60  # cells to which a column of an endless line is filled
_NARROWEST = (4, 8, 6, 5, 6, 6)  # cells that a column keeps: place, kind, figure, value, counted, source
_GAP = "  "
_DIM, _PLAIN = "\x1b[2m", "\x1b[0m"
COLOURS = {
    "cardinal": "36", "ordinal": "36", "percent": "33", "money": "32", "measure": "33", "rate": "33",
    "date": "35", "time": "35", "duration": "35",
}  # fmt: skip


class Found(NamedTuple):
    """An article by name, and its figures, part by part, as they are found."""

    name: str
    parts: Iterable[list[Figure]]


def write_table(out: TextIO, found: Iterable[Found], counts: Counter[str]) -> None:
    """Write the figures of each article under its name, and how many there are of each kind at the end."""
    coloured = out.isatty() and not os.environ.get("NO_COLOR")
    width = shutil.get_terminal_size(_DEFAULT).columns if out.isatty() else _ENDLESS
    articles = 0
    for article in found:
        out.write(("\n" if articles else "") + _name(article.name, width, coloured) + "\n")
        articles += 1
        some = False
        for figures in article.parts:
            some = some or bool(figures)
            out.writelines(_rows(figures, width, coloured))
        if not some:
            out.write(_GAP + "no figures\n")
    if articles:
        out.write("\n" + _totals(articles, counts) + "\n")


def _name(name: str, width: int, coloured: bool) -> str:
    shown = _fit(clean_line(name), width, end=True)
    return f"{_DIM}{shown}{_PLAIN}" if coloured else shown


def _totals(articles: int, counts: Counter[str]) -> str:
    """Return the last line: "2 articles, 31 figures: 20 cardinal, 4 date"."""
    total = sum(counts.values())
    kinds = ", ".join(f"{counts[kind]} {kind}" for kind in KINDS if counts[kind])
    line = f"{articles} article{'' if articles == 1 else 's'}, {total} figure{'' if total == 1 else 's'}"
    return f"{line}: {kinds}" if kinds else line


def _rows(figures: list[Figure], width: int, coloured: bool) -> list[str]:
    cells = [[clean_line(cell) for cell in _cells(figure)] for figure in figures]
    widths = _widths(cells, width)
    rows = []
    for figure, row in zip(figures, cells, strict=True):
        fitted = row if width == _ENDLESS else [_fit(cell, widths[at]) for at, cell in enumerate(row)]
        padded = [cell + " " * (widths[at] - cell_len(cell)) for at, cell in enumerate(fitted)]
        padded[0] = " " * (widths[0] - cell_len(fitted[0])) + fitted[0]
        if coloured:
            padded[0] = f"{_DIM}{padded[0]}{_PLAIN}"
            padded[2] = f"\x1b[{COLOURS[figure.kind]}m{padded[2]}{_PLAIN}"
        rows.append(_GAP.join(padded).rstrip() + "\n")
    return rows


def _cells(figure: Figure) -> tuple[str, ...]:
    """Return the columns: place, kind, the words, what they mean, what is counted, who says so."""
    value = written(figure.value)
    bound = "" if figure.bound == "=" else figure.bound
    unit = "" if figure.unit is None else figure.unit if figure.unit == "%" else f" {figure.unit}"
    if not value:  # "hundreds of miles"
        bound, value = ("" if bound == "~" else bound), "indefinite"
    means = f"{bound}{value}{unit}" + (" each" if figure.each else "")
    if figure.total:
        means += f" {'=' if figure.total.agrees else '≠'} {_sum(figure)}"
    says = figure.source or ""
    if figure.hedge and figure.hedge.lower() not in says.lower():
        says = f"{says} ({figure.hedge})" if says else f"({figure.hedge})"
    return str(figure.start), figure.kind, figure.text, means, figure.counted or "", says


def _sum(figure: Figure) -> str:
    """Return what a total's parts come to: "29 in 5 parts", or the amount that a bracket restates."""
    total = figure.total
    assert total is not None
    parts = len(total.parts)
    return f"{total.sum} converted" if parts == 1 else f"{total.sum} in {parts} parts"


def written(value: Value) -> str:
    """Return a value for reading: thousands apart, a pair with a dash."""
    if isinstance(value, tuple):
        return f"{written(value[0])}–{written(value[1])}"
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:,.4g}" if abs(value) < 1 else f"{value:,.4f}".rstrip("0").rstrip(".")
    return f"{value:,}"


def _widths(cells: list[list[str]], width: int) -> list[int]:
    """Return the columns' widths: what the longest cell needs, less in the widest until the row fits."""
    widths = [max(map(cell_len, column), default=0) for column in zip(*cells, strict=True)]
    if width == _ENDLESS:  # a cell that is longer stands out whole, without widening every row
        return [min(most, _ALIGNED) for most in widths]
    room = width - len(_GAP) * (len(widths) - 1)
    while sum(widths) > room:
        spare = [have - least for have, least in zip(widths, _NARROWEST, strict=False)]
        widest = max(range(2, len(widths)), key=lambda at: (spare[at] > 0, widths[at]))
        if spare[widest] <= 0:
            break
        widths[widest] -= 1
    return widths


def _fit(text: str, width: int, end: bool = False) -> str:
    """Return `text` in at most `width` cells, an ellipsis for what is cut (at the beginning with `end`)."""
    if cell_len(text) <= width:
        return text
    if end:
        while cell_len(text) > width - 1:
            text = text[1:]
        return "…" + text
    return set_cell_size(text, max(0, width - 1)).rstrip() + "…"
