"""A difference in its context: the text around it, and where the spans of both sides begin and end in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from tui.annotations.model import CONTEXT, Annotation, Span
from tui.base.clean import clean_line
from tui.review.diff import Difference

OPENING, CLOSING = "{[", "}]"
"""The signs of a span's ends: of the first side, of the second."""

GAP = "…"
_HEAD, _TAIL = 40, 24  # what is kept of a long stretch within a span
WHOLE = _HEAD + _TAIL
"""Characters up to which a text is shown whole."""

_SPACE = re.compile(r"\s+")

Source: TypeAlias = Callable[[int, int], str]
"""The text between two offsets; GAP stands for what is not known of it."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the drawing that is alike: in spans of the first side, of the second, or a sign."""

    text: str
    in_a: bool = False
    in_b: bool = False
    is_sign: bool = False


@dataclass(frozen=True, slots=True)
class Drawing:
    """A difference in one line: what is before it, the spans with the signs of their ends, what is after."""

    before: str
    pieces: tuple[Piece, ...]
    after: str


def one_line(text: str) -> str:
    """The text as one line that is harmless to show: white space is one space."""
    return clean_line(_SPACE.sub(" ", text))


def shortened(text: str) -> str:
    """The text as one line, without its middle where it is long."""
    return one_line(text if len(text) <= WHOLE else text[:_HEAD] + GAP + text[-_TAIL:])


def draw(difference: Difference, text: str | None, apart: bool = False) -> Drawing:
    """Draw the spans of a difference in `text`, or in what the annotations know of it.

    The article's text serves where every quote stands in it at its place.

    Where the offsets of both sides count in different texts (`apart`), the second side alone is drawn.
    """
    sides = (difference.a, difference.b)
    if apart and difference.a and difference.b:
        sides = ((), difference.b)
    placed = _placed(sides)
    if text is not None and not all(each.quote in (None, text[slice(*span)]) for _, span, each in placed):
        text = None
    source = _of_article(text) if text is not None else _of_annotations(placed)
    start = min(span[0] for _, span, _ in placed)
    end = max(span[1] for _, span, _ in placed)
    before = one_line(source(max(0, start - CONTEXT), start))
    after = one_line(source(end, end + CONTEXT))
    cut_before = start > CONTEXT
    cut_after = text is None or end + CONTEXT < len(text)
    return Drawing(
        GAP + before.lstrip() if cut_before and not before.startswith(GAP) else before,
        tuple(_pieces(placed, source)),
        after.rstrip() + GAP if cut_after and not after.endswith(GAP) else after,
    )


_Placed: TypeAlias = tuple[int, Span, Annotation]
"""The side of an annotation, its span, and itself."""


def _placed(sides: tuple[tuple[Annotation, ...], ...]) -> list[_Placed]:
    """Where the annotations are; those without a span are where the other side's are, or by themselves."""
    spans = [each.span for side in sides for each in side if each.span]
    return [
        (side, (span[0], max(span)), each)
        for side in (0, 1)
        for each in sides[side]
        for span in [each.span or (spans[0] if spans else (CONTEXT, CONTEXT + len(each.quote or "")))]
    ]


def _of_article(text: str) -> Source:
    def source(start: int, end: int) -> str:
        if end - start > _HEAD + _TAIL:
            return text[start : start + _HEAD] + GAP + text[end - _TAIL : end]
        return text[start:end]

    return source


def _of_annotations(placed: Iterable[_Placed]) -> Source:
    """What quotes, prefixes and suffixes tell of the text."""
    known: list[tuple[int, str]] = []
    for _, (start, end), each in placed:
        prefix, quote = each.prefix or "", each.quote or ""
        known.append((start - len(prefix), prefix))
        if len(quote) == end - start:
            known.append((start, quote))
        known.append((end, each.suffix or ""))
    known = sorted(set(known))

    def source(start: int, end: int) -> str:
        parts, at = [], start
        for begin, stretch in known:
            if begin + len(stretch) > at and begin < end:
                parts += [GAP] if begin > at else []
                parts.append(stretch[max(at, begin) - begin : end - begin])
                at = min(end, begin + len(stretch))
        return "".join(parts) if at >= end or not parts else "".join([*parts, GAP])

    return source


def _pieces(placed: list[_Placed], source: Source) -> Iterator[Piece]:
    """Yield the stretches between the ends of spans, and the signs at these ends."""
    last: int | None = None
    inside = [0, 0]
    for offset, _, _, side, step in sorted(_ends(placed)):
        if last is not None and offset > last:
            yield Piece(shortened(source(last, offset) or GAP), inside[0] > 0, inside[1] > 0)
        last = offset
        side = abs(side)
        inside[side] += step
        yield Piece((OPENING if step > 0 else CLOSING)[side], side == 0, side == 1, is_sign=True)


def _ends(placed: list[_Placed]) -> Iterator[tuple[int, int, int, int, int]]:
    """Yield the ends of spans so that they sort well: what began last ends first, and ends before others begin.

    Each is an offset, two numbers to sort by, the side (negative at an end), and 1 or -1.
    """
    for side, (start, end), _ in placed:
        yield start, 1, -end, side, 1
        yield end, 2 if start == end else 0, -start, -side, -1
