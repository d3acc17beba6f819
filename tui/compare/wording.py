"""Why two figures are taken for one quantity or not, in words."""

from __future__ import annotations

from tui.compare.claims import Claim
from tui.compare.classes import plural
from tui.compare.likeness import Pair
from tui.compare.moments import Likeness
from tui.compare.quantities import Fit

_MAIN = "what the article reports"


def proof(pair: Pair, relation: str, same_event: bool) -> str:
    """Return what speaks for a judgement: thing, fate, time, place, amounts, speakers."""
    parts = [_thing(pair), _time(pair, same_event), _place(pair)]
    if relation.startswith("same-quantity"):
        parts += [_amounts(pair), _speakers(pair)]
    return "; ".join(part for part in parts if part)


def when_words(claim: Claim) -> str:
    """When a claim was, in words: 2025-03-06, "the night before", or what the article reports."""
    moment = claim.times.moment
    if claim.times.main or moment is None:
        return _MAIN
    return moment.key


def where_words(claim: Claim) -> str:
    """Where a claim was, in words; empty where nothing tells."""
    return claim.figure.where or ", ".join(sorted(claim.places))


def thing_words(claim: Claim) -> str:
    """What a claim counts or measures: its noun's class, else its dimension."""
    dimension = claim.quantity.dimension
    return claim.noun or ("number" if dimension == "count" else claim.figure.unit or dimension)


def noun_words(noun: str) -> str:
    """A class of nouns in the plural: "people", "loitering munitions"."""
    head, space, last = noun.rpartition(" ")
    return f"{head}{space}{plural(last)}"


def _thing(pair: Pair) -> str:
    one, other = _counted(pair.one), _counted(pair.other)
    return f"both {one}" if one == other else f"{one} / {other}"


def _counted(claim: Claim) -> str:
    noun = noun_words(claim.noun) if claim.noun else thing_words(claim)
    return " ".join(filter(None, (noun, claim.status)))


def _time(pair: Pair, same_event: bool) -> str:
    one, other = when_words(pair.one), when_words(pair.other)
    if pair.when is Likeness.SAME:
        return "articles of one event" if one == other == _MAIN else f"time: {one}"
    if pair.when is Likeness.DIFFERENT:
        return f"other time: {one} / {other}"
    return (
        f"time not known to be the same: {one} / {other}"
        if same_event
        else "articles not known to be of one event"
    )


def _place(pair: Pair) -> str:
    one, other = where_words(pair.one), where_words(pair.other)
    if pair.where is Likeness.DIFFERENT:
        return f"other place: {one} / {other}"
    if pair.where is Likeness.SAME:
        return f"place: {one or other}"
    return f"place: {one or 'not told'} / {other or 'not told'}" if one or other else ""


def _amounts(pair: Pair) -> str:
    one, other = _amount(pair.one), _amount(pair.other)
    sign = {Fit.EQUAL: "=", Fit.NEARLY: "fits", Fit.RIVAL: "against"}[pair.fit]
    return f"{one} {sign} {other}"


def _amount(claim: Claim) -> str:
    bound = claim.figure.bound
    return f"{'' if bound == '=' else bound}{claim.figure.text}"


def _speakers(pair: Pair) -> str:
    one, other = (claim.figure.speaker or claim.figure.source for claim in (pair.one, pair.other))
    return f"told by {one or 'the article itself'} / {other or 'the article itself'}"
