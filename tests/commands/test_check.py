"""`variorum check` as a script, a person or CI calls it."""

from __future__ import annotations

import os
from hashlib import sha256
from pathlib import Path

import pytest

from tests.commands.running import project_in, run

TEXT = "Some 34 drones flew. Later, 12 drones fell.\n"
GOOD = f"""\
variorum: 1
article:
  path: seeds/a.txt
  sha256: {sha256(TEXT.encode()).hexdigest()}
  chars: {len(TEXT)}
annotator: ann
annotations:
- id: aaaaaa
  label: figure
  start: 5
  end: 14
  quote: 34 drones
"""
BY_HAND = "article: {path: seeds/a.txt}\nannotations:\n- {label: figure, quote: 34 drones}\n"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = project_in(tmp_path, TEXT)
    (folder / "annotations/ann/a.yaml").write_text(GOOD)
    monkeypatch.chdir(folder)
    return folder


def checked(capsys: pytest.CaptureFixture[str], *paths: str) -> tuple[int, list[str], list[str]]:
    return run(capsys, "check", *paths)


@pytest.mark.parametrize("path", ["annotations/ann/a.yaml", "annotations/ann", "annotations", ".", None])
def test_nothing_is_wrong(path: str | None, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert checked(capsys, *([path] if path else [])) == (0, [], ["1 file, 0 findings"])


@pytest.mark.parametrize("text", [BY_HAND, "\ufeff" + BY_HAND, BY_HAND.replace("\n", "\r\n")])
def test_a_file_by_hand_is_good(text: str, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "annotations/ann/a.yaml").write_bytes(text.encode())
    assert checked(capsys, "annotations/ann/a.yaml")[0] == 0


def test_each_finding_has_its_place_and_the_status_is_1(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = GOOD.replace("label: figure", "label: figur").replace("quote: 34", "quote: 35")
    (project / "annotations/ann/a.yaml").write_text(bad)
    status, out, err = checked(capsys, "annotations")
    assert (status, err) == (1, ["1 file, 2 findings"])
    assert [line.split(": ")[0] for line in out] == [
        "annotations/ann/a.yaml:9:3",
        "annotations/ann/a.yaml:12:3",
    ]
    assert "unknown label “figur”" in out[0]
    assert "the article has “34 drones” here, not “35 drones”" in out[1]


def test_places_are_those_of_the_file_also_where_that_is_not_sorted(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    items = "- {label: no, start: 28, end: 30}\n- {label: figure, start: 0, end: 0}\n"
    (project / "annotations/ann/a.yaml").write_text(f"article: {{path: seeds/a.txt}}\nannotations:\n{items}")
    _, out, _ = checked(capsys, "annotations")
    assert [line.split(": ")[0].split("yaml:")[1] for line in out] == ["3:4", "4:29"]


def test_a_refused_file_goes_to_stderr_and_the_others_are_done(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "annotations/ann/b.yaml").write_text("article: {path: seeds/a.txt}\nannotations: *x\n")
    (project / "annotations/ann/c.yaml").write_text(BY_HAND.replace("34", "35"))
    status, out, err = checked(capsys, "annotations", "nowhere")
    assert status == 2
    assert [line.split(" ")[0] for line in out] == ["annotations/ann/c.yaml:3:19:"]
    assert [line.split(" ")[0] for line in err[:2]] == ["annotations/ann/b.yaml:2:14:", "nowhere:"]
    assert err[2:] == ["2 files, 1 finding, 2 refused"]


def test_the_codebook_in_force_is_checked_and_used(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    book = project / "annotations/labels.yaml"
    book.write_text("labels:\n- {name: figure, key: ab}\n")
    for paths in (
        ["annotations"],
        ["annotations/ann"],
        ["annotations/labels.yaml"],
        ["annotations/labels.yaml", "."],
    ):
        status, out, _ = checked(capsys, *paths)
        assert status == 1
        assert [line.split(": ")[0] for line in out] == ["annotations/labels.yaml:2:18"]
    book.write_text("labels:\n- {name: claim}\n")
    assert "unknown label “figure”" in checked(capsys, "annotations")[1][0]
    book.write_text("labels: 1\n")
    status, out, err = checked(capsys, "annotations")
    assert (status, out) == (2, [])
    assert err[0].startswith("annotations/labels.yaml:1:1: `labels` is not a list")


def test_terms_are_checked(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "annotations/terms.yaml").write_text("units: 1\n")
    status, _, err = checked(capsys, "annotations")
    assert status == 2
    assert err[0].startswith("annotations/terms.yaml:1:1: `units` is not a list")


def test_an_article_called_labels_is_no_codebook(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "annotations/ann/labels.yaml").write_text(BY_HAND)
    assert checked(capsys, "annotations") == (0, [], ["2 files, 0 findings"])


def test_a_changed_article(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "seeds/a.txt").write_text("!" + TEXT)
    status, out, _ = checked(capsys, "annotations")
    assert status == 1
    assert out[0].startswith("annotations/ann/a.yaml:4:3: the article changed since: run `variorum anchor`")
    assert ":12:3: the article has “ 34 drone” here" in out[1]


@pytest.mark.parametrize(
    "path", ["../secret.txt", "{outside}", "seeds/link.txt", "linked/secret.txt", "", ".", "a\\0"]
)
def test_no_article_outside_the_project_is_opened(
    path: str, project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("sesame " + TEXT)
    secret.chmod(0)
    (project / "seeds/link.txt").symlink_to(secret)
    (project / "linked").symlink_to(tmp_path)
    path = path.format(outside=secret)
    text = BY_HAND.replace("seeds/a.txt", f'"{path}"').replace("34 drones", "x")
    (project / "annotations/ann/a.yaml").write_text(text)
    status, out, err = checked(capsys, "annotations")
    assert status in (1, 2)
    assert "sesame" not in "".join(out + err)
    if status == 1:
        assert "cannot be checked" in out[0]


def test_pipes_and_devices_are_not_waited_for(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    os.mkfifo(project / "seeds/pipe.txt")
    (project / "annotations/ann/a.yaml").write_text(BY_HAND.replace("a.txt", "pipe.txt"))
    assert "cannot be checked: is a named pipe" in checked(capsys, "annotations")[1][0]
    os.mkfifo(project / "annotations/ann/b.yaml")
    assert checked(capsys, "annotations")[2][0] == "annotations/ann/b.yaml: is a named pipe"


def test_links_between_files(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "annotations/bob").mkdir()
    to = ["bob/a#bbbbbb", "bob/a#nobody", "b#aaaaaa", "../../../a#x", "ann/a#aaaaaa"]
    links = "".join(f"  - {{relation: contradicts, to: {each}}}\n" for each in to)
    (project / "annotations/ann/a.yaml").write_text(GOOD + "  links:\n" + links)
    bob = GOOD.replace("aaaaaa", "bbbbbb").replace("annotator: ann", "annotator: bob")
    (project / "annotations/bob/a.yaml").write_text(bob)
    (project / "annotations/ann/b.yaml").write_text(GOOD)
    status, out, _ = checked(capsys, "annotations")
    assert status == 1
    assert [line.split(": ")[0][-6:] for line in out] == [":15:29", ":17:29"]
    assert "which is no annotation" in out[0]
    assert "where no annotation file is" in out[1]


def test_endless_paths_are_not_followed(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    endless = "a/" * 500_000
    text = BY_HAND.replace("seeds/a.txt", endless).replace(
        "drones}", f"drones, links: [{{relation: r, to: '{endless}#a'}}]}}"
    )
    (project / "annotations/ann/a.yaml").write_text(text)
    status, out, _ = checked(capsys, "annotations")
    assert status == 1
    assert "name too long" in out[0]
    assert "where no annotation file is" in out[2]
    assert max(map(len, out)) < 400


def test_the_annotator_is_that_of_the_folder(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "annotations/ann/a.yaml").write_text(GOOD.replace("annotator: ann", "annotator: bob"))
    assert "annotations/ann/a.yaml:6:1: the annotator “bob”" in checked(capsys, "annotations")[1][0]


def test_a_file_anywhere_is_checked(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "other.yaml").write_text(BY_HAND)
    assert checked(capsys, "../other.yaml")[0] == 0


def test_links_out_of_a_folder_are_not_followed(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "other.yaml").write_text(BY_HAND)
    (project / "annotations/ann/z.yaml").symlink_to(tmp_path / "other.yaml")
    status, _, err = checked(capsys, "annotations")
    assert status == 2
    assert err[0].startswith("annotations/ann/z.yaml: a link out of the folder")
    assert err[-1] == "1 file, 0 findings, 1 refused"


def test_folders_without_annotations(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert checked(capsys, "seeds")[0] == 2
    (project / "annotations/ann/a.yaml").unlink()
    assert checked(capsys, "annotations") == (0, [], ["0 files, 0 findings"])
    assert checked(capsys) == (0, [], ["0 files, 0 findings"])


def test_what_is_hostile_is_shown_as_pictures(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = 'article: {path: "seeds/\\e]0;x\\a.txt"}\nannotator: "a\\nb"\nannotations:\n'
    text += '- {label: "\\e[31m", quote: "\\r\\u202e"}\n'
    (project / "annotations/ann/a.yaml").write_text(text)
    _, out, _ = checked(capsys, "annotations")
    assert len(out) == 3
    assert all(line.isprintable() for line in out)


def test_an_example_of_a_class_is_to_tell_it(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    terms = project / "annotations/terms.yaml"
    terms.write_text(
        "nouns:\n- name: drone\n  words: [flying moped]\n  example: two flying mopeds over Moscow\n"
        "statuses:\n- name: destroyed\n  words: [zapp*]\n  example: nine came\n"
    )
    status, out, _ = run(capsys, "check", "annotations/terms.yaml")
    assert (status, out) == (
        1,
        [
            "annotations/terms.yaml:8:3: an example that has none of the words of “destroyed”: "
            "mend the example or the words"
        ],
    )
    terms.write_text(terms.read_text().replace("nine came", "nine were zapped"))
    assert run(capsys, "check", "annotations/terms.yaml")[0] == 0
