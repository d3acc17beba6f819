"""Where annotations are in a text that changed: what counts as found."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from tui.annotations.alignment import Block, align
from tui.annotations.candidate import Candidate, Passage, candidate
from tui.annotations.model import CHANGED, ORPHAN, Annotation, Span
from tui.annotations.order import Order
from tui.annotations.quotes import Quotes
from tui.annotations.search import Searcher
from tui.annotations.words import Vocabulary, Words

# Folded characters from which on a quote is told by its words, though a number in it changed.
_LONG = 40
# How much of the context on the better side a quote of fewer characters needs.
_NEEDED = ((12, 0.8), (25, 0.6))
# So much of that where it is as near to its neighbours as it was, but for fewer characters than these.
_NEAR = ((64, 0.5), (400, 0.75))
# What it counts, where places are compared, that one is as near to its neighbours.
_NEARNESS = ((64, 1.0), (400, 0.7))
# How like its words must be that were edited, and how much context they need.
_LIKE = 0.75
_CONTEXT_OF_EDITED = 0.6
# Context shorter than this tells nothing.
_TELLING = 8
_CERTAIN = 9.0


@dataclass(frozen=True, slots=True)
class Place:
    """Where an annotation is; or, if it is not attached, the best place that there is for it.

    `changed`: the numbers there are others. `merit`: what places are compared by.
    """

    span: Span | None
    attached: bool = False
    changed: bool = False
    merit: float = 0.0


class Places:
    """Finds the places of annotations in one text. What is costly is made once, when it is first needed."""

    def __init__(self, text: str, old_text: str | None) -> None:
        self._text = text
        self._old_text = old_text
        self._vocabulary = Vocabulary()

    @cached_property
    def _new(self) -> Words:
        return Words(self._text, self._vocabulary)

    @cached_property
    def _old(self) -> Words:
        return Words(self._old_text or "", self._vocabulary)

    @cached_property
    def _blocks(self) -> list[Block]:
        return align(self._old, self._new)

    @cached_property
    def _taken(self) -> bytearray:
        """For each word of the new text, whether it is aligned with one of the old text."""
        taken = bytearray(len(self._new.codes))
        for block in self._blocks:
            taken[block.new : block.new + block.size] = b"\1" * block.size
        return taken

    @cached_property
    def _quotes(self) -> Quotes:
        return Quotes(self._text)

    @cached_property
    def _searcher(self) -> Searcher:
        return Searcher(self._new)

    def sure(self, annotation: Annotation) -> Place | None:
        """Return where an annotation is, or that it is nowhere, if that is clear; None if it is to be weighed."""
        span = annotation.span
        if span is None:
            there = self._quotes.places(annotation) or []
            return Place(there[0], attached=True, merit=_CERTAIN) if len(there) == 1 else None
        if annotation.state != ORPHAN:
            if self._old_text is not None and _is_of(annotation, span, self._old_text):
                return self._aligned(annotation, span)
            if is_in_place(annotation, span, self._text):
                return Place(span, attached=True, merit=_CERTAIN)
        if self._old_text is None or annotation.state != ORPHAN:
            return self._only_one(annotation)
        return None

    def _aligned(self, annotation: Annotation, span: Span) -> Place:
        """Return where the alignment has an annotation; if nowhere, where it is among what is new."""
        if self._old_text == self._text:
            return Place(span, attached=True, merit=_CERTAIN)
        passage = Passage.of(self._old, *span)
        there = candidate(passage, self._new, self._blocks)
        if there and (there.whole or fits(passage, there, 0)):
            return _place(there)
        moved = self.likely(annotation, Order(), only_new=True)
        return moved if moved.attached or not there else _place(there, attached=False)

    def _only_one(self, annotation: Annotation) -> Place | None:
        """Return the one place where quote and context on both sides are, letter for letter."""
        prefix, quote, suffix = annotation.prefix or "", annotation.quote or "", annotation.suffix or ""
        if len(prefix) < _TELLING or len(suffix) < _TELLING:
            return None
        all_of_it = prefix + quote + suffix
        found = self._text.find(all_of_it)
        if found < 0 or self._text.find(all_of_it, found + 1) >= 0:
            return None
        start = found + len(prefix)
        return Place((start, start + len(quote)), attached=True, merit=_CERTAIN)

    def likely(self, annotation: Annotation, order: Order, only_new: bool = False) -> Place:
        """Return where most speaks for, which may be too little to attach the annotation there.

        With `only_new`, or for an orphan of an old text that is known, that must be no word of the old text.
        """
        only_new = only_new or (self._old_text is not None and annotation.state == ORPHAN)
        passage = Passage.of_annotation(annotation, self._vocabulary)
        best, best_rank = None, (False, -1.0)
        for found in self._searcher.candidates(passage):
            start = annotation.start
            distance = None if start is None else order.distance(start, found.span[0])
            allowed = not (only_new and any(self._taken[slice(*found.words)]))
            rank = allowed and fits(passage, found, distance), _merit(found, distance)
            if rank > best_rank:
                best, best_rank = found, rank
        return _place(best, *best_rank) if best else Place(None)


def _is_of(annotation: Annotation, span: Span, text: str) -> bool:
    """Whether an annotation was last attached to this text."""
    if annotation.quote is None or annotation.state == CHANGED:
        return 0 <= span[0] < span[1] <= len(text)
    return text[span[0] : span[1]] == annotation.quote


def is_in_place(annotation: Annotation, span: Span, text: str) -> bool:
    """Whether an annotation's words are at its offsets in `text`, between the same words on one side at least.

    Of one whose words changed, both sides must be the same.
    """
    start, end = span
    if not 0 <= start <= end <= len(text):
        return False
    before, after = annotation.prefix, annotation.suffix
    left = before is not None and text.endswith(before, 0, start)
    right = after is not None and text.startswith(after, end)
    if annotation.quote is None:
        return True
    if annotation.state == CHANGED and text[start:end] != annotation.quote:
        return left and right
    told = (left and len(before or "") >= _TELLING) or (right and len(after or "") >= _TELLING)
    alone = before is None and after is None
    return text[start:end] == annotation.quote and (told or alone or (left and right))


def fits(passage: Passage, place: Candidate, distance: int | None) -> bool:
    """Whether enough speaks for a place to attach an annotation there."""
    length = passage.end - passage.start
    if place.whole:
        needed = next((needed for below, needed in _NEEDED if length < below), 0.0)
        near = next((part for below, part in _NEAR if distance is not None and distance < below), 1.0)
        return place.context >= needed * near
    return (
        place.likeness >= _LIKE
        and (place.context if distance is not None else min(place.left, place.right)) >= _CONTEXT_OF_EDITED
        and (place.values or length >= _LONG)
    )


def _merit(place: Candidate, distance: int | None) -> float:
    nearness = 0.0 if distance is None else next((part for below, part in _NEARNESS if distance < below), 0.3)
    return place.likeness * (1 if place.values else 0.8) + place.left + place.right + nearness


def _place(found: Candidate, attached: bool = True, merit: float = _CERTAIN) -> Place:
    return Place(found.span, attached, not found.values, merit)
