"""Regular expressions for sets of characters."""

from __future__ import annotations

from collections.abc import Iterable


def character_class(characters: Iterable[str]) -> str:
    """Return the inside of a regular expression's `[...]` that matches any of these characters.

    It is written in ranges, as single characters beyond U+FFFF would be tried one after the other.
    """
    ranges: list[list[int]] = []
    for code in sorted(map(ord, characters)):
        if ranges and code <= ranges[-1][1] + 1:
            ranges[-1][1] = code
        else:
            ranges.append([code, code])
    return "".join(rf"\U{first:08x}-\U{last:08x}" for first, last in ranges)
