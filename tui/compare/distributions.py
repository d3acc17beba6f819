"""The amounts of many articles, put together by what they are of: what `variorum figures --plot` draws."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from statistics import median_low

from tui.compare.classes import Classes, plural
from tui.compare.plot import code_ends
from tui.compare.quantities import Quantity, quantity
from tui.compare.scale import FARTHEST, Scale, clock_scale, day_scale, number_label, number_scale
from tui.figures.in_words import date_words, unit_words
from tui.figures.model import KINDS, Figure
from tui.figures.tables.conversions import FACTORS

YEARLESS = "without a year"
"""What dates are of whose year the articles leave open: they have a timeline of their own."""


@dataclass
class Distribution:
    """The amounts of one kind, of one thing and dimension, in basic units, in the order in which they came.

    Of a range or a month it is the middle. `units` tells in which unit an amount was told, `codes` which date or
    time it stands for; `articles` counts those that give an amount.
    """

    kind: str
    thing: str
    amounts: list[float] = field(default_factory=list)
    articles: int = 0
    units: dict[float, str | None] = field(default_factory=dict)
    codes: dict[float, str] = field(default_factory=dict)
    last: int = -1

    @property
    def unit(self) -> str | None:
        """The unit in which it is drawn: that of the middle amount."""
        return self.units[median_low(self.amounts)]

    @property
    def drawn(self) -> list[float]:
        """The amounts in that unit."""
        factor = _factor(self.unit)
        return [amount / factor for amount in self.amounts]

    @property
    def title(self) -> str:
        """What it is of, in words: "drones", "drones per day", "kilometres", "dates"."""
        units = "per cent" if self.unit == "%" else unit_words(self.unit, None) if self.unit else ""
        if self.kind in ("date", "time", "duration"):
            return " ".join(filter(None, (f"{self.kind}s", f"in {units}" if units else "", self.thing)))
        if self.kind == "ordinal":
            return self.thing or "without a noun"
        noun, space, last = self.thing.rpartition(" ")
        things = f"{noun}{space}{plural(last)}" if last else ""
        return " ".join(filter(None, (things, units))) or "without a noun"

    @property
    def spread(self) -> tuple[str, str, str]:
        """The lowest amount, the middle one (of two the lower) and the highest, in words.

        Each is in the unit that it was told in, and names it where that is not the one of all three.
        """
        ends = [find(self.amounts) for find in (min, median_low, max)]
        mixed = len({self.units[end] for end in ends}) > 1
        low, middle, high = (self._words(end, mixed) for end in ends)
        return low, middle, high

    def _words(self, amount: float, with_unit: bool) -> str:
        if amount in self.codes:
            return date_words(self.codes[amount])
        unit = self.units[amount]
        told = float(f"{amount / _factor(unit):.6g}")
        if not unit or not with_unit:
            return number_label(told)
        units = unit_words(unit, told)
        return f"{number_label(told)}{'' if units == '%' else ' '}{units}"

    def scale(self, most: int) -> Scale:
        """Return a scale that holds every amount, in the unit in which they are drawn."""
        drawn = self.drawn
        ends = [min(drawn), max(drawn)]
        if self.kind == "date":
            return day_scale([int(end) for end in ends], most, yearless=self.thing == YEARLESS)
        if self.kind == "time":
            return clock_scale([int(end) for end in ends], most)
        return number_scale(drawn, most, whole=self.kind in ("cardinal", "ordinal"))


class Distributions:
    """The distributions of figures that are handed in by article; `unplaced` counts those without an amount.

    `shares` counts those of a whole ("two-thirds of the countries"), which are no counts.
    """

    def __init__(self) -> None:
        self._classes = Classes()
        self._found: dict[tuple[str, str, str], Distribution] = {}
        self.unplaced = 0
        self.shares = 0

    def add(self, article: int, figures: Iterable[Figure]) -> None:
        """Take in figures of an article; articles have numbers of their own."""
        for figure in figures:
            amount = quantity(figure)
            place = _place(amount)
            if place is None:
                self.unplaced += 1
                continue
            if figure.kind == "cardinal" and 0 < abs(place) < 1:
                self.shares += 1
                continue
            thing = self._thing(figure, amount)
            key = (figure.kind, thing, amount.dimension)
            known = self._found.setdefault(key, Distribution(figure.kind, thing))
            known.amounts.append(place)
            known.units[place] = figure.unit
            if amount.code is not None:
                known.codes[place] = amount.code.split("/")[0]
            known.articles += known.last != article
            known.last = article

    def _thing(self, figure: Figure, amount: Quantity) -> str:
        """Return what a figure is of, as far as it matters: the class of its noun; nothing for measures."""
        if figure.kind == "date":
            return YEARLESS if (amount.code or "").startswith("XXXX") else ""
        if figure.kind in ("cardinal", "ordinal", "percent", "rate"):
            return self._classes.noun(figure.counted) or ""
        return ""

    def largest(self, most: int, least: int) -> list[Distribution]:
        """Return the `most` distributions with most amounts, and `least` at least, by kind, largest first."""
        enough = [one for one in self._found.values() if len(one.amounts) >= least]
        enough.sort(key=lambda one: -len(one.amounts))
        return sorted(enough[:most], key=lambda one: (KINDS.index(one.kind), -len(one.amounts)))

    def left_out(self, shown: Sequence[Distribution]) -> tuple[int, int]:
        """Return how many other distributions there are, and of how many figures."""
        figures = sum(len(one.amounts) for one in self._found.values()) - sum(
            len(one.amounts) for one in shown
        )
        return len(self._found) - len(shown), figures


def _place(amount: Quantity) -> float | None:
    """Return where an amount stands on a scale: the middle of what is told; None where it has no place."""
    if amount.code is not None:
        ends = code_ends(amount.code)
        return float((ends[0] + ends[1]) // 2) if ends else None
    if amount.low is None or amount.high is None:
        return None
    middle = (amount.low + amount.high) / 2
    return middle if abs(middle) <= FARTHEST else None


def _factor(unit: str | None) -> float:
    """Return how many basic units a unit is."""
    return FACTORS[unit][1] if unit in FACTORS else 1.0
