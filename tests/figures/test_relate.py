"""What only the whole article shows: totals and parts, the order of dates, amounts in two units."""

from __future__ import annotations

import pytest

from tui.figures import Figure, find_figures
from tui.figures.relate import relate


def related(text: str) -> list[Figure]:
    return relate(text, find_figures(text))


def totals(text: str) -> dict[str, tuple[list[str], float, bool]]:
    return {
        one.text: ([text[a:b] for a, b in one.total.parts], one.total.sum, one.total.agrees)
        for one in related(text)
        if one.total
    }


def test_a_source_is_named_in_full() -> None:
    text = "Moscow Mayor Sergey Sobyanin said 34 drones fell. Later 12 more fell, Sobyanin said."
    assert [(one.source, one.speaker) for one in related(text)] == [
        ("Moscow Mayor Sergey Sobyanin", None),
        ("Sobyanin", "Moscow Mayor Sergey Sobyanin"),
    ]


def test_parts_before_and_after_a_total_add_up() -> None:
    text = (
        "In Belgorod 10 drones were downed, followed by seven in Bryansk and three in Moscow.\n"
        "One of those three got away.\n"
        "The ministry told of the destruction of 29 drones.\n"
        "There were two downed UAVs each in Voronezh, Oryol, and Rostov, "
        "with single drones shot in Kaluga, Kursk, and Tula."
    )
    assert totals(text) == {"29": (["10", "seven", "three", "two", "single"], 29, True)}
    terms = [one.total.terms for one in related(text) if one.total]
    assert terms == [((10, 1), (7, 1), (3, 1), (2, 3), (1, 3))]


def test_a_total_that_the_text_divides() -> None:
    text = "They shot 38 drones across three regions. "
    text += "Of these, 34 fell over Belgorod, with two each over Voronezh and Crimea."
    assert totals(text) == {"38": (["34", "two"], 38, True)}


def test_parts_that_come_to_more_than_their_total_disagree() -> None:
    text = "They shot 38 drones. Of these, 34 drones fell over Belgorod and nine drones over Crimea."
    assert totals(text) == {"38": (["34", "nine"], 43, False)}


def test_parts_that_leave_some_out_are_no_contradiction() -> None:
    assert (
        totals("They shot 38 drones. Of these, 20 drones fell in Belgorod and nine drones in Crimea.") == {}
    )


def test_other_things_are_never_added() -> None:
    assert totals("He saw 12 drones. There were 5 dogs and 7 cats.") == {}


@pytest.mark.parametrize(
    ("text", "agrees"),
    [
        ("It had 17 kilos (37 lbs) of it.", True),
        ("It was 30C (86F) there.", True),
        ("It is 25 miles (40 km) off.", True),
        ("It is 25 miles (60 km) off.", False),
        ("It burned 370,000 acres (150,000 hectares).", True),
    ],
)
def test_an_amount_in_two_units_agrees_or_not(text: str, agrees: bool) -> None:
    total = related(text)[-1].total
    assert total is not None
    assert total.agrees is agrees


def test_the_article_s_own_dates_settle_their_order() -> None:
    first = "On 10/11/2025 it rained. "
    assert related(first)[0].value == "2025-11-10"
    assert related(first + "On 10/31/2025 it snowed.")[0].value == "2025-10-11"
    assert related(first + "On 31/10/2025 it snowed.")[0].value == "2025-11-10"


def test_a_setting_puts_the_month_first_where_nothing_settles_it() -> None:
    text = "On 10/11/2025 it rained."
    assert relate(text, find_figures(text), month_first=True)[0].value == "2025-10-11"


def test_a_total_that_opens_the_sentence_of_its_parts() -> None:
    text = (
        "Kent won by nine votes.\n\nOf the 14 dead, nine were in Wales, three in Devon and two in Cornwall."
    )
    assert totals(text) == {"14": (["nine", "three", "two"], 14, True)}


@pytest.mark.parametrize(
    ("text", "total", "parts", "agrees"),
    [
        ("It hurt 16 guests along the coast: 6 in Orn, 5 in Ask and 4 in Lia.", "16", "6 5 4", False),
        ("A total of 16 boats sank: 6 off Orn, 5 off Ask and 5 off Lia.", "16", "6 5 5", True),
        ("It killed nine people: four men, three women and one child.", "nine", "four three one", False),
        ("Eleven people (five men, four women and two children) died.", "Eleven", "five four two", True),
        ("Of the 48 detained, 25 were nurses, 12 were porters and 9 were cooks.", "48", "25 12 9", False),
        ("Of its 60 planes, 31 stood in Orn, 20 in Ask and 11 in Lia.", None, "", False),
        ("Of its 60 planes, 31 were in Orn, 20 in Ask and 11 in Lia.", "60", "31 20 11", False),
        ("It has a total of 25 ships: 14 ferries, 8 tugs and 2 tankers.", "25", "14 8 2", False),
        ("They sent 40 drones, including 20 decoys, 11 gliders and 10 bombers.", "40", "20 11 10", False),
        ("It hurt 8 people, among them 4 women, 3 men and 2 children.", "8", "4 3 2", False),
    ],
)
def test_a_sentence_that_divides_a_number_itself(text: str, total: str, parts: str, agrees: bool) -> None:
    found = {one: (listed, right) for one, (listed, _, right) in totals(text).items()}
    assert found == ({total: (parts.split(), agrees)} if total else {})


@pytest.mark.parametrize(
    "text",
    [
        "They sent 40 drones, including 20 decoys, 11 gliders and 2 bombers.",  # others may be neither
        "It hurt 8 people, including 5 women, 4 students and 3 tourists.",  # one may be two of them
        "It hurt 16 guests: 6 in Orn, 5 in Ask and several in Lia.",
        "It hurt 16 guests: 6 in Orn, 5 in Ask and a guide in Lia.",
        "It hurt some 16 guests: 6 in Orn, 5 in Ask and 4 in Lia.",
        "It hurt 16 guests: at least 6 in Orn, 5 in Ask and 4 in Lia.",
        "It hurt 16 guests: 6 of them in Orn, 5 in Ask and 4 in Lia.",
        "The bus had 16 guests: 6 were hurt, 5 died and 4 are missing.",
        "Of the 48 detained, 25 were nurses and 12 were porters.",
        "Of the 48 detained, 25 were charged, 12 were freed and 9 are in hospital.",
        "Of the 48 detained, 25 were men, 12 were nurses and 9 were cooks.",
        "In three raids: 12 in Orn and 9 in Ask were held.",
        "It won 16 seats: 6 more than in 2019 and 5 fewer than hoped.",
    ],
)
def test_what_may_leave_some_out_or_tell_one_twice_is_no_contradiction(text: str) -> None:
    assert totals(text) == {}


@pytest.mark.parametrize(
    "text",
    [
        "They sank 9 boats off Orn, five off Ask and four in Lia.",
        "They sank 9 boats in Orn, five in Ask and four in Lia.",
        "They sank four boats in Orn, five in Ask and nine in Lia.",
        "Nine boats sank near Orn. Some five boats sank in Ask and four boats in Lia.",
    ],
)
def test_members_of_one_list_and_other_places_are_no_parts(text: str) -> None:
    assert totals(text) == {}


def test_places_after_a_number_without_one_are_its_parts() -> None:
    text = "They sank nine boats on Monday, five in Orn and four in Ask."
    assert totals(text) == {"nine": (["five", "four"], 9, True)}
