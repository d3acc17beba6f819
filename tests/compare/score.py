"""Scores judgements on the labelled events: precision and recall of agreements and conflicts."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import NamedTuple

from tests.compare.events import AGREE, CONFLICT, Label, Pair, Report, labelled_pairs
from tui.compare.claims import read_account
from tui.compare.classes import Classes
from tui.compare.events import Profile
from tui.compare.judge import same_quantities
from tui.figures import Figure, find_figures
from tui.figures.relate import relate


class Score(NamedTuple):
    right: int
    found: int
    labelled: int

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.labelled if self.labelled else 1.0


def profiles(texts: list[str]) -> list[Profile]:
    return [Profile(read_account(at, text, figures(text), CLASSES)) for at, text in enumerate(texts)]


CLASSES = Classes()


@lru_cache(maxsize=64)
def figures(text: str) -> tuple[Figure, ...]:
    return tuple(relate(text, find_figures(text)))


def judged_pairs(reports: list[Report]) -> dict[Pair, str]:
    found = {}
    for one in same_quantities(profiles([report.text for report in reports])):
        first, second = reports[one.one.article], reports[one.other.article]
        if _is_silent(first, one.one.figure) and _is_silent(second, one.other.figure):
            continue
        ends = (
            first.name,
            _labelled(first, one.one.figure),
            second.name,
            _labelled(second, one.other.figure),
        )
        found[ends] = one.relation
    return found


def _is_silent(report: Report, figure: Figure) -> bool:
    """Whether labels do not tell of what quantity a figure is: days without a year were not labelled."""
    return figure.kind == "date" and "X" in str(figure.value) and label_on(report, figure) is None


def label_on(report: Report, figure: Figure) -> Label | None:
    """The label on a figure, whose span may be shorter or longer; None for none."""
    return next((one for one in report.labels if figure.start < one.end and one.start < figure.end), None)


def _labelled(report: Report, figure: Figure) -> int:
    """Where the label on a figure starts; without a label, where the figure does."""
    label = label_on(report, figure)
    return label.start if label else figure.start


def scores(events: dict[str, list[Report]]) -> dict[str, Score]:
    """The score of each relation; all events are judged together, so that they can be taken for one another."""
    every = [report for reports in events.values() for report in reports]
    found = judged_pairs(every)
    labelled: dict[Pair, str] = {}
    for reports in events.values():
        labelled |= labelled_pairs(reports)
    right = Counter(relation for pair, relation in found.items() if labelled.get(pair) == relation)
    counts, wanted = Counter(found.values()), Counter(labelled.values())
    return {name: Score(right[name], counts[name], wanted[name]) for name in (AGREE, CONFLICT)}
