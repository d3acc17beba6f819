"""The fields of a `figure` block as people write them in a line: read strictly, written back the same way."""

from __future__ import annotations

import re

from tui.annotations.model import FIGURE_KEYS, Block
from tui.base.values import Value
from tui.figures.model import KINDS

BOUNDS = ("=", "~", ">", ">=", "<", "<=")
"""What a bound may be: exactly, about, more than, at least, less than, at most."""

CHOICES = {"kind": KINDS, "bound": BOUNDS}
"""The fields that hold one of a few words."""

_NUMBER = re.compile(r"[-−]?(?:0|[1-9]\d{0,98})(?:\.\d{1,30})?", re.ASCII)
_GROUPED = re.compile(r"[-−]?\d{1,3}(?:[,  ]\d{3})+(?:\.\d+)?", re.ASCII)
_DATE = re.compile(
    r"[\dX]{4}(?:-(?:(?:0[1-9]|1[0-2]|XX)(?:-(?:0[1-9]|[12]\d|3[01]|XX))?|Q[1-4]|H[12]|SP|SU|FA|WI))?",
    re.ASCII,
)
_TIME = re.compile(r"T(?:[01]\d|2[0-4]|XX)(?::[0-5]\d){0,2}(?:Z|[+-]\d\d(?::?\d\d)?)?", re.ASCII)
_PAIR = re.compile(r"\s*\.\.\s*|\s+to\s+")
_TWO = 2


class BadField(ValueError):
    """What is typed cannot be the value of a field; its words say what to write."""


def field_text(value: Value) -> str:
    """A field's value in a line: "34", "3 to 5", "XXXX-10-31"; empty for none."""
    if value is None:
        return ""
    if isinstance(value, list):
        return " to ".join(field_text(each) for each in value)
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def read_field(key: str, text: str, kind: str | None = None) -> Value:
    """The value of the field `key` of FIGURE_KEYS that `text` says; None where it is empty.

    `kind` is the figure's: dates and times have values of their own. Raises BadField.
    """
    text = text.strip()
    if not text:
        return None
    if key == "value":
        return read_value(text, kind)
    if key in CHOICES and text not in CHOICES[key]:
        raise BadField(f"no such {key}: ↑ ↓ choose one")
    return text


def read_value(text: str, kind: str | None = None) -> Value:
    """A number, an ISO date or time, or a pair of either ("3 to 5", "3..5"). Raises BadField."""
    parts = _PAIR.split(text.strip())
    if len(parts) == 1:
        return _one(parts[0], kind)
    if len(parts) != _TWO:
        raise BadField("more than two: write 3 to 5")
    low, high = (_one(part, kind) for part in parts)
    if isinstance(low, str) != isinstance(high, str):
        raise BadField("write two of one sort: 3 to 5")
    if isinstance(low, int | float) and isinstance(high, int | float) and low > high:
        raise BadField(f"lower one first: {field_text(high)} to {field_text(low)}")
    return [low, high]


def _one(text: str, kind: str | None) -> int | float | str:
    if kind == "date":
        return _matching(_DATE, text, "write 2025-10-31 or XXXX-10-31")
    if kind == "time":
        return _matching(_TIME, text, "write T02:30")
    if _NUMBER.fullmatch(text):
        plain = text.replace("−", "-")
        return float(plain) if "." in plain else int(plain)
    if is_date_or_time(text):
        return text
    if _GROUPED.fullmatch(text):
        raise BadField(f"write {re.sub('[^0-9.-]', '', text)}")
    raise BadField("write 34, 3.5, 3 to 5 or 2025-10-31")


def is_date_or_time(text: str) -> bool:
    """Whether a text is an ISO date or time as figures have it: "XXXX-10-31", "2023-05", "T02:30"."""
    return _DATE.fullmatch(text) is not None or _TIME.fullmatch(text) is not None


def _matching(form: re.Pattern[str], text: str, words: str) -> str:
    if not form.fullmatch(text):
        raise BadField(words)
    return text


def with_field(block: Block, key: str, value: Value) -> Block:
    """The block with another value of a field, none where it is None; keys of ours come first, in their order."""
    fields = {**block, key: value}
    known = {name: fields[name] for name in FIGURE_KEYS if fields.get(name) is not None}
    return known | {name: each for name, each in fields.items() if name not in FIGURE_KEYS}
