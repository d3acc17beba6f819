"""What a row of the ledger is called: what it counts or measures, and what became of that."""

from __future__ import annotations

from tui.compare.claims import Claim
from tui.compare.ledger import Row
from tui.compare.wording import noun_words, thing_words
from tui.figures.in_words import unit_words

_PER_CENT = "per cent"


def name(row: Row) -> str:
    """Return what a row counts or measures: "people injured", "speed, in kilometres per hour"."""
    first = row.cells[0]
    what = _measured(first) if first.noun is None else noun_words(first.noun)
    if first.quantity.dimension == "ordinal":
        words = f"{first.noun} {row.status}".rstrip() + ", ordinal" if first.noun else "ordinal"
    elif first.figure.kind in ("date", "time"):
        words = what
    elif first.noun is None and first.figure.unit and row.status:
        words = f"{row.status}, duration" if what == "duration" else row.status
    else:
        words = " ".join(filter(None, (what, row.status)))
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
