"""Figures as JSON, JSON lines, CSV and a table for reading."""

from __future__ import annotations

import csv
import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import TextIO

from tui.base.clean import clean_line
from tui.commands.figure_table import Found, write_table
from tui.commands.shown import harmless_json
from tui.figures.model import Figure, Total

Writer = Callable[[TextIO, Iterable[Found], Counter[str]], None]

KEYS = (
    "article", "start", "end", "text", "kind", "value", "unit", "counted", "bound", "approx", "hedge", "source",
    "where", "when", "each", "total",
)  # fmt: skip
# A spreadsheet takes a cell that begins with one of these for a formula.
_FORMULA = ("=", "+", "-", "@")


def as_dict(article: str, figure: Figure) -> dict[str, object]:
    """Return a figure as plain data, with its keys in the order of the contract."""
    own = {key: getattr(figure, key) for key in KEYS if key not in ("article", "total")}
    return {"article": article, **own, "total": _total(figure.total)}


def _total(total: Total | None) -> dict[str, object] | None:
    return None if total is None else {"parts": total.parts, "sum": total.sum, "agrees": total.agrees}


def _json(article: str, figure: Figure) -> str:
    return harmless_json(as_dict(article, figure))


def _all(found: Iterable[Found]) -> Iterator[tuple[str, Figure]]:
    """Yield every figure with the name of its article."""
    return ((one.name, figure) for one in found for part in one.parts for figure in part)


def write_jsonl(out: TextIO, found: Iterable[Found], _counts: Counter[str]) -> None:
    """Write one figure a line."""
    for name, figure in _all(found):
        out.write(_json(name, figure) + "\n")


def write_json(out: TextIO, found: Iterable[Found], _counts: Counter[str]) -> None:
    """Write the figures as one list, a figure a line."""
    before = "["
    for name, figure in _all(found):
        out.write(f"{before}\n{_json(name, figure)}")
        before = ","
    out.write("[]\n" if before == "[" else "\n]\n")


def write_csv(out: TextIO, found: Iterable[Found], _counts: Counter[str]) -> None:
    """Write the figures as comma-separated values with a head line; a pair is `low..high`."""
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(KEYS)
    for name, figure in _all(found):
        writer.writerow([_cell(key, value) for key, value in as_dict(name, figure).items()])


def _cell(key: str, value: object) -> str:
    """Return a value as a harmless cell: no control character, no formula."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return str(value)
    if key == "value" and isinstance(value, tuple):
        text = f"{value[0]}..{value[1]}"
    else:
        text = clean_line(value if isinstance(value, str) else json.dumps(value))
    return "'" + text if text.startswith(_FORMULA) and key != "bound" and not _is_number(text) else text


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True


__all__ = ["KEYS", "WRITERS", "Found", "as_dict"]

WRITERS: dict[str, Writer] = {
    "csv": write_csv,
    "json": write_json,
    "jsonl": write_jsonl,
    "table": write_table,
}
