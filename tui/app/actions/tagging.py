"""Tagging: giving a label to the selection, the figure or the word at the caret."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from tui.app.actions.growing import chosen_span, stand_in
from tui.app.annotating.wording import short

if TYPE_CHECKING:
    from tui.app.screens.room import Room


def tag_by_number(room: Room, number: int) -> None:
    """Tag with the label at this place of the codebook, from 1."""
    codebook = room.program.codebook
    label = codebook.at(number)
    if label is None:
        room.say(f"there are {len(codebook.labels)} labels: a and a letter, or A for the list")
    else:
        tag(room, label.name)


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
    if reading is None or not reading.text or not room.may_annotate(partial(tag, room, label)):
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
        told = desk.tag(reading, span, label, reading.figure_in(span))
    stand_in(reading, span)
    quote = short(reading.text[slice(*span)])
    room.say(f"{told.words} · u undoes" if told else f"“{quote}” is tagged {label} already")


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
    if not room.may_annotate(partial(not_a_figure, room)):
        return
    told = room.session.desk.refuse_figure(reading, figure)
    room.say(
        f"{told.words} · u undoes" if told else f"“{figure.text}” was refused already: d takes that back"
    )
