"""What a figure counts: its noun, and whether it counts all of that, or some of a number told elsewhere."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui.compare.classes import TOKEN, Classes, singular
from tui.compare.elided import elided_noun
from tui.compare.tables.nouns import CLASS_NAMES
from tui.figures.model import Figure

_CONTEXT = 90  # code points on either side in which the noun is told, or that a toll is
_PART = re.compile(
    r"\s+(?:\w+\s+){1,2}of\s+(?:the(?!\s+[A-Z])|them|these|those|which|whom)\b|"
    r"\s+of\s+(?:the|them|these|those|which|whom)\b|,?\s+of\s+(?:them|which|whom)\b"
)
_FAR = 40  # code points in which a part is called one
_MORE = re.compile(r"\s+(?:other|more|further|additional)\b")
_WHOLE = re.compile(r"\bof\s+(?:its|their|the|his|her)\s+$")
_OF = re.compile(r"\s+of\s+(?:the\s+)?(?:\w+['’]s\s+)?(?:\w+\s+)?")
_TOLL = re.compile(
    r"\b(?:toll|number of (?:the )?(?:dead|deaths|missing|injured|wounded|victims|arrests))\b[^.;,\d]*$"
)
_ENDS = re.compile(r"[.;!?](?=\s)|\n")
_OF_US = re.compile(r"\s+of\s+us\b")


def noun_of(text: str, start: int, figure: Figure, classes: Classes) -> str | None:
    """Return the class of what a figure counts; `start` is where its sentence does. None where nothing tells."""
    if figure.unit is not None and figure.kind != "rate":
        return None
    if figure.kind == "cardinal" and _TOLL.search(text, max(start, figure.start - _CONTEXT), figure.start):
        return "person"
    noun = classes.noun(figure.counted)
    if (
        noun is not None
        and noun not in CLASS_NAMES
        and (is_elided(text, figure) or _is_no_noun(noun, classes))
    ):
        noun = None  # what was counted last need not be what is counted here
    if noun is None and figure.kind == "cardinal":
        if _OF_US.match(text, figure.end):
            return "person"
        noun = elided_noun(text, start, figure.start, figure.end, classes)
    return noun


def _is_no_noun(noun: str, classes: Classes) -> bool:
    """Whether what is taken for a noun is another word: "2,000 slept in halls", "raising to 41 the number of"."""
    return noun == "number" or bool(classes.statuses([noun]))


def is_elided(text: str, figure: Figure) -> bool:
    """Whether the noun that a figure counts is not told soon after it, in its sentence."""
    last = TOKEN.findall(figure.counted or "")[-1:]
    ends = _ENDS.search(text, figure.end, figure.end + _CONTEXT)
    return bool(last) and text.find(last[0], figure.end, ends.end() if ends else figure.end + _CONTEXT) < 0


def is_whole(text: str, figures: Sequence[Figure], at: int) -> bool:
    """Whether a figure is a whole of which some are counted: "four of its ten tanks", "97 of 115 drones"."""
    start = figures[at].start
    if _WHOLE.search(text, max(0, start - 12), start):
        return True
    return at > 0 and _OF.fullmatch(text, figures[at - 1].end, start) is not None


def part_end(text: str, figure: Figure) -> int | None:
    """Return where the words end that call a figure a part, "four of the injured"; None where none do."""
    part = _PART.match(text, figure.end, figure.end + _FAR) if figure.unit is None else None
    if part is None:
        return None
    if not part[0].endswith(("the", "these", "those")):
        return part.end()
    word = TOKEN.search(text, part.end(), part.end() + _CONTEXT)
    return word.end() if word else part.end()


def is_further(text: str, figure: Figure) -> bool:
    """Whether a figure counts what comes to others: "three more", "ten other people"."""
    return _MORE.match(text, figure.end, figure.end + _FAR) is not None


def head(figure: Figure) -> str:
    """The noun that a figure counts, in the singular; empty for none."""
    return next((singular(word.lower()) for word in TOKEN.findall(figure.counted or "")[-1:]), "")
