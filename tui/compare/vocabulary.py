"""The words of an article by which it is known again: its names, and what it is about."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import log, sqrt

from tui.compare.stems import class_or_stem, read_words, stem
from tui.compare.tables.wide import INSTITUTIONS, WIDE
from tui.figures.tables.calendar import MONTHS, WEEKDAYS

_SHORTEST = 3  # letters of a name
_LEAD = 2  # sentences whose names are what an article is about
_SURE, _PERHAPS, _COUNTRY = 1.0, 0.8, 0.4
_BOTH_PERHAPS = 0.3
_LEADING = 1.5  # so many times as much tells a name that both articles are about

_ROOT = 5  # letters that a country and its people have in common: Russia, Russian
_COUNTRIES = frozenset(stem(word)[:_ROOT] for word in WIDE)
_SQUARE = re.compile(
    r"\b([A-Z][\w'’]+)\s+(Square|Street|Park|Bridge|Avenue|Stadium|Plaza|Hall|Station|Airport|Palace|Tower|Road|"
    r"Boulevard|Cathedral|Mall|Gate|Hill|Bay|Valley|Forest|Mountains?|Island|River|Lake)\b"
)
_FLIGHT = re.compile(r"\b(?:[Ff]light (?:[A-Z]{2})?|[A-Z]{2})(\d{2,4})\b")
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
    """Tame the counts of stems and make their squares add up to 1."""
    tamed = {one: 1 + log(count) for one, count in counts.items()}
    length = sqrt(sum(weight * weight for weight in tamed.values()))
    return {one: weight / length for one, weight in tamed.items()}


def shared_names(one: Vocabulary, other: Vocabulary) -> dict[str, float]:
    """Return the names that two articles share, with what each tells: that of a country little."""
    found: dict[str, float] = {}
    for mine, theirs, weight in (
        (one.names, other.names, _SURE),
        (one.names, other.openings, _PERHAPS),
        (one.openings, other.names, _PERHAPS),
        (one.openings, other.openings, _BOTH_PERHAPS),
    ):
        for name in mine & theirs:
            if name in one.topic or name in other.topic:
                continue
            least = _COUNTRY if name in _COUNTRIES else weight
            found[name] = least * (_LEADING if name in one.leading and name in other.leading else 1.0)
    return found


def are_countries(names: Iterable[str]) -> bool:
    """Whether none of the names tells more than a country."""
    return all(name in _COUNTRIES for name in names)


def topic_likeness(one: Vocabulary, other: Vocabulary) -> float:
    """Return how alike what two articles are about is, from 0 to 1, by their common words."""
    few, many = sorted((one.topic, other.topic), key=len)
    return sum(share * many.get(stem, 0.0) for stem, share in few.items())
