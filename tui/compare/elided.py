"""The noun that a count leaves out, since it is told before: "the number of homes rose to 40", "Closed: 37"."""

from __future__ import annotations

import re

from tui.compare.classes import TOKEN, Classes
from tui.compare.tables.nouns import CLASS_NAMES

_REACH = 110  # code points before a figure in which it may be told what it counts
_NUMBER = r"(?:number|count|tally|total|toll|list|share)s?"
# "The number of inundated homes has risen to ", "put the count of homes with damp walls at ", "total homes: ".
_NUMBER_OF = re.compile(rf"\b{_NUMBER}\s+of\s+(?P<what>[^.;:\d\n]{{3,60}})[^.;\n]{{0,40}}$", re.IGNORECASE)
_LABEL = re.compile(
    r"(?:^|[\n.;,(]\s*(?:[-*•]\s*)?)(?P<what>[A-Za-z][^\n.;:,\d()]{2,48}?)\s*(?::|\s[-–—])\s*$"
)
_OF_THE = re.compile(
    r"\b[Oo]f\s+(?:the|its|their|these|those|his|her)\s+(?:\w+\s+)??(?P<what>[^\W\d_]{3,})"
    r"(?:\s+(?:on board|aboard|involved|in all))?,?\s+(?:only\s+|just\s+|at least\s+|some\s+|about\s+)?$"
)
_NUMBER_AFTER = re.compile(rf"\s+(?:the\s+)?{_NUMBER}\s+of\s+(?P<what>[^.;:,\d\n]{{3,60}})")
_TOKENS_OF_WHAT = 5


def elided_noun(text: str, start: int, at: int, end: int, classes: Classes) -> str | None:
    """Return the class of what the count `text[at:end]` counts by what is told before it; `start`: its sentence."""
    begins = max(start, at - _REACH)
    before = text[begins:at]
    of_number = next((found for found in (_NUMBER_OF.search(before), _OF_THE.search(before)) if found), None)
    after = _NUMBER_AFTER.match(text, end, end + _REACH)
    label = _LABEL.search(text, max(0, at - _REACH), at)
    for found in (label, of_number, after):
        noun = _first_known(found["what"], classes) if found else None
        if noun is not None:
            return noun
    return None


def _first_known(words: str, classes: Classes) -> str | None:
    """The class of the first noun of some words that has one; of two that follow each other the second."""
    tokens = [found[0] for found in TOKEN.finditer(words)][:_TOKENS_OF_WHAT]
    for at, token in enumerate(tokens):
        if classes.noun(token.lower()) in CLASS_NAMES:
            longer = classes.noun(" ".join(tokens[at : at + 2]).lower())
            return longer if longer in CLASS_NAMES else classes.noun(token.lower())
    return None
