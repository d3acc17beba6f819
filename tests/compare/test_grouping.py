"""Many articles grouped by event."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from tests.compare.events import events
from tui.compare.claims import read_account
from tui.compare.classes import Classes
from tui.compare.events import Profile, group
from tui.compare.grouping import Grouping, trace
from tui.figures import find_figures

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
TEXTS = [path.read_text("utf-8") for path in SEEDS] + [
    report.text for reports in events("dev").values() for report in reports
]
KNOWN = Classes()
TRACES = [trace(text, find_figures(text), KNOWN) for text in TEXTS]
PROFILES = [Profile(read_account(0, text, find_figures(text), KNOWN)) for text in TEXTS]


@given(st.lists(st.integers(0, len(TEXTS) - 1), unique=True, max_size=12))
def test_the_groups_are_those_of_comparing_every_pair(chosen: list[int]) -> None:
    grouping = Grouping()
    for number in chosen:
        grouping.add(TRACES[number])
    numbers, _ = group([PROFILES[number] for number in chosen])
    members = [tuple(at for at, one in enumerate(numbers) if one == event) for event in range(len(chosen))]
    assert [event.members for event in grouping.events()] == [one for one in members if len(one) > 1]


def test_an_event_is_told_by_day_and_place() -> None:
    grouping = Grouping()
    for one in TRACES:
        grouping.add(one)
    told = {(event.when.rpartition("= ")[2], event.where) for event in grouping.events()}
    assert ("night of 12–13 March", "Bryansk") in told
    assert all(when or where for when, where in told)


def test_seeds_are_five_events() -> None:
    grouping = Grouping()
    for one in TRACES[: len(SEEDS)]:
        grouping.add(one)
    assert grouping.events() == []
