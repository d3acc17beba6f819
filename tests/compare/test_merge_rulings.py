"""Files of rulings merged and compared."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given

from tests.compare.made_rulings import files, three
from tui.annotations.yaml_text import text_of
from tui.compare.diff_rulings import RulingSide, compare_rulings
from tui.compare.load_rulings import load_file
from tui.compare.merge_rulings import MergedRulings, merge_rulings
from tui.compare.relations import AGREE, CONFLICT, UNRELATED
from tui.compare.rulings import End, Ruling, RulingFile, dump_file

A = End("seeds/a.txt", 5, 7, "30", "some ", " drones")
B = End("seeds/b.txt", 10, 12, "34", "all of ", " drones")
C = End("seeds/c.txt", 1, 3, "34")
BASE = RulingFile((Ruling(AGREE, A, B, id="a1"), Ruling(UNRELATED, A, C, id="a2")), "reader1")


def with_first(**changes: object) -> RulingFile:
    first, second = BASE.rulings
    return replace(BASE, rulings=(replace(first, **changes), second))  # type: ignore[arg-type]


def merged(ours: RulingFile, theirs: RulingFile, base: RulingFile | None = BASE) -> MergedRulings:
    found = merge_rulings(base, ours, theirs)
    assert load_file(dump_file(found.file), "x").file == found.file
    return found


@given(three)
def test_laws(sides: tuple[RulingFile, RulingFile, RulingFile]) -> None:
    base, ours, theirs = sides
    assert merged(base, base, base).file == base
    assert merged(ours, ours, base).file == ours
    assert merged(ours, base, base).file == ours
    assert merged(base, theirs, base).file == theirs
    once = merged(ours, theirs, base)
    if not once.conflicts:
        assert merged(once.file, theirs, base).file == once.file
        assert merged(theirs, ours, base).file.by_id().keys() == once.file.by_id().keys()


@given(three)
def test_nothing_is_lost(sides: tuple[RulingFile, RulingFile, RulingFile]) -> None:
    base, ours, theirs = (side.by_id() for side in sides)
    found = merged(sides[1], sides[2], sides[0])
    result = found.file.by_id()
    deleted = base.keys() - (ours.keys() & theirs.keys())
    pairs = {one.pair for one in result.values()}
    for side in (ours, theirs):
        for key, one in side.items():
            if key not in result:
                assert key in deleted or one.pair in pairs
                assert key not in deleted or one.relation == base[key].relation
                continue
            told = dump_file(replace(found.file, rulings=(result[key],))).decode()
            before = base.get(key)
            for value, old in (
                (one.relation, before and before.relation),
                (one.note, before and before.note),
                (one.other.quote, before and before.other.quote),
            ):
                assert value == old or not value or text_of(value) in told


@given(three)
def test_a_file_does_not_differ_from_itself(sides: tuple[RulingFile, RulingFile, RulingFile]) -> None:
    a, b = (RulingSide(str(at), "reader1", side) for at, side in enumerate(sides[1:]))
    assert compare_rulings(a, a).differences == ()
    there, back = compare_rulings(a, b), compare_rulings(b, a)
    turned = {"only_a": "only_b", "only_b": "only_a"}
    assert {turned.get(kind, kind): count for kind, count in there.counts.items()} == back.counts


@given(files)
def test_a_side_alone(file: RulingFile) -> None:
    diff = compare_rulings(None, RulingSide("x", "", file))
    assert [one.b for one in diff.differences] == [*file.rulings]


def test_what_one_side_changed_stands() -> None:
    found = merged(with_first(relation=CONFLICT), with_first(note="the mayor"))
    first = found.file.by_id()["a1"]
    assert (first.relation, first.note, first.conflict, found.conflicts) == (CONFLICT, "the mayor", None, ())


def test_two_relations_are_a_conflict_and_a_second_one_comes_on_top() -> None:
    found = merged(with_first(relation=CONFLICT), with_first(relation=UNRELATED))
    first = found.file.by_id()["a1"]
    assert found.conflicts == (("a1", "relation"),)
    assert first.relation == CONFLICT
    assert first.conflict == {"relation": {"base": AGREE, "ours": CONFLICT, "theirs": UNRELATED}}
    again = merged(found.file, with_first(relation=AGREE, note="no"), with_first(relation=UNRELATED))
    assert again.file.by_id()["a1"].conflict is not None


def test_the_same_two_figures_ruled_on_both_sides_are_one_ruling() -> None:
    ours = RulingFile((Ruling(AGREE, A, B, id="z9"),), "reader1")
    theirs = RulingFile((Ruling(AGREE, A, B, id="b2", note="both say so"),), "reader1")
    found = merged(ours, theirs, None)
    assert [(one.id, one.note, one.conflict) for one in found.file.rulings] == [("b2", "both say so", None)]
    rival = replace(theirs, rulings=(replace(theirs.rulings[0], relation=CONFLICT),))
    assert merged(ours, rival, None).conflicts == (("b2", "relation"),)


def test_deleted_against_changed_keeps_what_was_changed() -> None:
    deleted = replace(BASE, rulings=BASE.rulings[1:])
    found = merged(deleted, with_first(note="still so"))
    assert found.conflicts == (("a1", "record"),)
    block = found.file.by_id()["a1"].conflict
    assert block is not None
    record = block["record"]
    assert isinstance(record, dict)
    assert record["ours"] is None
    assert merged(deleted, BASE).file == deleted
    followed = with_first(one=replace(A, start=15, end=17))  # only its article changed
    assert merged(deleted, followed).file == deleted


def test_figures_that_followed_two_texts_are_no_conflict_and_other_figures_are() -> None:
    found = merged(with_first(one=replace(A, start=6, end=8)), with_first(one=replace(A, start=9, end=11)))
    assert found.conflicts == ()
    assert "variorum anchor" in found.warnings[0]
    found = merged(with_first(one=replace(A, quote="31")), with_first(one=replace(A, quote="29")))
    assert found.conflicts == (("a1", "one"),)


@pytest.mark.parametrize(
    ("changes", "kind", "keys"),
    [
        ({"relation": CONFLICT, "note": "no"}, "relation", ("relation", "note")),
        ({"note": "no"}, "note", ("note",)),
        ({"one": replace(A, start=6, end=8)}, "moved", ("one",)),
        ({"other": replace(B, quote="35")}, "figures", ("other",)),
        ({"other": replace(B, state="orphan")}, "fields", ("other",)),
        ({"conflict": {"note": None}}, "fields", ("conflict",)),
    ],
)
def test_classes_of_differences(changes: dict[str, object], kind: str, keys: tuple[str, ...]) -> None:
    a, b = (RulingSide("", "reader1", file) for file in (BASE, with_first(**changes)))
    (found,) = compare_rulings(a, b).differences
    assert (found.kind, found.changed) == (kind, keys)


def test_moved_rulings_of_two_annotators_are_paired_by_their_words() -> None:
    moved = with_first(id="q1", one=replace(A, start=90, end=92))
    diff = compare_rulings(RulingSide("", "x", BASE), RulingSide("", "y", moved))
    assert [one.kind for one in diff.differences] == ["moved"]
