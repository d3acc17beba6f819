"""The plot of a row as a picture for a page: SVG that says in words, too, what it shows."""

from __future__ import annotations

from collections.abc import Iterator

from tui.commands.markup import Html, joined, tag
from tui.compare.plot import Dot, Plot, lanes
from tui.compare.scale import Scale
from tui.page.plot import notes

_SIZE = 18.0  # of a dot
_LANE = 21.0
_LANES = 12
_EDGE = 14.0  # beside the scale
_OPEN = 20.0  # beyond it, for what may be more or less
_ARROW = 5.0
_AXIS = 24.0  # the height of the axis with its labels
_LETTER = 6.6  # about so wide is a letter of a label


def picture(found: Plot, key: str, title: str, said: str, width: int = 400) -> Html:
    """Return the plot as an SVG element of `width` units, with a title and, in words, what is `said`.

    A dot bears its article's number; one that is about so much is drawn as a ring, a range as a bar, and what may
    be more or less as an arrow. `key` makes its ids its own on the page.
    """
    scale = found.scale(max(2, width // 80))
    left = _EDGE + (_OPEN if any(dot.opens_left for dot in found.dots) else 0)
    right = width - _EDGE - (_OPEN if any(dot.opens_right for dot in found.dots) else 0)
    spots = [_Spot(dot, scale, left, right, width) for dot in found.dots]
    rows = lanes([(spot.first, spot.last) for spot in spots], _LANES)
    height = _LANE * max((row + 1 for row in rows if row is not None), default=0) + 4
    drawn = [
        spot.draw(height - _LANE * (row + 0.5))
        for spot, row in zip(spots, rows, strict=True)
        if row is not None
    ]
    left_out = sum(len(spot.dot.cells) for spot, row in zip(spots, rows, strict=True) if row is None)
    note = notes(found, scale.log or scale.unit > 0, left_out)
    axis = _axis(scale, left, right, height, width)
    if note:
        axis = joined((axis, tag("text", note, x=left - _EDGE + 2, y=height + _AXIS + 12, class_="note")))
    total = height + _AXIS + (16 if note else 0)
    return tag(
        "svg",
        tag("title", title, id=f"{key}-t"),
        tag("desc", said, id=f"{key}-d"),
        axis,
        drawn,
        class_="plot",
        role="img",
        viewBox=f"0 0 {width} {total:.0f}",
        aria_labelledby=f"{key}-t {key}-d",
    )


class _Spot:
    """A dot with the places of what is drawn for it."""

    def __init__(self, dot: Dot, scale: Scale, left: float, right: float, width: float) -> None:
        self.dot = dot
        room = right - left
        self._low, self._high = left + scale.place(dot.low) * room, left + scale.place(dot.high) * room
        self._middle = (self._low + self._high) / 2
        self._begin = 2.0 if dot.opens_left else self._low
        self._end = width - 2.0 if dot.opens_right else self._high
        self.first = min(self._begin, self._middle - _SIZE / 2)
        self.last = max(self._end, self._middle + _SIZE / 2)

    def draw(self, y: float) -> Html:
        """Return what is drawn at a height."""
        return tag("g", *self._parts(y), class_="about" if self.dot.about else "exact")

    def _parts(self, y: float) -> Iterator[Html]:
        if self._begin < self._end:
            yield tag("line", x1=self._begin, y1=y, x2=self._end, y2=y, class_="bar")
        if self.dot.opens_right:
            yield _head(self._end, y, -_ARROW)
        elif self._high > self._middle + _SIZE / 2:
            yield tag("line", x1=self._high, y1=y - 5, x2=self._high, y2=y + 5, class_="bar")
        if self.dot.opens_left:
            yield _head(self._begin, y, _ARROW)
        elif self._low < self._middle - _SIZE / 2:
            yield tag("line", x1=self._low, y1=y - 5, x2=self._low, y2=y + 5, class_="bar")
        yield tag("circle", cx=self._middle, cy=y, r=_SIZE / 2 - 0.5)
        number = str(self.dot.article + 1)
        yield tag(
            "text", number, x=self._middle, y=y + 4, class_="number" if len(number) < 3 else "number small"
        )


def _head(x: float, y: float, back: float) -> Html:
    """Return the head of an arrow with its tip at a place."""
    return tag(
        "path",
        d=f"M{x + back:.1f} {y - _ARROW:.1f} L{x:.1f} {y:.1f} L{x + back:.1f} {y + _ARROW:.1f}",
        class_="bar",
    )


def _axis(scale: Scale, left: float, right: float, y: float, width: float) -> Html:
    """Return the line with its ticks and their labels, those left out that would touch the one before."""
    parts = [tag("line", x1=left, y1=y, x2=right, y2=y, class_="axis")]
    free = 0.0
    for tick in scale.ticks:
        x = left + scale.place(tick.amount) * (right - left)
        parts.append(tag("line", x1=x, y1=y, x2=x, y2=y + 5, class_="axis"))
        half = len(tick.label) * _LETTER / 2
        middle = min(max(x, half), width - half)
        if middle - half >= free:
            parts.append(tag("text", tick.label, x=middle, y=y + 18, class_="tick"))
            free = middle + half + _LETTER
    return joined(parts)
