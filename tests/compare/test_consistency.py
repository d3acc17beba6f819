"""What all other pairs of claims say of a pair."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.compare.consistency import SUPPORT, Link, Network, Node
from tui.compare.logistic import tamed

ARTICLES, CLAIMS = 3, 4
NODES = [
    Node(article, order, ("count", float(10 * article + order), None))
    for article, order in product(range(ARTICLES), range(CLAIMS))
]
A, B, C = range(4), range(4, 8), range(8, 12)  # the nodes of each article
PAIR = Link(A[0], B[0], 0.6, rival=False)


def support(*others: Link, of: Link = PAIR) -> dict[str, float]:
    return dict(zip(SUPPORT, Network(NODES, [of, *others]).support(of), strict=True))


def test_a_pair_alone_has_its_own_odds_and_nothing_else() -> None:
    alone = support()
    assert alone["by itself"] == tamed(0.6)
    assert alone["fit of one"] == alone["rival of both"] == alone["by a third that fits"] == tamed(0)
    assert alone["lead"] == tamed(0.6) - tamed(0)
    assert (alone["parted by a third"], alone["a neighbour agrees"]) == (0, 0)
    assert (alone["fewer supporters"], alone["more supporters"]) == (1, 1)  # each other


@pytest.mark.parametrize(("rival", "name"), [(False, "fit of one"), (True, "rival of one")])
def test_another_that_is_as_likely_takes_the_lead_away(rival: bool, name: str) -> None:
    beside = support(Link(A[0], B[2], 0.6, rival))
    assert beside["lead"] == beside["least lead"] == 0
    assert beside["greatest lead"] == support()["greatest lead"]  # that of the other claim has no alternative
    assert beside[name] == tamed(0.6)
    assert beside[name.replace("one", "both")] == tamed(0)
    assert support(Link(A[0], B[2], 0.9, rival))["lead"] < 0


def test_the_same_amount_told_again_is_no_alternative() -> None:
    again = [*NODES]
    again[B[2]] = again[B[2]]._replace(amount=again[B[0]].amount)
    found = Network(again, [PAIR, Link(A[0], B[2], 0.9, rival=False)]).support(PAIR)
    assert found == Network(again, [PAIR]).support(PAIR)


def test_what_its_own_article_brings_together_with_it_is_no_alternative() -> None:
    beside = Link(A[0], B[2], 0.9, rival=True)
    together = Link(B[0], B[2], 0.9, rival=True)
    assert support(beside)["rival of one"] == tamed(0.9)
    assert support(beside, together)["rival of one"] == tamed(0)


def test_a_third_that_agrees_with_both_supports() -> None:
    third = support(Link(A[0], C[0], 0.9, rival=False), Link(B[0], C[0], 0.8, rival=False))
    assert third["by a third that fits"] == pytest.approx(tamed(0.72))
    assert third["by a third that is a rival"] == tamed(0)
    assert (third["fewer supporters"], third["more supporters"]) == (2, 2)
    assert third["parted by a third"] == pytest.approx(0.9 * (1 - 0.8))


def test_a_third_that_is_a_rival_of_both_supports_as_one() -> None:
    third = support(Link(A[0], C[0], 0.9, rival=True), Link(B[0], C[0], 0.8, rival=True))
    assert third["by a third that is a rival"] == pytest.approx(tamed(0.72))
    assert third["by a third that fits"] == tamed(0)
    assert (third["fewer supporters"], third["more supporters"]) == (1, 1)


def test_another_of_its_own_article_supports_by_itself() -> None:
    own = support(Link(A[0], B[1], 0.9, rival=False), Link(B[0], B[1], 0.8, rival=False))
    assert own["by its own articles"] == pytest.approx(tamed(0.72))
    assert own["by a third that fits"] == tamed(0)


def test_a_third_that_agrees_with_one_alone_parts_them() -> None:
    assert support(Link(A[0], C[0], 0.9, rival=False))["parted by a third"] == pytest.approx(0.9)
    assert support(Link(B[0], C[0], 0.9, rival=False))["parted by a third"] == pytest.approx(0.9)
    assert support(Link(A[0], C[0], 0.9, rival=True))["parted by a third"] == 0


def test_claims_next_to_both_that_agree_support_the_more_the_nearer_they_are() -> None:
    near = support(Link(A[1], B[1], 0.9, rival=False))["a neighbour agrees"]
    far = support(Link(A[3], B[3], 0.9, rival=False))["a neighbour agrees"]
    assert near == pytest.approx(0.9)
    assert 0 < far < near
    assert support(Link(A[1], B[1], 0.9, rival=True))["a neighbour agrees"] == 0
    assert support(Link(A[0], B[1], 0.9, rival=False))["a neighbour agrees"] == 0  # an alternative is none


ends = st.tuples(st.integers(0, len(NODES) - 1), st.integers(0, len(NODES) - 1)).filter(
    lambda two: two[0] < two[1]
)
links = st.dictionaries(ends, st.tuples(st.floats(0.01, 1), st.booleans()), max_size=20)


@given(links)
def test_the_order_of_pairs_and_of_their_ends_does_not_matter(
    found: dict[tuple[int, int], tuple[float, bool]],
) -> None:
    these = [PAIR, *(Link(*two, *how) for two, how in found.items() if two != PAIR[:2])]
    turned = [Link(link.other, link.one, link.chance, link.rival) for link in reversed(these)]
    expected = Network(NODES, these).support(PAIR)
    assert Network(NODES, turned).support(turned[-1]) == pytest.approx(expected)
    assert len(expected) == len(SUPPORT)
