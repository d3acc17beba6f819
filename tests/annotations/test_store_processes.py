"""Programs that save the same file at the same moment, and programs that are killed."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import pytest

from tests.annotations.stored import file_in, on_disk, opened
from tui.annotations.lock import Busy, locked

ROUNDS = int(os.environ.get("VARIORUM_KILLS") or 8)
"""How many programs are killed; many rounds take a while."""


@pytest.fixture(autouse=True)
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


@contextmanager
def writer(path: Path, prefix: str, count: int) -> Iterator[tuple[subprocess.Popen[str], IO[str]]]:
    """A program that is ready to save, and what it says."""
    words = [sys.executable, "-m", "tests.annotations.writer", str(path), prefix, str(count)]
    with subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None
        try:
            assert running.stdout.readline() == "ready\n"
            yield running, running.stdout
        finally:
            running.kill()


def begin(running: subprocess.Popen[str]) -> None:
    assert running.stdin is not None
    running.stdin.write("\n")
    running.stdin.flush()


def test_two_that_save_at_the_same_moment_both_end_up_in_the_file(tmp_path: Path) -> None:
    path = file_in(tmp_path)
    with writer(path, "a", 25) as (one, of_one), writer(path, "b", 25) as (other, of_other):
        begin(one)
        begin(other)
        said = of_one.read().split() + of_other.read().split()
        assert one.wait() == other.wait() == 0
    assert len(said) == 50
    assert on_disk(path).by_id().keys() == set(said)


def test_what_a_killed_program_called_saved_is_in_the_file(tmp_path: Path) -> None:
    chance = random.Random(ROUNDS)
    path = file_in(tmp_path)
    said: set[str] = set()
    for number in range(ROUNDS):
        with writer(path, f"r{number}-", 10_000) as (running, out):
            begin(running)
            for _ in range(chance.randrange(1, 12)):
                said.add(out.readline().strip())
            for _ in range(chance.randrange(20_000)):  # a moment that falls anywhere in the next save
                pass
            running.kill()
            said.update(line.strip() for line in out if line.endswith("\n"))
        store = opened(path)
        assert store.read().problem is None
        assert store.recover() is None
        assert said <= on_disk(path).by_id().keys()
        if len(said) > 200:
            path.unlink()
            said.clear()


def test_a_lock_ends_with_its_program(tmp_path: Path) -> None:
    path = file_in(tmp_path)
    hold = (
        "import sys, pathlib; from tui.annotations.lock import locked\n"
        f"with locked(pathlib.Path({str(path)!r})):\n    print('held', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", hold], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(Busy), locked(path, patience=0):
            pass
        with locked(path.with_name("another.yaml"), patience=0):
            pass
        holder.kill()
    with locked(path, patience=0), pytest.raises(Busy), locked(path, patience=0):
        pass
