"""Growing a selection: word or figure, stretch between punctuation, sentence, paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from tui.articles.segments import line_around, sentence_at
from tui.page.motion import word_at
from tui.page.words import Span

# Where a stretch of words ends: a comma or its like before a space, a bracket, a quotation mark, a dash.
_BREAK = re.compile(r"[,;:](?=\s)|[()\[\]“”„«»\"]|\s[-–—]+\s|—")


def trimmed(text: str, span: Span) -> Span:
    """The span without white space at its ends; where nothing else is in it, empty at its start."""
    start, end = span
    words = text[start:end]
    bare = words.strip()
    if not bare:
        return start, start
    start += len(words) - len(words.lstrip())
    return start, start + len(bare)


def stretch_around(text: str, span: Span) -> Span:
    """The words around `span` up to the next punctuation on either side, within its sentence."""
    first, last = _sentence_over(text, span)
    before = [found.end() for found in _BREAK.finditer(text, first, max(first, span[0]))]
    after = _BREAK.search(text, min(span[1], last), last)
    return trimmed(text, (before[-1] if before else first, after.start() if after else last))


def units(text: str, span: Span, figures: Iterable[Span]) -> Iterator[Span]:
    """The units that a selection grows through from `span`, the smaller ones first; some may not hold it.

    `figures` are the spans of figures near it.
    """
    start, end = span
    words = (word_at(text, start)[0], max(word_at(text, max(start, end - 1))[1], end))
    yield trimmed(text, words)
    for figure in figures:
        if figure[0] <= start and end <= figure[1]:
            yield figure
    yield stretch_around(text, span)
    yield trimmed(text, _sentence_over(text, span))
    yield trimmed(text, (line_around(text, start)[0], line_around(text, max(start, end - 1))[1]))


def grown(text: str, span: Span, figures: Iterable[Span] = ()) -> Span:
    """The smallest unit around `span` that holds more than it; `span` itself where none does."""
    larger = [unit for unit in units(text, span, figures) if _holds(unit, span) and unit != span]
    return min(larger, key=lambda unit: unit[1] - unit[0], default=span)


def shrunk(text: str, span: Span, at: int, figures: Iterable[Span] = ()) -> Span:
    """The largest unit inside `span` around the character at `at` that holds less; `span` where none does."""
    smaller = [
        unit
        for unit in units(text, (at, min(at + 1, len(text))), figures)
        if _holds(span, unit) and unit != span and unit[0] < unit[1]
    ]
    return max(smaller, key=lambda unit: unit[1] - unit[0], default=span)


def _holds(outer: Span, inner: Span) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _sentence_over(text: str, span: Span) -> Span:
    """From the start of the sentence at the span's start to the end of the one at its end."""
    start, end = span
    last_place = max(start, end - 1)
    first = sentence_at(text, start) or (start, start)
    last = first if last_place <= first[1] else sentence_at(text, last_place) or (end, end)
    return min(first[0], start), max(last[1], end)
