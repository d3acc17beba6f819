"""What the words around a figure say: of what, how surely, on whose word, where and when."""

from __future__ import annotations

import pytest

from tests.figures.marks import marks, plain, sentences
from tui.figures import Figure, find_figures

FIELDS = {
    "c": "counted", "b": "bound", "a": "approx", "h": "hedge", "s": "source", "w": "where", "t": "when",
    "v": "stance",
}  # fmt: skip


def said(figure: Figure, letter: str) -> str:
    return str(getattr(figure, FIELDS[letter]) or "none")


@pytest.mark.parametrize("marked", sentences("context.txt"))
def test_the_surroundings_of_a_figure_are_read_as_marked(marked: str) -> None:
    figures = {f"{one.start}:{one.text}": one for one in find_figures(plain(marked))}
    for mark in marks(marked):
        place, *wanted = mark.split("|")
        if place not in figures:
            assert wanted in (["c=none"], ["b=="]), f"no figure at {place}"
            continue
        for want in wanted:
            if want == "each":
                assert figures[place].each, mark
            else:
                letter, _, value = want.partition("=")
                assert said(figures[place], letter) == value, f"{mark}: {figures[place]}"


def test_a_noun_and_a_speaker_may_stand_in_the_lines_before() -> None:
    text = "They lost 38 Ukrainian drones.\n\nOf these, 34 were over Belgorod.\n"
    assert [one.counted for one in find_figures(text)] == ["Ukrainian drones", "Ukrainian drones"]
    text = "Joel Baptiste, 29, rents a house.\n“I have moved six times,” he says.\n"
    assert find_figures(text)[-1].source == "Joel Baptiste"


def test_a_source_says_where_its_words_stand() -> None:
    text = "Then 12 drones fell, the air force said."
    (figure,) = find_figures(text)
    assert figure.source_span is not None
    assert text[slice(*figure.source_span)] == figure.source == "the air force"
