"""Words as they are compared: by class or without endings, numbers by value, function words left out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from tui.compare.tables.nouns import NOUNS
from tui.compare.tables.statuses import STATUSES
from tui.compare.tables.synonyms import groups
from tui.figures.tables import words
from tui.figures.tables.grammar import FUNCTION
from tui.figures.tables.numbers import ONES, ORDINALS, TENS

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*")
_LONGEST_WORD = 40  # what is longer is no word: comparing its beginning is enough
_NUMBERS = {word: str(value) for words in (TENS, ONES, ORDINALS) for word, value in words.items()}
_SHORTEST_STEM = 3

# Endings and what stands for them, the longest first; what is left must still be a word.
_ENDINGS = (
    ("ational", "ate"), ("ization", "ise"), ("isation", "ise"), ("fulness", "ful"), ("iveness", "ive"),
    ("ations", ""), ("ation", ""), ("ments", "ment"), ("ingly", ""), ("ities", "ity"), ("ors", "or"),
    ("ings", ""), ("ies", "y"), ("ied", "y"), ("sses", "ss"), ("xes", "x"), ("ches", "ch"), ("shes", "sh"),
    ("ing", ""), ("edly", ""), ("ed", ""), ("ly", ""), ("ions", ""), ("ion", ""), ("es", ""), ("e", ""), ("s", ""),
)  # fmt: skip
_DOUBLED = frozenset("bdgmnprt")


_CONJUNCTIONS = words("and but while whereas with as including which who")
_ENDS_OF_CLAUSES = frozenset(".,;:()—–")


class Words(NamedTuple):
    """The words of a stretch of text: stems or classes in reading order, stems of names, numbers by value.

    `opening` is the stem of a first word with a capital, which may be a name or not.
    """

    stems: tuple[str, ...]
    names: frozenset[str]
    numbers: frozenset[str]
    opening: str | None = None


def read_words(text: str, start: int, end: int, meaning: Callable[[str], str] | None = None) -> Words:
    """Return the words of `text[start:end]`, which is a sentence or so, each as what `meaning` makes of it.

    That is its class or stem unless told; of a word with a capital, which is a name's but for the first of the
    sentence, it is its stem. Linear in the stretch.
    """
    meaning = meaning or class_or_stem
    stems: list[str] = []
    names: set[str] = set()
    numbers: set[str] = set()
    first, opening = True, None
    for found in _WORD.finditer(text, start, end):
        word = found[0][:_LONGEST_WORD]
        low = word.lower()
        number = _number(low)
        if number is not None:
            numbers.add(number)
            stems.append(number)
        elif low not in FUNCTION:
            named = word[0].isupper()
            stems.append(stem(low) if named and not first else meaning(low))
            if named and first:
                opening = stem(low)
            elif named:
                names.add(stems[-1])
        first = False
    return Words(tuple(stems), frozenset(names), frozenset(numbers), opening)


class Token(NamedTuple):
    """A word in lower case with its span; its `stem` or class, None of a number or one that means nothing.

    `means`: whether it is a number or means something; `breaks`: how many ends of clauses are before it.
    """

    start: int
    end: int
    low: str
    stem: str | None
    means: bool
    breaks: int


def tokens(text: str, start: int, end: int) -> Iterator[Token]:
    """Yield the words of `text[start:end]`, which is a sentence or less. Linear in the stretch."""
    last = start
    for found in _WORD.finditer(text, start, end):
        low = found[0][:_LONGEST_WORD].lower()
        between = text[last : found.start()] if last > start else ""
        breaks = (low in _CONJUNCTIONS) + (not _ENDS_OF_CLAUSES.isdisjoint(between))
        number, means = _number(low), low not in FUNCTION
        stemmed = None
        if means and number is None:
            stemmed = stem(low) if found[0][0].isupper() and last > start else concept(low)
        yield Token(found.start(), found.end(), low, stemmed, means or number is not None, breaks)
        last = found.end()


def _number(low: str) -> str | None:
    """The value of a number as text, the same for "4,500" and "4500", "four" and "4"; None of a word."""
    if not low[0].isdigit():
        return _NUMBERS.get(low)
    return low.replace(",", "")


def class_or_stem(low: str) -> str:
    """Return the class of a lower-case word that has one, else its stem: "died" and "killed" are "=dead"."""
    root = stem(low)
    return _classes().get(root, root)


@cache
def _classes() -> dict[str, str]:
    """The classes of nouns and statuses by the stems of their single words; a status before a noun."""
    found: dict[str, str] = {}
    for name, told, _ in (*STATUSES, *NOUNS):
        for word in _single(told):
            found.setdefault(stem(word), f"={name}")
    return found


@lru_cache(maxsize=1 << 15)
def concept(low: str) -> str:
    """Return what a lower-case word means as far as it is known, else its stem.

    "died" and "killed" are of the class "=dead", "thieves" and "burglars" of one group of synonyms, "~burglar".
    """
    return _meanings().of(low) or stem(low)


def is_listed(low: str) -> bool:
    """Whether a lower-case word, or what it is the plural of, is listed as one whose meaning is known."""
    return _meanings().lists(low) or _meanings().lists(low.removesuffix("s"))


class _Meanings:
    """What words mean, how words of a class start, and what stems mean: as listed before another of its stem.

    So "fire" is none of the missiles that were fired. A status goes before a noun.
    """

    def __init__(self) -> None:
        self._words: dict[str, str] = {}
        self._stems: dict[str, str] = {}
        self._starts = {
            start[:-1]: f"={name}"
            for name, told, _ in STATUSES
            for start in map(str.strip, told.lower().split(","))
            if start.endswith("*")
        }

    def of(self, low: str) -> str | None:
        """What a word means; None where nothing tells."""
        start = next((low[:size] for size in range(len(low), 2, -1) if low[:size] in self._starts), "")
        return self._words.get(low) or self._starts.get(start) or self._stems.get(stem(low))

    def lists(self, low: str) -> bool:
        """Whether a word is listed itself, or its start is."""
        return low in self._words or any(low.startswith(start) for start in self._starts)

    def add(self, word: str, meaning: str) -> None:
        """Let a word mean something, and its stem, unless they mean something already."""
        if not any(word.startswith(start) for start in self._starts):
            self._words.setdefault(word, meaning)
        self._stems.setdefault(stem(word), meaning)


@cache
def _meanings() -> _Meanings:
    """The meanings of the words of the tables: classes before groups of synonyms."""
    from tui.compare.classes import plural

    found = _Meanings()
    for name, told, _ in STATUSES:
        for word in _single(told):
            found.add(word, f"={name}")
    for name, told, _ in NOUNS:
        for word in _single(told):
            found.add(word, f"={name}")
            found.add(plural(word), f"={name}")
    for first, *others in groups():
        meaning = found.of(first) or f"~{first}"
        for word in (first, *others):
            found.add(word, meaning)
    return found


def _single(told: str) -> list[str]:
    """The single words among those that a table lists for a class."""
    found = (word.strip().rstrip("*") for word in told.lower().split(","))
    return [word for word in found if word.isalpha()]


@lru_cache(maxsize=1 << 15)
def stem(low: str) -> str:
    """Return a word in lower case without its ending: "drones" and "drone" are one, "striking" and "strikes"."""
    low = low.removesuffix("'s").removesuffix("’s")
    if len(low) <= _SHORTEST_STEM or low.endswith("ss"):
        return low
    for ending, instead in _ENDINGS:
        if low.endswith(ending) and len(low) - len(ending) >= _SHORTEST_STEM:
            left = low[: -len(ending)] + instead
            doubled = (
                not instead and len(left) > _SHORTEST_STEM and left[-1] == left[-2] and left[-1] in _DOUBLED
            )
            return left[:-1] if doubled else left
    return low
