"""A file of rulings read from its bytes: strictly, with the place of whatever is wrong."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, NamedTuple, TypeAlias

from tui.annotations.load import SIZE_LIMIT, UNMERGED
from tui.annotations.model import CHANGED, ORPHAN
from tui.base.strict_yaml import Document, read_yaml
from tui.base.values import Value
from tui.base.yaml_scalars import text_as_written
from tui.compare.relations import RELATIONS
from tui.compare.rulings import END_KEYS, ENDS, VERSION, End, Ruling, RulingFile

_TOP = ("variorum", "annotator", "rulings")
_KEYS = ("id", "relation", "one", "other", "note", "conflict")
_STATES = (ORPHAN, CHANGED)
_ID = re.compile(r"[\w-]+")

_At: TypeAlias = tuple[str | int, ...]


class LoadedRulings(NamedTuple):
    """A file of rulings, in the order in which it stands, and the document that it was read from."""

    file: RulingFile
    document: Document

    def mark(self, *path: str | int) -> tuple[int, int]:
        """Return line and column, from 1, of a key: `mark("rulings", 3, "one", "quote")`."""
        return self.document.mark(*path)


def load_file(data: bytes, name: str) -> LoadedRulings:
    """Return what the file with these bytes holds; `name` is what errors call it.

    Raises InputError for what `read_yaml` refuses, unknown keys, values of the wrong type, a ruling without its
    two figures or with an unknown relation, a repeated id, and a file made by a newer version. What is wrong
    only by the articles is no matter here.
    """
    document = read_yaml(data, name, SIZE_LIMIT, unmerged=UNMERGED)
    return LoadedRulings(_Reader(document).file(), document)


class _Reader:
    """Checks what a document holds, and tells the place of what is wrong."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._refuse = document.refuse

    def file(self) -> RulingFile:
        top = self._block(self._document.value or {}, (), _TOP)
        version = top.get("variorum", VERSION)
        if isinstance(version, bool) or version != VERSION:
            self._refuse("made by another version of variorum: update the program", "variorum")
        listed = top.get("rulings")
        if not isinstance(listed, list):
            self._refuse("no list of `rulings`: write one after each dash, or `rulings: []`", "rulings")
        rulings = tuple(self._ruling(one, ("rulings", at)) for at, one in enumerate(listed))
        self._check_ids(rulings)
        return RulingFile(rulings, self._text(top, "annotator", ()))

    def _ruling(self, value: Value, at: _At) -> Ruling:
        fields = self._block(value, at, _KEYS)
        relation = fields.get("relation")
        if relation not in RELATIONS:
            self._refuse(f"no relation: write one of {', '.join(RELATIONS)}", *at, "relation")
        id = self._text(fields, "id", at) or ""
        if id and not _ID.fullmatch(id):
            self._refuse("an id of other signs than letters, digits, _ and -: leave it out", *at, "id")
        conflict = fields.get("conflict")
        if conflict is not None and not isinstance(conflict, dict):
            self._refuse("`conflict` is no block of keys: delete it", *at, "conflict")
        one, other = (self._end(fields.get(key), (*at, key)) for key in ENDS)
        return Ruling(str(relation), one, other, self._text(fields, "note", at), id, conflict)

    def _end(self, value: Value, at: _At) -> End:
        fields = self._block({} if value is None else value, at, END_KEYS)
        texts = {key: self._text(fields, key, at) or "" for key in ("article", "quote", "prefix", "suffix")}
        if not (texts["article"] and texts["quote"]):
            self._refuse("no figure: write its article and quote", *at)
        start, end = (self._offset(fields, key, at) for key in ("start", "end"))
        if end < start:
            self._refuse("`end` is before `start`: exchange them", *at, "end")
        state = fields.get("state")
        if state is not None and state not in _STATES:
            self._refuse(f"no state: write {' or '.join(_STATES)}, or leave it out", *at, "state")
        return End(start=start, end=end, state=None if state is None else str(state), **texts)

    def _block(self, value: Value, at: _At, keys: tuple[str, ...]) -> dict[str, Any]:
        if not isinstance(value, dict):
            self._refuse(f"not a block of keys: write {', '.join(keys)}", *at)
        for key in value:
            if key not in keys:
                self._refuse(f"unknown key {key[:40]!r}: there are {', '.join(keys)}", *at, key)
        return value

    def _text(self, fields: dict[str, Any], key: str, at: _At) -> str | None:
        value = fields.get(key)
        text = text_as_written(value)
        if value is not None and text is None:
            self._refuse(f"`{key}` is no text: put it in quotes", *at, key)
        return text

    def _offset(self, fields: dict[str, Any], key: str, at: _At) -> int:
        value = fields.get(key)
        if not isinstance(value, int) or isinstance(value, bool) or value < 0:
            self._refuse(f"`{key}` is no offset: write a whole number from 0", *at, key)
        return value

    def _check_ids(self, rulings: Sequence[Ruling]) -> None:
        first: dict[str, int] = {}
        for index, one in enumerate(rulings):
            if one.id and first.setdefault(one.id, index) != index:
                line, _ = self._document.mark("rulings", first[one.id], "id")
                what = f"the id {one.id[:40]!r} a second time, line {line} has it too: leave this one out"
                self._refuse(f"{what}, for a new one", "rulings", index, "id")
