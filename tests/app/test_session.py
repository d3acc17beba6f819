from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.app.made import session_of
from tui.app.session import MOST_PANES

steps = st.lists(
    st.sampled_from(["next", "back", "close", "swap", "swap back", "zoom", "fewer", "more", "open"])
)


@given(st.integers(0, 9), st.lists(st.integers(1, 400), min_size=1, max_size=4), steps)
def test_the_pane_in_focus_is_always_on_the_screen(count: int, widths: list[int], done: list[str]) -> None:
    session = session_of(*["12 drones"] * count)
    closed = 0
    for number, step in enumerate(["", *done]):
        match step:
            case "next":
                session.move_focus(1)
            case "back":
                session.move_focus(-1)
            case "close":
                closed += session.close() is not None
            case "swap":
                session.swap(1)
            case "swap back":
                session.swap(-1)
            case "zoom":
                session.zoomed = not session.zoomed and bool(session.panes)
            case "fewer":
                session.wanted = max(1, session.wanted - 1)
            case "more":
                session.wanted += 1
            case "open" if session.entries:
                before = len(session.panes)
                opened = session.open(session.entries[number % len(session.entries)])
                closed -= len(session.panes) - before
                assert session.current is opened
        width = widths[number % len(widths)]
        seen = session.visible(width)
        assert len(session.panes) == count - closed
        assert len(seen) == min(session.visible_count(width), len(session.panes))
        assert len(seen) <= MOST_PANES
        assert session.panes == [] or session.focus in seen
        assert list(seen) == [pane for pane in range(len(session.panes)) if pane in seen]
        assert len({pane.name for pane in session.panes}) == len(session.panes), "no article is open twice"


@given(st.integers(1, 500), st.integers(1, 9), st.integers(1, 6))
def test_as_many_panes_as_the_width_has_room_for(width: int, count: int, wanted: int) -> None:
    session = session_of(*[""] * count)
    session.wanted = wanted
    shown = len(session.visible(width))
    assert shown == 1 or width / shown >= 39
    assert shown == min(count, wanted, max(1, (width + 2) // 40))


@given(st.lists(st.integers(0, 4), min_size=1, max_size=6), st.sampled_from([1, -1]))
def test_going_round_visits_every_figure_once(numbers: list[int], step: int) -> None:
    session = session_of(*["They saw 12 drones.\n" * number for number in numbers])
    every = [
        (pane, figure.start)
        for pane, reading in enumerate(session.panes)
        for figure in reading.figures.between(0, len(reading.text))
    ]
    seen = []
    for _ in every:
        assert session.go_to_figure(step) is not None
        assert session.current is not None
        seen.append((session.focus, session.current.caret))
    assert sorted(seen) == every
    if not every:
        assert session.go_to_figure(step) is None


def test_finding_goes_by_pane_and_place_and_round() -> None:
    session = session_of("one drone, two drones", "no such thing", "a drone")
    assert session.find("drone") == (3, False)
    places = []
    for _ in range(4):
        session.go_to_match(1)
        assert session.current is not None
        places.append((session.focus, session.current.caret))
    assert places == [(0, 4), (0, 15), (2, 2), (0, 4)]
    session.go_to_match(-1)
    assert session.focus == 2
    assert session.find("dronse") == (3, True)
    assert session.find("") == (0, False)
    assert session.go_to_match(1) is None
    while session.close():
        pass
    assert session.go_to_match(1) is None
    assert session.find("drone") == (0, True)
