from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tui.annotations.model import ORPHAN, Annotation
from tui.annotations.spans import SpanIndex

spans = st.tuples(st.integers(0, 30), st.integers(0, 12)).map(lambda pair: (pair[0], pair[0] + pair[1]))
tagged = st.lists(spans, max_size=12).map(
    lambda all: [Annotation("claim", f"a{n}", start, end) for n, (start, end) in enumerate(all)]
)


@given(tagged, st.integers(0, 40), st.integers(1, 10))
def test_touching_gives_those_that_share_a_character(made: list[Annotation], start: int, length: int) -> None:
    end = start + length
    wanted = {each.id for each in made if max(each.start or 0, start) < min(each.end or 0, end)}
    assert {each.id for each in SpanIndex(made).touching(start, end)} >= wanted
    extra = [each for each in SpanIndex(made).touching(start, end) if each.id not in wanted]
    assert all(each.start == each.end for each in extra)


def test_at_gives_the_shortest_first() -> None:
    long, short = Annotation("claim", "b", 0, 20), Annotation("figure", "c", 5, 7)
    assert SpanIndex([long, short]).at(6) == [short, long]
    assert SpanIndex([long, short]).at(7) == [long]


def test_what_has_no_place_is_left_out() -> None:
    lost = Annotation("claim", "b", 0, 20, state=ORPHAN)
    assert SpanIndex([lost, Annotation("claim", "c", quote="word")]).annotations == []


@given(tagged)
def test_going_from_one_to_the_next_visits_all_and_back(made: list[Annotation]) -> None:
    index = SpanIndex(made)
    seen, here = [], index.beside(-1, 1)
    while here is not None:
        seen.append(here)
        here = index.beside(here.start or 0, 1, here)
    assert seen == index.annotations
    back, here = [], index.beside(1000, -1)
    while here is not None:
        back.append(here)
        here = index.beside(here.start or 0, -1, here)
    assert back == seen[::-1]


def test_unlike_names_what_was_added_taken_and_changed() -> None:
    one, two, three = (Annotation("claim", id, 0, 5) for id in "abc")
    changed = Annotation("place", "b", 0, 5)
    assert SpanIndex([one, two]).unlike(SpanIndex([one, changed, three])) == [two, changed, three]
