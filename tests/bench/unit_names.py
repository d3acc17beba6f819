"""The many names of a unit, for comparing a label's with a figure's."""

from __future__ import annotations

import re

_NAMES = """
%: percent, percentage, per cent, pct, pc, percentage point
metre: meter, m
kilometre: kilometer, km
centimetre: centimeter, cm
millimetre: millimeter, mm
mile: mi
foot: feet, ft
inch: inches, in
yard: yd
kilogram: kilo, kilogramme, kg
pound: lb, pound-mass
gram: gramme, g
ton: tonne, metric ton, t
ounce: oz
second: sec, s
minute: min
hour: hr, h
week: wk
year: yr, annum
dollar: usd, us dollar, american dollar, united states dollar
euro: eur
pound sterling: gbp, british pound, sterling
yen: jpy, japanese yen
indian rupee: inr, rupee, rs
chinese yuan: cny, yuan, renminbi, rmb
cent: penny, pence
celsius: degree celsius, c
fahrenheit: degree fahrenheit, f
degree: degree angle
litre: liter, l
millilitre: milliliter, ml
gallon: gal
times: time, x
year of age: year old
month of age: month old
week of age: week old
day of age: day old
mile per hour: mph
kilometre per hour: km/h, kph, kilometer per hour
metre per second: m/s, meter per second
square metre: square meter, sq m, m2
square kilometre: square kilometer, km2, sq km
square foot: sq ft, square feet
square mile: sq mi
cubic metre: cubic meter, m3
gigabyte: gb
megabyte: mb
kilowatt hour: kwh, kilowatt-hour
gigahertz: ghz
horsepower: hp
part per million: ppm
"""
_CANONICAL = {
    name.strip(): canonical
    for canonical, _, names in (line.partition(":") for line in _NAMES.strip().splitlines())
    for name in (canonical, *names.split(","))
}
_SECONDS = {
    "second": 1, "minute": 60, "hour": 3600, "day": 86_400, "week": 604_800, "month": 2_592_000,
    "quarter": 7_776_000, "year": 31_536_000,
}  # fmt: skip


def canonical(unit: str | None) -> str | None:
    """Return the one name of a unit, singular, with "per" for a slash; None for none."""
    name = re.sub(r"\s+", " ", (unit or "").strip().lower()).strip(".")
    if name in ("", "-", "none", "dimensionless"):
        return None
    if name in _CANONICAL:
        return _CANONICAL[name]
    parts = re.split(r"\s*/\s*|\s+per\s+", name)
    if len(parts) > 1:
        return " per ".join(canonical(part) or "" for part in parts).strip()
    if len(name) > 3 and not name.endswith("ss"):
        for ending, instead in (("ies", "y"), ("ches", "ch"), ("s", "")):
            if name.endswith(ending):
                single = name[: -len(ending)] + instead
                return _CANONICAL.get(single, single)
    return name


def same_unit(want: str | None, got: str | None) -> bool:
    """Whether two names name one unit."""
    return canonical(want) == canonical(got)


def seconds(unit: str | None) -> int | None:
    """Return how many seconds a unit of time has, roughly; None for another unit."""
    return _SECONDS.get(canonical(unit) or "")
