"""`variorum find` as a script or a person calls it."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest

from tests.commands.running import run
from tui.cli import main
from tui.commands import find
from tui.compare.search import database

NEWS = {
    "a.txt": "Drones over Belgorod\n\nThe ministry said that 34 drones were shot down.",
    "b.txt": "A ferry sank\n\nPolice counted 12 UAVs. In Belgorod a drone\x1b[2J fell.",
    "c.txt": "Elections\n\nNothing happened.",
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    (tmp_path / "seeds").mkdir()
    for name, text in NEWS.items():
        (tmp_path / "seeds" / name).write_text(text)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_jsonl_is_an_object_a_hit_the_best_article_first(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, out, err = run(capsys, "find", "belgorod drone", "--format", "jsonl")
    assert (status, err) == (0, [])
    hits = [json.loads(line) for line in out]
    assert list(hits[0]) == ["article", "start", "end", "text", "by", "context", "context_start", "score"]
    assert list(dict.fromkeys(one["article"] for one in hits)) == ["seeds/a.txt", "seeds/b.txt"]
    for one in hits:
        text = NEWS[Path(one["article"]).name]
        assert text[one["start"] : one["end"]] == one["text"]
        assert text[one["context_start"] :].startswith(one["context"])
    assert len({one["score"] for one in hits if one["article"] == "seeds/a.txt"}) == 1
    assert hits[0]["score"] > hits[-1]["score"] > 0


def test_text_is_grouped_by_article_and_harmless(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = run(capsys, "find", "drone", "seeds")
    assert status == 0
    assert out[:3] == [
        "seeds/a.txt  Drones over Belgorod",
        "        0-6  Drones over Belgorod",
        "      48-54  The ministry said that 34 drones were shot down.",
    ]
    assert "      52-57  In Belgorod a drone␛[2J fell." in out
    assert run(capsys, "find", "drone", "seeds", "--limit", "1")[1] == out[:3]
    assert run(capsys, "find", "drone", "--limit", "1", "seeds")[1] == out[:3]
    assert run(capsys, "find", "--limit=1", "--", "drone", "seeds")[1] == out[:3]


def test_filters_ask_for_one_figure_that_has_it_all(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "find", "counted:drones value:<20 belgorod", "--format", "jsonl")
    assert [(one["text"], one["by"]) for one in map(json.loads, out)] == [
        ("12", "figure"),
        ("Belgorod", "words"),
    ]


def test_what_was_looked_for_instead_is_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "find", "belgrod ferry")[2] == ["no article has “belgrod”, looked for belgorod"]
    nowhere = "nothing found: no article has “xyzzy”, nor anything like it"
    assert run(capsys, "find", "xyzzy") == (0, [], [nowhere])
    assert run(capsys, "find", "xyzzy belgrod")[2] == [
        f"{nowhere}; no article has “belgrod”, looked for belgorod"
    ]
    assert run(capsys, "find", 'ferry "a drone')[2] == [
        "a quotation mark is not closed: it is taken to end with the query"
    ]


@pytest.mark.parametrize(
    ("query", "why"),
    [
        ("police elections", "no article has all of it"),
        ("police kind:percent", "no article has all of it"),
        ("kind:percent", "no figure is so"),
        ("counted:zzz", "no figure is so"),
        ("source:sobyanyn", "no figure is so"),
        ("kind:cardinal value:>900", "no figure has all of it: filters are about one figure"),
        ("label:claim", "no annotation has this label"),
        ('"ferry police"', "no article has it"),
    ],
)
def test_why_nothing_is_found_is_told(
    folder: Path, query: str, why: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(capsys, "find", query) == (0, [], [f"nothing found: {why}"])


@pytest.mark.parametrize(
    "words", [[""], ["..."], ["foo:bar"], ["value:x"], ["x" * 1_000_000], ["a", "--limit", "0"]]
)
def test_a_bad_query_is_told_in_a_line(
    folder: Path, words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    status, out, err = run(capsys, "find", *words)
    assert (status, out, len(err)) == (2, [], 1)
    assert len(err[0]) < 200


def test_what_cannot_be_read_leaves_the_others(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "seeds/d.txt").write_bytes(b"\0\1\2" * 99)
    status, out, err = run(capsys, "find", "ferry", "seeds", "lost.txt")
    assert status == 2
    assert out[0].startswith("seeds/b.txt")
    assert err == [
        "lost.txt: no such file or folder: check the name",
        "seeds/d.txt: binary, not text: leave it out",
    ]


def test_many_articles_are_kept_in_an_index_that_may_be_busy_or_damaged(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "IN_MEMORY_BELOW", 2)
    monkeypatch.setattr(database, "WAIT", 0.01)
    monkeypatch.setattr(find, "_TRIES", 2)
    found = run(capsys, "find", "counted:drones")
    assert found[0] == 0
    (file,) = (folder / "cache").rglob("*.sqlite")
    (folder / "seeds/new.txt").write_text("A drone, too: 7 drones.")
    writer = sqlite3.connect(file, isolation_level=None)
    writer.execute("BEGIN IMMEDIATE")
    status, out, err = run(capsys, "find", "counted:drones")
    assert (status, out) == found[:2]
    assert len(set(err)) == 1
    assert err[0].startswith("another program is writing the index")
    writer.close()
    file.write_bytes(file.read_bytes()[:5000])
    assert "seeds/new.txt  A drone, too: 7 drones." in run(capsys, "find", "counted:drones")[1]


def test_progress_is_told_on_a_terminal_alone(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(find, "_FEW", 0)
    _, out, err = run(capsys, "find", "drone")
    assert err == []
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    assert main(["find", "drone"]) == 0
    told = capsys.readouterr()
    assert told.out.splitlines() == out
    assert "indexing: 0%" in told.err
    assert told.err.endswith("\r\x1b[K")
