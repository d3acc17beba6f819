"""Which rows of the ledger fit what is typed, and how the signs of their states look."""

from __future__ import annotations

from tui.app.fuzzy import fitting
from tui.app.ledger.comparison import Comparison
from tui.compare import naming
from tui.compare import row_words as words
from tui.compare.row import OFF, STATES, Row

LOOKS = {"!": "warning", "=": "key", "~": "message"}
"""How the signs of states look, where they are not dim."""


def state_look(row: Row) -> str:
    """How the sign of a row's state looks: what asks for attention most of all."""
    return "warning" if row.contradicted else LOOKS.get(row.state, "dim")


def searched(comparison: Comparison, row: Row) -> str:
    """What the filter looks in: what, where, when, the state, whether ruled, the figures, who says them."""
    told = [words.state_words(row), naming.name(row), row.where, row.when, words.when(row)]
    told += [words.ruled_words(row)]
    for claim in row.cells:
        told += [claim.figure.text, words.speaker(claim), comparison.entry(claim).path.name]
    return " ".join(dict.fromkeys(told)).casefold()


def fitting_rows(comparison: Comparison, texts: list[str], query: str) -> list[Row]:
    """The rows that fit what is typed: signs of states, and words of what `searched` gives."""
    typed = query.split()
    signs = {one for one in typed if one in STATES or one == OFF}
    rows = comparison.rows
    rest = " ".join(one for one in typed if one not in signs)
    return [
        rows[number]
        for number in fitting(rest, texts, len(texts))
        if not signs or signs & {rows[number].state, rows[number].sign}
    ]
