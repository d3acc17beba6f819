"""Cohen's kappa: how far two annotators agree on labels beyond what their own habits would give by chance.

With n items, p_o the share that both label alike and p_e = sum over labels of (share of it with one) times
(share of it with the other), kappa = (p_o - p_e) / (1 - p_e).

Cohen, J. (1960): A coefficient of agreement for nominal scales. Educational and Psychological Measurement 20.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from tui.review.undefined import Estimate, Undefined


def cohens_kappa(counts: Mapping[tuple[str, str], int]) -> Estimate:
    """Return kappa of a table: how often one annotator gave the first label where the other gave the second."""
    ours: Counter[str] = Counter()
    theirs: Counter[str] = Counter()
    alike = 0
    for (one, other), count in counts.items():
        ours[one] += count
        theirs[other] += count
        alike += count if one == other else 0
    total = sum(ours.values())
    if not total:
        return Undefined("there is nothing that both labelled")
    # All in whole numbers, n squared times the shares: exact until the last division.
    by_chance = sum(count * theirs[label] for label, count in ours.items())
    if by_chance == total * total:
        return Undefined("both gave one and the same label throughout, so chance alone would agree")
    return (total * alike - by_chance) / (total * total - by_chance)
