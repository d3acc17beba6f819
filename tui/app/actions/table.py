"""Which function does which action of the reading room."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from tui.app.actions import (
    annotated,
    bulk,
    copying,
    editing,
    elsewhere,
    figures,
    growing,
    ledger,
    moving,
    panes,
    program,
    tagging,
)

if TYPE_CHECKING:
    from tui.app.screens.room import Room

Deed = Callable[["Room"], None]


def _moves() -> dict[str, Deed]:
    moves: dict[str, Deed] = {name: partial(moving.move, name=name) for name in moving.MOVES}
    for name in ("left", "right", "up", "down"):
        moves[f"select_{name}"] = partial(moving.extend, name=name)
    return moves


DEEDS: dict[str, Deed] = {
    **_moves(),
    "select": moving.select,
    "escape": moving.escape,
    "next_figure": figures.next_figure,
    "previous_figure": figures.previous_figure,
    "jump": figures.jump,
    "source": figures.source,
    "figure_list": figures.figure_list,
    "kinds": figures.kinds,
    "elsewhere": elsewhere.elsewhere,
    "everywhere": elsewhere.everywhere,
    "linked": elsewhere.link,
    **{f"tag_{number}": partial(tagging.tag_by_number, number=number) for number in range(1, 10)},
    "label": tagging.label_mode,
    "tag_again": tagging.tag_again,
    "grow": growing.grow,
    "shrink": growing.shrink,
    "pick_start": growing.pick_start,
    "pick_end": growing.pick_end,
    "not_a_figure": tagging.not_a_figure,
    "edit": editing.edit,
    "note": editing.note,
    "label_list": editing.label_list,
    "link": editing.link,
    "follow": editing.follow,
    "delete": annotated.delete,
    "next_annotation": annotated.next_annotation,
    "previous_annotation": annotated.previous_annotation,
    "pick_other": annotated.pick_other,
    "same": bulk.same,
    "outline": bulk.outline,
    "panel": annotated.panel,
    "others": annotated.others,
    "next_undone": annotated.next_undone,
    "mark_done": annotated.mark_done,
    "undo": annotated.undo,
    "redo": annotated.redo,
    "find": copying.find,
    "next_match": copying.next_match,
    "previous_match": copying.previous_match,
    "copy": copying.copy,
    "copy_selection": copying.copy_selection,
    "ledger": ledger.ledger,
    "articles": panes.articles,
    "next_pane": panes.next_pane,
    "previous_pane": panes.previous_pane,
    "swap_right": panes.swap_right,
    "swap_left": panes.swap_left,
    "zoom": panes.zoom,
    "fewer_panes": panes.fewer_panes,
    "more_panes": panes.more_panes,
    "close": panes.close,
    "help": program.help,
    "palette": program.palette,
    "next_theme": program.next_theme,
    "suspend": program.suspend,
    "redraw": program.redraw,
    "quit": program.quit,
}
"""Every action of the reading room by its name in the registry."""
