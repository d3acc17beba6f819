"""Which numbers tell how old somebody is, and which only look like it."""

from __future__ import annotations

import pytest

from tests.compare.score import CLASSES
from tui.compare.ages import age_of
from tui.figures import find_figures


@pytest.mark.parametrize(
    "text",
    [
        "The youngest is 21 years old, the eldest 60.",
        "The oldest man in the group is 60, they said.",
        "It is for all persons aged one year.",
        "Ann Smith (52) voted.",
        "His son, Petr Novak, 17, was there.",
    ],
)
def test_the_last_number_is_an_age(text: str) -> None:
    assert age_of(text, find_figures(text)[-1], CLASSES) is not None


@pytest.mark.parametrize(
    "text",
    [
        "Arrests were made in Hamburg (17), Bremen (4), Rotterdam (nine) and Antwerp (six).",
        "It needs the votes of the Rural Alliance (29).",
        "BOND KING GETS 11 YEARS",
        "Most of the victims, 19, were buried.",
    ],
)
def test_no_number_is_an_age(text: str) -> None:
    assert [figure.text for figure in find_figures(text) if age_of(text, figure, CLASSES) is not None] == []
