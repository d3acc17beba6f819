"""What a brief says in words, on a page as in Markdown."""

from __future__ import annotations

from collections.abc import Sequence

from tui.commands.shown import many
from tui.compare.brief import Entry, Quote, Section, reasons
from tui.compare.ledger import Ledger
from tui.compare.naming import BOUNDS, written
from tui.compare.row import OFF, Row
from tui.figures.statement import BOUND_WORDS, certainty, head

CORRECTED = (
    "Figures count as annotators corrected them: the refused are left out, the added are in. "
    "The command that lists figures (variorum figures) gives them as found."
)
"""Why an article may have other figures here than there."""

_REASONS = 6  # pairs of figures of a row whose proof is told


def heading(ledger: Ledger) -> str:
    """Return what the brief is called: "4 articles on one event"."""
    articles, events = len(ledger.sources), len(set(ledger.events))
    if articles < 2:
        return f"{many(articles, 'article')}, compared with no other"
    return f"{many(articles, 'article')} on {'one event' if events == 1 else many(events, 'event')}"


def summary(sections: Sequence[Section]) -> str:
    """Return how many rows there are of each rank: "2 conflicts, 7 agreements; 40 quantities in all."."""
    conflicts, sums, agreements, _ = (len(section.entries) for section in sections)
    total = sum(len(section.entries) for section in sections)
    said = [many(conflicts, "conflict") if conflicts else "No conflict"]
    if sums:
        said.append("1 sum that does not add up" if sums == 1 else f"{sums} sums that do not add up")
    said.append(many(agreements, "agreement") if agreements else "no agreement")
    return f"{', '.join(said)}; {'1 quantity' if total == 1 else f'{total} quantities'} in all."


def state_class(row: Row) -> str:
    """Return what the state of a row is called on a page: conflict, agree, or nothing."""
    return {"!": "conflict", OFF: "conflict", "=": "agree", "~": "agree"}.get(row.sign, "")


def bound_words(quote: Quote) -> str:
    """Return the bound of a figure in words: "at least", or nothing."""
    return BOUND_WORDS.get(quote.claim.figure.bound, "")


def sign(quote: Quote) -> str:
    """Return the bound of a figure as a sign before it: "~", "≥", or nothing."""
    return BOUNDS.get(quote.claim.figure.bound, "")


def claim_words(quote: Quote, ledger: Ledger) -> str:
    """Return what an article gives: "14 people, at least", "two drones, for each"."""
    figure = quote.claim.figure
    each = "for each" if figure.each else ""
    words = head(figure, ledger.sources[quote.claim.article].text)
    words = written(figure) + words.removeprefix(figure.text)
    return ", ".join(filter(None, (words, certainty(figure), each)))


def place_words(quote: Quote) -> str:
    """Return where a figure stands: "paragraph 3, sentence 2, characters 501–514"."""
    start, end = quote.claim.span
    return f"paragraph {quote.paragraph}, sentence {quote.sentence}, characters {start}–{end}"


def reason_lines(entry: Entry) -> list[str]:
    """Return why figures of a row are taken for one quantity, a line for each pair, and how many are left out."""
    told, left_out = reasons(entry.row.proofs, _REASONS)
    lines = [f"articles {one.one.article + 1} and {one.other.article + 1}: {one.proof}" for one in told]
    return lines + ([f"and {many(left_out, 'more pair')} of the kind"] if left_out else [])
