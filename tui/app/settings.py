"""What the user set, with the keys: theme, mouse, number of panes. Read once, never written by the program."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

from tui.app.actions.action import Context
from tui.app.actions.keys import is_key, key_label, key_name
from tui.app.actions.registry import ACTIONS, BY_NAME
from tui.base.settings_file import read_settings, settings_path


@dataclass(frozen=True)
class Settings:
    """What the user set. `notices` tells what in the file could not be used; the rest of it holds."""

    theme: str | None = None
    mouse: bool = True
    panes: int | None = None
    month_first: bool = False
    keys: dict[str, tuple[str, ...]] = field(default_factory=dict)
    notices: tuple[str, ...] = ()
    _keymaps: dict[Context, dict[str, str]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def with_theme(self, theme: str) -> Settings:
        """The same settings with another theme."""
        return replace(self, theme=theme)

    def keymap(self, context: Context) -> dict[str, str]:
        """Which key does which action in a context: {key: action name}. The user's keys come first."""
        if context not in self._keymaps:  # the key bar asks at every key
            self._keymaps[context] = self._mapped(context)
        return self._keymaps[context]

    def _mapped(self, context: Context) -> dict[str, str]:
        mapped: dict[str, str] = {}
        for action in ACTIONS:
            if action.context == context:
                for key in self.keys.get(action.name, ()):
                    mapped.setdefault(key, action.name)
        for action in ACTIONS:
            if action.context == context and action.name not in self.keys:
                for key in action.keys:
                    mapped.setdefault(key, action.name)
        return mapped

    def keys_of(self, action: str) -> tuple[str, ...]:
        """The keys of an action that really do it, the first to be shown."""
        mapped = self.keymap(BY_NAME[action].context)
        wished = self.keys.get(action, BY_NAME[action].keys)
        return tuple(key for key in wished if mapped.get(key) == action)


def load_settings(path: Path | None = None) -> Settings:
    """Read the settings; without a file, the defaults. Never fails: what is wrong is in `notices`."""
    path = path or settings_path()
    plain = read_settings(path)
    keys, key_notices = _checked_keys({} if plain.keys is None else plain.keys, path)
    settings = Settings(plain.theme, plain.mouse, plain.panes, plain.month_first, keys)
    for action in ACTIONS:
        if not settings.keys_of(action.name):
            key_notices.append(f"{path}: [keys] leave no key for {action.name}; ^p still has it")
    return replace(settings, notices=(*plain.notices, *key_notices))


def _checked_keys(data: object, path: Path) -> tuple[dict[str, tuple[str, ...]], list[str]]:
    if not isinstance(data, dict):
        return {}, [f"{path}: [keys] is to be a table of actions and keys"]
    keys: dict[str, tuple[str, ...]] = {}
    notices = []
    for name, value in data.items():
        wished = [value] if isinstance(value, str) else value
        if name not in BY_NAME:
            notices.append(f"{path}: [keys] has no action {name!r}; ? in the program lists them")
        elif not isinstance(wished, list) or not all(isinstance(key, str) and key for key in wished):
            notices.append(f"{path}: [keys] {name} is to be a key or a list of keys in quotes")
        else:
            unknown = [key for key in wished if not is_key(key_name(key))]
            notices += [f"{path}: [keys] {name}: there is no key {key!r}" for key in unknown]
            if known := [key for key in wished if key not in unknown]:
                keys[name] = tuple(key_name(key) for key in known)
    return keys, notices + _clashes(keys, path)


def _clashes(keys: dict[str, tuple[str, ...]], path: Path) -> list[str]:
    """What to say of keys that the user gave to two actions of one context: the first action has it."""
    owners: dict[tuple[Context, str], str] = {}
    notices = []
    for action in ACTIONS:
        for key in keys.get(action.name, ()):
            owner = owners.setdefault((action.context, key), action.name)
            if owner != action.name:
                said = f"{path}: [keys] {key_label(key)} is the key of {owner} already, not of {action.name}"
                notices.append(said)
    return notices
