"""The documents say what the program does."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest

from tests import picture
from tui import __version__
from tui.app.actions.registry import ACTIONS
from tui.cli import COMMANDS

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def words_of(svg: str) -> str:
    """What a picture shows, without how it is drawn."""
    return html.unescape(" ".join(re.findall(r">([^<>]+)</text>", svg)))


async def test_the_picture_is_of_this_program(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.delenv("NO_COLOR", raising=False)
    drawn = words_of(await picture.draw())
    assert drawn == words_of(picture.PICTURE.read_text(encoding="utf-8")), (
        "python -m tests.picture draws it anew"
    )


def test_the_strip_that_the_tour_quotes_is_in_the_picture() -> None:
    quoted = re.search(r"says what the figure states: `([^`]+)`", README)
    assert quoted is not None
    shown = " ".join(words_of(picture.PICTURE.read_text(encoding="utf-8")).split())
    assert " ".join(quoted[1].split()) in shown


def test_the_two_commands_are_in_the_readme() -> None:
    assert "python3 -m venv .venv && .venv/bin/pip install -q . && .venv/bin/variorum" in README
    assert "python3 -m venv .venv && .venv/bin/pip install -q -e '.[test]' && .venv/bin/pytest" in README


def test_links_of_the_documents_lead_somewhere() -> None:
    for name in ("README.md", "REVIEWING.md", "ARCHITECTURE.md", "CHANGELOG.md"):
        text = (ROOT / name).read_text(encoding="utf-8")
        for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", text):
            assert (ROOT / target).exists(), f"{name} links to {target}"


def test_keys_that_the_tour_names_do_what_it_says() -> None:
    keys = {key: action.name for action in ACTIONS if action.context == "room" for key in action.keys}
    told = {"f": "next_figure", "s": "jump", "c": "kinds", "y": "copy", "t": "figure_list", "r": "source"}
    told |= {"o": "articles", "z": "zoom", "x": "close", "T": "next_theme", "q": "quit", "p": "fewer_panes"}
    for key, name in told.items():
        assert f"`{key}`" in README
        assert keys[key] == name


def test_every_command_and_the_version_are_told() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f"## {__version__}" in changelog
    assert all(f"variorum {name}" in README or name == "read" for name in COMMANDS)
