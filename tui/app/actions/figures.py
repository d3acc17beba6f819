"""Going from figure to figure, and choosing which kinds are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.jump import Jump, Target
from tui.app.modes import JumpMode, KindsMode
from tui.app.session import StillLooking
from tui.figures.statement import head

if TYPE_CHECKING:
    from tui.app.screens.room import Room


def next_figure(room: Room) -> None:
    """To the next figure."""
    _go(room, 1)


def previous_figure(room: Room) -> None:
    """To the figure before."""
    _go(room, -1)


def _go(room: Room, step: int) -> None:
    try:
        found = room.session.go_to_figure(step)
    except StillLooking:
        room.say("no such figure nearby; the same key looks on")
        return
    if found is None:
        kinds = "of the kinds that are switched on" if room.session.hidden else "in the open articles"
        there = room.session.current and room.session.current.figure(room.session.hidden)
        room.say(f"{'no other figure' if there else 'no figures'} {kinds}")
    room.arrive()


def jump(room: Room) -> None:
    """Label the figures on the screen; the keys pressed next name one."""
    targets = [
        Target(pane.number, figure.start)
        for pane in room.panes
        if pane.view is not None
        for figure in pane.view.reading.figures.between(*pane.view.span)
        if figure.kind not in room.session.hidden and figure.start >= pane.view.span[0]
    ]
    if targets:
        room.keys_mode = JumpMode(Jump.to(targets))
    else:
        room.say("no figures on the screen")


def source(room: Room) -> None:
    """To the words that say on whose word the figure is, and back."""
    reading = room.session.current
    if reading is None:
        return
    figure = reading.go_to_source(room.session.hidden)
    if figure is None:
        under = reading.figure(room.session.hidden)
        room.say("this is said in the article’s own voice" if under else "not on a figure: f goes to one")
    elif reading.caret != figure.start:
        room.say(f"{figure.source} says: {head(figure, reading.text)}; the same key goes back")
    room.arrive()


def figure_list(room: Room) -> None:
    """The list of the article's figures."""
    reading = room.session.current
    if reading is not None and reading.text:
        room.program.open_figures(reading)


def kinds(room: Room) -> None:
    """Let the keys pressed next switch kinds of figures off and on."""
    room.keys_mode = KindsMode()
