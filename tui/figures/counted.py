"""What is counted or measured: the noun after the number, or one that an earlier number has named."""

from __future__ import annotations

from collections.abc import Sequence

from tui.figures import nouns, units
from tui.figures.found import Found
from tui.figures.tables import words
from tui.figures.tables.grammar import AUXILIARIES, DETERMINERS, FUNCTION, PREPOSITIONS, PRONOUNS
from tui.figures.tables.nouns import KIN, VERBS
from tui.figures.tables.numbers import ONES
from tui.figures.tokens import Tokens

# After "in", these are what money is: "$5m in aid".
_NOT_IN = words(
    """
    total all the a an this that his her its their our my order addition return exchange cash
    advance part recent just which early late mid
    """
)
# Nouns that say where or when things were counted: an elided noun is seldom one of them.
_SETTINGS = tuple(
    words(
        """
    regions region districts cities countries towns villages provinces states places locations areas
    sites occasions counties islands nations games matches overs innings nights times waves
    """
    )
)
_AMOUNTING = words("at to by of on in than")
_BEING = words("is was are were remains remained")
_STANDING = words("stands stood hovers hovered")
_RATES = ("rate", "rating", "ratings", "turnout", "share", "inflation", "unemployment", "support", "approval")
_THEM = words("them these those which whom")
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
    if found.kind in ("measure", "rate", "money", "percent"):
        place = _after_bracket(tokens, place)
        return _of(tokens, found, place)
    if low[place] in ("-", "‑") and tokens.glued(place):
        if low[place + 1] in ("odd", "plus"):  # "20,000-odd fans"
            return nouns.phrase(tokens, place + 2, many=True)
        return nouns.compound(tokens, place + 1) if low[place + 1] != "strong" else None
    if low[place] in ("a", "an"):
        return None
    many = found.value != 1 and found.kind != "ordinal"
    if low[place] == "of":
        return _of_a_whole(tokens, found, place + 1)
    if found.form == "fraction" and found.value == 0.5 and low[place] in PRONOUNS:
        return None
    return nouns.phrase(tokens, place, many=many)


def _of_a_whole(tokens: Tokens, found: Found, place: int) -> tuple[int, int] | None:
    """Read the whole that a number is of: "two of the drones", "62 of 71 drones", "half of voters"."""
    whole = tokens.low[place]
    if whole in ("a", "an") and found.form == "fraction":
        return nouns.phrase(tokens, place + 1, many=False)
    if whole in PRONOUNS and whole not in _WHOLES:
        return None
    counts = (
        found.form in ("fraction", "indefinite") or whole in _WHOLES or whole in ONES or whole[:1].isdigit()
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


def elided(tokens: Tokens, found: Found, earlier: Sequence[tuple[Found, str | None]]) -> str | None:
    """Return what is counted where the figure leaves its noun out: "seven in Bryansk", "the jars, eight of them".

    `earlier`: the figures before it, the nearest last, with what each names itself.
    """
    if not found.counts or isinstance(found.value, tuple):
        return None
    subject = _subject(tokens, found) if found.kind == "percent" else None
    if subject or not _leaves_out(tokens, found):
        return subject
    low = tokens.low
    if low[found.first - 1] == "to" and low[found.first - 3] == "from":
        noun = nouns.before(tokens, found.first - 4)
        if noun:
            return noun
    if low[found.first - 1] == "from" or (low[found.last] == "of" and low[found.first - 1] == ","):
        noun = nouns.before(tokens, found.first - 1 if low[found.first - 1] == "," else found.first - 2)
        if noun:
            return noun
    kinds = ("percent",) if found.kind == "percent" else ("cardinal", "rate", "percent")
    for other, named_there in reversed(earlier[-8:]):
        if named_there and other.kind in kinds and _takes_up(other, named_there.lower()):
            return named_there
    return None


def _takes_up(other: Found, noun: str) -> bool:
    """Whether a later number may go on counting the noun of an earlier one: no place, no part of a compound."""
    single = other.value == 1 or other.form == "fraction" or other.kind == "percent"
    if noun.endswith(("percent", "cent")):
        return False
    return not noun.endswith(_SETTINGS) and (single or noun.endswith(")") or nouns.plural(noun.split()[-1]))


def _subject(tokens: Tokens, found: Found) -> str | None:
    """Return what is said to be so many per cent: "her popularity rating is an enviable 87%"."""
    low, word = tokens.low, tokens.word
    verb = found.first - 1
    if low[verb][:1].isalpha() and low[verb] not in AUXILIARIES and low[verb - 1] in ("a", "an"):
        verb -= 2
    elif low[verb] in ("at", "about", "around", "nearly", "almost", "over", "under"):
        verb -= 1
    if low[verb] not in _BEING and low[verb] not in _STANDING:
        return None
    first = verb
    while first > max(0, verb - 3) and word[first - 1].isalpha() and low[first - 1] not in FUNCTION:
        if word[first - 1][0].isupper():
            break
        first -= 1
    return tokens.slice(first, verb) if verb > first and low[verb - 1].endswith(_RATES) else None


def _leaves_out(tokens: Tokens, found: Found) -> bool:
    """Whether a noun may be missing after the number."""
    low = tokens.low
    before, after = low[found.first - 1], low[found.last]
    if "|" in (before, after):  # a cell of a table
        return False
    if found.kind == "percent":
        if before in AUXILIARIES or before in _AMOUNTING:
            return False
        ends = not after[:1].isalpha() or after in PREPOSITIONS
        return low[found.last + 1] in _THEM if after == "of" else ends
    if found.kind == "rate":
        return (found.unit or "").startswith("per ")
    if found.kind != "cardinal" or found.unit is not None:
        return False
    if before in ("at", "of", "for", "toll", "number", "total") or after in ("-", "%"):
        return False
    if after == "of":  # "eight of them", "52 of 101", "14 counts of fraud and two of forgery"
        whole = low[found.last + 1]
        return before in ("and", ",") or whole in _THEM or whole.endswith("ing") or whole[:1].isdigit()
    return not after[:1].isalpha() or after in FUNCTION or after in VERBS or after.endswith("ed")


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


def people(noun: str | None, earlier: Sequence[tuple[Found, str | None]]) -> str | None:
    """Return whom "47 wounded" counts, if a figure just before named them: people; else the word itself."""
    if noun is None:
        return None
    for _, named_there in reversed(earlier[-3:]):
        if named_there and KIN.get(named_there.lower().split()[-1]) == "person":
            return named_there
    return noun
