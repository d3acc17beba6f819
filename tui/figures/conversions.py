"""One amount in two units: whether "17 kilos (37 lbs)" agrees with itself."""

from __future__ import annotations

from collections.abc import Sequence

from tui.figures.model import Figure, Number, Total
from tui.figures.numeral import tidy
from tui.figures.tables.conversions import FACTORS

# Writers round: the two may differ by half a unit of the coarser one's last digit, or by this part of it.
_SLACK = 0.03
_APART = 3  # characters at most between the two: " ("


def restated(text: str, figures: Sequence[Figure]) -> dict[int, Total]:
    """Return, for each figure in brackets that restates the one before it, how they compare.

    `sum` is the earlier amount in the later one's unit.
    """
    found: dict[int, Total] = {}
    for at in range(1, len(figures)):
        one, other = figures[at - 1], figures[at]
        between = text[one.end : other.start]
        if len(between) > _APART or "(" not in between or other.unit is None or one.unit is None:
            continue
        value = convert(one.value, one.unit, other.unit)
        if value is not None and isinstance(other.value, int | float):
            found[at] = Total(
                ((one.start, one.end),), tidy(float(f"{value:.4g}")), _agree(value, other.value)
            )
    return found


def convert(value: object, unit: str, into: str) -> float | None:
    """Return an amount in another unit of the same dimension; None where there is no way."""
    if not isinstance(value, int | float):
        return None
    if (unit, into) == ("celsius", "fahrenheit"):
        return value * 9 / 5 + 32
    if (unit, into) == ("fahrenheit", "celsius"):
        return (value - 32) * 5 / 9
    first, second = FACTORS.get(unit), FACTORS.get(into)
    if first is None or second is None or first[0] != second[0]:
        return None
    return value * first[1] / second[1]


def _agree(value: float, stated: Number) -> bool:
    """Whether a converted value is the stated one, but for rounding."""
    digits = str(stated)
    decimals = len(digits.partition(".")[2])
    zeros = 0 if decimals else len(digits) - len(digits.rstrip("0"))
    step = 10.0 ** (zeros - decimals)
    return bool(abs(value - stated) <= max(step, abs(stated) * _SLACK))
