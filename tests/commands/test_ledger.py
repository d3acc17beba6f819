"""`variorum ledger` as a script or a person calls it."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from tests.compare.test_ledger import FIRST, SECOND
from tests.compare.test_rulings import ruling
from tui.cli import main
from tui.compare.rulings import dump_rulings

PAIR_KEYS = ["articleA", "startA", "endA", "articleB", "startB", "endB", "relation", "proof"]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "annotations").mkdir()
    (tmp_path / "seeds/0.txt").write_text(FIRST)
    (tmp_path / "seeds/1.txt").write_text(SECOND)
    return tmp_path


def ledger(project: Path, capsys: pytest.CaptureFixture[str], *options: str) -> str:
    assert main(["ledger", str(project / "seeds"), *options]) == 0
    return capsys.readouterr().out


def test_pairs_are_all_judged(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pairs = [
        json.loads(line) for line in ledger(project, capsys, "--pairs", "--format", "jsonl").splitlines()
    ]
    assert all(list(pair) == PAIR_KEYS for pair in pairs)
    words = {
        (FIRST[pair["startA"] : pair["endA"]], SECOND[pair["startB"] : pair["endB"]]): pair["relation"]
        for pair in pairs
    }
    assert words["53", "53"] == "same-quantity-agree"
    assert words["30", "34"] == "same-quantity-conflict"
    assert words["12", "9"] == "same-noun-different-event"
    assert words["12", "2019"] == "unrelated"
    assert {pair["articleA"] for pair in pairs} == {f"{project}/seeds/0.txt"}


def test_jsonl_is_a_row_a_line(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first = json.loads(ledger(project, capsys, "--format", "jsonl").splitlines()[0])
    assert (first["state"], first["low"], first["high"], first["sources"]) == ("!", 30, 34, 2)
    assert [cell["text"] for cell in first["cells"]] == ["30", "34"]
    assert [cell["bound"] for cell in first["cells"]] == ["~", "="]
    assert first["cells"][1]["speaker"] == "The mayor"


def test_csv_has_a_column_for_each_article(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    head, first, *_ = csv.reader(io.StringIO(ledger(project, capsys, "--format", "csv")))
    assert head[:5] == ["state", "what", "status", "where", "when"]
    assert head[-2:] == [f"{project}/seeds/{name}.txt" for name in "01"]
    assert (first[0], first[-2:]) == ("!", ["~30", "34 (The mayor)"])


def test_amounts_are_in_the_unit_that_people_read(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "seeds/1.txt").unlink()
    (project / "seeds/0.txt").write_text(
        "Its speed was 130 km/h. It took three days. More than 60 people died.\n"
    )
    rows = [json.loads(line) for line in ledger(project, capsys, "--format", "jsonl").splitlines()]
    amounts = {(row["low"], row["best"], row["high"], row["unit"]) for row in rows}
    assert amounts == {(130, 130, 130, "kilometre per hour"), (3, 3, 3, "day"), (60, 60, 60, None)}
    head, *lines = csv.reader(io.StringIO(ledger(project, capsys, "--format", "csv")))
    assert head[10:12] == ["unit", "ruled"]
    assert {(line[6], line[10]) for line in lines} == {
        ("130", "kilometre per hour"),
        ("3", "day"),
        ("60", ""),
    }
    assert ">60" in ledger(project, capsys)


def test_table_and_markdown_show_the_same_cells(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table = ledger(project, capsys)
    assert table.splitlines()[1].split() == [
        "!",
        "people",
        "injured",
        "3",
        "May",
        "2024",
        "~30",
        "34",
        "(The",
        "mayor)",
    ]
    assert table.splitlines()[-1].startswith("2 articles of 1 event; ")
    markdown = ledger(project, capsys, "--format", "markdown").splitlines()
    assert markdown[1] == "| --- | --- | --- | --- | --- | --- |"
    assert markdown[2] == r"| \! | people injured |  | 3 May 2024 | \~30 | 34 (The mayor) |"


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def on_a_terminal(project: Path, width: int, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    monkeypatch.setenv("COLUMNS", str(width))
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setattr("sys.stdout", out := Terminal())
    assert main(["ledger", str(project / "seeds")]) == 0
    return out.getvalue().splitlines()


def test_a_narrow_terminal_has_all_figures_in_one_column(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wide = on_a_terminal(project, 120, monkeypatch)
    assert wide[0].split() == ["what", "where", "when", "0.txt", "1.txt"]
    (project / "seeds/2.txt").write_text(SECOND)
    (project / "seeds/3.txt").write_text(SECOND)
    narrow = on_a_terminal(project, 80, monkeypatch)
    assert narrow[0].split() == ["what", "where", "when", "figures", "articles"]
    assert " ".join(narrow[1].split()) == "! people injured 3 May 2024 ~30 – 34 A B C D"
    assert narrow[-3] == "A 0.txt  B 1.txt  C 2.txt  D 3.txt"
    assert max(map(len, narrow)) <= 80


@pytest.mark.parametrize("form", ["table", "markdown", "csv", "jsonl"])
def test_nothing_of_an_article_reaches_the_terminal_raw(
    project: Path, form: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "seeds/2.txt").write_text("Mayor Ann \x1b]0;x\x07Smith said 12 dro\x1b[2Jnes fell, =1+1|<b>.")
    assert "\x1b" not in ledger(project, capsys, "--format", form)


def test_a_figure_that_an_annotator_refused_is_none(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "annotations/ann").mkdir()
    start = FIRST.index("30")
    (project / "annotations/ann/0.yaml").write_text(
        f"article: {{path: seeds/0.txt}}\nannotations:\n- label: figure\n  start: {start}\n  end: {start + 2}\n"
        f'  quote: "30"\n  figure: {{kind: none}}\n'
    )
    rows = [json.loads(line) for line in ledger(project, capsys, "--format", "jsonl").splitlines()]
    assert not any(
        cell["start"] == start and cell["article"].endswith("0.txt") for row in rows for cell in row["cells"]
    )
    others = ledger(project, capsys, "--format", "jsonl", "--annotator", "ben").splitlines()
    assert json.loads(others[0])["state"] == "!"


def test_rulings_are_used(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "annotations/ann").mkdir()
    file = project / "annotations/ann/ledger.rulings.yaml"
    file.write_bytes(dump_rulings([ruling("same-quantity-agree", "30", "34")]))
    table = ledger(project, capsys).splitlines()
    assert "!" not in [line[0] for line in table if line]
    assert [line[:2] for line in table if line[1:2] == "§"] == ["=§"]
    assert table[-1].endswith("; § ruled by ann")
    assert "| =§ | people injured |" in ledger(project, capsys, "--format", "markdown")
    file.write_text("rulings: 3")
    assert main(["ledger", str(project / "seeds")]) == 2
    assert capsys.readouterr().err.startswith(f"{file}:1:1: ")


def test_terms_of_the_project_are_used(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "annotations/terms.yaml").write_text("nouns: [{name: traveller by bus, words: [passenger]}]\n")
    rows = [json.loads(line) for line in ledger(project, capsys, "--format", "jsonl").splitlines()]
    assert "traveller by bus" in [row["what"] for row in rows]


def test_numeric_dates_are_read_as_the_settings_say(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (project / "seeds/2.txt").write_text("On 03/05/2019 some 7 ships sank off Ghent.")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(project / "config"))

    def when() -> str:
        rows = map(json.loads, ledger(project, capsys, "--format", "jsonl").splitlines())
        return next(str(row["when"]) for row in rows if row["cells"][0]["text"] == "7")

    assert when() == "2019-05-03"
    (project / "config/variorum").mkdir(parents=True)
    (project / "config/variorum/settings.toml").write_text("month_first = true")
    assert when() == "2019-03-05"


def test_pairs_in_another_format_are_refused(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ledger", str(project), "--pairs"]) == 2
    assert "--format jsonl" in capsys.readouterr().err


def test_of_two_rulings_on_one_pair_the_one_that_holds_is_credited_and_the_other_told(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    verdicts = {"bob": "unrelated", "ann": "same-quantity-agree", "cat": "same-quantity-agree"}
    for name, verdict in verdicts.items():
        (project / f"annotations/{name}").mkdir()
        file = project / f"annotations/{name}/ledger.rulings.yaml"
        file.write_bytes(dump_rulings([ruling(verdict, "30", "34")]))
    *_, summary, disputed = ledger(project, capsys).splitlines()
    assert summary.endswith("; § ruled by ann")
    assert disputed == "§ “30” and “34”: ann rules the same, bob different things"
    assert main(["brief", str(project / "seeds")]) == 0
    assert "ruled by ann; ann rules the same, bob different things`" in capsys.readouterr().out
    (project / "annotations/bob").rename(project / "annotations/gold")
    *_, summary, disputed = ledger(project, capsys).splitlines()
    assert summary.endswith("; § ruled by gold")
    assert disputed == "§ “30” and “34”: gold rules different things, ann the same, cat the same"
