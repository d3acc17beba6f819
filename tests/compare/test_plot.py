"""Plots: scales that hold what is on them, dots that say what the cells say, and their rows in a terminal."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.compare.test_ledger import FIRST, SECOND, ledger, row
from tui.compare.plot import CLOCK, DAY, NUMBER, Dot, Plot, code_ends, lanes, letter, plot
from tui.compare.scale import FARTHEST, Scale, clock_scale, day_scale, number_label, number_scale
from tui.page.plot import NARROWEST, drawn, plot_rows

AMOUNTS = st.one_of(
    st.integers(0, 500).map(float),
    st.integers(-(10**18), 10**18).map(float),
    st.floats(-FARTHEST, FARTHEST),
    st.floats(0, 1),
)
DAYS = st.integers(1, date.max.toordinal())
MINUTES = st.integers(0, 24 * 60)
BOUNDS = ("=", "~", ">", ">=", "<", "<=")


def holds(scale: Scale, amounts: list[float]) -> None:
    assert scale.low < scale.high
    assert all(scale.low <= amount <= scale.high for amount in amounts)
    assert all(scale.low <= tick.amount <= scale.high for tick in scale.ticks)
    places = [scale.place(tick.amount) for tick in scale.ticks]
    assert all(0 <= place <= 1 for place in places)
    assert all(one < other for one, other in pairwise(places))
    assert len(scale.ticks) >= 1
    order = sorted(amounts)
    assert [scale.place(one) for one in order] == sorted(scale.place(one) for one in order)


@given(st.lists(AMOUNTS, min_size=1, max_size=8), st.integers(2, 9))
def test_a_scale_holds_its_numbers(amounts: list[float], most: int) -> None:
    scale = number_scale(amounts, most)
    holds(scale, amounts)
    assert len(scale.ticks) <= most + 2


@given(st.lists(DAYS, min_size=1, max_size=8), st.integers(2, 9))
def test_a_scale_holds_its_days(days: list[int], most: int) -> None:
    scale = day_scale(days, most)
    holds(scale, [float(day) for day in days])
    assert len(scale.ticks) <= max(most, 2)


@given(st.lists(MINUTES, min_size=1, max_size=8), st.integers(2, 9))
def test_a_scale_holds_its_times(minutes: list[int], most: int) -> None:
    scale = clock_scale(minutes, most)
    holds(scale, [float(minute) for minute in minutes])
    assert len(scale.ticks) <= max(most, 2) + 1


@pytest.mark.parametrize(
    ("amounts", "labels", "log"),
    [
        ((12, 14), ["0", "5", "10", "15"], False),
        ((34,), ["0", "10", "20", "30", "40"], False),
        ((34, 36), ["34", "34.5", "35", "35.5", "36"], False),
        ((3, 30_000), ["1", "10", "100", "1,000", "10,000", "100,000"], True),
        ((-5, 2), ["-6", "-4", "-2", "0", "2"], False),
        ((-5, 3, 4, 100_000), ["-10", "0", "10", "1,000", "100,000"], False),
        ((0,), ["0", "0.2", "0.4", "0.6", "0.8", "1"], False),
        ((0, 5e-324), ["0", "0.2", "0.4", "0.6", "0.8", "1"], False),
        ((0.25, 0.5), ["0", "0.1", "0.2", "0.3", "0.4", "0.5"], False),
        ((1.9e9, 2.1e9), ["1.9bn", "1.95bn", "2bn", "2.05bn", "2.1bn"], False),
        ((1e30, 2e30), ["0", "5e29", "1e30", "1.5e30", "2e30"], False),
    ],
)  # fmt: skip
def test_ticks_stand_at_round_numbers(amounts: tuple[float, ...], labels: list[str], log: bool) -> None:
    scale = number_scale(amounts, 6)
    assert ([tick.label for tick in scale.ticks], scale.log) == (labels, log)


def test_whole_numbers_have_whole_ticks() -> None:
    assert [tick.label for tick in number_scale([34, 36], 6, whole=True).ticks] == ["34", "35", "36"]
    assert number_label(1_500_000) == "1.5M"


@pytest.mark.parametrize(
    ("first", "last", "labels"),
    [
        ("2025-10-26", "2025-10-28", ["26 Oct 2025", "27 Oct", "28 Oct"]),
        ("2025-12-30", "2026-01-02", ["30 Dec 2025", "31 Dec", "1 Jan 2026", "2 Jan"]),
        ("2025-10-26", "2026-01-02", ["Oct 2025", "Nov", "Dec", "Jan 2026", "Feb"]),
        ("1974-03-01", "2025-10-02", ["1960", "1980", "2000", "2020", "2040"]),
    ],
)
def test_days_are_named_as_coarsely_as_they_lie_apart(first: str, last: str, labels: list[str]) -> None:
    days = [date.fromisoformat(one).toordinal() for one in (first, last)]
    assert [tick.label for tick in day_scale(days, 5).ticks] == labels


@pytest.mark.parametrize(
    ("code", "ends"),
    [
        ("2025-10-26/2025-10-27", ("2025-10-26", "2025-10-27")),
        ("2024-02", ("2024-02-01", "2024-02-29")),
        ("199X", ("1990-01-01", "1999-12-31")),
        ("XXXX-10-31", ("2000-10-31", "2000-10-31")),
    ],
)
def test_a_date_reaches_as_far_as_it_says(code: str, ends: tuple[str, str]) -> None:
    assert code_ends(code) == tuple(float(date.fromisoformat(end).toordinal()) for end in ends)


@pytest.mark.parametrize(
    "code", ["XXXX", "2025-Q3", "XXXX-XX-05", "0000-01-01", "2023-02-30", "", "T", "٢٠٢٥"]
)
def test_a_date_that_says_too_little_has_no_place(code: str) -> None:
    assert code_ends(code) is None


def test_a_row_gives_a_dot_for_each_article() -> None:
    found = plot(row(ledger(FIRST, SECOND), "14"))
    assert found is not None
    assert [(dot.article, dot.low, dot.bound, dot.opens_right) for dot in found.dots] == [
        (0, 12, ">=", True),
        (1, 14, "=", False),
    ]
    assert (found.sort, found.unit, found.whole, found.left_out) == (NUMBER, None, True, 0)


def test_what_is_told_in_two_units_is_drawn_in_one() -> None:
    found = plot(row(ledger("The bag weighed 17 kilos (37 lbs).\n"), "17 kilos"))
    assert found is not None
    assert found.unit == "kilogram"
    assert [dot.low for dot in found.dots] == [16.78, 17]


def test_an_article_that_says_it_again_has_one_dot() -> None:
    again = FIRST + "At least 12 people were killed near Skipton on Friday, police said again.\n"
    found = plot(row(ledger(again, SECOND), "14"))
    assert found is not None
    assert sorted(len(dot.cells) for dot in found.dots) == [1, 2]


def test_dates_stand_on_days() -> None:
    found = plot(row(ledger("The fair opens on 3 May 2026.\n"), "3 May 2026"))
    assert found is not None
    assert (found.sort, found.yearless) == (DAY, False)
    assert [date.fromordinal(int(dot.low)) for dot in found.dots] == [date(2026, 5, 3)]


def test_what_says_no_amount_has_no_plot() -> None:
    assert plot(row(ledger("Hundreds of people marched in Leeds.\n"), "Hundreds")) is None
    assert plot_rows(row(ledger("Hundreds of people marched in Leeds.\n"), "Hundreds"), 40) == []


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(0, 9)), max_size=30), st.integers(1, 5))
def test_what_stands_in_one_lane_does_not_overlap(stretches: list[tuple[int, int]], most: int) -> None:
    extents = [(float(start), float(start + length)) for start, length in stretches]
    found = lanes(extents, most)
    for at, lane in enumerate(found):
        others = [other for n, other in enumerate(extents) if n != at and found[n] == lane is not None]
        assert all(end < extents[at][0] or start > extents[at][1] for start, end in others)
    assert all(lane is None or 0 <= lane < most for lane in found)


@st.composite
def plots(draw: st.DrawFn) -> Plot:
    sort = draw(st.sampled_from((NUMBER, DAY, CLOCK)))
    amounts = {NUMBER: AMOUNTS, DAY: DAYS.map(float), CLOCK: MINUTES.map(float)}[sort]
    pairs = draw(st.lists(st.tuples(amounts, amounts), min_size=1, max_size=12))
    dots = [
        Dot(draw(st.integers(0, 99)), (at,), min(pair), max(pair), draw(st.sampled_from(BOUNDS)))
        for at, pair in enumerate(pairs)
    ]
    return Plot(sort, draw(st.sampled_from((None, "kilometre per hour"))), tuple(dots))


@given(plots(), st.integers(0, 120), st.integers(1, 6))
def test_a_plot_fits_its_width_and_shows_its_dots(found: Plot, width: int, most: int) -> None:
    rows = drawn(found, width, most)
    assert all(sum(len(bit.text) for bit in one) <= width for one in rows)
    if width < NARROWEST:
        return
    shown = [bit for one in rows for bit in one if bit.part == "dot"]
    assert all(
        bit.dot in found.dots and bit.text.lstrip("~") in ("", letter(bit.dot.article))
        for bit in shown
        if bit.dot
    )
    lines = ("".join(bit.text if bit.part == "dot" else " " * len(bit.text) for bit in one) for one in rows)
    assert not any(re.search("[A-Za-z*]{2}", line) for line in lines), "letters that touch look like a word"
    said = " ".join(bit.text for one in rows for bit in one if bit.part == "note")
    left_out = int(said.split()[-3]) if said.endswith("not drawn") else 0
    assert len({bit.dot for bit in shown}) + left_out == len(found.dots)


def test_a_strip_reads_without_colour() -> None:
    rows = plot_rows(row(ledger(FIRST, SECOND), "14"), 40)
    assert ["".join(bit.text for bit in one) for one in rows] == [
        "                                  B",
        "                             A─────────>",
        "├───────────┼───────────┼───────────┤",
        "0           5          10          15",
    ]
