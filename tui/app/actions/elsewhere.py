"""Where the same is told elsewhere: in the other panes, in all articles, and linked scrolling."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.app.actions.table import Deed
    from tui.app.screens.room import Room

NOT_HERE = "there is nothing to look for here: go to a sentence or a figure"

TOO_FAR = "this is too far on: the first 250,000 characters of an article are compared"


def elsewhere(room: Room) -> None:
    """Bring the other panes to what they tell of the same; again: to the next best."""
    if not _several(room):
        return
    from tui.app.question import question_at_caret

    asked = question_at_caret(room.session)
    if asked is None or asked.too_far:
        room.say(TOO_FAR if asked else NOT_HERE)
        return
    if not _ready(room, elsewhere):
        return
    state = room.program.elsewhere
    answers = state.ask(asked)
    state.show(asked, answers)
    room.say(state.message(asked, answers, room.session.visible(room.app.size.width)))


def everywhere(room: Room) -> None:
    """The list of all places in all articles."""
    from tui.app.question import question_at_caret

    asked = question_at_caret(room.session)
    if asked is None or asked.too_far:
        room.say(TOO_FAR if asked else NOT_HERE)
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
    """Whether the open articles can be asked; where that takes long, `again` is done when they can."""
    state = room.program.elsewhere
    if state.ready:
        return True
    if not state.getting_ready:
        from tui.app.program import caller
        from tui.app.question import question_at_caret

        asked = question_at_caret(room.session)

        def done(problem: str) -> None:
            if problem:
                room.say(problem, warning=True)
            elif room.is_current and question_at_caret(room.session) == asked:
                again(room)
                room.sync()

        room.say("comparing long articles, a moment…")
        state.get_ready(caller(), done)
    return False
