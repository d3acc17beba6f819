"""Agreement of two or more annotators on articles, in all the figures that reviewers ask for.

Each figure is defined where it is computed: span_scores.py, kappa.py, alpha.py, unitizing.py, tokens.py. What two
annotators did on an article is counted once, in a Tally; figures come from sums of tallies.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import TypeAlias

from tui.review.alpha import nominal_alpha
from tui.review.kappa import cohens_kappa
from tui.review.overlaps import Place
from tui.review.span_scores import SCORES, best_pairs, f1, points
from tui.review.tokens import OUTSIDE, token_labels, tokens
from tui.review.undefined import Estimate, Undefined
from tui.review.unitizing import joined, unitizing_alpha

Figures: TypeAlias = Mapping[str, Estimate]
Table: TypeAlias = Counter[tuple[str, ...]]
"""How often labels were given together, one of each annotator."""

FIGURES = (
    *SCORES, "token_kappa", "marked_token_kappa", "token_alpha", "paired_label_kappa", "alpha_u",
)  # fmt: skip

_NO_ARTICLE = Undefined("there is no article that both annotated")
_NOT_ALL = Undefined("there is no article that all annotated")


@dataclass(frozen=True, slots=True)
class Document:
    """An article and what each annotator marked in it; None for one who did not annotate it.

    `text` is None where the article is not there, `length` where not even its length is known.
    """

    article: str
    text: str | None
    length: int | None
    marked: tuple[tuple[Place, ...] | None, ...]

    def both(self, i: int, j: int) -> tuple[tuple[Place, ...], tuple[Place, ...]] | None:
        """What two annotators marked; None unless both annotated it."""
        ours, theirs = self.marked[i], self.marked[j]
        return None if ours is None or theirs is None else (ours, theirs)


@dataclass(frozen=True, slots=True)
class Tally:
    """What two annotators did on articles: sizes, doubled points of SCORES, labels of tokens and of paired spans.

    `unread` names an article whose text is not there: its tokens are not in `tokens`.
    """

    articles: int = 0
    spans_a: int = 0
    spans_b: int = 0
    points: tuple[int, ...] = (0, 0, 0, 0)
    tokens: Table = field(default_factory=Counter)
    paired: Table = field(default_factory=Counter)
    unread: str | None = None


@dataclass(frozen=True, slots=True)
class PairAgreement:
    """Agreement of two annotators, by their positions; `by_article` has a tally for each article of both."""

    a: int
    b: int
    total: Tally
    figures: Figures
    by_article: Mapping[str, Tally]


@dataclass(frozen=True, slots=True)
class Agreement:
    """Agreement of all annotators: of each pair, overall, by label; `confusion` has the labels of paired spans."""

    annotators: tuple[str, ...]
    articles: int
    pairs: tuple[PairAgreement, ...]
    figures: Figures
    labels: Mapping[str, Figures]
    confusion: Table


def measure(annotators: Sequence[str], documents: Sequence[Document]) -> Agreement:
    """Return the agreement of two or more annotators. Never fails: what has no value says why."""
    shared = [each for each in documents if sum(marked is not None for marked in each.marked) > 1]
    shared.sort(key=lambda each: each.article)
    pairs = tuple(_pair(shared, i, j) for i, j in combinations(range(len(annotators)), 2))
    confusion: Table = Counter()
    for pair in pairs:
        confusion.update(pair.total.paired)
    figures = pairs[0].figures if len(pairs) == 1 else _of_all(shared, pairs)
    labels = _by_label(shared, [(pair.a, pair.b) for pair in pairs])
    return Agreement(tuple(annotators), len(shared), pairs, figures, labels, confusion)


def tally(document: Document, i: int, j: int) -> Tally | None:
    """Count what two annotators did on an article; None unless both annotated it."""
    both = document.both(i, j)
    if both is None:
        return None
    ours, theirs = both
    paired: Table = Counter((ours[m].label, theirs[n].label) for m, n in best_pairs(ours, theirs))
    given = token_table(document, (i, j))
    unread = document.article if given is None else None
    return Tally(1, len(ours), len(theirs), points(ours, theirs), given or Counter(), paired, unread)


def add(tallies: Iterable[Tally]) -> Tally:
    """Add up what was counted on several articles."""
    articles = spans_a = spans_b = 0
    doubled = [0] * len(SCORES)
    given: Table = Counter()
    paired: Table = Counter()
    unread = None
    for each in tallies:
        articles, spans_a, spans_b = articles + each.articles, spans_a + each.spans_a, spans_b + each.spans_b
        doubled = [one + other for one, other in zip(doubled, each.points, strict=True)]
        given.update(each.tokens)
        paired.update(each.paired)
        unread = unread or each.unread
    return Tally(articles, spans_a, spans_b, tuple(doubled), given, paired, unread)


def figures_of(total: Tally) -> dict[str, Estimate]:
    """Return the figures that follow from a tally: all but alpha_u."""
    if not total.articles:
        return dict.fromkeys(FIGURES, _NO_ARTICLE)
    figures: dict[str, Estimate] = dict(_scores(total))
    if total.unread is not None:
        unread = Undefined(f"the text of {total.unread} is not there to count tokens in")
        figures |= dict.fromkeys(("token_kappa", "marked_token_kappa", "token_alpha"), unread)
    else:
        marked = {pair: count for pair, count in total.tokens.items() if set(pair) != {OUTSIDE}}
        figures["token_kappa"] = _kappa(total.tokens)
        figures["marked_token_kappa"] = _kappa(marked)
        figures["token_alpha"] = nominal_alpha(total.tokens)
    figures["paired_label_kappa"] = _kappa(total.paired)
    return figures


def token_table(document: Document, annotators: Iterable[int]) -> Table | None:
    """Count the labels that annotators gave to tokens together; those who did not annotate it are left out."""
    if document.text is None:
        return None
    spans = tokens(document.text)
    given = [token_labels(spans, marked) for at in annotators if (marked := document.marked[at]) is not None]
    return Counter(zip(*given, strict=True))


def _pair(documents: Sequence[Document], i: int, j: int) -> PairAgreement:
    by_article = {each.article: counted for each in documents if (counted := tally(each, i, j)) is not None}
    total = add(by_article.values())
    figures = figures_of(total)
    if total.articles:
        figures["alpha_u"] = _alpha_u([each for each in documents if each.both(i, j)], (i, j))
    return PairAgreement(i, j, total, figures, by_article)


def _of_all(documents: Sequence[Document], pairs: Sequence[PairAgreement]) -> Figures:
    """The figures of more than two: the mean over pairs, but alphas, which are for any number."""
    figures = {name: _mean([pair.figures[name] for pair in pairs]) for name in FIGURES}
    annotators = range(len(documents[0].marked)) if documents else range(0)
    unread = next((each.article for each in documents if each.text is None), None)
    if unread is None and documents:
        given: Table = Counter()
        for each in documents:
            given.update(token_table(each, annotators) or {})
        figures["token_alpha"] = nominal_alpha(given)
    complete = [each for each in documents if None not in each.marked]
    figures["alpha_u"] = _alpha_u(complete, annotators) if complete else _NOT_ALL
    return figures


def _alpha_u(documents: Sequence[Document], annotators: Iterable[int]) -> Estimate:
    """Unitizing alpha over articles laid end to end."""
    annotators = list(annotators)
    units: dict[str, list[list[tuple[int, int]]]] = {}
    before = 0
    for each in documents:
        if each.length is None:
            return Undefined(f"the length of {each.article} is not known")
        for at, annotator in enumerate(annotators):
            for label, spans in _by_labels(each.marked[annotator] or ()).items():
                of_label = units.setdefault(label, [[] for _ in annotators])[at]
                of_label += [(start + before, end + before) for start, end in joined(spans)]
        before += each.length
    return unitizing_alpha(units, before)


def _by_labels(places: Iterable[Place]) -> dict[str, list[tuple[int, int]]]:
    spans: dict[str, list[tuple[int, int]]] = {}
    for place in places:
        spans.setdefault(place.label, []).append((place.start, place.end))
    return spans


def _by_label(documents: Sequence[Document], pairs: Sequence[tuple[int, int]]) -> dict[str, Figures]:
    """The span scores of each label, the mean over pairs of annotators."""
    totals: dict[str, dict[tuple[int, int], list[int]]] = {}
    together: set[tuple[int, int]] = set()
    for each in documents:
        for pair in pairs:
            both = each.both(*pair)
            if both is None:
                continue
            together.add(pair)
            for label, (ours, theirs) in _split_by_label(*both).items():
                so_far = totals.setdefault(label, {}).setdefault(pair, [0] * (len(SCORES) + 1))
                counted = (*points(ours, theirs), len(ours) + len(theirs))
                so_far[:] = [one + other for one, other in zip(so_far, counted, strict=True)]
    nothing = [0] * (len(SCORES) + 1)
    return {
        label: {
            name: _mean(
                [f1(of_pair.get(pair, nothing)[at], of_pair.get(pair, nothing)[-1]) for pair in together]
            )
            for at, name in enumerate(SCORES)
        }
        for label, of_pair in sorted(totals.items())
    }


def _split_by_label(a: Iterable[Place], b: Iterable[Place]) -> dict[str, tuple[list[Place], list[Place]]]:
    of_label: dict[str, tuple[list[Place], list[Place]]] = {}
    for side, places in enumerate((a, b)):
        for place in places:
            of_label.setdefault(place.label, ([], []))[side].append(place)
    return of_label


def _scores(total: Tally) -> Iterator[tuple[str, float]]:
    for name, doubled in zip(SCORES, total.points, strict=True):
        yield name, f1(doubled, total.spans_a + total.spans_b)


def _kappa(table: Mapping[tuple[str, ...], int]) -> Estimate:
    return cohens_kappa({(one, other): count for (one, other), count in table.items()})


def _mean(estimates: Sequence[Estimate]) -> Estimate:
    """The mean of those that have a value; where none has, the first reason."""
    values = [each for each in estimates if not isinstance(each, Undefined)]
    if not values:
        return next((each for each in estimates if isinstance(each, Undefined)), _NO_ARTICLE)
    return sum(values) / len(values)
