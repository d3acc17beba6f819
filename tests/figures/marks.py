"""A notation for tests: `[8:00 pm|time|T20:00]` marks a figure inside a sentence, with its kind, value and unit."""

from __future__ import annotations

import re
from pathlib import Path

from tui.figures import Figure, Value

_MARK = re.compile(r"\[([^|\]]+)\|([^\]]*)\]")


def sentences(name: str) -> list[str]:
    """The sentences of a file beside this one, comments and empty lines left out."""
    lines = (Path(__file__).parent / name).read_text("utf-8").splitlines()
    return [line for line in lines if line.strip() and not line.startswith("#")]


def plain(marked: str) -> str:
    """The sentence without its marks."""
    return _MARK.sub(r"\1", marked)


def marks(marked: str) -> list[str]:
    """The marks of a sentence as `start:text|kind|value|unit`, as far as each mark goes."""
    out: list[str] = []
    shift = 0
    for match in _MARK.finditer(marked):
        out.append(f"{match.start() - shift}:{match[1]}|{match[2]}")
        shift += len(match[0]) - len(match[1])
    return out


def written(value: Value) -> str:
    """A value as marks write it: a pair as `low..high`, nothing for an indefinite one."""
    if isinstance(value, tuple):
        return f"{value[0]}..{value[1]}"
    return "" if value is None else f"{value:.6g}" if isinstance(value, float) else str(value)


def found(figures: list[Figure], wanted: list[str]) -> list[str]:
    """The figures in the notation of `marks`, each with as many fields as the mark wanted there has."""
    out: list[str] = []
    for at, figure in enumerate(figures):
        fields = [f"{figure.start}:{figure.text}", figure.kind, written(figure.value), figure.unit or ""]
        count = len(wanted[at].split("|")) if at < len(wanted) else 4
        out.append("|".join(fields[:count]))
    return out
