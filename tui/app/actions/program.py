"""The program as a whole: help, palette, themes, quitting."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.app.screens.room import Room


def help(room: Room) -> None:
    """The help screen."""
    room.program.open_help()


def palette(room: Room) -> None:
    """The palette."""
    room.program.open_palette()


def next_theme(room: Room) -> None:
    """The next of our themes."""
    room.say(f"theme: {room.program.next_theme()}")


def redraw(room: Room) -> None:
    """Draw everything anew."""
    room.refresh(layout=True)


def suspend(room: Room) -> None:
    """Back to the shell for a while."""
    room.app.action_suspend_process()


def quit(room: Room) -> None:
    """Quit; places are remembered."""
    room.program.leave()
