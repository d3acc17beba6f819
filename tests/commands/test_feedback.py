"""`variorum feedback`: what was decided otherwise than an annotator had it, and why."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.review.written import Project, tag
from tui import cli
from tui.review.decisions import decide
from tui.review.opening import open_review
from tui.review.sources import groups_of

WHEN = "2026-11-22T01:00:00Z"
FIGURE, SHORTER = tag("29 drones", id="aaaaaa"), tag("29", id="bbbbbb")
HEDGE = tag("some", "hedge", id="hhhhhh")
EVIL = "\x1b[31m\u202ebecause\x00"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """Three differences, decided: for reader2 with a reason, for reader2, for reader1."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.delenv("VARIORUM_ANNOTATOR", raising=False)
    made = Project(tmp_path)
    made.tags("reader1", FIGURE, tag("the capital", "place", id="pppppp"))
    made.tags("reader2", SHORTER, HEDGE)
    (group,) = groups_of(["annotations/reader1", "annotations/reader2"])
    review = open_review(group)
    for choice, reason in (("b", "the number alone"), ("b", ""), ("a", "")):
        question = review.open[0]
        review.decide(question, decide(question, choice, "anna", WHEN, reason))
    review.save(review.decisions)
    return made


def feedback(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    status = cli.main(["feedback", *words])
    told = capsys.readouterr()
    return status, told.out, told.err


def test_what_was_decided_otherwise_and_why(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    assert feedback(capsys, "--annotator", "reader1") == (
        0,
        """\
seeds/raid.txt  reader1 {} → gold []   2 of 3 otherwise
seeds/raid.txt:1:22: boundary  Mayor Ann Smith said {[29] drones} were shot down over the city on…
         figure: 29 drones → 29, ends 7 characters (1 word) earlier
         for reader2, by anna on 2026-11-22: the number alone
seeds/raid.txt:2:20: only gold  …esday night. Officials say that [some] 34 drones flew towards the capi…
         hedge
         for reader2, by anna on 2026-11-22, without a reason

reader1: 3 decisions, 1 as you had it, 2 otherwise (1 boundary, 1 only reader2)
""",
        "",
    )


def test_as_json(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = feedback(capsys, "--annotator", "reader2", "--format", "json")
    data = json.loads(out)
    (article,) = data.pop("articles")
    assert (status, data) == (
        0,
        {"variorum_feedback": 1, "annotator": "reader2", "decided": 3, "otherwise": 1},
    )
    (item,) = article.pop("otherwise")
    assert article == {
        "article": "seeds/raid.txt",
        "decisions": "annotations/gold/decisions/raid.yaml",
        "decided": 3,
    }
    assert [each["quote"] for each in item.pop("gold")] == ["the capital"]
    assert item == {
        "class": "only_a",
        "choice": "reader1",
        "by": "anna",
        "at": WHEN,
        "reason": None,
        "yours": [],
        "changed_since": False,
    }


def test_what_the_annotator_changed_since_is_told(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    project.tags("reader1", tag("29", id="aaaaaa"), tag("the capital", "place", id="pppppp"))
    _, out, _ = feedback(capsys, "annotations/gold", "--annotator", "reader1")
    assert out.count("changed in your file since") == 1


def test_about_nobody(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = feedback(capsys, "--annotator", "somebody")
    assert (status, out) == (0, "")
    assert err == "nothing was decided about somebody yet; there are decisions about reader1, reader2\n"
    assert feedback(capsys)[0] == 2
    assert feedback(capsys, "nowhere", "--annotator", "reader1")[0] == 2


def test_hostile_and_damaged_files(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    place = project.folder / "annotations/gold/decisions/raid.yaml"
    content = place.read_text()
    place.write_text(content.replace("the number alone", json.dumps(EVIL)))
    status, out, _ = feedback(capsys, "--annotator", "reader1")
    assert status == 0
    assert "␛[31m�because␀" in out
    assert not set(EVIL[:6]) & set(out) - set("[31m")
    (place.parent / "other.yaml").write_text("variorum_decisions: 1\narticle: 3\n")
    status, out, err = feedback(capsys, "--annotator", "reader1")
    assert (status, err.count("\n")) == (2, 1)
    assert "other.yaml:2:1: no `article`" in err
    assert "3 decisions" in out
