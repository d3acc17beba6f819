"""The settings file as every part of the program reads it: never written, and what is wrong in it is told.

What keys there are, only the program on the screen knows: `keys` is handed on as it stands.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from tui.base.paths import config_folder

FILE = "settings.toml"
_NAMES = ("theme", "mouse", "panes", "month_first", "keys")
_MOST_PANES = 6


class FileSettings(NamedTuple):
    """What the user set. `notices` tells what in the file could not be used, a line each; the rest holds."""

    theme: str | None = None
    mouse: bool = True
    panes: int | None = None
    month_first: bool = False
    keys: object = None
    notices: tuple[str, ...] = ()


def settings_path() -> Path:
    """Where the settings file is looked for."""
    return config_folder() / FILE


def read_settings(path: Path) -> FileSettings:
    """Read the settings; without a file, the defaults. Never fails: what is wrong is in `notices`."""
    if not path.exists():
        return FileSettings()
    import tomllib

    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        return FileSettings(notices=(f"{path}: {error}; the defaults are used",))
    return _checked(data, path)


def _checked(data: dict[str, object], path: Path) -> FileSettings:
    notices = [f"{path}: unknown setting {name!r}" for name in data if name not in _NAMES]
    theme, mouse, panes = data.get("theme"), data.get("mouse", True), data.get("panes")
    if theme is not None and not isinstance(theme, str):
        notices.append(f"{path}: theme is to be a name in quotes")
        theme = None
    if not isinstance(mouse, bool):
        notices.append(f"{path}: mouse is to be true or false")
        mouse = True
    wrong = isinstance(panes, bool) or not isinstance(panes, int) or not 1 <= panes <= _MOST_PANES
    if panes is not None and wrong:
        notices.append(f"{path}: panes is to be a number from 1 to {_MOST_PANES}")
    month_first = data.get("month_first", False)
    if not isinstance(month_first, bool):
        notices.append(f"{path}: month_first is to be true or false")
        month_first = False
    shown = panes if isinstance(panes, int) and not wrong else None
    return FileSettings(theme, mouse, shown, month_first, data.get("keys"), tuple(notices))
