"""Which articles have annotations with certain labels: asked of the annotation files of their projects."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from tui.annotations.codebook_file import read_codebook
from tui.annotations.folder import annotator_folders
from tui.annotations.load import load
from tui.annotations.model import ORPHAN, Annotation, AnnotationFile
from tui.annotations.where import FOLDER, codebook_file, inside_project, project_folder, yaml_files
from tui.articles.listing import Entry
from tui.base.clean import cited
from tui.base.errors import InputError
from tui.base.files import Unreadable, read_regular
from tui.compare.search.index import path_of

Refuse = Callable[[InputError], None]


def annotations_with(
    labels: Sequence[str], entries: Iterable[Entry], refuse: Refuse = lambda _error: None
) -> dict[Path, list[Annotation]]:
    """Return the annotations that have one of the labels, of all annotators, by the path of their article.

    Only articles that have each of the labels are told. `refuse` is told of files that cannot be read. Raises
    InputError for a label that neither a codebook nor an annotation has.
    """
    places: dict[Path, dict[str, Path]] = {}
    folders: dict[str, tuple[Path, str]] = {}
    for entry in entries:
        folder, name = os.path.split(os.fsdecode(path_of(entry)))
        if folder not in folders:
            folders[folder] = project_folder(Path(folder) / name), os.path.realpath(folder)
        project, real = folders[folder]
        places.setdefault(project, {})[f"{real}/{name}"] = Path(folder) / name
    found: dict[Path, list[Annotation]] = {}
    for project, articles in places.items():
        for file in _files(project, labels, refuse):
            try:
                article = articles.get(str(inside_project(file.article.path, project)))
            except Unreadable:
                continue
            if article is not None:
                found.setdefault(article, []).extend(_having(file, labels))
    used = {one.label for some in found.values() for one in some}
    for label in labels:
        if label not in used:
            _refuse_unknown(label, places, refuse)
    return {path: some for path, some in found.items() if {one.label for one in some}.issuperset(labels)}


def _files(project: Path, labels: Sequence[str], refuse: Refuse) -> Iterable[AnnotationFile]:
    for folder in annotator_folders(project / FOLDER):
        for path in yaml_files(folder, refuse):
            try:
                data = read_regular(path)
                # Reading thousands of files is quick, taking them apart is not.
                if data.isascii() and not any(label.encode() in data for label in labels):
                    continue
                yield load(data, str(path)).file
            except Unreadable as problem:
                refuse(InputError(str(path), problem.reason))
            except InputError as error:
                refuse(error)


def _having(file: AnnotationFile, labels: Sequence[str]) -> list[Annotation]:
    return [
        one for one in file.annotations if one.label in labels and one.state != ORPHAN and not one.is_refusal
    ]


def _refuse_unknown(label: str, projects: Iterable[Path], refuse: Refuse) -> None:
    """Raise InputError for a label that no codebook has."""
    names: list[str] = []
    for project in projects:
        try:
            names += [one.name for one in read_codebook(codebook_file(project)).labels]
        except InputError as error:
            refuse(error)
    if label not in names:
        known = ", ".join(dict.fromkeys(names))
        raise InputError("", f"no label is called {cited(label)}: there are {known}")
