"""Thrifty output shows the same."""

from __future__ import annotations

import pyte
from hypothesis import given
from hypothesis import strategies as st

from tui.app.thrift import thrifty

COLUMNS, LINES = 12, 4

codes = st.lists(
    st.sampled_from(
        ["1", "3", "4", "7", "9", "31", "94", "42", "38;2;1;2;3", "48;2;4;5;6", "38;5;9", "48;5;200"]
    ),
    max_size=4,
)
styles = codes.map(";".join).map("\x1b[{}m".format) | st.just("\x1b[0m")
columns = st.integers(1, COLUMNS)
moves = st.tuples(st.integers(1, LINES), columns).map(lambda at: f"\x1b[{at[0]};{at[1]}H")
newlines = st.tuples(st.integers(1, LINES - 1), columns).map(lambda at: f"\x1b[{at[0]};{at[1]}H\r\n")
places = moves | newlines  # frames never scroll: no newline in the last row
words = st.text("ab 漢é", min_size=1, max_size=5)
segments = st.tuples(styles, words).map(lambda segment: f"{segment[0]}{segment[1]}\x1b[0m")
outputs = (
    st.lists(segments | styles | places | words, max_size=9).map("".join).map(lambda text: f"{text}\x1b[0m")
)


def shown(text: str) -> object:
    """Every cell with its colours, and where the cursor is, style included."""
    screen = pyte.Screen(COLUMNS, LINES)
    pyte.Stream(screen).feed(f"\x1b[?7l{text}")  # rows do not run on, as in the program
    cells = [[screen.buffer[y][x] for x in range(COLUMNS)] for y in range(LINES)]
    return cells, (screen.cursor.x, screen.cursor.y), screen.cursor.attrs


@given(outputs)
def test_shows_the_same_in_no_more_bytes(text: str) -> None:
    assert shown(thrifty(text)) == shown(text)
    assert len(thrifty(text)) <= len(text)


@given(outputs)
def test_again_changes_nothing(text: str) -> None:
    once = thrifty(text)
    assert shown(thrifty(once)) == shown(once)


def test_only_what_differs_is_set() -> None:
    both = "38;2;1;2;3;48;2;4;5;6m"
    text = f"\x1b[{both}one \x1b[0m\x1b[{both}two\x1b[0m\x1b[1;31;48;2;4;5;6m!\x1b[0m"
    assert thrifty(text) == "\x1b[38;2;1;2;3;48;2;4;5;6mone two\x1b[1;31m!\x1b[0m"


def test_bold_and_dim_end_together() -> None:
    assert thrifty("\x1b[1;2;31ma\x1b[0m\x1b[2;31mb\x1b[0m") == "\x1b[1;2;31ma\x1b[22;2mb\x1b[0m"


def test_only_the_last_move_is_made() -> None:
    assert thrifty("a\x1b[2;5H\n\x1b[4;1Hb\x1b[1;1H") == "a\x1b[4;1Hb\x1b[1;1H"


def test_other_sequences_stay() -> None:
    text = "\x1b[?2026h\x1b[?1049h\x1b[>25u\x1b]52;c;AAAA\x07\x1b[2J"
    assert thrifty(text) == text
