"""Rulings: what a reader decided of two figures, kept in a file of its own and used from then on.

```yaml
variorum: 1
annotator: reader1
rulings:
- relation: same-quantity-agree
  one:
    article: seeds/a.txt
    start: 10
    end: 12
    quote: "34"
    prefix: "..."
    suffix: "..."
  other:
    article: seeds/b.txt
    ...
  note: the same night, says the ministry
```
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NoReturn

from tui.annotations.model import CONTEXT, Annotation
from tui.annotations.where import FOLDER, RULINGS
from tui.annotations.yaml_text import lines_of
from tui.base.errors import InputError
from tui.base.strict_yaml import Document, read_yaml
from tui.base.values import Value
from tui.compare.claims import Claim
from tui.compare.events import Profile
from tui.compare.judge import AGREE, CONFLICT, RELATIONS, Judgement
from tui.compare.likeness import weigh
from tui.compare.quantities import Fit

VERSION = 1
_TOP = ("variorum", "annotator", "rulings")
_KEYS = ("relation", "one", "other", "note")
_END_KEYS = ("article", "start", "end", "quote", "prefix", "suffix")


@dataclass(frozen=True, slots=True)
class End:
    """A figure that was ruled on: its article's path in the project, its span in code points, its words."""

    article: str
    start: int
    end: int
    quote: str
    prefix: str = ""
    suffix: str = ""

    @classmethod
    def at(cls, article: str, text: str, start: int, end: int) -> End:
        """The stretch `text[start:end]` of an article, with its context."""
        before, after = text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]
        return cls(article, start, end, text[start:end], before, after)


@dataclass(frozen=True, slots=True)
class Ruling:
    """That two figures stand in a relation, one of `judge.RELATIONS`, whatever the program takes them for."""

    relation: str
    one: End
    other: End
    note: str | None = None

    @property
    def order(self) -> tuple[str, int, int, str, int, int]:
        """What rulings are sorted by in a file."""
        one, other = self.one, self.other
        return one.article, one.start, one.end, other.article, other.start, other.end


def rulings_file(project: Path, annotator: str) -> Path:
    """Where the rulings of an annotator are kept; there need not be such a file."""
    return project / FOLDER / annotator / f"ledger{RULINGS}"


def dump_rulings(rulings: Iterable[Ruling], annotator: str | None = None) -> bytes:
    """Return rulings as a file in its one form: sorted, the two ends of each in order of article and place."""
    ordered = sorted({one.order: one for one in map(_in_order, rulings)}.values(), key=lambda one: one.order)
    value: dict[str, Value] = {"variorum": VERSION}
    if annotator is not None:
        value["annotator"] = annotator
    value["rulings"] = [_record(one) for one in ordered]
    return "\n".join([*lines_of(value, ""), ""]).encode()


def _in_order(ruling: Ruling) -> Ruling:
    first, second = sorted((ruling.one, ruling.other), key=lambda end: (end.article, end.start, end.end))
    return replace(ruling, one=first, other=second)


def _record(ruling: Ruling) -> Value:
    ends: dict[str, Value] = {
        name: {key: getattr(end, key) for key in _END_KEYS}
        for name, end in (("one", ruling.one), ("other", ruling.other))
    }
    note: dict[str, Value] = {} if ruling.note is None else {"note": ruling.note}
    return {"relation": ruling.relation, **ends, **note}


def load_rulings(data: bytes, name: str) -> list[Ruling]:
    """Return the rulings that a file with these bytes holds, in its order.

    Raises InputError, with line and column, for what is no such file.
    """
    return _Reader(read_yaml(data, name), name).rulings()


class _Reader:
    """Checks what a document holds, and tells the place of what is wrong."""

    def __init__(self, document: Document, name: str) -> None:
        self._document = document
        self._name = name

    def rulings(self) -> list[Ruling]:
        top = self._mapping(self._document.value, (), _TOP)
        if top.get("variorum", VERSION) != VERSION:
            self._refuse("made by another version of variorum: update the program", ("variorum",))
        listed = top.get("rulings") or []
        if not isinstance(listed, list):
            self._refuse("`rulings` is not a list: write one after each dash", ("rulings",))
        return [self._ruling(one, ("rulings", at)) for at, one in enumerate(listed)]

    def _ruling(self, value: Value, at: tuple[str | int, ...]) -> Ruling:
        fields = self._mapping(value, at, _KEYS)
        relation = fields.get("relation")
        if relation not in RELATIONS:
            self._refuse(f"no relation: write one of {', '.join(RELATIONS)}", (*at, "relation"))
        note = fields.get("note")
        if note is not None and not isinstance(note, str):
            self._refuse("the note is no text: put it in quotes", (*at, "note"))
        one, other = (self._end(fields.get(key), (*at, key)) for key in ("one", "other"))
        return Ruling(str(relation), one, other, note)

    def _end(self, value: Value, at: tuple[str | int, ...]) -> End:
        fields = self._mapping(value, at, _END_KEYS)
        texts = [fields.get(key, "") for key in ("article", "quote", "prefix", "suffix")]
        if not all(isinstance(text, str) for text in texts) or not (texts[0] and texts[1]):
            self._refuse("no figure: write its article and quote, in quotes", at)
        start, end = fields.get("start"), fields.get("end")
        if (
            isinstance(start, bool)
            or isinstance(end, bool)
            or not (isinstance(start, int) and isinstance(end, int))
        ):
            self._refuse("start and end are no whole numbers", at)
        article, quote, prefix, suffix = map(str, texts)
        return End(article, start, end, quote, prefix, suffix)

    def _mapping(self, value: Value, at: tuple[str | int, ...], keys: tuple[str, ...]) -> dict[str, Value]:
        if not isinstance(value, dict):
            self._refuse(f"not a block of keys: write {', '.join(keys)}", at)
        for key in value:
            if key not in keys:
                self._refuse(f"unknown key {key[:40]!r}: there are {', '.join(keys)}", (*at, key))
        return value

    def _refuse(self, what: str, at: tuple[str | int, ...]) -> NoReturn:
        raise InputError(self._name, what, *self._document.mark(*at))


# -- what rulings do ------------------------------------------------------------------------------------------


def ruled(
    same: Iterable[Judgement], profiles: Sequence[Profile], rulings: Iterable[Ruling]
) -> list[Judgement]:
    """Return the pairs that are one quantity with what was ruled: some more, some not, some otherwise.

    A ruling is about the figures that its anchors are at, in the articles that bear their paths' names at the end
    of their own; one whose figures are not there any more is left out.
    """
    found = {(id(one.one), id(one.other)): one for one in same}
    for ruling in rulings:
        pair = _claims(ruling, profiles)
        if pair is None:
            continue
        one, other = pair
        found.pop((id(one), id(other)), None)
        if ruling.relation in (AGREE, CONFLICT):
            how = weigh(one, other, same_event=True).fit
            state = "!" if ruling.relation == CONFLICT else "~" if how is Fit.RIVAL else how.value
            found[id(one), id(other)] = Judgement(one, other, ruling.relation, state, _said(ruling))
    return sorted(
        found.values(), key=lambda one: (one.one.article, one.other.article, one.one.span, one.other.span)
    )


def _said(ruling: Ruling) -> str:
    return f"ruled by a reader: {ruling.note}" if ruling.note else "ruled by a reader"


def _claims(ruling: Ruling, profiles: Sequence[Profile]) -> tuple[Claim, Claim] | None:
    ends = [_claim(end, profiles) for end in (ruling.one, ruling.other)]
    one, other = ends
    if one is None or other is None or one.article == other.article:
        return None
    return (one, other) if one.article < other.article else (other, one)


def _claim(end: End, profiles: Sequence[Profile]) -> Claim | None:
    """Return the claim that an end is about: at its offsets, else where its quote and context are."""
    for profile in profiles:
        if not _is_named(profile.name, end.article):
            continue
        span = _place(end, profile.account.text)
        for claim in profile.account.claims:
            if span and claim.figure.start < span[1] and span[0] < claim.figure.end:
                return claim
    return None


def _is_named(name: str, path: str) -> bool:
    """Whether an article named on the command line can be the one that has this path in the project."""
    mine, theirs = Path(name).parts, Path(path).parts
    size = min(len(mine), len(theirs))
    return size > 0 and mine[-size:] == theirs[-size:]


def _place(end: End, text: str) -> tuple[int, int] | None:
    """Return where the words of an end are in the text as it is now, None where nothing tells for sure."""
    from tui.annotations.places import Places

    if (
        text[end.start : end.end] == end.quote
        and text[max(0, end.start - len(end.prefix)) : end.start] == end.prefix
    ):
        return end.start, end.end
    place = Places(text, None).sure(
        Annotation("", start=end.start, end=end.end, quote=end.quote, prefix=end.prefix, suffix=end.suffix)
    )
    return place.span if place and place.attached else None
