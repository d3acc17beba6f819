"""What the strip says of a figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.widgets.lines import Bit
from tui.figures.model import Figure
from tui.figures.statement import certainty, head, meaning, total_words, voice

if TYPE_CHECKING:
    from tui.compare.occasion import Occasion


def figure_bits(figure: Figure, text: str, occasion: Occasion | None = None) -> list[Bit]:
    """What the strip says: the figure, its meaning, how surely, on whose word, where, when, of what parts.

    `text` is the article's. Of the `occasion`, what is carried from words before comes last, in brackets.
    """
    each = "for each" if figure.each else ""
    when = f"{figure.when}{occasion.resolved if occasion else ''}" if figure.when else ""
    rest = [meaning(figure), certainty(figure), each, voice(figure), figure.where or "", when]
    rest.append(total_words(figure, text))
    carried = ", ".join(filter(None, (occasion.when, occasion.where))) if occasion else ""
    return [
        Bit(f" {head(figure, text)} ", "strong"),
        *(Bit(f" · {words}" if number else f"  {words}") for number, words in enumerate(filter(None, rest))),
        *([Bit(f" · ({carried})", "dim")] if carried else []),
    ]
