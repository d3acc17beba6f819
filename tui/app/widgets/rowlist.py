"""A list of one-line rows that asks for a row's words only when it is on the screen."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rich.segment import Segment
from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip

from tui.app.ink import Inked
from tui.app.widgets.lines import Bit
from tui.base.clean import clean_line

HERE_LOOKS = {"strong": "strong", "label": "strong", "match": "strong"}
"""What is left of looks, by their sort, on the chosen row: it is reversed, and colours would not be read there."""

RowWords = Callable[[int], Sequence[Bit]]


class RowList(Inked):
    """`count` rows whose bits come from `words(row)`; one row is the chosen one.

    The screen that owns the list moves it by its keys; the mouse chooses by a click, the wheel scrolls. Rows that
    are `heads` of those below them are never chosen.
    """

    DEFAULT_CSS = "RowList { height: 1fr; width: 1fr; background: $background; color: $foreground; }"

    class Opened(Message):
        """A row was clicked a second time, or twice at once."""

    class Moved(Message):
        """Another row is the chosen one."""

    def __init__(self, *, cursor: bool = True, id: str | None = None) -> None:
        super().__init__(id=id)
        self.count = 0
        self.row = 0
        self.top = 0
        self._cursor = cursor
        self._heads: frozenset[int] = frozenset()
        self._words: RowWords = lambda _row: ()

    def show(self, count: int, words: RowWords, row: int = 0, heads: frozenset[int] = frozenset()) -> None:
        """Show other rows, `row` the chosen one."""
        self.count, self._words, self._heads = count, words, heads
        self.row = self._beside_heads(max(0, min(row, count - 1)), 1)
        self.top = 0
        self._scroll_to_row()
        self.refresh()

    def move(self, step: int) -> None:
        """Choose the row `step` further down; a list without a chosen row scrolls."""
        if not self._cursor:
            self._scroll(step)
            return
        old = self.row
        self.row = self._beside_heads(max(0, min(old + step, self.count - 1)), 1 if step > 0 else -1)
        if old == self.row:
            return
        top = self.top
        self._scroll_to_row()
        if top != self.top:
            self.refresh()
        else:
            for row in (old, self.row):
                self.refresh(Region(0, row - self.top, self.size.width, 1))
        self.post_message(self.Moved())

    def _beside_heads(self, row: int, step: int) -> int:
        """The row, or where that is a head the next one on the way; at an end, the first that is none, if any."""
        for way in (step, -step):
            at = row
            while at in self._heads:
                at += way
            if 0 <= at < self.count:
                return at
        return row

    def _scroll_to_row(self) -> None:
        height = max(1, self.size.height)
        with_head = self.row - (height > 1 and self.row - 1 in self._heads)
        self.top = max(0, min(max(self.top, self.row - height + 1), with_head))

    def _scroll(self, step: int) -> None:
        top = max(0, min(self.top + step, self.count - max(1, self.size.height)))
        if top != self.top:
            self.top = top
            self.refresh()

    def on_resize(self) -> None:
        """The chosen row stays on the screen, and no rows are left empty below the last."""
        self.top = max(0, min(self.top, self.count - max(1, self.size.height)))
        if self._cursor:
            self._scroll_to_row()
        self.refresh()

    def refresh_row(self, row: int) -> None:
        """Ask for a row's words again."""
        if self.top <= row < self.top + self.size.height:
            self.refresh(Region(0, row - self.top, self.size.width, 1))

    def render_line(self, y: int) -> Strip:
        """A row of the list."""
        row, width = self.top + y, self.size.width
        if row >= self.count:
            return Strip.blank(width, self.ink())
        here = self._cursor and row == self.row and row not in self._heads
        base = self.ink("here") if here else self.ink()
        segments = [Segment("▸ " if here else "  ", base)] if self._cursor else []
        for bit in self._words(row):
            look = HERE_LOOKS.get(bit.look.partition(":")[0], "plain") if here else bit.look
            style = self.ink(look, "here") if here else self.ink(look)
            segments.append(Segment(clean_line(bit.text), style))
        return Strip(segments).adjust_cell_length(width, base)

    def on_click(self, event: events.Click) -> None:
        """Choose the row; a click on the chosen one opens it."""
        row = self.top + event.y
        if row >= self.count or not self._cursor:
            return
        if row == self.row:
            self.post_message(self.Opened())
        else:
            self.move(row - self.row)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Scroll."""
        event.stop()
        self._scroll(3)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Scroll."""
        event.stop()
        self._scroll(-3)
