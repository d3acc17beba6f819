"""Where annotation files are: by project, annotator and article."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from tui.annotations.names import annotator_problem
from tui.base.errors import InputError
from tui.base.files import Unreadable, read_regular
from tui.base.strict_yaml import read_yaml

ARTICLE_FOLDERS = ("seeds", "articles")
"""Folders whose name is left off in an annotation file's path."""


def project_folder(article: Path, annotations: str = "annotations") -> Path:
    """The folder that holds `annotations/`, looked for from the article upwards; else the current folder."""
    here = article.resolve().parent
    for folder in (here, *here.parents):
        if (folder / annotations).is_dir():
            return folder
    return Path.cwd()


def terms_file(article: Path) -> Path:
    """Where the terms are that an article's project adds to the finder's; there need not be such a file."""
    return project_folder(article) / "annotations" / "terms.yaml"


def annotation_stem(article: Path, project: Path) -> PurePosixPath:
    """The article's path as annotation files are named: relative to the project, without seeds/ or articles/.

    An article outside the project has its stem.
    """
    try:
        relative = PurePosixPath(article.resolve().relative_to(project.resolve()).as_posix())
    except ValueError:
        return PurePosixPath(article.stem)
    if len(relative.parts) > 1 and relative.parts[0] in ARTICLE_FOLDERS:
        relative = PurePosixPath(*relative.parts[1:])
    return relative.with_suffix("")


def article_inside(path: str, project: Path) -> Path:
    """Return the true path of the article that an annotation file calls `path`: always inside the project.

    What a file says is data, so neither `..` nor a link leads out. Raises Unreadable where it would, and where
    no file can have that name; whether there is a file is not looked at.
    """
    try:
        folder = project.resolve()
        place = (folder / path).resolve()
    except (OSError, RuntimeError, ValueError):
        raise Unreadable("a name that no file can have") from None
    if not path or place == folder or not place.is_relative_to(folder):
        raise Unreadable("leaves the project folder")
    return place


def annotation_count(article: Path, annotator: str, annotations: Path) -> int | None:
    """How many annotations the annotator has on the article; None without a file, or with one that is refused.

    `annotations` is the folder of annotation files; a relative one is looked for in the article's project.
    """
    if annotator_problem(annotator):
        return None
    project = project_folder(article, annotations.name)
    folder = annotations if annotations.is_absolute() else project / annotations
    stem = annotation_stem(article, project)
    for file in (
        folder / annotator / f"{stem}.yaml",
        folder / annotator / stem.parent / f"{article.name}.yaml",
    ):
        try:
            value = read_yaml(read_regular(file), str(file)).value
        except (Unreadable, InputError):
            continue
        annotations_there = value.get("annotations") if isinstance(value, dict) else None
        if isinstance(annotations_there, list):
            return len(annotations_there)
    return None
