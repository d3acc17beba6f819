from __future__ import annotations

from tests.app.conftest import MakeReader
from tests.app.news import LONG, NEWS

TEXT = "One two three. Four five.\n\nSix seven eight. Nine ten.\nLast line.\n"
#       0   4   8      15   20     27  31    37     44   49    54


MOVES: list[tuple[list[str], int]] = [
    (["right", "l"], 2),
    (["right", "right", "left"], 1),
    (["l", "l", "h"], 1),
    (["left"], 0),
    (["w"], 4),
    (["w", "w", "b"], 4),
    (["e"], 2),
    (["e", "e"], 6),
    ([")"], 15),
    ([")", ")"], 27),
    ([")", ")", "("], 15),
    (["}"], 27),
    (["}", "}"], 54),
    (["}", "}", "{"], 27),
    (["w", "{"], 0),
    (["end"], 25),
    (["$"], 25),
    (["w", "w", "home"], 0),
    (["w", "w", "0"], 0),
    (["w", "w", "^"], 0),
    (["G"], 64),
    (["ctrl+end"], 64),
    (["G", "g"], 0),
    (["G", "ctrl+home"], 0),
    (["down"], 26),
    (["j", "j"], 27),
    (["down", "down", "up"], 26),
    (["j", "k"], 0),
    (["G", "right", "l", "w", "e", ")", "}", "down"], 64),
    (["h", "b", "(", "{", "k", "pageup"], 0),
]
"""Keys pressed from the start of the text, and where the caret is then."""


async def test_every_move(reader: MakeReader) -> None:
    async with reader({"text.txt": TEXT}) as r:
        for keys, caret in MOVES:
            await r.press("g", *keys)
            assert r.caret == caret, keys
            assert sum("▸" in row for row in r.rows) == 1


async def test_moves_by_rows_keep_to_their_column(reader: MakeReader) -> None:
    async with reader({"text.txt": TEXT}) as r:
        await r.press(*"wwww")
        assert r.here == "five."
        await r.press("down", "down")
        assert r.here == "e ten.", "the blank line between them did not lose the column"
        await r.press("down", "up", "left", "up", "up")
        assert r.here == " five.", "a move along the row sets another column"


async def test_a_page_down_and_up_come_back(reader: MakeReader) -> None:
    async with reader({"long.txt": LONG}) as r:
        await r.all_found()
        for key_down, key_up in (("pagedown", "pageup"), ("ctrl+d", "ctrl+u"), ("space", "pageup")):
            before = r.screen_text()
            *_, last = (row for row in before.splitlines() if "▐" in row or "▪" in row)
            await r.press(key_down)
            assert r.caret > 500
            assert r.sees(last.strip(" ▐▪")), "the last rows of a page are the first of the next"
            assert not r.sees("1 drones over the town of Number1,")
            await r.press(key_up)
            assert r.caret == 0
            assert r.screen_text() == before


async def test_the_whole_article_is_read_by_pages(reader: MakeReader) -> None:
    async with reader({"long.txt": LONG}, size=(80, 40)) as r:
        seen: set[int] = set()
        for _ in range(40):
            text = r.screen_text()
            seen.update(number for number in range(1, 101) if f"Number{number}," in text)
            await r.press("pagedown")
        assert seen == set(range(1, 101))
        assert "100%" in r.rows[1]


async def test_the_caret_is_always_on_the_screen_and_rows_are_only_left_at_the_edge(
    reader: MakeReader,
) -> None:
    async with reader({"long.txt": LONG}, size=(60, 16)) as r:
        tops = []
        for _ in range(20):
            await r.press("down")
            assert sum("▸" in row for row in r.rows) == 1
            tops.append(r.reading.top)
        assert tops == sorted(tops)
        assert tops[0] == 0
        assert tops[-1] > 0


async def test_the_place_is_told_in_words(reader: MakeReader) -> None:
    text = "Nothing here. Nor there.\n\nThey saw 7 drones. We saw 8 drones.\n\nSome saw 9 drones.\n"
    async with reader({"text.txt": text}) as r:
        assert "paragraph 1 of 3" in r.explained
        places = []
        for _ in range(3):
            await r.press("f")
            places.append(r.explained.partition("·")[2].rpartition("·")[2].strip())
        assert places == [
            "sentence 1 of 2 in paragraph 2 of 3",
            "sentence 2 of 2 in paragraph 2 of 3",
            "the one sentence of paragraph 3 of 3",
        ]


async def test_each_pane_has_its_own_caret(reader: MakeReader) -> None:
    async with reader(NEWS) as r:
        await r.press("w", "tab", "w", "w", "tab", "e")
        assert [pane.caret for pane in r.session.panes] == [4, 9, 2, 0]


async def test_graphemes_are_stepped_over_whole(reader: MakeReader) -> None:
    text = "a👩‍🚒e\u0301た\tx"
    async with reader({"hard.txt": text}) as r:
        stops = []
        for _ in range(6):
            await r.press("right")
            stops.append(r.caret)
        assert stops == [1, 4, 6, 7, 8, 9]
        assert r.sees("👩‍🚒", "た")
