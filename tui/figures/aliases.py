"""Aliases: "Moscow Mayor Sergey Sobyanin", "Sobyanin" and "the mayor" are one source in an article."""

from __future__ import annotations

from collections.abc import Iterable

from tui.figures.tables.grammar import DETERMINERS
from tui.figures.tables.speech import MEDIA_OF_SPEECH

_ADDRESSES = ("mr", "mrs", "ms", "dr")
_JOINING = ("of", "for", "at", "in", "from")
_MOST = 200  # names of an article; nobody needs more, and each is compared with each
_ALIKE = 86  # of 100: "Sergey Sobyanin" and "Sergei Sobyanin" score 93, "Anna Hall" and "Ann Hill" 82


def fullest(names: Iterable[str]) -> dict[str, str]:
    """Return, for each of an article's sources, the fullest of the names that it goes by.

    Names are one source where one holds the other's words ("Sobyanin"), where a title alone stands in a fuller
    description ("the mayor"), or where they differ by a spelling. Of very many names the first are compared.
    """
    known: list[str] = []
    merged: dict[str, str] = {}
    every = dict.fromkeys(names)
    merged.update((name, name) for name in every)
    for name in sorted(list(every)[:_MOST], key=lambda one: (-len(_words(one)), one)):
        match = next((other for other in known if _same(name, other)), None)
        if match is None:
            known.append(name)
        merged[name] = match or name
    return merged


def _words(name: str) -> list[str]:
    words = name.replace(",", " ").lower().split()
    return [word for word in words if word not in DETERMINERS and word not in _ADDRESSES]


def _own(words: list[str]) -> set[str]:
    """The words that name the source itself: not the Kyiv of "Kyiv's mayor" and of "the mayor of Kyiv"."""
    ends = next((at for at, word in enumerate(words) if at and word in _JOINING), len(words))
    return {word for word in words[:ends] if not word.endswith(("'s", "’s"))}


def _same(name: str, fuller: str) -> bool:
    """Whether the shorter `name` means the source that `fuller` describes."""
    short, long = _words(name), _words(fuller)
    if not short or any(word in MEDIA_OF_SPEECH for word in short):
        return short == long
    if set(short) <= _own(long):
        # "officials" alone may be anybody's; a name, or "the mayor", is somebody's.
        return name[:1].isupper() or name.lower().startswith(("the ", "his ", "her "))
    if len(short) < 2 or len(short) > len(long) or short[-1][0] != long[-1][0]:
        return False
    from rapidfuzz import fuzz

    return bool(fuzz.ratio(" ".join(short), " ".join(long[-len(short) :])) >= _ALIKE)
