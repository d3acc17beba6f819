"""Where the same is told elsewhere: in the other panes, in all articles, and linked scrolling."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.app.actions.table import Deed
    from tui.app.elsewhere import Elsewhere
    from tui.app.screens.room import Room

NOT_HERE = "there is nothing to look for here: go to a sentence or a figure"


def elsewhere(room: Room) -> None:
    """Bring the other panes to what they tell of the same; again: to the next best."""
    if not _several(room) or not _ready(room, elsewhere):
        return
    from tui.app.elsewhere import question_at_caret

    asked = question_at_caret(room.session)
    if asked is None:
        room.say(NOT_HERE)
        return
    state = room.program.elsewhere
    answers = state.ask(asked)
    state.show(asked, answers)
    room.say(state.message(asked, answers, room.session.visible(room.app.size.width)))


def everywhere(room: Room) -> None:
    """The list of all places in all articles."""
    from tui.app.elsewhere import question_at_caret

    asked = question_at_caret(room.session)
    if asked is None:
        room.say(NOT_HERE)
    else:
        room.program.open_everywhere(asked)


def link(room: Room) -> None:
    """Link the panes, or part them again."""
    session = room.session
    if session.linked is not None:
        session.linked = None
        room.program.elsewhere.clear()
        room.say("the panes are not linked any more")
        return
    if not _several(room):
        return
    from tui.app.linked import Linked

    room.program.elsewhere.clear()
    session.linked = Linked(room.program.elsewhere)
    room.say("linked: the other panes follow where it is sure that they tell of the same")


def follow(room: Room) -> None:
    """While the panes are linked, bring the others to what the sentence at the caret tells."""
    linked = room.session.linked
    if linked is not None and linked.due() and _ready(room, follow):
        linked.follow()


def _several(room: Room) -> bool:
    """Whether there are other articles to look in; where not, it says so."""
    count = len(room.session.panes)
    if count < 2:
        room.say(
            "only one article is open: o opens another, W looks in all" if count else "no article is open"
        )
    return count > 1


def _ready(room: Room, again: Deed) -> bool:
    """Whether the open articles can be compared; where long ones must be read first, `again` is done after that."""
    state = room.program.elsewhere
    if state.ready:
        return True
    if not state.reading_on:
        state.reading_on = True
        room.say("reading the long articles, a moment…")
        _read_in_thread(room, state, again)
    return False


def _read_in_thread(room: Room, state: Elsewhere, again: Deed) -> None:
    """Read what is not known yet; then do `again`, if the reader is still at the same place."""
    from tui.app.elsewhere import figures_of, question_at_caret
    from tui.app.program import caller
    from tui.compare.elsewhere import LONGEST, read_known

    soon, session = caller(), room.session
    asked = question_at_caret(session)
    todo = [
        (each, each.article, each.figures, list(each.figures.found()) if each.figures.complete else None)
        for each in state.unknown()
    ]
    classes = state.classes()

    def read() -> None:
        for reading, article, index, figures in todo:
            text = article.text if article else ""
            found = figures if figures is not None else figures_of(session.index(text[:LONGEST]))
            known = read_known(text, found, classes)
            soon(lambda one=(reading, article, index, known): state.keep(*one))  # type: ignore[misc]
        soon(done)

    def done() -> None:
        state.reading_on = False
        if room.is_current and question_at_caret(session) == asked:
            again(room)
            room.sync()

    threading.Thread(target=read, name="compare", daemon=True).start()
