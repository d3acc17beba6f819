"""What the ledger says below its list of the chosen row: how far apart its figures are, who says each, and why."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise, zip_longest

from rich.cells import cell_len

from tui.app.annotating.outline_words import cell
from tui.app.context import context_bits
from tui.app.ledger.comparison import DIFFERENT, RULED, Comparison, Pair
from tui.app.ledger.shown import state_look
from tui.app.widgets.lines import Bit
from tui.base.clean import clean_line
from tui.compare import naming
from tui.compare import row_words as words
from tui.compare.claims import Claim
from tui.compare.judge import Judgement
from tui.compare.plot import letter
from tui.compare.relations import AGREE, CONFLICT
from tui.compare.row import Row
from tui.compare.ruled import ruler
from tui.compare.wording import amount_words
from tui.page.plot import LANES, plot_rows
from tui.page.wrap import wrap

Rows = list[list[Bit]]

BESIDE = 100
"""Cells from which on the plot stands beside the figures."""

_WIDE = 70  # cells of a line that has room for longer names
_FIGURE_LOOKS = ("dim", "strong", "plain")
_MOST_UNLIKE = 4  # figures of other articles that are compared with those of a row that stands alone
APART = "/"
"""The sign between figures that are different things."""

_LOOKS = {"dot": "strong", "bound": "plain", "axis": "dim", "label": "dim", "note": "dim"}


def summary(row: Row) -> tuple[list[Bit], list[Bit]]:
    """The row in a line: its state and what it is about; low, best and high, and how many say so."""
    about = " · ".join(filter(None, (naming.name(row), row.where, words.when(row))))
    left = [Bit(f" {row.sign} {words.state_words(row)}", state_look(row)), Bit(f"  {about}", "strong")]
    if row.ruled:
        by = "; ".join(row.disputes) or words.ruled_words(row)
        left.append(Bit(f"  {words.RULED} {clean_line(by)}", "key"))
    ends = words.row_ends(row)
    apart = len({told for _, told in ends}) > 1
    right = [bit for end, told in ends if apart for bit in (Bit(f"  {end} ", "dim"), Bit(told))]
    count = row.sources
    return left, [*right, Bit(f"  {count} source{'' if count == 1 else 's'} ", "dim")]


def figures(comparison: Comparison, row: Row, width: int, height: int) -> Rows:
    """The figures of a row, one a line, in their sentences; beside or below them their plot.

    The plot is as high as it can be in `height` rows with its axis, and left out where it cannot be.
    """
    beside = width >= BESIDE and bool(plotted := _plot(row, width // 3, height))
    room = width - width // 3 - 3 if beside else width
    lines = _figures(comparison, row, room)
    lines += [[Bit(f" {clean_line(told.text)}", told.look)] for told in _totals(comparison, row)]
    if not beside:
        return lines + [[Bit("   "), *line] for line in _plot(row, width - 4, height - len(lines))]
    blank: list[Bit] = []
    return [
        [*_padded(one or blank, room), Bit("   "), *(other or blank)]
        for one, other in zip_longest(lines, plotted)
    ]


def _figures(comparison: Comparison, row: Row, width: int) -> Rows:
    """Each figure with its article, its speaker and the words around it, in columns."""
    told = [
        (_article(comparison, claim), words.amount(claim), words.speaker(claim) or "–") for claim in row.cells
    ]
    most = (20, 18, 26) if width >= _WIDE else (14, 12, 14)
    columns = [
        min(cells, max(cell_len(clean_line(parts[at][:cells])) for parts in told) + 1)
        for at, cells in enumerate(most)
    ]
    room = width - sum(columns) - 1
    return [
        [
            Bit(" "),
            *(
                Bit(cell(part, cells), look)
                for part, cells, look in zip(parts, columns, _FIGURE_LOOKS, strict=True)
            ),
            *context_bits(comparison.text(claim), claim.span, room, room * 2 // 5, "strong"),
        ]
        for claim, parts in zip(row.cells, told, strict=True)
    ]


def _article(comparison: Comparison, claim: Claim) -> str:
    return f"{letter(claim.article)} {comparison.entry(claim).path.stem}"


def _padded(line: list[Bit], cells: int) -> list[Bit]:
    return [*line, Bit(" " * max(0, cells - sum(bit.cells for bit in line)))]


def _plot(row: Row, width: int, height: int) -> Rows:
    """The plot of a row with more than one value, in so many rows at most; none where it fits in none."""
    if len({claim.article for claim in row.cells}) < 2:
        return []
    drawn = (plot_rows(row, width, lanes) for lanes in range(LANES, 0, -1))
    lines = next((lines for lines in drawn if len(lines) <= height), [])
    return [[Bit(bit.text, _LOOKS.get(bit.part, "plain")) for bit in line] for line in lines]


def _totals(comparison: Comparison, row: Row) -> Iterator[Bit]:
    """The sums that figures of a row are the total of, or part of."""
    for claim in comparison.ledger.totals(row):
        total = claim.figure.total
        said = f"{letter(claim.article)} {words.sum_words(claim, comparison.text(claim))}"
        part = "" if claim in row.cells else " (here is a part)"
        yield Bit(f"{said}{part}", "warning" if total and not total.agrees else "plain")


# -- why -----------------------------------------------------------------------------------------------------


def why(comparison: Comparison, row: Row, width: int) -> Rows:
    """Why the figures of a row are taken for one quantity, or are alone, in plain words."""
    lines: Rows = []
    for proof in sorted(row.proofs, key=lambda one: one.relation != CONFLICT):
        lines += _reason(proof, width)
    if not row.proofs:
        lines += _alone(comparison, row, width)
    lines += [line for told in _totals(comparison, row) for line in _wrapped(told.text, width, told.look)]
    apart = len({told for _, told in words.row_ends(row)}) > 1
    for told in filter(None, (words.untold_words(row), words.BEST if apart else "")):
        lines += _wrapped(told, width, "dim")
    for ruling in comparison.ledger.rulings_on(row):
        relation = ruling.relation if ruling.relation in (AGREE, CONFLICT) else DIFFERENT
        note = f" ({ruling.note})" if ruling.note else ""
        note += "; elsewhere it was ruled otherwise: rule again to settle it" if ruling.conflict else ""
        dispute = comparison.ledger.dispute(ruling)
        note += f"; {dispute}" if dispute else ""
        told = f"{ruler(ruling)} ruled: “{ruling.one.quote}” and “{ruling.other.quote}” are {RULED[relation]}{note}"
        lines += _wrapped(told, width, "key")
    return lines


def _reason(judged: Judgement, width: int) -> Rows:
    sides = [f"{letter(claim.article)} says {amount_words(claim)}" for claim in (judged.one, judged.other)]
    look = "warning" if judged.relation == CONFLICT else "strong"
    said = f"{judged.state or APART} {', '.join(sides)}: "
    return _wrapped(f"{said}{judged.proof}", width, look, len(said))


def reason(comparison: Comparison, pair: Pair, width: int) -> Rows:
    """Why two figures are taken for one quantity or not."""
    return _reason(comparison.judged(pair), width)


def _alone(comparison: Comparison, row: Row, width: int) -> Rows:
    """Why a row has the figures of one article: the likest of the other articles, and what parts them."""
    articles = {claim.article for claim in row.cells}
    first, events = row.cells[0], comparison.ledger.events
    others = [
        claim
        for profile in comparison.ledger.profiles
        for claim in profile.account.claims
        if claim.article not in articles and claim.noun and claim.noun == first.noun and not claim.heading
    ]
    others.sort(
        key=lambda claim: (events[claim.article] != events[first.article], claim.status != first.status)
    )
    if not others:
        return _wrapped("nothing in the other articles counts or measures the like", width, "dim")
    lines = [line for other in others[:_MOST_UNLIKE] for line in reason(comparison, (first, other), width)]
    if len(others) > _MOST_UNLIKE:
        lines += _wrapped(f"and {len(others) - _MOST_UNLIKE} more", width, "dim")
    return lines


def _wrapped(told: str, width: int, look: str, head: int | None = None) -> Rows:
    """A text in rows, the later ones indented; its first `head` characters, if not all of it, in the look."""
    shown = clean_line(told)
    head = len(shown) if head is None else head
    starts = [*wrap(shown, max(20, width - 4)), len(shown)]
    return [
        [
            Bit(f" {'  ' * (number > 0)}{shown[start : min(end, head)]}", look),
            Bit(shown[max(start, head) : end].rstrip()),
        ]
        for number, (start, end) in enumerate(pairwise(starts))
    ]
