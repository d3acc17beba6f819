"""Annotations in a few words."""

from __future__ import annotations


def short(quote: str | None, most: int = 40) -> str:
    """A quote in one line, cut where it is long."""
    words = " ".join((quote or "").split())
    return words if len(words) <= most else words[: most - 1].rstrip() + "…"
