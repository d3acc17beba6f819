"""Working on many annotations: the outline of all, and tagging the same words everywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.actions.growing import chosen_span

if TYPE_CHECKING:
    from tui.app.annotating.offers import Sought
    from tui.app.reading import Reading
    from tui.app.screens.room import Room


def outline(room: Room) -> None:
    """The outline of the annotations."""
    if room.session.current is None:
        room.say("no article is open: o lists what there is")
    else:
        room.program.open_outline()


def same(room: Room) -> None:
    """Offer to tag the same words wherever else they stand."""
    reading = room.session.current
    if reading is None or not reading.text or not room.may_annotate():
        return
    sought = _sought(room, reading)
    if sought is None:
        room.say(
            "on an annotation, or with a selection after some label was used, this tags all the same words"
        )
    else:
        room.program.open_same(sought)


def _sought(room: Room, reading: Reading) -> Sought | None:
    """What is selected, with the label used last; else the annotation at the caret; else its figure or word."""
    from tui.app.annotating.offers import Sought  # with what finds words: no start is to pay for it

    desk = room.session.desk
    current = None if reading.selection else desk.current(reading)
    if current is not None and current.span is not None:
        return Sought(reading.text[slice(*current.span)], current.label, current.is_refusal)
    start, end = chosen_span(reading, room.session.hidden)
    return Sought(reading.text[start:end], desk.last_label) if start < end and desk.last_label else None
