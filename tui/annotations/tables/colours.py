"""The colours that a codebook may name."""

from __future__ import annotations

COLOURS = {
    "aqua": ("#00ffff", 96),
    "black": ("#000000", 30),
    "blue": ("#4d8fe8", 94),
    "brown": ("#a5734a", 33),
    "coral": ("#ff7f50", 91),
    "crimson": ("#dc143c", 31),
    "cyan": ("#38bcd8", 36),
    "fuchsia": ("#ff00ff", 95),
    "gold": ("#d9b310", 93),
    "gray": ("#8d939e", 90),
    "green": ("#3f9e52", 32),
    "grey": ("#8d939e", 90),
    "indigo": ("#6a5acd", 34),
    "lime": ("#8fce2c", 92),
    "magenta": ("#d25fc8", 95),
    "maroon": ("#8f2f3a", 31),
    "navy": ("#2f4f9f", 34),
    "olive": ("#8a8a2a", 33),
    "orange": ("#ee8b2c", 33),
    "pink": ("#f08fb4", 95),
    "purple": ("#a070e0", 35),
    "red": ("#e0504a", 31),
    "salmon": ("#fa8072", 91),
    "silver": ("#c0c4cc", 37),
    "tan": ("#c8a878", 33),
    "teal": ("#1f9a94", 36),
    "turquoise": ("#40c8bc", 96),
    "violet": ("#c088f0", 95),
    "white": ("#f4f4f4", 97),
    "yellow": ("#e6cf3a", 93),
}
"""Each name with its red, green and blue, and with what SGR calls the nearest of sixteen colours."""

ROLES = {
    "primary": 94,
    "secondary": 34,
    "accent": 33,
    "foreground": 39,
    "warning": 93,
    "error": 31,
    "success": 32,
}
"""Roles whose colour the theme of the screen decides, with what SGR calls them where there is no theme."""
