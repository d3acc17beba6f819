"""What can go wrong with an index, told apart by what is to be done."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager


class IndexFault(Exception):
    """Something is wrong with an index."""


class Damaged(IndexFault):
    """The file is no index, or is broken: it is to be made anew."""


class Busy(IndexFault):
    """Another program writes to it, and did not let go of it in time."""


class Unusable(IndexFault):
    """It cannot be made or written here; the message says why."""


class Stopped(IndexFault):
    """The search was called off."""


_KINDS: dict[int, type[IndexFault]] = {
    sqlite3.SQLITE_BUSY: Busy,
    sqlite3.SQLITE_LOCKED: Busy,
    sqlite3.SQLITE_INTERRUPT: Stopped,
    sqlite3.SQLITE_FULL: Unusable,
    sqlite3.SQLITE_READONLY: Unusable,
    sqlite3.SQLITE_CANTOPEN: Unusable,
    sqlite3.SQLITE_IOERR: Unusable,
    sqlite3.SQLITE_PERM: Unusable,
    sqlite3.SQLITE_AUTH: Unusable,
    sqlite3.SQLITE_TOOBIG: Unusable,
    sqlite3.SQLITE_NOMEM: Unusable,
}
_PRIMARY = 0xFF  # of an extended result code, the part that says the sort


@contextmanager
def told() -> Iterator[None]:
    """Turn what SQLite raises into an IndexFault; what it does not name is a broken file."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        code = getattr(error, "sqlite_errorcode", None)
        kind = Damaged if code is None else _KINDS.get(code & _PRIMARY, Damaged)
        raise kind(str(error)) from error
