"""The classes of differences, from two lists of annotations."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given

from tests.annotations.made import annotation_files
from tui.annotations.model import Annotation, AnnotationFile, ArticleRef, Link
from tui.review.diff import CLASSES, SAME, Side, compare, file_data, total_counts

LONG = "the mayor of the city said that twelve drones were seen"


def side(annotator: str, *annotations: Annotation) -> Side:
    file = AnnotationFile(ArticleRef("seeds/a.txt"), annotator).with_annotations(annotations)
    return Side(f"annotations/{annotator}/a.yaml", annotator, file)


def tagged(start: int, end: int, label: str = "figure", **more: object) -> Annotation:
    return Annotation(label, start=start, end=end, quote=LONG[start:end], **more)  # type: ignore[arg-type]


ONE = tagged(4, 9, id="a1")


@pytest.mark.parametrize(
    ("other", "kind", "changed"),
    [
        (tagged(4, 9, id="b1"), SAME, None),
        (tagged(4, 9, "claim"), "label", ("label",)),
        (tagged(4, 16), "boundary", ("end", "quote")),
        (tagged(2, 16, note="why"), "boundary", ("start", "end", "quote", "note")),
        (tagged(4, 16, "claim"), "both", ("label", "end", "quote")),
        (tagged(4, 9, figure={"kind": "none"}), "fields", ("figure",)),
        (tagged(4, 9, extra={"sure": 3}), "fields", ("sure",)),
        (tagged(4, 9, note="why", extra={"sure": 3}), "fields", ("note", "sure")),
        (tagged(4, 9, note="why"), "note", ("note",)),
        (tagged(4, 9, links=(Link("contradicts", "x/y#z"),)), "links", ("links",)),
        (Annotation("figure", quote="mayor", prefix="the "), SAME, None),
        (Annotation("figure", start=4, end=9, created="2026-01-01T00:00:00Z"), SAME, None),
    ],
)
def test_each_class(other: Annotation, kind: str, changed: tuple[str, ...] | None) -> None:
    diff = compare(side("r1", ONE), side("r2", other))
    assert {name: count for name, count in diff.counts.items() if count} == {kind: 1}
    assert [(each.kind, each.changed) for each in diff.differences] == ([(kind, changed)] if changed else [])


def test_what_one_side_lacks() -> None:
    diff = compare(side("r1", ONE, tagged(20, 25)), side("r2", tagged(30, 35)))
    assert [each.kind for each in diff.differences] == ["only_a", "only_a", "only_b"]
    assert diff.differences[2].a == ()


def test_a_split_is_one_difference() -> None:
    diff = compare(
        side("r1", tagged(0, 30, "claim")), side("r2", tagged(0, 9, "claim"), tagged(13, 22, "claim"))
    )
    (split,) = diff.differences
    assert (split.kind, len(split.a), len(split.b)) == ("split", 1, 2)


def test_links_between_paired_annotations_are_the_same_though_ids_differ() -> None:
    def linked(first: str, second: str, relation: str = "supports") -> list[Annotation]:
        return [tagged(4, 9, id=first, links=(Link(relation, second),)), tagged(30, 35, id=second)]

    assert not compare(side("r1", *linked("a", "b")), side("r2", *linked("c", "d"))).differences
    other = compare(side("r1", *linked("a", "b")), side("r2", *linked("c", "d", "contradicts")))
    assert [each.kind for each in other.differences] == ["links"]
    crossed = [tagged(4, 9, id="c", links=(Link("supports", "c"),)), tagged(30, 35, id="d")]
    assert [
        each.kind for each in compare(side("r1", *linked("a", "b")), side("r2", *crossed)).differences
    ] == ["links"]


def test_in_a_changed_text_another_place_is_no_disagreement() -> None:
    old, new = (
        side("r1", ONE, tagged(20, 25, id="a2")),
        side("r1", tagged(14, 19, id="a1"), tagged(20, 25, id="a2")),
    )
    assert [each.kind for each in compare(old, new).differences] == ["boundary"]
    diff = compare(old, new, text_changed=True)
    assert [(each.kind, each.changed) for each in diff.differences] == [("moved", ("start", "end", "quote"))]


def test_a_file_that_one_side_lacks() -> None:
    diff = compare(None, side("r2", ONE, tagged(20, 25)))
    assert [each.kind for each in diff.differences] == ["only_b", "only_b"]
    assert diff.notices == ("only annotations/r2/a.yaml is there",)
    assert file_data(diff)["a"] is None


def test_the_json_is_the_contract() -> None:
    diff = compare(side("r1", ONE), side("r2", tagged(4, 9, "claim", id="b1")))
    data = file_data(diff)
    assert list(data) == ["article", "a", "b", "counts", "differences"]
    assert data["differences"] == [
        {
            "class": "label",
            "changed": ["label"],
            "a": [{"id": "a1", "label": "figure", "start": 4, "end": 9, "quote": "mayor"}],
            "b": [{"id": "b1", "label": "claim", "start": 4, "end": 9, "quote": "mayor"}],
        }
    ]
    assert list(diff.counts) == ["same", *CLASSES]


@given(annotation_files())
def test_a_file_is_no_different_from_itself(file: AnnotationFile) -> None:
    for annotators in (("r1", "r1"), ("r1", "r2")):
        diff = compare(*(Side(name, name, file) for name in annotators))
        assert not diff.differences
        assert diff.counts[SAME] == len(file.annotations)


@given(annotation_files(), annotation_files())
def test_swapped_sides_swap_nothing_else(one: AnnotationFile, other: AnnotationFile) -> None:
    there = compare(Side("a", "r1", one), Side("b", "r2", other))
    back = compare(Side("b", "r2", other), Side("a", "r1", one))
    swapped = {"only_a": "only_b", "only_b": "only_a"}
    assert {swapped.get(kind, kind): count for kind, count in back.counts.items()} == there.counts
    ours = Counter(repr((each.kind, each.a, each.b)) for each in there.differences)
    theirs = Counter(repr((swapped.get(each.kind, each.kind), each.b, each.a)) for each in back.differences)
    assert ours == theirs


@given(annotation_files(), annotation_files())
def test_every_annotation_is_counted_once(one: AnnotationFile, other: AnnotationFile) -> None:
    diff = compare(Side("a", "r1", one), Side("b", "r2", other))
    assert sum(len(each.a) for each in diff.differences) + diff.counts[SAME] == len(one.annotations)
    assert sum(len(each.b) for each in diff.differences) + diff.counts[SAME] == len(other.annotations)
    assert total_counts([diff.counts, diff.counts])[SAME] == 2 * diff.counts[SAME]
