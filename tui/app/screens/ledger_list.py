"""The list of the ledger: its rows as they fit the filter and the screen, and what is said of the chosen one."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from textual import events
from textual.app import ComposeResult
from textual.widgets import Input

from tui.app.ledger import columns, detail
from tui.app.ledger.comparison import Comparison
from tui.app.ledger.desk import LedgerDesk, Place, Standing
from tui.app.ledger.making import Made
from tui.app.ledger.shown import fitting_rows, searched
from tui.app.screens.lists import ListScreen
from tui.app.settings import Settings
from tui.app.widgets.lines import Bit, Line
from tui.app.widgets.rowlist import RowList
from tui.compare.claims import Claim
from tui.compare.row import Row

WATCH = 1.0  # seconds between two looks at the file of rulings
ROOMY = 36  # rows of a screen that has room for a longer detail
SHORT = 16  # rows of a screen below which there is little of it


class LedgerList(ListScreen):
    """The rows that fit the filter, and below them what there is to say of the chosen one."""

    CONTEXT = "ledger"
    PREFIX = "ledger_"
    LABEL = "ledger"

    DEFAULT_CSS = """
    LedgerList #list-count { width: 36; }
    LedgerList #ledger-detail { height: 8; }
    """

    def __init__(self, desk: LedgerDesk, settings: Settings) -> None:
        super().__init__(settings)
        self.desk = desk
        self.comparison: Comparison | None = None
        self.listed: list[Row] = []
        self.marked: Row | None = None
        self._texts: list[str] | None = None  # what the filter looks in
        self._shown = columns.Columns((), ())
        self._page = 0
        self._said: Bit | None = None
        self._count = 0  # articles that are compared
        self.then: Callable[[], None] | None = None  # what is to be done once it is compared
        self._standing: Standing = ()  # how the articles stood when they were compared
        self._waiting: Made | None = None  # compared while another screen was shown
        self._round = 0  # of comparing: an earlier one is of no use any more

    def compose(self) -> ComposeResult:
        """The filter, the rows, what is said of the chosen one, the keys."""
        yield from self.compose_top()
        yield RowList(id="ledger-rows")
        yield Line(id="ledger-told")
        yield RowList(cursor=False, id="ledger-detail")
        yield from self.compose_keys()

    def on_mount(self) -> None:
        """Begin to compare."""
        self._fit_detail()
        self.desk.listener = self._rulings_changed
        self.set_interval(WATCH, self._watch)
        self.compare()

    def on_unmount(self) -> None:
        """What is told of rulings goes to the room from now on."""
        self.desk.listener = None

    @property
    def rows(self) -> RowList:
        """The list of rows."""
        return self.query_one("#ledger-rows", RowList)

    @property
    def chosen(self) -> Row | None:
        """The chosen row."""
        return self.listed[self.rows.row] if self.listed else None

    # -- comparing --------------------------------------------------------------------------------------

    def compare(self) -> None:
        """Compare the articles, on a thread; the rows come when that is done."""
        self._round += 1
        mine = self._round
        self._standing = self.desk.standing  # before they are read: what changes meanwhile is noticed
        self._count = self.desk.compare(
            self._progress, self._made, lambda: mine != self._round or not self.is_attached
        )
        self._progress(0)

    def compare_anew(self) -> None:
        """Compare again: other articles, or under another name."""
        self.comparison, self.listed, self._page = None, [], 0
        self.rows.show(0, self._row_bits)
        self.show_chosen()
        self.compare()

    @property
    def pages(self) -> int:
        """How often one can go on to other columns."""
        return self._shown.pages

    def turn(self, step: int) -> None:
        """Go on to other columns."""
        self._page = (self._page + step) % self.pages
        self._show(self.rows.row)

    def _progress(self, count: int) -> None:
        if self.comparison is None and not self.left:
            doing = "comparing" if count == self._count else f"reading {count} of"
            self.show_count(f"{doing} {self._count}…")

    def _made(self, made: Made | str) -> None:
        """The ledger is there."""
        if self.left:
            return
        if isinstance(made, str):
            self.say(made)
            return
        if self.comparison is not None and not self.is_active:
            self._waiting = made  # quotes of the old one are looked at
            return
        rulings = self.desk.rulings
        rulings.look()
        self.comparison = Comparison(made, rulings)
        self.marked = None
        problems = [*made.problems, *([rulings.kept.words] if rulings.kept.sort == "refused" else [])]
        if self.desk.left_out:
            problems.append(f"{self.desk.left_out} articles of the folder are left out: those are too many")
        self._said = Bit(f" {'; '.join(problems)}", "warning") if problems else None
        self.list_again(self.desk.place)
        then, self.then = self.then, None
        if then is not None:
            then()

    def _watch(self) -> None:
        """Notice a file of rulings that somebody else wrote, and articles that changed, came or went."""
        if self.comparison is None or not self.is_active:
            return
        if told := self.comparison.desk.look():
            self._rulings_changed(told)
        if self.desk.standing != self._standing:
            self.desk.place = self.place() or self.desk.place
            self.then = partial(self.add, "articles changed: they were compared anew")
            self.compare()  # the rows stay until there are others

    def _rulings_changed(self, told: str) -> None:
        """Rulings were saved or not, or came from outside."""
        if self.left or self.comparison is None:
            return
        self.comparison.refresh()
        self._said = Bit(f" {told}", "warning") if told else self._said
        self.list_again()

    def list_again(self, place: Place | None = None) -> None:
        """List anew, as rulings may be others; the row at `place`, else the one that was chosen, is chosen."""
        row, place, marked = self.rows.row, place or self.place(), self.marked
        if marked is not None and self.comparison is not None:  # rows are made anew, their figures are not
            self.marked = next((one for one in self.comparison.rows if one.cells[0] is marked.cells[0]), None)
        self._texts = None
        self._filter()
        at = (
            n for n, one in enumerate(self.listed) if any(place == self._place_of(each) for each in one.cells)
        )
        self._show(next(at, row))

    def place(self) -> Place | None:
        """What the chosen row is known by."""
        return self._place_of(self.chosen.cells[0]) if self.chosen is not None else None

    def _place_of(self, claim: Claim) -> Place:
        assert self.comparison is not None
        return self.comparison.entry(claim).name, *claim.span

    # -- words ------------------------------------------------------------------------------------------

    def _filter(self) -> None:
        if self.comparison is None:
            self.listed = []
        elif not self.filter.strip():
            self.listed = self.comparison.rows
        else:  # at the first letter that is typed, not at the opening
            comparison = self.comparison
            self._texts = self._texts or [searched(comparison, row) for row in comparison.rows]
            self.listed = fitting_rows(comparison, self._texts, self.filter)

    def _show(self, row: int = 0) -> None:
        if self.comparison is None:
            return
        self._shown = columns.columns(self.comparison, self.app.size.width, self._page)
        self.rows.show(len(self.listed), self._row_bits, row)
        self._show_count(self.comparison)
        self.show_head(columns.head(self.comparison, self._shown) if self.comparison.rows else self._empty())
        self.show_chosen()

    def _show_count(self, comparison: Comparison) -> None:
        conflicts = sum(row.state == "!" for row in self.listed)
        many = f"{len(self.listed)} row{'' if len(self.listed) == 1 else 's'}"
        told = f"{conflicts} ! of {many}" if conflicts else many
        if self._shown.pages > 1:
            told += f" · columns {self._shown.page + 1}/{self._shown.pages}"
        nothing = bool(comparison.rows) and not self.listed
        unsaved = comparison.desk.kept.sort == "failed"
        told = "RULINGS NOT SAVED" if unsaved else "nothing fits: esc clears" if nothing else told
        self.show_count(told, warning=unsaved or nothing)

    def _empty(self) -> str:
        """Why there is nothing to see."""
        if self.comparison is not None and self.comparison.made.entries:
            return "    these articles have no figures: esc goes back"
        return "    no article is open: esc goes back, o opens one; ^o compares all of the folder"

    def _row_bits(self, row: int) -> list[Bit]:
        if row >= len(self.listed):
            return []  # drawn once more between two lists
        bits = columns.row_bits(self.listed[row], self._shown)
        return [Bit("● ", "key"), *bits[1:]] if self.listed[row] is self.marked else bits

    def show_chosen(self) -> None:
        """Below the list: the chosen row in a line, and its figures or why they are in one row."""
        comparison, row = self.comparison, self.chosen
        below = self.query_one("#ledger-detail", RowList)
        if comparison is None or row is None:
            self.query_one("#ledger-told", Line).show([self._said] if self._said else [])
            below.show(0, lambda _row: [])
            return
        left, right = detail.summary(row)
        alone = len(comparison.made.entries) == 1
        hint = Bit(" one article: esc and o open a second one to compare it with; ^o compares all", "message")
        self.query_one("#ledger-told", Line).show(*(([self._said], []) if self._said else (left, right)))
        width = self.app.size.width - 1
        lines = (
            detail.why(comparison, row, width)
            if self.desk.why
            else detail.figures(comparison, row, width, self._detail_rows)
        )
        lines = [*lines, [hint]] if alone else lines
        below.show(len(lines), lines.__getitem__)

    def add(self, told: str) -> None:
        """Tell something besides what is told already."""
        before = f"{self._said.text.strip()}; " if self._said is not None else ""
        self.say(f"{before}{told}", bool(before))

    def say(self, told: str, warning: bool = False) -> None:
        """Tell something in place of the summary, until the next key."""
        self._said = Bit(f" {told}", "warning" if warning else "message")
        self.show_chosen()

    def _fit_detail(self) -> None:
        """Give the detail a third of the screen, and less than that on a small one."""
        self.query_one("#ledger-detail", RowList).styles.height = self._detail_rows

    @property
    def _detail_rows(self) -> int:
        height = self.app.size.height
        return 11 if height >= ROOMY else 8 if height >= SHORT else max(0, height - 10)

    # -- what happens -----------------------------------------------------------------------------------

    def take_key(self, event: events.Key) -> bool:
        """What was told before goes with the next key."""
        if self._said is not None:
            self._said = None
            self.show_chosen()
        return super().take_key(event)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show what fits; all again with the same row chosen."""
        event.stop()
        if not self.filter:
            self.list_again()
            return
        self._filter()
        self._show()

    def on_row_list_moved(self) -> None:
        """Tell of the chosen row."""
        self.show_chosen()

    def on_resize(self) -> None:
        """The columns have other widths."""
        self._fit_detail()
        self._show(self.rows.row)

    def on_screen_resume(self) -> None:
        """Back from the quotes: rulings may be others."""
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self.desk.place = self.place() or self.desk.place
            self._made(waiting)
        elif self.comparison is not None:
            self.list_again()
