from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.page.hard import lines, widths
from tui.base.clean import clean
from tui.page import wrap as wrapping
from tui.page.cells import is_plain, row_graphemes, split_graphemes
from tui.page.wrap import wrap


def rows(text: str, width: int) -> list[str]:
    starts = wrap(text, width)
    return [text[start:end] for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]


def solid(row: str) -> str:
    return row.rstrip(" \t\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f\u3000")


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("", 10, [""]),
        ("fits here", 9, ["fits here"]),
        ("fits here", 8, ["fits ", "here"]),
        ("spaces   hang", 6, ["spaces   ", "hang"]),
        ("  indent", 8, ["  indent"]),
        ("unbreakable word", 5, ["unbre", "akabl", "e ", "word"]),
        ("a last-minute plan", 8, ["a last-", "minute ", "plan"]),
        ("some 10-15 here", 7, ["some ", "10-15 ", "here"]),
        ("on 2023-05-01 it", 9, ["on ", "2023-05-0", "1 it"]),
        ("the end—said he", 9, ["the end—", "said he"]),
        ("10\xa0km away", 5, ["10\xa0km ", "away"]),
        ("a\tb\tc", 5, ["a\tb\t", "c"]),
        ("東京では終わり", 6, ["東京で", "は終わ", "り"]),
        ("東京です。次", 8, ["東京で", "す。次"]),
        ("東京（無人）", 6, ["東京", "（無", "人）"]),
        ("機77機", 4, ["機77", "機"]),
        ("３４５６機", 6, ["３４５", "６機"]),
        ("드론 공격 이다", 6, ["드론 ", "공격 ", "이다"]),
        ("👩‍🚒👩‍🚒👩‍🚒", 4, ["👩‍🚒👩‍🚒", "👩‍🚒"]),
        ("🇷🇺🇺🇦", 3, ["🇷🇺", "🇺🇦"]),
        ("e\u0301" * 5, 2, ["e\u0301" * 2, "e\u0301" * 2, "e\u0301"]),
        ("one\u200btwo", 4, ["one\u200b", "two"]),
        ("たた", 1, ["た", "た"]),
        ("た a", 1, ["た ", "a"]),
    ],
)
def test_where_rows_break(text: str, width: int, expected: list[str]) -> None:
    assert rows(text, width) == expected


@given(lines, widths)
def test_every_row_fits_and_starts_at_a_grapheme(text: str, width: int) -> None:
    text = clean(text.replace("\n", " "))
    starts = wrap(text, width)
    assert starts[0] == 0
    assert starts == sorted(set(starts))
    assert set(starts) <= {0, *(start for start, _, _ in split_graphemes(text))}
    for row in rows(text, width):
        cells = [taken for _, _, taken in row_graphemes(solid(row))]
        assert sum(cells) <= width or len(cells) == 1


@given(st.text("ab1é’ -–—.", max_size=60), widths)
def test_the_quick_way_on_plain_text_breaks_like_the_other(text: str, width: int) -> None:
    assert is_plain(text)
    assert wrap(text, width) == wrapping._wrap_graphemes(text, width) if text else True


@given(lines, widths)
def test_a_row_is_as_full_as_it_can_be(text: str, width: int) -> None:
    """The first word of a row would not have fitted at the end of the row before."""
    text = "".join(character for character in text if is_plain(character) and character not in "-–—")
    found = rows(text, width)
    for row, after in pairwise(found):
        word = after.split(" ")[0] if " " in after else after
        if row.endswith(" "):
            assert len(row) + len(word) > width
