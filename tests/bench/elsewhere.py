"""Measures where articles tell of the same: how often each word for how sure is right, and what the key costs."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from tests.app.made import session_of
from tests.compare.events import Label, Report, events
from tests.compare.score import CLASSES, figures
from tui.app.elsewhere import Elsewhere
from tui.app.question import question_at_caret
from tui.app.reading import Reading
from tui.compare.elsewhere import Comparison, Sure, read_known
from tui.compare.same import Span

ROOT = Path(__file__).parents[2]
KEY_BAR = 5.0  # milliseconds from the key to the answer, for five articles


def print_sureness(name: str) -> None:
    """Print how often the best place of another article is right, by how sure it is said to be.

    Each event stands beside a part of another one, as on a screen. Right is a sentence with the quantity that was
    asked for, or with one of those in the sentence; where an article does not tell of it, nothing is right.
    """
    for what in ("figures", "sentences"):
        right: Counter[Sure] = Counter()
        total: Counter[Sure] = Counter()
        panes: Counter[str] = Counter()
        for reports in _screens(name):
            _count(reports, what == "figures", right, total, panes)
        words = [f"{sure.words} {right[sure]} of {total[sure]}" for sure in sorted(Sure, reverse=True)]
        print(f"{name}: elsewhere, right answers to {what}: {', '.join(words)}", end="; ")
        print(f"{panes['right'] / panes['there']:.3f} of {panes['there']} panes that tell of it show it")


def _screens(name: str) -> Iterator[list[Report]]:
    found = list(events(name).values())
    for one, other in pairwise([*found, found[0]]):
        yield [*one[:3], *other[:2]]


def _count(
    reports: Sequence[Report],
    of_figures: bool,
    right: Counter[Sure],
    total: Counter[Sure],
    panes: Counter[str],
) -> None:
    known = [read_known(report.text, figures(report.text), CLASSES) for report in reports]
    comparison = Comparison(known)
    for at, report in enumerate(reports):
        spans: Sequence[Span] = known[at].sentences.spans
        if of_figures:
            spans = [(label.start, label.end) for label in report.labels]
        for span in spans:
            wanted = {label.quantity for label in _labels(report, span)}
            for other, places in zip(reports, comparison.places(at, span, of_figures), strict=True):
                if other is report:
                    continue
                if _event(other) == _event(report):
                    panes["there"] += bool(wanted & {label.quantity for label in other.labels})
                if wanted and places:
                    total[places[0].sure] += 1
                    told = {label.quantity for label in _labels(other, places[0][:2])}
                    found = bool(wanted & told) and _event(other) == _event(report)
                    right[places[0].sure] += found
                    panes["right"] += found


def _labels(report: Report, span: Span) -> list[Label]:
    return [label for label in report.labels if span[0] <= label.start < span[1]]


def _event(report: Report) -> str:
    return report.name.partition("/")[0]


def print_key() -> None:
    """Print what the key costs on the seeds, from each figure and each sentence; the first time it reads them."""
    session = session_of(*(path.read_text("utf-8") for path in sorted((ROOT / "seeds").glob("*.txt"))))
    for reading in session.panes:
        while reading.figures.work():
            pass  # found while nothing is pressed
    state = Elsewhere(session)
    begin = time.process_time()
    assert state.ready
    first = 1000 * (time.process_time() - begin)
    costs = []
    for number, reading in enumerate(session.panes):
        session.focus = number
        for caret in _carets(reading):
            reading.caret = caret
            begin = time.process_time()
            question = question_at_caret(session) if state.ready else None
            if question is not None:
                answers = state.ask(question)
                state.show(question, answers)
                state.message(question, answers, range(3))
            costs.append(1000 * (time.process_time() - begin))
    each, slowest = sum(costs) / len(costs), max(costs)
    verdict = "within" if slowest <= KEY_BAR else "OVER"
    print(f"elsewhere: {first:.0f} ms the first time, then {each:.2f} ms a key", end=", ")
    print(f"{slowest:.1f} ms the slowest of {len(costs)}: {verdict} the bar of {KEY_BAR:.0f} ms")


def _carets(reading: Reading) -> list[int]:
    return [figure.start for figure in reading.figures.found()] + list(range(0, len(reading.text), 100))
