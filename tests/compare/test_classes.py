"""Which nouns count the same, and which words tell the same fate."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.compare.score import profiles
from tui.base.errors import InputError
from tui.compare.classes import TOKEN, Classes, singular, tells
from tui.compare.tables.nouns import NOUNS, PEOPLE
from tui.compare.tables.statuses import PERSONAL, STATUSES
from tui.figures.terms import read_terms

CLASSES = Classes()


@pytest.mark.parametrize(
    ("counted", "expected"),
    [
        ("Ukrainian drone aircraft", "drone"),
        ("unmanned aerial vehicles (UAVs)", "drone"),
        ("downed UAVs", "drone"),
        ("droned", "drone"),
        ("fights", "fight"),
        ("storeys", "floor"),
        ("Ukrainians", "person"),
        ("Iskanders", "iskander"),
        ("passengers", "passenger"),
        ("fuel tanks", "tank"),
        ("battle tanks", "tank of war"),
        ("rescue workers", "rescuer"),
        ("ferries", "ship"),
        ("big differences", "difference"),
        ("aircraft", "aircraft"),
        (None, None),
        ("", None),
        ("()", None),
    ],
)
def test_a_noun_has_a_class(counted: str | None, expected: str | None) -> None:
    assert CLASSES.noun(counted) == expected


@pytest.mark.parametrize(
    ("plural", "one"),
    [
        ("cities", "city"),
        ("buses", "bus"),
        ("crashes", "crash"),
        ("series", "series"),
        ("men", "man"),
        ("news", "news"),
    ],
)
def test_nouns_are_compared_in_the_singular(plural: str, one: str) -> None:
    assert singular(plural) == one
    assert singular(one) == one


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("34 were shot down", ["destroyed"]),
        ("killing 11 people", ["dead"]),
        ("licensed to carry 150", ["licensed"]),
        ("in March they stood at the window", []),
    ],
)
def test_statuses_are_found_by_their_words(text: str, statuses: list[str]) -> None:
    assert [one.name for one in CLASSES.statuses(TOKEN.findall(text.lower()))] == statuses


def test_each_status_goes_to_its_figure() -> None:
    text = "Two people were killed in Klintsy and five were wounded; a ferry carrying 162 had 27 missing."
    claims = profiles([text])[0].account.claims
    assert [claim.status for claim in claims] == ["dead", "injured", "aboard", "missing"]


@pytest.mark.parametrize(
    ("text", "noun", "status"),
    [
        ("The council revised the count of inundated homes to 2,100.", "building", "flooded"),
        ("Dwellings destroyed: 1,420. Schools closed: 37.", "building", "destroyed"),
        ("They recovered more bodies, raising to 41 the number of people who died.", "person", "dead"),
        ("Some 2,000 slept in halls and schools.", "person", "evacuated"),
        ("Of the passengers 12 were from abroad.", "passenger", None),
    ],
)
def test_a_noun_may_be_told_before_its_number(text: str, noun: str, status: str | None) -> None:
    claim = profiles([text])[0].account.claims[0]
    assert claim.noun == noun
    assert status is None or claim.status == status


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("They sent 600 soldiers instead of 250.", [("soldier", "searching")] * 2),
        ("Net income was 401 million euros (742 million euros).", [(None, "profit")] * 2),
        ("Some 40 people drowned, of whom 11 were minors.", [("person", "dead"), ("person", "dead")]),
    ],
)
def test_an_amount_may_go_on_with_what_the_one_before_tells(
    text: str, told: list[tuple[str | None, str]]
) -> None:
    claims = profiles([text])[0].account.claims
    assert [(claim.noun, claim.status) for claim in claims] == told


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The tunnel was 14 metres long.", "length"),
        ("It burned 12,400 hectares, driven by gusts of 70 km/h.", "burned"),
        ("The ship was 26 nautical miles south of Gavdos in winds of 50 km/h.", "distance"),
        ("The bank cut its key rate to 3.25%.", "interest rate"),
        ("The police offer a reward of 500,000 euros.", "reward"),
    ],
)
def test_only_what_can_be_measured_so_is_told_of_a_measure(text: str, status: str) -> None:
    assert profiles([text])[0].account.claims[0].status == status


def test_the_verb_before_an_approximate_number_tells_more_than_what_follows() -> None:
    text = "Russian forces shot down some 34 drones flying towards Moscow."
    (claim,) = profiles([text])[0].account.claims
    assert claim.status == "destroyed"


def test_every_class_is_whole() -> None:
    assert len(NOUNS) >= 50
    for table in (NOUNS, STATUSES):
        names = [name for name, _, _ in table]
        assert len(set(names)) == len(names)
        assert all(words and example for _, words, example in table)
    for sort, table in (("nouns", NOUNS), ("statuses", STATUSES)):
        assert not [name for name, _, example in table if not tells(CLASSES, sort, name, example)]
    assert {name for name, _, _ in NOUNS} >= PEOPLE
    assert {name for name, _, _ in STATUSES} >= PERSONAL


FILE = """
nouns:
- name: drone
  words: [flying moped]
  example: two flying mopeds
- name: sauna
  words: [steam bath]
statuses:
- name: destroyed
  words: [landed by electronic warfare, zapp*]
"""


def test_a_project_adds_classes(tmp_path: Path) -> None:
    path = tmp_path / "terms.yaml"
    path.write_text(FILE)
    terms = read_terms(path)
    classes = Classes(terms.nouns, terms.statuses)
    assert classes.noun("loud flying mopeds") == "drone"
    assert [(one.name, one.words, one.line) for one in terms.examples] == [("drone", "two flying mopeds", 5)]
    assert classes.noun("steam baths") == "sauna"
    told = classes.statuses(["it", "was", "landed", "by", "electronic", "warfare", "and", "zapped"])
    assert [one.name for one in told] == ["destroyed", "destroyed"]


@pytest.mark.parametrize(
    "line",
    [
        "nouns: drone",
        "nouns: [{name: x}]",
        "statuses: [{name: x, words: [1.5]}]",
        "nouns: [{name: x, words: [y], example: 3}]",
    ],
)
def test_a_bad_class_is_refused_in_a_line(tmp_path: Path, line: str) -> None:
    path = tmp_path / "terms.yaml"
    path.write_text(line)
    with pytest.raises(InputError):
        read_terms(path)
