"""What was decided in a review: by whom, when, what and why, kept in a file beside the gold.

`<gold folder>/decisions/<stem>.yaml` is read as strictly as annotation files, and written in one canonical form.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from tui.annotations.load import annotation_of
from tui.annotations.model import NO_KEYS, Annotation, Block
from tui.annotations.record import record_of
from tui.annotations.where import DECISIONS, DECISIONS_KEY
from tui.annotations.yaml_text import lines_of
from tui.base.errors import InputError
from tui.base.strict_yaml import Document, read_yaml
from tui.base.values import Value
from tui.review.questions import LETTERS, Question, Row

VERSION = 1
BOTH, NEITHER, EDITED = "both", "neither", "edited"
CHOICES = (*LETTERS, BOTH, NEITHER, EDITED)
"""A letter takes what that side has, which may be nothing; both puts in what all sides have."""

_SIZE_LIMIT = 100 << 20
_TEXTS = ("about", "kind", "choice", "by", "at", "reason")
_OWN = (*_TEXTS, *LETTERS, EDITED)
_TOP = (DECISIONS_KEY, "article", "between", "gold", "decisions")


@dataclass(frozen=True, slots=True)
class Decision:
    """What became of a question. `about` is its key; `row` is what each side had, for people and for feedback.

    `by` is the reviewer, `at` an ISO 8601 time, `reason` may be empty. `edited` is there for that choice.
    """

    about: str
    choice: str
    by: str
    at: str
    reason: str = ""
    kind: str = ""
    row: Row = ()
    edited: tuple[Annotation, ...] = ()
    extra: Block = field(default_factory=lambda: NO_KEYS)


@dataclass(frozen=True, slots=True)
class Decisions:
    """All decisions on an article, between annotators in the order in which letters stand for them.

    `sha256` is that of the article when they were made. `gold` is the digest of the outcome that was last
    saved, by which a gold file that somebody edited is told from one that was not.
    """

    article: str
    between: tuple[str, ...]
    sha256: str | None = None
    gold: str | None = None
    made: tuple[Decision, ...] = ()
    extra: Block = field(default_factory=lambda: NO_KEYS)

    def by_key(self) -> dict[str, Decision]:
        """The decisions by the question they are about."""
        return {each.about: each for each in self.made}

    def with_made(self, made: Iterable[Decision]) -> Decisions:
        """The same with these decisions, in reading order."""
        return replace(self, made=tuple(sorted(made, key=_order)))

    def in_order_of(self, names: tuple[str, ...]) -> Decisions | None:
        """The same with letters for the annotators in this order; None where it is about other annotators."""
        if names == self.between:
            return self
        if sorted(names) != sorted(self.between):
            return None
        places = [self.between.index(name) for name in names]  # unique: names are
        return replace(self, between=names, made=tuple(_turned(each, places) for each in self.made))


def decide(
    question: Question, choice: str, by: str, at: str, reason: str = "", edited: tuple[Annotation, ...] = ()
) -> Decision:
    """Return a decision of a question, with what it was about."""
    return Decision(question.key, choice, by, at, reason, question.kind, question.row, edited)


def overtaken(decision: Decision, question: Question) -> bool:
    """Whether a decision was about what a side had in the place of this question before it changed it."""
    return decision.about != question.key and any(
        {each.id for each in before if each.id} & {each.id for each in now}
        for before, now in zip(decision.row, question.row, strict=False)
    )


def decisions_file(gold: Path, folder: Path) -> Path:
    """Where the decisions are whose outcome is the file `gold` in the annotator's folder `folder`."""
    return folder / DECISIONS / gold.relative_to(folder)


def _order(decision: Decision) -> tuple[tuple[int, int, str], str]:
    orders = [each.order for side in decision.row for each in side]
    return min(orders, default=(0, 0, "")), decision.about


def _turned(decision: Decision, places: list[int]) -> Decision:
    choice = decision.choice
    if choice in LETTERS:
        choice = LETTERS[places.index(LETTERS.index(choice))]
    return replace(decision, choice=choice, row=tuple(decision.row[at] for at in places))


# -- writing ---------------------------------------------------------------------------------------------


def dump(decisions: Decisions) -> bytes:
    """Return the file in its canonical form: one key a line, decisions in reading order."""
    article: dict[str, Value] = {"path": decisions.article}
    if decisions.sha256 is not None:
        article["sha256"] = decisions.sha256
    record: dict[str, Value] = {DECISIONS_KEY: VERSION, "article": article, "between": [*decisions.between]}
    if decisions.gold is not None:
        record["gold"] = decisions.gold
    record["decisions"] = [_record(each) for each in decisions.made]
    return "\n".join([*lines_of(record | dict(decisions.extra), ""), ""]).encode()


def _record(decision: Decision) -> Value:
    record: dict[str, Value] = {
        key: value for key in _TEXTS if (value := getattr(decision, key)) or key not in ("kind", "reason")
    }
    for letter, members in zip(LETTERS, decision.row, strict=False):
        record[letter] = [record_of(each) for each in members]
    if decision.choice == EDITED:
        record[EDITED] = [record_of(each) for each in decision.edited]
    return record | dict(decision.extra)


# -- reading ---------------------------------------------------------------------------------------------


def load(data: bytes, name: str) -> Decisions:
    """Return what a file of decisions holds; `name` is what errors call it. Raises InputError."""
    document = read_yaml(data, name, _SIZE_LIMIT)
    top = document.value
    if not isinstance(top, dict) or DECISIONS_KEY not in top:
        document.refuse(f"no file of decisions: it would begin with `{DECISIONS_KEY}: {VERSION}`")
    if top[DECISIONS_KEY] != VERSION:
        document.refuse("made by another version of variorum: update variorum", DECISIONS_KEY)
    article, between, made = top.get("article"), top.get("between"), top.get("decisions")
    if not isinstance(article, dict) or not isinstance(article.get("path"), str):
        document.refuse("no `article` with its `path`", "article")
    if not isinstance(between, list) or not 2 <= len(between) <= len(LETTERS):
        document.refuse(
            f"not a list of 2 to {len(LETTERS)} annotators: say whom was decided between", "between"
        )
    if not all(isinstance(each, str) for each in between) or len(set(map(str, between))) < len(between):
        document.refuse("not names of annotators, each once: write text", "between")
    if not isinstance(made, list):
        document.refuse("not a list: write `[]` where there are no decisions", "decisions")
    decisions = [_decision(document, at, len(between)) for at in range(len(made))]
    repeated = len({each.about for each in decisions}) < len(decisions)
    if repeated:
        document.refuse("two decisions `about` the same: leave one out", "decisions")
    return Decisions(
        str(article["path"]),
        tuple(map(str, between)),
        _text_or_none(article.get("sha256")),
        _text_or_none(top.get("gold")),
        tuple(decisions),
        {key: value for key, value in top.items() if key not in _TOP},
    )


def _decision(document: Document, at: int, sides: int) -> Decision:
    listed: Any = document.value
    record = listed["decisions"][at]
    if not isinstance(record, dict):
        document.refuse("not a decision: write `about`, `choice`, `by` and `at`", "decisions", at)
    for key in _TEXTS:
        if not isinstance(record.get(key, "" if key in ("kind", "reason") else None), str):
            document.refuse(f"no `{key}` that is text", "decisions", at, key)
    if record["choice"] not in (*LETTERS[:sides], BOTH, NEITHER, EDITED):
        allowed = ", ".join([*LETTERS[:sides], BOTH, NEITHER])
        document.refuse(f"not a choice: write {allowed} or {EDITED}", "decisions", at, "choice")
    texts: dict[str, str] = {key: record[key] for key in _TEXTS if key in record}
    row = tuple(_annotations(document, at, letter) for letter in LETTERS[:sides])
    edited = _annotations(document, at, EDITED)
    extra = {key: value for key, value in record.items() if key not in _OWN}
    return Decision(**texts, row=row, edited=edited, extra=extra or NO_KEYS)


def _annotations(document: Document, at: int, key: str) -> tuple[Annotation, ...]:
    listed: Any = document.value
    items = listed["decisions"][at].get(key, [])
    if not isinstance(items, list):
        document.refuse("not a list of annotations", "decisions", at, key)
    found = []
    for number, item in enumerate(items):
        try:
            found.append(annotation_of(item, document.name))
        except InputError as problem:
            document.refuse(problem.what, "decisions", at, key, number)
    return tuple(found)


def _text_or_none(value: object) -> str | None:
    return value if isinstance(value, str) else None


def merged(base: Mapping[str, Decision], ours: Decisions, theirs: Decisions) -> Decisions:
    """Return our decisions with those that others made or took back meanwhile, by what both started from.

    Where both decided the same question anew, the later one stands.
    """
    mine, others = ours.by_key(), theirs.by_key()
    stands: dict[str, Decision] = {}
    for about in {**base, **mine, **others}:
        versions = (base.get(about), mine.get(about), others.get(about))
        decision = _chosen(*versions)
        if decision is not None:
            stands[about] = decision
    return ours.with_made(stands.values())


def _chosen(base: Decision | None, mine: Decision | None, other: Decision | None) -> Decision | None:
    if mine == other or other == base:
        return mine
    if mine == base:
        return other
    if mine is None or other is None:
        return mine or other
    return max(mine, other, key=lambda each: (each.at, each.choice, each.reason))
