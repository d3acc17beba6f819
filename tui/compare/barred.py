"""What two claims cannot be one quantity by, however alike they are told: forecasts and results, two sides' own."""

from __future__ import annotations

from math import exp

from tui.compare.claims import Claim
from tui.compare.features import FARTHEST
from tui.compare.likeness import is_expected, same_place, same_time
from tui.compare.moments import DAY, MONTH, YEAR, Likeness
from tui.compare.quantities import Quantity
from tui.compare.scope import AHEAD, ELSEWHERE, LOCAL, SO_FAR, WHOLE
from tui.compare.tables.nouns import PEOPLE

_ROOT = 5  # letters that a country and its people have in common


def are_elsewhere(one: Claim, other: Claim) -> bool:
    """Whether one of two claims is told of another place in so many words: "eleven were held in Osh too"."""
    return ELSEWHERE in (one.scope, other.scope) and same_place(one, other) is not Likeness.SAME


def are_far(one: Quantity, other: Quantity) -> bool:
    """Whether rival amounts are too far apart for one quantity; of times and the like that is not known."""
    small, large = sorted((abs(one.low or 0.0), abs(other.low or 0.0)))
    return large > small * exp(FARTHEST)


def is_barred(one: Claim, other: Claim) -> bool:
    """Whether two claims of rival amounts cannot be one quantity."""
    scopes = {one.scope, other.scope}
    if (len(scopes) > 1 and scopes & {SO_FAR, AHEAD}) or scopes == {LOCAL, WHOLE}:
        return True
    if is_expected(one) != is_expected(other) or one.quantity.dimension == "date":
        return True
    if _are_of_two_events(one, other):
        return True
    return _are_other_changes(one, other) or _are_of_other_sides(one, other)


def _are_of_two_events(one: Claim, other: Claim) -> bool:
    """Whether one counts people of the event and one such people of another year: "in 2008, when eight died"."""
    if one.noun != other.noun or one.noun not in PEOPLE or one.times.main == other.times.main:
        return False
    moment = one.times.moment or other.times.moment
    told = moment is not None and moment.sort in (YEAR, MONTH, DAY) and not moment.key.startswith("X")
    return told and same_time(one, other, same_event=True) is Likeness.DIFFERENT


def _are_other_changes(one: Claim, other: Claim) -> bool:
    """Whether two shares tell by how much two things changed."""
    changes = all(
        claim.quantity.dimension == "percent" and claim.status in ("rose", "fell") for claim in (one, other)
    )
    return changes and one.of != other.of


def _are_of_other_sides(one: Claim, other: Claim) -> bool:
    """Whether one counts what is of the side that speaks in the other: "Ukrainian drones", Ukraine's army says."""
    for mine, theirs in ((one, other), (other, one)):
        sides = (word[:_ROOT].lower() for word in (mine.figure.counted or "").split() if word[0].isupper())
        speaker = (theirs.figure.speaker or theirs.figure.source or "").lower()
        if any(len(side) == _ROOT and side in speaker for side in sides):
            return True
    return False
