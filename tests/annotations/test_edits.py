from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.annotations.edits import Change, DoneMark, Edit, Stale, applied
from tui.annotations.model import Annotation, AnnotationFile, ArticleRef

EMPTY = AnnotationFile(ArticleRef("a.txt"))
ids = st.sampled_from("abcde")
wishes = st.lists(
    st.tuples(ids, st.sampled_from(["tag", "delete", "relabel", "note", "done"]), st.integers(0, 30)),
    max_size=30,
)


def edit_for(file: AnnotationFile, id: str, wish: str, at: int) -> Edit | None:
    """What a wish comes to in a file, or None where it makes no sense."""
    there = file.by_id().get(id)
    if wish == "done":
        return Edit("", (DoneMark("f", not file.done),))
    if wish == "tag":
        return None if there else Edit("", (Change("f", None, Annotation("claim", id, at, at + 3)),))
    if there is None:
        return None
    if wish == "delete":
        return Edit("", (Change("f", there, None),))
    after = replace(there, label=f"label{at}") if wish == "relabel" else replace(there, note=f"note {at}")
    return Edit("", (Change("f", there, after),))


@given(wishes)
def test_everything_undone_is_the_start_and_done_again_the_end(wished: list[tuple[str, str, int]]) -> None:
    file, made = EMPTY, []
    for id, wish, at in wished:
        edit = edit_for(file, id, wish, at)
        if edit is not None:
            file = applied(file, edit.changes)
            made.append(edit)
    end = file
    for edit in reversed(made):
        file = applied(file, edit.inverse.changes)
    assert file == EMPTY
    for edit in made:
        file = applied(file, edit.changes)
    assert file == end


def test_annotations_stay_sorted_and_those_without_an_id_stay() -> None:
    by_hand = Annotation("claim", quote="word")
    file = replace(EMPTY, annotations=(by_hand,))
    first, second = Annotation("claim", "a", 9, 12), Annotation("claim", "b", 1, 3)
    file = applied(file, [Change("f", None, first), Change("f", None, second)])
    assert file.annotations == (second, first, by_hand)


def test_what_somebody_else_changed_is_not_overwritten() -> None:
    old = Annotation("claim", "a", 1, 3)
    file = replace(EMPTY, annotations=(replace(old, note="theirs"),))
    with pytest.raises(Stale):
        applied(file, [Change("f", old, None)])
    with pytest.raises(Stale):
        applied(EMPTY, [Change("f", old, replace(old, note="ours"))])
    with pytest.raises(Stale):
        applied(file, [Change("f", None, old)])
