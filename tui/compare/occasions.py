"""Of which occasion the figures of an article are: when, and where, carried through the text.

Most figures of a report are of what it reports: their time is told once, at the top. Others are of the night
before, of last year, of another town. So a figure's time is its own, else its sentence's, else that of the
sentence before in its paragraph if that speaks of another time; and else it is the main one of the article.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from operator import attrgetter

from tui.articles.segments import sentences
from tui.articles.titles import date_of
from tui.compare.adjuncts import begins, brackets, is_after_when, is_compared, is_open_to, looks_back
from tui.compare.moments import (
    DAY,
    MONTH,
    NEAR,
    SHIFTED,
    WEEKDAY,
    YEAR,
    Likeness,
    Moment,
    compare,
    moments,
    of_date,
    resolved,
    shifted,
)  # fmt: skip
from tui.compare.where import place_keys, told_places
from tui.figures.model import Figure

_SOON = 4  # sentences in which the first day is told that may be its own
_LEAD = 2  # sentences that say what an article is about
_DATELINE = 90  # code points in which a dateline ends
_AFTER_DATELINE = re.compile(r"(?:,?\s*\d{4})?\s*(?:\([^()\n]{1,30}\)\s*)?(?:[—–]|--?\s)")
_BACK = 3  # sentences before that may tell where
_WHOLE = re.compile(r"\b(?:country|nation|republic|world)\b", re.IGNORECASE)
_SEVERAL = 3  # times on each side of a figure that are looked at
_start = attrgetter("start")


@dataclass(frozen=True, slots=True)
class Times:
    """When a figure was: at the `main` time of its article, or at a `moment` that is another one.

    `days` and `weekdays` are those of the main time, as far as the article tells.
    """

    main: bool
    moment: Moment | None = None
    days: frozenset[str] = frozenset()
    weekdays: frozenset[str] = frozenset()


class Occasions:
    """When and where everything in one article was.

    With `within`, spans of sentences of which the first are the article's, only these are looked at; `figures`
    are those in them.
    """

    def __init__(
        self, text: str, figures: Sequence[Figure], within: list[tuple[int, int]] | None = None
    ) -> None:
        self._text = text
        self._figures = figures
        self.sentences = sentences(text) if within is None else within
        self._starts = [start for start, _ in self.sentences]
        self._dates: dict[int, list[Figure]] = {}
        for figure in figures:
            if figure.kind == "date" and not self.is_heading(figure):
                self._dates.setdefault(self._number(figure.start), []).append(figure)
        self._told: dict[int, list[Moment]] = {}
        self._filtered: dict[int, list[Moment]] = {}
        self._near: dict[int, frozenset[str]] = {}
        self._only: dict[int, frozenset[str]] = {}
        self._from_before: dict[int, Moment | None] = {}
        self._placed: dict[int, list[tuple[int, str]]] = {}

    # -- the article ------------------------------------------------------------------------------------

    @cached_property
    def _front(self) -> int:
        """Where the front matter ends; 0 without one."""
        return self._text.find("\n---", 3) + 4 if date_of(self._text) else 0

    @cached_property
    def _dateline(self) -> int:
        """Where the dateline's date ends ("MANILA, Sept 9 (Wire) — "); 0 without one."""
        first = next((one for one in self._figures if one.kind == "date" and one.start >= self._front), None)
        if first is None or first.end > self._front + _DATELINE:
            return 0
        return first.end if _AFTER_DATELINE.match(self._text, first.end) else 0

    def is_heading(self, figure: Figure) -> bool:
        """Whether a figure stands in the front matter or is the date of the dateline."""
        return figure.end <= self._front or (figure.kind == "date" and figure.end == self._dateline)

    @cached_property
    def written(self) -> str | None:
        """The day on which the article was written, as far as it tells: an ISO date with X for what is unknown."""
        for figure in self._figures:
            moment = of_date(figure) if figure.kind == "date" and self.is_heading(figure) else None
            if moment and moment.sort == DAY:
                return moment.key
        return None

    @property
    def dateline_place(self) -> tuple[int, int]:
        """The span of what stands in its line before the date of the dateline, "MANILA, "; empty without one."""
        first = next((one for one in self._figures if one.end == self._dateline), None)
        if first is None or not self._dateline:
            return 0, 0
        return max(self._front, self._text.rfind("\n", 0, first.start) + 1), first.start

    @cached_property
    def lead(self) -> list[Moment]:
        """The moments that the first sentences tell; a later one that looks back ("a week earlier") is left out."""
        first = bisect_right(self._starts, self._front) if self._front else 0
        lead: list[Moment] = []
        for number in range(first, min(first + _LEAD, len(self.sentences))):
            told = self._moments(number)
            if number == first or all(one.sort != SHIFTED for one in told):
                lead += told
        return lead

    @cached_property
    def weekdays(self) -> frozenset[str]:
        """The week days of the first sentences, on which it was or was told.

        Where they tell no day at all, the first that is told soon after.
        """
        found = frozenset(one.key for one in self.lead if one.sort == WEEKDAY)
        if found or self.written or any(one.sort == DAY for one in self.lead):
            return found
        first = bisect_right(self._starts, self._front) if self._front else 0
        after = range(first + _LEAD, min(first + _SOON, len(self.sentences)))
        soon = (one for number in after for one in self._moments(number) if one.sort in (WEEKDAY, DAY))
        told = next(soon, None)
        return frozenset((told.key,)) if told and told.sort == WEEKDAY else frozenset()

    @cached_property
    def days(self) -> frozenset[str]:
        """The days that the article is about, or was written on; none where it tells none.

        They are told at its top. An article that tells no more there than "last night" is about the first day
        that it tells soon after.
        """
        told = (resolved(one, self.written) for one in self.lead if not is_compared(self._text, one))
        top = {one.key for one in told if one.sort == DAY}
        if top or self.written:
            return frozenset(top | {self.written}) if self.written else frozenset(top)
        if self.weekdays:
            return frozenset()
        return frozenset(one.key for one in self.first_day if self._number(one.start) < _SOON)

    @cached_property
    def told_days(self) -> frozenset[str]:
        """Its days; where its beginning tells none, the first that it tells at all."""
        return self.days or frozenset(() if self.weekdays else (one.key for one in self.first_day))

    @cached_property
    def first_day(self) -> list[Moment]:
        """The first day that is told at all; empty where none is."""
        told = (one for number in sorted(self._dates) for one in self._moments(number))
        days = (one for one in told if one.sort == DAY and not is_compared(self._text, one))
        return list(islice(days, 1))

    @cached_property
    def certainty(self) -> int:
        """How surely its days are those it is about: 2 told at its top, 1 soon after, 0 later or nowhere."""
        told = (resolved(one, self.written).sort for one in self.lead if not is_compared(self._text, one))
        if self.written is not None or DAY in told:
            return 2
        return int(bool(self.days))

    @cached_property
    def top_places(self) -> frozenset[str]:
        """The places that the first sentences tell."""
        return frozenset(
            key for number in range(min(_LEAD, len(self.sentences))) for _, key in self._places(number)
        )

    @cached_property
    def every_place(self) -> frozenset[str]:
        """The places that the article tells."""
        return frozenset(key for number in range(len(self.sentences)) for _, key in self._places(number))

    # -- a figure ---------------------------------------------------------------------------------------

    def sentence(self, offset: int) -> tuple[int, int]:
        """The span of the sentence at `offset`."""
        return self.sentences[self._number(offset)] if self.sentences else (0, len(self._text))

    def times(self, figure: Figure) -> Times:
        """When a figure was."""
        moment = self.moment(figure)
        if moment:
            first = moment.start - self.sentences[self._number(moment.start)][0] < len("The ")
            moment = shifted(moment, self.written, self.weekdays, first)
        main = moment is None or self._is_main(moment)
        return Times(main, None if main else moment, self.days, self.weekdays)

    def moment(self, figure: Figure) -> Moment | None:
        """The time that a figure's sentence gives it, or the one before; None where they give none."""
        number = self._number(figure.start)
        if figure.kind == "date":
            return of_date(figure)
        return self._own(figure, number) or self._carried(number)

    def _is_main(self, moment: Moment) -> bool:
        if moment.sort == NEAR:
            return True
        if moment.sort == WEEKDAY:
            return not self.weekdays or moment.key in self.weekdays
        if moment.sort != DAY:
            return False
        return any(compare(moment, Moment(0, DAY, day)) is Likeness.SAME for day in self.days)

    def _own(self, figure: Figure, number: int) -> Moment | None:
        """The time that the figure's sentence gives it: as the finder has it, else the nearest told."""
        if figure.when:
            start = self._text.find(figure.when, *self.sentences[number])
            end = start + len(figure.when)
            told = self._telling(number)
            at = bisect_left(told, end, key=_start)
            inside = [one for one in told[max(0, at - _SEVERAL) : at] if one.start >= start >= 0]
            inside = [one for one in inside if is_open_to(self._text, self.sentences[number], one, figure)]
            if inside:
                return inside[-1]
        after_when = self._after_when(figure, number)
        if after_when:
            return after_when
        told = self._telling(number)
        at = bisect_left(told, figure.start, key=_start)
        told = [
            one
            for one in told[max(0, at - _SEVERAL) : at + _SEVERAL]
            if is_open_to(self._text, self.sentences[number], one, figure)
        ]
        at = bisect_left(told, figure.start, key=_start)
        before = told[at - 1] if at else None
        after = next((one for one in told[at : at + 2] if one.start >= figure.end), None)
        if after and any(figure.end <= one.start < after.start for one in self._figures_near(figure)):
            after = None
        if after and (not before or after.start - figure.end < figure.start - before.start):
            return after
        return before

    def _after_when(self, figure: Figure, number: int) -> Moment | None:
        """The time that is told right before a figure with "when"."""
        told = self._moments(number)
        at = bisect_left(told, figure.start, key=_start)
        return told[at - 1] if at and is_after_when(self._text, told[at - 1], figure) else None

    def _telling(self, number: int) -> list[Moment]:
        """The moments of a sentence that can be those of its figures."""
        if number not in self._filtered:
            told = self._moments(number)
            self._filtered[number] = [one for one in told if not (one.spoken or is_compared(self._text, one))]
        return self._filtered[number]

    def _figures_near(self, figure: Figure) -> Sequence[Figure]:
        at = bisect_right(self._figure_starts, figure.start)
        return self._figures[at : at + 2]

    @cached_property
    def _figure_starts(self) -> list[int]:
        return [one.start for one in self._figures]

    def _carried(self, number: int) -> Moment | None:
        """The other time that the sentence before tells, in the same paragraph."""
        if number not in self._from_before:
            self._from_before[number] = self._told_before(number)
        return self._from_before[number]

    def _told_before(self, number: int) -> Moment | None:
        if number == 0 or "\n" in self._text[self.sentences[number - 1][1] : self.sentences[number][0]]:
            return None
        before = self.sentences[number - 1]
        told = [
            one
            for one in self._moments(number - 1)
            if not one.spoken and not brackets(self._text, before, one)
        ]
        if not told or told[-1].sort not in (DAY, MONTH, YEAR, SHIFTED):
            return None
        goes_on = begins(told[-1], before) or looks_back(self._text, self.sentences[number][0])
        return told[-1] if goes_on else None

    def places(self, figure: Figure) -> frozenset[str]:
        """The places of a figure's own; where it names none ("over the region"), the one told last."""
        keys = place_keys(figure.where)
        if keys or not figure.where or _WHOLE.search(figure.where):
            return keys
        number = self._number(figure.start)
        before = [key for start, key in self._places(number) if start < figure.start]
        before = before or [key for _, key in self._places(number - 1)] if number else before
        return frozenset(before[-1:])

    def only_place(self, figure: Figure) -> frozenset[str]:
        """The place that the sentence of a figure tells, if it tells one alone and no other figure's."""
        number = self._number(figure.start)
        if number not in self._only:
            keys = frozenset(key for _, key in self._places(number))
            self._only[number] = keys if len(keys) == 1 else frozenset()
        return self._only[number]

    def near_places(self, figure: Figure) -> frozenset[str]:
        """The places told in a figure's sentence and the few before it."""
        number = self._number(figure.start)
        if number not in self._near:
            numbers = range(max(0, number - _BACK), min(number + 1, len(self.sentences)))
            self._near[number] = frozenset(key for one in numbers for _, key in self._places(one))
        return self._near[number]

    def _number(self, offset: int) -> int:
        return max(0, bisect_right(self._starts, offset) - 1)

    def _moments(self, number: int) -> list[Moment]:
        if number not in self._told:
            start, end = self.sentences[number]
            after = min(
                end, max(start, self._front, self._dateline)
            )  # what dates the article tells of no figure
            self._told[number] = moments(self._text, after, end, self._dates.get(number, []))
        return self._told[number]

    def _places(self, number: int) -> list[tuple[int, str]]:
        if number not in self._placed:
            self._placed[number] = told_places(self._text, *self.sentences[number])
        return self._placed[number]
