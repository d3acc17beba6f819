from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.app.made import figure_of
from tui.app.reading import Reading
from tui.app.session import Session
from tui.app.status import KIND_LETTERS, strip_bits
from tui.app.wording import figure_bits
from tui.articles.listing import Entry
from tui.compare.occasion import Occasion
from tui.figures.families import FAMILY
from tui.figures.finder import find_figures
from tui.figures.in_words import value_words
from tui.figures.model import KINDS, Total, Value
from tui.figures.relate import relate
from tui.figures.statement import (
    BOUND_WORDS,
    KIND_WORDS,
    certainty,
    citation,
    head,
    meaning,
    total_words,
    voice,
)


@pytest.mark.parametrize("table", [KIND_WORDS, KIND_LETTERS, FAMILY], ids=["words", "letters", "families"])
def test_every_kind_is_in_every_table(table: dict[str, str]) -> None:
    assert set(table) == set(KINDS)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (34, "34"),
        (-3, "-3"),
        (0, "0"),
        (30000, "30,000"),
        (5_000_000, "5 million"),
        (1_325_000_000, "1.325 billion"),
        (-2_000_000_000_000, "-2 trillion"),
        (1_234_567, "1,234,567"),
        ((3_000_000_000, 5_000_000_000), "3 to 5 billion"),
        ((900_000, 2_000_000), "900,000 to 2 million"),
        (2 / 3, "two-thirds (0.667)"),
        (1 / 3, "one-third (0.333)"),
        (0.666666666667, "two-thirds (0.667)"),
        (0.25, "0.25"),
        (17 / 3, "5.667"),
        (1234.56, "1,234.56"),
        (1234.56789, "1,234.57"),
        (0.123456789, "0.123"),
        (2.0, "2"),
        (1500.5, "1,500.5"),
        (0.1 + 0.2, "0.3"),
        (10**15, "1e+15"),
        ((7, 9), "7 to 9"),
        ((1500, 2000.5), "1,500 to 2,000.5"),
        ("XXXX-10-31", "31 October"),
        ("2023-05", "May 2023"),
        ("2025-Q3", "Q3 2025"),
        ("2025-SU", "summer 2025"),
        ("199X", "the 1990s"),
        ("1987", "1987"),
        ("XXXX-XX-31", "XXXX-XX-31"),
        ("T02:30", "02:30"),
        (("2023-05-01", "2023-05-02"), "1 May 2023 to 2 May 2023"),
        (None, ""),
    ],
)
def test_values_as_people_write_them(value: Value, words: str) -> None:
    assert value_words(value) == words


@pytest.mark.parametrize(
    ("kind", "value", "unit", "words"),
    [
        ("cardinal", 34, None, "count 34"),
        ("ordinal", 4, None, "ordinal 4"),
        ("percent", 5, "%", "percent 5%"),
        ("percent", (5, 7), "%", "percent 5 to 7%"),
        ("money", 2_000_000, "dollar", "money 2 million dollars"),
        ("money", 1_300_000_000, "pound sterling", "money 1.3 billion pounds sterling"),
        ("money", 3, "pound sterling per litre", "money 3 pounds sterling per litre"),
        ("measure", 28, "fahrenheit", "measure 28 °F"),
        ("measure", -2, "celsius", "measure -2 °C"),
        ("measure", 1, "celsius", "measure 1 °C"),
        ("rate", 0.2, "celsius per decade", "rate 0.2 °C per decade"),
        ("duration", 3, "century", "duration 3 centuries"),
        ("measure", 1.5, "kilometre", "measure 1.5 kilometres"),
        ("rate", 80, "mile per hour", "rate 80 miles per hour"),
        ("date", "2025-10-31", None, "date 31 October 2025"),
        ("time", "T20:00", None, "time 20:00"),
        ("duration", 1, "hour", "duration 1 hour"),
        ("measure", 6, "foot", "measure 6 feet"),
        ("rate", 9, "per day", "rate 9 per day"),
        ("cardinal", None, None, "count indefinite"),
        ("duration", None, "hour", "duration indefinite, hours"),
    ],
)
def test_what_a_figure_means(kind: str, value: Value, unit: str | None, words: str) -> None:
    assert meaning(figure_of(kind, value, unit)) == words


def test_every_bound_has_words_of_its_own() -> None:
    assert set(BOUND_WORDS) == {"=", "~", ">", ">=", "<", "<="}
    said = [certainty(figure_of(bound=bound)) for bound in BOUND_WORDS]
    assert said == ["", "about", "more than", "at least", "less than", "at most"]
    assert certainty(figure_of(bound=">", approx="over")) == "more than (“over”)"
    assert certainty(figure_of(bound="=", approx="exactly")) == "“exactly”"


def test_the_strip_says_it_all() -> None:
    figure = figure_of(counted="drones", bound="~", approx="some", source="the mayor", hedge="claimed")
    words = "".join(bit.text for bit in figure_bits(figure, "34 drones"))
    assert words.startswith(" 34 drones ")
    assert all(word in words for word in ("count 34", "about (“some”)", "the mayor", "“claimed”"))
    assert "the article’s own voice" in "".join(bit.text for bit in figure_bits(figure_of(), ""))


def test_what_is_carried_from_before_comes_last_and_in_brackets() -> None:
    plain, carried = figure_of(), Occasion(when="night of 26–27 October", where="Moscow")
    *before, last = figure_bits(plain, "34 drones", carried)
    assert (last.text, last.look) == (" · (night of 26–27 October, Moscow)", "dim")
    assert before == figure_bits(plain, "34 drones") == figure_bits(plain, "34 drones", Occasion())
    said = figure_bits(replace(plain, when="last night"), "", Occasion(resolved=" = 30 October 2025"))
    assert said[-1].text == " · last night = 30 October 2025"


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"source": "The mayor"}, "according to the mayor"),
        ({"source": "the mayor", "speaker": "Mayor Ann Hill"}, "according to Mayor Ann Hill"),
        ({"source": "Kyiv", "hedge": "claimed", "stance": "claimed"}, "claimed by Kyiv"),
        ({"source": "Kyiv", "hedge": "boasted", "stance": "claimed"}, "claimed by Kyiv (“boasted”)"),
        ({"hedge": "goal", "stance": "planned"}, "planned, not done (“goal”)"),
        ({"source": "A Survation poll"}, "according to a Survation poll"),
        ({"source": "Officials"}, "according to officials"),
        ({"source": "Police Chief Ann Hill"}, "according to Police Chief Ann Hill"),
        ({"source": "A.B. Hill"}, "according to A.B. Hill"),
        ({"stance": "negated"}, "said not to be so"),
    ],
)
def test_the_strip_tells_who_says_so_and_how(fields: dict[str, Any], words: str) -> None:
    assert voice(replace(figure_of(), **fields)) == words


def test_a_citation_has_figure_facts_quotation_and_article() -> None:
    figure = figure_of(counted="drones", bound="~", approx="some", source="the mayor")
    assert (
        citation("A title, a.txt", "He saw\nsome 34 drones.") == "“He saw some 34 drones.” (A title, a.txt)"
    )
    cited = citation("A title, a.txt", "He saw\nsome 34 drones.", figure, "34 drones")
    assert cited.startswith("34 drones (count 34; about (“some”); ")
    assert "the mayor" in cited
    assert cited.endswith(": “He saw some 34 drones.” (A title, a.txt)")
    assert head(figure_of(), "34") == "34"


def test_a_citation_says_for_each_and_how_it_adds_up() -> None:
    total = Total(((0, 2), (3, 4)), 34, True, ((28, 1), (2, 3)))
    figure = replace(figure_of(counted="drones"), each=True, total=total)
    assert "; for each; adds up from 28 + 2 × 3)" in citation("a.txt", "34 drones.", figure)


@pytest.mark.parametrize(
    ("text", "figure", "counted", "words"),
    [
        ("Dozens of people fled.", "Dozens", "people", "Dozens of people"),
        (
            "With 17 kilos (37 lbs) of explosives.",
            "17 kilos",
            "explosives",
            "17 kilos (37 lbs) of explosives",
        ),
        (
            "Two-thirds of\u00a0the GP surgeries",
            "Two-thirds",
            "GP surgeries",
            "Two-thirds of the GP surgeries",
        ),
        ("a two-room flat", "two", "room", "two-room"),
        ("100% of incoming drones", "100%", "incoming drones", "100% of incoming drones"),
        ("Drones came; 12 were shot.", "12", "Drones", "12 (Drones)"),
        ("He took 12. The drones left.", "12", "drones", "12 (drones)"),
        ("the 12 or so of them that were drones", "12", "drones", "12 (drones)"),
        ("17 kilos (37 lbs) of explosives.", "37 lbs", "explosives", "37 lbs (explosives)"),
        ("12\ndrones", "12", "drones", "12 (drones)"),
        ("in the 12 old manor", "12", "man", "12 (man)"),
    ],
)
def test_the_strip_begins_with_words_of_the_article(text: str, figure: str, counted: str, words: str) -> None:
    start = text.index(figure)
    found = replace(figure_of(text=figure, counted=counted), start=start, end=start + len(figure))
    assert head(found, text) == words


def test_a_sum_is_shown_as_it_is_reckoned() -> None:
    text = "They shot 38 drones. Of these, 34 fell over Belgorod, with two each over Voronezh and Crimea."
    figure = relate(text, find_figures(text))[0]
    assert total_words(figure, text) == "adds up from 34 + 2 × 2"


def test_an_article_that_has_not_been_read_is_not_called_empty() -> None:
    assert strip_bits(Reading(Entry("a.txt", Path("a.txt"))), Session([])) == ([], [])
