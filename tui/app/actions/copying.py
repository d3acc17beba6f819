"""Finding text, and copying what is at the caret."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from tui.app.reading import Reading
from tui.figures.statement import citation, head

if TYPE_CHECKING:
    from tui.app.screens.room import Room


def find(room: Room) -> None:
    """Open the find bar; where no article is open, the search over all of them."""
    if room.session.panes:
        room.open_find_bar()
    else:
        room.program.open_search("")


def next_match(room: Room) -> None:
    """To the next match."""
    _go(room, 1)


def previous_match(room: Room) -> None:
    """To the match before."""
    _go(room, -1)


def _go(room: Room, step: int) -> None:
    if not room.session.query and room.session.last_query:
        room.session.find(room.session.last_query)
    if not room.session.query:
        room.say("nothing has been looked for yet: / finds")
    elif room.session.go_to_match(step) is None:
        room.say(f"no match for “{room.session.query}”")
    else:
        room.arrive()


def copy(room: Room) -> None:
    """Copy the selection, else the figure as a citation, else the sentence as one."""
    reading = room.session.current
    if reading is None or not reading.text:
        return
    if reading.selection is not None and reading.selection[0] < reading.selection[1]:
        _copy_selection(room, reading)
        return
    start, end = reading.sentence()
    if start == end:
        room.say("nothing to copy on an empty line")
        return
    short = _short(reading.name)
    name = short if reading.title in (reading.name, short) else f"{reading.title}, {short}"
    figure = reading.figure(room.session.hidden)
    room.app.copy_to_clipboard(citation(name, reading.text[start:end], figure, reading.text))
    if figure is not None:
        room.say(f"copied “{head(figure, reading.text)}” with its sentence and source")
    else:
        room.say(f"copied the sentence ({end - start} characters) with the article’s name")


def _short(name: str) -> str:
    """An article's name as it is cited: as given, but of a whole path only what others can know of it."""
    path = Path(name)
    if not path.is_absolute():
        return name
    return str(path.relative_to(Path.cwd())) if path.is_relative_to(Path.cwd()) else path.name


def copy_selection(room: Room) -> None:
    """Copy the selection; without one, tell how to quit."""
    reading = room.session.current
    if reading is not None and reading.selection is not None:
        _copy_selection(room, reading)
    else:
        room.say("nothing is selected: y copies the sentence, q quits")


def _copy_selection(room: Room, reading: Reading) -> None:
    assert reading.selection is not None
    start, end = reading.selection
    room.app.copy_to_clipboard(reading.text[start:end])
    reading.deselect()
    room.say(f"copied the selection ({end - start} characters)")
