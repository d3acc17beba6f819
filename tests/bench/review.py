"""What comparing annotation files costs: `python -m tests.bench.review`.

Start to exit of small files as multiples of `python -c pass` in CPU, for git waits at every file; and 10,000
against 10,000 annotations, from disk to what is printed, as a share of what PyYAML's C loader takes for the files.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import yaml

from tests.bench.annotations import made
from tests.bench.reading import Row, cpu_of
from tui.annotations.dump import dump
from tui.annotations.model import Annotation, AnnotationFile

SMALL, LARGE = 12, 10_000


def edited(file: AnnotationFile, annotator: str) -> AnnotationFile:
    """What another annotator might have: one end in five elsewhere, other labels and ids, some missing."""
    chance = random.Random(2)

    def other(one: Annotation) -> Annotation | None:
        drawn = chance.random()
        end = (one.end or 0) + chance.randrange(1, 6) if drawn < 0.2 else one.end
        label = "hedge" if 0.2 <= drawn < 0.3 else one.label
        return None if drawn > 0.9 else replace(one, id=one.id[::-1], end=end, label=label, quote=None)

    kept = [annotation for one in file.annotations if (annotation := other(one))]
    return replace(file, annotator=annotator).with_annotations(kept)


def pair_of(folder: Path, count: int) -> list[str]:
    """Two annotators' files of so many annotations, on disk."""
    file = made(count)
    paths = [folder / f"{name}-{count}.yaml" for name in ("reader1", "reader2")]
    for path, each in zip(paths, (file, edited(file, "reader2")), strict=True):
        path.write_bytes(dump(each))
    return [str(path) for path in paths]


def rows(folder: Path) -> Iterator[Row]:
    """Measure everything."""
    program = [sys.executable, "-m", "tui"]
    bare = cpu_of([sys.executable, "-c", "pass"])
    small = pair_of(folder, SMALL)
    commands = {
        "diff": ["diff", *small],
        "diff --format json": ["diff", *small, "--format", "json"],
        "diff --textconv": ["diff", "--textconv", small[0]],
        "merge": ["merge", small[0], small[0], small[0]],
    }
    for name, words in commands.items():
        yield Row(f"{name}, {SMALL} annotations", cpu_of([*program, *words]) / bare, "x python -c pass", 12)
    large = pair_of(folder, LARGE)
    loading = min(cpu_of_loading(large) for _ in range(3))
    for name in ("diff", "agree"):
        yield Row(
            f"{name}, {LARGE:,} annotations", cpu_of([*program, name, *large]) / loading, "x CSafeLoader", 1
        )


def cpu_of_loading(paths: list[str]) -> float:
    """CPU seconds that PyYAML's C loader takes for the files."""
    began = time.process_time()
    for path in paths:
        yaml.load(Path(path).read_bytes(), yaml.CSafeLoader)
    return time.process_time() - began


def main() -> int:
    """Print the measurements; return 1 where a bar is missed."""
    missed = 0
    with tempfile.TemporaryDirectory() as name:
        for row in rows(Path(name)):
            good = row.value <= row.bar
            missed += not good
            print(
                f"{row.what:<36}{row.value:>9.2f} {row.unit:<18} bar {row.bar:g}{'' if good else '  MISSED'}"
            )
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
