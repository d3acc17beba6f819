"""What is compared for the ledger, without a screen."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.compare.test_ledger import FIRST, SECOND
from tui.annotations.load import load
from tui.app.ledger import making
from tui.app.ledger.making import Made, Means, Wanted, make
from tui.articles.article import read_article
from tui.articles.listing import Entry
from tui.compare.classes import Classes
from tui.figures.index import FigureIndex


@pytest.fixture
def wanted(tmp_path: Path) -> list[Wanted]:
    (tmp_path / "annotations").mkdir()
    for name, text in (("first.txt", FIRST), ("second.txt", SECOND)):
        (tmp_path / name).write_text(text)
    return [Wanted(Entry(name, tmp_path / name)) for name in ("first.txt", "second.txt")]


def made(wanted: list[Wanted], *, left: bool = False) -> Made:
    counts: list[int] = []
    found = make(wanted, Means("ann", Path("annotations"), FigureIndex, Classes), counts.append, lambda: left)
    assert found is not None
    assert counts == list(range(len(wanted) + 1))
    return found


def cells(found: Made) -> set[str]:
    return {claim.figure.text for row in found.ledger.rows for claim in row.cells}


def test_what_cannot_be_read_or_is_too_long_is_left_out_and_told(
    wanted: list[Wanted], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(making, "LONGEST", len(SECOND))
    (tmp_path / "long.txt").write_text(SECOND + "x")
    more = [Wanted(Entry(name, tmp_path / name)) for name in ("gone.txt", "long.txt")]
    found = made([*more, *wanted])
    assert [entry.name for entry in found.entries] == ["first.txt", "second.txt"]
    assert found.problems == ("gone.txt: no such file", "long.txt: too long to be compared")
    assert found.ledger.rows[0].state == "!"


def test_who_left_needs_no_ledger(wanted: list[Wanted]) -> None:
    means = Means("ann", Path("annotations"), FigureIndex, Classes)
    assert make(wanted, means, lambda _count: None, lambda: True) is None


def test_own_corrections_count_before_others_and_those_in_memory_before_the_file(
    wanted: list[Wanted], tmp_path: Path
) -> None:
    start = FIRST.index("30")

    def file(kind: str) -> bytes:
        return (
            f"article:\n  path: first.txt\nannotations:\n- id: aaaaaa\n  label: figure\n  start: {start}\n"
            f'  end: {start + 2}\n  quote: "30"\n  figure:\n    kind: {kind}\n    value: 34\n'
        ).encode()

    (tmp_path / "annotations/gold").mkdir()
    (tmp_path / "annotations/gold/first.yaml").write_bytes(file("none"))
    assert "30" not in cells(made(wanted))
    (tmp_path / "annotations/ann").mkdir()
    (tmp_path / "annotations/ann/first.yaml").write_bytes(file("cardinal"))
    agreed = next(row for row in made(wanted).ledger.rows if row.status == "injured")
    assert (agreed.state, agreed.amounts) == ("~", [34, 34, 34, 34])
    own = load(file("none"), "x").file
    opened = Wanted(wanted[0].entry, read_article(tmp_path / "first.txt"), own)
    assert "30" not in cells(made([opened, wanted[1]]))
