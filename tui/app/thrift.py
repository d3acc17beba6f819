"""Saying the same to the terminal in fewer bytes: over a slow line, bytes are what a reader waits for.

Rich sets the whole style of every piece of text anew and takes it back behind it, and Textual moves the
cursor twice between two lines. Here only what differs from the piece before is set, and only the last of
several moves is made. What the terminal shows is the same, as long as no newline scrolls it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

_STYLE = re.compile(r"\x1b\[([\d;]*)m")
_MOVES = re.compile(r"(?:\x1b\[\d+;\d+H|\r?\n)+(?=\x1b\[\d+;\d+H)")
_NO_TEXT = re.compile(r"(?:\x1b\[[?\d;]*[Hhlu]|\r?\n)*")  # what no style shows in

PLAIN = ""
"""The parameters of no style at all."""

RESET = ("", "0")

END_OF = {"1": "22", "2": "22", "3": "23", "4": "24", "5": "25", "7": "27", "8": "28", "9": "29"}
"""Attributes, and what takes them back: 22 takes bold and dim at once."""


class Style(NamedTuple):
    """What the parameters of a style come to: attributes such as bold ("1"), and two colours ("" for none)."""

    attributes: frozenset[str]
    fore: str
    back: str


def thrifty(text: str) -> str:
    """Return output with the same effect as `text`, from a terminal without style to one without."""
    pieces = _STYLE.split(_MOVES.sub("", text))
    if len(pieces) == 1:
        return pieces[0]
    out = [pieces[0]]
    set_now = wanted = PLAIN
    for parameters, piece in zip(pieces[1::2], pieces[2::2], strict=True):
        if not wanted or parameters in RESET:
            wanted = PLAIN if parameters in RESET else parameters
        else:
            wanted = f"{wanted};{parameters}"
        if set_now != wanted and not _NO_TEXT.fullmatch(piece):
            out.append(change(set_now, wanted))
            set_now = wanted
        out.append(piece)
    if set_now != PLAIN:
        out.append("\x1b[0m")
    return "".join(out)


@lru_cache(maxsize=4096)
def change(before: str, after: str) -> str:
    """The shortest sequence that we know from one style to another, each given by its parameters."""
    if after == PLAIN:
        return "\x1b[0m"
    anew = f"\x1b[0;{after}m" if before else f"\x1b[{after}m"
    old, new = parsed(before), parsed(after)
    if old is None or new is None:
        return anew
    ends = {END_OF[attribute] for attribute in old.attributes - new.attributes}
    kept = {attribute for attribute in old.attributes if END_OF[attribute] not in ends}
    changes = sorted(ends) + sorted(new.attributes - kept)
    if new.fore != old.fore:
        changes.append(new.fore or "39")
    if new.back != old.back:
        changes.append(new.back or "49")
    by_parts = f"\x1b[{';'.join(changes)}m" if changes else ""
    return min(by_parts, anew, key=len)


def parsed(parameters: str) -> Style | None:
    """The style that these parameters set on a plain terminal; None where one of them is not known here."""
    codes = iter(parameters.split(";") if parameters else ())
    attributes, fore, back = set(), "", ""
    for code in codes:
        number = int(code or 0)
        colour = code
        if number in (38, 48):
            kind = next(codes, "")
            count = {"2": 3, "5": 1}.get(kind)
            if count is None:
                return None
            colour = ";".join((code, kind, *(next(codes, "0") for _ in range(count))))
        if code in END_OF:
            attributes.add(code)
        elif 30 <= number <= 38 or 90 <= number <= 97:
            fore = colour
        elif 40 <= number <= 48 or 100 <= number <= 107:
            back = colour
        else:
            return None
    return Style(frozenset(attributes), fore, back)
