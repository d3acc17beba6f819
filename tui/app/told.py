"""What a pane shows of a question that was asked of its article: where it tells of the same, and how surely."""

from __future__ import annotations

from typing import NamedTuple

Span = tuple[int, int]


class Told(NamedTuple):
    """The sentence that answers, the figure in it that counts the same, and how sure that is, in `words`.

    Without a span the article has no answer, and its pane stays where it is.
    """

    words: str
    span: Span | None = None
    figure: Span | None = None
