"""Amounts without a number: "dozens", "hundreds of kilometres", "scores died"."""

from __future__ import annotations

from tui.figures import names, quantities
from tui.figures.found import Found
from tui.figures.tables import words
from tui.figures.tables.grammar import AUXILIARIES
from tui.figures.tokens import Tokens

_HARMING = frozenset(("killing", "wounding", "injuring", "hurting", "killed", "injured", "wounded"))
_SUFFERING = words(
    """
    died killed injured wounded hurt arrested detained drowned perished evacuated rescued fled trapped missing
    hospitalised hospitalized displaced marched protested feared
    """
)


def read(tokens: Tokens, index: int) -> Found | int | None:
    """Read "dozens", "hundreds of kilometres", "scores of"."""
    low = tokens.low
    harmed = low[index - 1] in _HARMING and not low[index + 1][:1].isalnum()  # "injuring scores."
    harmed = harmed or _suffered(tokens, index)
    if (low[index] in ("scores", "tens") and low[index + 1] != "of" and not harmed) or names.capitalised(
        tokens, index, index + 1
    ):
        return None
    if low[index] == "scores" and low[index - 1] in ("the", "test", "their", "his", "her", "with"):
        return None
    found = quantities.read(tokens, index)
    if found:
        found.approx = tokens.slice(index, found.last) if found.kind == "cardinal" else None
    return found


def _suffered(tokens: Tokens, index: int) -> bool:
    """Whether many did or suffered what only people do: "scores died", "scores were killed"."""
    low = tokens.low
    before = low[index - 1]
    if before[:1].isalnum() and before not in ("and", "but", "as", "while", "when", "where", "that", "after"):
        return False
    verb = index + 1
    while low[verb] in AUXILIARIES:
        verb += 1
    return low[verb] in _SUFFERING
