"""The lines below the articles: panel, strip, place, legend and keys, and a message in the strip's place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from textual.timer import Timer
from textual.widget import Widget

from tui.app.annotating.label_bar import annotation_bits, kept_bit, label_bits
from tui.app.reading import Reading
from tui.app.status import FIND_KEYS, KIND_KEYS, LABEL_KEYS, legend_bits, strip_bits
from tui.app.timers import once
from tui.app.widgets.lines import Bit, Line, broken
from tui.app.widgets.panel import Panel

if TYPE_CHECKING:
    from tui.app.screens.room import Room

MESSAGE = 4.0  # seconds that a message stays
TALL = 20  # rows from which on the screen has room for the line with the place

MODE_KEYS = {"find": FIND_KEYS, "kinds": KIND_KEYS, "label": LABEL_KEYS}
"""What the key bar says in the modes that have words of their own."""

LABELS_WANTED = ("selecting", "reshaping")
"""The moments in which the labels stand where the legend of kinds is."""


class Below:
    """The lines below the articles of a reading room; they say what its session is."""

    def __init__(self, room: Room) -> None:
        self._room = room
        self.strip, self._place = Line(id="strip"), Line(id="place")
        self._legend, self._keys = Line(id="legend"), Line(id="keys")
        self._message: list[Bit] = []
        self._message_timer: Timer | None = None

    def widgets(self) -> Iterator[Widget]:
        """The lines, for the room to compose."""
        if self._room.session.panel:
            yield Panel()
        yield self.strip
        yield self._place
        yield self._legend
        yield self._keys

    def show(self) -> None:
        """Show what is to be said now."""
        room, session, codebook = self._room, self._room.session, self._room.program.codebook
        tall = room.app.size.height >= TALL
        if self._place.display != tall:
            self._place.display = tall
        current = session.current
        strip, where = strip_bits(current, session)
        selecting = current is None or current.selection is not None
        here = [] if selecting or current is None else session.desk.under_caret(current)
        picked = session.desk.current(current) if here and current is not None else None
        first, rest = broken(strip, room.app.size.width)
        if here and not session.panel:
            tags = annotation_bits(here, picked, codebook)
            first, rest, where = (strip, tags, []) if strip else (tags, [], where)
        for panel in room.query(Panel):
            panel.show(here, picked, codebook)
        message, more = broken(self._message, room.app.size.width)
        rest = more or rest
        self.strip.show(message or first)
        link = [Bit(" linked ", "label")] if session.linked is not None else []
        self._place.show([*link, *(rest or where)], where[:1] if rest else [])
        mode = room.mode
        self._show_legend(current, mode, [] if tall else link)
        bar = MODE_KEYS.get(mode)
        self._keys.show(*((bar, ()) if bar else room.key_bits(mode or room.moment)))

    def _show_legend(self, current: Reading | None, mode: str, link: list[Bit]) -> None:
        """The legend of kinds; the labels instead where one may be wanted; how the annotations are kept.

        `link` says that the panes are linked, where there is no other line for that.
        """
        room = self._room
        left, right = legend_bits(current, room.session, mode)
        if current is not None and current.article is not None:
            sheet = room.session.desk.sheet(current)
            if mode == "label" or (mode == "" and room.moment in LABELS_WANTED):
                left = label_bits(room.program.codebook, sheet, by_letter=mode == "label")
            kept = kept_bit(sheet)
            right = [*right, kept] if kept else right
        if room.program.rulings_failed:
            right = [*right, Bit("RULINGS NOT SAVED ", "warning")]
        self._legend.show(left, [*link, *right])

    def switch_panel(self, on: bool) -> None:
        """Put the panel there, or take it away."""
        if on:
            self._room.mount(Panel(), before=self.strip)
        else:
            self._room.query(Panel).remove()

    def say(self, text: str, warning: bool) -> None:
        """Tell the reader something, in the strip's place, for a moment."""
        said, *more = text.split(" · ")  # a long message goes on in the line below, at one of its points
        look = "warning" if warning else "message"
        self._message = [Bit(f" {said}", look), *(Bit(f" · {words}", look) for words in more)]
        if self._message_timer is not None:
            self._message_timer.stop()
        self._message_timer = once(self._room, MESSAGE, self._message_is_old)
        if self._room.is_mounted:
            self.show()

    def forget_message(self) -> None:
        """The next time the lines are shown, they say no message."""
        self._message = []

    def _message_is_old(self) -> None:
        self.forget_message()
        self.show()
