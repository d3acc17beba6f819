"""Where a quote may be in another text, and how much speaks for it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from tui.annotations.alignment import Block
from tui.annotations.model import CONTEXT, Annotation
from tui.annotations.value_words import value_words
from tui.annotations.words import Vocabulary, Words, WordSpan

_ASIDE = 6  # words that may have been put in or taken out between a quote and context that still counts
_MOST, _MORE = 4, 64  # characters for one, and more, that others may have been replaced by
_EDGE = 0.25  # what it counts for context that both are at the text's beginning, or at its end
_CUT_BEFORE = re.compile(r"^\S{1,15}(?=\s)")
_CUT_AFTER = re.compile(r"(?<=\s)\S{1,15}$")

_SLOW = 2000  # characters, above which words are compared, not characters


@dataclass(frozen=True, slots=True)
class Passage:
    """A span of a text whose words are known: the folded `[start, end)`, which the words `words` touch."""

    text: Words
    start: int
    end: int
    words: WordSpan

    @classmethod
    def of(cls, text: Words, start: int, end: int) -> Passage:
        """Return the passage at the offsets `[start, end)` of the text as it was, before folding."""
        place, stop = text.place(start), text.place(end)
        return cls(text, place, stop, text.touching(place, stop))

    @classmethod
    def of_annotation(cls, annotation: Annotation, vocabulary: Vocabulary) -> Passage:
        """Return an annotation's quote within the context that it keeps, but for words that were cut."""
        prefix, quote, suffix = annotation.prefix or "", annotation.quote or "", annotation.suffix or ""
        if len(prefix) == CONTEXT:
            prefix = _CUT_BEFORE.sub("", prefix)
        if len(suffix) == CONTEXT:
            suffix = _CUT_AFTER.sub("", suffix)
        return cls.of(Words(prefix + quote + suffix, vocabulary), len(prefix), len(prefix) + len(quote))

    @property
    def folded(self) -> str:
        """Its text, folded."""
        return self.text.text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place for a passage.

    `whole`: all its words are there, in one piece. `likeness`: of the two texts, 0 to 1. `left` and `right`:
    how much of the context on either side is there too, 0 to 1. `values`: whether the numbers are the same.
    """

    text: Words
    start: int
    end: int
    words: WordSpan
    whole: bool
    likeness: float
    left: float
    right: float
    values: bool

    @property
    def span(self) -> tuple[int, int]:
        """Its offsets in the text as it is, before folding."""
        return self.text.span(self.start, self.end)

    @property
    def context(self) -> float:
        """How well the better side agrees, 0 to 1."""
        return max(self.left, self.right)


def candidate(passage: Passage, text: Words, blocks: Sequence[Block]) -> Candidate | None:
    """Return where a passage is in `text` by the blocks of an alignment; None where there is nothing of it.

    Words of it that were replaced are taken to be what stands in their place.
    """
    first, last = passage.words
    if first == last:
        return None
    index = max(bisect_right(blocks, first, key=lambda block: block.old) - 1, 0)
    if index < len(blocks) and _holds(blocks[index], first, last):
        shift = blocks[index].new - blocks[index].old
        words = first + shift, last + shift
        start = _within(passage.start, passage.text.starts[first], text.starts[words[0]], text)
        end = _within(passage.end, passage.text.ends[last - 1], text.ends[words[1] - 1], text)
        return Candidate(text, start, end, words, True, 1.0, *_sides(passage, text, blocks, words), True)
    words = _replacement(passage, text, blocks, index)
    if not 0 < text.length(*words) <= _MOST * (passage.end - passage.start) + _MORE:
        return None
    return Candidate(
        text,
        text.starts[words[0]],
        text.ends[words[1] - 1],
        words,
        False,
        _likeness(passage, text, words),
        *_sides(passage, text, blocks, words),
        value_words(passage.folded) == value_words(text.folded(words)),
    )


def _holds(block: Block, first: int, last: int) -> bool:
    return block.old <= first and last <= block.old + block.size


def _within(place: int, word: int, new_word: int, text: Words) -> int:
    """Return the place that is as far from `new_word` as `place` is from `word`, within the text."""
    return min(max(new_word + place - word, 0), len(text.text))


def _replacement(passage: Passage, text: Words, blocks: Sequence[Block], index: int) -> WordSpan:
    """Return the words of `text` that stand where the passage's words were, some of which may be left.

    `index` is that of the last block that begins before the passage's second word.
    """
    first, last = passage.words
    before, inside, after = _parts(blocks, index, first, last)
    after = after or Block(len(passage.text.codes), len(text.codes), 0)
    if not inside:
        return _gap(before, after, first, last)
    head, tail = inside[0], inside[-1]
    end, new_end = tail.old + tail.size, tail.new + tail.size
    left = _room(head.old - first, head.new - before.new, before.old == first)
    right = _room(last - end, after.new - new_end, after.old == last)
    return head.new - left, new_end + right


def _parts(
    blocks: Sequence[Block], index: int, first: int, last: int
) -> tuple[Block, list[Block], Block | None]:
    """Return the end of what matches before the words `[first, last)`, what matches in them, and after them."""
    before, inside = Block(0, 0, 0), list[Block]()
    for at in range(index, len(blocks)):
        block = blocks[at]
        if block.old >= last:
            return before, inside, block
        ahead = min(max(first - block.old, 0), block.size)
        size = min(block.old + block.size, last) - block.old - ahead
        if ahead:
            before = Block(block.old + ahead, block.new + ahead, 0)
        if size:
            inside.append(Block(block.old + ahead, block.new + ahead, size))
    return before, inside, None


def _room(words: int, there: int, alone: bool) -> int:
    """Return how many of the words that are `there` replace so many: all if nothing else did, within reason."""
    return min(there, (2 * words + 2 if alone else words) if words else 0)


def _gap(before: Block, after: Block, first: int, last: int) -> WordSpan:
    """Return what stands between two matches in place of the words `[first, last)`, none of which is left."""
    start, end = before.new + first - before.old, after.new - (after.old - last)
    return (start, end) if end - start <= 2 * (last - first) + 3 else (start, start)


def _likeness(passage: Passage, text: Words, words: WordSpan) -> float:
    from rapidfuzz.distance import Indel

    if passage.end - passage.start > _SLOW:
        first, last = passage.words
        return Indel.normalized_similarity(passage.text.codes[first:last], text.codes[words[0] : words[1]])
    return Indel.normalized_similarity(passage.folded, text.folded(words))


def _sides(passage: Passage, text: Words, blocks: Sequence[Block], words: WordSpan) -> tuple[float, float]:
    """Return how much of the context on the left and on the right of a passage stands around `words` too."""
    old = passage.text
    left = old.touching(max(passage.start - CONTEXT, 0), passage.start)
    right = old.touching(passage.end, passage.end + CONTEXT)
    left = left[0], min(left[1], passage.words[0])
    right = max(right[0], passage.words[1]), right[1]
    at_start = _EDGE if passage.words[0] == words[0] == 0 else 0.0
    at_end = _EDGE if passage.words[1] == len(old.codes) and words[1] == len(text.codes) else 0.0
    return (
        _agreement(old, blocks, left, words[0] - passage.words[0]) if left[0] < left[1] else at_start,
        _agreement(old, blocks, right, words[1] - passage.words[1]) if right[0] < right[1] else at_end,
    )


def _agreement(old: Words, blocks: Sequence[Block], side: WordSpan, shift: int) -> float:
    """Return what share of the letters of the words `side` is matched about `shift` words further on."""
    first, last = side
    index = max(bisect_right(blocks, first, key=lambda block: block.old) - 1, 0)
    matched = 0
    while index < len(blocks) and blocks[index].old < last:
        block = blocks[index]
        index += 1
        if abs(block.new - block.old - shift) <= _ASIDE:
            matched += _letters(old, max(first, block.old), min(last, block.old + block.size))
    return matched / _letters(old, first, last)


def _letters(text: Words, first: int, last: int) -> int:
    return sum(text.ends[word] - text.starts[word] for word in range(first, last))
