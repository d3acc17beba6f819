from __future__ import annotations

from pathlib import Path

from tests.app.conftest import MakeReader
from tests.app.news import FIGURES, NEWS

ALL = [(name, figure) for name, figures in FIGURES.items() for figure in figures]


async def test_f_visits_every_figure_of_all_articles_and_comes_round(reader: MakeReader) -> None:
    async with reader(NEWS, size=(80, 24)) as r:
        seen = []
        for _ in range(len(ALL) + 1):
            await r.press("f")
            seen.append((r.focused, r.figure))
        assert seen == [*ALL, ALL[0]]


async def test_the_strip_tells_the_day_and_place_told_before(reader: MakeReader) -> None:
    text = "12 fell.\nOn the night of 26–27 October drones struck Moscow. They were 34, it was said.\n"
    async with reader({"raid.txt": text}, size=(120, 30)) as r:
        assert "12" in r.strip
        assert "October" not in r.strip, "the first screen does not wait for that"
        await r.press("f", "f")
        assert r.strip.endswith("· (night of 26–27 October, Moscow)")


async def test_capital_f_goes_the_other_way(reader: MakeReader) -> None:
    async with reader(NEWS, size=(80, 24)) as r:
        seen = []
        for _ in range(len(ALL) + 1):
            await r.press("F")
            seen.append((r.focused, r.figure))
        assert seen == [*ALL[::-1], ALL[-1]]


async def test_the_only_figure_is_come_back_to(reader: MakeReader) -> None:
    async with reader({"one.txt": "No figure here.\n\nOnly 12 drones there.\n"}) as r:
        for _ in range(3):
            await r.press("f")
            assert r.figure == "12"


async def test_without_any_figure_it_is_said(reader: MakeReader) -> None:
    async with reader({"none.txt": "Nobody counted anything.\n"}) as r:
        await r.press("f")
        assert "no figures" in r.strip
        assert "no figures" in r.legend
        await r.press("s")
        assert "no figures" in r.strip


async def test_the_figure_jumped_to_is_on_the_screen(reader: MakeReader) -> None:
    text = "Nothing is here.\n\n" * 200 + "Then 12 drones came.\n" + "Nothing is here.\n\n" * 200
    async with reader({"far.txt": text}) as r:
        assert not r.sees("Then 12 drones")
        await r.press("f")
        assert r.sees("Then 12 drones")


async def test_kinds_are_switched_by_key(reader: MakeReader) -> None:
    async with reader(NEWS) as r:
        assert "count 2" in r.legend
        assert "percent 1" in r.legend
        await r.press("c")
        assert all(word in r.legend for word in ("money", "rate", "ordinal")), "all kinds can be chosen"
        await r.press("c")  # the letter of counts
        await r.press("escape")
        seen = []
        for _ in range(4):
            await r.press("f")
            seen.append(r.figure)
        assert seen == ["5 percent", "$2 million", "31 October 2025", "5 percent"]
        await r.press("c", "a", "escape", "f")
        assert r.figure == "30", "all are on again"


async def test_kinds_are_switched_by_a_click_on_the_legend(reader: MakeReader) -> None:
    async with reader(NEWS) as r:
        place = next((row.index("percent 1"), y) for y, row in enumerate(r.rows) if "percent 1" in row)
        await r.click(place)
        await r.press("f", "f", "f")
        assert (r.focused, r.figure) == ("b-beta.txt", "30")
        await r.press("shift+tab")
        await r.click(place)
        await r.press("F")
        await r.press("f", "f", "f", "f")
        assert "5 percent" in {figure for _, figure in ALL}
        assert "percent" in r.session.panes[0].figures.counts
        assert not r.session.hidden


async def test_with_every_kind_off_f_says_why_it_stays(reader: MakeReader) -> None:
    async with reader(NEWS) as r:
        await r.press("c", *"copmurdtl", "escape", "f")
        assert "switched on" in r.strip
        assert r.figure is None
        await r.press("s")
        assert "no figures" in r.strip


async def test_the_strip_explains_the_figure(reader: MakeReader) -> None:
    async with reader(NEWS, size=(200, 40)) as r:
        await r.press("f", "f")
        assert "40 people" in r.explained
        assert "count 40" in r.explained
        assert "about (“Some”)" in r.explained
        assert "figure 2 of 3" in r.explained
        assert "sentence 2 of 2 in paragraph 2 of 3" in r.explained
        await r.press("f")
        assert "percent 5%" in r.explained
        assert "according to the mayor" in r.explained
        await r.press("f", "f")
        assert "money 2 million dollar" in r.explained


async def test_the_number_of_the_figure_leaves_hidden_kinds_out(reader: MakeReader) -> None:
    async with reader(NEWS, size=(200, 40)) as r:
        await r.press("c", "c", "escape", "f")
        assert "figure 1 of 1" in r.explained


async def test_jump_with_one_letter(reader: MakeReader) -> None:
    async with reader(NEWS, size=(160, 40)) as r:
        await r.press("s")
        assert "Jump" in r.legend
        assert r.sees("counted a2 drones", "Some s0 people"), "letters lie over the first cells"
        await r.press("f")  # labels run a s d f g: the fourth figure on the screen
        assert (r.focused, r.figure) == ("b-beta.txt", "30")
        assert "Jump" not in r.legend
        assert r.sees("counted 12 drones")


async def test_jump_with_two_letters(reader: MakeReader) -> None:
    text = "".join(f"They counted {number} drones.\n" for number in range(100, 140))
    async with reader({"many.txt": text}, size=(60, 100)) as r:
        await r.press("s")
        assert r.sees("counted aa0 drones", "counted as1 drones")
        await r.press("a")
        assert r.sees("counted a00 drones", "counted s01 drones"), "only the second letters are left"
        await r.press("d")
        assert r.figure == "102"


async def test_jump_mode_is_left_by_any_other_key(reader: MakeReader) -> None:
    text = "".join(f"They counted {number} drones.\n" for number in range(100, 140))
    async with reader({"many.txt": text}, size=(60, 100)) as r:
        await r.press("l")
        for keys in (["escape"], ["a", "escape"], ["a", "1"], ["1"], ["left"], ["Q"]):
            await r.press("s", *keys)
            assert "Jump" not in r.legend
            assert r.caret == 1
            assert r.sees("counted 100 drones", "counted 139 drones")


async def test_jump_reaches_only_what_is_on_the_screen_and_switched_on(reader: MakeReader) -> None:
    async with reader(NEWS, size=(160, 40)) as r:
        await r.press("c", "c", "escape", "s", "s")
        assert (r.focused, r.figure) == ("b-beta.txt", "$2 million")


async def test_pointing_at_a_figure_explains_it(reader: MakeReader) -> None:
    async with reader(NEWS, size=(160, 40)) as r:
        await r.click("$2 million")
        assert r.focused == "b-beta.txt"
        assert r.figure == "$2 million"
        assert "2 million" in r.explained


async def test_the_terms_of_the_project_are_used(reader: MakeReader, tmp_path: Path) -> None:
    folder = tmp_path / "news"
    (folder / "annotations").mkdir(parents=True)
    terms = folder / "annotations" / "terms.yaml"
    terms.write_text("units:\n- name: quintal\ndesignations: [Zorn]\n")
    async with reader({"a.txt": "They brought 12 quintals of grain on a Zorn 7.\n"}) as r:
        await r.press("f")
        assert (r.figure, r.sees("measure 12 quintals")) == ("12 quintals", True)
        await r.press("f")
        assert r.figure == "12 quintals", "the Zorn 7 is a name"


async def test_wrong_terms_are_told(reader: MakeReader, tmp_path: Path) -> None:
    folder = tmp_path / "news"
    (folder / "annotations").mkdir(parents=True)
    (folder / "annotations" / "terms.yaml").write_text("unit: []\n")
    async with reader({"a.txt": "There were 12 drones.\n"}) as r:
        assert "terms.yaml:1:1" in r.strip
        await r.press("f")
        assert r.figure == "12"
