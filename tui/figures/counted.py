"""What is counted or measured: the noun that a number itself names."""

from __future__ import annotations

from tui.figures import nouns, units
from tui.figures.found import Found
from tui.figures.tables import words
from tui.figures.tables.grammar import AUXILIARIES, DETERMINERS, FUNCTION, PRONOUNS
from tui.figures.tables.nouns import VERBS
from tui.figures.tables.numbers import ONES
from tui.figures.tokens import Tokens

# After "in", these are what money is: "$5m in aid".
_NOT_IN = words(
    """
    total all the a an this that his her its their our my order addition return exchange cash
    advance part recent just which early late mid
    """
)
_DESCRIBING = DETERMINERS - {"that", "no", "all", "both", "some"}  # before "5% tax"
_WHOLES = words("the these those its their his her our my")


def named(tokens: Tokens, found: Found) -> tuple[int, int] | None:
    """Return the tokens of the noun phrase that the figure itself names; None where it names none."""
    if (
        not found.counts
        or found.unit == "times"
        or (isinstance(found.value, tuple) and found.kind == "cardinal" and _score(found))
    ):
        return None
    low = tokens.low
    place = found.last
    if found.form == "share":  # "one room in three"
        return found.first + 1, place - 2
    if found.kind in ("measure", "rate", "money", "percent"):
        place = _after_bracket(tokens, place)
        return _of(tokens, found, place)
    if low[place] in ("-", "‑") and tokens.glued(place):
        if low[place + 1] in ("odd", "plus"):  # "20,000-odd fans"
            return nouns.phrase(tokens, place + 2, many=True)
        if found.kind == "ordinal" and low[place + 1].endswith(("est", "most", "worst")):
            return nouns.phrase(tokens, place + 2, many=False)  # "the fifth-fastest time"
        return nouns.compound(tokens, place + 1) if low[place + 1] != "strong" else None
    owner = found.kind == "ordinal" and low[place].endswith(("'s", "’s"))  # "the 20th century's first war"
    if low[place] in ("a", "an") or owner or nouns.compares_periods(tokens, place):
        return None
    many = found.value != 1 and found.kind != "ordinal"
    if low[place] == "or" and low[place + 1] in ("more", "fewer", "less"):  # "four or more points"
        place += 2
    elif found.form == "fraction" and low[place] in ("that", "this"):  # "half that distance"
        place += 1
    if low[place] == "of":
        return _of_a_whole(tokens, found, place + 1)
    if found.form == "fraction" and found.value == 0.5 and low[place] in PRONOUNS:
        return None
    return nouns.phrase(tokens, place, many=many)


def shared(tokens: Tokens, one: Found, other: Found, noun: tuple[int, int] | None) -> bool:
    """Whether a number without a noun has that of the next: "61 and 32 passengers", "0.2% to 0.7% of GDP"."""
    low = tokens.low
    if noun is None or one.kind != other.kind or other.first != one.last + 1 or not one.counts:
        return False
    if one.kind == "ordinal":
        return low[one.last] == "and"  # "the 11th and 12th goals"
    changes = low[one.last] == "to" and low[one.first - 1] == "from"
    if one.kind == "percent" or changes:
        return changes and one.unit == other.unit
    after = low[noun[1]]  # a verb: "it killed 12 and 40 houses burned"
    acts = after in AUXILIARIES or after in VERBS or after.endswith("ed")
    return one.kind == "cardinal" and one.unit is None and low[one.last] in ("and", "or") and not acts


def _of_a_whole(tokens: Tokens, found: Found, place: int) -> tuple[int, int] | None:
    """Read the whole that a number is of: "two of the drones", "62 of 71 drones", "half of voters"."""
    whole = tokens.low[place]
    if whole in ("these", "those"):
        phrase = nouns.phrase(tokens, place, many=True)  # none in "nine in ten of these vanish"
        return phrase if phrase and nouns.plural(tokens.low[phrase[1] - 1]) else None
    if whole in ("a", "an") and found.form == "fraction":
        return nouns.phrase(tokens, place + 1, many=False)
    if whole in PRONOUNS and whole not in _WHOLES:
        return None
    counts = (
        found.form in ("fraction", "indefinite") or whole in _WHOLES or whole in ONES or whole[:1].isdecimal()
    )
    return nouns.phrase(tokens, place, many=found.form != "fraction") if counts else None


def _score(found: Found) -> bool:
    """Whether a pair of numbers is a score or odds: they fall, or nothing that they count follows."""
    low, high = found.value if isinstance(found.value, tuple) else (0, 0)
    return low >= high if isinstance(low, int | float) and isinstance(high, int | float) else False


def _after_bracket(tokens: Tokens, place: int) -> int:
    """Skip one short bracket: "17 kilos (37 lbs) of"; and the close of one: "(37 lbs) of"."""
    if tokens.word[place] == ")":
        return place + 1
    if tokens.word[place] == "(":
        for ahead in range(place + 1, place + 8):
            if tokens.word[ahead] == ")":
                return ahead + 1
    return place


def _of(tokens: Tokens, found: Found, place: int) -> tuple[int, int] | None:
    """Read "of explosives", "in aid", or the noun after "a 5% tax"."""
    low = tokens.low
    word = low[place]
    if word == "of" and low[place + 1] in ("a", "an"):
        place += 1
    if word == "of":
        if low[place + 1] in PRONOUNS:
            return None
        return (
            None if _distance_from(tokens, found, place + 1) else nouns.phrase(tokens, place + 1, many=False)
        )
    after = low[place + 1]
    if word == "in" and found.kind == "money" and after not in _NOT_IN and after not in ONES:
        return nouns.phrase(tokens, place + 1, many=False) if tokens.word[place + 1].islower() else None
    described = low[found.first - 1] in _DESCRIBING or low[found.first - 1] in ("record", "estimated")
    acts = word in VERBS or word.endswith("ed")  # "found that the 62% backed it"
    if (
        described
        and found.kind in ("percent", "money")
        and word[:1].isalpha()
        and not (acts or word in FUNCTION)
    ):
        return nouns.phrase(tokens, place, many=False)
    return None


def _distance_from(tokens: Tokens, found: Found, place: int) -> bool:
    """Whether "of" names a place that the measure is a distance from: "within 2,200 miles of Earth"."""
    return (
        found.kind == "measure"
        and tokens.low[found.first - 1] == "within"
        and tokens.word[place][:1].isupper()
    )


def per_unit(tokens: Tokens, found: Found, noun: tuple[int, int] | None) -> str | None:
    """Return what a count is per, where that follows its noun: "100 drones per day", "50 pitches a minute"."""
    if noun is None or found.form == "fraction" or found.kind not in ("cardinal", "measure"):
        return None
    if found.kind == "cardinal" and found.unit is not None:
        return None
    per = units.per(tokens, noun[1], articles=True)
    if per is None or tokens.low[noun[1]] in ("each", "every"):
        return None
    timely = units.is_time_word(per[0]) or per[0] in ("night", "game", "match", "season")
    if not timely and tokens.low[noun[1]] not in ("per", "/"):
        return None
    return f"{found.unit} per {per[0]}" if found.unit else f"per {per[0]}"


def distributed(tokens: Tokens, found: Found, noun: tuple[int, int] | None) -> bool:
    """Whether the number holds for each of several: "two each in", "single drones in Kaluga and Tula"."""
    if found.kind not in ("cardinal", "measure"):
        return False
    last = noun[1] if noun else found.last
    if tokens.low[last] in ("each", "apiece") or tokens.low[found.last] == "each":
        return True
    if noun and tokens.low[found.first] == "single" and nouns.plural(tokens.low[noun[1] - 1]):
        return True
    low, first = tokens.low, found.first
    return low[first - 1] == "each" or (low[first - 2] == "each" and low[first - 1].endswith("ing"))
