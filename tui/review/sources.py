"""Where annotation files to be compared come from: a file, a folder, or either in a git revision."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePath
from typing import TypeAlias

from tui.annotations.load import SIZE_LIMIT, load
from tui.annotations.where import yaml_files
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

    def side(self) -> Side:
        """Read it. Raises InputError."""
        try:
            file = load(self.read(), self.name).file
        except Unreadable as problem:
            raise InputError(self.name, problem.reason) from None
        return Side(self.name, file.annotator or annotator_of(self.place), file)


Both: TypeAlias = tuple[Found | None, Found | None]
"""Files of the two sides on one article; None where a side has none."""


def annotator_of(path: PurePath) -> str:
    """Whose an annotation file is by its place: the folder in `annotations/`, else the folder that it is in."""
    parts = path.parts
    for at in range(len(parts) - 2, 0, -1):
        if parts[at - 1] == _ANNOTATIONS:
            return parts[at]
    return path.parent.name


def pairs_of(a: str, b: str) -> Iterator[Both]:
    """Yield the files to compare: the two named, or of two folders those on one article.

    Files of folders go together by their path there, else by the article that they name. Raises InputError
    where a name leads nowhere, and where one is a file and the other a folder.
    """
    ours, theirs = _find(a), _find(b)
    if isinstance(ours, list) and isinstance(theirs, list):
        yield from _matched(ours, theirs)
    elif isinstance(ours, list) or isinstance(theirs, list):
        folder, file = (a, b) if isinstance(ours, list) else (b, a)
        raise InputError(file, f"a file, but {folder} is a folder: name two files or two folders")
    elif ours is None and theirs is None:
        raise InputError(a, "nothing to compare: neither side has a file")
    else:
        yield ours, theirs


def file_at(path: str, name: str | None = None, place: str | None = None) -> Found | None:
    """A file on disk; `name` is what it is called, `place` where it belongs. None for the one that is nowhere."""
    if path == _NOWHERE:
        return None
    belongs = Path.cwd() / (place or path)
    return Found(name or path, belongs, belongs.stem, lambda: read_regular(Path(path), SIZE_LIMIT))


def _find(name: str) -> Found | list[Found] | None:
    path = Path(name)
    try:
        if path.is_dir():
            return [*_in_folder(path)]
        there = path.exists() or path.is_symlink()
    except ValueError:
        raise InputError(name, "a name that no file can have") from None
    if not there and ":" in name:
        return _in_git(name)
    if not there:
        raise InputError(name, "no such file or folder")
    return file_at(name)


def _in_folder(folder: Path) -> Iterator[Found]:
    for path in yaml_files(folder):
        inside = path.relative_to(folder)
        if _is_annotation_file(inside):
            key = inside.with_suffix("").as_posix()
            yield Found(str(path), Path.cwd() / path, key, partial(read_regular, path, SIZE_LIMIT))


def _in_git(name: str) -> Found | list[Found]:
    from tui.review.revisions import Revisions

    git = Revisions()
    place = Path.cwd() / name.partition(":")[2]
    if not git.is_tree(name):
        return Found(name, place, place.stem, partial(git.read, name))
    between = "" if name.endswith((":", "/")) else "/"
    found = []
    for blob in git.blobs(name):
        inside = PurePath(blob.path)
        if inside.suffix == SUFFIX and _is_annotation_file(inside):
            key, read = inside.with_suffix("").as_posix(), partial(git.read, blob.name)
            found.append(Found(f"{name}{between}{blob.path}", place / blob.path, key, read))
    return found


def _is_annotation_file(inside: PurePath) -> bool:
    hidden = any(part.startswith(".") for part in inside.parts)
    return not hidden and inside.name not in _OWN and _DECISIONS not in inside.parts[:-1]


def _matched(ours: Sequence[Found], theirs: Sequence[Found]) -> Iterator[Both]:
    if not ours and not theirs:
        raise InputError("", "no annotation file in either of the folders")
    left, right = ({each.key: each for each in side} for side in (ours, theirs))
    by_article = (
        _articles(each for key, each in right.items() if key not in left) if right.keys() - left else {}
    )
    taken: set[str] = set()
    for key, one in left.items():
        other = right.get(key)
        if other is None and by_article and (article := _article(one)):
            other = by_article.pop(article, None)
            taken |= {other.key} if other else set()
        yield one, other
    yield from ((None, other) for key, other in right.items() if key not in left and key not in taken)


def _articles(files: Iterable[Found]) -> dict[str, Found]:
    return {article: each for each in files if (article := _article(each))}


def _article(found: Found) -> str | None:
    """The article that a file names; None where it cannot be read, which is told when it is compared."""
    try:
        return found.side().file.article.path
    except InputError:
        return None
