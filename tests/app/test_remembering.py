from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.app.conftest import MakeReader, write
from tests.app.news import LONG, NEWS, many


def memory_files(tmp_path: Path) -> list[Path]:
    return [path for path in (tmp_path / "state").rglob("*.json") if path.is_file()]


async def test_panes_and_places_come_back(reader: MakeReader) -> None:
    articles = {**NEWS, "e-long.txt": LONG}
    async with reader(articles) as r:
        await r.press(
            "x", "f", ">", "tab", "w", "tab", "tab", "pagedown", "pagedown", "c", "p", "escape", "p"
        )
        before = (r.open, r.focused, r.names, [pane.caret for pane in r.session.panes])
        top = r.top
        await r.press("q")
    async with reader(articles) as r:
        assert (r.open, r.focused, r.names, [pane.caret for pane in r.session.panes]) == before
        assert r.top == top
        assert "a-alpha.txt" not in r.open
        assert r.session.hidden == {"percent"}


async def test_what_was_read_and_the_place_of_a_closed_article_come_back(reader: MakeReader) -> None:
    async with reader(NEWS) as r:
        await r.press("G", "f", "F", "x", "q")
    async with reader(NEWS, size=(120, 24)) as r:
        await r.press("o")
        await r.write("alpha")
        await r.press("enter")
        assert r.focused == "a-alpha.txt"
        assert r.caret > 0
        await r.press("o", "ctrl+t")
        assert not r.sees("a-alpha.txt  ")


async def test_fresh_starts_anew(reader: MakeReader) -> None:
    async with reader(NEWS) as r:
        await r.press("x", "x", "q")
    async with reader(NEWS, options=["--fresh"]) as r:
        assert r.open == list(NEWS)


async def test_named_files_open_as_named(reader: MakeReader, tmp_path: Path) -> None:
    folder = write(tmp_path / "news", NEWS)
    paths = [folder / "d-delta.txt", folder / "a-alpha.txt"]
    async with reader(paths) as r:
        assert r.open == ["d-delta.txt", "a-alpha.txt"]
        await r.press("f", "x", "q")
    async with reader(paths) as r:
        assert r.open == ["d-delta.txt", "a-alpha.txt"], "who names files wants to see them"


async def test_another_folder_has_its_own_memory(reader: MakeReader, tmp_path: Path) -> None:
    async with reader(NEWS) as r:
        await r.press("x", "q")
    async with reader(write(tmp_path / "other", NEWS)) as r:
        assert r.open == list(NEWS)


async def test_articles_that_went_away_are_passed_over(reader: MakeReader, tmp_path: Path) -> None:
    async with reader(NEWS) as r:
        await r.press("tab", "tab", "tab", "f", "q")
    (tmp_path / "news" / "a-alpha.txt").unlink()
    (tmp_path / "news" / "d-delta.txt").unlink()
    async with reader(tmp_path / "news") as r:
        assert r.open == ["b-beta.txt", "c-gamma.txt"]
        assert r.focused in r.open


async def test_when_all_went_away_the_rest_opens(reader: MakeReader, tmp_path: Path) -> None:
    async with reader({"one.txt": "One.\n", "two.txt": "Two.\n"}) as r:
        await r.press("q")
    for name in ("one.txt", "two.txt"):
        (tmp_path / "news" / name).unlink()
    write(tmp_path / "news", {"three.txt": "Three.\n"})
    async with reader(tmp_path / "news") as r:
        assert r.open == ["three.txt"]


async def test_a_shorter_article_has_its_place_at_the_end(reader: MakeReader, tmp_path: Path) -> None:
    async with reader({"long.txt": LONG}) as r:
        await r.press("G", "q")
    write(tmp_path / "news", {"long.txt": "Short now.\n"})
    async with reader(tmp_path / "news") as r:
        assert r.sees("Short now.")
        assert 0 <= r.caret <= len("Short now.\n")
        await r.press("left", "right", "up", "down")


DAMAGED = [
    b"",
    b"{",
    b"\xff\xfe\x00",
    b"[]",
    b'{"variorum": 2}',
    b"[" * 50_000,
    b'{"variorum": 1, "panes": [1, null, "gone.txt"], "focus": "x", "wanted": true, "places": [1],'
    b' "read": {}, "hidden": [3], "zoomed": 1, "first": -9, "schema": [], "version": {}}',
    b'{"variorum": 1, "panes": {}, "focus": 1e999, "first": 99999999999999999999999, "wanted": -5,'
    b' "places": {"a-alpha.txt": ["x", -4], "b-beta.txt": [1]}, "read": 7, "hidden": "cardinal"}',
]
"""What may stand in the memory's file after an accident."""


async def test_a_damaged_memory_counts_as_none(reader: MakeReader, tmp_path: Path) -> None:
    async with reader(NEWS) as r:
        await r.press("x", "q")
    (file,) = memory_files(tmp_path)
    for damaged in DAMAGED:
        file.write_bytes(damaged)
        async with reader(NEWS) as r:
            assert r.open == list(NEWS), damaged
    async with reader(NEWS) as r:
        await r.press("tab", "x", "q")
    async with reader(NEWS) as r:
        assert len(r.open) == 3, "it has been written anew"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
async def test_a_state_folder_that_is_read_only_is_told_about(reader: MakeReader, tmp_path: Path) -> None:
    (tmp_path / "state").mkdir()
    (tmp_path / "state").chmod(0o500)
    async with reader(NEWS) as r:
        await r.press("f", "q")
        assert r.app.crash is None
        assert "not remembered" in (r.app.memory_problem or "")


async def test_a_state_folder_that_cannot_be_made_is_told_about(reader: MakeReader, tmp_path: Path) -> None:
    (tmp_path / "state").write_text("a file where a folder should be")
    async with reader(NEWS) as r:
        await r.press("f", "q")
        assert r.app.crash is None
        assert "not remembered" in (r.app.memory_problem or "")


async def test_places_are_written_while_reading_too(reader: MakeReader, tmp_path: Path) -> None:
    async with reader(many(2)) as r:
        await r.press("f")
        await r.wait_for(lambda: memory_files(tmp_path), "the memory on disk")
