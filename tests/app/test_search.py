"""Searching all articles of the folder, from the find bar and in the list."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from tests.app.conftest import MakeReader
from tests.app.story import Reader
from tui.app.searching.answers import FIRST
from tui.app.searching.history import History, Recall
from tui.articles.listing import Entry
from tui.compare.search.index import Index, Progress

NEWS = {
    "a.txt": "First story\n\nPolice counted 12 drones over the city.\n",
    "b.txt": "Second story\n\nNobody counted anything there.\n",
    "c.txt": "Third story\n\nThe ministry spoke of 30 drones. A drone fell.\n",
    "d.txt": "Fourth story\n\nFarmers use drones. Some 200 drones\x1b[2J fly there, the ministry said.\n",
    "e.txt": "Drones everywhere\n\nBelgorod was quiet [/x] [red and dark.\n",
    "f.txt": "Last story\n\nIn Belgorod 5 percent lost power. Café owners in Belgorod lost it, too.\n",
}


async def only_three(r: Reader) -> None:
    """Close all articles but the first three."""
    del r.session.panes[3:]
    await r.press("home")
    assert r.names == ["a.txt", "b.txt", "c.txt"]


async def searched(r: Reader, query: str, told: str) -> None:
    """Type a query into the list, and wait for what is told of it."""
    await r.press("ctrl+u")
    await r.write(query)
    await r.wait_for(
        lambda: told in r.rows[0] or any(told in row for row in (*r.rows[:5], *r.rows[-2:])), told
    )


async def test_from_the_find_bar_over_the_list_into_an_article(reader: MakeReader) -> None:
    async with reader(NEWS, size=(120, 30)) as r:
        await only_three(r)
        await r.press("/")
        await r.write("drones")
        await r.wait_for(lambda: r.sees("2 in 2 open · 3 in 2 others: tab"))
        assert r.here.startswith("drones over")
        await r.press("tab")
        assert r.screen == "search"
        await r.wait_for(lambda: r.sees("6 in 4 articles"))
        assert next(row for row in r.rows if "▸ ●" in row).split()[2:4] == ["Third", "story"]
        assert r.sees("Drones everywhere", "Farmers use drones. Some 200 drones␛[2J fly there")
        await searched(r, "belgorod", "3 in 2 articles")
        assert r.sees("Belgorod was quiet [/x] [red and dark.")
        await searched(r, "belgorod café", "3 in 1 article")
        await r.press("down", "enter")
        assert r.screen == "room"
        assert (r.focused, r.here[:18]) == ("f.txt", "Belgorod 5 percent")
        assert r.matched == ["Belgorod", "Café", "Belgorod"]
        await r.press("n", "n")
        assert r.here == "Belgorod lost it, too."
        await r.press("N")
        assert r.here.startswith("Café owners")


async def test_filters_recall_and_what_is_wrong_with_a_query(reader: MakeReader) -> None:
    async with reader(NEWS, size=(120, 30)) as r:
        await only_three(r)
        await r.press("/", "tab")
        assert r.sees("what can be looked for", "counted:drones value:>20  one figure that has it all")
        await searched(r, "counted:drones value:>20", "2 in 2 articles")
        assert r.sees("The ministry spoke of 30 drones.", "Some 200 drones")
        await searched(r, "kind:percents", "no kind is called “percents”: there are cardinal")
        await searched(r, "label:clam", "no label is called “clam”")
        await searched(r, "xylophone", "no article has it")
        await searched(r, "police ministry", "no article has all of it")
        await searched(r, "kind:percent value:>7", "no figure has all of it")
        await searched(r, "blegorod", "“blegorod” is nowhere, looked for belgorod")
        await searched(r, "kind:percent", "1 in 1 article")
        await r.press("enter")
        assert (r.focused, r.figure) == ("f.txt", "5 percent")
        await r.press("/")
        await r.write("counted")
        await r.press("enter", "/", "up")
        assert r.sees("find: counted")
        await r.press("up")
        await r.wait_for(lambda: r.matched == ["5 percent"], "the filter's figure in the open article")
        assert r.sees("find: kind:percent")
        await r.press("down", "tab", "ctrl+r")
        await r.wait_for(lambda: r.sees("1 in 1 article"))
        await r.press("escape")
        assert r.screen == "room"
    async with reader(Path("news")) as r:  # another day
        await r.press("/", "up")
        await r.wait_for(lambda: r.sees("find: counted"))


async def test_what_can_be_looked_for_is_offered(reader: MakeReader) -> None:
    async with reader(NEWS, size=(120, 30)) as r:
        await only_three(r)
        await r.press("/", "tab", "down", "down", "enter")
        await r.wait_for(lambda: r.sees("search  kind:percent", "1 in 1 article"))
        await r.press("enter", "/", "tab")
        assert r.sees("looked for before")
        await r.press("enter")
        await r.wait_for(
            lambda: r.sees("search  kind:percent", "1 in 1 article"), "what was looked for before"
        )
        await searched(r, "foo:bar", "in quotes, it is looked for as words")
        assert r.sees("no filter is called “foo”", "figures that count drones")
        assert not r.sees("▸")
        await r.press("down", "enter")
        assert r.screen == "search"
        assert r.sees("search  foo:bar"), "what is typed stays, though examples are shown"
        await searched(r, "(*^", "nothing to look for yet")
        await searched(r, "value:>", "write value:34, value:>100")
        await r.press("ctrl+u")
        assert r.sees("what can be looked for")
        assert not r.sees("no value")


async def test_the_find_bar_tells_what_is_wrong_with_a_filter_and_what_was_meant(reader: MakeReader) -> None:
    async with reader(NEWS, size=(80, 24)) as r:
        del r.session.panes[3:]
        await r.press("home", "/")
        await r.write("drnoes")
        await r.wait_for(lambda: r.sees("no drnoes: drones · 2 in 2 open · 3 in 2 others: tab"))
        await r.press("ctrl+u")
        await r.write("kind:prozent")
        await r.wait_for(lambda: r.sees("no kind is called “prozent”: there are cardinal"))
        assert not r.sees("typing errors")
        await r.press("enter")
        assert r.screen == "search"
        await r.wait_for(lambda: r.sees("there are cardinal, ordinal", "figures that count drones"))
        await r.press("escape", "/")
        await r.write("value:abc")
        await r.wait_for(lambda: r.sees("“abc” is no value: write value:34"))


async def test_open_articles_are_no_others_however_they_were_named(
    reader: MakeReader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "many").mkdir()
    for number in range(FIRST + 10):
        (tmp_path / f"many/{number:02}.txt").write_text("A ferry")
    (tmp_path / "many/last.txt").write_text(f"A story\n\nA ferry {'sank ' * 99}")
    monkeypatch.chdir(tmp_path)
    async with reader([Path("many/last.txt"), Path("many")]) as r:
        del r.session.panes[1:]
        await r.press("home", "/")
        await r.write("ferry")
        await r.wait_for(lambda: r.sees(f"1 in 1 open · {FIRST + 10} others: tab"))


async def test_words_apart_are_found_in_the_open_articles_too(reader: MakeReader) -> None:
    async with reader(NEWS, size=(120, 30)) as r:
        await r.press("/")
        await r.write("city police")
        await r.wait_for(lambda: r.matched == ["Police", "city"])
        await r.press("enter", "n")
        assert r.here.startswith("city")


async def test_enter_lists_what_only_other_articles_have(reader: MakeReader) -> None:
    async with reader(NEWS, size=(120, 30)) as r:
        await only_three(r)
        await r.press("/")
        await r.write("belgorod")
        await r.wait_for(lambda: r.sees("none in 3 open · 3 in 2 others: tab"))
        await r.press("enter")
        assert r.screen == "search"
        await r.wait_for(lambda: r.sees("3 in 2 articles"))
        await r.press("tab", "enter")
        assert r.focused == "e.txt"


async def test_an_article_that_changes_meanwhile(reader: MakeReader, tmp_path: Path) -> None:
    async with reader(NEWS, size=(120, 30)) as r:
        await only_three(r)
        await r.press("/", "tab")
        await searched(r, "belgorod", "3 in 2 articles")
        (tmp_path / "news/f.txt").write_text("Other words, and longer ones than these were before\n")
        await r.press("enter")
        assert r.focused == "f.txt"
        assert "f.txt changed since it was looked at" in r.strip
        assert r.matched == []


async def test_without_an_open_article_the_slash_searches_all(reader: MakeReader) -> None:
    async with reader(NEWS) as r:
        await r.press(*"xxxxxx/")
        assert r.screen == "search"
        await searched(r, "police", "1 in 1 article")
        await r.press("enter")
        assert r.open == ["a.txt"]


async def test_indexing_tells_how_far_it_is_and_can_be_stopped(
    reader: MakeReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    true_update = Index.update
    released = threading.Event()

    def slow(self: Index, entries: Sequence[Entry]) -> Iterator[Progress]:
        yield from true_update(self, entries[:3])
        while not released.wait(0.01):
            yield Progress(3, 6)
        yield from true_update(self, entries)

    monkeypatch.setattr(Index, "update", slow)
    async with reader(NEWS, size=(120, 30)) as r:
        del r.session.panes[1:]
        await r.press("/")
        await r.write("drones")
        await r.wait_for(lambda: r.sees("1 in 1 open · 2+ in 1+ others: tab"), "what is there so far")
        await r.press("ctrl+u", "tab")
        await r.wait_for(lambda: r.sees("reading the articles ━━━━━━━━╌╌╌╌╌╌╌╌ 50%", "^x stops it"))
        await r.press("ctrl+x")
        assert r.sees("50% · stopped · ^x goes on")
        await searched(r, "drones", "3 in 2 articles")  # of those that are there
        released.set()
        await r.press("ctrl+x")
        await r.wait_for(lambda: r.sees("6 in 4 articles"))
        await r.wait_for(lambda: not r.sees("reading the articles"))


async def test_a_fault_of_the_search_leaves_the_program_alone(
    reader: MakeReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(_self: Index, _entries: Sequence[Entry]) -> Iterator[Progress]:
        raise RuntimeError("as if")
        yield

    monkeypatch.setattr(Index, "update", failing)
    async with reader(NEWS, size=(120, 30)) as r:
        await r.press("/", "tab")
        await r.wait_for(lambda: r.sees("searching stopped by a fault (RuntimeError); what happened is in"))
        await r.press("escape", "f")
        assert r.figure == "12"


@pytest.mark.parametrize("size", [(20, 5), (1, 1), (40, 12)])
async def test_small_screens(reader: MakeReader, size: tuple[int, int]) -> None:
    async with reader(NEWS, size=size) as r:
        await r.press("/", "tab")
        await r.write("drones kind:cardinal")
        await r.wait_for(lambda: r.app.library.answer.hits)
        await r.press("down", "pagedown", "up", "tab", "shift+tab", "ctrl+end", "enter")
        assert r.screen == "room"


def test_the_history_is_shared_and_forgives(tmp_path: Path) -> None:
    file = tmp_path / "state" / "searches.json"
    one, other = History(file), History(file)
    assert (one.queries, other.queries) == ([], [])
    for query in ("a", "b", " a ", ""):
        one.add(query)
    one.write()
    other.add("c")
    other.write()
    assert History(file).queries == ["c", "a", "b"]
    for broken in (b"", b"{", b'{"variorum": 1, "searches": 3}', b"[" * 100_000, b"\xff"):
        file.write_bytes(broken)
        assert History(file).queries == []


def test_going_back_and_forth_keeps_what_was_typed(tmp_path: Path) -> None:
    history = History(tmp_path / "searches.json")
    for query in ("old", "typed", "new"):
        history.add(query)
    recall = Recall(history)
    assert recall.step("typed") == "new"
    assert recall.step("new") == "typed"
    assert recall.step("typed") == "old"
    assert recall.step("old") == "old"
    assert recall.step("old", -1) == "typed"
    assert recall.step("other") == "new"
    assert recall.step("new", -1) == "other"
    assert recall.step("other", -1) == "other"
