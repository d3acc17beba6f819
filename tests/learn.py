"""Fits the weights by which claims are judged to the labelled events: `python -m tests.learn`.

It needs scikit-learn, which the program does not (`pip install scikit-learn`). Each pair of claims of an event is
an example, by the features that the program itself reads. The models of pairs by themselves are fitted first; those
of pairs among others are fitted to what models that never saw the event's file say of it (cross-validated by file),
since that is what they will meet. It writes tui/compare/tables/weights.py; `python -m tests.bench.compare`
then prints how well figures are judged. Sets that are kept aside are never read.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tests.compare.events import Report, events
from tests.compare.score import label_on, profiles
from tui.compare.consistency import SUPPORT, Link, Network, Node
from tui.compare.features import ACROSS, WITHIN
from tui.compare.gathering import LEAST, Candidate, Member, candidates, gather
from tui.compare.quantities import Fit
from tui.compare.setting import amount_of
from tui.compare.tables.weights import BIAS

if TYPE_CHECKING:
    from sklearn.pipeline import Pipeline

SETS = ("dev", "hard", "reworded", "plain")
OTHERS = ("other", "otherrosa", "weekbefore")
"""Reports within an event's file that tell of another occasion."""

FOLDS = 5
TABLE = Path(__file__).parents[1] / "tui" / "compare" / "tables" / "weights.py"
_STRENGTH = {"by itself": 0.1, "among": 0.05}  # C of the ridge penalty: less is flatter


class Example(NamedTuple):
    """A pair of claims: which event, the pair, its features and whether it is one quantity."""

    event: int
    pair: Candidate
    inside: bool
    one: bool


class Event(NamedTuple):
    """The claims of an event's reports and their pairs; `fold` is the one in which its file is left out."""

    fold: int
    members: list[Member]
    examples: list[Example]


def main() -> None:
    """Fit the weights and write them."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--out", type=Path, default=TABLE, help="the file to write")
    out = parser.parse_args().out
    learnt = read_events()
    tables = fitted(learnt)
    out.write_text(_written(tables), "utf-8")
    print(f"{out.name}: {sum(len(event.examples) for event in learnt):,} pairs of {len(learnt)} events")


def read_events() -> list[Event]:
    """Return the labelled events with their pairs of claims."""
    files = {name: reports for prefix in SETS for name, reports in events(prefix).items()}
    names = sorted(name for name in files if "lookalike" not in name and "-other" not in name)
    folds = [at % FOLDS for at in range(len(names))]
    random.Random(0).shuffle(folds)
    found = []
    for number, (name, fold) in enumerate(zip(names, folds, strict=True)):
        reports = [one for one in files[name] if one.name.partition("/")[2] not in OTHERS]
        found.append(_event(number, fold, reports))
    return found


def _event(number: int, fold: int, reports: Sequence[Report]) -> Event:
    read = profiles([report.text for report in reports])
    members = gather(read, ((at, profile.compared) for at, profile in enumerate(read)))
    labels = [label_on(reports[member.article], member.claim.figure) for member in members]
    examples = []
    for pair in candidates(read, members):
        one, other = labels[pair.one], labels[pair.other]
        same = one is not None and other is not None and one.quantity == other.quantity
        inside = members[pair.one].article == members[pair.other].article
        examples.append(Example(number, pair, inside, same))
    return Event(fold, members, examples)


def fitted(learnt: Sequence[Event]) -> dict[str, dict[str, float]]:
    """Return the tables of weights by their names."""
    tables = {}
    chances: dict[tuple[int, int, int], float] = {}
    for inside in (False, True):
        for rival in (False, True):
            name = f"{'WITHIN' if inside else 'ACROSS'}_{'RIVALS' if rival else 'FITS'}"
            some = [one for event in learnt for one in event.examples if _is_of(one, inside, rival)]
            rows = [one.pair.features for one in some]
            tables[name] = _table(rows, [one.one for one in some], WITHIN if inside else ACROSS, "by itself")
            for fold in range(FOLDS):
                seen = [at for at, one in enumerate(some) if learnt[one.event].fold != fold]
                left = [at for at, one in enumerate(some) if learnt[one.event].fold == fold]
                model = _fit([rows[at] for at in seen], [some[at].one for at in seen], "by itself")
                for at, likely in zip(left, _predict(model, [rows[at] for at in left]), strict=True):
                    chances[some[at].event, some[at].pair.one, some[at].pair.other] = likely
    for rival in (False, True):
        among, labels = _among(learnt, chances, rival)
        tables[f"AMONG_{'RIVALS' if rival else 'FITS'}"] = _table(among, labels, ACROSS + SUPPORT, "among")
    return tables


def _among(
    learnt: Sequence[Event], chances: dict[tuple[int, int, int], float], rival: bool
) -> tuple[list[list[float]], list[bool]]:
    """The pairs of two articles with what all others say of them, and whether they are one quantity."""
    rows, labels = [], []
    for number, event in enumerate(learnt):
        nodes = [Node(member.article, member.order, amount_of(member.claim)) for member in event.members]
        links = [
            (
                Link(
                    one.pair.one,
                    one.pair.other,
                    chances[number, one.pair.one, one.pair.other],
                    one.pair.fit is Fit.RIVAL,
                ),
                one,
            )
            for one in event.examples
        ]
        links = [(link, one) for link, one in links if link.chance >= LEAST]
        network = Network(nodes, (link for link, _ in links))
        for link, one in links:
            if not one.inside and link.rival == rival:
                rows.append([*one.pair.features, *network.support(link)])
                labels.append(one.one)
    return rows, labels


def _is_of(one: Example, inside: bool, rival: bool) -> bool:
    return one.inside == inside and (one.pair.fit is Fit.RIVAL) == rival


def _fit(rows: Sequence[Sequence[float]], labels: Sequence[bool], strength: str) -> Pipeline:
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import make_pipeline
    from sklearn.preprocessing import StandardScaler

    regression = LogisticRegression(C=_STRENGTH[strength], solver="newton-cholesky", max_iter=100)
    return make_pipeline(StandardScaler(), regression).fit(rows, labels)


def _predict(model: Pipeline, rows: Sequence[Sequence[float]]) -> list[float]:
    return list(model.predict_proba(rows)[:, 1]) if rows else []


def _table(
    rows: Sequence[Sequence[float]], labels: Sequence[bool], names: Sequence[str], strength: str
) -> dict[str, float]:
    """The weights of features as they are, not scaled to one spread as they were fitted."""
    model = _fit(rows, labels, strength)
    scaler, regression = model[0], model[-1]
    weights = regression.coef_[0] / scaler.scale_
    bias = float(regression.intercept_[0] - (weights * scaler.mean_).sum())
    named = {name: round(float(weight), 4) for name, weight in zip(names, weights, strict=True)}
    return {BIAS: round(bias, 4)} | {name: one for name, one in named.items() if one}


def _written(tables: dict[str, dict[str, float]]) -> str:
    lines = [
        '"""The weights of what speaks for one quantity, fitted by `python -m tests.learn`: not to be edited."""'
    ]
    lines += ["", "from __future__ import annotations", "", 'BIAS = "bias"']
    for name, table in tables.items():
        lines += [f"{name}: dict[str, float] = {{"]
        lines += [f'    "{feature}": {weight!r},' for feature, weight in table.items()] + ["}"]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
