"""Where the user's own folders are. Looking makes none: `write_whole` does, on the first write."""

from __future__ import annotations

import os
from pathlib import Path

_NAME = "variorum"


def state_folder() -> Path:
    """Return the folder for what the program remembers: open panes, places, logs, kept copies."""
    return _folder("XDG_STATE_HOME", "user_state_dir")


def config_folder() -> Path:
    """Return the folder for what the user has set: keys, themes."""
    return _folder("XDG_CONFIG_HOME", "user_config_dir")


def cache_folder() -> Path:
    """Return the folder for what can be made anew at any time: indexes of many articles."""
    return _folder("XDG_CACHE_HOME", "user_cache_dir")


def _folder(variable: str, kind: str) -> Path:
    base = os.environ.get(variable, "")
    if base and Path(base).is_absolute():  # the XDG rule: a relative path counts as not set
        return Path(base) / _NAME
    import platformdirs

    return Path(getattr(platformdirs, kind)(_NAME, appauthor=False))
