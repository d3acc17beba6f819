"""`variorum merge`: what it prints and writes, and what it leaves alone."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tui import cli
from tui.annotations.load import load
from tui.review.conflict_words import file_name, side_names

BASE = """\
article: {path: seeds/a.txt}
annotator: reader1
annotations:
- {id: a, label: figure, start: 1, end: 4, quote: abc, note: one}
- {id: b, label: claim, start: 5, end: 9, quote: defg}
"""


class Files:
    """A base and two sides in a folder, and the command that merges them."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self._capsys = capsys
        for name in ("base", "ours", "theirs"):
            self.write(name, BASE)

    def write(self, name: str, text: str | bytes) -> None:
        data = text.encode() if isinstance(text, str) else text
        (self.folder / f"{name}.yaml").write_bytes(data)

    def path(self, name: str) -> str:
        return str(self.folder / f"{name}.yaml")

    def merge(self, *options: str) -> tuple[int, str, str]:
        status = cli.main(["merge", *map(self.path, ("base", "ours", "theirs")), *options])
        shown = self._capsys.readouterr()
        return status, shown.out, shown.err


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Files:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    folder = tmp_path / "files"
    folder.mkdir()
    return Files(folder, capsys)


def test_a_clean_merge_goes_to_stdout_and_changes_nothing(files: Files) -> None:
    ours, theirs = BASE.replace("one", "two"), BASE.replace("claim", "hedge")
    files.write("ours", ours)
    files.write("theirs", theirs)
    status, out, err = files.merge()
    assert (status, err) == (0, "")
    first, second = load(out.encode(), "").file.annotations
    assert (first.note, second.label) == ("two", "hedge")
    assert Path(files.path("ours")).read_text() == ours
    assert Path(files.path("theirs")).read_text() == theirs


def test_a_conflict_names_the_files(files: Files) -> None:
    files.write("ours", BASE.replace("one", "two"))
    files.write("theirs", BASE.replace("one", r'"three\e[31m"').replace("claim", "hedge"))
    status, out, err = files.merge()
    assert status == 1
    assert load(out.encode(), "").file.annotations[1].label == "hedge"
    (line,) = err.splitlines()
    assert "a “abc”, note: " in line
    assert f"{files.path('ours')} has “two”" in line
    assert f"{files.path('theirs')} has “three␛[31m”" in line


def test_files_on_different_articles_are_refused(files: Files) -> None:
    files.write("theirs", BASE.replace("seeds/a.txt", "seeds/b.txt"))
    status, out, err = files.merge()
    assert (status, out) == (2, "")
    assert "is about 'seeds/b.txt', but" in err
    known = "{path: seeds/a.txt, sha256: " + "0" * 64 + "}"
    for name in ("base", "ours", "theirs"):
        files.write(name, BASE.replace("{path: seeds/a.txt}", known))
    files.write("theirs", BASE.replace("{path: seeds/a.txt}", known.replace("seeds/a", "seeds/b")))
    assert files.merge()[0] == 0, "the article was renamed"


def test_a_conflict_of_blocks_names_the_keys_that_differ(files: Files) -> None:
    def of(source: str) -> str:
        return BASE.replace("note: one", f"figure: {{value: 3, source: {source}}}")

    for name, source in (("base", "x"), ("ours", "the mayor"), ("theirs", "the city hall")):
        files.write(name, of(source))
    err = files.merge()[2]
    assert "source: “the mayor” / “the city hall”" in err
    assert "value" not in err


def test_a_deletion_against_an_edit_is_told_as_such(files: Files) -> None:
    files.write("ours", BASE[: BASE.index("- {id: b")])
    files.write("theirs", BASE.replace("claim", "hedge"))
    err = files.merge()[2]
    assert f"{files.path('ours')} deleted it, {files.path('theirs')} changed it" in err


def test_a_conflict_names_the_annotators_where_they_differ(files: Files) -> None:
    files.write("base", "")
    files.write("ours", BASE.replace("one", "two"))
    files.write("theirs", BASE.replace("reader1", "reader2"))
    status, _, err = files.merge()
    assert status == 1
    assert "the file, annotator: reader1 has “reader1”, reader2 has “reader2”" in err
    assert "a “abc”, note: reader1 has “two”, reader2 has “one”" in err


def test_json(files: Files) -> None:
    files.write("ours", BASE.replace("one", "two"))
    files.write(
        "theirs", "".join(BASE.splitlines(keepends=True)[:3]).replace("annotations:", "annotations: []")
    )
    status, out, _ = files.merge("--format", "json")
    assert status == 1
    result = json.loads(out)
    assert result["conflicts"] == [{"id": "a", "group": "record"}]
    (annotation,) = result["merged"]["annotations"]
    assert annotation["note"] == "two"
    assert annotation["conflict"]["record"]["theirs"] is None
    assert annotation["conflict"]["record"]["base"]["note"] == "one"


def test_output_over_ours_as_git_wants_it(files: Files) -> None:
    files.write("theirs", BASE.replace("one", "two"))
    status, out, err = files.merge("-o", files.path("ours"))
    assert (status, out, err) == (0, "", "")
    assert load(Path(files.path("ours")).read_bytes(), "").file.annotations[0].note == "two"
    status, out, _ = files.merge("-o", files.path("new/folder/out"), "--format", "json")
    assert json.loads(out) == {"conflicts": [], "warnings": []}
    assert Path(files.path("new/folder/out")).read_bytes() == Path(files.path("ours")).read_bytes()


@pytest.mark.parametrize("before", [f"# seen on Monday\n{BASE}", f"<<<<<<< ours\n{BASE}"])
def test_what_output_would_lose_is_kept(files: Files, before: str) -> None:
    files.write("out", before)
    status, _, err = files.merge("-o", files.path("out"))
    assert status == 0
    (copy,) = (files.folder.parent / "state").rglob("*.yaml")
    assert copy.read_text() == before
    assert str(copy) in err


@pytest.mark.parametrize("empty", [b"", b"\n", b"\xef\xbb\xbf"])
def test_an_empty_base(files: Files, empty: bytes) -> None:
    files.write("base", empty)
    files.write("theirs", BASE.replace("id: b", "id: c").replace("start: 5", "start: 6"))
    status, out, _ = files.merge()
    assert status == 0
    assert "".join(load(out.encode(), "").file.by_id()) == "abc"


@pytest.mark.parametrize("name", ["base", "ours", "theirs"])
@pytest.mark.parametrize("bad", ["annotations: [", BASE + "annotations: []\n", "\0", "a: &b c\n"])
def test_bad_files_are_refused_in_a_line(files: Files, name: str, bad: str) -> None:
    files.write(name, bad)
    status, out, err = files.merge("-o", files.path("out"))
    assert (status, out) == (2, "")
    (line,) = err.splitlines()
    assert line.startswith(f"{files.path(name)}:")
    assert not Path(files.path("out")).exists()


def test_missing_files_and_bad_outputs(files: Files) -> None:
    status, _, err = files.merge("-o", str(files.folder))
    assert (status, err) == (2, f"{files.folder}: is a folder: nothing is written\n")
    Path(files.path("theirs")).unlink()
    status, _, err = files.merge()
    assert (status, err) == (2, f"{files.path('theirs')}: no such file\n")
    Path(files.path("base")).unlink()
    assert files.merge()[0] == 2


def test_the_side_that_follows_the_article_gives_the_places(files: Files) -> None:
    import hashlib

    text = b"- abc --- defg"
    article = files.folder / "seeds" / "a.txt"
    article.parent.mkdir()
    (files.folder / "annotations").mkdir()
    article.write_bytes(text)
    now = hashlib.sha256(text).hexdigest()

    def on(sha: str, start: int) -> str:
        return BASE.replace("a.txt}", f"a.txt, sha256: {sha}}}").replace(
            "start: 1, end: 4", f"start: {start}, end: {start + 3}"
        )

    files.write("base", on("0" * 64, 1))
    files.write("ours", on("1" * 64, 3))
    files.write("theirs", on(now, 2))
    status, out, err = files.merge()
    assert status == 0
    merged = load(out.encode(), "").file
    assert merged.article.sha256 == now
    assert merged.by_id()["a"].span == (2, 5)
    assert "variorum anchor" in err


def test_git_tells_the_branches() -> None:
    paths = (".merge_file_a", ".merge_file_b")
    assert side_names(("reader1", "reader1"), paths, {"GITHEAD_" + "0" * 40: "topic"}) == ("HEAD", "topic")
    assert side_names(("reader1", "reader1"), paths, {}) == ("HEAD", "what is merged in")
    assert file_name(paths[0], "reader1 on seeds/a.txt") == "reader1 on seeds/a.txt"
