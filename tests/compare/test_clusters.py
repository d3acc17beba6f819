"""Claims that are brought together by how likely their pairs are one."""

from __future__ import annotations

from itertools import combinations
from math import inf
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from tui.compare.clusters import clusters

SIZE = 7
Odds = dict[tuple[int, int], float]

pairs = st.sampled_from(list(combinations(range(SIZE), 2)))
log_odds = st.dictionaries(pairs, st.just(-inf) | st.floats(-9, 9))


def test_what_is_likelier_one_than_not_comes_together() -> None:
    assert clusters(4, {(0, 1): 1.0, (2, 3): -1.0}) == [[0, 1], [2], [3]]
    assert clusters(3, {(0, 1): 2.0, (1, 2): 2.0, (0, 2): -1.0}) == [[0, 1, 2]]


def test_two_likely_pairs_do_not_bring_an_unlikely_third_together() -> None:
    assert clusters(3, {(0, 1): 2.0, (1, 2): 1.0, (0, 2): -5.0}) == [[0, 1], [2]]


def test_claims_that_are_no_pair_speak_against_a_cluster() -> None:
    assert clusters(3, {(0, 1): 3.0, (1, 2): 2.0}) == [[0, 1], [2]]
    assert clusters(3, {(0, 1): 9.0, (1, 2): 8.0}) == [[0, 1, 2]]


def test_the_likeliest_pair_comes_first() -> None:
    assert clusters(3, {(0, 1): 1.0, (1, 2): 2.0, (0, 2): -5.0}) == [[0], [1, 2]]


def test_two_clusters_are_weighed_by_all_their_pairs() -> None:
    sure = {(0, 1): 5.0, (2, 3): 5.0}
    assert clusters(4, sure | dict.fromkeys([(0, 2), (0, 3), (1, 2), (1, 3)], 0.1)) == [[0, 1, 2, 3]]
    assert clusters(4, sure | {(0, 2): 4.0, (1, 3): 4.0}) == [[0, 1], [2, 3]]


def test_one_impossible_pair_keeps_clusters_apart() -> None:
    assert clusters(3, {(0, 1): 9.0, (1, 2): 9.0, (0, 2): -inf}) == [[0, 1], [2]]


def test_of_equally_likely_ones_the_first_are_merged() -> None:
    assert clusters(4, {(2, 3): 1.0, (1, 2): 1.0, (0, 1): 1.0}) == [[0, 1], [2, 3]]


@given(log_odds)
def test_every_node_is_in_one_cluster(found: Odds) -> None:
    together = clusters(SIZE, found)
    assert sorted(node for nodes in together for node in nodes) == list(range(SIZE))
    assert all(nodes == sorted(nodes) for nodes in together)


@given(log_odds)
def test_impossible_pairs_are_never_together(found: Odds) -> None:
    for nodes in clusters(SIZE, found):
        assert all(found.get(pair) != -inf for pair in combinations(nodes, 2))


@given(log_odds, st.randoms(use_true_random=False))
def test_the_order_of_pairs_does_not_matter(found: Odds, chosen: Random) -> None:
    mixed = list(found.items())
    chosen.shuffle(mixed)
    assert clusters(SIZE, dict(mixed)) == clusters(SIZE, found)


@given(log_odds)
def test_a_cluster_is_likelier_one_than_not_on_the_whole(found: Odds) -> None:
    for nodes in clusters(SIZE, found):
        within = [found.get(pair, -6.0) for pair in combinations(nodes, 2)]
        assert not within or sum(within) > -1e-9  # rounding
