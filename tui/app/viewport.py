"""What of a page is on the screen: the rows, where the caret is drawn, and scrolling. No Textual here."""

from __future__ import annotations

from tui.app.reading import Reading, Span
from tui.page.page import Page, Row

MARGIN = 2  # rows kept between the caret and the edge while it moves


class Viewport:
    """`height` rows of a reading's text at `width` cells, from the row that its `top` is in.

    The place is the reading's `top`, an offset: it stays when width and height change.
    """

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.height = 1
        self.page = Page(reading.text, 1)
        self.rows: list[Row | None] = []
        self._last_top: Row | None = None

    def lay(self, width: int, height: int) -> None:
        """Find the rows on the screen. At the end of the text the screen stays full."""
        if self.page.text is not self.reading.text:
            self.page = Page(self.reading.text, width)
            self._last_top = None
        elif self.page.width != width:
            self.page = self.page.resized(width)
            self._last_top = None
        if self.height != max(1, height):
            self.height = max(1, height)
            self._last_top = None
        self._lay_rows()
        if self.reading.bring is not None:
            (stretch, most), self.reading.bring = self.reading.bring, None
            self.bring_in(stretch)
            self.bring_in(most)

    def _lay_rows(self) -> None:
        top = self.page.row_of(self.reading.top)
        if self._last_top is None:
            self._last_top = self._upwards(self.page.last_row(), self.height - 1)
        if top.start > self._last_top.start:
            top = self._last_top
        self.reading.top = top.start
        self.rows = self._downwards(top, self.height)

    def _downwards(self, top: Row, count: int) -> list[Row | None]:
        """`count` rows of the screen from `top` on, with None for the space between two paragraphs."""
        rows: list[Row | None] = [top]
        row = top
        while len(rows) < count and (below := self.page.after(row)):
            if self._spaced(row, below):
                rows.append(None)
            rows.append(below)
            row = below
        return rows[:count]

    def _upwards(self, row: Row, count: int) -> Row:
        """The row of text at most `count` rows of the screen above `row`."""
        while count > 0 and (above := self.page.before(row)):
            count -= 2 if self._spaced(above, row) else 1
            if count < 0:
                break
            row = above
        return row

    def _spaced(self, above: Row, below: Row) -> bool:
        """Whether a space is drawn between two rows: between lines of text that no blank line parts."""
        return above.last and not self._blank(above) and not self._blank(below)

    def _blank(self, row: Row) -> bool:
        return not self.reading.text[row.start : row.end].strip()

    @property
    def texts(self) -> list[tuple[int, Row]]:
        """The rows of text on the screen, each with the row of the screen it stands in."""
        return [(y, row) for y, row in enumerate(self.rows) if row is not None]

    @property
    def span(self) -> Span:
        """The stretch of text on the screen."""
        texts = self.texts
        return (texts[0][1].start, texts[-1][1].end) if texts else (0, 0)

    @property
    def at_end(self) -> bool:
        """Whether the end of the text, blank lines aside, is on the screen."""
        return self.span[1] >= self.reading.ink_end

    @property
    def percent(self) -> str:
        """How far the screen is in the text: "all", "0%" to "100%"."""
        if not self.reading.text:
            return ""
        start, end = self.span
        if self.at_end:
            return "100%" if start else "all"
        return f"{100 * start // max(1, len(self.reading.text) - (end - start))}%"

    def y_of(self, offset: int) -> int | None:
        """The row of the screen that shows `offset`, from 0, or None."""
        start = self.page.row_of(offset).start
        return next((y for y, row in self.texts if row.start == start), None)

    def rows_of(self, span: Span) -> range:
        """The rows of the screen that a span touches, a caret's place at its end included."""
        first = self.page.row_of(span[0]).start
        touched = [y for y, row in self.texts if first <= row.start <= span[1]]
        return range(touched[0], touched[-1] + 1) if touched else range(0)

    def offset_under(self, x: int, y: int) -> int:
        """The offset at cell (x, y) of the text area; beyond the text, the nearest."""
        if not self.texts:
            return 0
        above = [row for at, row in self.texts if at <= max(0, y)]
        return self.page.caret_at(above[-1], max(0, x))

    # -- scrolling: these set the reading's top, and its caret where it must go along ---------------------

    def scroll(self, count: int) -> None:
        """Move the text by `count` rows of text; the caret goes along where it would leave the screen."""
        self.scroll_to(self.page.step(self.page.row_of(self.reading.top), count).start)

    def scroll_to(self, offset: int) -> None:
        """Bring the row of `offset` to the top; the caret goes along where it would leave the screen."""
        reading = self.reading
        was_on_screen = self.y_of(reading.caret) is not None
        cell = self.page.cell_of(reading.caret)
        old, reading.top = reading.top, self.page.row_of(offset).start
        self._lay_rows()
        if was_on_screen and reading.anchor is None and self.y_of(reading.caret) is None:
            reading.caret = self.page.caret_at(self.texts[0 if reading.top > old else -1][1], cell)

    def turn_page(self, direction: int, cell: int) -> None:
        """Move text and caret by a screenful less two rows, the caret to `cell` of its row.

        Going down, the last two rows of text become the first; going up, the first two the last.
        """
        reading, page = self.reading, self.page
        texts = [row for _, row in self.texts]
        old_top, caret = texts[0], page.row_of(reading.caret)
        if direction > 0:
            top = texts[-2] if len(texts) > 2 else page.step(old_top, 1)
        else:
            top = self._upwards(texts[1] if len(texts) > 2 else page.step(old_top, -1), self.height - 1)
            if top.start >= old_top.start:  # on a low screen a space between paragraphs takes all there is
                top = page.step(old_top, -1)
        reading.top = top.start
        self._lay_rows()
        moved = self.texts[0][1].start != old_top.start
        away = next((n for n, row in enumerate(texts) if row.start == caret.start), 0)
        now = [row for _, row in self.texts]
        # where the text is at its end already, only the caret goes on
        target = now[min(away, len(now) - 1)] if moved else now[-1 if direction > 0 else 0]
        reading.caret = page.caret_at(target, cell)

    def bring_caret_in(self, comfortable: bool = False) -> None:
        """Scroll so that the caret is on the screen, as little as can be.

        Where it is far away, or off the screen and `comfortable` is asked for, its row comes to a third of
        the height.
        """
        page, height = self.page, self.height
        margin = min(MARGIN, (height - 1) // 2)
        row = page.row_of(self.reading.caret)
        first, last = self.texts[0][1], self.texts[-1][1]
        y = self.y_of(self.reading.caret)
        if y is not None and margin <= y < height - margin:
            return
        if y is not None and y < margin:
            top = self._upwards(row, margin)
            top = top if top.start < first.start else first
        elif y is not None or (not comfortable and last.start < row.start <= page.step(last, height).start):
            top = self._upwards(row, height - 1 - margin)
            top = top if top.start > first.start else first
        elif not comfortable and page.step(first, -height).start <= row.start < first.start:
            top = self._upwards(row, margin)
        else:
            above = max(height // 3, margin + 1)  # one more than the margin: a space may take it
            top = self._upwards(row, min(above, height - 1 - margin))
        self.reading.top = top.start
        self._lay_rows()

    def bring_in(self, span: Span) -> None:
        """Scroll so that a stretch is on the screen; nothing moves where it is, and not close to the edge.

        Else its first row comes to a third of the height.
        """
        margin = min(MARGIN, (self.height - 1) // 2)
        first, last = self.page.row_of(span[0]), self.page.row_of(max(span[0], span[1] - 1))
        y, end = self.y_of(first.start), self.y_of(last.start)
        if y is not None and end is not None:
            above = y >= margin or self.texts[0][1].start == 0
            if above and (end < self.height - margin or self.at_end):
                return
        self.reading.top = self._upwards(first, min(self.height // 3, self.height - 1 - margin)).start
        self._lay_rows()
