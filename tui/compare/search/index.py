"""The index of many articles: brought up to date in batches, so that it can be stopped and go on at any time."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from tui.articles.article import Article, article_of
from tui.articles.listing import Entry
from tui.base.files import Unreadable, read_regular
from tui.compare.search import database
from tui.compare.search.faults import Busy, Damaged, Unusable, told
from tui.compare.search.tokens import searchable, words_in

_BATCH = 128  # articles that are written together at most,
_BATCH_SIZE = 1_000_000  # and bytes of them, but for the last
_LOOKED_AT = 1000  # files that are looked at between two moments at which it can be stopped
_FEW = 50  # if no more than one article in so many is new, the words of these alone are added;
_WORTH_MEANWHILE = 2  # otherwise words are gathered when one in so many is new, and at the end
_WORDS = "words"  # under which the index keeps up to which article it has the words
_TRIES = 4  # at opening a file that another program is making
_DEAD = 1000  # articles that may be gone, and one in two of those that are there


class Progress(NamedTuple):
    """How far a piece of work is: so many articles of so many."""

    done: int
    total: int


class State(NamedTuple):
    """The state of a file, by which it is known whether it changed."""

    size: int
    mtime: int


@dataclass(frozen=True, slots=True)
class _Read:
    """A file as it was read: its article, or the problem that it has."""

    path: bytes
    state: State
    sha: bytes
    article: Article | None
    problem: str | None


class Index:
    """An index in `file`, or in memory where that is None. To be used by one thread at a time.

    Every method may raise an IndexFault; `update` mends what can be mended. Articles are known by the number that
    they have here, and by the absolute path that they were listed under.
    """

    def __init__(self, file: Path | None = None) -> None:
        self.file = file
        self.base = database.open_file(file) if file else database.open_memory()
        self._unread: dict[bytes, str] = {}

    def close(self) -> None:
        """Let go of the file."""
        self.base.close()

    def interrupt(self) -> None:
        """Let what is being asked end at once, with `Stopped`. This may be called on another thread."""
        self.base.interrupt()

    def rebuild(self) -> None:
        """Make it anew, empty: in its file, and where that cannot be, in memory."""
        self.base.close()
        try:
            if self.file:
                database.remove(self.file)
                self.base = database.open_file(self.file)
                return
        except (Damaged, Unusable):
            self.file = None
        self.base = database.open_memory()

    # -- what is in it ------------------------------------------------------------------------------------

    def count(self) -> int:
        """How many articles are in it."""
        with told():
            return int(self.base.execute("SELECT count(*) FROM articles WHERE problem IS NULL").fetchone()[0])

    def problems(self) -> list[tuple[Path, str]]:
        """The files that could not be read, with the reason."""
        with told():
            rows = self.base.execute(
                "SELECT path, problem FROM articles WHERE problem IS NOT NULL"
            ).fetchall()
        return [(Path(os.fsdecode(path)), problem) for path, problem in [*rows, *self._unread.items()]]

    # -- bringing it up to date ---------------------------------------------------------------------------

    def update(self, entries: Sequence[Entry]) -> Iterator[Progress]:
        """Let it hold these articles as they are now, and no others; yields between batches.

        It may be left at any yield: what was done is kept, and the next time it goes on from there. Another program
        may do the same at the same time: each takes what the other has not done yet. Raises Busy where another one
        does not let go of the file. A damaged index is made anew; where its file cannot be written, this one goes
        on in memory.
        """
        try:
            yield from self._update(entries)
        except (Damaged, Unusable) as fault:
            if isinstance(fault, Unusable):
                self.file = None
            self.rebuild()
            yield from self._update(entries)

    def _update(self, entries: Sequence[Entry]) -> Iterator[Progress]:
        with told():
            self._renew_if_worn()
            known = {
                row[0]: State(*row[1:]) for row in self.base.execute("SELECT path, size, mtime FROM articles")
            }
        there: dict[bytes, State] = {}
        self._unread.clear()
        for number, entry in enumerate(entries, 1):
            if entry.problem is None and (state := state_of(path := path_of(entry))):
                there[path] = state
            if number % _LOOKED_AT == 0:
                yield Progress(0, len(entries))
        gone = [path for path in known if path not in there]
        changed = [path for path, state in there.items() if known.get(path) != state]
        with self.writing():
            for path in gone:
                self._forget(path)
        few = len(changed) <= len(known) // _FEW
        yield from self._take_in(changed, there, few)
        with told():
            lacking = self._lacking_words()
        if lacking:
            self._gather_words()

    def _take_in(self, paths: list[bytes], states: dict[bytes, State], few: bool) -> Iterator[Progress]:
        done = 0
        yield Progress(0, len(paths))
        while done < len(paths):
            batch: list[_Read] = []
            size = 0
            while done < len(paths) and len(batch) < _BATCH and size < _BATCH_SIZE:
                batch.append(_read(paths[done], states[paths[done]]))
                size += batch[-1].state.size
                done += 1
            with self.writing():
                add = few and not self._lacking_words()
                for read in batch:
                    self._store(read)
                if add:
                    self._add_words(batch)
            with told():
                gather = self._lacking_words() > self._live() // _WORTH_MEANWHILE
            if gather:
                self._gather_words()
            yield Progress(done, len(paths))

    def _store(self, read: _Read) -> None:
        row = self.base.execute(
            "SELECT size, mtime, sha FROM articles WHERE path = ?", (read.path,)
        ).fetchone()
        if row is not None:
            if State(*row[:2]) == read.state:
                return  # another program was quicker
            if row[2] == read.sha:
                self.base.execute(
                    "UPDATE articles SET size = ?, mtime = ? WHERE path = ?", (*read.state, read.path)
                )
                return
            self._forget(read.path)
        if not read.sha:  # perhaps it can be read the next time, though it is the same
            self._unread[read.path] = read.problem or ""
            return
        title = searchable(read.article.title) if read.article else None
        number = self.base.execute(
            "INSERT INTO articles(path, size, mtime, sha, title, problem) VALUES (?, ?, ?, ?, ?, ?)",
            (read.path, *read.state, read.sha, read.article and read.article.title, read.problem),
        ).lastrowid
        if read.article:
            self.base.execute("INSERT INTO headlines(rowid, title) VALUES (?, ?)", (number, title))
            self.base.execute(
                "INSERT INTO bodies(rowid, title, body) VALUES (?, ?, ?)",
                (number, title, searchable(read.article.text)),
            )

    def _forget(self, path: bytes) -> None:
        row = self.base.execute("SELECT id FROM articles WHERE path = ?", (path,)).fetchone()
        if row is not None:
            self.base.execute("INSERT INTO dead VALUES (?)", row)
            self.base.execute("DELETE FROM figures WHERE article = ?", row)
            self.base.execute("DELETE FROM articles WHERE id = ?", row)

    def _live(self) -> int:
        return int(self.base.execute("SELECT count(*) FROM articles").fetchone()[0])

    def _newest(self) -> int:
        return int(self.base.execute("SELECT ifnull(max(id), 0) FROM articles").fetchone()[0])

    def _lacking_words(self) -> int:
        """How many articles came since words were written down; below 1 where it has the words of all."""
        row = self.base.execute("SELECT value FROM facts WHERE name = ?", (_WORDS,)).fetchone()
        return self._newest() - int(row[0] if row else 0)

    def _gather_words(self) -> None:
        """Write down which words there are. It takes long: SQLite goes through all places of each word to tell."""
        with self.writing():
            self.base.execute("DELETE FROM words")
            self.base.execute("INSERT INTO words SELECT term FROM vocabulary")
            self._has_words()

    def _add_words(self, batch: Sequence[_Read]) -> None:
        """Write down the words of these articles, those of all others being there."""
        texts = [
            searchable(part) for one in batch if one.article for part in (one.article.title, one.article.text)
        ]
        self.base.executemany("INSERT OR IGNORE INTO words VALUES (?)", ((word,) for word in words_in(texts)))
        self._has_words()

    def _has_words(self) -> None:
        self.base.execute("INSERT OR REPLACE INTO facts VALUES (?, ?)", (_WORDS, str(self._newest())))

    def _renew_if_worn(self) -> None:
        """Make it anew where much of it is of articles that are gone."""
        (dead,) = self.base.execute("SELECT count(*) FROM dead").fetchone()
        if dead > _DEAD + self._live() // 2:
            self.rebuild()

    @contextlib.contextmanager
    def writing(self) -> Iterator[None]:
        """All or nothing of what is written inside, and nobody else writes meanwhile."""
        with told():
            self.base.execute("BEGIN IMMEDIATE")
            try:
                yield
                self.base.execute("COMMIT")
            except BaseException:
                with contextlib.suppress(sqlite3.Error):  # a full disk has rolled back already
                    self.base.execute("ROLLBACK")
                raise


def open_index(roots: Sequence[str], count: int) -> Index:
    """Return the index for so many articles under these roots: in memory for few of them, else in its file.

    Where the file cannot be used, or another program does not let go of it, it is in memory, too.
    """
    if count < database.IN_MEMORY_BELOW:
        return Index()
    file = database.index_file(roots)
    database.remove_unused(file.parent, file)
    for _ in range(_TRIES):
        try:
            return Index(file)
        except Busy:
            continue
        except (Damaged, Unusable):
            break
    return Index()


def path_of(entry: Entry) -> bytes:
    """Return the path that an article is known by in an index."""
    return os.fsencode(os.path.abspath(entry.path))  # noqa: PTH100  (links stay as they are)


def state_of(path: bytes) -> State | None:
    """Return the state of a file now; None where there is none."""
    try:
        status = os.stat(path)  # noqa: PTH116  (a path of bytes, a hundred thousand times)
    except (OSError, ValueError):
        return None
    return State(status.st_size, status.st_mtime_ns)


def _read(path: bytes, state: State) -> _Read:
    place = Path(os.fsdecode(path))
    try:
        data = read_regular(place)
    except Unreadable as problem:
        return _Read(path, state, b"", None, problem.reason)
    sha = sha256(data).digest()
    try:
        return _Read(path, state, sha, article_of(data, place, str(place)), None)
    except Unreadable as problem:
        return _Read(path, state, sha, None, problem.reason)
