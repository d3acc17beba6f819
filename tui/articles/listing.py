"""Which articles there are: files as named, folders walked, and what cannot be read with its reason."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from tui.articles.decode import decode
from tui.articles.titles import title_of
from tui.base.advice import advised
from tui.base.errors import InputError
from tui.base.files import Unreadable, kind_problem, read_head, reason_of

SUFFIXES = (".txt", ".md")
_FOLDERS_OF_ARTICLES = ("seeds", "articles")
_HEAD_BYTES = 4096
_FOLDER = "is a folder"
_LOOP = "symbolic link loop"
_LOST = "is a link to nothing"

UNNAMED = "an empty name"
"""What a path is called that is no words at all."""

_DIGITS = re.compile(r"([0-9]+)")


@dataclass(frozen=True, slots=True)
class Entry:
    """A file, by the `name` it was given or found under; `problem` says in short why it cannot be read.

    Where `problem` is None, reading may still fail: a listing looks at no file that it need not look at.
    """

    name: str
    path: Path
    problem: str | None = None


def list_articles(paths: Sequence[str], missing_ok: bool = False) -> list[Entry]:
    """Return the articles that `paths` name, in their order, each file once.

    A file is taken whatever its name. A folder is walked: its .txt and .md files, sorted by path as people
    sort (2 before 10), with hidden files and folders left out and links followed.

    Raises InputError for a path that does not exist; with `missing_ok` it becomes an entry with that problem.
    """
    entries: list[Entry] = []
    seen: set[str] = set()
    for name in paths:
        problem = _problem_of(name)
        if problem == _LOST and not Path(name).is_symlink():
            problem = "no such file or folder"
            if not missing_ok:
                raise InputError(name or UNNAMED, advised(problem))
        if problem == _FOLDER:
            entries += _in_order(_walk(name, seen))
        elif _is_new(name if problem else _true_path(name), seen):
            entries.append(Entry(name, Path(name), problem))
    return entries


def default_paths(folder: Path) -> list[str]:
    """Return what to open where nothing was named: `seeds/`, `articles/` or the folder's own text files.

    Names are relative where `folder` is. The list is empty where there is nothing to open.
    """
    for name in _FOLDERS_OF_ARTICLES:
        if (folder / name).is_dir():
            return [str(folder / name)]
    try:
        with os.scandir(folder) as items:
            visible = [item for item in items if _is_text_name(item.name) and not _is_hidden(item.name)]
            names = [item.name for item in visible if not item.is_dir(follow_symlinks=False)]
    except OSError:
        return []
    return [str(folder / name) for name in sorted(names, key=natural_key)]


def peek_title(entry: Entry) -> str:
    """Return the title of an article from its first 4 KiB; its file name where it has or shows none."""
    try:
        title = (
            "" if entry.problem else title_of(decode(read_head(entry.path, _HEAD_BYTES), whole=False).text)
        )
    except Unreadable:
        title = ""
    return title or entry.path.name


def natural_key(name: str) -> tuple[list[tuple[int, str]], str]:
    """Return a key that sorts file names without regard to case, and the numbers in them by their value."""
    parts = _DIGITS.split(name.casefold())
    # Text and numbers alternate, text first, so only like is compared with like.
    return [(int(part), "") if index % 2 else (-1, part) for index, part in enumerate(parts)], name


def _in_order(entries: Iterable[Entry]) -> list[Entry]:
    """Return entries sorted by path, folder by folder."""
    folders: dict[str, list[tuple[list[tuple[int, str]], str]]] = {}

    def key(entry: Entry) -> list[tuple[list[tuple[int, str]], str]]:
        folder, _, name = entry.name.rpartition("/")
        if folder not in folders:
            folders[folder] = [natural_key(part) for part in folder.split("/")] if folder else []
        return [*folders[folder], natural_key(name)]

    return sorted(entries, key=key)


def _is_text_name(name: str) -> bool:
    return name.lower().endswith(SUFFIXES)


def _is_hidden(name: str) -> bool:
    return name.startswith(".")


def _is_new(place: str, seen: set[str]) -> bool:
    if place in seen:
        return False
    seen.add(place)
    return True


def _problem_of(name: str) -> str | None:
    """Return why what `name` leads to is no file to read ("is a folder"), None if it is one."""
    if not name:
        return _LOST
    try:
        return kind_problem(Path(name).stat().st_mode)
    except (FileNotFoundError, NotADirectoryError):
        return _LOST
    except (OSError, ValueError) as problem:
        return reason_of(problem)


def _walk(top: str, seen: set[str]) -> Iterator[Entry]:
    """Yield the articles under the folder `top`; what is really there first, then what links lead to.

    `seen` holds the true paths of all that was met, and nothing is met twice.
    """
    links: list[_Place] = []
    yield from _walk_real(_Place(top.rstrip("/") or "/", _true_path(top)), seen, links)
    while links:
        found, links = sorted(links), []
        for link in found:
            yield from _follow(link, seen, links)


def _true_path(name: str) -> str:
    try:
        return os.path.realpath(name)
    except OSError:  # links of some system folders may be followed but not read
        return str(Path(name).absolute())


def _joined(folder: str, name: str) -> str:
    return f"{folder.rstrip('/')}/{name}"


class _Place(NamedTuple):
    """A folder by its name and true path; or a link by its name and the true path of the folder it is in."""

    name: str
    real: str

    def inside(self, name: str) -> str:
        """Return the name of what this folder holds under `name`."""
        return name if self.name == "." else _joined(self.name, name)


def _walk_real(top: _Place, seen: set[str], links: list[_Place]) -> Iterator[Entry]:
    """Yield the articles under `top` that no link leads to, and gather the links."""
    folders = [top]
    while folders:
        folder = folders.pop()
        if _is_new(folder.real, seen):
            try:
                yield from _look_into(folder, seen, folders, links)
            except OSError as problem:
                yield Entry(folder.name, Path(folder.name), reason_of(problem))


def _look_into(folder: _Place, seen: set[str], folders: list[_Place], links: list[_Place]) -> Iterator[Entry]:
    """Yield the articles that `folder` itself holds, and gather its folders and links."""
    with os.scandir(folder.name) as found:
        for item in found:
            if _is_hidden(item.name):
                continue
            name, real = folder.inside(item.name), _joined(folder.real, item.name)
            if item.is_symlink():
                links.append(_Place(name, folder.real))
            elif item.is_dir(follow_symlinks=False):
                folders.append(_Place(name, real))
            elif _is_text_name(item.name) and _is_new(real, seen):
                # The system tells a regular file from others while listing: no file is looked at.
                regular = item.is_file(follow_symlinks=False)
                yield Entry(name, Path(name), None if regular else _problem_of(name))


def _follow(link: _Place, seen: set[str], links: list[_Place]) -> Iterator[Entry]:
    """Yield the articles that a link leads to, and gather further links."""
    problem, real = _problem_of(link.name), _true_path(link.name)
    if problem == _FOLDER:
        if os.path.commonpath([real, link.real]) == real:  # back up to where the link is
            yield Entry(link.name, Path(link.name), _LOOP)
        else:
            yield from _walk_real(_Place(link.name, real), seen, links)
    elif problem == _LOOP or (_is_text_name(link.name) and (problem or _is_new(real, seen))):
        yield Entry(link.name, Path(link.name), problem)
