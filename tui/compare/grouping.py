"""Many articles grouped by event, one after the other: only those are compared that can be of one event at all."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence, Set
from itertools import product
from math import log2
from typing import NamedTuple

from tui.compare.claims import read_account
from tui.compare.classes import Classes
from tui.compare.events import Amounts, Evidence, Kinds, Profile, joined, one_event
from tui.compare.occasion import main_time
from tui.compare.tables.wide import WIDE
from tui.compare.vocabulary import Vocabulary
from tui.figures.model import Figure

_YEAR = len("2025-")
_SHARED = 2  # a place is that of an event if one in so many of its articles begins with it


class Trace(NamedTuple):
    """What is kept of an article to group it: see `events.Comparable`. `when` is its main time in words."""

    days: frozenset[str]
    certainty: int
    weekdays: frozenset[str]
    top_places: frozenset[str]
    vocabulary: Vocabulary
    amounts: Amounts
    kinds: Kinds
    dates: Set[str]
    when: str


class Event(NamedTuple):
    """Articles that tell of one event, by their numbers: when and where it was, in words, as far as they tell."""

    members: tuple[int, ...]
    when: str
    where: str


def trace(text: str, figures: Sequence[Figure], classes: Classes) -> Trace:
    """Return what is to be known of an article; nothing of its text is kept."""
    account = read_account(0, text, figures, classes)
    found = Profile(account)
    when = main_time(text, account.occasions)
    return Trace(
        found.days,
        found.certainty,
        found.weekdays,
        found.top_places,
        found.vocabulary,
        found.amounts,
        found.kinds,
        found.dates,
        when,
    )


class Grouping:
    """Articles and their events, as far as they were added."""

    def __init__(self) -> None:
        self._traces: list[Trace] = []
        self._evidence: dict[tuple[int, int], Evidence] = {}
        self._by_day: dict[str, list[int]] = defaultdict(list)
        self._by_amount: dict[tuple[str, float | None], list[int]] = defaultdict(list)
        self._by_clue: dict[object, list[int]] = defaultdict(list)

    def add(self, article: Trace) -> None:
        """Add the next article, and compare it with those that were added."""
        number = len(self._traces)
        self._traces.append(article)
        for other in self._candidates(article):
            found = one_event(self._traces[other], article)
            if found.same:
                self._evidence[other, number] = found
        for day in _days(article):
            self._by_day[day].append(number)
        for amount in article.amounts:
            self._by_amount[amount].append(number)
        for clue in _clues(article):
            self._by_clue[clue].append(number)

    def _candidates(self, article: Trace) -> list[int]:
        """The articles that share a day, an amount or, with a name, a lesser clue: others are of other events."""
        found = {number for day in _days(article) for number in self._by_day.get(day, ())}
        found.update(number for amount in article.amounts for number in self._by_amount.get(amount, ()))
        likely = {number for clue in _clues(article, 1) for number in self._by_clue.get(clue, ())}
        found.update(number for number in likely - found if self._share_a_name(number, article))
        return sorted(found)

    def _share_a_name(self, number: int, article: Trace) -> bool:
        mine, theirs = article.vocabulary, self._traces[number].vocabulary
        if not (mine.names and theirs.names):
            return True
        pairs = product((mine.names, mine.openings), (theirs.names, theirs.openings))
        return any(not one.isdisjoint(other) for one, other in pairs)

    def events(self) -> list[Event]:
        """The events that more than one article tells of, in the order of their first articles."""
        groups = {
            min(members): members for members in joined(self._traces, self._evidence) if len(members) > 1
        }
        return [self._event(sorted(groups[first])) for first in sorted(groups)]

    def _event(self, members: list[int]) -> Event:
        traces = [self._traces[member] for member in members]
        times = [one.when for one in traces if one.when]
        places = Counter(place for one in traces for place in sorted(one.top_places - WIDE))
        shared = [place for place, count in places.most_common(1) if count * _SHARED >= len(members)]
        dated = [words for words in times if any(map(str.isdigit, words))]
        return Event(tuple(members), _most_told(dated or times), "".join(shared).title())


def _clues(article: Trace, around: int = 0) -> set[object]:
    """Week days, other days, and how large amounts of a kind are, with sizes `around` them."""
    sizes = {
        (kind, int(log2(abs(claim.quantity.low))) + step)
        for kind, claims in article.kinds.items()
        for claim in claims
        for step in range(-around, around + 1)
        if claim.quantity.low
    }
    return {*article.weekdays, *article.dates, *sizes}


def _days(article: Trace) -> set[str]:
    """The days of an article without their years, which it may not tell."""
    return {day[_YEAR:] for pair in article.days for day in pair.split("/")}


def _most_told(words: Sequence[str]) -> str:
    """What is told most often; of several the first. Empty where nothing is."""
    return next((word for word, _ in Counter(words).most_common(1)), "")
