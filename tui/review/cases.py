"""What is behind a figure of agreement: the spans, tokens or units in which two annotators differ."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tui.review.agreement import Document
from tui.review.overlaps import Place
from tui.review.span_scores import SCORES, best_pairs, matches
from tui.review.tokens import token_labels, tokens
from tui.review.unitizing import joined


@dataclass(frozen=True, slots=True)
class Case:
    """A stretch of an article that two annotators have differently, in code points; `a` and `b` say what each has.

    None where one has nothing there.
    """

    article: str
    start: int
    end: int
    a: str | None
    b: str | None


def cases(figure: str, document: Document, i: int, j: int) -> list[Case]:
    """Return what lowers a figure on an article, in reading order; nothing where one did not annotate it."""
    both = document.both(i, j)
    if both is None:
        return []
    if figure in SCORES:
        found = _of_spans(figure, document.article, *both)
    elif figure == "paired_label_kappa":
        found = _of_pairs(document.article, *both)
    elif figure == "alpha_u":
        found = _of_units(document.article, *both)
    else:
        found = _of_tokens(document, *both)
    return sorted(found, key=lambda case: (case.start, case.end, case.a or "", case.b or ""))


def _of_spans(score: str, article: str, a: Sequence[Place], b: Sequence[Place]) -> Iterator[Case]:
    pairs = matches(score, a, b)
    ours, theirs = {i for i, _ in pairs}, {j for _, j in pairs}
    for i, j in pairs:
        if score == "partial_f1" and a[i][:2] != b[j][:2]:
            yield _together(article, a[i], b[j])
    yield from (Case(article, a[i].start, a[i].end, a[i].label, None) for i in range(len(a)) if i not in ours)
    yield from (
        Case(article, b[j].start, b[j].end, None, b[j].label) for j in range(len(b)) if j not in theirs
    )


def _of_pairs(article: str, a: Sequence[Place], b: Sequence[Place]) -> Iterator[Case]:
    for i, j in best_pairs(a, b):
        if a[i].label != b[j].label:
            yield _together(article, a[i], b[j])


def _together(article: str, one: Place, other: Place) -> Case:
    ours, theirs = (f"{each.label} {each.start}-{each.end}" for each in (one, other))
    return Case(article, min(one.start, other.start), max(one.end, other.end), ours, theirs)


def _of_tokens(document: Document, a: Sequence[Place], b: Sequence[Place]) -> Iterator[Case]:
    """Runs of tokens that both label in the same two ways, which are not alike."""
    if document.text is None:
        return
    spans = tokens(document.text)
    run: Case | None = None
    for (start, end), ours, theirs in zip(spans, token_labels(spans, a), token_labels(spans, b), strict=True):
        if run is not None and (run.a, run.b) == (ours, theirs):
            run = Case(run.article, run.start, end, ours, theirs)
            continue
        if run is not None:
            yield run
        run = Case(document.article, start, end, ours, theirs) if ours != theirs else None
    if run is not None:
        yield run


def _of_units(article: str, a: Sequence[Place], b: Sequence[Place]) -> Iterator[Case]:
    for label in sorted({place.label for place in (*a, *b)}):
        ours, theirs = (joined(place[:2] for place in side if place.label == label) for side in (a, b))
        yield from (Case(article, *unit, label, None) for unit in ours if unit not in set(theirs))
        yield from (Case(article, *unit, None, label) for unit in theirs if unit not in set(ours))
