"""What is searched for is found where it stands, in the words of the original."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.articles import find
from tui.articles.find import Finder, find_fuzzy, find_text
from tui.articles.fold import fold

TEXT = (
    "Moscow’s mayor said 34 drones were intercepted over the Belgorod region.\n"
    "Air-defense crews — “a counteroffensive” — in Łódź and Zürich saw  38\ndrones, said Sergei Sobyanin."
)


def exact(query: str, text: str = TEXT) -> list[str]:
    return [text[start:end] for start, end in find_text(query, text)]


def fuzzy(query: str, text: str = TEXT) -> list[str]:
    return [text[start:end] for start, end in find_fuzzy(query, text)]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("DRONES", ["drones", "drones"]),
        ("moscow's", ["Moscow’s"]),
        ("38 drones", ["38\ndrones"]),
        (" saw 38 ", ["saw  38"]),
        ("zurich", ["Zürich"]),
        ("zu\u0308rich", ["Zürich"]),
        ("lodz", ["Łódź"]),
        ('- "a', ["— “a"]),
        ("dronse", []),
        ("", []),
        (" \n", []),
        (".", [".", "."]),
        ("(a+)+$", []),
    ],
)
def test_exact(query: str, found: list[str]) -> None:
    assert exact(query) == found


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("dronse", ["drones", "drones"]),
        ("belgorud", ["Belgorod"]),
        ("Blegorod regoin", ["Belgorod region"]),
        ("mayer said", ["mayor said"]),
        ("sergey sobianin", ["Sergei Sobyanin"]),
        ("34 dronez", ["34 drones"]),
        ("35 drones", []),
        ("airdefense", ["Air-defense"]),
        ("counter offensive", ["counteroffensive"]),
        ("counter-ofensive", ["counteroffensive"]),
        ("over teh belgorod", ["over the Belgorod"]),
        ("zurch", ["Zürich"]),
        ("38 dornes", ["38\ndrones"]),
        ("sai", []),
        ("spectacular", []),
        ("x" * 5000, []),
    ],
)
def test_fuzzy(query: str, found: list[str]) -> None:
    assert fuzzy(query) == found


def test_as_many_as_are_wanted() -> None:
    assert find_text("a", "aaaa") == [(0, 1), (1, 2), (2, 3), (3, 4)]
    assert find_text("s", "Maße") == [(2, 3)]
    assert Finder("aaaa").exact("a", limit=2) == [(0, 1), (1, 2)]


def test_the_best_come_first_then_in_reading_order() -> None:
    text = "belgarad belgorot belgoroda Belgorod belgrad"
    assert fuzzy("belgorod", text) == ["Belgorod", "belgorot", "belgoroda", "belgarad", "belgrad"]
    assert len(find_fuzzy("belgorod", text, limit=2)) == 2


WORDS = st.lists(
    st.sampled_from(["moscow", "drones", "mayor", "intercepted", "Zürich", "e\u0301lan", "Straße", "thirty"])
)


@given(WORDS, st.sampled_from([" ", "\n", "  ", ", "]), st.data())
def test_a_piece_of_the_text_is_found(words: list[str], space: str, data: st.DataObject) -> None:
    text = space.join(words)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    query = text[start:end]
    spans = find_text(query.upper(), text)
    assert all(first < last for first, last in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    if any(map(str.isalnum, query)) and not unicodedata.combining(query.lstrip()[0]):
        assert spans


@given(WORDS.filter(len), st.data())
def test_one_wrong_letter_is_found(words: list[str], data: st.DataObject) -> None:
    word = data.draw(st.sampled_from([word for word in words if len(word) > 4] or ["moscow"]))
    text = " ".join([*words, word])
    at = data.draw(st.integers(0, 3))
    spans = find_fuzzy(word[:at] + "q" + word[at + 1 :], text)
    assert word in [text[start:end] for start, end in spans]


@given(st.text(max_size=12), st.text(max_size=80))
def test_any_query_on_any_text(query: str, text: str) -> None:
    finder = Finder(text)
    for start, end in [*finder.exact(query), *finder.fuzzy(query)]:
        assert 0 <= start < end <= len(text)


def test_the_work_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[object] = []
    best = find._best_window

    def spy(*arguments: object) -> object:
        compared.append(arguments)
        return best(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(find, "_best_window", spy)
    assert len(find_fuzzy("dronez flying", "the drones flying " * 5000)) == 50
    assert len(compared) == 2000


def test_the_text_is_folded_once(monkeypatch: pytest.MonkeyPatch) -> None:
    folded: list[str] = []

    def spy(text: str) -> object:
        folded.append(text)
        return fold(text)

    monkeypatch.setattr(find, "fold", spy)
    finder = Finder(TEXT)
    assert finder.exact("drones")
    assert finder.fuzzy("dronse")
    assert folded.count(TEXT) == 1
