"""The terms that a project adds to the built-in ones."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.base.errors import InputError
from tui.figures import find_figures
from tui.figures.terms import Terms, make_terms, read_terms

FILE = """
units:
- name: quintal
  symbols: [q]
- name: gigatonne of carbon
  plurals: [gigatonnes of carbon]
  symbols: [GtC]
designations: [Geran, Catch 22, Shed 7]
titles: [Hetman]
"""


@pytest.fixture
def terms(tmp_path: Path) -> Terms:
    path = tmp_path / "terms.yaml"
    path.write_text(FILE)
    return read_terms(path)


def test_units_are_read_by_name_plural_and_symbol(terms: Terms) -> None:
    text = "They sold 12 quintals, a quintal, 5 q, 3q of wheat, ten gigatonnes of carbon and 4 GtC per year; 3qs."
    assert [(one.text, one.unit) for one in find_figures(text, terms=terms)] == [
        ("12 quintals", "quintal"),
        ("5 q", "quintal"),
        ("3q", "quintal"),
        ("ten gigatonnes of carbon", "gigatonne of carbon"),
        ("4 GtC per year", "gigatonne of carbon per year"),
    ]


def test_designations_are_no_figures(terms: Terms) -> None:
    text = "A Geran-2 and two Geran 3 read Catch 22 in Shed 7, with catch 22 fish."
    assert [one.text for one in find_figures(text, terms=terms)] == ["two", "22"]


def test_titles_are_those_of_speakers(terms: Terms) -> None:
    text = "“We lost 12 men,” said hetman of Kyiv Petro."
    assert [one.source for one in find_figures(text)] == [None]
    assert [one.source for one in find_figures(text, terms=terms)] == ["hetman of Kyiv Petro"]


def test_without_terms_nothing_changes() -> None:
    text = "The Boeing 747 carried 12 men and 5 kg."
    assert find_figures(text, terms=make_terms()) == find_figures(text)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("units: 5\n", ":1:1: `units` is not a list"),
        ("units:\n- symbols: [q]\n", ":2:3: a unit without `name`"),
        ("titles:\n- hetman\n- [a]\n", ":3:3: not a text"),
        ("titles: ['']\n", ":1:10: empty"),
        ("unit: []\n", ":1:1: unknown key 'unit'"),
        ("- 5\n", ":1:1: not a mapping"),
        ("titles: [a, field hetman]\n", ":1:13: a title is one word"),
        ("units:\n- name: 5\n", ":2:3: a unit without a letter"),
        ("titles: [5]\n", ":1:10: a title is one word"),
        ("designations: [Geran, '747']\n", ":1:23: a designation without a letter"),
        ("units:\n- name: quintal\n- name: Quintal\n", ":3:3: the unit 'Quintal' a second time"),
        (
            "units:\n- {name: ab, plurals: [q]}\n- {name: cd, plurals: [es, Q]}\n",
            ":3:28: 'q' stands for 'ab' already",
        ),
        (
            "units:\n- {name: ab, symbols: [q]}\n- {name: cd, symbols: [q]}\n",
            ":3:24: 'symbol q' stands for 'ab' already",
        ),
        ("titles: [a]\ntitles: [b]\n", ":2:1: the key 'titles' a second time"),
    ],
)
def test_a_wrong_file_is_refused_with_its_place(tmp_path: Path, text: str, place: str) -> None:
    path = tmp_path / "terms.yaml"
    path.write_text(text)
    with pytest.raises(InputError) as refused:
        read_terms(path)
    assert str(refused.value).startswith(f"{path}{place}")
    assert path.read_text() == text


def test_a_built_in_unit_gets_more_words(tmp_path: Path) -> None:
    path = tmp_path / "terms.yaml"
    path.write_text("units:\n- {name: kilogram, plurals: [keelos], symbols: [kq]}\n")
    found = find_figures("He had 5 keelos, 3 kq and 7 kilos.", terms=read_terms(path))
    assert [one.unit for one in found] == ["kilogram"] * 3


def test_an_empty_file_has_no_terms_and_a_missing_one_is_told(tmp_path: Path) -> None:
    path = tmp_path / "terms.yaml"
    path.write_text("")
    assert read_terms(path) == make_terms()
    with pytest.raises(InputError):
        read_terms(tmp_path / "none.yaml")


NAMES = st.lists(st.text("ab1-. ’$%", min_size=1, max_size=6).filter(str.strip), max_size=3)


@given(NAMES, NAMES, NAMES, st.text("ab1-. ’$%,", max_size=40))
def test_any_terms_leave_figures_in_order(
    names: list[str], signs: list[str], designations: list[str], text: str
) -> None:
    terms = make_terms([(name, [], signs) for name in names], designations, names)
    last = 0
    for one in find_figures(text, terms=terms):
        assert last <= one.start < one.end <= len(text)
        assert one.text == text[one.start : one.end]
        last = one.end
