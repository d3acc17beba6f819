"""The help: every action with its keys, as the settings have them."""

from __future__ import annotations

from textual import events
from textual.app import ComposeResult

from tui import __version__
from tui.app.actions.registry import ACTIONS
from tui.app.screens.keyed import KeyedScreen, keys_text
from tui.app.settings import Settings, settings_path
from tui.app.widgets.lines import Bit, Line
from tui.app.widgets.rowlist import RowList

INTRODUCTION = (
    "Every figure of an article is coloured and underlined: counts, quantities, dates and times.",
    "Approximate ones are italic. f goes from one to the next; below, the strip says what it states, how surely",
    "and on whose word. The bar at a pane’s right shows where figures are and what is on the screen.",
    "The mouse works too: click, double click (word or figure), triple click (sentence), drag, wheel.",
)


def help_rows(settings: Settings) -> list[list[Bit]]:
    """The rows of the help."""
    rows: list[list[Bit]] = [[Bit(f" variorum {__version__}", "strong")], []]
    rows += [[Bit(f" {line}")] for line in INTRODUCTION]
    group = ""
    for action in ACTIONS:
        if action.group != group:
            group = action.group
            rows += [[], [Bit(f" {group}", "strong")]]
        keys = keys_text(settings, action.name)
        rows.append([Bit(f"   {keys:<16}", "key"), Bit(f" {action.help}")])
    rows += [
        [],
        [Bit(" Settings", "strong")],
        [Bit(f"   {settings_path()}", "key")],
        [Bit('   theme = "variorum-light"   mouse = false   panes = 2', "dim")],
        [Bit('   [keys]   next_figure = ["f", "ctrl+f"]', "dim"), Bit("   names of actions: KEYS.md", "dim")],
    ]
    return rows


class HelpScreen(KeyedScreen):
    """One page to scroll; any other key leaves it."""

    DEFAULT_CSS = "HelpScreen { layout: vertical; background: $background; }"

    def compose(self) -> ComposeResult:
        """The page and a line of keys."""
        yield RowList(cursor=False, id="help-rows")
        yield Line(id="help-keys")

    def on_mount(self) -> None:
        """Show it."""
        rows = help_rows(self.settings)
        self.query_one(RowList).show(len(rows), rows.__getitem__)
        self.query_one("#help-keys", Line).show(
            [
                Bit(" ↑ ↓ pgup pgdn", "key"),
                Bit(" scroll  ", "dim"),
                Bit("any other key", "key"),
                Bit(" goes back", "dim"),
            ]
        )

    def on_key(self, event: events.Key) -> None:
        """Scroll, or leave."""
        event.stop()
        event.prevent_default()
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

    def on_click(self, event: events.Click) -> None:
        """A click leaves."""
        event.stop()
        self.dismiss()
