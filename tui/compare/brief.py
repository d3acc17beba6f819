"""What several articles agree and disagree about, as a reader takes it away: the ledger with its evidence.

Each row has its amounts in words, and for every figure the words of its sentence and where they stand. All is plain
data; how it is written is up to the commands.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tui.articles.segments import paragraphs
from tui.compare.claims import Claim
from tui.compare.judge import Judgement
from tui.compare.ledger import Ledger
from tui.compare.naming import BOUNDS, name
from tui.compare.plot import Plot, plot
from tui.compare.row import Row
from tui.compare.row_words import dated, sum_words, when
from tui.compare.spread import ends
from tui.figures.in_words import amount_words
from tui.figures.statement import total_words

_AROUND = 200  # code points of a sentence that are quoted on each side of a figure
_WORD_END = re.compile(r"\s")


@dataclass(frozen=True, slots=True)
class Quote:
    """A figure in the words of its sentence: `before`, the figure itself, `after`, shortened where long.

    It stands in paragraph `paragraph`, there in sentence `sentence`, both counted from 1.
    """

    claim: Claim
    before: str
    words: str
    after: str
    paragraph: int
    sentence: int


@dataclass(frozen=True, slots=True)
class Spread:
    """The lowest, the best (that most articles give) and the highest amount of a row, in words."""

    low: str
    best: str
    high: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of the ledger with its evidence; `number` counts the rows of a brief from 1.

    `title` and `occasion` say in words what it is, and where and when; `sums` how totals that it holds or is part
    of compare with their parts. `spread` and `plot` are None where no figure of the row gives an amount.
    """

    number: int
    row: Row
    title: str
    occasion: str
    spread: Spread | None
    plot: Plot | None
    quotes: tuple[Quote, ...]
    sums: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """Rows of one rank: `key` for programs, `title` and `about` for people."""

    key: str
    title: str
    about: str
    entries: tuple[Entry, ...]


SECTIONS = (
    ("conflicts", "Conflicts", "Figures of one quantity that cannot all be right."),
    (
        "sums",
        "Sums that do not add up",
        "Totals whose parts, as the same article gives them, make another sum.",
    ),
    (
        "agreements",
        "Agreements",
        "Quantities on which articles agree, as told, as rounded, or within their bounds.",
    ),
    (
        "rest",
        "The rest of the ledger",
        "What one article alone tells, totals that add up, and what another counts at another time or place: no "
        "agreement, and no conflict.",
    ),
)
"""Key, title and meaning of each rank of rows, in order."""


def brief(ledger: Ledger) -> list[Section]:
    """Return the sections of a brief on the articles of a ledger, empty ones too. Linear in its rows and texts."""
    places = [_Places(source.text, ledger, at) for at, source in enumerate(ledger.sources)]
    entries = [_entry(number, row, ledger, places) for number, row in enumerate(ledger.rows, 1)]
    return [
        Section(key, title, about, tuple(entry for entry in entries if entry.row.rank == rank))
        for rank, (key, title, about) in enumerate(SECTIONS)
    ]


def event_words(ledger: Ledger, article: int) -> str:
    """Return the days that an article tells of, in words; where it names none its week days; else nothing."""
    occasions = ledger.profiles[article].account.occasions
    event = ledger.events[article]
    days = [dated(day, ledger.untold_year(event, day)) for day in sorted(occasions.days)]
    return ", ".join(days or [day.title() for day in sorted(occasions.weekdays)])


def reasons(proofs: Sequence[Judgement], most: int) -> tuple[list[Judgement], int]:
    """Return the judgements that tell most of a row, conflicts first, and how many are left out."""
    ranked = sorted(proofs, key=lambda proof: "!~=".find(proof.state) % 4)
    return ranked[:most], max(0, len(ranked) - most)


def _entry(number: int, row: Row, ledger: Ledger, places: Sequence[_Places]) -> Entry:
    found = plot(row)
    quotes = tuple(places[claim.article].quote(claim) for claim in row.cells)
    sums = tuple(_sums(row, ledger))
    occasion = " · ".join(filter(None, (row.where, when(row))))
    return Entry(number, row, heading(row), occasion, _spread(row, found), found, quotes, sums)


def _sums(row: Row, ledger: Ledger) -> Iterator[str]:
    """Yield how the totals of a row compare with their parts, and of what its figures are parts."""
    for claim in row.cells:
        if claim.figure.total:
            yield total_words(claim.figure, ledger.sources[claim.article].text)
    for claim in ledger.totals(row):
        if claim not in row.cells:
            yield f"part of {sum_words(claim, ledger.sources[claim.article].text)}"


def _spread(row: Row, found: Plot | None) -> Spread | None:
    """Return the amounts of a row in words, in the unit of its plot; None where it has none."""
    if found is None:
        return None
    known = ends(found)
    if known is None:
        dots = sorted(found.dots, key=lambda dot: (dot.low, dot.high))
        best = max(dots, key=lambda dot: len(dot.cells))
        low, middle, high = (_coded(row, dot.cells[0]) for dot in (dots[0], best, dots[-1]))
        return Spread(low, middle, high)
    return Spread(
        *(
            f"{BOUNDS.get(end.bound, '')}{amount_words(end.amount, known.unit)}"
            for end in (known.low, known.best, known.high)
        )
    )


def _coded(row: Row, cell: int) -> str:
    return dated(row.cells[cell].quantity.code or "", row.untold)


class _Places:
    """Where the sentences and paragraphs of an article are."""

    def __init__(self, text: str, ledger: Ledger, article: int) -> None:
        self._text = text
        self._sentences = ledger.profiles[article].account.occasions.sentences
        self._starts = [start for start, _ in self._sentences]
        self._paragraphs = [start for start, _ in paragraphs(text)]

    def quote(self, claim: Claim) -> Quote:
        """Return a figure in the words of its sentence."""
        start, end = claim.span
        at = max(0, bisect_right(self._starts, start) - 1)
        paragraph = bisect_right(self._paragraphs, start)
        first = self._paragraphs[paragraph - 1] if paragraph else 0
        sentence = max(1, at + 1 - bisect_right(self._starts, first - 1))
        low, high = self._sentences[at] if self._sentences else (start, end)
        before, after = self._text[min(low, start) : start], self._text[end : max(high, end)]
        return Quote(
            claim, _end_of(before), self._text[start:end], _start_of(after), max(1, paragraph), sentence
        )


def _start_of(words: str) -> str:
    if len(words) <= _AROUND:
        return words
    cut = next((gap.start() for gap in _WORD_END.finditer(words, _AROUND - 30, _AROUND)), _AROUND)
    return words[:cut] + "…"


def _end_of(words: str) -> str:
    if len(words) <= _AROUND:
        return words
    begin = len(words) - _AROUND
    gap = _WORD_END.search(words, begin, begin + 30)
    return "…" + words[gap.end() if gap else begin :]


def heading(row: Row) -> str:
    """Return what a row counts or measures, as a heading: "People injured"."""
    named = name(row)
    return named[:1].upper() + named[1:]
