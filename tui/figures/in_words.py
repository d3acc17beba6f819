"""Values and units in words: "1.3 billion pounds sterling", "28 °F", "26 October", "two-thirds (0.667)"."""

from __future__ import annotations

import re

from tui.figures.model import Value

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}

DATE = re.compile(
    r"(?P<year>[\dX]{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?|-(?P<part>Q[1-4]|H[12]|SP|SU|FA|WI))?"
)
"""An ISO date or part of one, as the finder writes it; X for digits that the text leaves open."""

PLURALS = {
    "foot": "feet",
    "inch": "inches",
    "penny": "pence",
    "century": "centuries",
    "pound sterling": "pounds sterling",
}
NO_PLURAL = (
    *("hertz", "horsepower", "kelvin", "magnitude"),
    *("pence", "yen", "yuan", "baht", "won", "rand", "renminbi"),
    *("%", "°C", "°F"),
)
OF_COUNTRIES = frozenset(
    (
        *(
            "dollar",
            "pound",
            "won",
            "rupee",
            "peso",
            "real",
            "ruble",
            "som",
            "lira",
            "koruna",
            "leu",
            "dinar",
        ),
        *("mark", "franc", "krona", "krone", "riyal", "rial", "dirham", "shilling", "kwacha"),
    )
)
"""Money that several countries have, each its own."""

SIGNS = {"celsius": "°C", "fahrenheit": "°F"}
"""Units that are written as a sign."""

LARGE = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))
HUGE = 10**15
"""From here on numbers are written with an exponent."""

PARTS = {3: "third", 6: "sixth", 7: "seventh", 9: "ninth", 11: "eleventh", 12: "twelfth"}
"""Denominators of the fractions that have no short decimal form, as words."""
ONES = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven")
EXACT = 8
"""Characters of a decimal fraction that is written as it is; a longer one was worked out, and is rounded."""


def value_words(value: Value) -> str:
    """A value as people write it: "30,000", "7 to 9", "1.3 billion", "26 October", "02:30"."""
    if value is None:
        return ""
    if isinstance(value, tuple):
        low, high = value_words(value[0]), value_words(value[1])
        scale = high.rpartition(" ")[2]
        if any(scale == name for _, name in LARGE):
            low = low.removesuffix(f" {scale}")
        return f"{low} to {high}"
    if isinstance(value, str):
        return date_words(value)
    if isinstance(value, float) and not value.is_integer():
        return _fraction_words(value)
    number = int(value)
    return _whole_words(number) if abs(number) < HUGE else f"{value:.6g}"


def _whole_words(number: int) -> str:
    """A whole number: a large one that is round enough in millions, billions or trillions."""
    for scale, name in LARGE:
        if abs(number) >= scale:
            return f"{number / scale:,.12g} {name}" if number % (scale // 1000) == 0 else f"{number:,}"
    return f"{number:,}"


def _fraction_words(value: float) -> str:
    """A number with a fraction: as it is where that is short, else rounded; thirds and their like by name."""
    exact = f"{value:,.12g}"
    if len(exact) <= EXACT:
        return exact
    if abs(value) >= 1:
        return f"{value:.4g}" if abs(value) < 1000 else f"{value:,.2f}".rstrip("0").rstrip(".")
    from fractions import Fraction

    near = Fraction(value).limit_denominator(12)
    if near.denominator in PARTS and near > 0 and abs(float(near) - value) < 1e-9:
        part = PARTS[near.denominator] + ("s" if near.numerator > 1 else "")
        return f"{ONES[near.numerator]}-{part} ({value:.3g})"
    return f"{value:.3g}"


def date_words(value: str) -> str:
    """An ISO date or time as people write it: "26 October 2025", "May 2023", "the 1990s", "20:00"."""
    found = DATE.fullmatch(value)
    if found is None:
        return value.removeprefix("T")
    year = "" if found["year"] == "XXXX" else found["year"]
    if year.endswith("X"):
        return f"the {year.rstrip('X')}{'0' * year.count('X')}s"
    month = MONTHS[int(found["month"]) - 1] if found["month"] and 1 <= int(found["month"]) <= 12 else ""
    day = str(int(found["day"])) if found["day"] else ""
    part = SEASONS.get(found["part"] or "", found["part"] or "")
    return " ".join(filter(None, (day, month, part, year))) or value


def day_words(key: str) -> str:
    """Return a moment's key in words: "26–27 October 2025" for a pair of days, "20:00–23:00"; others stay."""
    parts = key.split("/")
    if all(part[:1] == "T" and part[1:2].isdigit() for part in parts):
        return "–".join(part[1:] for part in parts)
    if not all(DATE.fullmatch(part) for part in parts):
        return key
    first, last = (date_words(part).split(" ") for part in (parts[0], parts[-1]))
    if first == last:
        return " ".join(last)
    shared = 0
    while shared < min(len(first), len(last)) - 1 and first[-1 - shared] == last[-1 - shared]:
        shared += 1
    begin = first[: len(first) - shared]
    return f"{' '.join(begin)}{'–' if len(begin) == 1 else ' – '}{' '.join(last)}"


def unit_words(unit: str, value: Value) -> str:
    """A unit in the number that its value asks for: "3 hours", "17 miles per hour", "1 kilogram"."""
    if unit.startswith("per "):
        return unit
    first, per, rest = unit.partition(" per ")
    first = _with_capitals(SIGNS.get(first, first))
    if value == 1:
        return f"{first}{per}{rest}"
    head, space, last = first.rpartition(" ")
    if first in PLURALS:
        return f"{PLURALS[first]}{per}{rest}"
    if last in PLURALS:
        last = PLURALS[last]
    elif not last.endswith(("s", "z")) and last not in NO_PLURAL:
        last += "s"
    return f"{head}{space}{last}{per}{rest}"


def _with_capitals(unit: str) -> str:
    """A unit with the name of a country in it as names are written: "Czech koruna", "US dollar"."""
    country, _, money = unit.rpartition(" ")
    if not country or money not in OF_COUNTRIES:
        return unit
    return f"{country.upper() if country in ('us', 'cfa') else country.title()} {money}"


def amount_words(value: Value, unit: str | None) -> str:
    """A value with its unit: "87%", "1.3 billion pounds sterling", "-2 °C"; the unit alone without a value."""
    units = unit_words(unit, value) if unit else ""
    return f"{value_words(value)}{'' if units == '%' else ' '}{units}".strip()
