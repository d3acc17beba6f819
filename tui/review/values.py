"""Values of a file's keys as people read them."""

from __future__ import annotations

from tui.base.values import Value

NOTHING = "–"


def value_words(value: Value) -> str:
    """Return a value in words: a pair of numbers with a dash, a list with commas, of a block each key and value."""
    if value is None:
        return NOTHING
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict):
        return ", ".join(f"{key} {value_words(each)}" for key, each in value.items()) or NOTHING
    if isinstance(value, list):
        pair = len(value) == 2 and all(isinstance(each, int | float) for each in value)
        return ("–" if pair else ", ").join(map(value_words, value)) or NOTHING
    return str(value)
