"""Scales for plots: from where to where, with ticks at round places; of numbers, of days and of times of day."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import islice
from statistics import median_low
from typing import NamedTuple

FARTHEST = 1e100
"""Amounts beyond are not placed: their differences are no numbers any more."""

_NEAREST = 1 / FARTHEST  # to zero; what is nearer stands at zero

_LOG_FROM = 50.0  # so many times the smallest amount is the largest where the scale is logarithmic
_ZOOM_BELOW = 0.1  # of the largest amount is the spread, where the scale does not begin at zero
_ONE_AMOUNT = 1e-9  # of the largest amount is a spread that is taken for none
_STEPS = (1, 2, 5, 10)
_SHORT = ((1e12, "tn"), (1e9, "bn"), (1e6, "M"))
_HUGE = 1e15  # from here on numbers are written with an exponent
_TINY = 1e-4  # and below

_DAY_STEPS = (1, 2, 7, 14)
_MONTH_STEPS = (1, 3, 6)
_YEAR_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000)
_MINUTE_STEPS = (5, 10, 15, 30, 60, 120, 180, 240, 360, 720)
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


class Tick(NamedTuple):
    """A place on a scale that is named."""

    amount: float
    label: str


@dataclass(frozen=True, slots=True)
class Scale:
    """A scale from `low` to `high`, `low` < `high`, with ticks in order, all within it."""

    low: float
    high: float
    ticks: tuple[Tick, ...]
    log: bool = False
    unit: float = 0.0
    """Where it is not 0: up to so far from zero, either way, the scale is nearly linear, beyond logarithmic."""

    def place(self, amount: float) -> float:
        """Return where an amount stands: 0.0 at the low end, 1.0 at the high end, where what lies beyond is put."""
        low, high = self.low, self.high
        if self.log:
            low, high, amount = math.log10(low), math.log10(high), math.log10(max(amount, low))
        if self.unit:
            low, high, amount = (math.asinh(one / self.unit) for one in (low, high, amount))
        return min(1.0, max(0.0, (amount - low) / (high - low)))


def number_scale(amounts: Sequence[float], most: int, whole: bool = False) -> Scale:
    """Return a scale that holds all `amounts` (one at least, within FARTHEST), with about `most` ticks, 2 at least.

    It is logarithmic where the amounts lie far apart, both ways from zero where not all are above. Else it
    begins or ends at zero, unless the amounts lie so near to one another that they would look like one.
    With `whole` no tick stands between two whole numbers.
    """
    least, greatest = min(amounts), max(amounts)
    low, high = (amount if abs(amount) > _NEAREST else 0.0 for amount in (least, greatest))
    if low > 0 and high >= _LOG_FROM * low:
        return _log_scale(low, high, most)
    sizes = [abs(amount) for amount in amounts if abs(amount) > _NEAREST]
    if sizes and max(sizes) >= _LOG_FROM * median_low(sizes):
        return _both_ways(least, greatest, max(min(sizes), 1.0 if whole else 0.0), most)
    size = max(abs(low), abs(high))
    spread = high - low
    zoomed = _ONE_AMOUNT * size < spread < _ZOOM_BELOW * size
    if not zoomed:
        low, high = min(low, 0.0), max(high, 0.0)
    if low == high:
        high = 1.0
    step = _round_step((high - low) / (max(most, 2) - 1))
    if whole:
        step = max(1.0, step)
    first, last = math.floor(low / step + _ONE_AMOUNT), math.ceil(high / step - _ONE_AMOUNT)
    places = [_tidy(step, number) for number in range(first, max(last, first + 1) + 1)]
    ticks = tuple(Tick(place, number_label(place)) for place in places)
    return Scale(min(least, places[0]), max(greatest, places[-1]), ticks)


def _round_step(least: float) -> float:
    """Return the smallest round number that is not below `least`: 1, 2 or 5 times a power of ten."""
    exponent = math.floor(math.log10(least))
    return next(
        step for times in _STEPS if (step := float(f"{times}e{exponent}")) >= least * (1 - _ONE_AMOUNT)
    )


def _tidy(step: float, number: int) -> float:
    """Return so many steps as the float that is written shortest: 0.3, not 0.30000000000000004."""
    return float(f"{step * number:.12g}")


def _log_scale(low: float, high: float, most: int) -> Scale:
    """Return a scale of whole powers of ten, a tick at each, or at every second, third and so on."""
    first, last = math.floor(math.log10(low)), math.ceil(math.log10(high))
    step = max(1, math.ceil((last - first) / max(most - 1, 1)))
    powers = [float(f"1e{exponent}") for exponent in range(first, last + 1)]
    low, high = min(low, powers[0]), max(high, powers[-1])
    return Scale(low, high, tuple(Tick(power, number_label(power)) for power in powers[::step]), log=True)


def _both_ways(low: float, high: float, nearest: float, most: int) -> Scale:
    """Return a scale that is logarithmic above zero and below, ticks at the ends, zero and powers of ten."""
    first = math.floor(math.log10(nearest))
    above, below = (
        [float(f"1e{at}") for at in range(first, math.ceil(math.log10(max(end, nearest))) + 1)]
        if end > 0
        else []
        for end in (high, -low)
    )
    step = max(1, math.ceil((len(above) + len(below)) / max(most - 1, 1)))
    places = [*(-power for power in below[::-step]), 0.0, *above[::-step][::-1]]
    low, high = min(low, 0.0, *(-power for power in below)), max(high, 0.0, *above)
    ticks = tuple(Tick(place, number_label(place)) for place in places)
    return Scale(low, high, ticks, unit=float(f"1e{first}"))


def number_label(amount: float) -> str:
    """Return a number in as few characters as people read it by: 0, 2.5, 30,000, 1.5M, 2bn."""
    size = abs(amount)
    if size >= _HUGE or 0 < size < _TINY:
        return f"{amount:.3g}".replace("e+", "e").replace("e0", "e")
    for scale, name in _SHORT:
        if size >= scale:
            return f"{amount / scale:,.6g}{name}"
    return f"{amount:,.6f}".rstrip("0").rstrip(".")


def day_scale(days: Sequence[int], most: int, yearless: bool = False) -> Scale:
    """Return a scale of days (as `date.toordinal` counts them, one at least) with about `most` ticks.

    With `yearless` the year of the days means nothing and is not named.
    """
    low, high = min(days), max(days)
    most = max(most, 2)
    tried = ((unit, list(islice(ticks(low, high), most + 1))) for unit, ticks in _CALENDARS)
    unit, places = next(found for found in tried if len(found[1]) <= most)
    known: list[Tick] = []
    named = None
    for place in places:
        day = date.fromordinal(place)
        year = "" if yearless or day.year == named else f" {day.year}"
        named = day.year
        label = {
            "day": f"{day.day} {_MONTHS[day.month - 1]}{year}",
            "month": f"{_MONTHS[day.month - 1]}{year}",
        }
        known.append(Tick(float(place), label.get(unit, str(day.year))))
    first, last = min(low, places[0]), max(high, places[-1])
    return Scale(float(first), float(max(last, first + 1)), tuple(known))


def _every_days(step: int, low: int, high: int) -> Iterator[int]:
    """Yield every so many days from `low`, until one is not below `high`."""
    day = low
    while day <= date.max.toordinal():
        yield day
        if day >= max(high, low + 1):
            return
        day += step


def _every_months(step: int, low: int, high: int) -> Iterator[int]:
    """Yield the first days of every so many months, from the last not after `low` to one not before `high`."""
    start = date.fromordinal(low)
    month = (start.year * 12 + start.month - 1) // step * step
    while month < 12 * (date.max.year + 1):
        day = date(month // 12, month % 12 + 1, 1).toordinal() if month >= 12 else 1
        yield day
        if day >= high:
            return
        month += step


_CALENDARS = (
    *(("day", partial(_every_days, step)) for step in _DAY_STEPS),
    *(("month", partial(_every_months, step)) for step in _MONTH_STEPS),
    *(("year", partial(_every_months, 12 * step)) for step in _YEAR_STEPS),
)
"""Ways to put ticks on days from one to another, finer ones first; the last needs no more than two."""


def clock_scale(minutes: Sequence[int], most: int) -> Scale:
    """Return a scale of times of day, in minutes after midnight (one at least), with about `most` ticks."""
    for step in _MINUTE_STEPS:
        low, high = min(minutes) // step * step, -(-max(minutes) // step) * step
        high = max(high, low + step)
        if (high - low) // step < max(most, 2):
            break
    places = range(low, high + 1, step)
    return Scale(
        float(low), float(high), tuple(Tick(float(at), f"{at // 60:02}:{at % 60:02}") for at in places)
    )
