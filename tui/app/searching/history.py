"""What was looked for before, in this folder and others: kept in a small file of the state folder."""

from __future__ import annotations

import json
from pathlib import Path

from tui.base.files import Unreadable, Unwritable, read_regular, write_whole
from tui.base.paths import state_folder

MOST = 100
"""Queries that are kept."""

_LIMIT = 1 << 20  # bytes of a file that is still believed
_VERSION = 1


def history_file() -> Path:
    """Return where queries are kept."""
    return state_folder() / "searches.json"


class History:
    """Queries, the newest first. What cannot be read counts as none; what cannot be written is lost."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._queries: list[str] | None = None

    @property
    def queries(self) -> list[str]:
        """The queries, the newest first; read when they are first wanted."""
        if self._queries is None:
            self._queries = self._read()
        return self._queries

    def add(self, query: str) -> None:
        """Remember a query; `write` keeps it."""
        query = query.strip()
        if query:
            self._queries = _without_repeats([query, *self.queries])

    def write(self) -> None:
        """Write the queries down, with those that another program wrote meanwhile."""
        queries = _without_repeats([*self.queries, *self._read()])
        data = json.dumps({"variorum": _VERSION, "searches": queries}, ensure_ascii=True, indent=1)
        try:
            write_whole(self._file, data.encode())
        except Unwritable:
            return  # it is only a convenience

    def _read(self) -> list[str]:
        try:
            data = json.loads(read_regular(self._file, limit=_LIMIT))
        except (Unreadable, ValueError, RecursionError):
            return []
        found = data.get("searches") if isinstance(data, dict) and data.get("variorum") == _VERSION else None
        return _without_repeats(
            [one for one in found if isinstance(one, str)] if isinstance(found, list) else []
        )


class Recall:
    """Going back through the history and forth again, from what is being typed."""

    def __init__(self, history: History) -> None:
        self._history = history
        self._at = -1  # in the history; -1 is what is being typed
        self._typed = ""
        self._shown = ""

    def step(self, written: str, back: int = 1) -> str:
        """Return the query that is `back` further back than what is `written`; at the ends, the same again."""
        if written != self._shown:  # something was typed since
            self._at, self._typed = -1, written
        queries = self._history.queries
        while -1 <= self._at + back < len(queries):
            self._at += back
            self._shown = queries[self._at] if self._at >= 0 else self._typed
            if self._shown != written:
                return self._shown
        return written


def _without_repeats(queries: list[str]) -> list[str]:
    return list(dict.fromkeys(queries))[:MOST]
