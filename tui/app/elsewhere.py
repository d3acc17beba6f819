"""Where the other open articles tell of the same: what was asked last, and the answers one after the other."""

from __future__ import annotations

import threading
import traceback
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import NamedTuple
from weakref import WeakKeyDictionary

from tui.annotations.model import Annotation, AnnotationFile
from tui.app.question import Answer, Question
from tui.app.reading import MakeIndex, Reading
from tui.app.session import Session
from tui.app.told import Told
from tui.articles.article import Article
from tui.base.faults import fault_words, write_down
from tui.compare.classes import Classes
from tui.compare.corrected import corrected
from tui.compare.elsewhere import LONGEST, Comparison, Known, Place, read_known
from tui.compare.rulings import Ruling
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

    `classes` gives the classes of nouns and statuses that the project wants, `rulings` what the reader ruled on
    figures. `question` is what was asked last.
    """

    def __init__(
        self,
        session: Session,
        classes: Callable[[], Classes] = Classes,
        rulings: Callable[[], Sequence[Ruling]] = tuple,
    ) -> None:
        self.session = session
        self.classes = classes
        self.question: Question | None = None
        self.getting_ready = False  # whether a thread is at it
        self.rulings = rulings
        self._rulings: Sequence[Ruling] = ()
        self._first = 0
        self._turn = 0
        self._kept: WeakKeyDictionary[Reading, tuple[_Basis, Known]] = WeakKeyDictionary()
        self._compared: tuple[list[Known], Comparison, Sequence[Ruling]] | None = None
        self._asked: Comparison | None = None  # which one answered the question

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

    def _basis(self, reading: Reading) -> _Basis:
        file = self.session.desk.sheet(reading).file
        kept = self._kept.get(reading)
        if kept is not None and kept[0].file is file:
            stated = kept[0].stated
        else:
            stated = tuple(each for each in file.annotations if each.figure is not None)
        return _Basis(reading.article, reading.figures, file, stated)

    def known(self, reading: Reading) -> Known | None:
        """What is known of an open article, if it has been read as it is now."""
        kept = self._kept.get(reading)
        return kept[1] if kept and kept[0].same_as(self._basis(reading)) else None

    def unknown(self) -> list[Reading]:
        """The open articles that have to be read before they can be compared."""
        return [reading for reading in self._open() if self.known(reading) is None]

    def learn(self, reading: Reading) -> None:
        """Read an open article, now."""
        basis = self._basis(reading)
        figures = corrected(reading.text, figures_of(reading.figures), [basis.file])
        self._kept[reading] = basis, read_known(reading.text, figures, self.classes(), reading.name)

    def _known_open(self) -> list[Known]:
        return [one for reading in self._open() if (one := self.known(reading)) is not None]

    @property
    def compared_now(self) -> bool:
        """Whether the open articles, as they are now, have been compared."""
        known = self._known_open()
        if self._compared is None or not len(self._open()) == len(known) == len(self._compared[0]):
            return False
        same = all(one is other for one, other in zip(known, self._compared[0], strict=True))
        return same and self._compared[2] is self._rulings

    @property
    def ready(self) -> bool:
        """Whether everything is known; what takes no time is found out for that now."""
        rulings = self.rulings()
        if rulings != self._rulings:
            self._rulings = rulings
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
        self._compared = known, Comparison(known, rulings=self._rulings), self._rulings
        return True

    def get_ready(self, soon: Callable[[Callable[[], None]], None], done: Callable[[str], None]) -> None:
        """Find out everything in a thread.

        `soon` calls what it is given on the main one, last of all `done`, with words if something went wrong.
        """
        self.getting_ready = True
        classes, index = self.classes(), self.session.index
        tasks = [
            _Task(
                reading,
                self._basis(reading),
                reading.text[:LONGEST],
                list(reading.figures.found()) if reading.figures.complete else None,
                self.known(reading),
            )
            for reading in self._open()
        ]
        rulings = self._rulings

        def find_out() -> None:
            try:
                made = [task.known or task.do(index, classes) for task in tasks]
                comparison = Comparison(made, rulings=rulings)
            except Exception as fault:  # of ours: it is told, and the program goes on
                soon(partial(failed, fault_words(fault, write_down(traceback.format_exc()))))
            else:
                soon(partial(keep, made, comparison))

        def failed(words: str) -> None:
            self.getting_ready = False
            done(words)

        def keep(made: list[Known], comparison: Comparison) -> None:
            for task, known in zip(tasks, made, strict=True):
                self._kept[task.reading] = task.basis, known
            self._compared = made, comparison, rulings
            self.getting_ready = False
            done("")

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
        again = question == self.question and self._asked is self.comparison
        self._asked = self.comparison
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


class _Basis(NamedTuple):
    """What knowing an article rests on: its text, what finds figures, and figures that the annotator stated."""

    article: Article | None
    finder: FigureIndex
    file: AnnotationFile
    stated: tuple[Annotation, ...]

    def same_as(self, other: _Basis) -> bool:
        """Whether both come to the same."""
        same = self.article is other.article and self.finder is other.finder
        return same and (self.file is other.file or self.stated == other.stated)


class _Task(NamedTuple):
    """What a thread needs of an article: it must not look at what keys change."""

    reading: Reading
    basis: _Basis
    text: str
    figures: list[Figure] | None
    known: Known | None

    def do(self, index: MakeIndex, classes: Classes) -> Known:
        """Read the article."""
        found = self.figures if self.figures is not None else figures_of(index(self.text))
        figures = corrected(self.text, found, [self.basis.file])
        return read_known(self.text, figures, classes, self.reading.name)


def figures_of(index: FigureIndex) -> list[Figure]:
    """All figures that an index has found and will find."""
    while index.work():
        pass
    return list(index.found())
