"""How long work will still take, in words."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tui.base.pace import Pace


@pytest.mark.parametrize(
    ("seconds", "done", "total", "told"),
    [
        (1.0, 50, 100, ""),  # too soon to tell
        (4.0, 0, 100, ""),
        (4.0, 10, 100, "about 36 s left"),
        (60.0, 10, 100, "about 9 min left"),
        (4.0, 100, 100, "about 0 s left"),
        (4.0, 101, 100, "about 0 s left"),
    ],
)
def test_the_rest_takes_as_long_as_what_was_done(seconds: float, done: int, total: int, told: str) -> None:
    clock: Iterator[float] = iter([10.0, 10.0 + seconds])
    assert Pace(lambda: next(clock)).left(done, total) == told
