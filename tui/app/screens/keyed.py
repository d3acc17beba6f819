"""A screen whose keys come from the registry of actions."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar, cast

from textual import events
from textual.await_complete import AwaitComplete
from textual.screen import Screen

from tui.app.actions.action import Context
from tui.app.actions.keys import KEY_NAMES, key_label
from tui.app.actions.registry import ACTIONS, BY_NAME
from tui.app.actions.tables.moments import BRIEF_IN_MODE
from tui.app.ink import COMPONENTS, ink_css
from tui.app.settings import Settings
from tui.app.widgets.lines import Bit

if TYPE_CHECKING:
    from tui.app.app import Variorum


class KeyedScreen(Screen[None], inherit_bindings=False):
    """Performs the action of a key, or of a bit of the key bar that is clicked: by default `do_<name>()`."""

    CONTEXT: ClassVar[Context] = "room"
    COMPONENT_CLASSES: ClassVar[set[str]] = COMPONENTS
    DEFAULT_CSS = ink_css("KeyedScreen")
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
        """Hand the key on; one that was pressed before another screen had come up is lost.

        Textual calls the `on_key` of every class that a screen is made of: this is the only one.
        """
        if self.is_active and self.take_key(event):
            event.stop()
            event.prevent_default()

    def take_key(self, event: events.Key) -> bool:
        """Do what the key stands for; whether it stands for anything."""
        name = self.action_for(event)
        if name is not None:
            self.perform(name)
        return name is not None

    def dismiss(self, result: None = None) -> AwaitComplete:
        """Leave the screen. Once only: keys that were pressed before it had gone may say so again."""
        return super().dismiss(result) if self.is_active else AwaitComplete()

    def keep(self) -> None:
        """Keep what is being typed, because the program is about to end."""

    def perform(self, name: str) -> None:
        """Do an action by its name in the registry."""
        getattr(self, f"do_{name}")()

    def key_bits(self, mode: str = "") -> tuple[list[Bit], list[Bit]]:
        """The key bar, left and right: the actions that have a word for it, or those of a mode."""
        here = [action for action in ACTIONS if action.context == self.CONTEXT and action.brief]
        right = [(action.name, action.brief) for action in here if action.at_right]
        left = BRIEF_IN_MODE.get(mode) or [
            (action.name, action.brief) for action in here if not action.at_right
        ]
        return self._named_keys(left), self._named_keys(right)

    def _named_keys(self, named: Iterable[tuple[str, str]]) -> list[Bit]:
        bits = []
        for name, brief in named:
            if keys := self.settings.keys_of(name):
                bits += [Bit(f" {key_label(keys[0])}", "key", name), Bit(f" {brief} ", "dim", name)]
        return bits


def keys_text(settings: Settings, action: str) -> str:
    """The keys of an action as people write them, "f F1"; empty if it has none."""
    return " ".join(key_label(key) for key in settings.keys_of(action)) if action in BY_NAME else ""
