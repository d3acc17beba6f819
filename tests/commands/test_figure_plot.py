"""`variorum figures --plot`: where the amounts of many articles lie."""

from __future__ import annotations

from io import StringIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.commands.running import run
from tests.commands.test_brief import TEXTS
from tui.commands.figure_plot import write_plots
from tui.commands.figure_table import Found
from tui.compare.distributions import Distributions
from tui.figures import find_figures
from tui.page.histogram import BLOCKS, PLAIN, histogram_rows

DRONES = "Some 10 drones fell. Then 20 UAVs fell, 10 unmanned aircraft, and 40 drones.\n"


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


def plots(*texts: str, out: StringIO | None = None) -> str:
    out = out or StringIO()
    write_plots(out, [Found(f"{at}.txt", [find_figures(text)]) for at, text in enumerate(texts)])
    return out.getvalue()


def test_amounts_of_one_noun_are_drawn_together() -> None:
    assert plots(DRONES, "On Monday 30 drones fell.\n").splitlines() == [
        "cardinal",
        "  drones  5 figures in 2 articles: low 10, median 20, high 40",
        "                     █                  ▄                   ▄                  ▄",
        "  ├──────────────────┼──────────────────┼───────────────────┼──────────────────┤",
        "  0                 10                 20                  30                 40",
        "",
        "2 articles",
    ]


def test_amounts_are_in_the_unit_of_the_middle_one() -> None:
    told = plots(
        "It is 2 miles, then 5 kilometres, then 900 metres. It costs $5, $20 and $30. It took 3 hours.\n"
    )
    assert "  miles\n  3 figures in 1 article: low 900 metres, median 2 miles, high 5 kilometres\n" in told
    assert "  dollars  3 figures in 1 article: low 5, median 20, high 30\n" in told
    assert told.endswith("1 article; not drawn: 1 figure of 1 other thing\n")


def test_dates_have_a_timeline_and_those_without_a_year_their_own() -> None:
    told = plots("In May 2023, on 3 June 2023 and in 2024. On 3 May, 5 May and 9 May. Hundreds came.\n")
    assert "  dates  3 figures in 1 article: low May 2023, median 3 June 2023, high 2024\n" in told
    assert "  dates without a year\n  3 figures in 1 article: low 3 May, median 5 May, high 9 May\n" in told
    assert told.endswith("; not drawn: 1 without an amount\n")


def test_shares_of_a_whole_are_no_counts() -> None:
    told = plots(
        "Two-thirds of countries agreed. 10 countries left, 20 countries came, 30 countries stayed.\n"
    )
    assert "  countries  3 figures in 1 article: low 10, median 20, high 30\n" in told
    assert told.endswith("; not drawn: 1 share\n")


def test_amounts_far_apart_on_both_sides_of_zero_stand_apart() -> None:
    known = Distributions()
    known.add(0, find_figures("It was -3%, 2%, 4%, 5%, 7% and 900,000%.\n"))
    (one,) = known.largest(9, 1)
    strip = "".join(bit.text for bit in histogram_rows(one, 80, PLAIN)[0])
    assert len(strip.split()) >= 3


def test_a_terminal_s_summary_is_wrapped_and_never_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = ["It took 15 minutes, 2 months, 18 months. It is 3,600,000,000 kilometres, 1 mile and 2 feet.\n"]
    monkeypatch.setenv("COLUMNS", "40")
    monkeypatch.setenv("NO_COLOR", "1")
    lines = plots(*texts, out=Terminal()).splitlines()
    assert all(len(line) <= 40 for line in lines)
    said = " ".join(line.strip() for line in lines)
    assert "low 15 minutes, median 2 months, high 18 months" in said
    assert "low 2 feet, median 1 mile, high 3.6bn kilometres" in said


def test_only_the_largest_are_drawn() -> None:
    nouns = [f"{one}{other}" for one in "bcdfgh" for other in ("avits", "evots", "ilops", "ozums", "ulids")]
    told = plots(" ".join(f"Then 2 {noun}, 3 {noun} and 4 {noun} came." for noun in nouns))
    assert told.count("low 2, median 3, high 4") == 24
    assert told.endswith("1 article; not drawn: 18 figures of 6 other things\n")


@given(st.lists(TEXTS, max_size=4))
def test_what_comes_from_an_article_cannot_act_on_the_terminal(texts: list[str]) -> None:
    told = plots(*texts)
    assert all(line.isprintable() for line in told.splitlines())


@given(st.lists(st.integers(-(10**9), 10**30), min_size=3, max_size=30), st.integers(0, 90))
def test_a_strip_has_a_sign_for_every_amount(amounts: list[int], width: int) -> None:
    known = Distributions()
    known.add(0, find_figures(" ".join(f"It cost ${abs(amount):,} and {amount}%." for amount in amounts)))
    for one in known.largest(9, 1):
        assert len(one.drawn) == len(one.amounts)
        rows = histogram_rows(one, width, PLAIN)
        assert all(sum(len(bit.text) for bit in row) <= width for row in rows)
        if width >= 20:
            assert set("".join(bit.text for bit in rows[0])) <= {*PLAIN, " "}
            assert any(bit.part == "dot" for bit in rows[0])


def test_it_draws_and_takes_no_other_format(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text(DRONES)
    status, out, err = run(capsys, "figures", "--plot", str(tmp_path))
    assert (status, err, out[0]) == (0, [], "cardinal")
    assert BLOCKS[-1] in out[2]
    assert run(capsys, "figures", "--plot", "--kind", "date", str(tmp_path))[1] == [
        "no figures to draw in 1 article"
    ]
    assert run(capsys, "figures", "--plot", "--format", "csv", str(tmp_path)) == (
        2,
        [],
        ["--plot: draws for reading: leave out --format csv"],
    )
