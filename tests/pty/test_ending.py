"""How the program ends when it is not asked by a key: signals, a closed window, a fault of its own."""

from __future__ import annotations

import json
import os
import signal
import sys
from pathlib import Path

import pytest

from tests.pty.conftest import Open
from tests.pty.terminal import Terminal

SIGNALS = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT)
WINDOW_CLOSED = 128 + signal.SIGHUP

# Starts the program with something broken in it. {fault} is Python that may replace parts of it.
BROKEN = """
import sys, time
from tui.app.actions import table
{fault}
from tui.cli import main
sys.exit(main(["read", sys.argv[1]]))
"""
RAISE = "table.DEEDS['redraw'] = lambda room: room.no_such_thing  # [/x] [red \x1b]0;owned\x07"
HANG = "table.DEEDS['redraw'] = lambda room: [time.sleep(0.01) for _ in range(100_000)]"
DEAF = "import signal; signal.signal(1, signal.SIG_IGN); signal.signal = lambda number, handler: None"


def places(home: Path) -> list[int]:
    """Where the carets were when places were written down."""
    (kept,) = (home / "state/variorum/places").iterdir()
    return [place[0] for place in json.loads(kept.read_bytes())["places"].values()]


def move(terminal: Terminal) -> None:
    terminal.press("f", "f")
    terminal.wait_text("figure 2 of ")


@pytest.mark.parametrize("number", SIGNALS)
def test_signals(read: Open, number: signal.Signals, tmp_path: Path) -> None:
    terminal = read()
    move(terminal)
    terminal.signal(number)
    assert terminal.wait_exit() == 128 + number
    terminal.check_restored()
    assert any(places(tmp_path / "home"))


def test_signal_while_the_program_is_busy(run: Open, seeds: Path, tmp_path: Path) -> None:
    terminal = run([sys.executable, "-c", BROKEN.format(fault=HANG), str(seeds)])
    terminal.wait_text("1 Last night", "q quit")
    move(terminal)
    terminal.press("ctrl+l", "f")
    terminal.wait_silence()
    terminal.signal(signal.SIGTERM)
    assert terminal.wait_exit() == 128 + signal.SIGTERM
    terminal.check_restored()
    assert any(places(tmp_path / "home"))


def test_signal_while_the_terminal_takes_no_output(read: Open, tmp_path: Path) -> None:
    terminal = read()
    move(terminal)
    for _ in range(200):  # themes: each draws everything again, and nobody reads it
        os.write(terminal.master, b"T")
    terminal.signal(signal.SIGTERM)
    assert terminal.process.wait(timeout=30) == 128 + signal.SIGTERM
    assert any(places(tmp_path / "home"))


@pytest.mark.parametrize("ignored", [False, True])
def test_closed_window(run: Open, seeds: Path, ignored: bool, tmp_path: Path) -> None:
    """Also where the signal of it is ignored, as below nohup, and is seen by reading alone."""
    terminal = run([sys.executable, "-c", BROKEN.format(fault=DEAF if ignored else ""), str(seeds)])
    terminal.wait_text("1 Last night", "q quit")
    move(terminal)
    terminal.hang_up()
    assert terminal.process.wait(timeout=30) == WINDOW_CLOSED
    assert any(places(tmp_path / "home"))


def test_fault_of_its_own(run: Open, seeds: Path, tmp_path: Path) -> None:
    terminal = run([sys.executable, "-c", BROKEN.format(fault=RAISE), str(seeds)])
    terminal.wait_text("1 Last night", "q quit")
    move(terminal)
    terminal.press("ctrl+l")
    assert terminal.wait_exit() == 70
    terminal.check_restored()
    said = bytes(terminal.raw).rpartition(b"\x1b[?1004l")[2].decode().strip()
    (log,) = (tmp_path / "home/state/variorum/crashes").iterdir()
    assert said.count("\n") == 0
    assert str(log) in said
    assert "Traceback" not in said
    assert "no_such_thing" in log.read_text()
    assert any(places(tmp_path / "home"))
