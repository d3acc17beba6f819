"""Paths and counts as the commands print them."""

from __future__ import annotations

from pathlib import Path


def shown_path(path: Path) -> str:
    """Return a path as people would give it here: from the current folder, if it is in that."""
    try:
        return str(path.relative_to(Path.cwd()))
    except ValueError:
        return str(path)


def many(count: int, what: str) -> str:
    """Return a count with its noun: "1 file", "2 files"."""
    return f"{count} {what}{'' if count == 1 else 's'}"
