"""A difference in words: whose, from what to what, by how much."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping

from tui.annotations.model import Annotation, Block
from tui.base.values import Value
from tui.review.context import GAP, WHOLE, one_line, shortened
from tui.review.diff import SAME, Difference, FileDiff
from tui.review.values import NOTHING, value_words

ARROW = "→"
NOBODY = "nobody"
"""What the side without a file is called."""

_TOKEN = re.compile(r"\s+|\w+|[^\w\s]")
_WORD = re.compile(r"\w+")
_KEPT = 3  # tokens around a change that are shown of a long text
_MOST_WORDS = 400  # a text of more is not compared word by word


def side_names(diff: FileDiff) -> tuple[str, str]:
    """What to call the two sides: the annotators, or "before" and "after" where they are one."""
    return names_of(*(None if side is None else side.annotator for side in (diff.a, diff.b)))


def names_of(a: str | None, b: str | None) -> tuple[str, str]:
    """What to call two annotators' sides, or the two states of one's; None is a side that has no file."""
    if a is not None and a == b:
        return "before", "after"
    return one_line(a) if a is not None else NOBODY, one_line(b) if b is not None else NOBODY


def shared_names(names: Collection[tuple[str, str]]) -> tuple[str, str]:
    """What to call the two sides of several files: as in each of them, if that is the same."""
    whole = {pair for pair in names if NOBODY not in pair}
    return next(iter(whole)) if len(whole) == 1 else ("A", "B")


def class_name(kind: str, names: tuple[str, str]) -> str:
    """What a class is called for people: of one annotator's two states, an annotation is added or deleted."""
    if kind in ("only_a", "only_b"):
        if names == ("before", "after"):
            return "deleted" if kind == "only_a" else "added"
        return f"only {names[kind == 'only_b']}"
    return kind


def count_words(counts: Mapping[str, int], names: tuple[str, str]) -> str:
    """The counts in a line: "31 same, 4 boundary, 6 only reader1"."""
    said = [f"{count} {class_name(kind, names)}" for kind, count in counts.items() if count]
    return ", ".join(said) or f"0 {SAME}"


def phrases(difference: Difference, names: tuple[str, str]) -> list[str]:
    """What changed, a phrase each: "label claim → hedge", "29 → 27 drones"."""
    if difference.kind == "split":
        return [*_split(difference, names)]
    if not difference.a or not difference.b:
        (only,) = (*difference.a, *difference.b)
        return [*_alone(only)]
    return [*_pair(difference.a[0], difference.b[0], difference)]


def change(old: str, new: str) -> str:
    """What became of a text, without the words that stayed: "29 → 27 drones", "no → some … verification"."""
    if not old or not new:
        return f"{shortened(old) or NOTHING} {ARROW} {shortened(new) or NOTHING}"
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    if len(before) > _MOST_WORDS or len(after) > _MOST_WORDS:
        return f"{shortened(old)} {ARROW} {shortened(new)}"
    head, tail = _shared(before, after)
    ours, theirs = (one_line("".join(each[head : len(each) - tail])).strip() for each in (before, after))
    if not ours or not theirs:
        return f"{shortened(old)} {ARROW} {shortened(new)}"
    left = ("… " if head > _KEPT else "") + "".join(before[max(0, head - _KEPT) : head])
    right = "".join(before[len(before) - tail : len(before) - tail + _KEPT]) + (" …" if tail > _KEPT else "")
    return one_line(f"{left}{shortened(ours)} {ARROW} {shortened(theirs)}{right}")


def note_change(old: str, new: str) -> str:
    """What became of a note: both whole where they are short, else what differs, marked on both where it is cut.

    A note is a sentence of somebody's: without a mark, a part of it would read as the whole.
    """
    if not old or not new or max(len(old), len(new)) <= WHOLE:
        return f"{shortened(old) or NOTHING} {ARROW} {shortened(new) or NOTHING}"
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    head, tail = _shared(before, after)
    return f" {ARROW} ".join(_cut_to(tokens, head, tail) for tokens in (before, after))


def _cut_to(tokens: list[str], head: int, tail: int) -> str:
    """The tokens between what is shared at the beginning and at the end, with some of that, and signs of cuts."""
    first, last = max(0, head - _KEPT), len(tokens) - max(0, tail - _KEPT)
    before, own = "".join(tokens[first:head]), "".join(tokens[head : len(tokens) - tail])
    after = "".join(tokens[len(tokens) - tail : last])
    shown = one_line(f"{before}{shortened(own)}{after}").strip()
    return (f"{GAP} " if first else "") + shown + (f" {GAP}" if last < len(tokens) else "")


def _shared(before: list[str], after: list[str]) -> tuple[int, int]:
    """How many tokens two texts share at the beginning, and at the end after that."""
    shortest = min(len(before), len(after))
    head = 0
    while head < shortest and before[head] == after[head]:
        head += 1
    tail = 0
    while tail < shortest - head and before[-1 - tail] == after[-1 - tail]:
        tail += 1
    return head, tail


def _pair(one: Annotation, other: Annotation, difference: Difference) -> Iterator[str]:
    changed = difference.changed
    if "label" in changed:
        yield f"label {one_line(one.label)} {ARROW} {one_line(other.label)}"
    where = []
    if "quote" in changed:
        where.append(change(one.quote or "", other.quote or ""))
    if difference.kind == "moved":
        where.append(f"from {one.start} to {other.start}, as the article changed")
    elif "start" in changed or "end" in changed:
        where.append(_shift(one, other))
    said = ", ".join(where)
    if "label" not in changed:
        said = f"{one_line(one.label)}: {said}" if said else one_line(one.label)
    if said:
        yield said
    for key in changed:
        if key not in ("label", "start", "end", "quote"):
            yield from _key(key, one, other)


def _shift(one: Annotation, other: Annotation) -> str:
    """How the ends moved: "ends 7 characters (1 word) earlier"."""
    if one.span is None or other.span is None:
        return ""
    said = []
    for verb, old, new in zip(("starts", "ends"), one.span, other.span, strict=True):
        if old != new:
            count = f"{abs(new - old)} character{'' if abs(new - old) == 1 else 's'}"
            said.append(
                f"{verb} {count}{_words_between(one, other, old, new)} {'later' if new > old else 'earlier'}"
            )
    return ", ".join(said)


def _words_between(one: Annotation, other: Annotation, offset: int, new: int) -> str:
    """How many words there are between two places, where a quote tells: " (1 word)"."""
    low, high = sorted((offset, new))
    for each in (one, other):
        start, end = each.span or (0, 0)
        if each.quote is not None and start <= low and high <= end == start + len(each.quote):
            count = len(_WORD.findall(each.quote[low - start : high - start]))
            return f" ({count} word{'' if count == 1 else 's'})"
    return ""


def _key(key: str, one: Annotation, other: Annotation) -> Iterator[str]:
    if key == "note":
        yield f"note: {note_change(one.note or '', other.note or '')}"
    elif key == "links":
        yield f"links: {_links(one)} {ARROW} {_links(other)}"
    elif key in ("figure", "conflict"):
        yield from _block(key, getattr(one, key) or {}, getattr(other, key) or {})
    else:
        ours, theirs = (
            _value(each.state if key == "state" else each.extra.get(key)) for each in (one, other)
        )
        yield f"{one_line(key)}: {ours} {ARROW} {theirs}"


def _block(key: str, ours: Block, theirs: Block) -> Iterator[str]:
    for name in [*ours, *(name for name in theirs if name not in ours)]:
        if ours.get(name) != theirs.get(name):
            yield f"{key} {one_line(name)}: {_value(ours.get(name))} {ARROW} {_value(theirs.get(name))}"


def _value(value: Value) -> str:
    return shortened(value_words(value))


def _links(annotation: Annotation) -> str:
    return ", ".join(f"{one_line(each.relation)} {one_line(each.to)}" for each in annotation.links) or NOTHING


def _split(difference: Difference, names: tuple[str, str]) -> Iterator[str]:
    one, several = sorted((difference.a, difference.b), key=len)
    whole, parted = names if one is difference.a else names[::-1]
    yield f"{one_line(one[0].label)}: one in {whole}, {len(several)} in {parted}"
    yield " | ".join(shortened(each.quote) for each in several if each.quote)


def _alone(only: Annotation) -> Iterator[str]:
    yield f"{one_line(only.label)}"
    if only.note:
        yield f"note: {shortened(only.note)}"
