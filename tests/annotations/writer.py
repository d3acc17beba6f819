"""A program that saves one annotation after the other, and says which are saved: others run at the same time.

`python -m tests.annotations.writer FILE PREFIX COUNT`; it begins when it is given a line.
"""

from __future__ import annotations

import sys
from pathlib import Path

from tests.annotations.stored import opened
from tui.annotations.model import Annotation, AnnotationFile, ArticleRef


def main(path: Path, prefix: str, count: int) -> None:
    store = opened(path)
    file = store.read().file or AnnotationFile(ArticleRef("seeds/a.txt"), "reader1")
    print("ready", flush=True)
    sys.stdin.readline()
    for number in range(count):
        new = Annotation(prefix, f"{prefix}{number}", number, number + 1, "q", note=f"{prefix} {number}" * 9)
        file = file.with_annotations([*file.annotations, new])
        store.save(file)
        print(new.id, flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
