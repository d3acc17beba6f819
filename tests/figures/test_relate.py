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
