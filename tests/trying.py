"""How many examples of a costly property are tried, where a hundred are more than it takes."""

from __future__ import annotations

import os

from hypothesis import settings


def tries(usual: int) -> settings:
    """How many examples are tried: as many as a search asks for, else the usual ones."""
    return settings() if "VARIORUM_SEARCH" in os.environ else settings(max_examples=usual)
