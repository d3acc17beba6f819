"""`variorum labels` as a script or a person calls it."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from tui.cli import main
from tui.figures.terms import read_terms

BOOK = """\
labels:
- {name: claim, key: c, color: orange, description: What is said., example: it fell}
- {name: claim/official, color: "#0af"}
"""
NOTES = (
    "article: {path: a.txt}\nannotations:\n- {label: claim, quote: x}\n- {label: claim/official, quote: y}\n"
)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for annotator in ("ann", "bob"):
        (tmp_path / "annotations" / annotator).mkdir(parents=True)
        (tmp_path / "annotations" / annotator / "a.yaml").write_text(NOTES)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def on_a_terminal(monkeypatch: pytest.MonkeyPatch, answer: str = "") -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    monkeypatch.setattr("builtins.input", lambda prompt: answer)


def test_the_built_in_codebook_is_printed(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["labels"]) == 0
    first, *lines = capsys.readouterr().out.splitlines()
    assert first.startswith("the built-in codebook")
    assert lines[0].startswith("1  f  figure        blue    A number with what it counts")
    assert lines[1].strip() == "“34 drones”"
    assert "\x1b" not in "".join(lines)
    assert "relations" in lines


def test_json(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["labels", "--format", "json"])
    built_in = json.loads(capsys.readouterr().out)
    assert built_in["path"] is None
    (project / "annotations/labels.yaml").write_text(BOOK)
    assert main(["labels", "annotations/ann/a.yaml", "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["path"] == str(project / "annotations/labels.yaml")
    assert told["relations"] == built_in["relations"]
    assert told["labels"][0] == {
        "name": "claim", "key": "c", "color": "orange", "description": "What is said.", "example": "it fell",
    }  # fmt: skip
    assert [each["key"] for each in told["labels"]] == ["c", "o"]


def test_a_projects_codebook_says_where_it_is(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "annotations/labels.yaml").write_text(BOOK)
    for named in ([], ["."], ["annotations"], ["annotations/labels.yaml"], ["annotations/ann/a.yaml"]):
        assert main(["labels", *named]) == 0
        out = capsys.readouterr().out.splitlines()
        assert out[0] == "annotations/labels.yaml, which has no relations: those are built in"
        assert out[1] == "1  c  claim           orange  What is said."


def test_on_a_terminal_it_is_coloured(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    on_a_terminal(monkeypatch)
    monkeypatch.setenv("COLUMNS", "60")
    monkeypatch.delenv("NO_COLOR", raising=False)
    main(["labels"])
    assert "\x1b[94mfigure\x1b[0m" in capsys.readouterr().out
    monkeypatch.setenv("NO_COLOR", "1")
    main(["labels"])
    out = capsys.readouterr().out
    assert "\x1b" not in out
    assert max(map(len, out.splitlines()[1:])) <= 60


def test_what_is_wrong_is_told(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = project / "annotations/labels.yaml"
    path.write_text('labels:\n- {name: "a\\eb", key: xx}\n')
    assert main(["labels"]) == 1
    out, err = capsys.readouterr()
    assert "a␛b" in out
    assert [line.split(": ")[0] for line in err.splitlines()] == [
        "annotations/labels.yaml:2:4",
        "annotations/labels.yaml:2:18",
    ]
    assert "\x1b" not in out + err
    path.write_text("labels: 1\n")
    assert main(["labels"]) == 2
    assert ":1:1: `labels` is not a list" in capsys.readouterr().err
    assert main(["labels", "nowhere"]) == 2
    assert main(["labels", "--yes"]) == 2


def test_a_codebook_is_made_once(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["labels", "--create"]) == 0
    written = (project / "annotations/labels.yaml").read_bytes()
    assert main(["labels", "--create"]) == 2
    assert "is there already" in capsys.readouterr().err
    assert (project / "annotations/labels.yaml").read_bytes() == written


def test_renaming_shows_and_asks_first(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "annotations/labels.yaml").write_text(BOOK)
    file = project / "annotations/bob/a.yaml"
    plan = [
        "annotations/ann/a.yaml: 2 annotations",
        "annotations/bob/a.yaml: 2 annotations",
        "claim → says: 4 annotations in 2 files",
    ]
    assert main(["labels", "--rename", "claim", "says", "--dry-run"]) == 0
    assert capsys.readouterr().out.splitlines() == plan
    assert main(["labels", "--rename", "claim", "says"]) == 2
    assert "add --yes" in capsys.readouterr().err
    on_a_terminal(monkeypatch, "no")
    assert main(["labels", "--rename", "claim", "says"]) == 1
    assert file.read_text() == NOTES
    on_a_terminal(monkeypatch, "y")
    capsys.readouterr()
    assert main(["labels", "--rename", "claim", "says"]) == 0
    out, err = capsys.readouterr()
    assert out.splitlines() == plan
    assert "change `name: claim` to `name: says`, `name: claim/official` to `name: says/official`" in err
    assert file.read_text() == NOTES.replace("label: claim", "label: says")
    assert (project / "annotations/labels.yaml").read_text() == BOOK


def test_renaming_in_some_files_only(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["labels", "--rename", "claim", "place", "annotations/ann", "--yes"]) == 0
    out, err = capsys.readouterr()
    assert out.splitlines()[-1] == "claim → place: 2 annotations in 1 file"
    assert "place is a label already" in err
    assert (project / "annotations/bob/a.yaml").read_text() == NOTES
    assert "label: place/official" in (project / "annotations/ann/a.yaml").read_text()


def test_nothing_is_renamed_where_a_file_is_refused(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "annotations/bob/b.yaml").write_text("annotations: [*a]\n")
    assert main(["labels", "--rename", "claim", "says", "--yes"]) == 2
    assert "b.yaml:1:15: an alias" in capsys.readouterr().err
    assert (project / "annotations/ann/a.yaml").read_text() == NOTES


@pytest.mark.parametrize("new", ["", "claim", "a//b", " a", "a\x1bb"])
def test_unfit_names_are_refused(new: str, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["labels", "--rename", "claim", new, "--yes"]) == 2
    assert capsys.readouterr().err.startswith("--rename: ")


def test_a_name_that_is_nowhere_is_refused(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["labels", "--rename", "nosuch", "says", "--yes"]) == 2
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert err.startswith("--rename: no label is called “nosuch”")
    assert main(["labels", "--rename", "question", "ask", "--yes"]) == 0, "in the codebook alone"
    assert capsys.readouterr().out == "question → ask: 0 annotations in 0 files\n"


def test_the_classes_in_force_are_printed_as_terms(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "annotations").mkdir()
    path = tmp_path / "annotations/terms.yaml"
    path.write_text("nouns:\n- name: drone\n  words: ['flying, moped']\n  example: two flying mopeds\n")
    assert main(["labels", "--classes"]) == 0
    printed = capsys.readouterr().out
    path.write_text(printed)
    terms = read_terms(path)
    words = dict(terms.nouns)["drone"]
    assert words[0] == "drone"
    assert words[-1] == "flying, moped"
    assert {one.words for one in terms.examples if one.name == "drone"} == {"two flying mopeds"}
    assert main(["check", "annotations/terms.yaml"]) == 0
    assert main(["labels", "--classes", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["nouns"][0]["name"] == "drone"
