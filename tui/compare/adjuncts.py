"""Of which figures a time that a sentence tells can be: of its own clause, and not where it only compares."""

from __future__ import annotations

import re

from tui.compare.moments import MONTH, NEAR, SHIFTED, WEEKDAY, WIDE, YEAR, Moment
from tui.figures.model import Figure

Span = tuple[int, int]

# A time after these is not that of the figure: "from a year earlier", "by the end of 2026".
_APART = re.compile(
    r"\b(?:than|from|against|below|above|until|till|by|to|before|after|between|with|ended|ending|"
    r"end of|start of)\s+(?:the\s+)?(?:in\s+)?$"
)
# Nor is one that tells since when something is the largest, or when a thing was made: "the worst since 2005".
_SUPERLATIVE = re.compile(
    r"\b(?:most|least|first|worst|best|longest|lowest|\w{3,}est|record|time|anything)\b[^.;:]{0,40}?"
    r"(?:\b(?:since|of|in|for)\s+(?:the\s+)?)?$"
)
_MADE = re.compile(r"\b(?:built|opened|founded|born|established|delivered|made|bought|launched)\s+in\s+$")
_AHEAD = re.compile(r"\b(?:will|shall|would|is to|are to|due to|set to|plans? to|expected to)\b[^.;,]{0,40}$")
_MADE_AFTER = re.compile(r"-(?:built|born|made|vintage)\b")
_BEGINS = 16  # code points of a sentence in which a time is that of the whole
_CLAUSE = re.compile(
    r"[;:]\s|[,–—]\s+(?:and|but|while|although|though|whereas|or|which|who|as|because|\w+(?:ed|ing)|said|says|lost|"
    r"was|were|is|are|has|had|it|they|he|she|the\s+\w+\s+(?:is|was|has|had))\b"
)
_LOOKS_BACK = re.compile(r"\s*(?:It|That|This|These|Those|They|There|He|She|Then|Of those)\b")
_WHEN = re.compile(r",?\s+when\b")
_FAR = 300  # code points from a figure in which a time is looked for
_BEFORE_IT = 60  # code points before a time in which it may be told that it is none of a figure


def begins(moment: Moment, sentence: Span) -> bool:
    """Whether a time begins its sentence, so that it is that of the whole."""
    return moment.start - sentence[0] <= _BEGINS


def looks_back(text: str, start: int) -> bool:
    """Whether a sentence that starts at `start` goes on with what the one before tells of."""
    return _LOOKS_BACK.match(text, start) is not None


def is_after_when(text: str, moment: Moment, figure: Figure) -> bool:
    """Whether a figure is told of a time before it with "when": "the most since 2005, when it was 70"."""
    near = figure.start - moment.start <= 2 * _BEFORE_IT
    return near and _WHEN.search(text, moment.start, figure.start) is not None


def is_open_to(text: str, sentence: Span, moment: Moment, figure: Figure) -> bool:
    """Whether a time that a sentence tells may be that of a figure in it.

    In brackets it is of what is in them, "€11bn (2024: €10bn)"; and where it does not begin the sentence it is of
    its own clause, "4m tonnes last year, lost 12,000".
    """
    around = brackets(text, sentence, moment)
    if around is not None:
        return around[0] <= figure.start < around[1]
    if begins(moment, sentence) or moment.sort in (NEAR, WEEKDAY):
        return True
    first, last = sorted((moment.start, figure.start))
    return last - first <= _FAR and _CLAUSE.search(text, first, last) is None


def brackets(text: str, sentence: Span, moment: Moment) -> Span | None:
    """Return the brackets of a sentence around a time, None where there are none."""
    opened = text.rfind("(", max(sentence[0], moment.start - _FAR), moment.start)
    closed = text.find(")", moment.start, min(sentence[1], moment.start + _FAR))
    if opened < 0 or closed < 0 or text.find(")", opened, moment.start) >= 0:
        return None
    return opened, closed


def is_compared(text: str, moment: Moment) -> bool:
    """Whether a time is told only to compare with it: "from a year earlier", "by the end of 2026"."""
    if moment.sort == SHIFTED and "previous" in moment.key:
        return False
    before = text[max(0, moment.start - _BEFORE_IT) : moment.start]
    if _APART.search(before) or _MADE.search(before):
        return True
    if moment.sort in (YEAR, MONTH) and _AHEAD.search(before):
        return True
    if moment.sort == YEAR and _MADE_AFTER.match(text, moment.start + len("1994")):
        return True
    return moment.sort in (YEAR, MONTH, WIDE) and _SUPERLATIVE.search(before) is not None
