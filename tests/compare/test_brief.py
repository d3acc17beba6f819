"""The ledger as it is taken away: in sections, in words, each figure with its sentence and place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.compare.test_ledger import FIRST, SECOND, ledger
from tui.articles.segments import paragraphs, sentences
from tui.compare.brief import Entry, brief, event_words, heading, reasons
from tui.compare.classes import plural, singular
from tui.figures.in_words import day_words

OFF = "Police said 20 ships were sunk. Of these, 16 sank off Tula and 13 sank off Oryol.\n"


def entries(*texts: str) -> list[Entry]:
    return [entry for section in brief(ledger(*texts)) for entry in section.entries]


def entry(figure: str, *texts: str) -> Entry:
    return next(one for one in entries(*texts) if figure in [quote.words for quote in one.quotes])


def test_every_row_is_in_one_section_in_the_order_of_the_ledger() -> None:
    found = ledger(FIRST, SECOND, OFF)
    sections = brief(found)
    assert [section.key for section in sections] == ["conflicts", "sums", "agreements", "rest"]
    assert [one.row for section in sections for one in section.entries] == found.rows
    assert [one.number for section in sections for one in section.entries] == list(
        range(1, len(found.rows) + 1)
    )
    assert [one.title for one in sections[0].entries] == ["People injured"]
    assert [one.sums for one in sections[1].entries] == [("does not add up: 16 + 13 make 29",)]
    assert {one.row.state for one in sections[2].entries} == {"=", "~"}


def test_a_row_says_its_lowest_best_and_highest_amount() -> None:
    dead = entry("14", FIRST, SECOND)
    assert (dead.title, dead.occasion) == ("People dead", "3 May 2024")
    assert dead.spread is not None
    assert (dead.spread.low, dead.spread.best, dead.spread.high) == ("≥12", "14", "14")


def test_a_quote_is_the_figure_in_its_sentence_with_its_place() -> None:
    quote = entry("53", FIRST).quotes[0]
    assert (quote.before, quote.words, quote.after) == ("The bus carried ", "53", " passengers.")
    assert (quote.paragraph, quote.sentence) == (2, 2)


def test_a_long_sentence_is_shortened_at_words() -> None:
    filler = "and then the very same thing " * 20
    quote = entry("34", f"Officials said {filler}that 34 drones {filler}fell.\n").quotes[0]
    assert quote.before.startswith("…") and quote.before.endswith("that ")
    assert quote.after.startswith(" drones and") and quote.after.endswith("…")
    assert all(len(part) <= 201 for part in (quote.before, quote.after))
    assert quote.after[:-1].rsplit(None, 1)[-1] in filler.split()


@given(
    st.lists(
        st.sampled_from(["34 drones fell. ", "On 3 May 5 died. ", "\n", "\r\n", " ", "Hm. "]), max_size=12
    )
)
def test_places_are_where_the_text_has_them(parts: list[str]) -> None:
    text = "".join(parts)
    spans = list(paragraphs(text))
    for one in entries(text):
        for quote in one.quotes:
            start, end = quote.claim.span
            assert text[start:end] == quote.words
            first, last = spans[quote.paragraph - 1]
            assert first <= start < end <= last
            low, high = sentences(text, first, last)[quote.sentence - 1]
            assert low <= start < high
            assert quote.before + quote.words + quote.after == text[low:high]


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("2025-10-26/2025-10-27", "26–27 October 2025"),
        ("2025-10-31/2025-11-02", "31 October – 2 November 2025"),
        ("2025-12-31/2026-01-01", "31 December 2025 – 1 January 2026"),
        ("XXXX-10-26/XXXX-10-27", "26–27 October"),
        ("2023/2024", "2023–2024"),
        ("2023-05", "May 2023"),
        ("T20:00/T23:00", "20:00–23:00"),
        ("Tuesday", "Tuesday"),
        ("the night before", "the night before"),
        ("", ""),
    ],
)
def test_a_time_in_words(key: str, words: str) -> None:
    assert day_words(key) == words


@pytest.mark.parametrize(
    ("text", "figure", "words"),
    [
        ("Three people were injured.", "Three", "People injured"),
        ("Its speed was 130 km/h.", "130 km/h", "Speed, in kilometres per hour"),
        ("They make 100 drones per day.", "100", "Drones produced per day"),
        ("It was the second attack.", "second", "Attack, ordinal"),
        ("The fair opens on 3 May 2026.", "3 May 2026", "Date"),
        ("It took three hours.", "three hours", "Duration in hours"),
        ("Top speed was thus 80.", "80", "Speed, number"),
        ("Some 5 tonnes of it.", "5 tonnes", "Tonnes"),
        ("Repairs cost 250 million Czech crowns.", "250 million Czech crowns", "Cost, in Czech korunas"),
    ],
)
def test_a_row_has_a_title(text: str, figure: str, words: str) -> None:
    assert heading(entry(figure, text).row) == words


def test_an_article_says_of_which_days_it_tells() -> None:
    found = ledger(FIRST, "On Tuesday 5 drones fell.\n", "Whisk 3 eggs.\n")
    assert [event_words(found, at) for at in range(3)] == ["3 May 2024, 4 May 2024", "Tuesday", ""]


def test_conflicts_are_explained_first_and_what_is_left_out_is_counted() -> None:
    third = SECOND.replace("34", "30").replace("mayor", "governor")
    row = entry("34", FIRST, SECOND, third).row
    told, left_out = reasons(row.proofs, 2)
    assert [one.state for one in told] == ["!", "!"]
    assert left_out == len(row.proofs) - 2 > 0


@pytest.mark.parametrize(
    "noun", ["ferry", "drone", "person", "child", "bus", "aircraft", "church", "day", "series", "box"]
)
def test_a_plural_is_that_of_its_singular(noun: str) -> None:
    assert plural(plural(noun)) == plural(noun)
    assert noun == "person" or singular(plural(noun)) == noun
