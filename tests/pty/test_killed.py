"""What the screen calls saved is on the disk, whenever and however the program is ended."""

from __future__ import annotations

import os
import random
import re
import signal
from pathlib import Path

import pytest

from tests.pty.conftest import Open
from tests.pty.terminal import Terminal
from tui.annotations.load import load

ROUNDS = int(os.environ.get("VARIORUM_ROUNDS") or 4)
"""How often the program is killed; many times more on wish."""

ME = ("--annotator", "me", "--fresh")
SAVED = re.compile(r"(\d+) saved")


def called_saved(terminal: Terminal) -> int:
    """How many annotations the screen says are saved."""
    found = SAVED.search("\n".join(terminal.rows))
    return int(found[1]) if found else 0


def on_disk(seeds: Path) -> int:
    """How many annotations the file of the first article has; reading it fails where it is torn."""
    (file,) = (seeds.parent / "annotations" / "me").glob("*.yaml")
    return len(load(file.read_bytes(), str(file)).file.annotations)


def test_killed_at_random_moments(read: Open, seeds: Path) -> None:
    chance = random.Random(7)
    article = min(seeds.glob("*.txt"))
    before = 0
    for _ in range(ROUNDS):
        terminal = read(article, *ME)
        terminal.wait_for(lambda: called_saved(terminal) == before, "what was saved before")  # noqa: B023
        wanted = before + chance.randint(1, 3)
        for _ in range(wanted - before + 2):
            terminal.press("f", str(chance.randint(1, 7)))
        terminal.wait_for(lambda: called_saved(terminal) >= wanted, "what was just tagged")  # noqa: B023
        called = called_saved(terminal)
        terminal.signal(signal.SIGKILL)
        terminal.wait_exit()
        before = on_disk(seeds)
        assert before >= called


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_signal_right_after_the_key_loses_nothing(read: Open, seeds: Path, number: signal.Signals) -> None:
    terminal = read(min(seeds.glob("*.txt")), *ME)
    terminal.press("f", "1", "f", "2")
    terminal.wait_text("2 tags")
    terminal.signal(number)
    assert terminal.wait_exit() == 128 + number
    assert on_disk(seeds) == 2


def test_quitting_right_after_the_key_loses_nothing(read: Open, seeds: Path) -> None:
    terminal = read(min(seeds.glob("*.txt")), *ME)
    terminal.press("f", "1", "f", "2", "q")
    assert terminal.wait_exit() == 0
    assert on_disk(seeds) == 2
