"""The start of an article, with its figures, beside the list."""

from __future__ import annotations

from tui.app.reading import MakeIndex, Reading
from tui.app.widgets.pane import Pane
from tui.articles.listing import Entry


class Preview(Pane):
    """A pane without a title and without a caret; the article is read when it is shown, not before."""

    DEFAULT_CSS = "Preview { width: 2fr; padding: 0 1; }"

    def __init__(self, index: MakeIndex) -> None:
        super().__init__()
        self._index = index

    @property
    def header(self) -> int:
        """No title: the list has it."""
        return 0

    def show_start(self, entry: Entry | None) -> None:
        """Show the start of an article; of none, what was there stays hidden by its emptiness."""
        if entry is None or not self.size.width:
            return
        reading = (
            self.reading
            if self.reading is not None and self.reading.entry is entry
            else Reading(entry, index=self._index)
        )
        self.show(reading, 0, first=0, hidden=frozenset(), neighbours=(0, 0), focused=False, labels={})
