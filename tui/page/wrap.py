"""Soft wrap: where the rows of one block of text begin, so that each fits into a number of cells.

A row breaks after spaces, which hang past the edge; after a hyphen or dash between letters, never inside
"10-15" or "2023-05-01"; around wide East Asian characters and emoji, unless a mark would open or close the
wrong row (kinsoku); after a zero-width space; and in a word longer than the row at the edge, between two
graphemes.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from tui.page.cells import is_plain, split_graphemes, tab_cells

BLANKS = " \t\u1680\u2000-\u2006\u2008-\u200a\u205f\u3000"
"""Spaces after which a row may end, as the inside of a character class; no no-break ones."""

_AFTER_HYPHEN = r"(?<=[^\W\d_][-‐–])(?=[^\W\d_])|(?<=[^\s—]—)(?=\w)"

# What no row of East Asian text begins with, and what none ends with.
_CLOSING = re.escape(
    "!%),.:;?]}¢°’”†‡…‰′″℃、。〃々〉》」』】〕〗〙〛〜〞〟〻ゝゞーヽヾ"
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ゛゜・！％），．：；？］｝～｠｡｣､･ｰﾞﾟ"
)
_OPENING = re.escape("([{“‘«¡¿「『【〔〖〘〚〝《〈（［｛｟｢＄￥￡＃")
# Wide characters that may stand alone in a row; neither Hangul, which has spaces, nor full-width digits.
_IDEOGRAPHS = (
    r"\u2e80-\u2fdf\u3001-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    r"\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\U0001f000-\U0001faff\U00020000-\U0003fffd"
)
_BLANK = re.compile(f"[{BLANKS}]")


def wrap(shown: str, width: int) -> list[int]:
    """Return where the rows of `shown` begin, in code points, the first always at 0.

    `shown` is cleaned text without line breaks, `width` the cells of a row (at least 1 is assumed). But for
    the blanks at its end, each row fits; a grapheme wider than the row has one of its own.
    """
    width = max(width, 1)
    if not shown:
        return [0]
    if is_plain(shown):
        return [row.start() for row in _plain_rows(width).finditer(shown)]
    return _wrap_graphemes(shown, width)


@cache
def _breaks() -> re.Pattern[str]:
    """Compile where a row may end in text with wide characters; most articles never need it."""
    return re.compile(
        rf"(?<=[{BLANKS}\u200b])(?=[^{BLANKS}])|{_AFTER_HYPHEN}"
        rf"|(?<=[{_IDEOGRAPHS}])(?<![{_OPENING}])(?=[^{_CLOSING}{BLANKS}])"
        rf"|(?<![{_OPENING}])(?=[{_IDEOGRAPHS}])(?=[^{_CLOSING}])"
    )


@lru_cache(maxsize=32)
def _plain_rows(width: int) -> re.Pattern[str]:
    """Compile what a row is where every character has one cell: as many as fit up to a break, or as fit."""
    fits = f".{{1,{width}}}"
    return re.compile(rf"{fits}(?:(?<=[{BLANKS}])[{BLANKS}]*|[{BLANKS}]+|\Z|{_AFTER_HYPHEN})|{fits}")


def _wrap_graphemes(shown: str, width: int) -> list[int]:
    starts = [0]
    row: list[tuple[int, int]] = []  # the graphemes of the row being filled: where each begins, and its cell
    column = 0
    for at, end, cells in split_graphemes(shown):
        cells = cells or tab_cells(column)
        while column + cells > width and row and not (end == at + 1 and _BLANK.match(shown, at)):
            row.append((at, column))
            cut = next(
                (place for place in range(len(row) - 1, 0, -1) if _breaks().match(shown, row[place][0])), -1
            )
            start, cell = row[cut]
            starts.append(start)
            row = [(place, taken - cell) for place, taken in row[cut:-1]]
            column -= cell
        row.append((at, column))
        column += cells
    return starts
