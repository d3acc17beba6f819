"""Which articles tell of one event: their days, their names and the figures they share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol, TypeAlias

from tui.compare.claims import Account, Claim
from tui.compare.likeness import distinctive, weigh
from tui.compare.moments import Likeness, days_apart
from tui.compare.quantities import Fit
from tui.compare.tables.wide import WIDE
from tui.compare.where import compare_places
from tui.figures.tables.calendar import MONTHS, WEEKDAYS

_DAYS = 3  # so long after an event articles on it are written
_NEEDED = 3.0
_FEWEST_NAMES = 2
_MOST_FIGURES = 3
_MENTIONS = 8  # of one amount that are looked at
_LIKELY = 0.5
_TELLING = 0.4  # how distinctive a shared figure is at least
_NO_NAMES = WIDE | MONTHS.keys() | WEEKDAYS


Amounts: TypeAlias = dict[tuple[str, float | None], list[Claim]]
"""The telling figures of the main event, by dimension and amount."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Whether two articles tell of one event, and why, in words."""

    same: bool
    why: str


COMPARED = 500
"""So many figures of an article, from its beginning, are compared with those of others: pairs grow fast."""


class Profile:
    """What an account is compared by with others, worked out once."""

    def __init__(self, account: Account, name: str = "") -> None:
        self.account = account
        self.name = name
        self.compared = account.claims[:COMPARED]
        self.amounts: Amounts = {}
        for claim in self.compared:
            if claim.times.main and claim.quantity.low is not None and distinctive(claim) >= _TELLING:
                self.amounts.setdefault((claim.quantity.dimension, claim.quantity.low), []).append(claim)

    @property
    def days(self) -> frozenset[str]:
        """The days that the article is about."""
        return self.account.occasions.days

    @property
    def weekdays(self) -> frozenset[str]:
        """The week days of its first sentences."""
        return self.account.occasions.weekdays

    @property
    def top_places(self) -> frozenset[str]:
        """The places that its first sentences tell."""
        return self.account.occasions.top_places

    @cached_property
    def names(self) -> frozenset[str]:
        """The names that the article tells, without countries."""
        return self.account.names - _NO_NAMES

    @cached_property
    def perhaps(self) -> frozenset[str]:
        """Its names, and words that may be names."""
        return (self.account.names | self.account.openings) - _NO_NAMES


class Comparable(Protocol):
    """What has to be known of an article to tell whether another tells of the same event; see Profile."""

    @property
    def days(self) -> frozenset[str]: ...  # noqa: D102
    @property
    def weekdays(self) -> frozenset[str]: ...  # noqa: D102
    @property
    def top_places(self) -> frozenset[str]: ...  # noqa: D102
    @property
    def names(self) -> frozenset[str]: ...  # noqa: D102
    @property
    def perhaps(self) -> frozenset[str]: ...  # noqa: D102
    @property
    def amounts(self) -> Amounts: ...  # noqa: D102


def one_event(one: Comparable, other: Comparable) -> Evidence:
    """Return whether two articles tell of one event. It does not matter which is named first."""
    gaps = [days_apart(a, b) for a in one.days for b in other.days]
    known = [gap for gap in gaps if gap is not None]
    if known and min(known) > _DAYS:
        return Evidence(False, f"{min(known)} days apart")
    names = (one.names & other.perhaps) | (one.perhaps & other.names)
    if not names:
        return Evidence(False, "other names")
    fewer = min(len(one.names), len(other.names))
    weekdays, figures = one.weekdays & other.weekdays, shared_figures(one, other)
    at_one_place = compare_places(one.top_places, other.top_places) is Likeness.SAME
    timed = 0 in known or bool(weekdays)
    if len(names) < (1 if len(figures) > 1 or timed else _FEWEST_NAMES):
        return Evidence(False, "other names")
    share = len(names) / fewer if fewer else 0.0
    points = (
        2.0 * (0 in known)
        + bool(weekdays)
        + (share >= 0.3)
        + (share >= 0.5)
        + at_one_place
        + min(_MOST_FIGURES, len(figures))
    )
    same = points >= _NEEDED and (0 in known or len(figures) > (0 if timed else 1))
    return Evidence(same, _words(0 in known, weekdays, names, figures))


def shared_figures(one: Comparable, other: Comparable) -> list[str]:
    """The telling figures of the main event that two articles have alike, as the first writes them."""
    found = {}
    for key in one.amounts.keys() & other.amounts.keys():
        for a in one.amounts[key][:_MENTIONS]:
            for b in other.amounts[key][:_MENTIONS]:
                pair = weigh(a, b, same_event=True)
                if pair.score >= _LIKELY and pair.fit is not Fit.RIVAL:
                    found[key] = a.figure.text
    return sorted(found.values())


def _words(day: bool, weekdays: frozenset[str], names: frozenset[str], figures: Sequence[str]) -> str:
    parts = ["the same day"] if day else []
    parts += [" and ".join(sorted(weekdays)).title()] if weekdays else []
    parts += [f"{len(names)} names shared"] if names else []
    parts += [f"{', '.join(figures[:_MOST_FIGURES])} in both"] if figures else []
    return "; ".join(parts)


def group(profiles: Sequence[Profile]) -> tuple[list[int], dict[tuple[int, int], Evidence]]:
    """Group articles by event; return each one's group, numbered from 0, and the evidence by pairs.

    Articles that share an event with a third are of one event too, unless their days say otherwise.
    """
    evidence = {(a, b): one_event(profiles[a], profiles[b]) for b in range(len(profiles)) for a in range(b)}
    groups = [{number} for number in range(len(profiles))]
    for (a, b), found in evidence.items():
        if found.same and groups[a] is not groups[b]:
            groups[a] |= groups[b]
            for member in groups[a]:
                groups[member] = groups[a]
    order: dict[int, int] = {}
    return [order.setdefault(min(members), len(order)) for members in groups], evidence
