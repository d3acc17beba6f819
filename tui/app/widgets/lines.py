"""Lines of words around the articles: the strip, the legend, the key bar. No markup anywhere."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.strip import Strip

from tui.app.ink import Inked
from tui.base.clean import clean_line


def fitted(text: str, cells: int) -> str:
    """`text` in exactly `cells` terminal cells: cut with … or filled with spaces."""
    if cells <= 0:
        return ""
    if cell_len(text) > cells:
        text = set_cell_size(text, cells - 1).rstrip() + "…"
    return set_cell_size(text, cells)


def shares(needs: Sequence[Sequence[int]], room: int) -> list[int]:
    """Share `room` cells among columns, by what their cells need; the first of each column is its heading's.

    Nine cells in ten are to fit whole; where there is no room for that, the widest columns give way, down to
    their headings. What is left goes to the cells that are longer, then to the last column.
    """
    widths = [max(column[0], sorted(column)[len(column) * 9 // 10]) for column in needs]
    while sum(widths) > room:
        widest = max(range(len(widths)), key=lambda at: (widths[at] > needs[at][0], widths[at]))
        if widths[widest] <= needs[widest][0]:
            break
        widths[widest] -= 1
    for at, column in enumerate(needs):
        widths[at] += max(0, min(max(column) - widths[at], room - sum(widths)))
    widths[-1] += max(0, room - sum(widths))
    return widths


class Bit(NamedTuple):
    """A few words on a line: how they look (see `ink`) and what a click on them does."""

    text: str
    look: str = "plain"
    action: str = ""

    @property
    def cells(self) -> int:
        """The width of the words in terminal cells."""
        return cell_len(self.text)


def broken(bits: Sequence[Bit], cells: int) -> tuple[list[Bit], list[Bit]]:
    """The bits that fit in a line of `cells`, and those for the next line; the first is never put off."""
    used = 0
    for number, bit in enumerate(bits):
        used += bit.cells
        if number and used > cells:
            return list(bits[:number]), [
                bit._replace(text=bit.text.replace(" ·", "", 1)),
                *bits[number + 1 :],
            ]
    return list(bits), []


class Line(Inked):
    """One row of bits, the `right` ones at its right end; what does not fit at the left is cut."""

    DEFAULT_CSS = "Line { height: 1; width: 1fr; background: $background; color: $foreground; }"

    class Chosen(Message):
        """A bit with an action was clicked."""

        def __init__(self, action: str) -> None:
            super().__init__()
            self.action = action

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.bits: tuple[Bit, ...] = ()
        self.right: tuple[Bit, ...] = ()

    def show(self, bits: Sequence[Bit], right: Sequence[Bit] = ()) -> None:
        """Show these bits; the line is painted again only if they differ from what it shows."""
        new = tuple(bit._replace(text=clean_line(bit.text)) for bit in bits)
        new_right = tuple(bit._replace(text=clean_line(bit.text)) for bit in right)
        if (new, new_right) != (self.bits, self.right):
            self.bits, self.right = new, new_right
            self.refresh()

    @property
    def words(self) -> str:
        """What the line says, as plain text."""
        return "".join(bit.text for bit in self.bits + self.right)

    def placed(self) -> list[tuple[int, Bit]]:
        """The bits that fit, each with the cell it starts at."""
        width = self.size.width
        right_cells = sum(bit.cells for bit in self.right)
        left_cells = sum(bit.cells for bit in self.bits)
        room = width - right_cells if right_cells <= max(width // 2, width - left_cells) else width
        placed, x = [], 0
        for _action, together in groupby(self.bits, key=lambda bit: bit.action):
            group = list(together)
            if group[0].action and x + sum(bit.cells for bit in group) > room:
                break  # what can be clicked is there whole or not at all
            for bit in group:
                if x + bit.cells > room:
                    if room - x > 3:
                        placed.append((x, bit._replace(text=fitted(bit.text, room - x))))
                    x = room
                    break
                placed.append((x, bit))
                x += bit.cells
        if room < width:
            x = room
            for bit in self.right:
                placed.append((x, bit))
                x += bit.cells
        return placed

    def render_line(self, y: int) -> Strip:  # noqa: ARG002
        """The row."""
        segments, x, base = [], 0, self.ink()
        for at, bit in self.placed():
            if at > x:
                segments.append(Segment(" " * (at - x), base))
            segments.append(Segment(bit.text, self.ink(bit.look)))
            x = at + bit.cells
        return Strip(segments).adjust_cell_length(self.size.width, base)

    def on_click(self, event: events.Click) -> None:
        """A bit with an action does it."""
        for at, bit in self.placed():
            if bit.action and at <= event.x < at + bit.cells:
                self.post_message(self.Chosen(bit.action))
