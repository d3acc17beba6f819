"""What merging takes and comes to, whether the files hold annotations or rulings."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from typing import NamedTuple

from tui.base.values import Value
from tui.review.merge import Conflict


class Given(NamedTuple):
    """The names of the files to merge, and of the one that the result is for."""

    base: str
    ours: str
    theirs: str
    output: str

    def side_names(self, ours: str | None, theirs: str | None) -> tuple[str, str]:
        """What to call the sides, given their annotators."""
        from tui.review.conflict_words import side_names

        return side_names((ours, theirs), (self.ours, self.theirs), os.environ)

    def told(self, title: str, lines: Iterable[str]) -> list[str]:
        """Lines about the result, each with its name: `title` where git has a name of its own for it."""
        from tui.review.conflict_words import file_name

        place = file_name(self.output, title)
        return [f"{place}: {line}" for line in lines]


class Outcome(NamedTuple):
    """What a merge came to: the bytes of the result, which can be read again, and what is to be told of it.

    `record` gives the result as plain data, `lines` the warnings and conflicts in words; both are made when they
    are asked for. `check` raises InputError for what is no such file.
    """

    data: bytes
    record: Callable[[], dict[str, Value]]
    conflicts: tuple[Conflict, ...]
    warnings: tuple[str, ...]
    lines: Callable[[], list[str]]
    check: Callable[[bytes, str], object]
