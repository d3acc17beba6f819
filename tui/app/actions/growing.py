"""Selecting by growing and shrinking, and moving the ends of what is selected or annotated."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from tui.annotations.model import Span
from tui.app.reading import Reading
from tui.page.growing import grown, shrunk, trimmed
from tui.page.motion import left, word_at

if TYPE_CHECKING:
    from tui.app.screens.room import Room


def grow(room: Room) -> None:
    """Select the figure or word, then the stretch between punctuation, the sentence, the paragraph."""
    _resize(room, grown)


def shrink(room: Room) -> None:
    """Back to the smaller selection."""
    reading = room.session.current
    if reading is None:
        return
    if reading.steps:
        reading.select(reading.steps.pop())
        return
    at = reading.grown_from if reading.grown_from is not None else reading.caret
    _resize(room, lambda text, span, figures: shrunk(text, span, at, figures))


def _resize(room: Room, resized: Callable[[str, Span, list[Span]], Span]) -> None:
    reading = room.session.current
    if reading is None or not reading.text:
        return
    fresh = reading.selection is None or reading.selection[0] == reading.selection[1]
    if fresh:
        reading.grown_from = reading.caret
    span = (reading.caret, reading.caret) if fresh else reading.selection
    assert span is not None
    figure = reading.figure(room.session.hidden) if fresh else None
    figures = figure_spans(reading, span)
    new = (figure.start, figure.end) if figure is not None else resized(reading.text, span, figures)
    if new == span or new[0] == new[1]:
        room.say("no word here" if fresh else "that is all of it")
        return
    if resized is grown and not fresh:
        reading.steps.append(span)
    reading.select(new)
    room.bring_in()


def figure_spans(reading: Reading, span: Span) -> list[Span]:
    """Figures near a span: each alone, with the noun that it counts, and with the words that make it rough too."""
    spans = []
    for figure in reading.figures.between(max(0, span[0] - 1), span[1] + 1):
        start, end = figure.start, figure.end
        spans.append((start, end))
        counted, approx = f" {figure.counted}", f"{figure.approx} "
        if figure.counted and reading.text.startswith(counted, end):
            end += len(counted)
            spans.append((start, end))
        if figure.approx and reading.text.endswith(approx, 0, start):
            spans.append((start - len(approx), end))
    return spans


def pick_start(room: Room) -> None:
    """Take the start of the selection, else of the annotation, to move it."""
    _pick_end(room, at_start=True)


def pick_end(room: Room) -> None:
    """Take the end of the selection, else of the annotation, to move it."""
    _pick_end(room, at_start=False)


def _pick_end(room: Room, at_start: bool) -> None:
    reading = room.session.current
    if reading is None:
        return
    span = reading.selection
    if span is None or span[0] == span[1]:
        current = room.session.desk.current(reading)
        if current is None or current.span is None:
            room.say("nothing is selected, and no annotation is here: v selects")
            return
        span = current.span
        reading.reshaping = current.id
        room.say("move this end, enter keeps it, esc leaves it as it was")
    reading.select(span, caret_at_start=at_start)
    room.bring_in()


def keep_ends(room: Room) -> bool:
    """Give the annotation whose ends are moved the span that is selected; whether there was one."""
    reading = room.session.current
    if reading is None or reading.reshaping is None or reading.selection is None:
        return False
    desk = room.session.desk
    old = desk.annotation(reading, reading.reshaping)
    span = trimmed(reading.text, reading.selection)
    if old is not None and span[0] < span[1] and room.may_annotate():
        told = desk.reshape(reading, old, span)
        room.say(f"{told.words} · u undoes" if told else "its ends are where they were")
    stand_in(reading, span)
    return True


def stand_in(reading: Reading, span: Span) -> None:
    """End the selection with the caret in what was tagged: where it grew from, else at its last character."""
    if reading.selection is not None:
        at = reading.grown_from
        inside = at is not None and span[0] <= at < span[1]
        reading.caret = at if inside and at is not None else left(reading.text, span[1])
    reading.deselect()


def chosen_span(reading: Reading, hidden: frozenset[str]) -> Span:
    """What a label is for: the selection without white space at its ends, else the figure, else the word."""
    if reading.selection is not None and reading.selection[0] < reading.selection[1]:
        return trimmed(reading.text, reading.selection)
    figure = reading.figure(hidden)
    if figure is not None:
        return figure.start, figure.end
    return trimmed(reading.text, word_at(reading.text, reading.caret))
