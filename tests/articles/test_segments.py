"""Lines, paragraphs and sentences lie where they should, in any text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from syntok import segmenter
from syntok.tokenizer import Tokenizer

from tui.articles import segments
from tui.articles.segments import line_around, lines, paragraphs, sentence_at, sentences

# Pieces that sentence splitters stumble over, beside arbitrary characters.
# fmt: off
PIECES = st.sampled_from([
    "Mr. Smith", "e.g. ", "U.S. ", "3.5 ", "No. ", "“Go!” ", "(a. B) ", "... ", "… ", "\u200b", "\u00a0",
    "don't ", "e\u0301", "\U0001f468\u200d\U0001f469", "! ", "? ", ".", ";", " ", "\t", "\r\n", "\n", "\r",
    "foo.Bar", "The end. ", "a-b", "\x1b[0m", "\u202e", "中文。", "A. ", "1. ", "***", "[1]",
])
# fmt: on
TEXTS = st.lists(PIECES | st.text(max_size=6), max_size=40).map("".join)


def pieces(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


def test_lines_end_at_newlines_alone() -> None:
    text = "one\ntwo\r\n\rthree\u2028four\x0c\x85\n"
    assert [text[a:b] for a, b in lines(text)] == ["one", "two", "\rthree\u2028four\x0c\x85", ""]
    assert list(lines("")) == [(0, 0)]
    assert list(lines(text, 4, 7)) == [(4, 7)]
    assert list(lines("\r\n\n")) == [(0, 0), (2, 2), (3, 3)]


@given(TEXTS)
def test_lines_are_all_there_is(text: str) -> None:
    spans = list(lines(text))
    assert len(spans) == text.count("\n") + 1
    assert [text[a:b] for a, b in spans] == text.replace("\r\n", "\n").split("\n")
    for offset in range(len(text) + 1):
        around = line_around(text, offset)
        assert around in spans
        assert around == max(span for span in spans if span[0] <= offset)


def test_paragraphs_are_lines_with_something_in_them() -> None:
    text = "one\n\n \t\r\ntwo \r\nthree"
    assert [text[a:b] for a, b in paragraphs(text)] == ["one", "two ", "three"]


@pytest.mark.parametrize(
    "expected",
    [
        ["Mr. Smith saw 3.5 million U.S. dollars.", "It was gone."],
        ["“It is over!” he said.", "Nobody spoke."],
        ["Moscow’s mayor, S. Sobyanin, said so.", "He didn't wait."],
        ["It cost $1.5bn (approx. £1.1bn) in Oct. 2023.", "That is all."],
        ["\U0001f468\u200d\U0001f469\u200d\U0001f467 They came.", "Cafe\u0301s closed.", "\U0001f680 flew."],
        ["Over nine regions were hit at 2:30 a.m. on Tuesday.", "Was it 38?", "Yes!"],
        ["- 34 drones over Belgorod"],
    ],
)
def test_sentences_of_news(expected: list[str]) -> None:
    assert pieces(" ".join(expected)) == expected


def test_a_sentence_stays_in_its_line() -> None:
    assert pieces("A headline\n\n  It began. It\r\nended. \n") == ["A headline", "It began.", "It", "ended."]


def check_sentences(text: str) -> list[tuple[int, int]]:
    found = sentences(text)
    covered: set[int] = set()
    before = 0
    for start, end in found:
        assert before <= start < end
        assert not text[start].isspace()
        assert not text[end - 1].isspace()
        assert "\n" not in text[start:end]
        covered.update(range(start, end))
        before = end
    assert covered >= {offset for offset, character in enumerate(text) if not character.isspace()}
    return found


@given(TEXTS)
def test_sentences_cover_the_text(text: str) -> None:
    found = check_sentences(text)
    for offset in range(len(text) + 1):
        span = sentence_at(text, offset)
        line = line_around(text, offset)
        assert (span is None) == (not text[slice(*line)].strip())
        if span is not None:
            assert span in found
            assert line[0] <= span[0]
            assert span[1] <= line[1]
            inside = [other for other in found if other[0] <= offset < other[1]]
            assert not inside or span == inside[0]


def first_of(line: str, offset: int) -> int:
    while line[offset].isspace():
        offset += 1
    return offset


@given(TEXTS)
def test_the_short_way_agrees_with_the_splitter(text: str) -> None:
    for start, end in paragraphs(text):
        line = text[start:end].strip()
        split = segmenter.split(Tokenizer(replace_not_contraction=False).tokenize(line))
        begins = [first_of(line, sentence[0].offset) for sentence in split]
        offset = text.index(line, start)
        own = [a - offset for a, _ in sentences(text, start, end)]
        assert own[0] == 0
        assert own[1:] == [
            begin
            for begin, stop in pairwise([*begins, len(line)])
            if begin > begins[0] and any(map(str.isalnum, line[begin:stop]))
        ]


@given(TEXTS, st.integers(1, 30))
def test_very_long_lines_are_cut_and_every_place_agrees(text: str, window: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(segments, "_WINDOW", window)
        found = check_sentences(text)
        for offset in range(len(text)):
            if not text[offset].isspace():
                assert sentence_at(text, offset) == next(
                    span for span in found if span[0] <= offset < span[1]
                )


def test_the_work_for_one_place_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "It was so. " * 100_000
    seen: list[int] = []
    split = segments._later_starts

    def spy(window: str) -> list[int]:
        seen.append(len(window))
        return split(window)

    monkeypatch.setattr(segments, "_later_starts", spy)
    assert sentence_at(text, 600_005) == (599_995, 600_005)
    assert sum(seen) <= 2 * 8192


def test_a_long_line_is_cut_where_a_sentence_ends() -> None:
    text = "It was so, said Mr. Smith to everyone. " * 3000
    assert {text[a:b] for a, b in sentences(text)} == {"It was so, said Mr. Smith to everyone."}
