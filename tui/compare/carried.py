"""What a figure leaves out since the one before it told: "police detained 11, lawyers have a list of 27"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from tui.compare.counted import is_elided

if TYPE_CHECKING:
    from tui.compare.claims import Claim

_BACK = 4  # figures before one of which the nearest alike is looked for
_FAR = 220  # code points back in which it may stand
_TIMES = 6.0  # so many times as large may be what another says
_OF_BALLOTS = frozenset(("counted", "exit poll"))
_JOINED = re.compile(r"(?:\s+[\w'’-]+){1,4}(?:,[^,.;]{1,24},)?,?\s+and\s+(?:[a-z]+\s+)?")
_RESTATED = re.compile(r"[^.;\n]{0,30},\s+(?:or|which is|that is|which was)\s+(?:\w+\s+)?")
_PAIR = re.compile(r"(?:\s+[\w'’-]+){1,3}\s+and\s+(?:[a-z]+\s+)?")
_NEAR = 32  # code points between two amounts of one thing
_OTHER_AMOUNT = re.compile(
    r"(?:\s[\w'’%-]+){0,2},?\s+(?:(?:up|down|and)\s+)?(?:from|after|against|instead of|rather than|"
    r"compared (?:with|to)|versus|but not|not)\s+(?:the\s+|a\s+|some\s+|about\s+)?|"
    r"\s+to\s+|\s*\((?:[\w\s]{2,14}:\s+)?"
)
_OF_THEM_BEFORE = re.compile(
    r"\b(?:of|among|including)\s+(?:them|whom|which|those)\s+(?:\w+\s+)?$|\banother\s+$"
)
_OF_THEM_AFTER = re.compile(r"\s+(?:\w+\s+)?of\s+(?:them|whom|which|these|those)\b|\s+(?:more|others?)\b")
_SAYS = re.compile(
    r"\b(?:counts?|counted|puts?|list|lists|listed|says?|said|reports?|reported|version|spea?ks?|spoke|admits?|"
    r"admitted|accredited|finds?|found|claims?|claimed|answer|figure|number|estimates?|estimated|thinks?|saw|told)\b",
    re.IGNORECASE,
)


def carried(text: str, claim: Claim, done: Sequence[Claim]) -> Claim:
    """Return a claim with the noun and the status of the one before it, of `done`, where it tells none itself.

    That is so where two are joined ("shot down 131 drones and nine missiles"), and where another speaker gives
    no more than a number.
    """
    if claim.status is not None or claim.heading or claim.figure.kind not in ("cardinal", "percent"):
        return claim
    share = _share_of(text, claim, done)
    if share is not None:
        return replace(claim, status=share.status)
    before = next((one for one in reversed(done[-_BACK:]) if _is_alike(one, claim)), None)
    if before is None or before.status in _OF_BALLOTS or claim.figure.start - before.figure.end > _FAR:
        return claim
    between = text[before.figure.end : claim.figure.start]
    if "\n" in between:
        return claim
    if claim.noun is not None and not is_elided(text, claim.figure):
        joined = before.status is not None and _JOINED.fullmatch(between) is not None
        part = claim.part and before.part
        return replace(claim, status=before.status, part=part) if joined and _may_be(claim, before) else claim
    if claim.noun not in (None, before.noun) or claim.part or not _is_said(claim, before, between):
        return claim
    if not _are_near(claim, before):
        return claim
    return replace(claim, noun=before.noun, status=before.status, answer=True)


def paired(text: str, claim: Claim, done: Sequence[Claim]) -> Claim:
    """Return a claim with what the figure before it, the last of `done`, tells of both.

    That is so of an earlier or other amount of the same ("from 19.2 to 18.4 billion", "401 million (742 million)",
    "250 instead of 600") and of a part ("40 people, of whom 11 were children").
    """
    before = done[-1] if done else None
    if before is None or claim.heading or not _is_alike(before, claim):
        return claim
    between = text[before.figure.end : claim.figure.start]
    if len(between) <= _NEAR and _OTHER_AMOUNT.fullmatch(between):
        same_noun = claim.noun in (None, before.noun) or is_elided(text, claim.figure)
        if before.status is not None and same_noun:
            return replace(claim, noun=before.noun, status=before.status)
    part = _OF_THEM_BEFORE.search(between) or _OF_THEM_AFTER.match(text, claim.figure.end)
    if part and claim.noun is None and len(between) <= _FAR and "\n" not in between:
        return replace(claim, noun=before.noun)
    return claim


def carried_back(text: str, last: Sequence[Claim]) -> Sequence[Claim]:
    """Return the last two claims, the first with the status of the second where they are joined to one subject.

    "Eight ships and two helicopters were searching" tells of both.
    """
    if len(last) < 2 or last[0].status is not None or last[1].status is None or last[1].answer:
        return last
    one, other = last
    counts = one.figure.kind == other.figure.kind == "cardinal" and one.quantity.dimension == "count"
    if not counts or one.noun is None or one.heading or not _may_be(one, other):
        return last
    joined = _PAIR.fullmatch(text, one.figure.end, other.figure.start) is not None
    return (replace(one, status=other.status), other) if joined else last


def _share_of(text: str, claim: Claim, done: Sequence[Claim]) -> Claim | None:
    """The count that a share restates: "131 of the drones, or 81%"."""
    last = done[-1] if done else None
    if (
        claim.figure.kind != "percent"
        or last is None
        or last.figure.kind != "cardinal"
        or last.status is None
    ):
        return None
    return last if _RESTATED.fullmatch(text, last.figure.end, claim.figure.start) else None


def _is_alike(one: Claim, claim: Claim) -> bool:
    return one.figure.kind == claim.figure.kind and one.quantity.dimension == claim.quantity.dimension


def _may_be(claim: Claim, before: Claim) -> bool:
    """Whether what became of the one can have become of the other: people die, buildings do not."""
    from tui.compare.tables.nouns import PEOPLE

    return (claim.noun in PEOPLE) == (before.noun in PEOPLE)


def _is_said(claim: Claim, before: Claim, between: str) -> bool:
    """Whether a number is what somebody says, other than who gave the one before."""
    speakers = [one.figure.speaker or one.figure.source for one in (claim, before)]
    return speakers[0] != speakers[1] if speakers[0] else _SAYS.search(between) is not None


def _are_near(claim: Claim, before: Claim) -> bool:
    if claim.quantity.low is None or before.quantity.low is None:
        return False
    small, large = sorted((abs(claim.quantity.low), abs(before.quantity.low)))
    return bool(small) and large <= _TIMES * small
