"""YAML read strictly: plain data of one meaning, or an error that names the place.

Loaders of YAML build objects, follow aliases and nest as deep as the file says, which can end a process or
fill its memory. Here only the flat stream of events is read, and reading stops at the first oddity.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable
from functools import cached_property
from typing import NoReturn, Protocol, TypeAlias

from tui.base.errors import InputError

Value: TypeAlias = "dict[str, Value] | list[Value] | str | int | float | bool | None"
"""What a file holds. Keys are always text."""

Path: TypeAlias = "tuple[str | int, ...]"
"""The keys and list indices that lead to a value."""

SIZE_LIMIT = 8 << 20
DEPTH_LIMIT = 20

_BOM = "\ufeff"
_PLAIN_BYTES = bytes([*b"\t\n\r", *range(0x20, 0x7F)])
_UNWANTED = re.compile("[^\t\n\r\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_CONFLICT_MARKER = re.compile(r"^<<<<<<< ", re.MULTILINE)

# Only these plain words are no text. Each is written in one way, so nothing is lost by reading it.
_WORDS: dict[str, bool | None] = {"": None, "~": None, "null": None, "true": True, "false": False}
_DIGITS = frozenset("0123456789")
_INTEGER = re.compile(r"0|-?[1-9][0-9]{0,99}")


class Document:
    """What a YAML file holds, and where."""

    def __init__(self, value: Value, text: str, name: str) -> None:
        self.value = value
        self._text = text
        self._name = name
        self._marks: dict[Path, tuple[int, int]] | None = None

    def mark(self, *path: str | int) -> tuple[int, int]:
        """Return line and column, from 1, of the key or list item that `path` leads to.

        Where there is none, that of the nearest one around it.
        """
        if self._marks is None:  # asked only when something is wrong: reading is not slowed by it
            self._marks = {(): (1, 1)}
            _Reader(self._text, self._name, self._marks).read()
        while path not in self._marks:
            path = path[:-1]
        return self._marks[path]


def read_yaml(data: bytes, name: str, limit: int = SIZE_LIMIT) -> Document:
    """Return what the YAML file with these bytes holds; `name` is what errors call it.

    Of the plain scalars only null, ``true``, ``false`` and decimal integers are no text: ``8:00``, ``no``,
    ``1e3`` and ``2026-05-03`` are. An empty file holds None. Raises InputError for more than `limit` bytes,
    bad UTF-8, control characters, conflict markers, what is no YAML, repeated keys, anchors, aliases, tags,
    merge keys, keys that are no text, several documents and more than 20 levels.
    """
    if len(data) > limit:
        raise InputError(name, f"too large: {len(data)} bytes, where {limit} are the most that is read")
    text = _decoded(data, name)
    return Document(_Reader(text, name).read(), text, name)


def _decoded(data: bytes, name: str) -> str:
    try:
        text = data.decode().removeprefix(_BOM)
    except UnicodeDecodeError as problem:
        before = data[: problem.start].decode().removeprefix(_BOM)
        place = _Places(before).place(len(before))
        raise InputError(name, "not UTF-8: save the file as UTF-8", *place) from None
    if data.translate(None, _PLAIN_BYTES) and (found := _UNWANTED.search(text)):
        what = (
            f"control character U+{ord(found[0]):04X}: delete it, or write it as an escape in double quotes"
        )
        raise InputError(name, what, *_Places(text).place(found.start()))
    if b"<<<<<<< " in data and (found := _CONFLICT_MARKER.search(text)):
        what = "a conflict marker of git: restore one side, then merge with `variorum merge`"
        raise InputError(name, what, *_Places(text).place(found.start()))
    return text


class _Places:
    """Line and column of offsets in a text, where lines end at newlines alone."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _newlines(self) -> list[int]:
        return [found.start() for found in re.finditer("\n", self._text)]

    def place(self, offset: int) -> tuple[int, int]:
        line = bisect_left(self._newlines, offset)
        return line + 1, offset - (self._newlines[line - 1] if line else -1)


def _resolved(plain: str) -> Value:
    """Return what a scalar without quotes means."""
    if plain in _WORDS:
        return _WORDS[plain]
    return int(plain) if plain[-1] in _DIGITS and _INTEGER.fullmatch(plain) else plain


class _Mark(Protocol):
    index: int


class _Event(Protocol):
    """What is read of the parser's events; no kind of event has all of it."""

    start_mark: _Mark
    anchor: str | None
    tag: str | None
    value: str
    implicit: tuple[bool, bool]


class _Reader:
    """One pass over the events of a text, which gives its value, and its marks if they are wanted."""

    def __init__(self, text: str, name: str, marks: dict[Path, tuple[int, int]] | None = None) -> None:
        self._text = text
        self._name = name
        self._marks = marks
        self._places = _Places(text)

    def read(self) -> Value:
        import yaml

        try:
            # In C where there is one. Only its parser is used: it takes any nesting, as it builds nothing.
            parser = getattr(yaml, "CSafeLoader", yaml.SafeLoader)(self._text)
            self._next: Callable[[], _Event] = parser.get_event
            return self._document()
        except InputError:
            raise
        except yaml.MarkedYAMLError as problem:
            mark = problem.problem_mark or problem.context_mark
            self._refuse(f"not YAML: {problem.problem or problem.context}", mark)
        except Exception as problem:  # not only YAML's own errors come out of its parsers
            self._refuse(f"not YAML: {problem}", None)

    def _document(self) -> Value:
        value: Value = None
        documents = 0
        while (kind := type(event := self._next()).__name__) != "StreamEndEvent":
            if kind == "DocumentStartEvent":
                documents += 1
                if documents > 1:
                    self._refuse("a second document: keep one in a file", event.start_mark)
                value = self._value(self._next(), (), 0)
        return value

    def _value(self, event: _Event, path: Path, depth: int) -> Value:
        kind = type(event).__name__
        if kind == "AliasEvent":
            self._refuse("an alias: write the value out in full", event.start_mark)
        if event.anchor is not None:
            self._refuse("an anchor: leave it out", event.start_mark)
        if event.tag is not None:
            self._refuse("a tag: leave it out", event.start_mark)
        if kind == "ScalarEvent":
            return _resolved(self._text_of(event)) if event.implicit[0] else self._text_of(event)
        if depth == DEPTH_LIMIT:
            self._refuse(f"more than {DEPTH_LIMIT} levels: make it flatter", event.start_mark)
        return self._mapping(path, depth + 1) if kind == "MappingStartEvent" else self._list(path, depth + 1)

    def _mapping(self, path: Path, depth: int) -> dict[str, Value]:
        mapping: dict[str, Value] = {}
        while type(event := self._next()).__name__ != "MappingEndEvent":
            key = self._key(event)
            if key in mapping:
                self._refuse(f"the key {key[:40]!r} a second time: keep one of them", event.start_mark)
            below = self._noted((*path, key), event)
            mapping[key] = self._value(self._next(), below, depth)
        return mapping

    def _list(self, path: Path, depth: int) -> list[Value]:
        items: list[Value] = []
        while type(event := self._next()).__name__ != "SequenceEndEvent":
            below = self._noted((*path, len(items)), event)
            items.append(self._value(event, below, depth))
        return items

    def _key(self, event: _Event) -> str:
        if type(event).__name__ != "ScalarEvent":
            self._refuse("a key that is no text: quote it", event.start_mark)
        if event.anchor is not None or event.tag is not None:
            self._refuse("an anchor or a tag: leave it out", event.start_mark)
        if event.value == "<<" and event.implicit[0]:
            self._refuse("a merge key: write the values out in full", event.start_mark)
        return self._text_of(event)

    def _text_of(self, event: _Event) -> str:
        value: str = event.value
        if not value.isascii() and _SURROGATE.search(value):  # by an escape, which one of the parsers takes
            self._refuse("half a character, U+D800 to U+DFFF: write it whole", event.start_mark)
        return value

    def _noted(self, path: Path, event: _Event) -> Path:
        if self._marks is not None:
            self._marks[path] = self._places.place(event.start_mark.index)
        return path

    def _refuse(self, what: str, mark: _Mark | None) -> NoReturn:
        if mark is None:
            raise InputError(self._name, what)
        # Not the parser's own line: it also counts lines at other characters than newlines.
        raise InputError(self._name, what, *self._places.place(mark.index))
