"""Aliases: "Moscow Mayor Sergey Sobyanin", "Sobyanin" and "the mayor" are one source in an article."""

from __future__ import annotations

from collections.abc import Iterable

from tui.figures.tables.grammar import DETERMINERS
from tui.figures.tables.speech import MEDIA_OF_SPEECH

_ALIKE = 86  # of 100: "Sergey Sobyanin" and "Sergei Sobyanin" score 93, "Anna Hall" and "Ann Hill" 82


def fullest(names: Iterable[str]) -> dict[str, str]:
    """Return, for each of an article's sources, the fullest of the names that it goes by.

    Names are one source where one holds the other's words ("Sobyanin"), where a title alone stands in a
    fuller description ("the mayor"), or where they differ by a spelling. Order does not matter.
    """
    known: list[str] = []
    merged: dict[str, str] = {}
    for name in sorted(set(names), key=lambda one: (-len(_words(one)), one)):
        match = next((other for other in known if _same(name, other)), None)
        if match is None:
            known.append(name)
        merged[name] = match or name
    return merged


def _words(name: str) -> list[str]:
    words = name.replace("’s", "").replace("'s", "").replace(",", " ").lower().split()
    return [word for word in words if word not in DETERMINERS and word not in ("mr", "mrs", "ms", "dr")]


def _same(name: str, fuller: str) -> bool:
    """Whether the shorter `name` means the source that `fuller` describes."""
    short, long = _words(name), _words(fuller)
    if not short or any(word in MEDIA_OF_SPEECH for word in short):
        return short == long
    if set(short) <= set(long):
        # "officials" alone may be anybody's; a name, or "the mayor", is somebody's.
        return name[:1].isupper() or name.lower().startswith(("the ", "his ", "her "))
    from rapidfuzz import fuzz

    if len(short) < 2 or len(short) > len(long):
        return False
    return bool(fuzz.ratio(" ".join(short), " ".join(long[-len(short) :])) >= _ALIKE)
