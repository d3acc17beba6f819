"""A project's own terms: units, names with numbers that are no figures, and titles of speakers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from tui.figures.tokens import PADDING, Tokens

LONGEST = PADDING - 4
"""Tokens of a term, which the finder may look ahead."""

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """What a project's file gives for a class: a phrase that is to tell it, and where it stands in the file.

    `sort` is "nouns" or "statuses"; line and column count from 1.
    """

    sort: str
    name: str
    words: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Terms:
    """Terms that are known besides the built-in ones.

    Each is kept as its tokens, by the first of them, the longest first. The words of a unit and titles are in
    lower case, its symbols and designations as written. A designation without a number stands for itself with
    any number after it ("Geran 2"). `nouns` and `statuses` are classes with their words, for comparing articles,
    `examples` what the file gives for some of them.
    """

    units: Mapping[str, tuple[tuple[Words, str], ...]] = field(default_factory=dict)
    symbols: Mapping[str, tuple[tuple[Words, str], ...]] = field(default_factory=dict)
    designations: Mapping[str, tuple[tuple[Words, str], ...]] = field(default_factory=dict)
    titles: frozenset[str] = frozenset()
    nouns: tuple[tuple[str, tuple[str, ...]], ...] = ()
    statuses: tuple[tuple[str, tuple[str, ...]], ...] = ()
    examples: tuple[Example, ...] = ()


def make_terms(
    units: Iterable[tuple[str, Iterable[str], Iterable[str]]] = (),
    designations: Iterable[str] = (),
    titles: Iterable[str] = (),
) -> Terms:
    """Return terms made of plain data; a unit is its name, its other words and its symbols.

    A unit without other words has the plural in -s.
    """
    words: list[tuple[str, str]] = []
    symbols: list[tuple[str, str]] = []
    for name, plurals, signs in units:
        words += [(form.lower(), name.lower()) for form in (name, *(list(plurals) or [name + "s"]))]
        symbols += [(sign, name.lower()) for sign in signs]
    return Terms(
        _by_first(words),
        _by_first(symbols),
        _by_first((name, "") for name in designations),
        frozenset(title.lower() for title in titles),
    )


def _by_first(forms: Iterable[tuple[str, str]]) -> dict[str, tuple[tuple[Words, str], ...]]:
    groups: dict[str, list[tuple[Words, str]]] = {}
    for form, name in forms:
        parts = split(form)
        groups.setdefault(parts[0], []).append((parts, name))
    return {
        first: tuple(sorted(group, key=lambda one: len(one[0]), reverse=True))
        for first, group in groups.items()
    }


def split(form: str) -> Words:
    """Return the tokens of a term."""
    tokens = Tokens(form, 0, len(form))
    return tuple(tokens.word[: tokens.count])


def unit_at(tokens: Tokens, index: int, *, digits: bool) -> tuple[str, int] | None:
    """Return the project's unit at `index` and the token after it; symbols count after `digits`."""
    terms = tokens.terms
    if terms is None:
        return None
    for parts, name in terms.units.get(tokens.low[index], ()):
        if tuple(tokens.low[index : index + len(parts)]) == parts:
            return name, index + len(parts)
    for parts, name in terms.symbols.get(tokens.word[index], ()) if digits else ():
        last = index + len(parts)
        joined = tokens.glued(last) and tokens.word[last][:1].isalnum()
        if tuple(tokens.word[index:last]) == parts and not joined:
            return name, last
    return None


def designated(tokens: Tokens) -> frozenset[int]:
    """Return the tokens that stand within the project's designations."""
    terms = tokens.terms
    if terms is None or terms.designations.keys().isdisjoint(tokens.word):
        return frozenset()
    inside: set[int] = set()
    for index in range(tokens.count):
        for parts, _ in terms.designations.get(tokens.word[index], ()):
            last = index + len(parts)
            if tuple(tokens.word[index:last]) == parts:
                inside.update(range(index, last if _numbered(parts) else _number_end(tokens, last)))
                break
    return frozenset(inside)


def _numbered(parts: Words) -> bool:
    return any(letter.isdecimal() for part in parts for letter in part)


def _number_end(tokens: Tokens, index: int) -> int:
    """Return the end of the number that a designation without one has after it, over a hyphen."""
    hyphen = tokens.word[index] in ("-", "‑", "–") and tokens.glued(index) and tokens.glued(index + 1)
    place = index + 1 if hyphen else index
    return place + 1 if tokens.word[place][:1].isdecimal() else index
