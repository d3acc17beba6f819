from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.app.made import figure_of
from tui.app.reading import Reading
from tui.app.session import Session
from tui.app.status import KIND_LETTERS, strip_bits
from tui.app.wording import (
    BOUND_WORDS,
    KIND_WORDS,
    certainty,
    citation,
    figure_bits,
    head,
    meaning,
    value_words,
    voice,
)
from tui.articles.listing import Entry
from tui.figures.families import FAMILY
from tui.figures.model import KINDS, Value


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
        ("money", 2_000_000, "dollar", "money 2,000,000 dollars"),
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
    words = "".join(bit.text for bit in figure_bits(figure, ""))
    assert words.startswith(" 34 drones ")
    assert all(word in words for word in ("count 34", "about (“some”)", "the mayor", "“claimed”"))
    assert "the article’s own voice" in "".join(bit.text for bit in figure_bits(figure_of(), ""))


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"source": "The mayor"}, "according to the mayor"),
        ({"source": "the mayor", "speaker": "Mayor Ann Hill"}, "according to Mayor Ann Hill"),
        ({"source": "Kyiv", "hedge": "claimed", "stance": "claimed"}, "claimed by Kyiv"),
        ({"source": "Kyiv", "hedge": "boasted", "stance": "claimed"}, "claimed by Kyiv (“boasted”)"),
        ({"hedge": "goal", "stance": "planned"}, "planned, not done (“goal”)"),
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
    cited = citation("A title, a.txt", "He saw\nsome 34 drones.", figure)
    assert cited.startswith("34 drones (count 34; about (“some”); ")
    assert "the mayor" in cited
    assert cited.endswith(": “He saw some 34 drones.” (A title, a.txt)")
    assert head(figure_of()) == "34"


def test_an_article_that_has_not_been_read_is_not_called_empty() -> None:
    assert strip_bits(Reading(Entry("a.txt", Path("a.txt"))), Session([])) == ([], [])
