"""Where other articles tell of the same thing as a place in one of them, and how sure that is.

Words alone find what is told alike; whether it is one and the same, the figures and the events decide. How sure
each sort of answer is was counted on labelled reports: see `Sure`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property
from itertools import count
from typing import NamedTuple

from tui.compare.akin import akin
from tui.compare.claims import Claim, read_account
from tui.compare.classes import Classes
from tui.compare.events import Profile, group, one_event
from tui.compare.judge import quantities, same_quantities
from tui.compare.likeness import weigh
from tui.compare.quantities import Fit
from tui.compare.relations import CONFLICT
from tui.compare.ruled import parted, ruled
from tui.compare.rulings import Ruling
from tui.compare.same import FLOOR, Match, Matcher, Sentences, Span, read_sentences
from tui.figures.model import Figure

MOST_PLACES = 9
"""Places in one article that are told at most: what comes after the ninth is chance."""

LONGEST = 250_000
"""Code points of an article that are compared: what comes after them in a longer one is not looked at."""


class Sure(IntEnum):
    """How sure it is that a place tells of the same thing.

    Counted on labelled reports, `tests.bench.compare` prints it: of a hundred answers that are `VERY_LIKELY` 93 to
    97 are right, of those that are `PERHAPS` one in three, of those that are `HARDLY` one in ten. These are reports
    that the judgement learnt from: of others fewer are. `LIKELY` is said of sentences in nearly the same words, and
    of a figure that a third one has in common with what is asked for; never of a figure for its words: look-alike
    events are told in them, too.
    """

    HARDLY = 1
    PERHAPS = 2
    LIKELY = 3
    VERY_LIKELY = 4

    @property
    def words(self) -> str:
        """As people say it."""
        return self.name.lower().replace("_", " ")


# From which score on sentences of articles on one event are so sure, and of articles that are not known to be.
_OF_ONE_EVENT = ((0.7, Sure.LIKELY), (0.4, Sure.PERHAPS))
_OF_OTHERS = ((0.8, Sure.LIKELY), (0.7, Sure.PERHAPS))
# The same for a figure that no figure there is known to repeat: like words are then mostly of another one.
_OF_A_FIGURE = ((0.7, Sure.PERHAPS),)
_OF_AN_EQUAL_FIGURE = ((0.5, Sure.PERHAPS),)

# From which score on a figure is so much akin that it comes before mere words: one in three is the same.
_AKIN = 0.65

# What a sentence gains that other articles agree on, and one with a figure that counts the same thing.
_ECHOED, _COUNTING = 0.15, 0.2


class Place(NamedTuple):
    """A sentence `[start, end)` of another article that may tell of the same.

    `score` says how alike the words are, 1 being the same ones. `figure` is the one that counts the same thing,
    where a figure was asked for; `rival` that it gives another amount. `apart`: the articles tell of other events.
    """

    start: int
    end: int
    score: float
    sure: Sure
    figure: Span | None = None
    rival: bool = False
    apart: bool = False

    @property
    def words(self) -> str:
        """How sure it is, in words."""
        more = ", differs" if self.rival else ", other event" if self.apart else ""
        return self.sure.words + more


@dataclass(frozen=True)
class Known:
    """What is known of one article by itself: made once, compared with others as often as is wanted."""

    sentences: Sentences
    profile: Profile

    @cached_property
    def starts(self) -> list[int]:
        """Where its claims start."""
        return [claim.figure.start for claim in self.profile.account.claims]

    def claims(self, start: int, end: int) -> Sequence[Claim]:
        """The claims whose figures touch `[start, end)`."""
        low, high = bisect_left(self.starts, start), bisect_left(self.starts, end)
        claims = self.profile.account.claims
        if low and claims[low - 1].figure.end > start:
            low -= 1
        return claims[low:high]


_NUMBERS = count()


def read_known(text: str, figures: Iterable[Figure], classes: Classes, name: str = "") -> Known:
    """Return what is known of an article of this name, up to LONGEST. Linear in the text."""
    text = text[:LONGEST]
    inside = [figure for figure in figures if figure.end <= len(text)]
    # Claims tell their articles apart by a number, whichever of them are compared later.
    account = read_account(next(_NUMBERS), text, inside, classes)
    return Known(read_sentences(text), Profile(account, name))


class Comparison:
    """Articles side by side, told apart by their place in the list.

    With `only`, questions come from that one alone: figures are then judged between it and each other one.
    `rulings` are what readers said of figures: they count more than what is found.
    """

    def __init__(
        self, known: Sequence[Known], only: int | None = None, rulings: Sequence[Ruling] = ()
    ) -> None:
        self._known = known
        self._matcher = Matcher([one.sentences for one in known])
        profiles = [one.profile for one in known]
        self._article = {id(claim): at for at, one in enumerate(profiles) for claim in one.account.claims}
        if only is None:
            self._events, _ = group(profiles)
            judged = same_quantities(profiles)
        else:
            pairs = [(profiles[only], other) for other in profiles]
            self._events = [int(not one_event(*pair).same) for pair in pairs]
            self._events[only] = 0
            judged = [found for at, pair in enumerate(pairs) if at != only for found in same_quantities(pair)]
        judged = ruled(judged, profiles, rulings) if rulings else judged
        self._judged: dict[int, list[tuple[Claim, bool]]] = defaultdict(list)
        for found in judged:
            rival = found.relation == CONFLICT
            self._judged[id(found.one)].append((found.other, rival))
            self._judged[id(found.other)].append((found.one, rival))
        self._parted = parted(profiles, rulings)
        every = [claim for one in profiles for claim in one.account.claims]
        rows = (claims for claims in quantities(every, judged) if len(claims) > 2)
        self._row = {id(claim): claims for claims in rows for claim in claims}

    def places(self, article: int, span: Span, figure: bool = False) -> list[list[Place]]:
        """Return for each article its places that may tell of the same as `span` of one of them, the best first.

        `figure`: the span is a figure, and what is asked for is that figure, not all its sentence. The article
        that asks has no places.
        """
        asked = self._asked(article, span, figure)
        scores: dict[int, dict[Span, float]] = defaultdict(dict)
        for match in self._matcher.ranked(article, span):
            scores[match.article][match.start, match.end] = match.score
        best = {match.article: match for match in self._matcher.best(article, span)}
        return [
            self._in_article(at, asked, scores[at], best.get(at), figure, self._events[at] != own)
            if at != article
            else []
            for own in (self._events[article],)
            for at in range(len(self._known))
        ]

    def _asked(self, article: int, span: Span, figure: bool) -> Sequence[Claim]:
        """The claims that are asked for: one figure, or those of the sentences."""
        known = self._known[article]
        if figure:
            return known.claims(span[0], span[0] + 1)
        spans = [known.sentences.spans[at] for at in known.sentences.at(*span)]
        return known.claims(spans[0][0], spans[-1][1]) if spans else ()

    def _in_article(
        self,
        at: int,
        asked: Sequence[Claim],
        scores: dict[Span, float],
        best: Match | None,
        figure: bool,
        apart: bool,
    ) -> list[Place]:
        """The places of one article: first where a figure is the one that is asked for, then what is most alike."""
        found = self._judged_in(at, asked, scores)
        judged = sorted(found.values(), key=lambda one: (-one.sure, one.rival, -one.score))
        kin = self._kin_in(at, asked, apart) if figure else {}
        close = {span for span, (how, _) in kin.items() if how >= _AKIN and not apart}
        spans = close.union(span for span, score in scores.items() if score >= FLOOR) - found.keys()
        # What the other articles say of it has a say in which sentence comes first, and what is counted there.
        first = (best.start, best.end) if best is not None else None

        def rank(span: Span) -> tuple[float, ...]:
            how = kin[span][0] if span in kin else 0.0
            likeness = scores.get(span, 0.0) + _ECHOED * (span == first) + _COUNTING * (how > 0)
            return (-how if span in close else 0.0, -likeness, *span)

        alike = [
            self._alike(span, scores.get(span, 0.0), asked[:1] if figure else None, kin.get(span), apart)
            for span in sorted(spans, key=rank)
        ]
        if not figure:  # of a sentence with several figures only one differs, if any
            judged = [one._replace(figure=None, rival=False) for one in judged]
        return [*judged, *alike][:MOST_PLACES]

    def _judged_in(self, at: int, asked: Sequence[Claim], scores: dict[Span, float]) -> dict[Span, Place]:
        """The sentences of an article with a figure that is one quantity with one that is asked for.

        What shares only its row, by way of a third figure, is a little less sure.
        """
        found: dict[Span, Place] = {}
        for claim in asked:
            judged = self._judged.get(id(claim), ())
            known = {id(other) for other, _ in judged}
            row = (other for other in self._row.get(id(claim), ()) if id(other) not in known)
            by_others = [other for other in row if (id(claim), id(other)) not in self._parted]
            answers = [(other, rival, Sure.VERY_LIKELY) for other, rival in judged]
            answers += [(other, _is_rival(claim, other), Sure.LIKELY) for other in by_others]
            for other, rival, sure in answers:
                if self._article[id(other)] == at:
                    span = self._sentence(at, other)
                    place = Place(*span, scores.get(span, 0.0), sure, other.span, rival)
                    found[span] = min(found.get(span, place), place, key=lambda one: (-one.sure, one.rival))
        return found

    def _sentence(self, at: int, claim: Claim) -> Span:
        sentences = self._known[at].sentences
        return sentences.spans[sentences.at(*claim.span)[0]]

    def _kin_in(self, at: int, asked: Sequence[Claim], apart: bool) -> dict[Span, tuple[float, Claim]]:
        """The sentences of an article with figures akin to one that is asked for, with the one most akin."""
        found: dict[Span, tuple[float, Claim]] = {}
        for claim in asked[:1]:
            for other in self._known[at].profile.account.claims:
                how = akin(claim, other, not apart)
                if how > 0 and (id(claim), id(other)) not in self._parted:
                    span = self._sentence(at, other)
                    found[span] = max(found.get(span, (0.0, other)), (how, other), key=lambda one: one[0])
        return found

    def _alike(
        self,
        span: Span,
        score: float,
        asked: Sequence[Claim] | None,
        kin: tuple[float, Claim] | None,
        apart: bool,
    ) -> Place:
        """A place that is told in like words; `asked` is the figure, if one was asked for, `kin` one akin to it."""
        table: Sequence[tuple[float, Sure]] = _OF_OTHERS if apart else _OF_ONE_EVENT
        if asked is not None:
            equal = kin is not None and asked[0].quantity == kin[1].quantity
            table = _OF_AN_EQUAL_FIGURE if equal else _OF_A_FIGURE
        sure = _sure(table, score)
        if kin is not None and kin[0] >= _AKIN and not apart:
            sure = max(sure, Sure.PERHAPS)
        # Nearly the same words are not told of another event, whatever else the articles tell.
        return Place(*span, score, sure, kin[1].span if kin else None, apart=apart and sure < Sure.LIKELY)


def _is_rival(one: Claim, other: Claim) -> bool:
    return weigh(one, other, same_event=True).fit is Fit.RIVAL


def _sure(table: Sequence[tuple[float, Sure]], score: float) -> Sure:
    return next((sure for least, sure in table if score >= least), Sure.HARDLY)
