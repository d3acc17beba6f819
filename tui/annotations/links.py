"""Links between annotations: how one is written, what it leads to, and which lead here.

What a file says is data: a link never leads to a file outside the project, whatever it says.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tui.annotations.model import Annotation, AnnotationFile, Link
from tui.annotations.where import project_folder, yaml_files
from tui.base.errors import InputError
from tui.base.files import Stamp, Unreadable, read_regular, stamp

SUFFIX = ".yaml"

Target = tuple[Path, str]
"""The true path of an annotation file and an id in it. Neither need exist."""


@dataclass(frozen=True, slots=True)
class Places:
    """Where a project's annotation files are; both paths are true ones, as `resolve` gives them."""

    project: Path
    annotations: Path

    @classmethod
    def around(cls, article: Path, annotations: Path = Path("annotations")) -> Places:
        """Those of the project that an article is in; a relative folder of annotations is in the project."""
        project = project_folder(article, annotations.name).resolve()
        return cls(project, (project / annotations).resolve())

    def holds(self, file: Path) -> bool:
        """Whether a true path is in the project, or in its folder of annotations where that is elsewhere."""
        return file.is_relative_to(self.project) or file.is_relative_to(self.annotations)

    def annotator_folder(self, file: Path) -> Path | None:
        """The folder of the annotator whose annotation file this is; None for a file that is nobody's."""
        if not file.is_relative_to(self.annotations):
            return None
        parts = file.relative_to(self.annotations).parts
        return self.annotations / parts[0] if len(parts) > 1 else None


def written(target: Target, file: Path, places: Places) -> str | None:
    """How `file` says that a link leads to `target`: its id, or `annotations/reader1/story#id`.

    Paths are true ones. None where the target is outside the project.
    """
    to, id = target
    if to == file:
        return id
    for folder in (places.project, places.annotations):
        if to.is_relative_to(folder) and to.suffix == SUFFIX:
            return f"{to.relative_to(folder).with_suffix('').as_posix()}#{id}"
    return None


def resolved(to: str, file: Path, places: Places) -> Target | None:
    """What a link in `file` leads to; None where it would leave the project or names nothing.

    A path is relative to the project; where no file is there, to the folder of annotations, then to that of
    the annotator.
    """
    path, hash_sign, id = to.rpartition("#")
    if not id:
        return None
    if not hash_sign:
        return file, id
    if not path:
        return None
    inside = []
    for folder in (places.project, places.annotations, places.annotator_folder(file) or file.parent):
        try:
            candidate = (folder / f"{path}{SUFFIX}").resolve()
            if places.holds(candidate):
                if candidate.is_file():
                    return candidate, id
                inside.append(candidate)
        except (OSError, RuntimeError, ValueError):
            continue
    return (inside[0], id) if inside else None


def links_to(
    target: Target, file: Path, annotations: Iterable[Annotation], places: Places
) -> Iterator[tuple[Annotation, Link]]:
    """The links of `file` that lead to `target`, each with the annotation that has it."""
    id = target[1]
    for annotation in annotations:
        for link in annotation.links:
            # By its id first: to find out where a path leads costs calls to the system.
            if (link.to == id or link.to.endswith(f"#{id}")) and resolved(link.to, file, places) == target:
                yield annotation, link


def files_in(folder: Path) -> list[Path]:
    """The annotation files in an annotator's folder, in order; none in a folder that cannot be read."""
    try:
        return list(yaml_files(folder.resolve()))
    except (InputError, OSError, RuntimeError, ValueError):
        return []


def read_file(file: Path) -> AnnotationFile | None:
    """What an annotation file holds; None for one that cannot be read: who opens it is told why."""
    from tui.annotations.load import load

    try:
        return load(read_regular(file), str(file)).file
    except (Unreadable, InputError):
        return None


@dataclass(frozen=True, slots=True)
class Backlink:
    """A link that leads here: the true path of its file, the annotation that has it, and the link."""

    file: Path
    annotation: Annotation
    link: Link


class LinkIndex:
    """The annotations with links in files that are not open; each file is read once for each state it is in."""

    def __init__(self, read: Callable[[Path], AnnotationFile | None] = read_file) -> None:
        self._read = read
        self._linking: dict[Path, tuple[Stamp | None, tuple[Annotation, ...]]] = {}
        self._found_last: tuple[Path, Stamp | None, dict[str, Annotation]] | None = None

    def backlinks(self, target: Target, files: Iterable[Path], places: Places) -> list[Backlink]:
        """The links in `files` (true paths) that lead to `target`, in order."""
        return [
            Backlink(file, annotation, link)
            for file in files
            for annotation, link in links_to(target, file, self._with_links(file), places)
        ]

    def find(self, target: Target) -> Annotation | None:
        """The annotation that a link leads to, as its file has it; None where there is none."""
        file, seen = target[0], stamp(target[0])
        if self._found_last is None or self._found_last[:2] != (file, seen):
            read = self._read(file) if seen is not None else None
            self._found_last = file, seen, read.by_id() if read is not None else {}
        return self._found_last[2].get(target[1])

    def _with_links(self, file: Path) -> tuple[Annotation, ...]:
        seen = stamp(file)
        kept = self._linking.get(file)
        if kept is None or kept[0] != seen:
            kept = self._linking[file] = seen, self._linking_in(file)
        return kept[1]

    def _linking_in(self, file: Path) -> tuple[Annotation, ...]:
        try:
            if b"links" not in read_regular(file):  # most files have none: they need not be understood
                return ()
        except Unreadable:
            return ()
        read = self._read(file)
        return tuple(each for each in read.annotations if each.links) if read is not None else ()
