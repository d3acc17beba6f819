"""Figures of all articles, found as those of the open ones are."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from tui.figures.model import Figure

if TYPE_CHECKING:
    from tui.app.session import Session
    from tui.compare.classes import Classes
    from tui.compare.search.figures import Source


def figure_source(session: Session, classes: Callable[[], Classes], month_first: bool) -> Source:
    """Return where the figures of the session's articles come from."""
    from tui.compare.search.figures import Source, key_of

    def find(_path: Path, text: str) -> list[Figure]:
        index = session.index(text)
        while index.work():
            pass
        return list(index.found())

    return Source(find, classes().noun, key_of(session.entries[0].path, month_first))
