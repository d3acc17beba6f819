"""The list of an article's figures: filter, sort, go to one."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.timer import Timer
from textual.widgets import Input

from tui.app.amounts import value_words
from tui.app.reading import Reading
from tui.app.screens.lists import ListScreen
from tui.app.session import Session
from tui.app.timers import once
from tui.app.widgets.lines import Bit, fitted
from tui.app.widgets.rowlist import RowList
from tui.app.wording import KIND_WORDS, certainty, head, meaning
from tui.base.clean import clean_line
from tui.figures.families import FAMILY
from tui.figures.model import KINDS, Figure

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
        self.rows.show(len(self.listed), self._row_bits, row)
        more = "" if self.reading.figures.complete else "+"
        words = f"{len(self.listed)}{more} by {list(ORDERS)[self.order]}"
        self.show_count(words if self.listed or more else "nothing fits: esc leaves", warning=not self.listed)
        what, meant, sure, _source = self._columns()
        self.show_head(
            f"  {fitted('figure', what)}{fitted('meaning', meant)}{fitted('how surely', sure)}source"
        )

    def _columns(self) -> tuple[int, int, int, int]:
        """Cells for figure, meaning, certainty and source."""
        room = max(20, self.app.size.width - 2)
        return room * 3 // 10, room * 3 // 10, room * 2 // 10, room - 2 * (room * 3 // 10) - room * 2 // 10

    def _row_bits(self, row: int) -> list[Bit]:
        figure = self.listed[row]
        what, meant, sure, source = self._columns()
        hedged = f"“{figure.hedge}”" if figure.hedge else ""
        return [
            Bit(_cell(head(figure, self.reading.text), what), f"kind-{FAMILY[figure.kind]}"),
            Bit(_cell(meaning(figure), meant)),
            Bit(_cell(" ".join(filter(None, (certainty(figure), hedged))), sure), "dim"),
            Bit(_cell(figure.source or "", source), "dim"),
        ]

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
        self._show(self.listed.index(chosen) if chosen else 0)


def _cell(words: str, cells: int) -> str:
    return fitted(clean_line(words), cells - 1) + " "
