"""Rulings: what a reader decided of two figures, kept in a file of its own and used from then on.

```yaml
variorum: 1
annotator: reader1
rulings:
- id: k3v9q2
  relation: same-quantity-agree
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

An end may also have a `state`, and a ruling a block `conflict`, as annotations do. There are no other keys.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeAlias

from tui.annotations.model import CONTEXT, Block, Span
from tui.annotations.where import FOLDER, RULINGS
from tui.annotations.yaml_text import lines_of
from tui.base.values import Value

VERSION = 1
SETTLE = "rule again in the ledger (`L`, enter, `r`) to settle it"
"""What is to be done with a conflict of a merge."""

ENDS = ("one", "other")
"""The keys of a ruling that hold its two figures."""

END_KEYS = ("article", "start", "end", "quote", "prefix", "suffix", "state")
"""The keys of a figure that was ruled on, in the order they are written."""

Pair: TypeAlias = tuple[str, int, int, str, int, int]
"""Which two figures: article, start and end of each."""


@dataclass(frozen=True, slots=True)
class End:
    """A figure that was ruled on: its article's path in the project, its span in code points, its words.

    `state` is None, or as of an annotation: "orphan" where the words are gone, "changed" where another number
    is in them.
    """

    article: str
    start: int
    end: int
    quote: str
    prefix: str = ""
    suffix: str = ""
    state: str | None = None

    @classmethod
    def at(cls, article: str, text: str, start: int, end: int) -> End:
        """The stretch `text[start:end]` of an article, with its context."""
        before, after = text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]
        return cls(article, start, end, text[start:end], before, after)

    @property
    def span(self) -> Span:
        """Where it is in its article."""
        return self.start, self.end


@dataclass(frozen=True, slots=True)
class Ruling:
    """That two figures stand in a relation, one of RELATIONS, whatever the program takes them for.

    `id` is empty until the ruling is first written. `conflict` holds both sides of a merge that nobody
    decided yet. `by` is whose ruling it is, where that is known; it is no part of the ruling itself.
    """

    relation: str
    one: End
    other: End
    note: str | None = None
    id: str = ""
    conflict: Block | None = None
    by: str = field(default="", compare=False)

    @property
    def pair(self) -> Pair:
        """Which two figures it is about."""
        one, other = self.one, self.other
        return one.article, one.start, one.end, other.article, other.start, other.end

    @property
    def order(self) -> tuple[Pair, str]:
        """What rulings are sorted by in a file."""
        return self.pair, self.id


@dataclass(frozen=True, slots=True)
class RulingFile:
    """The rulings of one annotator; `annotator` is None where the file names none."""

    rulings: tuple[Ruling, ...] = ()
    annotator: str | None = None

    def canonical(self) -> RulingFile:
        """The file as it is written: sorted, each ruling with its figures in order and an id."""
        rulings = map(_in_order, self.with_ids().rulings)
        return replace(self, rulings=tuple(sorted(rulings, key=lambda one: one.order)))

    def with_ids(self) -> RulingFile:
        """The file, in its order, with an id for each ruling.

        That of one which has none follows from its figures: it is the same wherever it is made.
        """
        named = list(self.rulings)
        taken = {one.id for one in named if one.id}
        count: Counter[Pair] = Counter()
        for at in sorted(range(len(named)), key=lambda at: _in_order(named[at]).order):
            id, pair = named[at].id, _in_order(named[at]).pair
            if id:
                continue
            while not id or id in taken:
                id = _made_id(pair, count[pair])
                count[pair] += 1
            taken.add(id)
            named[at] = replace(named[at], id=id)
        return replace(self, rulings=tuple(named))

    def by_id(self) -> dict[str, Ruling]:
        """Its rulings by id; those without an id are left out."""
        return {one.id: one for one in self.rulings if one.id}


def end_of(ruling: Ruling, name: str) -> End:
    """Return the figure of a ruling that is called "one" or "other"."""
    return ruling.one if name == ENDS[0] else ruling.other


def rulings_file(project: Path, annotator: str, annotations: Path = Path(FOLDER)) -> Path:
    """Where the rulings of an annotator are kept; there need not be such a file."""
    return project / annotations / annotator / f"ledger{RULINGS}"


def dump_rulings(rulings: Iterable[Ruling], annotator: str | None = None) -> bytes:
    """Return an annotator's rulings as a file in its one form; of several on the same figures the last counts."""
    last = {one.pair: one for one in map(_in_order, rulings)}
    return dump_file(RulingFile(tuple(last.values()), annotator))


def dump_file(file: RulingFile) -> bytes:
    """Return the canonical form: sorted, keys in a fixed order, one a line.

    Loading gives back what was dumped, where that was canonical; halves of characters become U+FFFD.
    """
    return "\n".join([*lines_of(file_record(file), ""), ""]).encode()


def load_rulings(data: bytes, name: str) -> list[Ruling]:
    """Return the rulings that a file with these bytes holds, in its order.

    Raises InputError, with line and column, for what is no such file.
    """
    from tui.compare.load_rulings import load_file

    return [*load_file(data, name).file.rulings]


def file_record(file: RulingFile) -> dict[str, Value]:
    """Return the keys and values of a file in its canonical form."""
    file = file.canonical()
    record: dict[str, Value] = {"variorum": VERSION}
    if file.annotator is not None:
        record["annotator"] = file.annotator
    return record | {"rulings": [ruling_record(one) for one in file.rulings]}


def ruling_record(ruling: Ruling) -> dict[str, Value]:
    """Return a ruling's keys and values in the order of the file; what is not there is left out."""
    record: dict[str, Value] = {"id": ruling.id} if ruling.id else {}
    record |= {"relation": ruling.relation, "one": end_record(ruling.one), "other": end_record(ruling.other)}
    if ruling.note is not None:
        record["note"] = ruling.note
    return record if ruling.conflict is None else record | {"conflict": dict(ruling.conflict)}


def end_record(end: End) -> dict[str, Value]:
    """Return a figure's keys and values in the order of the file; what is not there is left out."""
    values: Mapping[str, Value] = {key: getattr(end, key) for key in END_KEYS}
    return {key: value for key, value in values.items() if value is not None}


def _in_order(ruling: Ruling) -> Ruling:
    one, other = ruling.one, ruling.other
    if (one.article, *one.span) <= (other.article, *other.span):
        return ruling
    return replace(ruling, one=other, other=one)


def _made_id(pair: Pair, count: int) -> str:
    from hashlib import sha256

    from tui.annotations.making import ID_LENGTH, ID_LETTERS

    number = int.from_bytes(sha256(f"{pair} {count}".encode(errors="replace")).digest())
    letters = []
    for _ in range(ID_LENGTH):
        number, letter = divmod(number, len(ID_LETTERS))
        letters.append(ID_LETTERS[letter])
    return "".join(letters)
