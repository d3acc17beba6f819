"""Which words of an old text are which of a new one: aligned once for a whole article, in linear time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple, TypeAlias

from tui.annotations.order import rising
from tui.annotations.words import Words, WordSpan

# Two stretches are compared word by word if the product of their lengths is at most this: a few milliseconds.
_COMPARABLE = 1 << 22
# Before, texts are cut where so many words in a row occur once in each.
_LANDMARKS = (8, 4, 2)
# A match of fewer characters between two edits as long as itself is one by chance: "of the".
_CHANCE = 16
# So many words a gap is moved at most.
_FARTHEST = 64


class Block(NamedTuple):
    """`size` words that are the same: from `old` on in the old text and from `new` on in the new one."""

    old: int
    new: int
    size: int


_Region: TypeAlias = tuple[int, int, int, int]
"""Words `[old, old_end)` and `[new, new_end)` that are still to be compared."""


def align(old: Words, new: Words, within: WordSpan | None = None) -> list[Block]:
    """Return the blocks of words that `new` has from `old`, in order in both; what was moved is in none.

    Words that are the same by chance, within passages that are not, are left out. Only the words `within` of
    the new text are compared, where these are given.
    """
    region = (0, len(old.codes), *(within or (0, len(new.codes))))
    blocks = list(_joined(_blocks(old.codes, new.codes, region)))
    blocks = _slid(blocks, old, new)
    return _meant(blocks, old, new, region)


def _blocks(old: str, new: str, region: _Region) -> Iterator[Block]:
    """Yield blocks of equal words, in order; neighbours may touch."""
    found: list[Block] = []
    regions = [region]
    for length in _LANDMARKS:
        regions = [part for region in regions for part in _cut(old, new, region, length, found)]
    for region in regions:
        head, tail, inner = _trimmed(old, new, region)
        found += (head, tail)
        if (inner[1] - inner[0]) * (inner[3] - inner[2]) <= _COMPARABLE:
            found += _compared(old, new, inner)
    yield from sorted(block for block in found if block.size)


def _trimmed(old: str, new: str, region: _Region) -> tuple[Block, Block, _Region]:
    """Return what is the same at the beginning and at the end of a region, and what is left between."""
    a, a_end, b, b_end = region
    head = _common(old[a:a_end], new[b:b_end])
    a, b = a + head, b + head
    tail = _common(old[a:a_end][::-1], new[b:b_end][::-1])
    a_end, b_end = a_end - tail, b_end - tail
    return Block(a - head, b - head, head), Block(a_end, b_end, tail), (a, a_end, b, b_end)


def _common(one: str, other: str) -> int:
    """Return how many characters two strings have in common at their beginning."""
    low, high = 0, min(len(one), len(other))
    if one[:high] == other[:high]:
        return high
    while low < high - 1:
        middle = (low + high) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle
    return low


def _cut(old: str, new: str, region: _Region, length: int, found: list[Block]) -> list[_Region]:
    """Match runs of `length` words that occur once on either side; return the regions between them.

    The words at a match's ends are left in these regions: they may belong to a better match there.
    """
    a, a_end, b, b_end = region
    if min(a_end - a, b_end - b) < length:
        return [region]
    matches = [Block(a, b, 0), *_landmarks(old, new, region, length), Block(a_end, b_end, 0)]
    regions = []
    for index in range(1, len(matches)):
        before, after = matches[index - 1], matches[index]
        if before.old + before.size < after.old and before.new + before.size < after.new:
            left, right = min(length // 2, before.size), min(length // 2, after.size)
            matches[index - 1] = before = before._replace(size=before.size - left)
            matches[index] = after = Block(after.old + right, after.new + right, after.size - right)
            regions.append((before.old + before.size, after.old, before.new + before.size, after.new))
    found += matches
    return regions


def _landmarks(old: str, new: str, region: _Region, length: int) -> Iterator[Block]:
    """Yield the runs of at least `length` words that occur once on either side of a region, in order in both."""
    a, a_end, b, b_end = region
    here, there = _single(old, a, a_end, length), _single(new, b, b_end, length)
    pairs = [(place, there[run]) for run, place in here.items() if run in there]
    last = Block(a, b, 0)
    for first, second in rising(sorted(pairs)):
        # So many words of this run are in the one before.
        taken = max(last.old + last.size - first, last.new + last.size - second, 0)
        if taken and first - last.old == second - last.new:
            last = last._replace(size=first + length - last.old)
        elif taken < length:
            yield last
            last = Block(first + taken, second + taken, length - taken)
    yield last


def _single(codes: str, start: int, end: int, length: int) -> dict[str, int]:
    """Return the runs of `length` words that occur once in `codes[start:end]`, and where."""
    places = range(start, end - length + 1)
    last = {codes[place : place + length]: place for place in places}
    first = {codes[place : place + length]: place for place in reversed(places)}
    return {run: place for run, place in last.items() if first[run] == place}


def _compared(old: str, new: str, region: _Region) -> Iterator[Block]:
    """Yield the longest common subsequence of a region."""
    from rapidfuzz.distance import LCSseq

    a, a_end, b, b_end = region
    for edit in LCSseq.opcodes(old[a:a_end], new[b:b_end]):
        if edit.tag == "equal":
            yield Block(a + edit.src_start, b + edit.dest_start, edit.src_end - edit.src_start)


def _joined(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield the blocks with those made one that touch in both texts."""
    last: Block | None = None
    for block in blocks:
        if last and last.old + last.size == block.old and last.new + last.size == block.new:
            last = Block(last.old, last.new, last.size + block.size)
            continue
        if last:
            yield last
        last = block
    if last:
        yield last


def _slid(blocks: list[Block], old: Words, new: Words) -> list[Block]:
    """Move what was put in or taken out, where it may be either of two, to the beginning of a sentence or line.

    "A b. C b. D" without "C b." is that, not one without "b. C".
    """
    blocks = list(blocks)
    for index in range(1, len(blocks)):
        before, after = blocks[index - 1], blocks[index]
        old_gap, new_gap = after.old - before.old - before.size, after.new - before.new - before.size
        if bool(old_gap) == bool(new_gap):
            continue
        shift = _best_shift(
            before, after, *((old, after.old, old_gap) if old_gap else (new, after.new, new_gap))
        )
        blocks[index - 1] = before._replace(size=before.size + shift)
        blocks[index] = Block(after.old + shift, after.new + shift, after.size - shift)
    return [block for block in blocks if block.size]


def _best_shift(before: Block, after: Block, words: Words, end: int, gap: int) -> int:
    """Return by how many words to move the gap that ends at the word `end`: to the right if it is positive."""
    codes, start = words.codes, end - gap
    shifts = [0]
    for step in range(1, min(before.size, _FARTHEST) + 1):
        if codes[start - step] != codes[end - step]:
            break
        shifts.append(-step)
    for step in range(min(after.size, _FARTHEST)):
        if codes[start + step] != codes[end + step]:
            break
        shifts.append(step + 1)
    return max(shifts, key=lambda shift: words.opening(start + shift)) if len(shifts) > 1 else 0


def _meant(blocks: list[Block], old: Words, new: Words, region: _Region) -> list[Block]:
    """Leave out the blocks that are as short as the edits on both their sides, and so the same by chance."""
    start, end = Block(region[0], region[2], 0), Block(region[1], region[3], 0)
    kept = [start]
    for block in [*blocks, end]:
        while len(kept) > 1 and _by_chance(kept[-2], kept[-1], block, old, new):
            kept.pop()
        kept.append(block)
    return kept[1:-1]


def _by_chance(before: Block, block: Block, after: Block, old: Words, new: Words) -> bool:
    size = old.length(block.old, block.old + block.size)
    return size <= _CHANCE and size <= min(_edited(before, block, old, new), _edited(block, after, old, new))


def _edited(before: Block, after: Block, old: Words, new: Words) -> int:
    """Return the length of the edit between two blocks: of what was taken out or put in, whichever is longer."""
    return max(
        old.length(before.old + before.size, after.old), new.length(before.new + before.size, after.new)
    )
