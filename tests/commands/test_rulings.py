"""What the commands do with files of rulings."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.commands.running import project_in, run
from tui.compare.load_rulings import load_file
from tui.compare.relations import AGREE, CONFLICT, UNRELATED
from tui.compare.rulings import End, Ruling, RulingFile, dump_file

ONE = "Some 30 drones came at night.\nNo one was hurt, the mayor said, and the fires were out.\n"
OTHER = "The ministry spoke of 34 drones over the city, and of 12 fires.\n"
FILE = "annotations/ann/ledger.rulings.yaml"

Run = Callable[..., tuple[int, list[str], list[str]]]


def end(text: str, article: str, words: str) -> End:
    start = text.index(words)
    return End.at(article, text, start, start + len(words))


THIRTY, THIRTY_FOUR = end(ONE, "seeds/a.txt", "30"), end(OTHER, "seeds/b.txt", "34")
RULING = Ruling(AGREE, THIRTY, THIRTY_FOUR, id="k3v9q2")
FILE_OF = RulingFile((RULING,), "ann")


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    project = project_in(tmp_path, ONE)
    (project / "seeds/b.txt").write_text(OTHER)
    (project / FILE).write_bytes(dump_file(FILE_OF))
    monkeypatch.chdir(project)
    return project


@pytest.fixture
def do(capsys: pytest.CaptureFixture[str]) -> Run:
    return lambda *words: run(capsys, *words)


def write(path: str, *rulings: Ruling) -> None:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_bytes(dump_file(RulingFile(rulings, Path(path).parent.name)))


def now() -> Ruling:
    return load_file(Path(FILE).read_bytes(), FILE).file.rulings[0]


def test_a_canonical_file_passes(project: Path, do: Run) -> None:
    assert do("check") == (0, [], ["1 file, 0 findings"])
    assert do("fmt", "--check") == (0, [], ["1 file, 0 to rewrite"])
    assert do("check", FILE)[0] == do("fmt", "--check", FILE)[0] == 0


def test_what_is_wrong_is_found_at_its_place(project: Path, do: Run) -> None:
    lost = replace(THIRTY, start=6, end=8, quote="31", state=None)
    nowhere = replace(THIRTY_FOUR, article="seeds/c.txt")
    write(
        FILE,
        replace(RULING, one=lost),
        replace(RULING, id="b2", other=replace(THIRTY_FOUR, end=900)),
        replace(RULING, id="b3", other=nowhere, conflict={"note": {"ours": "x"}}),
        replace(RULING, id="b4", one=replace(THIRTY, state="orphan")),
        replace(RULING, id="b5", one=replace(THIRTY, state="changed", quote="41")),
        replace(RULING, id="b6", other=replace(THIRTY, start=0, end=4, quote="Some")),
    )
    status, out, _ = do("check")
    assert status == 1
    assert all(line.startswith(f"{FILE}:") for line in out)
    said = "\n".join(out)
    for words in (
        "the article has “0 ” here, not “31”",
        "a span outside the text",
        "a merge conflict that nobody decided",
        "“seeds/c.txt” cannot be checked: no such file",
        "an orphan",
        "confirm the place",
        "two figures of one article",
        "a second ruling on the same two figures",
    ):
        assert words in said, words
    lines = [int(line.split(":")[1]) for line in out]
    assert lines == sorted(lines)
    (at,) = (line for line in out if "not “31”" in line)
    assert Path(FILE).read_text().splitlines()[int(at.split(":")[1]) - 1].strip() == 'quote: "31"'


@pytest.mark.parametrize(
    "text",
    [
        "rulings: [{relation: maybe}]",
        "annotator: ann",
        "article: {path: a.txt}\nannotations: []",
        dump_file(FILE_OF).decode() + "<<<<<<< HEAD\n",
        dump_file(FILE_OF).decode().replace("start: 5", "start: -5"),
        dump_file(replace(FILE_OF, rulings=(RULING, replace(RULING, note="x", id="k3v9q3"))))
        .decode()
        .replace("k3v9q3", "k3v9q2"),
    ],
)
def test_what_is_no_file_of_rulings_is_refused_by_every_command(project: Path, do: Run, text: str) -> None:
    Path(FILE).write_text(text)
    for words in (["check"], ["fmt"], ["anchor"], ["diff", FILE, FILE], ["merge", FILE, FILE, FILE]):
        status, _, err = do(*words)
        assert status == 2, words
        assert f"{FILE}:" in err[0], words
    assert Path(FILE).read_text() == text


def test_fmt_completes_what_was_written_by_hand(project: Path, do: Run) -> None:
    Path(FILE).write_text(
        "rulings:\n- relation: same-quantity-agree\n"
        "  other: {article: seeds/a.txt, start: 5, end: 7, quote: 30}  # the mayor's\n"
        "  one: {article: seeds/b.txt, start: 22, end: 24, quote: 34}\n"
    )
    assert do("check")[0] == 0
    assert do("fmt", "--check")[0] == 1
    status, out, err = do("fmt")
    assert (status, out) == (0, [f"{FILE}: rewritten"])
    assert "its comments are no data" in err[0]
    assert replace(now(), id="") == replace(RULING, id="")
    assert len(now().id) == 6
    assert do("fmt", "--check")[0] == do("check")[0] == 0


def test_figures_follow_their_articles(project: Path, do: Run) -> None:
    (project / "seeds/a.txt").write_text("An update was made.\n" + ONE)
    _, out, _ = do("anchor", "--dry-run", "--format", "json")
    files = json.loads(out[0])["files"]
    assert [(one["path"], one["article"]) for one in files] == [(FILE, "seeds/a.txt"), (FILE, "seeds/b.txt")]
    assert files[0]["annotations"] == [
        {"id": "k3v9q2", "status": "moved", "start": 25, "end": 27, "was": [5, 7], "suggestion": None}
    ]
    assert now() == RULING
    assert do("anchor")[:2] == (
        0,
        [
            f"{FILE} on seeds/a.txt: 1 moved",
            "  moved  k3v9q2  ruling  5-7 -> 25-27  30",
            f"{FILE} on seeds/b.txt: 1 kept",
            "2 files: 1 kept, 1 moved",
        ],
    )
    assert now().one.span == (25, 27)
    assert do("check")[0] == 0


def test_a_figure_that_changed_is_an_orphan_and_its_ruling_is_left_out(project: Path, do: Run) -> None:
    (project / "seeds/a.txt").write_text(ONE.replace("30", "41"))
    assert do("anchor")[0] == 1
    assert now().one == replace(THIRTY, state="orphan")
    assert do("check")[0] == 1
    (project / "seeds/a.txt").write_text(ONE)
    assert do("anchor")[0] == 0
    assert now() == RULING


def test_an_article_that_is_gone_leaves_its_figures_as_they_are(project: Path, do: Run) -> None:
    (project / "seeds/a.txt").unlink()
    (project / "seeds/b.txt").write_text("Now. " + OTHER)
    status, _, err = do("anchor")
    assert status == 2
    assert err[0].startswith(f"{FILE}:7:5: its article “seeds/a.txt” cannot be read")
    assert now().one == THIRTY
    assert now().other.span == (27, 29)


def test_diff_of_two_files_in_each_format(project: Path, do: Run) -> None:
    theirs = "annotations/ben/ledger.rulings.yaml"
    write(theirs, replace(RULING, relation=CONFLICT, note="\x1b[31mred `x`"))
    status, out, _ = do("diff", "--exit-code", FILE, theirs)
    assert status == 1
    assert out == [
        "rulings  ann ↔ ben  1 relation",
        "  relation  same-quantity-agree → same-quantity-conflict",
        "    seeds/a.txt:5-7  …Some {30} drones came at night. No one wa…",
        "    seeds/b.txt:22-24  …The ministry spoke of {34} drones over the city, and of 12…",
        "    note: – → ␛[31mred `x`",
    ]
    status, out, _ = do("diff", FILE, theirs, "--format", "json")
    data = json.loads("".join(out))
    assert data["files"] == []
    assert set(data) == {"variorum_diff", "files", "counts", "rulings"}
    assert (data["rulings"][0]["a"], data["rulings"][0]["counts"]["relation"]) == (FILE, 1)
    (difference,) = data["rulings"][0]["differences"]
    assert (difference["class"], difference["changed"]) == ("relation", ["relation", "note"])
    assert difference["b"][0]["note"] == "\x1b[31mred `x`"
    status, out, _ = do("diff", FILE, theirs, "--format", "markdown")
    assert "  - `` note: – → ␛[31mred `x` ``" in out
    assert do("diff", "--exit-code", FILE, FILE)[0] == 0


def test_folders_are_compared_with_their_rulings_last_and_without_them_as_ever(
    project: Path, do: Run
) -> None:
    for name in ("ann", "ben"):
        Path(f"annotations/{name}").mkdir(exist_ok=True)
        Path(f"annotations/{name}/a.yaml").write_text("article: {path: seeds/a.txt}\nannotations: []\n")
    folders = ["annotations/ann", "annotations/ben"]
    status, out, _ = do("diff", "--exit-code", *folders, "--format", "json")
    data = json.loads("".join(out))
    assert status == 1
    assert [one["article"] for one in data["files"]] == ["seeds/a.txt"]
    assert [one["class"] for one in data["rulings"][0]["differences"]] == ["only_a"]
    assert do("diff", *folders)[1][-4:-1] == [
        "rulings  ann ↔ nobody  1 only ann",
        "  only ann  same-quantity-agree",
        "    seeds/a.txt:5-7  …Some {30} drones came at night. No one wa…",
    ]
    Path(FILE).unlink()
    data = json.loads("".join(do("diff", *folders, "--format", "json")[1]))
    assert set(data) == {"variorum_diff", "files", "counts"}


def test_commands_that_compare_annotations_leave_rulings_out(project: Path, do: Run) -> None:
    for name in ("ann", "ben"):
        Path(f"annotations/{name}").mkdir(exist_ok=True)
        Path(f"annotations/{name}/a.yaml").write_text("article: {path: seeds/a.txt}\nannotations: []\n")
    assert do("agree", "annotations/ann", "annotations/ben")[0] == 0
    status, _, err = do("agree", FILE, FILE)
    assert (status, len(err)) == (2, 1)
    assert do("diff", FILE, "annotations/ann/a.yaml")[0] == 2
    assert do("feedback", "--annotator", "ann")[0] == 0
    assert do("labels", "--rename", "figure", "number", "--yes")[0] == 0
    assert do("review", FILE)[2][0].startswith("variorum review: needs a terminal")
    assert now() == RULING


def test_merge_says_what_is_in_conflict(project: Path, do: Run) -> None:
    write("ours/x.yaml", replace(RULING, relation=CONFLICT))
    write("theirs/x.yaml", replace(RULING, relation=UNRELATED, note="an aside"))
    words = ["merge", FILE, "ours/x.yaml", "theirs/x.yaml"]
    status, out, err = do(*words, "--format", "json")
    data = json.loads(out[0])
    assert (status, data["conflicts"]) == (1, [{"id": "k3v9q2", "group": "relation"}])
    assert data["merged"]["rulings"][0]["note"] == "an aside"
    (line,) = [line for line in err if "k3v9q2" in line]
    assert line.endswith(
        "k3v9q2 “30” and “34”, relation: ours has “same-quantity-conflict”, theirs has “unrelated”"
    )
    assert do(*words, "-o", FILE)[0] == 1
    assert now().conflict is not None
    assert do("check", FILE)[0] == 1
    empty = project / "empty"
    empty.write_text("")
    assert do("merge", str(empty), FILE, FILE)[1] == Path(FILE).read_text().splitlines()
    assert do("merge", FILE, FILE, "annotations/ann/a.yaml")[0] == 2


def test_an_article_called_like_rulings_has_its_annotations_elsewhere(project: Path) -> None:
    from tui.annotations.folder import AnnotatorFolder

    folder = AnnotatorFolder(project, project / "annotations/ann")
    found = folder.file_for(project / "seeds/ledger.rulings.txt")
    assert found == project / "annotations/ann/ledger.rulings.txt.yaml"
