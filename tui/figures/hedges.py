"""Hedges: the word that distances the text from a figure, and what says that it is a plan or a denial."""

from __future__ import annotations

from tui.figures.found import Found
from tui.figures.tables.speech import HEDGES, PASSIVE_HEDGES
from tui.figures.tokens import Tokens

_ALL = HEDGES | {"said"}
_REACH = 18  # tokens on each side
_BE = frozenset(("is", "are", "was", "were", "be", "been", "being"))


def read(tokens: Tokens, found: Found, begin: int, end: int) -> str | None:
    """Return the nearest hedge of the figure in the sentence `[begin, end)`, a verb of saying apart."""
    if _ALL.isdisjoint(tokens.vocabulary):
        return None
    low = tokens.low
    best: int | None = None
    for index in range(max(begin, found.first - _REACH), min(end, found.last + _REACH)):
        word = low[index]
        if word == ";":
            if index < found.first:
                best = None
                continue
            break
        if word not in HEDGES and word != "said":
            continue
        if word in PASSIVE_HEDGES and not (
            low[index - 1] in _BE
            or (word in ("estimated", "expected", "planned", "suspected") and index < found.first)
        ):
            continue
        if word in ("goal", "target") and low[index + 1] not in ("of", "is", "to", "was"):
            continue
        if word in ("aims", "aim", "hopes", "intends", "plans") and low[index + 1] not in ("to", "for"):
            continue
        if word == "said" and low[index + 1] != "to":
            continue
        if best is None or _distance(found, index) < _distance(found, best):
            best = index
    return tokens.word[best] if best is not None else None


def _distance(found: Found, index: int) -> int:
    return found.first - index if index < found.first else index - found.last
