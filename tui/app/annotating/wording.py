"""Annotations in a few words."""

from __future__ import annotations

from tui.annotations.model import CHANGED, ORPHAN
from tui.app.annotating.sheet import Sheet


def short(quote: str | None, most: int = 40) -> str:
    """A quote in one line, cut where it is long."""
    words = " ".join((quote or "").split())
    return words if len(words) <= most else words[: most - 1].rstrip() + "…"


def lost_words(sheet: Sheet) -> str:
    """What to say where annotations of an article lost their words, or have another number in them."""
    lost = sum(1 for each in sheet.file.annotations if each.state == ORPHAN)
    changed = sum(1 for each in sheet.file.annotations if each.state == CHANGED)
    told = [f"the words of {lost} annotation{'' if lost == 1 else 's'} are gone"] if lost else []
    told += [f"a number changed in {changed}"] if changed else []
    return f"{sheet.path.name}: {', '.join(told)}: O lists what to set right" if told else ""
