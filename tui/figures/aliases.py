"""Aliases: "Moscow Mayor Sergey Sobyanin", "Sobyanin" and "the mayor" are one source in an article."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from tui.figures.tables.grammar import DETERMINERS
from tui.figures.tables.speech import MEDIA_OF_SPEECH

_ADDRESSES = ("mr", "mrs", "ms", "dr")
_JOINING = ("of", "for", "at", "in", "from")
_MOST = 200  # names of an article; nobody needs more, and each is compared with each
_ALIKE = 86  # of 100: "Sergey Sobyanin" and "Sergei Sobyanin" score 93, "Anna Hall" and "Ann Hill" 82


class _Name(NamedTuple):
    """A name with its words in order, and those of them that name the source itself."""

    text: str
    words: list[str]
    every: frozenset[str]
    own: frozenset[str]


def fullest(names: Iterable[str]) -> dict[str, str]:
    """Return, for each of an article's sources, the fullest of the names that it goes by.

    Names are one source where one holds the other's words ("Sobyanin"), where a title alone stands in a fuller
    description ("the mayor"), or where they differ by a spelling. Of very many names the first are compared.
    """
    every = list(dict.fromkeys(names))
    merged = {name: name for name in every}
    known: list[_Name] = []
    for name in sorted(map(_read, every[:_MOST]), key=lambda one: (-len(one.words), one.text)):
        match = next((other for other in known if _same(name, other)), None)
        if match is None:
            known.append(name)
        else:
            merged[name.text] = match.text
    return merged


def _read(name: str) -> _Name:
    """Take a name apart: the Kyiv of "Kyiv's mayor" and of "the mayor of Kyiv" does not name the source itself."""
    words = name.replace(",", " ").lower().split()
    words = [word for word in words if word not in DETERMINERS and word not in _ADDRESSES]
    ends = next((at for at, word in enumerate(words) if at and word in _JOINING), len(words))
    own = frozenset(word for word in words[:ends] if not word.endswith(("'s", "’s")))
    return _Name(name, words, frozenset(words), own)


def _same(name: _Name, fuller: _Name) -> bool:
    """Whether the shorter `name` means the source that `fuller` describes."""
    short, long = name.words, fuller.words
    if not short or not name.every.isdisjoint(MEDIA_OF_SPEECH):
        return short == long
    if name.every <= fuller.own:
        # "officials" alone may be anybody's; a name, or "the mayor", is somebody's.
        return name.text[:1].isupper() or name.text.lower().startswith(("the ", "his ", "her "))
    tail = long[-len(short) :]
    if not 2 <= len(short) <= len(long) or any(a[:2] != b[:2] for a, b in zip(short, tail, strict=True)):
        return False
    # Taking it in costs more than all else here, so only for names that begin alike.
    from rapidfuzz import fuzz

    return bool(fuzz.ratio(" ".join(short), " ".join(tail)) >= _ALIKE)
