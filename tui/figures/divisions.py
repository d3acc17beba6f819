"""Divisions: where a sentence itself divides a number into parts, whether they come to it or not.

"20 hurt: 8 in Vik, 7 in Dal and 3 in Nes" leaves nobody out, and so does "of the 57, 31 were students, 20 workers
and 4 drivers"; "30 drones, including 12 decoys" may. Only what can be nothing else is taken for a division: a
contradiction that is none is worse than one that is not seen.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from tui.figures.model import Figure, Total
from tui.figures.nouns import head, plural
from tui.figures.shares import places
from tui.figures.tables import words
from tui.figures.tables.grammar import FUNCTION
from tui.figures.tables.nouns import KIN

_REACH = 90  # code points between a number and its first part
_LENGTH = 400  # code points of a list of parts
_PARTS = 12  # parts of a list, at most
_MARK = re.compile(r"(?::|\s[–—]|\s\()\s*$")  # "20 people: 8", "20 people – 8", "20 people (8"
_INCLUDING = re.compile(r",?\s+(?:including|among (?:them|whom)|of (?:whom|which))(?: were)?\s*$")
_OF_THE = re.compile(r"(?:^|[.!?:;“\"]\s*|\n\s*)of (?:the|its|their|his|her|those|these)\s+$", re.IGNORECASE)
_STOP = re.compile(r"\n|\)|\s[–—]|(?<![A-Z][a-z])[.!?][\"”’)]*(?:\s|$)|:")
_JOINT = re.compile(r"(?:,|;|\band|\bplus)\s+(?:the other\s+)?$")
_LAST = re.compile(r"\b(?:and|plus)\s+$")
# What makes a list no list of all the parts, and of nothing else.
_OPEN = re.compile(
    r"\b(?:several|others?|rest|remainder|remaining|some|many|most|few|more|fewer|less|dozens|unknown|etc|among"
    r"|another|couple|handful|both|including|of (?:them|whom|which|these|those))\b|…|(?:,|\band)\s+an?\s",
    re.IGNORECASE,
)
_TAIL = re.compile(r"\s+(?:(?:was|were|are|is)\s+)?(\w+)")
_IN_PLACES = words("for in over near at on around outside above off from")
# People may be two of these at once, unless all stand in one row.
_APART = tuple(
    words(row)
    for row in (
        "man woman child",
        "man woman boy girl",
        "adult child",
        "civilian soldier",
        "dead wounded missing",
        "dead injured missing",
        "passenger crew",
    )
)
_SINGULAR = {"men": "man", "women": "woman", "children": "child", "killed": "dead"}


class _List(NamedTuple):
    """The parts that a sentence lists, and whether they are said to be all."""

    parts: list[Figure]
    closed: bool


def divided(text: str, figures: Sequence[Figure], at: int) -> Total | None:
    """Return what the parts come to into which the sentence divides figure `at`; None where it surely doesn't.

    All parts are told, where they come to the number and where they don't; of a division that may leave some out
    only parts that come to more.
    """
    whole = figures[at]
    if not _exact(whole) or (isinstance(whole.value, int) and whole.value < len("abc")):
        return None
    listed = _listed(text, figures, at)
    if listed is None or not _parallel(text, whole, listed):
        return None
    terms = [_term(text, part) for part in listed.parts]
    total = sum(number * times for number, times in terms)
    assert isinstance(whole.value, int)
    if any(number >= whole.value for number, _ in terms):
        return None  # "three attacks: 12 in Vik and 9 in Nes" are no attacks
    if not listed.closed and total <= whole.value:
        return None
    spans = tuple((part.start, part.end) for part in listed.parts)
    return Total(spans, total, total == whole.value, tuple(terms))


def _exact(figure: Figure) -> bool:
    plain = figure.kind == "cardinal" and not figure.unit and isinstance(figure.value, int)
    return plain and figure.bound == "="


def _term(text: str, part: Figure) -> tuple[int, int]:
    assert isinstance(part.value, int)
    return part.value, places(text, part.end) if part.each else 1


def _listed(text: str, figures: Sequence[Figure], at: int) -> _List | None:
    """Return the list of parts that follows a number in its sentence, where one plainly does."""
    whole = figures[at]
    first = at + 1
    while first < len(figures) and figures[first].kind in ("date", "time"):
        first += 1
    if first >= len(figures) or figures[first].start - whole.end > _REACH:
        return None
    between = text[whole.end : figures[first].start]
    of_the = bool(_OF_THE.search(text, max(0, whole.start - 12), whole.start))
    marked = bool(_MARK.search(between)) and not _STOP.search(between.rstrip(" :(–—"))
    including = bool(_INCLUDING.search(between))
    if "\n" in between or not (marked or including or (of_the and "," in between)):
        return None
    listed = _parts(text, figures, first)
    if listed is None:
        return None
    parts, closed = listed
    return _List(parts, closed and not including and (marked or len(parts) > len("ab")))


def _parts(text: str, figures: Sequence[Figure], first: int) -> tuple[list[Figure], bool] | None:
    """Return the parts of the list that begins with figure `first`, and whether it ends as lists of all do."""
    start = figures[first].start
    stop = _STOP.search(text, start, start + _LENGTH)
    end = stop.start() if stop else min(len(text), start + _LENGTH)
    parts = [one for one in figures[first : first + _PARTS + 1] if one.end <= end]
    if not 2 <= len(parts) <= _PARTS or not all(map(_exact, parts)) or _OPEN.search(text, start, end):
        return None
    gaps = [text[one.end : other.start] for one, other in pairwise(parts)]
    if not all(_JOINT.search(gap) for gap in gaps):
        return None
    return parts, bool(_LAST.search(gaps[-1]))


def _parallel(text: str, whole: Figure, listed: _List) -> bool:
    """Whether all parts are told by place, or all by what they are, so that none can be within another."""
    tails = [_TAIL.match(text, part.end) for part in listed.parts]
    after = [tail[1].lower() if tail else "" for tail in tails]
    if all(word in _IN_PLACES for word in after):
        return True
    told = [_told(text, part) for part in listed.parts]
    if not all(told):
        shared = bool(told[0]) and told[0].split()[-1] == (whole.counted or "").lower().split(" ")[-1]
        return shared and all(word in _IN_PLACES for word in after[1:])
    named = frozenset(_SINGULAR.get(noun, head(noun)) for noun in (one.split()[-1] for one in told))
    if any(named & row for row in _APART):
        return any(named <= row for row in _APART)
    # Of people one may be of two sorts, "12 students, 10 foreigners"; things are told by their one sort.
    sorts = listed.closed or KIN.get((whole.counted or "").lower().split(" ")[-1]) != "person"
    return sorts and len(set(told)) == len(told)


def _told(text: str, part: Figure) -> str:
    """What is said after a number that the part is, "students" of "31 were students"; empty where nothing is."""
    written = (part.counted or "").lower()
    if written and text[part.end : part.end + 60].lower().lstrip(" ,-").startswith(written):
        return written
    tail = _TAIL.match(text, part.end)
    word = tail[1].lower() if tail else ""
    return word if plural(word) and word not in FUNCTION else ""
