"""`variorum agree` as a script or a person calls it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.review.written import ARTICLE, Project, Tag, tag, yaml_of
from tui.cli import main
from tui.review.agreement import FIGURES
from tui.review.span_scores import SCORES

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    monkeypatch.chdir(tmp_path)
    return Project(tmp_path)


@pytest.fixture
def folders(project: Project) -> list[str]:
    """Two annotators: two spans alike, an end elsewhere, a label otherwise, and one more on the first side."""
    alike = [tag("Mayor Ann Smith", "source"), tag("34 drones")]
    project.tags(
        "reader1", *alike, tag("29 drones"), tag("No one was hurt", "claim"), tag("Tuesday night", "time")
    )
    project.tags("reader2", *alike, tag("29"), tag("No one was hurt", "hedge"))
    return ["annotations/reader1", "annotations/reader2"]


def told(capsys: Captured, *words: str, status: int = 0) -> dict[str, Any]:
    assert main(["agree", *words, "--format", "json"]) == status
    found: dict[str, Any] = json.loads(
        capsys.readouterr().out, parse_constant=lambda name: pytest.fail(f"{name} in JSON")
    )
    return found


def test_json_is_the_contract(folders: list[str], capsys: Captured) -> None:
    found = told(capsys, *folders)
    assert list(found) == ["annotators", "articles", "pairs", "all", "labels", "confusion"]
    assert found["annotators"] == ["reader1", "reader2"]
    assert found["articles"] == 1
    (pair,) = found["pairs"]
    assert list(pair) == ["a", "b", "articles", "spans_a", "spans_b", *FIGURES, "undefined"]
    assert (pair["a"], pair["b"], pair["spans_a"], pair["spans_b"]) == ("reader1", "reader2", 5, 4)
    assert [pair[name] for name in SCORES] == pytest.approx([4 / 9, 6 / 9, 7 / 9, 6 / 9])
    assert pair["paired_label_kappa"] == pytest.approx((16 * 3 / 4 - 5) / (16 - 5))
    assert found["all"] == {key: value for key, value in pair.items() if key not in ("a", "b")}
    assert list(found["labels"]) == ["claim", "figure", "hedge", "source", "time"]
    assert found["labels"]["figure"] == {
        "strict_f1": 0.5,
        "exact_f1": 0.5,
        "partial_f1": 0.75,
        "type_f1": 1.0,
        "undefined": {},
    }
    assert found["confusion"] == {"claim": {"hedge": 1}, "figure": {"figure": 2}, "source": {"source": 1}}


def test_swapped_annotators_agree_as_much(folders: list[str], capsys: Captured) -> None:
    there, back = (told(capsys, *paths) for paths in (folders, folders[::-1]))
    for name in FIGURES:
        assert there["all"][name] == pytest.approx(back["all"][name], abs=1e-12)
    assert there["labels"] == back["labels"]


def test_the_same_file_twice_is_perfect(folders: list[str], capsys: Captured) -> None:
    found = told(capsys, f"{folders[0]}/raid.yaml", f"{folders[0]}/raid.yaml")
    assert [found["all"][name] for name in FIGURES] == [1.0] * len(FIGURES)
    assert found["annotators"] == [f"{folders[0]}/raid.yaml"] * 2


def test_what_has_no_value_is_null_with_a_reason(project: Project, capsys: Captured) -> None:
    ours, theirs = project.tags("reader1"), project.tags("reader2")
    pair = told(capsys, ours, theirs)["pairs"][0]
    assert [pair[name] for name in SCORES] == [1.0] * len(SCORES)
    undefined = [name for name in FIGURES if pair[name] is None]
    assert undefined == ["token_kappa", "marked_token_kappa", "token_alpha", "paired_label_kappa", "alpha_u"]
    assert list(pair["undefined"]) == undefined
    project.tags("reader1", tag("29 drones"))
    assert told(capsys, ours, theirs)["all"]["strict_f1"] == 0
    assert main(["agree", ours, theirs]) == 0
    assert "undefined: there is nothing that both labelled" in capsys.readouterr().out


def test_without_the_article_spans_and_units_are_compared_all_the_same(
    folders: list[str], project: Project, capsys: Captured
) -> None:
    with_article = told(capsys, *folders)["all"]
    (project.folder / ARTICLE).unlink()
    found = told(capsys, *folders)["all"]
    assert list(found["undefined"]) == ["token_kappa", "marked_token_kappa", "token_alpha"]
    assert all(found[name] == with_article[name] for name in FIGURES if found[name] is not None)


def test_three_annotators_of_whom_one_misses_an_article(project: Project, capsys: Captured) -> None:
    for name in ("one", "two"):
        project.put_article(article=f"seeds/{name}.txt")
        project.tags("reader1", tag("29 drones"), tag("34 drones"), article=f"seeds/{name}.txt")
        project.tags("reader2", tag("29 drones"), article=f"seeds/{name}.txt")
    project.tags("reader3", tag("34 drones"), article="seeds/one.txt")
    names = ["reader1", "reader2", "reader3"]
    found = told(capsys, *(f"annotations/{name}" for name in names))
    assert found["annotators"] == names
    assert [(pair["a"], pair["b"], pair["articles"]) for pair in found["pairs"]] == [
        ("reader1", "reader2", 2),
        ("reader1", "reader3", 1),
        ("reader2", "reader3", 1),
    ]
    scores = [pair["strict_f1"] for pair in found["pairs"]]
    assert scores == pytest.approx([2 / 3, 2 / 3, 0])
    assert found["all"]["strict_f1"] == pytest.approx(4 / 9)
    assert found["all"]["articles"] == 2
    assert -1 <= found["all"]["token_alpha"] < 1
    assert main(["agree", *(f"annotations/{name}" for name in names)]) == 0
    out = capsys.readouterr().out
    assert "reader1 ↔ reader3   1 article, 2 and 1 span" in out
    assert out.splitlines()[-1] == "2 articles, 3 annotators"


def test_duplicates_unknown_labels_and_places_outside_stop_nothing(
    project: Project, capsys: Captured
) -> None:
    outside: Tag = {"label": "figure", "start": 5, "end": 99999, "quote": "x"}
    ours = project.tags("reader1", tag("29 drones", "odd"), tag("29 drones", "odd"), outside)
    theirs = project.tags("reader2", tag("29 drones", "odd"), {"label": "x", "quote": "nowhere in it"})
    assert main(["agree", ours, theirs, "--format", "json"]) == 0
    captured = capsys.readouterr()
    pair = json.loads(captured.out)["pairs"][0]
    assert (pair["spans_a"], pair["spans_b"]) == (2, 1)
    assert pair["strict_f1"] == pytest.approx(2 / 3)
    assert "1 of 3 annotations have no place in the text: left out" in captured.err


@pytest.mark.parametrize(
    ("figure", "lines"),
    [
        (
            "strict_f1",
            [
                "seeds/raid.txt:21-23  “29”  reader1: –  reader2: figure",
                "seeds/raid.txt:21-30  “29 drones”  reader1: figure  reader2: –",
                "seeds/raid.txt:63-76  “Tuesday night”  reader1: time  reader2: –",
                "seeds/raid.txt:138-153  “No one was hurt”  reader1: –  reader2: hedge",
                "seeds/raid.txt:138-153  “No one was hurt”  reader1: claim  reader2: –",
            ],
        ),
        (
            "partial_f1",
            [
                "seeds/raid.txt:21-30  “29 drones”  reader1: figure 21-30  reader2: figure 21-23",
                "seeds/raid.txt:63-76  “Tuesday night”  reader1: time  reader2: –",
            ],
        ),
        (
            "paired_label_kappa",
            ["seeds/raid.txt:138-153  “No one was hurt”  reader1: claim 138-153  reader2: hedge 138-153"],
        ),
        (
            "token_kappa",
            [
                "seeds/raid.txt:24-30  “drones”  reader1: figure  reader2: O",
                "seeds/raid.txt:63-76  “Tuesday night”  reader1: time  reader2: O",
                "seeds/raid.txt:138-153  “No one was hurt”  reader1: claim  reader2: hedge",
            ],
        ),
    ],
)
def test_the_cases_behind_a_figure_are_listed(
    folders: list[str], figure: str, lines: list[str], capsys: Captured
) -> None:
    assert main(["agree", *folders, "--list", figure]) == 0
    out = capsys.readouterr().out.splitlines()
    assert out[:-1] == lines
    assert out[-1] == f"{len(lines)} case{'' if len(lines) == 1 else 's'} behind {figure}"


@pytest.mark.parametrize("figure", FIGURES)
def test_no_case_is_behind_perfect_agreement(folders: list[str], figure: str, capsys: Captured) -> None:
    assert main(["agree", folders[0], folders[0], "--list", figure, "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"figure": figure, "cases": []}
    assert main(["agree", *folders, "--list", figure, "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["cases"]


def test_intervals_hold_the_figure_and_are_the_same_each_time(project: Project, capsys: Captured) -> None:
    quotes = ["29 drones", "34 drones", "Tuesday night", "the city", "No one", "the ministry"]
    for at, quote in enumerate(quotes):
        article = f"seeds/{at}.txt"
        project.put_article(article=article)
        project.tags("reader1", tag(quote), tag("Officials", "source"), article=article)
        project.tags(
            "reader2", tag(quote if at % 2 else quote[:-1]), tag("Officials", "source"), article=article
        )
    words = ["agree", "annotations/reader1", "annotations/reader2"]
    assert main(words) == 0
    out = capsys.readouterr().out
    strict = next(line.split() for line in out.splitlines() if line.strip().startswith("strict F1  "))
    value, low, high = (float(strict[at]) for at in (2, 3, 5))
    assert value == pytest.approx(0.75)
    assert 0.5 <= low < value < high <= 1
    assert main(words) == 0
    assert capsys.readouterr().out == out
    by_article = out[out.index("by article, worst first") :].splitlines()
    assert by_article[1].split()[:2] == ["seeds/0.txt", "2"]


def test_hostile_names_are_shown_inert(project: Project, capsys: Captured) -> None:
    bad = "\x1b]0;x\x07[/b]\u202e"
    written = yaml_of([tag("29 drones", bad)], json.dumps(bad))
    ours = project.write("annotations/a/raid.yaml", written)
    theirs = project.tags("reader2", tag("29 drones", bad + "2"))
    for words in ([], ["--format", "json"], ["--list", "strict_f1"]):
        assert main(["agree", ours, theirs, *words]) == 0
        out = capsys.readouterr().out
        assert not {"\x1b", "\x07", "\u202e"} & set(out)


@pytest.mark.parametrize("words", [["annotations/reader1"], ["annotations/reader1", "none"], []])
def test_what_cannot_be_compared_is_one_line(folders: list[str], words: list[str], capsys: Captured) -> None:
    assert main(["agree", *words]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert len(captured.err.splitlines()) == 1


def test_one_refused_article_leaves_the_others(
    folders: list[str], project: Project, capsys: Captured
) -> None:
    project.write("annotations/reader1/bad.yaml", "annotations: 5\n")
    found = told(capsys, *folders, status=2)
    assert found["articles"] == 1
