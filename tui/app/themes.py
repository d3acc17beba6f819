"""Colours: our themes, and the roles that other themes get by default.

Amounts are blue in two strengths, dates and times orange: told apart by people who cannot tell red from
green. Every kind is also underlined, so nothing hangs on colour alone.
"""

from __future__ import annotations

from textual.color import Color
from textual.theme import Theme

DARK = Theme(
    name="variorum-dark",
    primary="#7fb2ff",
    secondary="#9db4d0",
    accent="#f2b25c",
    warning="#ffb454",
    error="#ff8080",
    success="#8fd18f",
    foreground="#d8dade",
    background="#14161a",
    surface="#1b1e24",
    panel="#22262d",
    dark=True,
    variables={
        "caution": "#ffb454",
        "key": "#f2b25c",
        "figure-count": "#8cc2ff",
        "figure-quantity": "#5f9ff0",
        "figure-when": "#f0a860",
        "figure-source": "#c8c8a0",
        "faint": "#3a404a",
        "selected-back": "#2f4a6e",
        "selected-fore": "#ffffff",
        "match-back": "#5a4a12",
        "match-fore": "#fff0b8",
        "told-back": "#23303f",
        "text-muted": "#8d939e",
    },
)

LIGHT = Theme(
    name="variorum-light",
    primary="#1f5fbf",
    secondary="#46607f",
    accent="#a44a00",
    warning="#a05a00",
    error="#b00020",
    success="#1b6e1b",
    foreground="#1c1e22",
    background="#fbfaf7",
    surface="#f2f0ea",
    panel="#e8e5dd",
    dark=False,
    variables={
        "caution": "#a05a00",
        "key": "#a44a00",
        "figure-count": "#0a58b0",
        "figure-quantity": "#0b3d91",
        "figure-when": "#9a4600",
        "figure-source": "#55551c",
        "faint": "#c4c0b6",
        "selected-back": "#bcd7f7",
        "selected-fore": "#000000",
        "match-back": "#ffe08a",
        "match-fore": "#201800",
        "told-back": "#e3ecf5",
        "text-muted": "#64676d",
    },
)

CONTRAST = Theme(
    name="variorum-contrast",
    primary="#ffffff",
    secondary="#ffffff",
    accent="#ffff00",
    warning="#ffff00",
    error="#ff9090",
    success="#90ff90",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#101010",
    dark=True,
    variables={
        "caution": "#ffff00",
        "key": "#ffff00",
        "figure-count": "#80d8ff",
        "figure-quantity": "#80d8ff",
        "figure-when": "#ffc080",
        "figure-source": "#ffffa0",
        "faint": "#808080",
        "selected-back": "#0050c0",
        "selected-fore": "#ffffff",
        "match-back": "#ffff00",
        "match-fore": "#000000",
        "told-back": "#1c2c48",
        "text-muted": "#c8c8c8",
    },
)

SIXTEEN = Theme(
    name="variorum-16",
    ansi=True,
    primary="ansi_blue",
    secondary="ansi_cyan",
    accent="ansi_yellow",
    warning="ansi_yellow",
    error="ansi_red",
    success="ansi_green",
    foreground="ansi_default",
    background="ansi_default",
    surface="ansi_default",
    panel="ansi_default",
    boost="ansi_default",
    dark=True,
    variables={
        "caution": "ansi_yellow",
        "key": "ansi_yellow",
        "figure-count": "ansi_cyan",
        "figure-quantity": "ansi_bright_blue",
        "figure-when": "ansi_yellow",
        "figure-source": "ansi_green",
        "faint": "ansi_default",
        "selected-back": "ansi_blue",
        "selected-fore": "ansi_bright_white",
        "match-back": "ansi_yellow",
        "match-fore": "ansi_black",
        "told-back": "ansi_default",
        "text-muted": "ansi_default",
        "ansi-background": "ansi_black",
        "ansi-foreground": "ansi_white",
        "block-cursor-foreground": "ansi_black",
        "block-cursor-background": "ansi_white",
        "input-cursor-background": "ansi_white",
        "input-cursor-foreground": "ansi_black",
    },
)

OWN = (DARK, LIGHT, CONTRAST, SIXTEEN)
"""Our themes, in the order in which the key goes through them."""


def _between(variables: dict[str, str]) -> str:
    """A colour a third of the way from the background to the text."""
    back, fore = variables.get("background", "ansi_default"), variables.get("foreground", "ansi_default")
    if "ansi" in back or "ansi" in fore:
        return "ansi_default"
    return Color.parse(back).blend(Color.parse(fore), 0.35).hex


def roles(variables: dict[str, str]) -> dict[str, str]:
    """The colours of our roles for a theme that does not name them, from its own colours."""
    return {
        "figure-count": variables.get("text-primary", variables.get("primary", "ansi_cyan")),
        "figure-quantity": variables.get("text-primary", variables.get("primary", "ansi_cyan")),
        "figure-when": variables.get("text-warning", variables.get("warning", "ansi_yellow")),
        "figure-source": variables.get("text-secondary", variables.get("secondary", "ansi_green")),
        "faint": _between(variables),
        "caution": variables.get("text-warning", variables.get("warning", "ansi_yellow")),
        "key": variables.get("text-accent", variables.get("accent", "ansi_yellow")),
        "selected-back": variables.get("primary-muted", variables.get("primary", "ansi_blue")),
        "selected-fore": variables.get("foreground", "ansi_default"),
        "match-back": variables.get("warning-muted", variables.get("warning", "ansi_yellow")),
        "match-fore": variables.get("foreground", "ansi_default"),
        "told-back": variables.get("panel", "ansi_default"),
    }
