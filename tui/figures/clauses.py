"""The clause that a figure stands in: what the rest of its sentence says is not said of the figure."""

from __future__ import annotations

from typing import NamedTuple

from tui.figures.found import Found
from tui.figures.nouns import plural
from tui.figures.tables import words
from tui.figures.tables.grammar import AUXILIARIES, DETERMINERS, FUNCTION, PRONOUNS
from tui.figures.tables.nouns import VERBS
from tui.figures.tables.numbers import ONES
from tui.figures.tables.speech import CARRYING, SAYING, UNSURE
from tui.figures.tokens import Tokens

_MARKS = frozenset(';:—–“”«»"')
_LINKS = words(
    """
    that which who whom whose when where while whereas although though because since if unless until
    before after but than so
    """
)
_SAYING = (SAYING | CARRYING | {"according"}) - UNSURE
_JOINING = words("and or with but followed leaving killing bringing including")
# After these comes what the deed aims at, or comes from, and not where it was done.
_AIMING = words("to toward towards into from for")
# Any word that may end a clause, so that most are looked at once.
_STOPS = _MARKS | _LINKS | _SAYING | _AIMING | {",", "and", "or", "as"}
REACH = 24  # tokens to each side: a clause that is longer says too much at once


class Clause(NamedTuple):
    """The tokens of a figure's clause.

    It opens at `opening`; `near` is the beginning of its part that no comma or "and" parts from the figure;
    `end` is where the part after the figure ends.
    """

    opening: int
    near: int
    end: int


def around(tokens: Tokens, found: Found, begin: int, end: int) -> Clause:
    """Return the clause of a figure of the sentence in tokens `[begin, end)`."""
    opening, near = _before(tokens, found.first, max(begin, found.first - REACH))
    return Clause(opening if opening > found.first - REACH else near, near, _after(tokens, found.last, end))


def _before(tokens: Tokens, first: int, begin: int) -> tuple[int, int]:
    """Return where the clause opens, and where its last part begins, before the token `first`."""
    near = -1
    for index in range(first - 1, begin - 1, -1):
        word = tokens.low[index]
        if word not in _STOPS:
            continue
        joined = word == "," and tokens.low[index + 1] in _JOINING
        if joined or _mark(tokens, index) or word in _LINKS or _says(tokens, index) or _as(tokens, index):
            return index + 1, max(near, index + 1)
        if near < 0 and word in (",", "and", "or"):
            near = index + 1
    return begin, max(near, begin)


def _after(tokens: Tokens, last: int, end: int) -> int:
    """Return where the clause ends, from the token `last` on."""
    end = min(end, last + REACH)
    for index in range(last, end):
        word = tokens.low[index]
        if word not in _STOPS:
            continue
        if word in ("and", "to") and _coordinated(tokens, index, last):
            continue
        if word == "," or _mark(tokens, index) or word in _LINKS or word in _AIMING or _says(tokens, index):
            return index
        if word in ("and", "or") and not plural(tokens.low[index + 1]):
            return index
        if _as(tokens, index):
            return index
    return end


def _coordinated(tokens: Tokens, index: int, last: int) -> bool:
    """Whether another number shares the rest of the clause: "12 drones and 14 missiles at Oslo", "five to four"."""
    low = tokens.low
    if low[index + 1] not in ONES and not low[index + 1][:1].isdecimal():
        return False
    after = low[index + 2]
    if low[index] == "to":
        return index - last < 3
    if not after[:1].isalpha() or after in FUNCTION:  # "and seven in Moscow" has a place of its own
        return False
    acts = any(
        word in AUXILIARIES or word in VERBS or word.endswith("ed") for word in low[index + 2 : index + 6]
    )
    return not acts


def _mark(tokens: Tokens, index: int) -> bool:
    """Whether a mark parts clauses here, and no numbers: "26–27 October"."""
    touching = tokens.glued(index) and tokens.glued(index + 1)
    return tokens.low[index] in _MARKS and not (touching and tokens.word[index - 1][-1:].isdecimal())


def _says(tokens: Tokens, index: int) -> bool:
    """Whether a verb of saying stands here: the words around it are of the saying, not of what is said."""
    return tokens.low[index] in _SAYING and tokens.low[index + 1] not in ("to", "for")


def _as(tokens: Tokens, index: int) -> bool:
    """Whether "as" opens a clause here: "as the missiles fell", not "as many as"."""
    if tokens.low[index] != "as":
        return False
    after = tokens.low[index + 1]
    return after in DETERMINERS or after in PRONOUNS or tokens.word[index + 1][:1].isupper()
