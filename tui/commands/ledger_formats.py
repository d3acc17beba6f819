"""The ledger as a table for reading, as Markdown, CSV and JSON lines."""

from __future__ import annotations

import csv
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TextIO

from rich.cells import cell_len, set_cell_size

from tui.base.clean import clean_line
from tui.commands.shown import harmless_json, many
from tui.compare import naming
from tui.compare import row_words as words
from tui.compare.claims import Claim
from tui.compare.ledger import Ledger
from tui.compare.plot import letter, plot
from tui.compare.row import OFF, Row
from tui.compare.spread import ends
from tui.compare.wording import amount_words
from tui.figures.model import Total

Writer = Callable[[TextIO, Ledger], None]

HEAD = (
    "state",
    "what",
    "status",
    "where",
    "when",
    "event",
    "low",
    "best",
    "high",
    "sources",
    "unit",
    "ruled",
)
_SHOWN = ("", "what", "where", "when")
_DEFAULT = (80, 24)  # of a terminal that does not say how large it is
_GAP = "  "
_NARROWEST = 6
_ENOUGH = 14  # cells in which most of what a column has can be read
_MOST = 40  # cells of a column in a pipe that is filled
_COLOURS = {"!": "31", OFF: "31", "=": "32", "~": "33", "+": "36", "/": "2", "?": "2"}
_FORMULA = ("=", "+", "-", "@")  # a spreadsheet takes a cell that begins with one of these for a formula


def write_pairs(out: TextIO, ledger: Ledger) -> None:
    """Write every pair of figures of different articles, as judged, one a line."""
    names = [source.name for source in ledger.sources]
    for one in ledger.judgements():
        first, second = one.one, one.other
        line = {
            "articleA": names[first.article],
            "startA": first.span[0],
            "endA": first.span[1],
            "articleB": names[second.article],
            "startB": second.span[0],
            "endB": second.span[1],
            "relation": one.relation,
            "proof": one.proof,
        }
        out.write(harmless_json(line) + "\n")


def write_jsonl(out: TextIO, ledger: Ledger) -> None:
    """Write one row a line, with its cells."""
    for row in ledger.rows:
        cells = [_cell_data(ledger, claim) for claim in row.cells]
        proofs = [proof.proof for proof in row.proofs]
        out.write(harmless_json({**_row_data(row), "cells": cells, "proofs": proofs}) + "\n")


def _row_data(row: Row) -> dict[str, object]:
    known = ends(plot(row))
    return {
        "state": row.state,
        "what": row.what,
        "status": row.status,
        "where": row.where,
        "when": row.when,
        "event": row.event,
        "low": known.low.amount if known else None,
        "best": known.best.amount if known else None,
        "high": known.high.amount if known else None,
        "sources": row.sources,
        "unit": known.unit if known else None,
        "ruled": list(row.ruled),
    }


def _cell_data(ledger: Ledger, claim: Claim) -> dict[str, object]:
    figure = claim.figure
    return {
        "article": ledger.sources[claim.article].name,
        "start": figure.start,
        "end": figure.end,
        "text": figure.text,
        "value": figure.value,
        "bound": figure.bound,
        "speaker": figure.speaker or figure.source,
    }


def write_csv(out: TextIO, ledger: Ledger) -> None:
    """Write comma-separated values with a head line: the row's own columns, then one for each article."""
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([*HEAD, *(_harmless(source.name) for source in ledger.sources)])
    for row in ledger.rows:
        data = _row_data(row)
        data["ruled"] = "; ".join(row.ruled)
        own = ["" if data[key] is None else data[key] for key in HEAD]
        texts = [value if isinstance(value, int | float) else _harmless(str(value)) for value in own]
        writer.writerow([row.state, *texts[1:], *(_harmless(cell) for cell in _cells(ledger, row))])


def _harmless(text: str) -> str:
    shown = clean_line(text)
    return "'" + shown if shown.startswith(_FORMULA) else shown


def write_markdown(out: TextIO, ledger: Ledger) -> None:
    """Write a table in Markdown."""
    titles = [Path(source.name).name for source in ledger.sources]
    out.write(_markdown(["state", *_SHOWN[1:], *titles]))
    out.write(_markdown(["---"] * (len(_SHOWN) + len(titles)), escape=False))
    for row in ledger.rows:
        out.write(_markdown([*_own(row), *_cells(ledger, row)]))


def _markdown(cells: list[str], escape: bool = True) -> str:
    return f"| {' | '.join(_escaped(cell) if escape else cell for cell in cells)} |\n"


def _escaped(text: str) -> str:
    """Return a cell in which Markdown marks nothing up and no HTML acts."""
    shown = clean_line(text)
    return "".join("\\" + one if one in "\\`*_[]<>|#~!&$" else one for one in shown)


def write_table(out: TextIO, ledger: Ledger) -> None:
    """Write the rows aligned, no wider than a terminal, whole in a pipe, with how they stand at the end.

    Where a terminal is too narrow for a column for each article, one column has all figures and another the
    articles by their numbers, which are told at the end.
    """
    coloured = out.isatty() and not os.environ.get("NO_COLOR")
    width = shutil.get_terminal_size(_DEFAULT).columns if out.isatty() else None
    table = _cleaned(_whole_table(ledger))
    folded = width is not None and not _fits(table, width)
    if folded:
        table = _cleaned(_folded_table(ledger))
    widths = _widths(table, width)
    for line in table:
        fitted = [_fitted(cell, size, cut=width is not None) for cell, size in zip(line, widths, strict=True)]
        if coloured and line[0][:1] in _COLOURS:
            fitted[0] = f"\x1b[{_COLOURS[line[0][:1]]}m{fitted[0]}\x1b[0m"
        out.write(_GAP.join(fitted).rstrip() + "\n")
    if folded:
        out.write("\n" + "".join(f"{line}\n" for line in _numbered(ledger, width or 0)))
    out.write(f"\n{_summary(ledger)}\n")
    for ruling, told in ledger.disputes:
        quotes = f"“{ruling.one.quote}” and “{ruling.other.quote}”"
        out.write(clean_line(f"{words.RULED} {quotes}: {told}") + "\n")


def _cleaned(table: list[list[str]]) -> list[list[str]]:
    return [[clean_line(cell) for cell in line] for line in table]


def _whole_table(ledger: Ledger) -> list[list[str]]:
    titles = [*_SHOWN, *(Path(source.name).name for source in ledger.sources)]
    return [titles, *([*_own(row), *_cells(ledger, row)] for row in ledger.rows)]


def _folded_table(ledger: Ledger) -> list[list[str]]:
    lines = [
        [
            words.signs(row),
            naming.name(row),
            row.where,
            words.when_in_brief(row),
            words.folded(row),
            _articles(row),
        ]
        for row in ledger.rows
    ]
    return [["", "what", "where", "when", "figures", "articles"], *lines]


def _articles(row: Row) -> str:
    return words.numbers(words.articles(row))


def _fits(table: list[list[str]], width: int) -> bool:
    """Whether the articles' columns are wide enough to be read beside the rows' own."""
    own = len(_SHOWN)
    narrow = [min(size, _ENOUGH) for size in _needs(table)]
    return sum(narrow[:own]) + sum(narrow[own:]) + len(_GAP) * (len(narrow) - 1) <= width


def _numbered(ledger: Ledger, width: int) -> Iterator[str]:
    """Yield lines that tell which article has which number."""
    line = ""
    for number, source in enumerate(ledger.sources):
        told = f"{letter(number)} {clean_line(Path(source.name).name)}"
        if line and cell_len(line) + len(_GAP) + cell_len(told) > width:
            yield line
            line = ""
        line += (_GAP if line else "") + told
    if line:
        yield line


def _own(row: Row) -> list[str]:
    return [words.signs(row), naming.name(row), row.where, words.when(row)]


def _cells(ledger: Ledger, row: Row) -> list[str]:
    """Return a cell for each article: its figures with bound and speaker."""
    cells: list[list[str]] = [[] for _ in ledger.sources]
    for claim in row.cells:
        said = _said(claim)
        if said not in cells[claim.article]:
            cells[claim.article].append(said)
    return ["; ".join(cell) for cell in cells]


def _said(claim: Claim) -> str:
    figure = claim.figure
    speaker = figure.speaker or figure.source
    each = " each" if figure.each else ""
    return f"{amount_words(claim)}{each}{_total(figure.total)}{f' ({speaker})' if speaker else ''}"


def _total(total: Total | None) -> str:
    """Return what the parts of a total come to: " = 29 in 5 parts", or " ≠ 31 in 4 parts"."""
    if total is None or len(total.parts) == 1:
        return ""
    return f" {'=' if total.agrees else '≠'} {total.sum} in {len(total.parts)} parts"


def _needs(table: list[list[str]]) -> list[int]:
    return [max(map(cell_len, column)) for column in zip(*table, strict=True)]


def _widths(table: list[list[str]], width: int | None) -> list[int]:
    """Return the columns' widths; in a terminal the widest give way until a row fits."""
    widths = _needs(table)
    if width is None:
        return [min(size, _MOST) for size in widths]
    while sum(widths) + len(_GAP) * (len(widths) - 1) > width and max(widths) > _NARROWEST:
        widths[widths.index(max(widths))] -= 1
    return widths


def _fitted(text: str, width: int, cut: bool) -> str:
    if cut and cell_len(text) > width:
        return set_cell_size(text, max(0, width - 1)) + "…"
    return text + " " * max(0, width - cell_len(text))


def _summary(ledger: Ledger) -> str:
    """Return the last line: "5 articles of 5 events; 60 rows: 2 !, 3 ="."""
    rows = ledger.rows
    counts = {state: sum(row.sign == state for row in rows) for state in _COLOURS}
    states = ", ".join(f"{count} {state}" for state, count in counts.items() if count)
    events = len(set(ledger.events))
    head = f"{many(len(ledger.sources), 'article')} of {many(events, 'event')}; {many(len(rows), 'row')}"
    by = dict.fromkeys(clean_line(name) for row in rows for name in row.ruled)
    ruled = f"; {words.RULED} ruled by {', '.join(by)}" if by else ""
    return f"{head}{': ' if states else ''}{states}{ruled}"


WRITERS: dict[str, Writer] = {
    "csv": write_csv,
    "jsonl": write_jsonl,
    "markdown": write_markdown,
    "table": write_table,
}
