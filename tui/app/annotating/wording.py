"""Annotations in a few words."""

from __future__ import annotations

from tui.annotations.model import CHANGED, ORPHAN, Annotation
from tui.app.annotating.sheet import Sheet
from tui.base.values import Value
from tui.figures.in_words import unit_words, value_words


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


def figure_words(annotation: Annotation) -> str:
    """What an annotator took a figure to state: "> 34 drones, the mayor"; empty where there is no such thing."""
    block = annotation.figure
    if block is None or annotation.is_refusal:
        return ""
    bound, unit, value = _words(block.get("bound")), _words(block.get("unit")), block.get("value")
    units = unit_words(unit, value) if unit and not isinstance(value, list | dict) else unit
    amount = f"{_amount(value)}{'' if units == '%' else ' '}{units}"
    number = "number" if block.get("kind") == "ordinal" else ""
    words = ("" if bound == "=" else bound, number, amount, _words(block.get("counted")))
    return ", ".join(filter(None, (" ".join(" ".join(words).split()), _words(block.get("source")))))


def _amount(value: Value) -> str:
    """A figure's value as people write it; whatever else stands there, as well as it goes."""
    if isinstance(value, list):
        return " to ".join(map(_amount, value[:2]))
    try:
        return "" if isinstance(value, dict) else value_words(value)
    except (OverflowError, ValueError):
        return "a huge number"


def _words(value: Value) -> str:
    return value if isinstance(value, str) else ""
