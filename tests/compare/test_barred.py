"""What two claims cannot be one quantity by, however alike they are told."""

from __future__ import annotations

import pytest

from tests.compare.score import profiles
from tui.compare.barred import are_elsewhere, is_barred
from tui.compare.claims import Claim
from tui.compare.likeness import in_one_unit
from tui.compare.quantities import Fit, fit

SALES = "Sales were 1.9 billion euros."
LEAD = "LEEDS, May 4, 2024 — A storm struck Yorkshire on Friday. "


def claim(text: str, figure: str) -> Claim:
    (profile,) = profiles([LEAD + text])
    return next(one for one in profile.compared if one.figure.text == figure)


def _never(one: Claim, other: Claim) -> bool:
    rival = fit(*in_one_unit(one, other)) is Fit.RIVAL
    return are_elsewhere(one, other) or (rival and is_barred(one, other))


def barred(first: str, one: str, second: str, other: str) -> bool:
    """Whether two figures are barred, which does not depend on which is first."""
    mine, theirs = claim(first, one), claim(second, other)
    found = _never(mine, theirs)
    assert found == _never(theirs, mine)
    return found


GUSTS = "Gusts of 140 km/h were measured."


@pytest.mark.parametrize(
    ("first", "one", "second", "other"),
    [
        ("Forecasters expect gusts of 120 km/h.", "120 km/h", GUSTS, "140 km/h"),
        ("By noon turnout was 31 percent.", "31 percent", "Final turnout was 62 percent.", "62 percent"),
        ("In our city 12 people died.", "12", "Across the country 31 people died.", "31"),
        ("Analysts expected sales of 2.1 billion euros.", "2.1 billion euros", SALES, "1.9 billion euros"),
        ("It began on March 3, 2023.", "March 3, 2023", "It began on April 9, 2023.", "April 9, 2023"),
        ("Sales of cars rose 12 percent.", "12 percent", "Exports of wool rose 31 percent.", "31 percent"),
        ("Russia shot down 79 Ukrainian drones.", "79", "Ukraine's army said 99 drones were shot down.", "99"),
    ],
)  # fmt: skip
def test_amounts_of_two_things_are_no_rivals(first: str, one: str, second: str, other: str) -> None:
    assert barred(first, one, second, other)


@pytest.mark.parametrize(
    ("first", "one", "second", "other"),
    [
        (GUSTS, "140 km/h", "The storm brought gusts of 120 km/h.", "120 km/h"),
        ("Final turnout was 61 percent.", "61 percent", "Turnout was 52 percent in the end.", "52 percent"),
        ("By noon turnout was 31 percent.", "31 percent", "By noon turnout was 29 percent.", "29 percent"),
        ("In our city 12 people died.", "12", "In our city 14 people died.", "14"),
        ("Across the country 28 people died.", "28", "Across the country 31 people died.", "31"),
        ("Sales were 2.1 billion euros.", "2.1 billion euros", SALES, "1.9 billion euros"),
        ("Russia said it shot down 79 drones.", "79", "Ukraine's army said 99 drones were shot down.", "99"),
    ],
)  # fmt: skip
def test_amounts_of_one_thing_may_be_rivals(first: str, one: str, second: str, other: str) -> None:
    assert not barred(first, one, second, other)


def test_the_toll_of_another_year_is_no_rival() -> None:
    told = "LEEDS, 4 May 2024 - A train crash killed 12 people.\nIn 2008 eight people were killed there."
    assert barred(told, "eight", "LEEDS, 4 May 2024 - A train crash killed 14 people.", "14")


def test_a_forecast_and_a_measured_amount_may_agree() -> None:
    assert not barred("Forecasters expect gusts of 140 km/h.", "140 km/h", GUSTS, "140 km/h")


def test_what_is_told_of_another_place_too_is_none_even_if_it_is_equal() -> None:
    assert barred("Officials said 57 people died in Osh too.", "57", "In all 57 people died.", "57")
    assert not barred("Officials said 57 people died in Osh too.", "57", "In Osh 57 people died.", "57")
