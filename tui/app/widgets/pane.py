"""A pane: one article with its title, its text and a thin bar that shows where the figures are.

Drawn by Textual's Line API: `render_line` makes one row when Textual asks for it. `show` compares what is
to be seen with what was drawn last and has only the rows that differ painted again.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from rich.cells import cell_len
from rich.segment import Segment
from textual.geometry import Region, Size
from textual.message import Message
from textual.strip import Strip

from tui.annotations.model import Annotation
from tui.annotations.spans import SpanIndex
from tui.app.ink import LETTER_LOOK
from tui.app.marks import Marks, difference, marks_of, row_layers
from tui.app.reading import Reading, Span
from tui.app.viewport import Viewport
from tui.app.widgets.lines import fitted
from tui.app.widgets.pointing import Pointing
from tui.articles.article import Article
from tui.base.clean import clean_line
from tui.figures.index import FigureIndex
from tui.page.bar import BarCell, bar
from tui.page.layers import draw, pieces

MEASURE = 76
"""Cells of a row of text at most: longer rows are hard to read."""

NAME = 16  # cells that the file's name has at least, where it needs them
NAME_TOLD = 6  # while it is said how surely the article tells of the same
GUTTER = 4  # the caret's mark, the letters of two labels and a space
BAR = 2  # a space and the bar


class Tags(NamedTuple):
    """What annotators made of the article: the reader's own annotations, those of others where they are shown.

    `letter` gives the letter of a label, `state` says how far the work is, `told` how surely the article tells of
    what was asked for, while that is shown; `codebook` tells one codebook from another.
    """

    own: SpanIndex = SpanIndex(())
    others: SpanIndex = SpanIndex(())
    picked: Annotation | None = None
    letter: Callable[[str], str] = str
    state: str = ""
    told: str = ""
    codebook: object = None


class Look(NamedTuple):
    """Everything that a pane's drawing depends on, besides its marks and the reader's own annotations.

    Where it differs, all that was drawn is stale.
    """

    reading: Reading
    article: Article | None
    problem: str | None
    number: int
    neighbours: tuple[int, int]
    edge: int
    size: tuple[int, int]
    top: int
    hidden: frozenset[str]
    matches: list[Span]
    labels: dict[int, str]
    others: SpanIndex
    codebook: object
    figures: FigureIndex


class Pane(Pointing):
    """One article on the screen. The session owns what it shows; the pane only knows how to draw it."""

    DEFAULT_CSS = "Pane { width: 1fr; height: 1fr; color: $foreground; background: $background; }"

    class LaidOut(Message):
        """The pane has another size."""

    def __init__(self) -> None:
        super().__init__()
        self.reading: Reading | None = None
        self.number = 0
        self.labels: dict[int, str] = {}
        self.tags = Tags()
        self.view: Viewport | None = None
        self._look: Look | None = None
        self._marks = Marks()
        self._hidden: frozenset[str] = frozenset()
        self._neighbours = (0, 0)
        self._edge = 0  # cells of the line between this pane and the one to its left
        self._bar: list[BarCell] = []
        self._found = (0, False)
        self._extent = Size(0, 0)  # the size at which it was last shown or drawn: asking Textual is slow

    # -- geometry ---------------------------------------------------------------------------------------

    @property
    def header(self) -> int:
        """Rows above the text: the title, on a screen of some height also the file and a blank one."""
        return 3 if self._extent.height >= 16 else 2 if self._extent.height >= 8 else 1

    @property
    def measure(self) -> int:
        """Cells of a row of text."""
        return max(1, min(MEASURE, self._extent.width - self._edge - GUTTER - BAR))

    @property
    def indent(self) -> int:
        """Cells before the text: the edge, the gutter, and what centres a text narrower than the pane."""
        spare = self._extent.width - self._edge - GUTTER - BAR - self.measure
        return self._edge + GUTTER + max(0, spare // 2)

    @property
    def ready(self) -> bool:
        """Whether the pane has been laid out and shows an article."""
        return self.view is not None and bool(self.view.rows)

    def cell_of(self, offset: int) -> tuple[int, int] | None:
        """The cell (x, y) of the pane where `offset` is drawn, or None where it is off the screen."""
        y = self.view.y_of(offset) if self.view else None
        return (
            None
            if self.view is None or y is None
            else (self.indent + self.view.page.cell_of(offset), self.header + y)
        )

    def place_under(self, x: int, y: int) -> tuple[int, str]:
        """What a press of the mouse at a cell of the pane means: see `Pointing.Pointed`."""
        before, after = self._neighbours
        if y < self.header:
            if y == 0 and before and x < 3:
                return -1, "aside"
            return (1, "aside") if y == 0 and after and x >= self._extent.width - 4 else (0, "title")
        if x == self._extent.width - 1 and self.view is not None:
            share = (y - self.header) / max(1, self.view.height - 1)
            return int(share * len(self.view.reading.text)), "bar"
        return self.offset_under(x, y), "press"

    def offset_under(self, x: int, y: int) -> int:
        """The offset drawn at cell (x, y) of the pane; beyond the text, the nearest."""
        return self.view.offset_under(x - self.indent, y - self.header) if self.view else 0

    # -- what is shown ----------------------------------------------------------------------------------

    def show(
        self,
        reading: Reading,
        number: int,
        *,
        first: int,
        hidden: frozenset[str],
        neighbours: tuple[int, int],
        focused: bool,
        labels: dict[int, str],
        tags: Tags | None = None,
    ) -> None:
        """Show `reading` as pane `number`, painting again what is not on the screen that way.

        `tags` are the annotations on it; `first` is the leftmost pane's number, `neighbours` how many panes are
        off the screen on the left and on the right (for the outermost panes), `hidden` the kinds of figures
        that are switched off, `labels` what to write over the text: {offset: label}.
        """
        fresh = reading is not self.reading
        self.reading, self.number = reading, number
        self._edge = 0 if number == first else 1
        self._hidden, self._neighbours = hidden, neighbours
        self.labels = labels
        self._extent = self.size
        if not self._extent.width:
            return  # not laid out yet: the first resize comes back here
        reading.load()
        if fresh or self.view is None:
            self.view = Viewport(reading)
        self.view.lay(self.measure, self._extent.height - self.header)
        before, self.tags = self.tags, tags or Tags()
        self._paint(self._new_look(), marks_of(reading, hidden, focused, self.tags.picked))
        self._paint_changed(before)

    def _paint_changed(self, before: Tags) -> None:
        """Paint again the rows whose own annotations are not those that were drawn."""
        said, said_before = (self.tags.state, self.tags.told), (before.state, before.told)
        if self.tags.own is before.own and said == said_before:
            return
        if self.header > 1:
            self.refresh(Region(0, 1, self._extent.width, 1))
        for each in before.own.unlike(self.tags.own):
            if each.span is not None:
                self._refresh_span(each.span)

    def _refresh_span(self, span: Span) -> None:
        if self.view is not None:
            for y in self.view.rows_of(span):
                self.refresh(Region(0, self.header + y, self._extent.width, 1))

    def _paint(self, look: Look, marks: Marks) -> None:
        """Paint again what differs from the last time: everything, or the rows that the marks left or entered."""
        assert self.view is not None
        old, self._marks = self._marks, marks
        if look != self._look:
            self._look = look
            self.view.reading.figures.between(*self.view.span)  # the header counts what is on the screen
            self._found = self._now_found()
            self._bar = self._new_bar()
            self.refresh()
            return
        self.figures_changed()
        if (old.caret is None) != (marks.caret is None):
            self.refresh(Region(0, 0, self._extent.width, self.header))
        for before, after in zip(old, marks, strict=True):
            for span in difference(before, after):
                self._refresh_span(span)

    def _new_look(self) -> Look:
        reading = self.reading
        assert reading is not None
        return Look(
            reading=reading,
            article=reading.article,
            problem=reading.problem,
            number=self.number,
            neighbours=self._neighbours,
            edge=self._edge,
            size=(self._extent.width, self._extent.height),
            top=reading.top,
            hidden=self._hidden,
            matches=reading.matches,
            labels=self.labels,
            others=self.tags.others,
            codebook=self.tags.codebook,
            figures=reading.figures,
        )

    def _new_bar(self) -> list[BarCell]:
        if self.view is None or not self.view.reading.text:
            return []
        text, figures = self.view.reading.text, self.view.reading.figures
        return bar(self.view.height, len(text), *self.view.span, figures.starts(self._hidden))

    def _now_found(self) -> tuple[int, bool]:
        """How many figures have been found, and whether these are all."""
        figures = self.view.reading.figures if self.view else FigureIndex("")
        return figures.counts.total(), figures.complete

    def figures_changed(self) -> None:
        """Draw the counts of figures and the bar again, if more have been found off the screen."""
        if self._found == self._now_found():
            return
        self._found, new = self._now_found(), self._new_bar()
        if [bool(cell.marks) for cell in new] != [bool(cell.marks) for cell in self._bar]:
            self.refresh(Region(self._extent.width - 1, self.header, 1, self._extent.height - self.header))
        self._bar = new
        if self.header > 1:
            self.refresh(Region(0, 1, self._extent.width, 1))

    def on_resize(self) -> None:
        """The room shows the pane again at its new size."""
        self.post_message(self.LaidOut())

    # -- drawing ----------------------------------------------------------------------------------------

    def render_lines(self, crop: Region) -> list[Strip]:
        """The rows that are to be drawn."""
        self._extent = self.size
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        """Row `y` of the pane."""
        width = self._extent.width
        if self.reading is None or self.view is None:
            return Strip.blank(width, self.ink())
        segments = self._header_line(y) if y < self.header else self._body_line(y - self.header)
        edge = [Segment("│", self.ink("faint"))] if self._edge else []
        strip = Strip([*edge, *segments]).adjust_cell_length(width, self.ink())
        return self._with_labels(strip, y - self.header)

    def _header_line(self, y: int) -> list[Segment]:
        assert self.reading is not None
        width = self._extent.width - self._edge
        here = "strong" if self._marks.caret is not None else "dim"
        if y == 0:
            before, after = self._neighbours
            left = f"‹{before} " if before else " "
            right = f" {after}› " if after else " "
            title = f"{self.number + 1} {clean_line(self.reading.title)}"
            return [
                Segment(left, self.ink("dim")),
                Segment(fitted(title, width - len(left) - len(right)), self.ink(here)),
                Segment(right, self.ink("dim")),
            ]
        if y == 1:
            percent = f"  {self.view.percent if self.view else '':>4} "
            name = clean_line(self.reading.entry.path.name)
            room = width - len(percent) - 5 - min(len(name), NAME_TOLD if self.tags.told else NAME)
            right = fitted(self._state(), min(room, cell_len(self._state()))) + percent
            return [Segment("   " + fitted(name, width - len(right) - 5) + "  " + right, self.ink("dim"))]
        return []

    def _state(self) -> str:
        """What the second line says of the article: how many figures, or what is wrong."""
        reading = self.reading
        assert reading is not None
        if reading.problem:
            return clean_line(reading.problem)
        if self.tags.told:
            return self.tags.told
        count = sum(n for kind, n in reading.figures.counts.items() if kind not in self._hidden)
        more = "" if reading.figures.complete else "+"
        figures = f"{count}{more} figure{'' if count == 1 and not more else 's'}"
        return f"{self.tags.state} · {figures}" if self.tags.state else figures

    def _body_line(self, y: int) -> list[Segment]:
        view = self.view
        assert view is not None
        indent = self.indent - self._edge
        if y >= len(view.rows) or not view.reading.text:
            return self._beyond_text(y)
        row, caret = view.rows[y], self._marks.caret
        if row is None:
            return [Segment(" " * (self._extent.width - self._edge - 1), self.ink()), self._bar_cell(y)]
        caret_here = caret is not None and view.y_of(caret[0]) == y
        own = self.tags.own.touching(row.start, max(row.end, row.start + 1))
        told = self._marks.told
        beside = "▌" if told and told[0] < row.end and row.start < told[1] else " "
        segments = [Segment(" " * (indent - GUTTER) + ("▸" if caret_here else beside), self.ink("key"))]
        segments += self._letters(own)
        used = indent
        others = self.tags.others.touching(row.start, row.end)
        layers = row_layers(view.reading, row, self._hidden, self._marks, own, others)
        for text, names, cells in draw(view.page, row, pieces(row.start, row.end, layers)):
            segments.append(Segment(text, self.ink(*names)))
            used += cells
        if caret is not None and caret_here and caret[0] >= row.end:
            segments.append(Segment(" ", self.ink("caret")))  # the caret stands behind the last character
            used += 1
        segments.append(Segment(" " * (self._extent.width - self._edge - used - 1), self.ink()))
        segments.append(self._bar_cell(y))
        return segments

    def _letters(self, annotations: list[Annotation]) -> list[Segment]:
        """The letters of the labels on a row, in the cells between the caret's mark and the text."""
        labels = list(dict.fromkeys(each.label for each in annotations))
        room = GUTTER - 2
        segments = [
            Segment(fitted(self.tags.letter(label), 1), self.ink(LETTER_LOOK + label))
            for label in labels[:room]
        ]
        if len(labels) > room:
            segments[-1] = Segment("…", self.ink("dim"))
        return [*segments, Segment(" " * (room + 1 - len(segments)), self.ink())]

    def _beyond_text(self, y: int) -> list[Segment]:
        """Rows after the end; the first row of an article without text tells why there is none."""
        if y or self.reading is None or self.reading.text:
            return []
        words = self.reading.problem or "This article is empty."
        return [Segment(" " * GUTTER + fitted(clean_line(words), self.measure), self.ink("warning"))]

    def _bar_cell(self, y: int) -> Segment:
        if y >= len(self._bar):
            return Segment(" ", self.ink())
        seen, marks = self._bar[y]
        return Segment("▪" if marks else "▐" if seen else " ", self.ink("dim" if seen else "faint"))

    def _with_labels(self, strip: Strip, y: int) -> Strip:
        if not self.labels or self.view is None or not 0 <= y < len(self.view.rows):
            return strip
        row = self.view.rows[y]
        if row is None:
            return strip
        for offset, label in self.labels.items():
            if row.start <= offset < row.end:
                x = self.indent + self.view.page.cell_of(offset)
                text = Strip([Segment(label, self.ink("label"))], len(label))
                strip = Strip.join([strip.crop(0, x), text, strip.crop(x + len(label), strip.cell_length)])
        return strip
