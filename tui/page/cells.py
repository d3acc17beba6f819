"""Graphemes and the terminal cells they take: what a reader calls one character, and how wide it is drawn.

Everything here is about *shown* text: text that went through `tui.base.clean.clean`, without line breaks.
Widths of single characters are Rich's; what belongs together is decided here, by one regular expression over
the kinds of the characters, because Rich cuts flags in two and swallows whatever follows a joiner.

Decisions, all of them so that a row is never wider on the screen than we think:

- Nothing has no cells. A mark or joiner with nothing before it to sit on is drawn on a dotted circle.
- A joiner joins emoji only; elsewhere it and a variation selector that changes nothing are not drawn.
- A skin tone that follows no emoji is drawn as a dotted circle, for terminals disagree on its width.
- A grapheme holds at most `MOST_MARKS` marks; further ones start a new one on a dotted circle.
- A tab goes on to the next multiple of `TAB` cells of its row and is drawn as spaces.
"""

from __future__ import annotations

import re
from functools import lru_cache
from unicodedata import category

from rich.cells import cell_len, get_character_cell_size

TAB = 4
"""A tab ends at the next multiple of this many cells of its row."""

MOST_MARKS = 30
"""Marks that one grapheme may carry: what Unicode's stream-safe text allows, enough for every script."""

DOTTED_CIRCLE = "◌"

Grapheme = tuple[int, int, int]
"""Start and end in code points, and cells."""

_NON_JOINER, _SELECTOR = "\u200c", "\ufe0f"


class _Kinds(dict[int, str]):
    """The kind of each character as one letter, worked out when it is first met; for `str.translate`.

    n one cell, w two cells, z none; t tab; r regional indicator (half a flag); e emoji of two cells, x of one
    cell that a variation selector widens; d digit or sign of a keycap, k the keycap; j joiner; v variation
    selector for emoji; m skin tone; i no cell and no ink, such as a zero-width space.
    """

    def __missing__(self, code: int) -> str:
        kind = self[code] = _kind(chr(code))
        return kind


def _kind(character: str) -> str:
    if "\U0001f1e6" <= character <= "\U0001f1ff":
        return "r"
    if "\U0001f3fb" <= character <= "\U0001f3ff":
        return "m"
    cells = get_character_cell_size(character)
    if cells == 1 and cell_len(character + _SELECTOR) == 2:
        return "d" if character in "0123456789#*" else "x"
    if cells == 2 and category(character) in ("So", "Sm"):
        return "e"
    if cells == 0 and category(character) in ("Cf", "Zl", "Zp") and character != _NON_JOINER:
        return "i"
    return "znw"[cells]


_KINDS = _Kinds({ord("\t"): "t", 0x200D: "j", ord(_SELECTOR): "v", 0x20E3: "k"})

# Over kinds: what takes two cells, what takes one; and runs of plain characters, most of any text, at one go.
_MARKS = f"[zkvji]{{0,{MOST_MARKS}}}"
_JOINED = "(?:j[ex]v?m?)"
_EMOJI = re.compile(f"rr|ev?m?{_JOINED}{{0,9}}|x(?:vm?|m){_JOINED}{{0,9}}|x{_JOINED}{{1,9}}|dvk")
_TWO_CELLS = re.compile(f"(?:{_EMOJI.pattern}|w){_MARKS}")
_GRAPHEMES = re.compile(f"(?:n+|w+)(?![zkvji])|{_TWO_CELLS.pattern}|[nxdrzkvjim]{_MARKS}|t")


class _Cells(dict[str, int]):
    """The cells of each grapheme, by its kinds; 0 for a tab. Only the short and frequent are remembered."""

    def __missing__(self, kinds: str) -> int:
        cells = 0 if kinds == "t" else 2 if _TWO_CELLS.fullmatch(kinds) else 1
        if len(kinds) <= 3:
            self[kinds] = cells
        return cells


_CELLS = _Cells()

# Ranges of characters that are one cell each and never part of a longer grapheme unless an odd one follows.
_PLAIN = (
    r" -~\xa0-\xac\xae-\u02ff"  # Latin
    r"\u0370-\u0482\u048a-\u052f\u0531-\u0556\u0561-\u0587\u05d0-\u05ea"  # Greek, Cyrillic, Armenian, Hebrew
    r"\u0621-\u064a\u0660-\u066f"  # Arabic
    r"\u1e00-\u1fff\u2010-\u2027\u202f-\u205e\u2070-\u209c\u20a0-\u20c0"  # more letters, punctuation, money
    r"\u2100-\u218b\u2190-\u22ff\u2400-\u2426\u2500-\u25fc\ufffd"  # signs, arrows, controls' pictures, boxes
)
_ODD = re.compile(f"[^{_PLAIN}]")


def is_plain(shown: str) -> bool:
    """Say whether every character of `shown` is a grapheme of one cell: the quick way for most texts."""
    return _ODD.search(shown) is None


def tab_cells(column: int) -> int:
    """Return how many cells a tab takes that begins at cell `column` of its row."""
    return TAB - column % TAB


def split_graphemes(shown: str) -> list[Grapheme]:
    """Cut `shown` into graphemes that cover it in order; a tab has 0 cells, which only `tab_cells` can tell.

    A string that starts at a grapheme of a longer one is cut like the longer one.
    """
    graphemes: list[Grapheme] = []
    start = 0
    for kinds in _GRAPHEMES.findall(shown.translate(_KINDS)):
        end = start + len(kinds)
        if kinds[-1] in "nw":  # a run, for no grapheme of several characters ends in these
            cells = 1 if kinds[-1] == "n" else 2
            graphemes += [(place, place + 1, cells) for place in range(start, end)]
        else:
            graphemes.append((start, end, _CELLS[kinds]))
        start = end
    return graphemes


def row_graphemes(shown: str, width: int | None = None) -> list[Grapheme]:
    """Cut `shown`, the text of one row, into graphemes with the cells they take there, tabs included.

    With `width`, the only grapheme of a row narrower than itself is given the cells that there are.
    """
    if is_plain(shown):
        return [(place, place + 1, 1) for place in range(len(shown))]
    column = 0
    graphemes = []
    for start, end, cells in split_graphemes(shown):
        taken = cells or tab_cells(column)
        if width is not None and taken > width:
            taken = max(width, 1)
        graphemes.append((start, end, taken))
        column += taken
    return graphemes


@lru_cache(maxsize=4096)
def picture(grapheme: str, cells: int) -> str:
    """Return what is written to the terminal for one grapheme so that it takes `cells` cells, never more."""
    kinds = grapheme.translate(_KINDS)
    if kinds == "t":
        return " " * cells
    if _CELLS[kinds] > cells:
        return " " if grapheme.isspace() else "…"
    if kinds[0] in "zkvjim":
        return DOTTED_CIRCLE + _drawn_marks(grapheme)
    emoji = _EMOJI.match(kinds)
    if emoji is None:
        return grapheme[0] + _drawn_marks(grapheme[1:])
    head, tail = grapheme[: emoji.end()], grapheme[emoji.end() :]
    if kinds[0] == "x" and kinds[1] != "v":
        head = head[0] + _SELECTOR + head[1:]  # joined or coloured, it is an emoji of two cells
    return head + _drawn_marks(tail)


def _drawn_marks(marks: str) -> str:
    """Return `marks` without those that have no ink, for terminals disagree on their cells."""
    return "".join(mark for mark in marks if _KINDS[ord(mark)] in "zk")
