r"""Lines, paragraphs and sentences of a text, as spans of code points.

A line ends at ``\n`` alone, so that a line number means the same here, in an editor and in a message; of
``\r\n`` both belong to the line's end. In news text a line is a paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

# A line longer than this is cut up before its sentences are looked for: the work for one place in the text
# stays bounded, whatever the text. The cut is made where a sentence seems to end.
_WINDOW = 8192

# Five letters before the stop, as that is no abbreviation.
_SENTENCE_SEEMS_TO_END = re.compile(r"(?<=\w{5})[.!?…][\"'”’»)\]]*\s+|[。！？]+")
_WHITE_SPACE = re.compile(r"\s+")

# Where syntok may end a sentence: at its terminals, and at an opening bracket.
_TERMINAL = re.compile(
    "[.!?;\u203c\u203d\u2047-\u2049\u3002\ufe52\ufe57\uff01\uff0e\uff1f\uff61"
    r"(\[{\u2329\u2983\u2985\u3018\u301a\ufd3e\ufe59\ufe5b\ufe5d\uff08\uff3b\uff5b\uff5f]"
)


def lines(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    r"""Yield the span of each line of `text[start:end]`, without its ``\n`` or ``\r\n``.

    There is always one line more than there are ``\n``: after the last one comes a line that may be empty.
    """
    end = len(text) if end is None else end
    while (newline := text.find("\n", start, end)) >= 0:
        yield start, newline - (newline > start and text[newline - 1] == "\r")
        start = newline + 1
    yield start, end


def line_around(text: str, offset: int) -> tuple[int, int]:
    """Return the span of the line that `offset` (0 to the text's length) is in or at the end of."""
    start = text.rfind("\n", 0, offset) + 1
    return next(lines(text, start))


def paragraphs(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """Yield the span of each line of `text[start:end]` that is not blank."""
    for first, last in lines(text, start, end):
        if first < last and not text[first:last].isspace():
            yield first, last


def sentences(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Return the spans of the sentences of `text[start:end]`, in order, without white space around them.

    No sentence goes over the end of a line, and every character but white space is in one. Linear in the
    text; a sentence of more than some thousand characters may be cut.
    """
    found: list[tuple[int, int]] = []
    for first, last in paragraphs(text, start, end):
        begin = first
        while begin < last:
            stop = _cut_after(text, first, last, begin)
            found += _sentences_of_window(text, begin, stop)
            begin = stop
    return found


def sentence_at(text: str, offset: int) -> tuple[int, int] | None:
    """Return the span of the sentence at `offset`, as `sentences` would give it; None on a blank line.

    Between two sentences it is the one before, on white space at the line's start the first. Only the line
    around `offset` is looked at, and of a very long line only a part.
    """
    first, last = line_around(text, offset)
    offset = min(offset, last)
    while offset > first and (offset == last or text[offset].isspace()):
        offset -= 1
    begin, stop = _window_around(text, first, last, offset)
    found = _sentences_of_window(text, begin, stop)
    return next((span for span in reversed(found) if span[0] <= offset), found[0] if found else None)


def _window_around(text: str, first: int, last: int, offset: int) -> tuple[int, int]:
    """Return the window of the line `first` to `last` that `sentences` would have `offset` in."""
    number = (offset - first) // _WINDOW
    cuts = [_cut(text, first, last, near) for near in range(number, number + 3)]
    return max(cut for cut in cuts if cut <= offset), min((cut for cut in cuts if cut > offset), default=last)


def _cut_after(text: str, first: int, last: int, begin: int) -> int:
    """Return the first cut of the line `first` to `last` that comes after `begin`."""
    number = (begin - first) // _WINDOW
    return min(cut for near in range(number, number + 3) if (cut := _cut(text, first, last, near)) > begin)


def _cut(text: str, first: int, last: int, number: int) -> int:
    """Return where the window with this number begins in the line `first` to `last`.

    It depends on nothing but the text near the place, so every window can be found without those before it.
    """
    place = first + number * _WINDOW
    if number == 0 or place >= last:
        return min(place, last)
    for pattern in (_SENTENCE_SEEMS_TO_END, _WHITE_SPACE):
        ends = [found.end() for found in pattern.finditer(text, place - _WINDOW // 2, place)]
        if ends:
            return ends[-1]
    return place


def _sentences_of_window(text: str, begin: int, stop: int) -> list[tuple[int, int]]:
    window = text[begin:stop]
    bare = window.strip()
    if not bare:
        return []
    start = begin + len(window) - len(window.lstrip())
    starts = [start]
    if _ends_inside(bare):
        starts += [start + offset for offset in _later_starts(bare)]
    ends = [*starts[1:], start + len(bare)]
    return [_stripped(text, *span) for span in zip(starts, ends, strict=True)]


def _ends_inside(window: str) -> bool:
    """Whether a sentence can end before the window does; if not, there is no need of the splitter."""
    found = _TERMINAL.search(window)
    return found is not None and any(map(str.isalnum, window[found.end() :]))


def _later_starts(window: str) -> list[int]:
    """Return where in the window the second and further sentences begin."""
    from syntok import segmenter
    from syntok.tokenizer import Tokenizer

    tokens = Tokenizer(replace_not_contraction=False).tokenize(window)
    starts = [sentence[0].offset for sentence in segmenter.segment(tokens)][1:]
    # What has neither letter nor digit is no sentence: it goes with the one before.
    spans = pairwise([*starts, len(window)])
    return [start for start, end in spans if any(map(str.isalnum, window[start:end]))]


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    while text[start].isspace():  # such as U+001F, which syntok takes for no space
        start += 1
    while text[end - 1].isspace():
        end -= 1
    return start, end
