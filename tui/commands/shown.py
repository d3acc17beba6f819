"""Paths, counts and JSON as the commands print them."""

from __future__ import annotations

import json
from pathlib import Path

from tui.base.clean import clean_line


def shown_path(path: Path) -> str:
    """Return a path as people would give it here: from the current folder, if it is in that."""
    try:
        return str(path.relative_to(Path.cwd()))
    except ValueError:
        return str(path)


def many(count: int, what: str) -> str:
    """Return a count with its noun: "1 file", "2 files"."""
    return f"{count} {what}{'' if count == 1 else 's'}"


def harmless_json(data: object) -> str:
    """Return data as one line of JSON, in which no character can act on a terminal."""
    line = json.dumps(data, ensure_ascii=False)
    harmless = clean_line(line)
    if harmless == line:
        return line
    return "".join(
        one if one == shown else json.dumps(one)[1:-1] for one, shown in zip(line, harmless, strict=True)
    )
