"""The fields of a figure, one a row: what is typed, and beside it what may be, or what is wrong."""

from __future__ import annotations

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widget import Widget

from tui.annotations.figure_fields import CHOICES, BadField
from tui.annotations.model import FIGURE_KEYS
from tui.app.annotating.subject import Subject
from tui.app.widgets.fields import FieldInput, field_head
from tui.app.widgets.lines import Bit, Line

PLACE = "field-"  # what the ids of the lines to type in begin with

HINTS = {
    "kind": "↑ ↓ choose",
    "value": "34   3 to 5   2025-10-31",
    "unit": "kilogram, dollar, %",
    "counted": "the noun: drones",
    "bound": "= ~ > >= < <=   ↑ ↓ choose",
    "source": "who says so, as written",
}
"""What stands beside a field while nothing is wrong with it."""


class FigureFields(Vertical):
    """A line to type in for each field. Each is kept when it is left; what cannot be kept stays, and is told."""

    DEFAULT_CSS = """
    FigureFields { height: auto; }
    FigureFields Horizontal { height: 1; }
    FigureFields .name { width: 12; }
    FigureFields .hint { width: 1fr; margin: 0 0 0 2; }
    FigureFields FieldInput { max-width: 42; }
    """

    def __init__(self, subject: Subject) -> None:
        super().__init__(id="figure-fields")
        self.bad: dict[str, str] = {}  # what is wrong with a field, by its key
        self._subject = subject
        self._inputs = {key: FieldInput(id=PLACE + key) for key in FIGURE_KEYS}
        self._names = {key: Line() for key in FIGURE_KEYS}
        self._hints = {key: Line(id=f"hint-{key}") for key in FIGURE_KEYS}
        self._shown: dict[str, str] = {}  # what was put into the lines

    def compose(self) -> ComposeResult:
        """The rows."""
        for key in FIGURE_KEYS:
            name, hint = self._names[key], self._hints[key]
            name.add_class("name")
            hint.add_class("hint")
            yield Horizontal(name, self._inputs[key], hint)

    def on_mount(self) -> None:
        """Name the fields."""
        self._mark(None)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """A field has the keyboard: its name is marked."""
        self._mark(event.widget)

    def on_descendant_blur(self) -> None:
        """It has it no longer."""
        self._mark(None)

    def _mark(self, here: Widget | None) -> None:
        for key, line in self._names.items():
            line.show([field_head(f"   {key}", self._inputs[key] is here)])

    def key_of(self, widget: Widget | None) -> str | None:
        """The key of the field that a widget is for."""
        return next((key for key, line in self._inputs.items() if line is widget), None)

    def fill(self) -> None:
        """Show what the annotation says; lines in which something else is typed stay."""
        for key, text in self._subject.fields().items():
            line = self._inputs[key]
            if key not in self.bad and line.value == self._shown.get(key, ""):
                self._put(key, text)
                self._shown[key] = text
            self._show_hint(key)

    def _put(self, key: str, text: str) -> None:
        line = self._inputs[key]
        if line.value != text:
            line.value = text
            line.cursor_position = len(text)

    def _show_hint(self, key: str) -> None:
        turns = (
            [Bit("‹", "key", f"turn:{key}:-1"), Bit(" › ", "key", f"turn:{key}:1")] if key in CHOICES else []
        )
        bad = self.bad.get(key)
        self._hints[key].show([*turns, Bit(bad, "warning") if bad else Bit(HINTS[key], "dim")])

    def keep(self, only: str | None = None) -> None:
        """Keep what is typed in all fields, or in one."""
        for key in FIGURE_KEYS if only is None else (only,):
            text = self._inputs[key].value
            self.bad.pop(key, None)
            if text != self._shown.get(key, ""):
                try:
                    self._subject.set_field(key, text)
                except BadField as problem:
                    self.bad[key] = str(problem)
                else:
                    self._shown[key] = text
            self._show_hint(key)

    def forget(self) -> None:
        """Show what the annotation says in all fields, whatever is typed."""
        self.bad.clear()
        for key, line in self._inputs.items():
            self._shown[key] = line.value
        self.fill()

    def turn(self, key: str, step: int) -> bool:
        """Put the next of the words that a field may hold into it; whether it is a field of that sort."""
        if key not in CHOICES:
            return False
        line, words = self._inputs[key], CHOICES[key]
        at = words.index(line.value) + step if line.value in words else 0
        self._put(key, words[at % len(words)])
        self.keep(key)
        return True

    def focus_bad(self) -> str | None:
        """Give the keyboard to the first field that cannot be kept; its key, None where all can."""
        key = next(iter(self.bad), None)
        if key is not None:
            self._inputs[key].focus()
        return key
