"""`variorum diff` as a script or a person calls it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.review.written import ARTICLE, TEXT, Project, tag, yaml_of
from tui.cli import main
from tui.commands.diff import compare_pair
from tui.commands.diff_markdown import code
from tui.commands.diff_text import Look, write_text
from tui.review.sources import groups_of
from tui.review.wording import note_change

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    monkeypatch.chdir(tmp_path)
    return Project(tmp_path)


@pytest.fixture
def both(project: Project) -> list[str]:
    """Two annotators with something alike, an end, a label and a note otherwise, and one more each."""
    return [
        project.tags(
            "reader1",
            tag("29 drones", id="a1"),
            tag("Mayor Ann Smith", "source", id="a2"),
            tag("flew towards the capital", "claim", id="a3"),
            tag("Tuesday night", "time", id="a4"),
            tag("No one was hurt", "claim", id="a5", note="says who?"),
        ),
        project.tags(
            "reader2",
            tag("29", id="b1"),
            tag("Mayor Ann Smith", "source", id="b2"),
            tag("flew towards the capital", "hedge", id="b3"),
            tag("34 drones", id="b4"),
            tag("No one was hurt", "claim", id="b5", note="says the ministry?"),
        ),
    ]


def test_text_in_a_pipe_is_plain_and_begins_with_the_place(both: list[str], capsys: Captured) -> None:
    assert main(["diff", *both]) == 0
    lines = capsys.readouterr().out.splitlines()
    counts = "1 same, 1 label, 1 boundary, 1 note, 1 only reader1, 1 only reader2"
    assert lines[0] == f"raid  reader1 {{}} ↔ reader2 []  {counts}"
    assert lines[1] == (
        "seeds/raid.txt:1:22: boundary  Mayor Ann Smith said {[29] drones} were shot down over the city on…"
    )
    assert lines[2].strip() == "figure: 29 drones → 29, ends 7 characters (1 word) earlier"
    drawn = [line.split("  ", 1)[1] for line in lines if line.startswith("seeds")]
    assert drawn[1] == "…were shot down over the city on {Tuesday night}. Officials say that some 34 dro…"
    assert "{[flew towards the capital]}. No one was hurt" in drawn[3]
    assert [line.split("  ")[0].rpartition(":")[::2] for line in lines if line.startswith("seeds")] == [
        ("seeds/raid.txt:1:22", " boundary"),
        ("seeds/raid.txt:1:64", " only reader1"),
        ("seeds/raid.txt:2:25", " only reader2"),
        ("seeds/raid.txt:2:35", " label"),
        ("seeds/raid.txt:3:1", " note"),
    ]
    assert "         label claim → hedge" in lines
    assert "         note: says who? → says the ministry?" in lines


def test_a_long_note_is_cut_to_what_differs_with_marks_on_both_sides() -> None:
    start, end = "The mayor was at the scene and said so herself", "as the ministry reported later that night"
    assert note_change(f"{start} twice {end}", f"{start} three times {end}") == (
        "… herself twice as … → … herself three times as …"
    )
    assert note_change(f"{start} {end}", f"{start}, {end}") == "… so herself as … → … so herself, as …"
    assert note_change("", "short") == "– → short"


def test_json_is_the_contract(both: list[str], capsys: Captured) -> None:
    assert main(["diff", *both, "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert list(told) == ["variorum_diff", "files", "counts"]
    (file,) = told["files"]
    assert (file["article"], file["a"], file["b"]) == (ARTICLE, *both)
    assert [each["class"] for each in file["differences"]] == [
        "boundary",
        "only_a",
        "only_b",
        "label",
        "note",
    ]
    assert file["differences"][0]["changed"] == ["end", "quote"]
    assert file["differences"][0]["b"][0]["id"] == "b1"
    assert told["counts"] == file["counts"]
    assert told["counts"]["same"] == 1


def test_the_status_tells_of_differences_only_where_asked(both: list[str], capsys: Captured) -> None:
    assert main(["diff", *both]) == 0
    assert main(["diff", *both, "--exit-code"]) == 1
    assert main(["diff", both[0], both[0], "--exit-code"]) == 0
    assert "5 same" in capsys.readouterr().out.splitlines()[-1]


def test_folders_go_by_article_and_a_missing_file_is_told(project: Project, capsys: Captured) -> None:
    for name in ("one", "two"):
        project.put_article(article=f"seeds/{name}.txt")
        project.tags("reader1", tag("29 drones"), article=f"seeds/{name}.txt")
    project.tags("reader2", tag("29 drones"), article="seeds/one.txt")
    project.write(
        "annotations/reader2/other name.yaml", yaml_of([tag("29")], "reader2", article="seeds/two.txt")
    )
    project.tags("reader2", tag("34 drones"), article="seeds/three.txt")
    project.write("annotations/reader2/decisions/one.yaml", "choices: []\n")
    assert main(["diff", "annotations/reader1", "annotations/reader2", "--format", "json"]) == 0
    files = json.loads(capsys.readouterr().out)["files"]
    assert [(each["article"], bool(each["a"]), bool(each["b"])) for each in files] == [
        ("seeds/one.txt", True, True),
        ("seeds/two.txt", True, True),
        ("seeds/three.txt", False, True),
    ]
    assert files[2]["counts"]["only_b"] == 1
    main(["diff", "annotations/reader1", "annotations/reader2"])
    out = capsys.readouterr().out
    assert "only annotations/reader2/three.yaml is there" in out
    assert out.splitlines()[-1] == "3 articles: 1 same, 1 boundary, 1 only reader2"


def test_of_a_folder_what_is_refused_gets_its_line_and_the_rest_is_done(
    project: Project, capsys: Captured
) -> None:
    for annotator in ("reader1", "reader2"):
        project.tags(annotator, tag("29 drones"))
        project.write(f"annotations/{annotator}/bad.yaml", "annotations: [\n")
    assert main(["diff", "annotations/reader1", "annotations/reader2"]) == 2
    captured = capsys.readouterr()
    assert "raid  reader1 {} ↔ reader2 []  1 same" in captured.out
    assert captured.err.startswith("annotations/reader1/bad.yaml:2:1: ")
    assert len(captured.err.splitlines()) == 1


def test_the_codebook_is_no_annotation_file_but_an_article_may_be_called_labels(
    project: Project, capsys: Captured
) -> None:
    project.write("annotations/labels.yaml", "labels: []\n")
    for annotator in ("reader1", "reader2"):
        project.tags(annotator, tag("29 drones"), article="seeds/labels.txt")
    for paths in (["annotations", "annotations"], ["annotations/reader1", "annotations/reader2"]):
        assert main(["diff", *paths, "--format", "json"]) == 0
        files = json.loads(capsys.readouterr().out)["files"]
        assert {file["article"] for file in files} == {"seeds/labels.txt"}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["annotations/reader1/none.yaml"], "no such file"),
        (["annotations/reader2"], "a folder"),
        (["annotations/empty"], "a folder"),
        (["no/such:path"], "no such file"),
        ([""], "an empty name"),
        ([], "name two files"),
    ],
)
def test_what_cannot_be_compared_is_one_line(
    both: list[str], project: Project, words: list[str], said: str, capsys: Captured
) -> None:
    (project.folder / "annotations/empty").mkdir()
    assert main(["diff", both[0], *words, "--format", "json"]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert said in captured.err
    assert len(captured.err.splitlines()) == 1


def test_a_folder_without_annotation_files_is_nobody_to_compare_with(
    both: list[str], capsys: Captured
) -> None:
    for command in ("diff", "agree", "review"):
        assert main([command, "annotations/reader1", "seeds"]) == 2
        captured = capsys.readouterr()
        assert (captured.out, captured.err.count("\n")) == ("", 1)
        assert captured.err.startswith("seeds: no annotation files")


def test_one_operand_is_from_git_alone(
    both: list[str], monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    assert main(["diff", "annotations/reader1", "--exit-code"]) == 2
    assert capsys.readouterr().out == ""
    monkeypatch.setenv("GIT_DIFF_PATH_COUNTER", "1")
    assert main(["diff", both[0]]) == 0
    assert capsys.readouterr().out == f"* Unmerged path {both[0]}\n"


@pytest.mark.parametrize(
    "words", [["agree", "", "a"], ["merge", "", "a", "b"], ["review", ""], ["review", "", "a"]]
)
def test_an_empty_name_is_not_the_current_folder(
    words: list[str], project: Project, capsys: Captured
) -> None:
    assert main(words) == 2
    assert "an empty name" in capsys.readouterr().err


def test_files_on_different_articles_are_refused(project: Project, capsys: Captured) -> None:
    ours = project.tags("reader1", tag("29 drones"))
    other = "Another day, 29 drones.\n"
    theirs = project.write(
        "annotations/reader2/x.yaml", yaml_of([tag("29", text=other)], "reader2", other, "seeds/x.txt")
    )
    assert main(["diff", ours, theirs]) == 2
    assert "seeds/x.txt" in capsys.readouterr().err


def test_states_of_an_article_are_brought_onto_the_present_one_and_it_is_said(
    project: Project, capsys: Captured
) -> None:
    ours = project.tags("reader1", tag("29 drones"), tag("Tuesday night", "time"))
    later = f"Update: an hour ago.\n\n{TEXT}"
    theirs = project.tags(
        "reader2", tag("29 drones", text=later), tag("Tuesday night", "time", text=later), text=later
    )
    assert main(["diff", ours, theirs]) == 0
    assert "2 same" in capsys.readouterr().out
    project.put_article(later)
    assert main(["diff", ours, theirs]) == 0
    out = capsys.readouterr().out
    assert "2 same" in out
    assert "another state of the article: anchored to the present one (2 moved)" in out
    assert main(["diff", ours, theirs, "--format", "json"]) == 0
    captured = capsys.readouterr()
    assert json.loads(captured.out)["counts"]["same"] == 2
    assert "anchored to the present one" in captured.err
    (project.folder / ARTICLE).unlink()
    assert main(["diff", ours, theirs]) == 2
    assert "variorum anchor" in capsys.readouterr().err


def test_without_the_article_the_context_is_what_the_files_keep(
    both: list[str], project: Project, capsys: Captured
) -> None:
    main(["diff", *both])
    with_article = [line.split("  ", 1)[1] for line in capsys.readouterr().out.splitlines()[1:]]
    (project.folder / ARTICLE).unlink()
    main(["diff", *both])
    lines = capsys.readouterr().out.splitlines()
    assert (
        lines[1] == "     21  boundary  Mayor Ann Smith said {[29] drones} were shot down over the city on…"
    )
    assert len(lines) == len(with_article) + 1


def test_files_written_by_hand_serve(project: Project, capsys: Captured) -> None:
    hand = (
        "article: {path: seeds/raid.txt}\n"
        "annotations:\n- {label: figure, quote: 29 drones}\n- {label: time, start: 63, end: 76}\n"
    )
    ours = project.write("annotations/ann/raid.yaml", hand)
    theirs = project.tags("reader2", tag("29 drones"), tag("Tuesday night", "time"))
    assert main(["diff", ours, theirs, "--exit-code"]) == 0
    assert "ann {} ↔ reader2 []  2 same" in capsys.readouterr().out
    (project.folder / ARTICLE).unlink()
    assert main(["diff", ours, theirs, "--exit-code"]) == 0


HOSTILE = "\x1b]52;c;x\x07 ` ``` <b> [x](http://y) @someone | \u202e\n# no"


@pytest.mark.parametrize("form", ["text", "json", "markdown"])
def test_nothing_hostile_reaches_a_terminal(project: Project, form: str, capsys: Captured) -> None:
    ours = project.tags(
        "reader1", tag("29 drones", HOSTILE, note=HOSTILE, links=[{"relation": HOSTILE, "to": "x"}])
    )
    theirs = project.tags("reader2", tag("29 drones", HOSTILE + "!", **{HOSTILE: HOSTILE}))
    assert main(["diff", ours, theirs, "--format", form]) == 0
    out = capsys.readouterr().out
    assert not {"\x1b", "\x07", "\u202e", "\r"} & set(out)
    if form == "json":
        assert json.loads(out)["files"][0]["differences"][0]["a"][0]["note"] == HOSTILE
    if form == "markdown":
        assert all(line.startswith(("#", "-", "  -", "`", "**")) for line in out.splitlines() if line)


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("a", "`a`"),
        ("a`b", "``a`b``"),
        ("`", "`` ` ``"),
        ("``x", "``` ``x ```"),
        (" ", "` `"),
        ("a\nb", "`a␊b`"),
    ],
)
def test_a_code_span_holds_any_text(text: str, span: str) -> None:
    assert code(text) == span


def shown(paths: list[str], look: Look) -> str:
    import io

    out = io.StringIO()
    write_text(out, [compare_pair(pair) for pair in groups_of(paths)], look)
    return out.getvalue()


@pytest.mark.parametrize("width", [10, 40, 80, 120])
def test_on_a_terminal_no_line_is_wider(both: list[str], width: int) -> None:
    from rich.cells import cell_len

    lines = shown(both, Look(width=width)).splitlines()
    assert len(lines) > 10
    if width >= 80:
        assert max(map(cell_len, lines)) <= width
        assert any("[29] drones}" in line for line in lines)


def test_colours_are_on_top_of_the_same_words(both: list[str]) -> None:
    import re

    coloured = shown(both, Look(coloured=True, width=80))
    assert "\x1b[33m" in coloured
    assert re.sub(r"\x1b\[[0-9]*m", "", coloured) == shown(both, Look(width=80))


def test_a_diff_of_small_files_loads_little(both: list[str], project: Project) -> None:
    asked = f"import sys; from tui.cli import main; main(['diff', *{both!r}]); print(*sys.modules)"
    ran = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    loaded = set(ran.stdout.splitlines()[-1].split())
    assert (
        loaded & {"rich", "textual", "rapidfuzz", "syntok", "subprocess", "difflib", "tui.figures"} == set()
    )
