"""The editor of an annotation: its label, note, figure fields and links. What is typed is kept as it is typed."""

from __future__ import annotations

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.timer import Timer
from textual.widget import Widget
from textual.widgets import TextArea

from tui.annotations.figure_fields import CHOICES
from tui.annotations.model import Annotation
from tui.app.actions.editing import open_labels, open_links
from tui.app.annotating.linking import go_to, linked_with, unlink
from tui.app.annotating.subject import Subject
from tui.app.annotating.wording import short
from tui.app.ink import LABEL_LOOK, LETTER_LOOK
from tui.app.reading import Reading
from tui.app.screens.keyed import KeyedScreen
from tui.app.session import Session
from tui.app.settings import Settings
from tui.app.timers import once
from tui.app.widgets.fields import Choice, NoteArea, field_head
from tui.app.widgets.figurefields import FigureFields
from tui.app.widgets.lines import Bit, Line
from tui.app.widgets.linklist import LinkList
from tui.app.widgets.quote import Quote

PAUSE = 0.7  # seconds without a key after which what is typed in the note is kept
IN_NOTE = ("annotation_up", "annotation_down", "annotation_enter", "annotation_unlink")
"""Actions whose keys do something else in a text of several lines."""

TURNS = ("annotation_right", "annotation_left")
"""Actions that choose another word in a field of few words; elsewhere their keys move in the text."""

TALL = 30  # rows from which on there is room to breathe


class AnnotationScreen(KeyedScreen):
    """One annotation, field by field. Leaving keeps everything; what cannot be kept is told at its field."""

    CONTEXT = "annotation"

    DEFAULT_CSS = """
    AnnotationScreen { layout: vertical; background: $background; }
    AnnotationScreen #annotation-body { height: 1fr; max-width: 108; scrollbar-size-vertical: 1; }
    AnnotationScreen .row { height: auto; }
    AnnotationScreen .row > Line { width: 10; }
    AnnotationScreen .row > #annotation-note-head { width: 12; }
    AnnotationScreen NoteArea { height: 3; }
    AnnotationScreen LinkList { height: 2; }
    AnnotationScreen .apart { margin: 1 0 0 0; }
    AnnotationScreen.tall NoteArea { height: 8; }
    AnnotationScreen.tall LinkList { height: 6; }
    AnnotationScreen.tall Quote { height: 7; }
    AnnotationScreen.tall .row { margin: 1 0 0 0; }
    """

    def __init__(
        self, session: Session, reading: Reading, annotation: Annotation, settings: Settings
    ) -> None:
        super().__init__(settings)
        self.session = session
        self.reading = reading
        self.subject = Subject(session.desk, reading, annotation)
        self._note = NoteArea(id="annotation-note")
        self._note_head = Line(id="annotation-note-head")
        self._fields = FigureFields(self.subject)
        self._label, self._refused = Choice(id="annotation-label"), Choice(id="annotation-refused")
        self._links = LinkList(id="annotation-links")
        self._loaded = ""  # the note as it was put into its lines
        self._warned = False  # whether leaving with a field that cannot be kept has been told about
        self._timer: Timer | None = None

    def compose(self) -> ComposeResult:
        """The quote in its context, the fields, the keys."""
        yield Line(id="annotation-title")
        yield Quote(id="annotation-quote")
        with VerticalScroll(id="annotation-body", can_focus=False):
            yield self._row("label", self._label, "apart")
            yield Horizontal(self._note_head, self._note, classes="row")
            yield self._row("figure", self._refused, "figure apart")
            yield self._fields
            yield self._row("links", self._links, "apart")
        yield Line(id="annotation-said")
        yield Line(id="annotation-keys")

    def _row(self, name: str, widget: Widget, classes: str = "") -> Horizontal:
        head = Line()
        head.show([Bit(f" {name}", "key")])
        return Horizontal(head, widget, classes=f"row {classes}")

    def on_mount(self) -> None:
        """Fill the fields."""
        self._fit_height()
        annotation = self.subject.annotation
        self._note.load_text((annotation.note if annotation else None) or "")
        self._loaded = self._note.text
        self._note.move_cursor(self._note.document.end)
        self._fill()
        self._fill_links()
        self.query_one("#annotation-keys", Line).show(*self.key_bits())
        self._note.focus()  # where letters are text; Textual would choose the label, where they are lost

    def on_resize(self) -> None:
        """There may be more room."""
        self._fit_height()

    def _fit_height(self) -> None:
        self.set_class(self.app.size.height >= TALL, "tall")

    def _fill(self) -> None:
        """Show the annotation as it is; fields in which something is typed that cannot be kept stay."""
        annotation = self.subject.annotation
        if annotation is None:
            return
        codebook = self.program.codebook
        label = codebook.label(annotation.label)
        look = LETTER_LOOK + annotation.label
        title = [Bit(f" {label.letter} ", look), Bit(f"“{short(annotation.quote, 60)}”", "strong")]
        self.query_one("#annotation-title", Line).show(
            title, [Bit(f"{self.reading.entry.path.name} ", "dim")]
        )
        self.query_one(Quote).show(self.reading.text, annotation.span, LABEL_LOOK + annotation.label)
        means = label.description if label.known else "not in the codebook"
        self._label.show(Bit(annotation.label, look), Bit(f"   {means}", "dim"))
        self._fill_figure()

    def _fill_links(self) -> None:
        """Show the links as they are: looking for those that lead here looks at all files of the annotator."""
        annotation = self.subject.annotation
        if annotation is not None:
            links = linked_with(self.session.desk, self.reading, annotation)
            self._links.show_links(links, self.program.codebook)

    def _fill_figure(self) -> None:
        has, refused = self.subject.has_figure, self.subject.is_refused
        self.query_one(".figure").display = has
        self._fields.display = has and not refused
        words = (
            Bit("× no figure; enter: it is one after all", "warning")
            if refused
            else Bit("as below; enter: what was found here is no figure", "dim")
        )
        self._refused.show(words)
        self._fields.fill()

    def say(self, words: str, warning: bool = False) -> None:
        """Tell something above the keys."""
        self.query_one("#annotation-said", Line).show([Bit(f" {words}", "warning" if warning else "message")])

    # -- keeping ----------------------------------------------------------------------------------------

    def keep(self) -> None:
        """Keep everything that is typed and can be kept."""
        self._keep_note()
        if self._fields.display:
            self._fields.keep()

    def _keep_note(self) -> None:
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        if self._note.text != self._loaded:
            self._loaded = self._note.text
            self.subject.set_note(self._loaded)

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Keep the note once the typing pauses."""
        event.stop()
        if self._timer is not None:
            self._timer.stop()
        if self._note.text != self._loaded:
            self._timer = once(self, PAUSE, self._keep_note)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """The note's name is marked while it has the keyboard; the other fields mark themselves."""
        self._note_head.show([field_head(" note", event.widget is self._note)])

    def on_descendant_blur(self, event: events.DescendantBlur) -> None:
        """A field that is left is kept."""
        key = self._fields.key_of(event.widget)
        if event.widget is self._note:
            self._keep_note()
        elif key is not None:
            self._fields.keep(key)
            self._fill()

    # -- keys and the mouse -----------------------------------------------------------------------------

    def take_key(self, event: events.Key) -> bool:
        """Keys that move and delete in a text are for the text that has the keyboard."""
        name, field = self.action_for(event), self._fields.key_of(self.focused)
        in_text = (self.focused is self._note and name in IN_NOTE) or (field and name == "annotation_unlink")
        in_text = in_text or (name in TURNS and field not in CHOICES)
        return False if in_text else super().take_key(event)

    def on_choice_chosen(self, message: Choice.Chosen) -> None:
        """A click on the label or on the line of the figure is enter there."""
        self._enter(message.row)

    def on_row_list_opened(self) -> None:
        """A click on the chosen link goes there."""
        self._enter(self._links)

    def on_line_chosen(self, message: Line.Chosen) -> None:
        """A click on the key bar does the action, one beside a field turns what is in it."""
        sort, _, rest = message.action.partition(":")
        if sort == "turn":
            key, _, step = rest.partition(":")
            self._fields.turn(key, int(step))
        else:
            self.perform(message.action)

    def perform(self, name: str) -> None:
        """Do an action, if the annotation is still there."""
        if self.subject.annotation is None and name != "annotation_help":
            self.program.room.say("the annotation is gone: somebody else deleted it", warning=True)
            self.dismiss()
            return
        super().perform(name)

    def _enter(self, widget: Widget | None) -> None:
        if widget is self._label:
            self.do_annotation_label()
        elif widget is self._refused:
            self.do_annotation_refuse()
        elif widget is self._links and self._links.links:
            self.do_annotation_follow()
        elif widget is self._links:
            self.do_annotation_link()
        elif self._fields.key_of(widget) is not None:
            self.focus_next()

    def do_annotation_enter(self) -> None:
        """What the row in focus is for."""
        self._enter(self.focused)

    def do_annotation_next(self) -> None:
        """To the next field."""
        self.focus_next()

    def do_annotation_previous(self) -> None:
        """To the field before."""
        self.focus_previous()

    def do_annotation_down(self) -> None:
        """One further: the next link, the next choice, else the next field."""
        self._step(1)

    def do_annotation_up(self) -> None:
        """One back."""
        self._step(-1)

    def do_annotation_right(self) -> None:
        """The next word, in a field of few words."""
        self._fields.turn(self._fields.key_of(self.focused) or "", 1)

    def do_annotation_left(self) -> None:
        """The word before."""
        self._fields.turn(self._fields.key_of(self.focused) or "", -1)

    def _step(self, step: int) -> None:
        key = self._fields.key_of(self.focused)
        if key is not None and self._fields.turn(key, step):
            return
        if self.focused is self._links and 0 <= self._links.row + step < self._links.count:
            self._links.move(step)
        elif step > 0:
            self.focus_next()
        else:
            self.focus_previous()

    def do_annotation_label(self) -> None:
        """Choose another label."""
        self.keep()
        annotation = self.subject.annotation
        if annotation is not None:
            open_labels(self.program, self.reading, self._relabel, "enter gives this label", annotation.label)

    def _relabel(self, label: str) -> None:
        self.subject.set_label(label)
        self._fill()

    def do_annotation_refuse(self) -> None:
        """No figure, or one after all."""
        if not self.subject.has_figure:
            self.say("only what is labelled figure can be no figure")
            return
        self.keep()
        self.subject.turn_refused()
        self._fields.forget()
        self._fill()

    def do_annotation_link(self) -> None:
        """Link to another annotation."""
        self.keep()
        annotation = self.subject.annotation
        if annotation is not None:
            open_links(self.program, self.reading, annotation, self._linked)

    def _linked(self, words: str, warning: bool) -> None:
        self._fill_links()
        self.say(words, warning)

    def do_annotation_unlink(self) -> None:
        """Take the chosen link away."""
        self.keep()
        linked, annotation = self._links.chosen, self.subject.annotation
        if linked is None or annotation is None:
            self.say("there is no link to take away")
            return
        told = unlink(self.session.desk, self.reading, annotation, linked)
        self.say(
            told.words if told else "that link is of the other article: enter goes there", warning=not told
        )
        self._fill_links()

    def do_annotation_follow(self) -> None:
        """To the other end of the chosen link."""
        linked = self._links.chosen
        if linked is None or not self._ready_to_leave():
            return
        if linked.target is None or linked.annotation is None:
            self.say("that link leads nowhere", warning=True)
        elif go_to(self.session, self.reading, linked.target):
            self.dismiss()
            self.program.room.arrive()
        else:
            self.say("the article of that annotation is not there", warning=True)

    def do_annotation_help(self) -> None:
        """The help."""
        self.program.open_help()

    def do_annotation_leave(self) -> None:
        """Keep everything and go back; where a field cannot be kept, that is told once."""
        if self._ready_to_leave():
            self.program.session_changed()
            self.dismiss()

    def _ready_to_leave(self) -> bool:
        self.keep()
        if self._fields.bad and not self._warned:
            self._warned = True
            key = self._fields.focus_bad()
            self.say(
                f"{key} is not kept like this: correct it, or esc again leaves it as it was", warning=True
            )
            return False
        return True
