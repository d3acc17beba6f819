"""A text laid out in rows of a given width, worked out around the place that is looked at.

Nothing is counted or wrapped beyond the blocks asked for, so a text of 10 MB is as quick to open, to jump
about in and to lay out anew as one of 10 KB. There are no row numbers: a `Row` is its own handle, and leads
to its neighbours. All offsets are code points of the text.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from tui.base.clean import clean
from tui.page.blocks import Block, block_after, block_at, block_before
from tui.page.cells import Grapheme, row_graphemes
from tui.page.wrap import wrap

_BLOCKS_KEPT = 512


@dataclass(frozen=True, slots=True)
class Row:
    """One row: the text `[start, end)` without the line break, blanks that hang past the edge included.

    `block` is the offset at which its block begins and `index` its number there, from 0: together they name
    the row among all of a page. `first` and `last` say whether a line of the text begins and ends with it.
    """

    start: int
    end: int
    block: int
    index: int
    first: bool
    last: bool


class Page:
    """The rows of `text` at `width` cells (at least 1)."""

    def __init__(self, text: str, width: int) -> None:
        self.text = text
        self.width = max(width, 1)
        self._near: Block | None = None
        self._wrapped: dict[int, tuple[Row, ...]] = {}  # by start of the block, the latest used at the end

    def resized(self, width: int) -> Page:
        """Return the same text at another width."""
        page = Page(self.text, width)
        page._near = self._near
        return page

    def position(self, offset: int) -> float:
        """Return the share of the text before `offset`, from 0.0 to 1.0."""
        return max(0.0, min(offset / len(self.text), 1.0)) if self.text else 0.0

    # Rows

    def row_of(self, offset: int) -> Row:
        """Return the row of `offset` (clamped to the text); a line break counts to the row it ends."""
        block = self._near = block_at(self.text, offset, self._near)
        rows = self._rows(block)
        return rows[max(bisect_right(rows, offset, key=_start) - 1, 0)]

    def after(self, row: Row) -> Row | None:
        """Return the next row; None after the last."""
        block = self._block(row)
        rows = self._rows(block)
        if row.index + 1 < len(rows):
            return rows[row.index + 1]
        next_block = block_after(self.text, block)
        return self._rows(next_block)[0] if next_block else None

    def before(self, row: Row) -> Row | None:
        """Return the row before; None before the first."""
        block = self._block(row)
        if row.index:
            return self._rows(block)[row.index - 1]
        block_above = block_before(self.text, block)
        return self._rows(block_above)[-1] if block_above else None

    def step(self, row: Row, count: int) -> Row:
        """Return the row `count` rows below `row`, above if negative; the last or first if fewer are left."""
        block = self._block(row)
        index = row.index + count
        while index < 0 and (above := block_before(self.text, block)):
            block = above
            index += len(self._rows(block))
        while index >= len(self._rows(block)) and (below := block_after(self.text, block)):
            index -= len(self._rows(block))
            block = below
        self._near = block
        rows = self._rows(block)
        return rows[max(0, min(index, len(rows) - 1))]

    def rows_from(self, row: Row, count: int) -> list[Row]:
        """Return `row` and those below it, `count` together, fewer at the end of the text."""
        rows = [row]
        while len(rows) < count and (below := self.after(rows[-1])):
            rows.append(below)
        return rows[: max(count, 0)]

    def last_row(self) -> Row:
        """Return the last row of the text."""
        return self.row_of(len(self.text))

    def last_screen_top(self, height: int) -> Row:
        """Return the row at the top when the last row stands at the bottom of `height` rows."""
        return self.step(self.last_row(), 1 - max(height, 1))

    # Cells

    def shown(self, row: Row) -> str:
        """Return the text of `row`, cleaned, one character for each of the text."""
        return clean(self.text[row.start : row.end])

    def graphemes(self, row: Row) -> list[Grapheme]:
        """Return the graphemes of `row` with the cells they take, by offsets from the start of the row."""
        return row_graphemes(self.shown(row), self.width)

    def cell_of(self, offset: int) -> int:
        """Return the cell of its row at which the grapheme at `offset` begins; at a line break, the end.

        At blanks that hang past the edge, and at the end of a full row, this is `width` or more.
        """
        row = self.row_of(offset)
        cell = 0
        for _, end, cells in self.graphemes(row):
            if row.start + end > offset:
                break
            cell += cells
        return cell

    def offset_at(self, row: Row, cell: int) -> int:
        """Return the start of the grapheme that covers `cell` of `row`; past the last one, the row's end.

        The end of a row that its line goes on from is the start of the next row: see `caret_at`.
        """
        for start, _, cells in self.graphemes(row):
            if cell < cells:
                return row.start + start
            cell -= cells
        return row.end

    def caret_at(self, row: Row, cell: int) -> int:
        """Return the offset in `row` nearest to `cell`: as `offset_at`, but never that of the next row."""
        offset = self.offset_at(row, cell)
        if offset < row.end or row.last or row.start == row.end:
            return offset
        return row.start + self.graphemes(row)[-1][0]

    def _block(self, row: Row) -> Block:
        self._near = block_at(self.text, row.block, self._near)
        return self._near

    def _rows(self, block: Block) -> tuple[Row, ...]:
        rows = self._wrapped.pop(block.start, None)
        if rows is None:
            if len(self._wrapped) >= _BLOCKS_KEPT:
                del self._wrapped[next(iter(self._wrapped))]  # the one not used for longest
            rows = tuple(self._wrap(block))
        self._wrapped[block.start] = rows
        return rows

    def _wrap(self, block: Block) -> Iterator[Row]:
        starts = [block.start + at for at in wrap(clean(self.text[block.start : block.end]), self.width)]
        ends = [*starts[1:], block.end]
        for index, (start, end) in enumerate(zip(starts, ends, strict=True)):
            first = index == 0 and block.start == block.line_start
            last = end == block.end == block.line_end
            yield Row(start, end, block.start, index, first, last)


def _start(row: Row) -> int:
    return row.start
