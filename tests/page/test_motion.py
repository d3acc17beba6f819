from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.page.hard import texts, widths
from tui.page import motion
from tui.page.blocks import Block, block_at
from tui.page.page import Page
from tui.page.words import words

Motion = Callable[[str, int], int]

FORWARD: list[Motion] = [
    motion.right,
    motion.word_forward,
    motion.word_end,
    motion.sentence_forward,
    motion.paragraph_forward,
    motion.text_end,
]
BACKWARD: list[Motion] = [
    motion.left,
    motion.word_backward,
    motion.sentence_backward,
    motion.paragraph_backward,
    motion.text_start,
]
NEWS = (
    "Moscow’s air-defense units shot down 1,500.5 drones. At 8:00 a 16-year-old — unhurt — said: “No!”\n"
    "\n  Later it ended.\n"
)


def walk(move: Motion, text: str, start: int) -> list[int]:
    stops = [start]
    while (after := move(text, stops[-1])) != stops[-1]:
        stops.append(after)
    return stops


def stops_of(text: str) -> list[int]:
    """All stops, by the rows of a page."""
    page = Page(text, 20)
    found: list[int] = []
    for row in page.rows_from(page.row_of(0), len(text) + 1):
        found += [row.start + start for start, _, _ in page.graphemes(row)]
        found += [row.end] if row.last else []
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Moscow’s air-defense shot 1,500.5 drones. —",
            ["Moscow’s", "air-defense", "shot", "1,500.5", "drones"],
        ),
        ("At 8:00, a 16-year-old said: “No!”", ["At", "8:00", "a", "16-year-old", "said", "No"]),
        ("e.g. 5.", ["e", "g", "5"]),
        ("नमस्ते दुनिया", ["नमस्ते", "दुनिया"]),
        ("cafe\u0301 au", ["cafe\u0301", "au"]),
        ("東京でドローン34機", ["東京", "で", "ドローン", "34", "機"]),
        ("", []),
        ("…—!", []),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in words(text)] == expected


def test_by_word() -> None:
    starts = [start for start, _ in words(NEWS)]
    end = len(NEWS) - 1
    assert walk(motion.word_forward, NEWS, 0) == [*starts, end]
    assert walk(motion.word_backward, NEWS, len(NEWS)) == [len(NEWS), *reversed(starts)]
    assert walk(motion.word_end, NEWS, 0)[1:] == [*(last - 1 for _, last in words(NEWS)), end]


def test_by_sentence_and_paragraph() -> None:
    sentences = [NEWS.index(start) for start in ("Moscow", "At", "Later")]
    end = len(NEWS) - 1
    assert walk(motion.sentence_forward, NEWS, 0) == [*sentences, end]
    assert walk(motion.sentence_backward, NEWS, end) == [end, *reversed(sentences)]
    lines = [0, NEWS.index("  Later")]
    assert walk(motion.paragraph_forward, NEWS, 3) == [3, lines[1], end]
    assert walk(motion.paragraph_backward, NEWS, end) == [end, *reversed(lines)]
    assert motion.sentence_forward(NEWS, NEWS.index("\n\n") + 1) == sentences[2]


@pytest.mark.parametrize(
    ("text", "offset", "expected"),
    [
        (NEWS, 3, "Moscow’s"),
        (NEWS, 8, " "),
        ("cafe\u0301 au", 4, "cafe\u0301"),
        ("a 👩‍🚒 b", 3, "👩‍🚒"),
        ("ab", 2, ""),
        ("ab\n", 2, ""),
        ("ab\r\ncd", 3, ""),
        ("", 0, ""),
    ],
)
def test_the_word_at_a_place(text: str, offset: int, expected: str) -> None:
    start, end = motion.word_at(text, offset)
    assert text[start:end] == expected


def test_by_grapheme_over_hard_ones() -> None:
    text = "a👩‍🚒e\u0301\r\n🇷🇺た\n"
    assert walk(motion.right, text, 0) == [0, 1, 4, 6, 8, 10, 11]
    assert walk(motion.left, text, len(text)) == [len(text), 10, 8, 6, 4, 1, 0]


@given(texts)
def test_left_and_right_visit_the_same_stops_as_the_rows_show(text: str) -> None:
    stops = stops_of(text)
    assert walk(motion.right, text, 0) == stops
    assert walk(motion.left, text, stops[-1]) == stops[::-1]


@given(texts, st.data())
def test_every_motion_goes_its_way_to_a_stop_in_the_text(text: str, data: st.DataObject) -> None:
    stops = stops_of(text)
    offset = data.draw(st.sampled_from(stops))
    for move in FORWARD:
        assert motion.left(text, offset) <= offset <= move(text, offset)
        assert move(text, offset) in stops
        assert move(text, offset) > offset or offset == stops[-1], move
    for move in BACKWARD:
        assert move(text, offset) in stops
        assert move(text, offset) < offset or offset == 0, move
    start, end = motion.word_at(text, offset)
    assert start <= offset <= end


@given(texts, st.integers(-3, 500))
def test_motions_from_anywhere_stay_in_the_text(text: str, offset: int) -> None:
    for move in (*FORWARD, *BACKWARD):
        assert 0 <= move(text, offset) <= len(text), move


@given(texts, widths, st.data())
def test_by_row(text: str, width: int, data: st.DataObject) -> None:
    page = Page(text, width)
    offset = data.draw(st.sampled_from(stops_of(text)))
    row = page.row_of(offset)
    cell = page.cell_of(offset)
    below = motion.rows_away(page, offset, 1, cell)
    assert page.row_of(below) == (page.after(row) or row)
    assert page.cell_of(below) <= cell
    if page.after(row):
        assert motion.rows_away(page, below, -1, cell) == offset
    assert motion.row_start(page, offset) == row.start
    assert page.row_of(motion.row_end(page, offset)) == row
    assert motion.row_end(page, offset) >= row.start


@pytest.mark.parametrize("filling", ["\n", " ", "x", "!", "\u0301", "た"])
def test_nothing_is_walked_through_step_by_step(filling: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """In 3 MB of anything a motion asks for a handful of blocks."""
    text = filling * 3_000_000
    asked: list[int] = []

    def counted(text: str, offset: int) -> Block:
        asked.append(offset)
        return block_at(text, offset)

    monkeypatch.setattr("tui.page.motion.block_at", counted)
    for move in (*FORWARD, *BACKWARD):
        move(text, len(text) // 2)
    assert len(asked) < 8 * len((*FORWARD, *BACKWARD))
