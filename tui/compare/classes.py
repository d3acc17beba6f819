"""Which nouns count the same things, and which words tell the same fate of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from tui.compare.tables.nouns import NOUNS
from tui.compare.tables.statuses import STATUSES
from tui.figures.tables import words as table

Phrase = tuple[str, ...]
TOKEN = re.compile(r"[^\W_]+(?:['’.\-][^\W_]+)*")

_IRREGULAR = {
    "men": "man", "women": "woman", "children": "child", "schoolchildren": "schoolchild", "feet": "foot",
    "teeth": "tooth", "mice": "mouse", "servicemen": "serviceman", "policemen": "policeman", "firemen": "fireman",
    "gunmen": "gunman", "lives": "life", "knives": "knife", "halves": "half", "bases": "base",
    "criteria": "criterion", "phenomena": "phenomenon", "crises": "crisis", "geese": "goose", "buses": "bus",
    "gases": "gas", "shelves": "shelf", "leaves": "leaf", "loaves": "loaf", "wives": "wife", "thieves": "thief",
}  # fmt: skip
_PLURALS = {one: many for many, one in _IRREGULAR.items()} | {"person": "people"}
_UNCHANGED = table("aircraft series news species people police staff personnel troops sheep cattle")
_ENDINGS = (
    ("ies", "y"),
    ("sses", "ss"),
    ("shes", "sh"),
    ("ches", "ch"),
    ("xes", "x"),
    ("zes", "z"),
    ("s", ""),
)
_KEPT_S = ("ss", "us", "is")
_SHORTEST_TYPO = 5  # letters: shorter words have too many neighbours
# "Two Ukrainians", "four Queenslanders": whom a country or a place is home to.
_PEOPLE_OF = re.compile(
    r"\b[A-Z]\w+(?:ians?|icans?|landers?|eans|[aeo]ese|nians?|[qlnt]is|ites|Britons?)$|"
    r"\b(?:Germans?|Romans?|Afghans?|Koreans?|Mexicans?|Poles?|Swedes?|Danes?|Finns?|Turks?|Greeks?|Czechs?|Serbs?|"
    r"Croats?|Arabs?|Kurds?|Filipinos?|Spaniards?|Scots?|Dutchm[ae]n|Frenchm[ae]n|Englishm[ae]n|Irishm[ae]n)$"
)
_LONGEST = 60  # code points of a word that is looked up


@lru_cache(maxsize=1 << 12)
def singular(word: str) -> str:
    """Return a lower-case noun in the singular: "ferries" is "ferry"; what is singular stays."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word in _UNCHANGED or word.endswith(_KEPT_S) or len(word) < 4:
        return word
    return next((word[: -len(end)] + instead for end, instead in _ENDINGS if word.endswith(end)), word)


def plural(word: str) -> str:
    """Return a lower-case noun in the plural, as a heading has it: "ferry" is "ferries"; what is plural stays."""
    if word in _PLURALS or word in _UNCHANGED or singular(word) != word:
        return _PLURALS.get(word, word)
    if word.endswith("y") and word[-2:-1] not in tuple("aeiou"):
        return f"{word[:-1]}ies"
    return f"{word}es" if word.endswith(("s", "x", "z", "sh", "ch")) else f"{word}s"


class Found(NamedTuple):
    """A status told by the tokens `[first, last)`."""

    first: int
    last: int
    name: str


class Classes:
    """The classes of nouns and statuses: the built-in ones, and those that a project adds.

    An added word wins over a built-in one; a class with a built-in name adds to that class.
    """

    def __init__(
        self,
        nouns: Iterable[tuple[str, Sequence[str]]] = (),
        statuses: Iterable[tuple[str, Sequence[str]]] = (),
    ) -> None:
        self._nouns: dict[Phrase, str] = {}
        for name, words in (*_rows(NOUNS), *nouns):
            for phrase in words:
                self._nouns[_nominal(phrase)] = name
        self._statuses: dict[str, list[tuple[Phrase, str]]] = {}
        self._stems: dict[str, str] = {}  # of words with a star
        for name, words in (*_rows(STATUSES), *statuses):
            for phrase in words:
                self._add_status(name, phrase)
        for phrases in self._statuses.values():
            phrases.sort(key=lambda one: -len(one[0]))
        self._known: dict[str, str | None] = {}

    def _add_status(self, name: str, phrase: str) -> None:
        if phrase.endswith("*"):
            self._stems[phrase[:-1].lower()] = name
            return
        parts = tuple(TOKEN.findall(phrase.lower()))
        if parts:
            self._statuses.setdefault(parts[0], []).insert(0, (parts, name))

    def noun(self, counted: str | None) -> str | None:
        """Return the class of a counted noun: "Ukrainian drone aircraft" is "drone".

        A noun of no class is its own, in the singular; None where nothing is counted.
        """
        if not counted:
            return None
        if counted not in self._known:
            self._known[counted] = self._class_of(counted)
        return self._known[counted]

    def _class_of(self, counted: str) -> str | None:
        words = _nominal(counted.partition("(")[0] or counted.strip("()"))
        if not words:
            return None
        for first in range(max(0, len(words) - 3), len(words)):
            if words[first:] in self._nouns:
                return self._nouns[words[first:]]
        if _PEOPLE_OF.search(counted):
            return "person"
        named = counted.rpartition(" ")[2].istitle()
        return (None if named else self._mistyped(words[-1])) or words[-1]

    def _mistyped(self, word: str) -> str | None:
        """Return the class of a noun that one letter makes of `word`: "droned" is a drone."""
        from tui.compare.stems import is_listed

        if not _SHORTEST_TYPO <= len(word) <= _LONGEST or is_listed(word):
            return None  # a fight is no flight
        from rapidfuzz.distance import OSA

        for phrase, name in self._nouns.items():
            alike = len(phrase) == 1 and phrase[0][0] == word[0] and len(phrase[0]) >= _SHORTEST_TYPO
            if alike and OSA.distance(word, phrase[0], score_cutoff=1) <= 1:
                return name
        return None

    def statuses(self, words: Sequence[str]) -> list[Found]:
        """Return the statuses that lower-case words tell, in reading order, the longest where several begin."""
        found: list[Found] = []
        for at, word in enumerate(words):
            if found and at < found[-1].last:
                continue
            name, size = self._status_at(words, at, word)
            if name:
                found.append(Found(at, at + size, name))
        return found

    def _status_at(self, words: Sequence[str], at: int, word: str) -> tuple[str | None, int]:
        for phrase, name in self._statuses.get(word, ()):
            if tuple(words[at : at + len(phrase)]) == phrase:
                return name, len(phrase)
        for size in range(min(len(word), 12), 2, -1):
            if word[:size] in self._stems:
                return self._stems[word[:size]], 1
        return None, 1


def tells(classes: Classes, sort: str, name: str, example: str) -> bool:
    """Whether an example is of the class that is called so; `sort` is "nouns" or "statuses"."""
    told = [word[:_LONGEST] for word in TOKEN.findall(example)]
    if sort == "statuses":
        return any(one.name == name for one in classes.statuses([word.lower() for word in told]))
    return any(classes.noun(" ".join(told[:end])) == name for end in range(1, len(told) + 1))


def _rows(table: Iterable[tuple[str, str, str]]) -> Iterable[tuple[str, list[str]]]:
    return ((name, [one.strip() for one in words.split(",")]) for name, words, _ in table)


def _nominal(phrase: str) -> Phrase:
    """Return the words of a noun phrase in lower case, its last in the singular."""
    words = [word[:_LONGEST] for word in TOKEN.findall(phrase.lower())]
    return (*words[:-1], singular(words[-1])) if words else ()
