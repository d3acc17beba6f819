"""Ages: numbers that tell how old somebody is, which are no count of anything and compare with ages alone."""

from __future__ import annotations

import re

from tui.compare.classes import Classes
from tui.compare.quantities import Quantity
from tui.compare.stems import stem
from tui.compare.tables.nouns import ONE_PERSON, PEOPLE
from tui.figures.model import Figure

AGE = "age"
"""The noun class and the dimension of ages."""

_OLDEST = 120
_BEFORE = 60  # code points before a number in which it may be told whose age it is
_OLD = re.compile(r"[- ]?years?[- ](?:old|of age)(?:\s+(?:\w+\s+)?(?P<who>\w+))?")
_AGED = re.compile(
    r"(?:\b(?P<who>[^\W\d_]{3,})\W{1,2})?\b(?:aged|age of|at the age of|turned|who is|who was|who's)\s+$"
)
_APPOSED = re.compile(r"\b(?P<who>[^\W\d_][^\W\d_'’\-]+)(?:,\s+|\s+\()$")
_TITLED = re.compile(r"\b([^\W\d_]{3,})(?=(?:\s+[A-Z][\w'’\-]+){1,3},\s+$)")
_SAID = re.compile(r"\b(?P<who>[^\W\d_]{3,})(?:\s+of|(?:\s+(?!is\b|was\b)\w+){0,3}\s+(?:is|was))\s+$")
_EXTREME = re.compile(r"\b(?:youngest|eldest|oldest)\s+(?:(?:\w+\s+){0,4}(?:is|was|being|just|only)\s+)?$")
# A number in brackets after a place, or after another such number.
_IN_BRACKETS = re.compile(r"\b(?:in|at|near|the)\s+(?:[A-Z][\w'’\-]*\s+){1,3}\((?:\w+\)[^().]{1,40}\()*$")
_ENDS = re.compile(r"\s*(?:[,.;:)!?”\"]|$|(?:and|from|who|was|is)\b)")


def age_of(text: str, figure: Figure, classes: Classes) -> str | None:
    """Return the stem of whose age a figure tells: a name, or what somebody is; empty where it is not told.

    None where it tells no age.
    """
    value = figure.value
    if not isinstance(value, int) or not 0 <= value <= _OLDEST or figure.unit not in (None, "year"):
        return None
    before = text[max(0, figure.start - _BEFORE) : figure.start]
    old, aged = (
        _OLD.match(text, figure.start + len(figure.text.split("-")[0].split()[0])),
        _AGED.search(before),
    )
    named, said = _APPOSED.search(before), _SAID.search(before)
    titled = next((word for word in _TITLED.findall(before) if word.lower() in ONE_PERSON), None)
    if old:
        return _role(old["who"])
    if figure.unit == "year":
        whose = next((one["who"] for one in (aged, named, said) if one), "")
        return _role(titled or whose) if aged or "year" not in figure.text.lower() else None
    if figure.kind == "cardinal" and _EXTREME.search(before) and _ENDS.match(text, figure.end):
        return ""
    if _IN_BRACKETS.search(before) or (before.endswith("(") and not figure.text.isdecimal()):
        return None  # "in Hamburg (17), Bremen (4) and Antwerp (six)"
    if aged:
        return _role(aged["who"])
    if figure.kind != "cardinal" or not _ENDS.match(text, figure.end):
        return None
    if named and (named["who"][0].isupper() or _is_person(named["who"], classes)):
        return _role(titled or named["who"])
    return _role(said["who"]) if said and _is_person(said["who"], classes) else None


def of_age(figure: Figure) -> Quantity:
    """Return the quantity that an age is, in years."""
    assert isinstance(figure.value, int)
    return Quantity(AGE, figure.value, figure.value, figure.bound)


def _is_person(word: str, classes: Classes) -> bool:
    """Whether a word says what one person is: "boy", "captain"."""
    low = word.lower()
    return low in ONE_PERSON or (classes.noun(low) in PEOPLE and not low.endswith("s") and low not in _MANY)


_MANY = frozenset(
    ("people", "police", "staff", "crew", "personnel", "dead", "injured", "wounded", "missing", "hurt")
)


def _role(word: str | None) -> str:
    """The stem of a name, or of what somebody is, the same for those that are called by several words."""
    low = (word or "").lower()
    return stem(ONE_PERSON.get(low, low))
