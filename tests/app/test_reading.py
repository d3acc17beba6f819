from __future__ import annotations

from itertools import takewhile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.app.made import reading_of
from tests.page.hard import texts
from tui.app.reading import carried, common_start

few = st.text(alphabet="ab\n", max_size=30)


@given(few, few)
def test_the_common_start_is_the_common_prefix(a: str, b: str) -> None:
    assert common_start(a, b) == len(list(takewhile(bool, map(str.__eq__, a, b))))


@given(few, few, st.integers(0, 30))
def test_the_common_start_stays_within_its_limit(a: str, b: str, limit: int) -> None:
    limit = min(limit, len(a), len(b))
    assert common_start(a, b, limit) == min(limit, common_start(a, b))


@given(few, few, few, few, st.integers(0, 90))
def test_a_place_is_carried_with_the_words_around_it(
    start: str, old: str, new: str, end: str, at: int
) -> None:
    before, after = start + old + end, start + new + end
    at = min(at, len(before))
    to = carried(at, before, after)
    assert 0 <= to <= len(after)
    if at <= len(start):
        assert to == at
    elif at >= len(start) + len(old):
        same = common_start(before, after)
        assert to == (at if at <= same else max(len(after) - (len(before) - at), same))


@given(few, st.integers(0, 30))
def test_nothing_moves_where_nothing_changed(text: str, at: int) -> None:
    assert carried(min(at, len(text)), text, text) == min(at, len(text))


@given(texts, st.data())
def test_the_sentence_at_any_place_is_a_stretch_of_its_line(text: str, data: st.DataObject) -> None:
    reading = reading_of(text)
    at = data.draw(st.integers(0, len(text)))
    start, end = reading.sentence(at)
    assert 0 <= start <= end <= len(text)
    assert "\n" not in text[start:end]
    reading.caret = at
    number, count = reading.sentence_number()
    assert (number, count) == (0, 0) or 1 <= number <= count
    place = reading.paragraph_number()
    assert place is not None
    assert 1 <= place[0] <= max(1, place[1])


@given(texts, st.data())
def test_dragging_selects_between_press_and_pointer(text: str, data: st.DataObject) -> None:
    reading = reading_of(text)
    places = st.integers(0, len(text))
    reading.caret = pressed = data.draw(places)
    for to in data.draw(st.lists(places, min_size=1, max_size=4)):
        reading.drag_to(to)
        assert reading.selection is not None
        start, end = reading.selection
        assert 0 <= start <= min(pressed, to) <= max(pressed, to) <= end <= len(text)
    reading.deselect()
    assert reading.selection is None


@pytest.mark.parametrize(
    ("at", "sentence"),
    [
        (0, "One is here."),
        (12, "One is here."),
        (13, "Two is there."),
        (26, "Two is there."),
        (27, ""),
        (29, "3."),
    ],
)
def test_the_sentence_at_a_place(at: int, sentence: str) -> None:
    text = "One is here. Two is there.\n \n3.\n"
    assert text[slice(*reading_of(text).sentence(at))] == sentence
