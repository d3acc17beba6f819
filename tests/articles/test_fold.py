"""Folding makes alike what reads alike, and every place leads back to the original."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.articles.fold import fold

PIECES = st.sampled_from(
    ["é", "e\u0301", "ß", "İ", "Σ", "ς", "ﬁ", "…", " \n ", "\u00a0", "æ", "ø", "각", "“", "\u200d", "\u0301"]
)
TEXTS = st.lists(PIECES | st.text(st.characters(exclude_categories=[]), max_size=4), max_size=20).map("".join)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Drones over MOSCOW", "drones over moscow"),
        ("Café, Zürich, Łódź, Søren, Đà Nẵng", "cafe, zurich, lodz, soren, da nang"),
        ("Cafe\u0301", "cafe"),
        ("“It’s” – ‘so’ — «here»…", '"it\'s" - \'so\' - "here"...'),
        ("a \n\t b\u00a0c\u2009\u2009d", "a b c d"),
        ("Straße ﬁve", "strasse five"),
        ("İstanbul ΟΔΟΣ ὀδός", "istanbul οδοσ οδοσ"),
        ("Кие\u0301в Ёлка", "киев елка"),
        ("co\u00adop zero\u200bwidth\u200d", "coop zerowidth"),
        ("각 가", "각 가"),
        ("हिन्दी", "हिनदी"),
        ("a \u200d\n\u0301 b", "a b"),
        ("", ""),
    ],
)
def test_folded(text: str, folded: str) -> None:
    assert fold(text).text == folded


def test_spans_lead_back() -> None:
    text = "The  cafe\u0301 in Straße\n\n“now”…"
    folded = fold(text)

    def found(query: str) -> str:
        start = folded.text.index(query)
        first, last = folded.span(start, start + len(query))
        return text[first:last]

    assert found("cafe") == "cafe\u0301"
    assert found("the cafe") == "The  cafe\u0301"
    assert found("stras") == "Straß"
    assert found("sse") == "ße"
    assert found('strasse "now') == "Straße\n\n“now"
    assert found(".") == "…"
    assert folded.span(0, len(folded.text)) == (0, len(text))


@given(TEXTS)
def test_every_place_leads_back(text: str) -> None:
    folded = fold(text)
    sources = [folded.source(place) for place in range(len(folded.text) + 1)]
    assert sources == sorted(sources)
    assert sources[-1] == len(text)
    for place, character in enumerate(folded.text):
        start, end = folded.span(place, place + 1)
        assert start == sources[place] < end
        # What is there folds to what was found, and to nothing else but the rest of that character.
        assert character in fold(text[start:end]).text
        assert text[start:end].isspace() or len(fold(text[start : start + 1]).text) == len(
            fold(text[start:end]).text
        )


@given(TEXTS)
def test_folding_is_settled(text: str) -> None:
    once = fold(text).text
    assert "  " not in once
    assert fold(once).text == once


def test_every_character_of_two_planes() -> None:
    everything = "".join(map(chr, range(0x20000)))
    folded = fold(everything)
    assert folded.source(len(folded.text)) == len(everything)
    assert folded.source(folded.text.index("\U0001fffd")) == 0x1FFFD


@given(st.text(st.characters(max_codepoint=127)))
def test_plain_text_runs_in_step(text: str) -> None:
    folded = fold(text)
    for place in range(len(folded.text)):
        character = text[folded.source(place)]
        assert folded.text[place] == (" " if character.isspace() else character.lower().replace("`", "'"))
