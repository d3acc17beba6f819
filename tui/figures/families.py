"""Families of kinds: what belongs together on the screen."""

FAMILY = {
    "cardinal": "count",
    "ordinal": "count",
    "percent": "quantity",
    "money": "quantity",
    "measure": "quantity",
    "rate": "quantity",
    "date": "when",
    "time": "when",
    "duration": "when",
}
"""The family of each kind, what is coloured alike: counts, quantities with a unit, times."""
