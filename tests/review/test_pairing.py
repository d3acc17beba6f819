from __future__ import annotations

from functools import cache

from hypothesis import given
from hypothesis import strategies as st

from tui.annotations.model import Annotation
from tui.review.assignment import assign
from tui.review.overlaps import Place, common
from tui.review.pairing import Pairing, pair_annotations


def tagged(start: int, end: int, label: str = "figure", id: str = "", note: str | None = None) -> Annotation:
    return Annotation(label, id, start, end, note=note)


LABELS = st.sampled_from(["claim", "figure"])


@st.composite
def places(draw: st.DrawFn, most: int = 6) -> list[Place]:
    drawn = draw(st.lists(st.tuples(st.integers(0, 12), st.integers(0, 8), LABELS), max_size=most))
    return [Place(start, start + length, label, "", at) for at, (start, length, label) in enumerate(drawn)]


@st.composite
def tagged_texts(draw: st.DrawFn, most: int = 8) -> list[Annotation]:
    """Annotations with ids of their own, now and then without a span."""
    found = []
    for at, place in enumerate(draw(places(most))):
        one = tagged(place.start, place.end, place.label, f"x{at}", draw(st.sampled_from([None, "n"])))
        if draw(st.integers(0, 9)) == 0:
            one = Annotation(place.label, f"x{at}", quote="q")
        found.append(one)
    return found


def weight(one: Place, other: Place) -> int:
    """Whole points, so that sums are exact: 10 for each character in common, 7 for the same label."""
    shared = common(one, other)
    return 10 * shared + 7 * (one.label == other.label) if shared > 0 else 0


def best_total(a: list[Place], b: list[Place]) -> int:
    """By trying every assignment."""

    @cache
    def best(at: int, used: frozenset[int]) -> int:
        if at == len(a):
            return 0
        alone = best(at + 1, used)
        with_one = [
            weight(a[at], other) + best(at + 1, used | {j}) for j, other in enumerate(b) if j not in used
        ]
        return max([alone, *with_one])

    return best(0, frozenset())


@given(places(), places())
def test_no_assignment_is_better(a: list[Place], b: list[Place]) -> None:
    pairs = assign(a, b, weight)
    assert len({i for i, _ in pairs}) == len({j for _, j in pairs}) == len(pairs)
    assert all(common(a[i], b[j]) > 0 for i, j in pairs)
    assert sum(weight(a[i], b[j]) for i, j in pairs) == best_total(a, b)


@given(places(40), places(40))
def test_the_side_called_first_makes_no_difference(a: list[Place], b: list[Place]) -> None:
    def seen(pairs: list[tuple[int, int]]) -> list[tuple[Place, Place]]:
        return sorted((a[i]._replace(at=0), b[j]._replace(at=0)) for i, j in pairs)

    assert seen(assign(a, b, weight)) == seen([(i, j) for j, i in assign(b, a, weight)])


def turned(pairing: Pairing) -> Pairing:
    return Pairing(
        tuple(sorted((j, i) for i, j in pairing.pairs)),
        tuple(sorted((theirs, ours) for ours, theirs in pairing.splits)),
        pairing.only_b,
        pairing.only_a,
    )


@given(tagged_texts(), tagged_texts(), st.booleans())
def test_pairing_is_the_same_from_both_sides(a: list[Annotation], b: list[Annotation], by_id: bool) -> None:
    there, back = pair_annotations(a, b, by_id), pair_annotations(b, a, by_id)
    assert turned(turned(there)) == turned(back)


@given(tagged_texts(), tagged_texts(), st.booleans())
def test_each_annotation_is_used_once(a: list[Annotation], b: list[Annotation], by_id: bool) -> None:
    found = pair_annotations(a, b, by_id)
    ours = [*(i for i, _ in found.pairs), *(i for one, _ in found.splits for i in one), *found.only_a]
    theirs = [*(j for _, j in found.pairs), *(j for _, one in found.splits for j in one), *found.only_b]
    assert sorted(ours) == list(range(len(a)))
    assert sorted(theirs) == list(range(len(b)))


@given(tagged_texts(), tagged_texts())
def test_nothing_that_overlaps_with_its_label_is_left_on_both_sides(
    a: list[Annotation], b: list[Annotation]
) -> None:
    found = pair_annotations(a, b)
    for i in found.only_a:
        for j in found.only_b:
            (start, end), (first, last) = a[i].span or (0, 0), b[j].span or (0, 0)
            assert min(end, last) <= max(start, first)


def test_the_best_total_wins_over_the_first_in_the_text() -> None:
    a = [tagged(0, 10), tagged(8, 20)]
    b = [tagged(7, 19), tagged(0, 3)]
    assert pair_annotations(a, b).pairs == ((0, 1), (1, 0))


def test_of_one_annotator_the_same_id_belongs_together_wherever_it_is() -> None:
    a, b = (
        [tagged(0, 5, id="one"), tagged(20, 25, id="two")],
        [tagged(0, 5, id="two"), tagged(20, 25, id="x")],
    )
    assert pair_annotations(a, b, by_id=True).pairs == ((1, 0),)
    assert pair_annotations(a, b).pairs == ((0, 0), (1, 1))


def test_duplicates_are_used_once_each_and_alike_notes_go_together() -> None:
    a = [tagged(0, 5, note="x", id="a"), tagged(0, 5, note="y", id="b")]
    b = [tagged(0, 5, note="y", id="c"), tagged(0, 5, note="x", id="d"), tagged(0, 5, note="z", id="e")]
    found = pair_annotations(a, b)
    assert found.pairs == ((0, 1), (1, 0))
    assert found.only_b == (2,)


def test_a_claim_around_a_figure_is_paired_with_the_other_claim() -> None:
    a = [tagged(0, 20, "claim")]
    b = [tagged(0, 19, "figure"), tagged(0, 4, "claim")]
    assert pair_annotations(a, b).pairs == ((0, 1),)


def test_one_against_several_of_its_label_is_a_split() -> None:
    a = [tagged(0, 30, "claim")]
    b = [tagged(0, 10, "claim"), tagged(12, 20, "claim"), tagged(15, 18, "figure")]
    found = pair_annotations(a, b)
    assert found.splits == (((0,), (0, 1)),)
    assert found.only_b == (2,)
    assert pair_annotations(b, a).splits == (((0, 1), (0,)),)


def test_one_that_fits_better_than_half_is_no_split() -> None:
    a = [tagged(0, 30, "claim")]
    b = [tagged(0, 20, "claim"), tagged(22, 30, "claim")]
    found = pair_annotations(a, b)
    assert (found.pairs, found.splits, found.only_b) == (((0, 0),), (), (1,))


def test_without_a_span_the_quote_serves() -> None:
    a = [Annotation("figure", "a", quote="29 drones"), Annotation("claim", "b", quote="it fell")]
    b = [
        Annotation("figure", "c", 3, 10, quote="it fell"),
        Annotation("figure", "d", 1, 9, quote="29 drones"),
    ]
    assert pair_annotations(a, b).pairs == ((0, 1), (1, 0))


def test_empty_spans_overlap_nothing_but_equal_ones_are_paired() -> None:
    found = pair_annotations([tagged(3, 3), tagged(9, 2)], [tagged(0, 9), tagged(3, 3)])
    assert found.pairs == ((0, 1),)


class Counting:
    """A weight that counts how often it is asked."""

    def __init__(self) -> None:
        self.asked = 0

    def __call__(self, one: Place, other: Place) -> int:
        self.asked += 1
        return weight(one, other)


def test_spans_that_all_nest_take_work_in_proportion_to_their_number() -> None:
    def asked(count: int) -> int:
        counting = Counting()
        nest = [Place(at, 10_000 - at, "figure", "", at) for at in range(count)]
        shifted = [Place(at, 10_001 - at, "claim", "", at) for at in range(count)]
        assert assign(nest, shifted, counting)
        return counting.asked

    assert asked(2000) < 3 * asked(1000)


def test_one_span_over_the_whole_article_does_not_spoil_the_rest() -> None:
    a = [tagged(0, 5000, "place"), *(tagged(10 * at, 10 * at + 6) for at in range(500))]
    b = [tagged(10 * at + 1, 10 * at + 7) for at in range(500)]
    assert pair_annotations(a, b).pairs == tuple((at + 1, at) for at in range(500))


def test_an_orphan_has_no_place_to_overlap_at() -> None:
    lost = Annotation("figure", "a", 0, 5, quote="12 drones", state="orphan")
    assert pair_annotations([lost], [tagged(0, 5)]).only_a == (0,)
    assert pair_annotations([lost], [Annotation("figure", "b", 30, 39, quote="12 drones")]).pairs == ((0, 0),)
