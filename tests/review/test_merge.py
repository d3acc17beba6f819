"""Three-way merging, rule by rule."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from tui.annotations.dump import dump
from tui.annotations.load import load
from tui.annotations.model import Annotation, AnnotationFile, ArticleRef, Link
from tui.base.values import Value
from tui.review.merge import Merged, merge

OLD, NEW, NEWER = "0" * 64, "1" * 64, "2" * 64

A = Annotation("figure", "a", 10, 19, "29 drones", "of ", ".", note="one", created="2026-11-22T01:00:00Z")
B = Annotation("claim", "b", 30, 36, "no one")


def on(sha256: str, *annotations: Annotation) -> AnnotationFile:
    return AnnotationFile(ArticleRef("seeds/a.txt", sha256, 99), "reader1").with_annotations(annotations)


def of(*annotations: Annotation) -> AnnotationFile:
    return on(OLD, *annotations)


def moved(annotation: Annotation, by: int, **changes: object) -> Annotation:
    start, end = annotation.span or (0, 0)
    return replace(annotation, start=start + by, end=end + by, **changes)  # type: ignore[arg-type]


def conflict(merged: Merged, name: str = "a") -> Any:  # noqa: ANN401  (blocks are looked into)
    return merged.file.by_id()[name].conflict


def assert_clean(merged: Merged, *annotations: Annotation) -> None:
    assert merged.file.annotations == of(*annotations).annotations
    assert merged.conflicts == ()


def test_one_side_changed_a_group() -> None:
    changed = replace(A, label="claim")
    assert_clean(merge(of(A), of(changed), of(A)), changed)


def test_both_changed_it_to_the_same() -> None:
    changed = replace(A, label="claim")
    other = replace(changed, note="two")
    assert_clean(merge(of(A), of(changed), of(other)), other)


@pytest.mark.parametrize(
    ("group", "ours", "theirs", "block"),
    [
        ("label", {"label": "x"}, {"label": "y"}, ("figure", "x", "y")),
        ("note", {"note": "x"}, {"note": None}, ("one", "x", None)),
        (
            "figure",
            {"figure": {"value": 1}},
            {"figure": {"value": True}},
            (None, {"value": 1}, {"value": True}),
        ),
        ("zeal", {"extra": {"zeal": 1}}, {"extra": {"zeal": 2}}, (None, 1, 2)),
        ("extra.anchor", {"extra": {"anchor": 1}}, {"extra": {"anchor": 2}}, (None, 1, 2)),
        (
            "links",
            {"links": (Link("source", "b"),)},
            {"links": (Link("same", "b", {"k": 1}),)},
            (None, [{"relation": "source", "to": "b"}], [{"relation": "same", "to": "b", "k": 1}]),
        ),
    ],
)
def test_both_changed_it_differently(
    group: str, ours: dict[str, Value], theirs: dict[str, Value], block: tuple[Value, Value, Value]
) -> None:
    one = replace(A, **ours, prefix="x")  # type: ignore[arg-type]
    other = replace(A, **theirs, created="2026-11-21T01:00:00Z")  # type: ignore[arg-type]
    merged = merge(of(A, B), of(one, B), of(other, B))
    assert merged.conflicts == (("a", group),)
    assert conflict(merged) == {group: dict(zip(("base", "ours", "theirs"), block, strict=True))}
    kept = merged.file.by_id()["a"]
    assert replace(kept, conflict=None) == replace(one, created="2026-11-21T01:00:00Z")
    assert load(dump(merged.file), "").file == merged.file


def test_ends_in_conflict() -> None:
    one, other = replace(A, end=12, quote="29"), replace(A, start=9, quote=" 29 drones", note=None)
    merged = merge(of(A), of(one), of(other))
    assert merged.conflicts == (("a", "anchor"),)
    held = conflict(merged)
    assert held["anchor"] == {
        "base": {"start": 10, "end": 19, "quote": "29 drones", "prefix": "of ", "suffix": "."},
        "ours": {"start": 10, "end": 12, "quote": "29", "prefix": "of ", "suffix": "."},
        "theirs": {"start": 9, "end": 19, "quote": " 29 drones", "prefix": "of ", "suffix": "."},
    }
    assert merged.file.by_id()["a"].span == (10, 12)
    assert merged.file.by_id()["a"].note is None


def test_label_here_and_ends_there() -> None:
    merged = merge(of(A), of(replace(A, label="x")), of(replace(A, end=12, quote="29")))
    assert_clean(merged, replace(A, label="x", end=12, quote="29"))


def test_deleted() -> None:
    assert_clean(merge(of(A, B), of(B), of(A, B)), B)
    assert_clean(merge(of(A, B), of(B), of(B)), B)
    assert_clean(merge(of(A, B), of(B), of(A)))


def test_deleted_here_and_changed_there() -> None:
    changed = replace(A, note="two")
    for merged, names in (
        (merge(of(A), of(), of(changed)), ("theirs", "ours")),
        (merge(of(A), of(changed), of()), ("ours", "theirs")),
    ):
        assert merged.conflicts == (("a", "record"),)
        assert merged.file.by_id()["a"].note == "two"
        held = conflict(merged)
        block = held["record"]
        kept, gone = names
        assert block[gone] is None
        assert block[kept]["note"] == "two"
        assert block["base"]["note"] == "one"
        assert load(dump(merged.file), "").file == merged.file


def test_added_on_both_with_one_id() -> None:
    assert_clean(merge(of(), of(A), of(A)), A)
    merged = merge(None, of(A), of(replace(A, label="claim")))
    assert merged.conflicts == (("a", "label"),)
    assert merge(None, of(replace(A, note=None)), of(A)).file == of(A)


def test_the_same_added_on_both_with_two_ids_is_one() -> None:
    linking = replace(B, links=(Link("source", "z"),))
    merged = merge(of(), of(replace(A, id="z"), linking), of(replace(A, note=None)))
    assert_clean(merged, A, replace(linking, links=(Link("source", "a"),)))
    dangling = replace(B, links=(Link("source", "z"),))
    assert_clean(merge(of(), of(A, dangling), of(replace(A, id="z"))), A, dangling)
    merged = merge(of(), of(replace(A, id="z")), of(replace(A, note="two")))
    assert merged.conflicts == (("a", "note"),)
    assert conflict(merged) == {"note": {"base": None, "ours": "one", "theirs": "two"}}


def test_one_written_by_hand_is_completed_by_the_other() -> None:
    by_hand = Annotation("figure", start=10, end=19, note="one")
    assert_clean(merge(of(), of(by_hand), of(A)), A)
    assert_clean(merge(of(by_hand), of(A), of(by_hand)), A)
    assert_clean(merge(of(by_hand), of(by_hand, by_hand), of(by_hand)), by_hand, by_hand)


def test_the_same_span_with_another_label_is_two() -> None:
    other = replace(A, id="b", label="claim")
    merged = merge(of(), of(A), of(other))
    assert_clean(merged, A, other)
    assert merged.warnings == ()


def test_overlaps_are_kept_and_told() -> None:
    other = replace(A, id="b", start=15, end=25)
    merged = merge(of(), of(A), of(other))
    assert_clean(merged, A, other)
    assert merged.warnings == ("a (figure 10-19) and b (figure 15-25) overlap, and are kept both",)
    assert merge(of(), of(A), of(replace(A, id="b", start=19, end=25))).warnings == ()
    assert merge(of(A), of(A), of(A, other)).warnings == ()


# -- the article changed -----------------------------------------------------------------------------------


def test_places_that_followed_the_text_never_conflict() -> None:
    ours, theirs = on(NEW, moved(A, 3)), on(NEWER, moved(A, 5, prefix="in "))
    for on_disk, span in ((None, (13, 22)), (NEW, (13, 22)), (NEWER, (15, 24))):
        merged = merge(of(A), ours, theirs, on_disk)
        assert merged.conflicts == ()
        assert merged.file.by_id()["a"].span == span
        assert "variorum anchor" in merged.warnings[0]
    assert merge(of(A), ours, theirs, NEWER).file.article.sha256 == NEWER


def test_an_edit_wins_over_a_place_that_followed_the_text() -> None:
    edited = replace(A, end=12, quote="29")
    merged = merge(of(A), on(NEW, moved(A, 3)), of(edited))
    assert merged.conflicts == ()
    assert merged.file.by_id()["a"].quote == "29"
    assert merged.file.article.sha256 == NEW
    assert any(line.startswith("a: look at its place") for line in merged.warnings)


def test_deleted_here_and_moved_with_its_text_there() -> None:
    merged = merge(of(A), of(), on(NEW, moved(A, 3, state="orphan")))
    assert merged.file.annotations == ()
    assert merged.conflicts == ()


def test_on_one_new_text_two_places_are_a_conflict() -> None:
    merged = merge(of(A), on(NEW, moved(A, 3)), on(NEW, moved(A, 5)))
    assert merged.conflicts == (("a", "anchor"),)


# -- links -------------------------------------------------------------------------------------------------


def test_a_link_to_what_the_other_deleted() -> None:
    linking = replace(B, links=(Link("source", "a"),))
    merged = merge(of(A, B), of(B), of(A, linking))
    assert merged.conflicts == (("a", "record"),)
    assert merged.file.by_id().keys() == {"a", "b"}
    assert_clean(merge(of(A, linking), of(linking), of(A, linking)), linking)
    merged = merge(of(A, B), of(replace(B, links=(Link("x", "c"),))), of(A, linking))
    assert merged.conflicts == (("a", "record"), ("b", "links"))


# -- the file itself ---------------------------------------------------------------------------------------


def test_conflicts_at_the_top() -> None:
    base = replace(of(A), annotator=None, extra={"k": 1, "kept": []})
    ours = replace(base, annotator="x", extra={"k": 2, "kept": [], "ours": 1}, done=True)
    article = replace(base.article, extra={"k": 1})
    theirs = replace(base, annotator="y", extra={"k": 3, "theirs": 1}, article=article)
    merged = merge(base, replace(ours, article=replace(article, extra={"k": 2})), theirs)
    assert merged.conflicts == (("", "annotator"), ("", "article.k"), ("", "k"))
    assert merged.file.annotator == "x"
    assert merged.file.done
    assert merged.file.extra == {
        "k": 2,
        "ours": 1,
        "theirs": 1,
        "conflict": {
            "annotator": {"base": None, "ours": "x", "theirs": "y"},
            "article.k": {"base": None, "ours": 2, "theirs": 1},
            "k": {"base": 1, "ours": 2, "theirs": 3},
        },
    }
    assert load(dump(merged.file), "").file == merged.file


def test_what_stands_under_conflict_by_hand_is_kept() -> None:
    base = replace(of(A), extra={"conflict": 3, "k": 0})
    assert merge(base, base, base).file == base
    merged = merge(
        base, replace(base, extra={"conflict": 3, "k": 1}), replace(base, extra={"conflict": 3, "k": 2})
    )
    assert merged.file.extra["conflict"] == {"conflict": 3, "k": {"base": 0, "ours": 1, "theirs": 2}}


def test_two_articles_are_told() -> None:
    other = replace(of(A), article=ArticleRef("seeds/b.txt", OLD, 99))
    merged = merge(None, of(A), other)
    assert merged.warnings == ("they are about seeds/a.txt and seeds/b.txt",)
    assert merge(of(A), of(A), other).file.article.path == "seeds/b.txt"


# -- conflicts that stood before ---------------------------------------------------------------------------


def test_an_old_conflict_stands_until_it_is_decided() -> None:
    stands = merge(of(A), of(replace(A, note="x")), of(replace(A, note="y"))).file
    decided = of(replace(stands.annotations[0], conflict=None, note="y"))
    assert merge(stands, stands, decided).file == decided
    labelled = of(replace(stands.annotations[0], label="claim"))
    assert merge(stands, stands, labelled).file == labelled
    assert merge(stands, labelled, decided).file == of(replace(decided.annotations[0], label="claim"))


def test_a_conflict_on_top_of_another_keeps_both() -> None:
    stands = merge(of(A), of(replace(A, note="x")), of(replace(A, note="y"))).file
    merged = merge(of(A), stands, of(replace(A, note="z")))
    assert conflict(merged) == {
        "note": {
            "base": "one",
            "ours": "x",
            "theirs": "z",
            "earlier": [{"base": "one", "ours": "x", "theirs": "y"}],
        }
    }
    assert merged.conflicts == (("a", "note"),)
    again = merge(of(A), merged.file, of(replace(A, note="w")))
    held = conflict(again)
    assert len(held["note"]["earlier"]) == 2


def test_deep_values_stay_within_what_is_read() -> None:
    deep: Value = 1
    for _ in range(17):
        deep = {"k": deep}
    one, other = (
        replace(A, extra={"k": deep}),
        replace(A, extra={"k": [deep["k"] if isinstance(deep, dict) else 0]}),
    )
    merged = merge(of(A), of(one), of(other))
    assert load(dump(merged.file), "").file.by_id().keys() == {"a"}
    kept = merge(of(A), of(one), of())
    assert load(dump(kept.file), "").file.by_id()["a"].extra == {"k": deep}


def test_many_annotations_are_merged_in_linear_time() -> None:
    many = [Annotation("figure", f"a{at}", at, 100_000 - at, "q") for at in range(3000)]
    ours = [replace(each, id=f"b{at}", end=each.end - 1 if each.end else 0) for at, each in enumerate(many)]
    merged = merge(of(), of(*many), of(*ours))
    assert len(merged.file.annotations) == 6000
    assert len(merged.warnings) <= 6000
