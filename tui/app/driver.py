"""The way to and from the terminal, made safe against what comes in and what goes out.

In: bytes that are no UTF-8, and escape sequences that Textual's parser trips over (a key code beyond
Unicode, a number too large), end a stock Textual program; here they are replaced or dropped.

Out: a line filter replaces control characters in whatever is about to be drawn. Text is cleaned where it
becomes rows already; this is the second net, for a sink that somebody forgot.
"""

from __future__ import annotations

import codecs
import os
import selectors
from collections.abc import Iterator

from rich.segment import Segment
from textual._xterm_parser import XTermParser
from textual.color import Color
from textual.drivers.linux_driver import LinuxDriver
from textual.filter import LineFilter
from textual.message import Message

from tui.base.clean import clean_line

READ_BYTES = 4096
POLL_SECONDS = 0.1


class GuardedInput:
    """Bytes of the terminal as Textual's events; whatever the bytes, it goes on."""

    def __init__(self, debug: bool = False) -> None:
        self._debug = debug
        self._parser = XTermParser(debug)
        self._decode = codecs.getincrementaldecoder("utf-8")(errors="replace").decode

    def events(self, data: bytes, final: bool = False) -> Iterator[Message]:
        """The events that `data` makes. What the parser cannot take is dropped, and it starts anew."""
        text = self._decode(data, final=final)
        if not text:
            return
        try:
            yield from self._parser.feed(text)
        except Exception:  # any error of the parser: hostile input is its only cause
            self._parser = XTermParser(self._debug)

    def tick(self) -> Iterator[Message]:
        """The events that time makes: a lone escape is a key once nothing has followed it."""
        try:
            yield from self._parser.tick()
        except Exception:
            self._parser = XTermParser(self._debug)


class SafeDriver(LinuxDriver):
    """Textual's driver for Unix terminals, with guarded input."""

    def run_input_thread(self) -> None:
        """Read the terminal until the program ends, turning bytes into events."""
        guarded = GuardedInput(self._debug)
        with selectors.SelectSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            while not self.exit_event.is_set():
                for _key, mask in selector.select(POLL_SECONDS):
                    if not mask & selectors.EVENT_READ:
                        continue
                    try:
                        data = os.read(self.fileno, READ_BYTES)
                    except OSError:  # the terminal went away
                        return
                    if not data:
                        return
                    for event in guarded.events(data):
                        self.process_message(event)
                for event in guarded.tick():
                    self.process_message(event)


class ControlFilter(LineFilter):
    """Replaces control characters in lines that are about to be drawn by their pictures."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002
        """The segments, cleaned; the same list where they are clean, which is always but for mistakes."""
        if all(clean_line(segment.text) == segment.text for segment in segments):
            return segments
        return [Segment(clean_line(text), style) for text, style, _control in segments]
