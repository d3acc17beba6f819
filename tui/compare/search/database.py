"""The file of an index, or its like in memory: its tables, and how it is opened, checked and made anew.

Articles are rows of `articles`; their words are in two contentless full-text tables under the same number. Such a
table cannot forget a text that it no longer knows, so numbers are never used again and those gone are in `dead`.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import sqlite3
import time
from collections.abc import Sequence
from pathlib import Path

from tui.base.paths import cache_folder
from tui.compare.search.faults import Damaged, Unusable, told
from tui.compare.search.tokens import TOKENIZE

VERSION = 4
"""Of the tables: an index of another version is made anew."""

IN_MEMORY_BELOW = 2000
"""So few articles are indexed in memory each time: a third of a second, and no file."""

WAIT = 0.5
"""Seconds that are waited for another program's writing."""

_UNUSED = 90 * 86400  # seconds after which an index that nobody opened is removed

_TABLES = (
    """CREATE TABLE articles(
        id INTEGER PRIMARY KEY AUTOINCREMENT, path BLOB NOT NULL UNIQUE, size INTEGER NOT NULL,
        mtime INTEGER NOT NULL, sha BLOB, title TEXT, problem TEXT, figured INTEGER NOT NULL DEFAULT 0)""",
    "CREATE TABLE dead(id INTEGER PRIMARY KEY)",
    "CREATE TABLE facts(name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID",
    "CREATE TABLE phrases(id INTEGER PRIMARY KEY, text TEXT NOT NULL, noun TEXT NOT NULL, UNIQUE(text, noun))",
    """CREATE TABLE figures(
        article INTEGER NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, kind TEXT NOT NULL,
        low REAL, high REAL, counted INTEGER, source INTEGER,
        PRIMARY KEY (article, start, "end", kind)) WITHOUT ROWID""",
    f"""CREATE VIRTUAL TABLE headlines USING fts5(
        title, content='', prefix='1 2 3', tokenize="{TOKENIZE}")""",
    f"""CREATE VIRTUAL TABLE bodies USING fts5(
        title, body, content='', tokenize="{TOKENIZE}")""",
    "CREATE VIRTUAL TABLE vocabulary USING fts5vocab(bodies, 'row')",
    "CREATE TABLE words(term TEXT PRIMARY KEY) WITHOUT ROWID",
)


def index_file(roots: Sequence[str]) -> Path:
    """Return where the index of these files and folders is kept, whatever their order."""
    named = sorted({os.fsencode(os.path.abspath(root)) for root in roots})  # noqa: PTH100
    name = hashlib.sha256(b"\0".join(named)).hexdigest()[:24]
    return cache_folder() / "search" / f"{name}.sqlite"


def open_memory() -> sqlite3.Connection:
    """Return a new, empty index in memory."""
    with told():
        base = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        _make(base)
        return base


def open_file(file: Path) -> sqlite3.Connection:
    """Return the index at `file`; one that is not there, is damaged or of another version is made anew.

    Raises Busy while another program is making it, Unusable where it cannot be made.
    """
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as problem:
        raise Unusable(str(problem)) from problem
    for attempt in (1, 2):
        base = _connect(file)
        try:
            with told():
                _prepare(base)
            with contextlib.suppress(OSError):
                os.utime(file)  # for `remove_unused`
            return base
        except Damaged:
            base.close()
            if attempt == 2:
                raise
            remove(file)
        except BaseException:
            base.close()
            raise
    raise AssertionError


def remove(file: Path) -> None:
    """Remove an index. Who has it open keeps what they have. Raises Unusable where that cannot be done."""
    try:
        for ending in ("-wal", "-shm", "-journal", ""):
            Path(f"{file}{ending}").unlink(missing_ok=True)
    except OSError as problem:
        raise Unusable(str(problem)) from problem


def remove_unused(folder: Path, but: Path) -> None:
    """Remove the indexes of a folder that nobody has opened for months."""
    with contextlib.suppress(OSError, Unusable):
        for file in folder.glob("*.sqlite"):
            if file != but and file.stat().st_mtime < time.time() - _UNUSED:
                remove(file)


def _connect(file: Path) -> sqlite3.Connection:
    with told():
        return sqlite3.connect(str(file), timeout=WAIT, isolation_level=None, check_same_thread=False)


def _prepare(base: sqlite3.Connection) -> None:
    """Make sure that the tables are there and are ours."""
    base.execute("PRAGMA journal_mode=WAL")
    base.execute("PRAGMA synchronous=NORMAL")
    base.execute("PRAGMA cell_size_check=ON")
    base.execute("PRAGMA temp_store=MEMORY")
    base.execute("PRAGMA cache_size=-32768")
    if _version(base) == 0:
        base.execute("BEGIN IMMEDIATE")
        try:
            if _version(base) == 0:  # another program may have been quicker
                _make(base)
            base.execute("COMMIT")
        except BaseException:
            base.execute("ROLLBACK")
            raise
    if _version(base) != VERSION:
        raise Damaged("of another version")
    for table in ("articles", "dead", "facts", "phrases", "figures", "words", "headlines", "bodies"):
        base.execute(f"SELECT 1 FROM {table} LIMIT 1").fetchone()


def _version(base: sqlite3.Connection) -> int:
    return int(base.execute("PRAGMA user_version").fetchone()[0])


def _make(base: sqlite3.Connection) -> None:
    for table in _TABLES:
        base.execute(table)
    base.execute(f"PRAGMA user_version={VERSION}")
