"""Labels of tokens: what figures per token are computed from."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui.review.overlaps import Place

OUTSIDE = "O"
"""The label of a token in no span."""

_TOKEN = re.compile(r"\w+|[^\w\s]")


def tokens(text: str) -> list[tuple[int, int]]:
    """Return the spans of a text's tokens: words, and signs one by one."""
    return [found.span() for found in _TOKEN.finditer(text)]


def token_labels(spans: Sequence[tuple[int, int]], places: Sequence[Place]) -> list[str]:
    """Return for each token the labels of all places that share a character with it, sorted and joined by "+"."""
    changes = sorted(
        [(place.start, 1, place.label) for place in places]
        + [(place.end, -1, place.label) for place in places]
    )
    given = []
    open_ones: dict[str, int] = {}
    joined = OUTSIDE
    at = 0
    for start, end in spans:
        closed = []
        fresh = False
        while at < len(changes) and changes[at][0] < end:
            offset, step, label = changes[at]
            at += 1
            fresh = True
            if step > 0 or offset <= start:
                _count(open_ones, label, step)
            else:
                closed.append(label)  # it ends within the token, which it still marks
        if fresh:
            joined = "+".join(sorted(open_ones)) or OUTSIDE
        given.append(joined)
        for label in closed:
            _count(open_ones, label, -1)
        if closed:
            joined = "+".join(sorted(open_ones)) or OUTSIDE
    return given


def _count(open_ones: dict[str, int], label: str, step: int) -> None:
    count = open_ones.get(label, 0) + step
    if count:
        open_ones[label] = count
    else:
        del open_ones[label]
