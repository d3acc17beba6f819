"""One annotation file on the disk: nothing is lost, whoever else writes it."""

from __future__ import annotations

import errno
import os
import stat
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from tests.annotations.stored import file_in, made, names, on_disk, one, opened, refusal
from tui.annotations import journal
from tui.annotations.dump import dump
from tui.annotations.model import Annotation, AnnotationFile
from tui.annotations.store import Store
from tui.review.merge import merge

HAND_WRITTEN = b"""\
# what I saw on Monday
article: {path: seeds/a.txt}
annotations:
- {label: figure, quote: 29 drones, note: "see #3"}   # really?
"""


@pytest.fixture(autouse=True)
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return tmp_path / "state" / "variorum"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return file_in(tmp_path)


def test_what_is_saved_is_on_the_disk_and_read_again(path: Path, state: Path) -> None:
    store = opened(path)
    assert store.read().file is None
    assert store.save(made("a")).file == made("a")
    assert path.read_bytes() == dump(made("a"))
    assert opened(path).read().file == made("a")
    assert [each.name for each in path.parent.iterdir()] == ["a.yaml"]
    assert journal.pending() == []
    assert path.stat().st_mode & 0o777 == 0o666 & ~umask()
    assert path.parent.stat().st_mode & 0o777 == 0o777 & ~umask()


def umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def test_nothing_is_written_where_nothing_changed(path: Path) -> None:
    path.parent.mkdir(parents=True)
    path.write_bytes(HAND_WRITTEN)
    store = opened(path)
    inode = path.stat().st_ino
    file = store.read().file
    assert file is not None
    assert store.save(file).file == file
    assert path.read_bytes() == HAND_WRITTEN
    store.save(made("a"), deleted={"the one without an id"})
    written = path.stat()
    assert written.st_ino != inode
    store.save(made("a"))
    assert path.stat() == written


def test_others_work_is_merged_in_and_stays_in(path: Path) -> None:
    ours, theirs = opened(path), opened(path)
    assert not theirs.save(made("b")).merged
    saved = ours.save(made("a"))
    assert saved.merged
    assert names(saved.file) == "ab"
    # A program that goes on without having looked at what came in loses nothing of it ...
    assert names(ours.save(made("a", "c")).file) == "abc"
    again = ours.save(made("a", "c", one("d", note="x")))
    again = ours.save(made("a", "c", one("d", note="xy")))
    assert names(again.file) == "abcd"
    assert not again.conflicts
    # ... nor does one that takes it in, and may delete it then.
    file = ours.rebased(again, made("a", "c", one("d", note="xyz"), "e"))
    assert names(file) == "abcde"
    ours.adopt(again)
    assert names(ours.save(file).file) == "abcde"
    assert names(ours.save(made("a", one("d", note="xyz")), deleted={"b", "c", "e"}).file) == "ad"
    assert names(on_disk(path)) == "ad"


def test_a_conflict_is_in_the_file_and_told(path: Path) -> None:
    ours, theirs = opened(path), opened(path)
    ours.save(made("a"))
    theirs.read()
    ours.save(made(one("a", note="one")))
    saved = theirs.save(made(one("a", note="two")))
    assert saved.conflicts == (("a", "note"),)
    (annotation,) = on_disk(path).annotations
    assert annotation.conflict == {"note": {"base": None, "ours": "two", "theirs": "one"}}


def test_annotations_that_nobody_deleted_are_not_lost(path: Path, state: Path) -> None:
    store = opened(path)
    store.save(made("a", "b", "c"))
    refused = refusal(lambda: store.save(made("a"), deleted={"b"}))
    assert refused.final
    assert "1 annotations would be lost that nobody deleted" in refused.reason
    assert refused.kept is not None
    assert refused.kept.read_bytes() == dump(made("a"))
    assert names(on_disk(path)) == "abc"
    assert names(store.save(made("a"), deleted={"b", "c"}).file) == "a"
    assert journal.pending() == []


def test_a_merge_that_loses_something_is_not_written(path: Path) -> None:
    def forgetful(base: AnnotationFile | None, ours: AnnotationFile, theirs: AnnotationFile) -> object:
        return replace(merge(base, ours, theirs), file=ours)

    opened(path)
    store = Store(path, path.parents[2], forgetful)  # type: ignore[arg-type]
    store.read()
    opened(path).save(made("b"))
    assert "lost" in refusal(lambda: store.save(made("a"))).reason
    assert names(on_disk(path)) == "b"
    recovered = opened(path).recover()
    assert recovered is not None
    assert names(recovered.file) == "ab"


def test_comments_are_kept_elsewhere(path: Path, state: Path) -> None:
    path.parent.mkdir(parents=True)
    path.write_bytes(HAND_WRITTEN)
    store = opened(path)
    file = store.read().file
    assert file is not None
    (note,) = store.save(file.with_annotations([*file.annotations, one("a")])).notes
    (copy,) = (state / "kept").iterdir()
    assert str(copy) in note
    assert copy.read_bytes() == HAND_WRITTEN
    assert copy.stat().st_mode & 0o777 == 0o600
    assert copy.parent.stat().st_mode & 0o777 == 0o700
    assert store.save(file.with_annotations([*file.annotations, one("a"), one("b")])).notes == ()


def test_a_file_that_is_gone_is_written_again(path: Path) -> None:
    store = opened(path)
    store.save(made("a"))
    path.unlink()
    path.parent.rmdir()
    saved = store.save(made("a"))
    assert saved.notes == ("the file was gone; it is written again",)
    assert names(on_disk(path)) == "a"


def test_what_cannot_be_read_is_not_overwritten_and_recovered_later(path: Path, state: Path) -> None:
    store = opened(path)
    store.save(made("a"))
    good = path.read_bytes()
    torn = b"<<<<<<< ours\n" + good
    path.write_bytes(torn)
    refused = refusal(lambda: store.save(made("a", "b")))
    assert "cannot be read, and is not overwritten: line 1: a conflict marker" in refused.reason
    assert refused.kept is not None
    assert refused.kept.stat().st_mode & 0o777 == 0o600
    assert path.read_bytes() == torn
    assert journal.pending() == [path.resolve()]
    later = opened(path)
    assert later.read().problem is not None
    assert "not overwritten" in refusal(lambda: later.save(made("z"))).reason
    path.write_bytes(dump(made("a", "c")))
    last = opened(path)
    recovered = last.recover()
    assert recovered is not None
    assert names(recovered.file) == "abcz"
    assert journal.pending() == [path.resolve()], "until it is saved"
    last.save(recovered.file, recovered.deleted)
    assert names(on_disk(path)) == "abcz"
    assert journal.pending() == []
    assert opened(path).recover() is None


def test_what_was_deleted_unsaved_stays_deleted(path: Path) -> None:
    store = opened(path)
    store.save(made("a", "b"))
    good = path.read_bytes()
    path.write_bytes(b"torn: [")
    refusal(lambda: store.save(made("a"), deleted={"b"}))
    path.write_bytes(good)
    last = opened(path)
    recovered = last.recover()
    assert recovered is not None
    assert names(last.save(recovered.file, recovered.deleted).file) == "a"


def test_it_keeps_its_state_when_the_file_can_be_read_again(path: Path) -> None:
    store = opened(path)
    store.save(made("a"))
    path.write_bytes(b"torn: [")
    refusal(lambda: store.save(made("a", "b")))
    path.write_bytes(dump(made("a", "c")))
    assert names(store.save(made("a", "b")).file) == "abc"
    assert journal.pending() == []


@pytest.mark.parametrize("linked", ["a.yaml", "reader1", "annotations"])
def test_no_link_leads_out(linked: str, path: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    link = path if linked == "a.yaml" else next(each for each in path.parents if each.name == linked)
    link.parent.mkdir(parents=True)
    link.symlink_to(outside)
    assert "leads out of" in refusal(lambda: opened(path).save(made("a"))).reason
    assert not outside.exists()


def test_a_link_inside_is_followed(path: Path) -> None:
    path.parent.mkdir(parents=True)
    path.symlink_to("b.yaml")
    opened(path).save(made("a"))
    assert path.is_symlink()
    assert names(on_disk(path.with_name("b.yaml"))) == "a"


def test_a_write_protected_file_is_not_replaced(path: Path) -> None:
    opened(path).save(made("a"))
    path.chmod(0o444)
    store = opened(path)
    assert "write-protected" in refusal(lambda: store.save(made("a", "b"))).reason
    path.chmod(0o644)
    assert names(store.save(made("a", "b")).file) == "ab"


def test_a_state_that_cannot_be_read_again_is_refused(path: Path) -> None:
    store = opened(path)
    store.save(made("a"))
    before = path.read_bytes()
    assert refusal(lambda: store.save(made("a", Annotation("", "b", 1, 2)))).final
    assert refusal(lambda: store.save(made("a", replace(one("b"), id="not an id")))).final
    assert path.read_bytes() == before
    half = made("a", one("b", note="half \ud800"))
    assert on_disk(path) == store.save(made("a")).file
    store.save(half)
    assert on_disk(path).by_id()["b"].note == "half \ufffd"


def test_somebody_who_writes_just_before_it_is_replaced(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = opened(path)
    store.save(made("a"))
    sync = os.fsync
    left = ["c", "b"]

    def write_meanwhile(descriptor: int) -> None:
        sync(descriptor)
        if left:
            path.write_bytes(dump(made("a", *"cb"[: 3 - len(left)])))
            left.pop()

    monkeypatch.setattr("os.fsync", write_meanwhile)
    assert names(store.save(made("a", "d")).file) == "abcd"
    assert names(on_disk(path)) == "abcd"


def test_git_checks_out_another_version_underneath(path: Path) -> None:
    root = path.parents[2]

    def git(*words: str) -> None:
        settings = ["-c", "user.name=a", "-c", "user.email=a@b", "-c", "init.defaultBranch=main"]
        subprocess.run(["git", *settings, *words], cwd=root, check=True, capture_output=True)

    store = opened(path)
    store.save(made("a"))
    git("init")
    git("add", ".")
    git("commit", "-m", "one")
    git("checkout", "-b", "other")
    opened(path).save(made("a", one("b", note="theirs")))
    git("commit", "-am", "two")
    git("checkout", "main")
    store.read()
    git("checkout", "other")
    saved = store.save(made("a", "c"))
    assert saved.merged
    assert names(on_disk(path)) == "abc"


def fail_after_renaming(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the sync of the folder fail once: the new file is there then, but perhaps not for good."""
    sync = os.fsync

    def fail_once(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            monkeypatch.setattr("os.fsync", sync)
            raise OSError(errno.EIO, "Input/output error")
        sync(descriptor)

    monkeypatch.setattr("os.fsync", fail_once)


def test_our_own_work_is_not_taken_for_others(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = opened(path)
    store.save(made(one("a", note="x")))
    fail_after_renaming(monkeypatch)
    assert refusal(lambda: store.save(made(one("a", note="xy"), "b"))).reason == "the disk reports an error"
    assert names(on_disk(path)) == "ab"
    saved = store.save(made(one("a", note="xyz")), deleted={"b"})
    assert not saved.merged
    assert not saved.conflicts
    assert on_disk(path) == made(one("a", note="xyz"))


def test_our_own_work_is_known_when_others_wrote_after_it(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = opened(path)
    store.save(made("a"))
    fail_after_renaming(monkeypatch)
    refusal(lambda: store.save(made("a", "b")))
    opened(path).save(made("a", "b", "x"))
    assert names(store.save(made("a"), deleted={"b"}).file) == "ax"


def test_what_may_not_be_there_for_good_is_written_again(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = opened(path)
    store.save(made("a"))
    fail_after_renaming(monkeypatch)
    refusal(lambda: store.save(made("a", "b")))
    before = path.stat().st_ino
    store.save(made("a", "b"))
    assert path.stat().st_ino != before


def test_a_journal_that_makes_no_sense_is_no_matter(path: Path, state: Path) -> None:
    store = opened(path)
    store.save(made("a"))
    path.write_bytes(b"torn: [")
    kept = refusal(lambda: store.save(made("a", "b"))).kept
    assert kept is not None
    whole = kept.read_bytes()
    path.write_bytes(dump(made("a")))
    for nonsense in (
        b"",
        b"[]",
        b"[" * 100_000,
        b"\xff",
        whole[:-9],
        whole.replace(b"variorum: 1", b"variorum: 9"),
    ):
        kept.write_bytes(nonsense)
        assert opened(path).recover() is None
    kept.write_bytes(whole)
    assert journal.pending() == [path.resolve()]


def test_nothing_is_lost_where_the_state_folder_cannot_be_written(path: Path, state: Path) -> None:
    state.parent.mkdir()
    state.write_text("no folder")
    store = opened(path)
    assert names(store.save(made("a")).file) == "a"
    path.write_bytes(b"torn: [")
    assert refusal(lambda: store.save(made("a", "b"))).kept is None
    path.write_bytes(dump(made("a")))
    assert names(store.save(made("a", "b")).file) == "ab"
