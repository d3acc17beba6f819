"""Where the other open articles tell of the same: what was asked last, and the answers one after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple
from weakref import WeakKeyDictionary

from tui.app.reading import Reading, Span
from tui.app.session import Session
from tui.app.told import Told
from tui.articles.article import Article
from tui.compare.classes import Classes
from tui.compare.elsewhere import LONGEST, Comparison, Known, Place, read_known
from tui.figures.index import FigureIndex
from tui.figures.model import Figure
from tui.figures.statement import head

AT_ONCE = 60_000
"""Code points of articles that a key may wait for: they are read in a sixth of a second."""

NOTHING = "nothing alike"
LONGEST_QUOTE = 24  # characters of what was asked that are said again


class Question(NamedTuple):
    """A stretch of an article that was asked for; `figure` says that it is one, and only that is asked for."""

    reading: Reading
    article: Article | None
    span: Span
    figure: bool

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


class Elsewhere:
    """The open articles, compared. What is known of each is kept until its text or the terms change.

    `classes` gives the classes of nouns and statuses that the project wants. `question` is what was asked last.
    """

    def __init__(self, session: Session, classes: Callable[[], Classes] = Classes) -> None:
        self.session = session
        self.classes = classes
        self.question: Question | None = None
        self.reading_on = False  # whether long articles are being read in a thread
        self._turn = 0
        self._kept: WeakKeyDictionary[Reading, tuple[Article | None, FigureIndex, Known]] = (
            WeakKeyDictionary()
        )
        self._compared: tuple[list[Known], Comparison] | None = None

    # -- knowing the articles ---------------------------------------------------------------------------

    def _open(self) -> list[Reading]:
        for reading in self.session.panes:
            reading.load()
        return [reading for reading in self.session.panes if reading.text]

    def known(self, reading: Reading) -> Known | None:
        """What is known of an open article, if it has been read as it is now."""
        kept = self._kept.get(reading)
        return kept[2] if kept and kept[0] is reading.article and kept[1] is reading.figures else None

    def unknown(self) -> list[Reading]:
        """The open articles that have to be read before they can be compared."""
        return [reading for reading in self._open() if self.known(reading) is None]

    def learn(self, reading: Reading) -> None:
        """Read an open article, now."""
        while reading.figures.work():
            pass
        known = read_known(reading.text, reading.figures.found(), self.classes())
        self.keep(reading, reading.article, reading.figures, known)

    def keep(self, reading: Reading, article: Article | None, index: FigureIndex, known: Known) -> None:
        """Keep what was found out about an article, as it was when it was read."""
        self._kept[reading] = article, index, known

    @property
    def ready(self) -> bool:
        """Whether everything is known; short articles are read for that now."""
        unknown = self.unknown()
        if sum(min(LONGEST, len(reading.text)) for reading in unknown) > AT_ONCE:
            return False
        for reading in unknown:
            self.learn(reading)
        return True

    @property
    def comparison(self) -> Comparison:
        """The open articles with a text, compared, in the order of their panes. All must be known."""
        known = [one for reading in self._open() if (one := self.known(reading)) is not None]
        if (
            self._compared is None
            or len(known) != len(self._compared[0])
            or any(one is not other for one, other in zip(known, self._compared[0], strict=True))
        ):
            self._compared = known, Comparison(known)
        return self._compared[1]

    # -- asking -----------------------------------------------------------------------------------------

    def places(self, question: Question) -> dict[int, list[Place]]:
        """The places of each other open article, by the number of its pane; none where it has no text."""
        readings = self._open()
        found = self.comparison.places(readings.index(question.reading), question.span, question.figure)
        by_reading = dict(zip(readings, found, strict=True))
        return {
            number: by_reading.get(reading, [])
            for number, reading in enumerate(self.session.panes)
            if reading is not question.reading
        }

    def ask(self, question: Question) -> list[Answer]:
        """Ask the open articles; the same question again has the next places for answers."""
        before = self._compared
        found = self.places(question)
        again = question == self.question and before is self._compared
        self.question, self._turn = question, self._turn + 1 if again else 0
        return [
            Answer(number, places[self._turn % len(places)], self._turn % len(places) + 1, len(places))
            if places
            else Answer(number, None)
            for number, places in found.items()
        ]

    def show(self, question: Question, answers: Iterable[Answer]) -> None:
        """Mark question and answers, and bring the answers into view; articles without one stay as they are."""
        for answer in answers:
            reading = self.session.panes[answer.number]
            if answer.place is None:
                reading.told = Told(NOTHING)
            else:
                tell(reading, answer.place, answer.place.words + answer.which * bool(self._turn))
        sentence = question.reading.sentence(question.span[0])
        question.reading.told = Told(
            "asked here",
            question.span if not question.figure else sentence,
            question.span if question.figure else None,
        )

    def message(self, question: Question, answers: Sequence[Answer], seen: range) -> str:
        """The answers in words, pane by pane; those that are off the screen after those in `seen`."""
        answers = sorted(answers, key=lambda answer: answer.number not in seen)
        told = [answer.place for answer in answers if answer.place is not None]
        all_apart = len(told) > 1 and all(place.apart for place in told)
        parts = []
        for answer in answers:
            if answer.place is not None:
                place = answer.place._replace(apart=answer.place.apart and not all_apart)
                parts.append(f"{answer.number + 1} {place.words}{answer.which * bool(self._turn)}")
        without = [str(answer.number + 1) for answer in answers if answer.place is None]
        if without:
            parts.append(f"{', '.join(without)} nothing")
        events = " · all of other events" if all_apart else ""
        return f"“{question.quote}” elsewhere: {' · '.join(parts)}{events}"

    @property
    def marked(self) -> bool:
        """Whether answers are shown."""
        return any(reading.told is not None for reading in self.session.panes)

    def clear(self) -> None:
        """Show no answers any more."""
        self.question = None
        for reading in self.session.panes:
            reading.told = None


def tell(reading: Reading, place: Place, words: str) -> None:
    """Mark a place in an article and bring it into view; the caret goes there unless it holds a selection."""
    span, figure = (place.start, place.end), place.figure
    reading.told = Told(words, span, figure)
    reading.bring = span, figure or (span[0], span[0] + 1)
    if reading.selection is None:
        reading.caret = (figure or span)[0]


def ordinal(number: int) -> str:
    """1st, 2nd, 3rd, 4th."""
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number if number < 20 else number % 10, 'th') }"


def figures_of(index: FigureIndex) -> list[Figure]:
    """All figures that an index has found and will find."""
    while index.work():
        pass
    return list(index.found())
