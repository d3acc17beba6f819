from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tests.app.made import reading_of
from tests.page.hard import texts, widths
from tui.app.viewport import Viewport
from tui.page.page import Page

heights = st.one_of(st.integers(1, 6), st.integers(1, 60))
moves = st.lists(
    st.one_of(
        st.tuples(st.just("scroll"), st.integers(-30, 30)),
        st.tuples(st.just("page"), st.sampled_from([-1, 1])),
        st.tuples(st.just("jump"), st.integers(0, 10_000)),
        st.tuples(st.just("width"), st.integers(1, 90)),
        st.tuples(st.just("height"), st.integers(1, 40)),
    ),
    max_size=8,
)


def screen(text: str, width: int, height: int) -> Viewport:
    view = Viewport(reading_of(text))
    view.lay(width, height)
    return view


def sound(view: Viewport) -> None:
    """What holds at any moment: rows follow one another, inside the text, and the screen is full."""
    text, page, rows = view.reading.text, view.page, [row for _, row in view.texts]
    start, end = view.span
    assert 0 <= start <= end <= len(text)
    assert view.reading.top == rows[0].start
    assert len(view.rows) <= view.height
    for above, below in pairwise(rows):
        assert page.after(above) == below
    whole = page.before(rows[0]) is None
    ends = page.after(rows[-1]) is None
    assert whole or not ends or len(view.rows) >= view.height - 1, "at the end the screen stays full"
    assert ends or len(view.rows) == view.height
    assert all(view.rows[y] is not None for y in (0, *(y for y, _ in view.texts)))


@given(texts, widths, heights, moves)
def test_rows_follow_one_another_and_the_screen_stays_full(
    text: str, width: int, height: int, done: list[tuple[str, int]]
) -> None:
    view = screen(text, width, height)
    sound(view)
    for what, number in done:
        match what:
            case "scroll":
                view.scroll(number)
            case "page":
                view.turn_page(number, 0)
                assert view.y_of(view.reading.caret) is not None
            case "jump":
                view.reading.caret = min(number, len(text))
                view.bring_caret_in(comfortable=number % 2 == 0)
                assert view.y_of(view.reading.caret) is not None
            case "width":
                view.lay(number, view.height)
            case "height":
                view.lay(view.page.width, number)
        assert 0 <= view.reading.caret <= len(text)
        sound(view)


@given(texts, widths, heights, st.data())
def test_the_caret_is_brought_in_and_then_nothing_moves(
    text: str, width: int, height: int, data: st.DataObject
) -> None:
    view = screen(text, width, height)
    view.reading.top = data.draw(st.integers(0, len(text)))
    view.lay(width, height)
    view.reading.caret = data.draw(st.integers(0, len(text)))
    view.bring_caret_in(comfortable=data.draw(st.booleans()))
    assert view.y_of(view.reading.caret) is not None
    top = view.reading.top
    view.bring_caret_in()
    assert view.reading.top == top


@given(texts, widths, st.integers(3, 30))
def test_paging_reads_every_row_and_comes_to_the_end(text: str, width: int, height: int) -> None:
    view = screen(text, width, height)
    page = Page(text, width)
    row = page.row_of(0)
    every = [row.start]
    while following := page.after(row):
        row = following
        every.append(row.start)
    seen = {row.start for _, row in view.texts}
    for _ in range(len(every) + 1):
        if view.span[1] >= len(text):
            break
        view.turn_page(1, 0)
        seen.update(row.start for _, row in view.texts)
    assert seen == set(every)
    assert view.percent in ("", "all", "100%")
    for _ in range(len(every) + 1):
        if view.reading.top == 0:
            break
        view.turn_page(-1, 0)
    assert view.reading.top == 0


@given(texts, widths, heights, st.integers(-20, 20))
def test_scrolling_takes_a_caret_along_that_was_seen(text: str, width: int, height: int, count: int) -> None:
    view = screen(text, width, height)
    view.scroll(count)
    assert view.y_of(view.reading.caret) is not None


@given(texts, widths, heights, st.integers(-5, 200), st.integers(-5, 80))
def test_any_cell_leads_to_a_place_on_the_screen(text: str, width: int, height: int, x: int, y: int) -> None:
    view = screen(text, width, height)
    offset = view.offset_under(x, y)
    assert view.y_of(offset) is not None
    if 0 <= x < width and 0 <= y < len(view.rows) and (row := view.rows[y]) is not None:
        assert row.start <= offset <= row.end
        assert view.page.cell_of(offset) <= max(x, 0)


@given(texts, widths, heights, st.data())
def test_a_span_touches_the_rows_it_is_in(text: str, width: int, height: int, data: st.DataObject) -> None:
    view = screen(text, width, height)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    touched = view.rows_of((start, end))
    for y, row in view.texts:
        if start < row.end and row.start < end:
            assert y in touched
    at = view.y_of(start)
    assert at is None or at in touched
