"""What the reader asks of the other articles, and what each of them answers."""

from __future__ import annotations

from typing import NamedTuple

from tui.app.reading import Reading, Span
from tui.app.session import Session
from tui.articles.article import Article
from tui.compare.elsewhere import LONGEST, Place
from tui.figures.statement import head

LONGEST_QUOTE = 24  # characters of what was asked that are said again


class Question(NamedTuple):
    """A stretch of an article that was asked for; `figure` says that it is one, and only that is asked for."""

    reading: Reading
    article: Article | None
    span: Span
    figure: bool

    @property
    def too_far(self) -> bool:
        """Whether it stands where long articles are not compared any more."""
        return self.span[1] > LONGEST

    @property
    def quote(self) -> str:
        """The words that were asked for, not many of them; of a figure also what it counts."""
        text = self.reading.text
        figure = self.reading.figure_in(self.span) if self.figure else None
        said = head(figure, text) if figure else text[self.span[0] : self.span[1]]
        words = " ".join(said[: 4 * LONGEST_QUOTE].split())
        short = len(words) <= LONGEST_QUOTE
        return words if short else words[: LONGEST_QUOTE - 1].rstrip() + "…"


class Answer(NamedTuple):
    """What one article, by the number of its pane from 0, has to say: one of its places, or none at all.

    `rank` is which of `total` places it is, from 1.
    """

    number: int
    place: Place | None
    rank: int = 0
    total: int = 0

    @property
    def which(self) -> str:
        """Which of its places it is, in words, where there are several."""
        return f", {ordinal(self.rank)} of {self.total}" if self.total > 1 else ""


def question_at_caret(session: Session) -> Question | None:
    """What the reader means: the selection, else the figure under the caret, else its sentence."""
    reading = session.current
    if reading is None or not reading.text:
        return None
    selection = reading.selection
    if selection is not None and selection[0] < selection[1]:
        figure = reading.figure_in(selection)
        whole = figure is not None and (figure.start, figure.end) == selection
        return Question(reading, reading.article, selection, whole)
    figure = reading.figure(session.hidden)
    if figure is not None:
        return Question(reading, reading.article, (figure.start, figure.end), figure=True)
    span = reading.sentence()
    return Question(reading, reading.article, span, figure=False) if span[0] < span[1] else None


def ordinal(number: int) -> str:
    """1st, 2nd, 3rd, 4th."""
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number if number < 20 else number % 10, 'th') }"
