"""A reviewer goes through what annotators have differently; what is decided is on the disk at once."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.app.story import Person
from tests.review.written import Project, tag
from tui import cli
from tui.annotations.dump import dump
from tui.annotations.load import load
from tui.annotations.model import AnnotationFile
from tui.app import review_start
from tui.base.errors import InputError
from tui.review.decisions import Decision
from tui.review.decisions import load as load_decisions
from tui.review.merge import merge

MakeReviewer = Callable[..., Person]

SOURCE = tag("Mayor Ann Smith", "source", id="ssssss", links=[{"relation": "source of", "to": "aaaaaa"}])
FIGURE = tag("29 drones", id="aaaaaa", note="as the mayor says")
SHORTER = tag("29", id="bbbbbb")
PLACE = tag("the capital", "place", id="pppppp")


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Two annotators, who differ three times and agree on a place."""
    made = Project(tmp_path)
    made.tags("reader1", SOURCE, FIGURE, PLACE)
    made.tags("reader2", SHORTER, tag("the capital", "place", id="qqqqqq"), tag("some", "hedge", id="hhhhhh"))
    return made


@pytest.fixture
def reviewer(project: Project) -> MakeReviewer:
    """Start the review of the project's annotators."""

    def make(*words: str, size: tuple[int, int] = (120, 36)) -> Person:
        parser = argparse.ArgumentParser()
        review_start.add_arguments(parser)
        names = words or ("annotations/reader1", "annotations/reader2")
        return Person(review_start.make_app(parser.parse_args([*names, "--annotator", "anna"])), size)

    return make


def gold(project: Project, place: str = "annotations/gold/raid.yaml") -> list[str]:
    """The annotations of the gold file on the disk."""
    file = load((project.folder / place).read_bytes(), "gold").file
    return [f"{each.label}: {each.quote}" for each in file.annotations]


def decisions(project: Project) -> tuple[Decision, ...]:
    """What is decided in the file on the disk."""
    place = project.folder / "annotations/gold/decisions/raid.yaml"
    return load_decisions(place.read_bytes(), "decisions").made


async def saved(r: Person, count: int) -> None:
    """Wait until so many decisions are said to be saved."""
    await r.wait_for(lambda: r.sees(f"{count} saved"), f"{count} saved")


async def test_from_the_articles_through_all_differences_to_the_gold(
    reviewer: MakeReviewer, project: Project
) -> None:
    async with reviewer() as r:
        assert r.sees("a reader1  b reader2", "seeds/raid.txt", "3 left", "0 of 3", "0.33")
        await r.press("enter")
        assert r.sees("3 of 3 left", "1 agreed by rule", "only reader1: source", "source of “29 drones”")
        await r.press("a")
        await saved(r, 1)
        assert gold(project) == ["source: Mayor Ann Smith", "place: the capital"]
        assert r.sees(
            "2 of 3 left", "━━━━━━━━━ reader1  figure", "━━ reader2  figure", "7 characters (1 word) earlier"
        )
        assert r.sees("≠ span", "≠ note", "as the mayor says"), "unequal fields bear a sign"
        assert not r.sees("≠ label")
        assert r.sees("figure: A number with what it counts"), "what the codebook says"
        await r.press("b", "m")
        await saved(r, 3)
        assert r.sees("all is decided: the gold is in", "✓ done")
        assert gold(project) == ["source: Mayor Ann Smith", "figure: 29", "hedge: some", "place: the capital"]
        assert [(each.choice, each.by) for each in decisions(project)] == [
            ("a", "anna"),
            ("b", "anna"),
            ("both", "anna"),
        ]


async def test_leaving_and_coming_back_goes_on_where_it_stopped(
    reviewer: MakeReviewer, project: Project
) -> None:
    async with reviewer() as r:
        await r.press("enter", "a", "escape", "q")
    async with reviewer() as r:
        assert r.sees("2 left", "1 of 3")
        await r.press("enter")
        assert r.sees("boundary: figure")
        await r.press("k")
        assert r.sees("decided: reader1 · anna")
    assert len(decisions(project)) == 1


async def test_only_what_changed_is_asked_again(reviewer: MakeReviewer, project: Project) -> None:
    async with reviewer() as r:
        await r.press("enter", "a", "b", "a")
        await saved(r, 3)
    project.tags(
        "reader2",
        tag("29 drones were", id="bbbbbb"),
        tag("the capital", "place", id="qqqqqq"),
        tag("some", "hedge", id="hhhhhh"),
    )
    async with reviewer() as r:
        assert r.sees("1 left")
        await r.press("enter")
        assert r.sees("asked again, as it changed; before: reader2 · anna")
        await r.press("b")
        await saved(r, 3)
    assert "figure: 29 drones were" in gold(project)
    assert len(decisions(project)) == 3


async def test_neither_is_for_a_reason_and_any_decision_may_have_one(
    reviewer: MakeReviewer, project: Project
) -> None:
    async with reviewer() as r:
        await r.press("enter", "x")
        await r.write("not a source: a b x")
        await r.press("escape")
        assert r.sees("3 of 3 left"), "it was not meant"
        await r.press("x")
        await r.write("nobody is quoted")
        await r.press("enter")
        assert r.sees("2 of 3 left")
        await r.press("r")
        assert r.sees("the reason, difference 1 (neither)")
        await r.write(" here")
        await r.press("enter", "r")
        await r.write("the number alone")
        await r.press("enter", "j")
        assert r.sees("the reason waits there")
        await r.press("escape")
        assert r.sees("a reason without a decision is kept until the program ends")
        await r.press("enter", "b", "a", "enter", "j", "r")
        await r.write("!")
        await r.press("enter")
        await saved(r, 3)
    made = decisions(project)
    assert [(each.choice, each.reason) for each in made] == [
        ("neither", "nobody is quoted here"),
        ("b", "the number alone!"),
        ("a", ""),
    ]
    assert gold(project) == ["figure: 29", "place: the capital"]


async def test_editing_by_hand(reviewer: MakeReviewer, project: Project) -> None:
    async with reviewer() as r:
        await r.press("enter", "j", "e")
        assert r.sees("Edited by hand", "A number with what it counts")
        await r.press("tab")
        await r.write(" were shot")
        assert not r.sees("do not stand in the article")
        await r.write("!")
        await r.press("enter")
        assert r.sees("these words do not stand in the article like this")
        await r.press("backspace", "tab", "end")
        await r.write(": all of them")
        await r.press("enter")
        assert r.sees("2 of 3 left")
        await r.press("k")
        assert r.sees("decided: edited by hand: figure “29 drones were shot”")
        await saved(r, 1)
    file = load((project.folder / "annotations/gold/raid.yaml").read_bytes(), "gold").file
    made = file.annotations[0]
    assert (made.quote, made.note, made.id, made.suffix) == (
        "29 drones were shot",
        "as the mayor says: all of them",
        "aaaaaa",
        " down over the city on Tuesday n",
    )


async def test_the_help_opens_where_it_tells_of_the_screen(reviewer: MakeReviewer) -> None:
    async with reviewer() as r:
        await r.press("enter", "question_mark")
        await r.wait_for(lambda: r.sees("Review: a difference", "no version stands, for a reason"))


async def test_skipping_going_back_and_undoing(reviewer: MakeReviewer, project: Project) -> None:
    async with reviewer() as r:
        await r.press("enter", "k")
        assert r.sees("this is the first difference")
        await r.press("n")
        assert r.sees("difference 2")
        await r.press("a")
        assert r.sees("difference 3", "2 of 3 left")
        await r.press("j")
        assert r.sees("this is the last difference")
        await r.press("n")
        assert r.sees("difference 1")
        await r.press("u")
        assert r.sees("difference 2", "3 of 3 left", "undone", "not decided")
        await r.press("u")
        assert r.sees("nothing to undo")
        await r.wait_for(lambda: not r.app.work.is_saving)  # type: ignore[attr-defined]
    assert gold(project) == ["place: the capital"]
    assert decisions(project) == ()


async def test_where_all_agree_the_gold_is_there_at_once(reviewer: MakeReviewer, project: Project) -> None:
    project.tags("reader2", SOURCE, FIGURE, PLACE)
    async with reviewer() as r:
        assert r.sees("✓ done", "all decided", "the gold is in")
        await r.press("enter")
        assert r.sees("all agree here")
        assert r.app.work.flush(20)  # type: ignore[attr-defined]
    assert len(gold(project)) == 3


async def test_what_cannot_be_saved_is_said_and_not_lost(reviewer: MakeReviewer, project: Project) -> None:
    async with reviewer() as r:
        blocked = project.folder / "annotations/gold"
        blocked.write_text("in the way")
        await r.press("enter", "a")
        await r.wait_for(lambda: r.sees("NOT SAVED"))
        blocked.unlink()
        await r.press("b")
        await saved(r, 2)
    assert gold(project) == ["source: Mayor Ann Smith", "figure: 29", "place: the capital"]


async def test_three_annotators_vote(reviewer: MakeReviewer, project: Project) -> None:
    project.tags("reader3", tag("29", id="cccccc"), PLACE)
    names = [f"annotations/reader{number}" for number in (1, 2, 3)]
    async with reviewer(*names) as r:
        assert r.sees("a reader1  b reader2  c reader3", "missing")
        await r.press("enter")
        assert r.sees(
            "▸ 2 of 3: reader2, reader3: –", "1 of 3: reader1: source “Mayor Ann Smith”", "c reader3"
        )
        await r.press("enter")
        assert r.sees("▸ 2 of 3: reader2, reader3: figure “29”")
        await r.press("enter", "b")
        await saved(r, 3)
    assert gold(project) == ["figure: 29", "hedge: some", "place: the capital"]
    assert [each.choice for each in decisions(project)] == ["b", "b", "b"]


async def test_articles_that_cannot_be_reviewed_are_listed_with_the_reason(
    reviewer: MakeReviewer, project: Project
) -> None:
    project.tags("reader1", tag("29 drones"), article="seeds/other.txt")
    async with reviewer() as r:
        assert r.sees("× annotations/reader1/other.yaml: nobody else annotated this article")
        await r.press("G", "enter")
        assert r.sees("1 article")


async def test_hostile_words_at_any_size(reviewer: MakeReviewer, project: Project) -> None:
    evil = "\x1b[31m[/x]\u202e [red\x00"
    text = f"A {evil} b 北京 " * 40
    project.put_article(text)
    project.tags("reader1", tag(evil, f"[b]{evil}", note=evil * 30, text=text), text=text)
    project.tags("reader2", tag(evil[:5], f"[b]{evil}", note=evil, text=text, **{"[/k]": evil}), text=text)
    async with reviewer() as r:
        await r.press("enter")
        for size in ((120, 30), (80, 24), (30, 8), (200, 60)):
            await r.resize(*size)
            assert not set("\x1b\x00\u202e") & set(r.screen_text())
            assert r.sees("[b]␛")
        await r.press("pagedown", "pageup", "?", "escape", "e", "escape", "r", "escape", "a")


def test_the_gold_is_none_of_the_sides(reviewer: MakeReviewer) -> None:
    with pytest.raises(InputError, match="is where the gold would be written"):
        reviewer("annotations/reader1", "annotations/reader2", "-o", "annotations/reader2")


async def test_another_place_for_the_gold(reviewer: MakeReviewer, project: Project) -> None:
    files = [f"annotations/reader{number}/raid.yaml" for number in (1, 2)]
    async with reviewer(*files, "-o", "out/final.yaml") as r:
        await r.press("enter", "a")
        await saved(r, 1)
    assert gold(project, "out/final.yaml") == ["source: Mayor Ann Smith", "place: the capital"]
    assert (project.folder / "out/decisions/final.yaml").is_file()


def test_without_a_terminal_it_is_refused_in_one_line(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["review", "annotations/reader1", "annotations/reader2"]) == 2
    assert capsys.readouterr().err.count("\n") == 1
    assert not (project.folder / "annotations/gold").exists()


async def test_what_is_not_saved_at_the_end_is_known(reviewer: MakeReviewer, project: Project) -> None:
    async with reviewer() as r:
        blocked = project.folder / "annotations/gold"
        blocked.write_text("in the way")
        await r.press("enter", "a", "escape", "q")
        work = r.app.work  # type: ignore[attr-defined]
    assert work.lost() is not None
    blocked.unlink()
    async with reviewer() as r:
        assert r.sees("2 left"), "what could not be saved was kept elsewhere"


# -- a file with merge conflicts -------------------------------------------------------------------------

FILE = "annotations/reader1/raid.yaml"


@pytest.fixture
def conflicts(project: Project) -> Project:
    """A file that was merged of two that changed it: the place and the note of a figure, and a deletion."""
    versions = []
    for figure, place in (
        (FIGURE, PLACE),
        ({**tag("29", id="aaaaaa"), "note": "the number"}, None),
        ({**tag("said 29 drones", id="aaaaaa"), "note": "the claim"}, {**PLACE, "note": "Moscow"}),
    ):
        name = project.tags("version", *(each for each in (figure, place, SOURCE) if each))
        versions.append(load((project.folder / name).read_bytes(), "version").file)
    base, ours, theirs = versions
    merged = merge(base, ours, theirs)
    assert sorted(merged.conflicts) == [("aaaaaa", "anchor"), ("aaaaaa", "note"), ("pppppp", "record")]
    (project.folder / FILE).write_bytes(dump(replace(merged.file, annotator="reader1")))
    return project


def read(project: Project) -> AnnotationFile:
    return load((project.folder / FILE).read_bytes(), "file").file


async def test_merge_conflicts_are_settled_one_by_one_and_written_back(
    reviewer: MakeReviewer, conflicts: Project
) -> None:
    async with reviewer(FILE) as r:
        assert r.sees("ours ↔ theirs", "3 of 3 left", "changed it differently: anchor", "c base")
        assert not r.sees("the number"), "of the place alone it is told what each version had"
        assert r.sees("━━ ours  figure", "━━━━━━━━━━━━━━ theirs  figure", "━━━━━━━━━ base  figure")
        assert not r.sees("m both"), "only keys are offered that do something"
        assert not r.sees("x neither")
        await r.press("m")
        assert r.sees("both cannot stand here")
        await r.press("escape", "x")
        assert r.sees("c takes what it was before")
        await r.write("a bad case")
        assert r.sees("3 of 3 left"), "letters typed as the reason are no decisions"
        await r.press("escape", "b")
        assert r.sees("2 of 3 left", "changed it differently: note")
        assert r.sees("the number", "the claim", "as the mayor says")
        await saved(r, 1)
        assert read(conflicts).annotations[1].quote == "said 29 drones"
        await r.press("m")
        assert r.sees("1 of 3 left", "ours deleted it, theirs changed it")
        await r.press("a")
        await saved(r, 3)
        assert r.sees("no conflict is left in annotations/reader1/raid.yaml")
    file = read(conflicts)
    assert [(each.id, each.quote, each.note, each.conflict) for each in file.annotations] == [
        ("ssssss", "Mayor Ann Smith", None, None),
        ("aaaaaa", "said 29 drones", "the number\nthe claim", None),
    ]
    with pytest.raises(InputError, match="has no merge conflict to settle"):
        reviewer(FILE)


async def test_a_conflict_may_be_edited_undone_and_left_for_later(
    reviewer: MakeReviewer, conflicts: Project
) -> None:
    before = (conflicts.folder / FILE).read_bytes()
    async with reviewer(FILE) as r:
        await r.press("e", "tab")
        await r.write(" drones were")
        await r.press("enter")
        await saved(r, 1)
        assert read(conflicts).annotations[1].quote == "29 drones were"
        await r.press("u")
        await r.wait_for(lambda: (conflicts.folder / FILE).read_bytes() == before)
        await r.press("c", "r")
        assert r.sees("a file keeps no reason")
        await saved(r, 1)
    assert read(conflicts).annotations[1].quote == "29 drones"
    async with reviewer(FILE) as r:
        assert r.sees("2 of 2 left")
