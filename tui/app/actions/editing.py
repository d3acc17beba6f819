"""Working on one annotation: its editor and note, the list of labels, links."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import TYPE_CHECKING

from tui.annotations.model import Annotation
from tui.app.actions.growing import keep_ends
from tui.app.actions.tagging import tag
from tui.app.reading import Reading

if TYPE_CHECKING:
    from tui.annotations.links import Target
    from tui.app.app import Variorum
    from tui.app.screens.room import Room


def edit(room: Room) -> None:
    """Keep the ends that were moved; else open the editor of the annotation at the caret."""
    if not keep_ends(room):
        _open_editor(room)


def note(room: Room) -> None:
    """Write the note of the annotation at the caret."""
    keep_ends(room)
    _open_editor(room)


def _open_editor(room: Room) -> None:
    reading = room.session.current
    current = room.session.desk.current(reading) if reading is not None else None
    if reading is None or current is None:
        room.say("no annotation is here: 1 to 9 tag the figure or word, m goes to the next annotation")
    elif room.may_annotate():
        from tui.app.screens.annotation import AnnotationScreen

        reading.deselect()
        room.program.push_screen(AnnotationScreen(room.session, reading, current, room.settings))


def label_list(room: Room) -> None:
    """The list of labels, to tag with one."""
    reading = room.session.current
    if reading is not None and reading.text:

        def take(label: str) -> None:
            tag(room, label)
            room.sync()

        open_labels(room.program, reading, take, "enter tags")


def open_labels(
    program: Variorum, reading: Reading, take: Callable[[str], None], words: str, current: str | None = None
) -> None:
    """Show the list of labels; `take` gets the one that is chosen, `words` say what that does."""
    from tui.app.screens.labels import LabelsScreen

    desk = program.session.desk
    counts = Counter(each.label for each in desk.sheet(reading).file.annotations)
    from tui.app.annotating.subject import labels_in_use

    used = labels_in_use(desk)
    program.push_screen(
        LabelsScreen(program.settings, program.codebook, counts, used, take, words=words, current=current)
    )


def link(room: Room) -> None:
    """Link the annotation at the caret to another one."""
    reading = room.session.current
    current = room.session.desk.current(reading) if reading is not None else None
    if reading is None or current is None:
        room.say("no annotation is here: m goes to the next")
    elif room.may_annotate():
        open_links(room.program, reading, current, lambda words, warning: room.say(words, warning))


def open_links(
    program: Variorum, reading: Reading, annotation: Annotation, say: Callable[[str, bool], None]
) -> None:
    """Show the annotations that one can be linked to, and link it; `say` tells what was done."""
    relations = program.codebook.relations
    if not relations:
        say("the codebook has no relations: add some to its file", True)
        return
    from tui.app.screens.links import LinksScreen

    desk = program.session.desk

    from tui.app.annotating.linking import link_to

    def take(target: Target, relation: str) -> None:
        now = desk.annotation(reading, annotation.id)
        if now is None:
            return
        try:
            made = link_to(desk, reading, now, target, relation)
        except ValueError as problem:
            say(f"not linked: {problem}", True)
        else:
            say(f"{made.words} · u undoes" if made else "the two are linked so already", False)
        program.room.sync()

    program.push_screen(LinksScreen(program.settings, program.session, reading, annotation, relations, take))


def follow(room: Room) -> None:
    """To the other end of a link of the annotation at the caret; again for the next link."""
    said = room.session.trail.follow(room.session)
    room.arrive()
    room.say(said)
