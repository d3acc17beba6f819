"""Quantities: an amount, or range of amounts, with what it is per, as a figure."""

from __future__ import annotations

from tui.figures import digits, money, units
from tui.figures.amounts import Amount, Tail, amount
from tui.figures.found import Found
from tui.figures.model import Number, Value
from tui.figures.numeral import tidy
from tui.figures.ranges import ends, second_of
from tui.figures.tables.numbers import MAGNITUDES, SCALES
from tui.figures.tables.units import COMPOUNDS
from tui.figures.tokens import Tokens


def read(tokens: Tokens, index: int) -> Found | None:
    """Read the amount, or range of amounts, that begins at `index`."""
    tall = _feet_and_inches(tokens, index)
    if tall:
        return tall
    first = amount(tokens, index)
    if first is None:
        return None
    joined = second_of(tokens, first)
    if joined:
        return _range(tokens, first, joined)
    if (
        first.tail is None
        and not first.sign
        and tokens.low[first.last] == "to"
        and tokens.low[index - 1] == "from"
    ):
        first = _with_unit_of_end(tokens, first)
    return _single(tokens, first)


def _feet_and_inches(tokens: Tokens, index: int) -> Found | None:
    """Read 5'7" at `index`."""
    low, end = tokens.low, index + 4
    if low[index + 1] not in ("'", "’", "′") or low[index + 3] not in ('"', "”", "″"):
        return None
    feet, inches = low[index], low[index + 2]
    touching = all(tokens.glued(place) for place in range(index + 1, end))
    if not (
        touching
        and len(feet) == 1
        and feet in "3456789"
        and inches.isdecimal()
        and inches.isascii()
        and len(inches) < 3
    ):
        return None
    if int(inches) > 11:
        return None
    value = tidy(int(feet) + int(inches) / 12)
    return Found(
        index, end, tokens.start[index], tokens.end[end - 1], "measure", value, "foot", "digits", False
    )


def bracketed(tokens: Tokens, index: int) -> Found | None:
    """Read the loss of an accountant, "$(1.2)m" or "$-1.2m", whose currency sign stands at `index`."""
    sign = money.sign_at(tokens, index)
    if sign is None or not all(map(tokens.glued, (sign[1], sign[1] + 1))):
        return None
    opening, written, last = tokens.low[sign[1]], tokens.low[sign[1] + 1], sign[1] + 2
    number = digits.number(written) if "/" < written[:1] < ":" else None
    if opening == "(" and tokens.low[last] == ")" and tokens.glued(last):
        last += 1
    elif opening not in digits.MINUS:
        return None
    if number is None:
        return None
    scale = MAGNITUDES.get(tokens.low[last]) if tokens.glued(last) else None
    if scale is None:
        scale = SCALES.get(tokens.low[last])
    last += scale is not None
    value = tidy(-number * (scale or 1))
    return Found(index, last, sign[2], tokens.end[last - 1], "money", value, sign[0], "digits", True)


def _with_unit_of_end(tokens: Tokens, first: Amount) -> Amount:
    """Lend the first number of a change the unit of the second: "from 130 to 110 kilometres an hour"."""
    end = amount(tokens, first.last + 1)
    if end is None or end.tail is None or end.tail.kind not in ("measure", "rate", "percent", "duration"):
        return first
    per = units.per(tokens, end.last, articles=True)
    unit = f"{end.tail.unit} per {per[0]}" if per else end.tail.unit
    kind = "rate" if per and end.tail.kind == "measure" else end.tail.kind
    return first._replace(tail=Tail(kind, unit, first.last))


def _range(tokens: Tokens, first: Amount, second: Amount) -> Found:
    low, high = ends(first, second)
    assert low is not None and high is not None
    whole = _finish(tokens, second, (low, high))
    whole.start = first.start
    whole.first = first.numeral.first - (first.start < first.numeral.start)
    if first.sign:
        whole.kind, whole.unit = "money", _with_per(first.sign, whole.unit)
    return whole


def _with_per(sign: str, unit: str | None) -> str:
    return f"{sign} per {unit.partition(' per ')[2]}" if unit and " per " in unit else sign


def _single(tokens: Tokens, one: Amount) -> Found:
    compound = _compound(tokens, one)
    return compound or _finish(tokens, one, one.numeral.value)


def _compound(tokens: Tokens, one: Amount) -> Found | None:
    """Read "6ft 2in", "2 hours and 30 minutes" as one amount in the larger unit."""
    tail, value = one.tail, one.numeral.value
    if tail is None or value is None or not any(unit == tail.unit for unit, _ in COMPOUNDS):
        return None
    unit, last = tail.unit, one.last
    for _ in range(2):  # "2hr 51min 7sec"
        part = _part(tokens, unit, last)
        if part is None:
            break
        ratio, lesser, number, last = part
        if tail.kind == "duration":  # in the smaller unit: 148 minutes rather than 2.4666... hours
            value, unit = value * ratio + number, lesser
        else:
            value += number / ratio
            break
    if last == one.last:
        return None
    end = tokens.end[last - 1]
    return Found(one.numeral.first, last, one.start, end, tail.kind, tidy(value), unit, "digits", True)


def _part(tokens: Tokens, unit: str, place: int) -> tuple[int, str, Number, int] | None:
    """Read the "51min" of "2hr 51min": how many make one `unit`, their name, their number, the token after."""
    low = tokens.low
    if unit == "foot" and low[place] == "-" and tokens.glued(place) and tokens.glued(place + 1):
        inches = low[place + 1]  # "7-foot-1"
        if inches.isdecimal() and len(inches) < 3 and int(inches) < 12:
            return 12, "inch", int(inches), place + 2
    second = amount(tokens, place + 1 if low[place] in ("and", ",") else place)
    if second is None or second.tail is None or second.numeral.value is None:
        return None
    lesser = second.tail.unit
    if unit == "hour" and low[second.last - 1] == "m":  # "3h 20m"
        lesser = "minute"
    ratio = COMPOUNDS.get((unit, lesser))
    if ratio is None or not 0 < second.numeral.value < ratio:
        return None
    return ratio, lesser, second.numeral.value, second.last


def _finish(tokens: Tokens, one: Amount, value: Value) -> Found:
    """Make the figure of an amount, with what it is per."""
    numeral, tail, last, low = one.numeral, one.tail, one.last, tokens.low
    kind, unit = "cardinal", None
    end = tokens.end[last - 1] if last > numeral.last else numeral.end
    if one.sign:
        kind, unit = "money", one.sign
        last, end = _repeated_unit(tokens, one, last, end)
    elif tail:
        kind, unit = tail.kind, tail.unit
    per = units.per(tokens, last, articles=kind != "duration")
    if per and unit is None and low[last] in ("a", "an") and not units.is_time_word(per[0]):
        per = None
    if per:
        noun, last = per
        end = tokens.end[last - 1]
        whole = "" if unit in (None, "times") else f"{unit} "
        unit = f"{whole}per {noun}"
        if kind not in ("money", "percent"):
            kind = "rate"
    counts = kind in ("cardinal", "percent", "measure", "rate", "money")
    first = numeral.first
    while first > 0 and tokens.start[first - 1] >= one.start:
        first -= 1
    return Found(first, last, one.start, end, kind, value, unit, numeral.form, counts)


def _repeated_unit(tokens: Tokens, one: Amount, last: int, end: int) -> tuple[int, int]:
    """Take in a currency that is said twice: "$5 USD", "$5 million dollars"."""
    name = money.name_at(tokens, last, digits=True, scaled=True)
    if (
        name
        and one.sign
        and ((name[0].endswith("dollar") and one.sign.endswith("dollar")) or name[0] == one.sign)
    ):
        return name[1], tokens.end[name[1] - 1]
    return last, end
