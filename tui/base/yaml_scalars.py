"""What the plain scalars of YAML mean to us, and how numbers are spelled.

Readers of YAML take many plain words for something else than text, and not the same ones. Here only what has
one spelling is no text, so what was read is written back as it was.
"""

from __future__ import annotations

import re
from math import isfinite

# Only these plain words are no text. Each is written in one way, so nothing is lost by reading it.
_WORDS: dict[str, bool | None] = {"": None, "~": None, "null": None, "true": True, "false": False}
_FIRST = frozenset(["", *"+-.0123456789", *(word[:1] for word in _WORDS)])  # of what may be no text
_LONGEST = 100  # characters of a number
_INTEGER = re.compile(r"0|-?[1-9][0-9]{0,99}")
_NUMBER = re.compile(r"[-+]?(?:[0-9]+(?:_[0-9]+)*(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?")


class OddNumber(str):
    """A plain number in another spelling than ours, such as 1.10 or 1e3: text, unless its reader knows better."""

    __slots__ = ()

    def number(self) -> int | float | None:
        """Return the number; None for what readers of YAML do not agree on, such as 012, or what is too large."""
        digits = self.lstrip("+-")
        if digits.replace("_", "").isdigit():
            return None if digits[0] == "0" and len(digits) > 1 else int(self)
        number = float(self)
        return number if isfinite(number) else None


def number_text(number: int | float) -> str:
    """Return the one spelling of a finite number, which YAML 1.1, 1.2 and this reader read alike."""
    text = repr(number)
    # YAML 1.1 knows no exponent without a point before it.
    return text.replace("e", ".0e") if "e" in text and "." not in text else text


def text_as_written(value: object) -> str | None:
    """Return the text of a scalar as the file has it, where a plain number or truth value was meant as text.

    None for null, which has several spellings, and for what is no scalar.
    """
    if isinstance(value, str):
        return str(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    return number_text(value) if isinstance(value, int | float) else None


def resolved(plain: str) -> str | int | float | bool | None:
    """Return what a scalar without quotes means."""
    if plain[:1] not in _FIRST:
        return plain
    if plain in _WORDS:
        return _WORDS[plain]
    if _INTEGER.fullmatch(plain):
        return int(plain)
    return _decimal(plain) if len(plain) <= _LONGEST and _NUMBER.fullmatch(plain) else plain


def _decimal(plain: str) -> float | str:
    number = float(plain)
    # Only what is written back as it was read: in keys that we know nothing of, nothing may change.
    return number if number_text(number) == plain else OddNumber(plain)
