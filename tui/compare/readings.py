"""Other ways to read an amount: "one in four" as 25 percent, "pence" as pounds, "a year" left out of a rate."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tui.figures.conversions import convert
from tui.figures.model import Figure, Number
from tui.figures.tables.conversions import FACTORS
from tui.figures.tables.units import TIME_WORDS

Reading = tuple[str, float, float, float]
"""A dimension, the amount in it from low to high, and how many of its units is one that was told."""

_PER = " per "
_SHARE = 0.1  # by so much of itself "one in four" is rounded
_DECIMALS = re.compile(r"[\d.,]+")
_HUNDREDTH = 0.01
_DEGREE = 5 / 9  # of Fahrenheit in Celsius
# What a unit is called too, or is a part of; in the order in which they are tried.
_ALSO = {
    "percentage point": (("point", 1.0),),
    "basis point": (("percentage point", _HUNDREDTH), ("point", _HUNDREDTH)),
    "point": (("count", 1.0),),
    "times": (("count", 1.0),),
    "cent": (("dollar", _HUNDREDTH), ("euro", _HUNDREDTH), ("rand", _HUNDREDTH)),
    "eurocent": (("euro", _HUNDREDTH),),
    "pence": (("pound", _HUNDREDTH),),
    "kopek": (("ruble", _HUNDREDTH),),
}
_LIKE = {"annum": "year", "head": "person", "capita": "person"}


def readings(figure: Figure) -> Iterator[Reading]:
    """Yield how else the amount of a figure may be told."""
    value = figure.value
    low, high = value if isinstance(value, tuple) else (value, value)
    if not isinstance(low, int | float) or not isinstance(high, int | float):
        return
    unit, _, per = (figure.unit or "").partition(_PER)
    if not unit:
        yield from _share(figure)
        yield from _times(figure.counted or "", low, high)
    elif unit == "fahrenheit":
        ends = convert(low, unit, "celsius"), convert(high, unit, "celsius")
        if ends[0] is not None and ends[1] is not None:
            yield "celsius", ends[0], ends[1], _DEGREE
    elif figure.kind == "rate" and figure.unit not in FACTORS:
        yield from _rates(unit, per, low, high)
    elif figure.kind == "percent" and per:
        yield ("percent" if unit == "%" else unit), low, high, 1.0
    for dimension, factor in _ALSO.get(unit, ()):
        yield dimension, low * factor, high * factor, factor


def _share(figure: Figure) -> Iterator[Reading]:
    """Read "one in four", "two thirds" as a percentage; not "0.25"."""
    value = figure.value
    if not isinstance(value, int | float) or not 0 < value < 1 or figure.kind != "cardinal":
        return
    if not _DECIMALS.fullmatch(figure.text):
        yield "percent", 100 * value * (1 - _SHARE), 100 * value * (1 + _SHARE), 100.0


def _times(counted: str, low: Number, high: Number) -> Iterator[Reading]:
    """Read "143 trial days", "7,800 flying hours" as a time."""
    unit = TIME_WORDS.get(counted.rpartition(" ")[2].lower())
    dimension, factor = FACTORS.get(unit or "", ("", 1.0))
    if dimension:
        yield dimension, low * factor, high * factor, factor


def _rates(unit: str, per: str, low: Number, high: Number) -> Iterator[Reading]:
    """Read a rate in basic units, and without per how long or per whom it is: 1,800 nurses a year are 1,800."""
    if unit == "per" or unit.startswith("per "):
        yield "count", low, high, 1.0
        return
    dimension, factor = FACTORS.get(unit, (unit, 1.0))
    yield f"{dimension}{_PER}{_LIKE.get(per, per)}", low * factor, high * factor, factor
    yield dimension, low * factor, high * factor, factor
