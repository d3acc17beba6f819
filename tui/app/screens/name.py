"""Asking for the annotator's name: once, before the first annotation, where nothing else tells it."""

from __future__ import annotations

from collections.abc import Callable

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Input

from tui.annotations.names import annotator_problem
from tui.app.screens.keyed import KeyedScreen
from tui.app.settings import Settings
from tui.app.widgets.fields import FieldInput
from tui.app.widgets.lines import Bit, Line


class NameScreen(KeyedScreen):
    """A line for the name, with the login name in it; enter takes it."""

    CONTEXT = "name"

    DEFAULT_CSS = """
    NameScreen { layout: vertical; background: $background; }
    NameScreen #name-space { height: 1fr; max-height: 5; }
    NameScreen #name-row { height: 1; }
    NameScreen #name-label { width: 8; }
    NameScreen FieldInput { max-width: 50; }
    NameScreen #name-rest { height: 1fr; }
    """

    def __init__(self, settings: Settings, guess: str, folder: str, taken: Callable[[str], None]) -> None:
        """`guess` is offered, `folder` is where annotations are kept, `taken` is called with the name."""
        super().__init__(settings)
        self._guess = guess
        self._folder = folder
        self._taken = taken

    def compose(self) -> ComposeResult:
        """The question, the line to type in, what is wrong with it, the keys."""
        yield Line(id="name-space")
        yield Line(id="name-question")
        yield Line()
        yield Horizontal(Line(id="name-label"), FieldInput(id="name-input"), id="name-row")
        yield Line(id="name-problem")
        yield Line(id="name-where")
        yield Line(id="name-rest")
        yield Line(id="name-keys")

    def on_mount(self) -> None:
        """Offer the login name."""
        self.query_one("#name-question", Line).show(
            [Bit(" Who annotates?", "strong"), Bit("  Asked once; git has no user.name.", "dim")]
        )
        self.query_one("#name-label", Line).show([Bit(" name", "key")])
        self.query_one("#name-keys", Line).show(*self.key_bits())
        line = self.query_one(Input)
        line.value = self._guess
        line.cursor_position = len(self._guess)
        line.focus()
        self._tell()

    def _tell(self) -> str | None:
        """Say where annotations will be kept, or what is wrong with the name, which is returned."""
        name = self.query_one(Input).value.strip()
        problem = annotator_problem(name)
        where = f" annotations are kept in {self._folder}/{name}" if not problem else ""
        self.query_one("#name-problem", Line).show(
            [Bit(f" a name that {problem} is none for a folder", "warning")] if problem else []
        )
        self.query_one("#name-where", Line).show([Bit(where, "dim")])
        return problem

    def on_input_changed(self, event: Input.Changed) -> None:
        """Say what is wrong with the name while it is typed."""
        event.stop()
        self._tell()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Take the name."""
        event.stop()
        self.do_name_take()

    def on_line_chosen(self, message: Line.Chosen) -> None:
        """A click on the key bar does the action."""
        self.perform(message.action)

    def do_name_take(self) -> None:
        """Take the name, if a folder can have it."""
        if self._tell() is None:
            name = self.query_one(Input).value.strip()
            self.dismiss()
            self._taken(name)

    def do_name_leave(self) -> None:
        """Back, without a name."""
        self.dismiss()
