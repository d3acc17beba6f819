"""What holds for any text, however hostile."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.figures.marks import plain, sentences
from tests.trying import tries
from tui.figures import KINDS, find_figures
from tui.figures.relate import relate

PIECES = """
    1 12 1,234 2023 8:00 .5 1/2 ½ 3¼ −3 1e6 $ € £ % ° per a an and to - – one two twenty hundred million bn m km kg
    May October Tuesday spring Q3 first second third half dozens hundreds of each single twice p.m. GMT aged old
    year-old drones people Smith , . ; ( ) “ ” said according by Sobyanin about over at least up x by in from
    between no. Boeing 747 FP-1 10-12 US$5m £3-4bn 5% per cent 12.5.2024 2024-05-03 30s 1990s he she quarter past AD
    911 call four noon point double more of them those killing number rose fell another ' " st foot -foot- magnitude
    degrees Q H junction in the morning 737 MAX not never denied claimed page $( $- $(. minus
    put Ocean's 27L °N on score of
"""
# Signs that act on a terminal or join what is before them, and digits of other scripts or that are no decimals.
ODD = ["\x1b", "\x00", "\u202e", "\u0301", "\n", " \u2028", "\u00a0", *"²③Ⅷ٣५𝟝߅", "\u0301\u0301", "\u200d"]
WORDS = st.sampled_from([*PIECES.split(), *ODD])
HOSTILE = st.lists(WORDS, max_size=40).map(" ".join) | st.lists(WORDS, max_size=40).map("".join)
ANY = HOSTILE | st.text(max_size=200)
ARTICLES = st.lists(
    st.just("") | HOSTILE | st.sampled_from([plain(line) for line in sentences("kinds.txt")]), max_size=9
)
SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))


@given(ANY)
@example("1" * 5000)
@example("9" * 23 + "." + "9" * 400 + " km")
@example("one " * 300)
@example("-" * 50 + "5" + "-" * 50)
@tries(250)
def test_figures_are_slices_in_order_that_never_overlap(text: str) -> None:
    last = 0
    for figure in find_figures(text):
        assert last <= figure.start < figure.end <= len(text)
        assert figure.text == text[figure.start : figure.end]
        assert figure.kind in KINDS
        assert figure.bound in ("=", "~", ">", ">=", "<", "<=")
        assert "\n" not in figure.text
        if figure.source_span:
            assert figure.source == text[slice(*figure.source_span)]
        last = figure.end


@given(ARTICLES, st.data())
@tries(100)
def test_a_text_in_pieces_at_line_starts_has_the_same_figures(lines: list[str], data: st.DataObject) -> None:
    text = "\n".join(lines)
    starts = [0, *(at + 1 for at, letter in enumerate(text) if letter == "\n"), len(text)]
    cuts = sorted({0, len(text), *data.draw(st.lists(st.sampled_from(starts), max_size=4))})
    pieces = [find_figures(text, a, b) for a, b in pairwise(cuts)]
    assert [figure for piece in pieces for figure in piece] == find_figures(text)


@given(ARTICLES)
@tries(60)
def test_a_line_alone_has_the_same_spans_and_kinds(lines: list[str]) -> None:
    text = "\n".join(lines)
    whole = [(figure.start, figure.end, figure.kind, figure.value) for figure in find_figures(text)]
    alone, at = [], 0
    for line in text.split("\n"):
        alone += [(at + one.start, at + one.end, one.kind, one.value) for one in find_figures(line)]
        at += len(line) + 1
    assert alone == whole


@given(HOSTILE)
@tries(60)
def test_relating_keeps_every_figure_in_its_place(text: str) -> None:
    figures = find_figures(text)
    assert [(one.start, one.end) for one in relate(text, figures)] == [
        (one.start, one.end) for one in figures
    ]


@given(st.integers(0, 10**12))
def test_a_whole_number_with_thousands_keeps_its_value(number: int) -> None:
    figures = find_figures(f"They counted {number:,} votes.")
    assert [(one.kind, one.value, one.counted) for one in figures] == [("cardinal", number, "votes")]


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem[:3])
def test_a_seed_read_line_by_line_is_the_seed_read_whole(seed: Path) -> None:
    text = seed.read_bytes().decode()
    cuts = [0, *(at + 1 for at, letter in enumerate(text) if letter == "\n"), len(text)]
    pieces = [find_figures(text, a, b) for a, b in pairwise(cuts)]
    assert [figure for piece in pieces for figure in piece] == find_figures(text)
