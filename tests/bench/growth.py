"""What ledgers of more and more articles cost, for `python -m tests.bench.compare`."""

from __future__ import annotations

import re
import time
from pathlib import Path

from tui.compare.ledger import Ledger, Source
from tui.figures import find_figures
from tui.figures.tables.calendar import MONTHS, WEEKDAYS

SEEDS = Path(__file__).parents[2] / "seeds"
SIZES = (5, 50, 500)
_LETTERS = "bcdfghklmnprstvwxz"
HOSTILE = 10_000  # equal figures in one article


def print_growth() -> None:
    """Print what ledgers of more and more articles cost, and one with an article of equal figures."""
    texts = [path.read_text("utf-8") for path in sorted(SEEDS.glob("*.txt"))]
    for size in SIZES:
        copies = [_renamed(texts[at % len(texts)], at) for at in range(size)]
        spent = _spent(copies)
        print(
            f"ledger of {size:4} articles on as many events: {1000 * spent:7.0f} ms, {1000 * spent / size:.1f} each"
        )
    hostile = "On Tuesday 12 drones were shot down over Kursk. " * HOSTILE
    print(f"ledger of two articles of {HOSTILE} equal figures: {1000 * _spent([hostile, hostile]):.0f} ms")


def _renamed(text: str, copy: int) -> str:
    """Another article of as many words and figures: its names and amounts are those of no other copy."""
    if not copy:
        return text
    text = re.sub(r"\b\d{2,3}\b", lambda number: str(int(number[0]) + copy), text)
    return re.sub(r"\b[A-Z][A-Za-z]{2,}\b", lambda name: _other_name(name[0], copy), text)


def _other_name(name: str, copy: int) -> str:
    """A name that no other copy has; months and week days stay as they are."""
    low = name.lower()
    if low in MONTHS or low in WEEKDAYS:
        return name
    rest, third = divmod(copy, len(_LETTERS))
    first, second = divmod(rest, len(_LETTERS))
    return f"{_LETTERS[first]}a{_LETTERS[second]}o{_LETTERS[third]}u{low}".title()


def _spent(texts: list[str]) -> float:
    """The CPU seconds that the rows of a ledger take, without finding figures."""
    found = [[*find_figures(text)] for text in texts]
    begin = time.process_time()
    _ = Ledger([Source(str(at), text, found[at]) for at, text in enumerate(texts)]).rows
    return time.process_time() - begin
