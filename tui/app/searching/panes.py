"""What was found in all articles, as the open ones show it."""

from __future__ import annotations

from collections.abc import Iterable

from tui.app.reading import Reading
from tui.app.searching.answers import Hits
from tui.app.session import Session


def show_in_panes(session: Session, query: str, found: Iterable[Hits]) -> int:
    """Let the open articles show these hits as their matches; how many there are."""
    by_path = {hits.entry.path: hits for hits in found}
    session.query = session.last_query = query
    for reading in session.panes:
        reading.load()
        hits = by_path.get(reading.entry.path)
        reading.matches = list(hits.spans) if hits and fits(reading, hits) else []
    return sum(len(reading.matches) for reading in session.panes)


def fits(reading: Reading, hits: Hits) -> bool:
    """Whether hits are of the text that is open: it may have been read before the file changed."""
    return all(end <= len(reading.text) for _, end in hits.spans) and all(
        reading.text.startswith(piece.text, piece.start - piece.at[0][0]) for piece in hits.pieces
    )


def others(session: Session, found: Iterable[Hits]) -> list[Hits]:
    """Return what was found in articles that are not open."""
    paths = {reading.entry.path for reading in session.panes}
    return [hits for hits in found if hits.entry.path not in paths]
