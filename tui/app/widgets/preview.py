"""The start of an article, with its figures, beside the list."""

from __future__ import annotations

from typing import ClassVar

from rich.segment import Segment
from textual.strip import Strip
from textual.widget import Widget

from tui.app.marks import figure_layers
from tui.app.widgets.lines import fitted
from tui.app.widgets.pane import Pane
from tui.articles.article import Article, read_article
from tui.articles.listing import Entry
from tui.base.clean import clean_line
from tui.base.files import Unreadable
from tui.figures.index import FigureIndex
from tui.page.layers import draw, pieces
from tui.page.page import Page, Row


class Preview(Widget, can_focus=False):
    """The first rows of one article; read when it is shown, not before."""

    COMPONENT_CLASSES: ClassVar[set[str]] = Pane.COMPONENT_CLASSES
    DEFAULT_CSS = "Preview { height: 1fr; background: $background; color: $foreground; padding: 0 2; }"

    def __init__(self) -> None:
        super().__init__()
        self._entry: Entry | None = None
        self._article: Article | None = None
        self._problem = ""
        self._figures = FigureIndex("")
        self._rows: list[Row] = []
        self._page: Page | None = None

    def show(self, entry: Entry | None) -> None:
        """Show the start of an article, or nothing."""
        if entry is self._entry:
            return
        self._entry, self._article, self._problem = entry, None, ""
        if entry is not None:
            try:
                self._article = read_article(entry.path, entry.name)
            except Unreadable as error:
                self._problem = str(error)
            if entry.problem:
                self._problem = entry.problem
        self._figures = FigureIndex(self._article.text if self._article else "")
        self._lay_rows()
        self.refresh()

    def on_resize(self) -> None:
        """Wrap anew."""
        self._lay_rows()

    def _lay_rows(self) -> None:
        self._rows, self._page = [], None
        if self._article is not None and self.size.width > 0:
            self._page = Page(self._article.text, max(1, self.size.width))
            self._rows = self._page.rows_from(self._page.row_of(0), self.size.height)

    def render_line(self, y: int) -> Strip:
        """A row of the start of the text."""
        width, base = self.size.width, self.rich_style
        if self._page is None or y >= len(self._rows) or not self._page.text:
            words = (self._problem or "This article is empty.") if y == 0 and self._entry else ""
            return Strip([Segment(fitted(clean_line(words), width), base)], width)
        row = self._rows[y]
        layers = figure_layers(self._figures.between(row.start, row.end), frozenset())
        segments = []
        for text, names, _cells in draw(self._page, row, pieces(row.start, row.end, layers)):
            style = base
            for name in names:
                style += self.get_component_rich_style(f"pane--{name}", partial=True)
            segments.append(Segment(text, style))
        return Strip(segments).adjust_cell_length(width, base)
