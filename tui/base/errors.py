"""The one kind of error that users are told about in a line."""

from __future__ import annotations


class InputError(Exception):
    """Bad input: where, what is wrong and what to do, in one line.

    `line` and `column` count from 1 and are None where the whole file is meant.
    The message may hold text of a hostile file: it is cleaned where it is printed.
    """

    def __init__(self, path: str, what: str, line: int | None = None, column: int | None = None) -> None:
        super().__init__(path, what, line, column)
        self.path = path
        self.what = what
        self.line = line
        self.column = column

    def named(self, name: str) -> InputError:
        """The same with another name for the file: a short one, where a line has little room."""
        return InputError(name, self.what, self.line, self.column)

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.path, self.line, self.column) if part not in (None, ""))
        return f"{place}: {self.what}" if place else self.what
