"""Aliases: "Moscow Mayor Sergey Sobyanin", "Sobyanin" and "the mayor" are one source in an article."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from tui.figures.tables import words
from tui.figures.tables.grammar import DETERMINERS
from tui.figures.tables.names import PARTICLES
from tui.figures.tables.speech import MEDIA_OF_SPEECH, PEOPLE

_ADDRESSES = ("mr", "mrs", "ms", "dr")
# What follows one of these describes the source, and is another body: "sources close to the ministry".
_JOINING = words("of for at in from to with by near against behind who")
# Words for people who speak for a body: the "Kremlin" of "Kremlin spokesman Dmitry Peskov" is not the source.
_ROLES = PEOPLE | words(
    """
    secretary commissioner chairman chairwoman chair executive boss manager coach envoy ambassador adviser
    lawyer prosecutor employees staff workers union federation association confederation ally allies deputy
    veteran founder owner widow wife husband son daughter mother father brother sister family commander
    captain colonel major general sergeant lieutenant admiral marshal delegate representative coordinator
    superintendent inspector constable detective judge professor bishop imam priest engineer doctor nurse
    lawmaker officer reporter correspondent
    """
)
_LESSER = words("deputy former vice ex acting assistant")  # "the mayor" is not "Deputy Mayor Ann Hill"
_MOST = 200  # names of an article; nobody needs more, and each is compared with each
_ALIKE = 86  # of 100: "Sergey Sobyanin" and "Sergei Sobyanin" score 93, "Anna Hall" and "Ann Hill" 82


class _Name(NamedTuple):
    """A name with its words in order, those that name or describe the source itself, and of these the core.

    The core begins with the last word for a role, or the one before a person's name: "spokesman Dmitry Peskov"
    of "Kremlin spokesman Dmitry Peskov". What stands before it is the body that the person speaks for.
    """

    text: str
    words: list[str]
    every: frozenset[str]
    own: frozenset[str]
    core: frozenset[str]


def fullest(names: Iterable[str]) -> dict[str, str]:
    """Return, for each of an article's sources, the fullest of the names that it goes by.

    Names are one source where one holds the other's words ("Sobyanin"), where a title alone stands in a fuller
    description ("the mayor"), or where they differ by a spelling. A body is never the person who speaks for
    it, and what fits two ("the mayor" of two towns) is neither. Of very many names the first are compared.
    """
    every = list(dict.fromkeys(names))
    merged = {name: name for name in every}
    known: list[_Name] = []
    for name in sorted(map(_read, every[:_MOST]), key=lambda one: (-len(one.words), one.text)):
        matches = [other for other in known if _same(name, other)]
        if not matches:
            known.append(name)
        elif all(matches[0].own <= other.own or other.own <= matches[0].own for other in matches):
            merged[name.text] = matches[0].text
    return merged


def _read(name: str) -> _Name:
    """Take a name apart: the Kyiv of "Kyiv's mayor" and of "the mayor of Kyiv" does not name the source itself."""
    every = name.replace(",", " ").lower().split()
    every = [word for word in every if word not in DETERMINERS and word not in _ADDRESSES]
    ends = next((at for at, word in enumerate(every) if at and word in _JOINING), len(every))
    own = frozenset(word for word in every[:ends] if not word.endswith(("'s", "’s")))
    role = max((at for at, word in enumerate(every[:ends]) if word in _ROLES), default=0)
    core = every[max(role, _described(name)) : ends]
    return _Name(name, every, frozenset(every), own, frozenset(core))


def _described(name: str) -> int:
    """Where the small word stands that says what a person is: "commander" of "coast guard commander Mira Hill"."""
    written = [word for word in name.replace(",", " ").split() if word.lower() not in DETERMINERS]
    written = [word for word in written if word.lower() not in _ADDRESSES]
    first = len(written)
    while first and (written[first - 1][0].isupper() or written[first - 1] in PARTICLES):  # "Jan de Vries"
        first -= 1
    named = first and len(written) - first > 1 and written[first - 1].lower() not in _JOINING
    return first - 1 if named else 0


def _same(name: _Name, fuller: _Name) -> bool:
    """Whether the shorter `name` means the source that `fuller` describes."""
    short, long = name.words, fuller.words
    if not short or not name.every.isdisjoint(MEDIA_OF_SPEECH):
        return short == long
    if "and" in fuller.own and "and" not in name.every:
        return False  # "the Met Office and police" are two
    if name.every <= fuller.own:
        if name.every.isdisjoint(fuller.core) or _lesser(name, fuller):
            return False
        # "officials" alone may be anybody's; a name, or "the mayor", is somebody's.
        return name.text[:1].isupper() or name.text.lower().startswith(("the ", "his ", "her "))
    lead, tail = long[: -len(short)], long[-len(short) :]
    if not 2 <= len(short) <= len(long) or any(a[:2] != b[:2] for a, b in zip(short, tail, strict=True)):
        return False
    if not _JOINING.isdisjoint(lead):
        return False
    # Taking it in costs more than all else here, so only for names that begin alike.
    from rapidfuzz import fuzz

    return bool(fuzz.ratio(" ".join(short), " ".join(tail)) >= _ALIKE)


def _lesser(name: _Name, fuller: _Name) -> bool:
    """Whether a bare title is higher than that of the fuller name: "the mayor", "Deputy Mayor Ann Hill"."""
    return name.every <= _ROLES and not _LESSER.isdisjoint(fuller.every - name.every)
