"""What is counted or measured: the noun after the number, or one that an earlier number has named."""

from __future__ import annotations

from collections.abc import Sequence

from tui.figures import nouns
from tui.figures.found import Found
from tui.figures.tables.grammar import FUNCTION, PRONOUNS
from tui.figures.tokens import Tokens

# After "in", these are what money is: "$5m in aid".
_NOT_IN = frozenset(("total", "all", "the", "a", "an", "this", "that", "his", "her", "its", "their", "our", "my", "order", "addition",
                     "return", "exchange", "cash", "advance", "part", "recent", "just", "which", "early", "late", "mid"))  # fmt: skip


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
        place += 1
        many = False
    else:
        many = found.value != 1 and found.kind != "ordinal"
    if low[place] == "of":
        if found.form in ("fraction", "indefinite") or low[place + 1] in (
            "the",
            "these",
            "those",
            "its",
            "their",
            "his",
            "our",
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
        return nouns.phrase(tokens, place + 1, many=False)
    if (
        word == "in"
        and found.kind == "money"
        and low[place + 1] not in _NOT_IN
        and tokens.word[place + 1].islower()
    ):
        return nouns.phrase(tokens, place + 1, many=False)
    if (
        found.kind in ("percent", "money")
        and word[:1].isalpha()
        and word not in FUNCTION
        and place == found.last
    ):
        return nouns.phrase(tokens, place, many=False)
    return None


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
    if after == "-" or (
        after == "of" and low[found.last + 1] not in ("them", "these", "those", "which", "whom")
    ):
        return None
    if after[:1].isalpha() and after not in FUNCTION and not after.endswith("ed"):
        return None
    for other, noun in reversed(earlier[-8:]):
        if noun and other.kind == "cardinal" and other.unit is None:
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
