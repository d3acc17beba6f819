"""Files are read whole or refused with a reason, and written whole or not at all."""

from __future__ import annotations

import errno
import os
import socket
import stat
from pathlib import Path

import pytest

from tui.base import files
from tui.base.files import (
    Unreadable,
    Unwritable,
    read_head,
    read_regular,
    remove_left_over,
    stamp,
    write_whole,
)


def reason(path: Path, limit: int = files.SIZE_LIMIT) -> str:
    with pytest.raises(Unreadable) as caught:
        read_regular(path, limit)
    return caught.value.reason


def test_reads_the_bytes_as_they_are(tmp_path: Path) -> None:
    data = bytes(range(256)) * 9000  # more than one chunk
    (tmp_path / "a").write_bytes(data)
    (tmp_path / "link").symlink_to("a")
    assert read_regular(tmp_path / "a") == data
    assert read_regular(tmp_path / "link") == data
    assert read_regular(tmp_path / "a", len(data)) == data
    assert read_head(tmp_path / "a", 300) == data[:300]
    assert read_head(tmp_path / "a", 10**8) == data


def test_refuses_with_a_reason(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "loop").symlink_to("loop")
    (tmp_path / "lost").symlink_to("nothing")
    (tmp_path / "file").write_text("12345")
    assert reason(tmp_path / "pipe") == "is a named pipe"
    assert reason(tmp_path) == "is a folder"
    assert reason(Path("/dev/zero")) == "is a device"
    assert reason(tmp_path / "loop") == "symbolic link loop"
    assert reason(tmp_path / "lost") == "no such file"
    assert reason(tmp_path / "file" / "below") == "no such file"
    assert reason(tmp_path / ("x" * 300)) == "name too long"
    assert reason(tmp_path / "a\0b") == "a name that no file can have"
    assert reason(tmp_path / "a\ud800b") == "a name that no file can have"
    assert reason(tmp_path / "file", limit=4) == "too large: more than 4 bytes"
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(os.path.relpath(tmp_path / "socket"))
        assert reason(tmp_path / "socket") == "is a socket"


def test_no_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("x")

    def refuse(*_: object) -> int:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr("os.open", refuse)  # root may read everything
    assert reason(tmp_path / "file") == "no permission to read it"


def open_descriptors() -> int:
    folder = Path("/proc/self/fd")
    return len(list(folder.iterdir())) if folder.is_dir() else 0


def test_no_descriptor_is_left(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    before = open_descriptors()
    for path in (tmp_path, tmp_path / "pipe", tmp_path / "none"):
        reason(path)
    write_whole(tmp_path / "a", b"x")
    assert open_descriptors() == before


def test_stamp_notices_changes(tmp_path: Path) -> None:
    path = tmp_path / "a"
    assert stamp(path) is None
    path.write_text("one")
    first = stamp(path)
    assert first == stamp(path)
    write_whole(path, b"two")  # same size, perhaps the same tick of the clock: another inode
    assert stamp(path) != first
    assert stamp(tmp_path / "a\0") is None


def test_writes_whole_and_keeps_the_mode(tmp_path: Path) -> None:
    path = tmp_path / "new" / "folder" / "a"
    write_whole(path, b"one")
    assert path.read_bytes() == b"one"
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700
    assert path.parent.parent.stat().st_mode & 0o777 == 0o700
    path.chmod(0o664)
    write_whole(path, b"two")
    assert path.read_bytes() == b"two"
    assert path.stat().st_mode & 0o777 == 0o664
    assert [p.name for p in path.parent.iterdir()] == ["a"]


def test_a_link_is_replaced_not_followed(tmp_path: Path) -> None:
    (tmp_path / "outside").write_bytes(b"mine")
    (tmp_path / "link").symlink_to("outside")
    write_whole(tmp_path / "link", b"new")
    assert (tmp_path / "outside").read_bytes() == b"mine"
    assert (tmp_path / "link").read_bytes() == b"new"


@pytest.mark.parametrize("step", ["fsync", "replace", "fchmod"])
def test_a_failed_write_leaves_the_old_file(
    step: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"old")

    def fail(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(f"os.{step}", fail)
    with pytest.raises(Unwritable) as caught:
        write_whole(path, b"new")
    assert caught.value.reason == "no space left on the disk"
    assert path.read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir()] == ["a"]


def test_a_new_file_whose_folder_was_not_synced_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sync = os.fsync

    def fail_on_folders(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(errno.EIO, "Input/output error")
        sync(descriptor)

    monkeypatch.setattr("os.fsync", fail_on_folders)
    with pytest.raises(Unwritable) as caught:
        write_whole(tmp_path / "a", b"new")
    assert caught.value.replaced
    assert (tmp_path / "a").read_bytes() == b"new"


def test_a_last_look_may_stop_a_write(tmp_path: Path) -> None:
    def stop() -> None:
        raise RuntimeError("look")

    (tmp_path / "a").write_bytes(b"old")
    with pytest.raises(RuntimeError):
        write_whole(tmp_path / "a", b"new", before_replacing=stop)
    assert (tmp_path / "a").read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir()] == ["a"]


def test_left_over_temporary_files_are_removed(tmp_path: Path) -> None:
    old, new, other = (tmp_path / name for name in (".variorum-0.tmp", ".variorum-1.tmp", "a.tmp"))
    for path in (old, new, other):
        path.write_bytes(b"half")
        os.utime(path, (0, 0))
    new.touch()
    remove_left_over(tmp_path)
    remove_left_over(tmp_path / "none")
    assert sorted(p.name for p in tmp_path.iterdir()) == [".variorum-1.tmp", "a.tmp"]


def test_writing_where_none_can(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    for path in (tmp_path, tmp_path / "file" / "below", tmp_path / "a\0"):
        with pytest.raises(Unwritable):
            write_whole(path, b"x")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["file"]


def test_the_data_are_synced_before_the_rename(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    steps: list[str] = []
    fsync, replace = os.fsync, os.replace

    def spy_fsync(descriptor: int) -> None:
        steps.append("fsync")
        fsync(descriptor)

    def spy_replace(source: Path, target: Path) -> None:
        assert source.read_bytes() == b"x"
        steps.append("replace")
        replace(source, target)

    monkeypatch.setattr("os.fsync", spy_fsync)
    monkeypatch.setattr("os.replace", spy_replace)
    write_whole(tmp_path / "a", b"x")
    assert steps == ["fsync", "replace", "fsync"]


def test_a_link_is_not_followed_where_it_must_not_be(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x")
    (tmp_path / "link").symlink_to("a")
    assert read_regular(tmp_path / "link") == read_regular(tmp_path / "a", follow=False) == b"x"
    with pytest.raises(Unreadable, match="is a symbolic link"):
        read_regular(tmp_path / "link", follow=False)
