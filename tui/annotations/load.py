"""An annotation file read from its bytes: strictly, in one pass, each record made as soon as it is read."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from operator import itemgetter, le
from typing import Any, TypeAlias, cast

from tui.annotations.model import (
    CHANGED,
    FIGURE_KEYS,
    NO_KEYS,
    ORPHAN,
    Annotation,
    AnnotationFile,
    ArticleRef,
    Block,
    Link,
)
from tui.annotations.quick import quick_annotation
from tui.base.errors import InputError
from tui.base.strict_yaml import Document, read_yaml
from tui.base.values import Value
from tui.base.yaml_scalars import OddNumber, text_as_written

UNMERGED = "restore one side, then merge with `variorum merge`"
"""What to do about an annotation file in which git left markers of a conflict."""

SIZE_LIMIT = 100 << 20
VERSION = 1

_ID = re.compile(r"[\w-]+")
_MAPPING = "not a block of keys: write each on a line of its own, as `key: value`"
_PAIR = 2


@dataclass(frozen=True, slots=True)
class Loaded:
    """An annotation file and where everything in it stands."""

    file: AnnotationFile
    _document: Document
    _places: tuple[int, ...] | None  # where in the list each annotation stands; None where they are in order

    def mark(self, *path: str | int) -> tuple[int, int]:
        """Return line and column, from 1, of a key: `mark("article", "path")`, `mark("annotations", 3, "label")`.

        Numbers are indices into `file.annotations`. Where there is no such key, the place of the nearest one
        around it.
        """
        match path:
            case ("annotations", int(index), *rest) if self._places and index < len(self._places):
                return self._document.mark("annotations", self._places[index], *rest)
        return self._document.mark(*path)


def load(data: bytes, name: str) -> Loaded:
    """Return what the annotation file with these bytes holds; `name` is what errors call it.

    Its annotations are sorted; keys that have a meaning and are null count as missing. Raises InputError
    for what `read_yaml` refuses, values of the wrong type, a repeated id, a record without a label or
    without any place, and a file made by a newer version. What is wrong only by the article or the codebook
    is no matter here.
    """
    records = _Records()
    document = read_yaml(data, name, SIZE_LIMIT, {"annotations": records.take}, UNMERGED)
    try:
        file = _file(document.value, records)
        _check_ids(file.annotations, document)
    except _Misfit as misfit:
        document.refuse(misfit.what, *misfit.path)
    orders = [each.order for each in file.annotations]
    if all(map(le, orders, orders[1:])):
        return Loaded(file, document, None)
    places = [index for index, _ in sorted(enumerate(orders), key=itemgetter(1))]
    return Loaded(file.with_annotations(file.annotations), document, tuple(places))


def annotation_of(value: Value, name: str) -> Annotation:
    """Return the annotation of a record that stands in another file than an annotator's, called `name`.

    Raises InputError, without a place.
    """
    try:
        return _annotation(value)
    except _Misfit as misfit:
        raise InputError(name, misfit.what) from None


class _Misfit(Exception):
    """A value that does not fit, at a path from where its reader stands."""

    def __init__(self, what: str, *path: str | int) -> None:
        super().__init__(what, path)
        self.what = what
        self.path = path


_Read: TypeAlias = Callable[[Value], Any]
"""Makes of a value what the model holds, or raises _Misfit."""


class _Records:
    """Makes annotations of the items of a list, up to the first that does not fit.

    That one is kept: what is wrong with the file as a whole is to be told before it.
    """

    def __init__(self) -> None:
        self.misfit: _Misfit | None = None

    def take(self, item: Value, index: int) -> Value:
        if self.misfit is None:
            try:
                return cast(Value, _annotation(item))
            except _Misfit as misfit:
                self.misfit = _Misfit(misfit.what, "annotations", index, *misfit.path)
        return None


def _fields(value: Value, readers: dict[str, _Read]) -> dict[str, Any]:
    """Return the keys of a mapping with what their readers make of them, and the others under `extra`."""
    if not isinstance(value, dict):
        raise _Misfit(_MAPPING)
    fields: dict[str, Any] = {}
    extra: dict[str, Value] = {}
    for key, one in value.items():
        read = readers.get(key)
        if read is None:
            extra[key] = one
        elif read is _text and type(one) is str:
            fields[key] = one  # nearly always: worth a call less
        elif one is not None:
            try:
                fields[key] = read(one)
            except _Misfit as misfit:
                raise _Misfit(misfit.what, key, *misfit.path) from None
    fields["extra"] = extra or NO_KEYS
    return fields


def _file(value: Value, records: _Records) -> AnnotationFile:
    fields = _fields({} if value is None else value, _FILE)
    fields.pop("variorum", None)
    if "article" not in fields:
        raise _Misfit("no `article`: say which article this is about, with `article:` and below it `path:`")
    if "annotations" not in fields:
        raise _Misfit("no `annotations`: write `annotations: []` where there are none", "annotations")
    if records.misfit is not None:
        raise records.misfit
    return AnnotationFile(**fields)


def _article(value: Value) -> ArticleRef:
    fields = _fields(value, _ARTICLE)
    if not fields.get("path"):
        raise _Misfit("no `path`: say where the article is, from the folder that holds `annotations/`")
    return ArticleRef(**fields)


def _annotation(value: Value) -> Annotation:
    fields = _fields(value, _RECORD)
    if "label" not in fields:
        raise _Misfit("no `label`: give the annotation one of the codebook's labels")
    start, end = fields.get("start"), fields.get("end")
    if (start is None) is not (end is None):
        raise _Misfit(
            "only one of `start` and `end`: give both, or a `quote` alone", *fields.keys() & {"start", "end"}
        )
    if start is None and not fields.get("quote"):
        raise _Misfit("no place: give a `quote`, or `start` and `end`")
    if start is not None and end < start:
        raise _Misfit("`end` is before `start`: exchange them", "end")
    return quick_annotation(fields)


def _check_ids(annotations: tuple[Annotation, ...], document: Document) -> None:
    """Raise _Misfit for an id that two annotations have."""
    if len({each.id for each in annotations if each.id}) == sum(1 for each in annotations if each.id):
        return
    first: dict[str, int] = {}
    for index, id in enumerate(each.id for each in annotations):
        if id and first.setdefault(id, index) != index:
            line, _ = document.mark("annotations", first[id], "id")
            what = (
                f"the id {id[:40]!r} a second time, line {line} has it too: leave this one out, for a new one"
            )
            raise _Misfit(what, "annotations", index, "id")


def _version(value: Value) -> None:
    if type(value) is int and value > VERSION:
        raise _Misfit(f"made by a newer version of variorum (its file format is {value}): update variorum")
    if type(value) is not int or value != VERSION:
        raise _Misfit(f"not a version of the file format: write `variorum: {VERSION}`")


def _text(value: Value) -> str:
    """Words of the article or of a person: what looks like a number there is text as well."""
    if type(value) is str:
        return value
    text = text_as_written(value)
    if text is None:
        raise _Misfit("not text: write one line, or put it in quotes")
    return text


def _name(value: Value) -> str:
    if not isinstance(value, str) or not value:
        raise _Misfit("not a name: write text, in quotes if it looks like a number")
    return str(value)


def _id(value: Value) -> str:
    text = _text(value)
    if not text.isalnum() and not _ID.fullmatch(text):
        raise _Misfit("not an id: use letters, digits, _ and -, or leave it out, for a new one")
    return text


def _count(value: Value) -> int:
    if type(value) is not int or value < 0:
        raise _Misfit("not a count of characters: write a whole number from 0 up")
    return value


def _truth(value: Value) -> bool:
    if not isinstance(value, bool):
        raise _Misfit("neither true nor false: write one of them")
    return value


def _state(value: Value) -> str:
    if value not in (ORPHAN, CHANGED):
        raise _Misfit(f"not a state: write {ORPHAN} or {CHANGED}, or leave it out")
    return str(value)


def _block(value: Value) -> Block:
    if not isinstance(value, dict):
        raise _Misfit(_MAPPING)
    return value


def _figure(value: Value) -> Block:
    block = dict(_block(value))
    for key in FIGURE_KEYS:
        if block.get(key) is not None:
            try:
                block[key] = _figure_value(block[key]) if key == "value" else _text(block[key])
            except _Misfit as misfit:
                raise _Misfit(misfit.what, key) from None
    return block


def _figure_value(value: Value) -> Value:
    if not isinstance(value, list):
        return _amount(value)
    if len(value) != _PAIR:
        raise _Misfit("neither one value nor two: write a number or text, or a list of two")
    return [_amount(each) for each in value]


def _amount(value: Value) -> int | float | str:
    """A number or text. Plain numbers in any spelling are meant as numbers here."""
    if isinstance(value, OddNumber):
        number = value.number()
        return str(value) if number is None else number
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise _Misfit("neither a number nor text: write one of them, or leave it out")
    return value


def _links(value: Value) -> tuple[Link, ...]:
    if not isinstance(value, list):
        raise _Misfit("not a list: write each link as `- relation: ...` and below it `to: ...`")
    links = []
    for index, one in enumerate(value):
        try:
            fields = _fields(one, _LINK)
            for key in ("relation", "to"):
                if key not in fields:
                    raise _Misfit(f"a link without `{key}`: write both `relation` and `to`")
        except _Misfit as misfit:
            raise _Misfit(misfit.what, index, *misfit.path) from None
        links.append(Link(**fields))
    return tuple(links)


def _annotations(value: Value) -> tuple[Annotation, ...]:
    if not isinstance(value, list):
        raise _Misfit("not a list: write each annotation as `- label: ...`, or `[]` where there are none")
    return tuple(cast("list[Annotation]", value))


_LINK: dict[str, _Read] = {"relation": _name, "to": _text}
_ARTICLE: dict[str, _Read] = {"path": _name, "sha256": _text, "chars": _count}
_FILE: dict[str, _Read] = {
    "variorum": _version,
    "article": _article,
    "annotator": _text,
    "done": _truth,
    "annotations": _annotations,
}
_RECORD: dict[str, _Read] = {
    "id": _id,
    "label": _name,
    "start": _count,
    "end": _count,
    "quote": _text,
    "prefix": _text,
    "suffix": _text,
    "note": _text,
    "created": _text,
    "figure": _figure,
    "links": _links,
    "state": _state,
    "conflict": _block,
}
