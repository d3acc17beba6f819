"""A bare Textual app: a line of text, nothing else. What the reading room costs is told in multiples of it."""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.widgets import Static


class Bare(App[None]):
    """One widget, and the key that quits."""

    BINDINGS = [("q", "quit", "quit")]  # noqa: RUF012

    def compose(self) -> ComposeResult:
        """The line."""
        yield Static("bare app")


if __name__ == "__main__":
    Bare().run()
