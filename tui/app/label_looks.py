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

_BRIGHT = {33, 36, 37, 91, 92, 93, 94, 95, 96, 97}  # on these, of the terminal's sixteen, black is readable


def label_style(label: Label, variables: Mapping[str, str], *, tinted: bool, colours: str) -> Style:
    """The style of words under a label (`tinted`), or of its letter and name beside the text.

    `variables` are the theme's; `colours` says what there are: "all", "sixteen" or "none".
    """
    if colours == "none":
        return Style(underline=True) if tinted else Style(bold=True)
    if colours == "sixteen":
        return _in_sixteen(label, tinted)
    background = Color.parse(variables.get("background", "#14161a"))
    foreground = Color.parse(variables.get("foreground", "#d8dade"))
    role = variables.get(label.color.lower(), "")
    named = hex_of(label.color) or (role if role.startswith("#") else None)
    colour = Color.parse(named) if named else foreground.blend(background, 0.4)
    if tinted:
        return Style(bgcolor=background.blend(colour, TINT).rich_color)
    return Style(color=colour.blend(foreground, 0.25).rich_color, bold=True)


def _in_sixteen(label: Label, tinted: bool) -> Style:
    code = sgr_of(label.color)
    if not 30 <= code <= 37 and not 90 <= code <= 97:
        return Style(reverse=True) if tinted else Style(bold=True)
    number = code - 30 if code < 90 else code - 82
    colour = TerminalColour.from_ansi(number)
    if not tinted:
        return Style(color=colour, bold=True)
    return Style(bgcolor=colour, color=TerminalColour.from_ansi(0 if code in _BRIGHT else 15))
