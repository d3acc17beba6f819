"""All places in all articles that tell of the same: the surest first, shown as they are found."""

from __future__ import annotations

import re
import threading
import traceback
from collections.abc import Iterator
from functools import partial

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.widgets import Input

from tui.app.context import context_bits
from tui.app.elsewhere import Elsewhere, figures_of, tell
from tui.app.program import caller
from tui.app.question import Question
from tui.app.screens.lists import ListScreen
from tui.app.settings import Settings
from tui.app.widgets.lines import Bit, Line, fitted
from tui.app.widgets.rowlist import RowList
from tui.articles.article import read_article
from tui.articles.listing import Entry
from tui.base.clean import clean_line
from tui.base.faults import fault_words, write_down
from tui.base.files import Unreadable
from tui.compare.elsewhere import LONGEST, Known, read_known
from tui.compare.everywhere import Asked, Hit, Progress, search
from tui.compare.stems import read_words

_WORD = re.compile(r"\w+")

WIDE = 110  # a screen of this width has room for all that is to be said of how sure a place is
SURE, SURE_WIDE = 12, 22  # cells of that column
SCORE = 6  # cells of the number
NAME, NAME_WIDE = 16, 24  # cells of the article's name


class EverywhereScreen(ListScreen):
    """Places, one a row; enter opens the article there. A thread looks for them while the list is open."""

    CONTEXT = "everywhere"
    PREFIX = "places_"
    LABEL = "all places"

    DEFAULT_CSS = """
    EverywhereScreen #list-label { width: 13; }
    EverywhereScreen #list-count { width: 40; }
    """

    def __init__(self, question: Question, state: Elsewhere, settings: Settings) -> None:
        super().__init__(settings)
        self.question = question
        self.state = state
        self.progress = Progress(0, 0)
        self.listed: list[Hit] = []
        start, end = question.reading.sentence(question.span[0])
        self._stems = _stems(question.reading.text, start, max(end, question.span[1]))
        self._over = threading.Event()  # nobody wants to know any more

    def compose(self) -> ComposeResult:
        """The filter, the list, what was looked at, the keys."""
        yield from self.compose_top()
        yield RowList(id="everywhere-rows")
        yield Line(id="everywhere-told")
        yield from self.compose_keys()

    def on_mount(self) -> None:
        """Begin to look."""
        self._show()
        look = _Look(self.question, self.state, self._over)
        soon = caller()

        def run() -> None:
            try:
                for progress in look.progress():
                    if self._over.is_set():
                        return
                    soon(partial(self._take, progress))
            except Exception as fault:  # of ours: it is told, and the program goes on
                soon(partial(self._failed, fault_words(fault, write_down(traceback.format_exc()))))

        threading.Thread(target=run, name="everywhere", daemon=True).start()

    def _failed(self, words: str) -> None:
        if not self.left:
            self.query_one("#everywhere-told", Line).show([Bit(f" {words}", "warning")])

    def on_unmount(self) -> None:
        """Look no further."""
        self._over.set()

    def _take(self, progress: Progress) -> None:
        """More is known. The chosen row stays the chosen one."""
        if self.left:
            return
        same = progress.hits == self.progress.hits
        self.progress = progress
        if same:
            self._say()
        else:
            chosen = self.listed[self.rows.row] if self.listed and self.rows.row else None
            self._show(chosen)

    # -- words ------------------------------------------------------------------------------------------

    def _show(self, chosen: Hit | None = None) -> None:
        words = self.filter.casefold().split()
        self.listed = [hit for hit in self.progress.hits if all(word in _searched(hit) for word in words)]
        row = next((at for at, hit in enumerate(self.listed) if chosen and _same(hit, chosen)), 0)
        self.rows.show(len(self.listed), self._row_bits, row)
        self._say()

    def _say(self) -> None:
        """Say how many places there are, how far the search is, and what was left out."""
        progress, count = self.progress, len(self.listed)
        places = f"{count} place{'' if count == 1 else 's'}"
        if not progress.done:
            self.show_count(f"{places}, looking…")
        elif count:
            self.show_count(places)
        else:
            self.show_count("nothing fits: esc clears" if progress.hits else "nowhere else", warning=True)
        sure, score, name, _ = self._columns()
        self.show_head(
            f"  {fitted('how sure', sure)}{fitted('alike', score)}{fitted('article', name)}sentence"
        )
        told = Bit(f" “{self.question.quote}” ", "strong"), Bit(f" {self._looked()}", "dim")
        self.query_one("#everywhere-told", Line).show(told)

    def _looked(self) -> str:
        progress = self.progress
        if progress.total == 0:
            return "there is no other article" if progress.done else ""
        if progress.looked < progress.total:
            return f"{progress.looked} of {progress.total} articles looked at"
        if not progress.done:
            return f"{progress.compared} of {progress.chosen} articles compared"
        if progress.left_out:
            most = f"the {progress.chosen} that share most of its words" if progress.chosen else "none"
            return f"of {progress.total} articles {most} were compared"
        plural = "" if progress.total == 1 else "s"
        return f"{progress.total} other article{plural} compared"

    def _columns(self) -> tuple[int, int, int, int]:
        """Cells for how sure it is, for the number, for the article and for the sentence."""
        width = self.app.size.width
        sure, name = (SURE_WIDE, NAME_WIDE) if width >= WIDE else (SURE, NAME)
        return sure, SCORE, name, max(8, width - 2 - sure - SCORE - name)

    def _row_bits(self, row: int) -> list[Bit]:
        if row >= len(self.listed):
            return []  # drawn once more between two lists
        hit = self.listed[row]
        place = hit.place
        sure, score, name, context = self._columns()
        words = place.words if sure == SURE_WIDE else place.sure.words
        return [
            Bit(fitted(words, sure - 1) + " ", "plain" if place.sure > 1 else "dim"),
            Bit(f"{place.score:<{score}.2f}", "dim"),
            Bit(fitted(clean_line(hit.entry.path.stem), name - 1) + " ", "dim"),
            *_context(hit, context, self._stems),
        ]

    # -- what happens -----------------------------------------------------------------------------------

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show what fits."""
        event.stop()
        self._show()

    def on_resize(self) -> None:
        """The columns have other widths."""
        self._say()
        self.rows.refresh()

    def choose(self) -> None:
        """Open the article at the chosen place; what was asked for stays marked."""
        if not self.listed:
            return
        hit = self.listed[self.rows.row]
        session = self.state.session
        self.state.clear()
        self.state.show(self.question, ())
        reading = session.open(hit.entry)
        reading.load()
        place = hit.place
        if reading.text[place.start : place.end] == hit.text[place.start : place.end]:
            reading.deselect()
            tell(reading, place, place.words)
        else:
            self.program.room.say(f"{reading.entry.path.name} changed since it was looked at", warning=True)
        self.do_leave()

    def do_go(self) -> None:
        """Open the article at the chosen place."""
        self.choose()


class _Look:
    """What the thread needs to know, taken before it begins: it must not look at what keys change."""

    def __init__(self, question: Question, state: Elsewhere, over: threading.Event) -> None:
        self._question = question
        self._over = over
        self._text = question.reading.text
        self._index = state.session.index
        self._classes = state.classes()
        self._rulings = tuple(state.rulings())
        panes = state.session.panes
        path = question.reading.entry.path
        self._others = [entry for entry in _open_first(state) if entry.path != path]
        self._open = {pane.entry.path: pane.text for pane in panes if pane.article is not None}
        self._known = {pane.entry.path: known for pane in panes if (known := state.known(pane)) is not None}

    def progress(self) -> Iterator[Progress]:
        """How far it is, until it is done."""
        if not self._others:
            yield Progress(0, 0, done=True)
            return
        known = self._know(self._question.reading.entry, self._text)
        asked = Asked(self._text, known, self._question.span, self._question.figure, self._rulings)
        yield from search(asked, self._others, self._read, self._know)

    def _read(self, entry: Entry) -> str | None:
        """The text of an article, as it is on the screen where it is open."""
        if entry.path in self._open:
            return self._open[entry.path]
        if entry.problem or self._over.is_set():
            return None
        try:
            return read_article(entry.path, entry.name).text
        except Unreadable:
            return None

    def _know(self, entry: Entry, text: str) -> Known:
        known = self._known.get(entry.path)
        if known is not None:
            return known
        return read_known(text, figures_of(self._index(text[:LONGEST])), self._classes, entry.name)


def _open_first(state: Elsewhere) -> list[Entry]:
    """All articles, those on the screen first: their places are shown soonest."""
    of_panes = [pane.entry for pane in state.session.panes]
    paths = {entry.path for entry in of_panes}
    return of_panes + [entry for entry in state.session.entries if entry.path not in paths]


def _stems(text: str, start: int, end: int) -> frozenset[str]:
    """The words of a stretch by which sentences are compared, whether they are names or not."""
    words = read_words(text, start, end)
    return frozenset(words.stems) | words.names | ({words.opening} if words.opening else frozenset())


def _searched(hit: Hit) -> str:
    place = hit.place
    return f"{place.words} {hit.entry.path.name} {hit.text[place.start : place.end]}".casefold()


def _same(one: Hit, other: Hit) -> bool:
    return (one.entry.path, one.place[:2]) == (other.entry.path, other.place[:2])


def _context(hit: Hit, cells: int, stems: frozenset[str]) -> list[Bit]:
    """The sentence in one line, its figure marked, else the words that were asked for.

    One in which the figure comes late is shown from so far on that the figure is seen.
    """
    place = hit.place
    if place.figure is None:
        return _with_words(hit.text[place.start : min(place.end, place.start + 4 * cells)], cells, stems)
    ahead = _plain(hit.text[max(place.start, place.figure[0] - 4 * cells) : place.figure[0]])
    at = place.figure[0] - place.start if place.figure[0] - place.start < 4 * cells else cells
    before = cell_len(ahead) + (1 if at and hit.text[place.figure[0] - 1].isspace() else 0)
    bits = context_bits(hit.text, place.figure, cells, min(before, cells // 2), "strong")
    return [bit._replace(look="plain") if bit.look == "dim" else bit for bit in bits]


def _with_words(text: str, cells: int, stems: frozenset[str]) -> list[Bit]:
    """A text in one line, words with these stems set apart."""
    line = fitted(_plain(text), cells)
    bits, done = [], 0
    for found in _WORD.finditer(line):
        if _stems(line, *found.span()) & stems:
            bits += [Bit(line[done : found.start()]), Bit(found[0], "strong")]
            done = found.end()
    return [*bits, Bit(line[done:])]


def _plain(text: str) -> str:
    """A text in one line."""
    return clean_line(" ".join(text.split()))
