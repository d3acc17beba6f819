"""Hedges: the word that distances the text from a figure, or says that it is a plan, an estimate or denied."""

from __future__ import annotations

from tui.figures.found import Found
from tui.figures.tables.speech import HEDGES, PASSIVE_HEDGES, SAYING, UNSURE
from tui.figures.tokens import Tokens

_BEFORE, _AFTER = 14, 8  # tokens that a hedge may stand from the figure
_BE = frozenset(("is", "are", "was", "were", "be", "been", "being"))
_BREAKS = frozenset(
    (";", ":", "“", "”", "but", "while", "although", "which", "who", "when", "where", "because", "since")
)
_ASIDES = frozenset(("however", "though", "meanwhile"))
_ALL = HEDGES | {"said"}
_SURE = SAYING - UNSURE - _ALL
_NOUNS = frozenset(("goal", "target"))  # hedges as "the goal of", not as a goal in a game
_VERBS = frozenset(("aims", "aim", "hopes", "intends", "plans"))


def read(tokens: Tokens, found: Found, begin: int, end: int) -> str | None:
    """Return the nearest hedge of the figure in the sentence `[begin, end)`, a verb of saying apart."""
    low = tokens.low
    if _ALL.isdisjoint(tokens.vocabulary) or _points_back(tokens, found):
        return None
    commas = 0
    for index in range(found.first - 1, max(begin, found.first - _BEFORE) - 1, -1):
        commas += low[index] == ","
        if low[index] in _BREAKS or commas > 1:
            break
        if low[index] in _ALL and _hedges(tokens, index, before=True):
            return tokens.word[index]
        if low[index] in _SURE:
            break  # a nearer verb has its own words: "denied that 12 died and confirmed that six are hurt"
    aside = low[found.last] == "," and low[found.last + 1] in _ASIDES and low[found.last + 2] == ","
    after = found.last + 3 if aside else found.last  # "The other three, however, reportedly fled"
    for index in range(after, min(end, after + _AFTER)):
        if low[index] in _BREAKS or low[index] == ",":
            break
        if low[index] in _ALL and _hedges(tokens, index, before=False):
            return tokens.word[index]
    return None


def _points_back(tokens: Tokens, found: Found) -> bool:
    """Whether the number is one told before: what "one of those three reportedly" did says nothing of the three."""
    return tokens.low[found.first - 2 : found.first] in (["of", "those"], ["of", "these"])


def _hedges(tokens: Tokens, index: int, *, before: bool) -> bool:
    """Whether the word is a hedge where it stands: "is thought to", "the goal of", "said to be"."""
    word, after = tokens.low[index], tokens.low[index + 1]
    if word in _NOUNS:
        return after in ("of", "is", "to", "was")
    if word in _VERBS:
        return after in ("to", "for")
    if word == "said" or (word in PASSIVE_HEDGES and not (before and word in ("estimated", "planned"))):
        return after == "to" or (word != "said" and tokens.low[index - 1] in _BE)
    return True
