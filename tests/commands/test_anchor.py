"""`variorum anchor` as a person or a script calls it."""

from __future__ import annotations

import json
import subprocess
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from tests.commands.running import project_in, run
from tui.annotations.dump import dump
from tui.annotations.load import load
from tui.annotations.making import make
from tui.annotations.model import AnnotationFile, ArticleRef
from tui.cli import main
from tui.commands.anchor_text import changed_words

OLD = """\
The mayor said on Tuesday that 34 drones had been shot down over the city, more than ever before.
Two people were hurt when debris fell on a house in the north, and 12 drones fell into the river.
Nobody has said where they came from, and the airport was closed for three hours in the night.
"""
NEW = "An update came at noon.\n" + OLD.replace("34 drones", "41 drones")
FILE = Path("annotations/ann/a.yaml")
WORDS = ["34 drones", "12 drones", OLD.splitlines()[0]]


def made(text: str) -> bytes:
    spans = [(text.index(words), text.index(words) + len(words)) for words in WORDS]
    annotations = [make(text, span, "figure", f"id{index}", "") for index, span in enumerate(spans)]
    article = ArticleRef("seeds/a.txt", sha256(text.encode()).hexdigest(), len(text))
    return dump(AnnotationFile(article, "ann").with_annotations(annotations))


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = project_in(tmp_path, NEW)
    (folder / FILE).write_bytes(made(OLD))
    monkeypatch.chdir(folder)
    return folder


def anchored(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, list[str], list[str]]:
    return run(capsys, "anchor", *words)


def as_json(capsys: pytest.CaptureFixture[str], *words: str) -> list[dict[str, Any]]:
    main(["anchor", "--format", "json", *words])
    files: list[dict[str, Any]] = json.loads(capsys.readouterr().out)["files"]
    return files


def test_what_moved_is_written_and_what_is_gone_is_kept_as_an_orphan(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, out, err = anchored(capsys, str(FILE))
    assert (status, err) == (1, [])
    assert out == [
        "annotations/ann/a.yaml: 1 moved, 1 changed, 1 orphan",
        "  changed  id2  figure  0-97 -> 24-121      on Tuesday that 34 -> 41 drones had been",
        "  orphan   id0  figure  31-40               34 drones "
        "(perhaps changed at 55-64: …or said on Tuesday that [41 drones] had been shot down over…)",
        "  moved    id1  figure  165-174 -> 189-198  12 drones",
    ]
    file = load((project / FILE).read_bytes(), "").file
    assert (file.article.sha256, file.article.chars) == (sha256(NEW.encode()).hexdigest(), len(NEW))
    by_id = file.by_id()
    assert [by_id[id].state for id in ("id0", "id1", "id2")] == ["orphan", None, "changed"]
    assert by_id["id0"].span == (31, 40)
    assert by_id["id1"] == make(NEW, (189, 198), "figure", "id1", "")


def test_json_has_the_shape_that_is_promised(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (project / FILE).read_bytes()
    (file,) = as_json(capsys, "--dry-run", "annotations")
    assert list(file) == ["path", "article", "annotations"]
    assert (file["path"], file["article"]) == ("annotations/ann/a.yaml", "seeds/a.txt")
    assert file["annotations"] == [
        {"id": "id2", "status": "changed", "start": 24, "end": 121, "was": [0, 97], "suggestion": None},
        {"id": "id0", "status": "orphan", "start": 31, "end": 40, "was": [31, 40], "suggestion": [55, 64]},
        {"id": "id1", "status": "moved", "start": 189, "end": 198, "was": [165, 174], "suggestion": None},
    ]
    assert (project / FILE).read_bytes() == before


def test_a_second_time_changes_nothing(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    anchored(capsys)
    after = (project / FILE).read_bytes()
    status, out, _ = anchored(capsys, ".")
    assert (status, out[0]) == (1, "annotations/ann/a.yaml: 1 kept, 1 changed, 1 orphan")
    assert (project / FILE).read_bytes() == after


def test_an_unchanged_article_leaves_the_file_as_it_is(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    by_hand = made(NEW.replace("41", "34")).replace(b"variorum: 1\n", b"# mine\n")
    (project / "seeds/a.txt").write_text(NEW.replace("41", "34"))
    (project / FILE).write_bytes(by_hand)
    assert anchored(capsys) == (0, ["annotations/ann/a.yaml: 3 kept"], [])
    assert (project / FILE).read_bytes() == by_hand


@pytest.mark.parametrize(
    ("was", "quote", "status"),
    [
        ("12 drones", "12 planes", "orphan"),
        (WORDS[2], WORDS[2].replace("Tuesday", "Friday"), "changed"),
        (WORDS[2], WORDS[2].replace("34", "41"), "changed"),
    ],
)
def test_a_wrong_quote_of_an_unchanged_article_is_not_kept(
    was: str, quote: str, status: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What `check` sends here for is settled here, and once."""
    (project / "seeds/a.txt").write_text(OLD)
    (project / FILE).write_bytes(made(OLD).replace(f"quote: {was}".encode(), f"quote: {quote}".encode()))
    assert main(["check", str(FILE)]) == 1
    assert "run `variorum anchor`" in capsys.readouterr().out
    (file,) = as_json(capsys)
    assert [one["status"] for one in file["annotations"]].count(status) == 1
    after = (project / FILE).read_bytes()
    assert f"state: {status}".encode() in after
    (again,) = as_json(capsys)
    assert (project / FILE).read_bytes() == after
    assert [one["status"] for one in again["annotations"]].count(status) == 1
    main(["check", str(FILE)])
    assert "run `variorum anchor`" not in capsys.readouterr().out


def test_a_quote_that_is_only_written_otherwise_is_written_as_the_article_has_it(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = OLD.replace("12 drones", "12 “drones”")
    (project / "seeds/a.txt").write_text(text)
    start = text.index("12 “drones”")
    article = ArticleRef("seeds/a.txt", sha256(text.encode()).hexdigest(), len(text))
    right = make(text, (start, start + 11), "figure", "id0", "")
    wrong = replace(right, quote='12 "drones"')
    (project / FILE).write_bytes(dump(AnnotationFile(article, "ann", (wrong,))))
    assert anchored(capsys)[0] == 0
    assert load((project / FILE).read_bytes(), "").file.annotations == (right,)


def test_the_old_text_in_git_decides(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The sentence was taken out, and another one said nearly the same all along."""
    near = "On Monday 12 drones fell into the lake.\n"
    old, new = near + "On Sunday 12 drones fell into the lake.\n" + OLD, near + OLD
    start = old.index("12 drones", len(near))
    article = ArticleRef("seeds/a.txt", sha256(old.encode()).hexdigest(), len(old))
    annotation = make(old, (start, start + 9), "figure", "id0", "")
    (project / FILE).write_bytes(dump(AnnotationFile(article, "ann", (annotation,))))
    for text in (old, new):
        (project / "seeds/a.txt").write_text(text)
        if text is old:
            subprocess.run(["git", "init", "-q"], check=True)
            subprocess.run(["git", "add", "."], check=True)
    (file,) = as_json(capsys)
    assert [one["status"] for one in file["annotations"]] == ["orphan"]


@pytest.mark.parametrize("path", ["../outside.txt", "/etc/hostname", "seeds/none.txt", "seeds"])
def test_an_article_is_read_in_the_project_only(
    path: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project.parent / "outside.txt").write_text(NEW)
    bad = made(OLD).replace(b"seeds/a.txt", path.encode())
    (project / FILE).write_bytes(bad)
    status, out, err = anchored(capsys)
    assert (status, out) == (2, [])
    assert len(err) == 1
    assert err[0].startswith("annotations/ann/a.yaml:3:3: its article ")
    assert (project / FILE).read_bytes() == bad


def test_a_file_that_is_refused_stops_no_other(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "annotations/ann/b.yaml").write_text("a: [")
    status, out, err = anchored(capsys, "annotations", "missing.yaml")
    assert status == 2
    assert out[0].startswith("annotations/ann/a.yaml: ")
    assert [line.partition(":")[0] for line in err] == ["annotations/ann/b.yaml", "missing.yaml"]


def test_a_file_by_hand_is_completed(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / FILE).write_text(
        "article: {path: seeds/a.txt}\nannotations:\n- {quote: 12 drones, label: figure}\n"
    )
    status, _, _ = anchored(capsys)
    (annotation,) = load((project / FILE).read_bytes(), "").file.annotations
    assert (status, annotation.span, len(annotation.id)) == (0, (189, 198), 6)


def test_nothing_in_a_text_reaches_the_terminal_raw(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hostile = NEW.replace("41 drones", "41 \x1b]52;c;aa\x07\u202edrones")
    (project / "seeds/a.txt").write_text(hostile)
    for words in ([], ["--format", "json"]):
        _, out, _ = anchored(capsys, "--dry-run", *words)
        assert not set("\x1b\x07\u202e") & set("".join(out))


def test_changed_words_are_shown_between_those_that_did_not() -> None:
    assert changed_words("resulting in the destruction of 29 drones over nine regions", "x") != ""
    assert changed_words("the end of 29 drones", "the end of 27 drones") == "the end of 29 -> 27 drones"
    assert changed_words("two", "three") == "two -> three"
