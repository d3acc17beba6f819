"""Quantities: what figures amount to in units that can be compared, and whether two can both be true."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from math import inf

from tui.figures.model import Figure
from tui.figures.tables.conversions import FACTORS

_ROUNDED, _MOST_ROUNDED = 0.05, 0.1
_HUNDRED = 100
_FINER = 0.11  # the last digit of an amount against that of one that is rounded, at most
_CUT_OFF, _CUT_OFF_MEASURE = 0.01, 0.05  # so much may be lost with digits
_PRECISE = frozenset(("count", "magnitude"))
_WITHIN = 2.0  # a bound says no more of an amount that is so many times as large
_PER = " per "
_UNITS = {"%": "percent", "degree": "celsius"}


class Fit(Enum):
    """How two quantities fit: equal; equal when rounded or within their bounds; not."""

    EQUAL = "="
    NEARLY = "~"
    RIVAL = "!"


@dataclass(frozen=True, slots=True)
class Quantity:
    """An amount from `low` to `high` (equal but for a range) in one `dimension`; None where indefinite.

    The dimension is "count", "ordinal", "percent", a physical one, a currency, "date" or a unit of its own.
    `code` is what a date or time is instead of an amount; `unit` is that of an amount in other than basic units.
    """

    dimension: str
    low: float | None
    high: float | None
    bound: str
    code: str | None = None
    unit: str | None = None

    @property
    def known(self) -> bool:
        """Whether it says an amount at all."""
        return self.low is not None or self.code is not None


def quantity(figure: Figure) -> Quantity:
    """Return the quantity that a figure states."""
    if figure.kind in ("date", "time"):
        value = figure.value
        code = (
            "/".join(map(str, value)) if isinstance(value, tuple) else None if value is None else str(value)
        )
        return Quantity(figure.kind, None, None, figure.bound, code)
    dimension, factor = _dimension(figure)
    value = figure.value
    pair = value if isinstance(value, tuple) else (value, value)
    low, high = (one * factor if isinstance(one, int | float) else None for one in pair)
    return Quantity(dimension, low, high, figure.bound, None, figure.unit if factor != 1 else None)


def _dimension(figure: Figure) -> tuple[str, float]:
    unit = figure.unit
    if figure.kind == "ordinal":
        return "ordinal", 1.0
    if unit is None:
        return "count", 1.0
    if unit in FACTORS:
        return FACTORS[unit]
    if figure.kind == "money":
        return _currency(unit.partition(_PER)[0]), 1.0
    return _UNITS.get(unit, unit), 1.0


def _currency(unit: str) -> str:
    """The currency that an article may call so for short: "swiss franc" is "franc"."""
    return unit.removesuffix(" sterling").split()[-1] if unit else unit


def fit(one: Quantity, other: Quantity) -> Fit:
    """Return how two quantities of one dimension fit."""
    if one.code is not None or other.code is not None:
        return _fit_codes(one.code or "", other.code or "")
    if one.low is None or other.low is None or one.high is None or other.high is None:
        return Fit.RIVAL
    if (one.low, one.high) == (other.low, other.high):
        if {one.bound, other.bound} == {"<", ">"}:
            return Fit.RIVAL
        return Fit.EQUAL if one.bound == other.bound else Fit.NEARLY
    if _rounds(one, other) or _rounds(other, one):
        return Fit.NEARLY
    restated = one.unit != other.unit
    (a, b), (c, d) = _interval(one, restated), _interval(other, restated)
    return Fit.NEARLY if a <= d and c <= b and _near(one, other) else Fit.RIVAL


def _rounds(one: Quantity, other: Quantity) -> bool:
    """Whether the first is the second with fewer digits.

    30,000 for 29,500, 180 mm for 183 mm and 62% for 61.8% are, but not 20 for 21: people are counted.
    """
    if one.low is None or other.low is None or one.low != one.high or other.low != other.high:
        return False
    if one.bound not in "~=" or other.bound not in "~=":
        return False
    step, apart = _last_digit(abs(one.low)), abs(one.low - other.low)
    if apart > step / 2:
        return False
    if step >= _HUNDRED and one.dimension == "count":
        return apart <= _ROUNDED * abs(one.low)
    if _last_digit(abs(other.low)) > step * _FINER:
        return False
    if one.dimension == "count" and step > 1:
        return False
    return apart <= (_CUT_OFF if one.dimension in _PRECISE else _CUT_OFF_MEASURE) * abs(one.low)


def _fit_codes(one: str, other: str) -> Fit:
    if one == other:
        return Fit.EQUAL
    if len(one) == len(other) and all(a == b or "X" in (a, b) for a, b in zip(one, other, strict=True)):
        return Fit.NEARLY
    return Fit.RIVAL


def _near(one: Quantity, other: Quantity) -> bool:
    assert one.low is not None and other.low is not None
    small, large = sorted((abs(one.low), abs(other.low)))
    return large <= _WITHIN * small


def _interval(one: Quantity, restated: bool) -> tuple[float, float]:
    """Return from where to where the amount may be, a rounded or restated one a little either way."""
    assert one.low is not None and one.high is not None
    slack = _slack(max(abs(one.low), abs(one.high))) if one.bound == "~" or restated else 0.0
    low, high = one.low - slack, one.high + slack
    if one.bound in (">", ">="):
        return low, inf
    return (-inf, high) if one.bound in ("<", "<=") else (low, high)


def _slack(amount: float) -> float:
    """How far a rounded amount may be off: a twentieth, and up to a tenth where its last digit says no more."""
    return min(_MOST_ROUNDED * amount, max(_ROUNDED * amount, _last_digit(amount) / 2))


def _last_digit(amount: float) -> float:
    """What the last digit counts that is not zero: 100 in 29,500."""
    digits, _, exponent = f"{amount:.10e}".partition("e")
    return 10.0 ** (int(exponent) - len(digits.rstrip("0").replace(".", "")) + 1)
