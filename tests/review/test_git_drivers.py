"""The lines in .gitattributes: added once, taken away without a trace."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.review.git_drivers import with_lines, without_lines

PARTS = st.sampled_from([b"*.txt -text", b"\n", b"\r\n", b"# variorum", b"\xff", b"*.yaml diff=yaml"])
FILES = st.none() | st.lists(PARTS, max_size=6).map(b"".join)


@given(FILES)
def test_taken_away_nothing_is_left(before: bytes | None) -> None:
    assert without_lines(with_lines(before)) == before


@given(FILES)
def test_twice_is_like_once(before: bytes | None) -> None:
    assert with_lines(with_lines(before)) == with_lines(before)


@given(FILES, st.lists(PARTS).map(b"".join))
def test_what_others_add_below_stays(before: bytes | None, added: bytes) -> None:
    assert (without_lines(with_lines(before) + added) or b"").endswith(added)


@pytest.mark.parametrize("broken", [b"# variorum git-setup: begin\n", b"# variorum git-setup: end\n", b""])
def test_lines_that_are_not_ours_are_left_alone(broken: bytes) -> None:
    assert without_lines(broken) == broken
