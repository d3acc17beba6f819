"""A long article is gone through part by part, with the same figures."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.figures import find_figures, parts
from tui.figures.parts import figures_in_parts
from tui.figures.relate import relate

PARAGRAPHS = (
    "Police counted 12 drones over the city.\n",
    "Some 40 people fled, said the mayor.\nIt cost $2 million.\n",
    "She was fourth.",
    "It rained on 10/11/2025.\n",
    "x" * 70 + " ",
)


def test_a_short_article_is_one_part_and_knows_of_itself() -> None:
    text = "It was on 10/31/2025.\n\n" * 50 + "And on 10/11/2025.\n"
    assert list(figures_in_parts(text)) == [(len(text), relate(text, find_figures(text)))]
    assert list(figures_in_parts("")) == []


@given(st.lists(st.sampled_from(PARAGRAPHS), max_size=40))
def test_parts_join_to_the_text_and_lose_no_figure(paragraphs: list[str]) -> None:
    text = "\n".join(paragraphs)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(parts, "RELATED", 100)
        found = list(figures_in_parts(text))
    ends = [0, *(end for end, _ in found)]
    assert ends[-1] == len(text)
    assert all(0 < end - start <= 100 for start, end in pairwise(ends))
    assert [one.text for _, some in found for one in some] == [one.text for one in find_figures(text)]
