"""One open article as the reader left it: its text, figures, caret, selection and matches."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from tui.articles.article import Article, read_article
from tui.articles.listing import Entry
from tui.articles.segments import line_around, sentence_at, sentences
from tui.base.files import Stamp, Unreadable, stamp
from tui.figures.index import FigureIndex
from tui.figures.model import Figure
from tui.page.motion import right, word_at

if TYPE_CHECKING:
    from tui.app.told import Told
    from tui.articles.find import Finder
    from tui.compare.occasion import Occasion, OccasionFinder

Span = tuple[int, int]

MakeIndex = Callable[[str], FigureIndex]

LONG_TEXT = 1_000_000
"""Code points of a text beyond which its paragraphs are not counted."""

LONG_LINE = 50_000
"""Code points of a line beyond which its sentences are not counted: only the one at the caret is found."""


class Reading:
    """An article in a pane. All offsets are code points of its text.

    `caret` is where the reader is, `top` the start of the first row on the screen, `anchor` the other end of
    the selection while there is one. `problem` says why there is no text to show, or what became of the file.
    """

    def __init__(self, entry: Entry, caret: int = 0, top: int = 0, index: MakeIndex = FigureIndex) -> None:
        self.entry = entry
        self.caret = caret
        self.top = top
        self._index = index
        self.asked: Figure | None = None  # the figure from which the reader went to its source
        self.anchor: int | None = None
        self._pressed: int | None = None  # where the mouse was pressed, while it drags
        self.selected: Span | None = None  # a selection made as a whole, by double and triple click
        self.reshaping: str | None = None  # the annotation whose ends the selection moves, by its id
        self.steps: list[Span] = []  # the smaller selections that this one grew from
        self.grown_from: int | None = None  # where it began to grow
        self.matches: list[Span] = []
        self.told: Told | None = (
            None  # its answer to a question that another article asked, while it is shown
        )
        self.bring: tuple[Span, Span] | None = (
            None  # to be scrolled to: a stretch, and what of it must be seen
        )
        self.problem = entry.problem
        self.stamp: Stamp | None = stamp(entry.path) if entry.problem else None
        self.article: Article | None = None
        self._forget()

    @property
    def name(self) -> str:
        """The article's path as it was given or found."""
        return self.entry.name

    @property
    def loaded(self) -> bool:
        """Whether the file has been read, or could not be."""
        return self.article is not None or self.problem is not None

    def load(self) -> None:
        """Read the file, if that has not been done. What goes wrong is kept in `problem`."""
        if self.loaded:
            return
        self.stamp = stamp(self.entry.path)
        try:
            self.article = read_article(self.entry.path, self.entry.name)
        except Unreadable as error:
            self.problem = str(error)
        self._forget()
        self.caret = self._inside(self.caret)
        self.top = self._inside(self.top)

    def reload_if_changed(self) -> str | None:
        """Read the file again if it is not the one that was read: the text as it was before, else None.

        The text of a file that went away stays, and `problem` says so. The caret and the top row keep their
        place in the words: by their distance to the nearer unchanged end of the text.
        """
        now = stamp(self.entry.path)
        if now == self.stamp:
            return None
        self.stamp = now
        try:
            article = read_article(self.entry.path, self.entry.name)
        except Unreadable as error:
            self.problem = str(error)
            return self.text
        self.problem = None
        old, self.article = self.text, article
        self.caret = carried(self.caret, old, article.text)
        self.top = carried(self.top, old, article.text)
        self.deselect()
        self.matches = []
        self.told = self.bring = None
        self._forget()
        return old

    def _forget(self) -> None:
        self._line_sentences: tuple[Span, list[Span]] = ((-1, -1), [])
        for name in ("figures", "_occasions", "finder", "ink_end", "_paragraph_starts"):
            self.__dict__.pop(name, None)

    def forget_figures(self) -> None:
        """Let the figures be found anew: what is known about them changed."""
        self.__dict__.pop("figures", None)
        self.__dict__.pop("_occasions", None)

    @property
    def text(self) -> str:
        """The article's text; empty while there is none."""
        return self.article.text if self.article else ""

    @property
    def title(self) -> str:
        """The article's title; its name while it has not been read."""
        return self.article.title if self.article and self.article.title else self.entry.name

    @cached_property
    def figures(self) -> FigureIndex:
        """The article's figures, found as they are needed."""
        return self._index(self.text)

    @cached_property
    def _occasions(self) -> OccasionFinder:
        from tui.compare.occasion import OccasionFinder

        return OccasionFinder(self.text, self.figures.between)

    def occasion(self, figure: Figure) -> Occasion:
        """When and where a figure of the article was, as far as it or what stands before it tells."""
        return self._occasions.of(figure)

    @cached_property
    def finder(self) -> Finder:
        """The article's text, folded for finding in it."""
        from tui.articles.find import Finder

        return Finder(self.text)

    @property
    def selection(self) -> Span | None:
        """What is selected, `[start, end)`: from the anchor to the caret, whichever is first."""
        if self.anchor is None:
            return self.selected
        return min(self.anchor, self.caret), max(self.anchor, self.caret)

    def drag_to(self, offset: int) -> None:
        """Select by the mouse, from the character it was pressed on to the one at `offset`, both included."""
        if self._pressed is None:
            self._pressed = self.caret
        if offset >= self._pressed:
            self.anchor, self.caret = self._pressed, right(self.text, offset)
        else:
            self.anchor, self.caret = right(self.text, self._pressed), offset

    def deselect(self) -> None:
        """Select nothing."""
        self.anchor = self.selected = self._pressed = self.reshaping = self.grown_from = None
        self.steps = []

    def select(self, span: Span, caret_at_start: bool = False) -> None:
        """Select a span; the caret goes to one of its ends, and moves on from there change that end."""
        self.selected = None
        self.anchor, self.caret = span[::-1] if caret_at_start else span

    def select_at(self, gesture: str) -> None:
        """Select what the mouse means at the caret: "double" the word or figure, "triple" the sentence."""
        figure = self.figures.at(self.caret)
        if gesture == "double":
            self.selected = (figure.start, figure.end) if figure else word_at(self.text, self.caret)
        elif gesture == "triple":
            self.selected = self.sentence()

    def go_to_source(self, hidden: frozenset[str]) -> Figure | None:
        """Put the caret on the words that say on whose word the figure under it is; from there, back to it.

        The figure, or None where there is none under the caret, or nobody is named.
        """
        figure = self.figure(hidden)
        if figure is not None and figure.source_span is not None:
            self.asked, self.caret = figure, figure.source_span[0]
            return figure
        back, self.asked = self.asked, None
        if figure is None and back is not None and back.source_span is not None:
            start, end = back.source_span
            if start <= self.caret < end:
                self.caret = back.start
                return back
        return None

    def figure(self, hidden: frozenset[str]) -> Figure | None:
        """The figure under the caret, if its kind is not in `hidden`."""
        figure = self.figures.at(self.caret)
        return figure if figure and figure.kind not in hidden else None

    def figure_in(self, span: Span) -> Figure | None:
        """The figure that a span is about: the one that it is, else the first one in it."""
        start, end = span
        inside = [
            each for each in self.figures.between(start, end) if start <= each.start and each.end <= end
        ]
        return next(
            (each for each in inside if (each.start, each.end) == span), inside[0] if inside else None
        )

    def sentence(self, offset: int | None = None) -> Span:
        """The sentence at `offset` (the caret), or the nearest before it on its line; empty on a blank line."""
        at = self.caret if offset is None else offset
        found = self._sentences_around(at)
        reached = [span for span in found if span[0] <= at] or found[:1]
        return reached[-1] if reached else (at, at)

    @cached_property
    def _paragraph_starts(self) -> list[int]:
        """Where the paragraphs start: lines that are not blank."""
        return [match.start() for match in re.finditer(r"^(?=.*\S)", self.text, re.MULTILINE)]

    @cached_property
    def ink_end(self) -> int:
        """Where the text ends but for blanks."""
        return len(self.text.rstrip())

    def paragraph_number(self) -> tuple[int, int] | None:
        """The caret's paragraph, from 1, and how many there are; None in a text too long to count them."""
        if len(self.text) > LONG_TEXT:
            return None
        starts = self._paragraph_starts
        return max(1, bisect_right(starts, self.caret)), len(starts)

    def sentence_number(self) -> tuple[int, int]:
        """The caret's sentence in its paragraph, from 1, and how many it has; (0, 0) on a blank line."""
        first, last = line_around(self.text, self.caret)
        if last - first > LONG_LINE:
            return 0, 0
        found = self._sentences_around(self.caret)
        return max(1, sum(1 for span in found if span[0] <= self.caret)) if found else 0, len(found)

    def _sentences_around(self, offset: int) -> list[Span]:
        """The sentences of the line at `offset`."""
        line = line_around(self.text, offset)
        if line[1] - line[0] > LONG_LINE:
            nearest = sentence_at(self.text, offset)
            return [nearest] if nearest else []
        if self._line_sentences[0] != line:
            self._line_sentences = (line, sentences(self.text, *line))
        return self._line_sentences[1]

    def _inside(self, offset: int) -> int:
        return max(0, min(offset, len(self.text)))


def carried(offset: int, old: str, new: str) -> int:
    """Where `offset` of `old` is in `new`: text is compared from both ends, what changed lies between."""
    if offset <= (same := common_start(old, new)):
        return offset
    if len(old) - offset <= common_start(old[::-1], new[::-1], limit=min(len(old), len(new)) - same):
        return len(new) - (len(old) - offset)
    return min(same, len(new))


def common_start(a: str, b: str, limit: int | None = None) -> int:
    """How many code points `a` and `b` have in common at their start, at most `limit`."""
    low, high = 0, min(len(a), len(b)) if limit is None else limit
    while low < high:  # halving, on slices: comparing slices runs in C
        middle = (low + high + 1) // 2
        if a[low:middle] == b[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
