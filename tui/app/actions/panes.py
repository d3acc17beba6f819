"""Opening, closing and arranging panes."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.app.screens.room import Room


def articles(room: Room) -> None:
    """The list of articles."""
    room.program.open_articles()


def next_pane(room: Room) -> None:
    """To the next pane."""
    room.session.move_focus(1)


def previous_pane(room: Room) -> None:
    """To the pane before."""
    room.session.move_focus(-1)


def swap_right(room: Room) -> None:
    """Move the pane to the right."""
    if not room.session.swap(1):
        room.say("this is the last pane")


def swap_left(room: Room) -> None:
    """Move the pane to the left."""
    if not room.session.swap(-1):
        room.say("this is the first pane")


def zoom(room: Room) -> None:
    """One article alone, and back."""
    room.session.zoomed = not room.session.zoomed and bool(room.session.panes)


def fewer_panes(room: Room) -> None:
    """One pane less side by side."""
    if not room.session.panes:
        room.say("no article is open: o opens one")
        return
    room.session.wanted = max(1, _count(room) - 1)
    _say_count(room)


def more_panes(room: Room) -> None:
    """One pane more side by side."""
    if not room.session.panes:
        room.say("no article is open: o opens one")
        return
    room.session.zoomed = False
    before = _count(room)
    room.session.wanted = before + 1
    if _count(room) > before:
        _say_count(room)
        return
    room.session.wanted = max(1, before)
    everything = before == len(room.session.panes)
    room.say("no other article is open: o opens one" if everything else "no room for another pane")


def _count(room: Room) -> int:
    return room.session.visible_count(room.app.size.width)


def _say_count(room: Room) -> None:
    count = _count(room)
    room.say("one pane" if count == 1 else f"{count} panes side by side")


def close(room: Room) -> None:
    """Close the pane."""
    closed = room.session.close()
    if closed is not None:
        room.say(f"closed {closed.entry.path.name}: o opens it again")
