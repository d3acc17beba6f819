"""The list of an article's figures: filter, sort, go to one."""

from __future__ import annotations

from collections.abc import Callable
from itertools import islice
from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.timer import Timer
from textual.widgets import Input

from tui.app.reading import Reading
from tui.app.screens.lists import ListScreen
from tui.app.session import Session
from tui.app.timers import once
from tui.app.widgets.lines import Bit, fitted, shares
from tui.app.widgets.rowlist import RowList
from tui.base.clean import clean_line
from tui.figures.families import FAMILY
from tui.figures.in_words import value_words
from tui.figures.model import KINDS, Figure
from tui.figures.statement import KIND_WORDS, certainty, head, meaning

if TYPE_CHECKING:
    from tui.app.settings import Settings

MORE = 0.25  # seconds between two looks at an article whose figures are still being found


def size(figure: Figure) -> tuple[int, float]:
    """How large a figure's value is, the largest first; what has no number comes last."""
    value = figure.value[1] if isinstance(figure.value, tuple) else figure.value
    return (0, -float(value)) if isinstance(value, int | float) else (1, 0.0)


ORDERS: dict[str, Callable[[Figure], object]] = {
    "reading order": lambda figure: figure.start,
    "size": size,
    "kind": lambda figure: KINDS.index(figure.kind),
    "counted": lambda figure: (figure.counted is None, (figure.counted or "").casefold().split()[-1:]),
    "source": lambda figure: (figure.source is None, (figure.source or "").casefold()),
}
"""What the list can be sorted by; what is equal stays in reading order."""


HEADS = ("figure", "meaning", "how surely", "source")
SAMPLE = 300
"""Figures that the widths of the columns are made for."""


class FiguresScreen(ListScreen):
    """The figures of one article, one a row; enter goes there."""

    CONTEXT = "figures"
    PREFIX = "figures_"
    LABEL = "figures"

    def __init__(self, reading: Reading, session: Session, settings: Settings) -> None:
        super().__init__(settings)
        self.reading = reading
        self.session = session
        self.order = 0
        self.listed: list[Figure] = []
        self._widths: list[int] = []  # of the columns, in cells
        self._fitted_for = (-1, 0)  # figures looked at and cells shared, when the widths were made
        self._timer: Timer | None = None

    def compose(self) -> ComposeResult:
        """The filter, the list, the keys."""
        yield from self.compose_top()
        yield RowList(id="figures-rows")
        yield from self.compose_keys()

    def on_mount(self) -> None:
        """Show all figures, the one under the caret chosen."""
        self._look_on()
        here = next((row for row, figure in enumerate(self.listed) if figure.end > self.reading.caret), 0)
        self._show(here)

    def _look_on(self) -> None:
        """Find more figures of a long article while the list is open."""
        index = self.reading.figures
        for _ in range(8):
            if not index.work():
                break
        self._list()
        if not index.complete:
            self._timer = once(self, MORE, self._look_on_and_show)

    def _look_on_and_show(self) -> None:
        if not self.left:
            self._look_on()
            self._show(self.rows.row)

    def _list(self) -> None:
        """The figures that fit the filter, in the order that is wished."""
        words = self.filter.casefold().split()
        shown = (figure for figure in self.reading.figures.found() if figure.kind not in self.session.hidden)
        fitting = [figure for figure in shown if all(word in self._searched(figure) for word in words)]
        self.listed = sorted(fitting, key=list(ORDERS.values())[self.order])  # type: ignore[arg-type]

    @staticmethod
    def _searched(figure: Figure) -> str:
        words = (
            figure.text,
            figure.counted,
            KIND_WORDS[figure.kind],
            figure.source,
            figure.unit,
            figure.hedge,
        )
        return " ".join(filter(None, (*words, value_words(figure.value)))).casefold()

    def _show(self, row: int = 0) -> None:
        self._fit()
        self.rows.show(len(self.listed), self._row_bits, row)
        more = "" if self.reading.figures.complete else "+"
        words = f"{len(self.listed)}{more} by {list(ORDERS)[self.order]}"
        self.show_count(words if self.listed or more else "nothing fits: esc clears", warning=not self.listed)
        heads = zip(HEADS, self._widths, strict=True)
        self.show_head("  " + "".join(fitted(name, cells) for name, cells in heads))

    def _fit(self) -> None:
        """Make the columns as wide as the article's first figures need; filter and order don't change them."""
        sample = list(islice(self.reading.figures.found(), SAMPLE))
        fitted_for = (len(sample), max(20, self.app.size.width - 2))
        if fitted_for != self._fitted_for:
            rows = [HEADS, *map(self._cells, sample)]
            needs = [[cell_len(row[at]) + 1 for row in rows] for at in range(len(HEADS))]
            self._fitted_for, self._widths = fitted_for, shares(needs, fitted_for[1])

    def _cells(self, figure: Figure) -> tuple[str, ...]:
        """The words of a row: figure, meaning, how surely, source."""
        hedged = f"“{figure.hedge}”" if figure.hedge else ""
        sure = " ".join(filter(None, (certainty(figure), hedged)))
        words = (head(figure, self.reading.text), meaning(figure), sure, figure.source or "")
        return tuple(map(clean_line, words))

    def _row_bits(self, row: int) -> list[Bit]:
        if row >= len(self.listed):
            return []  # drawn once more between two lists
        figure = self.listed[row]
        looks = (f"kind-{FAMILY[figure.kind]}", "plain", "dim", "dim")
        cells = zip(self._cells(figure), self._widths, looks, strict=True)
        return [Bit(fitted(words, width - 1) + " ", look) for words, width, look in cells]

    # -- what happens -----------------------------------------------------------------------------------

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show what fits."""
        event.stop()
        self._list()
        self._show()

    def on_resize(self) -> None:
        """The columns have other widths."""
        self._show(self.rows.row)

    def choose(self) -> None:
        """Go to the chosen figure."""
        if self.listed:
            self.reading.deselect()
            self.reading.caret = self.listed[self.rows.row].start
            self.program.room.bring_in()
            self.do_leave()

    def do_go(self) -> None:
        """Go to the chosen figure."""
        self.choose()

    def do_sort(self) -> None:
        """Sort by the next column."""
        self._sort(1)

    def do_sort_back(self) -> None:
        """Sort by the column before."""
        self._sort(-1)

    def _sort(self, step: int) -> None:
        chosen = self.listed[self.rows.row] if self.listed else None
        self.order = (self.order + step) % len(ORDERS)
        self._list()
        self._show(self.listed.index(chosen) if chosen in self.listed else 0)
