"""Totals and their parts: whether 29 drones are the 10, 7, 3, two each in three places and one each in three."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tui.figures.model import Figure, Total
from tui.figures.nouns import head
from tui.figures.tables.nouns import KIN
from tui.figures.tokens import Tokens

_LINES = 4  # how many lines apart a total and its parts may stand
_SENTENCES = 3  # how many sentences with parts may stand before a total, and after it
_POINTING = frozenset(("those", "these", "the", "them", "other", "all"))
_NEAR = 20  # figures of its kind on each side among which a total looks for its parts
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

    A total is claimed only where whole sentences of parts add up to it exactly, or where the text itself
    divides it ("of these", "of them") and the parts come to more.
    """
    counts = [at for at, figure in enumerate(figures) if _countable(text, figure)]
    found: dict[int, Total] = {}
    for group in _kindred(figures, counts):
        members = _members(text, figures, group)
        for place, member in enumerate(members):
            if member.number >= 3 and not figures[member.at].each:
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
    divided = bool(after) and _divided(text, figures[after[0][0].at])
    for reach_before in range(len(before) + 1):
        for reach_after in range(len(after) + 1):
            chosen = [*before[:reach_before], *after[:reach_after]]
            parts = sorted(part for group in chosen for part in group)
            if len(parts) < 2 or sum(part.worth for part in parts) != total.number:
                continue
            if len(parts) > 2 or divided or _two_belong(total, parts):
                return _made(figures, parts, agrees=True)
    if divided and len(after[0]) > 1 and sum(part.worth for part in after[0]) > total.number:
        return _made(figures, after[0], agrees=False)
    return None


def _two_belong(total: _Member, parts: Sequence[_Member]) -> bool:
    """Whether two parts are no chance: one is in the sentence of the total, both on one side of it."""
    one_side = (parts[0].at < total.at) == (parts[1].at < total.at)
    return one_side and any(part.sentence == total.sentence for part in parts)


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


def _divided(text: str, first: Figure) -> bool:
    """Whether the text says that it divides: "of these", "of them", "of whom"."""
    lead = text[max(0, first.start - 24) : first.start].lower()
    return any(
        words in lead for words in ("of these", "of those", "of them", "of which", "of whom", "breakdown")
    )


def places(text: str, offset: int) -> int:
    """Count the places listed after `offset`: three in "each in Voronezh, Oryol, and Rostov"; at least 1."""
    tokens = Tokens(text, offset, min(len(text), offset + 240))
    index = 0
    while index < min(tokens.count, 14) and tokens.low[index] not in (
        "in",
        "over",
        "near",
        "at",
        "from",
        "above",
    ):
        index += 1
    count = 0
    named = False
    for at in range(index + 1, tokens.count):
        word = tokens.word[at]
        if word[0].isupper():
            count += not named
            named = True
        elif word in (",", "and"):
            named = False
        elif word not in ("the", "region", "regions", "-") and not word.endswith(("’s", "'s")):
            break
    return max(1, count)
