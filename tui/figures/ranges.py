"""Ranges: two amounts that are the ends of one figure, with a shared unit or scale."""

from __future__ import annotations

from tui.figures.amounts import Amount, amount
from tui.figures.date_parts import DASHES
from tui.figures.model import Number
from tui.figures.numeral import tidy
from tui.figures.tables.change import CHANGES
from tui.figures.tokens import Tokens

_FARTHEST = 8  # "by 5 to 10 million" is a range, "by 24,000 to 1.3 million" a change and what it led to


def second_of(tokens: Tokens, first: Amount) -> Amount | None:
    """Read the second half of a range that begins with `first`."""
    low, place = tokens.low, first.last
    if first.numeral.form == "indefinite":
        return None
    word = low[place]
    if word in DASHES and tokens.glued(place):
        hyphened = tokens.low[place + 2] == "-" and tokens.glued(place + 2)  # "9-to-11-foot"
        if low[place + 1] == "to" and tokens.glued(place + 1) and hyphened:
            word, place = "to", place + 2
        elif low[place + 1] in ("to", "or") and not tokens.glued(place + 1):  # "5- to 6-year"
            word, place = low[place + 1], place + 1
        elif not tokens.glued(place + 1):
            return None
    elif (
        (word in ("–", "—") and not low[place + 1][:1].isdecimal())
        or (word in DASHES and word == "-")
        or word not in ("to", "and", "or")
    ):
        return None
    second = amount(tokens, place + 1, paid=first.sign is not None)
    if second is None or second.numeral.form == "indefinite" or not _fits(tokens, first, second, word):
        return None
    return second


def _fits(tokens: Tokens, first: Amount, second: Amount, join: str) -> bool:
    """Whether two amounts joined by `join` are the ends of one range."""
    before = tokens.low[first.numeral.first - (2 if first.sign else 1)]
    if first.sign:
        before = _word_before(tokens, first.start, first.numeral.first)
    if not _same_kind(first, second):
        return False
    low, high = ends(first, second)
    if low is None or high is None:
        return False
    if join in DASHES:
        if first.numeral.form == "words":
            return False  # "seven-thirty"
        return first.numeral.form == second.numeral.form or "fraction" in (
            first.numeral.form,
            second.numeral.form,
        )
    if low >= high:
        return False
    if join == "and":
        return before == "between"
    if join == "or":
        return high - low == 1 and high < 20 and first.tail is None and not first.sign
    if before == "from":
        return not _changes(tokens, first.numeral.first)
    own_units = first.tail is not None or second.sign is not None  # "fell 6.5 cents to 71 cents"
    return not ((before == "by" or before in CHANGES) and (own_units or high > _FARTHEST * low))


def _word_before(tokens: Tokens, start: int, index: int) -> str:
    """The word before offset `start`, which lies at or a few tokens before `index`."""
    while index > 0 and tokens.start[index] >= start:
        index -= 1
    return tokens.low[index] if tokens.start[index] < start else ""


def _changes(tokens: Tokens, index: int) -> bool:
    """Whether a verb of change stands before "from"."""
    for word in reversed(tokens.low[max(0, index - 16) : index]):
        if word in CHANGES:
            return True
        if word in (".", ";"):
            break
    return False


def _same_kind(first: Amount, second: Amount) -> bool:
    if first.sign and not second.sign:
        return second.tail is None
    if second.sign and not first.sign:
        return first.tail is None and False
    if first.tail and second.tail:
        return first.tail.unit == second.tail.unit or first.tail.kind == second.tail.kind == "duration"
    return not (first.tail and not second.tail)


def ends(first: Amount, second: Amount) -> tuple[Number | None, Number | None]:
    """The ends of a range; the scale of the second serves the first too: "$3-5bn"."""
    low, high = first.numeral.value, second.numeral.value
    if low is None or high is None:
        return None, None
    if second.numeral.scaled and not first.numeral.scaled and not first.tail and abs(low) < 1000:
        scale = _scale(abs(high))
        if abs(low) <= abs(high) / scale:
            return tidy(low * scale), high
    return low, high


def _scale(value: Number) -> int:
    """The largest power of a thousand in `value` ("5bn": a billion); a hundred for "two to three hundred"."""
    for scale in (10**12, 10**9, 10**6, 10**3, 100):
        if value >= scale:
            return scale
    return 1
