from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tui.page.bar import BarCell, bar


def test_the_screenful_and_its_figures() -> None:
    assert bar(4, 100, 0, 30, [3, 24, 25, 99, 100]) == [
        BarCell(True, 2),
        BarCell(True, 1),
        BarCell(False, 0),
        BarCell(False, 2),
    ]


def test_small_and_empty() -> None:
    assert bar(0, 10, 0, 5) == []
    assert bar(2, 0, 0, 0, [0]) == [BarCell(True, 1), BarCell(False, 0)]
    assert sum(cell.seen for cell in bar(10, 1_000_000, 500_000, 500_001)) == 1


@given(st.integers(1, 60), st.integers(0, 500), st.data())
def test_no_mark_is_lost_and_each_is_in_its_stretch(height: int, length: int, data: st.DataObject) -> None:
    marks = sorted(data.draw(st.lists(st.integers(0, length), max_size=40)))
    top = data.draw(st.integers(0, length))
    bottom = data.draw(st.integers(top, length))
    cells = bar(height, length, top, bottom, marks)
    assert len(cells) == height
    assert sum(cell.marks for cell in cells) == len(marks)
    seen = [number for number, cell in enumerate(cells) if cell.seen]
    assert seen == list(range(seen[0], seen[-1] + 1))
    for mark in marks:
        assert cells[min(mark * height // max(length, 1), height - 1)].marks
        if top <= mark < bottom:
            assert cells[min(mark * height // max(length, 1), height - 1)].seen
