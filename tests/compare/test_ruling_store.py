"""Rulings on the disk: nothing is lost, nothing of others overwritten."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.annotations.saving import NotSaved
from tui.base.errors import InputError
from tui.base.paths import state_folder
from tui.base.values import Value
from tui.compare.ruling_store import Opened, RulingStore, Saved, canonical, merged
from tui.compare.rulings import End, Ruling, RulingFile, dump_file, dump_rulings, load_rulings


def pair(number: int, relation: str = "unrelated", note: str | None = None) -> Ruling:
    """A ruling on a pair of figures that bears this number."""
    made = Ruling(relation, End("a.txt", number, number + 1, "3"), End("b.txt", 0, 1, "4"), note)
    return RulingFile((made,)).canonical().rulings[0]


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> RulingStore:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return another(tmp_path)


def another(project: Path) -> RulingStore:
    return RulingStore(project / "annotations/ann/ledger.rulings.yaml", project, "ann")


def on_disk(store: RulingStore) -> list[Ruling]:
    return load_rulings(store.path.read_bytes(), "x")


def test_what_is_saved_is_there_in_the_one_form(store: RulingStore) -> None:
    assert store.read() == Opened((), ())
    store.save([], ())
    assert not store.path.exists(), "where nothing was ruled there is no file"
    saved = store.save([pair(2), pair(1)], ())
    assert store.path.read_bytes() == dump_rulings([pair(1), pair(2)], "ann")
    assert store.read().on_disk == saved.rulings
    store.save([], saved.rulings)
    assert on_disk(store) == []


def test_what_others_rule_meanwhile_stays(store: RulingStore, tmp_path: Path) -> None:
    base = store.save([pair(1), pair(2)], ()).rulings
    another(tmp_path).save([pair(2), pair(3)], base)
    saved = store.save([pair(1), pair(2, note="sure"), pair(4)], base)
    assert saved == Saved((pair(2, note="sure"), pair(3), pair(4)))
    assert on_disk(store) == list(saved.rulings)


def test_a_state_made_before_others_were_taken_in_takes_nothing_of_theirs_away(
    store: RulingStore, tmp_path: Path
) -> None:
    base = store.save([pair(1)], ()).rulings
    another(tmp_path).save([pair(1), pair(3)], base)
    store.save([pair(1), pair(4)], base)
    assert store.save([pair(1), pair(4), pair(5)], base).rulings == (pair(1), pair(3), pair(4), pair(5))


def test_of_two_words_on_one_pair_the_file_has_both_until_it_is_ruled_again(
    store: RulingStore, tmp_path: Path
) -> None:
    base = store.save([pair(1)], ()).rulings
    another(tmp_path).save([pair(1, "same-quantity-agree")], base)
    saved = store.save([pair(1, "same-quantity-conflict")], base)
    words = "unrelated", "same-quantity-conflict", "same-quantity-agree"
    both: Value = dict(zip(("base", "ours", "theirs"), words, strict=True))
    assert saved.rulings == (replace(pair(1, "same-quantity-conflict"), conflict={"relation": both}),)
    assert "“3” and “4” were ruled on elsewhere meanwhile" in saved.notes[0]
    again = store.save([pair(1, "same-quantity-conflict")], saved.rulings)
    assert again == Saved((pair(1, "same-quantity-conflict"),))


def test_several_rulings_on_one_pair_stay_what_they_are(store: RulingStore) -> None:
    twice = canonical([pair(1), replace(pair(1, "same-quantity-agree"), id="second")])
    store.path.parent.mkdir(parents=True)
    store.path.write_bytes(dump_file(RulingFile(twice, "ann")))
    assert store.read() == Opened(twice, twice)
    assert store.save([pair(2)], ()).rulings == canonical([*twice, pair(2)])


@pytest.mark.parametrize("there", [b"rulings: 3\n", b"\xff", b"<<<<<<< ours\n"])
def test_a_file_that_cannot_be_read_is_not_overwritten(
    store: RulingStore, tmp_path: Path, there: bytes
) -> None:
    store.path.parent.mkdir(parents=True)
    store.path.write_bytes(there)
    with pytest.raises(InputError):
        store.read()
    with pytest.raises(NotSaved) as refused:
        store.save([pair(1)], ())
    assert "not overwritten" in refused.value.reason
    assert store.path.read_bytes() == there
    store.path.write_bytes(dump_rulings([pair(2)], "ann"))
    again = another(tmp_path)
    opened = again.read()
    assert opened == Opened((pair(2),), (pair(1), pair(2))), "what was not saved is kept until it can be"
    again.save(opened.stand, opened.on_disk)
    assert on_disk(again) == [pair(1), pair(2)]
    assert not list((state_folder() / "unsaved").glob("*"))


def test_nothing_is_written_through_a_link_out_of_the_project(store: RulingStore, tmp_path: Path) -> None:
    outside = tmp_path / "outside.yaml"
    outside.write_bytes(dump_rulings([]))
    inside = RulingStore(
        tmp_path / "project/annotations/ann/ledger.rulings.yaml", tmp_path / "project", "ann"
    )
    inside.path.parent.mkdir(parents=True)
    inside.path.symlink_to(outside)
    with pytest.raises(NotSaved, match="leads out of"):
        inside.save([pair(1)], ())
    assert outside.read_bytes() == dump_rulings([])


def test_comments_are_told_and_kept(store: RulingStore) -> None:
    store.path.parent.mkdir(parents=True)
    before = b"# by hand\n" + dump_rulings([pair(1)], "ann")
    store.path.write_bytes(before)
    base = store.read().on_disk
    assert store.save([pair(1)], base).notes == ()
    assert store.path.read_bytes() == before, "nothing is written where nothing changed"
    notes = store.save([pair(2)], base).notes
    assert Path(notes[0].rpartition(" in ")[2]).read_bytes() == before


few = st.dictionaries(st.integers(0, 3), st.sampled_from(["unrelated", "same-quantity-agree"])).map(
    lambda ruled: canonical(pair(*one) for one in ruled.items())
)


@given(few, few, few)
def test_merging_keeps_what_one_side_did(
    base: tuple[Ruling, ...], ours: tuple[Ruling, ...], theirs: tuple[Ruling, ...]
) -> None:
    assert merged(base, ours, base) == (ours, ())
    assert merged(base, base, theirs) == (theirs, ())
    assert merged(base, ours, ours) == (ours, ())
    both, notes = merged(base, ours, theirs)
    turned, again = merged(base, theirs, ours)
    assert len(notes) == len(again)
    assert [one.id for one in both] == [one.id for one in turned]
    assert bool(notes) == any(one.conflict for one in both)
    if not notes:
        assert both == turned
