"""git, told by `variorum git-setup`, on a real repository."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from pathlib import Path

import pytest

from tests.review.repository import Repository, make_repository
from tests.review.written import TEXT, Tag, tag, yaml_of
from tui.annotations.load import load
from tui.annotations.model import Annotation
from tui.cli import main
from tui.compare.load_rulings import load_file
from tui.compare.rulings import End, Ruling, RulingFile, dump_file

FILE = "annotations/reader1/raid.yaml"


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    return make_repository(tmp_path / "news", monkeypatch)


@pytest.fixture
def set_up(repository: Repository) -> Repository:
    """A repository that knows variorum, with a first state of a file."""
    assert main(["git-setup"]) == 0
    repository.tags("reader1", tag("29 drones", id="a1"), tag("Tuesday night", "time", id="a2"))
    repository.commit("first")
    return repository


def change(repository: Repository, note: str = "") -> None:
    repository.tags("reader1", tag("29", id="a1", note=note), tag("34 drones", id="a3"))


def test_git_diff_prints_the_semantic_diff(set_up: Repository) -> None:
    change(set_up)
    assert set_up.git("diff").splitlines() == [
        f"variorum diff {FILE}",
        "raid  reader1: before {} ↔ after []  1 boundary, 1 deleted, 1 added",
        "seeds/raid.txt:1:22: boundary  Mayor Ann Smith said {[29] drones} were shot down over the city on…",
        "         figure: 29 drones → 29, ends 7 characters (1 word) earlier",
        "seeds/raid.txt:1:64: deleted  …were shot down over the city on {Tuesday night}."
        " Officials say that some 34 dro…",
        "         time",
        "seeds/raid.txt:2:25: added  …night. Officials say that some [34 drones] flew towards the capital. No on…",
        "         figure",
    ]


def test_git_diff_of_a_new_a_deleted_and_a_renamed_file(set_up: Repository) -> None:
    set_up.tags("reader2", tag("29 drones"))
    set_up.git("add", "-A")
    assert "1 only reader2" in set_up.git("diff", "--cached")
    set_up.git("rm", "-q", "-f", FILE)
    assert "2 only reader1" in set_up.git("diff", "--cached", "--", FILE)
    set_up.git("reset", "-q", "--hard")
    set_up.git("mv", FILE, "annotations/reader1/night.yaml")
    change(set_up)
    set_up.git("mv", "-f", FILE, "annotations/reader1/night.yaml", status=128)
    Path(FILE).replace("annotations/reader1/night.yaml")
    set_up.git("add", "-A")
    said = set_up.git("diff", "--cached", "-M10%")
    assert f"variorum diff {FILE} → annotations/reader1/night.yaml" in said
    assert "1 boundary" in said


def test_log_and_show_compare_annotations_as_text(set_up: Repository) -> None:
    change(set_up, note="no count")
    set_up.commit("second")
    for said in (set_up.git("show"), set_up.git("log", "-p", "-1")):
        lines = said.splitlines()
        assert "-  …Mayor Ann Smith said {29 drones} were shot down over the city on…" in lines
        assert "+  …Mayor Ann Smith said {29} drones were shot down over the…" in lines
        assert "+  note: no count" in lines
        assert not any("sha256" in line or "start:" in line for line in lines)
    assert "1 boundary" in set_up.git("show", "--ext-diff")


def test_files_that_are_no_annotations_are_not_ours(set_up: Repository) -> None:
    set_up.write("annotations/labels.yaml", "labels: []\n")
    set_up.write("annotations/gold/decisions/raid.yaml", "decisions: []\n")
    set_up.write("deep/er/annotations/ann/a/b.yaml", yaml_of([], "ann"))
    asked = ["annotations/labels.yaml", "annotations/gold/decisions/raid.yaml", "notes.yaml"]
    told = set_up.git("check-attr", "diff", "merge", "--", *asked).splitlines()
    assert all(line.endswith("unspecified") for line in told)
    told = set_up.git(
        "check-attr", "diff", "merge", "--", FILE, "deep/er/annotations/ann/a/b.yaml"
    ).splitlines()
    assert [line.rpartition(" ")[2] for line in told] == ["variorum"] * 4
    set_up.git("add", "-A")
    assert "+labels: []" in set_up.git("diff", "--cached", "--", "annotations/labels.yaml")


def test_a_state_that_is_refused_is_shown_line_by_line(set_up: Repository) -> None:
    good = Path(FILE).read_text("utf-8")
    Path(FILE).write_text(good + "<<<<<<< HEAD\n\x1b]0;x\x07\n", "utf-8")
    said = set_up.git("diff")
    assert f"b/{FILE}:" in said
    assert "+<<<<<<< HEAD" in said
    assert "\x1b" not in said
    set_up.commit("broken")
    assert "+<<<<<<< HEAD" in set_up.git("show")
    assert "article seeds/raid.txt" in set_up.git("show")


def test_a_change_of_the_article_alone_is_moved_and_no_disagreement(set_up: Repository) -> None:
    later = f"Update.\n{TEXT}"
    set_up.put_article(later)
    tags = [tag("29 drones", id="a1", text=later), tag("Tuesday night", "time", id="a2", text=later)]
    set_up.tags("reader1", *tags, text=later)
    said = set_up.git("diff", "--", FILE)
    assert "2 moved" in said
    assert "the article changed in between" in said
    assert "from 21 to 29, as the article changed" in said


def test_revisions_are_named_like_git_names_them(
    set_up: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    change(set_up)
    set_up.tags("reader2", tag("29", id="b1"))
    set_up.commit("second")
    for words in ([f"HEAD~1:{FILE}", FILE], [f"HEAD~1:{FILE}", f"HEAD:{FILE}"]):
        assert main(["diff", *words, "--format", "json", "--exit-code"]) == 1
        (file,) = json.loads(capsys.readouterr().out)["files"]
        assert (file["a"], file["b"]) == tuple(words)
        assert [each["class"] for each in file["differences"]] == ["boundary", "only_a", "only_b"]
    assert main(["diff", "HEAD~1:annotations", "annotations", "--format", "json"]) == 0
    files = json.loads(capsys.readouterr().out)["files"]
    assert [(each["a"], each["b"]) for each in files] == [
        (f"HEAD~1:{FILE}", FILE),
        (None, "annotations/reader2/raid.yaml"),
    ]
    for wrong in (f"NONE:{FILE}", "HEAD:no/such.yaml", "HEAD:annotations", "HEAD:a\nb"):
        assert main(["diff", wrong, FILE]) == 2
        assert len(capsys.readouterr().err.splitlines()) == 1


def branches(repository: Repository, ours: Tag, theirs: Tag) -> None:
    """Two branches that change the same file: ours is on main, theirs on other."""
    last = tag("Tuesday night", "time", id="a2")
    repository.git("checkout", "-q", "-b", "other")
    repository.tags("reader1", theirs, last)
    repository.commit("theirs")
    repository.git("checkout", "-q", "main")
    repository.tags("reader1", ours, last)
    repository.commit("ours")


LABEL, NOTE = tag("29 drones", "claim", id="a1"), tag("29 drones", id="a1", note="no count")
OTHER_LABEL = tag("29 drones", "hedge", id="a1")


def first_now() -> Annotation:
    return load(Path(FILE).read_bytes(), FILE).file.annotations[0]


@pytest.mark.parametrize(
    "how", [["merge", "-q", "other"], ["rebase", "-q", "other"], ["cherry-pick", "other"]]
)
def test_changes_of_the_same_annotation_merge_field_by_field(set_up: Repository, how: list[str]) -> None:
    branches(set_up, LABEL, NOTE)
    set_up.git(*how)
    first = first_now()
    assert (first.label, first.note, first.conflict) == ("claim", "no count", None)
    assert set_up.git("status", "--porcelain") == ""


@pytest.mark.parametrize("how", [["merge", "-q", "other"], ["rebase", "-q", "other"]])
def test_a_conflict_keeps_both_sides_in_valid_yaml(set_up: Repository, how: list[str]) -> None:
    branches(set_up, LABEL, OTHER_LABEL)
    set_up.git(*how, status=1)
    first = first_now()
    assert first.conflict is not None
    told = first.conflict["label"]
    assert isinstance(told, dict)
    assert set(told.values()) == {"figure", "claim", "hedge"}
    assert "UU" in set_up.git("status", "--porcelain")
    assert main(["check", FILE]) == 1
    assert FILE in set_up.git("diff")


def test_both_add_the_same_file_on_their_branches(set_up: Repository) -> None:
    for branch, tags in (("other", [tag("34 drones", id="b1")]), ("main", [tag("29 drones", id="b2")])):
        set_up.git(*(["checkout", "-q", "-b", branch] if branch == "other" else ["checkout", "-q", branch]))
        set_up.tags("reader2", *tags)
        set_up.commit(branch)
    set_up.git("merge", "-q", "other")
    merged = Path("annotations/reader2/raid.yaml").read_text("utf-8")
    assert "id: b1" in merged
    assert "id: b2" in merged


RULINGS = "annotations/reader1/ledger.rulings.yaml"


def test_rulings_are_shown_and_merged_like_annotations(set_up: Repository) -> None:
    one, other = End("seeds/a.txt", 0, 2, "30", "", " drones"), End("seeds/b.txt", 9, 11, "34")
    first = Ruling("unrelated", one, other, id="k3v9q2")

    def write(*rulings: Ruling) -> None:
        set_up.write(RULINGS, dump_file(RulingFile(rulings, "reader1")).decode())

    write(first)
    set_up.commit("a ruling")
    set_up.git("checkout", "-q", "-b", "other")
    write(replace(first, note="says the mayor"), replace(first, id="b2", one=replace(one, start=5, end=7)))
    assert "rulings  reader1: before ↔ after  1 note, 1 added" in set_up.git("diff")
    set_up.commit("theirs")
    said = set_up.git("log", "-p", "-1")
    assert "+  note: says the mayor" in said
    assert "start:" not in said
    set_up.git("checkout", "-q", "main")
    write(replace(first, relation="same-quantity-agree"))
    set_up.commit("ours")
    set_up.git("merge", "-q", "other")
    merged = load_file(Path(RULINGS).read_bytes(), RULINGS).file.by_id()
    assert (merged["k3v9q2"].relation, merged["k3v9q2"].note) == ("same-quantity-agree", "says the mayor")
    assert merged.keys() == {"k3v9q2", "b2"}
    set_up.git("checkout", "-q", "-b", "third", "HEAD~2")
    write(replace(first, relation="same-quantity-conflict"))
    set_up.commit("another")
    set_up.git("merge", "-q", "main", status=1)
    conflict = load_file(Path(RULINGS).read_bytes(), RULINGS).file.by_id()["k3v9q2"].conflict
    assert conflict is not None
    assert "relation" in conflict
    assert main(["check", RULINGS]) == 1


def test_setting_up_twice_is_like_once_and_removing_leaves_nothing(
    repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    attributes, config = Path(".gitattributes"), Path(".git/config")
    attributes.write_bytes(b"*.txt -text")
    before = (attributes.read_bytes(), config.read_bytes())
    assert main(["git-setup"]) == 0
    once = (attributes.read_bytes(), config.read_bytes())
    assert once != before
    assert main(["git-setup"]) == 0
    assert (attributes.read_bytes(), config.read_bytes()) == once
    assert main(["git-setup", "--remove"]) == 0
    assert (attributes.read_bytes(), config.read_bytes()) == before
    assert main(["git-setup", "--remove"]) == 0
    assert (attributes.read_bytes(), config.read_bytes()) == before


def test_it_works_from_a_folder_below_and_a_file_made_for_it_goes_again(repository: Repository) -> None:
    os.chdir("annotations")
    assert main(["git-setup"]) == 0
    assert (repository.folder / ".gitattributes").exists()
    assert main(["git-setup", "--remove"]) == 0
    assert not (repository.folder / ".gitattributes").exists()


def test_who_has_no_variorum_keeps_the_ways_of_git(set_up: Repository, tmp_path: Path) -> None:
    set_up.git("clone", "-q", ".", str(tmp_path / "clone"))
    os.chdir(tmp_path / "clone")
    Path(FILE).write_text(Path(FILE).read_text("utf-8") + "done: true\n", "utf-8")
    assert "+done: true" in set_up.git("-C", str(tmp_path / "clone"), "diff")


def test_outside_of_a_repository_it_is_one_line(
    repository: Repository,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    assert main(["git-setup"]) == 2
    assert "not a git repository" in capsys.readouterr().err
    monkeypatch.setenv("PATH", "")
    assert main(["git-setup"]) == 2
    assert "install git" in capsys.readouterr().err
