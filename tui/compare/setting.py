"""What stands around the claims of an article: the words near each, and the amounts beside it.

Two reports of one event tell of one quantity in other words; what they have in common is what stands near it. So
each word of a claim's sentence counts by how near it is, and a clause's end makes what is beyond it further away.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import exp
from typing import NamedTuple, TypeAlias

from tui.compare.claims import Account, Claim
from tui.compare.counted import head
from tui.compare.likeness import distinctive
from tui.compare.stems import concept, tokens
from tui.compare.tables.nouns import CLASS_NAMES, PEOPLE
from tui.compare.tables.statuses import PERSONAL

Amount: TypeAlias = tuple[str, float | None, str | None]
"""A dimension, an amount in it, and what a date or time is instead."""

_FADES = 6.0  # tokens over which a word counts e times less
_COUNTED, _CLASS = 0.85, 0.8  # how near the noun that is counted is, and what is known of its class and fate
_BESIDE = 2  # claims before and after one
_BREAK = 3  # tokens that a clause's end counts


@dataclass(frozen=True, slots=True)
class Setting:
    """What stands around one claim.

    `near` gives each stem or class of its sentence how near it is, from 0 to 1, and `close` the square of that;
    `before` and `after` are those on either side. `sentence` are all of its sentence, `around` those of the
    sentences before and after too. `beside` are the amounts of the claims next to it, `with_it` of those in its
    sentence. `number` is its sentence's, `place` how far down the article it is, from 0 to 1. `thing` is the broad
    class of what is counted, `rarity` how unlikely its amount is by chance, `base` what a share or measure is of.
    """

    near: Mapping[str, float]
    close: Mapping[str, float]
    before: Mapping[str, float]
    after: Mapping[str, float]
    sentence: frozenset[str]
    around: frozenset[str]
    beside: frozenset[Amount]
    with_it: frozenset[Amount]
    number: int
    place: float
    thing: str | None
    rarity: float
    base: str

    def told(self, stem: str) -> float:
        """How near a stem or class is told by a word of the sentence; 0 where it is not."""
        return max(self.before.get(stem, 0.0), self.after.get(stem, 0.0))


class _Word(NamedTuple):
    """A word of a sentence with a meaning: its span, how far into the sentence it is, and its stem or class."""

    start: int
    end: int
    far: int
    stem: str | None  # None of a number


class Settings:
    """The settings of the claims of one article, and in how many of its sentences each stem is told."""

    def __init__(self, account: Account, claims: Sequence[Claim]) -> None:
        spans = account.occasions.sentences
        self._starts = [start for start, _ in spans]
        self._words = [_words(account.text, span) for span in spans]
        self._sets = [frozenset(word.stem for word in row if word.stem) for row in self._words]
        self.told: Counter[str] = Counter(stem for row in self._sets for stem in row)
        self.sentences = len(spans)
        self._by_claim = self._read(claims)

    def of(self, claim: Claim) -> Setting:
        """The setting of one of the claims."""
        return self._by_claim[id(claim)]

    def _read(self, claims: Sequence[Claim]) -> dict[int, Setting]:
        amounts = [amount_of(claim) for claim in claims]
        numbers = [max(0, bisect_right(self._starts, claim.figure.start) - 1) for claim in claims]
        inside: dict[int, list[int]] = {}
        for at, number in enumerate(numbers):
            inside.setdefault(number, []).append(at)
        found = {}
        for at, (claim, number) in enumerate(zip(claims, numbers, strict=True)):
            beside = (*amounts[max(0, at - _BESIDE) : at], *amounts[at + 1 : at + 1 + _BESIDE])
            with_it = (amounts[other] for other in inside[number] if other != at)
            found[id(claim)] = self._setting(claim, number, beside, with_it)
        return found

    def _setting(
        self, claim: Claim, number: int, beside: Iterable[Amount], with_it: Iterable[Amount]
    ) -> Setting:
        row = self._words[number] if self._words else []
        before, after = _sides(row, claim)
        near = dict(before)
        for stem, how in (*after.items(), *_known(claim)):
            near[stem] = max(how, near.get(stem, 0.0))
        low, high = max(0, number - 1), number + 2
        return Setting(
            near,
            {stem: how * how for stem, how in near.items()},
            before,
            after,
            self._sets[number] if self._sets else frozenset(),
            frozenset().union(*self._sets[low:high]),
            frozenset(beside),
            frozenset(with_it),
            number,
            number / max(1, self.sentences),
            _thing(claim),
            distinctive(claim),
            concept(head(claim.figure)) if claim.figure.unit and head(claim.figure) else "",
        )


def amount_of(claim: Claim) -> Amount:
    """The amount that a claim gives."""
    return claim.quantity.dimension, claim.quantity.low, claim.quantity.code


def _words(text: str, span: tuple[int, int]) -> list[_Word]:
    """The words of a sentence that mean something, and its numbers."""
    found, far = [], 0
    for token in tokens(text, *span):
        far += 1 + _BREAK * token.breaks
        if token.means:
            found.append(_Word(token.start, token.end, far, token.stem))
    return found


def _sides(row: Sequence[_Word], claim: Claim) -> tuple[dict[str, float], dict[str, float]]:
    """How near the stems before and after a claim's figure are."""
    start, end = claim.figure.start, claim.figure.end
    own = [word.far for word in row if word.start < end and word.end > start]
    before_it = [word.far for word in row if word.end <= start]
    first, last = (own[0], own[-1]) if own else ((before_it[-1] if before_it else 0) + 1,) * 2
    before: dict[str, float] = {}
    after: dict[str, float] = {}
    for word in row:
        if word.stem is None or (word.start < end and word.end > start):
            continue
        side, distance = (before, first - word.far) if word.far < first else (after, max(1, word.far - last))
        side[word.stem] = max(exp(-distance / _FADES), side.get(word.stem, 0.0))
    return before, after


def _known(claim: Claim) -> Iterable[tuple[str, float]]:
    """What is known to belong to a claim wherever it stands: the noun that it counts, and its classes."""
    for token in tokens(claim.figure.counted or "", 0, len(claim.figure.counted or "")):
        if token.means and token.stem:
            yield concept(token.low), _COUNTED
    if claim.status:
        yield f"={claim.status}", _CLASS
    if claim.noun and claim.noun in CLASS_NAMES:
        yield f"={claim.noun}", _CLASS


def _thing(claim: Claim) -> str | None:
    """The broad class of what is counted: people are one, and who dies or is called by a name is one of them."""
    if claim.noun in PEOPLE:
        return "person"
    counted = (claim.figure.counted or "").split()
    if claim.noun and claim.noun not in CLASS_NAMES:
        named = bool(counted) and counted[-1][0].isupper()
        return "person" if named or claim.status in PERSONAL else claim.noun
    return claim.noun
