"""What became of what a figure counts, or what it measures: the status that the words near it tell."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache

from tui.compare.classes import TOKEN, Classes, Found, singular
from tui.compare.quantities import quantity
from tui.compare.tables.nouns import CLASS_NAMES, PEOPLE
from tui.compare.tables.statuses import (
    IMPLIED,
    MEANS,
    MEASURED,
    OF_CONTESTS,
    OF_GROUND,
    OF_MONEY,
    OF_THINGS,
    OF_VOTES,
    OF_WORKERS,
    PERSONAL,
    UNITLESS,
)
from tui.figures.model import Figure
from tui.figures.tables import words

REACH = 12
"""Tokens on either side of a figure in which its status may be told."""

CHANGES = frozenset(("rose", "fell"))
"""What tells nothing of a toll that rose to 19."""

_BREAKS = words("and but while whereas with as including which who")
_OVER_BREAK = 3  # tokens that a conjunction counts, and punctuation
_LONGEST_STATUS = 8  # tokens
_AFTER_COUNT, _AFTER_MEASURE = -0.5, 2.0
_IMPLIED = 3  # the same of a status that the noun tells by itself: "28 survivors are in hospital"
_OVER_FIGURE = 5  # tokens that another figure in between counts, of which the status is more likely
_WON = frozenset(("vote", "seat", "title", "goal", "game", "party", "lawmaker", "contract", "region"))
_ALL_MEASURED = frozenset(MEASURED)
_NEVER_BARE = frozenset(("distance", "length", "width", "area", "weight"))
_OF_OTHERS: dict[str | None, frozenset[str]] = {
    each: frozenset(name for name, dimension in MEASURED.items() if dimension != each)
    for each in MEASURED.values()
}
_OF_TERMS = frozenset(("sentenced", "licensed"))


class Read:
    """The tokens of one sentence with their places, and the statuses they tell."""

    def __init__(self, text: str, span: tuple[int, int], classes: Classes) -> None:
        found = list(TOKEN.finditer(text, *span))
        self.starts = [one.start() for one in found]
        self.ends = [one.end() for one in found]
        self.words = [one[0].lower() for one in found]
        self.statuses = classes.statuses(self.words)
        self._firsts = [found.first for found in self.statuses]
        # What stands between two tokens makes the second further away.
        self.far = [0]
        for at in range(1, len(found)):
            between = text[self.ends[at - 1] : self.starts[at]]
            breaks = (self.words[at] in _BREAKS) + any(sign in between for sign in ".,;:()—–")
            self.far.append(self.far[-1] + 1 + _OVER_BREAK * breaks)

    def statuses_near(self, first: int, last: int) -> list[Found]:
        """The statuses that are told within reach of the tokens from `first` to `last`."""
        low = bisect_left(self._firsts, first - REACH - _LONGEST_STATUS)
        return self.statuses[low : bisect_right(self._firsts, last + REACH + 1)]


def fate(
    read: Read,
    figures: Sequence[Figure],
    at: int,
    noun: str | None,
    past: int,
    reach: int,
    within: frozenset[str] | None = None,
) -> Found | None:
    """Return the status told nearest to a figure, at most `reach` tokens away, after it not before `past`.

    Of a count it is most often told after the noun ("14 people drowned"), of a measure before ("a loss of").
    """
    figure = figures[at]
    if not read.starts:
        return None
    first = max(0, bisect_right(read.starts, figure.start) - 1)
    last = max(first, bisect_right(read.starts, figure.end - 1) - 1)
    barred = _barred(figure, noun)
    own = len(TOKEN.findall(figure.counted or ""))
    about = len(TOKEN.findall(figure.approx or ""))  # "shot down some 34": nothing stands between
    after = _AFTER_COUNT if counts(figure) else _AFTER_MEASURE
    best: Found | None = None
    nearest = float(reach)
    for found in read.statuses_near(first, last):
        if found.name == "protesting" and last < found.first <= last + own:
            continue  # "30 demonstrators were hurt"
        implied = (
            last < found.first <= last + own and IMPLIED.get(singular(read.words[found.first])) == found.name
        )
        if found.name == "reached" and found.last == first and counts(figure):
            continue  # "the toll hit 28"
        if within is not None and found.name not in within:
            continue
        if found.name in barred or figure.end <= read.starts[found.first] < past:
            continue
        if found.first > last:
            between = (figure.end, read.starts[found.last - 1])
            distance = read.far[found.first] - read.far[last] + after
        elif found.last - 1 < first:
            between = (read.starts[found.first], figure.start)
            distance = max(1, read.far[first] - read.far[found.last - 1] - about)
        else:
            between, distance = (figure.start, figure.start), 0
        distance += _IMPLIED * implied
        distance += _OVER_FIGURE * _others(figures, at, *between)
        if distance < nearest:
            best, nearest = found, distance
    return best


def is_object(read: Read, figure: Figure, status: str | None) -> bool:
    """Whether a figure stands right after the verb that tells its fate: "destroyed 25 of the drones"."""
    first = max(0, bisect_right(read.starts, figure.start) - 1)
    near = (one for one in read.statuses_near(first, first) if one.last == first and one.name == status)
    return any(figure.start - read.ends[one.last - 1] <= 1 for one in near)


def counts(figure: Figure) -> bool:
    """Whether a figure counts things: it is no measure, and no fraction."""
    return (
        figure.unit is None and figure.kind in ("cardinal", "ordinal") and not isinstance(figure.value, float)
    )


def _barred(figure: Figure, noun: str | None) -> frozenset[str]:
    """The statuses that cannot be told of a figure."""
    dimension = quantity(figure).dimension if figure.kind in ("measure", "rate") else None
    return _barred_of(counts(figure), figure.kind == "percent", dimension, noun)


@lru_cache(maxsize=1 << 10)
def _barred_of(counted: bool, share: bool, dimension: str | None, noun: str | None) -> frozenset[str]:
    """The statuses that cannot be told of a count of a noun, of a share, or of a measure of a dimension."""
    changes = frozenset() if share else CHANGES
    changes = changes | (
        _NEVER_BARE if counted and noun is None else _OF_OTHERS.get(dimension, _ALL_MEASURED)
    )
    if not counted:
        of_others = frozenset() if share else OF_WORKERS | OF_VOTES
        return changes | of_others | OF_THINGS | (PERSONAL - _OF_TERMS)
    changes = changes | (frozenset() if noun in ("vote", "voter") else OF_VOTES)
    changes = changes | frozenset(one for one in OF_MONEY if (noun, one) not in MEANS)
    if noun in CLASS_NAMES and noun not in _WON:
        changes = changes | OF_CONTESTS
    if noun is None:
        return changes | (OF_GROUND - UNITLESS.keys())
    if noun in ("person", "worker"):
        return changes | OF_GROUND
    if noun in PEOPLE or noun == "animal":
        return changes | OF_WORKERS
    return changes | OF_WORKERS | frozenset(one for one in PERSONAL if (noun, one) not in MEANS)


def _others(figures: Sequence[Figure], at: int, start: int, end: int) -> int:
    """How many of the two figures on each side, dates left out, stand between two offsets."""
    before = [one for one in figures[max(0, at - 2) : at] if not _leads_to(one, figures[at])]
    near = (*before, *figures[at + 1 : at + 3])
    return sum(start <= one.start < end for one in near if one.kind != "date")


def _leads_to(one: Figure, figure: Figure) -> bool:
    """Whether a change leads to a figure: "sales rose 4% to €11bn"."""
    return one.kind == "percent" and figure.start - one.end == len(" to ")
