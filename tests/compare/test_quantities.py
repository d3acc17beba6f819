"""Which amounts fit each other."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.compare.score import CLASSES
from tui.compare.claims import read_account
from tui.compare.likeness import comparable, in_one_unit
from tui.compare.quantities import Fit, fit, quantity
from tui.figures import Figure, find_figures


def first(text: str) -> Figure:
    return find_figures(text)[0]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("34 drones", "34 drones", Fit.EQUAL),
        ("34 drones", "36 drones", Fit.RIVAL),
        ("over nine regions", "nine regions", Fit.NEARLY),
        ("at least 11 people", "19 people", Fit.NEARLY),
        ("at least 11 people", "90 people", Fit.RIVAL),  # so much more is another count
        ("at least 19 people", "11 people", Fit.RIVAL),
        ("fewer than 40 people", "more than 40 people", Fit.RIVAL),
        ("up to four metres", "three metres", Fit.NEARLY),
        ("about 30 houses", "32 houses", Fit.NEARLY),
        ("about 30 houses", "34 houses", Fit.RIVAL),
        ("30,000 workers", "29,500 workers", Fit.NEARLY),
        ("20 workers", "21 workers", Fit.RIVAL),
        ("17 kilos", "37.5 lbs", Fit.NEARLY),
        ("six miles", "six miles", Fit.EQUAL),
        ("€310m", "310 million euros", Fit.EQUAL),
        ("10 to 12 people", "11 people", Fit.NEARLY),
        ("10 to 12 people", "15 people", Fit.RIVAL),
        ("October 31, 2025", "31 October 2025", Fit.EQUAL),
        ("October 31, 2025", "31 October", Fit.NEARLY),
        ("hundreds of people", "300 people", Fit.RIVAL),
        ("at least six people", "17 people", Fit.NEARLY),
        ("up to 74 people", "51 people", Fit.RIVAL),  # the two count apart
        ("about 8,400 people", "about 9,100 people", Fit.RIVAL),
        ("some 310,000 votes", "320,000 votes", Fit.NEARLY),
        ("about 41%", "43%", Fit.RIVAL),
        ("104 mph", "168 kph", Fit.NEARLY),
        ("104 mph", "172 kph", Fit.RIVAL),
        ("107 mph", "168 kph", Fit.RIVAL),
        ("15 metres", "50 feet", Fit.NEARLY),
        ("37,000 acres", "16,200 hectares", Fit.RIVAL),
        ("7 million tons", "7 million tonnes", Fit.NEARLY),
        ("ten years ago", "a decade ago", Fit.EQUAL),
        ("minus 190 million euros", "190 million euros", Fit.NEARLY),
        ("minus 3 degrees Celsius", "3 degrees Celsius", Fit.RIVAL),
        ("98 litres per square metre", "98 millimetres", Fit.EQUAL),
        ("November 2023", "2023", Fit.NEARLY),
        ("November 2023", "2022", Fit.RIVAL),
        ("from 2014 to 2021", "2021", Fit.NEARLY),
        ("from 2014 to 2021", "2018", Fit.RIVAL),
        ("2:10 p.m.", "at ten past two", Fit.NEARLY),
        ("2:10 a.m.", "14:10", Fit.RIVAL),
        ("half past ten", "22:30", Fit.NEARLY),
        ("2 a.m.", "1:52 a.m.", Fit.NEARLY),
        ("2 a.m.", "1:40 a.m.", Fit.RIVAL),
        ("5 p.m.", "5 a.m.", Fit.RIVAL),
        ("6:42 a.m.", "quarter to seven", Fit.NEARLY),
        ("7:40 a.m.", "7:38 a.m.", Fit.RIVAL),
        ("about 7:40 a.m.", "7:42 a.m.", Fit.NEARLY),
        ("0:05 a.m.", "at midnight", Fit.NEARLY),
        ("0947 GMT", "4:47 a.m.", Fit.NEARLY),
        ("0947 GMT", "4:50 a.m.", Fit.RIVAL),
        ("0947 GMT", "1047 GMT", Fit.RIVAL),
        ("from 11 a.m. to 4 p.m.", "11 a.m.", Fit.NEARLY),
    ],
)
def test_amounts_fit_or_not(one: str, other: str, expected: Fit) -> None:
    mine, theirs = quantity(first(one)), quantity(first(other))
    assert mine.dimension == theirs.dimension
    assert fit(mine, theirs) is fit(theirs, mine) is expected


@pytest.mark.parametrize(
    ("one", "other", "fits"),
    [
        ("27% of them", "one in four of them", True),
        ("34% of them", "nine in ten of them", False),
        ("two thirds of them", "66% of them", True),
        ("109 degrees Fahrenheit", "42.8C", True),
        ("121.6F", "49.4C", False),
        ("25 basis points", "0.25 percentage points", True),
        ("0.6 percentage points", "0.6 points", True),
        ("94 cents a share", "$0.94", True),
        ("31 cents", "0.31 euros", True),
        ("3.4 tons per hectare", "2.8 tonnes a hectare", False),
        ("250,000 tonnes per annum", "250,000 tonnes", True),
        ("1,800 nurses per year", "1,800 nurses", True),
        ("The trial took 143 days", "the 143 trial days", True),
        ("742 million euros", "742", True),
        ("a fine of €392m", "the fine of 392 million reminds them", True),
        ("19.2 billion euros", "19.2", True),
        ("612 million euros", "600 million", True),
        ("109 degrees Fahrenheit", "42.8", True),
    ],
)
def test_amounts_in_other_units_are_compared_in_one(one: str, other: str, fits: bool) -> None:
    (mine,), (theirs,) = (
        [claim for claim in account.claims if claim.quantity.known]
        for account in (
            read_account(at, text, find_figures(text), CLASSES) for at, text in enumerate((one, other))
        )
    )
    assert mine.quantity.dimension != theirs.quantity.dimension
    assert comparable(mine, theirs)
    assert (fit(*in_one_unit(mine, theirs)) is not Fit.RIVAL) is fits
    assert (fit(*in_one_unit(theirs, mine)) is not Fit.RIVAL) is fits


def test_an_indefinite_amount_is_not_known() -> None:
    assert not quantity(first("hundreds of people")).known


amounts = st.integers(-10, 10**12) | st.floats(0.01, 1e9, allow_nan=False)
bounds = st.sampled_from(["=", "~", ">", ">=", "<", "<="])


@given(amounts, amounts, bounds, bounds)
def test_it_does_not_matter_which_is_first(one: float, other: float, bound: str, other_bound: str) -> None:
    mine = quantity(Figure(0, 1, "x", "cardinal", one, None, None, bound))
    theirs = quantity(Figure(0, 1, "x", "cardinal", other, None, None, other_bound))
    assert fit(mine, theirs) is fit(theirs, mine)
    assert fit(mine, mine) is Fit.EQUAL
