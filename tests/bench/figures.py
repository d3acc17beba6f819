"""Measures the finder of figures: `python -m tests.bench.figures`.

Prints how well it finds labelled figures, how fast it reads news and each kind of figure (characters a second
of CPU, all fields), and that its time grows with the text and no faster, on hostile repetitions too.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from dataclasses import asdict
from pathlib import Path

from tests.bench.scoring import Score, load, score
from tests.figures.marks import plain, sentences
from tui.figures import KINDS, find_figures
from tui.figures.relate import relate

ROOT = Path(__file__).parents[2]
NEWS = ROOT / "tests/data/news"
SETS = (("dev", ROOT / "seeds"), ("news-a", NEWS), ("news-b", NEWS), ("news-c", NEWS))
KEPT_ASIDE = frozenset({"news-c"})  # scored only where it is named, so that nobody tunes to it by the way
HOSTILE = (
    "1", "1 ", "1,", "1-", "1.", "1/", "1:", "one ", "hundred ", "million ", "one hundred and ",
    "twenty-", "$", "$1 ", "-", "5 to ", "5 x ", "per ", "5 km per ", "a ", "a year ", "May ",
    "May 3, ", "3 May-", "Q3", "said ", ", said X, ", "according to ", "X said 5. ", "5 of ", "(", "“",
    "one in ", "half ", "half a ", "first ", "dozens of ", "at least ", "aged 5, ", "5 big ",
    "Smith, 5, ", "A-1", "\u0301", "\x1b", "é", " ", "\t", "½", "1½", "€3-", "5m ", "5 metres ", "and ",
    "5, ", "UN ", "the ", "x", "5bn", "rose to 5 ", "5 and ", "one job in ", "number of 5 ", "X, who said 5; ",
    "5 km and 5 ", "half four ", "not 5 ",
)  # fmt: skip


def main() -> None:
    """Print the measurements."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--set", action="append", help="only these sets of labels; news-c is kept aside until named"
    )
    parser.add_argument("--misses", action="store_true", help="list what was missed and what was too much")
    parser.add_argument("--quality", action="store_true", help="only how well, not how fast")
    arguments = parser.parse_args()
    print_quality(arguments.set, arguments.misses)
    if not arguments.quality:
        print_start()
        print_speed()
        print_growth()


def print_quality(chosen: list[str] | None, misses: bool) -> None:
    """Print the scores on every set of labels that is there."""
    print("F1 by set           full   span  value  v+unit  head  source  traps hit   figures")
    for name, folder in SETS:
        path = ROOT / "tests/data" / f"{name}.jsonl"
        wanted = name in chosen if chosen else name not in KEPT_ASIDE
        if not (wanted and path.exists()):
            continue
        labels = load(path)
        found = []
        for article in dict.fromkeys(label["article"] for label in labels):
            text = (folder / article).read_bytes().decode()
            found += [{"article": article, **asdict(one)} for one in relate(text, find_figures(text))]
        result = score(labels, found)
        print(_line(name, result))
        if misses:
            _print_misses(result)


def _line(name: str, result: Score) -> str:
    tallies = (result.full, result.span, result.value, result.value_unit, result.head, result.source)
    scores = "  ".join(f"{tally.f1:5.1f}" for tally in tallies)
    return (
        f"{name:18}  {scores}   {result.traps.hits:3}/{result.traps.labelled:<3}   {result.full.labelled:5}"
    )


def _print_misses(result: Score) -> None:
    for what, items in (("missed", result.missed), ("extra", result.extra)):
        for item in items:
            print(f"  {what:6} {item['article']}:{item['start']} {item['text']!r} {item['kind']}")


def print_start() -> None:
    """Print the CPU time until the first figure is found, in a new process."""
    code = (
        "import time; from tui.figures import find_figures; find_figures('5 km'); print(time.process_time())"
    )
    bare = "import time; print(time.process_time())"
    times = [
        float(subprocess.check_output([sys.executable, "-c", one], cwd=ROOT))
        for one in (code, code, bare, bare)
    ]
    with_finder, empty = min(times[:2]), min(times[2:])
    print(f"\nready after         {with_finder - empty:.3f} s of CPU (a bare interpreter: {empty:.3f} s)")


def measure(text: str) -> float:
    """Return the seconds of CPU that finding and relating the figures of `text` takes."""
    begin = time.process_time()
    relate(text, find_figures(text))
    return time.process_time() - begin


def print_speed() -> None:
    """Print the speed on the seeds and on sentences dense with one kind of figure."""
    news = "".join(path.read_bytes().decode() for path in sorted((ROOT / "seeds").glob("*.txt")))
    print("\ncharacters a second of CPU, all fields")
    print(f"  {'news':10} {_speed(news):>11,.0f}")
    lines = [plain(line) for line in sentences("kinds.txt")]
    for kind in KINDS:
        dense = [line for line in lines if any(one.kind == kind for one in find_figures(line))]
        if dense:
            print(f"  {kind:10} {_speed(chr(10).join(dense) + chr(10)):>11,.0f}")


def _speed(text: str, size: int = 120_000) -> float:
    text *= size // len(text) + 1
    return len(text) / min(measure(text), measure(text))


def print_growth(size: int = 12_000) -> None:
    """Print how time grows from one size to four times that, for hostile repetitions; 4 is linear."""
    print("\ntime of 4x the text over 1x (4 is linear), and characters a second")
    worst = []
    for token in HOSTILE:
        small, large = token * (size // len(token)), token * (4 * size // len(token))
        measure(small[:1000])
        first, second = min(measure(small), measure(small)), measure(large)
        worst.append((second / first, token, len(large) / second))
    for ratio, token, speed in sorted(worst, reverse=True)[:8]:
        print(f"  {token!r:22} {ratio:5.2f}  {speed:>11,.0f}")
    slow = min(worst, key=lambda row: row[2])
    print(f"  slowest: {slow[1]!r} at {slow[2]:,.0f}")


if __name__ == "__main__":
    main()
