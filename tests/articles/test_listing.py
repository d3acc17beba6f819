"""Folders are walked once, in a reader's order, and what cannot be read is named."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tui.articles.listing import Entry, default_paths, list_articles, peek_title
from tui.base.errors import InputError


@pytest.fixture(autouse=True)
def _in_the_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def make(*names: str) -> None:
    for name in names:
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(f"Text of {name}")


def names(*paths: str) -> list[str]:
    return [entry.name for entry in list_articles(paths)]


def problems(*paths: str) -> dict[str, str]:
    return {entry.name: entry.problem for entry in list_articles(paths) if entry.problem}


def test_a_folder_is_walked_in_a_readers_order() -> None:
    make("a/10.txt", "a/2.txt", "a/B.md", "a/a.txt", "a/b2/x.txt", "a/b10/x.txt", "a/b2.txt", "a/c.TXT")
    make("a/.hidden.txt", "a/.git/x.txt", "a/x.py", "a/x.txt~", "a/readme")
    expected = [
        *("a/2.txt", "a/10.txt", "a/a.txt"),
        *("a/b2/x.txt", "a/b2.txt", "a/b10/x.txt", "a/B.md", "a/c.TXT"),
    ]
    assert names("a") == expected
    assert names("a/") == expected
    assert [entry.path for entry in list_articles(["a"])] == [Path(name) for name in expected]


def test_the_folder_here() -> None:
    make("b.txt", "sub/a.txt")
    assert names(".") == ["b.txt", "sub/a.txt"]


def test_files_are_taken_by_whatever_name_and_in_the_order_given() -> None:
    make("z.log", ".hidden", "a/b.txt", "-x")
    assert names("z.log", "a", ".hidden", "-x") == ["z.log", "a/b.txt", ".hidden", "-x"]


def test_the_same_file_only_once() -> None:
    make("a/x.txt", "a/y.txt", "b/z.txt")
    Path("a/0-link.txt").symlink_to("x.txt")
    Path("a/0-folder").symlink_to("../b")
    Path("a/1-folder").symlink_to("../b")
    assert names("a") == ["a/0-folder/z.txt", "a/x.txt", "a/y.txt"]
    assert names("a/y.txt", "a/./y.txt", "a", "a", str(Path("a/x.txt").absolute())) == [
        "a/y.txt",
        "a/0-folder/z.txt",
        "a/x.txt",
    ]
    assert names("a", "b") == ["a/0-folder/z.txt", "a/x.txt", "a/y.txt"]


def test_loops_are_named_and_the_rest_is_there() -> None:
    make("a/x.txt", "a/deep/y.txt", "b/z.txt")
    Path("a/self").symlink_to("self")
    Path("a/deep/up").symlink_to("..")
    Path("a/here").symlink_to(".")
    Path("a/other").symlink_to("../b")
    Path("b/back").symlink_to("../a")
    Path("b/root").symlink_to("/")
    loop = "symbolic link loop"
    assert names("a") == [
        "a/deep/up", "a/deep/y.txt", "a/here", "a/other/root", "a/other/z.txt", "a/self", "a/x.txt"
    ]  # fmt: skip
    assert problems("a") == {"a/deep/up": loop, "a/here": loop, "a/other/root": loop, "a/self": loop}
    assert problems("a/self") == {"a/self": loop}


def test_what_is_no_file_is_named_with_its_reason() -> None:
    make("a/x.txt")
    os.mkfifo("a/pipe.txt")
    os.mkfifo("a/pipe")
    Path("a/zero.md").symlink_to("/dev/zero")
    Path("a/lost.txt").symlink_to("nothing")
    Path("a/lost").symlink_to("nothing")
    expected = {
        "a/pipe.txt": "is a named pipe",
        "a/zero.md": "is a device",
        "a/lost.txt": "is a link to nothing",
    }
    assert problems("a") == expected
    assert problems("/dev/null", "a/pipe") == {"/dev/null": "is a device", "a/pipe": "is a named pipe"}
    assert problems("a/lost") == {"a/lost": "is a link to nothing"}
    assert "a/x.txt" in names("a")


def test_a_folder_that_may_not_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    make("a/shut/x.txt", "a/y.txt")
    scandir = os.scandir

    def guarded(name: str) -> object:  # root may read every folder
        if name == "a/shut":
            raise PermissionError(13, "Permission denied")
        return scandir(name)

    monkeypatch.setattr("os.scandir", guarded)
    assert problems("a") == {"a/shut": "no permission to read it"}
    assert names("a") == ["a/shut", "a/y.txt"]


@pytest.mark.parametrize("missing", ["none.txt", "x.txt/below", ""])
def test_a_missing_path(missing: str) -> None:
    make("x.txt")
    with pytest.raises(InputError) as caught:
        list_articles(["x.txt", missing])
    assert caught.value.path == (missing or "an empty name")
    assert caught.value.what == "no such file or folder: check the name"
    listed = list_articles(["x.txt", missing], missing_ok=True)
    assert [entry.problem for entry in listed] == [None, "no such file or folder"]


def test_strange_names() -> None:
    make("a/\x1b[31m.txt", "a/new\nline.txt", "a/[b].txt", "a/é.txt", "a/٣.txt", "a/" + "9" * 250 + ".txt")
    Path(os.fsdecode(b"a/\xff.txt")).write_text("x")
    assert len(names("a")) == 7
    assert problems("a\0b", "x" * 5000) == {
        "a\0b": "a name that no file can have",
        "x" * 5000: "name too long",
    }


def test_no_file_is_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    make(*(f"a/{number}.txt" for number in range(200)))
    looked: list[object] = []
    stat = Path.stat

    def spy(path: Path, **options: bool) -> os.stat_result:
        looked.append(str(path))
        return stat(path, **options)

    monkeypatch.setattr(Path, "stat", spy)
    assert names("a") == [f"a/{number}.txt" for number in range(200)]
    assert looked == ["a"]


def test_what_is_opened_without_being_named(tmp_path: Path) -> None:
    here = Path()
    assert default_paths(here) == []
    make("2.txt", "10.md", ".x.txt", "sub/y.txt", "x.py")
    assert default_paths(here) == ["2.txt", "10.md"]
    make("articles/a.txt")
    assert default_paths(here) == ["articles"]
    make("seeds/a.txt")
    assert default_paths(here) == ["seeds"]
    assert default_paths(tmp_path) == [str(tmp_path / "seeds")]
    assert default_paths(here / "none") == []


def test_titles_are_peeked_at() -> None:
    make("a.txt")
    Path("long.txt").write_text("é" * 5000)
    Path("empty.txt").write_text("")
    Path("head.md").write_text("# One\n" + "x" * 10000)
    os.mkfifo("pipe.txt")
    entries = {entry.name: entry for entry in list_articles(["."])}
    assert peek_title(entries["a.txt"]) == "Text of a.txt"
    assert peek_title(entries["long.txt"]) == "é" * 79 + "…"
    assert peek_title(entries["empty.txt"]) == "empty.txt"
    assert peek_title(entries["head.md"]) == "One"
    assert peek_title(entries["pipe.txt"]) == "pipe.txt"
    assert peek_title(Entry("gone.txt", Path("gone.txt"))) == "gone.txt"
