"""What the program keeps for the ledger: rulings, and what was last looked at; and what is to be compared."""

from __future__ import annotations

import contextlib
import threading
import traceback
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from tui.annotations.where import project_folder
from tui.app.ledger.making import MOST_ARTICLES, Made, Means, Wanted, make
from tui.app.ledger.rulings import RulingDesk
from tui.app.program import caller
from tui.base.faults import fault_words, write_down
from tui.base.files import Stamp, stamp
from tui.compare.ruling_store import RulingStore
from tui.compare.rulings import rulings_file

if TYPE_CHECKING:
    from tui.app.app import Variorum

Place = tuple[str, int, int]
"""A figure by its article's name and its span: what a row is known by while the ledger is made anew."""

Standing = tuple[tuple[Path, Stamp | None], ...]
"""Articles by their paths, with the stamps of their files, None for one that is not there."""

MOST_LISTED = 1000
"""Articles of a folder that is looked through for new ones while the ledger is open, at most."""


class LedgerDesk:
    """The rulings of the annotator, and how the ledger was last looked at: of `all_articles`, at `place`."""

    def __init__(self, program: Variorum) -> None:
        self._program = program
        self._rulings: dict[str, RulingDesk] = {}
        self.listener: Callable[[str], None] | None = None  # the ledger on the screen, while it is
        self.all_articles = False
        self.why = False
        self.place: Place | None = None

    @property
    def rulings(self) -> RulingDesk:
        """The rulings of the annotator in the project of the first article."""
        session = self._program.session
        entry = session.current.entry if session.current else session.entries[0]
        annotations = self._program.annotations
        project = project_folder(entry.path, annotations.name)
        annotator = self._program.annotator()
        path = rulings_file(project, annotator, annotations)
        if str(path) not in self._rulings:
            within = annotations if annotations.is_absolute() else project
            desk = self._rulings[str(path)] = RulingDesk(RulingStore(path, within, annotator))
            desk.soon, desk.changed = caller(), self._changed
        return self._rulings[str(path)]

    def _changed(self, told: str) -> None:
        """Rulings came from outside, or were saved or not: the ledger is told, or where it has gone the room."""
        if self.listener is not None:
            self.listener(told)
        elif told:
            self._program.room.say(told, warning=True)

    def flush(self, seconds: float) -> None:
        """Wait until rulings are on the disk, for so long at most."""
        for desk in self._rulings.values():
            desk.flush(seconds)

    @property
    def failed(self) -> bool:
        """Whether rulings could not be saved, and still are not."""
        return any(desk.kept.sort == "failed" for desk in self._rulings.values())

    def unsaved(self) -> list[str]:
        """What is not on the disk as it should be, a line for each file."""
        return [line for desk in self._rulings.values() for line in desk.unsaved()]

    # -- what is compared -------------------------------------------------------------------------------

    @property
    def left_out(self) -> int:
        """How many articles of the folder are too many to be compared."""
        return max(0, len(self._program.session.entries) - MOST_ARTICLES) if self.all_articles else 0

    @property
    def standing(self) -> Standing:
        """Which articles are to be compared, and how their files stand on the disk."""
        session = self._program.session
        if self.all_articles and len(session.entries) <= MOST_LISTED:
            self._program.list_anew()
        entries = [reading.entry for reading in session.panes]
        entries += session.entries[:MOST_ARTICLES] if self.all_articles else []
        return tuple((entry.path, stamp(entry.path)) for entry in entries)

    def wanted(self) -> list[Wanted]:
        """The open articles, or as many of all as are compared, the open ones first."""
        session = self._program.session
        self._program.room.reload_changed(session.panes)
        found = []
        for reading in session.panes:
            reading.load()
            if reading.problem is not None:
                found.append(Wanted(reading.entry))  # it is told that it cannot be read
            elif reading.article is not None:
                sheet = session.desk.sheet(reading)
                own = sheet.file if sheet.kept.sort != "refused" else None
                found.append(Wanted(reading.entry, reading.article, own))
        if self.all_articles:
            opened = {reading.entry.path for reading in session.panes}
            rest = [Wanted(entry) for entry in session.entries if entry.path not in opened]
            found = (found + rest)[:MOST_ARTICLES]
        return found

    def compare(
        self, progress: Callable[[int], None], done: Callable[[Made | str], None], left: Callable[[], bool]
    ) -> int:
        """Begin to compare on a thread of its own; how many articles.

        `progress` and `done` are called on the screen's thread, `done` with the ledger or what went wrong;
        neither once the reader has `left`.
        """
        program, wanted, soon = self._program, self.wanted(), caller()
        means = Means(program.annotator(), program.annotations, program.session.index, program.noun_classes)

        def tell(call: Callable[[], None]) -> None:
            if not left():
                with contextlib.suppress(RuntimeError):  # the screen's thread has ended meanwhile
                    soon(call)

        def run() -> None:
            made: Made | str | None
            try:
                made = make(wanted, means, lambda count: tell(partial(progress, count)), left)
            except Exception as fault:  # of ours: it is told, and the program goes on
                made = fault_words(fault, write_down(traceback.format_exc()))
            if made is not None:
                tell(partial(done, made))

        threading.Thread(target=run, name="ledger", daemon=True).start()
        return len(wanted)
