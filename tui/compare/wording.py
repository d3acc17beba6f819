"""Why two figures are taken for one quantity or not, in words."""

from __future__ import annotations

from tui.compare.claims import Claim
from tui.compare.likeness import Pair
from tui.compare.moments import WEEKDAYS, Likeness, days_apart
from tui.compare.naming import BOUNDS, claim_name, written
from tui.compare.quantities import Fit
from tui.figures.in_words import date_words, day_words

_MAIN = "the event’s own"


def proof(pair: Pair, relation: str, same_event: bool) -> str:
    """Return what speaks for a judgement: thing, fate, time, place, amounts, speakers."""
    parts = [_thing(pair), _time(pair, same_event), _place(pair)]
    if relation.startswith("same-quantity"):
        parts += [_amounts(pair), _speakers(pair), _told_on(pair)]
    return "; ".join(part for part in parts if part)


def when_words(claim: Claim) -> str:
    """When a claim was, in words: "6 March 2025", "the night before", or the event’s own."""
    moment = claim.times.moment
    if claim.times.main or moment is None:
        return _MAIN
    return moment_words(moment.key)


def moment_words(key: str) -> str:
    """A moment's key in words: "26–27 October 2025", "Tuesday", "the night before"."""
    return key.title() if key in WEEKDAYS else day_words(key)


def where_words(claim: Claim) -> str:
    """Where a claim was, in words: its own place, else the only one of its sentence; empty where nothing tells."""
    return claim.figure.where or ", ".join(sorted(claim.places or claim.told_places)).title()


def _thing(pair: Pair) -> str:
    one, other = (claim_name(claim, claim.status or "") for claim in (pair.one, pair.other))
    return f"both {one}" if one == other else f"{one} / {other}"


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
        return f"other place: {one or 'another'} / {other or 'another'}"
    if pair.where is Likeness.SAME:
        return f"place: {one or other}" if one or other else ""
    return f"place: {one or 'not told'} / {other or 'not told'}" if one or other else ""


def _amounts(pair: Pair) -> str:
    one, other = amount_words(pair.one), amount_words(pair.other)
    sign = {Fit.EQUAL: "=", Fit.NEARLY: "fits", Fit.RIVAL: "against"}[pair.fit]
    return f"{one} {sign} {other}"


def amount_words(claim: Claim) -> str:
    """A figure with its bound: "~30", "≥12", "8–11"."""
    return f"{BOUNDS.get(claim.figure.bound, '')}{written(claim.figure)}"


def _told_on(pair: Pair) -> str:
    """The days on which two articles tell rival amounts, where they are surely others: a toll may have risen."""
    one, other = pair.one.written, pair.other.written
    if pair.fit is not Fit.RIVAL or one is None or other is None:
        return ""
    return f"told on {date_words(one)} / on {date_words(other)}" if days_apart(one, other) else ""


def _speakers(pair: Pair) -> str:
    one, other = (claim.figure.speaker or claim.figure.source for claim in (pair.one, pair.other))
    if one == other:
        return f"both told by {one}" if one else "both in the article’s own voice"
    return f"told by {one or 'the article itself'} / {other or 'the article itself'}"
