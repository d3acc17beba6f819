"""What stands in the gold, made by hand: the label, the words, the note."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, cast

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Input

from tui.annotations.codebook import name_problem
from tui.annotations.making import context_of
from tui.annotations.model import Annotation, Span
from tui.app.ink import LETTER_LOOK
from tui.app.screens.keyed import KeyedScreen
from tui.app.widgets.fields import FieldInput
from tui.app.widgets.lines import Bit, Line

if TYPE_CHECKING:
    from tui.app.review_app import ReviewApp
    from tui.app.settings import Settings

FIELDS = ("label", "words", "note")


class ByHandScreen(KeyedScreen):
    """Three fields, filled with what one side has; enter lets it stand."""

    CONTEXT = "by_hand"

    DEFAULT_CSS = """
    ByHandScreen { layout: vertical; background: $background; }
    ByHandScreen Horizontal { height: 1; }
    ByHandScreen .by-hand-name { width: 10; }
    ByHandScreen #by-hand-rest { height: 1fr; }
    """

    def __init__(
        self,
        annotation: Annotation,
        text: str | None,
        settings: Settings,
        taken: Callable[[Annotation], None],
    ) -> None:
        """`taken` is called with what was made of the annotation."""
        super().__init__(settings)
        self._annotation = annotation
        self._text = text
        self._taken = taken

    @property
    def review_app(self) -> ReviewApp:
        """The app, by its own type."""
        return cast("ReviewApp", self.app)

    def compose(self) -> ComposeResult:
        """The fields, what is wrong with them, the keys."""
        yield Line(id="by-hand-title")
        yield Line()
        for name in FIELDS:
            yield Horizontal(Line(id=f"by-hand-name-{name}"), FieldInput(id=f"by-hand-{name}"))
        yield Line()
        yield Line(id="by-hand-means")
        yield Line(id="by-hand-problem")
        yield Line(id="by-hand-rest")
        yield Line(id="by-hand-keys")

    def on_mount(self) -> None:
        """Fill the fields."""
        one = self._annotation
        self.query_one("#by-hand-title", Line).show(
            [
                Bit(" Edited by hand", "strong"),
                Bit("   this alone stands for what the annotators have here", "dim"),
            ]
        )
        for name, value in zip(FIELDS, (one.label, one.quote or "", one.note or ""), strict=True):
            head = self.query_one(f"#by-hand-name-{name}", Line)
            head.styles.width = 10
            head.show([Bit(f"   {name}", "key")])
            self._field(name).value = value
        self.query_one("#by-hand-keys", Line).show(*self.key_bits())
        self._field("label").focus()
        self._tell()

    def _field(self, name: str) -> FieldInput:
        return self.query_one(f"#by-hand-{name}", FieldInput)

    def _tell(self) -> str:
        """Say what the label means and what is wrong, which is returned."""
        name = self._field("label").value.strip()
        label = self.review_app.codebook.label(name) if name else None
        means = "" if label is None else label.description if label.known else "not in the codebook"
        self.query_one("#by-hand-means", Line).show([Bit(f"   {means}", LETTER_LOOK + name)] if means else [])
        problem = name_problem(name)
        wrong = f"the label {problem}" if problem else ""
        words = self._field("words").value
        if not wrong and words != (self._annotation.quote or "") and self._place(words) is None:
            wrong = (
                "the article is not there: its words cannot be changed"
                if self._text is None
                else "these words do not stand in the article like this"
            )
        self.query_one("#by-hand-problem", Line).show([Bit(f"   {wrong}", "warning")] if wrong else [])
        return wrong

    def _place(self, words: str) -> Span | None:
        """Where the words stand in the article, nearest to where the annotation is."""
        if self._text is None or not words.strip():
            return None
        here = self._annotation.start or 0
        before = self._text.rfind(words, 0, here + len(words))
        after = self._text.find(words, here)
        found = [start for start in (before, after) if start >= 0]
        start = min(found, key=lambda each: abs(each - here), default=None)
        return None if start is None else (start, start + len(words))

    def on_input_changed(self, event: Input.Changed) -> None:
        """Say what is wrong while it is typed."""
        event.stop()
        self._tell()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter in a field."""
        event.stop()
        self.do_by_hand_keep()

    def on_line_chosen(self, message: Line.Chosen) -> None:
        """A click on the key bar does the action."""
        self.perform(message.action)

    def do_by_hand_next(self) -> None:
        """To the next field."""
        self.focus_next()

    def do_by_hand_previous(self) -> None:
        """To the field before."""
        self.focus_previous()

    def do_by_hand_keep(self) -> None:
        """Let it stand, if nothing is wrong."""
        if not self._tell():
            made = self._made()
            self.dismiss()
            self._taken(made)

    def _made(self) -> Annotation:
        one, words = self._annotation, self._field("words").value
        if words != (one.quote or "") and self._text is not None and (span := self._place(words)):
            quote, prefix, suffix = context_of(self._text, *span)
            one = replace(
                one, start=span[0], end=span[1], quote=quote, prefix=prefix, suffix=suffix, state=None
            )
        note = self._field("note").value
        if note == (one.note or ""):
            note = one.note or ""
        return replace(one, label=self._field("label").value.strip(), note=note or None)

    def do_by_hand_help(self) -> None:
        """The help."""
        self.review_app.open_help_at(self.CONTEXT)

    def do_by_hand_leave(self) -> None:
        """Back, without a decision."""
        self.dismiss()
