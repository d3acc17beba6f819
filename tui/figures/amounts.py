"""One amount: a numeral with its sign, currency, scale and unit."""

from __future__ import annotations

from typing import NamedTuple

from tui.figures import money, numerals, units
from tui.figures.digits import MINUS, touches_word
from tui.figures.nouns import plural
from tui.figures.numeral import Numeral, tidy
from tui.figures.tables import words
from tui.figures.tables.change import CHANGES
from tui.figures.tables.numbers import MAGNITUDES
from tui.figures.tables.units import WORDS
from tui.figures.tokens import Tokens

_RACES = words("hurdles sprints races relays heats finals")  # after "110m": metres


_DEALING = words("sold sells selling shipped drew attracted streamed downloaded")  # before "6.7m": millions
_CROWDS = words("audience population readership circulation membership workforce total record number")
# What changes in number, so that the "m" of "rose to 5.9m" is a million.
_GROWING = words(
    """
    sales number numbers subscribers users members passengers visitors cases deaths arrivals exports imports
    registrations deliveries orders population audience audiences listeners viewers readers customers claims
    applications those that unemployment employment vacancies homes jobs downloads streams membership
    """
)


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


def amount(tokens: Tokens, index: int, *, paid: bool = False) -> Amount | None:
    """Read one amount at `index`, with its currency sign; `paid`: it shares that of the amount before."""
    sign = money.sign_at(tokens, index)
    at = sign[1] if sign else index
    numeral = numerals.read(tokens, at, after_between=tokens.low[index - 1] == "between")
    if numeral is None or numeral.form == "ordinal":
        return None
    if sign and numeral.form not in ("digits", "fraction"):
        return None
    numeral = _sure(tokens, numeral, paid or sign is not None)
    start = sign[2] if sign else numeral.start
    if sign:
        before = (
            index - 1 if start == tokens.start[index] else index - 2
        )  # the letters of "US$" stand before it
        if tokens.low[before] in MINUS and start == tokens.end[before] and not touches_word(tokens, before):
            numeral, start = _negative(numeral), start - 1
        elif tokens.low[before] == "minus" and tokens.low[before - 1] != "or":
            numeral, start = _negative(numeral), tokens.start[before]
        return Amount(numeral, start, sign[0], None, numeral.last)
    if tokens.low[index - 1] == "minus" and tokens.low[index - 2] != "or" and numeral.value is not None:
        numeral, start = _negative(numeral), tokens.start[index - 1]
    tail = tail_of(tokens, numeral)
    return Amount(numeral, start, None, tail, tail.last if tail else numeral.last)


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


def _negative(numeral: Numeral) -> Numeral:
    return numeral._replace(value=-numeral.value) if numeral.value is not None else numeral


def _counts_many(tokens: Tokens, first: int) -> bool:
    """Whether the "5.9m" at `first` is millions: "sold 5.9m", "sales rose 11% to 5.9m", "an audience of 3m"."""
    before, further = tokens.low[first - 1], tokens.low[first - 2]
    if before in _DEALING or (before == "of" and further in _CROWDS):
        return True
    near = tokens.low[max(0, first - 12) : first]
    return before in ("to", "at") and not CHANGES.isdisjoint(near) and not _GROWING.isdisjoint(near)


def _sure(tokens: Tokens, numeral: Numeral, is_money: bool) -> Numeral:
    """Decide whether the "m" of "5m" is million or metre."""
    if not numeral.unsure or numeral.value is None:
        return numeral
    letters = tokens.low[numeral.last]
    last = numeral.last + 1
    if not is_money:
        after = tokens.low[last]
        counted = (
            (
                tokens.word[last][:1].isalpha()
                and after not in _RACES
                and plural(after)
                and after not in WORDS
                and len(after) > 3
            )
            or _counts_many(tokens, numeral.first)
            or units.at(tokens, last, digits=True) is not None
        )
        paid = money.name_at(tokens, last, digits=True, scaled=True) is not None
        if not (paid or (letters in ("m", "cr") and counted)):
            return numeral._replace(unsure=False)
        if letters == "mm":
            return numeral._replace(unsure=False)
    value = tidy(numeral.value * MAGNITUDES[letters])
    return numeral._replace(value=value, last=last, end=tokens.end[last - 1], scaled=True, unsure=False)
