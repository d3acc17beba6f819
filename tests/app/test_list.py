from __future__ import annotations

import os
from pathlib import Path

from tests.app.conftest import MakeReader, write
from tests.app.news import NEWS, many

BINARY = bytes(range(256)) * 8


def rows_of_articles(rows: list[str]) -> list[str]:
    return [row for row in rows if ".txt" in row or ".md" in row]


async def test_all_articles_are_listed_with_title_name_and_count(reader: MakeReader) -> None:
    async with reader(NEWS, size=(160, 24)) as r:
        await r.press("o")
        assert r.screen == "articles"
        assert r.sees("4 articles")
        listed = rows_of_articles(r.rows)
        assert len(listed) == 4
        for row, (name, words) in zip(listed, NEWS.items(), strict=True):
            assert name in row
            assert words.partition("\n")[0] in row
        await r.wait_for(lambda: r.sees("  3"), "the counts")
        counts = [row.partition(".txt")[2].split()[0] for row in rows_of_articles(r.rows)]
        assert counts == ["3", "2", "0", "2"]


async def test_the_filter_takes_titles_and_file_names(reader: MakeReader) -> None:
    async with reader(NEWS, size=(160, 24)) as r:
        await r.press("o")
        await r.write("story b-beta")
        assert [row.split()[1:4] for row in rows_of_articles(r.rows)] == [["●", "The", "beta"]]
        assert r.sees("1 of 4")
        await r.press(*["backspace"] * 12)
        assert r.sees("4 articles")


async def test_the_filter_forgives_typing_errors(reader: MakeReader) -> None:
    async with reader(NEWS, size=(160, 24)) as r:
        await r.press("o")
        await r.write("gamna")
        assert "c-gamma.txt" in rows_of_articles(r.rows)[0]


async def test_where_nothing_fits_enter_does_nothing(reader: MakeReader) -> None:
    async with reader(NEWS, size=(160, 24)) as r:
        await r.press("o")
        await r.write("zzzzqqqq")
        assert rows_of_articles(r.rows) == []
        assert r.sees("nothing fits")
        await r.press(
            "enter", "ctrl+r", "down", "up", "pagedown", "ctrl+end", "ctrl+home", "ctrl+o", "ctrl+o"
        )
        assert r.screen == "articles"
        await r.press("escape")
        assert r.screen == "articles"
        await r.press("escape")
        assert r.screen == "room"
        assert r.open == list(NEWS)


async def test_opening_and_going_to_what_is_open(reader: MakeReader) -> None:
    async with reader(many(9)) as r:
        assert len(r.open) == 6
        await r.press("o", "ctrl+end", "enter")
        assert r.focused == "n09.txt"
        assert r.open[:3] == ["n01.txt", "n09.txt", "n02.txt"], (
            "it opens right of the pane it was called from"
        )
        assert r.sees("They counted 109 drones")
        await r.press("o", "ctrl+home", "down", "enter")
        assert r.focused == "n02.txt"
        assert len(r.open) == 7


async def test_replacing_the_article_in_focus(reader: MakeReader) -> None:
    async with reader(many(9)) as r:
        await r.press("tab", "o", "ctrl+end", "ctrl+r")
        assert r.open[:3] == ["n01.txt", "n09.txt", "n03.txt"]
        assert len(r.open) == 6


async def test_moving_in_a_long_list_keeps_the_chosen_row_on_the_screen(reader: MakeReader) -> None:
    async with reader(many(99), size=(120, 20)) as r:
        await r.press("o", "pagedown")
        chosen = [row for row in r.rows if row.startswith("▸")]
        assert len(chosen) == 1
        assert "n01.txt" not in chosen[0]
        for keys, name in (
            (["ctrl+end"], "n99.txt"),
            (["up", "ctrl+p"], "n97.txt"),
            (["ctrl+n"], "n98.txt"),
            (["down"], "n99.txt"),
            (["ctrl+home"], "n01.txt"),
            (["up"], "n01.txt"),
        ):
            await r.press(*keys)
            (row,) = (row for row in r.rows if row.startswith("▸"))
            assert name in row


async def test_read_articles_can_be_left_out(reader: MakeReader) -> None:
    long = {"long.txt": "A line of the long one.\n\n" * 300}
    async with reader({**long, "short.txt": "It is short.\n"}, size=(60, 20)) as r:
        await r.press("tab", "G", "tab", "o", "ctrl+t")
        assert [row.split()[0] for row in rows_of_articles(r.rows)] == ["▸"]
        assert r.sees("long.txt", "1 of 2 unread")
        await r.press("ctrl+t")
        assert len(rows_of_articles(r.rows)) == 2


async def test_the_preview_shows_the_chosen_one(reader: MakeReader) -> None:
    async with reader(NEWS, size=(160, 24)) as r:
        await r.press("o", "down")
        assert r.sees("The ministry counted 30 drones")
        await r.press("down")
        assert r.sees("Nobody counted anything there")
        await r.press("ctrl+o")
        assert not r.sees("Nobody counted anything there")
        await r.press("ctrl+o")
        assert r.sees("Nobody counted anything there")


async def test_mouse_and_wheel_in_the_list(reader: MakeReader) -> None:
    async with reader(many(40), size=(120, 20)) as r:
        await r.press("o")
        await r.wheel("n03.txt")
        assert not r.sees("n01.txt")
        await r.wheel("n06.txt", down=False)
        await r.click("n08.txt")
        assert r.screen == "articles"
        await r.click("n08.txt")
        assert r.screen == "room"
        assert r.focused == "n08.txt"


async def test_what_cannot_be_opened_is_named_with_the_reason(reader: MakeReader, tmp_path: Path) -> None:
    folder = write(
        tmp_path / "news", {"a.txt": "One 12 drones.\n", "b-binary.txt": BINARY, "c-empty.txt": ""}
    )
    os.mkfifo(folder / "d-pipe.txt")
    (folder / "e-loop.txt").symlink_to(folder / "e-loop.txt")
    (folder / "f-lost.txt").symlink_to(folder / "nowhere.txt")
    async with reader(folder, size=(200, 24)) as r:
        await r.press("o")
        assert r.sees("d-pipe.txt", "named pipe", "e-loop.txt", "symbolic link loop", "f-lost.txt")
        for name, reason in (
            ("pipe", "is a named pipe"),
            ("loop", "symbolic link loop"),
            ("binary", "binary"),
        ):
            if r.screen == "room":
                await r.press("o")
            await r.write(name)
            await r.press("enter")
            assert name in r.focused
            assert reason in r.explained
            assert r.sees(reason)
            await r.press("f", "pagedown", "v", "y", "s", "G", "escape", "escape")
        await r.press("o", "ctrl+home", "enter")
        assert r.sees("One 12 drones"), "the rest opens"


async def test_an_empty_article_says_so(reader: MakeReader) -> None:
    async with reader({"empty.txt": ""}) as r:
        assert r.sees("article is empty")
        await r.press("f", "s", "v", "y", "G", "/", "escape", "pagedown", "shift+down", "ctrl+c", "c", "c")
        assert r.sees("article is empty")


async def test_the_list_takes_any_width(reader: MakeReader) -> None:
    async with reader(NEWS, size=(20, 5)) as r:
        await r.press("o")
        for width in (20, 30, 59, 100, 400):
            await r.resize(width, 12)
            assert any("The" in row for row in r.rows)
        await r.press("enter")
        assert r.screen == "room"


async def test_a_new_article_is_in_the_list_when_it_is_opened_again(
    reader: MakeReader, tmp_path: Path
) -> None:
    async with reader(NEWS) as r:
        await r.press("o", "escape")
        (tmp_path / "news" / "z-late.txt").write_text("A late report of 99 boats.\n")
        await r.press("o")
        assert r.sees("A late report of 99 boats.")


async def test_the_list_opens_whole_a_second_time(reader: MakeReader) -> None:
    async with reader(NEWS) as r:
        await r.press("o", "down", "down", "enter", "o")
        names = [row.split(".txt")[0].split()[-1] for row in rows_of_articles(r.rows)]
        await r.press("ctrl+home")
        assert names == [row.split(".txt")[0].split()[-1] for row in rows_of_articles(r.rows)]
        assert names == sorted(names)
        assert len(names) == len(NEWS)


RAID = "On the night of 26–27 October 2025 drones struck Bryansk. Some 57 drones were shot down there, {}.\n"
SAME_EVENT = {
    "a.txt": RAID.format("said Governor Ann Smith of Bryansk") + "Four people were hurt in Klintsy.\n",
    "b.txt": "It rained in Lima on Monday. Nobody minded.\n",
    "c.txt": RAID.format("the ministry reported") + "In Klintsy, Ann Smith said, four people were hurt.\n",
    "d.txt": "A ferry sank off Manila on 3 May 2011. Some 30 people were saved.\n",
}


async def test_articles_are_grouped_by_event(reader: MakeReader) -> None:
    async with reader(SAME_EVENT, size=(160, 24)) as r:
        await r.press("o", "ctrl+g")
        await r.wait_for(lambda: r.sees("1 event, 4 articles"), "the events")
        head = next(at for at, row in enumerate(r.rows) if "night of 26–27 October 2025 · Bryansk" in row)
        assert "2 articles" in r.rows[head]
        names = [
            next((name for name in SAME_EVENT if name in row), "head") for row in r.rows[head : head + 6]
        ]
        assert names == ["head", "a.txt", "c.txt", "head", "b.txt", "d.txt"]
        await r.press("ctrl+home", "up")
        assert "a.txt" in next(row for row in r.rows if row.startswith("▸")), "heads are never chosen"
        await r.press("down", "down")
        assert "b.txt" in next(row for row in r.rows if row.startswith("▸"))
        assert r.sees("It rained in Lima"), "the preview follows"
        await r.write("c.txt")
        assert not r.sees("a.txt")
        assert r.sees("26–27 October 2025", "1 event, 1 of 4")
        await r.press("enter")
        assert r.focused == "c.txt"
        await r.press("o")
        assert r.sees("26–27 October 2025"), "it stays so"
        await r.press("ctrl+g")
        assert not r.sees("one article each")
        assert r.sees("4 articles")
