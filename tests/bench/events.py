"""How well reports of one event are told from others, and what signs of it weigh, fitted to labelled reports.

    python -m tests.bench.events tests/data/events/dev-*.txt tests/data/events/hard-*.txt
    python -m tests.bench.events --names FILE ...
    python -m tests.bench.events --fit FILE ...

Each file holds the reports of one event; those of a file called `other` or `lookalike`, and those that are
called so within a file, are events of their own, and so is a file without headings of reports. With `--names`
every pair is told that is judged wrong. Fitting prints the table of `tui.compare.tables.signs` and how well events
are known that were left out of it; it takes scikit-learn, which nothing but this and `tests.learn` needs.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path
from typing import NamedTuple, Protocol

from tests.compare.events import read_report, read_reports
from tui.compare.claims import read_account
from tui.compare.classes import Classes
from tui.compare.events import Evidence, Profile, group, joined
from tui.compare.signs import read_signs, shared_figures, weighed
from tui.compare.tables.signs import PARTING
from tui.figures import find_figures

_APART = ("other", "otherrosa", "weekbefore")  # reports of other events in the files of one
_FOLDS = 8
_REAL = 10.0  # times as much counts a pair of real articles
_LENIENT = 1.0  # what is added to all points: lookalikes count more in fitting than they are met in life
_LOOKALIKE = 3.0  # times as much counts a pair of other events of one set
_BOUNDS = -4.0, 7.0
Pair = tuple[int, int]


class Told(NamedTuple):
    """A report, its event, and the set of files that it is of: "dev" of "dev-ferry.txt"."""

    name: str
    event: str
    file: str
    profile: Profile

    @property
    def of(self) -> str:
        """The set of its file."""
        return self.file.partition("-")[0] if "-" in self.file else "alone"


def load(paths: Sequence[str]) -> list[Told]:
    """Read the reports of files."""
    classes = Classes()
    found: list[Told] = []
    for path in map(Path, paths):
        apart = "lookalike" in path.stem or path.stem.startswith("dev-other")
        for report in read_reports(path) or [read_report(path.stem, path.read_text("utf-8"))]:
            alone = apart or (path.stem.startswith("dev") and report.name.rpartition("/")[2] in _APART)
            account = read_account(len(found), report.text, find_figures(report.text), classes)
            event = report.name if alone else path.stem
            found.append(Told(report.name, event, path.stem, Profile(account, report.name)))
    return found


def score(told: Sequence[Told], groups: Sequence[object]) -> str:
    """Say how many pairs of one group are of one event, and how many of one event are in one group."""
    right = found = wanted = 0
    for a, b in combinations(range(len(told)), 2):
        same, together = told[a].event == told[b].event, groups[a] == groups[b]
        right, found, wanted = right + (same and together), found + together, wanted + same
    return (
        f"precision {right / max(1, found):.3f}, recall {right / max(1, wanted):.3f}, {found - right} false"
    )


def print_scores(told: Sequence[Told], names: bool = False) -> None:
    """Print how well the reports of each set are grouped, and all at once; with `names` what is not."""
    sets: dict[str, list[Told]] = defaultdict(list)
    for one in told:
        sets[one.of].append(one)
    for name, reports in sets.items():
        print(f"{name:6}", score(reports, group([one.profile for one in reports])[0]))
    groups, evidence = group([one.profile for one in told])
    print("at once", score(told, groups))
    for a, b in combinations(range(len(told)), 2):
        same = told[a].event == told[b].event
        if names and same != (groups[a] == groups[b]):
            print("missed" if same else "false", told[a].name, told[b].name, evidence.get((a, b)))


def signs_of_pairs(told: Sequence[Told]) -> dict[Pair, dict[str, float]]:
    """The signs of all pairs that share a clue and are not parted by one sign."""
    found = {}
    for a, b in combinations(range(len(told)), 2):
        one, other = told[a].profile, told[b].profile
        if not one.marks.clues.isdisjoint(other.marks.clues):
            figures = sum(shared_figures(one, other).values())
            amounts = weighed(read_signs(one, other).amounts, figures)
            if not any(amounts.get(sign) for sign in PARTING):
                found[a, b] = amounts
    return found


class _Model(Protocol):
    """A fitted logistic regression, as far as it is used here."""

    coef_: Sequence[Sequence[float]]
    intercept_: Sequence[float]

    def decision_function(self, rows: Sequence[Sequence[float]]) -> Sequence[float]: ...


class _Sample(NamedTuple):
    """A pair of reports: its signs in the order of their names, whether it is of one event, what it counts."""

    pair: Pair
    signs: list[float]
    same: bool
    weight: float


def fit(told: Sequence[Told]) -> None:
    """Print the weights of signs, and how well events are known whose files were left out."""
    signs = signs_of_pairs(told)
    names = sorted({name for amounts in signs.values() for name in amounts} - set(PARTING))
    samples = [
        _Sample(
            (a, b),
            [amounts.get(name, 0.0) for name in names],
            told[a].event == told[b].event,
            _weight(told[a], told[b]),
        )
        for (a, b), amounts in signs.items()
    ]
    print_left_out(told, samples)
    model = _fitted(samples)
    print(f"BIAS = {model.intercept_[0] + _LENIENT:.2f}")
    for name, weight in zip(names, model.coef_[0], strict=True):
        print(f'    "{name}": {weight:.2f},')


def print_left_out(told: Sequence[Told], samples: Sequence[_Sample]) -> None:
    """Print how well events are known by weights that were fitted without their files."""
    fold = {file: at % _FOLDS for at, file in enumerate(sorted({one.file for one in told}))}
    points: dict[Pair, list[float]] = defaultdict(list)
    for left_out in range(_FOLDS):
        tests = [one for one in samples if left_out in (fold[told[at].file] for at in one.pair)]
        tested = {one.pair for one in tests}
        model = _fitted([one for one in samples if one.pair not in tested])
        for one, value in zip(tests, model.decision_function([one.signs for one in tests]), strict=True):
            points[one.pair].append(float(value))
    evidence = {pair: _evidence(_LENIENT + sum(some) / len(some)) for pair, some in points.items()}
    for a, b in combinations(range(len(told)), 2):
        if (a, b) not in evidence and told[a].profile.marks.clues & told[b].profile.marks.clues:
            evidence[a, b] = _evidence(_BOUNDS[0])
    sets: dict[str, list[int]] = defaultdict(list)
    for number, report in enumerate(told):
        sets[report.of].append(number)
    for name, members in (*sets.items(), ("at once", list(range(len(told))))):
        at = {number: place for place, number in enumerate(members)}
        inside = {(at[a], at[b]): one for (a, b), one in evidence.items() if a in at and b in at}
        groups = [min(some) for some in joined(len(members), inside)]
        print(f"left out: {name:7}", score([told[number] for number in members], groups))


def _evidence(points: float) -> Evidence:
    least, most = _BOUNDS
    return Evidence(points > 0, "", max(least, min(most, points)))


def _weight(one: Told, other: Told) -> float:
    """How much a pair counts in fitting: other events of one set were written to be taken for each other."""
    if one.of != other.of or one.event == other.event:
        return 1.0
    return _REAL if one.of == "alone" else _LOOKALIKE


def _fitted(samples: Sequence[_Sample]) -> _Model:
    from sklearn.linear_model import LogisticRegression

    rows, same, weights = zip(*((one.signs, one.same, one.weight) for one in samples), strict=True)
    model: _Model = LogisticRegression(C=1.0, max_iter=3000).fit(rows, same, sample_weight=weights)
    return model


if __name__ == "__main__":
    arguments = sys.argv[1:]
    reports = load([one for one in arguments if not one.startswith("--")])
    if "--fit" in arguments:
        fit(reports)
    else:
        print_scores(reports, "--names" in arguments)
