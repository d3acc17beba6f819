"""How labels look: a tint under the words that bear one, its letter and name in its colour."""

from __future__ import annotations

from collections.abc import Mapping

from rich.color import Color as TerminalColour
from rich.style import Style
from textual.color import Color

from tui.annotations.codebook import Label
from tui.annotations.colours import hex_of, sgr_of

TINT = 0.32
"""How much of a label's colour is mixed into the background under its words."""

PICKED_TINT = 0.5
"""The same under the words of the annotation that keys work on."""

_BRIGHT = {33, 36, 37, 91, 92, 93, 94, 95, 96, 97}  # on these, of the terminal's sixteen, black is readable


def label_style(label: Label, variables: Mapping[str, str], *, tint: float, colours: str) -> Style:
    """The style of words under a label (`tint` is TINT or PICKED_TINT), or of its letter and name (0).

    `variables` are the theme's; `colours` says what there are: "all", "sixteen" or "none".
    """
    if colours == "none":
        return Style(underline=True, bold=tint != TINT) if tint else Style(bold=True)
    if colours == "sixteen":
        return _in_sixteen(label, tint)
    background = Color.parse(variables.get("background", "#14161a"))
    foreground = Color.parse(variables.get("foreground", "#d8dade"))
    role = variables.get(label.color.lower(), "")
    named = hex_of(label.color) or (role if role.startswith("#") else None)
    colour = Color.parse(named) if named else foreground.blend(background, 0.4)
    if tint:
        return Style(bgcolor=background.blend(colour, tint).rich_color)
    return Style(color=colour.blend(foreground, 0.25).rich_color, bold=True)


def _in_sixteen(label: Label, tint: float) -> Style:
    code, picked = sgr_of(label.color), tint == PICKED_TINT
    if not 30 <= code <= 37 and not 90 <= code <= 97:
        return Style(reverse=True, underline=picked) if tint else Style(bold=True)
    number = code - 30 if code < 90 else code - 82
    colour = TerminalColour.from_ansi(number)
    if not tint:
        return Style(color=colour, bold=True)
    fore = TerminalColour.from_ansi(0 if code in _BRIGHT else 15)
    return Style(bgcolor=colour, color=fore, bold=picked, underline=picked)
