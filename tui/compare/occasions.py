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
)  # fmt: skip
from tui.compare.where import place_keys, told_places
from tui.figures.model import Figure

_LEAD = 2  # sentences that say what an article is about
_DATELINE = 90  # code points in which a dateline ends
_AFTER_DATELINE = re.compile(r"(?:,?\s*\d{4})?\s*(?:\([^()\n]{1,30}\)\s*)?(?:[—–]|--?\s)")
_BACK = 3  # sentences before that may tell where
# A time after these is not that of the figure: "from a year earlier", "by the end of 2026".
_APART = re.compile(
    r"\b(?:than|from|against|until|till|by|to|before|after|between|with|end of|start of)\s+(?:the\s+)?(?:in\s+)?$"
)


_start = attrgetter("start")


@dataclass(frozen=True, slots=True)
class Times:
    """When a figure was: at the `main` time of its article, or at a `moment` that is another one."""

    main: bool
    moment: Moment | None = None


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
        return figure.end <= max(self._front, self._dateline)

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
        """The span of what stands before the date of the dateline, "MANILA"; empty without one."""
        first = next((one for one in self._figures if one.end == self._dateline), None)
        return (self._front, first.start) if first and self._dateline else (0, 0)

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
        """The week days of the first sentences, on which it was or was told."""
        return frozenset(one.key for one in self.lead if one.sort == WEEKDAY)

    @cached_property
    def days(self) -> frozenset[str]:
        """The days that the article is about, or was written on; none where it tells none.

        They are told at its top. An article that tells no more there than "last night" is about the first day
        that it tells at all.
        """
        top = {
            resolved(one, self.written).key for one in self.lead if resolved(one, self.written).sort == DAY
        }
        if top or self.written:
            return frozenset(top | {self.written}) if self.written else frozenset(top)
        if self.weekdays:
            return frozenset()
        return frozenset(one.key for one in self.first_day)

    @cached_property
    def first_day(self) -> list[Moment]:
        """The first day that is told at all; empty where none is."""
        every = (one for number in sorted(self._dates) for one in self._moments(number))
        return list(islice((one for one in every if one.sort == DAY), 1))

    @cached_property
    def top_places(self) -> frozenset[str]:
        """The places that the first sentences tell."""
        return frozenset(
            key for number in range(min(_LEAD, len(self.sentences))) for _, key in self._places(number)
        )

    # -- a figure ---------------------------------------------------------------------------------------

    def sentence(self, offset: int) -> tuple[int, int]:
        """The span of the sentence at `offset`."""
        return self.sentences[self._number(offset)] if self.sentences else (0, len(self._text))

    def times(self, figure: Figure) -> Times:
        """When a figure was."""
        moment = self.moment(figure)
        return Times(True) if moment is None or self._is_main(moment) else Times(False, moment)

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
            inside = [one for one in self._moments(number) if start <= one.start < end and not one.spoken]
            if start >= 0 and inside:
                return inside[-1]
        told = self._telling(number)
        at = bisect_left(told, figure.start, key=_start)
        before = told[at - 1] if at else None
        after = next((one for one in told[at : at + 2] if one.start >= figure.end), None)
        if after and any(figure.end <= one.start < after.start for one in self._figures_near(figure)):
            after = None
        if after and (not before or after.start - figure.end < figure.start - before.start):
            return after
        return before

    def _telling(self, number: int) -> list[Moment]:
        """The moments of a sentence that can be those of its figures."""
        if number not in self._filtered:
            told = self._moments(number)
            self._filtered[number] = [one for one in told if not (one.spoken or self._is_compared(one))]
        return self._filtered[number]

    def _is_compared(self, moment: Moment) -> bool:
        """Whether a moment is told only to compare with it: "from a year earlier", "by the end of 2026"."""
        if moment.sort == SHIFTED and "previous" in moment.key:
            return False
        return _APART.search(self._text, max(0, moment.start - 24), moment.start) is not None

    def _figures_near(self, figure: Figure) -> Sequence[Figure]:
        at = bisect_right(self._figure_starts, figure.start)
        return self._figures[at : at + 2]

    @cached_property
    def _figure_starts(self) -> list[int]:
        return [one.start for one in self._figures]

    def _carried(self, number: int) -> Moment | None:
        """The other time that the sentence before tells, in the same paragraph."""
        if number == 0 or "\n" in self._text[self.sentences[number - 1][1] : self.sentences[number][0]]:
            return None
        told = [one for one in self._moments(number - 1) if not one.spoken]
        return told[-1] if told and told[-1].sort in (DAY, MONTH, YEAR, SHIFTED) else None

    def places(self, figure: Figure) -> frozenset[str]:
        """The places of a figure's own; where it names none ("over the region"), the one told last."""
        keys = place_keys(figure.where)
        if keys or not figure.where:
            return keys
        number = self._number(figure.start)
        before = [key for start, key in self._places(number) if start < figure.start]
        before = before or [key for _, key in self._places(number - 1)] if number else before
        return frozenset(before[-1:])

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
            self._told[number] = moments(self._text, *self.sentences[number], self._dates.get(number, []))
        return self._told[number]

    def _places(self, number: int) -> list[tuple[int, str]]:
        if number not in self._placed:
            self._placed[number] = told_places(self._text, *self.sentences[number])
        return self._placed[number]
