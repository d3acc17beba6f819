"""One annotator's folder: which of its files is about which article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from tui.annotations.where import annotation_stem, is_decisions_file, is_rulings_file
from tui.base.files import Unreadable, read_head

_HEAD = 8192  # bytes in which a file names its article: it is the first thing that the program writes
_PATH = re.compile(
    r"""^\ufeff?(?:.*\n)*?article:\s*\n(?:[ \t]+.*\n)*?[ \t]+path:[ \t]*(?P<path>.*?)[ \t\r]*$""",
    re.MULTILINE,
)


def path_in_project(article: Path, project: Path) -> str:
    """The article's path as annotation files name it: in the project, with slashes; else the absolute one."""
    resolved = article.resolve()
    try:
        return resolved.relative_to(project.resolve()).as_posix()
    except ValueError:
        return str(resolved)


def article_named_in(file: Path) -> str | None:
    """The `article.path` that an annotation file has near its start; None where it has none there."""
    try:
        head = read_head(file, _HEAD).decode(errors="replace")
    except Unreadable:
        return None
    found = _PATH.match(head)
    if found is None:
        return None
    written = found["path"]
    if written[:1] in "\"'":
        from tui.base.errors import InputError
        from tui.base.strict_yaml import read_yaml

        try:
            value = read_yaml(written.encode(), str(file)).value
        except InputError:
            return None
        return value if isinstance(value, str) else None
    return written


class AnnotatorFolder:
    """The annotation files of one annotator in one project. `folder` need not exist."""

    def __init__(self, project: Path, folder: Path) -> None:
        self.project = project
        self.folder = folder
        self._by_article: dict[str, Path] | None = None

    def file_for(self, article: Path) -> Path:
        """The file that holds, or is to hold, the annotations of an article.

        A file that names the article is the one, wherever it is in the folder. Else it is named after the
        article; where that name is taken by another article, after the article's whole name.
        """
        wanted = path_in_project(article, self.project)
        stem = annotation_stem(article, self.project)
        usual = self.folder / f"{stem}.yaml"
        whole = self.folder / stem.parent / f"{article.name}.yaml"
        if is_rulings_file(usual):
            usual = whole  # what is called so holds rulings
        for file in (usual, whole):
            if file.is_file() and article_named_in(file) == wanted:
                return file
        elsewhere = self._files_by_article().get(wanted)
        if elsewhere is not None:
            return elsewhere
        return whole if usual.exists() and article_named_in(usual) not in (None, wanted) else usual

    def _files_by_article(self) -> dict[str, Path]:
        """The files by the article that they name, gone through once."""
        if self._by_article is None:
            self._by_article = {}
            for file in self._files():
                named = article_named_in(file)
                if named is not None:
                    self._by_article.setdefault(named, file)
        return self._by_article

    def _files(self) -> Iterator[Path]:
        found = sorted(self.folder.rglob("*.yaml"))
        return (
            file
            for file in found
            if file.is_file() and not (is_rulings_file(file) or is_decisions_file(file))
        )

    def forget(self) -> None:
        """Look at the files again: one was written or moved."""
        self._by_article = None


def annotator_folders(annotations: Path) -> list[Path]:
    """The folders of annotators in a folder of annotation files, sorted; links are not followed."""
    try:
        items = sorted(annotations.iterdir())
    except OSError:
        return []
    return [
        item for item in items if item.is_dir() and not item.is_symlink() and not item.name.startswith(".")
    ]
