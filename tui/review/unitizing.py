"""Krippendorff's alpha for unitizing: agreement on where units of a label begin and end in a text.

A label's units cut the text of length L, for each of m annotators, into sections: units (v = 1) and gaps (v = 0),
with begin b and length l. alpha_u = 1 - D_o / D_e, both summed over labels.

D_o = sum over ordered pairs of annotators i != j, sections g of i and h of j, of d(g, h) / (m (m - 1) L^2), with
  d = (b_g - b_h)^2 + (e_g - e_h)^2   for two units that overlap,
  d = l_g^2                           for a unit g that lies in a gap h (and so for h in g),
  d = 0                               otherwise.
D_e = 2/L * E / ( mL (mL - 1) - sum over units of l (l - 1) ), with E the sum over units, N in number, of
  (N - 1)/3 * (2 l^3 - 3 l^2 + l) + l^2 * ( sum over gaps h with l_h >= l of (l_h - l + 1) ).

Krippendorff, K. (1995): On the reliability of unitizing continuous data. Sociological Methodology 25; (2004):
Measuring the reliability of qualitative text analysis data. Quality and Quantity 38.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import accumulate, permutations
from typing import TypeAlias

from tui.review.undefined import Estimate, Undefined

Units: TypeAlias = Sequence[tuple[int, int]]
"""Units of one annotator and label, half-open, in order; none overlaps another."""

_Section: TypeAlias = tuple[int, int, bool]
"""Begin, end, and whether it is a unit."""


def joined(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return spans in order, those that overlap made one; what only touches stays apart."""
    units: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if units and start < units[-1][1]:
            units[-1] = (units[-1][0], max(end, units[-1][1]))
        else:
            units.append((start, end))
    return units


def unitizing_alpha(labels: Mapping[str, Sequence[Units]], length: int) -> Estimate:
    """Return alpha_u over labels: for each the units of every annotator, in a text of `length`."""
    if length < 1:
        return Undefined("there is no text")
    if not any(units for each in labels.values() for units in each):
        return Undefined("nobody marked anything")
    observed = sum((observed_disagreement(each, length) for each in labels.values()), Fraction())
    expected = sum((expected_disagreement(each, length) for each in labels.values()), Fraction())
    if not expected:
        return Undefined("the text is too short to differ in")
    return float(1 - observed / expected)


def observed_disagreement(annotators: Sequence[Units], length: int) -> Fraction:
    """Return D_o of one label."""
    sections = [list(_sections(units, length)) for units in annotators]
    total = sum(_differences(one, other) for one, other in permutations(sections, 2))
    return Fraction(total, len(annotators) * (len(annotators) - 1) * length**2)


def expected_disagreement(annotators: Sequence[Units], length: int) -> Fraction:
    """Return D_e of one label."""
    sections = [each for units in annotators for each in _sections(units, length)]
    units = [end - start for start, end, is_unit in sections if is_unit]
    gaps = sorted(end - start for start, end, is_unit in sections if not is_unit)
    longest_first = [0, *accumulate(reversed(gaps))]
    thrice = 0  # in whole numbers, for there may be many
    for size in units:
        wide = len(gaps) - bisect_left(gaps, size)
        room = longest_first[wide] - wide * (size - 1)
        thrice += (len(units) - 1) * (2 * size**3 - 3 * size**2 + size) + 3 * size**2 * room
    places = len(annotators) * length
    chances = places * (places - 1) - sum(size * (size - 1) for size in units)
    return Fraction(2 * thrice, 3 * length * chances) if chances else Fraction()


def _sections(units: Units, length: int) -> Iterator[_Section]:
    at = 0
    for start, end in units:
        if start > at:
            yield at, start, False
        yield start, end, True
        at = end
    if at < length:
        yield at, length, False


def _differences(one: list[_Section], other: list[_Section]) -> int:
    """Sum up d over the sections of two annotators that meet."""
    total = i = j = 0
    while i < len(one) and j < len(other):
        (start, end, is_unit), (first, last, is_other) = one[i], other[j]
        if is_unit and is_other:
            total += (start - first) ** 2 + (end - last) ** 2
        elif is_unit and first <= start and end <= last:
            total += (end - start) ** 2
        elif is_other and start <= first and last <= end:
            total += (last - first) ** 2
        i, j = i + (end <= last), j + (last <= end)
    return total
