from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.page.hard import texts, widths
from tui.page.blocks import MOST, block_after, block_at, block_before
from tui.page.page import Page, Row


def all_rows(page: Page) -> list[Row]:
    return page.rows_from(page.row_of(0), len(page.text) + 1)


def words_of(page: Page) -> list[str]:
    return [page.text[row.start : row.end] for row in all_rows(page)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [""]),
        ("\n", [""]),
        ("\n\n", ["", ""]),
        ("a", ["a"]),
        ("a\n", ["a"]),
        ("a\nb", ["a", "b"]),
        ("a\r\nb\r\n", ["a", "b"]),
        ("\r\n\r\n", ["", ""]),
        ("a\r\r\nb\rc", ["a\r", "b\rc"]),
        ("a\n\nb c d", ["a", "", "b c ", "d"]),
        ("NUL\x00\nE\x1b[m", ["NUL\x00", "E\x1b[m"]),
    ],
)
def test_lines_and_their_breaks(text: str, expected: list[str]) -> None:
    assert words_of(Page(text, 4)) == expected


def test_a_row_knows_its_place() -> None:
    page = Page("one two\nx", 4)
    assert all_rows(page) == [
        Row(0, 4, 0, 0, first=True, last=False),
        Row(4, 7, 0, 1, first=False, last=True),
        Row(8, 9, 8, 0, first=True, last=True),
    ]
    assert [page.row_of(offset).index for offset in range(-1, 12)] == [0, 0, 0, 0, 0, 1, 1, 1, 1, 0, 0, 0, 0]


def test_controls_take_a_cell_and_are_shown_as_pictures() -> None:
    page = Page("a\x1b[2J\x00b", 20)
    row = page.row_of(0)
    assert page.shown(row) == "a␛[2J␀b"
    assert page.cell_of(6) == 6


@given(texts, widths)
def test_rows_cover_the_text_in_order(text: str, width: int) -> None:
    page = Page(text, width)
    rows = all_rows(page)
    place = 0
    for row in rows:
        assert text[place : row.start] in ("", "\n", "\r\n")
        assert row.first == (row.start == 0 or text[row.start - 1] == "\n")
        assert row.end > row.start or (row.first and row.last)
        place = row.end
    assert text[place:] in ("", "\n", "\r\n")
    assert page.after(rows[-1]) is None
    assert page.before(rows[0]) is None
    for row, below in pairwise(rows):
        assert page.before(below) == row
        assert row.last == below.first
    for row in rows:
        assert {page.row_of(offset) for offset in range(row.start, row.end)} <= {row}
        assert page.row_of(row.start) == row


@given(texts, widths, st.data())
def test_steps_and_screens(text: str, width: int, data: st.DataObject) -> None:
    page = Page(text, width)
    rows = all_rows(page)
    at = data.draw(st.integers(0, len(rows) - 1))
    count = data.draw(st.integers(-len(rows) - 3, len(rows) + 3))
    assert page.step(rows[at], count) == rows[max(0, min(at + count, len(rows) - 1))]
    assert page.last_row() == rows[-1]
    height = data.draw(st.integers(1, 9))
    assert page.last_screen_top(height) == rows[max(0, len(rows) - height)]
    assert page.rows_from(rows[at], height) == rows[at : at + height]


@given(texts, widths)
def test_cells_lead_back_to_offsets(text: str, width: int) -> None:
    page = Page(text, width)
    for row in all_rows(page):
        edge = 0
        for start, end, cells in page.graphemes(row):
            offset = row.start + start
            assert page.cell_of(offset) == edge
            assert {page.offset_at(row, edge + inside) for inside in range(cells)} == {offset}
            assert {page.cell_of(inside) for inside in range(offset, row.start + end)} == {edge}
            edge += cells
        assert page.offset_at(row, edge) == page.offset_at(row, edge + 1000) == row.end
        assert page.row_of(page.caret_at(row, edge)) == row
        assert page.offset_at(row, -1) == row.start


@given(texts, widths, widths)
def test_a_page_at_another_width_is_as_if_new(text: str, width: int, other: int) -> None:
    page = Page(text, width)
    page.last_row()
    assert all_rows(page.resized(other)) == all_rows(Page(text, other))


@given(texts, texts, widths)
def test_whole_lines_are_laid_out_the_same_whatever_follows(text: str, more: str, width: int) -> None:
    rows = all_rows(Page(text + "\n", width))
    assert all_rows(Page(text + "\n" + more, width))[: len(rows)] == rows


@given(
    st.integers(1, 3 * MOST),
    st.integers(1, 300),
    st.sampled_from(["word ", "x", "た", "👩‍🚒", "e\u0301", "\u0301", " "]),
)
def test_a_long_line_is_cut_into_blocks(length: int, offset: int, filling: str) -> None:
    line = (filling * length)[: max(MOST + 1, length)]
    text = "x" * offset + "\n" + line + "\nend"
    block = block_at(text, offset + 1)
    blocks = [block]
    while (block_next := block_after(text, blocks[-1])) and block_next.line_start == block.line_start:
        assert block_before(text, block_next) == blocks[-1]
        assert block_next.start == blocks[-1].end
        blocks.append(block_next)
    assert (blocks[0].start, blocks[-1].end) == (offset + 1, offset + 1 + len(line))
    for each in blocks:
        assert 0 < each.end - each.start <= MOST + 256
        assert block_at(text, each.start) == block_at(text, each.end - 1) == each
    if filling not in (" ", "\u0301"):
        assert {line[each.start - blocks[0].start] for each in blocks} == {filling[0]}


class Counted(str):
    """A text that counts how many of its characters are looked at."""

    looked_at = 0

    def __getitem__(self, key: object) -> str:
        found = super().__getitem__(key)  # type: ignore[index]
        Counted.looked_at += len(found)
        return found


@pytest.mark.parametrize("filling", ["word ", "x", "\n", "た", "🇷"])
def test_only_the_neighbourhood_is_looked_at(filling: str) -> None:
    text = Counted(filling * (3_000_000 // len(filling)))
    Counted.looked_at = 0
    page = Page(text, 60)
    for offset in (0, len(text) // 2, len(text)):
        top = page.row_of(offset)
        page.rows_from(top, 40)
        page.step(top, 40)
        page.step(top, -40)
        page.resized(33).rows_from(page.row_of(offset), 40)
    page.last_screen_top(40)
    assert Counted.looked_at < 200_000


def test_rows_of_few_blocks_are_kept() -> None:
    page = Page("a\n" * 5000, 10)
    page.rows_from(page.row_of(0), 5000)
    assert len(page._wrapped) <= 512


def test_position() -> None:
    page = Page("0123456789", 4)
    assert [page.position(offset) for offset in (-1, 0, 5, 10, 11)] == [0.0, 0.0, 0.5, 1.0, 1.0]
    assert Page("", 4).position(0) == 0.0
