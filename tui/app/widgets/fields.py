"""Fields to type in. What is typed stays as it is; what is drawn of it is clean."""

from __future__ import annotations

import re

from rich.segment import Segment
from rich.text import Text
from textual import events
from textual.document._document import EditResult, Location
from textual.message import Message
from textual.strip import Strip
from textual.widgets import Input, TextArea

from tui.app.ink import Inked
from tui.app.widgets.lines import Bit, fitted
from tui.app.widgets.rowlist import RowList
from tui.base.clean import clean, clean_line

HEAD = 12
"""Cells of the column with the names of fields, the mark of the one that has the keyboard included."""

_NEWLINE = re.compile(r"\r\n?|[\x85\u2028\u2029]")
_UNKEPT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")


def storable(text: str) -> str:
    """What is typed or pasted, with what no annotation file can hold as visible pictures, one for one."""
    return _UNKEPT.sub(lambda found: clean_line(found[0]), _NEWLINE.sub("\n", text))


def field_head(name: str, here: bool) -> Bit:
    """The name of a field, with a mark where it has the keyboard; HEAD cells wide."""
    return Bit(f"{name:<{HEAD - 2}}{'▸ ' if here else '  '}", "key")


class FieldInput(Input):
    """One line to type in."""

    DEFAULT_CSS = """
    FieldInput, FieldInput:focus {
        border: none; height: 1; padding: 0; width: 1fr; background: $panel; color: $foreground;
    }
    FieldInput:ansi > .input--cursor { background: ansi_default; color: ansi_default; text-style: reverse; }
    """

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id, compact=True, max_length=10_000, select_on_focus=False)
        self.cursor_blink = False

    @property
    def _value(self) -> Text:
        """What is drawn."""
        return Text(clean_line(self.value), no_wrap=True, overflow="ignore", end="")

    def insert_text_at_cursor(self, text: str) -> None:
        """Put in what was typed or pasted."""
        super().insert_text_at_cursor(storable(text))

    def replace(self, text: str, start: int, end: int) -> None:
        """Put it in place of what is selected."""
        super().replace(storable(text), start, end)


class NoteArea(TextArea):
    """Several lines to type in."""

    DEFAULT_CSS = """
    NoteArea, NoteArea:focus {
        border: none; padding: 0; width: 1fr; background: $panel; color: $foreground;
        scrollbar-size-vertical: 1;
    }
    NoteArea:ansi .text-area--cursor { background: ansi_default; color: ansi_default; text-style: reverse; }
    """

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id, compact=True, highlight_cursor_line=False)
        self.cursor_blink = False

    def get_line(self, line_index: int) -> Text:
        """A line as it is drawn."""
        return Text(clean(self.document.get_line(line_index)), end="", no_wrap=True)

    def _replace_via_keyboard(self, insert: str, start: Location, end: Location) -> EditResult | None:
        return super()._replace_via_keyboard(storable(insert), start, end)


class Choice(Inked, can_focus=True):
    """A row of bits that can have the keyboard; enter and a click do the same."""

    DEFAULT_CSS = "Choice { height: 1; width: 1fr; background: $background; color: $foreground; }"

    class Chosen(Message):
        """The row was clicked."""

        def __init__(self, row: Choice) -> None:
            super().__init__()
            self.row = row

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.bits: tuple[Bit, ...] = ()

    def show(self, *bits: Bit) -> None:
        """Show these bits."""
        if bits != self.bits:
            self.bits = bits
            self.refresh()

    def on_focus(self) -> None:
        """The mark that shows where the keyboard is comes."""
        self.refresh()

    def on_blur(self) -> None:
        """It goes."""
        self.refresh()

    def render_line(self, y: int) -> Strip:  # noqa: ARG002
        """The row."""
        segments = [Segment("▸ " if self.has_focus else "  ", self.ink("key"))]
        room = self.size.width - 2
        for bit in self.bits:
            words = fitted(clean_line(bit.text), min(bit.cells, room))
            segments.append(Segment(words, self.ink(bit.look)))
            room -= min(bit.cells, room)
        return Strip(segments).adjust_cell_length(self.size.width, self.ink())

    def on_click(self, event: events.Click) -> None:
        """A click is enter."""
        event.stop()
        self.focus()
        self.post_message(self.Chosen(self))


class ChoiceRows(RowList, can_focus=True):
    """A list of rows that can have the keyboard; without it no row is marked as the chosen one."""

    def on_focus(self) -> None:
        """The chosen row is marked."""
        self.refresh()

    def on_blur(self) -> None:
        """It no longer is."""
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """A row of the list."""
        chosen = self.row
        try:
            self.row = chosen if self.has_focus else -1
            return super().render_line(y)
        finally:
            self.row = chosen
