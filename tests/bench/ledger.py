"""What opening the ledger costs; `tests.bench.compare` prints it."""

from __future__ import annotations

import time
from itertools import cycle
from pathlib import Path

from tests.compare.events import events
from tui.app.ledger import columns, detail
from tui.app.ledger.comparison import Comparison
from tui.app.ledger.making import Means, Wanted, make
from tui.app.ledger.rulings import RulingDesk
from tui.articles.article import article_of
from tui.articles.listing import Entry
from tui.compare.classes import Classes
from tui.compare.ruling_store import RulingStore
from tui.figures.finder import find_figures
from tui.figures.index import FigureIndex

ROOT = Path(__file__).parents[2]


def print_opening() -> None:
    """Print what opening the ledger costs until its first rows are drawn, against finding the figures alone."""
    seeds = [path.read_text("utf-8") for path in sorted((ROOT / "seeds").glob("*.txt"))]
    reports = [report.text for group in events("dev").values() for report in group]
    fifty = [f"{text}\nEdition {at}." for at, text in zip(range(50), cycle([*reports, *seeds]), strict=False)]
    for name, texts in (("five seeds", seeds), ("50 articles", fifty)):
        articles = [
            article_of(text.encode(), Path(f"{at}.txt"), f"{at}.txt") for at, text in enumerate(texts)
        ]
        wanted = [Wanted(Entry(one.name, one.path), one) for one in articles]
        means = Means("reader", Path("annotations"), FigureIndex, Classes)
        begin = time.process_time()
        for text in texts:
            find_figures(text)
        finding = time.process_time() - begin
        begin = time.process_time()
        made = make(wanted, means, lambda _count: None, lambda: False)
        making = time.process_time() - begin
        assert made is not None
        begin = time.process_time()
        comparison = Comparison(made, RulingDesk(RulingStore(Path("x"), Path(), "reader")))
        shown = columns.columns(comparison, 120, 0)
        lines = [columns.row_bits(row, shown) for row in comparison.rows[:40]]
        lines += detail.figures(comparison, comparison.rows[0], 119, 11)
        showing = time.process_time() - begin
        print(
            f"ledger on the screen, {name}: {1000 * making:.0f} ms on a thread, {making / finding:.1f}x finding"
            f" the figures; then {1000 * showing:.0f} ms for {len(comparison.rows)} rows, as after each ruling"
        )
