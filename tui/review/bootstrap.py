"""How far figures would move on other articles like these: percentile intervals of the bootstrap.

Articles are drawn as often as there are, with replacement, and the figures computed anew; between the 2.5th and the
97.5th of a hundred such values lie 95 of them. The draws are the same each time, so the intervals are too.

Efron, B. and Tibshirani, R. (1993): An Introduction to the Bootstrap, ch. 13.
"""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from tui.review.agreement import Tally, add, figures_of
from tui.review.undefined import Undefined

Interval: TypeAlias = tuple[float, float]

FEWEST = 5
"""With fewer articles there is no interval: the few draws that are possible tell nothing."""

_SEED = 1993
_MOST_DRAWS = 1000
_WORK = 50_000  # tallies that are added up in all
_OUTSIDE = 0.025
_FEWEST_VALUES = 0.5  # of the draws must give a value


def intervals(tallies: Sequence[Tally]) -> Mapping[str, Interval]:
    """Return the 95 % interval of each figure that follows from tallies of articles, as far as there is one."""
    if len(tallies) < FEWEST:
        return {}
    chance = random.Random(_SEED)
    draws = max(100, min(_MOST_DRAWS, _WORK // len(tallies)))
    values: dict[str, list[float]] = {}
    for _ in range(draws):
        for name, value in figures_of(add(chance.choices(tallies, k=len(tallies)))).items():
            if not isinstance(value, Undefined):
                values.setdefault(name, []).append(value)
    return {
        name: _middle(sorted(found)) for name, found in values.items() if len(found) >= _FEWEST_VALUES * draws
    }


def _middle(found: list[float]) -> Interval:
    outside = int(_OUTSIDE * len(found))
    return found[outside], found[-1 - outside]
