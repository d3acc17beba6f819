"""The project's own terms while the program runs: read at the start, and again when their file changes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from tui.base.errors import InputError
from tui.base.files import stamp
from tui.figures.index import FigureIndex

if TYPE_CHECKING:
    from tui.compare.classes import Classes
    from tui.figures.terms import Terms


class TermsFile:
    """A file of terms. `index` finds the figures of a text by what it held when it could last be read.

    `month_first` is how the user wants a numeric date read that nothing in the article decides. `problem` says in
    one line what was wrong with the file at the start; a file that is not there is none.
    """

    def __init__(self, path: Path, *, month_first: bool = False) -> None:
        self.path = path
        self._month_first = month_first
        self._terms: Terms | None = None
        self.problem = self._read("the built-in terms are used")

    def index(self, text: str) -> FigureIndex:
        """Return the index of the figures of a text."""
        return FigureIndex(text, month_first=self._month_first, terms=self._terms)

    def classes(self) -> Classes:
        """Return the classes of nouns and statuses, those of the file over the built-in ones."""
        from tui.compare.classes import Classes

        return Classes(self._terms.nouns, self._terms.statuses) if self._terms else Classes()

    def reload(self) -> str | None:
        """Read the file again if it changed; what there is to say of that, or None."""
        if stamp(self.path) == self._seen:
            return None
        if problem := self._read("the terms stay as they were"):
            return problem
        return f"{self.path.name} changed on disk and was read again"

    def _read(self, otherwise: str) -> str | None:
        """Read the file; where it is refused, return why, and what holds `otherwise`."""
        self._seen = stamp(self.path)
        if not self.path.exists():
            self._terms = None
            return None
        from tui.figures.terms import read_terms

        try:
            self._terms = read_terms(self.path)
        except InputError as error:
            return f"{error.named(self.path.name)}; {otherwise}"
        return None
