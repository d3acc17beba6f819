"""What readers rule of two figures."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given

from tests.compare.made_rulings import files
from tests.compare.test_ledger import FIRST, SECOND, ledger, row, texts
from tui.base.errors import InputError
from tui.compare.ledger import Ledger, Source
from tui.compare.load_rulings import load_file
from tui.compare.rulings import End, Ruling, RulingFile, dump_file, dump_rulings, load_rulings
from tui.figures import find_figures


def end(article: str, text: str, figure: str) -> End:
    start = text.index(figure)
    return End.at(article, text, start, start + len(figure))


def ruling(relation: str, one: str, other: str, note: str | None = None) -> Ruling:
    return Ruling(relation, end("seeds/0.txt", FIRST, one), end("seeds/1.txt", SECOND, other), note)


def ruled(*rulings: Ruling, second: str = SECOND) -> Ledger:
    return Ledger(
        [Source(f"{at}.txt", text, find_figures(text)) for at, text in enumerate((FIRST, second))],
        None,
        rulings,
    )


def test_a_ruling_makes_one_quantity_of_two_figures() -> None:
    found = row(ruled(ruling("same-quantity-conflict", "12", "killed 9", "read the report")), "9")
    assert found.state == "!"
    assert any(one.proof == "ruled a conflict by a reader: read the report" for one in found.proofs)


def test_a_ruling_parts_what_was_taken_for_one() -> None:
    assert texts(row(ledger(FIRST, SECOND), "30")) == ["30", "34"]
    assert texts(row(ruled(ruling("unrelated", "30", "34")), "30")) == ["30"]


def test_a_ruling_in_the_other_order_is_the_same() -> None:
    one = ruling("same-quantity-agree", "30", "34")
    turned = Ruling(one.relation, one.other, one.one)
    assert row(ruled(one), "30").state == row(ruled(turned), "30").state == "="
    assert dump_rulings([one]) == dump_rulings([turned])


def test_a_ruling_follows_its_words() -> None:
    moved = "A correction was made.\n" + SECOND
    assert row(ruled(ruling("unrelated", "30", "34"), second=moved), "30").state != "!"


def test_a_ruling_whose_figure_is_gone_does_nothing() -> None:
    gone = SECOND.replace("34 had been injured", "many had been injured")
    found = ruled(ruling("same-quantity-agree", "30", "34"), second=gone)
    assert texts(row(found, "30")) == ["30"]


@given(files)
def test_what_is_written_reads_back_the_same(file: RulingFile) -> None:
    assert load_file(dump_file(file), "x").file == file == file.canonical()
    assert len({one.id for one in file.rulings}) == len(file.rulings)


@given(files)
def test_of_several_on_the_same_figures_the_last_counts(file: RulingFile) -> None:
    read = load_rulings(dump_rulings(file.rulings), "x")
    assert len(read) == len({one.pair for one in file.rulings})


def test_the_form_is_a_key_a_line() -> None:
    data = dump_rulings([replace(ruling("unrelated", "30", "34"), id="k3v9q2")], "reader1").decode()
    assert data.startswith(
        "variorum: 1\nannotator: reader1\nrulings:\n- id: k3v9q2\n  relation: unrelated\n  one:\n"
        "    article: seeds/0.txt\n"
    )
    (read,) = load_rulings(data.encode(), "x")
    assert replace(read, id="") == ruling("unrelated", "30", "34")


@pytest.mark.parametrize(
    "text",
    [
        "rulings: 3",
        "rulings: [3]",
        "rulings: [{relation: maybe}]",
        "rulings: [{relation: unrelated, one: {article: a, start: 1, end: 2, quote: x}}]",
        "rulings: [{relation: unrelated, one: {article: a, start: '1', end: 2, quote: x}, other: 3}]",
        "variorum: 2\nrulings: []",
        "variorum: true\nrulings: []",
        "annotator: reader1",
        "annotator: [a]\nrulings: []",
        "what: 1",
        "- a",
    ],
)
def test_what_is_no_ruling_is_refused_with_its_place(text: str) -> None:
    with pytest.raises(InputError) as refused:
        load_rulings(text.encode(), "ledger.rulings.yaml")
    assert refused.value.line is not None


def test_a_ruled_pair_says_what_was_ruled_and_by_whom() -> None:
    apart = replace(ruling("unrelated", "30", "34", "hours apart"), by="ann")
    same = replace(ruling("same-quantity-agree", "12", "14"), by="ben")
    found = ruled(apart, same)
    proofs = {
        (one.one.figure.text, one.other.figure.text): one.proof
        for one in found.judgements()
        if "ruled" in one.proof
    }
    assert proofs == {
        ("30", "34"): "ruled different things by ann: hours apart",
        ("12", "14"): "ruled the same by ben",
    }
    assert [row(found, figure).ruled for figure in ("30", "34", "12", "53")] == [
        ("ann",),
        ("ann",),
        ("ben",),
        (),
    ]
    assert found.with_rulings([]).rows != found.rows
    assert not any(one.ruled for one in found.with_rulings([]).rows)
