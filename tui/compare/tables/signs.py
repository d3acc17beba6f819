"""What signs weigh that two articles tell of one event, as `tests.bench.events --fit` finds it.

They are added up; two articles tell of one event if the sum is above 0. See `tui.compare.signs` for how much
of each sign there is.
"""

from __future__ import annotations

PARTING = ("weeks apart", "months apart", "years apart")
"""Signs any of which is enough against it: surely told days that are far apart, where neither tells the other's."""

BIAS = -1.3
"""The sum without any sign: most pairs of articles tell of two events."""

WEIGHTS: dict[str, float] = {
    "a figure": 2.42,
    "a rare name of both tops": 2.66,
    "an amount": 1.07,
    "country below": 0.69,
    "days and topic": 1.74,
    "days apart": 1.34,
    "familiar names": -1.56,
    "figures but other names": -1.04,
    "more amounts": 1.79,
    "more rare names of both tops": 1.32,
    "much topic": -0.75,
    "names and amounts": 0.48,
    "names and days": 1.02,
    "names and figures": 0.74,
    "names and topic": -1.77,
    "no day": -0.36,
    "no name": -3.13,
    "one day": 0.35,
    "one place": 2.12,
    "one week day": -0.80,
    "other cities": -1.11,
    "other countries": -2.07,
    "other numbers": -0.12,
    "other place": -1.04,
    "other rare names": -1.68,
    "other told day": 1.59,
    "other week day": -0.87,
    "perhaps months apart": -0.41,
    "perhaps weeks apart": -0.30,
    "perhaps years apart": -2.08,
    "place below": 0.17,
    "rare names below": 1.29,
    "rare names of one top": 1.29,
    "share of rare names": 0.49,
    "some topic": 2.92,
    "told day": 1.05,
    "topic but other names": 2.51,
}
