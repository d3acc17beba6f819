"""What is taken for one quantity and what is not, where another hand's reports showed that it was not clear."""

from __future__ import annotations

import pytest

from tests.compare.score import profiles
from tui.compare.judge import same_quantities
from tui.compare.relations import AGREE, CONFLICT

DAY = "OSLO, 12 March 2025 — "


def told(one: str, other: str) -> dict[tuple[str, str], str]:
    judged = same_quantities(profiles([DAY + one, DAY + other]))
    return {(found.one.figure.text, found.other.figure.text): found.relation for found in judged}


@pytest.mark.parametrize(
    ("one", "other", "figures"),
    [
        (
            "Gusts of 85 km/h hit Bergen on 12 March.",
            "A storm hit Bergen on 12 March. For Thursday winds of up to 70 km/h are forecast.",
            ("85 km/h", "70 km/h"),
        ),
        (
            "Rockets killed 9 people across the country on 12 March, police in Bergen said.",
            "Rockets hit Bergen on 12 March. In our city 6 people were killed, police said.",
            ("9", "6"),
        ),
        (
            "Sales of Metallo in Bergen fell 6.1%, it said on 12 March.",
            "The shares of Metallo in Bergen fell 9.4% on 12 March.",
            ("6.1%", "9.4%"),
        ),
        (
            "In Bergen 61% had voted on 12 March, the commission said.",
            "In Bergen 19% had voted by noon on 12 March, the commission said.",
            ("61%", "19%"),
        ),
        (
            "Police detained 11 people at a rally in Bergen on 12 March.",
            "At a rally in Bergen on 12 March police stood by. Eleven people were detained in Hamar too.",
            ("11", "Eleven"),
        ),
    ],
)
def test_takes_no_two_things_for_one(one: str, other: str, figures: tuple[str, str]) -> None:
    assert figures not in told(one, other)
    assert figures[::-1] not in told(other, one)


@pytest.mark.parametrize(
    ("one", "other", "figures", "relation"),
    [
        (
            "Some 30,000 people took part in a rally in Bergen on 12 March, police said. There were 120,000 "
            "according to the organisers.",
            "Between 28,000 and 32,000 people protested in Bergen on 12 March, police said. The union spoke of "
            "150,000.",
            ("120,000", "150,000"),
            CONFLICT,
        ),
        (
            "Metallo will cut 7% of its workforce in Bergen, it said on 12 March.",
            "Metallo said on 12 March in Bergen it will cut 7 percent of the workforce.",
            ("7%", "7 percent"),
            AGREE,
        ),
        (
            "A missile hit Bergen on 12 March. Our defenders destroyed 25 of the drones, the army said.",
            "A missile hit Bergen on 12 March. An officer said 21 drones were shot down.",
            ("25", "21"),
            CONFLICT,
        ),
        (
            "A ferry sank off Bergen on 12 March. The captain, 54, told police it was fast.",
            "A ferry sank off Bergen on 12 March. Captain Nils Moe, 58, swam ashore.",
            ("54", "58"),
            CONFLICT,
        ),
        (
            "Police saw 1,500 protesters in Bergen on 12 March and detained 11. Lawyers have a list of 27.",
            "Police detained 11 people at a protest in Bergen on 12 March.",
            ("27", "11"),
            CONFLICT,
        ),
    ],
)
def test_finds_what_is_one(one: str, other: str, figures: tuple[str, str], relation: str) -> None:
    assert told(one, other).get(figures) == relation
    assert told(other, one).get(figures[::-1]) == relation


def test_ages_are_ages() -> None:
    text = f"{DAY}A boy of eight and Marie Petit, 51, left with a 34-year-old. The firm had to dismiss 40 workers."
    nouns = {claim.figure.text: (claim.noun, claim.status) for claim in profiles([text])[0].account.claims}
    assert nouns["eight"] == nouns["51"] == nouns["34-year-old"] == ("age", None)
    assert nouns["40"][0] == "worker"


def test_a_later_report_of_a_toll_says_when_it_was_told() -> None:
    first = "OSLO, 12 March 2025 — A train crash in Oslo on 12 March 2025 killed 12 people, police said."
    later = "OSLO, 13 March 2025 — The train crash in Oslo on 12 March 2025 killed 15 people, police said."
    proofs = [
        found.proof for found in same_quantities(profiles([first, later])) if found.relation == CONFLICT
    ]
    assert len(proofs) == 1
    assert proofs[0].endswith("told on 12 March 2025 / on 13 March 2025")


def test_numbers_left_without_a_noun_take_that_of_the_number_before() -> None:
    text = DAY + "Eight ships and two helicopters were searching. Police detained 11 people; lawyers list 27."
    claims = {claim.figure.text: claim for claim in profiles([text])[0].account.claims}
    assert claims["Eight"].status == claims["two"].status == "searching"
    assert (claims["27"].noun, claims["27"].status) == ("person", "arrested")
