"""The surroundings of the figures of one line: what is counted, how surely, on whose word, where and when."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from operator import attrgetter

from tui.figures import (
    bounds,
    clauses,
    counted,
    ellipsis,
    hedges,
    lent,
    moments,
    places,
    scan,
    sentences,
    sources,
    stance,
)
from tui.figures.found import Found
from tui.figures.model import Figure
from tui.figures.tables.nouns import NOMINAL
from tui.figures.tokens import Tokens
from tui.figures.vocabulary import Terms

_first = attrgetter("first")


@dataclass(slots=True)
class Line:
    """The tokens, figures and sentences of a line, with the noun that each figure itself names."""

    tokens: Tokens
    found: list[Found]
    nouns: list[tuple[int, int] | None]
    starts: list[int] = field(default_factory=list)
    _dated: tuple[int, list[Found]] = (-1, [])

    def noun(self, at: int) -> str | None:
        """Return the words of the noun that figure `at` names."""
        noun = self.nouns[at]
        return None if noun is None else self.tokens.slice(*noun)

    def dated(self, begin: int, end: int) -> list[Found]:
        """Return the dates and times of the sentence `[begin, end)`."""
        if self._dated[0] != begin:
            first = bisect_left(self.found, begin, key=_first)
            last = bisect_left(self.found, end, key=_first)
            self._dated = (begin, [one for one in self.found[first:last] if one.kind in ("date", "time")])
        return self._dated[1]

    def sentence(self, index: int) -> tuple[int, int]:
        """Return the tokens `[begin, end)` of the sentence that holds token `index`."""
        at = max(1, bisect_right(self.starts, index))
        return self.starts[at - 1], self.starts[min(at, len(self.starts) - 1)]


def read_line(text: str, start: int, end: int, terms: Terms | None = None) -> Line:
    """Read the figures of the line at `[start, end)` and what they name, from the line alone."""
    tokens = Tokens(text, start, end, terms)
    found = scan.find(tokens)
    lent.lend(tokens, found)
    nouns = [counted.named(tokens, one) for one in found]
    for at in range(len(found) - 2, -1, -1):
        if nouns[at] is None and counted.shared(tokens, found[at], found[at + 1], nouns[at + 1]):
            nouns[at] = nouns[at + 1]
    for one, noun in zip(found, nouns, strict=True):
        per = counted.per_unit(tokens, one, noun)
        if per:
            one.kind, one.unit = "rate", per
    return Line(tokens, found, nouns, sentences.bounds(tokens) if found else [0, tokens.count])


def _where_and_when(
    line: Line, found: Found, begin: int, end: int
) -> tuple[tuple[int, int] | None, tuple[int, int] | None]:
    """Return the tokens of the figure's place and the offsets of its time, in the sentence `[begin, end)`."""
    if found.kind in ("date", "time"):
        return None, None
    dated = line.dated(begin, end)
    placed, timed = places.told(line.tokens), bool(dated) or moments.told(line.tokens)
    if not (placed or timed):
        return None, None
    clause = clauses.around(line.tokens, found, begin, end)
    where = places.where(line.tokens, found, clause) if placed else None
    return where, moments.when(line.tokens, found, dated, clause) if timed else None


def _stance(line: Line, found: Found, hedge: str | None, source: sources.Source | None) -> str | None:
    if stance.negated(line.tokens, found):
        return "negated"
    return stance.of(hedge, source.verb if source else None, sourced=source is not None)


def figures(line: Line, before: Sequence[Line]) -> list[Figure]:
    """Make the figures of a line; `before` are the lines just before it, the nearest last."""
    tokens, text = line.tokens, line.tokens.text
    earlier = [(one, past.noun(at)) for past in before for at, one in enumerate(past.found)]
    speakers = sources.Speakers(tokens, line.starts, [past.tokens for past in before]) if line.found else None
    out: list[Figure] = []
    for at, found in enumerate(line.found):
        begin, end = line.sentence(found.first)
        noun = line.noun(at)
        if noun is None or (noun in NOMINAL and any(named for _, named in earlier[-3:])):
            noun = ellipsis.elided(tokens, found, begin, earlier) or ellipsis.people(noun, earlier)
        earlier.append((found, noun))
        bound, approx = bounds.read(tokens, found)
        source = speakers.of(found, begin, end) if speakers else None
        hedge = hedges.read(tokens, found, begin, end) or (source.hedge if source else None)
        where, when = _where_and_when(line, found, begin, end)
        out.append(
            Figure(
                found.start,
                found.end,
                text[found.start : found.end],
                found.kind,
                found.value,
                found.unit,
                noun,
                bound,
                approx,
                hedge,
                source.name if source else None,
                tokens.slice(*where) if where else None,
                text[when[0] : when[1]] if when else None,
                counted.distributed(tokens, found, line.nouns[at]),
                None,
                source.span if source else None,
                _stance(line, found, hedge, source),
            )
        )
    return out
