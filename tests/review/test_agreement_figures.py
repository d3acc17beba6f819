"""The figures of agreement: textbook examples, another program's numbers, and what must hold of any."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.review.alpha import nominal_alpha
from tui.review.kappa import cohens_kappa
from tui.review.overlaps import Place
from tui.review.span_scores import SCORES, best_pairs, f1, matches, points
from tui.review.tokens import token_labels, tokens
from tui.review.undefined import Estimate, Undefined
from tui.review.unitizing import expected_disagreement, joined, observed_disagreement, unitizing_alpha

LABELS = ("a", "b", "c")
coded = st.lists(st.tuples(st.sampled_from(LABELS), st.sampled_from(LABELS)), max_size=12)
coded_by_many = st.lists(st.lists(st.sampled_from(LABELS), max_size=4).map(tuple), max_size=12)
spans = st.tuples(st.integers(0, 15), st.integers(1, 8), st.sampled_from(LABELS[:2]))
marked = st.lists(spans, max_size=7).map(
    lambda drawn: [Place(start, start + size, label, "", at) for at, (start, size, label) in enumerate(drawn)]
)
LENGTH = 25
Table = Counter[tuple[str, ...]]


def value(estimate: Estimate) -> float:
    assert not isinstance(estimate, Undefined), estimate
    return estimate


def printed(*lines: str) -> Counter[tuple[str, ...]]:
    """Units as a textbook prints them: an annotator a line, a unit a column, "." where a label is missing."""
    columns = zip(*(line.split() for line in lines), strict=True)
    return Counter(tuple(label for label in column if label != ".") for column in columns)


# -- kappa and alpha ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cells", "kappa"), [((20, 5, 10, 15), 0.4), ((45, 15, 25, 15), 0.1304), ((25, 35, 5, 35), 0.2593)]
)
def test_kappa_of_textbook_tables(cells: Sequence[int], kappa: float) -> None:
    table = dict(zip([("y", "y"), ("y", "n"), ("n", "y"), ("n", "n")], cells, strict=True))
    assert value(cohens_kappa(table)) == pytest.approx(kappa, abs=0.00005)


@pytest.mark.parametrize(
    ("lines", "alpha"),
    [
        (["0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0"], 0.095),
        (["a a b b d c c c e d d a", "b a b b b c c c e d d d"], 0.692),
        (
            [
                "1 2 3 3 2 1 4 1 2 . . .",
                "1 2 3 3 2 2 4 1 2 5 . 3",
                ". 3 3 3 2 3 4 2 2 5 1 .",
                "1 2 3 3 2 4 4 1 2 5 1 .",
            ],
            0.743,
        ),
    ],
)
def test_alpha_of_krippendorff_2011(lines: list[str], alpha: float) -> None:
    assert value(nominal_alpha(printed(*lines))) == pytest.approx(alpha, abs=0.0005)


@given(coded)
def test_kappa_and_alpha_are_those_of_nltk(pairs: list[tuple[str, str]]) -> None:
    from nltk.metrics.agreement import AnnotationTask

    kappa, alpha = cohens_kappa(Counter(pairs)), nominal_alpha(Table(pairs))
    if isinstance(kappa, Undefined) or isinstance(alpha, Undefined):
        return
    data = [(coder, at, label) for at, pair in enumerate(pairs) for coder, label in enumerate(pair)]
    task = AnnotationTask(data)
    assert kappa == pytest.approx(task.kappa(), abs=1e-9)
    assert alpha == pytest.approx(task.alpha(), abs=1e-9)


@given(coded_by_many)
def test_alpha_with_missing_labels_is_that_of_nltk(units: list[tuple[str, ...]]) -> None:
    from nltk.metrics.agreement import AnnotationTask

    alpha = nominal_alpha(Counter(units))
    if isinstance(alpha, Undefined):
        return
    data = [(coder, at, label) for at, unit in enumerate(units) for coder, label in enumerate(unit)]
    assert alpha == pytest.approx(AnnotationTask(data).alpha(), abs=1e-9)


@given(coded)
def test_kappa_and_alpha_are_the_same_from_either_side(pairs: list[tuple[str, str]]) -> None:
    turned = Counter((other, one) for one, other in pairs)
    assert cohens_kappa(Counter(pairs)) == cohens_kappa(turned)
    assert nominal_alpha(Table(pairs)) == nominal_alpha(Table(turned.elements()))


@given(coded)
def test_kappa_and_alpha_are_at_most_one_which_is_perfect(pairs: list[tuple[str, str]]) -> None:
    for found in (cohens_kappa(Counter(pairs)), nominal_alpha(Table(pairs))):
        if isinstance(found, Undefined):
            assert found.reason
            continue
        assert -1 <= found <= 1
        assert (found == 1) == all(one == other for one, other in pairs)


def test_what_cannot_be_computed_says_why() -> None:
    assert isinstance(cohens_kappa({}), Undefined)
    assert isinstance(cohens_kappa({("a", "a"): 5}), Undefined)
    assert isinstance(nominal_alpha({("a",): 5, (): 2}), Undefined)
    assert isinstance(nominal_alpha({("a", "a"): 5}), Undefined)
    assert isinstance(unitizing_alpha({}, 10), Undefined)
    assert isinstance(unitizing_alpha({"a": [[(0, 1)], []]}, 0), Undefined)
    assert isinstance(unitizing_alpha({"a": [[(0, 1)], [(0, 1)]]}, 1), Undefined)
    assert f1(0, 0) == 1


# -- spans -------------------------------------------------------------------------------------------------


def test_the_scores_of_semeval_2013() -> None:
    gold = [
        ("brand", 1, 5),
        ("drug", 10, 18),
        ("drug", 20, 31),
        ("drug", 40, 49),
        ("drug", 50, 59),
        ("group", 64, 78),
    ]
    told = [
        ("brand", 90, 97),
        ("drug", 7, 18),
        ("brand", 20, 31),
        ("drug", 40, 49),
        ("drug", 50, 59),
        ("drug", 60, 78),
    ]
    a, b = ([Place(start, end, label) for label, start, end in side] for side in (gold, told))
    found = [f1(doubled, len(a) + len(b)) for doubled in points(a, b)]
    assert found == pytest.approx([1 / 3, 1 / 2, 2 / 3, 1 / 2])


def best(a: Sequence[Place], b: Sequence[Place], score: str) -> int:
    """Twice tp by trying every pairing."""
    if not a:
        return 0
    first, rest = a[0], a[1:]
    found = [best(rest, b, score)]
    for j, other in enumerate(b):
        overlap = first.start < other.end and other.start < first.end
        same_ends, same_label = first[:2] == other[:2], first.label == other.label
        worth = {
            "strict_f1": 2 * (same_ends and same_label),
            "exact_f1": 2 * same_ends,
            "partial_f1": 2 if same_ends else int(overlap),
            "type_f1": 2 * (overlap and same_label),
        }[score]
        if worth:
            found.append(worth + best(rest, [*b[:j], *b[j + 1 :]], score))
    return max(found)


@given(marked, marked)
def test_no_pairing_scores_more(a: list[Place], b: list[Place]) -> None:
    a, b = a[:5], b[:5]
    assert points(a, b) == tuple(best(a, b, score) for score in SCORES)


@given(marked, marked)
def test_scores_are_the_same_from_either_side_and_ordered(a: list[Place], b: list[Place]) -> None:
    strict, exact, partial, of_type = points(a, b)
    assert (strict, exact, partial, of_type) == points(b, a)
    assert 0 <= strict <= exact <= partial <= 2 * min(len(a), len(b))
    assert strict <= of_type
    assert len(best_pairs(a, b)) == len(best_pairs(b, a))


@given(marked)
def test_the_same_spans_are_perfect(a: list[Place]) -> None:
    assert {f1(doubled, 2 * len(a)) for doubled in points(a, list(reversed(a)))} == {1.0}


@given(marked, marked)
def test_each_span_is_matched_once(a: list[Place], b: list[Place]) -> None:
    for score in SCORES:
        pairs = matches(score, a, b)
        assert len({i for i, _ in pairs}) == len({j for _, j in pairs}) == len(pairs)


# -- tokens ------------------------------------------------------------------------------------------------

TEXT = "ab c, de fg!h ij kl"


def test_tokens_are_words_and_signs() -> None:
    assert [TEXT[start:end] for start, end in tokens(TEXT)] == [
        "ab",
        "c",
        ",",
        "de",
        "fg",
        "!",
        "h",
        "ij",
        "kl",
    ]


@given(marked)
def test_a_token_has_the_labels_of_all_that_touch_it(places: list[Place]) -> None:
    found = tokens(TEXT)
    wanted = [
        "+".join(sorted({each.label for each in places if each.start < end and start < each.end})) or "O"
        for start, end in found
    ]
    assert token_labels(found, places) == wanted


# -- unitizing ---------------------------------------------------------------------------------------------

Sides = list[list[tuple[int, int]]]


def unit_labels(*sides: list[Place]) -> dict[str, Sides]:
    return {
        label: [joined([place[:2] for place in side if place.label == label]) for side in sides]
        for label in LABELS[:2]
    }


def test_alpha_u_of_krippendorff_2004() -> None:
    c: Sides = [[(75, 145), (220, 250)], [(70, 150), (205, 225), (250, 270)]]
    k: Sides = [[(30, 90), (150, 200)]] * 2
    assert float(observed_disagreement(c, 300)) == pytest.approx(0.0144, abs=0.0001)
    assert float(expected_disagreement(c, 300)) == pytest.approx(0.0532, abs=0.0001)
    assert float(expected_disagreement(k, 300)) == pytest.approx(0.0490, abs=0.0001)
    assert value(unitizing_alpha({"c": c}, 300)) == pytest.approx(0.7286, abs=0.0001)
    assert unitizing_alpha({"k": k}, 300) == 1
    assert value(unitizing_alpha({"c": c, "k": k}, 300)) == pytest.approx(0.85867, abs=0.00001)


def test_observed_disagreement_of_krippendorff_1995() -> None:
    a: Sides = [[(2, 10), (14, 20)], [(4, 8), (15, 17)]]
    b: Sides = [[(0, 18)], [(0, 2), (2, 3), (3, 4), (4, 5), (5, 6), (6, 9), (9, 10)]]
    d: Sides = [
        [(0, 2), (2, 10), (10, 14), (14, 20), (20, 24)],
        [(0, 4), (4, 8), (8, 15), (15, 17), (17, 24)],
    ]
    found = [float(observed_disagreement(each, 24)) for each in (a, b, d)]
    assert found == pytest.approx([0.03125, 2.26736, 0.38715], abs=0.00001)


@given(marked, marked, marked)
def test_alpha_u_does_not_hang_on_the_order_of_annotators(
    a: list[Place], b: list[Place], c: list[Place]
) -> None:
    assert unitizing_alpha(unit_labels(a, b, c), LENGTH) == unitizing_alpha(unit_labels(c, a, b), LENGTH)


@given(marked, marked)
def test_alpha_u_is_one_only_for_the_same_units(a: list[Place], b: list[Place]) -> None:
    labels = unit_labels(a, b)
    found = unitizing_alpha(labels, LENGTH)
    if isinstance(found, Undefined):
        assert not a + b or all(each in ([], [(0, LENGTH)]) for each in chain(*labels.values()))
    else:
        assert found <= 1
        assert (found == 1) == all(ours == theirs for ours, theirs in labels.values())


def test_spans_that_overlap_are_one_unit_and_neighbours_are_two() -> None:
    assert joined([(5, 9), (0, 3), (3, 5), (8, 12)]) == [(0, 3), (3, 5), (5, 12)]
