"""How well found figures match labelled ones: exact span, kind and value; what is counted; who is the source.

Labels are one JSON object a line: article, start, end, text, kind, value, unit, counted, approx, source, and
`tier` (core: to be found; optional: neither rewarded nor punished; trap: not a figure), `alts` (other spans that
count as exact), `source_alts` (other right sources, None among them). A core value of None is not compared.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.bench.unit_names import same_unit, seconds

Label = Mapping[str, Any]

_ISO = re.compile(
    r"^([X\d]{4})?(?:-([X\d]{2}))?(?:-([X\d]{2}))?(?:T([X\d]{2})(?::([X\d]{2}))?(?::[\d.]+)?)?(?:Z|[+-]\d\d:?\d\d)?$"
)
_WORD = re.compile(r"[\w'’%-]+")
_DETERMINERS = frozenset(["the", "a", "an", "of", "those", "these", "his", "her", "its", "their"])
_TITLES = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "dr",
        "the",
        "a",
        "of",
        "for",
        "moscow",
        "mayor",
        "president",
        "minister",
        "spokesman",
        "spokesperson",
        "analyst",
    ]
)


@dataclass
class Tally:
    """Hits among what is labelled and what was found."""

    hits: int = 0
    labelled: int = 0
    found: int = 0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall, 0 to 100; 0 where there is nothing."""
        return 200 * self.hits / (self.labelled + self.found) if self.labelled + self.found else 0.0


@dataclass
class Score:
    """The figures of a set of articles, compared with their labels."""

    full: Tally = field(default_factory=Tally)  # exact span, kind and value
    span: Tally = field(default_factory=Tally)
    value: Tally = field(default_factory=Tally)  # by value, in any span that overlaps
    value_unit: Tally = field(default_factory=Tally)
    head: Tally = field(default_factory=Tally)  # the head noun of what is counted, where a label has one
    source: Tally = field(default_factory=Tally)
    traps: Tally = field(default_factory=Tally)  # hits: traps that were taken for figures
    missed: list[Label] = field(default_factory=list)
    extra: list[Label] = field(default_factory=list)


def load(path: Path) -> list[dict[str, Any]]:
    """Read a file of labels."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def score(labels: Iterable[Label], found: Iterable[Label]) -> Score:
    """Compare found figures with labels, article by article."""
    result = Score()
    by_article: dict[str, tuple[list[Label], list[Label]]] = {}
    for side, items in enumerate((labels, found)):
        for item in items:
            by_article.setdefault(item["article"], ([], []))[side].append(item)
    for ours, theirs in by_article.values():
        _score_article(result, ours, theirs)
    return result


def _score_article(result: Score, labels: Sequence[Label], found: Sequence[Label]) -> None:
    core = [label for label in labels if label.get("tier", "core") == "core"]
    optional = [label for label in labels if label.get("tier") == "optional"]
    traps = [label for label in labels if label.get("tier") == "trap"]
    pairs = _pairs(core, found, exact=False)
    paired = {at for _, at in pairs}
    kept = [
        at
        for at, one in enumerate(found)
        if at in paired
        or any(_overlap(label, one) > 0 for label in core)
        or not any(_overlap(label, one) > 0 for label in optional)
    ]
    for tally in (result.full, result.span, result.value, result.value_unit):
        tally.labelled += len(core)
        tally.found += len(kept)
    exact = _pairs(core, found, exact=True)
    result.span.hits += len(exact)
    for mine, at in exact:
        label, one = core[mine], found[at]
        result.full.hits += label["kind"] == one["kind"] and (
            label["value"] is None or same_value(label, one)
        )
    for mine, at in pairs:
        _score_pair(result, core[mine], found[at])
    matched = {mine for mine, _ in pairs}
    result.missed += [label for at, label in enumerate(core) if at not in matched]
    result.extra += [found[at] for at in kept if at not in paired]
    result.traps.labelled += len(traps)
    result.traps.hits += sum(
        any(_overlap(trap, one) > 0 and not any(_overlap(label, one) > 0 for label in core) for one in found)
        for trap in traps
    )


def _score_pair(result: Score, label: Label, one: Label) -> None:
    right = label["value"] is None or same_value(label, one)
    result.value.hits += right
    result.value_unit.hits += right and (not label["unit"] or same_unit(label["unit"], one["unit"]))
    if label.get("counted"):
        result.head.labelled += 1
        result.head.found += 1
        result.head.hits += same_head(label["counted"], one["counted"])
    wanted = [label.get("source"), *label.get("source_alts", ())]
    named = one["source"] is not None
    good = any(same_source(want, one["source"]) for want in wanted)
    result.source.found += named
    result.source.hits += named and good
    if label.get("source") is not None:
        result.source.labelled += named or None not in wanted
    else:
        result.source.labelled += named and good


def _overlap(one: Label, other: Label) -> int:
    return int(min(one["end"], other["end"]) - max(one["start"], other["start"]))


def _pairs(core: Sequence[Label], found: Sequence[Label], *, exact: bool) -> list[tuple[int, int]]:
    """Pair labels with figures, each at most once, those that overlap best first."""
    candidates: list[tuple[float, int, int]] = []
    for mine, label in enumerate(core):
        spans = {(label["start"], label["end"]), *map(tuple, label.get("alts") or ())}
        for at, one in enumerate(found):
            if exact:
                if (one["start"], one["end"]) in spans:
                    candidates.append((0, mine, at))
            elif _overlap(label, one) > 0:
                union = max(label["end"], one["end"]) - min(label["start"], one["start"])
                candidates.append((-_overlap(label, one) / union, mine, at))
    pairs: list[tuple[int, int]] = []
    taken: tuple[set[int], set[int]] = (set(), set())
    for _, mine, at in sorted(candidates):
        if mine not in taken[0] and at not in taken[1]:
            taken[0].add(mine)
            taken[1].add(at)
            pairs.append((mine, at))
    return pairs


def same_value(label: Label, one: Label) -> bool:
    """Whether a figure's value is the labelled one; X in a labelled date stands for anything."""
    want, got = label["value"], one["value"]
    if got is None:
        return False
    units = (label["unit"], one["unit"])
    if isinstance(want, list):
        if not isinstance(got, list | tuple) or len(got) != 2:
            return False
        return all(a == b if a is None else _same(a, b, units) for a, b in zip(want, got, strict=True))
    if isinstance(got, list | tuple):
        return got[0] == got[1] and _same(want, got[0], units)
    return _same(want, got, units)


def _same(want: object, got: object, units: tuple[str | None, str | None]) -> bool:
    if isinstance(want, int | float) and isinstance(got, int | float):
        if math.isclose(want, got, rel_tol=1e-4, abs_tol=1e-9):
            return True
        first, second = seconds(units[0]), seconds(units[1])
        return bool(first and second) and math.isclose(want * (first or 0), got * (second or 0), rel_tol=1e-4)
    dates = _ISO.match(str(want)), _ISO.match(str(got))
    if isinstance(want, str) and want == got:
        return True  # a decade, "198X", has no field without an X
    if isinstance(want, str) and dates[0] and dates[1]:
        pairs = list(zip(dates[0].groups(), dates[1].groups(), strict=True))
        known = any(part and "X" not in part for part, _ in pairs)
        return known and all(a is None or "X" in a or a == b for a, b in pairs)
    return str(want).lower() == str(got).lower()


def _words(text: str | None) -> list[str]:
    return [word.lower().replace("’", "'") for word in _WORD.findall(text or "")]


def _singular(word: str) -> str:
    if len(word) > 3 and not word.endswith("ss"):
        for ending, instead in (("ies", "y"), ("s", "")):
            if word.endswith(ending):
                return word[: -len(ending)] + instead
    return word


def same_head(want: str, got: str | None) -> bool:
    """Whether two noun phrases have the same last word, brackets and determiners apart."""
    heads = [
        [_singular(word) for word in _words(re.sub(r"\(.*?\)", "", text or "")) if word not in _DETERMINERS]
        for text in (want, got)
    ]
    return bool(heads[0] and heads[1]) and heads[0][-1] == heads[1][-1]


def same_source(want: str | None, got: str | None) -> bool:
    """Whether two descriptions name the same source: by their words, titles apart."""
    if want is None or got is None:
        return want is None and got is None
    one, other = set(_words(want)), set(_words(got))
    if one == other:
        return True
    bare, bare_other = one - _TITLES or one, other - _TITLES or other
    shared = bare & bare_other
    close = bare <= other or bare_other <= one or len(shared) / len(bare | bare_other) >= 0.5
    return bool(shared) and close
