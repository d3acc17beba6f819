"""The codebook: which labels and relations there are, what they mean, and how they are called up and shown."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path
from typing import NamedTuple

from tui.annotations.tables.codebook import LABELS, RELATIONS
from tui.base.clean import clean_line
from tui.base.files import Stamp

NESTED = "/"
"""What stands between the parts of a nested name: "claim/official" is under "claim"."""


_DEEPEST = 20  # levels that are looked at: names come from files


class Problem(NamedTuple):
    """What is wrong in a file that can be read all the same: where, from 1, and what to do."""

    line: int
    column: int
    what: str


class Label(NamedTuple):
    """A label: its name, the key that sets it, its colour, and what it means, with an example.

    `key` is one character, or empty where all keys are taken. `letter` is one character that stands for the
    label beside the text. `color` is as the codebook names it, empty for none. `known` is false for a label
    that is in use but not in the codebook. Texts are as written: clean them before they are shown.
    """

    name: str
    key: str = ""
    color: str = ""
    description: str = ""
    example: str = ""
    letter: str = ""
    known: bool = True


class Relation(NamedTuple):
    """What an annotation may be to another one: its name and what it means."""

    name: str
    description: str = ""


@dataclass(frozen=True)
class Codebook:
    """The labels and relations of a project, in the order of its file.

    `problems` are what its file has wrong without being refused. `path` is where the file is or would be,
    None where no project is known; `stamp` is what the file was when it was read, None where there was none.
    """

    labels: tuple[Label, ...]
    relations: tuple[Relation, ...] = ()
    problems: tuple[Problem, ...] = ()
    path: Path | None = field(default=None, compare=False)
    stamp: Stamp | None = field(default=None, compare=False)

    @cached_property
    def _labels(self) -> Mapping[str, Label]:
        return {each.name: each for each in reversed(self.labels)}

    @cached_property
    def _keys(self) -> Mapping[str, Label]:
        return {each.key: each for each in reversed(self.labels) if each.key}

    @cached_property
    def _relations(self) -> Mapping[str, Relation]:
        return {each.name: each for each in reversed(self.relations)}

    def get(self, name: str) -> Label | None:
        """The label of this name; None where the codebook has none."""
        return self._labels.get(name)

    def label(self, name: str) -> Label:
        """The label of this name, or one made up for a name that the codebook lacks.

        It looks like the nearest label that the name is nested in; without one it has no colour and the
        first letter of its name.
        """
        if (label := self._labels.get(name)) is not None:
            return label
        parts = name.split(NESTED, _DEEPEST)
        for depth in range(len(parts) - 1, 0, -1):
            if (label := self._labels.get(NESTED.join(parts[:depth]))) is not None:
                return Label(name, color=label.color, letter=label.letter, known=False)
        return Label(name, letter=_letter(next(filter(str.isalnum, name), "?")), known=False)

    def with_key(self, key: str) -> Label | None:
        """The label that this key sets; None where none does."""
        return self._keys.get(key)

    def at(self, digit: int) -> Label | None:
        """The label that this digit sets, 1 to 9, by its place; None where there are fewer."""
        return self.labels[digit - 1] if 1 <= digit <= min(9, len(self.labels)) else None

    def relation(self, name: str) -> Relation | None:
        """The relation of this name; None where the codebook has none."""
        return self._relations.get(name)

    def under(self, name: str) -> tuple[Label, ...]:
        """The labels that are nested in the one of this name, at any depth."""
        return tuple(each for each in self.labels if each.name.startswith(name + NESTED))


@cache
def built_in() -> Codebook:
    """The codebook that serves where a project has none."""
    labels = (Label(name, key, color, means, example) for name, key, color, example, means in LABELS)
    return Codebook(with_letters(labels), tuple(Relation(*each) for each in RELATIONS))


def name_problem(name: str) -> str | None:
    """Return why no label or relation should have this name, in words that go on from "it"; None if one may."""
    if not name.strip():
        return "is empty: write a word"
    if clean_line(name) != name:
        return "holds control characters: write letters"
    if name != name.strip():
        return "begins or ends with a space: leave it out"
    if not all(part.strip() for part in name.split(NESTED)):
        return f"has nothing before, after or between two {NESTED}: leave out the {NESTED}"
    return None


def with_letters(labels: Iterable[Label]) -> tuple[Label, ...]:
    """Return the labels, each with a letter, and those without a key with one that is free.

    The key is then a letter of the name, the first of its last part if that is free. The letter is the key
    as a capital, or as it is where another label has that capital.
    """
    given = tuple(labels)
    keys = {each.key for each in given if each.key}
    capitals: set[str] = set()
    lettered = []
    for label in given:
        key = label.key or _free_key(label.name, keys)
        keys.add(key)
        letter = _letter(key or next(filter(str.isalnum, label.name), "?"))
        if key and (letter in capitals or (letter != key and letter in keys)):
            letter = key
        capitals.add(letter)
        lettered.append(label._replace(key=key, letter=letter))
    return tuple(lettered)


def _free_key(name: str, keys: set[str]) -> str:
    """Return a letter of `name`, in lower case, that is not among `keys`, else any; empty if all are taken."""
    last = name.rpartition(NESTED)[2]
    letters = (one for one in last.lower() if one.isascii() and one.isalpha())
    alphabet = "abcdefghijklmnopqrstuvwxyz"
    return next((one for one in (*letters, *alphabet) if one not in keys), "")


def _letter(key: str) -> str:
    """Return a key as a capital, where its capital is one character."""
    return key.upper() if len(key.upper()) == 1 else key
