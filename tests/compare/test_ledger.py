"""The rows of the ledger."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.compare.ledger import Ledger, Source
from tui.compare.relations import OTHER_EVENT
from tui.compare.row import Row
from tui.compare.row_words import amount, when
from tui.compare.rulings import End, Ruling
from tui.figures import find_figures
from tui.figures.relate import relate

FIRST = (
    "LEEDS, May 4, 2024 — A bus overturned near Skipton on Friday "
    "and at least 12 people were killed, police said.\n"
    "Some 30 were injured. The bus carried 53 passengers.\n"
)
SECOND = (
    "The bus that overturned near Skipton on May 3, 2024 was carrying 53 people, Leeds police said.\n"
    "The mayor said 14 people had died and 34 had been injured.\n"
    "In 2019 a bus crash near York killed 9 people.\n"
)


def ledger(*texts: str) -> Ledger:
    return Ledger(
        [Source(f"{at}.txt", text, relate(text, find_figures(text))) for at, text in enumerate(texts)]
    )


def row(found: Ledger, figure: str) -> Row:
    return next(one for one in found.rows if figure in [claim.figure.text for claim in one.cells])


def texts(one: Row) -> list[str]:
    return [claim.figure.text for claim in one.cells]


def test_a_row_holds_what_both_say() -> None:
    aboard = row(ledger(FIRST, SECOND), "53")
    assert (aboard.what, aboard.status, aboard.state) == ("passenger", "aboard", "=")
    assert texts(aboard) == ["53", "53"]
    assert "53 = 53" in aboard.proofs[0].proof


def test_an_amount_within_a_bound_fits() -> None:
    dead = row(ledger(FIRST, SECOND), "14")
    assert (texts(dead), dead.state) == (["12", "14"], "~")
    assert (min(dead.amounts), dead.best, max(dead.amounts), dead.sources) == (12, 14, 14, 2)


def test_rivals_come_first() -> None:
    found = ledger(FIRST, SECOND)
    assert (texts(found.rows[0]), found.rows[0].state) == (["30", "34"], "!")
    assert "30 against 34" in found.rows[0].proofs[0].proof


def test_totals_that_do_not_add_up_come_next_then_what_agrees_then_the_rest() -> None:
    off = "Police said 20 ships were sunk. Of these, 16 sank off Tula and 13 sank off Oryol."
    found = ledger(FIRST, SECOND, off)
    assert [one.rank for one in found.rows] == sorted(one.rank for one in found.rows)
    ranks = {one.rank: one for one in found.rows}
    assert (ranks[1].state, ranks[1].sign) == ("+", "≠")
    assert set(ranks) == {0, 1, 2, 3}
    assert texts(ranks[1]) == ["20"]
    assert ranks[1].contradicted is not None
    assert ranks[1].contradicted.sum == 29
    assert (
        row(ledger("29 ships sank. Of these, 26 sank off Tula and 3 off Oryol."), "29").contradicted is None
    )


def test_what_was_at_another_time_is_apart() -> None:
    york = row(ledger(FIRST, SECOND), "9")
    assert (york.state, york.when, texts(york)) == ("/", "2019", ["9"])


def test_articles_of_one_event_share_its_number() -> None:
    found = ledger(FIRST, SECOND, "Whisk 3 eggs.")
    assert found.events == [0, 0, 1]
    assert found.evidence(0, 1).same
    assert "Skipton" not in found.evidence(0, 2).why


@pytest.mark.parametrize(
    ("text", "figure", "state"),
    [
        (
            "Police said 29 drones were downed. Of these, 10 fell over Kursk, 16 over Tula and 3 over Oryol.",
            "29",
            "+",
        ),
        ("Police said 29 drones were downed. Of these, 26 fell over Kursk and 3 over Oryol.", "26", "+"),
        ("A charge of 17 kilos (37 lbs) went off.", "17 kilos", "~"),
        ("Only 7 came.", "7", "?"),
    ],
)
def test_a_row_of_one_article_has_a_state_too(text: str, figure: str, state: str) -> None:
    assert row(ledger(text), figure).state == state


def test_a_claim_told_twice_is_in_one_row() -> None:
    found = ledger("12 people were killed in Leeds.\nIn all 12 people were killed, police said.")
    assert [texts(one) for one in found.rows] == [["12", "12"]]


def test_figures_of_the_headline_above_a_dateline_are_told_again_below_it() -> None:
    found = ledger(
        "Nineteen killed in ferry fire\n\n12 March 2026 — Nineteen people were killed on the ferry Aurelia.",
        "KORVALA, 12 March 2026 — At least 14 people were killed on the ferry Aurelia off Korvala, police said.",
        "KORVALA, 12 March 2026 — 14 people were killed on the ferry Aurelia off Korvala, the coast guard said.",
    )
    assert texts(row(found, "14")) == ["Nineteen", "Nineteen", "14", "14"]


def test_other_rulings_need_no_new_comparison() -> None:
    found = ledger(FIRST, SECOND)
    one, other = row(found, "30").cells
    ends = End.at("0.txt", FIRST, *one.span), End.at("1.txt", SECOND, *other.span)
    ruled = found.with_rulings([Ruling("unrelated", ends[0], ends[1])])
    assert texts(row(ruled, "30")) == ["30"]
    assert ruled.profiles is found.profiles
    assert texts(row(found, "30")) == texts(row(ruled.with_rulings([]), "30")) == ["30", "34"]


def states(found: Ledger, articles: int) -> dict[tuple[int, tuple[int, int]], str]:
    """The state of each figure of the first articles."""
    return {
        (claim.article, claim.span): one.state
        for one in found.rows
        for claim in one.cells
        if claim.article < articles
    }


unrelated = st.lists(
    st.sampled_from(
        [
            "Whisk 3 eggs with 200 g of sugar.",
            "Bake for 40 minutes at 180 degrees.",
            "In 1987 she won 6 games.",
        ]
    ),
    max_size=3,
).map("\n".join)


@given(st.permutations([FIRST, SECOND]), st.lists(unrelated, max_size=3))
def test_an_unrelated_article_changes_no_state(articles: list[str], others: list[str]) -> None:
    assert states(ledger(*articles, *others), 2) == states(ledger(*articles), 2)


@given(st.permutations([FIRST, SECOND, "Nobody said that 34 buses burnt near Skipton on May 3, 2024."]))
def test_the_order_of_articles_changes_no_state(articles: list[str]) -> None:
    first, turned = ledger(*articles), ledger(*articles[::-1])
    last = len(articles) - 1
    there = {
        (last - article, span): state for (article, span), state in states(turned, len(articles)).items()
    }
    assert states(first, len(articles)) == there


def test_no_articles_have_no_rows() -> None:
    assert Ledger([]).rows == []
    assert ledger("").rows == []


def proof(found: Ledger, one: str, other: str) -> str:
    return next(
        pair.proof
        for pair in found.judgements()
        if (pair.one.figure.text, pair.other.figure.text) == (one, other)
    )


def test_what_parts_figures_of_one_event_is_told() -> None:
    found = ledger(FIRST, SECOND + "Another 30 were hurt in the queue behind it.\n")
    assert "but for 12 the other article has 14" not in proof(found, "12", "14")
    for pair in found.judgements():
        if pair.relation == OTHER_EVENT and "of one event" in pair.proof:
            assert "; but " in pair.proof or "; equal, but " in pair.proof, pair.proof
    assert "people dead / people injured" in proof(found, "12", "34")
    assert "but what became of them differs: dead / injured" in proof(found, "12", "34")


def test_a_range_is_written_as_one() -> None:
    text = "Between 8 and 11 people died. They had walked 8 km to 11 km. It burned from 20:00 to 23:00."
    assert [amount(one.cells[0]) for one in ledger(text).rows] == ["8–11", "8 km – 11 km", "20:00–23:00"]


def test_a_year_that_no_article_gives_is_in_brackets() -> None:
    text = "On the night of 26–27 October 5 drones fell near Tula.\n"
    found = relate(text, find_figures(text))
    said = [replace(one, value=("2025-10-26", "2025-10-27")) if one.kind == "date" else one for one in found]
    whens = {when(one) for one in Ledger([Source("0.txt", text, said)]).rows}
    assert whens == {"26–27 October [2025]"}
    dated = text.replace("October", "October 2025")
    assert {when(one) for one in ledger(dated).rows} == {"26–27 October 2025"}


@pytest.mark.parametrize(
    ("line", "rows"),
    [
        ("Published 3 May 2024, 14:30 GMT", []),
        ("Last updated: Friday, May 3, 2024 at 2:30 pm", []),
        ("3 May 2024", []),
        ("LEEDS, May 4, 2024 — A bus overturned.", []),
        ("The fair opens on 3 May 2026.", ["3 May 2026"]),
        ("May 3, 2024 was a Friday", ["May 3, 2024"]),
    ],
)
def test_what_only_dates_an_article_has_no_row(line: str, rows: list[str]) -> None:
    found = ledger(f"{line}\nSome 7 ships sank off Oran.\n").rows
    assert [texts(one) for one in found] == [["7"], *([one] for one in rows)]
