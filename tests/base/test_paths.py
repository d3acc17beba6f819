"""The user's folders follow the environment, and looking makes none."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tui.base.files import write_whole
from tui.base.paths import config_folder, state_folder

FOLDERS = [("XDG_STATE_HOME", state_folder), ("XDG_CONFIG_HOME", config_folder)]


@pytest.mark.parametrize(("variable", "folder"), FOLDERS)
def test_the_environment_says_where(
    variable: str, folder: Callable[[], Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(variable, str(tmp_path / "xdg"))
    assert folder() == tmp_path / "xdg" / "variorum"
    assert list(tmp_path.iterdir()) == []
    write_whole(folder() / "a", b"x")
    assert folder().stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize(("variable", "folder"), FOLDERS)
@pytest.mark.parametrize("value", [None, "", "relative"])
def test_without_one_it_is_in_the_home(
    variable: str,
    folder: Callable[[], Path],
    value: str | None,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv(variable, raising=False)
    if value is not None:
        monkeypatch.setenv(variable, value)
    assert folder().name == "variorum"
    assert folder().is_relative_to(tmp_path)
    assert list(tmp_path.iterdir()) == []
