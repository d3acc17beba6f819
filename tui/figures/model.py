"""What a figure is: a stretch of text that states a number, and what the text says about that number."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

KINDS = ("cardinal", "ordinal", "percent", "money", "measure", "rate", "date", "time", "duration")

Number = int | float
Value = Number | str | tuple[Number, Number] | tuple[str, str] | None


class Total(NamedTuple):
    """How a total compares with its parts: `parts` are spans of figures, `sum` what they add up to.

    `terms` are the terms of that sum, in the order of the parts: a number, and for how many it holds (10 for
    one; "two each" in three places is 2 for 3). It is empty for an amount in brackets.
    """

    parts: tuple[tuple[int, int], ...]
    sum: Number
    agrees: bool
    terms: tuple[tuple[Number, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of a text. Offsets are code points in the article's text, half-open.

    `value` is a number, a pair `(low, high)`, an ISO 8601 string with X for unknown digits, a pair of those,
    or None where the amount is indefinite ("hundreds"). `unit` is a lower-case singular English name.
    The other fields hold the article's own words: what is `counted`, what makes the number approximate
    (`approx`, with `bound` as its sign), what distances the article from it (`hedge`), who says so (`source`,
    standing at `source_span`), `where` and `when`. `each`: the number holds for each of several. `stance`, one
    of `stance.STANCES`, is what the speaker does with the claim. `speaker` is a fuller name that the article
    gives the source elsewhere, once the whole of it is read.
    """

    start: int
    end: int
    text: str
    kind: str
    value: Value
    unit: str | None
    counted: str | None
    bound: str = "="
    approx: str | None = None
    hedge: str | None = None
    source: str | None = None
    where: str | None = None
    when: str | None = None
    each: bool = False
    total: Total | None = None
    source_span: tuple[int, int] | None = None
    stance: str | None = None
    speaker: str | None = None
