"""The ledger of figures: rows, why they are rows, the quotes, and ruling otherwise."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.app.conftest import MakeReader, write
from tests.app.story import Reader
from tests.compare.test_ledger import FIRST, SECOND
from tui.app.actions.registry import ACTIONS
from tui.app.ledger import detail
from tui.app.ledger.desk import LedgerDesk
from tui.app.screens.ledger import LedgerScreen
from tui.cli import main
from tui.compare.relations import AGREE, CONFLICT
from tui.compare.row import Row
from tui.compare.rulings import Ruling, dump_rulings, load_rulings

CRASH = {"first.txt": FIRST, "second.txt": SECOND}
OFF = "Police said 20 ships were sunk. Of these, 16 sank off Tula and 13 sank off Oryol.\n"
RULINGS = Path("annotations/tester/ledger.rulings.yaml")


async def open_ledger(r: Reader) -> LedgerScreen:
    await r.press("L")
    return await compared(r)


async def compared(r: Reader) -> LedgerScreen:
    screen = r.app.screen
    assert isinstance(screen, LedgerScreen)
    await r.wait_for(lambda: screen.comparison is not None, "the rows")
    return screen


def texts(row: Row | None) -> list[str]:
    assert row is not None
    return [claim.figure.text for claim in row.cells]


def ruled() -> list[Ruling]:
    return load_rulings(RULINGS.read_bytes(), "x") if RULINGS.exists() else []


def states(screen: LedgerScreen) -> list[str]:
    return [row.state for row in screen.listed]


async def saved(r: Reader, count: int) -> None:
    await r.wait_for(lambda: len(ruled()) == count, f"{count} rulings on the disk")


async def test_rows_and_what_is_said_of_the_chosen_one(reader: MakeReader) -> None:
    async with reader(CRASH) as r:
        screen = await open_ledger(r)
        assert r.screen == "ledger"
        assert texts(screen.chosen) == ["30", "34"]
        assert r.sees("1 ! of", "A first", "B second", "people injured", "~30", "34 The mayor")
        assert r.sees("! conflict  people injured", "low ~30", "high 34", "2 sources")
        assert r.sees("Some 30 were injured", "├")
        await r.press("ctrl+y")
        assert r.sees("! A says ~30, B says 34: both people injured; articles of one event; ~30 against 34")
        assert r.sees("best is what most articles give")
        await r.press("down")
        assert r.sees("= agree  passengers aboard", "= A says 53, B says 53: ")
        await r.press("down", "down")
        assert r.sees("/ A says ≥12, B says 9: both people dead; other time")
        await r.press("escape", "L")
        await compared(r)
        assert r.sees("B says 9: both people"), "the ledger opens where it was left, and as it was"
        await r.press("escape")
        assert r.screen == "room"


@pytest.mark.parametrize(
    ("typed", "first"),
    [("!", ["30", "34"]), ("=", ["53", "53"]), ("mayor", ["30", "34"]), ("aboord", ["53", "53"])],
)
async def test_typing_shows_what_fits(reader: MakeReader, typed: str, first: list[str]) -> None:
    async with reader(CRASH) as r:
        screen = await open_ledger(r)
        every = len(screen.listed)
        await r.write(typed)
        assert texts(screen.chosen) == first
        assert len(screen.listed) < every
        await r.write(" qqq !!")
        assert r.sees("nothing fits: esc clears")
        await r.press("escape")
        assert r.screen == "ledger"
        assert len(screen.listed) == every
        await r.press("escape")
        assert r.screen == "room"


async def test_quotes_side_by_side_lead_to_their_articles(reader: MakeReader) -> None:
    async with reader(CRASH) as r:
        await open_ledger(r)
        await r.press("enter")
        assert r.screen == "quotes"
        assert r.sees("▸ A first", "B second", "in the article’s own voice", "34  The mayor", "2 figures")
        assert r.sees("! B second: 34  conflict", "! A says ~30, B says 34: both people")
        await r.click("B second")
        assert r.sees("▸ B second")
        await r.press("left", "right", "enter")
        assert r.screen == "room"
        assert (r.focused, r.figure) == ("second.txt", "34")
        await r.press("x")
        assert r.open == ["first.txt"]
        await open_ledger(r)
        await r.press("ctrl+o")
        await compared(r)
        assert r.sees("all articles of the folder are compared: 2")
        await r.press("enter", "right", "enter")
        assert (r.focused, r.figure, r.open) == ("second.txt", "34", ["first.txt", "second.txt"])


async def test_a_row_is_ruled_otherwise_and_that_is_undone(
    reader: MakeReader, capsys: pytest.CaptureFixture[str]
) -> None:
    async with reader(CRASH) as r:
        screen = await open_ledger(r)
        await r.press("ctrl+l")
        assert r.screen == "ruling"
        assert r.sees("What are these two figures?", "annotations/tester/ledger.rulings.yaml")
        assert r.sees(
            "A first: ~30 ! B second: 34 (The mayor)",
            "▸ ! they are the same, and they conflict  as it is now",
        )
        await r.press("down")
        await r.write("hours apart [/x]")
        await r.press("enter")
        assert r.screen == "ledger"
        assert r.sees("“30” and “34”: different things · ^z undoes")
        assert texts(screen.chosen) == ["30"]
        assert states(screen).count("!") == 0
        await saved(r, 1)
        assert (ruled()[0].relation, ruled()[0].note) == ("same-noun-different-event", "hours apart [/x]")
        assert [end.article for end in (ruled()[0].one, ruled()[0].other)] == [
            "news/first.txt",
            "news/second.txt",
        ]
        assert RULINGS.read_bytes() == dump_rulings(ruled(), "tester")
        await r.press("ctrl+z")
        assert r.sees("undone: “30” and “34”: different things")
        await saved(r, 0)
        assert texts(screen.chosen) == ["30", "34"]
        await r.press("ctrl+r")
        assert r.sees("done again: “30” and “34”: different things")
        await saved(r, 1)
        await r.press("ctrl+y")
        assert r.sees("ruled", "you ruled: “30” and “34” are different things (hours apart [/x])")
        await r.press("ctrl+l")
        assert r.sees("▸ / they are different things  as it is now", "hours apart [/x]")
        await r.write("another night")
        await r.press("enter")
        await r.wait_for(lambda: [one.note for one in ruled()] == ["another night"], "another reason")
        await r.press("ctrl+l", "down", "enter")
        await saved(r, 0)
        assert texts(screen.chosen) == ["30", "34"], "the program's own word is back"
    async with reader(CRASH) as r:
        screen = await open_ledger(r)
        await r.press("ctrl+l", "up", "enter")
        await saved(r, 1)
        assert (ruled()[0].relation, screen.chosen and screen.chosen.state) == (AGREE, "=")
        await r.write("ruled")
        assert [texts(row) for row in screen.listed] == [["30", "34"]]
    assert main(["ledger", "news", "--format", "jsonl"]) == 0
    printed = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    found = {(row["state"], *row["ruled"]) for row in printed if row["low"] == 30}
    assert found == {("=", "tester")}, "the command uses it, too"


async def test_two_rows_are_made_one(reader: MakeReader) -> None:
    async with reader(CRASH) as r:
        screen = await open_ledger(r)
        apart = next(at for at, row in enumerate(screen.listed) if texts(row) == ["9"])
        await r.press("down", "down", "ctrl+x")
        assert r.sees("marked: ^l on another row rules on the two", "● people dead")
        await r.press(*["down"] * (apart - 2), "ctrl+l")
        assert r.sees(
            "What are these two figures?",
            "A first: ≥12 (police) / B second: 9",
            "▸ = they are the same, and they",
        )
        await r.press("down", "enter")
        await saved(r, 1)
        assert ruled()[0].relation == CONFLICT
        assert screen.chosen is not None
        assert (screen.chosen.state, texts(screen.chosen)) == ("!", ["12", "14", "9"])


async def test_a_pair_is_ruled_among_its_quotes(reader: MakeReader) -> None:
    async with reader(CRASH) as r:
        await open_ledger(r)
        await r.press("enter", "r", "up")
        await r.write("both early")
        await r.press("enter")
        assert r.screen == "quotes"
        assert r.sees(
            "= B second: 34  agree  § ruled by you", "“30” and “34”: the same, and they agree · ^z undoes"
        )
        await saved(r, 1)
        await r.press("u")
        await saved(r, 0)
        assert r.sees("! B second: 34  conflict")
        await r.press("R", "down", "enter")
        assert r.sees("/ B second: 34  another thing, time or place  § ruled by you")
        assert r.sees("ruled different things by you")
        await r.press("ctrl+z", "U", "u", "escape")
        await saved(r, 0)
        assert r.screen == "ledger"
        await r.press("ctrl+l", "up", "enter", "down", "up")
        assert r.sees("=§", "= agree  people injured · 3 May 2024  § ruled by you")


async def test_a_ruling_that_parts_no_row_says_what_still_ties_it(reader: MakeReader) -> None:
    async with reader({**CRASH, "third.txt": SECOND}) as r:
        await open_ledger(r)
        await r.press("enter", "r", "down", "enter")
        assert r.sees("different things · ^z undoes · still one row, by C third: 34 · R rules on all")
        await r.press("u")
        assert r.sees("undone: “30” and “34”: different things")
        await r.press("U")
        assert r.sees("done again: “30” and “34”: different things")
        await r.press("u", "R", "down", "enter")
        assert r.sees("2 pairs: different things")
        assert not r.sees("still one row")


async def test_who_ruled_otherwise_is_said(reader: MakeReader) -> None:
    async with reader(CRASH) as r:
        await open_ledger(r)
        await r.press("ctrl+l", "down", "enter")
        await saved(r, 1)
    write(Path("annotations/zoe"), {"ledger.rulings.yaml": RULINGS.read_bytes()})
    RULINGS.unlink()
    async with reader(CRASH) as r:
        screen = await open_ledger(r)
        at = next(at for at, row in enumerate(screen.listed) if texts(row) == ["30"])
        other = next(at for at, row in enumerate(screen.listed) if texts(row) == ["34"])
        await r.press(*["down"] * at, "ctrl+x", *(["down"] if other > at else ["up"]) * abs(other - at))
        await r.press("ctrl+l", "enter")
        await saved(r, 1)
        await r.press("ctrl+y")
        assert r.sees("§ you rule the same, zoe")
        assert r.sees("are the same, and they agree; you rule the same, zoe different things")
        await r.press("enter")
        assert r.sees("§ you rule the same, zoe different things")


async def test_what_others_rule_meanwhile_is_taken_in(reader: MakeReader) -> None:
    async with reader(CRASH) as r:
        screen = await open_ledger(r)
        await r.press("ctrl+l", "down", "enter")
        await saved(r, 1)
        mine = ruled()[0]
        theirs = Ruling("unrelated", mine.one, screen.comparison._end(screen.comparison.rows[-1].cells[0]))  # type: ignore[union-attr]
        RULINGS.write_bytes(dump_rulings([mine, theirs], "tester"))
        await r.press("ctrl+z")
        await r.wait_for(lambda: [one.relation for one in ruled()] == ["unrelated"], str(ruled()))


async def test_a_file_that_cannot_be_read_is_told_and_left(reader: MakeReader) -> None:
    RULINGS.parent.mkdir(parents=True)
    RULINGS.write_text("rulings: 3")
    async with reader(CRASH) as r:
        await open_ledger(r)
        assert r.sees("ledger.rulings.yaml:1:1: ")
        await r.press("ctrl+l")
        assert r.screen == "ledger"
        assert r.sees("nothing can be ruled: ledger.rulings.yaml:1:1: ")
        assert RULINGS.read_text() == "rulings: 3"


async def test_what_cannot_be_saved_is_told_until_it_is(reader: MakeReader) -> None:
    async with reader(CRASH) as r:
        await open_ledger(r)
        await r.press("ctrl+l")
        RULINGS.parent.mkdir(parents=True)
        RULINGS.write_text("rulings: 3")
        await r.press("down", "enter")
        await r.wait_for(lambda: r.sees("NOT SAVED: ledger.rulings.yaml: what stands"), "the failure")
        await r.press("down")
        assert r.sees("RULINGS NOT SAVED")
        await r.press("escape", "q")
        assert "NOT SAVED" in r.strip
        assert "RULINGS NOT SAVED" in r.legend
        RULINGS.unlink()
        await open_ledger(r)
        await r.press("ctrl+z", "ctrl+r")
        await saved(r, 1)
        await r.wait_for(lambda: not r.sees("NOT SAVED"), "that it is saved")


async def test_rulings_of_others_count_and_own_ones_before_them(reader: MakeReader) -> None:
    async with reader(CRASH) as r:
        screen = await open_ledger(r)
        await r.press("ctrl+l", "down", "enter")
        await saved(r, 1)
        assert texts(screen.chosen) == ["30"]
    other = write(Path("annotations/zoe"), {"ledger.rulings.yaml": RULINGS.read_bytes()})
    RULINGS.unlink()
    async with reader(CRASH) as r:
        screen = await open_ledger(r)
        row = next(row for row in screen.listed if texts(row) == ["30"])
        assert row.state != "!"
    assert (other / "ledger.rulings.yaml").exists()


async def test_the_name_is_asked_for_before_the_first_ruling(
    reader: MakeReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("VARIORUM_ANNOTATOR")
    monkeypatch.setattr("tui.app.annotating.annotator._name_in_git", lambda: None)
    async with reader(CRASH) as r:
        await open_ledger(r)
        await r.press("ctrl+l")
        assert r.screen == "name"
        await r.press("ctrl+a", "ctrl+k")
        await r.write("../ann")
        await r.press("enter")
        assert r.screen == "name", "a name that no folder can have is refused"
        assert r.sees("a name that holds a / or \\ is none for a folder")
        await r.press("ctrl+a", "ctrl+k")
        await r.write("ann")
        await r.press("enter")
        await r.wait_for(lambda: r.screen == "ruling", "the question")
        await r.press("down", "enter")
        await r.wait_for(lambda: Path("annotations/ann/ledger.rulings.yaml").exists(), "the file")


async def test_corrections_count_saved_or_not(reader: MakeReader) -> None:
    async with reader(CRASH) as r:
        await r.press("f", "f", "f", "f", "f", "f")
        while r.figure != "30":
            await r.press("f")
        await r.press("!")
        screen = await open_ledger(r)
        assert "!" not in states(screen)


async def test_totals_that_do_not_add_up_are_shown_with_their_sum(reader: MakeReader) -> None:
    async with reader({"off.txt": OFF}) as r:
        screen = await open_ledger(r)
        assert texts(screen.chosen) == ["20"]
        assert r.sees(
            "≠ total, but its parts make 29",
            "20 (parts make 29)",
            "A 20 ≠ 16 + 13 = 29",
        )
        assert r.sees("one article: esc and o open a second one to compare it with")


async def test_totals_that_add_up_show_their_parts(reader: MakeReader) -> None:
    async with reader({"sum.txt": OFF.replace("20 ships", "29 ships")}) as r:
        await open_ledger(r)
        assert r.sees("+ total, or part of one  ship", "A 29 = 16 + 13")
        await r.press("ctrl+y", "down")
        assert r.sees("+ total, or part of one  ship", "A 29 = 16 + 13 (here is a part)")


async def test_where_there_is_nothing_it_says_why(reader: MakeReader) -> None:
    async with reader({"calm.txt": "Nothing happened.\n"}) as r:
        await open_ledger(r)
        assert r.sees("these articles have no figures: esc goes back")
        await r.press("ctrl+l", "ctrl+x", "enter", "ctrl+y", "tab", "ctrl+z", "ctrl+r", "down", "escape", "x")
        await open_ledger(r)
        assert r.sees("no article is open")


async def test_keys_do_no_harm_while_articles_are_compared(
    reader: MakeReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(*_given: object) -> int:
        return 2

    every = [
        action.keys[0] for action in ACTIONS if action.context == "ledger" and action.name != "ledger_leave"
    ]
    async with reader(CRASH) as r:
        await open_ledger(r)
        monkeypatch.setattr(LedgerDesk, "compare", never)
        await r.press("ctrl+o", *every)
        assert r.screen == "help"
        await r.press("escape")
        assert r.sees("reading 0 of 2…")
        await r.press("escape", "L", "enter", "ctrl+l", "ctrl+x", "ctrl+z", "escape")
        assert r.screen == "room"


async def test_on_a_narrow_screen_figures_are_folded_and_columns_gone_through(reader: MakeReader) -> None:
    many = {f"a{number}.txt": FIRST for number in range(6)}
    async with reader(many, size=(80, 24)) as r:
        await open_ledger(r)
        assert r.sees("figures", "articles", "A B C D E F", "columns 1/3")
        await r.press("tab")
        assert r.sees("A a0", "B a1", "columns 2/3")
        await r.press("shift+tab", "shift+tab")
        assert r.sees("F a5", "columns 3/3")
        await r.press("tab")
        await r.resize(40, 20)
        assert r.sees("≥12", "A B"), "when and where give way"
        await r.resize(200, 50)
        assert r.sees("A a0", "F a5")
        await r.press("tab")
        assert r.sees("all columns are here")


async def test_hostile_words_at_any_size(reader: MakeReader) -> None:
    text = (
        "Mayor [/x] \x1b[31mAnn \u202eSmith[red said on May 3, 2024 some 12\x00 北京drones\x07 fell.\n"
        + SECOND
    )
    async with reader({"[b]\x1b.txt": text, "two.txt": FIRST}) as r:
        await open_ledger(r)
        await r.press("ctrl+y", "enter", "right", "r")
        await r.write("[/x] [red")
        await r.paste("\x1b[2J")
        for width, height in ((40, 12), (1, 1), (200, 50)):
            await r.resize(width, height)
            assert not set("\x1b\x00\x07\u202e") & set(r.screen_text().replace("\n", ""))
        await r.press("enter", "tab", "down", "j", "escape", "tab", "ctrl+y", "pagedown")
        for width, height in ((8, 3), (120, 30)):
            await r.resize(width, height)
            assert not set("\x1b\x00\x07\u202e") & set(r.screen_text().replace("\n", ""))
        await saved(r, 1)


async def test_articles_that_change_come_or_go_are_compared_anew(
    reader: MakeReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.app.screens.ledger_list.WATCH", 0.05)
    async with reader(CRASH) as r:
        screen = await open_ledger(r)
        news = Path(r.app.session.entries[0].path).parent
        await r.press("down")
        assert texts(screen.chosen) == ["53", "53"]
        (news / "second.txt").write_text(SECOND.replace("34 had", "36 had"))
        await r.wait_for(lambda: r.sees("articles changed: they were compared anew"), "the change")
        assert texts(screen.listed[0]) == ["30", "36"]
        assert texts(screen.chosen) == ["53", "53"], "the row stays chosen"
        await r.press("ctrl+o")
        await compared(r)
        assert r.sees("all articles of the folder are compared: 2")
        (news / "third.txt").write_text(SECOND.replace("34 had", "37 had"))
        await r.wait_for(lambda: r.sees("articles changed"), "the article that came")
        assert texts(screen.listed[0]) == ["30", "36", "37"]
        (news / "second.txt").unlink()
        await r.wait_for(lambda: texts(screen.listed[0]) == ["30", "37"], "that one went")
        await r.press("escape")
        (news / "first.txt").write_text(FIRST.replace("Some 30", "Some 20"))
        screen = await open_ledger(r)
        assert texts(screen.listed[0]) == ["20", "37"]


async def test_on_a_low_screen_the_plot_has_its_axis_or_is_left_out(reader: MakeReader) -> None:
    async with reader(CRASH) as r:
        screen = await open_ledger(r)
        assert screen.comparison is not None and screen.chosen is not None
        for width in (79, 130):
            every = detail.figures(screen.comparison, screen.chosen, width, 20)
            for height in range(12):
                lines = detail.figures(screen.comparison, screen.chosen, width, height)
                assert len(lines) <= max(2, height)
                assert lines in (every, detail.figures(screen.comparison, screen.chosen, width, 0))


async def test_as_many_pairs_are_named_as_fit(reader: MakeReader) -> None:
    articles = {f"a{number}.txt": FIRST for number in range(5)}
    async with reader(articles, size=(80, 40)) as r:
        screen = await open_ledger(r)
        await r.press("ctrl+o")
        await compared(r)
        assert screen.chosen is not None and len(screen.chosen.proofs) == 10
        await r.press("ctrl+l")
        assert r.sees("What are the two figures of each of these 10 pairs?", "D a3: ", "as it is now")
        assert not r.sees(" more")
        await r.resize(80, 16)
        assert r.sees("and 6 more", "reason")
