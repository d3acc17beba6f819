"""Bounds: the words around a number that make it about, over, at least, up to."""

from __future__ import annotations

import re

from tui.figures.found import Found
from tui.figures.tables import words
from tui.figures.tables.bounds import AFTER, BEFORE
from tui.figures.tokens import Tokens

_MOTION = words(
    """
    flew flying fly flies flown passed passing spread crossed downed intercepted destroyed hovering
    circled
    """
)
# After these "over" says what something goes over: "stretched over 3 kilometres", "spread over three days".
_EXTENT = words(
    """
    stretch stretches stretched stretching spread spreads spreading extend extends extended extending range
    ranges ranged ranging scatter scatters scattered scattering strewn sprawl sprawls sprawled sprawling span
    spans spanned staggered phased
    """
)
_SHARED_OUT = words(
    "distributed divided split shared dispersed"
)  # only if they are: not "it shared over 40 files"
_BE = words("is are was were be been being")
_EXTENDING = ("cardinal", "measure", "duration")
_SIGNS = (">",), ("<",)
_TAG = 200  # code points of a tag, at most
_OPEN_TAG = re.compile(r"<[/!?A-Za-z][^<>]*$")
# Before "over six years" these make it more than six; otherwise it is only during them.
_LASTING = words(
    """
    for took take takes lasted last lasts is was been are were after of aged spent spend well
    """
)
_MULTIPLES = words("times twice thrice half double triple")
# What is told of these may be over so many territories: "drones shot down in the night over seven regions".
_IN_THE_AIR = words(
    """
    drone drones uav uavs missile missiles rocket rockets aircraft plane planes jet jets helicopter helicopters
    balloon balloons shot downed intercepted snow rain storm clouds smoke
    """
)
_TERRITORIES = words(
    "regions region provinces oblasts districts counties states countries cities towns villages islands"
)
_AIR_FAR, _TERRITORY_FAR = 14, 4  # tokens
# Before a date these only say when.
_NOT_OF_DATES = words("over under above below past beyond some near minimum maximum")


def read(tokens: Tokens, found: Found) -> tuple[str, str | None]:
    """Return the bound of a figure (one of = ~ > >= < <=) and the words that make it so."""
    if found.form == "indefinite" or found.value is None:
        first = tokens.low[found.first]
        if first in ("several", "few", "many"):
            return "~", tokens.word[found.first]
        return "~", tokens.slice(found.first, found.first + 2) if tokens.low[
            found.first + 1
        ] == "of" else None
    before = _before(tokens, found)
    if before:
        return before
    after = AFTER.get(tokens.low[found.last])
    if after:
        for parts, bound in after:
            follows = tokens.low[found.last + len(parts)]
            if parts[-1] == "up" and follows == "to":
                continue
            if parts[-1] in ("plus", "+", "minimum", "maximum", "least", "most") and _goes_on(follows):
                continue
            if all(tokens.low[found.last + at] == part for at, part in enumerate(parts)):
                return bound, tokens.slice(found.last, found.last + len(parts))
    return "=", None


def _goes_on(word: str) -> bool:
    """Whether another amount follows, so that "plus" adds: "$25,000 plus $1.5m"."""
    return word[:1].isdecimal() or word[:1] in "$£€¥₹" or word in ("a", "an", "the", "one", "two", "three")


def _before(tokens: Tokens, found: Found) -> tuple[str, str] | None:
    low = tokens.low
    index = found.first
    skip = index - 1 if low[index - 1] in ("a", "an", "another") and found.kind != "duration" else index
    for place in (index, skip) if skip != index else (index,):
        group = BEFORE.get(low[place - 1])
        if group is None:
            continue
        for parts, bound in group:
            first = place - len(parts)
            if first < 0 or any(low[first + at] != part for at, part in enumerate(parts)):
                continue
            if not _misread(tokens, found, parts, first):
                return bound, tokens.slice(first, place)
    return None


def _misread(tokens: Tokens, found: Found, parts: tuple[str, ...], first: int) -> bool:
    """Whether the words mean a place or a time here: "flew over two regions", "past 8 p.m."."""
    if found.kind in ("date", "time") and parts[-1] in _NOT_OF_DATES and len(parts) == 1:
        return True
    if parts in _SIGNS and not _is_sign(tokens, first):
        return True
    if parts == ("over",) and found.kind in _EXTENDING and _extends(tokens, first):
        return True
    if parts[-1] == "as" and tokens.low[first - 1] in _MULTIPLES:
        return True  # "three times as much as a year ago"
    if parts == ("every",):
        return found.kind != "duration"
    if parts == ("over",) and found.kind == "duration":
        return not (tokens.low[first - 1] in _LASTING or tokens.low[found.last] in ("ago", "later", "old"))
    if parts == ("over",) or parts == ("above",) or parts == ("near",):
        return tokens.low[first - 1] in _MOTION or _is_above(tokens, first, found)
    if parts == ("short", "of") or parts == ("past",) or parts == ("minimum",) or parts == ("maximum",):
        return found.kind in ("date", "time", "ordinal")
    return found.kind == "ordinal"


def _extends(tokens: Tokens, over: int) -> bool:
    """Whether the "over" at `over` follows a verb of extent: "spread evenly over three days"."""
    verb = over - 1
    while verb > 0 and (tokens.low[verb] == "out" or tokens.low[verb].endswith("ly")):
        verb -= 1
    if tokens.low[verb] in _EXTENT:
        return True
    shared = tokens.low[verb] in _SHARED_OUT
    return shared and any(word in _BE for word in tokens.low[max(0, verb - 2) : verb])


def _is_above(tokens: Tokens, over: int, found: Found) -> bool:
    """Whether something in the air is over so many territories: "drones were shot down over seven regions"."""
    after = tokens.low[found.last : found.last + _TERRITORY_FAR]
    territories = next((at for at, word in enumerate(after) if word in _TERRITORIES), None)
    if territories is None or any(not word.isalpha() for word in after[:territories]):
        return False
    before = tokens.low[max(0, over - _AIR_FAR) : over]
    begins = max((at + 1 for at, word in enumerate(before) if word in (".", "!", "?", ";")), default=0)
    return not _IN_THE_AIR.isdisjoint(before[begins:])


def _is_sign(tokens: Tokens, index: int) -> bool:
    """Whether ">" or "<" at `index` compares, "> 5", "p>0.05": no tag ends there, "<b>3"."""
    at = tokens.start[index]
    before = tokens.text[max(0, at - _TAG) : at]
    if tokens.word[index] == "<" or not before or before[-1].isspace() or before[-1] in "([{“‘«":
        return True
    return before[-1].isalnum() and not _OPEN_TAG.search(before)
