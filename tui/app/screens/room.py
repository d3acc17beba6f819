"""The reading room: articles side by side, the caret, and what the figure under it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.geometry import Offset
from textual.timer import Timer

from tui.app.actions.table import DEEDS
from tui.app.idle import IdleFinder
from tui.app.jump import Jump
from tui.app.reading import Reading
from tui.app.screens.keyed import KeyedScreen
from tui.app.session import Session
from tui.app.settings import Settings
from tui.app.status import FIND_KEYS, KIND_KEYS, KIND_LETTERS, legend_bits, strip_bits
from tui.app.timers import once
from tui.app.viewport import Viewport
from tui.app.widgets.lines import Bit, Line, broken
from tui.app.widgets.pane import Pane
from tui.app.widgets.pointing import Pointing

if TYPE_CHECKING:
    from tui.app.widgets.findbar import FindBar

WATCH = 1.0  # seconds between two looks at the files
MESSAGE = 4.0  # seconds that a message stays
SPACIOUS = 28  # rows from which on a blank one parts the articles from the lines below
TALL = 20  # rows from which on the screen has room for the line with the place


class Room(KeyedScreen):
    """The articles on the screen, and the keys that work on them.

    `jump` is the jump mode while it is on, `choosing_kinds` says that keys switch kinds of figures, `finding`
    is the find bar while it is open, `wished_cell` is the column that moves by rows keep to.
    """

    CONTEXT = "room"

    DEFAULT_CSS = """
    Room { layout: vertical; background: $background; }
    Room #panes { height: 1fr; }
    """

    def __init__(self, session: Session, settings: Settings) -> None:
        super().__init__(settings)
        self.session = session
        self.jump: Jump | None = None
        self.choosing_kinds = False
        self.finding: FindBar | None = None
        self.wished_cell: int | None = None
        self._panes_box = Horizontal(id="panes")
        self._strip, self._place = Line(id="strip"), Line(id="place")
        self._legend, self._keys = Line(id="legend"), Line(id="keys")
        self._message: Bit | None = None
        self._message_timer: Timer | None = None
        self._idle = IdleFinder(
            self, lambda: [reading.figures for reading in self._shown()], self._more_figures
        )

    def compose(self) -> ComposeResult:
        """The panes, and four lines below them: strip, place, legend, keys."""
        self._fit_height()
        with self._panes_box:
            for _ in self.session.visible(self.app.size.width):
                yield Pane()
        yield self._strip
        yield self._place
        yield self._legend
        yield self._keys

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
                labels=self.jump.labels(number) if self.jump else {},
            )
        self._show_lines()
        self._place_cursor()
        self._idle.wake()

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
        """Leave out the place line on a low screen, and a blank one where there is room."""
        height = self.app.size.height
        below = 1 if height >= SPACIOUS else 0
        if self._panes_box.styles.margin.bottom != below:
            self._panes_box.styles.margin = (0, 0, below, 0)
        if self._place.display != (height >= TALL):
            self._place.display = height >= TALL

    def _show_lines(self) -> None:
        current = self.session.current
        self._fit_height()
        strip, where = strip_bits(current, self.session)
        first, rest = broken(strip, self.app.size.width)
        self._strip.show([self._message] if self._message else first)
        self._place.show(rest or where, where[:1] if rest else [])
        mode = self.mode
        self._legend.show(*legend_bits(current, self.session, mode))
        bars = {"find": FIND_KEYS, "kinds": KIND_KEYS}
        self._keys.show(*((bars[mode], ()) if mode in bars else self.key_bits(mode or self._moment())))

    @property
    def mode(self) -> str:
        """The mode in which keys mean something else: "jump", "kinds", "find", or ""."""
        if self.finding is not None:
            return "find"
        return "jump" if self.jump is not None else "kinds" if self.choosing_kinds else ""

    def _moment(self) -> str:
        """What the reader is at, for the key bar: "selecting", at matches ("found"), or just reading ("")."""
        current = self.session.current
        if current is not None and current.selection is not None:
            return "selecting"
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

    def say(self, text: str, warning: bool = False) -> None:
        """Tell the reader something, in the strip's place, for a moment."""
        self._message = Bit(f" {text}", "warning" if warning else "message")
        if self._message_timer is not None:
            self._message_timer.stop()
        self._message_timer = once(self, MESSAGE, self._forget_message)
        if self.is_mounted:
            self._show_lines()

    def _forget_message(self) -> None:
        self._message = None
        self._show_lines()

    def open_find_bar(self) -> None:
        """Ask for words to find, in the strip's place. The palette and the mouse may ask for it twice."""
        if self.finding:
            return
        from tui.app.widgets.findbar import FindBar

        self._strip.display = False
        self.finding = FindBar(self.session, self)
        self.mount(self.finding, after=self._strip)

    def find_bar_closed(self) -> None:
        """The strip comes back."""
        self.finding = None
        self._strip.display = True
        self.arrive()
        self.sync()

    # -- what happens without a key ---------------------------------------------------------------------

    def on_resize(self) -> None:
        """The screen has another size: other panes may be seen, each keeps its place."""
        self.sync()

    def on_pane_laid_out(self) -> None:
        """A pane has another size."""
        self.sync()

    def on_screen_resume(self) -> None:
        """Back from another screen."""
        self.sync()

    def _more_figures(self) -> None:
        for pane in self.panes:
            pane.figures_changed()
        self._show_lines()

    def _watch_files(self) -> None:
        """Notice files that changed, and read them again."""
        changed = [reading for reading in self._shown() if reading.reload_if_changed()]
        if not changed:
            return
        names = ", ".join(reading.entry.path.name for reading in changed)
        gone = changed[0].problem
        self.say(
            f"{names}: {gone}" if gone else f"{names} changed on disk and was read again", warning=bool(gone)
        )
        self.sync()

    # -- keys and the mouse -----------------------------------------------------------------------------

    def take_key(self, event: events.Key) -> bool:
        """Keys go to the mode that is on, else to the actions."""
        self._idle.key_pressed()
        if self.finding is not None:
            return self.finding.type_ahead(event)  # the find bar has the keyboard, or is about to
        if self.jump is None and not self.choosing_kinds:
            return super().take_key(event)
        if self.jump is not None:
            self._jump_key(self.jump, event)
        else:
            self._kinds_key(event)
        self.sync()
        return True

    def on_paste(self, event: events.Paste) -> None:
        """What is pasted before the find bar has the keyboard is for it, too: its first line."""
        if self.finding is not None:
            event.stop()
            self.finding.put((event.text.splitlines() or [""])[0])

    def _jump_key(self, jump: Jump, event: events.Key) -> None:
        target = jump.press(event.character) if event.character and event.is_printable else None
        if target is None and jump.remaining and event.is_printable:
            return
        self.jump = None
        if target is not None:
            self.session.focus = target.pane
            self.session.panes[target.pane].deselect()
            self.session.panes[target.pane].caret = target.offset

    def _kinds_key(self, event: events.Key) -> None:
        kind = next((kind for kind, letter in KIND_LETTERS.items() if letter == event.character), None)
        if kind is not None:
            self.session.hidden ^= {kind}
        elif event.character == "a":
            self.session.hidden = frozenset()
        else:
            self.choosing_kinds = False

    def perform(self, name: str) -> None:
        """Do an action; the message of the one before goes."""
        self._message = None
        DEEDS[name](self)
        self.sync()
        self.program.session_changed()

    def on_line_chosen(self, message: Line.Chosen) -> None:
        """A click on the legend switches a kind, one on the key bar does the action."""
        kind = message.action.removeprefix("kind:")
        if kind != message.action:
            self.session.hidden ^= {kind}
            self.sync()
        elif self.finding is None:
            self.jump = None
            self.choosing_kinds = False
            self.perform(message.action)

    def on_pointing_pointed(self, message: Pointing.Pointed) -> None:
        """The mouse put the caret somewhere, selects, scrolls, or goes to a pane."""
        pane = message.pane
        if not isinstance(pane, Pane) or pane.reading not in self.session.panes or pane.view is None:
            return
        reading = pane.reading
        self._idle.key_pressed()
        self._message = self.wished_cell = self.jump = None
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
