"""The values of a ledger's row as plain data to be drawn: a dot for each article that gives one, with its bounds.

Nothing is drawn here: `tui.page.plot` makes rows of a terminal of it, the brief a picture for a page.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from tui.compare.claims import Claim
from tui.compare.row import Row
from tui.compare.scale import FARTHEST, Scale, clock_scale, day_scale, number_scale
from tui.figures.tables.conversions import FACTORS

NUMBER, DAY, CLOCK = "number", "day", "clock"
"""Sorts of plots: of numbers, of days (as `date.toordinal` counts them), of minutes after midnight."""

_ANY_YEAR = 2000  # stands for a year that is not known; it has a 29 February
_AS_TOLD, _CONVERTED = 12, 4  # digits of an amount
_DATE = re.compile(r"(\d{4}|\d{3}X|XXXX)(?:-(\d\d)(?:-(\d\d))?)?", re.ASCII)
_TIME = re.compile(r"T(\d\d):(\d\d)Z?", re.ASCII)
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"  # digits would be read as amounts


@dataclass(frozen=True, slots=True)
class Dot:
    """What one article gives: an amount, `low` to `high` where it is a range, with its bound (`=` `~` `>` ...).

    `cells` are the places of its claims in the row, several where the article says the same again.
    """

    article: int
    cells: tuple[int, ...]
    low: float
    high: float
    bound: str

    @property
    def opens_left(self) -> bool:
        """Whether it may be any less."""
        return self.bound in ("<", "<=")

    @property
    def opens_right(self) -> bool:
        """Whether it may be any more."""
        return self.bound in (">", ">=")

    @property
    def about(self) -> bool:
        """Whether it is only about this."""
        return self.bound == "~"


@dataclass(frozen=True, slots=True)
class Plot:
    """The dots of a row, in order of amounts and articles, one at least, and in which `unit` they are.

    `whole`: all are whole numbers; `yearless`: the year of days is not known. `left_out` counts the claims that
    say no amount ("hundreds"), or one that has no place beside the others.
    """

    sort: str
    unit: str | None
    dots: tuple[Dot, ...]
    whole: bool = False
    yearless: bool = False
    left_out: int = 0

    def scale(self, most: int = 5) -> Scale:
        """Return a scale that holds every dot, with about `most` ticks, two at least."""
        ends = [end for dot in self.dots for end in (dot.low, dot.high)]
        if self.sort == DAY:
            return day_scale([int(end) for end in ends], most, self.yearless)
        if self.sort == CLOCK:
            return clock_scale([int(end) for end in ends], most)
        return number_scale(ends, most, self.whole)


def plot(row: Row) -> Plot | None:
    """Return the values of a row; None where no cell gives one.

    They are in the unit that most of its cells use. An article that says the same twice has one dot for it.
    """
    sort, dimension = _mainly(row.cells)
    if not sort:
        return None
    unit, factor = _unit(row.cells, dimension)
    years = _known_years(row.cells)
    year = years[len(years) // 2] if years else _ANY_YEAR
    cells: dict[tuple[float, float, int, str], list[int]] = {}
    for at, claim in enumerate(row.cells):
        ends = _ends(claim, unit, factor, year)
        if ends and (sort, dimension) == _sort(claim):
            cells.setdefault((*ends, claim.article, claim.quantity.bound), []).append(at)
    dots = tuple(
        Dot(article, tuple(places), low, high, bound)
        for (low, high, article, bound), places in sorted(cells.items())
    )
    drawn = sum(map(len, cells.values()))
    whole = all(dot.low.is_integer() and dot.high.is_integer() for dot in dots)
    return Plot(sort, unit, dots, whole, not years, len(row.cells) - drawn) if dots else None


def letter(article: int) -> str:
    """Return what stands for an article, from 0, in a place of one character: A to Z, a to z, then `*`."""
    return _LETTERS[article] if article < len(_LETTERS) else "*"


def lanes(extents: Sequence[tuple[float, float]], most: int) -> list[int | None]:
    """Return for each stretch, first and last place included, the lowest lane in which it overlaps no other.

    Lanes count from 0; None for one that finds no place in `most` lanes.
    """
    found: list[int | None] = [None] * len(extents)
    ends: list[float] = []
    for at in sorted(range(len(extents)), key=lambda at: extents[at][0]):
        first, last = extents[at]
        free = next((lane for lane, end in enumerate(ends) if end < first), len(ends))
        if free < most:
            ends[free : free + 1] = [last]
            found[at] = free
    return found


def _mainly(claims: Iterable[Claim]) -> tuple[str, str]:
    """Return the sort and dimension that most claims with an amount have; empty words where none has one."""
    sorts = Counter(_sort(claim) for claim in claims if _ends(claim, None, 1.0, _ANY_YEAR))
    return sorts.most_common(1)[0][0] if sorts else ("", "")


def _sort(claim: Claim) -> tuple[str, str]:
    sort = {"date": DAY, "time": CLOCK}.get(claim.figure.kind, NUMBER)
    return sort, claim.quantity.dimension


def _unit(claims: Iterable[Claim], dimension: str) -> tuple[str | None, float]:
    """Return the unit that most claims of a dimension use, and how many basic units it is."""
    units = Counter(claim.figure.unit for claim in claims if claim.quantity.dimension == dimension)
    unit = units.most_common(1)[0][0]
    return unit, FACTORS[unit][1] if unit in FACTORS else 1.0


def _ends(claim: Claim, unit: str | None, factor: float, year: int) -> tuple[float, float] | None:
    """Return the amount of a claim from where to where; None where it has none that can be placed."""
    quantity = claim.quantity
    if quantity.code is not None:
        return code_ends(quantity.code, year)
    if quantity.low is None or quantity.high is None:
        return None
    # What was told in another unit is as exact as people convert: 37 pounds are 16.78 kilograms.
    digits = _AS_TOLD if claim.figure.unit == unit else _CONVERTED
    low, high = sorted(float(f"{amount / factor:.{digits}g}") for amount in (quantity.low, quantity.high))
    return (low, high) if -FARTHEST <= low <= high <= FARTHEST else None


def code_ends(code: str, year: int = _ANY_YEAR) -> tuple[float, float] | None:
    """Return the first and last day, or minute, of a date or time, or of a pair of them with a slash.

    `year` stands for one that the code leaves open. None where the code says less ("XXXX-Q3").
    """
    ends = [found for part in code.split("/") for found in _span(part, year)]
    return (min(ends), max(ends)) if ends else None


def _span(code: str, year: int) -> Iterator[float]:
    """Yield the first and last day of a date, or the minute of a time; nothing where it tells none."""
    clock = _TIME.fullmatch(code)
    if clock:
        yield float(int(clock[1]) * 60 + int(clock[2]))
    found = _DATE.fullmatch(code)
    if found is None or code == "XXXX":
        return
    years = (
        (year, year)
        if found[1] == "XXXX"
        else (int(found[1].replace("X", "0")), int(found[1].replace("X", "9")))
    )
    month = int(found[2]) if found[2] else None
    day = int(found[3]) if found[3] else None
    try:
        first = date(years[0], month or 1, day or 1)
        last_month = month or 12
        yield float(first.toordinal())
        yield float(date(years[1], last_month, day or monthrange(years[1], last_month)[1]).toordinal())
    except ValueError:  # year 0, 31 June, 29 February of another year
        return


def _known_years(claims: Iterable[Claim]) -> list[int]:
    """Return the years that the dates among the claims tell, in order."""
    codes = (claim.quantity.code or "" for claim in claims if claim.quantity.dimension == "date")
    return sorted(int(part[:4]) for code in codes for part in code.split("/") if part[:4].isdigit())
