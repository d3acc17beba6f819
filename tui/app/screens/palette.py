"""The palette: every action, article and theme by its name."""

from __future__ import annotations

from typing import ClassVar, NamedTuple

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input

from tui.app.actions.registry import ACTIONS
from tui.app.ink import COMPONENTS, ink_css
from tui.app.screens.keyed import keys_text
from tui.app.session import Session
from tui.app.settings import Settings
from tui.app.widgets.lines import Bit, fitted
from tui.app.widgets.rowlist import RowList

MOST = 200  # rows of the palette; who looks for more types another letter
NAME_CELLS = 54


class Choice(NamedTuple):
    """What can be chosen: `sort` is action, article or theme, `name` what it is called there."""

    sort: str
    name: str
    words: str
    keys: str = ""

    @property
    def searched(self) -> str:
        """What the words that are typed are looked for in."""
        return f"{self.words} {self.name.replace('_', ' ')}".casefold()


def _rank(choice: Choice, query: str) -> int:
    """How far a choice that fits stands from the top: by its name first, then by what it does."""
    name = choice.name.replace("_", " ").casefold()
    return 0 if name == query else 1 if name.startswith(query) else 2 if query in name else 3


def choices(session: Session, settings: Settings, themes: list[str]) -> list[Choice]:
    """Everything that the palette offers, in its order."""
    actions = [
        Choice("action", action.name, f"{action.group}: {action.help}", keys_text(settings, action.name))
        for action in ACTIONS
        if action.context == "room" and action.name != "palette"
    ]
    open_names = {pane.name for pane in session.panes}
    articles = [Choice("article", pane.name, f"Go to {pane.title}") for pane in session.panes]
    articles += [
        Choice("article", entry.name, f"Open {entry.name}")
        for entry in session.entries
        if entry.name not in open_names and not entry.problem
    ]
    return actions + articles + [Choice("theme", name, f"Theme {name}") for name in themes]


def fitting(query: str, offered: list[Choice]) -> list[Choice]:
    """The choices that fit what is typed: all its words, else what is near to it."""
    words = query.casefold().split()
    exact = [choice for choice in offered if all(word in choice.searched for word in words)]
    if exact or not words:
        return sorted(exact, key=lambda choice: _rank(choice, " ".join(words)))[:MOST]
    from rapidfuzz import fuzz, process

    folded = [choice.searched for choice in offered]
    near = process.extract(" ".join(words), folded, scorer=fuzz.partial_ratio, score_cutoff=70, limit=MOST)
    return [offered[index] for _words, _score, index in near]


class PaletteScreen(ModalScreen[Choice | None], inherit_bindings=False):
    """Type a few letters, enter does it."""

    ALLOW_SELECT = False

    COMPONENT_CLASSES: ClassVar[set[str]] = COMPONENTS
    DEFAULT_CSS = (
        ink_css("PaletteScreen")
        + """
    PaletteScreen { align: center top; background: $background 60%; }
    PaletteScreen #palette {
        width: 90%; max-width: 90; height: 80%; max-height: 24; margin-top: 2; background: $panel;
    }
    PaletteScreen Input, PaletteScreen Input:focus {
        border: none; height: 1; padding: 0 1; margin: 1 1; background: $panel;
    }
    PaletteScreen RowList { background: $panel; }
    """
    )

    def __init__(self, session: Session, settings: Settings, themes: list[str]) -> None:
        super().__init__()
        self._offered = choices(session, settings, themes)
        self._shown: list[Choice] = []

    def compose(self) -> ComposeResult:
        """A line to type in, and what fits."""
        with Vertical(id="palette"):
            yield Input(
                placeholder="what do you want to do?", compact=True, id="palette-input", max_length=1000
            )
            yield RowList(id="palette-rows")

    def on_mount(self) -> None:
        """Offer everything."""
        self._show("")
        self.query_one(Input).focus()

    def _show(self, query: str) -> None:
        self._shown = fitting(query, self._offered)
        self.query_one(RowList).show(len(self._shown), self._row_bits)

    def _row_bits(self, row: int) -> list[Bit]:
        choice = self._shown[row]
        width = max(20, self.query_one(RowList).size.width - 16)
        return [Bit(fitted(choice.words, width), "plain"), Bit(f" {choice.keys}", "key")]

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show what fits."""
        event.stop()
        self._show(event.value)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Do the chosen one."""
        event.stop()
        self._choose()

    def on_row_list_opened(self) -> None:
        """Do the one that was clicked."""
        self._choose()

    def _choose(self) -> None:
        row = self.query_one(RowList).row
        self._leave(self._shown[row] if row < len(self._shown) else None)

    def on_key(self, event: events.Key) -> None:
        """Move in the list, or leave."""
        rows = self.query_one(RowList)
        page = max(1, rows.size.height - 1)
        moves = {"down": 1, "up": -1, "ctrl+n": 1, "ctrl+p": -1, "pagedown": page, "pageup": -page}
        if event.key in moves:
            rows.move(moves[event.key])
        elif event.key in ("escape", "ctrl+c", "ctrl+q"):
            self._leave(None)
        else:
            return
        event.stop()
        event.prevent_default()

    def _leave(self, choice: Choice | None) -> None:
        """Close the palette, if a key before this one has not done so."""
        if self.is_active:
            self.dismiss(choice)
