"""What parts two figures that look alike and are of one event: in words, after what they are, when and where."""

from __future__ import annotations

from tui.compare.claims import Claim
from tui.compare.likeness import Pair, is_expected
from tui.compare.moments import Likeness
from tui.compare.quantities import Fit
from tui.compare.wording import amount_words


def parting(pair: Pair, stand_ins: tuple[Claim | None, Claim | None]) -> str:
    """Return why two comparable figures are not taken for one quantity; nothing where time or place say so.

    `stand_ins` are the figures that stand for the first in the second's article, and for the second in the
    first's; None where none does.
    """
    if Likeness.DIFFERENT in (pair.when, pair.where) or pair.when is not Likeness.SAME:
        return ""
    one, other = pair.one, pair.other
    if one.status and other.status and one.status != other.status:
        return f"but what became of them differs: {one.status} / {other.status}"
    for claim, instead in zip((one, other), stand_ins, strict=True):
        if instead is not None:
            return f"but for {amount_words(claim)} the other article has {amount_words(instead)}"
    if one.part != other.part:
        return "but one is only a part of a number"
    if is_expected(one) != is_expected(other):
        return "but one is only expected"
    if pair.fit is not Fit.RIVAL:
        return "equal, but too little else is alike to call them one"
    if (one.status is None) != (other.status is None):
        return f"but of only one it is told: {one.status or other.status}"
    if bool(one.places) != bool(other.places) and pair.where is not Likeness.SAME:
        return "but only one is of a place of its own"
    return "but too little is alike to call them rivals"
