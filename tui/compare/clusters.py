"""Clusters of claims of one quantity: average linkage over the log-odds of pairs.

Agglomerative clustering with average linkage is the classic way from pairs to entities in cross-document
coreference: two clusters are one if their pairs are likelier one than not on average, the likeliest first.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Mapping

_UNRELATED = -6.0  # the log-odds of two claims that are no pair at all


def clusters(size: int, log_odds: Mapping[tuple[int, int], float]) -> list[list[int]]:
    """Return the clusters of the nodes 0 to `size` - 1 by the log-odds that pairs of them (i < j) are one.

    A pair of -inf is never brought together. Each cluster has its nodes in order; of equally likely ones those of
    the first nodes are merged first.
    """
    members = {node: [node] for node in range(size)}
    # What pairs between two clusters have in all above pairs that are unrelated.
    above: dict[int, dict[int, float]] = defaultdict(dict)
    for (one, other), odds in log_odds.items():
        above[one][other] = above[other][one] = odds - _UNRELATED
    heap = [(-odds, one, other, 1, 1) for (one, other), odds in log_odds.items() if odds > 0]
    heapq.heapify(heap)
    while heap:
        _, one, other, first, second = heapq.heappop(heap)
        if first != len(members.get(one, ())) or second != len(members.get(other, ())):
            continue  # one of the clusters has grown since
        members[one] += members.pop(other)
        for third, sums in above.pop(other).items():
            del above[third][other]
            if third != one:
                above[one][third] = above[third][one] = above[one].get(third, 0.0) + sums
        grown = len(members[one])
        for third, sums in above[one].items():
            average = _UNRELATED + sums / (grown * len(members[third]))
            if average > 0:
                a, b = sorted((one, third))
                heapq.heappush(heap, (-average, a, b, len(members[a]), len(members[b])))
    return [sorted(nodes) for nodes in members.values()]
