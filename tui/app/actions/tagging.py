"""Annotating: selecting a span by growing it, tagging it, going round annotations, undoing."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from tui.annotations.edits import Edit, Stale
from tui.annotations.model import NO_FIGURE, Annotation, Span
from tui.app.desk import short
from tui.app.reading import Reading
from tui.figures.model import Figure
from tui.page.growing import grown, shrunk, trimmed
from tui.page.motion import left, word_at

if TYPE_CHECKING:
    from tui.app.screens.room import Room

DIGITS = tuple(str(number) for number in range(1, 10))


def tag_by_number(room: Room, number: int) -> None:
    """Tag with the label at this place of the codebook, from 1."""
    labels = room.program.codebook.labels
    if number > len(labels):
        room.say(f"there are {len(labels)} labels: a and a letter, or A for the list")
    else:
        tag(room, labels[number - 1].name)


def tag_again(room: Room) -> None:
    """Tag with the label that was used last."""
    last = room.session.desk.last_label
    if last is None:
        room.say("no label has been used yet: 1 to 9, or a and a letter")
    else:
        tag(room, last)


def tag(room: Room, label: str) -> None:
    """Tag the selection, else the figure or the word at the caret; while ends are moved, keep them."""
    reading = room.session.current
    if reading is None or not reading.text or not room.may_annotate():
        return
    desk = room.session.desk
    moving = reading.reshaping
    span = chosen_span(reading, room.session.hidden)
    if span[0] == span[1]:
        room.say("nothing to tag here: move to a word, or select with v")
        return
    if moving is not None and (old := desk.annotation(reading, moving)) is not None:
        told = desk.reshape(reading, old, span, label)
    else:
        told = desk.tag(reading, span, label, _figure_at(reading, span))
    _stand_in(reading, span)
    quote = short(reading.text[slice(*span)])
    room.say(f"{told.words} · u undoes" if told else f"“{quote}” is tagged {label} already")


def _stand_in(reading: Reading, span: Span) -> None:
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


def _figure_at(reading: Reading, span: Span) -> Figure | None:
    """The figure that a span is about: the one it is, else the first one in it."""
    inside = [
        each for each in reading.figures.between(*span) if span[0] <= each.start and each.end <= span[1]
    ]
    return next((each for each in inside if (each.start, each.end) == span), inside[0] if inside else None)


def label_mode(room: Room) -> None:
    """Let the key pressed next be a label's letter."""
    if room.session.current is not None:
        from tui.app.modes import LabelMode

        room.keys_mode = LabelMode()


def not_a_figure(room: Room) -> None:
    """Say that what is highlighted at the caret is no figure; again, that it is one after all."""
    reading = room.session.current
    figure = reading.figure(room.session.hidden) if reading else None
    if reading is None or figure is None:
        room.say("not on a figure: f goes to one")
        return
    if not room.may_annotate():
        return
    told = room.session.desk.refuse_figure(reading, figure)
    room.say(
        f"{told.words} · u undoes" if told else f"“{figure.text}” was refused already: d takes that back"
    )


# -- selecting ------------------------------------------------------------------------------------------


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
    """Figures near a span, each alone and with the noun that it counts where that follows."""
    spans = []
    for figure in reading.figures.between(max(0, span[0] - 1), span[1] + 1):
        spans.append((figure.start, figure.end))
        counted = f" {figure.counted}"
        if figure.counted and reading.text.startswith(counted, figure.end):
            spans.append((figure.start, figure.end + len(counted)))
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


def edit(room: Room) -> None:
    """Keep the ends that were moved."""
    if not keep_ends(room):
        room.say("no ends are being moved: [ and ] take one of an annotation")


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
    _stand_in(reading, span)
    return True


# -- annotations that are there -------------------------------------------------------------------------


def next_annotation(room: Room) -> None:
    """To the next annotation, on into the next article."""
    _go(room, 1)


def previous_annotation(room: Room) -> None:
    """To the annotation before."""
    _go(room, -1)


def _go(room: Room, step: int) -> None:
    found = room.session.go_to_annotation(step)
    if found is None:
        room.say(
            "no other annotation in the open articles"
            if _here(room)
            else "no annotations in the open articles"
        )
    room.arrive()


def _here(room: Room) -> Annotation | None:
    reading = room.session.current
    return room.session.desk.current(reading) if reading is not None else None


def pick_other(room: Room) -> None:
    """Pick another of the annotations at the caret."""
    reading = room.session.current
    chosen = room.session.desk.pick_next(reading) if reading is not None else None
    if chosen is None:
        room.say("no annotation is here: m goes to the next")


def delete(room: Room) -> None:
    """Delete the annotation at the caret."""
    reading, current = room.session.current, _here(room)
    if reading is None or current is None:
        room.say("no annotation is here: m goes to the next")
        return
    if not room.may_annotate():
        return
    told = room.session.desk.delete(reading, [current])
    if told is not None:
        room.say(f"{told.words} · u undoes")


def panel(room: Room) -> None:
    """Show or hide the panel."""
    room.switch_panel()


def others(room: Room) -> None:
    """Show or hide what other annotators marked."""
    session = room.session
    session.with_others = not session.with_others
    if not session.with_others:
        room.say("only your own annotations")
        return
    names = sorted({name for pane in session.panes for name in session.desk.others(pane).names})
    room.say(f"with what {', '.join(names)} marked, dimmed" if names else "nobody else marked these articles")


def next_undone(room: Room) -> None:
    """Open the next article that is not done."""
    session = room.session
    current = session.current
    names = [entry.name for entry in session.entries]
    at = names.index(current.name) if current is not None and current.name in names else -1
    for step in range(1, len(names) + 1):
        entry = session.entries[(at + step) % len(names)]
        if not entry.problem and not session.desk.is_done(entry):
            reading = session.open(entry)
            room.say("this is the only article that is not done" if reading is current else "")
            room.arrive()
            return
    room.say("all articles are done")


def mark_done(room: Room) -> None:
    """Mark the article as gone through, or not."""
    reading = room.session.current
    if reading is not None and reading.article is not None and room.may_annotate():
        room.say(f"{room.session.desk.mark_done(reading).words} · u undoes")


# -- undo -----------------------------------------------------------------------------------------------


def undo(room: Room) -> None:
    """Take the last edit back, whichever article it was in."""
    _back_or_forth(room, room.session.desk.undo, "undone", "nothing to undo")


def redo(room: Room) -> None:
    """Make it again."""
    _back_or_forth(room, room.session.desk.redo, "done again", "nothing to do again")


def _back_or_forth(room: Room, step: Callable[[], Edit | None], word: str, nothing: str) -> None:
    try:
        edit = step()
    except Stale:
        room.say(f"that can no longer be {word}: the annotation was changed from outside", warning=True)
        return
    if edit is None:
        room.say(nothing)
        return
    room.show_edit(edit)
    room.say(f"{word}: {edit.words}")


def is_refused(annotation: Annotation) -> bool:
    """Whether it says that what the finder found is no figure."""
    return annotation.figure is not None and annotation.figure.get("kind") == NO_FIGURE
