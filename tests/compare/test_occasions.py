"""When and where the figures of an article are."""

from __future__ import annotations

import pytest

from tui.compare.moments import NEAR, WEEKDAY, Likeness, Moment, compare, days_apart, resolved
from tui.compare.occasions import Occasions
from tui.compare.where import compare_places, place_keys
from tui.figures import Figure, find_figures


def read(text: str) -> tuple[Occasions, dict[str, Figure]]:
    figures = find_figures(text)
    return Occasions(text, figures), {one.text: one for one in figures}


def when(text: str, figure: str) -> str:
    occasions, figures = read(text)
    times = occasions.times(figures[figure])
    return "main" if times.main or times.moment is None else times.moment.key


@pytest.mark.parametrize(
    ("text", "figure", "expected"),
    [
        ("On Tuesday 12 drones fell.", "12", "main"),
        ("On Tuesday 12 drones fell.\nIn 2011 a quake killed 600 people.", "600", "2011"),
        ("On Tuesday 12 drones fell.\nThe night before, 8 drones had fallen.", "8", "the night before"),
        (
            "On Tuesday 12 drones fell.\nA week earlier, on March 6, 41 drones fell, 20 over Bryansk.",
            "20",
            "XXXX-03-06",
        ),
        ("On Tuesday 12 drones fell.\nSome 3,000 have fallen since January.", "3,000", "since january"),
        ("On Tuesday 12 drones fell.\nNobody was hurt.\nOn Saturday 9 drones fell.", "9", "saturday"),
        ("On Tuesday 12 drones fell.\nThe ministry said on Saturday that 9 had fallen.", "9", "main"),
        ("On Tuesday 12 drones fell.\nSales fell 11 percent from a year earlier.", "11 percent", "main"),
        ("On Tuesday 12 drones fell.\nIn 2011 there was a raid. It killed 9 people.", "9", "2011"),
        ("On Tuesday 12 drones fell.\nNobody was hurt.\nThe March raid involved 91 drones.", "91", "XXXX-03"),
        # A time is that of its own clause, and in brackets of what is in them.
        ("On Tuesday 12 fell.\nThe port shipped 4 tonnes last year, lost 30 tonnes.", "30 tonnes", "main"),
        ("On Tuesday 12 fell.\nSales were 90 million (in 2024: 70 million).", "90 million", "main"),
        ("On Tuesday 12 fell.\nSales were 90 million (in 2024: 70 million).", "70 million", "2024"),
        # Nor does it tell when a figure was where it only says since when it is the most, or when a thing was made.
        ("On Tuesday 12 fell.\nTurnout was 62 percent, the most since 2005.", "62 percent", "main"),
        ("On Tuesday 12 fell.\nIt was the most since 2005, when it was 70 percent.", "70 percent", "2005"),
        ("On Tuesday 12 fell.\nThe ship, built in 1994, carried 61 cars.", "61", "main"),
        (
            "On Tuesday 12 fell.\nThe works will close in 2027; 300 people earn their living there.",
            "300",
            "main",
        ),
        ("On Sunday 12 fell.\nRain fell, too.\nThe day before, 9 had fallen.", "9", "saturday"),
        ("LEEDS, May 8, 2024 — 12 fell.\nA week earlier 9 had fallen.", "9", "2024-05-01"),
        ("LEEDS, May 8, 2024 — 12 fell.\nThe night before, 9 had fallen.", "9", "the night before"),
    ],
)
def test_a_figure_is_of_the_main_time_unless_its_text_tells_another(
    text: str, figure: str, expected: str
) -> None:
    assert when(text, figure) == expected


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("---\ntitle: A\ndate: 2025-03-13\n---\n12 drones fell.", "2025-03-13"),
        ("MANILA, Sept 9 (Wire) — 14 people drowned.", "XXXX-09-09"),
        ("LEEDS, May 4, 2024 — A bus overturned.", "2024-05-04"),
        ("On May 4, 2024 a bus overturned.", None),
    ],
)
def test_the_day_of_writing_is_in_the_front_matter_or_dateline(text: str, written: str | None) -> None:
    assert read(text)[0].written == written


def test_relative_days_are_resolved_by_the_day_of_writing() -> None:
    friday = "2024-05-03"
    assert resolved(Moment(0, WEEKDAY, "tuesday"), friday).key == "2024-04-30"
    assert resolved(Moment(0, WEEKDAY, "friday"), friday).key == friday
    assert resolved(Moment(0, NEAR, "yesterday"), friday).key == "2024-05-02"
    assert resolved(Moment(0, NEAR, "yesterday"), "XXXX-03-01").key in ("XXXX-02-29", "XXXX-02-28")
    assert resolved(Moment(0, WEEKDAY, "tuesday"), "XXXX-05-03") == Moment(0, WEEKDAY, "tuesday")
    assert resolved(Moment(0, NEAR, "tonight"), None).key == "tonight"


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (("day", "2025-10-31"), ("day", "XXXX-10-31"), Likeness.SAME),
        (("day", "2025-10-31"), ("day", "2025-10-30"), Likeness.DIFFERENT),
        (("day", "XXXX-10-26/XXXX-10-27"), ("day", "2025-10-27"), Likeness.SAME),
        (("month", "2023-05"), ("day", "XXXX-05-03"), Likeness.OPEN),
        (("month", "2023-05"), ("day", "XXXX-06-03"), Likeness.DIFFERENT),
        (("year", "2023"), ("year", "2023"), Likeness.SAME),
        (("weekday", "tuesday"), ("weekday", "tuesday"), Likeness.OPEN),
        (("near", "tonight"), ("day", "2025-10-31"), Likeness.OPEN),
    ],
)
def test_what_is_not_known_is_neither_same_nor_different(
    one: tuple[str, str], other: tuple[str, str], expected: Likeness
) -> None:
    assert compare(Moment(0, *one), Moment(0, *other)) is expected
    assert compare(Moment(0, *other), Moment(0, *one)) is expected


def test_days_apart() -> None:
    assert days_apart("XXXX-10-26/XXXX-10-27", "2025-10-31") == 4
    assert days_apart("2025-10-31", "2024-10-31") == 365
    assert days_apart("2025-10", "2024-10-31") is None


def test_places_are_compared_by_their_names() -> None:
    belgorod, oblast = place_keys("the Belgorod region"), place_keys("Belgorod oblast")
    assert belgorod == oblast == {"belgorod"}
    assert place_keys("Voronezh, Oryol, and Rostov") == {"voronezh", "oryol", "rostov"}
    assert place_keys("the region") == frozenset()
    assert compare_places(belgorod, oblast) is Likeness.SAME
    assert compare_places(belgorod, {"kursk"}) is Likeness.DIFFERENT
    assert compare_places(belgorod, {"russia"}) is Likeness.OPEN
    assert compare_places(belgorod, ()) is Likeness.OPEN


def test_a_place_that_names_none_is_the_one_told_last() -> None:
    occasions, figures = read("A sleepless night in Bryansk: 36 drones were shot down over the region.")
    assert occasions.places(figures["36"]) == {"bryansk"}


def test_the_main_day_of_an_article_that_tells_last_night_is_its_first() -> None:
    assert read("Last night drones came.\nOn the evening of October 31st 38 fell.")[0].days == {"XXXX-10-31"}
