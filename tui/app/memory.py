"""What the program remembers of a folder between two runs: open panes, places, what has been read.

One small JSON file for each folder, in the state folder of the user. It holds nothing that cannot be lost:
a file that cannot be read counts as none, one that cannot be written is told about and no more.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path

from tui.app.session import MOST_PANES, Session
from tui.articles.listing import Entry
from tui.base.files import Unreadable, read_regular
from tui.base.paths import state_folder

VERSION = 1
LIMIT = 8 << 20  # bytes of a memory file that is still believed


def memory_path(roots: Sequence[Path]) -> Path:
    """The file that remembers what was opened by these paths."""
    named = "\n".join(sorted(str(root.resolve()) for root in roots))
    return state_folder() / "places" / f"{hashlib.sha256(named.encode()).hexdigest()[:16]}.json"


def memory_bytes(session: Session) -> bytes:
    """The session's panes and places, as they are written."""
    marks = dict(session.marks)
    marks.update({pane.name: (pane.caret, pane.top) for pane in session.panes})
    data = {
        "variorum": VERSION,
        "panes": [pane.name for pane in session.panes],
        "focus": session.focus,
        "first": session.first,
        "zoomed": session.zoomed,
        "wanted": session.wanted,
        "hidden": sorted(session.hidden),
        "places": {name: list(place) for name, place in marks.items()},
        "read": sorted(session.read),
    }
    return json.dumps(data, ensure_ascii=True, indent=1).encode()


def recall(session: Session, path: Path, panes: bool) -> None:
    """Put the session back where it was; `panes` False: only the places and what was read.

    Articles that went away since are passed over; anything else in the file that makes no sense too.
    """
    try:
        data = json.loads(read_regular(path, limit=LIMIT))
    except (Unreadable, ValueError, RecursionError):
        return
    if not isinstance(data, dict) or data.get("variorum") != VERSION:
        return
    session.marks = _places(data.get("places"))
    session.read = {name for name in _list(data.get("read")) if isinstance(name, str)}
    session.hidden = frozenset(kind for kind in _list(data.get("hidden")) if isinstance(kind, str))
    if isinstance(wanted := data.get("wanted"), int):
        session.wanted = max(1, min(MOST_PANES, wanted))
    if not panes:
        return
    by_name = {entry.name: entry for entry in session.entries}
    for name in _list(data.get("panes")):
        if isinstance(name, str) and name in by_name:
            session.open(by_name[name])
    session.zoomed = data.get("zoomed") is True and bool(session.panes)
    session.focus = _index(data.get("focus"), session)
    session.first = _index(data.get("first"), session)


def first_articles(session: Session, entries: Sequence[Entry]) -> None:
    """Open these articles, the first of them in focus."""
    for entry in entries:
        session.open(entry)
    session.focus = 0


def _places(data: object) -> dict[str, tuple[int, int]]:
    if not isinstance(data, dict):
        return {}
    return {
        name: (place[0], place[1])
        for name, place in data.items()
        if isinstance(place, list) and len(place) == 2 and all(type(at) is int and at >= 0 for at in place)
    }


def _list(data: object) -> list[object]:
    return data if isinstance(data, list) else []


def _index(data: object, session: Session) -> int:
    return max(0, min(data, len(session.panes) - 1)) if type(data) is int else 0
