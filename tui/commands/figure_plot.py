"""The figures of many articles as plots for a terminal: where the amounts of each kind and noun lie."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
from textwrap import wrap
from typing import TextIO

from rich.cells import cell_len, set_cell_size

from tui.base.clean import clean_line
from tui.commands.figure_table import COLOURS, Found
from tui.commands.shown import many
from tui.compare.distributions import Distribution, Distributions
from tui.page.histogram import BLOCKS, PLAIN, histogram_rows
from tui.page.plot import PlotBit

_DEFAULT = (80, 24)  # of a pipe, and of a terminal that does not say how large it is
_MOST = 24  # distributions that are drawn
_LEAST = 3  # amounts of one
_INDENT = "  "
_BOLD, _DIM, _END = "\x1b[1m", "\x1b[2m", "\x1b[0m"
_POOR_FONTS = ("linux", "dumb", "vt100")  # terminals that have no blocks of eight heights


def write_plots(out: TextIO, found: Iterable[Found]) -> None:
    """Write the largest distributions of the figures, by kind, and at the end what is left out."""
    width = shutil.get_terminal_size(_DEFAULT).columns if out.isatty() else _DEFAULT[0]
    coloured = out.isatty() and not os.environ.get("NO_COLOR")
    signs = PLAIN if out.isatty() and os.environ.get("TERM") in _POOR_FONTS else BLOCKS
    known = Distributions()
    articles = 0
    for articles, article in enumerate(found, 1):
        for figures in article.parts:
            known.add(articles, figures)
    shown = known.largest(_MOST, _LEAST)
    kind = ""
    for one in shown:
        if one.kind != kind:
            kind = one.kind
            out.write(f"{_BOLD}{kind}{_END}\n" if coloured else f"{kind}\n")
        _write(out, one, width - len(_INDENT), signs, coloured, out.isatty())
    out.write(_last_line(known, shown, articles) + "\n")


def _write(out: TextIO, one: Distribution, width: int, signs: str, coloured: bool, cut: bool) -> None:
    """Write one: what it is of, its amounts (below where they do not fit beside it) and its drawing.

    With `cut`, for a terminal, no line is wider than `width`; elsewhere the words are left whole.
    """
    low, middle, high = one.spread
    count = f"{many(len(one.amounts), 'figure')} in {many(one.articles, 'article')}"
    said = clean_line(f"{count}: low {low}, median {middle}, high {high}")
    title = clean_line(one.title)
    apart = cell_len(title) + len(_INDENT) + cell_len(said) > width
    if cut:
        title = _fit(title, width)
        said = f"\n{_INDENT}".join(wrap(said, max(1, width))) if apart else said
    between = f"\n{_INDENT}" if apart else _INDENT
    out.write(f"{_INDENT}{title}{between}" + (f"{_DIM}{said}{_END}\n" if coloured else f"{said}\n"))
    for row in histogram_rows(one, width, signs):
        drawn = "".join(_drawn(bit, one.kind) if coloured else bit.text for bit in row)
        out.write(f"{_INDENT}{drawn}\n")
    out.write("\n")


def _drawn(bit: PlotBit, kind: str) -> str:
    if not bit.part:
        return bit.text
    return f"\x1b[{COLOURS[kind]}m{bit.text}{_END}" if bit.part == "dot" else f"{_DIM}{bit.text}{_END}"


def _fit(words: str, width: int) -> str:
    return words if cell_len(words) <= width else set_cell_size(words, max(0, width - 1)).rstrip() + "…"


def _last_line(known: Distributions, shown: list[Distribution], articles: int) -> str:
    """Return the last line: "5 articles; not drawn: 31 figures of 24 other things, 2 shares".

    Of articles without figures it says so.
    """
    things, figures = known.left_out(shown)
    if not (shown or things or known.unplaced or known.shares):
        return f"no figures to draw in {many(articles, 'article')}"
    said = [
        f"{many(figures, 'figure')} of {many(things, 'other thing')}" if things else "",
        many(known.shares, "share") if known.shares else "",
        f"{known.unplaced} without an amount" if known.unplaced else "",
    ]
    left_out = ", ".join(filter(None, said))
    return f"{many(articles, 'article')}; not drawn: {left_out}" if left_out else many(articles, "article")
