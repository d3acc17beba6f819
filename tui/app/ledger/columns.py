"""The columns of the ledger: what fits of the articles, in how many cells each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple

from rich.cells import cell_len

from tui.app.ledger.comparison import Comparison
from tui.app.ledger.shown import state_look
from tui.app.widgets.lines import Bit, fitted
from tui.base.clean import clean_line
from tui.compare import naming
from tui.compare import row_words as words
from tui.compare.plot import letter
from tui.compare.row import Row

_SIGN = 3  # cells of the state's sign, with that of a ruling
_CURSOR = 2  # cells of the mark of the chosen row
_NARROWEST, _WIDEST = 12, 34  # cells of an article's column
_IN = 14  # cells of the column that says in which articles
_LEAST_FOLDED, _MOST_FOLDED = 16, 70  # cells of the column of all figures
_FOLDED = 40  # cells that it has before other columns are widened
_SAMPLE = 300  # rows that the widths are made for


class _Own(NamedTuple):
    """A column of the row's own, and its cells.

    `most` on a screen of 120 cells, in proportion on others; `least` if it needs them; `alone` at most where no
    articles' columns want any.
    """

    name: str
    most: int
    least: int
    alone: int


_OWN = (_Own("what", 24, 16, 40), _Own("where", 22, 12, 32), _Own("when", 15, 12, 24))


@dataclass(frozen=True, slots=True)
class Columns:
    """The cells of the row's own columns, and of the `articles` that are shown, each with its cells.

    Where `folded` is not 0, one column of so many cells has all figures, and another says in which articles.
    `pages` tells how often one can go on to other columns.
    """

    own: tuple[int, ...]
    articles: tuple[tuple[int, int], ...]
    folded: int = 0
    page: int = 0
    pages: int = 1


def columns(comparison: Comparison, width: int, page: int) -> Columns:
    """Return what of the ledger fits in `width` cells.

    Where not all articles do, page 0 has their figures folded into one column, and the others some of the
    articles each.
    """
    needs = _needs(comparison)
    own = tuple(
        min(need, max(column.least, width * column.most // 120))
        for need, column in zip(needs, _OWN, strict=True)
    )
    room = width - _CURSOR - _SIGN - sum(own)
    count = len(comparison.made.entries)
    fit = max(1, room // _NARROWEST)
    if 0 < count <= fit:
        return Columns(own, _shared(range(count), room))
    pages = 1 + -(-count // fit)
    page %= pages
    if page == 0:
        return _folded(needs, own, width, pages)
    first = (page - 1) * fit
    return Columns(own, _shared(range(first, min(first + fit, count)), room), 0, page, pages)


def _needs(comparison: Comparison) -> list[int]:
    """The cells that what, where and when need: enough for most rows that have any."""
    needs = []
    for column, told in zip(_OWN, (naming.name, _where, words.when_in_brief), strict=True):
        cells = sorted(cell_len(clean_line(told(row)[:100])) + 1 for row in islice(comparison.rows, _SAMPLE))
        cells = [need for need in cells if need > 1]
        needs.append(max(len(column.name) + 1, cells[len(cells) * 9 // 10] if cells else 0))
    return needs


def _where(row: Row) -> str:
    return row.where


def _folded(needs: Sequence[int], own: tuple[int, ...], width: int, pages: int) -> Columns:
    """All figures in one column; what is left of the width goes to what, where and when.

    On a very narrow screen when and where give way.
    """
    room = width - _CURSOR - _SIGN
    wider = list(own)
    for at in (2, 1):
        if room - sum(wider) < _LEAST_FOLDED:
            wider[at] = 0
    if not all(wider):
        return Columns(tuple(wider), (), max(_LEAST_FOLDED, room - sum(wider)), 0, pages)
    for at, column in enumerate(_OWN):
        spare = room - _FOLDED - sum(wider)
        wider[at] += max(0, min(min(needs[at], column.alone) - wider[at], spare))
    return Columns(tuple(wider), (), min(room - sum(wider), _MOST_FOLDED), 0, pages)


def _shared(articles: Sequence[int], room: int) -> tuple[tuple[int, int], ...]:
    each, more = divmod(room, max(1, len(articles)))
    return tuple((article, min(_WIDEST, each + (at < more))) for at, article in enumerate(articles))


def head(comparison: Comparison, shown: Columns) -> str:
    """The names of the columns."""
    own = "".join(fitted(column.name, cells) for column, cells in zip(_OWN, shown.own, strict=True))
    if shown.folded:
        figures = shown.folded - _in_cells(shown)
        return " " * (_CURSOR + _SIGN) + own + fitted("figures", figures) + "articles"
    titles = (
        fitted(f"{letter(article)} {clean_line(comparison.made.entries[article].path.stem)}", cells - 1) + " "
        for article, cells in shown.articles
    )
    return " " * (_CURSOR + _SIGN) + own + "".join(titles)


def row_bits(row: Row, shown: Columns) -> list[Bit]:
    """A row of the ledger in its columns."""
    look = state_look(row)
    own = (naming.name(row), row.where, words.when_in_brief(row))
    bits = [Bit(f"{words.signs(row):{_SIGN}}", look)]
    looks = ("strong" if look == "warning" else "plain", "dim", "dim")
    bits += [Bit(_cell(told, cells), look) for told, cells, look in zip(own, shown.own, looks, strict=True)]
    if shown.folded:
        cells = _in_cells(shown)
        return [
            *bits,
            Bit(_cell(words.folded(row), shown.folded - cells)),
            Bit(_cell(words.numbers(words.articles(row)), cells), "dim"),
        ]
    return bits + [bit for article, cells in shown.articles for bit in _said(row, article, cells)]


def _said(row: Row, article: int, cells: int) -> list[Bit]:
    """What an article says, its amounts plain and the speakers dim, in so many cells."""
    parts: list[tuple[str, str]] = []
    for amount, speaker in words.said(row, article):
        parts += [
            ("; " if parts else "", "dim"),
            (amount, "plain"),
            (f" {speaker}" if speaker else "", "dim"),
        ]
    bits: list[Bit] = []
    room = cells - 1
    for told, look in parts:
        shown = clean_line(" ".join(told[: 4 * cells].split()))
        shown = f" {shown}" if told.startswith(" ") else f"{shown} " if told.endswith(" ") else shown
        shown = fitted(shown, min(cell_len(shown), room))
        bits.append(Bit(shown, look))
        room -= cell_len(shown)
    return [*bits, Bit(" " * (room + 1))]


def _in_cells(shown: Columns) -> int:
    return min(_IN, shown.folded // 3)


def _cell(told: str, cells: int) -> str:
    """Words in a column, with a space at its end; they may be very long."""
    return fitted(clean_line(" ".join(told[: 4 * cells].split())), cells - 1) + " " if cells > 0 else ""
