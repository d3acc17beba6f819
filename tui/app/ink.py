"""How things look: one table of looks for all that is drawn, resolved once on a screen.

A look is a component class of the screen, so that themes, 16 colours and NO_COLOR decide what it comes to.
The widgets ask the screen they are on: Textual works out the styles of a few looks for one screen, not of all
looks for every widget.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from rich.style import Style
from textual.widget import Widget

if TYPE_CHECKING:
    from tui.app.program import Program

LOOKS = {
    "strong": "text-style: bold;",
    "dim": "color: $text-muted;",
    "faint": "color: $faint;",
    "key": "color: $key; text-style: bold;",
    "message": "color: $key;",
    "warning": "color: $caution; text-style: bold;",
    "off": "color: $text-muted; text-style: strike;",
    "label": "background: $key; color: $background; text-style: bold;",
    "kind-count": "color: $figure-count; text-style: bold;",
    "kind-quantity": "color: $figure-quantity; text-style: bold;",
    "kind-when": "color: $figure-when;",
    "count": "color: $figure-count; text-style: bold underline;",
    "quantity": "color: $figure-quantity; text-style: bold underline;",
    "when": "color: $figure-when; text-style: underline;",
    "unsure": "text-style: italic;",
    "source": "color: $figure-source; text-style: underline;",
    "told": "background: $told-back;",
    "counted": "text-style: reverse bold;",
    "match": "background: $match-back; color: $match-fore;",
    "selected": "background: $selected-back; color: $selected-fore;",
    "others": "text-style: underline; color: $text-muted;",
    "here": "text-style: reverse;",
    "caret": "background: $key; color: $background;",
}
"""The looks: of words around the articles, and of the layers over their text. "plain" is none of them."""

WITHOUT_COLOUR = {
    "caret": "text-style: reverse;",
    "selected": "text-style: reverse;",
    "match": "text-style: reverse underline;",
    "told": "text-style: none;",
    "label": "text-style: reverse bold;",
}
"""What tells them apart where there is no colour. A told sentence is told by the bar beside it alone: underlined,
the dates and times in it could not be told from its words."""

IN_TERMINAL_COLOURS = {
    "dim": "text-style: dim;",
    "faint": "text-style: dim;",
    "told": "text-style: underline;",
}
"""Muted colours are not to be had of the terminal's own sixteen."""

LABEL_LOOK = "label:"
"""What the look of a label's annotations starts with; its name follows. The program knows their colours."""

PICKED_LOOK = "picked:"
"""The same for the annotation that keys work on."""

LETTER_LOOK = "letter:"
"""What the look of a label's letter and name starts with."""

OTHERS_LOOK = "others"
"""The look of what other annotators marked."""

COMPONENTS = {f"ink--{look}" for look in LOOKS}


def ink_css(screen: str) -> str:
    """The style sheet of the looks for a class of screens."""
    rules = [f"{screen} > .ink--{look} {{ {rule} }}" for look, rule in LOOKS.items()]
    rules += [f"{screen}:ansi > .ink--{look} {{ {rule} }}" for look, rule in IN_TERMINAL_COLOURS.items()]
    rules += [f"{screen}:nocolor > .ink--{look} {{ {rule} }}" for look, rule in WITHOUT_COLOUR.items()]
    return "\n".join(rules)


class Inked(Widget, can_focus=False):
    """A widget that draws in looks."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._inks: dict[tuple[str, ...], Style] = {}

    def ink(self, *looks: str) -> Style:
        """The style of words under these looks, the later ones over the earlier; without any, the plain one."""
        style = self._inks.get(looks)
        if style is None:
            style = self.rich_style
            for look in looks:
                if look.startswith((LABEL_LOOK, PICKED_LOOK, LETTER_LOOK)):
                    style += cast("Program", self.app).label_style(look)
                elif look != "plain":
                    style += self.screen.get_component_rich_style(f"ink--{look}", partial=True)
            self._inks[looks] = style
        return style

    def notify_style_update(self) -> None:
        """Colours changed: nothing that was worked out from the old ones is kept."""
        super().notify_style_update()
        self._inks.clear()
