"""The file of a project's own terms, which people write and the program never does.

units:
- name: quintal
plurals: [quintals]
symbols: [q]
designations: [Catch-22, Geran]
titles: [hetman]
nouns:
- name: drone
  words: [Geran, flying moped]
  example: two flying mopeds
statuses:
- name: destroyed
  words: [landed by electronic warfare]
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import NoReturn

from tui.base.advice import advised
from tui.base.errors import InputError
from tui.base.files import Unreadable, read_regular
from tui.base.strict_yaml import Document, read_yaml
from tui.base.values import Value
from tui.figures.vocabulary import LONGEST, Example, Terms, make_terms, split

__all__ = ["Terms", "make_terms", "read_terms"]

_KEYS = ("units", "designations", "titles", "nouns", "statuses")
_UNIT_KEYS = ("name", "plurals", "symbols")
_CLASS_KEYS = ("name", "words", "example")


def read_terms(path: Path) -> Terms:
    """Return the terms of a project's file.

    Raises InputError, with line and column, for a file that cannot be read or holds anything else than
    `units` (a list of `name`, `plurals`, `symbols`), `designations` and `titles` (lists of text), `nouns` and
    `statuses` (lists of `name`, `words`, `example`).
    """
    try:
        data = read_regular(path)
    except Unreadable as problem:
        raise InputError(str(path), advised(problem.reason)) from None
    return _Reader(read_yaml(data, str(path)), str(path)).terms()


class _Reader:
    """Checks what a document holds, and tells the place of what is wrong."""

    def __init__(self, document: Document, name: str) -> None:
        self._document = document
        self._name = name
        self._examples: list[Example] = []

    def terms(self) -> Terms:
        value = self._mapping(self._document.value if self._document.value is not None else {}, (), _KEYS)
        units = [self._unit(one, ("units", at)) for at, one in enumerate(self._list(value, (), "units"))]
        self._refuse_ambiguous(units)
        designations = self._texts(value, (), "designations")
        for at, name in enumerate(designations):
            if not _has_letter(name):
                self._refuse(
                    "a designation without a letter: write the name with its number", ("designations", at)
                )
        titles = self._texts(value, (), "titles")
        for at, title in enumerate(titles):
            if not _has_letter(title) or len(split(title)) > 1:
                self._refuse("a title is one word: write its last one, in letters", ("titles", at))
        terms = make_terms(units, designations, titles)
        nouns, statuses = (self._classes(value, key) for key in ("nouns", "statuses"))
        return replace(terms, nouns=nouns, statuses=statuses, examples=tuple(self._examples))

    def _classes(self, value: dict[str, Value], key: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
        listed = enumerate(self._list(value, (), key))
        return tuple(self._class(one, key, at) for at, one in listed)

    def _class(self, value: Value, sort: str, number: int) -> tuple[str, tuple[str, ...]]:
        at = (sort, number)
        one = self._mapping(value, at, _CLASS_KEYS)
        if not one.get("name") or not one.get("words"):
            self._refuse("a class without `name` or `words`: write both", at)
        name = self._text(one["name"], (*at, "name"))
        if (said := one.get("example")) is not None:
            place = (*at, "example")
            if not isinstance(said, str):
                self._refuse("an example that is no text: put it in quotes", place)
            self._examples.append(Example(sort, name, said, *self._document.mark(*place)))
        return name, tuple(self._texts(one, at, "words"))

    def _unit(self, value: Value, at: tuple[str | int, ...]) -> tuple[str, list[str], list[str]]:
        unit = self._mapping(value, at, _UNIT_KEYS)
        if "name" not in unit:
            self._refuse("a unit without `name`: say what it is called", at)
        name = self._text(unit["name"], (*at, "name"))
        if not _has_letter(name):
            self._refuse("a unit without a letter: write what it is called", (*at, "name"))
        return name, self._texts(unit, at, "plurals"), self._texts(unit, at, "symbols")

    def _refuse_ambiguous(self, units: list[tuple[str, list[str], list[str]]]) -> None:
        """Refuse a word or symbol that stands for two units. A built-in unit's name is fine: it gets more words."""
        words: dict[str, str] = {}
        for at, (name, plurals, symbols) in enumerate(units):
            listed = [("plurals", number, one.lower()) for number, one in enumerate(plurals)]
            listed += [("symbols", number, f"symbol {one}") for number, one in enumerate(symbols)]
            if name.lower() in words:
                self._refuse(
                    f"the unit {name[:40]!r} a second time: put its words together", ("units", at, "name")
                )
            words[name.lower()] = name
            for key, number, word in listed:
                other = words.setdefault(word, name)
                if other != name:
                    what = f"{word[:40]!r} stands for {other[:40]!r} already: leave it out of one of them"
                    self._refuse(what, ("units", at, key, number))

    def _mapping(self, value: Value, at: tuple[str | int, ...], keys: tuple[str, ...]) -> dict[str, Value]:
        if not isinstance(value, dict):
            self._refuse(f"not a mapping: write {', '.join(keys)}, each with a colon", at)
        for key in value:
            if key not in keys:
                self._refuse(f"unknown key {key[:40]!r}: there are {', '.join(keys)}", (*at, key))
        return value

    def _list(self, holder: dict[str, Value], at: tuple[str | int, ...], key: str) -> list[Value]:
        value = holder.get(key)
        if value is None:
            return []
        if not isinstance(value, list):
            self._refuse(f"`{key}` is not a list: write [one, two], or one a line after a dash", (*at, key))
        return value

    def _texts(self, holder: dict[str, Value], at: tuple[str | int, ...], key: str) -> list[str]:
        items = self._list(holder, at, key)
        return [self._text(item, (*at, key, place)) for place, item in enumerate(items)]

    def _text(self, value: Value, at: tuple[str | int, ...]) -> str:
        if isinstance(value, bool) or not isinstance(value, str | int):
            self._refuse("not a text: write a word or name, in quotes if need be", at)
        text = str(value)
        if not 0 < len(split(text)) <= LONGEST:
            self._refuse(f"empty, or longer than {LONGEST} words and signs: shorten it", at)
        return text

    def _refuse(self, what: str, at: tuple[str | int, ...]) -> NoReturn:
        raise InputError(self._name, what, *self._document.mark(*at))


def _has_letter(text: str) -> bool:
    return any(letter.isalpha() for letter in text)
