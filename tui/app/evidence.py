"""A difference in its text: the rows around it, and under each the spans of every side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from rich.cells import cell_len

from tui.annotations.model import Annotation, Span
from tui.annotations.spans import placed
from tui.app.ink import LETTER_LOOK
from tui.app.widgets.lines import Bit, fitted
from tui.base.clean import clean_line
from tui.page.layers import Drawn, Layer, draw, pieces, united
from tui.page.page import Page, Row
from tui.review.questions import Question

INDENT = 3
NAME_CELLS = 24  # for whose a span is and its label, at most
MEASURE = 100  # cells of a row of text at most
GAP = "…"
_LONGEST = 1000  # characters of either end of a quote that stand in for an article
_AROUND = 2  # rows before and after
_MOST = 10  # rows with spans that are drawn, of longer ones the first and last


def evidence_rows(question: Question, text: str | None, names: Sequence[str], width: int) -> list[list[Bit]]:
    """The rows, none wider than `width` cells; `text` is None where only quotes tell what stands there."""
    sides = [list(members) for members in question.row]
    if text is None or not all(_fits(each, text) for members in sides for each in members):
        text, sides = known_text(sides)
    spans = [placed(each) for members in sides for each in members]
    there = [span for span in spans if span is not None]
    if not there:
        return [
            _unplaced(name, each)
            for name, members in zip(names, sides, strict=True)
            for each in members
            if each.quote or each.span
        ]
    names_cells = max(
        cell_len(_name(name, each)) for name, members in zip(names, sides, strict=True) for each in members
    )
    room = width - INDENT - min(NAME_CELLS, names_cells) - 2
    page = Page(text, max(20, min(MEASURE, room)))
    rows: list[list[Bit]] = []
    for row in _rows(page, min(there)[0], max(end for _, end in there)):
        if row is None:
            rows.append([Bit(" " * INDENT + GAP, "dim")])
            continue
        rows.append(_text_row(page, row, there))
        for name, members in zip(names, sides, strict=True):
            rows += _marks(page, row, name, members, width)
    return rows


def known_text(sides: Sequence[Sequence[Annotation]]) -> tuple[str, list[list[Annotation]]]:
    """What annotations know of their article, as one text, and themselves with their places in it."""
    known: dict[int, str] = {}
    for members in sides:
        for each in members:
            if each.start is None or each.end is None:
                continue
            prefix, suffix = each.prefix or "", each.suffix or ""
            stretches = [(each.start - len(prefix), prefix), (each.end, suffix)]
            if each.quote is not None and len(each.quote) == each.end - each.start:
                stretches.append((each.start, each.quote[:_LONGEST]))
                stretches.append((each.end - len(each.quote[-_LONGEST:]), each.quote[-_LONGEST:]))
            for start, stretch in stretches:
                for at, character in enumerate(stretch, start):
                    known.setdefault(at, character)
    parts: list[str] = []
    places: dict[int, int] = {}
    last = None
    for at in sorted(known):
        if last is not None and at > last + 1:
            parts.append(GAP)
        places[at] = len(parts)
        parts.append(known[at])
        last = at

    def moved(each: Annotation) -> Annotation:
        if each.start not in places:
            return replace(each, start=None, end=None)
        start = places[each.start]
        length = (each.end or each.start) - each.start
        end = places.get(each.start + length, start + length)
        return replace(each, start=start, end=max(start, min(end, len(parts))))

    return "".join(parts), [[moved(each) for each in members] for members in sides]


def _fits(annotation: Annotation, text: str) -> bool:
    """Whether an annotation's quote stands in the text where it says."""
    span = annotation.span
    if span is None:
        return True
    return span[1] <= len(text) and annotation.quote in (None, text[slice(*span)])


def _rows(page: Page, start: int, end: int) -> Iterator[Row | None]:
    """The rows around a stretch of the text; None for those that are left out of a long one."""
    first, last = page.row_of(start), page.row_of(max(start, end - 1))
    yield from _some(page, first, forwards=False)[::-1]
    inside = [first]
    while inside[-1].start < last.start and len(inside) < _MOST and (below := page.after(inside[-1])):
        inside.append(below)
    if inside[-1].start < last.start:
        yield from inside[: _MOST // 2]
        yield None
        tail = [last]
        while len(tail) < _MOST // 2 and (above := page.before(tail[-1])):
            tail.append(above)
        yield from tail[::-1]
    else:
        yield from inside
    yield from _some(page, last, forwards=True)


def _some(page: Page, row: Row, *, forwards: bool) -> list[Row]:
    """The next rows with a word before or after a row."""
    found: list[Row] = []
    step = page.after if forwards else page.before
    for _ in range(4 * _AROUND):  # past some empty ones, if there are
        beyond = step(row)
        if beyond is None or len(found) == _AROUND:
            break
        row = beyond
        if page.shown(row).strip():
            found.append(row)
    return found


def _drawn(page: Page, row: Row, spans: Sequence[Span]) -> list[Drawn]:
    # A span that is empty is drawn as what stands at its place.
    wide = [(start, end if end > start else start + 1) for start, end in spans]
    return draw(page, row, pieces(row.start, row.end, [Layer("in", united(wide))]))


def _text_row(page: Page, row: Row, spans: Sequence[Span]) -> list[Bit]:
    bits = [Bit(" " * INDENT)]
    bits += [Bit(each.string, "strong" if each.names else "plain") for each in _drawn(page, row, spans)]
    return bits


def _marks(page: Page, row: Row, name: str, members: Sequence[Annotation], width: int) -> Iterator[list[Bit]]:
    """A row of lines under the spans that a side has in a row; each of several apart, so that none is hidden."""
    for each in members:
        span = placed(each)
        if span is None or span[0] >= row.end or max(span[1], span[0] + 1) <= row.start:
            continue
        bits = [Bit(" " * INDENT)]
        cells = INDENT
        look = LETTER_LOOK + each.label
        for piece in _drawn(page, row, [span]):
            bits.append(Bit(("━" if piece.names else " ") * piece.cells, look))
            cells += piece.cells
        while bits and not bits[-1].text.strip():
            cells -= bits.pop().cells
        words = f" {_name(name, each)}"
        yield [*bits, Bit(fitted(words, min(cell_len(words), width - cells)), look)]


def _name(name: str, annotation: Annotation) -> str:
    return clean_line(f"{name}  {annotation.label}")


def _unplaced(name: str, annotation: Annotation) -> list[Bit]:
    words = clean_line(" ".join((annotation.quote or "").split()))
    return [
        Bit(f"{' ' * INDENT}{_name(name, annotation)}  ", LETTER_LOOK + annotation.label),
        Bit(f"“{words}”", "strong"),
        Bit("  has no place in the text", "dim"),
    ]
