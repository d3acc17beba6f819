"""Lent units: "five hours to get in and seven to get out", "45 mpg at 110 km/h ... 37 at 130"."""

from __future__ import annotations

from collections.abc import Sequence

from tui.figures.found import Found
from tui.figures.tables import words
from tui.figures.tables.grammar import AUXILIARIES, FUNCTION
from tui.figures.tables.nouns import VERBS
from tui.figures.tokens import Tokens

# A number that one of these joins to an amount before it goes on measuring the same.
_JOINING = words("and or but against than as versus not")
# Before both numbers these say that they are alike: "at 41.2 per 100,000 ... and lowest ..., at 21.6".
_ALIKE = words("at by past")
_BOUNDING = words("about nearly almost just only over")
_GOING_ON = words("after before to later ago earlier at in each if where when on")
_KINDS = words("duration measure rate percent")
_PARTED = frozenset((".", ";", "?", "!", ":"))
_REACH = 14  # tokens between the two numbers


def lend(tokens: Tokens, found: Sequence[Found]) -> None:
    """Give bare numbers of a line the kind and unit of the amount before them that they stand beside."""
    for place in range(1, len(found)):
        one, lender = found[place], found[place - 1]
        if lender.kind not in _KINDS or not _bare(one) or not _measured(lender):
            continue
        before = one.first - 1
        between = tokens.low[lender.last : one.first]
        if len(between) > _REACH or not _PARTED.isdisjoint(between):
            continue
        while tokens.low[before] in _BOUNDING:
            before -= 1
        up_to = tokens.low[before - 1 : before + 1] == ["up", "to"]
        before -= 2 * up_to  # "with up to 18 in places"
        changed = tokens.low[before] == "to" and tokens.low[lender.first - 1] == "from"
        across = tokens.low[before] == "by" and lender.last == before  # "700 metres by 250"
        added = tokens.low[before] == "with" and up_to
        joined = tokens.low[before] in _JOINING or changed or across or added
        alike = tokens.low[before] in _ALIKE and tokens.low[lender.first - 1] == tokens.low[before]
        if (joined or alike) and _ends(tokens, one.last, after_join=joined):
            one.kind, one.unit = lender.kind, lender.unit


def _bare(one: Found) -> bool:
    plain = one.form in ("digits", "words") and isinstance(one.value, int | float | tuple)
    return one.kind == "cardinal" and one.unit is None and plain


def _measured(lender: Found) -> bool:
    """Whether the amount is one of a size, and not an age of a person or a compound like "a three-day visit"."""
    number = lender.value is not None and lender.form in ("digits", "words")
    return number and lender.unit is not None and lender.counts | (lender.kind == "duration")


def _ends(tokens: Tokens, last: int, *, after_join: bool) -> bool:
    """Whether no noun and no verb follows the number: it is no count and no subject."""
    word, beyond = tokens.low[last], tokens.low[last + 1]
    if not word[:1].isalnum():
        return word in (".", ";", ")", "") or (word == "," and beyond not in ("including", "of", "mostly"))
    if word in AUXILIARIES or word in VERBS or word not in FUNCTION or not after_join:
        return False
    return word in _GOING_ON and not tokens.word[last + 1][:1].isupper()
