"""What all articles have of what is looked for: grouped by article, the words in their context."""

from __future__ import annotations

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.timer import Timer
from textual.widgets import Input

from tui.app.context import context_bits
from tui.app.screens.lists import ListScreen
from tui.app.searching.answers import FIRST, Answer, Piece, Question
from tui.app.searching.history import Recall
from tui.app.searching.panes import fits, show_in_panes
from tui.app.searching.rows import (
    EXAMPLE,
    NEARLY_LAST,
    Row,
    answer_words,
    count_words,
    help_rows,
    problem_rows,
    rows_of,
    standing_bits,
)
from tui.app.session import Session
from tui.app.settings import Settings
from tui.app.timers import once
from tui.app.widgets.lines import Bit, Line, fitted
from tui.app.widgets.rowlist import RowList
from tui.base.clean import clean_line

INDENT = 4  # cells before a hit
COUNT = 6  # cells of the number of an article's hits
_HEAD = "  hits in their context, the best article first; ● is open"
NARROW = 60  # a screen of less has room for nothing but the title
SLOW = 0.4  # seconds without an answer after which that is told


class SearchScreen(ListScreen):
    """Hits of a query that can be edited; enter opens the article there."""

    CONTEXT = "search"
    ESC_CLEARS = False
    PREFIX = "search_"
    LABEL = "search"

    DEFAULT_CSS = """
    SearchScreen #list-label { width: 9; }
    SearchScreen #list-count { width: 34; max-width: 45%; }
    """

    def __init__(self, query: str, session: Session, settings: Settings) -> None:
        super().__init__(settings)
        self.session = session
        self.listed: list[Row] = []
        self.answer: Answer | None = None  # what the list shows
        self._query = query
        self._most = FIRST
        self._turn = 0
        self._recall: Recall | None = None
        self._slow: Timer | None = None

    def compose(self) -> ComposeResult:
        """The query, the hits, what is being done, the keys."""
        yield from self.compose_top()
        yield RowList(id="search-rows")
        yield Line(id="search-told")
        yield from self.compose_keys()

    def on_mount(self) -> None:
        """Ask what was asked in the find bar."""
        self._recall = Recall(self.program.library.history)
        library = self.program.library
        library.listen(self._news)
        library.open(self.session.entries)
        self._write(self._query)
        self._ask()

    def on_unmount(self) -> None:
        """Ask for nothing more."""
        self.program.library.leave(self._news)

    # -- asking -------------------------------------------------------------------------------------------

    def _ask(self) -> None:
        first = frozenset(reading.entry.path for reading in self.session.panes)
        self.program.library.ask(Question(self.filter, self._most, first, self._turn))
        self._news()  # it may have been answered already
        if self._slow is None:
            self._slow = once(self, SLOW, self._say_slow)

    def _say_slow(self) -> None:
        self._slow = None
        if not self.left:
            self._say()

    def _news(self) -> None:
        """More is known. The chosen row stays the chosen one."""
        if self.left:
            return
        answer = self.program.library.answer
        if not self.filter.strip():
            self.answer = None
            self._offer(help_rows(self.program.library.history.queries))
        elif answer is not self.answer and answer.question.written == self.filter:
            same = self.answer is not None and self.answer.question.written == answer.question.written
            chosen = self.listed[self.rows.row].key if same and self.listed and self.rows.row else None
            self.answer = answer
            if answer.problem:
                self._offer(problem_rows(answer.problem, self.app.size.width - 4))
            else:
                self.listed = rows_of(answer)
                row = next((at for at, one in enumerate(self.listed) if one.key == chosen), 0)
                self.rows.show(len(self.listed), self._row_bits, row)
        self._say()

    def _offer(self, listed: list[Row]) -> None:
        """List what is no hit: of these rows only queries can be chosen."""
        if listed != self.listed:
            self.listed = listed
            heads = frozenset(at for at, row in enumerate(listed) if not row.query)
            self.rows.show(len(listed), self._row_bits, heads=heads)

    def _say(self) -> None:
        """Say how much was found, what was looked for instead, and how far the work is."""
        answer, standing = self.answer, self.program.library.standing
        current = answer is not None and answer.question.written == self.filter
        self.show_count(*count_words(answer if current else None, self.filter, bool(standing.doing)))
        said = answer_words(answer if current else None, self.filter)
        told = standing_bits(standing, self.settings) or [Bit(f" {said}", "dim")]
        self.query_one("#search-told", Line).show(told)
        self.show_head(_HEAD if any(row.hits for row in self.listed) else "")

    # -- words --------------------------------------------------------------------------------------------

    def _row_bits(self, number: int) -> list[Bit]:
        if number >= len(self.listed):
            return []  # drawn once more between two lists
        row = self.listed[number]
        width = max(20, self.app.size.width - 2)
        if row.piece is not None:
            return [Bit(" " * INDENT), *_piece_bits(row.piece, width - INDENT)]
        if row.query:
            query = clean_line(row.query)
            cells = max(EXAMPLE, cell_len(query) + 2) if row.words else width
            finds = Bit(fitted(row.words, width - INDENT - cells), "dim")
            return [Bit(" " * INDENT), Bit(fitted(query, cells), "strong"), finds]
        if row.words:
            return [Bit(fitted(clean_line(row.words), width), row.look)]
        assert row.hits is not None
        entry = row.hits.entry
        name = 0 if width < NARROW else min(34, width // 3)
        here = any(pane.entry.path == entry.path for pane in self.session.panes)
        return [
            Bit("● " if here else "  ", "key"),
            Bit(fitted(clean_line(row.hits.title), width - 2 - name - COUNT - 2) + " ", "strong"),
            Bit(fitted(clean_line(entry.path.name), name), "dim"),
            Bit(f"{len(row.hits.spans):>{COUNT}}", "dim"),
        ]

    # -- what happens -------------------------------------------------------------------------------------

    def on_input_changed(self, event: Input.Changed) -> None:
        """Ask what is typed."""
        event.stop()
        self._most = FIRST
        self._ask()

    def on_resize(self) -> None:
        """The columns have other widths."""
        self.rows.refresh()

    def on_row_list_moved(self) -> None:
        """Look into more articles before the reader gets to the last."""
        self.program.library.key_pressed()
        answer = self.answer
        more = answer is not None and answer.done and (answer.total or 0) > len(answer.hits)
        if more and self.rows.row >= len(self.listed) - NEARLY_LAST:
            self._most += FIRST
            self._ask()

    def choose(self) -> None:
        """Open the article at the chosen hit, all hits in open articles shown; take the query that is offered."""
        row = self.listed[self.rows.row] if self.listed else None
        if row is not None and row.query:
            self._write(row.query)
        if row is None or row.hits is None or self.answer is None:
            return
        written = self.answer.question.written
        self.program.library.remember(written)
        reading = self.session.open(row.hits.entry)
        show_in_panes(self.session, written, self.answer.hits)
        if fits(reading, row.hits):
            reading.deselect()
            reading.caret = row.start
        else:
            self.program.room.say(f"{reading.entry.path.name} changed since it was looked at", warning=True)
        self.program.room.bring_in()
        self.do_leave()

    def do_go(self) -> None:
        """Open the article at the chosen hit."""
        self.choose()

    def do_next(self) -> None:
        """To the next article."""
        later = (at for at in range(self.rows.row + 1, len(self.listed)) if self.listed[at].is_head)
        self.rows.move(next(later, self.rows.row) - self.rows.row)

    def do_previous(self) -> None:
        """To the article before."""
        before = (at for at in range(self.rows.row - 1, -1, -1) if self.listed[at].is_head)
        self.rows.move(next(before, self.rows.row) - self.rows.row)

    def do_recall(self) -> None:
        """What was looked for before."""
        self._put(1)

    def do_recall_on(self) -> None:
        """What was looked for after that."""
        self._put(-1)

    def _put(self, back: int) -> None:
        assert self._recall is not None
        self._write(self._recall.step(self.filter, back))

    def _write(self, query: str) -> None:
        line = self.query_one(Input)
        line.value = query
        line.cursor_position = len(query)

    def do_stop(self) -> None:
        """Stop reading the articles, or go on."""
        library = self.program.library
        if not (library.standing.doing or library.standing.stopped):
            return
        library.stop_or_go_on()
        self._turn += 1
        self._ask()


def _piece_bits(piece: Piece, cells: int) -> list[Bit]:
    """A hit in its context, as near to the left as its line has it."""
    first, *more = piece.at
    ahead = cell_len(clean_line(" ".join(piece.text[: first[0]].split())))
    before = min(ahead + 1 if ahead else 0, cells // 3)
    return context_bits(piece.text, first, cells, before, "match", more)
