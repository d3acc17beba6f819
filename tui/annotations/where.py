"""Where annotation files are: by project, annotator and article."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path, PurePath, PurePosixPath

from tui.base.errors import InputError
from tui.base.files import Unreadable, read_head, reason_of

FOLDER = "annotations"
"""What the folder of annotation files is called that makes a folder a project."""

CODEBOOK, TERMS = OWN_FILES = ("labels.yaml", "terms.yaml")
"""Files of the project itself, beside the annotators' folders."""

RULINGS = ".rulings.yaml"
"""How files end that hold what was ruled of figures: they are no annotation files."""

DECISIONS, DECISIONS_KEY = "decisions", "variorum_decisions"
"""The folder, beside gold files, of what was decided in their review; the key that such a file begins with."""

ARTICLE_FOLDERS = ("seeds", "articles")
"""Folders whose name is left off in an annotation file's path."""

_KEY_OF_RULINGS, _KEY_OF_ANNOTATIONS = (
    re.compile(rb"^(?:\xef\xbb\xbf)?%s:" % key, re.MULTILINE) for key in (b"rulings", b"annotations")
)
_LONGEST_PATH = 4096  # what systems take; following a longer one could take for ever


def project_folder(article: Path, annotations: str = FOLDER) -> Path:
    """The folder that holds `annotations/`, looked for from the article upwards; else the current folder."""
    here = Path(os.path.realpath(article)).parent
    for folder in (here, *here.parents):
        if (folder / annotations).is_dir():
            return folder
    return Path.cwd()


def terms_file(article: Path) -> Path:
    """Where the terms are that an article's project adds to the finder's; there need not be such a file."""
    return project_folder(article) / FOLDER / TERMS


def codebook_file(project: Path) -> Path:
    """Where the codebook of a project is; there need not be one."""
    return project / FOLDER / CODEBOOK


def annotator_of(file: Path) -> str | None:
    """The folder of `annotations/` that an annotation file is in, which bears the annotator's name.

    None for a file outside, and for one of the project's own beside the annotators' folders.
    """
    try:
        inside = Path(os.path.realpath(file)).relative_to(os.path.realpath(project_folder(file) / FOLDER))
    except ValueError:
        return None
    return inside.parts[0] if len(inside.parts) > 1 else None


def is_decisions_file(file: Path) -> bool:
    """Whether a file tells what was decided in a review, by its folder and beginning: it is no annotation file."""
    if DECISIONS not in file.parts[:-1]:
        return False
    try:
        return read_head(file, len(DECISIONS_KEY)) == DECISIONS_KEY.encode()
    except Unreadable:
        return False


def is_rulings_file(file: PurePath) -> bool:
    """Whether a file holds rulings, by its name: it is no annotation file."""
    return file.name.endswith(RULINGS)


def holds_rulings(data: bytes, name: str) -> bool:
    """Whether a file holds rulings: by its name or, as git gives files names of its own, by its keys."""
    if is_rulings_file(PurePath(name)):
        return True
    return _KEY_OF_RULINGS.search(data) is not None and _KEY_OF_ANNOTATIONS.search(data) is None


def _is_wanted(file: Path, rulings: bool) -> bool:
    return rulings if is_rulings_file(file) else not is_decisions_file(file)


def _raise(error: InputError) -> None:
    raise error


def yaml_files(
    folder: Path, refuse: Callable[[InputError], None] = _raise, rulings: bool = False
) -> Iterator[Path]:
    """Yield the .yaml files under `folder`, folder by folder in order of name, without what is hidden.

    Files of decisions are left out, too, and those of rulings unless they are asked for.

    A link that leads out of the folder is not followed, and a folder may be unreadable: `refuse` is told, and
    raises InputError unless one is given that does not.
    """
    top = os.path.realpath(folder)
    found = [folder]
    while found:
        item = found.pop()
        if item is folder or (item.is_dir() and not item.is_symlink()):
            try:
                inside = sorted(item.iterdir(), reverse=True)
            except OSError as problem:
                refuse(InputError(str(item), reason_of(problem)))
            else:
                found += [each for each in inside if not each.name.startswith(".")]
        elif item.is_symlink() and not Path(os.path.realpath(item)).is_relative_to(top):
            refuse(
                InputError(
                    str(item), "a link out of the folder, which is not followed: name what it leads to"
                )
            )
        elif item.suffix == ".yaml" and not item.is_dir() and _is_wanted(item, rulings):
            yield item


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


def inside_project(path: str, project: Path) -> Path:
    """Return the true path of what an annotation file calls `path`: always inside the project.

    What a file says is data, so neither `..` nor a link leads out. Raises Unreadable where it would, and where
    no file can have that name; whether there is a file is not looked at.
    """
    if len(path) > _LONGEST_PATH:
        raise Unreadable("name too long")
    try:
        folder = project.resolve()
        place = (folder / path).resolve()
    except (OSError, RuntimeError, ValueError):
        raise Unreadable("a name that no file can have") from None
    if not path or place == folder or not place.is_relative_to(folder):
        raise Unreadable("leaves the project folder")
    return place
