"""The help: every action with its keys, as the settings have them."""

from __future__ import annotations

import textwrap

from textual import events
from textual.app import ComposeResult

from tui import __version__
from tui.app.actions.action import Action
from tui.app.actions.registry import ACTIONS
from tui.app.screens.keyed import KeyedScreen, keys_text
from tui.app.settings import Settings
from tui.app.widgets.lines import Bit, Line
from tui.app.widgets.rowlist import RowList
from tui.base.settings_file import settings_path

INTRODUCTION = (
    "Every figure of an article is coloured and underlined: counts and quantities, dates and times; approximate "
    "and hedged ones are italic. The strip below says what the figure under the caret states, how surely and on "
    "whose word. The bar at a pane’s right shows where figures are and what is on the screen; a press on it goes "
    "there.",
    "The mouse: click, double click (word or figure), triple click (sentence), drag, wheel; the kinds and keys "
    "below can be clicked.",
    "In the list of articles ● is open, · not read yet, ! cannot be opened.",
)

KEY_CELLS = 20  # cells of the column of keys
NAME_CELLS = 18  # cells of the column of names, on a wide screen


def help_rows(settings: Settings, width: int) -> list[list[Bit]]:
    """The rows of the help, none wider than `width` cells."""
    rows: list[list[Bit]] = [[Bit(f" variorum {__version__}", "strong")]]
    for paragraph in INTRODUCTION:
        rows += [[], *([Bit(f" {line}")] for line in textwrap.wrap(paragraph, max(20, width - 2)))]
    group = ""
    for action in ACTIONS:
        if action.group != group:
            group = action.group
            rows += [[], [Bit(f" {group}", "strong")]]
        rows += _action_rows(action, settings, width)
    rows += [
        [],
        [
            Bit(" Settings", "strong"),
            Bit("  (names of actions: at the right on a wide screen, and KEYS.md)", "dim"),
        ],
        [Bit(f"   {settings_path()}", "key")],
        [Bit('   theme = "variorum-light"   mouse = false   panes = 2   month_first = true', "dim")],
        [Bit('   [keys]   next_figure = ["f", "ctrl+f"]', "dim")],
    ]
    for notice in settings.notices:
        rows += [[Bit(f"   {line}", "warning")] for line in textwrap.wrap(notice, max(20, width - 4))]
    return rows


def _action_rows(action: Action, settings: Settings, width: int) -> list[list[Bit]]:
    keys = keys_text(settings, action.name)
    wide = width >= 100
    room = max(20, width - KEY_CELLS - 2 - (NAME_CELLS if wide else 0))
    lines = textwrap.wrap(action.help, room)
    rows = [[Bit(f"   {keys:<{KEY_CELLS - 3}}", "key"), Bit(f"{lines[0]:<{room}}")]]
    if wide:
        rows[0].append(Bit(f" {action.name}", "dim"))
    return rows + [[Bit(" " * KEY_CELLS + line)] for line in lines[1:]]


class HelpScreen(KeyedScreen):
    """One page to scroll; any other key leaves it."""

    DEFAULT_CSS = "HelpScreen { layout: vertical; background: $background; }"

    def compose(self) -> ComposeResult:
        """The page and a line of keys."""
        yield RowList(cursor=False, id="help-rows")
        yield Line(id="help-keys")

    def on_mount(self) -> None:
        """Say how to scroll and to leave."""
        self.query_one("#help-keys", Line).show(
            [
                Bit(" ↑ ↓ pgup pgdn", "key"),
                Bit(" scroll  ", "dim"),
                Bit("any other key", "key"),
                Bit(" goes back", "dim"),
            ]
        )

    def on_resize(self) -> None:
        """Break the lines for the width."""
        rows = help_rows(self.settings, self.app.size.width)
        self.query_one(RowList).show(len(rows), rows.__getitem__)

    def take_key(self, event: events.Key) -> bool:
        """Scroll, or leave."""
        rows = self.query_one(RowList)
        page = max(1, rows.size.height - 2)
        name = self.action_for(event) or ""
        moves = {
            "down": 1,
            "up": -1,
            "page_down": page,
            "page_up": -page,
            "text_start": -9999,
            "text_end": 9999,
        }
        if name in moves:
            rows.move(moves[name])
        elif name in ("line_start", "line_end"):
            rows.move(-9999 if name == "line_start" else 9999)
        else:
            self.dismiss()
        return True

    def on_click(self, event: events.Click) -> None:
        """A click leaves."""
        event.stop()
        self.dismiss()
