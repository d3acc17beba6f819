"""The words of an article by which it is known again: its names, and what it is about."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from math import log, sqrt
from typing import NamedTuple

from tui.compare.stems import class_or_stem, read_words, stem
from tui.compare.tables.familiar import EVERYWHERE, FAMILIAR, OFTEN, PEOPLES
from tui.compare.tables.wide import INSTITUTIONS, WIDE
from tui.figures.tables.calendar import MONTHS, WEEKDAYS

_SHORTEST = 3  # letters of a name
_LEAD = 2  # sentences whose names are what an article is about
_PERHAPS, _BOTH_PERHAPS = 0.8, 0.3  # what a word tells that may be a name, in one article and in both
_EVERYWHERE, _OFTEN = 0.1, 0.5  # what common words tell of what an article is about, if others tell 1

_ROOT = 5  # letters that a country and its people have in common: Russia, Russian
_COUNTRIES = frozenset(stem(word)[:_ROOT] for word in WIDE)
_SQUARE = re.compile(
    r"\b([A-Z][\w'’]+)\s+(Square|Street|Park|Bridge|Avenue|Stadium|Plaza|Hall|Station|Airport|Palace|Tower|Road|"
    r"Boulevard|Cathedral|Mall|Gate|Hill|Bay|Valley|Forest|Mountains?|Island|River|Lake)\b"
)
_FLIGHT = re.compile(r"\b(?:[Ff]light (?:[A-Z]{2})?|[A-Z]{2})(\d{2,4})\b")
_COMMON = EVERYWHERE | OFTEN
_FAMILIAR = frozenset(stem(word) for word in FAMILIAR)
_PEOPLES = frozenset(stem(word) for word in PEOPLES)
_NO_NAMES = frozenset(stem(word) for word in (*MONTHS, *WEEKDAYS, *INSTITUTIONS))


@dataclass(frozen=True)
class Vocabulary:
    """The stems of an article.

    `names` are those of names; `openings` of words that only begin sentences, which may be names; `leading` are
    those of both that are told at the top or more than once. `topic` gives each stem that is told with a small
    letter its share, so that the shares of two articles multiply to the likeness of what they are about.
    """

    names: frozenset[str]
    openings: frozenset[str]
    leading: frozenset[str]
    topic: Mapping[str, float]

    @cached_property
    def every(self) -> frozenset[str]:
        """Its names and what may be some."""
        return self.names | frozenset(one for one in self.openings if one not in _COMMON)

    @cached_property
    def rare(self) -> frozenset[str]:
        """Those that few articles tell: neither a country's nor a large city's nor a common word."""
        return frozenset(one for one in self.every if not (_is_country(one) or _is_familiar(one)))

    @cached_property
    def leading_names(self) -> frozenset[str]:
        """Those of them that lead, and the cities and the like that do."""
        return (self.rare & self.leading) | self.leading_familiar

    @cached_property
    def leading_countries(self) -> frozenset[str]:
        """The countries that lead."""
        return frozenset(one for one in self.every & self.leading if _is_country(one))

    @cached_property
    def leading_familiar(self) -> frozenset[str]:
        """The cities and the like that lead."""
        return self.every & self.leading & _FAMILIAR


class Shared(NamedTuple):
    """How much the names tell that two articles share: rare ones by where they are told, familiar ones, countries.

    Familiar names count where they lead in both, countries where they do not.
    """

    leading_both: float = 0.0
    leading_one: float = 0.0
    below: float = 0.0
    familiar: float = 0.0
    country: float = 0.0
    shared: int = 0

    @property
    def rare(self) -> float:
        """What all rare names tell."""
        return self.leading_both + self.leading_one + self.below


def read_vocabulary(text: str, sentences: Iterable[tuple[int, int]]) -> Vocabulary:
    """Return the words of a text by its sentences. Linear in the text."""
    names: set[str] = set()
    openings: set[str] = set()
    top: set[str] = set()
    counts: Counter[str] = Counter()
    plain: Counter[str] = Counter()
    for number, span in enumerate(sentences):
        told = read_words(text, *span)
        begins = {told.opening} if told.opening else set()
        names |= told.names
        openings |= begins
        counts.update(told.stems)
        plain.update(one for one in told.stems[len(begins) :] if one not in told.names | told.numbers)
        top |= told.names | begins if number < _LEAD else set()
    names, openings = ({one for one in some if _may_be_name(one)} for some in (names, openings))
    phrases = _phrases(text)
    names = {_rooted(name) for name in names - plain.keys() - _NO_NAMES} | phrases
    openings = {_rooted(name) for name in openings - plain.keys() - _NO_NAMES} - names
    often = top | {one for one, count in counts.items() if count > 1}
    leading = phrases | (set(map(_rooted, often)) & (names | openings))
    return Vocabulary(frozenset(names), frozenset(openings), frozenset(leading), _shares(plain))


def _may_be_name(word: str) -> bool:
    """Whether a stem is long enough for a name and no common word of news."""
    return len(word) >= _SHORTEST and class_or_stem(word) == word


def _rooted(name: str) -> str:
    """Return the root of a country or its people, another name as it is."""
    return name[:_ROOT] if name[:_ROOT] in _COUNTRIES and len(name) >= _ROOT else name


def _phrases(text: str) -> set[str]:
    """Return the names of places that are made of common words, and the numbers of flights."""
    squares = {f"{found[1]} {found[2]}".lower() for found in _SQUARE.finditer(text)}
    return squares | {found[1] for found in _FLIGHT.finditer(text)}


def _shares(counts: Mapping[str, int]) -> dict[str, float]:
    """Tame the counts of stems, common ones the most, and make their squares add up to 1."""
    tamed = {one: _telling(one) * (1 + log(count)) for one, count in counts.items()}
    length = sqrt(sum(weight * weight for weight in tamed.values()))
    return {one: weight / length for one, weight in tamed.items()}


def _telling(one: str) -> float:
    """How much a stem or class tells of what an article is about."""
    if one in EVERYWHERE:
        return _EVERYWHERE
    return _OFTEN if one in OFTEN or one.startswith("=") else 1.0


def _is_country(name: str) -> bool:
    return name in _COUNTRIES or name in _PEOPLES


def _is_familiar(name: str) -> bool:
    return name in _FAMILIAR or name in _COMMON


def shared_names(one: Vocabulary, other: Vocabulary) -> Shared:
    """Return what the names that two articles share tell; one that either tells with a small letter is none."""
    rare = [0.0, 0.0, 0.0]
    familiar = country = 0.0
    count = 0
    for name in one.every & other.every:
        if name in one.topic or name in other.topic:
            continue
        count += 1
        leads = (name in one.leading) + (name in other.leading)
        surely = (name in one.names) + (name in other.names)
        weight = 1.0 if surely == len(("one", "other")) else _PERHAPS
        if _is_country(name):
            country += weight * (leads < len(rare) - 1)
        elif _is_familiar(name):
            familiar += weight * (leads == len(rare) - 1)
        else:
            rare[leads] += weight if surely else _BOTH_PERHAPS
    below, leading_one, leading_both = rare
    return Shared(leading_both, leading_one, below, min(familiar, 2.0), min(country, 1.0), count)


def topic_likeness(one: Vocabulary, other: Vocabulary) -> float:
    """Return how alike what two articles are about is, from 0 to 1, by their common words."""
    few, many = sorted((one.topic, other.topic), key=len)
    return sum(share * many.get(stem, 0.0) for stem, share in few.items())
