"""A row of the ledger: one quantity, its figures, and how they stand to one another."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from tui.compare.claims import Claim
from tui.compare.judge import Judgement
from tui.figures.model import Total

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
class Row:
    """One quantity: `cells` are its claims in reading order, `proofs` why they are taken for one.

    `what`, `status`, `where`, `when` are words for people; `event` numbers the events of the ledger from 0.
    `untold` is the year in `when` where no article of the event gives it: an annotator does, or it was reckoned.
    `ruled` names those whose rulings hold on figures of it, with one another or with figures of other rows;
    `disputes` tells where another annotator ruled otherwise, and who rules what.
    """

    what: str
    status: str
    where: str
    when: str
    event: int
    state: str
    cells: tuple[Claim, ...]
    proofs: tuple[Judgement, ...] = ()
    ruled: tuple[str, ...] = ()
    untold: str = ""
    disputes: tuple[str, ...] = ()

    @property
    def amounts(self) -> list[float]:
        """The amounts that its cells give, in the unit of its dimension; ranges count at both ends."""
        pairs = ((claim.quantity.low, claim.quantity.high) for claim in self.cells)
        return [amount for pair in pairs for amount in pair if amount is not None]

    @property
    def best(self) -> float | None:
        """The amount that most articles give; of several the lowest. None where none is known.

        A bound ("more than 60") counts only where no article gives an amount.
        """
        known = [claim for claim in self.cells if claim.quantity.low is not None]
        exact = [claim for claim in known if claim.quantity.bound in ("=", "~")]
        given = {(claim.article, claim.quantity.low) for claim in exact or known}
        counts = Counter(amount for _, amount in given if amount is not None)
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
