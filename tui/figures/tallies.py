"""Lists of names that each have a number, which counts: "Renewal 70, Common Path 66, Shield 38"."""

from __future__ import annotations

from tui.figures.nouns import plural
from tui.figures.tables import words
from tui.figures.tables.calendar import MONTHS, WEEKDAYS
from tui.figures.tables.grammar import FUNCTION
from tui.figures.tables.names import DESIGNATORS, NAMERS
from tui.figures.tables.numbers import ONES
from tui.figures.tables.units import TIME_WORDS
from tui.figures.tokens import Tokens

_COMMAS = (",", ";")
_WITHIN_NAMES = words("of for de la del and the")  # "Union for Rights 30"
_OPENERS = (":", "(")
_SHARES = ("%", "per", "percent")
_NO_NAMES = (FUNCTION | NAMERS | WEEKDAYS | MONTHS.keys()) - {"yes", "no"}  # of a vote these are answers
_LONGEST = 6  # tokens of a name
_MOST = 3  # names before and after one that are looked at


def listed(tokens: Tokens, index: int, last: int) -> bool:
    """Whether the name before the number in `[index, last)` is one of a list of names with a number each.

    Two names make a list where a colon or bracket opens it, or a share is told; else three do. They differ:
    "Apollo 11, Apollo 12" are names with their numbers, and so is "Paris 2024".
    """
    label = _label(tokens, index)
    if not label or _is_year(tokens, index):
        return False
    labels = {label}
    shares = "." in tokens.word[index] or tokens.low[last] in _SHARES
    for _ in range(_MOST):
        following = _next(tokens, last)
        if not following:
            break
        last = following + 1
        labels.add(_label(tokens, following))
        shares = shares or tokens.low[last] in _SHARES
    first = _name_start(tokens, index)
    for _ in range(_MOST):
        previous = _previous(tokens, first)
        if not previous:
            break
        first = _name_start(tokens, previous)
        labels.add(_label(tokens, previous))
    opened = tokens.low[first - 1] in _OPENERS or _goes_on(tokens, first)
    return len(labels) > 2 or (len(labels) == 2 and (shares or opened)) or _goes_on(tokens, first)


def _next(tokens: Tokens, last: int) -> int:
    """The number of the next name, after that which ends before `last`; 0 where there is none."""
    after = _after_joint(tokens, last)
    place = after
    while after and place < after + _LONGEST and _is_of_name(tokens, place):
        place += 1
    return place if after and place > after and _is_number(tokens, place) and _label(tokens, place) else 0


def _previous(tokens: Tokens, first: int) -> int:
    """The number of the name before that which begins at `first`; 0 where there is none."""
    place = first - 1
    if tokens.low[place] == "and":
        place -= 1
    if tokens.low[place] not in _COMMAS or place < 2:
        return 0
    return place - 1 if _is_number(tokens, place - 1) and _label(tokens, place - 1) else 0


def _name_start(tokens: Tokens, index: int) -> int:
    """The first token of the name before the number at `index`."""
    first = index - 1
    while first > index - _LONGEST and tokens.low[first - 1] != "and" and _is_of_name(tokens, first - 1):
        first -= 1
    return first


def _goes_on(tokens: Tokens, first: int) -> bool:
    """Whether the name at `first` goes on a list whose number before has a noun: "has 61 seats, United Left 33"."""
    place = first - 1
    while tokens.low[place] in (",", "and", "while"):
        place -= 1
    noun = tokens.low[place]
    return place < first - 1 and plural(noun) and noun not in TIME_WORDS and _is_number(tokens, place - 1)


def _label(tokens: Tokens, index: int) -> str:
    """The last word of the name before the number at `index`, in lower case; the last two of "Larkana division"."""
    word, low = tokens.word[index - 1], tokens.low[index - 1]
    if low in DESIGNATORS and word.islower() and tokens.word[index - 2][:1].isupper():
        return f"{tokens.low[index - 2]} {low}"
    named = word[:1].isupper() and low not in _NO_NAMES
    return low if named else ""


def _after_joint(tokens: Tokens, last: int) -> int:
    """The token after the comma, or comma and "and", at `last`; 0 where there is none."""
    if tokens.low[last] not in _COMMAS:
        return 0
    return last + 1 + (tokens.low[last + 1] == "and")


def _is_of_name(tokens: Tokens, place: int) -> bool:
    word, low = tokens.word[place], tokens.low[place]
    return word[:1].isupper() or low in _WITHIN_NAMES or low in DESIGNATORS


def _is_number(tokens: Tokens, place: int) -> bool:
    return (tokens.low[place][:1].isdecimal() and not tokens.glued(place)) or tokens.low[place] in ONES


def _is_year(tokens: Tokens, place: int) -> bool:
    word = tokens.low[place]
    return len(word) == 4 and word.isdecimal() and word[:2] in ("19", "20")
