"""A row of the ledger in words, for every way of showing it: its name, its cells, its ends."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tui.compare.claims import Claim
from tui.compare.plot import letter
from tui.compare.row import OFF, STATES, Row
from tui.compare.wording import amount_words, moment_words
from tui.figures.in_words import MONTHS, value_words
from tui.figures.statement import parts_words

_MONTH = re.compile(rf"\b(?:{'|'.join(MONTHS)})\b")


RULED = "§"
"""What stands behind the sign of a row on whose figures a reader ruled."""


def signs(row: Row) -> str:
    """The sign of a row's state, and whether it was ruled on: "=§"."""
    return row.sign + (RULED if row.ruled else "")


def ruled_words(row: Row) -> str:
    """Whose rulings hold on figures of a row, and who ruled otherwise; nothing where nobody ruled.

    "ruled by you, zoe"; "ruled by ann; ann rules the same, bob different things".
    """
    return "; ".join([f"ruled by {', '.join(row.ruled)}", *row.disputes]) if row.ruled else ""


def state_words(row: Row) -> str:
    """The state of a row in words: "conflict", "total, but its parts make 29"."""
    if row.contradicted is None:
        return STATES[row.state]
    state = "total" if row.state == "+" else STATES[row.state]
    return f"{state}, but its parts make {value_words(row.contradicted.sum)}"


def sum_words(claim: Claim, text: str) -> str:
    """A total of an article with this `text` and its parts as a sum: "62 = 17 + 45", "20 ≠ 16 + 13 = 29"."""
    total = claim.figure.total
    assert total is not None
    parts = parts_words(total, text)
    if total.agrees:
        return f"{value_words(claim.figure.value)} = {parts}"
    return f"{value_words(claim.figure.value)} {OFF} {parts} = {value_words(total.sum)}"


def amount(claim: Claim) -> str:
    """A figure with its bound, and what its parts make where that is something else: "30 (parts make 29)"."""
    figure, total = claim.figure, claim.figure.total
    words = f"{amount_words(claim)}{' each' if figure.each else ''}"
    if total is not None and len(total.parts) > 1 and not total.agrees:
        words += f" (parts make {value_words(total.sum)})"
    return words


def speaker(claim: Claim) -> str:
    """Who says it; empty for the article's own voice."""
    return claim.figure.speaker or claim.figure.source or ""


def when(row: Row) -> str:
    """When it was: "13 March 2025", "26–27 October [2025]", "the night before"."""
    return dated(row.when, row.untold)


def dated(day: str, untold: str) -> str:
    """A day or another time in words, its year in brackets where it is one that no article tells."""
    words = moment_words(day)
    return words.replace(untold, f"[{untold}]") if untold else words


def untold_words(row: Row) -> str:
    """Whence a year in brackets comes; nothing where there is none."""
    year = row.untold
    return f"{year} is in no article of this event: an annotator gave it, or it was reckoned" if year else ""


def when_in_brief(row: Row) -> str:
    """The same with short names of months: "13 Mar 2025"."""
    return _MONTH.sub(lambda found: found[0][:3], when(row))


def articles(row: Row) -> list[int]:
    """The articles of a row, each once."""
    return sorted({claim.article for claim in row.cells})


def said(row: Row, article: int) -> list[tuple[str, str]]:
    """What one article says in a row: each figure with its bound, and its speaker, once."""
    cells = ((amount(one), speaker(one)) for one in row.cells if one.article == article)
    return list(dict.fromkeys(cells))


def folded(row: Row) -> str:
    """All figures of a row in one cell: the only one, or the least and the greatest: "two – four"."""
    said = list(dict.fromkeys(map(amount, row.cells)))
    ends = list(dict.fromkeys(words for _, words in row_ends(row)[::2]))
    return " – ".join(ends) if len(said) > 1 and len(ends) > 1 else ", ".join(said)


def row_ends(row: Row) -> list[tuple[str, str]]:
    """The lowest, the best and the highest amount of a row as its articles write them; none without amounts."""
    amounts = row.amounts
    if not amounts:
        return []
    ends = (("low", min(amounts)), ("best", row.best), ("high", max(amounts)))
    return [(end, _written(row, value)) for end, value in ends if value is not None]


BEST = (
    "best is what most articles give, of several the lowest; a bound counts only where nothing else is told"
)
"""What `best` means."""


def _written(row: Row, value: float) -> str:
    claims = [one for one in row.cells if value in (one.quantity.low, one.quantity.high)]
    ranged = (one.quantity.low != one.quantity.high for one in claims)
    first = min(zip(ranged, claims, strict=True), key=lambda one: (one[0], one[1].figure.bound != "="))
    return amount_words(first[1])


def numbers(those: Iterable[int]) -> str:
    """Articles by their signs: "A C D"."""
    return " ".join(map(letter, those))
