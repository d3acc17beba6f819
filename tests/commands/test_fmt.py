"""`variorum fmt`: the canonical form, and never a file lost."""

from __future__ import annotations

import re
from hashlib import sha256
from pathlib import Path

import pytest

from tests.commands.running import project_in, run
from tui.base.paths import state_folder
from tui.cli import main

TEXT = "Some 34 drones flew. Later, 12 drones fell.\n"
BY_HAND = "article: {path: seeds/a.txt}\nannotations:\n- {quote: 12 drones, label: figure}\n"
HEAD = f"""\
variorum: 1
article:
  path: seeds/a.txt
  sha256: {sha256(TEXT.encode()).hexdigest()}
  chars: {len(TEXT)}
annotator: ann
annotations:
"""
COMPLETE = (
    re.escape(HEAD)
    + r"""- id: "?[a-z2-9]{6}"?
  label: figure
  start: 28
  end: 37
  quote: 12 drones
  prefix: "ome 34 drones flew\. Later, "
  suffix: " fell\.\\n"
  created: "\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ"
""".replace("ome 34", "Some 34")
)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = project_in(tmp_path, TEXT)
    (folder / "annotations/labels.yaml").write_text("labels:  []\n")
    (folder / "annotations/terms.yaml").write_text("titles:  []\n")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def file(project: Path) -> Path:
    file = project / "annotations/ann/a.yaml"
    file.write_text(BY_HAND)
    return file


def fmt(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, list[str], list[str]]:
    return run(capsys, "fmt", *words)


@pytest.mark.parametrize("path", ["annotations/ann/a.yaml", "annotations/ann", "annotations", ".", None])
def test_a_file_by_hand_is_completed(
    path: str | None, file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    paths = [path] if path else []
    assert fmt(capsys, *paths) == (0, ["annotations/ann/a.yaml: rewritten"], ["1 file, 1 rewritten"])
    assert re.fullmatch(COMPLETE, file.read_text())
    data, stamp = file.read_bytes(), file.stat().st_mtime_ns
    assert fmt(capsys, *paths) == (0, [], ["1 file, 0 rewritten"])
    assert fmt(capsys, "--check", *paths) == (0, [], ["1 file, 0 to rewrite"])
    assert (file.read_bytes(), file.stat().st_mtime_ns) == (data, stamp)


@pytest.mark.parametrize("text", [BY_HAND, "\ufeff" + BY_HAND, BY_HAND.replace("\n", "\r\n")])
def test_check_changes_nothing(text: str, file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file.write_bytes(text.encode())
    status, out, err = fmt(capsys, "--check", ".")
    assert (status, err) == (1, ["1 file, 1 to rewrite"])
    assert out == ["annotations/ann/a.yaml:1:1: not in the canonical form: run `variorum fmt` on it"]
    assert file.read_bytes() == text.encode()


def test_the_line_where_it_departs(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    fmt(capsys, ".")
    file.write_text(file.read_text().replace("quote: 12 drones", "quote:  12 drones"))
    assert fmt(capsys, "--check", ".")[1][0].startswith("annotations/ann/a.yaml:12:1: ")


def test_without_its_article_it_is_completed_as_far_as_can_be(
    project: Path, file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "seeds/a.txt").unlink()
    assert fmt(capsys, ".")[0] == 0
    assert re.fullmatch(
        r"variorum: 1\narticle:\n  path: seeds/a.txt\nannotator: ann\nannotations:\n"
        r'- id: \S{6,8}\n  label: figure\n  quote: 12 drones\n  created: "\S+"\n',
        file.read_text(),
    )


def test_no_article_is_read_outside(project: Path, file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project.parent / "a.txt").write_text(TEXT)
    for path in ("../a.txt", str(project.parent / "a.txt")):
        file.write_text(BY_HAND.replace("seeds/a.txt", path))
        assert fmt(capsys, ".")[0] == 0
        assert "sha256" not in file.read_text()


def test_a_refused_file_is_left_and_the_others_done(
    project: Path, file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = project / "annotations/ann/bad.yaml"
    for text in ("<<<<<<< ours\n", BY_HAND + "  label: again\n", BY_HAND + "annotations: []\n", "\x00"):
        file.write_text(BY_HAND)
        bad.write_text(text)
        status, out, err = fmt(capsys, ".")
        assert (status, out) == (2, ["annotations/ann/a.yaml: rewritten"])
        assert re.match(r"annotations/ann/bad\.yaml:\d+:\d+: ", err[0])
        assert len(err) == 2
        assert bad.read_text() == text


def test_files_of_the_project_are_no_annotation_files(
    project: Path, file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "annotations/ann/labels.yaml").write_text(BY_HAND)
    (project / "annotations/gold/decisions").mkdir(parents=True)
    (project / "annotations/gold/decisions/a.yaml").write_text("variorum_decisions:  1\n")
    assert fmt(capsys, ".")[2] == ["2 files, 2 rewritten"]
    assert (project / "annotations/labels.yaml").read_text() == "labels:  []\n"
    assert (project / "annotations/terms.yaml").read_text() == "titles:  []\n"
    assert fmt(capsys, "annotations/labels.yaml")[0] == 2
    assert (project / "annotations/labels.yaml").read_text() == "labels:  []\n"


def test_links(project: Path, file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    outside = project.parent / "outside"
    outside.mkdir()
    (outside / "x.yaml").write_text(BY_HAND)
    (project / "annotations/ann/x.yaml").symlink_to(outside / "x.yaml")
    (project / "annotations/eve").symlink_to(outside)
    (project / "annotations/bob").mkdir()
    (project / "annotations/bob/b.yaml").symlink_to(file)
    for words in (["annotations/ann/x.yaml"], ["annotations/eve/x.yaml"], ["annotations/eve"]):
        status, out, err = fmt(capsys, *words)
        assert (status, out) == (2, [])
        assert "link out of the" in err[0]
    assert (outside / "x.yaml").read_text() == BY_HAND
    assert fmt(capsys, "annotations/bob/b.yaml")[0] == 0, "a link within the project is followed"
    assert (project / "annotations/bob/b.yaml").is_symlink()
    assert re.fullmatch(COMPLETE, file.read_text())
    assert fmt(capsys, str(outside / "x.yaml"))[0] == 0


def test_comments_are_kept_elsewhere_and_told(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file.write_text(f"# mine\n{BY_HAND}")
    status, _, err = fmt(capsys, ".")
    assert status == 0
    (copy,) = (state_folder() / "kept").iterdir()
    assert str(copy) in err[0]
    assert copy.read_text() == f"# mine\n{BY_HAND}"
    assert "# mine" not in file.read_text()


def test_a_copy_that_cannot_be_kept_costs_nothing(
    file: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(file))  # no folder
    file.write_text(f"# mine\n{BY_HAND}")
    assert fmt(capsys, ".")[0] == 2
    assert file.read_text() == f"# mine\n{BY_HAND}"


def test_bad_paths(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for path in ("nowhere", "annotations/ann"):
        status, out, err = fmt(capsys, path)
        assert (status, out) == (2, [])
        assert err[0].startswith(f"{path}: ")
    assert fmt(capsys, "annotations")[0] == 0


def test_nothing_hostile_comes_out_raw(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "annotations/ann/\x1b[31m.yaml").write_text(BY_HAND)
    (project / "annotations/ann/\x1b[32m.yaml").write_text('"\\e]52;": 1\n"\\e]52;": 1\n')
    main(["fmt"])
    out, err = capsys.readouterr()
    assert "\x1b" not in out + err
    assert "␛[31m.yaml: rewritten" in out
