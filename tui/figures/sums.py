"""Totals and their parts: whether 29 drones are the 10, 7, 3, two each in three places and one each in three."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from tui.figures.divisions import divided
from tui.figures.model import Figure, Total
from tui.figures.nouns import head
from tui.figures.shares import places
from tui.figures.tables.calendar import MONTHS
from tui.figures.tables.nouns import KIN

_LINES = 4  # how many lines apart a total and its parts may stand
_SENTENCES = 3  # how many sentences with parts may stand before a total, and after it
_POINTING = frozenset(("those", "these", "the", "them", "other", "all"))
_NEAR = 20  # figures of its kind on each side among which a total looks for its parts
_OF_THEM = re.compile(r"\bof (?:these|those|them|which|whom)\b|\bbreakdown\b", re.IGNORECASE)
_PLACE = re.compile(
    r"\b(?:in|over|near|at|off|outside|around|across|above)\s+(?:the\s+)?([A-Z]\w+|north|south|east|west|capital)"
)
_TAIL = 40  # code points after a number in which its place stands
_JOINTS = (", ", " and ", "; ", " then ", " by ")
_STOPS = (". ", ".” ", '." ', ".’ ")


class _Member(NamedTuple):
    """A figure that may be a total or a part: its place, number, for how many it holds, sentence and line."""

    at: int
    number: int
    times: int
    sentence: int
    line: int

    @property
    def worth(self) -> int:
        """What it adds as a part."""
        return self.number * self.times


def totals(text: str, figures: Sequence[Figure]) -> dict[int, Total]:
    """Return the totals among the figures, each with its parts, by their place in `figures`.

    A total is claimed only where the text itself divides it, or where whole sentences of parts add up to it
    exactly; members of one list are none of them another's total.
    """
    counts = [at for at, figure in enumerate(figures) if _countable(text, figure)]
    found = {at: total for at in range(len(figures)) if (total := divided(text, figures, at))}
    for group in _kindred(figures, counts):
        members = _members(text, figures, group)
        for place, member in enumerate(members):
            if member.number >= 3 and not figures[member.at].each and member.at not in found:
                near = members[max(0, place - _NEAR) : place + _NEAR]
                total = _total(text, figures, member, [other for other in near if other.at != member.at])
                if total:
                    found[member.at] = total
    parts = {span for total in found.values() for span in total.parts}
    return {at: total for at, total in found.items() if (figures[at].start, figures[at].end) not in parts}


def _kindred(figures: Sequence[Figure], counts: Sequence[int]) -> list[list[int]]:
    """Group the figures that count one kind of thing."""
    groups: dict[str, list[int]] = {}
    for at in counts:
        groups.setdefault(_kin(figures[at].counted or ""), []).append(at)
    return [group for group in groups.values() if len(group) > 2]


def _members(text: str, figures: Sequence[Figure], group: Sequence[int]) -> list[_Member]:
    """Return the figures of a group with their sentences and lines, from what stands between them."""
    members: list[_Member] = []
    sentence, line, last = 0, 0, 0
    for at in group:
        between = text[last : figures[at].start]
        lines = between.count("\n")
        sentence += bool(lines or any(stop in between for stop in _STOPS))
        line, last = line + lines, figures[at].end
        number = figures[at].value
        assert isinstance(number, int)
        times = places(text, figures[at].end) if figures[at].each else 1
        members.append(_Member(at, number, times, sentence, line))
    return members


def _countable(text: str, figure: Figure) -> bool:
    """Whether a figure may be a total or a part: a count of something, not one that points back."""
    if figure.kind != "cardinal" or figure.unit or not figure.counted or not isinstance(figure.value, int):
        return False
    before = text[max(0, figure.start - 12) : figure.start].rsplit(None, 2)
    divided = before[-2:] == ["Of", "the"]  # "Of the 14 dead, nine were in Wales"
    return not before or divided or before[-1].lower() not in _POINTING


def _kin(counted: str) -> str:
    """What a counted noun is a kind of: "UAVs" and "drone aircraft" are both drones."""
    words = counted.lower().replace("(", " ").replace(")", " ").replace("-", " ").split()
    for word in words:
        if word in KIN:
            return KIN[word]
    return head(words[-1]) if words else ""


def _total(text: str, figures: Sequence[Figure], total: _Member, near: Sequence[_Member]) -> Total | None:
    near = [other for other in near if abs(other.line - total.line) <= _LINES and other.worth < total.number]
    before = _by_sentence([other for other in near if other.at < total.at])[::-1][:_SENTENCES]
    after = _by_sentence([other for other in near if other.at > total.at])[:_SENTENCES]
    pointed = bool(after) and _points_back(text, figures[total.at], figures[after[0][0].at])
    for reach_before in range(len(before) + 1):
        for reach_after in range(len(after) + 1):
            chosen = [*before[:reach_before], *after[:reach_after]]
            parts = sorted(part for group in chosen for part in group)
            if len(parts) < 2 or sum(part.worth for part in parts) != total.number:
                continue
            if pointed or (
                not _siblings(text, figures, total, parts)
                and (len(parts) > 2 or _two_belong(figures, total, parts))
            ):
                return _made(figures, parts, agrees=True)
    if pointed and len(after[0]) > 1 and sum(part.worth for part in after[0]) > total.number:
        return _made(figures, after[0], agrees=False)
    return None


def _two_belong(figures: Sequence[Figure], total: _Member, parts: Sequence[_Member]) -> bool:
    """Whether two parts are no chance: one is in the sentence of the total, both on one side of it.

    What was in another place than each of the parts is no total of theirs.
    """
    one_side = (parts[0].at < total.at) == (parts[1].at < total.at)
    here = figures[total.at].where
    elsewhere = bool(here) and all(figures[part.at].where not in (None, here) for part in parts)
    return one_side and not elsewhere and any(part.sentence == total.sentence for part in parts)


def _siblings(text: str, figures: Sequence[Figure], total: _Member, parts: Sequence[_Member]) -> bool:
    """Whether a number is only another member of the list of its parts: "10 over Oslo, seven over Bergen"."""
    run = sorted([total, *(part for part in parts if part.sentence == total.sentence)])
    at = run.index(total)
    pairs = [(run[one], run[one + 1]) for one in (at - 1, at) if 0 <= one < len(run) - 1]
    return any(_listed_alike(text, figures[one.at], figures[other.at]) for one, other in pairs)


def _listed_alike(text: str, one: Figure, other: Figure) -> bool:
    """Whether two numbers follow one another in a list of places, each with its own."""
    between = text[one.end : other.start]
    return between.endswith(_JOINTS) and _placed(between) and _placed(text[other.end : other.end + _TAIL])


def _placed(words: str) -> bool:
    """Whether a place stands among the words after a number."""
    return any(place[1].lower() not in MONTHS for place in _PLACE.finditer(words))


def _made(figures: Sequence[Figure], parts: Sequence[_Member], *, agrees: bool) -> Total:
    spans = tuple((figures[part.at].start, figures[part.at].end) for part in parts)
    terms = tuple((part.number, part.times) for part in parts)
    return Total(spans, sum(part.worth for part in parts), agrees, terms)


def _by_sentence(members: Sequence[_Member]) -> list[list[_Member]]:
    """Group figures by their sentence: parts count whole sentences at a time."""
    groups: dict[int, list[_Member]] = {}
    for member in members:
        groups.setdefault(member.sentence, []).append(member)
    return [groups[number] for number in sorted(groups)]


def _points_back(text: str, total: Figure, first: Figure) -> bool:
    """Whether the text says of the first part that the total is divided: "of these", "of them", "of whom"."""
    itself = _OF_THEM.match(text, total.end + 1)  # "eight of them in Vik, seven in Dal"
    return not itself and bool(_OF_THEM.search(text, max(total.end, first.start - 24), first.start))
