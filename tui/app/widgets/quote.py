"""A quote in its context: some rows of an article, with the words that are meant marked."""

from __future__ import annotations

from rich.segment import Segment
from textual.strip import Strip

from tui.app.ink import Inked
from tui.page.layers import Layer, draw, pieces
from tui.page.page import Page, Row

INDENT = 2  # cells before the text
MEASURE = 100  # cells of a row at most
GAP = "…"


class Quote(Inked):
    """Rows of a text around a span of it, as many as the widget is high. Text and rows are as in the article."""

    DEFAULT_CSS = "Quote { height: 3; width: 1fr; background: $background; color: $foreground; }"

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._text, self._span, self._look = "", (0, 0), "strong"
        self._bright: tuple[int, int] | None = None
        self._laid: tuple[Page, list[Row]] | None = None

    def show(
        self, text: str, span: tuple[int, int] | None, look: str, bright: tuple[int, int] | None = None
    ) -> None:
        """Show what is around `span` of `text`, which is drawn in `look`; nothing without a span.

        What is `bright`, such as its sentence, is not dimmed as the rest is.
        """
        self._bright = bright if span else None
        self._text, self._span, self._look = (text, span, look) if span else ("", (0, 0), look)
        self._laid = None
        self.refresh()

    def on_resize(self) -> None:
        """The rows break elsewhere."""
        self._laid = None

    def _lay_out(self) -> tuple[Page, list[Row]]:
        """The rows: the one with the start of the span in the middle, rows without a word left out."""
        if self._laid is None:
            page = Page(self._text, min(MEASURE, max(1, self.size.width - INDENT - 1)))
            middle = page.row_of(self._span[0])
            rows, height = [middle], max(1, self.size.height)
            above, below = page.before(middle), page.after(middle)
            while len(rows) < height and (above is not None or below is not None):
                if below is not None:
                    if page.shown(below).strip():
                        rows.append(below)
                    below = page.after(below)
                if above is not None and len(rows) < height:
                    if page.shown(above).strip():
                        rows.insert(0, above)
                    above = page.before(above)
            self._laid = page, rows
        return self._laid

    def render_line(self, y: int) -> Strip:
        """A row of the text."""
        page, rows = self._lay_out()
        base = self.ink()
        segments = [Segment(" " * INDENT, base)]
        if y < len(rows):
            row = rows[y]
            layers = [Layer(self._look, [self._span])]
            if self._bright:
                layers.insert(0, Layer("plain", [self._bright]))
            for string, names, _cells in draw(page, row, pieces(row.start, row.end, layers)):
                segments.append(Segment(string, self.ink(*names) if names else self.ink("dim")))
        return Strip(segments).adjust_cell_length(self.size.width, base)
