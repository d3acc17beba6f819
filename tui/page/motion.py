"""Where a caret goes: each motion takes a text, or a page where rows matter, and an offset; it returns one.

A caret stops at the start of a grapheme or at the end of a line. Motions stay in the text; at its edge they
stay where they are. Each looks at the blocks around the caret only, and past white space to the next ink.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from tui.articles.segments import sentence_at
from tui.base.clean import clean
from tui.page.blocks import Block, block_after, block_at, block_before
from tui.page.cells import is_plain, split_graphemes
from tui.page.page import Page
from tui.page.words import Span, words

_INK = re.compile(r"\S")
_STRETCH = 4096  # how much is looked through at once for the ink before a place


def right(text: str, offset: int) -> int:
    """Return the next stop of the caret."""
    block = block_at(text, offset)
    stops = _stops(text, block)
    if (number := bisect_right(stops, offset)) < len(stops):
        return stops[number]
    after = block_after(text, block)
    return after.start if after else _inside(text, offset)


def left(text: str, offset: int) -> int:
    """Return the stop of the caret before `offset`."""
    block = block_at(text, offset)
    stops = _stops(text, block)
    if number := bisect_left(stops, min(offset, block.line_end)):
        return stops[number - 1]
    before = block_before(text, block)
    return _stops(text, before)[-1] if before else 0


def word_forward(text: str, offset: int) -> int:
    """Return the start of the next word; after the last one, the end of the text."""
    block = block_at(text, offset)
    for start, _ in _words(text, block):
        if start > offset:
            return _stop_from(text, start)
    ink = _ink_from(text, block.end)
    if ink is None:
        return text_end(text, offset)
    starts = [start for start, _ in _words(text, block_at(text, ink)) if start >= ink]
    return _stop_from(text, starts[0] if starts else ink)


def word_end(text: str, offset: int) -> int:
    """Return the last grapheme of the word at `offset`, or of the next if it is there already."""
    block = block_at(text, offset)
    while True:
        for _, end in _words(text, block):
            if (stop := left(text, end)) > offset:
                return stop
        ink = _ink_from(text, block.end)
        if ink is None:
            return text_end(text, offset)
        if not _words(text, block := block_at(text, ink)):
            return _stop_from(text, ink)


def word_backward(text: str, offset: int) -> int:
    """Return the start of the word that `offset` is inside of, or of the one before."""
    block = block_at(text, offset)
    starts = [start for start, _ in _words(text, block) if start < offset]
    if not starts:
        ink = _ink_before(text, block.start)
        if ink is None:
            return 0
        starts = [start for start, _ in _words(text, block_at(text, ink))] or [ink]
    return _stop_at(text, starts[-1])


def word_at(text: str, offset: int) -> Span:
    """Return the span of the word at `offset`, or of the grapheme there if it is in none."""
    for start, end in _words(text, block_at(text, offset)):
        if start <= offset < end:
            return start, end
    stop = _stop_at(text, offset)
    return stop, min(right(text, stop), max(stop, block_at(text, stop).line_end))


def sentence_forward(text: str, offset: int) -> int:
    """Return the start of the next sentence; after the last one, the end of the text."""
    offset = _inside(text, offset)
    here = sentence_at(text, offset)
    ink = here[0] if here and here[0] > offset else _ink_from(text, max(here[1], offset) if here else offset)
    return text_end(text, offset) if ink is None else _stop_from(text, ink)


def sentence_backward(text: str, offset: int) -> int:
    """Return the start of the sentence at `offset`, or of the one before if it is there already."""
    offset = _inside(text, offset)
    here = sentence_at(text, offset)
    if here is None or here[0] >= offset:
        ink = _ink_before(text, offset)
        here = None if ink is None else sentence_at(text, ink)
    return _stop_at(text, here[0]) if here else 0


def paragraph_forward(text: str, offset: int) -> int:
    """Return the start of the next line that is not blank; after the last one, the end of the text."""
    ink = _ink_from(text, block_at(text, offset).next_line)
    return text_end(text, offset) if ink is None else block_at(text, ink).line_start


def paragraph_backward(text: str, offset: int) -> int:
    """Return the start of the line, or of the one before that is not blank if `offset` is there already."""
    line_start = block_at(text, offset).line_start
    if line_start < offset:
        return line_start
    ink = _ink_before(text, line_start)
    return 0 if ink is None else block_at(text, ink).line_start


def text_start(_text: str, _offset: int) -> int:
    """Return the start of the text."""
    return 0


def text_end(text: str, _offset: int) -> int:
    """Return the end of the last line, before the line break that may end it."""
    return block_at(text, len(text)).line_end


def row_start(page: Page, offset: int) -> int:
    """Return the first stop in the row of `offset`."""
    return page.row_of(offset).start


def row_end(page: Page, offset: int) -> int:
    """Return the end of the line in its last row, in others the last stop that is not past the edge."""
    row = page.row_of(offset)
    return row.end if row.last else page.caret_at(row, page.width - 1)


def rows_away(page: Page, offset: int, rows: int, cell: int) -> int:
    """Return the stop `rows` rows below `offset`, above it if negative, nearest to `cell` of that row."""
    return page.caret_at(page.step(page.row_of(offset), rows), cell)


def _stops(text: str, block: Block) -> Sequence[int]:
    """Return where a caret may be in `block`: never nowhere."""
    has_end = block.end == block.line_end
    shown = clean(text[block.start : block.end])
    if is_plain(shown):
        return range(block.start, block.end + has_end)
    stops = [block.start + start for start, _, _ in split_graphemes(shown)]
    return [*stops, block.end] if has_end else stops


def _stop_at(text: str, place: int) -> int:
    """Return the stop at `place` or the nearest before it in its block."""
    stops = _stops(text, block_at(text, place))
    return stops[max(bisect_right(stops, place) - 1, 0)]


def _stop_from(text: str, place: int) -> int:
    """Return the stop at `place` or the nearest after it."""
    stop = _stop_at(text, place)
    return stop if stop == place else right(text, place)


def _words(text: str, block: Block) -> list[Span]:
    found = words(text[block.start : block.end])
    return [(block.start + start, block.start + end) for start, end in found]


def _ink_from(text: str, place: int) -> int | None:
    """Return the first character that is no white space, at `place` or after it."""
    found = _INK.search(text, place)
    return found.start() if found else None


def _ink_before(text: str, place: int) -> int | None:
    """Return the last character before `place` that is no white space."""
    while place > 0:
        start = max(0, place - _STRETCH)
        if bare := text[start:place].rstrip():
            return start + len(bare) - 1
        place = start
    return None


def _inside(text: str, offset: int) -> int:
    return max(0, min(offset, len(text)))
