"""Claims: the figures of an article with what has to be known to compare them with those of other articles."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tui.compare.ages import AGE, age_of, of_age
from tui.compare.carried import carried, carried_back, paired
from tui.compare.classes import Classes
from tui.compare.counted import head, is_elided, is_further, is_whole, noun_of, part_end
from tui.compare.fates import CHANGES, REACH, Read, counts, fate, is_object
from tui.compare.moments import WEEKDAY, Moment
from tui.compare.occasions import Occasions, Times
from tui.compare.quantities import Quantity, quantity
from tui.compare.scope import LOCAL, PLACE, WHOLE, scope
from tui.compare.stems import read_words, stem
from tui.compare.tables.nouns import PEOPLE
from tui.compare.tables.statuses import (
    CALLED,
    IMPLIED,
    MEANS,
    PERSONAL,
    RESULTS,
    TOLLS,
    UNITLESS,
)
from tui.compare.vocabulary import Vocabulary, read_vocabulary
from tui.compare.where import narrow
from tui.figures.model import Figure

_CONTEXT = 90  # code points on either side whose words tell what a figure is about
_SOON = 30  # code points after a figure in which a name or another day may be told for it
_BY_DAY = re.compile(r"\bby\s+(?:\w+\s+)?((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b")
_NAME = re.compile(r"\b[A-Z][^\W\d_A-Z][^\W\d_]+")
_OF_A_PART = (
    2  # tokens in which the status of a whole may be told of which some are counted: "four of its ten"
)
_MOST_UNITLESS = 100_000.0  # larger numbers are no percentages, degrees or magnitudes
_NEXT = 2  # code points between two sentences of one paragraph


@dataclass(frozen=True, slots=True)
class Claim:
    """A figure as it is compared.

    `noun` and `status` are classes, None where unknown; `times` says when. Places are keys: `places` are the
    figure's own, `told_places` the only one of its sentence, `near_places` those of the sentences around,
    `every_place` those of the article. `about` holds the stems around it, `part` says that it
    counts some of a number told elsewhere; `heading` that it only dates the article.
    """

    article: int
    figure: Figure
    quantity: Quantity
    noun: str | None
    status: str | None
    times: Times
    places: frozenset[str]
    told_places: frozenset[str]
    near_places: frozenset[str]
    every_place: frozenset[str]
    about: frozenset[str]
    subject: str | None
    of: str | None
    scope: str | None
    part: bool
    heading: bool
    written: str | None = None
    answer: bool = False

    @property
    def span(self) -> tuple[int, int]:
        """Where the figure is, in code points."""
        return self.figure.start, self.figure.end


@dataclass(frozen=True)
class Account:
    """What an article claims: its text, its claims in reading order, when and where it all was, and its words."""

    text: str
    claims: tuple[Claim, ...]
    occasions: Occasions
    vocabulary: Vocabulary


def read_account(article: int, text: str, figures: Sequence[Figure], classes: Classes) -> Account:
    """Return the claims of an article whose figures are known. Linear in the text."""
    occasions = Occasions(text, figures)
    claims = _Reader(article, text, figures, occasions, classes).claims()
    return Account(text, claims, occasions, read_vocabulary(text, occasions.sentences))


class _Reader:
    """Reads the figures of one article as claims, in reading order."""

    def __init__(
        self,
        article: int,
        text: str,
        figures: Sequence[Figure],
        occasions: Occasions,
        classes: Classes,
    ) -> None:
        self._article = article
        self._text = text
        self._figures = figures
        self._occasions = occasions
        self._classes = classes
        self._read: tuple[tuple[int, int], Read] | None = None  # the sentence that was read last
        self._scoped: tuple[tuple[int, int], str | None] = (
            (0, 0),
            None,
        )  # of how much the figures of the last one are
        self._done: list[Claim] = []

    def claims(self) -> tuple[Claim, ...]:
        for at in range(len(self._figures)):
            self._done.append(self._claim(at))
            self._done[-2:] = carried_back(self._text, self._done[-2:])
        return tuple(self._done)

    def _sentence(self, span: tuple[int, int]) -> Read:
        if self._read is None or self._read[0] != span:
            self._read = span, Read(self._text, span, self._classes)
        return self._read[1]

    def _claim(self, at: int) -> Claim:
        text, figure, occasions = self._text, self._figures[at], self._occasions
        span = occasions.sentence(figure.start)
        around = read_words(text, max(span[0], figure.start - _CONTEXT), min(span[1], figure.end + _CONTEXT))
        noun, status, of = self._fate(at, span)
        amount = _of_what_is_measured(quantity(figure), noun, status)
        whose = age_of(text, figure, self._classes)
        if whose is not None:
            noun, status, of, amount = AGE, None, None, of_age(figure)
        elif figure.kind == "percent":
            whose = _subject(text, span, figure)
        part = part_end(text, figure) is not None and not is_object(self._sentence(span), figure, status)
        claim = Claim(
            self._article,
            figure,
            amount,
            noun,
            status,
            self._times(at, status),
            occasions.places(figure),
            occasions.only_place(figure) if counts(figure) else frozenset(),
            occasions.near_places(figure),
            occasions.every_place,
            frozenset(around.stems) - around.numbers,
            whose,
            of,
            self._scope(span, figure),
            part or is_further(text, figure),
            occasions.is_heading(figure),
            occasions.written,
        )
        return carried(text, paired(text, claim, self._done), self._done)

    def _fate(self, at: int, span: tuple[int, int]) -> tuple[str | None, str | None, str | None]:
        """What a figure counts, what became of it, and of what a change is."""
        text, figure, read = self._text, self._figures[at], self._sentence(span)
        noun = noun_of(text, span[0], figure, self._classes)
        past = part_end(text, figure) or 0
        reach = _OF_A_PART if is_whole(text, self._figures, at) else REACH
        found = fate(read, self._figures, at, noun, past, reach)
        if noun is not None and noun not in PEOPLE and is_elided(text, figure):
            other = fate(read, self._figures, at, None, past, _OF_A_PART)
            if other and other.name in PERSONAL:
                noun, found = None, other  # "85 houses burned down. Two died"
        of = (
            fate(read, self._figures, at, noun, 0, REACH, RESULTS)
            if found and found.name in CHANGES
            else None
        )
        status = found.name if found else IMPLIED.get(head(figure))
        status = MEANS.get((noun or "", status or ""), status)
        noun = CALLED.get((noun or "", status or ""), noun)
        if noun is None and status in PERSONAL and figure.unit is None and figure.kind == "cardinal":
            noun = "person"
        return noun, status, of.name if of else None

    def _times(self, at: int, status: str | None) -> Times:
        """When a figure was: also one that was reached by another week day than the main one ("by Tuesday")."""
        text, figure = self._text, self._figures[at]
        times = self._occasions.times(figure)
        if not times.main or status in TOLLS:
            return times
        end = self._figures[at + 1].start if at + 1 < len(self._figures) else len(text)
        found = _BY_DAY.search(text, figure.end, min(end, figure.end + _SOON))
        if not found or found[1].lower() in times.weekdays:
            return times
        return replace(times, main=False, moment=Moment(found.start(1), WEEKDAY, found[1].lower()))

    def _scope(self, span: tuple[int, int], figure: Figure) -> str | None:
        """Of how much a figure is; where its sentence does not tell, as the one before in its paragraph has it."""
        told = self._occasions.only_place(figure)
        own = scope(self._text, span, figure, self._occasions.places(figure))
        own = own or (PLACE if narrow(told) else WHOLE if told else None)
        last, before = self._scoped
        if last == span:
            own = own or (LOCAL if before == LOCAL else None)
        elif own is None and span[0] - last[1] <= _NEXT and "\n" not in self._text[last[1] : span[0]]:
            own = before
        if last != span or before is None:
            self._scoped = span, own if own in (PLACE, LOCAL) else None
        return own


def _subject(text: str, span: tuple[int, int], figure: Figure) -> str | None:
    """The stem of the name nearest before a share, else soon after it: whose share it may be; None for none."""
    before = _NAME.findall(text, max(span[0], figure.start - _CONTEXT), figure.start)
    named = before[-1:] or _NAME.findall(text, figure.end, min(span[1], figure.end + _SOON))[:1]
    return stem(named[0].lower()) if named else None


def _of_what_is_measured(amount: Quantity, noun: str | None, status: str | None) -> Quantity:
    """Give a bare number the dimension of what it measures: "the magnitude was 5.9"."""
    bare = amount.dimension == "count" and noun is None and (amount.high or 0.0) < _MOST_UNITLESS
    return replace(amount, dimension=UNITLESS[status]) if bare and status in UNITLESS else amount
