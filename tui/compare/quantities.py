"""Quantities: what figures amount to in units that can be compared, and whether two can both be true."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import Enum
from math import inf, isclose

from tui.compare.clock import Clock, one_time, read_clocks
from tui.compare.readings import readings
from tui.figures.model import Figure
from tui.figures.tables.conversions import FACTORS

_ROUNDED = 0.05
_ABOUT, _MOST_ABOUT = 0.035, 0.1  # by so much "about" may be off at least, and at most
_HUNDRED = 100
_FINER = 0.11  # the last digit of an amount against that of one that is rounded, at most
_CUT_OFF, _CUT_OFF_MEASURE = 0.01, 0.05  # so much may be lost with digits
_PRECISE = frozenset(("count", "magnitude"))
_ABOVE, _BELOW = 3.0, 1.35  # "at least", "up to" say no more of what is so many times as large, or as small
_PER = " per "
_TONNES = {"ton": FACTORS["tonne"][1] / FACTORS["ton"][1], "tonne": 1.0}
_UNITS = {"%": "percent", "degree": "celsius"}
_SIGNED = frozenset(("celsius", "fahrenheit", "length"))  # elsewhere a minus may be told in words, as a loss


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
    `digit` is what its last digit counts, `also` how else it may be told, `clocks` a time as it is compared.
    """

    dimension: str
    low: float | None
    high: float | None
    bound: str
    code: str | None = None
    unit: str | None = None
    digit: float = field(default=0.0, compare=False)
    also: tuple[Quantity, ...] = field(default=(), compare=False)
    clocks: tuple[Clock, ...] = field(default=(), compare=False)

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
        return Quantity(figure.kind, None, None, figure.bound, code, clocks=read_clocks(figure))
    dimension, factor = _dimension(figure)
    value = figure.value
    pair = value if isinstance(value, tuple) else (value, value)
    low, high = (one * factor if isinstance(one, int | float) else None for one in pair)
    digit = min((_last_digit(abs(one)) for one in pair if isinstance(one, int | float)), default=0.0)
    also = tuple(
        Quantity(name, least, most, figure.bound, None, figure.unit, digit * scale)
        for name, least, most, scale in readings(figure)
    )
    unit = figure.unit if factor != 1 else None
    return Quantity(dimension, low, high, figure.bound, None, unit, digit * factor, also)


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
        return _fit_codes(one, other)
    if one.low is None or other.low is None or one.high is None or other.high is None:
        return Fit.RIVAL
    if (one.low, one.high) == (other.low, other.high):
        if {one.bound, other.bound} == {"<", ">"}:
            return Fit.RIVAL
        return Fit.EQUAL if one.bound == other.bound else Fit.NEARLY
    return _fit_amounts(*_told_alike(one, other))


def _told_alike(one: Quantity, other: Quantity) -> tuple[Quantity, Quantity]:
    """Take a ton for a tonne, as most articles mean it, and a minus for a loss where the other is told so."""
    if {_mass(one), _mass(other)} == {"ton", "tonne"}:
        one, other = _times(one, _TONNES[_mass(one)]), _times(other, _TONNES[_mass(other)])
    if one.dimension not in _SIGNED and _is_below(one) != _is_below(other):
        one, other = (_times(each, -1) if _is_below(each) else each for each in (one, other))
    return one, other


def _mass(one: Quantity) -> str:
    """The unit of an amount, without what it is per."""
    return (one.unit or "").partition(_PER)[0]


def _times(one: Quantity, factor: float) -> Quantity:
    assert one.low is not None and one.high is not None
    low, high = sorted((one.low * factor, one.high * factor))
    unit = "tonne" if _mass(one) in _TONNES else one.unit
    return replace(one, low=low, high=high, unit=unit, digit=one.digit * abs(factor))


def _is_below(one: Quantity) -> bool:
    """Whether an amount is below zero."""
    return one.high is not None and one.high < 0


def _fit_amounts(one: Quantity, other: Quantity) -> Fit:
    if _rounds(one, other) or _rounds(other, one):
        return Fit.NEARLY
    restated = one.unit != other.unit
    (a, b), (c, d) = _interval(one, restated), _interval(other, restated)
    meet = (a <= d or isclose(a, d)) and (c <= b or isclose(c, b))
    return Fit.NEARLY if meet and _near(one, other) else Fit.RIVAL


def _rounds(one: Quantity, other: Quantity) -> bool:
    """Whether the first is the second with fewer digits.

    30,000 for 29,500, 180 mm for 183 mm and 62% for 61.8% are, but not 20 for 21: people are counted.
    """
    if one.low is None or other.low is None or one.low != one.high or other.low != other.high:
        return False
    if one.bound not in "~=" or other.bound not in "~=":
        return False
    step, apart = _digit(one), abs(one.low - other.low)
    if apart > step / 2:
        return False
    if step >= _HUNDRED and one.dimension == "count":
        return apart <= _ROUNDED * abs(one.low)
    if _digit(other) > step * _FINER:
        return False
    if one.dimension == "count" and step > 1:
        return False
    return apart <= (_CUT_OFF if one.dimension in _PRECISE else _CUT_OFF_MEASURE) * abs(one.low)


def _fit_codes(one: Quantity, other: Quantity) -> Fit:
    """Return how two dates or times fit: of a range, either end may be told alone."""
    if one.code is None or other.code is None:
        return Fit.RIVAL
    if one.code == other.code:
        return Fit.EQUAL
    mine, theirs = one.code.split("/"), other.code.split("/")
    if len(one.clocks) == len(mine) and len(other.clocks) == len(theirs):
        fits = [[one_time(a, b) for b in other.clocks] for a in one.clocks]
    else:
        fits = [[_one_date(a, b) for b in theirs] for a in mine]
    both = len(mine) == len(theirs) == 2
    return Fit.NEARLY if (fits[0][0] and fits[1][1] if both else any(map(any, fits))) else Fit.RIVAL


def _one_date(one: str, other: str) -> bool:
    """Whether two dates can be one, as far as both are told: 2023 and November 2023."""
    if len(one) == len(other):
        return all(a == b or "X" in (a, b) for a, b in zip(one, other, strict=True))
    parts = list(zip(one.split("-"), other.split("-"), strict=False))
    return all(a == b or "XX" in (a[-2:], b[-2:]) for a, b in parts) and any(a == b for a, b in parts)


def _near(one: Quantity, other: Quantity) -> bool:
    """Whether two amounts that fit by their bounds are so near that these may be of one thing."""
    most = _BELOW if "<" in one.bound[:1] + other.bound[:1] else _ABOVE
    ends = (
        sorted((abs(mine or 0), abs(theirs or 0)))
        for mine, theirs in ((one.low, other.low), (one.high, other.high))
    )
    return any(large <= most * small for small, large in ends)


def _interval(one: Quantity, restated: bool) -> tuple[float, float]:
    """Return from where to where the amount may be, a rounded or restated one a little either way."""
    assert one.low is not None and one.high is not None
    amount, digit = max(abs(one.low), abs(one.high)), _digit(one)
    slack = digit / 2 if restated else 0.0
    if one.bound == "~":
        slack = max(_ABOUT * amount, digit / 2)
    slack = min(_MOST_ABOUT * amount, slack)
    low, high = one.low - slack, one.high + slack
    if one.bound in (">", ">="):
        return low, inf
    return (-inf, high) if one.bound in ("<", "<=") else (low, high)


def _digit(one: Quantity) -> float:
    """What the last digit of an amount counts, in the units that it is compared in."""
    return one.digit or _last_digit(abs(one.low or 0.0))


def _last_digit(amount: float) -> float:
    """What the last digit counts that is not zero: 100 in 29,500."""
    digits, _, exponent = f"{amount:.10e}".partition("e")
    return 10.0 ** (int(exponent) - len(digits.rstrip("0").replace(".", "")) + 1)
