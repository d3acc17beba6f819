"""Filters of lists: what fits the words that are typed, and what is near to them."""

from __future__ import annotations

from collections.abc import Sequence

NEAR = 70
"""How alike, of 100, what is typed and some part of a text must be where nothing holds its words."""


def fitting(query: str, texts: Sequence[str], most: int) -> list[int]:
    """Which of `texts`, in lower case, fit `query`: those with all its words, else those that are near to it.

    At most `most` of them, in the order of `texts`, near ones the nearest first.
    """
    words = query.casefold().split()
    exact = [number for number, text in enumerate(texts) if all(word in text for word in words)]
    if exact or not words:
        return exact[:most]
    from rapidfuzz import fuzz, process

    near = process.extract(" ".join(words), texts, scorer=fuzz.partial_ratio, score_cutoff=NEAR, limit=most)
    return [number for _text, _score, number in near]
