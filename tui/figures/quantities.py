"""Amounts: a numeral with its sign, currency, scale, unit and what it is per, and ranges of such."""

from __future__ import annotations

from typing import NamedTuple

from tui.figures import money, numerals, units
from tui.figures.dates import DASHES
from tui.figures.found import Found
from tui.figures.model import Number, Value
from tui.figures.numerals import MINUS, Numeral, tidy
from tui.figures.tables import words
from tui.figures.tables.numbers import MAGNITUDES
from tui.figures.tables.units import COMPOUNDS, WORDS
from tui.figures.tokens import Tokens

# From one value to another is no range where these stand before: "rose from 4 to 5 per cent".
_CHANGES = words(
    """
    rose rise rises rising risen fell fall falls falling fallen increased increase increases
    increasing decreased decrease dropped drop drops dropping grew grow grows growing grown declined
    decline declines cut cuts cutting raised raise raises raising lowered lower reduced reduce
    reducing up down jumped jump climbed climb surged slipped slid shrank shrunk soared doubled
    tripled halved went gone moved changed shifted expanded widened narrowed eased improved upgraded
    downgraded revised plunged slumped swelled accelerated slowed edged ticked trimmed boosted
    lifted extended shortened
    """
)


_RACES = words("hurdles sprints races relays heats finals")  # after "110m": metres


class Tail(NamedTuple):
    """What follows a numeral and belongs to it: its kind, unit and the token after."""

    kind: str
    unit: str
    last: int


class Amount(NamedTuple):
    """A numeral with its currency before and its tail after."""

    numeral: Numeral
    start: int
    sign: str | None
    tail: Tail | None
    last: int


def tail_of(tokens: Tokens, numeral: Numeral) -> Tail | None:
    """Return the unit, per cent or currency that follows a numeral."""
    digits = numeral.form in ("digits", "fraction")
    name = money.name_at(tokens, numeral.last, digits=digits, scaled=numeral.scaled)
    if name:
        return Tail("money", *name)
    signs = digits or tokens.word[numeral.last] in ("%", "°")
    unit = units.at(tokens, numeral.last, digits=signs, fractional=numeral.value != 1)
    if unit and not (unit.name == "point" and numeral.form == "words" and numeral.scaled):
        return Tail(unit.kind, unit.name, unit.last)
    if numeral.form == "indefinite" and tokens.low[numeral.last] == "of":
        return tail_of(tokens, numeral._replace(last=numeral.last + 1, scaled=True, form="words"))
    return None


def read(tokens: Tokens, index: int) -> Found | None:
    """Read the amount, or range of amounts, that begins at `index`."""
    first = amount(tokens, index)
    if first is None:
        return None
    joined = _second(tokens, first)
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


def _with_unit_of_end(tokens: Tokens, first: Amount) -> Amount:
    """Lend the first number of a change the unit of the second: "from 130 to 110 kilometres an hour"."""
    end = amount(tokens, first.last + 1)
    if end is None or end.tail is None or end.tail.kind not in ("measure", "rate", "percent", "duration"):
        return first
    per = units.per(tokens, end.last, articles=True)
    unit = f"{end.tail.unit} per {per[0]}" if per else end.tail.unit
    kind = "rate" if per and end.tail.kind == "measure" else end.tail.kind
    return first._replace(tail=Tail(kind, unit, first.last))


def amount(tokens: Tokens, index: int) -> Amount | None:
    """Read one amount at `index`, with its currency sign."""
    sign = money.sign_at(tokens, index)
    at = sign[1] if sign else index
    numeral = numerals.read(tokens, at, after_between=tokens.low[index - 1] == "between")
    if numeral is None or numeral.form == "ordinal":
        return None
    if sign and numeral.form not in ("digits", "fraction"):
        return None
    numeral = _sure(tokens, numeral, sign is not None)
    start = sign[2] if sign else numeral.start
    if sign:
        if tokens.low[sign[1] - 1] and start == tokens.end[index - 2] and tokens.low[index - 2] in MINUS:
            numeral, start = _negative(numeral), start - 1
        return Amount(numeral, start, sign[0], None, numeral.last)
    if tokens.low[index - 1] == "minus" and tokens.low[index - 2] != "or" and numeral.value is not None:
        numeral, start = _negative(numeral), tokens.start[index - 1]
    tail = tail_of(tokens, numeral)
    return Amount(numeral, start, None, tail, tail.last if tail else numeral.last)


def _negative(numeral: Numeral) -> Numeral:
    return numeral._replace(value=-numeral.value) if numeral.value is not None else numeral


def _sure(tokens: Tokens, numeral: Numeral, is_money: bool) -> Numeral:
    """Decide whether the "m" of "5m" is million or metre."""
    if not numeral.unsure or numeral.value is None:
        return numeral
    letters = tokens.low[numeral.last]
    last = numeral.last + 1
    if not is_money:
        after = tokens.low[last]
        counted = (
            tokens.word[last][:1].isalpha()
            and after not in _RACES
            and (after == "people" or (after.endswith("s") and after not in WORDS and len(after) > 4))
        ) or units.at(tokens, last, digits=True) is not None
        paid = money.name_at(tokens, last, digits=True, scaled=True) is not None
        if not (paid or (letters in ("m", "cr") and counted)):
            return numeral._replace(unsure=False)
        if letters == "mm":
            return numeral._replace(unsure=False)
    value = tidy(numeral.value * MAGNITUDES[letters])
    return numeral._replace(value=value, last=last, end=tokens.end[last - 1], scaled=True, unsure=False)


def _second(tokens: Tokens, first: Amount) -> Amount | None:
    """Read the second half of a range that begins with `first`."""
    low, place = tokens.low, first.last
    if first.numeral.form == "indefinite":
        return None
    word = low[place]
    if word in DASHES and tokens.glued(place):
        hyphened = tokens.low[place + 2] == "-" and tokens.glued(place + 2)  # "9-to-11-foot"
        if low[place + 1] == "to" and tokens.glued(place + 1) and hyphened:
            word, place = "to", place + 2
        elif low[place + 1] in ("to", "or") and not tokens.glued(place + 1):  # "5- to 6-year"
            word, place = low[place + 1], place + 1
        elif not tokens.glued(place + 1):
            return None
    elif (
        (word in ("–", "—") and not low[place + 1][:1].isdigit())
        or (word in DASHES and word == "-")
        or word not in ("to", "and", "or")
    ):
        return None
    second = amount(tokens, place + 1)
    if second is None or second.numeral.form == "indefinite" or not _fits(tokens, first, second, word):
        return None
    return second


def _fits(tokens: Tokens, first: Amount, second: Amount, join: str) -> bool:
    """Whether two amounts joined by `join` are the ends of one range."""
    before = tokens.low[first.numeral.first - (2 if first.sign else 1)]
    if first.sign:
        before = _word_before(tokens, first.start, first.numeral.first)
    if not _same_kind(first, second):
        return False
    low, high = _values(first, second)
    if low is None or high is None:
        return False
    if join in DASHES:
        return first.numeral.form == second.numeral.form or "fraction" in (
            first.numeral.form,
            second.numeral.form,
        )
    if low >= high:
        return False
    if join == "and":
        return before == "between"
    if join == "or":
        return high - low == 1 and high < 20 and first.tail is None and not first.sign
    return not (before == "from" and _changes(tokens, first.numeral.first))


def _word_before(tokens: Tokens, start: int, index: int) -> str:
    """The word before offset `start`, which lies at or a few tokens before `index`."""
    while index > 0 and tokens.start[index] >= start:
        index -= 1
    return tokens.low[index] if tokens.start[index] < start else ""


def _changes(tokens: Tokens, index: int) -> bool:
    """Whether a verb of change stands before "from"."""
    for word in reversed(tokens.low[max(0, index - 16) : index]):
        if word in _CHANGES:
            return True
        if word in (".", ";"):
            break
    return False


def _same_kind(first: Amount, second: Amount) -> bool:
    if first.sign and not second.sign:
        return second.tail is None
    if second.sign and not first.sign:
        return first.tail is None and False
    if first.tail and second.tail:
        return first.tail.unit == second.tail.unit or first.tail.kind == second.tail.kind == "duration"
    return not (first.tail and not second.tail)


def _values(first: Amount, second: Amount) -> tuple[Number | None, Number | None]:
    """The ends of a range; the scale of the second serves the first too: "$3-5bn"."""
    low, high = first.numeral.value, second.numeral.value
    if low is None or high is None:
        return None, None
    if second.numeral.scaled and not first.numeral.scaled and not first.tail and abs(low) < 1000:
        scale = _scale(abs(high))
        if abs(low) <= abs(high) / scale:
            return tidy(low * scale), high
    return low, high


def _scale(value: Number) -> int:
    """The largest power of a thousand in `value` ("5bn": a billion); a hundred for "two to three hundred"."""
    for scale in (10**12, 10**9, 10**6, 10**3, 100):
        if value >= scale:
            return scale
    return 1


def _range(tokens: Tokens, first: Amount, second: Amount) -> Found:
    low, high = _values(first, second)
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
    tail = one.tail
    if tail is None or one.numeral.value is None or not any(unit == tail.unit for unit, _ in COMPOUNDS):
        return None
    place = one.last
    if tokens.low[place] in ("and", ","):
        place += 1
    second = amount(tokens, place)
    if second is None or second.tail is None or second.numeral.value is None:
        return None
    ratio = COMPOUNDS.get((tail.unit, second.tail.unit))
    if ratio is None or not 0 < second.numeral.value < ratio:
        return None
    value, unit = tidy(one.numeral.value + second.numeral.value / ratio), tail.unit
    if tail.kind == "duration":  # in the smaller unit: 148 minutes rather than 2.4666... hours
        value, unit = tidy(one.numeral.value * ratio + second.numeral.value), second.tail.unit
    last = second.last
    return Found(
        one.numeral.first, last, one.start, tokens.end[last - 1], tail.kind, value, unit, "digits", True
    )


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


def one_in(tokens: Tokens, numeral: Numeral) -> Found | None:
    """Read "one in five", "nine out of 10", "1 in 10,000" as one figure, a part of a whole."""
    low, place = tokens.low, numeral.last
    part = numeral.value
    if not isinstance(part, int) or not 0 < part <= 99 or numeral.scaled:
        return None
    hyphens = low[place] == "-" and tokens.glued(place) and low[place + 2] == "-"  # "one-in-ten"
    if hyphens and low[place + 1] == "in":
        place += 3
    elif low[place] == "out" and low[place + 1] == "of":
        place += 2
    elif low[place] == "in":
        place += 1
        if low[place] == "every":
            place += 1
    else:
        return None
    whole = numerals.read(tokens, place)
    if (
        whole is None
        or not isinstance(whole.value, int)
        or whole.value <= part
        or whole.form not in ("digits", "words")
    ):
        return None
    if tail_of(tokens, whole) or (low[place - 1] == "in" and (1900 <= whole.value <= 2100 or part > 9)):
        return None
    value = tidy(part / whole.value)
    return Found(
        numeral.first, whole.last, numeral.start, whole.end, "cardinal", value, None, "fraction", True
    )


def dimensions(tokens: Tokens, found: Found) -> str | None:
    """The unit that the number before "x" or "by" shares with the last one: metre for the 5 of "5 x 3 m"."""
    if found.unit is not None or found.kind != "cardinal":
        return None
    place = found.last
    for _ in range(2):
        if tokens.low[place] not in ("x", "×", "by") or not tokens.low[place + 1][:1].isdigit():
            return None
        other = amount(tokens, place + 1)
        if other is None:
            return None
        if other.tail:
            if isinstance(found.value, int) and isinstance(other.numeral.value, int):
                if other.numeral.value >= 25 * found.value:  # "4 x 400 metres" is a relay
                    return None
            return other.tail.unit if other.tail.kind == "measure" else None
        place = other.last
    return None
