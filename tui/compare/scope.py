"""Of how much a figure is: of the whole that is reported, of one part of it, or of something else besides."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tui.compare.where import narrow
from tui.figures.model import Figure

WHOLE, LOCAL, PLACE, ELSEWHERE, SO_FAR, AHEAD = "whole", "local", "place", "elsewhere", "so far", "ahead"
"""Of the whole country or group; of a part that is called so ("in our city"); of a place; of another one ("in Osh
too"); of an hour before the end; of what is to come."""

_WHOLE = re.compile(
    r"\b(?:nationwide|nationally|worldwide|globally|countrywide|(?:across|throughout|in)\s+the\s+(?:whole\s+|entire\s+)?"
    r"(?:country|nation|republic|group|world)|in\s+total|in\s+all|altogether|overall|death\s+toll|the\s+toll)\b",
    re.IGNORECASE,
)
_LOCAL = re.compile(
    r"\bour\s+(?:own\s+)?(?:city|town|region|village|district|province|people|residents)\b|"
    r"\b(?:in|at|from|under)\s+(?:the|that|this)\s+(?:[\w-]+\s+){0,2}(?:house|building|block|tower|school|street)\b|"
    r"\b(?:out\s+of|from|under)\s+the\s+(?:ruins?|rubble|debris|wreckage)\b",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\b(?:forecasts?|expect(?:s|ed)?|predict(?:s|ed)?|tomorrow|(?:could|may|might|will)\s+(?:reach|hit|be|bring|rise|gust))\b",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(r"\bin\s+[A-Z]\w+,?\s+(?:too|as\s+well|also)\b")
_SO_FAR = re.compile(
    r"\b(?:by|until|till|at)\s+(?:noon|midday|mid-?morning|mid-?afternoon|\d{1,2}(?:[.:]\d\d)?\s*(?:[ap]\.?m\b|o['’]clock))|"
    r"\bwith\s+\S+(?:\s+percent)?\s+of\s+(?:the\s+)?(?:ballots|votes?)\s+counted\b",
    re.IGNORECASE,
)
_CLAUSES = re.compile(r"[,;:]\s|\s[—–]\s|\s(?:and|but|while|whereas)\s")
_FAR = 120  # code points on either side that are looked at


def scope(text: str, sentence: tuple[int, int], figure: Figure, places: Iterable[str]) -> str | None:
    """Return of how much a figure is, as its clause tells; `places` are its own. None where nothing tells."""
    low, high = max(sentence[0], figure.start - _FAR), min(sentence[1], figure.end + _FAR)
    after = _CLAUSES.search(text, figure.end, high)
    before = [found.end() for found in _CLAUSES.finditer(text, low, figure.start)]
    clause = text[before[-1] if before else low : after.start() if after else high]
    if _ELSEWHERE.search(clause):
        return ELSEWHERE
    if figure.kind in ("measure", "rate") and _AHEAD.search(clause):
        return AHEAD
    if figure.kind == "percent" and _SO_FAR.search(text, low, high):
        return SO_FAR
    if _WHOLE.search(clause):
        return WHOLE
    if _LOCAL.search(clause):
        return LOCAL
    return PLACE if narrow(places) else None


def of_other_scopes(one: str | None, other: str | None, shares: bool) -> bool:
    """Whether two figures cannot be rivals since one is of the whole and one of a part.

    With `shares` they are percents, which are of the whole where nothing else is told.
    """
    scopes = {one, other}
    if len(scopes) > 1 and scopes & {SO_FAR, AHEAD}:
        return True
    if ELSEWHERE in scopes or (LOCAL in scopes and (WHOLE in scopes or (shares and None in scopes))):
        return True
    return PLACE in scopes and (WHOLE in scopes or (shares and None in scopes))
