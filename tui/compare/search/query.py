"""What a query means: words, "quoted phrases", and filters such as kind:percent or value:>100."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import NamedTuple

from tui.articles.fold import fold
from tui.base.clean import cited
from tui.base.errors import InputError
from tui.compare.search.tokens import is_unspaced
from tui.figures.model import KINDS

FILTERS = ("kind", "counted", "source", "value", "label")
"""The names of filters."""

LONGEST = 1000
"""Characters that a query may have."""

_MOST_TERMS = 32
_PART = re.compile(
    r"""(?P<filter>[^\W\d_]+): (?: "(?P<in_quotes>[^"]*)(?P<closed>"?) | (?P<bare>[^\s"]*) )
      | "(?P<quoted>[^"]*)(?P<ended>"?)
      | (?P<plain>[^\s"]+)""",
    re.VERBOSE,
)
_UNUSABLE = re.compile(r"[\x00\ud800-\udfff]")  # what SQLite's text cannot hold
_NUMBER = r"(-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)%?"
_COMPARED = re.compile(rf"(<=|>=|<|>|=|){_NUMBER}", re.ASCII)
_BETWEEN = re.compile(rf"{_NUMBER}\.\.{_NUMBER}", re.ASCII)
_VALUES = "write value:34, value:>100, value:<=5 or value:100..200"


class Term(NamedTuple):
    """Words that must stand together, folded; `typed` is how they were written.

    Of a term that is not `complete`, as its last word is still being typed, words that begin so count, too. A
    `lone` one is a single word that may be mistyped.
    """

    text: str
    typed: str
    complete: bool = True
    lone: bool = False


class Range(NamedTuple):
    """Numbers from `low` to `high`, both included: where "more than 5" is asked, the next number above is `low`."""

    low: float = -math.inf
    high: float = math.inf


@dataclass(frozen=True, slots=True)
class FigureFilter:
    """What one figure must be: of one of these kinds, with a value in `value`, counting and said by these words.

    Words are folded; the last of them may be a beginning, where `open` names the filter that is still being typed.
    """

    kinds: frozenset[str] = frozenset()
    counted: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    value: Range | None = None
    open: str = ""


@dataclass(frozen=True, slots=True)
class Query:
    """A query: what an article must have. `figure` is None where no filter asks for a figure."""

    terms: tuple[Term, ...] = ()
    figure: FigureFilter | None = None
    labels: tuple[str, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether nothing is asked."""
        return not (self.terms or self.figure or self.labels)


def parse_query(written: str, *, typing: bool = False) -> Query:
    """Return what a query means; `typing`: its last word is not complete unless something stands after it.

    Several filters about figures are about one figure. Raises InputError, with a message for people and no path,
    for a filter or a value that is none, and for a query that is too long.
    """
    if len(written) > LONGEST:
        raise InputError("", f"the query is too long: it may have {LONGEST:,} characters")
    reader = _Reader()
    parts = list(_PART.finditer(_UNUSABLE.sub(" ", written)))
    for part in parts:
        reader.take(part, open_end=typing and part.end() == len(written))
    return reader.query()


def why_nothing(query: Query) -> str:
    """Return why nothing is found though all of its words are somewhere; "" where there is no more to say."""
    if len(query.terms) + len(query.labels) + (query.figure is not None) > 1:
        return "no article has all of it"
    if query.labels:
        return "no annotation has this label"
    if query.figure is None:
        return ""
    figure = query.figure
    filters = bool(figure.kinds) + len(figure.counted) + len(figure.sources) + (figure.value is not None)
    return "no figure is so" if filters == 1 else "no figure has all of it: filters are about one figure"


class _Reader:
    """Gathers the parts of a query."""

    def __init__(self) -> None:
        self._terms: list[Term] = []
        self._labels: list[str] = []
        self._words: dict[str, list[str]] = {"counted": [], "source": []}
        self._kinds: set[str] = set()
        self._range: Range | None = None
        self._open = ""

    def take(self, part: re.Match[str], open_end: bool) -> None:
        """Take one part; `open_end`: it is still being typed."""
        if part["filter"] is None:
            quoted = part["quoted"] is not None
            self._take_term(
                part["quoted"] if quoted else part["plain"], quoted, open_end and not part["ended"]
            )
            return
        name, value = part["filter"].lower(), (part["in_quotes"] or part["bare"] or "").strip()
        if name not in FILTERS:
            raise InputError(
                "",
                f"no filter is called {cited(name)}: there are {', '.join(FILTERS)}; "
                "in quotes, it is looked for as words",
            )
        open_end = open_end and not part["closed"]
        if value:
            getattr(self, f"_take_{name}")(value, open_end)
        elif not open_end:
            raise InputError("", f"{name}: says nothing: write {_EXAMPLES[name]}")

    def _take_term(self, typed: str, quoted: bool, open_end: bool) -> None:
        text = fold(typed).text.strip()
        if any(map(str.isalnum, text)) and len(self._terms) < _MOST_TERMS:
            self._terms.append(Term(text, typed, not open_end, lone=_is_word(text) and not quoted))

    def _take_kind(self, value: str, open_end: bool) -> None:
        for kind in filter(None, value.lower().split(",")):
            begun = [known for known in KINDS if open_end and known.startswith(kind)]
            if kind not in KINDS and not begun:
                raise InputError("", f"no kind is called {cited(kind)}: there are {', '.join(KINDS)}")
            self._kinds.update([kind] if kind in KINDS else begun)

    def _take_counted(self, value: str, open_end: bool) -> None:
        self._take_words("counted", value, open_end)

    def _take_source(self, value: str, open_end: bool) -> None:
        self._take_words("source", value, open_end)

    def _take_words(self, name: str, value: str, open_end: bool) -> None:
        if words := words_of(value):
            self._words[name].append(words)
            self._open = name if open_end else self._open

    def _take_label(self, value: str, _open_end: bool) -> None:
        self._labels.append(value)

    def _take_value(self, value: str, open_end: bool) -> None:
        if open_end and value in ("<", ">", "<=", ">=", "=", "-"):
            return
        if open_end and not value.endswith("..."):
            value = value.rstrip(".")
        asked = _range_of(value)
        known = self._range or Range()
        self._range = Range(max(known.low, asked.low), min(known.high, asked.high))

    def query(self) -> Query:
        """What was gathered."""
        counted, sources = tuple(self._words["counted"]), tuple(self._words["source"])
        figure = None
        if self._kinds or counted or sources or self._range:
            figure = FigureFilter(frozenset(self._kinds), counted, sources, self._range, self._open)
        return Query(tuple(self._terms), figure, tuple(dict.fromkeys(self._labels)))


def _is_word(text: str) -> bool:
    return text.isalnum() and not is_unspaced(text)


_EXAMPLES = {
    "kind": "kind:percent",
    "counted": "counted:drones",
    "source": "source:ministry",
    "value": "value:>100",
    "label": "label:claim",
}


def words_of(text: str) -> str:
    """Return the words of a text, folded, with single spaces between them and nothing else."""
    return " ".join(re.findall(r"[^\W_]+", fold(text).text))


def _range_of(value: str) -> Range:
    """Read a value as filters have it."""
    if between := _BETWEEN.fullmatch(value):
        low, high = _number(between[1]), _number(between[2])
        if low > high:
            raise InputError("", f"value:{value}: the first number is to be the smaller one")
        return Range(low, high)
    compared = _COMPARED.fullmatch(value)
    if not compared:
        raise InputError("", f"{cited(value)} is no value: {_VALUES}")
    number = _number(compared[2])
    return {
        ">": Range(low=math.nextafter(number, math.inf)),
        ">=": Range(low=number),
        "<": Range(high=math.nextafter(number, -math.inf)),
        "<=": Range(high=number),
    }.get(compared[1], Range(number, number))


def _number(written: str) -> float:
    return float(written.replace(",", ""))
