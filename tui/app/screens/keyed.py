"""A screen whose keys come from the registry of actions."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, cast

from textual import events
from textual.screen import Screen

from tui.app.actions.keys import KEY_NAMES, key_label
from tui.app.actions.registry import ACTIONS, BY_NAME, Context
from tui.app.settings import Settings
from tui.app.widgets.lines import Bit

if TYPE_CHECKING:
    from tui.app.app import Variorum


class KeyedScreen(Screen[None], inherit_bindings=False):
    """Performs the action of a key, or of a bit of the key bar that is clicked: by default `do_<name>()`."""

    CONTEXT: ClassVar[Context] = "room"
    ALLOW_SELECT = False  # text is selected by our own caret, which knows graphemes

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.settings = settings
        self.keymap = settings.keymap(self.CONTEXT)

    @property
    def program(self) -> Variorum:
        """The app, by its own type."""
        return cast("Variorum", self.app)

    def action_for(self, event: events.Key) -> str | None:
        """The action of a key: by its name, else by the character that it types."""
        by_name = self.keymap.get(event.key)
        if by_name or not event.character:
            return by_name
        return self.keymap.get(KEY_NAMES.get(event.character, event.character))

    def on_key(self, event: events.Key) -> None:
        """Do what the key stands for. One that was pressed before another screen had come up is lost."""
        name = self.action_for(event)
        if name is not None and self.is_current:
            event.stop()
            event.prevent_default()
            self.perform(name)

    def perform(self, name: str) -> None:
        """Do an action by its name in the registry."""
        getattr(self, f"do_{name}")()

    def key_bits(self) -> tuple[list[Bit], list[Bit]]:
        """The key bar: the actions that have a word for it, left and right."""
        left: list[Bit] = []
        right: list[Bit] = []
        for action in ACTIONS:
            keys = self.settings.keys_of(action.name)
            if action.context != self.CONTEXT or not action.brief or not keys:
                continue
            side = right if action.name in ("help", "quit", "list_leave") else left
            side.append(Bit(f" {key_label(keys[0])}", "key", action.name))
            side.append(Bit(f" {action.brief} ", "dim", action.name))
        return left, right


def keys_text(settings: Settings, action: str) -> str:
    """The keys of an action as people write them, "f F1"; empty if it has none."""
    return " ".join(key_label(key) for key in settings.keys_of(action)) if action in BY_NAME else ""
