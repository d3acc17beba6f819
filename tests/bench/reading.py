"""What reading costs, as ratios that mean the same on any machine: `python -m tests.bench.reading`.

CPU time is that of the whole process, the best of several runs, against `python -c pass` and a bare Textual
app in the same terminal; bytes and frames are counted. Nothing here is a test: a loaded machine only makes it
slower. Prints a table with the bar of each figure, and exits with 1 if one is missed. Words choose parts:
line, start, long, keys, memory.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from statistics import median
from typing import NamedTuple

from tests.pty.terminal import SYNC_END, Terminal, variorum

ROOT = Path(__file__).parents[2]
SIZE = (120, 40)
RUNS = 7
KILO, MEGA = 1 << 10, 1 << 20
BARE = [sys.executable, "-m", "tests.bench.bare"]


class Row(NamedTuple):
    """A line of the table: what was measured, how much of it, its unit, and at most how much it should be."""

    what: str
    value: float
    unit: str
    bar: float


# -- measuring ------------------------------------------------------------------------------------------


def cpu_of(command: Sequence[str]) -> float:
    """CPU seconds of a command from start to exit, the best of several runs."""

    def once() -> float:
        process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL)
        _pid, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        assert process.returncode == 0, command
        return usage.ru_utime + usage.ru_stime

    return min(once() for _ in range(2 * RUNS))


def cpu_so_far(terminal: Terminal) -> float:
    """CPU seconds of all threads of a running program, to the nanosecond."""
    tasks = Path(f"/proc/{terminal.process.pid}/task").iterdir()
    return sum(int((task / "schedstat").read_text().split()[0]) for task in tasks) / 1e9


def resident(terminal: Terminal) -> float:
    """MiB of memory that a running program holds."""
    status = Path(f"/proc/{terminal.process.pid}/status").read_text()
    found = re.search(r"VmRSS:\s+(\d+)", status)
    assert found is not None
    return int(found[1]) / KILO


@contextmanager
def running(command: Sequence[str]) -> Iterator[Terminal]:
    """A program in a terminal of its own."""
    with (
        tempfile.TemporaryDirectory() as home,
        Terminal(command, home=Path(home), size=SIZE, cwd=ROOT) as terminal,
    ):
        yield terminal


class Program(NamedTuple):
    """A program, and how to see that there is something to read."""

    command: Sequence[str]
    ready: Callable[[Terminal], bool]


def cpu_until(*programs: Program, settled: bool = False) -> list[float]:
    """CPU seconds of each until there is something to read, or nothing more happens: the best of several runs.

    The programs take turns, so that a machine that is busy for a while is so for all of them.
    """
    spent: list[list[float]] = [[] for _ in programs]
    for _ in range(RUNS):
        for program, times in zip(programs, spent, strict=True):
            with running(program.command) as terminal:
                terminal.wait_for(partial(program.ready, terminal), "the first screen")
                if settled:
                    terminal.wait_silence(0.8)
                times.append(cpu_so_far(terminal))
    return [min(times) for times in spent]


def keys_cost(terminal: Terminal, key: str, count: int) -> tuple[float, float]:
    """Bytes and frames of a key, the median of `count` presses."""
    sizes, frames = [], []
    for _ in range(count):
        known = len(terminal.raw)
        terminal.press(key)
        terminal.wait_for(lambda known=known: len(terminal.raw) > known, f"an answer to {key}")  # type: ignore[misc]
        terminal.wait_silence(0.15)
        written = bytes(terminal.raw[known:])
        sizes.append(len(written))
        frames.append(written.count(SYNC_END))
    return median(sizes), median(frames)


# -- what is measured -----------------------------------------------------------------------------------


def command_line() -> Iterator[Row]:
    """What the command line itself costs."""
    nothing = cpu_of([sys.executable, "-c", "pass"])
    for word in ("--version", "--help"):
        yield Row(f"{word}, CPU", cpu_of(variorum(word)) / nothing, "x python -c pass", 3)


def starting() -> Iterator[Row]:
    """A start on three of the seeds."""
    seeds = sorted((ROOT / "seeds").glob("*.txt"))[:3]
    bare = Program(BARE, lambda terminal: "bare app" in terminal.text)
    costs = cpu_until(
        bare,
        Program(variorum("read", "--fresh", "--annotator", "nobody", *seeds), shows_articles),
        settled=True,
    )
    yield Row("start until settled, 3 articles, CPU", costs[1] / costs[0], "x bare app", 1.6)


def long_article(folder: Path) -> Iterator[Row]:
    """Ten megabytes against ten kilobytes: the first screen is the same work."""
    programs = []
    for name, size in (("long", 10 * MEGA), ("short", 10 * KILO)):
        path = folder / f"{name}.txt"
        path.write_text(news(size))
        programs.append(Program(variorum("read", "--fresh", path), shows_articles))
    long, short = cpu_until(*programs)
    yield Row("open 10 MB until it is painted, CPU", long / short, "x 10 KB", 2)


def keys() -> Iterator[Row]:
    """Bytes and frames of the keys pressed most, and of none."""
    with running(variorum("read", "--fresh", "--annotator", "nobody", "seeds")) as terminal:
        terminal.wait_for(lambda: shows_articles(terminal), "the articles")
        terminal.wait_silence(1.0)
        for name, key, count, bar in (
            ("caret right", "right", 8, 1),
            ("caret down", "down", 8, 1),
            ("extend the selection", "shift+right", 8, 1),
            ("next figure with its strip", "f", 6, 1.5),
            ("page down", "pagedown", 3, 16),
        ):
            size, frames = keys_cost(terminal, key, count)
            yield Row(name, size / KILO, "KB", bar)
            yield Row(f"{name}, frames", frames, "", 1)
            terminal.press("escape", "g")
            terminal.wait_silence(0.5)
        known = len(terminal.raw)
        terminal.read(5)
        yield Row("idle for 5 s", len(terminal.raw) - known, "bytes", 0)


def memory(folder: Path) -> Iterator[Row]:
    """Four articles of a megabyte each, all their figures found."""
    for number in range(4):
        (folder / f"{number}.txt").write_text(news(MEGA))
    with running(BARE) as terminal:
        terminal.wait_text("bare app")
        terminal.wait_silence(1.0)
        bare = resident(terminal)
    paths = sorted(folder.glob("?.txt"))
    with running(variorum("read", "--fresh", *paths)) as terminal:
        terminal.resize(160, 40)
        terminal.wait_for(lambda: terminal.rows[1].count(" figures") == 4, "four articles")
        terminal.wait_for(lambda: "+ figures" not in terminal.rows[1], "all figures", deadline=600)
        terminal.wait_silence(1.0)
        yield Row("memory, 4 articles of 1 MB, above a bare app", resident(terminal) - bare, "MiB", 60)


def shows_articles(terminal: Terminal) -> bool:
    """Whether an article is on the screen."""
    return " figure" in terminal.rows[1]


def news(size: int) -> str:
    """Text of about `size` characters, of the seeds' paragraphs, with numbers of its own in each round."""
    paragraphs = "\n".join(path.read_text() for path in sorted((ROOT / "seeds").glob("*.txt"))).split("\n")
    text: list[str] = []
    length = turn = 0
    while length < size:
        text.append(f"{paragraphs[turn % len(paragraphs)]} Report {turn}.")
        length += len(text[-1]) + 1
        turn += 1
    return "\n".join(text)


def main() -> int:
    """Measure everything and print it; words on the command line choose which parts."""
    missed = 0
    chosen = sys.argv[1:] or ["line", "start", "long", "keys", "memory"]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        parts = {
            "line": command_line(),
            "start": starting(),
            "long": long_article(folder),
            "keys": keys(),
            "memory": memory(folder),
        }
        for part in chosen:
            for row in parts[part]:
                good = row.value <= row.bar
                missed += not good
                verdict = "" if good else "  MISSED"
                print(f"{row.what:<48}{row.value:>9.2f} {row.unit:<18} bar {row.bar:g}{verdict}", flush=True)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
