"""What a row of the ledger is called: what it counts or measures, and what became of that; how amounts look."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.compare.claims import Claim
from tui.compare.classes import plural
from tui.figures.in_words import unit_words
from tui.figures.model import Figure

if TYPE_CHECKING:
    from tui.compare.row import Row

BOUNDS = {"~": "~", ">": ">", ">=": "≥", "<": "<", "<=": "≤"}
"""Signs before an amount."""

_PER_CENT, _NUMBER = "per cent", "number"
_JOINED = re.compile(r"\s+(?:and|to)\s+")


def written(figure: Figure) -> str:
    """Return a figure as its article writes it; of "between 8 and 11" the text alone would be two: "8–11"."""
    if not isinstance(figure.value, tuple):
        return figure.text
    parts = _JOINED.split(figure.text)
    if len(parts) != 2:
        return figure.text
    return ("–" if not any(map(str.isspace, parts[0])) else " – ").join(parts)


def thing_words(claim: Claim) -> str:
    """What a claim counts or measures: its noun's class, else its dimension."""
    dimension = claim.quantity.dimension
    return claim.noun or (_NUMBER if dimension == "count" else claim.figure.unit or dimension)


def noun_words(noun: str) -> str:
    """A class of nouns in the plural: "people", "loitering munitions"."""
    head, space, last = noun.rpartition(" ")
    return f"{head}{space}{plural(last)}"


def name(row: Row) -> str:
    """Return what a row counts or measures: "people injured", "speed, in kilometres per hour"."""
    return claim_name(row.cells[0], row.status)


def claim_name(first: Claim, status: str) -> str:
    """Return the same of a figure, of whose things this became; empty where that is not known."""
    what = _measured(first) if first.noun is None else noun_words(first.noun)
    if first.quantity.dimension == "ordinal":
        words = f"{first.noun} {status}".rstrip() + ", ordinal" if first.noun else "ordinal"
    elif first.figure.kind in ("date", "time"):
        words = what
    elif first.noun is None and first.figure.unit and status:
        words = f"{status}, duration" if what == "duration" else status
    elif what == _NUMBER and status:
        words = f"{status}, number"
    else:
        words = " ".join(filter(None, (what, status)))
    return words + (_in_units(first) if words != _units(first) else "")


def _measured(claim: Claim) -> str:
    """Return what a figure without a noun is: its unit, or what is measured where that has a name."""
    if claim.figure.kind in ("date", "time", "duration"):
        return "time of day" if claim.figure.kind == "time" else claim.figure.kind
    return _units(claim) if claim.figure.unit else thing_words(claim)


def _in_units(claim: Claim) -> str:
    """Return the unit that follows a heading: ", in kilometres", " per day"; nothing for counts."""
    units = _units(claim)
    if not units or claim.quantity.dimension == "count":
        return ""
    if claim.noun is None and claim.figure.kind == "duration":
        return f" in {units}"
    return f" {units}" if units.startswith("per ") and units != _PER_CENT else f", in {units}"


def _units(claim: Claim) -> str:
    unit = claim.figure.unit
    return _PER_CENT if unit == "%" else unit_words(unit, None) if unit else ""
