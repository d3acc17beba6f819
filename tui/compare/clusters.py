"""Clusters of what is likelier one than not: claims of one quantity, articles on one event.

Agglomerative clustering with average linkage is the classic way from pairs to entities in cross-document
coreference: two clusters are one if their pairs are likelier one than not on average, the likeliest first.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Mapping
from typing import NamedTuple

_UNRELATED = -6.0  # the log-odds of two claims that are no pair at all


class _Bond(NamedTuple):
    """All pairs between two clusters: what they have in all above pairs that are unrelated, and the best has."""

    above: float
    best: float


def clusters(
    size: int, log_odds: Mapping[tuple[int, int], float], unrelated: float = _UNRELATED, share: float = 0.0
) -> list[list[int]]:
    """Return the clusters of the nodes 0 to `size` - 1 by the log-odds that pairs of them (i < j) are one.

    A pair of -inf is never brought together, one without odds has those of `unrelated`; `share` is how much the
    best pair of two clusters counts, beside the average of all. Each cluster has its nodes in order; of equally
    likely ones those of the first nodes are merged first.
    """
    members = {node: [node] for node in range(size)}
    bonds: dict[int, dict[int, _Bond]] = defaultdict(dict)
    heap: list[tuple[float, int, int, int, int]] = []

    def propose(one: int, other: int) -> None:
        bond, first, second = bonds[one][other], len(members[one]), len(members[other])
        likely = unrelated + bond.above / (first * second)
        if share:
            likely = share * bond.best + (1 - share) * likely
        if likely > 0:
            heapq.heappush(heap, (-likely, one, other, first, second))

    for (one, other), odds in log_odds.items():
        bonds[one][other] = bonds[other][one] = _Bond(odds - unrelated, odds)
        propose(one, other)
    while heap:
        _, one, other, first, second = heapq.heappop(heap)
        if first != len(members.get(one, ())) or second != len(members.get(other, ())):
            continue  # one of the clusters has grown since
        members[one] += members.pop(other)
        for third, gone in bonds.pop(other).items():
            del bonds[third][other]
            if third != one:
                known = bonds[one].get(third, _Bond(0.0, unrelated))
                both = _Bond(known.above + gone.above, max(known.best, gone.best))
                bonds[one][third] = bonds[third][one] = both
        for third in bonds[one]:
            propose(*sorted((one, third)))
    return [sorted(nodes) for nodes in members.values()]
