"""The list of annotations that the outline shows: sorted, filtered, marked, the chosen one told below it."""

from __future__ import annotations

from collections.abc import Callable

from textual.app import ComposeResult
from textual.widgets import Input

from tui.annotations.model import ORPHAN
from tui.annotations.spans import placed
from tui.app.annotating.bulk import Tag
from tui.app.annotating.outline import ORDERS, fitting, gathered, needs_look, said, searched, sorted_by, state
from tui.app.annotating.outline_words import around, cell, suggestion, told
from tui.app.ink import LETTER_LOOK
from tui.app.screens.lists import ListScreen
from tui.app.session import Session
from tui.app.settings import Settings
from tui.app.widgets.lines import Bit, Line, fitted
from tui.app.widgets.rowlist import RowList
from tui.base.clean import clean_line

WIDE = 100  # a screen of this width has room for the column of states


class OutlineList(ListScreen):
    """Annotations, one a row. Those in `tags` are in scope, those in `listed` fit the filter too.

    Order and scope are the session's, and last as long as it does. `marked` holds what `key_of` says of the
    marked ones, also of those that the filter hides.
    """

    CONTEXT = "outline"
    PREFIX = "outline_"
    LABEL = "outline"

    DEFAULT_CSS = """
    OutlineList #list-count { width: 44; }
    OutlineList #outline-rows { margin-bottom: 1; }
    """

    def __init__(self, session: Session, settings: Settings) -> None:
        super().__init__(settings)
        self.session = session
        self.tags: list[Tag] = []
        self.listed: list[Tag] = []
        self.marked: set[tuple[str, str]] = set()
        self._texts: list[str] = []  # what the filter looks for words in, once it is used
        self._said: Bit | None = None

    def compose(self) -> ComposeResult:
        """The filter, the list, what there is to say of the chosen one, the keys."""
        yield from self.compose_top()
        yield RowList(id="outline-rows")
        yield Line(id="outline-told")
        yield Line(id="outline-context")
        yield from self.compose_keys()

    def on_mount(self) -> None:
        """Show all annotations of the article, the one at the caret chosen, or the next after it."""
        self._list()
        reading = self.session.current
        current = self.session.desk.current(reading) if reading else None
        caret = reading.caret if reading else 0
        rows = range(len(self.listed))
        here = next((row for row in rows if self.listed[row].annotation is current), None)
        if here is None:
            spans = [placed(tag.annotation) for tag in self.listed]
            here = next((row for row in rows if (span := spans[row]) is not None and span[0] >= caret), 0)
        self._show(here)

    # -- what is listed ---------------------------------------------------------------------------------

    def _list(self) -> None:
        """Look again what there is."""
        current = self.session.current
        readings = self.session.panes if self.session.outline_of_all else [current] if current else []
        self.tags = gathered(self.session.desk, readings)
        self._texts = []
        self._filter()

    def _filter(self) -> None:
        """The annotations that fit the filter, in the order that is wished."""
        tags = self.tags
        if self.filter.strip():  # at the first letter that is typed, not at the opening
            self._texts = self._texts or [searched(tag.annotation) for tag in tags]
            tags = fitting(self.filter, tags, self._texts)
        self.listed = sorted_by(list(ORDERS)[self.session.outline_order], tags)

    @property
    def chosen(self) -> Tag | None:
        """The chosen annotation."""
        return self.listed[self.rows.row] if self.listed else None

    def chosen_ones(self) -> list[Tag]:
        """What keys work on: the marked ones, also where the filter hides them; else the chosen one."""
        marked = [tag for tag in self.tags if key_of(tag) in self.marked]
        return marked or ([self.chosen] if self.chosen else [])

    # -- words ------------------------------------------------------------------------------------------

    def _show(self, row: int = 0) -> None:
        self.rows.show(len(self.listed), self._row_bits, row)
        self._show_count()
        self._show_columns()
        self.show_chosen()

    def _show_count(self) -> None:
        marked = sum(key_of(tag) in self.marked for tag in self.tags)
        where = "in all" if self.session.outline_of_all else "here"
        words = f"{len(self.listed)} {where} by {list(ORDERS)[self.session.outline_order]}"
        self.show_count(
            (f"{marked} marked · " if marked else "") + words if self.listed else self._nothing(),
            warning=bool(self.tags) and not self.listed,
        )

    def _nothing(self) -> str:
        return "nothing fits: esc clears" if self.tags else "no annotations"

    def _columns(self) -> tuple[int, int, int, int, int]:
        """Cells for label, quote, what is said of it, state, article."""
        width = self.app.size.width
        wide = width >= WIDE
        label, last = (16, 24) if wide else (14, 0)
        article = (22 if wide else 12) if self.session.outline_of_all else 0
        room = max(20, width - 2 - 2 - 2 - label - last - article)
        return label, room * 3 // 5, room - room * 3 // 5, last, article

    def _show_columns(self) -> None:
        if not self.tags:
            elsewhere = "" if self.session.outline_of_all else "; ^o looks in all open articles"
            self.show_head(
                f"    nothing is tagged here yet: esc goes back, f to a figure, 1 tags it{elsewhere}"
            )
            return
        names = ("label", "quote", "note, figure", "state or day", "article")
        columns = zip(names, self._columns(), strict=True)
        self.show_head("      " + "".join(fitted(name, cells) for name, cells in columns))

    def _row_bits(self, row: int) -> list[Bit]:
        tag = self.listed[row]
        annotation, wrong = tag.annotation, state(tag.annotation)
        label, quote, facts, last, article = self._columns()
        letter = self.program.codebook.label(annotation.label).letter
        words = said(annotation) if last or not wrong else [wrong, *said(annotation)]
        look = LETTER_LOOK + annotation.label
        mark = "● " if key_of(tag) in self.marked else "! " if needs_look(annotation) else "  "
        return [
            Bit(mark, "key" if mark == "● " else "warning"),
            Bit(fitted(clean_line(letter), 2), look),
            Bit(cell(annotation.label, label), look),
            Bit(cell(annotation.quote or "", quote), "dim" if annotation.state == ORPHAN else "plain"),
            Bit(cell(" · ".join(words), facts), "warning" if wrong and not last else "dim"),
            Bit(cell(wrong or (annotation.created or "")[:10], last), "warning" if wrong else "dim"),
            Bit(cell(tag.reading.entry.path.stem, article), "dim"),
        ]

    def show_chosen(self) -> None:
        """Below the list: what is to be done with the chosen one, and the words around it."""
        tag = self.chosen
        suggested = suggestion(self.session.desk, tag) if tag else None
        words = self._said or (told(tag, suggested) if tag else Bit(""))
        self.query_one("#outline-told", Line).show([words])
        context = around(tag, suggested, self.app.size.width) if tag else []
        self.query_one("#outline-context", Line).show(context)
        self.query_one("#list-keys", Line).show(*self.key_bits())

    def key_bits(self, mode: str = "") -> tuple[list[Bit], list[Bit]]:
        """The key bar: where the chosen one is to be set right, with the keys that do it."""
        lost = self.chosen is not None and self.chosen.annotation.state is not None
        return super().key_bits(mode or ("settling" if lost else ""))

    def say(self, words: str) -> None:
        """Tell something in place of the chosen annotation, until the next key."""
        self._said = Bit(f" {words}", "message")
        self.show_chosen()

    def forget_said(self) -> None:
        """Tell of the chosen annotation again."""
        self._said = None
        self.show_chosen()

    # -- what happens -----------------------------------------------------------------------------------

    def perform(self, name: str) -> None:
        """Do an action; what was told before goes."""
        self._said = None
        super().perform(name)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show what fits."""
        event.stop()
        self._said = None
        self._filter()
        self._show()

    def on_row_list_moved(self) -> None:
        """Tell of the chosen one."""
        self.show_chosen()

    def on_resize(self) -> None:
        """The columns have other widths."""
        self._show(self.rows.row)

    def do_sort(self) -> None:
        """Sort by the next column."""
        self._sort(1)

    def do_sort_back(self) -> None:
        """Sort by the column before."""
        self._sort(-1)

    def _sort(self, step: int) -> None:
        session = self.session
        session.outline_order = (session.outline_order + step) % len(ORDERS)
        self._again(self._filter)

    def do_scope(self) -> None:
        """All open articles, or the one in focus."""
        self.session.outline_of_all = not self.session.outline_of_all
        self.show_again()

    def show_again(self) -> None:
        """Look again what there is, as something was changed."""
        self._again(self._list)

    def _again(self, look: Callable[[], None]) -> None:
        """List anew; the chosen one stays chosen where it is still there."""
        chosen, row = self.chosen, self.rows.row
        look()
        key = key_of(chosen) if chosen else None
        self._show(next((at for at, tag in enumerate(self.listed) if key_of(tag) == key), row))

    def do_mark(self) -> None:
        """Mark the chosen one, or not after all; the next is the chosen one then."""
        if self.chosen is not None:
            self.marked ^= {key_of(self.chosen)}
            self.rows.refresh_row(self.rows.row)
            self.rows.move(1)
            self._show_count()

    def do_mark_all(self) -> None:
        """Mark all that are shown; none, where all are."""
        shown = {key_of(tag) for tag in self.listed}
        self.marked = self.marked - shown if shown <= self.marked else self.marked | shown
        self._show(self.rows.row)


def key_of(tag: Tag) -> tuple[str, str]:
    """What an annotation is known by while it changes: its article and its id."""
    return tag.reading.name, tag.annotation.id
