"""Invented reports of invented events, with their figures labelled: see tests/data/README.md.

A mark `[34|bryansk]` is a figure that states the quantity `bryansk` of its event; `[36|bryansk!b]` states it
with a rival value; `[11|dead!a,b]` ("at least 11") fits the rival b and the first, which is called a. Two
figures of one quantity agree if they have a variant in common, else they conflict.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

EVENTS = Path(__file__).parents[1] / "data" / "events"
_REPORT = re.compile(r"^=== (.+)\n", re.MULTILINE)
_MARK = re.compile(r"\[([^|\]]+)\|([^!\]]+)(?:!([\w,]+))?\]")

AGREE, CONFLICT = "same-quantity-agree", "same-quantity-conflict"


class Label(NamedTuple):
    start: int
    end: int
    quantity: str
    variants: frozenset[str]


@dataclass(frozen=True)
class Report:
    name: str
    text: str
    labels: tuple[Label, ...]


def read_report(name: str, marked: str) -> Report:
    labels, shift = [], 0
    for found in _MARK.finditer(marked):
        start = found.start() - shift
        labels.append(Label(start, start + len(found[1]), found[2], frozenset((found[3] or "a").split(","))))
        shift += len(found[0]) - len(found[1])
    return Report(name, _MARK.sub(r"\1", marked), tuple(labels))


def events(prefix: str) -> dict[str, list[Report]]:
    """The events whose file name begins with `prefix`, each with its reports."""
    found = {}
    for path in sorted(EVENTS.glob(f"{prefix}-*.txt")):
        found[path.stem] = read_reports(path)
    return found


def read_reports(path: Path) -> list[Report]:
    """The reports of one file."""
    _, *parts = _REPORT.split(path.read_text("utf-8"))
    reports = zip(parts[::2], parts[1::2], strict=True)
    return [read_report(f"{path.stem}/{name}", text) for name, text in reports]


Pair = tuple[str, int, str, int]


def labelled_pairs(reports: list[Report]) -> dict[Pair, str]:
    """The labelled pairs of figures of different reports, by report and start, with their relation."""
    pairs: dict[Pair, str] = {}
    for one, other in combinations(reports, 2):
        for a in one.labels:
            for b in other.labels:
                if a.quantity == b.quantity:
                    relation = AGREE if a.variants & b.variants else CONFLICT
                    pairs[one.name, a.start, other.name, b.start] = relation
    return pairs
