"""The reading room: articles side by side, the caret, and what the figure under it says."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.geometry import Offset, Size

from tui.annotations.spans import SpanIndex
from tui.app.actions.elsewhere import follow
from tui.app.actions.table import DEEDS
from tui.app.actions.tagging import tag
from tui.app.ahead import Ahead
from tui.app.annotating.label_bar import state_words
from tui.app.annotating.sheet import Kept
from tui.app.idle import IdleFinder
from tui.app.modes import JumpMode, Mode
from tui.app.reading import Reading
from tui.app.screens.below import Below
from tui.app.screens.keyed import KeyedScreen
from tui.app.session import Session
from tui.app.settings import Settings
from tui.app.viewport import Viewport
from tui.app.widgets.lines import Line
from tui.app.widgets.pane import Pane, Tags
from tui.app.widgets.pointing import Pointing

if TYPE_CHECKING:
    from tui.app.widgets.findbar import FindBar

WATCH = 1.0  # seconds between two looks at the files
NOBODY = SpanIndex(())  # what others marked, while that is not shown
SPACIOUS = 28  # rows from which on a blank one parts the articles from the lines below


class Room(KeyedScreen):
    """The articles on the screen, and the keys that work on them.

    `keys_mode` is the mode in which keys mean something else, while one is on; `finding` is the find bar while
    it is open, `wished_cell` is the column that moves by rows keep to.
    """

    CONTEXT = "room"

    DEFAULT_CSS = """
    Room { layout: vertical; background: $background; }
    Room #panes { height: 1fr; }
    """

    def __init__(self, session: Session, settings: Settings) -> None:
        super().__init__(settings)
        self.session = session
        self.keys_mode: Mode | None = None
        self.finding: FindBar | None = None
        self.wished_cell: int | None = None
        self._sizes: list[Size] = []
        self._panes_box = Horizontal(id="panes")
        self._below = Below(self)
        self._ahead = Ahead(session, lambda: self.program.elsewhere)
        self._idle = IdleFinder(
            self, lambda: [*(reading.figures for reading in self._shown()), self._ahead], self._more_figures
        )

    def compose(self) -> ComposeResult:
        """The panes, and four lines below them: strip, place, legend, keys."""
        self._fit_height()
        with self._panes_box:
            for _ in self.session.visible(self.app.size.width):
                yield Pane()
        yield from self._below.widgets()

    def on_mount(self) -> None:
        """Start looking after the files."""
        self.set_interval(WATCH, self._watch_files)

    # -- showing the session ----------------------------------------------------------------------------

    @property
    def panes(self) -> list[Pane]:
        """The panes on the screen, from left to right."""
        return list(self._panes_box.query_children(Pane))

    @property
    def pane(self) -> Pane | None:
        """The pane in focus."""
        return next((pane for pane in self.panes if pane.reading is self.session.current), None)

    def _shown(self) -> list[Reading]:
        return [pane.reading for pane in self.panes if pane.reading is not None and pane.reading.loaded]

    def sync(self) -> None:
        """Show the session as it is. What is on the screen already is not painted again."""
        if self.session.linked is not None:
            follow(self)
        numbers = self.session.visible(self.app.size.width)
        total = len(self.session.panes)
        for pane, number in zip(self._enough_panes(len(numbers)), numbers, strict=True):
            pane.show(
                self.session.panes[number],
                number,
                first=numbers.start,
                hidden=self.session.hidden,
                neighbours=(
                    numbers.start if number == numbers.start else 0,
                    total - numbers.stop if number == numbers.stop - 1 else 0,
                ),
                focused=number == self.session.focus,
                labels=self.keys_mode.jump.labels(number) if isinstance(self.keys_mode, JumpMode) else {},
                tags=self._tags(self.session.panes[number], number == self.session.focus),
            )
        self._fit_height()
        self._below.show()
        self._place_cursor()
        self._idle.wake()
        self._sizes = self._sizes_now()

    def _sizes_now(self) -> list[Size]:
        return [self.app.size, *(pane.size for pane in self.panes)]

    def _tags(self, reading: Reading, focused: bool) -> Tags:
        """What annotators made of an article."""
        reading.load()
        if reading.article is None:
            return Tags()
        desk, codebook = self.session.desk, self.program.codebook
        sheet = desk.sheet(reading)
        return Tags(
            own=sheet.spans,
            others=desk.others(reading).spans if self.session.with_others else NOBODY,
            picked=desk.current(reading) if focused else None,
            letter=lambda name: codebook.label(name).letter,
            state=state_words(sheet),
            told=reading.told.words if reading.told else "",
            codebook=codebook,
        )

    def _enough_panes(self, count: int) -> list[Pane]:
        """Exactly `count` pane widgets."""
        panes = self.panes
        for pane in panes[count:]:
            pane.remove()
        fresh = [Pane() for _ in range(count - len(panes))]
        if fresh:
            self._panes_box.mount(*fresh)
        return panes[:count] + fresh

    def _fit_height(self) -> None:
        """Leave a blank row below the articles where there is room."""
        below = 1 if self.app.size.height >= SPACIOUS else 0
        if self._panes_box.styles.margin.bottom != below:
            self._panes_box.styles.margin = (0, 0, below, 0)

    @property
    def mode(self) -> str:
        """The mode in which keys mean something else: "jump", "kinds", "label", "find", or ""."""
        if self.finding is not None:
            return "find"
        return self.keys_mode.name if self.keys_mode is not None else ""

    @property
    def moment(self) -> str:
        """What the reader is at, for the key bar.

        "selecting", "reshaping" (moving the ends of an annotation), "annotated" (on an annotation), "told" (what
        other articles tell of the same is marked), "found" (at matches), or just reading ("").
        """
        current = self.session.current
        if current is not None and current.selection is not None:
            return "reshaping" if current.reshaping is not None else "selecting"
        if current is not None and self.session.desk.under_caret(current):
            return "annotated"
        if self.session.answered and self.session.linked is None:
            return "told"
        return "found" if self.session.query else ""

    def _place_cursor(self) -> None:
        """Put the terminal's own cursor on the caret: braille displays follow it."""
        pane, reading = self.pane, self.session.current
        cell = pane.cell_of(reading.caret) if pane and reading else None
        if pane is not None and cell is not None:
            self.app.cursor_position = Offset(pane.region.x + cell[0], pane.region.y + cell[1])

    def arrive(self) -> None:
        """Show the pane in focus with its caret, after a jump that may have gone far."""
        self.sync()
        self.bring_in()

    def bring_in(self) -> None:
        """Scroll the pane in focus so that its caret is seen."""
        pane = self.pane
        if pane is not None and pane.view is not None and pane.ready:
            pane.view.bring_caret_in(comfortable=True)
            self.note_read(pane.view)

    def note_read(self, view: Viewport) -> None:
        """An article whose end has been on the screen has been read."""
        if view.reading.article is not None and view.at_end:
            self.session.read.add(view.reading.name)

    def may_annotate(self, again: Callable[[], None] | None = None) -> bool:
        """Whether the annotations of the article in focus may be changed; where not, it says why.

        Where nobody has told the annotator's name, it is asked for first, and then `again` is done.
        """
        current = self.session.current
        if current is not None and self.program.annotator.known is None:
            self.program.ask_name(again)
            return False
        kept = self.session.desk.sheet(current).kept if current is not None else Kept()
        if kept.sort == "refused":
            self.say(f"nothing can be annotated here: {kept.words}", warning=True)
        return current is not None and kept.sort != "refused"

    def say(self, text: str, warning: bool = False) -> None:
        """Tell the reader something, in the strip's place, for a moment."""
        self._below.say(text, warning)

    def switch_panel(self) -> None:
        """Show the panel with the annotations at the caret, or take it away."""
        self.session.panel = not self.session.panel
        self._below.switch_panel(self.session.panel)

    def open_find_bar(self) -> None:
        """Ask for words to find, in the strip's place. The palette and the mouse may ask for it twice."""
        if self.finding:
            return
        from tui.app.widgets.findbar import FindBar

        self._below.strip.display = False
        self.finding = FindBar(self.session, self)
        self.mount(self.finding, after=self._below.strip)

    def find_bar_closed(self) -> None:
        """The strip comes back."""
        self.finding = None
        self._below.strip.display = True
        self.arrive()
        self.sync()

    # -- what happens without a key ---------------------------------------------------------------------

    def on_resize(self) -> None:
        """The screen has another size: other panes may be seen, each keeps its place."""
        self._sync_sizes()

    def on_pane_laid_out(self) -> None:
        """A pane has another size."""
        self._sync_sizes()

    def _sync_sizes(self) -> None:
        """Show the session at the sizes of screen and panes; of a resize each of them tells, some twice."""
        if self._sizes != self._sizes_now():
            self.sync()

    def on_screen_resume(self) -> None:
        """Back from another screen."""
        self.sync()

    def _more_figures(self) -> None:
        for pane in self.panes:
            pane.figures_changed()
        self._below.show()

    def _watch_files(self) -> None:
        """Notice files that changed, and read them again."""
        for told in (self.program.reload_codebook(), self.program.reload_terms()):
            if told:
                self.say(told, warning=True)
                self.sync()
        self.reload_changed(self._shown())

    def reload_changed(self, readings: Sequence[Reading]) -> None:
        """Notice whether the files of readings changed, and read those again that did."""
        changed = []
        for reading in readings:
            old_text = reading.reload_if_changed()
            if old_text is not None:
                changed.append((reading, old_text))
        desk = self.session.desk
        # first what was written for the new text: a checkout changes articles and annotations at once
        read = self.program.watch_annotations(desk.opened(readings))
        lost = [
            words
            for reading, old_text in changed
            if desk.sheet(reading).key not in read and (words := desk.article_changed(reading, old_text))
        ]
        if not changed:
            return
        names = ", ".join(reading.entry.path.name for reading, _ in changed)
        gone = changed[0][0].problem
        told = f"{names}: {gone}" if gone else f"{names} changed on disk and was read again"
        self.say("; ".join([told, *lost]), warning=bool(gone or lost))
        self.sync()

    # -- keys and the mouse -----------------------------------------------------------------------------

    def take_key(self, event: events.Key) -> bool:
        """Keys go to the mode that is on, else to the actions."""
        self.program.open_desk()
        self._ahead.wanted = True
        self._idle.key_pressed()
        if self.finding is not None:
            return self.finding.type_ahead(event)  # the find bar has the keyboard, or is about to
        if self.keys_mode is None:
            return super().take_key(event)
        mode, self.keys_mode = self.keys_mode, None
        if mode.press(self, event):
            self.keys_mode = mode
        self.sync()
        return True

    def on_paste(self, event: events.Paste) -> None:
        """What is pasted before the find bar has the keyboard is for it, too: its first line."""
        if self.finding is not None:
            event.stop()
            self.finding.put((event.text.splitlines() or [""])[0])

    def perform(self, name: str) -> None:
        """Do an action; the message of the one before goes."""
        self.session.used = True
        self._below.forget_message()
        DEEDS[name](self)
        self.sync()
        self.program.session_changed()

    def on_line_chosen(self, message: Line.Chosen) -> None:
        """A click on the legend switches a kind or tags, one on the key bar does the action."""
        sort, _, name = message.action.partition(":")
        if sort == "kind":
            self.session.hidden ^= {name}
        elif sort == "tag":
            self.keys_mode = None
            tag(self, name)
        elif self.finding is None:
            self.keys_mode = None
            self.perform(message.action)
        self.sync()

    def on_pointing_pointed(self, message: Pointing.Pointed) -> None:
        """The mouse put the caret somewhere, selects, scrolls, or goes to a pane."""
        pane = message.pane
        if not isinstance(pane, Pane) or pane.reading not in self.session.panes or pane.view is None:
            return
        reading = pane.reading
        self.session.used = True
        self.program.open_desk()
        self._idle.key_pressed()
        self._below.forget_message()
        self.wished_cell = self.keys_mode = None
        self.session.focus = self.session.panes.index(reading)
        if message.gesture == "aside":
            self.session.move_focus(message.offset)
        elif message.gesture == "bar":
            pane.view.scroll_to(message.offset)
        elif message.gesture == "drag":
            reading.drag_to(message.offset)
            pane.view.bring_caret_in()
        elif message.gesture != "title":
            reading.deselect()
            reading.caret = message.offset
            reading.select_at(message.gesture)
        self.sync()
        self.program.session_changed()

    def on_pointing_wheeled(self, message: Pointing.Wheeled) -> None:
        """The wheel scrolls the pane under the pointer, in focus or not."""
        self._idle.key_pressed()
        view = message.pane.view if isinstance(message.pane, Pane) else None
        if view is not None and view.rows:
            view.scroll(message.rows)
            self.note_read(view)
            self.sync()
