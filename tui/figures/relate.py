"""What only the whole article shows: how numeric dates are ordered, totals and parts, amounts in two units."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tui.figures import aliases, conversions, dates, sums
from tui.figures.model import Figure


def relate(text: str, figures: Sequence[Figure], *, month_first: bool = False) -> list[Figure]:
    """Return the figures of the whole article `text`, with what they say of one another.

    Numeric dates take the order that the article's own dates show ("10/31/2025" settles "10/11/2025"),
    else the day first, or the month with `month_first`. A source gets the fullest name that the article gives
    it. Totals are compared with their parts, and an amount restated in brackets with the one before it.
    """
    ordered = _dates_in_order(figures, month_first)
    ordered = _named_in_full(ordered)
    totals = conversions.restated(text, ordered) | sums.totals(text, ordered)
    if not totals:
        return ordered
    return [
        replace(figure, total=totals[at]) if at in totals else figure for at, figure in enumerate(ordered)
    ]


def _named_in_full(figures: Sequence[Figure]) -> list[Figure]:
    """Give the figures whose source is named more fully elsewhere that name."""
    names = aliases.fullest(figure.source for figure in figures if figure.source)
    fuller = {name: full for name, full in names.items() if name != full}
    return [replace(one, speaker=fuller[one.source]) if one.source in fuller else one for one in figures]


def _dates_in_order(figures: Sequence[Figure], month_first: bool) -> list[Figure]:
    numeric = {
        at: parts for at, figure in enumerate(figures) if (parts := _numeric_parts(figure)) is not None
    }
    days_first = sum(int(parts[0]) > 12 for parts in numeric.values())
    months_first = sum(int(parts[1]) > 12 for parts in numeric.values())
    if months_first != days_first:
        month_first = months_first > days_first
    out = list(figures)
    for at, parts in numeric.items():
        value = dates.numeric_value(parts, month_first)
        if value and value != out[at].value:
            out[at] = replace(out[at], value=value)
    return out


def _numeric_parts(figure: Figure) -> list[str] | None:
    """The three numbers of a date like "10/11/2025", None for any other figure."""
    if figure.kind != "date" or not figure.text[-1:].isdecimal():
        return None
    for separator in "/.-":
        parts = figure.text.split(separator)
        if len(parts) == 3 and all(part.isdecimal() for part in parts) and len(parts[0]) <= 2:
            return parts
    return None
