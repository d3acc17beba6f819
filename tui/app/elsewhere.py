"""Where the other open articles tell of the same: what was asked last, and the answers one after the other."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple
from weakref import WeakKeyDictionary

from tui.app.question import Answer, Question
from tui.app.reading import Reading
from tui.app.session import Session
from tui.app.told import Told
from tui.articles.article import Article
from tui.compare.classes import Classes
from tui.compare.elsewhere import LONGEST, Comparison, Known, Place, read_known
from tui.figures.index import FigureIndex
from tui.figures.model import Figure

AT_ONCE = 60_000
"""Code points of articles that a key may wait for: they are read in a sixth of a second."""

PAIRS_AT_ONCE = 20_000
"""Pairs of figures that a key may wait for: as long."""

MOST_BESIDE = 24
"""Articles that are compared side by side at most."""

NOTHING = "nothing alike"


class Elsewhere:
    """The open articles, compared. What is known of each is kept until its text or the terms change.

    `classes` gives the classes of nouns and statuses that the project wants. `question` is what was asked last.
    """

    def __init__(self, session: Session, classes: Callable[[], Classes] = Classes) -> None:
        self.session = session
        self.classes = classes
        self.question: Question | None = None
        self.getting_ready = False  # whether a thread is at it
        self._first = 0
        self._turn = 0
        self._kept: WeakKeyDictionary[Reading, tuple[Article | None, FigureIndex, Known]] = (
            WeakKeyDictionary()
        )
        self._compared: tuple[list[Known], Comparison] | None = None
        self._asked: tuple[list[Known], Comparison] | None = None  # by what the question was answered

    # -- knowing the articles ---------------------------------------------------------------------------

    @property
    def beside(self) -> Sequence[Reading]:
        """The open articles that are compared: all, but of very many those around the one in focus."""
        session = self.session
        if not self._first <= session.focus < self._first + MOST_BESIDE:
            self._first = max(0, session.focus - MOST_BESIDE // 2)
        return session.panes[self._first : self._first + MOST_BESIDE]

    def _open(self) -> list[Reading]:
        for reading in self.beside:
            reading.load()
        return [reading for reading in self.beside if reading.text]

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

    def _known_open(self) -> list[Known]:
        return [one for reading in self._open() if (one := self.known(reading)) is not None]

    @property
    def compared_now(self) -> bool:
        """Whether the open articles, as they are now, have been compared."""
        known = self._known_open()
        if self._compared is None or not len(self._open()) == len(known) == len(self._compared[0]):
            return False
        return all(one is other for one, other in zip(known, self._compared[0], strict=True))

    @property
    def ready(self) -> bool:
        """Whether everything is known; what takes no time is found out for that now."""
        unknown = self.unknown()
        if sum(min(LONGEST, len(reading.text)) for reading in unknown) > AT_ONCE:
            return False
        for reading in unknown:
            self.learn(reading)
        if self.compared_now:
            return True
        known = self._known_open()
        counts = [len(one.profile.compared) for one in known]
        if (sum(counts) ** 2 - sum(count * count for count in counts)) // 2 > PAIRS_AT_ONCE:
            return False
        self._compared = known, Comparison(known)
        return True

    def get_ready(self, soon: Callable[[Callable[[], None]], None], done: Callable[[], None]) -> None:
        """Find out everything in a thread; `soon` calls what it is given on the main one, last of all `done`."""
        self.getting_ready = True
        classes, index = self.classes(), self.session.index
        tasks = [
            _Task(
                reading,
                reading.article,
                reading.figures,
                reading.text[:LONGEST],
                list(reading.figures.found()) if reading.figures.complete else None,
                self.known(reading),
            )
            for reading in self._open()
        ]

        def find_out() -> None:
            made = [
                task.known
                or read_known(
                    task.text,
                    task.figures if task.figures is not None else figures_of(index(task.text)),
                    classes,
                )
                for task in tasks
            ]
            comparison = Comparison(made)
            soon(lambda: keep(made, comparison))

        def keep(made: list[Known], comparison: Comparison) -> None:
            for task, known in zip(tasks, made, strict=True):
                self.keep(task.reading, task.article, task.figures_now, known)
            self._compared = made, comparison
            self.getting_ready = False
            done()

        threading.Thread(target=find_out, name="compare", daemon=True).start()

    @property
    def comparison(self) -> Comparison:
        """The open articles with a text, compared, in the order of their panes. They must be `ready`."""
        assert self._compared is not None
        return self._compared[1]

    # -- asking -----------------------------------------------------------------------------------------

    def places(self, question: Question) -> dict[int, list[Place]]:
        """The places of each other open article, by the number of its pane; none where it has no text."""
        readings = self._open()
        found = self.comparison.places(readings.index(question.reading), question.span, question.figure)
        by_reading = dict(zip(readings, found, strict=True))
        return {
            number: by_reading.get(reading, [])
            for number, reading in enumerate(self.beside, self._first)
            if reading is not question.reading
        }

    def ask(self, question: Question) -> list[Answer]:
        """Ask the open articles; the same question again has the next places for answers."""
        found = self.places(question)
        again = question == self.question and self._asked is self._compared
        self._asked = self._compared
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


class _Task(NamedTuple):
    """What a thread needs of an article: it must not look at what keys change."""

    reading: Reading
    article: Article | None
    figures_now: FigureIndex
    text: str
    figures: list[Figure] | None
    known: Known | None


def figures_of(index: FigureIndex) -> list[Figure]:
    """All figures that an index has found and will find."""
    while index.work():
        pass
    return list(index.found())
