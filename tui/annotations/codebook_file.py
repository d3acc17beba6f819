"""The file of a project's codebook, `annotations/labels.yaml`: people write it, the program only reads it.

It is made once, on wish, with what is built in; from then on it is never written again.
"""

from __future__ import annotations

import contextlib
import os
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from tui.annotations.codebook import (
    Codebook,
    Label,
    Problem,
    Relation,
    built_in,
    name_problem,
    with_letters,
)
from tui.annotations.colours import KNOWN, is_colour
from tui.base.clean import cited, clean_line
from tui.base.errors import InputError
from tui.base.files import Unreadable, Unwritable, read_regular, reason_of, stamp, write_whole
from tui.base.values import Path as Place
from tui.base.values import Value
from tui.base.yaml_scalars import text_as_written

if TYPE_CHECKING:
    from tui.base.strict_yaml import Document


def read_codebook(path: Path) -> Codebook:
    """Return the codebook of the file at `path`, or the built-in one where there is none.

    Labels or relations that the file does not list at all are the built-in ones.
    Raises InputError for a file that cannot be read or holds values of a wrong type.
    """
    seen = stamp(path)  # before it is read: what is written meanwhile counts as a change
    if seen is None and not path.is_symlink():
        return replace(built_in(), path=path)
    try:
        from tui.base.strict_yaml import SIZE_LIMIT

        data = read_regular(path, SIZE_LIMIT)
    except Unreadable as problem:
        raise InputError(str(path), problem.reason) from None
    return replace(parse_codebook(data, str(path)), path=path, stamp=seen)


def codebook_words(codebook: Codebook) -> str | None:
    """What is wrong in the file of a codebook, in a line; None where nothing is."""
    if not codebook.problems:
        return None
    first, more = codebook.problems[0], len(codebook.problems) - 1
    others = f" (and {more} more: `variorum check` lists them)" if more else ""
    return f"{codebook.path}:{first.line}:{first.column}: {first.what}{others}"


def reloaded(codebook: Codebook) -> Codebook:
    """Return the codebook as its file is now: the same object where that did not change.

    Raises InputError as `read_codebook` does.
    """
    if codebook.path is None or stamp(codebook.path) == codebook.stamp:
        return codebook
    return read_codebook(codebook.path)


def parse_codebook(data: bytes, name: str) -> Codebook:
    """Return the codebook that a file of these bytes holds; `name` is what errors call it.

    Raises InputError for what cannot be read; what is only wrong is in its `problems`.
    """
    from tui.base.strict_yaml import read_yaml

    return _Reader(read_yaml(data, name), name).codebook()


def create_codebook(path: Path) -> None:
    """Write the built-in codebook to `path`, with a line on how it is edited. Nothing is ever overwritten.

    Raises InputError where something is there already, or where nothing can be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        # The name is claimed first, as an empty file, which stands for the built-in codebook too.
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o666))
    except FileExistsError:
        raise InputError(str(path), "is there already: edit it, the program never rewrites it") from None
    except (OSError, ValueError) as problem:
        raise InputError(str(path), reason_of(problem, "write")) from None
    try:
        write_whole(path, _built_in_yaml().encode())
    except Unwritable as problem:
        with contextlib.suppress(OSError):
            path.unlink()
        raise InputError(str(path), problem.reason) from None


_HEAD = """\
# The codebook: labels for spans of text, and relations between them. Edit it freely: it is read again when it
# changes, and the program never rewrites it. The digits 1-9 set the first nine labels, a key sets its own.
# A name may be nested, as in claim/official. color: a name (blue), "#rrggbb" in quotes, or a role (accent).
"""


def _built_in_yaml() -> str:
    """Return the built-in codebook as the text of a file."""
    lines = [_HEAD + "labels:"]
    for label in built_in().labels:
        lines += [f"- name: {label.name}", f"  key: {label.key}", f"  color: {label.color}"]
        lines += [f'  description: "{label.description}"', f'  example: "{label.example}"']
    lines.append("relations:")
    for relation in built_in().relations:
        lines += [f"- name: {relation.name}", f'  description: "{relation.description}"']
    return "\n".join(lines) + "\n"


_KEYS = {
    "labels": ("name", "key", "color", "description", "example"),
    "relations": ("name", "description"),
}
"""What a label and a relation have."""


class _Reader:
    """Takes a codebook out of a document, and notes what is wrong and where."""

    def __init__(self, document: Document, name: str) -> None:
        self._document = document
        self._name = name
        self._problems: list[Problem] = []

    def codebook(self) -> Codebook:
        value = self._mapping({} if self._document.value is None else self._document.value, ())
        labels, relations = self._items(value, "labels"), self._items(value, "relations")
        return Codebook(
            built_in().labels if labels is None else self._labels(labels),
            built_in().relations if relations is None else self._relations(relations),
            tuple(self._problems),
        )

    def _labels(self, items: list[dict[str, Value]]) -> tuple[Label, ...]:
        labels: list[Label] = []
        keys: dict[str, str] = {}
        for item, name, at in self._named(items, "label", "labels"):
            key = self._key(item, at)
            if key and keys.setdefault(key, name) != name:
                what = f"the key {cited(key)} of {cited(name)} already sets {cited(keys[key])}: choose another one"
                self._note(what, (*at, "key"))
                key = ""
            labels.append(
                Label(
                    name,
                    key,
                    self._colour(item, at),
                    self._text(item, "description", at),
                    self._text(item, "example", at),
                )
            )
        return with_letters(labels)

    def _relations(self, items: list[dict[str, Value]]) -> tuple[Relation, ...]:
        named = self._named(items, "relation", "relations")
        return tuple(Relation(name, self._text(item, "description", at)) for item, name, at in named)

    def _named(
        self, items: list[dict[str, Value]], what: str, key: str
    ) -> Iterator[tuple[dict[str, Value], str, Place]]:
        """Yield each item with its name and place; one without a name, or with that of another, is only noted."""
        seen: set[str] = set()
        for index, item in enumerate(items):
            at = (key, index)
            name = self._text(item, "name", at)
            for other in [other for other in item if other not in _KEYS[key]]:
                self._note(f"unknown key {cited(other)}: a {what} has {', '.join(_KEYS[key])}", (*at, other))
            if name in seen:
                self._note(f"the {what} {cited(name)} a second time: keep one of them", (*at, "name"))
            elif problem := name_problem(name):
                self._note(f"a {what} name that {problem}", (*at, "name"))
            if name.strip() and name not in seen:
                seen.add(name)
                yield item, name, at

    def _key(self, item: dict[str, Value], at: Place) -> str:
        key = unicodedata.normalize("NFC", self._text(item, "key", at))
        if not key or (len(key) == 1 and not key.isspace() and clean_line(key) == key):
            return key
        self._note(f"the key {cited(key)} is not one character that can be typed: choose one", (*at, "key"))
        return ""

    def _colour(self, item: dict[str, Value], at: Place) -> str:
        colour = self._text(item, "color", at)
        if is_colour(colour) or "color" not in item:
            return colour
        what = f"unknown colour {cited(colour)}" if colour else "no colour after `color:`"
        self._note(f"{what}: write {KNOWN}", (*at, "color"))
        return ""

    def _mapping(self, value: Value, at: Place) -> dict[str, Value]:
        if not isinstance(value, dict):
            self._refuse("not a mapping: write keys, each with a colon", at)
        return value

    def _items(self, value: dict[str, Value], key: str) -> list[dict[str, Value]] | None:
        items = value.get(key)
        if items is not None and not isinstance(items, list):
            self._refuse(f"`{key}` is not a list: write `- name: ...` for each", (key,))
        return None if items is None else [self._mapping(each, (key, at)) for at, each in enumerate(items)]

    def _text(self, item: dict[str, Value], key: str, at: Place) -> str:
        value = item.get(key)
        if isinstance(value, dict | list):
            self._refuse(f"`{key}` is not a text: write one, in quotes if need be", (*at, key))
        return text_as_written(value) or ""

    def _note(self, what: str, at: Place) -> None:
        self._problems.append(Problem(*self._document.mark(*at), what))

    def _refuse(self, what: str, at: Place) -> NoReturn:
        raise InputError(self._name, what, *self._document.mark(*at))
