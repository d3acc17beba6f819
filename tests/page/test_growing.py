from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.page.hard import texts
from tui.page.growing import grown, shrunk, stretch_around, trimmed

TEXT = "“Some 34 drones, said the mayor (who knows), flew to Moscow.” Next one: 1,234 men.\n\nOther words."


def steps(start: str, end: str | None = None) -> list[str]:
    """What a selection grows through."""
    first = TEXT.index(start)
    span, found = (first, first + len(end or start)), []
    while (larger := grown(TEXT, span, [(6, 8), (6, 15)])) != span:
        span = larger
        found.append(TEXT[slice(*span)])
    return found


def test_a_figure_grows_to_its_noun_the_stretch_the_sentence_the_paragraph() -> None:
    quote, paragraph = TEXT.split(" Next")[0], TEXT.split("\n")[0]
    assert steps("34") == ["34 drones", "Some 34 drones", quote, paragraph]


def test_from_nothing_the_word_comes_first() -> None:
    assert steps("knows", "kn")[:2] == ["knows", "who knows"]
    assert steps("Other") == ["Other words."]


def test_a_comma_inside_a_number_ends_no_stretch() -> None:
    at = TEXT.index("1,234")
    assert TEXT[slice(*stretch_around(TEXT, (at, at + 1)))] == "1,234 men."


def test_shrinking_goes_the_same_way_back() -> None:
    span, found, at = (0, len(TEXT)), [], TEXT.index("34")
    while (smaller := shrunk(TEXT, span, at, [(6, 8), (6, 15)])) != span:
        span = smaller
        found.append(TEXT[slice(*span)])
    assert found == [TEXT.split("\n")[0], TEXT.split(" Next")[0], "Some 34 drones", "34 drones", "34"]


@given(texts, st.data())
def test_growing_holds_what_was_selected_and_ends(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    span = (start, data.draw(st.integers(start, min(len(text), start + 20))))
    for _ in range(7):
        larger = grown(text, span)
        assert 0 <= larger[0] <= span[0]
        assert span[1] <= larger[1] <= len(text)
        if larger == span:
            return
        span = larger
    raise AssertionError("five units, and it still grows")


@given(texts, st.data())
def test_shrinking_stays_inside_and_ends(text: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(text)))
    span = (0, len(text))
    for _ in range(7):
        smaller = shrunk(text, span, at)
        assert span[0] <= smaller[0] <= smaller[1] <= span[1]
        if smaller == span:
            return
        span = smaller
    raise AssertionError("five units, and it still shrinks")


@given(texts)
def test_trimming_leaves_no_white_space_and_no_word_out(text: str) -> None:
    start, end = trimmed(text, (0, len(text)))
    assert text[start:end] == text.strip()
