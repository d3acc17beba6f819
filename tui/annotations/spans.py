"""Annotations by their place: which touch a stretch of text, quickly."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate

from tui.annotations.model import ORPHAN, Annotation, Span


def placed(annotation: Annotation) -> Span | None:
    """Where an annotation stands in the text; None for one whose place is not known, or was lost."""
    return None if annotation.state == ORPHAN else annotation.span


class SpanIndex:
    """The annotations of an article that have a place in its text, in order of their start."""

    def __init__(self, annotations: Iterable[Annotation]) -> None:
        with_place = [(span, each) for each in annotations if (span := placed(each)) is not None]
        with_place.sort(key=lambda pair: (*pair[0], pair[1].id))
        self.annotations = [each for _, each in with_place]
        self._spans = [span for span, _ in with_place]
        # The furthest end so far: from any start, it tells how far back spans may reach over it.
        self._reach = list(accumulate((end for _, end in self._spans), max))

    def touching(self, start: int, end: int) -> list[Annotation]:
        """Those that share a character with `[start, end)`, in order."""
        low = bisect_left(self._reach, start + 1)
        high = bisect_left(self._spans, (end, -1))
        return [self.annotations[n] for n in range(low, high) if self._spans[n][1] > start]

    def at(self, offset: int) -> list[Annotation]:
        """Those over the character at `offset`, the shortest first."""
        over = self.touching(offset, offset + 1)
        return sorted(over, key=lambda each: (each.end or 0) - (each.start or 0))

    def beside(self, offset: int, step: int, here: Annotation | None = None) -> Annotation | None:
        """The annotation next after (`step` 1) or before (-1) `here`, where it starts at `offset`.

        Several may start there: none of them is passed over. Without `here`, the nearest that starts beyond.
        """
        for number, each in enumerate(self.annotations):
            if each is here and each.start == offset:
                beside = number + step
                return self.annotations[beside] if 0 <= beside < len(self.annotations) else None
        low = bisect_left(self._spans, (offset, -1))
        if step < 0:
            return self.annotations[low - 1] if low else None
        high = bisect_left(self._spans, (offset + 1, -1))
        return self.annotations[high] if high < len(self.annotations) else None

    def unlike(self, other: SpanIndex) -> list[Annotation]:
        """Those that are in only one of the two, or in both and not the same."""
        ours, theirs = set(map(id, self.annotations)), set(map(id, other.annotations))
        return [each for each in self.annotations if id(each) not in theirs] + [
            each for each in other.annotations if id(each) not in ours
        ]
