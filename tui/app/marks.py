"""What lies over the text of a pane: figures, matches, and the marks that follow the caret."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from typing import NamedTuple

from tui.annotations.model import Annotation
from tui.app.ink import LABEL_LOOK, OTHERS_LOOK, PICKED_LOOK
from tui.app.reading import Reading, Span
from tui.figures.families import FAMILY
from tui.figures.model import Figure
from tui.page.layers import Layer
from tui.page.page import Row


class Marks(NamedTuple):
    """The stretches that follow the caret, by the names of their layers, the uppermost last.

    `picked` is the annotation that keys work on: it is drawn in a stronger tint, and has no layer of its own.
    `told` is the sentence that tells of the same as another article, `counted` the figure in it.
    `source` are the words that say on whose word the figure is, `here` is the figure under the caret.
    """

    picked: Span | None = None
    told: Span | None = None
    counted: Span | None = None
    source: Span | None = None
    selected: Span | None = None
    here: Span | None = None
    caret: Span | None = None


def marks_of(
    reading: Reading, hidden: frozenset[str], focused: bool, picked: Annotation | None = None
) -> Marks:
    """The marks of a reading; without focus only what is selected, and what was asked for."""
    told, counted = (reading.told.span, reading.told.figure) if reading.told else (None, None)
    if not focused:
        return Marks(told=told, counted=counted, selected=reading.selection)
    figure = reading.figure(hidden)
    return Marks(
        picked=picked.span if picked else None,
        told=told,
        counted=counted,
        source=figure.source_span if figure else None,
        selected=reading.selection,
        here=(figure.start, figure.end) if figure else None,
        caret=(reading.caret, reading.caret + 1),
    )


def difference(a: Span | None, b: Span | None) -> list[Span]:
    """Where two spans differ: stretches that only one of them covers."""
    if a == b:
        return []
    if a is None or b is None or a[1] < b[0] or b[1] < a[0]:
        return [span for span in (a, b) if span is not None]
    starts, ends = sorted((a[0], b[0])), sorted((a[1], b[1]))
    return [(low, high) for low, high in (starts, ends) if low != high]


def figure_layers(figures: Iterable[Figure], hidden: frozenset[str]) -> list[Layer]:
    """Layers that colour figures by family; approximate and hedged ones are set apart."""
    layers = []
    for figure in figures:
        if figure.kind not in hidden:
            span = [(figure.start, figure.end)]
            layers.append(Layer(FAMILY[figure.kind], span))
            if figure.bound != "=" or figure.hedge:
                layers.append(Layer("unsure", span))
    return layers


def annotation_layers(annotations: Iterable[Annotation], picked: Span | None) -> list[Layer]:
    """Layers that tint annotations by label, the longer ones first, so that what is inside lies on top."""
    with_span = [(span, each.label) for each in annotations if (span := each.span) is not None]
    with_span.sort(key=lambda pair: pair[0][0] - pair[0][1])
    return [
        Layer((PICKED_LOOK if span == picked else LABEL_LOOK) + label, [span]) for span, label in with_span
    ]


def row_layers(
    reading: Reading,
    row: Row,
    hidden: frozenset[str],
    marks: Marks,
    annotations: Iterable[Annotation] = (),
    others: Iterable[Annotation] = (),
) -> list[Layer]:
    """Everything that lies over a row of the text; `others` are what other annotators marked there."""
    layers = [Layer(OTHERS_LOOK, [span]) for each in others if (span := each.span) is not None]
    layers += figure_layers(reading.figures.between(row.start, row.end), hidden)
    layers += annotation_layers(annotations, marks.picked)
    layers.append(Layer("match", touching(reading.matches, row)))
    layers += [Layer(name, [span]) for name, span in marks._asdict().items() if span and name != "picked"]
    if marks.here and marks.caret and marks.here[0] == marks.caret[0]:
        layers.pop()  # at its start the figure itself shows where the caret is
    return layers


def touching(spans: list[Span], row: Row) -> list[Span]:
    """The spans of a list in order, without overlap, that touch a row."""
    low = max(0, bisect_left(spans, (row.start, 0)) - 1)
    return [span for span in spans[low : bisect_left(spans, (row.end, 0))] if span[1] > row.start]
