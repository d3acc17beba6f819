"""Annotations that are there: going to them, picking one, deleting, marking done, undoing."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from tui.annotations.edits import Change, Edit, Stale
from tui.annotations.model import Annotation

if TYPE_CHECKING:
    from tui.app.screens.room import Room


def next_annotation(room: Room) -> None:
    """To the next annotation, on into the next article."""
    _go(room, 1)


def previous_annotation(room: Room) -> None:
    """To the annotation before."""
    _go(room, -1)


def _go(room: Room, step: int) -> None:
    before = _place(room)
    found = room.session.go_to_annotation(step)
    if found is not None:
        if (_place(room) < before) if step > 0 else (_place(room) > before):
            room.say(f"round to the {'first' if step > 0 else 'last'} annotation")
    else:
        room.say(
            "no other annotation in the open articles"
            if _here(room)
            else "no annotations in the open articles"
        )
    room.arrive()


def _place(room: Room) -> tuple[int, int]:
    """The pane in focus and the caret in it."""
    reading = room.session.current
    return room.session.focus, reading.caret if reading is not None else 0


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
        standing = session.desk.standing(entry)
        if not entry.problem and not (standing and standing.done):
            reading = session.open(entry)
            room.say("this is the only article that is not done" if reading is current else "")
            room.arrive()
            return
    room.say("all articles are done")


def mark_done(room: Room) -> None:
    """Mark the article as gone through, or not."""
    reading = room.session.current
    if reading is not None and reading.article is not None and room.may_annotate(partial(mark_done, room)):
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
    show_edit(room, edit)
    room.say(f"{word}: {edit.words}")


def show_edit(room: Room, edit: Edit) -> None:
    """Go to where an edit was made, if its article is open."""
    session = room.session
    for change in edit.changes:
        sheet = session.desk.sheet_of(change.file)
        number = next((n for n, each in enumerate(session.panes) if session.desk.sheet(each) is sheet), None)
        if number is None:
            continue
        session.focus = number
        record = (change.after or change.before) if isinstance(change, Change) else None
        if record is not None and record.start is not None:
            reading = session.panes[number]
            reading.deselect()
            reading.caret = min(record.start, len(reading.text))
            session.desk.picked = record.id
        room.arrive()
        return
