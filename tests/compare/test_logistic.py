"""Weighed features, log-odds and chances; and the table of weights."""

from __future__ import annotations

from math import isfinite

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.compare.consistency import SUPPORT
from tui.compare.features import ACROSS, WITHIN
from tui.compare.logistic import Model, chance, tamed
from tui.compare.tables import weights

TABLES = {
    "ACROSS_FITS": ACROSS,
    "ACROSS_RIVALS": ACROSS,
    "WITHIN_FITS": WITHIN,
    "WITHIN_RIVALS": WITHIN,
    "AMONG_FITS": ACROSS + SUPPORT,
    "AMONG_RIVALS": ACROSS + SUPPORT,
}
odds = st.floats(-2000, 2000)
likely = st.floats(0, 1)


def test_a_model_adds_up_what_its_features_weigh() -> None:
    model = Model(["near", "far", "unknown"], {"bias": -1.0, "far": -0.5, "near": 2.0})
    assert model.log_odds([0, 0, 0]) == -1.0  # the bias is all that is left
    assert model.log_odds([1, 0, 0]) == 1.0
    assert model.log_odds([1, 4, 9]) == -1.0
    with pytest.raises(ValueError, match="zip"):
        model.log_odds([1, 0])


def test_even_odds_are_a_half() -> None:
    assert chance(0.0) == 0.5
    assert tamed(0.5) == 0.0
    assert chance(-1e6) == 0.0
    assert chance(1e6) == 1.0


@given(odds, odds)
def test_more_odds_are_a_greater_chance(one: float, other: float) -> None:
    low, high = sorted((one, other))
    assert 0 <= chance(low) <= chance(high) <= 1


@given(likely, likely)
def test_a_greater_chance_has_more_odds_and_never_infinite_ones(one: float, other: float) -> None:
    low, high = sorted((one, other))
    assert -7 < tamed(low) <= tamed(high) < 7


@given(st.floats(-3, 3))
def test_odds_come_back_from_their_chance(some: float) -> None:
    assert tamed(chance(some)) == pytest.approx(some, abs=0.06)


@given(likely)
def test_what_speaks_for_speaks_as_much_against_the_contrary(some: float) -> None:
    assert tamed(1 - some) == pytest.approx(-tamed(some), abs=1e-9)


def test_the_table_of_weights_has_known_features_and_finite_numbers() -> None:
    tables = {
        name: table for name, table in vars(weights).items() if isinstance(table, dict) and name in TABLES
    }
    assert tables.keys() == TABLES.keys()
    for name, table in tables.items():
        assert weights.BIAS in table
        assert table.keys() <= {weights.BIAS, *TABLES[name]}, name
        assert all(isinstance(one, float) and isfinite(one) for one in table.values()), name


@pytest.mark.parametrize("names", [WITHIN, ACROSS + SUPPORT])
def test_every_feature_has_a_name_of_its_own(names: tuple[str, ...]) -> None:
    assert len(set(names)) == len(names)
    assert weights.BIAS not in names
