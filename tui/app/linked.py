"""Linked scrolling: while the reader moves in one pane, the others stay at what they tell of the same."""

from __future__ import annotations

from weakref import WeakKeyDictionary

from tui.app.elsewhere import Elsewhere, tell
from tui.app.question import Question
from tui.app.reading import Reading, Span
from tui.app.told import Told
from tui.articles.article import Article
from tui.compare.elsewhere import LONGEST, Place, Sure

SURE_ENOUGH = Sure.LIKELY
"""What is less sure moves no pane."""

Seen = tuple[Article | None, Span, Span | None]
"""Where the caret was last asked for: article, sentence, figure."""


class Linked:
    """The link between the panes. It asks once for each sentence, and for each figure that the caret comes upon."""

    def __init__(self, elsewhere: Elsewhere) -> None:
        self._elsewhere = elsewhere
        self._seen: WeakKeyDictionary[Reading, Seen] = WeakKeyDictionary()

    def _place(self, reading: Reading) -> Seen:
        figure = reading.figure(self._elsewhere.session.hidden)
        return reading.article, reading.sentence(), (figure.start, figure.end) if figure else None

    def due(self) -> bool:
        """Whether the caret is at a sentence or figure that has not been asked for."""
        reading = self._elsewhere.session.current
        if reading is None or not reading.text:
            return False
        (article, sentence, figure), seen = self._place(reading), self._seen.get(reading)
        if sentence[0] == sentence[1] or sentence[1] > LONGEST:
            return False  # between paragraphs nothing is told
        return seen is None or seen[:2] != (article, sentence) or figure not in (None, seen[2])

    def follow(self) -> None:
        """Bring the other panes to what the sentence at the caret tells, where that is sure enough.

        A pane moves only when its match is another one. Within a sentence a figure may move it, for which there
        is a sure match; nothing else does.
        """
        session = self._elsewhere.session
        reading = session.current
        assert reading is not None
        article, sentence, figure = here = self._place(reading)
        seen = self._seen.get(reading)
        same_sentence = seen is not None and seen[:2] == (article, sentence)
        self._seen[reading] = here
        reading.told = None
        of_figure = self._sure(Question(reading, article, figure, figure=True)) if figure else {}
        of_sentence = {} if same_sentence else self._sure(Question(reading, article, sentence, figure=False))
        for number, other in enumerate(session.panes):
            place = of_figure.get(number) or of_sentence.get(number)
            if other is not reading and (place is not None or not same_sentence):
                self._put(other, place)

    def _sure(self, question: Question) -> dict[int, Place]:
        """The best place of each other article that has a sure one."""
        found = self._elsewhere.places(question)
        return {
            number: places[0] for number, places in found.items() if places and places[0].sure >= SURE_ENOUGH
        }

    def _put(self, reading: Reading, place: Place | None) -> None:
        if place is None:
            reading.told = None
        elif reading.told is not None and reading.told.span == (place.start, place.end):
            reading.told = Told(place.words, reading.told.span, place.figure)
        else:
            tell(reading, place, place.words)
            if reading.selection is None:
                self._seen[reading] = self._place(reading)  # going there asks nothing
