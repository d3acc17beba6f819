"""YAML read strictly: plain data of one meaning, or an error that names the place.

Loaders of YAML build objects, follow aliases and nest as deep as the file says, which can end a process or
fill its memory. Here only the flat stream of events is read, and reading stops at the first oddity.
"""

from __future__ import annotations

import contextlib
import re
from bisect import bisect_left
from collections.abc import Callable, Mapping
from functools import cached_property
from typing import NoReturn, Protocol, TypeAlias

from tui.base.errors import InputError
from tui.base.values import Value
from tui.base.yaml_scalars import resolved

Take: TypeAlias = "Callable[[Value, int], Value]"
"""What becomes of an item of a list: it is given the item and its index, and what it returns is kept."""

SIZE_LIMIT = 8 << 20
VALUE_LIMIT = 5_000_000
NAME_LIMIT = 1_000_000
DEPTH_LIMIT = 20

_BOM = "\ufeff"
_PLAIN_BYTES = bytes([*b"\t\n\r", *range(0x20, 0x7F)])
_UNWANTED = re.compile("[^\t\n\r\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_COMMENT_FOR_VALUE = re.compile(r":[ \t]+(#[^\s,}\]]+)")
_SHOWN = 40  # characters of a value that a message shows
_CONFLICT_MARKER = re.compile(r"^<<<<<<< ", re.MULTILINE)


class _Marks:
    """Where the keys of a mapping or the items of a list start, as indices into the text, and what is below."""

    __slots__ = ("at", "below")

    def __init__(self) -> None:
        self.at: dict[str | int, int] = {}
        self.below: dict[str | int, _Marks] = {}

    def inside(self, part: str | int) -> _Marks:
        """Return new marks for what stands inside `part`."""
        marks = self.below[part] = _Marks()
        return marks


class Document:
    """What a YAML file holds, and where."""

    def __init__(self, value: Value, data: bytes, name: str) -> None:
        self.value = value
        self.name = name
        self._data = data

    def mark(self, *path: str | int) -> tuple[int, int]:
        """Return line and column, from 1, of the key or list item that `path` leads to.

        Where there is none, that of the nearest one around it.
        """
        marks, index = self._marks, 0
        for part in path:
            index = marks.at.get(part, index)
            if part not in marks.below:
                break
            marks = marks.below[part]
        return self._places.place(index)

    def refuse(self, what: str, *path: str | int) -> NoReturn:
        """Raise InputError for what is wrong at `path`."""
        raise InputError(self.name, what, *self.mark(*path))

    @cached_property
    def _places(self) -> _Places:
        return _Places(_text_of(self._data))

    @cached_property
    def _marks(self) -> _Marks:
        marks = _Marks()  # asked for only when something is wrong: reading is not slowed by it
        with contextlib.suppress(InputError):  # what comes before a second fault is marked
            _Reader(self._data, self.name, marks=marks).read()
        return marks


def read_yaml(
    data: bytes,
    name: str,
    limit: int = SIZE_LIMIT,
    take: Mapping[str, Take] | None = None,
    unmerged: str = "keep what is right and delete the markers",
) -> Document:
    """Return what the YAML file with these bytes holds; `name` is what errors call it.

    `unmerged`: what to do about markers that git leaves where it could not merge.

    Of the plain scalars only null, ``true``, ``false``, decimal integers and decimals that are spelled
    as `number_text` does are no text: ``8:00``, ``no``, ``1e3``, ``1.10`` and ``2026-05-03`` are. An empty
    file holds None. The items of a list under a top key that `take` names are given to its function as soon
    as they are read, and the list holds what that returns.

    Raises InputError for more than `limit` bytes, bad UTF-8, control characters, conflict markers, what is
    no YAML, repeated keys, anchors, aliases, tags, merge keys, keys that are no text, several documents,
    more than 20 levels, five million values or a million different keys.
    """
    if len(data) > limit:
        raise InputError(name, f"too large: {len(data)} bytes, where {limit} are the most that is read")
    _check_characters(data, name, unmerged)
    return Document(_Reader(data, name, take).read(), data, name)


def _text_of(data: bytes) -> str:
    return data.decode().removeprefix(_BOM)


def _check_characters(data: bytes, name: str, unmerged: str) -> None:
    try:
        text = _text_of(data)
    except UnicodeDecodeError as problem:
        before = _text_of(data[: problem.start])
        place = _Places(before).place(len(before))
        raise InputError(name, "not UTF-8: save the file as UTF-8", *place) from None
    if data.translate(None, _PLAIN_BYTES) and (found := _UNWANTED.search(text)):
        what = (
            f"control character U+{ord(found[0]):04X}: delete it, or write it as an escape in double quotes"
        )
        raise InputError(name, what, *_Places(text).place(found.start()))
    if b"<<<<<<< " in data and (found := _CONFLICT_MARKER.search(text)):
        raise InputError(name, f"a conflict marker of git: {unmerged}", *_Places(text).place(found.start()))


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


class Mark(Protocol):
    """Where an event starts or ends, in code points after a byte order mark."""

    index: int


class Event(Protocol):
    """What is read of the parser's events; no kind of event has all of it."""

    start_mark: Mark
    end_mark: Mark
    anchor: str | None
    tag: str | None
    value: str
    implicit: tuple[bool, bool]


def event_source(source: str | bytes) -> Callable[[], Event]:
    """Return what gives the events of YAML one by one, in C where there is libyaml; bytes are UTF-8.

    Only a loader's parser is used: it takes any nesting, as it builds nothing.
    """
    import yaml

    in_c = getattr(yaml, "CSafeLoader", None)
    if in_c is None:  # which counts a byte order mark among the characters
        loader = yaml.SafeLoader(_text_of(source) if isinstance(source, bytes) else source)
    else:
        loader = in_c(source)
    events: Callable[[], Event] = loader.get_event
    return events


class _Reader:
    """One pass over the events of a file, which gives its value, and fills in marks if they are wanted."""

    def __init__(
        self, data: bytes, name: str, take: Mapping[str, Take] | None = None, marks: _Marks | None = None
    ) -> None:
        import yaml

        self._data = data  # not its text, which would take memory as long as objects are made
        self._name = name
        self._take = take or {}
        self._marks = marks
        self._left = VALUE_LIMIT
        self._names: dict[str, str] = {}
        self._scalar: type = yaml.ScalarEvent
        self._mapping_start: type = yaml.MappingStartEvent
        self._mapping_end: type = yaml.MappingEndEvent
        self._list_end: type = yaml.SequenceEndEvent

    def read(self) -> Value:
        import yaml

        try:
            self._next = event_source(self._data)
            return self._document()
        except InputError:
            raise
        except yaml.MarkedYAMLError as problem:
            mark = problem.problem_mark or problem.context_mark
            self._refuse_comment(mark)
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
                value = self._value(self._next(), 0, self._marks, "")
        return value

    def _value(self, event: Event, depth: int, around: _Marks | None, part: str | int) -> Value:
        """Return the value that starts with `event`, which is `part` of what is around it."""
        kind = type(event)
        if kind is self._scalar and event.anchor is None and event.tag is None:
            value = event.value
            if not value.isascii():
                self._check_whole(event)
            return resolved(value) if event.implicit[0] else value
        self._check_node(event, depth)
        marks = around and (around.inside(part) if depth else around)
        if kind is self._mapping_start:
            return self._mapping(depth + 1, marks)
        return self._list(depth + 1, marks, self._take.get(str(part)) if depth == 1 else None)

    def _mapping(self, depth: int, marks: _Marks | None) -> dict[str, Value]:
        mapping: dict[str, Value] = {}
        next_event, names, scalar = self._next, self._names, self._scalar  # looked up once: this loop is hot
        while (kind := type(event := next_event())) is not self._mapping_end:
            if kind is not scalar or event.anchor is not None or event.tag is not None:
                self._refuse_key(event)
            key = event.value
            key = names[key] if key in names else self._name_of(event)
            if key in mapping:
                self._refuse(f"the key {key[:40]!r} a second time: keep one of them", event.start_mark)
            if marks is not None:
                marks.at[key] = event.start_mark.index
            event = next_event()
            if type(event) is scalar and event.tag is None and event.anchor is None and event.value.isascii():
                mapping[key] = resolved(event.value) if event.implicit[0] else event.value
            else:
                mapping[key] = self._value(event, depth, marks, key)
        self._left -= len(mapping)
        return mapping

    def _list(self, depth: int, marks: _Marks | None, take: Take | None) -> list[Value]:
        items: list[Value] = []
        while type(event := self._next()) is not self._list_end:
            self._count(event)
            if marks is not None:
                marks.at[len(items)] = event.start_mark.index
            item = self._value(event, depth, marks, len(items))
            items.append(item if take is None else take(item, len(items)))
        return items

    def _name_of(self, event: Event) -> str:
        """Return the key that `event` is, and keep it: one str for all the keys of a name."""
        key = event.value
        self._check_whole(event)
        if len(self._names) == NAME_LIMIT:
            self._refuse(f"more than {NAME_LIMIT:,} different keys: split the file", event.start_mark)
        if key != "<<":
            return self._names.setdefault(key, key)
        if event.implicit[0]:
            self._refuse("a merge key: write the values out in full", event.start_mark)
        return key

    def _refuse_key(self, event: Event) -> NoReturn:
        if type(event) is self._scalar:
            self._refuse("an anchor or a tag: leave it out", event.start_mark)
        self._refuse("a key that is no text: quote it", event.start_mark)

    def _check_node(self, event: Event, depth: int) -> None:
        if type(event).__name__ == "AliasEvent":
            self._refuse("an alias: write the value out in full", event.start_mark)
        if event.anchor is not None:
            self._refuse("an anchor: leave it out", event.start_mark)
        if event.tag is not None:
            self._refuse("a tag: leave it out", event.start_mark)
        if depth == DEPTH_LIMIT:
            self._refuse(f"more than {DEPTH_LIMIT} levels: make it flatter", event.start_mark)
        self._count(event)

    def _count(self, event: Event) -> None:
        self._left -= 1
        if self._left < 0:
            self._refuse(f"more than {VALUE_LIMIT:,} values: split the file", event.start_mark)

    def _check_whole(self, event: Event) -> None:
        if _SURROGATE.search(event.value):  # by an escape, which one of the parsers takes
            self._refuse("half a character, U+D800 to U+DFFF: write it whole", event.start_mark)

    def _refuse_comment(self, mark: Mark | None) -> None:
        """Refuse a value that begins with # in the line where the parser gave up, or in that before it."""
        if mark is None:
            return
        text = _text_of(self._data)
        end = text.find("\n", mark.index)
        line = text.rfind("\n", 0, mark.index) + 1
        start = text.rfind("\n", 0, len(text[:line].rstrip())) + 1
        if found := _COMMENT_FOR_VALUE.search(text, start, len(text) if end < 0 else end):
            what = f"{found[1][:_SHOWN]} without quotes begins a comment: put it in quotes"
            raise InputError(self._name, what, *_Places(text).place(found.start(1)))

    def _refuse(self, what: str, mark: Mark | None) -> NoReturn:
        if mark is None:
            raise InputError(self._name, what)
        # Not the parser's own line: it also counts lines at other characters than newlines.
        raise InputError(self._name, what, *_Places(_text_of(self._data)).place(mark.index))
