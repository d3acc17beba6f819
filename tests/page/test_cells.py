from __future__ import annotations

import re
from sys import maxunicode

import pytest
from hypothesis import given
from rich.cells import cell_len

from tests.page.hard import GRAPHEMES, LONE, lines
from tui.base.clean import clean
from tui.page.cells import (
    DOTTED_CIRCLE,
    MOST_MARKS,
    TAB,
    is_plain,
    picture,
    row_graphemes,
    split_graphemes,
    tab_cells,
)


def shown(text: str) -> str:
    return clean(text.replace("\n", " "))


@pytest.mark.parametrize(("text", "cells"), GRAPHEMES.items())
def test_what_a_reader_calls_one_character_is_one_grapheme(text: str, cells: int) -> None:
    assert split_graphemes(text) == [(0, len(text), cells)]
    assert split_graphemes(f"x{text}y") == [
        (0, 1, 1),
        (1, 1 + len(text), cells),
        (1 + len(text), 2 + len(text), 1),
    ]
    assert cell_len(picture(text, cells)) == cells


@pytest.mark.parametrize("text", LONE)
def test_what_has_nothing_to_sit_on_gets_a_cell(text: str) -> None:
    assert split_graphemes(text) == [(0, 1, 1)]
    assert picture(text, 1).startswith(DOTTED_CIRCLE)
    assert cell_len(picture(text, 1)) == 1


def test_a_mark_that_has_ink_is_drawn_on_its_circle_and_a_joiner_is_not() -> None:
    assert picture("\u0301", 1) == DOTTED_CIRCLE + "\u0301"
    assert picture("\u200d", 1) == DOTTED_CIRCLE


def test_flags_are_paired_from_the_start() -> None:
    assert split_graphemes("🇷🇺🇺🇦🇺") == [(0, 2, 2), (2, 4, 2), (4, 5, 1)]


def test_an_emoji_without_its_selector_is_drawn_with_it_where_it_is_joined_or_coloured() -> None:
    assert picture("🏳‍🌈", 2) == "🏳️‍🌈"
    assert picture("☝🏽", 2) == "☝️🏽"
    assert picture("❤", 1) == "❤"


def test_a_joiner_between_letters_joins_nothing() -> None:
    assert split_graphemes("a\u200db") == [(0, 2, 1), (2, 3, 1)]
    assert picture("a\u200d", 1) == "a"


def test_a_skin_tone_after_a_letter_stands_alone() -> None:
    assert split_graphemes("a🏽") == [(0, 1, 1), (1, 2, 1)]


def test_marks_without_end_are_cut() -> None:
    graphemes = split_graphemes("e" + "\u0301" * 100)
    assert graphemes[0] == (0, 1 + MOST_MARKS, 1)
    assert max(end - start for start, end, _ in graphemes) == 1 + MOST_MARKS


def test_a_tab_goes_on_to_the_next_stop_and_takes_no_marks() -> None:
    assert row_graphemes("a\tb\t\u0301") == [(0, 1, 1), (1, 2, 3), (2, 3, 1), (3, 4, 3), (4, 5, 1)]
    assert [tab_cells(column) for column in range(TAB + 1)] == [4, 3, 2, 1, 4]
    assert picture("\t", 3) == "   "


def test_what_is_wider_than_its_row_is_drawn_as_an_ellipsis() -> None:
    assert row_graphemes("た", width=1) == [(0, 1, 1)]
    assert picture("た", 1) == "…"
    assert picture("🇷🇺", 1) == "…"
    assert row_graphemes("\t", width=2) == [(0, 1, 2)]


def test_the_plain_characters_are_of_one_cell_whatever_plain_ones_are_beside_them() -> None:
    plain = "".join(chr(code) for code in range(maxunicode + 1) if is_plain(chr(code)))
    assert len(plain) > 2700
    assert clean(plain) == plain
    assert split_graphemes(plain) == [(place, place + 1, 1) for place in range(len(plain))]
    assert "\t" not in plain


@given(lines)
def test_graphemes_cover_the_text_and_are_drawn_as_wide_as_we_say(text: str) -> None:
    text = shown(text)
    graphemes = row_graphemes(text)
    assert [start for start, _, _ in graphemes] == [0, *(end for _, end, _ in graphemes)][: len(graphemes)]
    assert not text or graphemes[-1][1] == len(text)
    pictures = [picture(text[start:end], cells) for start, end, cells in graphemes]
    assert [cell_len(each) for each in pictures] == [cells for _, _, cells in graphemes]
    assert cell_len("".join(pictures)) == sum(cells for _, _, cells in graphemes)
    assert min((cells for _, _, cells in graphemes), default=1) > 0
    assert not re.search(r"[\t\u200b]", "".join(pictures))


@given(lines)
def test_text_from_a_grapheme_on_is_cut_the_same(text: str) -> None:
    text = shown(text)
    graphemes = split_graphemes(text)
    for place, (start, _, _) in enumerate(graphemes):
        rest = split_graphemes(text[start:])
        assert [(a + start, b + start, cells) for a, b, cells in rest] == graphemes[place:]
