"""Colours as a codebook names them."""

from __future__ import annotations

import re

from tui.annotations.tables.colours import COLOURS, ROLES

KNOWN = "a name such as blue or orange, '#rrggbb' in quotes, or a role of the theme such as accent"

_HEX = re.compile(r"#(?:[0-9a-f]{3}){1,2}", re.IGNORECASE)
_NO_COLOUR = 39  # the terminal's own


def is_colour(text: str) -> bool:
    """Whether a codebook may name this colour: a name, red, green and blue in hex, or a role of the theme."""
    return text.lower() in COLOURS or text.lower() in ROLES or _HEX.fullmatch(text) is not None


def hex_of(colour: str) -> str | None:
    """Return the colour as "#rrggbb"; None where it is the theme that decides, or nobody."""
    if colour.lower() in COLOURS:
        return COLOURS[colour.lower()][0]
    if not _HEX.fullmatch(colour):
        return None
    digits = colour[1:].lower()
    return "#" + (digits if len(digits) == 6 else "".join(digit * 2 for digit in digits))


def sgr_of(colour: str) -> int:
    """Return the number by which a terminal of sixteen colours is told the nearest one."""
    if colour.lower() in COLOURS:
        return COLOURS[colour.lower()][1]
    if (wanted := hex_of(colour)) is None:
        return ROLES.get(colour.lower(), _NO_COLOUR)
    return min(COLOURS.values(), key=lambda known: _distance(known[0], wanted))[1]


def _distance(one: str, other: str) -> int:
    return sum((int(one[at : at + 2], 16) - int(other[at : at + 2], 16)) ** 2 for at in (1, 3, 5))
