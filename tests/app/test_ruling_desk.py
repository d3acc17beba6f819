"""Rulings in the program: undone and done again, saved by a thread, and never over others'."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.compare.test_ruling_store import pair
from tui.annotations.edits import Stale
from tui.app.ledger.rulings import RulingDesk, RulingEdit, _composed
from tui.compare.ruling_store import RulingStore, canonical
from tui.compare.rulings import Ruling, dump_rulings, load_rulings

SOON = 20.0  # seconds: only a failure takes so long


class Told:
    """What the writing thread has to say, kept until it is asked for."""

    def __init__(self, desk: RulingDesk) -> None:
        self.calls: list[Callable[[], None]] = []
        self.words: list[str] = []
        desk.soon, desk.changed = self.calls.append, self.words.append

    def hear(self) -> list[str]:
        calls, self.calls[:] = list(self.calls), []
        for call in calls:
            call()
        words, self.words[:] = [word for word in self.words if word], []
        return words


@pytest.fixture
def desk(tmp_path: Path) -> RulingDesk:
    made = RulingDesk(RulingStore(tmp_path / "annotations/ann/ledger.rulings.yaml", tmp_path, "ann"))
    made.look()
    return made


def on_disk(desk: RulingDesk) -> list[Ruling]:
    return load_rulings(desk.store.path.read_bytes(), "x")


def test_rulings_are_undone_and_done_again(desk: RulingDesk) -> None:
    told = Told(desk)
    assert desk.undo() is desk.redo() is None
    desk.rule("one", [], [pair(1)])
    desk.rule("other", [pair(1)], [pair(1, "same-quantity-agree")])
    desk.rule("more", [], [pair(2), pair(3)])
    assert desk.undo() is not None
    assert desk.undo() is not None
    assert desk.rulings == (pair(1),)
    assert desk.redo() is not None
    assert desk.flush(SOON)
    assert told.hear() == []
    assert on_disk(desk) == [pair(1, "same-quantity-agree")]
    assert desk.kept.sort == "saved"
    assert desk.rule("again", [], [pair(1, "same-quantity-agree")]) is None


def test_an_undo_before_the_save_was_heard_of_takes_it_off_the_disk(desk: RulingDesk) -> None:
    told = Told(desk)
    desk.rule("one", [], [pair(1)])
    assert desk.flush(SOON)
    desk.store.save([pair(7)], ())  # somebody else, by the same way
    desk.undo()
    assert desk.flush(SOON)
    assert on_disk(desk) == [pair(7)]
    assert "others’ rulings were taken in" in told.hear()[0]
    assert desk.rulings == (pair(7),)


def test_what_cannot_be_saved_is_tried_again_with_what_came_later(desk: RulingDesk) -> None:
    told = Told(desk)
    desk.store.path.parent.mkdir(parents=True)
    desk.store.path.write_text("rulings: 3")
    desk.rule("one", [], [pair(1)])
    assert not desk.flush(SOON)
    assert "not overwritten" in told.hear()[0]
    assert desk.kept.sort == "failed"
    assert "NOT SAVED" in desk.unsaved()[0]
    desk.rule("two", [], [pair(2)])
    assert not desk.flush(SOON)
    desk.store.path.write_bytes(dump_rulings([pair(3)], "ann"))
    assert desk.flush(SOON)
    told.hear()
    assert desk.unsaved() == []
    assert on_disk(desk) == list(desk.rulings) == [pair(1), pair(2), pair(3)]


def test_what_was_not_saved_is_there_the_next_time(desk: RulingDesk) -> None:
    desk.store.path.parent.mkdir(parents=True)
    desk.store.path.write_text("rulings: 3")
    desk.rule("one", [], [pair(1)])
    assert not desk.flush(SOON)
    desk.store.path.unlink()
    desk._hurry = False  # the program ends here: this desk does no more
    again = RulingDesk(RulingStore(desk.store.path, desk.store._within, "ann"))
    again.look()
    assert again.rulings == (pair(1),)
    assert again.flush(SOON)
    assert on_disk(again) == [pair(1)]


def test_what_was_not_saved_and_was_undone_is_forgotten(desk: RulingDesk) -> None:
    desk.store.path.parent.mkdir(parents=True)
    desk.store.path.write_text("rulings: 3")
    desk.rule("one", [], [pair(1)])
    assert not desk.flush(SOON)
    desk.undo()
    assert desk.flush(SOON)
    assert desk.unsaved() == []
    desk.store.path.unlink()
    again = RulingDesk(RulingStore(desk.store.path, desk.store._within, "ann"))
    again.look()
    assert again.rulings == ()


def test_a_file_that_others_changed_is_read_again_and_what_they_changed_is_not_undone(
    desk: RulingDesk,
) -> None:
    told = Told(desk)
    desk.rule("one", [], [pair(1)])
    assert desk.flush(SOON)
    told.hear()
    assert desk.look() == ""
    desk.store.path.write_bytes(dump_rulings([pair(1, note="no"), pair(2)], "ann"))
    assert "was read again" in desk.look()
    assert desk.rulings == (pair(1, note="no"), pair(2))
    with pytest.raises(Stale):
        desk.undo()
    assert on_disk(desk) == [pair(1, note="no"), pair(2)]
    desk.store.path.write_text("rulings: 3")
    assert desk.look().startswith("NOT READ: ledger.rulings.yaml:1:1: ")
    assert (desk.look(), desk.kept.sort) == ("", "refused")


few = st.dictionaries(st.integers(0, 3), st.sampled_from(["unrelated", "same-quantity-agree"])).map(
    lambda ruled: canonical(pair(*one) for one in ruled.items())
)


@given(few, few, few)
def test_two_edits_come_to_one(
    one: tuple[Ruling, ...], two: tuple[Ruling, ...], three: tuple[Ruling, ...]
) -> None:
    first, then = RulingEdit("", one, two).changes, RulingEdit("", two, three).changes
    changes = {
        pair: (before, after)
        for pair, (before, after) in RulingEdit("", one, three).changes.items()
        if before != after
    }
    assert _composed(first, then) == changes
    assert _composed(first, RulingEdit("", two, one).changes) == {}
