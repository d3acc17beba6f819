"""A figure that cannot be computed says why, instead of being a number that means nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Undefined:
    """Why a figure has no value."""

    reason: str


Estimate: TypeAlias = float | Undefined
"""A value of agreement, or why there is none."""
