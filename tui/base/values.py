"""What files of plain data hold."""

from __future__ import annotations

from typing import TypeAlias

Value: TypeAlias = "dict[str, Value] | list[Value] | str | int | float | bool | None"
"""What a file holds. Keys are always text."""

Path: TypeAlias = "tuple[str | int, ...]"
"""The keys and list indices that lead to a value."""
