"""Agreement for reading: figures of each pair with intervals, by label and article, and what is confused."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TextIO

from tui.base.clean import clean_line
from tui.commands.shown import many
from tui.review.agreement import FIGURES, Agreement, Figures, PairAgreement, figures_of
from tui.review.bootstrap import FEWEST, intervals
from tui.review.span_scores import SCORES
from tui.review.undefined import Undefined

_NAMES = {
    "strict_f1": "strict F1", "exact_f1": "exact F1", "partial_f1": "partial F1", "type_f1": "type F1",
    "token_kappa": "token kappa", "marked_token_kappa": "marked token kappa", "token_alpha": "token alpha",
    "paired_label_kappa": "paired label kappa", "alpha_u": "alpha_u",
}  # fmt: skip
_WIDEST = 32  # characters of a name in a column
_UNKNOWN = "–"


def write_text(out: TextIO, agreement: Agreement) -> None:
    """Write everything, a blank line between parts."""
    for part in _parts(agreement):
        out.writelines(line.rstrip() + "\n" for line in part)
        out.write("\n")
    out.write(f"{many(agreement.articles, 'article')}, {many(len(agreement.annotators), 'annotator')}\n")


def _parts(agreement: Agreement) -> Iterator[Iterable[str]]:
    names = [_short(name) for name in agreement.annotators]
    for pair in agreement.pairs:
        yield _pair(pair, names)
    if len(agreement.pairs) > 1:
        yield ["all", *_figures(agreement.figures, {})]
    if agreement.labels:
        rows = [[_short(label), *_scores(figures)] for label, figures in agreement.labels.items()]
        yield _table(["by label", *(_NAMES[name] for name in SCORES)], rows)
    for pair in agreement.pairs:
        if len(pair.by_article) > 1:
            yield _by_article(pair, names)
    if agreement.confusion:
        yield _confusion(agreement, names)


def _pair(pair: PairAgreement, names: Sequence[str]) -> Iterator[str]:
    total = pair.total
    sizes = f"{many(total.articles, 'article')}, {total.spans_a} and {many(total.spans_b, 'span')}"
    yield f"{names[pair.a]} ↔ {names[pair.b]}   {sizes}"
    yield from _figures(pair.figures, intervals(list(pair.by_article.values())))
    if 1 < total.articles < FEWEST:
        yield f"  no intervals: they need {FEWEST} articles"


def _figures(figures: Figures, within: Mapping[str, tuple[float, float]]) -> Iterator[str]:
    width = max(map(len, _NAMES.values()))
    for name in FIGURES:
        value = figures[name]
        if isinstance(value, Undefined):
            said = f"    {_UNKNOWN}   undefined: {clean_line(value.reason)}"
        else:
            said = f"{value:7.3f}"
            if name in within:
                low, high = within[name]
                said += f"   {low:.3f} to {high:.3f}"
        yield f"  {_NAMES[name]:<{width}}{said}"


def _by_article(pair: PairAgreement, names: Sequence[str]) -> Iterator[str]:
    """The span scores of each article, worst first."""
    scored = [(figures_of(tally), article, tally) for article, tally in pair.by_article.items()]
    scored.sort(key=lambda each: ([_number(each[0][name]) for name in SCORES], each[1]))
    head = ["by article, worst first", names[pair.a], names[pair.b], *(_NAMES[name] for name in SCORES)]
    rows = [
        [_short(article), str(tally.spans_a), str(tally.spans_b), *_scores(figures)]
        for figures, article, tally in scored
    ]
    return _table(head, rows)


def _confusion(agreement: Agreement, names: Sequence[str]) -> Iterator[str]:
    """How often labels were given to the same span: a row for each of the first, a column for the second's."""
    columns = sorted({other for _, other in agreement.confusion})
    who = f"{names[0]} ↓  {names[1]} →" if len(names) == 2 else "labels of paired spans"
    rows = [
        [_short(one), *(str(agreement.confusion[one, other] or ".") for other in columns)]
        for one in sorted({one for one, _ in agreement.confusion})
    ]
    return _table([who, *map(_short, columns)], rows)


def _scores(figures: Figures) -> list[str]:
    return [_UNKNOWN if isinstance(value := figures[name], Undefined) else f"{value:.3f}" for name in SCORES]


def _number(value: object) -> float:
    return value if isinstance(value, float) else 0.0


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """Lines of aligned columns, the first to the left and the others to the right."""
    lines = [head, *rows]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    for line in lines:
        first, *others = line
        numbers = "  ".join(f"{cell:>{width}}" for cell, width in zip(others, widths[1:], strict=True))
        yield f"{'' if line is head else '  '}{first:<{widths[0] + (2 if line is head else 0)}}  {numbers}"


def _short(name: str) -> str:
    """A name as it fits a column; of a path, the end tells more."""
    shown = clean_line(name)
    return shown if len(shown) <= _WIDEST else "…" + shown[1 - _WIDEST :]
