"""What the outline says below its list of the chosen annotation: what is to be done, and the words around it."""

from __future__ import annotations

from tui.annotations.model import ORPHAN, Annotation, Span
from tui.annotations.spans import placed
from tui.app.annotating.bulk import Tag
from tui.app.annotating.desk import Desk
from tui.app.annotating.outline import needs_look, said, state
from tui.app.annotating.wording import short
from tui.app.context import context_bits
from tui.app.ink import LABEL_LOOK
from tui.app.widgets.lines import Bit, fitted
from tui.base.clean import clean_line

LABEL_KEYS = (
    Bit(" letter or 1-9", "key"),
    Bit(" that label ", "dim"),
    Bit(" enter", "key"),
    Bit(" all labels ", "dim"),
    Bit(" esc", "key"),
    Bit(" leave ", "dim"),
)
"""The key bar while a label is asked for."""


def cell(words: str, cells: int) -> str:
    """Words in a column of so many cells, with a space at its end."""
    return fitted(clean_line(" ".join(words[: 4 * cells].split())), cells - 1) + " " if cells else ""


def suggestion(desk: Desk, tag: Tag) -> Span | None:
    """Where an annotation that lost its words may be now."""
    if tag.annotation.state != ORPHAN:
        return None
    span = desk.sheet(tag.reading).suggestions.get(tag.annotation.id)
    return span if span is not None and 0 <= span[0] < span[1] <= len(tag.reading.text) else None


def told(tag: Tag, suggested: Span | None) -> Bit:
    """What there is to say of an annotation, and to do for it."""
    annotation = tag.annotation
    if not needs_look(annotation):
        return Bit(f" {' · '.join(said(annotation))}", "dim")
    if annotation.state == ORPHAN and suggested is not None:
        todo = f"was “{short(annotation.quote)}” · perhaps it is this now: ^y accepts that"
    elif annotation.state == ORPHAN:
        todo = "nothing like it was found: select its place in the article, then O and ^g"
    elif annotation.state is not None:
        todo = "^y confirms it"
    else:
        todo = "decide between them in the review"
    return Bit(f" {state(annotation)} · {todo}", "warning")


def around(tag: Tag, suggested: Span | None, cells: int) -> list[Bit]:
    """An annotation within the words around it; for lost words those that were around it."""
    annotation = tag.annotation
    span, text, look = suggested or placed(annotation), tag.reading.text, LABEL_LOOK + annotation.label
    if span is None:
        text, span, look = *_as_it_was(annotation), "off"
    return [Bit(" "), *context_bits(text, span, cells - 1, cells // 3, look)]


def _as_it_was(annotation: Annotation) -> tuple[str, Span]:
    before, quote = annotation.prefix or "", annotation.quote or ""
    return before + quote + (annotation.suffix or ""), (len(before), len(before) + len(quote))
