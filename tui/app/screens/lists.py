"""What the list screens have in common: a filter to type in, rows to choose from, a bar of keys."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual.containers import Horizontal
from textual.widget import Widget
from textual.widgets import Input

from tui.app.screens.keyed import KeyedScreen
from tui.app.widgets.lines import Bit, Line
from tui.app.widgets.rowlist import RowList


class ListScreen(KeyedScreen):
    """A screen with a list, and a filter if FILTERED. Its actions are named PREFIX and what `do_…` does them."""

    PREFIX: ClassVar[str] = ""
    LABEL: ClassVar[str] = ""
    FILTERED: ClassVar[bool] = True
    ESC_CLEARS: ClassVar[bool] = True
    """Whether esc first takes back what is typed; not where that is a question that is kept."""

    DEFAULT_CSS = """
    ListScreen { layout: vertical; background: $background; }
    ListScreen #list-top { height: 1; }
    ListScreen #list-label { width: 10; }
    ListScreen #list-count { width: 30; }
    ListScreen Input, ListScreen Input:focus {
        border: none; height: 1; padding: 0; width: 1fr; background: $background;
    }
    """

    def compose_top(self) -> Iterator[Widget]:
        """The line with the filter, and the heads of the columns."""
        yield Horizontal(
            Line(id="list-label"),
            Input(id="list-filter", compact=True, max_length=1000) if self.FILTERED else Line(id="list-told"),
            Line(id="list-count"),
            id="list-top",
        )
        yield Line(id="list-head")

    def compose_keys(self) -> Iterator[Widget]:
        """The line of keys."""
        yield Line(id="list-keys")

    def on_mount(self) -> None:
        """Give the filter the keyboard. Textual calls this besides the `on_mount` of the screen itself."""
        self.query_one("#list-label", Line).show([Bit(f" {self.LABEL} ", "key")])
        self.query_one("#list-keys", Line).show(*self.key_bits())
        if self.FILTERED:
            self.query_one(Input).focus()

    @property
    def rows(self) -> RowList:
        """The list."""
        return self.query_one(RowList)

    @property
    def left(self) -> bool:
        """Whether the screen is being taken down already: a timer may go off after its widgets are gone."""
        return not self.query(RowList)

    @property
    def filter(self) -> str:
        """What is typed."""
        return self.query_one(Input).value

    def show_count(self, words: str, warning: bool = False) -> None:
        """Say at the right of the filter how many rows there are."""
        self.query_one("#list-count", Line).show([], [Bit(f"{words} ", "warning" if warning else "dim")])

    def show_head(self, words: str) -> None:
        """Name the columns."""
        self.query_one("#list-head", Line).show([Bit(words, "dim")])

    # -- what happens -----------------------------------------------------------------------------------

    def perform(self, name: str) -> None:
        """Do an action of the list; where something is typed, esc first takes that back."""
        action = name.removeprefix(self.PREFIX)
        if action == "leave" and self.FILTERED and self.ESC_CLEARS and self.filter:
            self.query_one(Input).value = ""
        else:
            getattr(self, f"do_{action}")()

    def choose(self) -> None:
        """What enter and a second click on a row do."""
        raise NotImplementedError

    def on_row_list_opened(self) -> None:
        """A click on the chosen row."""
        self.choose()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter, typed in the filter."""
        event.stop()
        self.choose()

    def on_line_chosen(self, message: Line.Chosen) -> None:
        """A click on a word of a line: Textual calls this of every class, so screens override `line_chosen`."""
        self.line_chosen(message.action)

    def line_chosen(self, action: str) -> None:
        """A click on the key bar does the action."""
        self.perform(action)

    def do_down(self) -> None:
        """One down."""
        self.rows.move(1)

    def do_up(self) -> None:
        """One up."""
        self.rows.move(-1)

    def do_page_down(self) -> None:
        """A page down."""
        self.rows.move(max(1, self.rows.size.height - 1))

    def do_page_up(self) -> None:
        """A page up."""
        self.rows.move(-max(1, self.rows.size.height - 1))

    def do_first(self) -> None:
        """To the first."""
        self.rows.move(-self.rows.count)

    def do_last(self) -> None:
        """To the last."""
        self.rows.move(self.rows.count)

    def do_help(self) -> None:
        """The help."""
        self.program.open_help()

    def do_leave(self) -> None:
        """Back to the reading room."""
        self.program.session_changed()
        self.dismiss()
