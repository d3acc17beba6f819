"""What the mouse means on a pane."""

from __future__ import annotations

from textual import events
from textual.message import Message

from tui.app.ink import Inked

WHEEL_ROWS = 3
GESTURES = {2: "double", 3: "triple"}


class Pointing(Inked):
    """A widget over a text that tells the screen what the mouse means; the screen changes the session."""

    class Pointed(Message):
        """The mouse was used on the pane.

        `gesture` is "press", "drag", "double" or "triple" at `offset` of the text; "bar": that offset is to
        come to the top; "title": the pane is to have the focus; "aside": the pane `offset` places beside it.
        """

        def __init__(self, pane: Pointing, offset: int, gesture: str) -> None:
            super().__init__()
            self.pane = pane
            self.offset = offset
            self.gesture = gesture

    class Wheeled(Message):
        """The wheel turned over this pane, by `rows` rows."""

        def __init__(self, pane: Pointing, rows: int) -> None:
            super().__init__()
            self.pane = pane
            self.rows = rows

    _dragging = False

    @property
    def ready(self) -> bool:
        """Whether there is a text to point at."""
        raise NotImplementedError

    def place_under(self, x: int, y: int) -> tuple[int, str]:
        """What a press at a cell means: offset and gesture of `Pointed`."""
        raise NotImplementedError

    def offset_under(self, x: int, y: int) -> int:
        """The offset of the text at a cell, the nearest where there is none."""
        raise NotImplementedError

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """The caret goes where the mouse is pressed; a drag from there selects."""
        if event.button != 1 or not self.ready:
            return
        offset, gesture = self.place_under(event.x, event.y)
        if gesture == "press":
            self._dragging = True
            self.capture_mouse()
        self.post_message(self.Pointed(self, offset, gesture))

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Dragging selects."""
        if self._dragging and event.button == 1:
            self.post_message(self.Pointed(self, self.offset_under(event.x, event.y), "drag"))

    def on_mouse_up(self) -> None:
        """The drag is over."""
        if self._dragging:
            self._dragging = False
            self.release_mouse()

    def on_click(self, event: events.Click) -> None:
        """Twice takes the word or figure, three times the sentence."""
        gesture = GESTURES.get(event.chain)
        if gesture and self.ready and self.place_under(event.x, event.y)[1] == "press":
            self.post_message(self.Pointed(self, self.offset_under(event.x, event.y), gesture))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """The wheel moves the text under it."""
        event.stop()
        self.post_message(self.Wheeled(self, WHEEL_ROWS))

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """The wheel moves the text under it."""
        event.stop()
        self.post_message(self.Wheeled(self, -WHEEL_ROWS))
