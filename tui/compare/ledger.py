"""The ledger of figures: a row for each quantity, a column for each article, and what the cells say of one another.

A row is what is counted, what became of it, where and when. `!` its figures conflict, `=` they agree, `~` they fit
as rounded or within bounds, `+` it is a total or part of one, `/` the same is counted elsewhere of another time or
place, `?` nothing to compare with. A total whose parts make another sum is shown with `≠`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from copy import copy
from dataclasses import dataclass
from functools import cached_property

from tui.compare.claims import Claim, read_account
from tui.compare.classes import Classes
from tui.compare.events import Evidence, Profile, group
from tui.compare.judge import Judgement, judge, quantities, same_quantities
from tui.compare.relations import CONFLICT
from tui.compare.ruled import ruled
from tui.compare.rulings import Ruling
from tui.compare.wording import thing_words
from tui.figures.model import Figure, Total

STATES = {
    "!": "conflict",
    "=": "agree",
    "~": "fit",
    "+": "total, or part of one",
    "/": "other time or place",
    "?": "nothing to compare with",
}
"""The states of rows, each with a word or two for it, in the order in which they are listed."""

OFF = "≠"
"""What is shown instead of a state where a total does not add up."""

_ORDER = tuple(STATES)
_OF_TIME = ("date", "time")


@dataclass(frozen=True, slots=True)
class Source:
    """An article as the ledger takes it: its name, its text, and its figures, corrected or as found."""

    name: str
    text: str
    figures: Sequence[Figure]


@dataclass(frozen=True, slots=True)
class Row:
    """One quantity: `cells` are its claims in reading order, `proofs` why they are taken for one.

    `what`, `status`, `where`, `when` are words for people; `event` numbers the events of the ledger from 0.
    """

    what: str
    status: str
    where: str
    when: str
    event: int
    state: str
    cells: tuple[Claim, ...]
    proofs: tuple[Judgement, ...] = ()

    @property
    def amounts(self) -> list[float]:
        """The amounts that its cells give, in the unit of its dimension; ranges count at both ends."""
        pairs = ((claim.quantity.low, claim.quantity.high) for claim in self.cells)
        return [amount for pair in pairs for amount in pair if amount is not None]

    @property
    def best(self) -> float | None:
        """The amount that most articles give; of several the lowest. None where none is known."""
        given = {
            (claim.article, claim.quantity.low) for claim in self.cells if claim.quantity.low is not None
        }
        counts = Counter(amount for _, amount in given)
        return min(counts, key=lambda amount: (-counts[amount], amount)) if counts else None

    @property
    def contradicted(self) -> Total | None:
        """A total among its cells whose parts come to another sum; None where there is none."""
        totals = (claim.figure.total for claim in self.cells)
        return next((one for one in totals if one and len(one.parts) > 1 and not one.agrees), None)

    @property
    def rank(self) -> int:
        """Where it is listed: conflicts 0, totals that do not add up 1, what agrees or fits 2, all else 3."""
        if self.state == "!":
            return 0
        return 1 if self.contradicted else 2 if self.state in ("=", "~") else 3

    @property
    def sign(self) -> str:
        """What is shown for its state: that, or OFF for a total that does not add up."""
        return OFF if self.contradicted and self.state != "!" else self.state

    @property
    def order(self) -> tuple[int, int, bool]:
        """What rows are sorted by: rank, state, and of one state bare dates and times after all else."""
        is_when = all(claim.figure.kind in _OF_TIME for claim in self.cells)
        return self.rank, _ORDER.index(self.state), is_when

    @property
    def sources(self) -> int:
        """How many different speakers give it; an article in its own voice is one."""
        return len({claim.figure.speaker or claim.figure.source or claim.article for claim in self.cells})


class Ledger:
    """The figures of several articles, compared. Nothing is compared before it is asked for."""

    def __init__(
        self, sources: Sequence[Source], classes: Classes | None = None, rulings: Iterable[Ruling] = ()
    ) -> None:
        self.sources = sources
        self._rulings = list(rulings)
        known = classes or Classes()
        self.profiles = [
            Profile(read_account(at, one.text, one.figures, known), one.name)
            for at, one in enumerate(sources)
        ]

    @cached_property
    def _groups(self) -> tuple[list[int], dict[tuple[int, int], Evidence]]:
        return group(self.profiles)

    @property
    def events(self) -> list[int]:
        """For each article the number of its event, from 0."""
        return self._groups[0]

    def evidence(self, one: int, other: int) -> Evidence:
        """Whether two articles, by their place, tell of one event by themselves, and why."""
        return self._groups[1].get((min(one, other), max(one, other)), Evidence(False, "other names"))

    def with_rulings(self, rulings: Iterable[Ruling]) -> Ledger:
        """Return the ledger of the same articles under other rulings; nothing is compared anew."""
        found = self._found
        other = copy(self)
        for name in ("same", "rows", "_proofs"):
            other.__dict__.pop(name, None)
        other._rulings, other.__dict__["_found"] = list(rulings), found
        return other

    @cached_property
    def _found(self) -> list[Judgement]:
        """The pairs of figures that the program takes for one quantity."""
        return same_quantities(self.profiles)

    @cached_property
    def same(self) -> list[Judgement]:
        """The pairs of figures that are one quantity, in agreement or in conflict, as ruled where it is ruled."""
        return ruled(self._found, self.profiles, self._rulings)

    def judgements(self) -> Iterable[Judgement]:
        """Every pair of figures of different articles, judged."""
        return judge(self.profiles, self.same, self.events)

    @cached_property
    def rows(self) -> list[Row]:
        """The rows, conflicts first, by `Row.order`; those of one order as they are read."""
        return sorted(map(self._row, self._quantities()), key=lambda row: row.order)

    def _quantities(self) -> list[list[Claim]]:
        """The claims, those of one quantity together."""
        ruled_on = {id(claim) for found in self.same for claim in (found.one, found.other)}
        claims = [claim for one in self.profiles for claim in one.account.claims]
        every = [claim for claim in claims if not claim.heading or id(claim) in ruled_on]
        lists = quantities(every, self.same)
        return [sorted(claims, key=lambda claim: (claim.article, claim.span)) for claims in lists]

    def _row(self, claims: list[Claim]) -> Row:
        first = claims[0]
        proofs = tuple(proof for claim in claims for proof in self._proofs[id(claim)])
        status = next((claim.status for claim in claims if claim.status), "")
        where = next((claim.figure.where for claim in claims if claim.figure.where), None) or ""
        event = self.events[first.article]
        state = _state(claims, proofs) or self._in_total(claims) or ("/" if self._elsewhere(claims) else "?")
        return Row(thing_words(first), status, where, self._when(first), event, state, tuple(claims), proofs)

    @cached_property
    def _proofs(self) -> dict[int, list[Judgement]]:
        """The judgements on one quantity, by the first of their claims."""
        found: dict[int, list[Judgement]] = defaultdict(list)
        for one in self.same:
            found[id(one.one)].append(one)
        return found

    def _when(self, claim: Claim) -> str:
        """When a claim was: its own time, else the day of the event as the articles on it tell."""
        if claim.times.moment and not claim.times.main:
            return claim.times.moment.key
        return self._days[self.events[claim.article]]

    @cached_property
    def _days(self) -> dict[int, str]:
        """The day of each event: the first that its articles tell, else the first of their week days."""
        days: dict[int, set[str]] = defaultdict(set)
        weekdays: dict[int, set[str]] = defaultdict(set)
        for profile, event in zip(self.profiles, self.events, strict=True):
            days[event] |= profile.account.occasions.days
            weekdays[event] |= profile.account.occasions.weekdays
        return {event: min(days[event], default=min(weekdays[event], default="").title()) for event in days}

    def _in_total(self, claims: list[Claim]) -> str | None:
        """Return the state of a total, and of a part of one."""
        divided = any(claim.figure.total or (claim.article, claim.span) in self._parts for claim in claims)
        return "+" if divided else None

    @cached_property
    def _parts(self) -> dict[tuple[int, tuple[int, int]], list[Claim]]:
        """The figures that are parts of totals, each with its totals."""
        found: dict[tuple[int, tuple[int, int]], list[Claim]] = defaultdict(list)
        for claim in (claim for one in self.profiles for claim in one.account.claims):
            for part in claim.figure.total.parts if claim.figure.total else ():
                found[claim.article, part].append(claim)
        return found

    def totals(self, row: Row) -> list[Claim]:
        """Return the totals of several parts among a row’s figures, then those that its figures are part of."""
        own = [claim for claim in row.cells if claim.figure.total]
        of = [whole for claim in row.cells for whole in self._parts.get((claim.article, claim.span), ())]
        every = {id(claim): claim for claim in (*own, *of)}.values()
        return [claim for claim in every if claim.figure.total and len(claim.figure.total.parts) > 1]

    def _elsewhere(self, claims: list[Claim]) -> bool:
        """Whether another article counts the like."""
        noun = claims[0].noun
        return noun is not None and bool(self._articles_by_noun[noun] - {claim.article for claim in claims})

    @cached_property
    def _articles_by_noun(self) -> dict[str, set[int]]:
        found: dict[str, set[int]] = defaultdict(set)
        for one in self.profiles:
            for claim in one.account.claims:
                if claim.noun:
                    found[claim.noun].add(claim.article)
        return found


def _state(claims: Sequence[Claim], proofs: Sequence[Judgement]) -> str | None:
    """Return the state that the claims of a row give it by themselves."""
    if any(one.relation == CONFLICT for one in proofs):
        return "!"
    if any(one.state == "~" for one in proofs) or _restated(claims):
        return "~"
    return "=" if proofs else None


def _restated(claims: Sequence[Claim]) -> bool:
    """Whether a row holds an amount and the same in another unit: "17 kilos (37 lbs)"."""
    return any(claim.figure.total and len(claim.figure.total.parts) == 1 for claim in claims)
