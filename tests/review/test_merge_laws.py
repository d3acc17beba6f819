"""The laws of merging, for any three files."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.annotations import whole_files
from tests.annotations.made import SHAS, annotation_files, triples
from tui.annotations.guard import checked_bytes
from tui.annotations.load import load
from tui.annotations.model import Annotation, AnnotationFile
from tui.annotations.record import record_of
from tui.base.values import Value
from tui.review.merge import Merged, merge
from tui.review.three_way import same

Triple = tuple[AnnotationFile, AnnotationFile, AnnotationFile]

TEXTS = st.sampled_from([SHAS[:1], SHAS])
any_triple = TEXTS.flatmap(triples)


def plain(file: AnnotationFile) -> Value:
    """The file as data, so that comparing tells true from 1."""
    article = [file.article.path, file.article.sha256, file.article.chars, dict(file.article.extra)]
    records: list[Value] = [record_of(each) for each in file.annotations]
    return [*article, file.annotator, file.done, dict(file.extra), records]


def assert_same(one: AnnotationFile, other: AnnotationFile) -> None:
    assert plain(one) == plain(other)
    assert same(plain(one), plain(other))


@given(annotation_files())
def test_identity(base: AnnotationFile) -> None:
    merged = merge(base, base, base)
    assert_same(merged.file, base)
    assert not merged.conflicts
    assert not merged.warnings


@given(any_triple)
def test_units(files: Triple) -> None:
    base, ours, theirs = files
    for merged, changed in ((merge(base, ours, base), ours), (merge(base, base, theirs), theirs)):
        assert_same(merged.file, changed)
        assert merged.conflicts == ()


@given(any_triple)
def test_idempotence(files: Triple) -> None:
    base, ours, _ = files
    merged = merge(base, ours, ours)
    assert_same(merged.file, ours)
    assert merged.conflicts == ()
    assert_same(merge(None, ours, ours).file, ours)


def swapped(conflict: Value) -> Value:
    """A conflict block with its sides' names exchanged."""
    if not isinstance(conflict, dict):
        return conflict
    names = {"ours": "theirs", "theirs": "ours"}
    return {
        group: {names.get(side, side): value for side, value in block.items()}
        if isinstance(block, dict)
        else block
        for group, block in conflict.items()
    }


@given(any_triple)
def test_sides_swapped_swap_their_names_and_no_more(files: Triple) -> None:
    base, ours, theirs = files
    here = merge(base, ours, theirs, on_disk=SHAS[1])
    there = merge(base, theirs, ours, on_disk=SHAS[1])
    assert here.conflicts == there.conflicts
    assert here.warnings == there.warnings
    one, other = here.file, there.file
    if ours.article == theirs.article and not here.conflicts:
        assert_same(one, other)
    by_id = other.by_id()
    assert one.by_id().keys() == by_id.keys()
    for annotation in one.annotations:
        if annotation.conflict:
            assert swapped(dict(annotation.conflict)) == by_id[annotation.id].conflict
        else:
            assert by_id[annotation.id].conflict is None


def meanings(annotation: Annotation) -> Iterator[tuple[str, Value]]:
    """What an annotation says, but for its id, its time, and where its links lead."""
    record = record_of(annotation)
    for key, value in record.items():
        if key not in ("id", "created", "conflict", "links"):
            yield key, value
    for link in annotation.links:
        yield "relation", link.relation


def everything(value: object) -> Iterator[object]:
    """All values in a value, itself the first."""
    yield value
    for held in value.values() if isinstance(value, Mapping) else value if isinstance(value, list) else ():
        yield from everything(held)


@given(triples())
def test_nothing_that_a_side_changed_is_lost(files: Triple) -> None:
    base, ours, theirs = files
    merged = merge(base, ours, theirs).file
    before = base.by_id()
    for side, other in ((ours, theirs), (theirs, ours)):
        for name, annotation in side.by_id().items():
            stands = merged.by_id().get(name)
            if stands is None:
                added_twice = name not in before and any(
                    each.span == annotation.span and each.label == annotation.label and each.id < name
                    for each in other.annotations
                )
                deleted = name in before and name not in other.by_id()
                assert deleted or added_twice
                if deleted:
                    assert same(list(meanings(annotation)), list(meanings(before[name])))
                continue
            kept = list(everything(record_of(stands)))
            was = list(meanings(before[name])) if name in before else []
            for said in meanings(annotation):
                if not any(same(said, each) for each in was):
                    assert any(same(said[1], each) for each in kept), said


@given(triples())
def test_what_was_merged_in_is_not_merged_again(files: Triple) -> None:
    base, ours, theirs = files
    merged = merge(base, ours, theirs)
    if merged.conflicts:
        return
    for side in (ours, theirs):
        again = merge(base, merged.file, side)
        assert_same(again.file, merged.file)
        assert again.conflicts == ()
        assert_same(merge(base, side, merged.file).file, merged.file)
        assert_same(merge(side, merged.file, side).file, merged.file)


@given(any_triple, st.randoms(use_true_random=False))
def test_the_order_of_records_does_not_count(files: Triple, chance: random.Random) -> None:
    def shuffled(file: AnnotationFile) -> AnnotationFile:
        return replace(file, annotations=tuple(chance.sample(file.annotations, len(file.annotations))))

    base, ours, theirs = files
    assert merge(base, ours, theirs) == merge(shuffled(base), shuffled(ours), shuffled(theirs))


@given(any_triple, annotation_files())
def test_conflicts_of_conflicts_are_kept(files: Triple, late: AnnotationFile) -> None:
    base, ours, theirs = files
    merged = merge(base, ours, theirs).file
    assert_same(merge(merged, merged, merged).file, merged)
    assert_same(merge(base, merged, merged).file, merged)
    again: Merged = merge(base, merged, late)
    for name, annotation in merged.by_id().items():
        stands = again.file.by_id().get(name)
        if annotation.conflict and stands is not None:
            assert annotation.conflict.keys() <= (stands.conflict or {}).keys()


@given(any_triple)
def test_records_stay_valid(files: Triple) -> None:
    base, ours, theirs = files
    merged = merge(base, ours, theirs).file
    names = [each.id for each in merged.annotations]
    assert len(names) == len(set(names))
    assert list(merged.annotations) == sorted(merged.annotations, key=lambda each: each.order)
    known = {name for file in files for name in file.by_id()}
    dangling = {
        (each.id, link.to)
        for side in (ours, theirs)
        for each in side.annotations
        for link in each.links
        if link.to not in side.by_id()
    }
    for each in merged.annotations:
        for link in each.links:
            assert link.to in names or link.to not in known or any(link.to == to for _, to in dangling)


any_file = whole_files.annotation_files(most=2)
_FEWER = settings().max_examples // 4  # such files take a while to make up


@settings(max_examples=_FEWER, suppress_health_check=[HealthCheck.too_slow])
@given(any_file, any_file, any_file)
def test_the_result_of_any_files_can_be_written_and_read(
    base: AnnotationFile, ours: AnnotationFile, theirs: AnnotationFile
) -> None:
    for merged in (merge(base, ours, theirs), merge(None, ours, theirs)):
        data = checked_bytes(merged.file, "merged")
        assert load(data, "merged").file == merged.file
    assert_same(merge(base, ours, ours).file, ours)
    assert_same(merge(base, ours, base).file, ours)
