"""Words, units and names as data: nothing here decides anything."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """Return the words of `text`: tables of words stay readable as prose."""
    return frozenset(text.split())
