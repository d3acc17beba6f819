"""What to do about a file that cannot be read, beside the reason why."""

from __future__ import annotations

_ADVICE = {
    "binary, not text": "leave it out",
    "no such file": "check the name",
    "no permission": "change its permissions, or leave it out",
    "is a link to nothing": "mend or remove the link",
    "symbolic link loop": "mend or remove the link",
    "is a named pipe": "name a file",
    "is a device": "name a file",
    "is a socket": "name a file",
    "too large": "cut it in parts",
}
"""By how the reason begins."""


def advised(reason: str) -> str:
    """A reason why something cannot be read, with what to do: "binary, not text: leave it out"."""
    advice = next((do for beginning, do in _ADVICE.items() if reason.startswith(beginning)), None)
    return f"{reason}: {advice}" if advice else reason
