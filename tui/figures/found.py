"""A figure on its way: what the finder knows of it before its surroundings are read."""

from __future__ import annotations

from dataclasses import dataclass

from tui.figures.model import Value


@dataclass(slots=True)
class Found:
    """A figure in tokens `[first, last)`, at offsets `[start, end)`.

    `form` is the numeral's form (digits, words, ordinal, fraction, indefinite; empty for dates and times).
    `counts`: it may count or measure something that a noun after it names.
    """

    first: int
    last: int
    start: int
    end: int
    kind: str
    value: Value
    unit: str | None = None
    form: str = ""
    counts: bool = False
    approx: str | None = None
