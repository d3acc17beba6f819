"""Figure fields as they are typed: read strictly, and written so that they are read the same again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.annotations.figure_fields import BadField, field_text, read_field, read_value, with_field
from tui.annotations.making import figure_block
from tui.annotations.model import FIGURE_KEYS
from tui.base.values import Value
from tui.figures.finder import find_figures


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("34", 34),
        (" -3.50 ", -3.5),
        ("−5", -5),
        ("0", 0),
        ("3 to 5", [3, 5]),
        ("3..5", [3, 5]),
        ("1.5 .. 2", [1.5, 2]),
        ("2025-10-31", "2025-10-31"),
        ("XXXX-10-31", "XXXX-10-31"),
        ("T02:30", "T02:30"),
        ("XXXX-10-26 to XXXX-10-27", ["XXXX-10-26", "XXXX-10-27"]),
    ],
)
def test_values(text: str, value: Value) -> None:
    found = read_value(text)
    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("1,200", "write 1200"),
        ("about 34", "write 34, 3.5"),
        ("007", "write 34"),
        ("5 to 3", "3 to 5"),
        ("1 to 2 to 3", "two"),
        ("1 to 2025-10-31", "one sort"),
        ("1e3", "write"),
        ("٣", "write"),
        ("2025-13-01", "write"),
        ("3 to", "write"),
        ("nan", "write"),
    ],
)
def test_what_is_no_value_is_told(text: str, says: str) -> None:
    with pytest.raises(BadField) as told:
        read_value(text)
    assert says in str(told.value)
    assert len(str(told.value)) <= 36, "it stands beside the field"


def test_dates_and_times_have_values_of_their_own() -> None:
    assert read_field("value", "1987", "date") == "1987"
    assert read_field("value", "T02", "time") == "T02"
    for kind, text in (("date", "34"), ("time", "02:30")):
        with pytest.raises(BadField):
            read_field("value", text, kind)


def test_kinds_and_bounds_are_of_a_few_words() -> None:
    assert read_field("kind", "money") == "money"
    assert read_field("bound", ">=") == ">="
    for key in ("kind", "bound"):
        assert read_field(key, " ") is None
        with pytest.raises(BadField, match=f"no such {key}"):
            read_field(key, "much")


numbers = st.one_of(
    st.integers(-(10**30), 10**30), st.floats(-1e6, 1e6).map(lambda each: round(each, 6) + 0.0)
)


@given(st.one_of(numbers, st.tuples(numbers, numbers).map(lambda pair: sorted(pair))))
def test_what_is_shown_is_read_as_it_was(value: Value) -> None:
    shown = field_text(value)
    if "e" not in shown:
        assert read_value(shown) == value


@given(st.text(max_size=40))
def test_any_text_is_a_value_or_told(text: str) -> None:
    try:
        value = read_value(text)
    except BadField:
        return
    assert read_value(field_text(value)) == value


def test_what_the_finder_says_can_be_typed() -> None:
    text = (
        "Some 34 drones, 3 to 5 of them over Kursk, cost $2.5 million by 8:30 pm on 31 October 2025, "
        "said the mayor; in the 1990s more than 5 percent, for three hours, from 8:00 to 11:00 pm, in May 2023."
    )
    figures = find_figures(text)
    assert len(figures) > 7
    for figure in figures:
        block = figure_block(figure)
        for key in FIGURE_KEYS:
            assert read_field(key, field_text(block.get(key)), figure.kind) == block.get(key)


def test_keys_stand_in_their_order_and_unknown_ones_stay() -> None:
    block = with_field({"mine": 1, "unit": "dollar"}, "kind", "money")
    assert list(block) == ["kind", "unit", "mine"]
    assert with_field(block, "unit", None) == {"kind": "money", "mine": 1}
