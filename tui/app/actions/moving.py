"""Moving the caret, and selecting by moving it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from tui.app.viewport import Viewport
from tui.page import motion

if TYPE_CHECKING:
    from tui.app.screens.room import Room

VERTICAL = {"up", "down", "page_up", "page_down"}
"""Moves that keep to the column where the first of them started."""

Place = Callable[[str, int], int]


def move(room: Room, name: str) -> None:
    """Move the caret of the pane in focus; while a selection is open, that extends it."""
    view = room.pane.view if room.pane else None
    if view is None or not view.texts:
        return
    reading = view.reading
    reading.selected = None
    if name not in VERTICAL or room.wished_cell is None:
        room.wished_cell = view.page.cell_of(reading.caret)
    if name in ROW_MOVES:
        ROW_MOVES[name](view, room.wished_cell)
    else:
        reading.caret = TEXT_MOVES[name](reading.text, reading.caret)
        if name == "word_end" and reading.anchor is not None:
            reading.caret = motion.right(reading.text, reading.caret)  # a selection ends behind the word
    if name not in VERTICAL:
        room.wished_cell = None
    if name not in ("page_up", "page_down"):
        view.bring_caret_in()
    room.note_read(view)


def extend(room: Room, name: str) -> None:
    """Move the caret, selecting from where it was."""
    reading = room.session.current
    if reading is not None and reading.anchor is None:
        reading.anchor = reading.caret
    move(room, name)


def select(room: Room) -> None:
    """Start a selection, or end it."""
    reading = room.session.current
    if reading is None:
        return
    if reading.anchor is not None:
        reading.deselect()
        return
    reading.selected = None
    reading.anchor = reading.caret
    room.say("selecting: move to extend, y copies, esc leaves")


def escape(room: Room) -> None:
    """Leave the selection, else what is marked elsewhere, else the matches."""
    reading = room.session.current
    if reading is not None and reading.selection is not None:
        reading.deselect()
    elif room.session.answered:
        room.program.elsewhere.clear()
    elif room.session.query:
        room.session.find("")


def _row_start(view: Viewport, _cell: int) -> None:
    view.reading.caret = motion.row_start(view.page, view.reading.caret)


def _row_end(view: Viewport, _cell: int) -> None:
    view.reading.caret = motion.row_end(view.page, view.reading.caret)


def _by_rows(rows: int, view: Viewport, cell: int) -> None:
    view.reading.caret = motion.rows_away(view.page, view.reading.caret, rows, cell)


def _by_page(direction: int, view: Viewport, cell: int) -> None:
    view.turn_page(direction, cell)


TEXT_MOVES: dict[str, Place] = {
    "left": motion.left,
    "right": motion.right,
    "word": motion.word_forward,
    "word_back": motion.word_backward,
    "word_end": motion.word_end,
    "sentence": motion.sentence_forward,
    "sentence_back": motion.sentence_backward,
    "paragraph": motion.paragraph_forward,
    "paragraph_back": motion.paragraph_backward,
    "text_start": motion.text_start,
    "text_end": motion.text_end,
}
"""Moves that depend on the text alone."""

ROW_MOVES: dict[str, Callable[[Viewport, int], None]] = {
    "up": partial(_by_rows, -1),
    "down": partial(_by_rows, 1),
    "page_up": partial(_by_page, -1),
    "page_down": partial(_by_page, 1),
    "line_start": _row_start,
    "line_end": _row_end,
}
"""Moves that depend on how the text is broken into rows."""

MOVES = {*TEXT_MOVES, *ROW_MOVES}
