from __future__ import annotations

from textual import events
from textual.keys import _character_to_key

from tests.app.conftest import MakeReader
from tests.app.news import LONG, NEWS
from tests.app.waiting import settle


async def test_words_are_found_in_all_articles(reader: MakeReader) -> None:
    async with reader(NEWS, size=(160, 40)) as r:
        await r.press("/")
        await r.write("counted")
        assert r.matched == ["counted"] * 3
        await r.wait_for(lambda: r.sees("3 matches in 3 of 4 articles"))
        await r.press("enter")
        assert (r.focused, r.here[:10]) == ("a-alpha.txt", "counted 12")
        await r.press("n")
        assert (r.focused, r.here[:10]) == ("b-beta.txt", "counted 30")
        await r.press("n", "n")
        assert r.focused == "a-alpha.txt"
        await r.press("N", "N")
        assert r.focused == "b-beta.txt"


async def test_case_and_accents_do_not_count(reader: MakeReader) -> None:
    async with reader(NEWS) as r:
        await r.press("/")
        await r.write("CAFE")
        assert r.matched == ["Café"]


async def test_typing_errors_are_forgiven_only_where_nothing_fits(reader: MakeReader) -> None:
    async with reader(NEWS, size=(160, 40)) as r:
        await r.press("/")
        await r.write("khrakiv")
        assert r.matched == ["Kharkiv", "Kharkiv"]
        await r.wait_for(lambda: r.sees("none as typed, 2 near in 1 of 4"))
        await r.press("enter", "n")
        assert r.focused == "d-delta.txt"
        assert r.here == "Kharkiv lost everything."


async def test_nothing_is_said_to_be_nothing(reader: MakeReader) -> None:
    async with reader(NEWS, size=(160, 40)) as r:
        await r.press("w", "/")
        await r.write("xylophone")
        assert r.matched == []
        await r.wait_for(lambda: r.sees("nothing, not even with typing errors"))
        await r.press("enter", "n")
        assert "no match" in r.strip
        assert r.caret == 4, "the caret stayed"


async def test_n_before_any_search_tells_how(reader: MakeReader) -> None:
    async with reader(NEWS) as r:
        await r.press("n")
        assert "/ finds" in r.strip


async def test_escape_goes_back_to_where_it_was(reader: MakeReader) -> None:
    async with reader({"long.txt": LONG, "other.txt": "Number90 again.\n"}, size=(80, 24)) as r:
        await r.all_found()
        await r.press("pagedown", "w")
        before = (r.screen_text(), r.caret, r.focused)
        await r.press("/")
        await r.write("number90")
        assert r.sees("town of Number90,")
        await r.press("escape")
        assert (r.screen_text(), r.caret, r.focused) == before
        assert r.matched == []


async def test_enter_stays_and_escape_then_forgets_the_matches(reader: MakeReader) -> None:
    async with reader({"long.txt": LONG}, size=(80, 24)) as r:
        await r.press("/")
        await r.write("number90")
        await r.press("enter")
        assert r.here.startswith("Number90,")
        assert "match 1 of 1 for “number90”" in r.legend
        await r.press("escape")
        assert r.matched == []
        assert "match" not in r.legend
        assert r.here.startswith("Number90,")


async def test_the_bar_takes_all_keys_while_it_is_open(reader: MakeReader) -> None:
    async with reader(NEWS) as r:
        await r.press("/")
        await r.write("fox q/?")
        assert r.open == list(NEWS)
        assert r.screen == "room"
        assert r.sees("fox q/?")
        await r.press("ctrl+c")
        assert not r.sees("fox q/?")
        await r.press("f")
        assert r.figure == "12"


async def test_a_click_in_an_article_while_finding(reader: MakeReader) -> None:
    async with reader(NEWS, size=(160, 40)) as r:
        await r.press("/")
        await r.write("counted")
        await r.click("Nobody")
        await r.press("enter")
        await r.press("f")
        assert r.figure is not None


async def test_enter_on_an_empty_line_forgets_the_last_search(reader: MakeReader) -> None:
    async with reader(NEWS) as r:
        await r.press("/")
        await r.write("counted")
        await r.press("enter", "/", "enter")
        assert r.matched == []


async def test_finding_then_closing_everything(reader: MakeReader) -> None:
    async with reader(NEWS) as r:
        await r.press("/")
        await r.write("counted")
        await r.press("enter", "x", "x", "x", "x", "n", "N", "/", "f")
        assert r.open == []


async def test_matches_in_an_article_opened_later_and_after_paging(reader: MakeReader) -> None:
    async with reader(NEWS) as r:
        await r.press("x", "/")
        await r.write("counted")
        assert r.matched == ["counted", "counted"]
        await r.press("enter", "G", "n")
        assert r.here.startswith("counted")


async def test_pasting_into_the_bar(reader: MakeReader) -> None:
    async with reader(NEWS) as r:
        await r.press("/")
        await r.paste("counted 30\nand more")
        assert r.matched == ["counted 30"]


async def test_what_is_typed_at_once_behind_the_slash_goes_into_the_find_bar(reader: MakeReader) -> None:
    async with reader(NEWS) as r:
        for key in "/drones":
            r.app.post_message(events.Key(_character_to_key(key), key))
        await settle(r.app)
        assert r.screen == "room"
        assert r.app.room.finding is not None
        assert r.sees("find: drones")
