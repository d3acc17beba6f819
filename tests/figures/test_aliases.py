"""The names that one source goes by in an article."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.figures.aliases import fullest

MAYOR = "Moscow Mayor Sergey Sobyanin"


def test_a_surname_a_title_and_another_spelling_are_one_source() -> None:
    names = [MAYOR, "Sobyanin", "the mayor", "Mayor Sergei Sobyanin", "Mr Sobyanin"]
    assert set(fullest(names).values()) == {MAYOR}


def test_two_people_stay_two() -> None:
    names = ["Ann Hill", "Bob Hall", "the defence ministry", "the health ministry"]
    assert fullest(names) == {name: name for name in names}


def test_officials_of_one_country_are_not_officials_at_large() -> None:
    assert fullest(["Russian officials", "officials"])["officials"] == "officials"


def test_a_place_or_a_body_is_not_its_spokesman() -> None:
    names = ["Kyiv", "the mayor of Kyiv", "the company", "the company's chief executive", "World Bank"]
    assert fullest(names) == {name: name for name in names}


def test_what_fits_two_is_neither() -> None:
    two = ["Oslo Mayor Ida Lund", "Bergen Mayor Per Moe", "the dockers' union", "the nurses' union"]
    names = [*two, "the mayor", "the union", "Moe"]
    assert fullest(names) == {name: name for name in names} | {"Moe": "Bergen Mayor Per Moe"}
    assert fullest([two[0], "Mayor Lund of Oslo", "the mayor"])["the mayor"].endswith(("Lund", "Oslo"))


def test_what_a_person_is_may_stand_alone() -> None:
    full = "coast guard commander Mira Halden"
    assert set(fullest([full, "the commander", "Halden", "Mira Halden", "Ms Halden"]).values()) == {full}


def test_very_many_names_are_kept_as_they_are() -> None:
    names = [f"Ann {number}" for number in range(5000)] + ["Ann"]
    assert set(fullest(names)) == set(names)


@given(st.lists(st.text(max_size=20), max_size=8))
def test_every_name_has_one_that_is_its_own(names: list[str]) -> None:
    merged = fullest(names)
    assert set(merged) == set(names)
    assert all(merged[full] == full for full in merged.values())


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("the Ministry of Defense", "sources close to the Ministry of Defense"),
        ("the Kremlin", "Kremlin spokesman Dmitry Peskov"),
        ("the police", "the police federation"),
        ("Ann Hill", "critics of Ann Hill"),
        ("the mayor", "Deputy Mayor Ann Hill"),
        ("Moscow", "Moscow Mayor Sergey Sobyanin"),
        ("police", "the Met Office and police"),
        ("the coast guard", "coast guard commander Mira Halden"),
        ("the Red Cross", "Red Cross delegate Ida Lund"),
        ("The fire brigade", "Fire Brigade Captain Jo Moss"),
        ("the harbour office", "harbour office pilot Jan de Vries"),
    ],
)
def test_words_that_make_it_another_body_keep_two_names_apart(name: str, other: str) -> None:
    assert fullest([name, other])[name] == name
