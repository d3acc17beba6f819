"""Units: the unit that stands at a place, and what an amount is per."""

from __future__ import annotations

from typing import NamedTuple

from tui.figures import vocabulary
from tui.figures.genre import sporty
from tui.figures.tables import words
from tui.figures.tables.units import BETWEEN, PER_NOUNS, PHRASES, SYMBOLS, TIME_WORDS, TOUCHING, WORDS
from tui.figures.tokens import Tokens


class Unit(NamedTuple):
    """A unit's name and kind, and the token after it."""

    name: str
    kind: str
    last: int


# Symbols that are also words: after a space they need more than a number before them.
_WORDLIKE = frozenset(
    {"A", "a", "F", "C", "V", "W", "N", "J", "L", "bar", "min", "pp", "cal", "pt", "MP", "mb", "K"}
)
_BEARINGS = ("N", "S", "E", "W")
# Beside these "nm" are nautical miles.
_AT_SEA = words("off north south east west northeast northwest southeast southwest offshore")
_SHIPS = words(
    "ship ships vessel vessels boat boats ferry tanker coast coastguard sailed sailing sea port nautical"
)
# Unit words that other words make something else: "10 points deductions", "12 stone walls", "five bar chart".
_PLURAL_ONLY = frozenset({"stone", "proof", "foot", "magnitude", "min", "sec", "bit", "percentage"})


def at(tokens: Tokens, index: int, *, digits: bool, fractional: bool = False) -> Unit | None:
    """Return the unit at `index`, after a number that ends there; a hyphen between is read over.

    `digits`: the number is in digits, so that symbols count as well as words.
    """
    low = tokens.low
    hyphen = low[index] in ("-", "‑") and tokens.glued(index) and tokens.glued(index + 1)
    place = index + 1 if hyphen else index
    word = low[place]
    if not word:
        return None
    special = _special(tokens, place, index, digits=digits)
    if special:
        return special
    found = WORDS.get(word)
    if found is None:
        return None if hyphen else _after_adjective(tokens, place)
    if tokens.glued(place) and not hyphen and not digits:
        return None  # "17kilos" is a slip that people make, "fivekilos" is not
    if word in _PLURAL_ONLY and not hyphen and not fractional:
        return None if word != "percentage" else _points(tokens, place)
    if word == "second" and not hyphen:
        return None
    if found[0] == "point" and (hyphen or ("." not in tokens.word[index - 1] and sporty(tokens, place))):
        return None  # "a five-point scale", "a 40-point game", "41 points in the game"
    return Unit(found[0], found[1], place + 1)


def _special(tokens: Tokens, place: int, index: int, *, digits: bool) -> Unit | None:
    """Read a unit of the project, one of several words, or a symbol."""
    if tokens.terms:
        own = vocabulary.unit_at(tokens, place, digits=digits)
        if own:
            return Unit(own[0], "measure", own[1])
    phrase = _phrase(tokens, place) if tokens.low[place] in PHRASES else None
    return phrase or (_symbol(tokens, place, index) if digits else None)


def _points(tokens: Tokens, place: int) -> Unit | None:
    return Unit("percentage point", "percent", place + 2) if tokens.low[place + 1] == "points" else None


def _phrase(tokens: Tokens, place: int) -> Unit | None:
    """Read a unit of several words, which hyphens may join."""
    low = tokens.low
    for phrase in PHRASES[low[place]]:
        at_token = place
        for part in phrase.split(" "):
            if at_token > place and low[at_token] in ("-", "‑") and tokens.glued(at_token):
                at_token += 1
            if low[at_token] != part:
                break
            at_token += 1
        else:
            name, kind = WORDS[phrase]
            return Unit(name, kind, at_token)
    return None


def _symbol(tokens: Tokens, place: int, index: int) -> Unit | None:
    """Read a symbol: "km", "°C", "km/h", "m²"."""
    word = tokens.word[place]
    touches = tokens.glued(place) and place == index
    if word == "°" and tokens.word[place + 1] in ("C", "F") and _close(tokens, place + 1):
        name = "celsius" if tokens.word[place + 1] == "C" else "fahrenheit"
        return Unit(name, "measure", place + 2)
    if word == "°" and tokens.word[place + 1] in _BEARINGS and tokens.glued(place + 1):
        return Unit("degree", "measure", place + 2)  # "139.69°E"
    joined = _joined(tokens, place)
    if joined:
        return joined
    found = SYMBOLS.get(word) or (TOUCHING.get(word) if touches or place > index else None)
    if found is None:
        return None
    if word == "s" and "." not in tokens.word[place - 1]:
        return None  # "9.58s" are seconds, "the 50s" are not
    if word in ("'", '"') or (tokens.glued(place + 1) and tokens.word[place + 1].isalnum()):
        return None
    if not touches and place == index and word in _WORDLIKE and _capital_follows(tokens, place):
        return None
    last = place + 1
    if word == "nm" and (tokens.low[last] in _AT_SEA or not _SHIPS.isdisjoint(tokens.vocabulary)):
        return Unit("nautical mile", "measure", last)
    if (
        tokens.low[last] == "."
        and found[0] in ("inch", "foot", "pound", "ounce", "mile")
        and tokens.word[last + 1][:1].islower()
    ):
        last += 1
    return Unit(found[0], found[1], last)


def _close(tokens: Tokens, index: int) -> bool:
    return tokens.start[index] - tokens.end[index - 1] <= 1


def _capital_follows(tokens: Tokens, place: int) -> bool:
    """Whether a wordlike symbol begins a name: "5 C Street"."""
    return tokens.word[place + 1][:1].isupper()


def _joined(tokens: Tokens, place: int) -> Unit | None:
    """Read symbols of several tokens: "km/h", "m/s", "Mb/s", "m2"."""
    word = tokens.word[place]
    nearest = tokens.word[place + 1]
    if not nearest or not tokens.glued(place + 1):
        return None
    if nearest == "/" and tokens.glued(place + 2):
        last = place + 3
        if tokens.word[place + 2] == "100" and tokens.glued(last):  # "l/100km"
            last += 1
        found = SYMBOLS.get("".join(tokens.word[place:last]))
        return Unit(*found, last) if found else None
    if nearest in ("2", "3"):
        found = SYMBOLS.get(word + nearest)
        return Unit(*found, place + 2) if found else None
    return None


def _after_adjective(tokens: Tokens, place: int) -> Unit | None:
    """Read the unit of time after an adjective: "10 working days", "five straight weeks"."""
    if tokens.low[place] in BETWEEN:
        found = TIME_WORDS.get(tokens.low[place + 1])
        if found and tokens.low[place + 1].endswith("s"):
            return Unit(found, "duration", place + 2)
    return None


def per(tokens: Tokens, index: int, *, articles: bool) -> tuple[str, int] | None:
    """Return what the amount that ends before `index` is per ("day"), and the token after it.

    `articles`: "a" and "an" count too, as in "$60 a barrel".
    """
    low = tokens.low
    hyphen = low[index] == "-" and tokens.glued(index)
    place = index + 1 if hyphen else index
    word = low[place]
    if word == "/" and tokens.glued(place):
        return _per_slash(tokens, place + 1)
    if word in ("per", "each", "every"):
        pass
    elif not (articles and word in ("a", "an")):
        return None
    at_token = place + 1
    if low[at_token] == "-":
        at_token += 1
    noun = low[at_token]
    if word in ("a", "an") and low[at_token + 1] in ("ago", "earlier", "later"):
        return None  # "1.5 billion a year earlier"
    whole = _phrase(tokens, at_token) if noun in PHRASES else None
    symbol = SYMBOLS.get(tokens.word[at_token]) if word == "per" and len(noun) > 1 else None
    if whole:
        return whole.name, whole.last
    if symbol:
        return symbol[0], at_token + 1
    if noun in PER_NOUNS or (noun in TIME_WORDS and not noun.endswith("s")):
        found = WORDS.get(noun)
        return (found[0] if found else noun), at_token + 1
    if word == "per" and noun.isalpha() and noun != "cent":
        if noun.isdecimal():
            return None
        return noun, at_token + 1
    if word == "per" and noun in ("100,000", "1,000", "100", "million", "10,000"):
        return _per_count(tokens, at_token)
    return None


def _per_count(tokens: Tokens, index: int) -> tuple[str, int]:
    """Read "per 100,000 people"."""
    noun = tokens.low[index + 1]
    unit = at(tokens, index + 1, digits=True)
    if unit:
        return f"{tokens.low[index]} {unit.name}", unit.last
    if noun in ("people", "inhabitants", "population", "residents", "births", "women", "men", "children"):
        return f"{tokens.low[index]} {noun}", index + 2
    return tokens.low[index], index + 1


def _per_slash(tokens: Tokens, index: int) -> tuple[str, int] | None:
    word = tokens.word[index]
    if not tokens.glued(index):
        return None
    found = SYMBOLS.get(word) or TOUCHING.get(word) or WORDS.get(word.lower())
    if found is None:
        return None
    return found[0], index + 1


def is_time_word(word: str) -> bool:
    """Whether `word`, in lower case, is a unit of time."""
    return word in TIME_WORDS
