"""What the program remembers of a folder between two runs: open panes, places, what has been read.

One small JSON file for each folder, in the state folder of the user. It holds nothing that cannot be lost:
a file that cannot be read counts as none, one that cannot be written is told about and no more.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from tui.app.session import MOST_PANES, Session
from tui.articles.listing import Entry
from tui.base.files import Unreadable, Unwritable, read_regular, write_whole
from tui.base.paths import state_folder

VERSION = 1
LIMIT = 8 << 20  # bytes of a memory file that is still believed


class Memory:
    """The memory of the folder that `paths` are in.

    Articles are known by their path in that folder, so that it does not matter how they were opened. Where
    single files were named, only their places are remembered: the panes of the folder stay as they were.
    """

    def __init__(self, paths: Sequence[str]) -> None:
        self.named = any(not Path(path).is_dir() for path in paths)
        folders = [path if Path(path).is_dir() else Path(path).parent for path in paths]
        self.folder = Path(os.path.commonpath([Path(folder).resolve() for folder in folders]))
        name = hashlib.sha256(os.fsencode(self.folder)).hexdigest()[:16]
        self.file = state_folder() / "places" / f"{name}.json"
        self._last: dict[str, Any] = {}

    def key(self, entry: Entry) -> str:
        """The article's path in the folder."""
        return os.path.relpath(os.path.abspath(entry.path), self.folder)  # noqa: PTH100  (links stay as they are)

    # -- writing ----------------------------------------------------------------------------------------

    def data(self, session: Session) -> bytes:
        """The session's panes and places, as they are written."""
        names = {entry.name: self.key(entry) for entry in session.entries}
        marks = dict(session.marks)
        marks.update({pane.name: (pane.caret, pane.top) for pane in session.panes})
        known = {names[name] for name in marks if name in names}
        kept = {key: place for key, place in _places(self._last.get("places")).items() if key not in known}
        panes = {
            "panes": [names[pane.name] for pane in session.panes if pane.name in names],
            "focus": session.focus,
            "first": session.first,
            "zoomed": session.zoomed,
        }
        if self.named:
            panes = {name: self._last[name] for name in panes if name in self._last}
        written = {
            "variorum": VERSION,
            "folder": str(self.folder),
            **panes,
            "wanted": session.wanted,
            "hidden": sorted(session.hidden),
            "places": kept | {names[name]: list(place) for name, place in marks.items() if name in names},
            "read": sorted(
                {names[name] for name in session.read if name in names}
                | set(_texts(self._last.get("read"))) - set(names.values())
            ),
        }
        return json.dumps(written, ensure_ascii=True, indent=1).encode()

    def write(self, data: bytes) -> str | None:
        """Write it down; what went wrong, in a line, or None."""
        try:
            write_whole(self.file, data)
        except Unwritable as error:
            return f"{self.file}: places are not remembered: {error}"
        return None

    # -- reading ----------------------------------------------------------------------------------------

    def recall(self, session: Session) -> None:
        """Put the session back where it was.

        Articles that went away since are passed over; anything else in the file that makes no sense too.
        """
        try:
            data = json.loads(read_regular(self.file, limit=LIMIT))
        except (Unreadable, ValueError, RecursionError):
            return
        if not isinstance(data, dict) or data.get("variorum") != VERSION:
            return
        self._last = data
        by_key = {self.key(entry): entry for entry in session.entries}
        places = _places(data.get("places"))
        session.marks = {by_key[key].name: place for key, place in places.items() if key in by_key}
        session.read = {by_key[key].name for key in _texts(data.get("read")) if key in by_key}
        session.hidden = frozenset(_texts(data.get("hidden")))
        if type(wanted := data.get("wanted")) is int:
            session.wanted = max(1, min(MOST_PANES, wanted))
        if self.named:
            return
        for key in _texts(data.get("panes")):
            if key in by_key:
                session.open(by_key[key])
        session.zoomed = data.get("zoomed") is True and bool(session.panes)
        session.focus = _index(data.get("focus"), session)
        session.first = _index(data.get("first"), session)


def _places(data: object) -> dict[str, tuple[int, int]]:
    if not isinstance(data, dict):
        return {}
    return {
        name: (place[0], place[1])
        for name, place in data.items()
        if isinstance(place, list) and len(place) == 2 and all(type(at) is int and at >= 0 for at in place)
    }


def _texts(data: object) -> Iterator[str]:
    return (text for text in data if isinstance(text, str)) if isinstance(data, list) else iter(())


def _index(data: object, session: Session) -> int:
    return max(0, min(data, len(session.panes) - 1)) if isinstance(data, int) else 0
