"""Krippendorff's alpha for labels: agreement of any number of annotators, some of whom may be missing.

alpha = 1 - D_o / D_e. For a unit that m_u annotators labelled, n_uc of them with c, the observed disagreement
adds sum over c != k of n_uc n_uk / (m_u - 1); expected is sum over c != k of n_c n_k / (n - 1), where n_c counts
c, and n all labels, in units that at least two labelled.

Krippendorff, K. (2011): Computing Krippendorff's alpha-reliability; (1980, 2004): Content Analysis, ch. 11.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from tui.review.undefined import Estimate, Undefined


def nominal_alpha(units: Mapping[tuple[str, ...], int]) -> Estimate:
    """Return alpha of units: the labels that a unit got, in any order, and how many units got just these."""
    labels: Counter[str] = Counter()
    unlike: Counter[int] = Counter()  # ordered pairs of unlike labels, by how many labels the unit has
    for given, count in units.items():
        if len(given) > 1:
            of_unit = Counter(given)
            for label, times in of_unit.items():
                labels[label] += count * times
            unlike[len(given)] += count * _unlike_pairs(of_unit.values())
    total = sum(labels.values())
    if not total:
        return Undefined("there is nothing that two annotators labelled")
    expected = _unlike_pairs(labels.values())
    if not expected:
        return Undefined("only one label was given throughout, so chance alone would agree")
    observed = sum(pairs / (size - 1) for size, pairs in sorted(unlike.items()))
    return 1 - (total - 1) * observed / expected


def _unlike_pairs(counts: Iterable[int]) -> int:
    """How many ordered pairs of different labels these counts of labels make."""
    counts = list(counts)
    return sum(counts) ** 2 - sum(count * count for count in counts)
