"""Measures annotation files against PyYAML's C loader and dumper: `python -m tests.bench.annotations`.

Prints what loading and saving 10,000 annotations cost in CPU, as ratios of the same by PyYAML (each the best of
rounds that take turns, the garbage collector on), and how much memory loading 100,000 takes above their bytes.
"""

from __future__ import annotations

import gc
import random
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml

from tui.annotations.dump import dump
from tui.annotations.load import load
from tui.annotations.making import make, new_id
from tui.annotations.model import AnnotationFile, ArticleRef

ROUNDS = 7
BARS = {"load": 0.25, "save": 0.5}
MEMORY_BAR = 150
_ROOT = Path(__file__).parents[2]
_IN_A_PROCESS = "--memory"


def made(count: int) -> AnnotationFile:
    """A file of so many annotations of the project's own articles, each with eight keys."""
    text = "".join(path.read_bytes().decode() for path in sorted((_ROOT / "seeds").glob("*.txt")))
    chance = random.Random(1)
    taken: set[str] = set()
    annotations = []
    for _ in range(count):
        taken.add(id := new_id(taken, chance))
        start = chance.randrange(len(text) - 40)
        span = (start, start + chance.randrange(2, 40))
        label = chance.choice(["figure", "claim", "source"])
        annotations.append(make(text, span, label, id, "2026-11-22T01:00:00Z"))
    article = ArticleRef("seeds/000_c2d033193fa4066f.txt", "5e" * 32, len(text))
    return AnnotationFile(article, "reader1").with_annotations(annotations)


def main() -> None:
    """Print the measurements."""
    if sys.argv[1:2] == [_IN_A_PROCESS]:
        print_peak(Path(sys.argv[2]))
        return
    file = made(10_000)
    data = dump(file)
    plain = yaml.load(data, yaml.CSafeLoader)
    print(f"10,000 annotations, {len(data):,} bytes          ours  PyYAML  ratio    bar")
    compare("load", lambda: load(data, "a.yaml"), lambda: yaml.load(data, yaml.CSafeLoader))
    compare("save", lambda: dump(file), lambda: yaml.dump(plain, Dumper=yaml.CSafeDumper, sort_keys=False))
    print_memory()


def compare(what: str, ours: Callable[[], Any], theirs: Callable[[], Any]) -> None:
    """Print the CPU milliseconds of both, and their ratio beside its bar."""
    best = [float("inf"), float("inf")]
    for _ in range(ROUNDS):
        best = [min(one, cpu(run)) for one, run in zip(best, (ours, theirs), strict=True)]
    print(
        f"  {what:34}{best[0] * 1000:>6.0f} ms{best[1] * 1000:>6.0f} ms{best[0] / best[1]:>7.2f}{BARS[what]:>7}"
    )


def cpu(run: Callable[[], Any]) -> float:
    """Return the seconds of CPU that one run takes, as users have it: the collector on, nothing to collect."""
    gc.collect()
    begin = time.process_time()
    result = run()
    taken = time.process_time() - begin
    del result
    return taken


def print_memory() -> None:
    """Print the peak of memory while 100,000 annotations are loaded, in a process of its own."""
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.yaml"
        path.write_bytes(dump(made(100_000)))
        words = [sys.executable, "-m", "tests.bench.annotations", _IN_A_PROCESS, str(path)]
        grown = float(subprocess.check_output(words, cwd=_ROOT))
        size = path.stat().st_size / 1e6
    print(f"100,000 annotations, {size:.1f} MB: peak {grown:.0f} MB above a process that holds the bytes")
    print(f"  (bar: {MEMORY_BAR} MB)")


def print_peak(path: Path) -> None:
    """Print by how many megabytes the peak of this process grows as the file is loaded."""
    load(dump(made(1)), "a.yaml")  # what the parts themselves take is not meant
    data = path.read_bytes()
    before = peak()
    held = load(data, "a.yaml")
    print(peak() - before if held.file.annotations else 0)


def peak() -> float:
    """Return the most megabytes of memory that this process has had, by Linux."""
    (line,) = (
        line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM")
    )
    return int(line.split()[1]) * 1024 / 1e6


if __name__ == "__main__":
    main()
