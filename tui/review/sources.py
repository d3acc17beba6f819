"""Where annotation files to be compared come from: a file, a folder, or either in a git revision."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePath
from typing import TypeAlias

from tui.annotations.load import SIZE_LIMIT, load
from tui.annotations.where import is_rulings_file, yaml_files
from tui.base.errors import InputError
from tui.base.files import Unreadable, read_regular
from tui.review.diff import Side

SUFFIX = ".yaml"
_ANNOTATIONS = "annotations"
# Files of a project that lie among annotations and are none.
_OWN = frozenset({"labels.yaml", "terms.yaml"})
_DECISIONS = "decisions"
_NOWHERE = "/dev/null"  # how git calls the side that has no such file


@dataclass(frozen=True, slots=True)
class Found:
    """A file that can be read: what it is called, where it is or belongs, its path in its folder without suffix."""

    name: str
    place: Path
    key: str
    read: Callable[[], bytes]

    @property
    def has_rulings(self) -> bool:
        """Whether it holds rulings of figures, and no annotations."""
        return is_rulings_file(self.place)

    def side(self) -> Side:
        """Read the annotations. Raises InputError."""
        if self.has_rulings:
            raise InputError(
                self.name, "holds rulings of figures, and no annotations: name an annotation file"
            )
        file = load(self.data(), self.name).file
        return Side(self.name, file.annotator or annotator_of(self.place), file)

    def data(self) -> bytes:
        """Return what is in it. Raises InputError."""
        try:
            return self.read()
        except Unreadable as problem:
            raise InputError(self.name, problem.reason) from None


Group: TypeAlias = tuple[Found | None, ...]
"""Files on one article, one of each side; None where a side has none."""


def annotator_of(path: PurePath) -> str:
    """Whose an annotation file is by its place: the folder in `annotations/`, else the folder that it is in."""
    parts = path.parts
    for at in range(len(parts) - 2, 0, -1):
        if parts[at - 1] == _ANNOTATIONS:
            return parts[at]
    return path.parent.name


def groups_of(names: Sequence[str], rulings: bool = False) -> list[Group]:
    """Return the files to compare: those named, or of several folders those on one article each.

    With `rulings`, the files of rulings in folders are among them, each with its like.

    Files of folders go together by their path there, else by the article that they name. Raises InputError
    where a name leads nowhere or to a folder without annotation files, and where some are files and others
    folders.
    """
    sides = [_find(name, rulings) for name in names]
    files = [each for each in sides if not isinstance(each, list)]
    folders = [each for each in sides if isinstance(each, list)]
    if not files:
        _check_there(names, folders)
        return _matched(folders)
    if folders:
        file = next(name for name, each in zip(names, sides, strict=True) if not isinstance(each, list))
        folder = next(name for name, each in zip(names, sides, strict=True) if isinstance(each, list))
        raise InputError(file, f"a file, but {folder} is a folder: name files or folders")
    if not any(files):
        raise InputError(names[0], "nothing to compare: no side has a file")
    return [tuple(files)]


def check_named(name: str) -> None:
    """Raise InputError for an empty name, which pathlib takes for the current folder."""
    if not name:
        raise InputError("", "an empty name: name a file or a folder")


def file_at(path: str, name: str | None = None, place: str | None = None) -> Found | None:
    """A file on disk; `name` is what it is called, `place` where it belongs. None for the one that is nowhere."""
    if path == _NOWHERE:
        return None
    belongs = Path.cwd() / (place or path)
    return Found(name or path, belongs, belongs.stem, lambda: read_regular(Path(path), SIZE_LIMIT))


def _find(name: str, rulings: bool) -> Found | list[Found] | None:
    check_named(name)
    path = Path(name)
    try:
        if path.is_dir():
            return [*_in_folder(path, rulings)]
        there = path.exists() or path.is_symlink()
    except ValueError:
        raise InputError(name, "a name that no file can have") from None
    if not there and ":" in name:
        return _in_git(name, rulings)
    if not there:
        raise InputError(name, "no such file or folder")
    return file_at(name)


def _in_folder(folder: Path, rulings: bool) -> Iterator[Found]:
    for path in yaml_files(folder, rulings=rulings):
        inside = path.relative_to(folder)
        place = path.absolute()
        if _is_annotation_file(inside, place):
            key = inside.with_suffix("").as_posix()
            yield Found(str(path), place, key, partial(read_regular, path, SIZE_LIMIT))


def _in_git(name: str, rulings: bool) -> Found | list[Found]:
    from tui.review.revisions import Revisions

    git = Revisions()
    place = Path.cwd() / name.partition(":")[2]
    if not git.is_tree(name):
        return Found(name, place, place.stem, partial(git.read, name))
    between = "" if name.endswith((":", "/")) else "/"
    found = []
    for blob in git.blobs(name):
        inside = PurePath(blob.path)
        wanted = rulings or not is_rulings_file(inside)
        if wanted and inside.suffix == SUFFIX and _is_annotation_file(inside, place / inside):
            key, read = inside.with_suffix("").as_posix(), partial(git.read, blob.name)
            found.append(Found(f"{name}{between}{blob.path}", place / blob.path, key, read))
    return found


def _is_annotation_file(inside: PurePath, place: Path) -> bool:
    """Whether a file, by its path in a folder and where it is, is an annotator's and not the project's own."""
    own = inside.name in _OWN and place.parent.name == _ANNOTATIONS
    hidden = any(part.startswith(".") for part in inside.parts)
    return not own and not hidden and _DECISIONS not in inside.parts[:-1]


def _check_there(names: Sequence[str], folders: Iterable[Sequence[Found]]) -> None:
    """Raise InputError for a folder that holds no annotations: it is nobody's, not one who marked nothing."""
    for name, files in zip(names, folders, strict=True):
        if not files:
            raise InputError(name, "no annotation files in this folder: name an annotator's")


def _matched(folders: Sequence[Sequence[Found]]) -> list[Group]:
    """Put the files of folders together, in the order of the first folder that has them."""
    by_key: dict[str, list[Found | None]] = {}
    for side, files in enumerate(folders):
        for each in files:
            by_key.setdefault(each.key, [None] * len(folders))[side] = each
    groups: list[list[Found | None]] = []
    by_article: dict[str, list[Found | None]] = {}
    for group in by_key.values():
        article = _article(group) if None in group and not _of_rulings(group) else None
        other = by_article.get(article) if article else None
        if other and not any(one and two for one, two in zip(group, other, strict=True)):
            other[:] = [one or two for one, two in zip(other, group, strict=True)]
            continue
        groups.append(group)
        if article:
            by_article[article] = group
    return [tuple(group) for group in groups]


def _of_rulings(group: Iterable[Found | None]) -> bool:
    return any(each is not None and each.has_rulings for each in group)


def _article(group: Iterable[Found | None]) -> str | None:
    """The article that files name; None where they cannot be read, which is told when they are compared."""
    try:
        return next(each for each in group if each is not None).side().file.article.path
    except InputError:
        return None
