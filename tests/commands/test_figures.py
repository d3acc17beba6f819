"""`variorum figures` as a script or a person calls it."""

from __future__ import annotations

import csv
import io
import json
import sys
from pathlib import Path

import pytest

from tui.cli import main
from tui.figures import find_figures, parts
from tui.figures.model import Figure
from tui.figures.terms import Terms

ARTICLE = "Mayor Ann Smith said 12 drones were shot down.\nRoughly $3-5bn was lost on May 3.\n"
COLUMNS = "article start end text kind value unit counted bound approx hedge source where when each total"
KEYS = COLUMNS.split(" ")


@pytest.fixture
def article(tmp_path: Path) -> str:
    path = tmp_path / "a.txt"
    path.write_text(ARTICLE, "utf-8")
    return str(path)


@pytest.fixture(autouse=True)
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    (tmp_path / "config" / "variorum").mkdir(parents=True)
    return tmp_path / "config" / "variorum" / "settings.toml"


def test_jsonl_has_every_key_in_order(article: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["figures", article, "--format", "jsonl"]) == 0
    first, second, third = (json.loads(line) for line in capsys.readouterr().out.splitlines())
    assert list(first) == KEYS
    assert first["article"] == article
    assert (first["text"], first["value"], first["counted"], first["source"]) == (
        "12",
        12,
        "drones",
        "Mayor Ann Smith",
    )
    assert (second["value"], second["unit"], second["bound"]) == (
        [3_000_000_000, 5_000_000_000],
        "dollar",
        "~",
    )
    assert third["value"] == "XXXX-05-03"


def test_json_is_the_same_in_a_list(article: str, capsys: pytest.CaptureFixture[str]) -> None:
    main(["figures", article, "--format", "jsonl"])
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    main(["figures", article, "--format", "json"])
    assert json.loads(capsys.readouterr().out) == lines


def test_json_of_nothing_is_an_empty_list(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "empty.txt"
    path.write_text("")
    assert main(["figures", str(path), "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == []


def test_csv_writes_a_pair_with_two_dots(article: str, capsys: pytest.CaptureFixture[str]) -> None:
    main(["figures", article, "--format", "csv"])
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert list(rows[0]) == KEYS
    assert rows[1]["value"] == "3000000000..5000000000"
    assert rows[0]["each"] == "false"
    assert rows[0]["total"] == ""


def test_kinds_are_chosen(article: str, capsys: pytest.CaptureFixture[str]) -> None:
    main(["figures", article, "--format", "jsonl", "--kind", "money,date"])
    assert [json.loads(line)["kind"] for line in capsys.readouterr().out.splitlines()] == ["money", "date"]


def test_an_unknown_kind_is_a_usage_error(article: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["figures", article, "--kind", "colour"]) == 2
    assert "colour" in capsys.readouterr().err


def test_a_bad_file_gets_its_line_and_the_rest_is_done(
    article: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    missing = str(tmp_path / "missing.txt")
    assert main(["figures", missing, article, "--format", "jsonl"]) == 2
    output = capsys.readouterr()
    assert output.err.count("\n") == 1
    assert missing in output.err
    assert len(output.out.splitlines()) == 3


def test_hostile_characters_never_come_out_raw(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "hostile.txt"
    path.write_text('He saw 12 \x1b[31mred\x9b drones and "5\u202e boats\x07" in one =cmd|.\n', "utf-8")
    for form in ("table", "json", "jsonl", "csv"):
        assert main(["figures", str(path), "--format", form]) == 0
        out = capsys.readouterr().out
        assert not set(out) & set("\x1b\x9b\u202e\x07"), form


def test_a_formula_cannot_start_in_a_cell(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "=1+2.txt"
    path.write_text("It was -3 degrees and +SUM said 12 boats sank.\n", "utf-8")
    main(["figures", str(path), "--format", "csv"])
    rows = list(csv.reader(io.StringIO(capsys.readouterr().out)))
    for row in rows[1:]:
        for at, cell in enumerate(row):
            assert not cell.startswith(("=", "+", "-", "@")) or KEYS[at] in ("bound", "value")


def test_the_table_is_plain_and_whole_when_piped(
    article: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    long = "nine hundred and ninety-nine thousand nine hundred and ninety-nine"
    office = "the Office for the Registration of Unmanned Aircraft of the Northern Isles"
    Path(article).write_text(
        f"{ARTICLE}According to {office}, 9 “two-seat” drones flew, and {long} did not.\n"
    )
    outputs = []
    for columns in ("40", "200"):
        monkeypatch.setenv("COLUMNS", columns)
        assert main(["figures", article, article + "x", "--kind", "cardinal,money,date"]) == 2
        outputs.append(capsys.readouterr().out)
    out = outputs[0]
    assert out == outputs[1]
    assert "\x1b" not in out
    assert "…" not in out
    assert office in out
    assert long in out
    assert out.splitlines()[-1] == "1 article, 6 figures: 4 cardinal, 1 money, 1 date"


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_on_a_terminal_the_table_is_as_wide_as_it_at_most(
    article: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "60")
    Path(article).write_text(
        "According to the Office for the Registration of Aircraft, 12 small drones flew.\n" * 3
    )
    out = Terminal()
    monkeypatch.setattr(sys, "stdout", out)
    assert main(["figures", article, "--kind", "cardinal"]) == 0
    lines = out.getvalue().splitlines()
    assert "…" in out.getvalue()
    assert max(map(len, lines)) <= 60


def test_help_names_every_key(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["figures", "--help"])
    named = capsys.readouterr().out.replace(",", " ").split()
    assert set(KEYS) <= set(named)


def test_the_terms_of_the_project_are_known(article: str, capsys: pytest.CaptureFixture[str]) -> None:
    terms = Path(article).parent / "annotations" / "terms.yaml"
    terms.parent.mkdir()
    terms.write_text("units:\n- name: drone\n")
    assert main(["figures", article, "--format", "jsonl", "--kind", "measure"]) == 0
    assert json.loads(capsys.readouterr().out)["text"] == "12 drones"


def test_wrong_terms_are_told_in_a_line_and_left_out(
    article: str, capsys: pytest.CaptureFixture[str]
) -> None:
    terms = Path(article).parent / "annotations" / "terms.yaml"
    terms.parent.mkdir()
    terms.write_text("titles:\n- hetman\nunit: 5\n")
    assert main(["figures", article, "--format", "jsonl"]) == 2
    output = capsys.readouterr()
    assert output.err.startswith(f"{terms}:3:1: ")
    assert output.err.count("\n") == 1
    assert len(output.out.splitlines()) == 3


@pytest.mark.parametrize(("setting", "value"), [("", "2025-11-10"), ("month_first = true", "2025-10-11")])
def test_the_settings_say_how_a_date_is_read(
    setting: str, value: str, article: str, settings: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings.write_text(setting)
    Path(article).write_text("It was on 10/11/2025 in the park.\n")
    assert main(["figures", article, "--format", "jsonl"]) == 0
    assert json.loads(capsys.readouterr().out)["value"] == value


def test_wrong_settings_are_told_in_a_line_and_the_rest_is_done(
    article: str, settings: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings.write_text("month_first = 5\nmouth_first = true\n")
    assert main(["figures", article, "--format", "jsonl"]) == 2
    output = capsys.readouterr()
    assert output.err.startswith(f"{settings}: unknown setting 'mouth_first' (and 1 more")
    assert output.err.count("\n") == 1
    assert len(output.out.splitlines()) == 3


class Piped:
    def __init__(self, data: bytes) -> None:
        self.buffer = io.BytesIO(data)


def test_a_dash_is_the_standard_input(
    article: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", Piped(b"He saw 7 dogs.\n"))
    assert main(["figures", "--format", "jsonl", "-", article, "-"]) == 0
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [one["article"] for one in found] == ["-", *[article] * 3]
    assert found[0]["counted"] == "dogs"


def test_bad_input_says_what_to_do_and_counts_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    binary = tmp_path / "b.txt"
    binary.write_bytes(bytes(range(32)) * 9)
    monkeypatch.setattr(sys, "stdin", Piped(bytes(range(32)) * 9))
    assert main(["figures", str(binary), "-", ""]) == 2
    output = capsys.readouterr()
    assert output.out == ""
    assert output.err.splitlines() == [
        f"{binary}: binary, not text: leave it out",
        "-: binary, not text: leave it out",
        "an empty name: no such file or folder: check the name",
    ]
    assert main(["figures", ""]) == 2
    assert capsys.readouterr().err == "an empty name: no such file or folder: check the name\n"


def test_a_long_article_is_printed_as_it_is_gone_through(
    article: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    Path(article).write_text("Police counted 12 drones over the city.\n\n" + "Nobody came. " * 40_000)
    finder = find_figures
    ends: list[int] = []

    def watched(text: str, start: int, end: int, *, terms: Terms | None) -> list[Figure]:
        ends.append(end)
        if len(ends) == 2:
            assert "cardinal  12" in capsys.readouterr().out
        return finder(text, start, end, terms=terms)

    monkeypatch.setattr(parts, "find_figures", watched)
    assert main(["figures", article]) == 0
    assert len(ends) == 3


@pytest.mark.parametrize("form", ["table", "jsonl"])
def test_a_terminal_shows_how_far_a_long_article_is(
    form: str, article: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    Path(article).write_text("Nobody came. " * 40_000)
    err = Terminal()
    monkeypatch.setattr(sys, "stderr", err)
    assert main(["figures", article, "--format", form]) == 0
    assert "/a.txt: 38%\r" in err.getvalue()
    assert err.getvalue().endswith("\r\x1b[K")
    assert "no figures" in capsys.readouterr().out or form == "jsonl"


def test_an_indefinite_value_is_a_word(article: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path(article).write_text("They drove hundreds of miles, and hundreds of people came.\n")
    assert main(["figures", article]) == 0
    out = capsys.readouterr().out
    assert "indefinite mile" in out
    assert "~" not in out
