"""What the strip says of a figure."""

from __future__ import annotations

from tui.app.widgets.lines import Bit
from tui.figures.model import Figure
from tui.figures.statement import certainty, head, meaning, total_words, voice


def figure_bits(figure: Figure, text: str) -> list[Bit]:
    """What the strip says: the figure, its meaning, how surely, on whose word, where, when, of what parts.

    `text` is the article's.
    """
    each = "for each" if figure.each else ""
    rest = [meaning(figure), certainty(figure), each, voice(figure), figure.where or "", figure.when or ""]
    rest.append(total_words(figure, text))
    return [
        Bit(f" {head(figure, text)} ", "strong"),
        *(Bit(f" · {words}" if number else f"  {words}") for number, words in enumerate(filter(None, rest))),
    ]
