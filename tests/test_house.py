"""The house: what may be imported where, and that everything in the registry of actions is done and told."""

from __future__ import annotations

import os
import pkgutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

import tui
from tui.app.actions.action import Action
from tui.app.actions.keys import key_label, key_name
from tui.app.actions.registry import ACTIONS, BY_NAME, key_table
from tui.app.actions.table import DEEDS
from tui.app.screens.articles import ArticlesScreen
from tui.app.screens.everywhere import EverywhereScreen
from tui.app.screens.figures import FiguresScreen
from tui.app.screens.ledger import LedgerScreen
from tui.app.screens.lists import ListScreen
from tui.app.screens.outline import OutlineScreen
from tui.app.screens.same import SameScreen
from tui.app.settings import Settings
from tui.app.status import KIND_LETTERS

ROOT = Path(tui.__file__).parents[1]
KEYS = ROOT / "KEYS.md"
REGENERATE = "VARIORUM_REGENERATE"

HEADING = """# Keys

Every action of the program with its keys and its name in the settings file. This file is made from the
registry of actions: `VARIORUM_REGENERATE=1 .venv/bin/pytest -n 0 tests/test_house.py` writes it anew.
In the settings (`?` in the program tells where that file is) keys are changed like this:

```toml
[keys]
next_figure = ["f", "ctrl+f"]
```

"""


def modules_without_a_screen() -> Iterator[str]:
    """The modules of the package that are not part of the app."""
    for found in pkgutil.walk_packages(tui.__path__, "tui."):
        if not found.name.startswith("tui.app") and found.name != "tui.__main__":
            yield found.name


def loaded_by(code: str) -> set[str]:
    """The top-level modules that are loaded after `code` has run in a new interpreter."""
    asked = f"import sys\n{code}\nprint(*sorted({{name.partition('.')[0] for name in sys.modules}}))"
    ran = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True, cwd=ROOT)
    return set(ran.stdout.split("\n")[-2].split())


def test_nothing_outside_the_app_loads_textual() -> None:
    names = list(modules_without_a_screen())
    assert len(names) > 30
    assert "textual" not in loaded_by("\n".join(f"import {name}" for name in names))


@pytest.mark.parametrize("word", ["--version", "--help"])
def test_version_and_help_load_next_to_nothing(word: str) -> None:
    loaded = loaded_by(f"import tui.cli; tui.cli.main([{word!r}])")
    assert not loaded & {"textual", "yaml", "rapidfuzz", "syntok", "rich"}


# -- the registry of actions -----------------------------------------------------------------------------


def in_context(context: str) -> list[Action]:
    return [action for action in ACTIONS if action.context == context]


def test_names_are_unique() -> None:
    assert len(BY_NAME) == len(ACTIONS)


def test_every_action_of_the_room_has_a_deed_and_every_deed_an_action() -> None:
    assert set(DEEDS) == {action.name for action in in_context("room")}


@pytest.mark.parametrize(
    "screen", [ArticlesScreen, EverywhereScreen, FiguresScreen, LedgerScreen, OutlineScreen, SameScreen]
)
def test_every_action_of_a_list_has_a_method(screen: type[ListScreen]) -> None:
    named = {action.name for action in in_context(screen.CONTEXT)}
    done = {screen.PREFIX + name.removeprefix("do_") for name in dir(screen) if name.startswith("do_")}
    assert named == done


@pytest.mark.parametrize("context", sorted({action.context for action in ACTIONS}))
def test_no_key_does_two_things(context: str) -> None:
    keys = Counter(key for action in in_context(context) for key in action.keys)
    assert [key for key, count in keys.items() if count > 1] == []
    labels = Counter(key_label(key) for action in in_context(context) for key in action.keys)
    assert [label for label, count in labels.items() if count > 1] == []


def test_every_action_has_a_key_that_works_and_words() -> None:
    settings = Settings()
    for action in ACTIONS:
        assert settings.keys_of(action.name) == action.keys
        assert action.keys
        assert action.help
        assert action.help[0].islower()
        assert not action.help.endswith(".")
        assert action.group


def test_a_key_can_be_written_in_the_settings_as_it_is_shown() -> None:
    for action in ACTIONS:
        for key in action.keys:
            shown = key_label(key)
            if shown.startswith("^") and len(shown) > 1:
                shown = f"ctrl+{shown[1:]}"
            elif shown.startswith("⇧"):
                shown = f"shift+{shown[1:]}"
            assert key_name(shown) == key


def test_kinds_have_letters_of_their_own() -> None:
    assert len(set(KIND_LETTERS.values())) == len(KIND_LETTERS)
    assert "a" not in KIND_LETTERS.values(), "a switches all on"


def test_the_table_of_keys_is_the_registry() -> None:
    wanted = HEADING + key_table()
    if os.environ.get(REGENERATE):
        KEYS.write_text(wanted, "utf-8")
    assert KEYS.read_text("utf-8") == wanted, f"{REGENERATE}=1 writes it anew"


def test_the_registry_prints_its_table() -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "tui.app.actions.registry"],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )
    assert ran.stdout == key_table()
    assert all(f"`{action.name}`" in ran.stdout for action in ACTIONS)
