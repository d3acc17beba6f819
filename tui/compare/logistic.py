"""Logistic models: what speaks for and against something, weighed and added up to log-odds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import exp, log

from tui.compare.tables.weights import BIAS

_LEAST = 0.002  # nothing is so sure that it could not be otherwise
_MOST = 700.0  # log-odds beyond which exp is infinite


class Model:
    """A logistic model: the odds that two claims are of one quantity are a weighted sum of their features."""

    def __init__(self, names: Sequence[str], table: Mapping[str, float]) -> None:
        self._weights = [table.get(name, 0.0) for name in names]
        self._bias = table[BIAS]

    def log_odds(self, features: Sequence[float]) -> float:
        """Return the log-odds; above 0 it is likelier than not."""
        return self._bias + sum(weight * value for weight, value in zip(self._weights, features, strict=True))


def chance(log_odds: float) -> float:
    """Return the probability, from 0 to 1, of log-odds."""
    return 1 / (1 + exp(-log_odds)) if log_odds > -_MOST else 0.0


def tamed(probability: float) -> float:
    """Return the log-odds of a probability, kept from the infinities at its ends."""
    return log((probability + _LEAST) / (1 - probability + _LEAST))
