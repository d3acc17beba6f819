"""A terminal for tests: starts a program on a pseudo-terminal, types, looks at its screen, waits for what it shows.

Nothing here sleeps: every wait is for a condition, and fails after a deadline with the screen as it was.
"""

from __future__ import annotations

import fcntl
import os
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType

import pyte

DEADLINE = 30.0
"""Seconds that anything may take at most; a loaded machine is slow."""

SYNC_END = b"\x1b[?2026l"
"""The end of a frame, from programs that were told that the terminal takes whole frames."""

KEYS = {
    "up": b"\x1b[A",
    "down": b"\x1b[B",
    "right": b"\x1b[C",
    "left": b"\x1b[D",
    "home": b"\x1b[H",
    "end": b"\x1b[F",
    "pageup": b"\x1b[5~",
    "pagedown": b"\x1b[6~",
    "shift+up": b"\x1b[1;2A",
    "shift+down": b"\x1b[1;2B",
    "shift+left": b"\x1b[1;2D",
    "shift+right": b"\x1b[1;2C",
    "ctrl+home": b"\x1b[1;5H",
    "ctrl+end": b"\x1b[1;5F",
    "enter": b"\r",
    "tab": b"\t",
    "shift+tab": b"\x1b[Z",
    "backspace": b"\x7f",
    "delete": b"\x1b[3~",
    "escape": b"\x1b",
    "space": b" ",
    "f1": b"\x1bOP",
}

# What a terminal answers when it is asked what it is. 2026: whole frames; 2048: sizes sent as text; 11: background.
ANSWERS = (
    (re.compile(rb"\x1b\[\?2026\$p"), b"\x1b[?2026;2$y"),
    (re.compile(rb"\x1b\[\?2048\$p"), b"\x1b[?2048;0$y"),
    (re.compile(rb"\x1b\[0?c"), b"\x1b[?62;22c"),
    (re.compile(rb"\x1b\[>0?c"), b"\x1b[>41;388;0c"),
    (re.compile(rb"\x1b\[6n"), b"\x1b[1;1R"),
    (re.compile(rb"\x1b\]11;\?(?:\x07|\x1b\\)"), b"\x1b]11;rgb:1e1e/1e1e/1e1e\x1b\\"),
)
LONGEST_QUERY = 16

_MODE = re.compile(rb"\x1b\[\?([\d;]+)([hl])")
_KITTY_KEYS = re.compile(rb"\x1b\[([<>])\d*u")


def key_bytes(key: str) -> bytes:
    """What a terminal sends for a key: a name of KEYS, `ctrl+x`, or the characters themselves."""
    if key in KEYS:
        return KEYS[key]
    if key.startswith("ctrl+"):
        return bytes([ord(key[5:]) & 0x1F])
    return key.encode()


class Screen(pyte.Screen):
    """The emulator's screen, mended where it trips over sequences that programs of today send."""

    def report_device_status(self, *args: object, **kwargs: object) -> None:
        """Answered by the terminal."""

    def report_device_attributes(self, *args: object, **kwargs: object) -> None:
        """Answered by the terminal."""

    def select_graphic_rendition(self, *args: int, private: bool = False, **kwargs: object) -> None:
        """Colours; with a private mark it is about something else."""
        if not private:
            super().select_graphic_rendition(*args)

    def lines_of_text(self) -> list[str]:
        """The rows as text. A wide character's second cell is empty."""
        return ["".join(self.buffer[y][x].data for x in range(self.columns)) for y in range(self.lines)]


class Terminal:
    """A program on a pseudo-terminal, whose other end is `master`.

    `raw` is everything that it wrote. `size` is (columns, rows). `env` adds to a small environment that is the
    same everywhere; the user's own folders are below `home`.
    """

    def __init__(
        self,
        command: Sequence[str],
        *,
        home: Path,
        size: tuple[int, int] = (80, 24),
        env: Mapping[str, str] | None = None,
        cwd: Path | None = None,
        stderr: int | None = None,
    ) -> None:
        self.raw = bytearray()
        self._screen = Screen(*size)
        self._stream = pyte.ByteStream(self._screen)
        self._drawn = 0
        self.master, self._slave = os.openpty()
        self.resize(*size)
        self.attributes = termios.tcgetattr(self._slave)
        self.process = subprocess.Popen(
            list(command),
            stdin=self._slave,
            stdout=self._slave,
            stderr=self._slave if stderr is None else stderr,
            env=environment(home) | dict(env or {}),
            cwd=cwd,
            start_new_session=True,
            preexec_fn=_take_terminal,
        )

    def __enter__(self) -> Terminal:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        self.hang_up()
        os.close(self._slave)

    # -- to the program ---------------------------------------------------------------------------------

    def send(self, data: bytes) -> None:
        """Send bytes as the terminal would, reading what the program writes meanwhile."""
        view = memoryview(data)
        until = time.monotonic() + DEADLINE
        while view and not self.ended:
            _, writable, _ = select.select([], [self.master], [], 0.01)
            if writable:
                view = view[os.write(self.master, view[:1024]) :]
            self.read(0)
            if time.monotonic() > until:
                raise AssertionError("the program does not read its input")

    def press(self, *keys: str) -> None:
        """Press keys, one after the other."""
        for key in keys:
            self.send(key_bytes(key))

    def mouse(self, button: int, column: int, row: int, released: bool = False) -> None:
        """A mouse event at a cell, from 1: button 0 is the left one, 32 moves, 64 and 65 are the wheel."""
        self.send(b"\x1b[<%d;%d;%d%s" % (button, column, row, b"m" if released else b"M"))

    def click(self, column: int, row: int) -> None:
        """Press and release the left button."""
        self.mouse(0, column, row)
        self.mouse(0, column, row, released=True)

    def resize(self, columns: int, rows: int) -> None:
        """Give the window another size."""
        self._draw()
        fcntl.ioctl(self._slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        if (self._screen.columns, self._screen.lines) != (columns, rows):
            self._screen.resize(rows, columns)

    def signal(self, number: signal.Signals) -> None:
        """Send a signal to the program."""
        self.process.send_signal(number)

    def hang_up(self) -> None:
        """Close the window."""
        if self.master >= 0:
            os.close(self.master)
            self.master = -1

    @property
    def ended(self) -> bool:
        """Whether the program runs no more."""
        return self.process.poll() is not None

    # -- from the program -------------------------------------------------------------------------------

    def read(self, timeout: float) -> bool:
        """Take what the program has written, waiting at most `timeout` seconds; whether there was any."""
        if self.master < 0 or not select.select([self.master], [], [], timeout)[0]:
            return False
        data = os.read(self.master, 1 << 16)
        known = len(self.raw)
        self.raw += data
        window = bytes(self.raw[max(0, known - LONGEST_QUERY) :])
        for query, answer in ANSWERS:
            for match in query.finditer(window):
                if match.end() > len(window) - len(data):
                    os.write(self.master, answer)
        return True

    def _draw(self) -> None:
        if self._drawn < len(self.raw):
            self._stream.feed(bytes(self.raw[self._drawn :]))
            self._drawn = len(self.raw)

    @property
    def rows(self) -> list[str]:
        """What stands on the screen."""
        self._draw()
        return self._screen.lines_of_text()

    def row_with(self, words: str) -> str:
        """The first row that has these words, or an empty one."""
        return next((row for row in self.rows if words in row), "")

    @property
    def text(self) -> str:
        """What stands on the screen, with newlines between the rows."""
        return "\n".join(self.rows)

    def wait_for(self, condition: Callable[[], bool], what: str, deadline: float = DEADLINE) -> None:
        """Read until the condition holds."""
        until = time.monotonic() + deadline
        while not condition():
            if time.monotonic() > until:
                raise AssertionError(f"not seen within {deadline:.0f} s: {what}\n{self.text}")
            ended = self.ended
            if not self.read(0.05) and ended:
                raise AssertionError(f"the program ended; not seen: {what}\n{self.text}")

    def wait_text(self, *words: str) -> None:
        """Read until these words stand on the screen, each somewhere in one row."""
        self.wait_for(lambda: all(word in self.text for word in words), " and ".join(map(repr, words)))

    def wait_silence(self, seconds: float = 0.4) -> None:
        """Read until nothing has come for so long."""
        until = time.monotonic() + DEADLINE
        while self.read(seconds):
            if time.monotonic() > until:
                raise AssertionError(f"it never stops writing\n{self.text}")

    def wait_exit(self, deadline: float = DEADLINE) -> int:
        """Read until the program has ended; its exit status, -n for a signal."""
        until = time.monotonic() + deadline
        while self.process.poll() is None:
            if time.monotonic() > until:
                raise AssertionError(f"still running after {deadline:.0f} s\n{self.text}")
            self.read(0.02)
        while self.read(0):
            pass
        return self.process.returncode

    # -- what it left behind ----------------------------------------------------------------------------

    def modes(self) -> set[int]:
        """The private modes that are on, of those that the program touched; 7 and 25 are on at first."""
        on = {7, 25}
        for match in _MODE.finditer(self.raw):
            for mode in map(int, match[1].split(b";")):
                on = on | {mode} if match[2] == b"h" else on - {mode}
        return on

    def check_restored(self) -> None:
        """Assert that the terminal is as it was: screen, cursor, mouse, pasting, line settings."""
        assert self.modes() == {7, 25}
        asked = [match[1] for match in _KITTY_KEYS.finditer(self.raw)]
        assert asked.count(b">") == asked.count(b"<"), "the keyboard protocol stays on"
        assert termios.tcgetattr(self._slave) == self.attributes


def _take_terminal() -> None:
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


def environment(home: Path) -> dict[str, str]:
    """The environment of every program under test: nothing of the developer's own gets in."""
    return {
        "PATH": os.environ.get("PATH", os.defpath),
        "HOME": str(home),
        "XDG_STATE_HOME": str(home / "state"),
        "XDG_CONFIG_HOME": str(home / "config"),
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "LANG": "C.UTF-8",
        "VARIORUM_ANNOTATOR": "tester",
    }


def variorum(*words: str | Path) -> list[str]:
    """The command that starts the program of this checkout."""
    return [sys.executable, "-m", "tui", *map(str, words)]
