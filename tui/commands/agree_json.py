"""Agreement as JSON: one object. A figure that has no value is null, with its reason under `undefined`."""

from __future__ import annotations

from typing import TextIO

from tui.commands.shown import harmless_json
from tui.review.agreement import Agreement, Figures, PairAgreement
from tui.review.undefined import Undefined


def write_json(out: TextIO, agreement: Agreement) -> None:
    """Write the figures of every pair, of all, by label, and how often labels were given to paired spans."""
    names = agreement.annotators
    confusion: dict[str, dict[str, int]] = {}
    for (one, other), count in sorted(agreement.confusion.items()):
        confusion.setdefault(one, {})[other] = count
    data = {
        "annotators": list(names),
        "articles": agreement.articles,
        "pairs": [{"a": names[pair.a], "b": names[pair.b], **_of_pair(pair)} for pair in agreement.pairs],
        "all": {**_sizes(agreement), **_figures(agreement.figures)},
        "labels": {label: _figures(figures) for label, figures in agreement.labels.items()},
        "confusion": confusion,
    }
    out.write(harmless_json(data) + "\n")


def _of_pair(pair: PairAgreement) -> dict[str, object]:
    total = pair.total
    sizes = {"articles": total.articles, "spans_a": total.spans_a, "spans_b": total.spans_b}
    return {**sizes, **_figures(pair.figures)}


def _sizes(agreement: Agreement) -> dict[str, object]:
    """Articles, and the spans of both sides summed over pairs."""
    spans_a, spans_b = (
        sum(sizes)
        for sizes in zip(*((p.total.spans_a, p.total.spans_b) for p in agreement.pairs), strict=True)
    )
    return {"articles": agreement.articles, "spans_a": spans_a, "spans_b": spans_b}


def _figures(figures: Figures) -> dict[str, object]:
    values = {name: None if isinstance(each, Undefined) else each for name, each in figures.items()}
    reasons = {name: each.reason for name, each in figures.items() if isinstance(each, Undefined)}
    return {**values, "undefined": reasons}
