"""The list of articles: filter by title or file name, look at one, open it."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.timer import Timer
from textual.widgets import Input

from tui.app.by_event import MOST_ARTICLES, ByEvent, Head, Row, rows_by_event
from tui.app.catalogue import Catalogue
from tui.app.screens.lists import ListScreen
from tui.app.timers import once
from tui.app.widgets.lines import Bit, fitted
from tui.app.widgets.preview import Preview
from tui.app.widgets.rowlist import RowList
from tui.articles.listing import Entry
from tui.base.clean import clean_line

if TYPE_CHECKING:
    from tui.app.settings import Settings

COUNT_CELLS = 44  # a list of this width has room for the counts
PREVIEW_CELLS = 100  # a screen of this width has room for the preview
SLICE = 0.01  # seconds of reading titles and counting at a time
OPEN = "● "  # stands before an article that is open


class ArticlesScreen(ListScreen):
    """All articles of the session, one a row."""

    CONTEXT = "articles"
    PREFIX = "list_"
    LABEL = "articles"

    DEFAULT_CSS = """
    ArticlesScreen #articles-body { height: 1fr; }
    ArticlesScreen #articles-list { width: 3fr; height: 1fr; }
    ArticlesScreen Preview { width: 2fr; }
    """

    def __init__(self, catalogue: Catalogue, settings: Settings) -> None:
        super().__init__(settings)
        self.catalogue = catalogue
        self.session = catalogue.session
        self.ranked: list[int] = catalogue.rank("")
        self.listed: list[Row] = []
        self._compared: tuple[int, int] | None = None  # how many articles of how many, while that goes on
        self.unread_only = False
        self.preview_wished = True
        self._timer: Timer | None = None
        self._gone = False

    def compose(self) -> ComposeResult:
        """The filter, the list with the preview, the keys."""
        yield from self.compose_top()
        rows = Vertical(RowList(id="articles-rows"), id="articles-list")
        yield Horizontal(rows, Preview(self.session.index), id="articles-body")
        yield from self.compose_keys()

    def on_mount(self) -> None:
        """Show all articles, the one in focus chosen."""
        current = self.session.current
        numbers = {entry.name: number for number, entry in enumerate(self.session.entries)}
        self._show(numbers.get(current.name) if current else None)
        if self.by_event.wished:
            self._compare()

    @property
    def by_event(self) -> ByEvent:
        """Which articles tell of one event."""
        return self.catalogue.by_event

    @property
    def chosen(self) -> Entry | None:
        """The chosen article."""
        return None if self._chosen is None else self.session.entries[self._chosen]

    @property
    def _chosen(self) -> int | None:
        row = self.listed[self.rows.row] if self.listed else None
        return row if isinstance(row, int) else None

    def on_resize(self) -> None:
        """The preview is there where there is room."""
        self._show_preview()
        self._show_head()

    # -- words ------------------------------------------------------------------------------------------

    def _show(self, chosen: int | None = None) -> None:
        """Show what is ranked, the article of the number `chosen` chosen, if it is there."""
        self.listed = list(self.ranked)
        if self.by_event.wished and self.by_event.events is not None:
            entries = self.session.entries
            self.listed = rows_by_event(
                self.ranked, lambda number: entries[number].name, self.by_event.events
            )
        row = self.listed.index(chosen) if chosen in self.listed else 0
        heads = frozenset(at for at, one in enumerate(self.listed) if isinstance(one, Head))
        self.rows.show(len(self.listed), self._row_bits, row, heads)
        self._show_count()
        self._show_head()
        self._show_preview()
        self._work_soon()

    def _show_count(self) -> None:
        shown, total = len(self.ranked), len(self.session.entries)
        unread = " unread" if self.unread_only else ""
        words = (
            f"{shown} of {total}{unread}"
            if shown != total or unread
            else f"{total} article{'' if total == 1 else 's'}"
        )
        if self._compared is not None:
            words = "comparing {} of {}…".format(*self._compared)
        elif self.by_event.wished and self.by_event.events is not None:
            events = sum(isinstance(one, Head) and one.is_event for one in self.listed)
            words = f"in the first {MOST_ARTICLES}" if total > MOST_ARTICLES else words
            words = f"{events} event{'' if events == 1 else 's'}, {words}"
        self.show_count(words if shown else "nothing fits: esc clears", warning=not shown)

    def _columns(self) -> tuple[int, int]:
        """Cells for the title and for the file name."""
        room = self._list_cells - 2 - 2 - (16 if self._counts_fit else 0)
        name = max(0, min(34, room // 3))
        return room - name, name

    @property
    def _list_cells(self) -> int:
        return max(20, self.rows.size.width or self.app.size.width)

    @property
    def _counts_fit(self) -> bool:
        """Whether there is room for the counts beside title and name."""
        return self._list_cells >= COUNT_CELLS

    def _show_head(self) -> None:
        title, name = self._columns()
        counts = (
            f"{'figures':>8}{'tagged' if self.catalogue.any_annotations else '':>7}"
            if self._counts_fit
            else ""
        )
        words = f"    {fitted('title', title)}{fitted('file', name)}{counts}"
        self.show_head(words)

    def _row_bits(self, row: int) -> list[Bit]:
        number = self.listed[row]
        if isinstance(number, Head):
            articles = f"{number.articles} article{'' if number.articles == 1 else 's'}"
            return [Bit(number.words, "key"), Bit(f" · {articles}", "dim")]
        entry = self.session.entries[number]
        title, name = self._columns()
        mark, look = self._mark(entry)
        figures = self.catalogue.known_figures(entry)
        standing = self.catalogue.standing(entry)
        tagged = "" if standing is None else f"{'✓ ' if standing.done else ''}{standing.count}"
        counts = f"{'' if figures is None else figures:>8}{tagged:>7}"
        return [
            Bit(mark, "key" if mark == OPEN else look),
            Bit(fitted(self.catalogue.title(entry), title - 1) + " ", look),
            Bit(fitted(clean_line(self.catalogue.short_name(entry)), name), "dim"),
            Bit(counts if self._counts_fit else "", "dim"),
        ]

    def _mark(self, entry: Entry) -> tuple[str, str]:
        """What stands before an article, and how its title looks: it has a problem, is open, read, or neither."""
        if self.catalogue.problem(entry):
            return "! ", "warning"
        if any(pane.entry == entry for pane in self.session.panes):
            return OPEN, "strong"
        return ("  ", "dim") if entry.name in self.session.read else ("· ", "strong")

    def _show_preview(self) -> None:
        preview = self.query_one(Preview)
        wished = self.preview_wished and self.app.size.width >= PREVIEW_CELLS
        if preview.display != wished:
            preview.display = wished
        preview.visible = self.chosen is not None
        if wished:
            preview.show_start(self.chosen)

    # -- reading titles and counting while nothing is pressed -------------------------------------------

    def _work_soon(self) -> None:
        if self._timer is None:
            self._timer = once(self, 0.05, self._work)

    def _work(self) -> None:
        """Find out counts of the rows on the screen, then titles of the rest, for the filter."""
        self._timer = None
        if self.left:
            return
        until = time.monotonic() + SLICE
        rows = self.rows
        for row in range(rows.top, min(rows.top + rows.size.height, len(self.listed))):
            number = self.listed[row]
            if isinstance(number, int) and self.catalogue.count(self.session.entries[number]):
                rows.refresh_row(row)
                if time.monotonic() > until:
                    self._work_soon()
                    return
        for entry in self.session.entries:
            if not self.catalogue.has_title(entry):
                self.catalogue.title(entry)
                if time.monotonic() > until:
                    self._work_soon()
                    return

    # -- what happens -----------------------------------------------------------------------------------

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show what fits."""
        event.stop()
        self.ranked = self.catalogue.rank(event.value, self.unread_only)
        self._show()

    def on_pane_laid_out(self) -> None:
        """The preview has its size."""
        self._show_preview()

    def on_row_list_moved(self) -> None:
        """Look at the chosen article."""
        self._show_preview()
        self._work_soon()

    def choose(self) -> None:
        """Open the chosen article."""
        self._open(replace=False)

    def do_open(self) -> None:
        """Open the article in a new pane."""
        self.choose()

    def do_replace(self) -> None:
        """Open it in place of the current one."""
        self._open(replace=True)

    def _open(self, replace: bool) -> None:
        entry = self.chosen
        if entry is not None:
            self.session.open(entry, replace)
            self.do_leave()

    def do_unread(self) -> None:
        """Only unread ones, and all again."""
        self.unread_only = not self.unread_only
        self.ranked = self.catalogue.rank(self.filter, self.unread_only)
        self._show()

    def do_events(self) -> None:
        """Group the articles by what they tell of, or not."""
        self.by_event.wished = not self.by_event.wished
        if self.by_event.wished and self._compared is None:
            self._compare()
        self._show(self._chosen)

    def _compare(self) -> None:
        """Find out which articles tell of one event, off the screen's thread."""
        begun = self.by_event.begin(
            self.session.entries,
            self.program.noun_classes,
            self._more_compared,
            self._all_compared,
            lambda: self._gone,
        )
        self._compared = (0, begun)

    def _more_compared(self, count: int) -> None:
        if self._compared is not None and not self.left:
            self._compared = (count, self._compared[1])
            self._show_count()

    def _all_compared(self, problem: str | None) -> None:
        self._compared = None
        if self.left:
            return
        self._show(self._chosen)
        if problem:
            self.show_count(problem, warning=True)

    def on_unmount(self) -> None:
        """Nobody waits for what is being compared."""
        self._gone = True

    def do_preview(self) -> None:
        """Show or hide the preview."""
        self.preview_wished = not self.preview_wished
        self._show_preview()
