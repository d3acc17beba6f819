"""The panel: what the annotations at the caret say, one below the other, the shortest first."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Vertical

from tui.annotations.codebook import Codebook
from tui.annotations.model import Annotation
from tui.app.annotating.label_bar import facts
from tui.app.annotating.wording import figure_words, short
from tui.app.ink import LETTER_LOOK
from tui.app.widgets.lines import Bit, Line

ROWS = 7
"""Rows of the panel: it has this height whatever it says, so that nothing jumps."""


class Panel(Vertical):
    """Some rows above the strip. Like a pane, it shows what it is told and holds nothing."""

    DEFAULT_CSS = f"Panel {{ height: {ROWS}; background: $background; }}"

    def compose(self) -> ComposeResult:
        """Its rows."""
        for _ in range(ROWS):
            yield Line()

    def show(self, here: Sequence[Annotation], current: Annotation | None, codebook: Codebook) -> None:
        """Show these annotations; `current` is the one that keys work on."""
        rows = list(self.query_children(Line))
        if len(rows) < ROWS:
            return  # not composed yet: the next `sync` comes back
        lines = panel_lines(here, current, codebook, ROWS - 1)
        for row, bits in zip(rows, [*lines, *[[]] * ROWS], strict=False):
            row.show(bits)


def panel_lines(
    here: Sequence[Annotation], current: Annotation | None, codebook: Codebook, most: int
) -> list[list[Bit]]:
    """The lines of the panel, at most `most`: each annotation, and below the current one what it holds."""
    if not here:
        return [[Bit(" no annotation here: m goes to the next, 1 to 9 tag", "dim")]]
    lines: list[list[Bit]] = []
    for each in here:
        strong = "strong" if each is current else "plain"
        line = [
            Bit(" ▸" if each is current else "  ", "key"),
            Bit(f"{codebook.label(each.label).letter} ", LETTER_LOOK + each.label),
            Bit(f"{each.label}  ", strong),
            Bit(f"“{short(each.quote, 400)}”", strong),
        ]
        lines.append(line + [Bit(f" · {words}", "dim") for words in facts(each)])
        if each is current:
            lines += [[Bit(f"     {words}", "dim")] for words in _more(each)]
    if len(lines) > most:
        hidden = len(lines) - most + 1
        lines = [*lines[: most - 1], [Bit(f"    and {hidden} more: ; picks another", "dim")]]
    return lines


def _more(annotation: Annotation) -> list[str]:
    """What an annotation holds besides its label, quote and note."""
    words = []
    if stated := figure_words(annotation):
        words.append(stated)
    words += [f"{link.relation} → {link.to}" for link in annotation.links]
    return words
