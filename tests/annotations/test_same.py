from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.trying import tries
from tui.annotations import same
from tui.annotations.same import find_same, is_whole


def exact(text: str, quote: str) -> list[int]:
    return [place.start for place in find_same(text, quote) if place.exact]


def like(text: str, quote: str) -> list[str]:
    return [text[place.start : place.end] for place in find_same(text, quote) if not place.exact]


@pytest.mark.parametrize(
    ("text", "quote", "starts"),
    [
        ("34 drones, then 34 drones.", "34 drones", [0, 16]),
        ("drone drones drone", "drone", [0, 13]),
        ("drones drones", "ron", []),
        ("Drone drone", "drone", [6]),
        ("34 of 340, 1,34 and 34,5 and 34.5 and 34.", "34", [0, 38]),
        ("1,234 and 234", "234", [10]),
        ("30-34 drones or 34 drones", "34 drones", [16]),
        ("at 2:30, at 2", "2", [12]),
        ("34, 35", "34", [0]),
        ("$34 $34", "$34", [0, 4]),
        ("aa aa aa aa aa", "aa aa", [0, 6]),
        ("ab ab ab ab a", "ab ab a", [6]),
        ("in 北京市 and 北京", "北京", [3, 11]),
        ("xabc京abc", "abc", [5]),
        ("cafe\u0301 cafe", "cafe", [6]),
        ("👩\u200d🚒 👩", "👩", [4]),
        ("(a+)+$ (a+)+$", "(a+)+$", [0, 7]),
        ("", "a", []),
        ("a", "", []),
    ],
)
def test_exact(text: str, quote: str, starts: list[int]) -> None:
    assert exact(text, quote) == starts


@pytest.mark.parametrize(
    ("text", "quote", "found"),
    [
        ("34 Drones", "34 drones", ["34 Drones"]),
        ("34\ndrones", "34 drones", ["34\ndrones"]),
        ("34 drone", "34 drones", ["34 drone"]),
        ("35 drones", "34 drones", []),
        ("34 of the drones", "34 drones", []),
        ("nine fine drones", "fine drones", []),
        ("nine drones", "fine drones", []),
        ("thirty drones", "thirty drone", ["thirty drones"]),
        ("fourth drone", "four drone", []),
        ("1,34 drone", "34 drones", []),
        ("Sergey Sobyanin and Sergei Sobyanin", "Sergei Sobyanin", ["Sergey Sobyanin"]),
        ("Zürich and Zurich", "Zurich", ["Zürich"]),
        ("nothing of the kind", "34 drones", []),
    ],
)
def test_like(text: str, quote: str, found: list[str]) -> None:
    assert like(text, quote) == found


def test_exact_ones_come_first_then_the_others_each_in_reading_order() -> None:
    text = "ministries Ministry ministry ministry Ministry"
    assert [(place.start, place.exact) for place in find_same(text, "ministry")] == [
        (20, True),
        (29, True),
        (11, False),
        (38, False),
    ]


def test_many_exact_ones_leave_room_for_the_others() -> None:
    text = "drones " * 500 + "dronse"
    assert like(text, "drones") == ["dronse"]


def test_there_is_an_end_to_it() -> None:
    assert len(find_same("a " * 2 * same.MOST, "a")) == same.MOST
    assert find_same("a" * 2 * same.LONGEST, "a" * 2 * same.LONGEST) == []


words = st.lists(
    st.sampled_from(
        ["34", "34.5", "drones", "Drones", "drone", "four", "é", "e\u0301", "a", "aa", "北", "京"]
    )
)
texts = st.one_of(
    words.map(" ".join),
    words.map("".join),
    st.text("ab 1.,-\n北\u0301\u200d", max_size=60),
    st.text(max_size=40),
)


@given(texts, st.data())
@tries(50)
def test_places_are_whole_inside_the_text_and_apart(text: str, data: st.DataObject) -> None:
    start, end = sorted((data.draw(st.integers(0, len(text))), data.draw(st.integers(0, len(text)))))
    quote = text[start:end]
    places = find_same(text, quote)
    for place in places:
        assert 0 <= place.start < place.end <= len(text)
        assert is_whole(text, place.span)
        assert place.exact == (text[place.start : place.end] == quote)
    spans = sorted(place.span for place in places)
    assert all(first[1] <= second[0] for first, second in pairwise(spans))


@given(words, words, words)
def test_none_that_stands_alone_is_missed(before: list[str], quoted: list[str], after: list[str]) -> None:
    quote = " ".join(quoted)
    text = " ".join(filter(None, (*before, quote, *after)))
    starts = exact(text, quote)
    at = text.find(quote) if quote else -1
    while at >= 0:  # each that is not found overlaps one that is
        if is_whole(text, (at, at + len(quote))):
            assert any(abs(at - start) < len(quote) for start in starts)
        at = text.find(quote, at + 1)
