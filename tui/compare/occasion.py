"""Of which occasion one figure is, in words: its day or night and its place, carried from what stands before it.

Only the top of an article and the lines around the figure are looked at, so that this costs the same in an
article of any length.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cached_property
from typing import NamedTuple

from tui.articles.segments import sentences
from tui.compare.moments import DAY, MONTH, NEAR, WEEKDAY, YEAR, Moment, resolved, with_year
from tui.compare.occasions import Occasions
from tui.compare.where import dateline_name, name_at, place_keys, told_places
from tui.figures.in_words import date_words, day_words
from tui.figures.model import Figure

Span = tuple[int, int]

FiguresIn = Callable[[int, int], Sequence[Figure]]
"""Gives the figures that touch a stretch of the text, in reading order."""

_TOP = 2048  # code points at the beginning that tell what an article is about
_BEFORE = 512  # code points before a figure's line that may tell when and where
_LINE = 2048  # of a longer line only so many before and after the figure are looked at
_KEPT = 8  # stretches that are kept, for the figures that are looked at next
_SIGNS = ".,;:)!?”’\"'"
_AT_NO_TIME = ("every ", "on average", "for years")  # how often and how long, and not when
_OVERNIGHT = "overnight"
_TIMELESS = ("date",)  # kinds that say themselves when
_NIGHT = re.compile(r"\bnight\s+(?:of|between|from|to)\s+(?:the\s+)?$", re.IGNORECASE)
_PART_OF_DAY = re.compile(r"\w+(?:\s+(?:night|morning|afternoon|evening))?")


class Occasion(NamedTuple):
    """When and where a figure was, in words; empty where nothing tells.

    `resolved` is the day that its own time comes to, "last night" in an article with a date. `when` and `where`
    are what it does not say itself: carried from the sentences before, or from the top of the article.
    """

    resolved: str = ""
    when: str = ""
    where: str = ""


NONE = Occasion()


class OccasionFinder:
    """Tells of the figures of one article when and where they were."""

    def __init__(self, text: str, figures: FiguresIn) -> None:
        self._text = text
        self._figures = figures
        self._top = (0, _line_end(text, _TOP))
        self._known: dict[Span, Occasions] = {}
        self._told: dict[Figure, Occasion] = {}

    def of(self, figure: Figure) -> Occasion:
        """Return when and where a figure was, as far as its article tells."""
        if figure not in self._told:
            if len(self._told) >= _KEPT * _KEPT:
                self._told.clear()
            self._told[figure] = self._found(figure)
        return self._told[figure]

    def _found(self, figure: Figure) -> Occasion:
        occasions = self._around(figure)
        if figure.kind in _TIMELESS or occasions.is_heading(figure):
            return NONE
        moment, written = occasions.moment(figure), occasions.written
        where = "" if place_keys(figure.where) else self._place(occasions, figure)
        if figure.when:
            return Occasion(resolved=_resolved_words(moment, written) if moment else "", where=where)
        vague = moment is None or (moment.sort == NEAR and not _resolved_words(moment, written))
        when = self._main if vague or moment is None else _words(self._text, moment, written)
        return Occasion(when=when, where=where)

    def _around(self, figure: Figure) -> Occasions:
        """What tells of the stretch that a figure is in; figures near one another share it."""
        text, start = self._text, figure.start
        line = max(text.rfind("\n", 0, start) + 1, start - _LINE)
        low = max(0, text.rfind("\n", 0, max(0, line - _BEFORE)) + 1, line - 2 * _BEFORE)
        high = min(_line_end(text, figure.end), figure.end + _LINE)
        low = line if start - line >= _LINE else low
        low = max(low, self._top[1])
        if high <= low:
            return self._at_top
        if (low, high) not in self._known:
            if len(self._known) >= _KEPT:
                self._known.clear()
            figures = [*self._figures(*self._top), *self._figures(low, high)]
            spans = [*self._at_top.sentences, *sentences(text, low, high)]
            self._known[low, high] = Occasions(text, figures, spans)
        return self._known[low, high]

    # -- when -------------------------------------------------------------------------------------------

    @cached_property
    def _at_top(self) -> Occasions:
        return Occasions(self._text, self._figures(*self._top), sentences(self._text, *self._top))

    @cached_property
    def _main(self) -> str:
        """The time of what the article reports, in words."""
        return main_time(self._text, self._at_top)

    # -- where ------------------------------------------------------------------------------------------

    def _place(self, occasions: Occasions, figure: Figure) -> str:
        """The one place that a figure's sentence tells, or the one before in its paragraph; else the dateline's.

        Where several are told, nothing says which is the figure's.
        """
        span = occasions.sentence(figure.start)
        before = occasions.sentence(max(0, span[0] - 1))
        same = before[1] <= span[0] and "\n" not in self._text[before[1] : span[0]] and before != span
        for stretch in (span, before) if same else (span,):
            told = told_places(self._text, *stretch)
            names = {
                key: name for start, key in told if not self._is_word(name := name_at(self._text, start))
            }
            if names:
                return names.popitem()[1] if len(names) == 1 else ""
        return self._dateline

    @cached_property
    def _dateline(self) -> str:
        """The place of the dateline, "Manila"; empty where its line begins with the date, or is a title."""
        start, end = self._at_top.dateline_place
        place = dateline_name(self._text[start:end])
        return "" if self._is_word(place) else place

    def _is_word(self, name: str) -> bool:
        """Whether the top of the article also writes a name small: it is a word, "Ferry", and no place."""
        top = self._text[: self._top[1]]
        return all(re.search(rf"\b{re.escape(word.lower())}\b", top) for word in name.split())


def main_time(text: str, top: Occasions) -> str:
    """The time of what an article reports, in words: told at its top, else when it was written.

    Of `top`, which may be of the whole text or of its beginning, only the beginning counts.
    """
    told = [one for one in top.lead if not one.spoken]
    days = [one for one in told if one.sort == DAY]
    if not days and not top.written and not top.weekdays:
        days = top.first_day
    near = [one for one in told if one.sort in (NEAR, WEEKDAY)]
    words = _words(text, next(iter([*days, *near])), top.written) if days or near else ""
    if not top.written or days or "=" in words:
        return words
    article = f"article of {date_words(top.written)}"
    return f"{words}, {article}" if words else article


def _words(text: str, moment: Moment, written: str | None) -> str:
    """A moment in words: "night of 26–27 October 2025", "last night = 30 October 2025", "May 2023"."""
    if moment.sort == DAY:
        night = _NIGHT.search(text, max(0, moment.start - 40), moment.start)
        return f"{'night of ' if night else ''}{day_words(with_year(moment.key, written))}"
    if moment.sort in (MONTH, YEAR):
        return date_words(moment.key)
    if moment.key.startswith(_AT_NO_TIME):
        return ""
    many = len(moment.key.split())
    told = text[moment.start : moment.start + 2 * len(moment.key)].split()[:many]
    if moment.sort == WEEKDAY:
        told = _PART_OF_DAY.findall(text, moment.start, moment.start + 40)[0].split()
    else:
        told[0] = told[0].lower()
    return f"{' '.join(told).rstrip(_SIGNS)}{_resolved_words(moment, written)}"


def _line_end(text: str, offset: int) -> int:
    """Where the line ends that `offset` is in; at most so much further as the top of an article is long."""
    end = text.find("\n", offset, offset + _TOP)
    return end if end >= 0 else min(len(text), offset + _TOP)


def _resolved_words(moment: Moment, written: str | None) -> str:
    """The day that a relative time comes to: " = 30 October 2025"; empty where it is none, or unknown."""
    if moment.sort not in (NEAR, WEEKDAY):
        return ""
    if moment.key == _OVERNIGHT and written:
        days = [resolved(replace(moment, key=key), written).key for key in ("yesterday", "today")]
        return f" = night of {day_words('/'.join(days))}"
    day = resolved(moment, written)
    return f" = {date_words(day.key)}" if day.sort == DAY else ""
