"""Short ways to files, stores and what stands on the disk, for the tests of saving."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tui.annotations.load import load
from tui.annotations.model import Annotation, AnnotationFile, ArticleRef
from tui.annotations.saving import NotSaved
from tui.annotations.store import Store
from tui.review.merge import merge


def one(name: str, label: str = "figure", note: str | None = None) -> Annotation:
    start = ord(name[0]) * 10
    return Annotation(label, name, start, start + 5, "quote", note=note)


def made(*annotations: Annotation | str) -> AnnotationFile:
    file = AnnotationFile(ArticleRef("seeds/a.txt"), "reader1")
    return file.with_annotations(one(each) if isinstance(each, str) else each for each in annotations)


def file_in(folder: Path) -> Path:
    """Where the tests' annotation file is in a folder of theirs."""
    return folder / "project" / "annotations" / "reader1" / "a.yaml"


def opened(path: Path) -> Store:
    """A store of the file that `file_in` names, which has read it."""
    store = Store(path, path.parents[2], merge)
    store.read()
    return store


def on_disk(path: Path) -> AnnotationFile:
    return load(path.read_bytes(), "").file


def names(file: AnnotationFile | None) -> str:
    return "".join(file.by_id()) if file else ""


def refusal(do: Callable[[], object]) -> NotSaved:
    with pytest.raises(NotSaved) as caught:
        do()
    return caught.value
