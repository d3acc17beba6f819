"""The way to and from the terminal, made safe against what comes in, what goes out, and its going away.

In: bytes that are no UTF-8, and escape sequences that Textual's parser trips over (a key code beyond
Unicode, a number too large), end a stock Textual program; here they are dropped. So are answers that the
terminal gives late to questions of another program: Textual would type them as keys.

Out: a line filter replaces control characters in whatever is about to be drawn. Text is cleaned where it
becomes rows already; this is the second net, for a sink that somebody forgot. A terminal that went away takes
output silently, and the app is told.
"""

from __future__ import annotations

import codecs
import contextlib
import os
import re
import select
import selectors
import sys
import termios
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, cast

from rich.segment import Segment
from textual._xterm_parser import XTermParser
from textual.app import App
from textual.color import Color
from textual.drivers.linux_driver import LinuxDriver
from textual.events import AppBlur, AppFocus, Paste, Resize
from textual.filter import LineFilter
from textual.message import Message

from tui.app.thrift import thrifty
from tui.base.clean import clean_line

READ_BYTES = 4096
POLL_SECONDS = 0.1
MOST_CELLS = 1 << 20  # of a screen that is believed, when its size comes as text
MOST_BUFFERED = 1 << 16  # characters that wait for a flush

PASTE_START, PASTE_END = "\x1b[200~", "\x1b[201~"

# Answers of a terminal that are no keys: strings (OSC, DCS, APC, PM, SOS), and CSI with a private mark, as the
# answers about its kind and state have. Modes (`$y`) are for Textual.
_ANSWERS = re.compile(r"\x1b(?:[\]PX^_][^\x07\x1b]*(?:\x07|\x1b\\)|\[[?>=][\d;:]*[A-Za-z])")

# Leave frames, pixels, pasting, sizes as text, mouse, focus; the keyboard protocol before the screen it belongs to.
_MODES_OFF = "".join(f"\x1b[?{mode}l" for mode in (2026, 1016, 2004, 2048, 1000, 1003, 1015, 1006, 1004))
RESTORE = f"{_MODES_OFF}\x1b[?7h\x1b[<u\x1b[?1049l\x1b[?25h"


class TerminalGone(Message):
    """The terminal was closed: nothing comes from it any more, and nothing that is written is seen."""


class GuardedInput:
    """Bytes of the terminal as Textual's events; whatever the bytes, it goes on.

    `sizes_expected` says that the terminal was asked to send its size as text; else nobody's word on it counts.
    """

    def __init__(self, debug: bool = False) -> None:
        self.sizes_expected = False
        self._debug = debug
        self._parser = XTermParser(debug)
        self._paste: list[str] | None = None  # what came of a paste whose end has not come yet
        self._decode = codecs.getincrementaldecoder("utf-8")(errors="ignore").decode

    def events(self, data: bytes, final: bool = False) -> Iterator[Message]:
        """The events that `data` makes. What the parser cannot take is dropped, and it starts anew."""
        text = self._decode(data, final=final)
        while text:
            if self._paste is None:
                typed, start, text = text.partition(PASTE_START)
                self._paste = [""] if start else None
                if typed := _ANSWERS.sub("", typed):
                    yield from self._guarded(partial(self._parser.feed, typed))
            else:
                pasted, text = self._more_of_paste(self._paste, text)
                if pasted is not None:
                    yield Paste(pasted.replace("\0", ""))

    def _more_of_paste(self, paste: list[str], text: str) -> tuple[str | None, str]:
        """The whole paste, if its end has come, and what follows it.

        The parser does not see it: what follows an escape inside of a paste it takes as keys.
        """
        more, end, rest = (paste.pop() + text).partition(PASTE_END)
        if end:
            self._paste = None
            return "".join((*paste, more)), rest
        kept = max(0, len(more) - len(PASTE_END))  # the last of it may be the start of the end
        paste += [more[:kept], more[kept:]]
        return None, ""

    def tick(self) -> Iterator[Message]:
        """The events that time makes: a lone escape is a key once nothing has followed it."""
        yield from self._guarded(self._parser.tick)

    def _guarded(self, parse: Callable[[], Any]) -> Iterator[Message]:
        # Next to each event, what the parser knew of the screen before it: pixels to a cell, for the mouse.
        known = self._known
        try:
            for event in parse():
                if isinstance(event, AppFocus | AppBlur):
                    continue  # nothing here looks different without focus, but Textual would style all of it anew
                if not isinstance(event, Resize):
                    yield event
                elif self.sizes_expected and 0 < event.size.area <= MOST_CELLS:
                    known = self._known
                    yield event
                else:
                    self._known = known
        except Exception:  # any error of the parser: hostile input is its only cause
            self._parser = XTermParser(self._debug)
            self._known = known

    @property
    def _known(self) -> tuple[Any, Any, Any]:
        parser = self._parser
        return parser.mouse_pixels, parser.terminal_size, parser.terminal_pixel_size

    @_known.setter
    def _known(self, known: tuple[Any, Any, Any]) -> None:
        parser = self._parser
        parser.mouse_pixels, parser.terminal_size, parser.terminal_pixel_size = known


class Outlet:
    """The terminal as a file to write to, which never fails: once it is gone, what is written is forgotten."""

    def __init__(self, descriptor: int, encoding: str, gone: Callable[[], None]) -> None:
        self._descriptor = descriptor
        self._encoding = encoding
        self._gone: Callable[[], None] | None = gone
        self._waiting: list[str] = []
        self._length = 0

    def write(self, text: str) -> None:
        """Write text, at the next flush."""
        self._waiting.append(thrifty(text))
        self._length += len(text)
        if self._length > MOST_BUFFERED:
            self.flush()

    def flush(self) -> None:
        """Hand everything to the terminal, waiting until it has taken it."""
        data = "".join(self._waiting).encode(self._encoding, "replace")
        self._waiting, self._length = [], 0
        try:
            write_all(self._descriptor, data if self._gone else b"")
        except OSError:
            gone, self._gone = self._gone, None
            if gone is not None:
                gone()

    def fileno(self) -> int:
        """The terminal's descriptor."""
        return self._descriptor


def write_all(descriptor: int, data: bytes) -> None:
    """Write all of `data`, also to a terminal that another program has left non-blocking. Raises OSError."""
    view = memoryview(data)
    while view:
        try:
            view = view[os.write(descriptor, view) :]
        except BlockingIOError:
            select.select([], [descriptor], [])


class SafeDriver(LinuxDriver):
    """Textual's driver for Unix terminals, with guarded input and output."""

    def __init__(
        self, app: App[Any], *, debug: bool = False, mouse: bool = True, size: tuple[int, int] | None = None
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        # Textual draws on stderr; we draw where `start` looked for a terminal, and stderr may be a log.
        out = sys.__stdout__
        assert out is not None
        self._outlet = Outlet(out.fileno(), out.encoding, self._terminal_gone)
        self._file = cast("Any", self._outlet)

    def run_input_thread(self) -> None:
        """Read the terminal until the program ends, turning bytes into events."""
        guarded = GuardedInput(self._debug)
        with selectors.SelectSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            while not self.exit_event.is_set():
                if selector.select(POLL_SECONDS):
                    try:
                        data = os.read(self.fileno, READ_BYTES)
                    except BlockingIOError:  # another program has left it non-blocking, and was quicker
                        continue
                    except OSError:
                        data = b""
                    if not data:
                        self._terminal_gone()
                        return
                    guarded.sizes_expected = self._in_band_window_resize
                    for event in guarded.events(data):
                        self.process_message(event)
                for event in guarded.tick():
                    self.process_message(event)

    def _terminal_gone(self) -> None:
        with contextlib.suppress(RuntimeError):  # the loop has ended already
            self.send_message(TerminalGone())

    def stop_application_mode(self) -> None:
        """Leave the terminal as it was."""
        if self._mouse_pixels:
            self.write("\x1b[?1016l")  # Textual leaves it on
        super().stop_application_mode()

    def restore(self) -> None:
        """Put the terminal back at once, from any thread, whatever else waits to be written."""
        if self.attrs_before is not None:
            with contextlib.suppress(termios.error):
                termios.tcsetattr(self.fileno, termios.TCSANOW, self.attrs_before)
        with contextlib.suppress(OSError):
            write_all(self._outlet.fileno(), RESTORE.encode("ascii"))


class ControlFilter(LineFilter):
    """Replaces control characters in lines that are about to be drawn by their pictures."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002
        """The segments, cleaned; the same list where they are clean, which is always but for mistakes."""
        if all(clean_line(segment.text) == segment.text for segment in segments):
            return segments
        return [Segment(clean_line(text), style) for text, style, _control in segments]
