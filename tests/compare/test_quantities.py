"""Which amounts fit each other."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
    ],
)
def test_amounts_fit_or_not(one: str, other: str, expected: Fit) -> None:
    mine, theirs = quantity(first(one)), quantity(first(other))
    assert mine.dimension == theirs.dimension
    assert fit(mine, theirs) is fit(theirs, mine) is expected


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
