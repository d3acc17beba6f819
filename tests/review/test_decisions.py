"""Decisions and the gold that follows from them."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.annotations.made import annotation_files, edits
from tests.review.written import TEXT, Project, tag
from tui.annotations.folder import AnnotatorFolder
from tui.annotations.guard import checked_bytes
from tui.annotations.load import load as load_annotations
from tui.annotations.model import Annotation, AnnotationFile, Link
from tui.annotations.saving import NotSaved
from tui.annotations.where import yaml_files
from tui.base.errors import InputError
from tui.review.decisions import EDITED, Decision, Decisions, decide, dump, load
from tui.review.diff import Side
from tui.review.gold import gold_of, outcome
from tui.review.opening import open_review
from tui.review.questions import Case, case_of
from tui.review.reviewing import Review
from tui.review.sources import groups_of

WHEN = "2026-11-22T01:00:00Z"


@st.composite
def pairs(draw: st.DrawFn) -> tuple[AnnotationFile, AnnotationFile]:
    """Two annotators' files, which have much in common."""
    one = draw(annotation_files())
    return one, replace(draw(edits(one)), annotator="reader2")


def case(*files: AnnotationFile) -> Case:
    return case_of([Side(file.annotator or "", file.annotator or "", file) for file in files])


def all_decided(of: Case, choices: Sequence[str]) -> list[Decision]:
    """Each question decided, by these choices in turn."""
    made = []
    for at, each in enumerate(of.questions):
        choice = choices[at % len(choices)]
        edited = (each.row[0] or each.row[1]) if choice == EDITED else ()
        made.append(decide(each, choice, "anna", WHEN, edited=edited))
    return made


some_choices = st.lists(st.sampled_from(["a", "b", "both", "neither", EDITED]), min_size=1, max_size=6)


@given(annotation_files())
def test_the_gold_of_equal_files_is_that_file(file: AnnotationFile) -> None:
    other = replace(file, annotator="reader2")
    assert gold_of(file, other, []) == replace(file, annotator="gold")


@given(pairs())
def test_deciding_all_for_a_side_gives_its_annotations(pair: tuple[AnnotationFile, AnnotationFile]) -> None:
    a, b = pair
    gold = gold_of(a, b, all_decided(case(a, b), "a"))
    assert gold.annotations == a.annotations
    theirs = gold_of(a, b, all_decided(case(a, b), "b"))
    assert [(each.span, each.label, each.note) for each in theirs.annotations] == [
        (each.span, each.label, each.note) for each in b.annotations
    ]


@given(pairs(), some_choices, st.randoms(use_true_random=False))
def test_it_depends_on_no_order_and_deciding_again_changes_nothing(
    pair: tuple[AnnotationFile, AnnotationFile], choices: list[str], chance: random.Random
) -> None:
    a, b = pair
    made = all_decided(case(a, b), choices)
    gold = gold_of(a, b, made)
    assert gold_of(a, b, [*made, *made]) == gold
    chance.shuffle(made)
    mixed = [
        replace(file, annotations=tuple(chance.sample(file.annotations, len(file.annotations))))
        for file in pair
    ]
    assert gold_of(mixed[0], mixed[1], made) == gold
    checked_bytes(gold, "gold.yaml")
    ids = [each.id for each in gold.annotations]
    assert len(ids) == len(set(ids))


@given(pairs(), some_choices)
def test_decisions_are_written_and_read_alike(
    pair: tuple[AnnotationFile, AnnotationFile], choices: list[str]
) -> None:
    made = all_decided(case(*pair), choices)
    decisions = Decisions("seeds/a.txt", ("reader1", "reader2"), "0" * 64, None).with_made(made)
    data = dump(decisions)
    assert load(data, "x.yaml") == decisions
    assert dump(load(data, "x.yaml")) == data


@given(pairs(), some_choices)
def test_the_sides_may_be_named_the_other_way_round(
    pair: tuple[AnnotationFile, AnnotationFile], choices: list[str]
) -> None:
    there, back = case(*pair), case(*pair[::-1])
    assert {each.key for each in there.questions} == {each.key for each in back.questions}
    made = Decisions("seeds/a.txt", there.names).with_made(all_decided(there, choices))
    turned = made.in_order_of(back.names)
    assert turned is not None
    assert turned.in_order_of(there.names) == made
    kept = [(each.span, each.label) for each in outcome(there, made.by_key()).annotations]
    assert sorted(map(str, kept)) == sorted(
        str((each.span, each.label)) for each in outcome(back, turned.by_key()).annotations
    )


def file_of(*annotations: Annotation, annotator: str = "reader1") -> AnnotationFile:
    return replace(
        load_annotations(b"article: {path: a.txt}\nannotations: []\n", "a.yaml").file, annotator=annotator
    ).with_annotations(annotations)


def test_links_lead_to_what_stands_for_their_ends() -> None:
    ours = file_of(Annotation("claim", "aaaaaa", 0, 9), Annotation("source", "cccccc", 20, 25))
    link = Link("source of", "dddddd")
    theirs = file_of(
        Annotation("claim", "dddddd", 0, 7),
        Annotation("source", "bbbbbb", 20, 25, links=(link,)),
        annotator="reader2",
    )
    of = case(ours, theirs)
    assert [each.kind for each in of.questions] == ["boundary", "links"]
    boundary, links = of.questions
    first, second = decide(boundary, "a", "anna", WHEN), decide(links, "b", "anna", WHEN)
    gold = gold_of(ours, theirs, [first, second]).by_id()
    assert gold["bbbbbb"].links == (Link("source of", "aaaaaa"),)
    gold = gold_of(ours, theirs, [decide(boundary, "neither", "anna", WHEN), second]).by_id()
    assert gold["bbbbbb"].links == (), "where nothing stands for the end, there is no link"


def test_both_makes_one_of_two_at_the_same_place() -> None:
    ours = file_of(Annotation("claim", "aaaaaa", 0, 9, note="one"))
    theirs = file_of(Annotation("claim", "bbbbbb", 0, 9, note="two"), annotator="reader2")
    (question,) = case(ours, theirs).questions
    (gold,) = gold_of(ours, theirs, [decide(question, "both", "anna", WHEN)]).annotations
    assert (gold.id, gold.note) == ("aaaaaa", "one\ntwo")


def test_three_annotators_vote() -> None:
    def by(name: str, *annotations: Annotation) -> AnnotationFile:
        return file_of(*annotations, annotator=name)

    of = case(
        by("r1", Annotation("claim", "aaaaaa", 0, 9), Annotation("time", "dddddd", 30, 39)),
        by("r2", Annotation("claim", "bbbbbb", 0, 9), Annotation("place", "eeeeee", 20, 25)),
        by("r3", Annotation("hedge", "cccccc", 0, 9), Annotation("place", "ffffff", 20, 25)),
    )
    assert [(each.kind, each.votes, each.majority) for each in of.questions] == [
        ("label", (0, 0, 2), 0),
        ("missing", (0, 1, 1), 1),
        ("missing", (0, 1, 1), 1),
    ]
    made = [decide(each, "abc"[each.majority or 0], "anna", WHEN) for each in of.questions]
    gold = outcome(of, {each.about: each for each in made})
    assert [(each.label, each.start) for each in gold.annotations] == [("claim", 0), ("place", 20)]


# -- files -----------------------------------------------------------------------------------------------

FIGURE = tag("29 drones", id="aaaaaa")
SHORTER = tag("29", id="bbbbbb")
PLACE = tag("the capital", "place", id="pppppp")


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    made = Project(tmp_path)
    made.tags("reader1", FIGURE, PLACE)
    made.tags("reader2", SHORTER, tag("the capital", "place", id="qqqqqq"), tag("some", "hedge", id="hhhhhh"))
    return made


def opened(*annotators: str) -> Review:
    names = annotators or ("reader1", "reader2")
    (group,) = groups_of([f"annotations/{name}" for name in names])
    return open_review(group)


def take(review: Review, choice: str, at: int = 0, reason: str = "") -> None:
    question = review.open[at]
    review.decide(question, decide(question, choice, "anna", WHEN, reason))
    review.save(review.decisions)


def gold(project: Project) -> list[str]:
    file = load_annotations((project.folder / "annotations/gold/raid.yaml").read_bytes(), "gold").file
    return [f"{each.label}: {each.quote}" for each in file.annotations]


def test_a_review_goes_on_where_it_stopped(project: Project) -> None:
    review = opened()
    assert [each.kind for each in review.open] == ["boundary", "only_b"]
    take(review, "b", reason="the number alone")
    assert gold(project) == ["figure: 29", "place: the capital"]
    again = opened()
    assert [each.kind for each in again.open] == ["only_b"]
    made = again.decision(again.case.questions[0])
    assert made is not None
    assert (made.choice, made.by, made.at, made.reason) == ("b", "anna", WHEN, "the number alone")
    take(again, "neither")
    assert opened().is_done
    assert gold(project) == ["figure: 29", "place: the capital"]


def test_only_what_changed_is_asked_again(project: Project) -> None:
    review = opened()
    take(review, "a")
    take(review, "b")
    project.tags(
        "reader2", SHORTER, tag("the capital", "place", id="qqqqqq"), tag("some 34", "hedge", id="hhhhhh")
    )
    (question,) = opened().open
    assert question.row[1][0].quote == "some 34"
    again = opened()
    earlier = again.earlier(question)
    assert earlier is not None
    assert earlier.choice == "b"
    take(again, "b")
    assert [each.about for each in opened().decisions.made] == [each.key for each in again.case.questions]
    assert gold(project) == ["figure: 29 drones", "hedge: some 34", "place: the capital"]


def test_a_text_that_moved_asks_nothing_again(project: Project) -> None:
    review = opened()
    take(review, "a")
    take(review, "b")
    project.put_article("News.\n" + TEXT)
    moved = "News.\n" + TEXT
    project.tags(
        "reader1",
        *(tag(str(each["quote"]), str(each["label"]), str(each["id"]), moved) for each in (FIGURE, PLACE)),
        text=moved,
    )
    project.tags(
        "reader2",
        tag("29", id="bbbbbb", text=moved),
        tag("the capital", "place", "qqqqqq", moved),
        tag("some", "hedge", "hhhhhh", moved),
        text=moved,
    )
    assert opened().is_done


def test_what_somebody_edited_in_the_gold_stays(project: Project) -> None:
    take(opened(), "a")
    place = project.folder / "annotations/gold/raid.yaml"
    place.write_text(place.read_text().replace("label: place", "label: claim"))
    take(opened(), "b")
    assert gold(project) == ["figure: 29 drones", "hedge: some", "claim: the capital"]


def test_undo_takes_back_one_after_the_other(project: Project) -> None:
    review = opened()
    take(review, "a")
    take(review, "b")
    assert review.undo() == review.case.questions[1]
    assert review.undo() == review.case.questions[0]
    assert review.undo() is None
    review.save(review.decisions)
    assert gold(project) == ["place: the capital"]
    assert len(opened().open) == 2


def test_decisions_are_no_annotation_files(project: Project) -> None:
    take(opened(), "a")
    found = [
        each.relative_to(project.folder).as_posix() for each in yaml_files(project.folder / "annotations")
    ]
    assert found == [f"annotations/{name}/raid.yaml" for name in ("gold", "reader1", "reader2")]
    assert (project.folder / "annotations/gold/decisions/raid.yaml").is_file()
    gold_file = project.folder / "annotations/gold/raid.yaml"
    gold_file.unlink()
    own = AnnotatorFolder(project.folder, gold_file.parent)
    assert own.file_for(project.folder / "seeds/raid.txt") == gold_file


def test_two_reviewers_at_once_lose_nothing(project: Project) -> None:
    one, other = opened(), opened()
    take(one, "a")
    take(other, "b", at=1)
    assert opened().is_done
    assert [each.choice for each in opened().decisions.made] == ["a", "b"]


def test_what_cannot_be_saved_is_there_again(project: Project) -> None:
    review = opened()
    folder = project.folder / "annotations/gold"
    folder.write_text("in the way")
    with pytest.raises(NotSaved):
        take(review, "a")
    folder.unlink()
    assert [each.kind for each in opened().open] == ["only_b"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("annotations: []\n", "no file of decisions"),
        ("variorum_decisions: 2\n", "another version"),
        ("variorum_decisions: 1\narticle:\n  path: a\nbetween: [x, x]\ndecisions: []\n", "each once"),
        (
            "variorum_decisions: 1\narticle:\n  path: a\nbetween: [x, y]\ndecisions:\n- about: z\n",
            "no `choice`",
        ),
    ],
)
def test_a_file_that_is_none_is_refused_with_its_place(content: str, said: str) -> None:
    with pytest.raises(InputError, match=said):
        load(content.encode(), "x.yaml")


def test_decisions_between_others_are_not_overwritten(project: Project) -> None:
    take(opened(), "a")
    project.tags("reader3", FIGURE)
    with pytest.raises(InputError, match="decisions between reader1 and reader2"):
        opened("reader1", "reader3")
