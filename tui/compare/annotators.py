"""What annotators wrote about articles that are compared: their corrections of figures, and their rulings."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from tui.annotations.anchor import anchor
from tui.annotations.folder import AnnotatorFolder, annotator_folders
from tui.annotations.load import load
from tui.annotations.model import AnnotationFile
from tui.annotations.where import FOLDER, project_folder
from tui.articles.article import Article
from tui.base.errors import InputError
from tui.base.files import Unreadable, read_regular
from tui.compare.rulings import Ruling, load_rulings, rulings_file

_GOLD = "gold"  # whose word counts before that of other annotators


class Annotators:
    """The annotators of the projects that articles belong to; `refuse` is told in a line what cannot be read.

    With `only`, no other annotator's word counts. Without, that of gold does before that of others, by their
    names; `without` leaves one out, whose word the caller has otherwise. `annotations` is the folder of
    annotation files, as seen from a project.
    """

    def __init__(
        self,
        refuse: Callable[[str], None],
        *,
        only: str | None = None,
        without: str | None = None,
        annotations: Path = Path(FOLDER),
    ) -> None:
        self._refuse = refuse
        self._only = only
        self._without = without
        self._annotations = annotations
        self._folders: dict[Path, list[AnnotatorFolder]] = {}
        self._rulings: list[list[Ruling]] = []
        self.heard = False
        """Whether there was a file of any annotator who counts, for the articles asked for so far."""

    @property
    def rulings(self) -> list[Ruling]:
        """The rulings in the projects of the articles asked for so far; the later ones count."""
        return [ruling for rulings in self._rulings[::-1] for ruling in rulings]

    def files(self, article: Article) -> list[AnnotationFile]:
        """Return what annotators say of figures in an article, put on its present words; the first one counts."""
        found = (self._file(folder, article) for folder in self._of(article.path))
        return [file for file in found if file]

    def _of(self, article: Path) -> list[AnnotatorFolder]:
        project = project_folder(article, self._annotations.name)
        if project not in self._folders:
            folders = annotator_folders(project / self._annotations)
            chosen = [one for one in folders if self._only in (None, one.name) and one.name != self._without]
            chosen.sort(key=lambda one: (one.name != _GOLD, one.name))
            self._folders[project] = [AnnotatorFolder(project, one) for one in chosen]
            self._rulings += [
                self._read_rulings(rulings_file(project, one.name, self._annotations), one.name)
                for one in chosen
            ]
        return self._folders[project]

    def _read_rulings(self, path: Path, annotator: str) -> list[Ruling]:
        if not path.is_file():
            return []
        self.heard = True
        try:
            return [replace(one, by=annotator) for one in load_rulings(read_regular(path), str(path))]
        except (InputError, Unreadable) as problem:
            self._tell(path, problem)
            return []

    def _file(self, folder: AnnotatorFolder, article: Article) -> AnnotationFile | None:
        path = folder.file_for(article.path)
        if not path.is_file():
            return None
        self.heard = True
        try:
            file = load(read_regular(path), str(path)).file
        except (InputError, Unreadable) as problem:
            self._tell(path, problem)
            return None
        stated = [one for one in file.annotations if one.figure is not None]
        return file.with_annotations(one.annotation for one in anchor(stated, article.text))

    def _tell(self, path: Path, problem: InputError | Unreadable) -> None:
        self._refuse(f"{path}: {problem.reason}" if isinstance(problem, Unreadable) else str(problem))
