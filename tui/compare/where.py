"""Where: places as keys that can be compared."""

from __future__ import annotations

import re
from collections.abc import Iterable
from unicodedata import combining, normalize

from tui.compare.moments import Likeness
from tui.compare.tables.wide import WIDE
from tui.figures.tables import words
from tui.figures.tables.calendar import MONTHS, WEEKDAYS
from tui.figures.tables.numbers import ONES, SCALES, TENS

_NAME = r"[^\W\d_a-z][^\W\d_]*(?:['’.\-][^\W\d_]+)*"
_NAMES = re.compile(rf"{_NAME}(?:\s+{_NAME}){{0,4}}")
_AT = r"in|at|near|over|off|around|outside|hit|struck|north of|south of|east of|west of"
_OF = "port|city|town|village|region|island|province|state|capital|district|municipality"
_TOLD = re.compile(
    rf"\b(?i:(?:{_AT})\s+(?:\w+\s+){{0,4}}?|(?:{_OF})\s+of\s+)(?P<place>{_NAME}(?:\s+{_NAME}){{0,3}})"
)
_DATELINE = re.compile(
    rf"[#*_\s]*(?P<place>{_NAME}(?:\s+{_NAME}){{0,4}})(?P<end>\s*[,/][^\n]*?)?\s*(?:\([^()]*\))?\s*[–—-]?\s*"
)
_LIST = re.compile(r",\s*(?:and\s+)?|\s+and\s+")
_SENTENCE_WORDS = words("the a an in at on over near")
_NUMBERS = frozenset((*ONES, *TENS, *SCALES))
_NO_PLACES = _NUMBERS | WEEKDAYS | frozenset(MONTHS)
_AROUND = 240  # code points that are looked through for a place, at most


def place_keys(where: str | None) -> frozenset[str]:
    """Return the keys of the places that a figure's `where` names; none for "the region", which names none."""
    if not where:
        return frozenset()
    return frozenset(key for part in _LIST.split(where[:_AROUND]) if (key := _key(part)))


def name_at(text: str, start: int) -> str:
    """The name that stands at an offset, as the text has it: "Belgorod"; empty where none does."""
    found = _NAMES.match(text, start)
    return " ".join(found[0].split()).removesuffix("'s").removesuffix("’s").rstrip(".") if found else ""


def dateline_name(before: str) -> str:
    """The place in what stands before the date of a dateline, "Manila" of "MANILA, "; empty where it is none.

    A place is in capitals, or a comma parts it from the date: not "Published 12 March".
    """
    found = _DATELINE.fullmatch(before)
    name = " ".join(found["place"].split()) if found and (found["end"] or found["place"].isupper()) else ""
    return "" if name.lower().split(" ")[0] in _NO_PLACES else name.title() if name.isupper() else name


def _key(part: str) -> str:
    """The names of a place in lower case: "the Belgorod region" and "Belgorod oblast" are one."""
    named = [word for match in _NAMES.finditer(part) for word in match[0].split()]
    low = [plain(word).removesuffix("'s").removesuffix("’s").rstrip(".") for word in named]
    places = [word for word in low if word not in _SENTENCE_WORDS]
    return "" if _NUMBERS.issuperset(places) else " ".join(places)  # "in Nineteen villages"


def plain(word: str) -> str:
    """Return a word in lower case without accents: "Pedrógão" is "pedrogao"."""
    low = word.lower()
    if low.isascii():
        return low
    return "".join(one for one in normalize("NFD", low) if not combining(one))


def told_places(text: str, start: int, end: int) -> list[tuple[int, str]]:
    """Return the places that a stretch of text tells, each with where it begins."""
    found = []
    for match in _TOLD.finditer(text, start, end):
        key = _key(match["place"])
        if key and key not in MONTHS and key not in WEEKDAYS and key.split()[0] not in WEEKDAYS:
            found.append((match.start("place"), key))
    return found


def compare_places(one: Iterable[str], other: Iterable[str]) -> Likeness:
    """Return whether two figures are of one place: what one of them doesn't tell is open, and so is a country."""
    ones, others = narrow(one), narrow(other)
    if not ones or not others:
        return Likeness.OPEN
    shared = any(_within(a, b) or _within(b, a) for a in ones for b in others)
    return Likeness.SAME if shared else Likeness.DIFFERENT


def narrow(keys: Iterable[str]) -> list[list[str]]:
    """Return the words of the places that are no country."""
    return [parts for key in keys if not WIDE.issuperset(parts := key.split())]


def _within(one: list[str], other: list[str]) -> bool:
    return set(one) <= set(other)
