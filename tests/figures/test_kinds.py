"""Every kind of figure: its span, kind, value and unit; and what is none."""

from __future__ import annotations

import pytest

from tests.figures.marks import found, marks, plain, sentences
from tui.figures import find_figures


@pytest.mark.parametrize("marked", sentences("kinds.txt"))
def test_figures_are_found_as_marked(marked: str) -> None:
    wanted = marks(marked)
    assert found(find_figures(plain(marked)), wanted) == wanted


@pytest.mark.parametrize("text", sentences("traps.txt"))
def test_names_and_idioms_are_no_figures(text: str) -> None:
    assert [figure.text for figure in find_figures(text)] == []
