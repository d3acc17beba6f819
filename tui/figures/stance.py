"""Stance: what a speaker does with a claim: says, claims, confirms, denies, estimates or plans it."""

from __future__ import annotations

from tui.figures.found import Found
from tui.figures.tables import words
from tui.figures.tables.grammar import PREPOSITIONS
from tui.figures.tokens import Tokens

STANCES = ("said", "claimed", "confirmed", "denied", "estimated", "planned", "uncertain", "negated")

_REACH = 5  # tokens before a figure that may negate it
_NEGATING = words("not never")
_NOT_NEGATED = words("only more less fewer just until least yet even that")  # after "not", or between

_BY_WORD = {
    word: stance
    for stance, members in {
        "claimed": words(
            """
            claimed claims claim claiming alleged alleges allege alleging allegedly insisted insists insisting
            boasted boasts maintained maintains asserted asserts contended contends accused accuses supposedly
            purportedly purported reputedly
            """
        ),
        "confirmed": words(
            """
            confirmed confirms confirm confirming acknowledged acknowledges admitted admits admitting conceded
            concedes
            """
        ),
        "denied": words("denied denies deny denying"),
        "estimated": words(
            """
            estimated estimates estimate estimating projected projects forecast forecasts predicted predicts
            reckons calculated calculates expected expects expect anticipated believes believed thinks thought
            """
        ),
        "planned": words(
            """
            planned plans goal target aims aim hopes intends vowed pledged promised supposed
            """
        ),
        "uncertain": words(
            """
            reportedly apparently seemingly ostensibly likely probably possibly presumably potentially perhaps
            maybe unconfirmed unverified suspected suggested suggests understood rumoured rumored preliminary
            provisional
            """
        ),
    }.items()
    for word in members
}


def negated(tokens: Tokens, found: Found) -> bool:
    """Whether the text says that it is not so many: "had not lost 12 aircraft", "not 12 but 10"."""
    for index in range(found.first - 1, max(-1, found.first - _REACH), -1):
        word = tokens.low[index]
        if word in _NEGATING or word.endswith(("n't", "n’t")):
            return tokens.low[index + 1] not in _NOT_NEGATED
        if not word[0].isalpha() or word in PREPOSITIONS or word in _NOT_NEGATED:
            break
    return False


def of(hedge: str | None, verb: str | None, *, sourced: bool) -> str | None:
    """Return the stance that a figure's hedge shows, else its speaker's verb; None in the article's voice."""
    for word in (hedge, verb):
        stance = _BY_WORD.get(word.lower()) if word else None
        if stance:
            return stance
    return "said" if sourced else None
