"""What the lines around a difference say: the title, what was decided, the keys, how it stands on the disk."""

from __future__ import annotations

from collections.abc import Sequence

from tui.app.review_rows import decision_words
from tui.app.reviewing import Reviewing
from tui.app.widgets.lines import Bit
from tui.base.clean import clean_line
from tui.review.decisions import BOTH, EDITED, NEITHER
from tui.review.questions import LETTERS, Question
from tui.review.resolving import CONFLICT
from tui.review.reviewing import Review

TAKE = "take_"
"""What the names of actions begin with that let a side's version stand; the side's letter follows."""

CHOICES = {"take_both": BOTH, "take_neither": NEITHER, "edit_by_hand": EDITED}
"""What the actions choose that take no side's version."""

MANY = 3  # sides from which on there is a vote
WIDE = 100  # cells from which on the title has room for all counts
REASON = 60  # characters of why something is not saved

WHILE_TYPING = (
    Bit(" enter", "key"),
    Bit(" takes it ", "dim"),
    Bit(" esc", "key"),
    Bit(" back ", "dim"),
)
"""The key bar while a reason is typed."""


def title_bits(review: Review, at: int, score: float, width: int) -> tuple[list[Bit], list[Bit]]:
    """Who differs on what, and at the right how far the review of the article is."""
    total, left = len(review.case.questions), len(review.open)
    article = review.article.rpartition("/")[2].rpartition(".")[0] or review.article
    counted = f"{left} of {total} left" if left else f"all {total} decided"
    right = [Bit(f"   difference {at + 1}   {counted} ", "key")]
    if width >= WIDE and review.case.questions[at].kind != CONFLICT:
        right.append(Bit(f"  {len(review.case.agreed)} agreed by rule  ", "dim"))
        right.append(Bit(f" F1 {score:.2f} ", "dim"))
    return [Bit(f" {' ↔ '.join(review.case.names)}", "strong"), Bit(f"   {article}")], right


def decided_bits(review: Review, question: Question, reason: str) -> list[Bit]:
    """What was decided; `reason` was given before a decision."""
    names = review.case.names
    decision, earlier = review.decision(question), review.earlier(question)
    if decision is not None:
        return [Bit(" decided: ", "key"), Bit(decision_words(decision, names), "strong")]
    if earlier is not None:
        return [Bit(" asked again, as it changed; before: ", "key"), Bit(decision_words(earlier, names))]
    if reason:
        return [Bit(" the reason: ", "key"), Bit(f"“{reason}”")]
    return [Bit(" not decided", "dim")]


def offered(bits: Sequence[Bit], review: Review, question: Question) -> list[Bit]:
    """The key bar without the keys that would be refused here."""
    refused = {action for action, choice in CHOICES.items() if review.refuses(question, choice) is not None}
    if not review.keeps_reasons:
        refused.add("reason")
    return [bit for bit in bits if bit.action not in refused]


def with_names(bits: Sequence[Bit], names: Sequence[str], question: Question) -> list[Bit]:
    """The key bar with the annotators' names at the keys that let their version stand."""
    first = [f"{TAKE}{letter}" for letter in LETTERS[: len(names)]]
    named: list[Bit] = []
    for number, (action, name) in enumerate(zip(first, names, strict=True)):
        key = LETTERS[number] if number < MANY else str(number + 1)
        own = next((bit.text for bit in bits if bit.action == action and bit.look == "key"), f" {key}")
        named += [Bit(own, "key", action), Bit(f" {clean_line(name)} ", "dim", action)]
    if len(names) >= MANY and question.majority is not None:
        named = [Bit(" enter", "key", "take_most"), Bit(" most ", "dim", "take_most"), *named]
    return named + [bit for bit in bits if bit.action not in first]


def kept_bit(work: Reviewing) -> Bit:
    """How the decisions stand on the disk: "8 saved"; nothing before the first."""
    if work.failure is not None:
        return Bit(f"NOT SAVED: {clean_line(work.failure.reason[:REASON])} ", "warning")
    if work.is_saving:
        return Bit("saving ", "dim")
    count = sum(len(review.case.questions) - len(review.open) for review in work.reviews)
    return Bit(f"{count} saved " if count else "", "dim")
