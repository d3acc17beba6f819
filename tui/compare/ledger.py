"""The ledger of figures: a row for each quantity, a column for each article, and what the cells say of one another.

A row is what is counted, what became of it, where and when. `!` its figures conflict, `=` they agree, `~` they fit
as rounded or within bounds, `+` it is a total or part of one, `/` the same is counted elsewhere of another time or
place, `?` nothing to compare with. A total whose parts make another sum is shown with `≠`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from copy import copy
from dataclasses import dataclass, replace
from functools import cached_property

from tui.compare.apart import parting
from tui.compare.claims import Claim, read_account
from tui.compare.classes import Classes
from tui.compare.events import Evidence, Profile, group
from tui.compare.judge import Judgement, judge, quantities, same_quantities, unlike
from tui.compare.likeness import weigh
from tui.compare.naming import thing_words
from tui.compare.relations import CONFLICT, OTHER_EVENT
from tui.compare.row import Row
from tui.compare.ruled import OnPair, dispute_words, on_pairs, ruled, ruled_judgement, ruler
from tui.compare.rulings import Ruling
from tui.compare.stamps import is_stamp
from tui.figures.model import Figure

_YEAR = re.compile(r"(?<!\d)(\d{4})(?!\d)|['’/.-](\d\d)(?!\d)", re.ASCII)


@dataclass(frozen=True, slots=True)
class Source:
    """An article as the ledger takes it: its name, its text, and its figures, corrected or as found."""

    name: str
    text: str
    figures: Sequence[Figure]


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
        for name in ("same", "rows", "_proofs", "_placed", "_by_claim", "_disputes", "_stand_ins"):
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
        """Every pair of figures of different articles, judged, as ruled where it is ruled."""
        return map(self._explained, judge(self.profiles, self.same, self.events))

    def judged(self, one: Claim, other: Claim) -> Judgement:
        """What two figures of different articles are to each other; `one` is of the earlier article."""
        found = next((proof for proof in self._proofs[id(one)] if proof.other is other), None)
        same_event = self.events[one.article] == self.events[other.article]
        return found or self._explained(unlike(one, other, same_event))

    def _explained(self, found: Judgement) -> Judgement:
        """Return a judgement as ruled, or with what parts two figures that are alike."""
        one, other = found.one, found.other
        ruling = self.ruling(one, other)
        if ruling is not None:
            return ruled_judgement(ruling, one, other)
        if found.relation != OTHER_EVENT or found.state == "/":  # another time or place says enough
            return found
        pair = weigh(one, other, self.events[one.article] == self.events[other.article])
        instead = (
            self._stand_ins.get((id(one), other.article)),
            self._stand_ins.get((id(other), one.article)),
        )
        why = parting(pair, instead)
        return replace(found, proof=f"{found.proof}; {why}") if why else found

    @cached_property
    def _stand_ins(self) -> dict[tuple[int, int], Claim]:
        """The figures of other articles that are of one quantity with a claim, by that and the article."""
        found: dict[tuple[int, int], Claim] = {}
        for proof in self.same:
            found.setdefault((id(proof.one), proof.other.article), proof.other)
            found.setdefault((id(proof.other), proof.one.article), proof.one)
        return found

    @cached_property
    def _placed(self) -> dict[tuple[int, int], OnPair]:
        """What is ruled, by the two claims."""
        return on_pairs(self.profiles, self._rulings)

    def ruling(self, one: Claim, other: Claim) -> Ruling | None:
        """The ruling on two figures of different articles; `one` is of the earlier article."""
        found = self._placed.get((id(one), id(other)))
        return found.rulings[-1] if found else None

    def dispute(self, ruling: Ruling) -> str:
        """Who rules what, where a ruling holds and another annotator ruled otherwise; else nothing."""
        return self._disputes.get(id(ruling), "")

    @property
    def disputes(self) -> list[tuple[Ruling, str]]:
        """The rulings that hold although another annotator ruled otherwise, each with who rules what."""
        held = (found.rulings[-1] for found in self._placed.values())
        return [(ruling, self.dispute(ruling)) for ruling in held if self.dispute(ruling)]

    @cached_property
    def _disputes(self) -> dict[int, str]:
        return {id(found.rulings[-1]): dispute_words(found.rulings) for found in self._placed.values()}

    def rulings_on(self, row: Row) -> list[Ruling]:
        """The rulings on figures of a row, with one another or with figures of other rows."""
        return self._on(row.cells)

    def _on(self, claims: Sequence[Claim]) -> list[Ruling]:
        found = (ruling for claim in claims for ruling in self._by_claim.get(id(claim), ()))
        return list({id(ruling): ruling for ruling in found}.values())

    @cached_property
    def _by_claim(self) -> dict[int, list[Ruling]]:
        """The rulings that hold, by each of their claims."""
        found: dict[int, list[Ruling]] = defaultdict(list)
        for ends, on_pair in self._placed.items():
            for end in ends:
                found[end].append(on_pair.rulings[-1])
        return found

    @cached_property
    def rows(self) -> list[Row]:
        """The rows, conflicts first, by `Row.order`; those of one order as they are read."""
        return sorted(map(self._row, self._quantities()), key=lambda row: row.order)

    def _quantities(self) -> list[list[Claim]]:
        """The claims, those of one quantity together."""
        ruled_on = {id(claim) for found in self.same for claim in (found.one, found.other)}
        claims = [claim for one in self.profiles for claim in one.account.claims]
        every = [claim for claim in claims if id(claim) in ruled_on or not self._only_dates(claim)]
        lists = quantities(every, self.same)
        return [sorted(claims, key=lambda claim: (claim.article, claim.span)) for claims in lists]

    def _only_dates(self, claim: Claim) -> bool:
        """Whether a figure tells no more than when its article was written."""
        return claim.heading or is_stamp(self.sources[claim.article].text, claim.figure)

    def _row(self, claims: list[Claim]) -> Row:
        first = claims[0]
        proofs = tuple(proof for claim in claims for proof in self._proofs[id(claim)])
        status = next((claim.status for claim in claims if claim.status), "")
        where = next((claim.figure.where for claim in claims if claim.figure.where), None) or ""
        event = self.events[first.article]
        state = _state(claims, proofs) or self._in_total(claims) or ("/" if self._elsewhere(claims) else "?")
        rulings, when = self._on(claims), self._when(first)
        ruled = tuple(dict.fromkeys(map(ruler, rulings)))
        disputes = tuple(dict.fromkeys(filter(None, map(self.dispute, rulings))))
        untold, what = self.untold_year(event, when), thing_words(first)
        return Row(what, status, where, when, event, state, tuple(claims), proofs, ruled, untold, disputes)

    def untold_year(self, event: int, day: str) -> str:
        """The year of a day, or pair of days, where no article of the event gives it; else nothing."""
        year = day[:4]
        told = not year.isdigit() or year in self._years[event] or year[2:] in self._years[event]
        return "" if told else year

    @cached_property
    def _years(self) -> dict[int, set[str]]:
        """The years that the articles of each event write, in four digits or in two."""
        found: dict[int, set[str]] = defaultdict(set)
        for source, event in zip(self.sources, self.events, strict=True):
            found[event].update(match[match.lastindex or 0] for match in _YEAR.finditer(source.text))
        return found

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
