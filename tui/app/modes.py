"""Modes of the reading room, in which the key pressed next means something else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from textual import events

from tui.app.actions import tagging
from tui.app.jump import Jump
from tui.app.status import KIND_LETTERS

if TYPE_CHECKING:
    from tui.app.screens.room import Room


class Mode(Protocol):
    """What keys do while the mode is on; `name` is what the status lines know it by."""

    name: str

    def press(self, room: Room, event: events.Key) -> bool:
        """Take a key; whether the mode stays on."""
        ...


class JumpMode:
    """Every figure on the screen has a label; typing one goes there."""

    name = "jump"

    def __init__(self, jump: Jump) -> None:
        self.jump = jump

    def press(self, room: Room, event: events.Key) -> bool:
        """Type a letter of a label; anything else leaves."""
        target = self.jump.press(event.character) if event.character and event.is_printable else None
        if target is not None:
            room.session.focus = target.pane
            room.session.panes[target.pane].deselect()
            room.session.panes[target.pane].caret = target.offset
            return False
        return bool(self.jump.remaining and event.is_printable)


class KindsMode:
    """Letters switch kinds of figures off and on."""

    name = "kinds"

    def press(self, room: Room, event: events.Key) -> bool:
        """Switch the kind of this letter, or all on; anything else leaves."""
        kind = next((kind for kind, letter in KIND_LETTERS.items() if letter == event.character), None)
        if kind is not None:
            room.session.hidden ^= {kind}
        elif event.character == "a":
            room.session.hidden = frozenset()
        else:
            return False
        return True


class LabelMode:
    """The letter of a label tags with it."""

    name = "label"

    def press(self, room: Room, event: events.Key) -> bool:
        """Tag with the label of this letter; anything else leaves."""
        label = room.program.codebook.with_key(event.character or "")
        if label is not None:
            tagging.tag(room, label.name)
        elif event.character and event.is_printable:
            room.say(f"no label has the letter {event.character}: A lists them")
        return False
