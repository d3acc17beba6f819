r"""Blocks: the stretches of a text that are wrapped on their own, found without reading the rest.

A block is a line of the text, up to `\n`, or a part of a line of more than `MOST` characters. A line break is
`\n` or `\r\n`; it belongs to no block. A last `\n` ends the last line and does not begin another.
"""

from __future__ import annotations

from typing import NamedTuple

from tui.base.clean import clean
from tui.page.cells import is_plain, split_graphemes

MOST = 4000
"""A longer line is cut near each multiple of this many characters."""

_REACH = 256  # how far before such a multiple a space is looked for


class Block(NamedTuple):
    """A stretch `[start, end)` of the line `[line_start, line_end)`; the next line begins at `next_line`."""

    start: int
    end: int
    line_start: int
    line_end: int
    next_line: int


def block_at(text: str, offset: int, near: Block | None = None) -> Block:
    """Return the block that `offset` (clamped to the text) lies in; a line break counts to what it ends.

    `near` is a block found before: in its line, which may be huge, the ends of the line are known.
    """
    offset = max(0, min(offset, len(text) - 1))
    if near is not None and near.line_start <= offset < near.next_line:
        if near.start <= offset < near.end:
            return near
        return _part(text, near.line_start, near.line_end, near.next_line, offset)
    line_start = text.rfind("\n", 0, offset) + 1
    line_break = text.find("\n", offset)
    if line_break < 0:
        return _part(text, line_start, len(text), len(text), offset)
    has_return = line_break > line_start and text[line_break - 1] == "\r"
    return _part(text, line_start, line_break - has_return, line_break + 1, offset)


def block_after(text: str, block: Block) -> Block | None:
    """Return the next block; None at the end of the text."""
    after = block.end if block.end < block.line_end else block.next_line
    return block_at(text, after, block) if after < len(text) else None


def block_before(text: str, block: Block) -> Block | None:
    """Return the block before; None at the start of the text."""
    return block_at(text, block.start - 1, block) if block.start else None


def _part(text: str, line_start: int, line_end: int, next_line: int, offset: int) -> Block:
    """Return the part of a line that `offset` lies in."""
    if line_end - line_start <= MOST:
        return Block(line_start, line_end, line_start, line_end, next_line)
    number = (min(offset, line_end - 1) - line_start) // MOST
    start, end = (_cut(text, line_start, line_end, which) for which in (number, number + 1))
    if end <= offset and end < line_end:
        start, end = end, _cut(text, line_start, line_end, number + 2)
    return Block(start, end, line_start, line_end, next_line)


def _cut(text: str, line_start: int, line_end: int, number: int) -> int:
    """Return where part `number` of a line begins: after a space, or else between two graphemes.

    It depends on a few characters before that place alone, so parts far into a line are found at once.
    """
    aim = line_start + number * MOST
    if number == 0 or aim >= line_end:
        return min(aim, line_end)
    after_space = text.rfind(" ", aim - _REACH, aim) + 1
    if after_space and is_plain(text[after_space]):
        return after_space
    graphemes = split_graphemes(clean(text[aim - _REACH : aim]))
    return aim - _REACH + graphemes[-1][0]
