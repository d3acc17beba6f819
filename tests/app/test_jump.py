from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tui.app.jump import LETTERS, Jump, Target, labels_for


@given(st.integers(0, 800))
def test_no_label_is_the_start_of_another(count: int) -> None:
    labels = labels_for(count)
    assert len(set(labels)) == len(labels) == min(count, len(LETTERS) ** 2)
    assert len({len(label) for label in labels}) <= 1
    assert all(set(label) <= set(LETTERS) for label in labels)


@given(st.integers(1, 200), st.data())
def test_typing_a_label_leads_to_its_place(count: int, data: st.DataObject) -> None:
    places = [Target(number % 3, number) for number in range(count)]
    jump = Jump.to(places)
    label, wanted = data.draw(st.sampled_from(sorted(jump.targets.items())))
    found = None
    for letter in label:
        assert found is None
        found = jump.press(letter)
    assert found == wanted


def test_a_wrong_letter_leaves_nothing() -> None:
    jump = Jump.to([Target(0, 5), Target(1, 9)])
    assert jump.labels(0) == {5: "a"}
    assert jump.labels(1) == {9: "s"}
    assert jump.press("z") is None
    assert jump.remaining == {}


def test_a_first_letter_leaves_the_second_ones() -> None:
    jump = Jump.to([Target(0, number) for number in range(60)])
    assert jump.press("s") is None
    assert set(jump.labels(0).values()) == set(LETTERS)
