from __future__ import annotations

from pathlib import Path

from tests.app.conftest import MakeReader, write
from tests.app.news import ALPHA, LONG, NEWS
from tests.app.story import Reader
from tests.app.waiting import settle


async def look_at_the_files(r: Reader) -> None:
    """What the program does by itself once a second."""
    r.app.room._watch_files()
    await settle(r.app)


async def test_a_changed_article_is_read_again_and_the_place_kept(reader: MakeReader, tmp_path: Path) -> None:
    async with reader({"long.txt": LONG}, size=(80, 24)) as r:
        await r.press("pagedown", "pagedown", "f")
        here, top = r.here, r.top
        assert here != top
        write(tmp_path / "news", {"long.txt": "A line put on top with 77 drones.\n\n" + LONG})
        await look_at_the_files(r)
        assert (r.here, r.top) == (here, top)
        assert "long.txt changed on disk" in r.strip
        await r.all_found()
        assert r.sees("101 figures"), r.screen_text()
        write(
            tmp_path / "news", {"long.txt": "A line put on top with 77 drones.\n\n" + LONG + "\n\nThe end."}
        )
        await look_at_the_files(r)
        assert (r.here, r.top) == (here, top)


async def test_a_change_at_the_caret_leaves_it_there(reader: MakeReader, tmp_path: Path) -> None:
    async with reader(NEWS) as r:
        await r.press("f")
        write(tmp_path / "news", {"a-alpha.txt": ALPHA.replace("12 drones", "fifteen big drones")})
        await look_at_the_files(r)
        assert r.here.startswith("fifteen big drones")
        assert r.sees("counted fifteen big drones")


async def test_an_unchanged_file_says_nothing(reader: MakeReader, tmp_path: Path) -> None:
    async with reader({"a.txt": "One.\n", "binary.txt": bytes(range(256))}) as r:
        (tmp_path / "news" / "unrelated.txt").write_text("new")
        before = r.screen_text()
        await look_at_the_files(r)
        assert r.screen_text() == before


async def test_selection_and_matches_of_the_old_text_are_gone(reader: MakeReader, tmp_path: Path) -> None:
    async with reader(NEWS) as r:
        await r.press("/")
        await r.write("drones")
        await r.press("enter", "v", "w")
        write(tmp_path / "news", {"a-alpha.txt": "Short."})
        await look_at_the_files(r)
        assert r.selected is None
        assert r.matched == ["drones"], "those of the other articles stay"
        assert r.sees("Short.")
        await r.press("n", "f", "F")


async def test_a_file_that_went_away_leaves_its_text(reader: MakeReader, tmp_path: Path) -> None:
    async with reader(NEWS) as r:
        await r.press("f")
        (tmp_path / "news" / "a-alpha.txt").unlink()
        await look_at_the_files(r)
        assert "no such file" in r.strip
        assert r.sees("Police counted 12 drones")
        assert r.figure == "12"
        await look_at_the_files(r)
        await r.press("f")
        assert r.figure == "40", "reading goes on"
        write(tmp_path / "news", {"a-alpha.txt": ALPHA})
        await look_at_the_files(r)
        assert not r.sees("no such file")


async def test_a_file_that_becomes_empty_or_binary(reader: MakeReader, tmp_path: Path) -> None:
    async with reader({"a.txt": ALPHA}) as r:
        await r.press("G")
        write(tmp_path / "news", {"a.txt": ""})
        await look_at_the_files(r)
        assert "empty" in r.screen_text()
        assert r.caret == 0
        write(tmp_path / "news", {"a.txt": bytes(range(256))})
        await look_at_the_files(r)
        assert r.sees("binary")
        write(tmp_path / "news", {"a.txt": ALPHA})
        await look_at_the_files(r)
        assert r.sees("Police counted 12 drones")


async def test_a_file_that_was_missing_appears(reader: MakeReader, tmp_path: Path) -> None:
    folder = write(tmp_path / "news", {"a.txt": ALPHA})
    (folder / "lost.txt").symlink_to(folder / "later.md.part")
    async with reader(folder) as r:
        if "lost.txt" not in r.open:
            await r.press("o", "ctrl+end", "enter")
        assert r.reading.problem == "is a link to nothing"
        assert r.sees("link to nothing")
        write(folder, {"later.md.part": "It came with 19 drones."})
        await look_at_the_files(r)
        assert r.sees("It came with 19 drones.")
        await r.press("f")
        assert r.figure == "19"
