"""Many articles grouped by event, one after the other: only those are compared that can be of one event at all."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence, Set
from typing import NamedTuple

from tui.compare.claims import read_account
from tui.compare.classes import Classes
from tui.compare.events import Evidence, Profile, joined, one_event
from tui.compare.occasion import main_time
from tui.compare.signs import Amounts, Kinds, Marks, Rarities
from tui.compare.tables.wide import WIDE
from tui.compare.vocabulary import Vocabulary
from tui.figures.model import Figure

_SHARED = 2  # a place is that of an event if one in so many of its articles begins with it


class Trace(NamedTuple):
    """What is kept of an article to group it: see `signs.Comparable`. `when` is its main time in words."""

    days: frozenset[str]
    certainty: int
    weekdays: frozenset[str]
    top_places: frozenset[str]
    vocabulary: Vocabulary
    amounts: Amounts
    kinds: Kinds
    rarities: Rarities
    dates: Set[str]
    marks: Marks
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
        found.rarities,
        found.dates,
        found.marks,
        when,
    )


class Grouping:
    """Articles and their events, as far as they were added."""

    def __init__(self) -> None:
        self._traces: list[Trace] = []
        self._evidence: dict[tuple[int, int], Evidence] = {}
        self._by_clue: dict[object, list[int]] = defaultdict(list)

    def add(self, article: Trace) -> None:
        """Add the next article, and compare it with those that were added and share a clue with it."""
        number = len(self._traces)
        self._traces.append(article)
        known = article.marks.clues
        for other in sorted({other for clue in known for other in self._by_clue.get(clue, ())}):
            self._evidence[other, number] = one_event(self._traces[other], article)
        for clue in known:
            self._by_clue[clue].append(number)

    def events(self) -> list[Event]:
        """The events that more than one article tells of, in the order of their first articles."""
        groups = {
            min(members): members for members in joined(len(self._traces), self._evidence) if len(members) > 1
        }
        return [self._event(sorted(groups[first])) for first in sorted(groups)]

    def _event(self, members: list[int]) -> Event:
        traces = [self._traces[member] for member in members]
        times = [one.when for one in traces if one.when]
        places = Counter(place for one in traces for place in sorted(one.top_places - WIDE))
        shared = [place for place, count in places.most_common(1) if count * _SHARED >= len(members)]
        dated = [words for words in times if any(map(str.isdigit, words))]
        return Event(tuple(members), _most_told(dated or times), "".join(shared).title())


def _most_told(words: Sequence[str]) -> str:
    """What is told most often; of several the first. Empty where nothing is."""
    return next((word for word, _ in Counter(words).most_common(1)), "")
