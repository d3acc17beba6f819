"""Figures that may be of one quantity though too little tells so: of one kind and noun, and near in amount."""

from __future__ import annotations

from tui.compare.claims import Claim
from tui.compare.likeness import weigh
from tui.compare.quantities import Quantity
from tui.compare.tables.nouns import PEOPLE

# What the same amount counts against what `weigh` makes of all else; a time has little else to be known by.
_NEAR, _NEAR_TIME = 0.3, 0.5
_MINUTES = 120  # times further apart are not near at all


def akin(one: Claim, other: Claim, same_event: bool) -> float:
    """Return how much two figures of different articles are akin; 0 where they cannot be of one quantity.

    The articles are known to be of one event or not.
    """
    if not _of_one_class(one, other):
        return 0.0
    score = weigh(one, other, same_event).score
    near = _NEAR_TIME if one.quantity.dimension == "time" else _NEAR
    return score + near * nearness(one.quantity, other.quantity) if score > 0 else 0.0


def _of_one_class(one: Claim, other: Claim) -> bool:
    """Whether two figures measure the same, or count the same of which nothing else is told to have become.

    The same number of the same may be told to have been lost, or destroyed; bare numbers have but their amount in
    common.
    """
    if one.quantity.dimension != "count":
        return True
    if len({one.status, other.status} - {None}) > 1 and one.quantity != other.quantity:
        return False
    if one.noun is None:
        return one.quantity == other.quantity
    return one.noun == other.noun or (one.noun in PEOPLE and other.noun in PEOPLE)


def nearness(one: Quantity, other: Quantity) -> float:
    """Return how near two amounts of one dimension are: 1 if they are the same, 0 if nothing like it."""
    if one.code is not None and other.code is not None:
        minutes = _minute(one.code), _minute(other.code)
        if one.code == other.code or None in minutes:
            return float(one.code == other.code)
        return max(0.0, 1 - abs((minutes[0] or 0) - (minutes[1] or 0)) / _MINUTES)
    if one.low is None or other.low is None:
        return 0.0
    small, large = sorted((abs(one.low), abs(other.low)))
    return small / large if large else 1.0


def _minute(code: str) -> int | None:
    """The minute of the day that a time says ("T05:40"); None for dates and times that are not known so well."""
    hours, _, minutes = code.removeprefix("T").partition(":")
    known = code.startswith("T") and hours.isdigit() and minutes[:2].isdigit()
    return 60 * int(hours) + int(minutes[:2]) if known else None
