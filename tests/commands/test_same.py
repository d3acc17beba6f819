"""`variorum same` as a script or a person calls it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from rich.cells import cell_len

from tui.cli import main

FIRST = "The ferry sank off Siargao. 14 people drowned, the coast guard said.\n"
SECOND = "A choir sang.\nThe coast guard said that 14 people had drowned off Siargao.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(FIRST)
    (tmp_path / "b.txt").write_text(SECOND)
    return tmp_path


def test_jsonl_has_the_keys_of_the_contract(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["same", f"{folder}/a.txt:28-30", str(folder), "--format", "jsonl"]) == 0
    first = json.loads(capsys.readouterr().out.splitlines()[0])
    assert list(first) == ["article", "start", "end", "text", "score"]
    assert first["article"] == f"{folder}/b.txt"
    assert SECOND[first["start"] : first["end"]] == first["text"]
    assert first["text"].startswith("The coast guard said")


def test_text_is_a_line_each_the_surest_first(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "c.txt").write_text("14 people drowned\x1b[2J, the coast guard said.")
    assert main(["same", f"{folder}/a.txt:28-30", str(folder)]) == 0
    out, err = capsys.readouterr()
    assert [line.split("  ")[0].strip() for line in out.splitlines()] == [
        "very likely",
        "perhaps, other event",
    ]
    assert "\x1b" not in out
    assert f"{folder}/c.txt:0-44  14 people drowned␛[2J, the" in out
    assert "2 sentences of 2 other articles" in err


def test_a_figure_is_as_sure_as_on_the_screen(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    dateline = "KARVALE, 12 March 2025 — "
    text = f"{dateline}A fire destroyed 57 houses in Karvale on Wednesday, the mayor said."
    (tmp_path / "a.txt").write_text(text)
    (tmp_path / "b.txt").write_text(
        f"{dateline}Mayor Ana Duro said the fire in Karvale had destroyed 54 houses."
    )
    start = text.index("57")
    assert main(["same", f"{tmp_path}/a.txt:{start}-{start + 2}", str(tmp_path)]) == 0
    assert capsys.readouterr().out.startswith("very likely, differs  ")


def test_what_is_alike_by_chance_is_counted_and_told_where_it_is_wanted(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "c.txt").write_text("".join(f"A man sang song {n} of the coast.\n" for n in range(40)))
    (folder / "d.txt").write_text("".join(f"The ferry sank {n} times, they said.\n" for n in range(40)))
    asked = ["same", f"{folder}/a.txt:0-5", str(folder)]
    assert main([*asked, "--format", "jsonl"]) == 0
    every = len(capsys.readouterr().out.splitlines())
    assert main(asked) == 0
    out, err = capsys.readouterr()
    words = [line.split()[0].strip(",") for line in out.splitlines()]
    assert words.count("hardly") == 10
    assert "chance" not in words
    assert f"{every - len(words)} more, hardly the same or alike by chance: --all" in err
    assert main([*asked, "--all"]) == 0
    out, err = capsys.readouterr()
    assert len(out.splitlines()) == every
    assert out.splitlines()[-1].startswith("chance ")
    assert "--all" not in err


def test_in_a_terminal_no_line_is_wider_than_it(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "c.txt").write_text(
        "One lamp.\n" + "Nobody knows why 14 people drowned\x1b[2J off Siargao. 北京 " * 3
    )
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", "60")
    monkeypatch.setenv("NO_COLOR", "1")
    assert main(["same", f"{folder}/a.txt:28-38", str(folder)]) == 0
    asked, first, *_, last = capsys.readouterr().out.splitlines()
    assert asked == "“14 people”"
    assert first.split()[:4] == ["very", "likely", "b", "14"]
    assert "The coast guard said that" in first
    assert all(cell_len(line) <= 60 and "\x1b" not in line for line in (asked, first, *_))
    assert "of 2 other articles" in last
    monkeypatch.delenv("NO_COLOR")
    assert main(["same", f"{folder}/a.txt:28-38", str(folder)]) == 0
    assert "\x1b[1m“14 people”\x1b[0m" in capsys.readouterr().out


@pytest.mark.parametrize("place", ["a.txt", "a.txt:5", "a.txt:9-9", "a.txt:5-9999", "none.txt:1-2"])
def test_a_place_that_is_none_is_told_in_a_line(
    folder: Path, place: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["same", f"{folder}/{place}", str(folder)]) == 2
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)


def test_an_article_that_cannot_be_read_leaves_the_others(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    paths = [str(folder / "b.txt"), str(folder / "lost.txt")]
    assert main(["same", f"{folder}/a.txt:28-30", *paths]) == 2
    out, err = capsys.readouterr()
    assert "b.txt" in out
    assert err.startswith(f"{paths[1]}: no such file or folder: check the name\n")
