"""What is counted or measured: the noun after the number, or one that an earlier number has named."""

from __future__ import annotations

from collections.abc import Sequence

from tui.figures import nouns, units
from tui.figures.found import Found
from tui.figures.tables import words
from tui.figures.tables.grammar import DETERMINERS, FUNCTION, PRONOUNS
from tui.figures.tables.numbers import ONES
from tui.figures.tokens import Tokens

# After "in", these are what money is: "$5m in aid".
_NOT_IN = words("""
    total all the a an this that his her its their our my order addition return exchange cash advance part recent
    just which early late mid
    """)
# Nouns that say where or when things were counted: an elided noun is seldom one of them.
_SETTINGS = tuple(
    "regions region districts cities countries towns villages provinces states places locations areas sites "
    "occasions counties islands nations games matches overs innings nights times waves".split()
)
_WHOLES = words("the these those its their his our")


def named(tokens: Tokens, found: Found) -> tuple[int, int] | None:
    """Return the tokens of the noun phrase that the figure itself names; None where it names none."""
    if not found.counts or (isinstance(found.value, tuple) and found.kind == "cardinal" and _score(found)):
        return None
    low = tokens.low
    place = found.last
    if found.kind in ("measure", "rate", "money", "percent"):
        place = _after_bracket(tokens, place)
        return _of(tokens, found, place)
    if low[place] in ("-", "‑") and tokens.glued(place):
        return nouns.compound(tokens, place + 1) if low[place + 1] != "strong" else None
    many = found.value != 1 and found.kind != "ordinal"
    if low[place] == "of":
        whole = low[place + 1]
        if (
            found.form in ("fraction", "indefinite")
            or whole in _WHOLES
            or whole in ONES
            or whole[:1].isdigit()
        ):
            if low[place + 1] in PRONOUNS:
                return None
            return nouns.phrase(tokens, place + 1, many=found.form != "fraction")
        return None
    if found.form == "fraction" and found.value == 0.5 and low[place] in PRONOUNS:
        return None
    return nouns.phrase(tokens, place, many=many)


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
    if word == "of":
        if low[place + 1] in PRONOUNS:
            return None
        return (
            None if _distance_from(tokens, found, place + 1) else nouns.phrase(tokens, place + 1, many=False)
        )
    after = low[place + 1]
    if word == "in" and found.kind == "money" and after not in _NOT_IN and after not in ONES:
        return nouns.phrase(tokens, place + 1, many=False) if tokens.word[place + 1].islower() else None
    described = low[found.first - 1] in DETERMINERS or low[found.first - 1] in ("record", "estimated")
    if described and found.kind in ("percent", "money") and word[:1].isalpha() and word not in FUNCTION:
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
    if noun is None or found.kind != "cardinal" or found.unit is not None or found.form == "fraction":
        return None
    per = units.per(tokens, noun[1], articles=True)
    if per is None or tokens.low[noun[1]] in ("each", "every"):
        return None
    timely = units.is_time_word(per[0])
    return f"per {per[0]}" if timely or tokens.low[noun[1]] in ("per", "/") else None


def elided(tokens: Tokens, found: Found, earlier: Sequence[tuple[Found, str | None]]) -> str | None:
    """Return what an earlier figure counts, where this one leaves its noun out: "seven in Bryansk".

    `earlier`: the figures before it, the nearest last, with what each names itself.
    """
    if (
        found.kind != "cardinal"
        or found.unit is not None
        or not found.counts
        or isinstance(found.value, tuple)
    ):
        return None
    low = tokens.low
    after = low[found.last]
    if (
        low[found.first - 1] in ("to", "at", "of", "from", "than", "versus", "for", "against")
        or after == "to"
    ):
        return None
    if after == "-" or (
        after == "of" and low[found.last + 1] not in ("them", "these", "those", "which", "whom")
    ):
        return None
    if after[:1].isalpha() and after not in FUNCTION and not after.endswith("ed"):
        return None
    for other, noun in reversed(earlier[-8:]):
        if noun and other.kind in ("cardinal", "rate") and not noun.lower().endswith(_SETTINGS):
            return noun
    return None


def distributed(tokens: Tokens, found: Found, noun: tuple[int, int] | None) -> bool:
    """Whether the number holds for each of several: "two each in", "single drones in Kaluga and Tula"."""
    last = noun[1] if noun else found.last
    if tokens.low[last] in ("each", "apiece") or tokens.low[found.last] == "each":
        return True
    if noun and tokens.low[found.first] == "single" and nouns.plural(tokens.low[noun[1] - 1]):
        return True
    before = tokens.low[max(0, found.first - 3) : found.first]
    return "each" in before and found.kind != "ordinal"
