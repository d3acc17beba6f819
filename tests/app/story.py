"""A reader at the program: presses keys, points with the mouse, and looks at the screen.

Stories are told with this in the words of a reader. What it costs to know Textual is paid here alone.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Sequence
from types import TracebackType
from typing import Self, TypeVar

from textual import events
from textual.driver import Driver
from textual.geometry import Size
from textual.keys import _character_to_key
from textual.strip import Strip

from tests.app.waiting import DEADLINE, settle
from tui.app.app import Variorum
from tui.app.program import Program
from tui.app.reading import Reading
from tui.app.screens.annotation import AnnotationScreen
from tui.app.screens.articles import ArticlesScreen
from tui.app.screens.everywhere import EverywhereScreen
from tui.app.screens.figures import FiguresScreen
from tui.app.screens.help import HelpScreen
from tui.app.screens.labels import LabelsScreen
from tui.app.screens.ledger import LedgerScreen
from tui.app.screens.links import LinksScreen
from tui.app.screens.name import NameScreen
from tui.app.screens.outline import OutlineScreen
from tui.app.screens.palette import PaletteScreen
from tui.app.screens.quotes import QuotesScreen
from tui.app.screens.ruling import RulingScreen
from tui.app.screens.same import SameScreen
from tui.app.screens.search import SearchScreen
from tui.app.widgets.lines import Line

T = TypeVar("T")

SCREENS: dict[type, str] = {
    AnnotationScreen: "annotation",
    ArticlesScreen: "articles",
    EverywhereScreen: "everywhere",
    FiguresScreen: "figures",
    HelpScreen: "help",
    LabelsScreen: "labels",
    LedgerScreen: "ledger",
    LinksScreen: "links",
    NameScreen: "name",
    OutlineScreen: "outline",
    PaletteScreen: "palette",
    QuotesScreen: "quotes",
    RulingScreen: "ruling",
    SameScreen: "same",
    SearchScreen: "search",
}


class Person:
    """`async with Person(app, (120, 40)) as r`: a program runs while the story is told."""

    def __init__(self, app: Program, size: tuple[int, int]) -> None:
        self.app = app
        app.CLICK_CHAIN_TIME_THRESHOLD = 60.0  # type: ignore[misc]  # clicks on a slow machine are double, too
        self._running = app.run_test(size=size)

    async def __aenter__(self) -> Self:
        await self._running.__aenter__()
        await settle(self.app)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._running.__aexit__(kind, error, trace)

    # -- what the reader does ---------------------------------------------------------------------------

    async def press(self, *keys: str) -> None:
        """Press keys, one after the other, each seen through: "f", "?", "ctrl+c", "escape"."""
        for key in keys:
            self._key(key)
            await settle(self.app)

    async def write(self, text: str) -> None:
        """Type a text, faster than the program looks."""
        for letter in text:
            self._key(letter)
        await settle(self.app)

    def _key(self, key: str) -> None:
        name = _character_to_key(key) if len(key) == 1 else key
        character = key if len(key) == 1 else {"tab": "\t", "enter": "\r", "space": " "}.get(key)
        self.app.post_message(events.Key(name, character))

    async def paste(self, text: str) -> None:
        """Paste a text."""
        self.app.post_message(events.Paste(text))
        await settle(self.app)

    async def click(self, place: str | tuple[int, int], times: int = 1) -> None:
        """Click on words on the screen, or on a cell (column, row)."""
        x, y = self.cell_of(place)
        kinds = [events.MouseDown, events.MouseUp] * times
        await self._mouse(*(self._event(kind, x, y, 1) for kind in kinds))

    async def drag(self, start: str | tuple[int, int], end: str | tuple[int, int]) -> None:
        """Press on the first, move to the second, let go."""
        x, y = self.cell_of(start)
        to_x, to_y = self.cell_of(end)
        await self._mouse(
            self._event(events.MouseDown, x, y, 1),
            self._event(events.MouseMove, to_x, to_y, 1),
            self._event(events.MouseUp, to_x, to_y, 1),
        )

    async def wheel(self, place: str | tuple[int, int], down: bool = True) -> None:
        """Turn the wheel by one notch over words on the screen."""
        kind = events.MouseScrollDown if down else events.MouseScrollUp
        await self._mouse(self._event(kind, *self.cell_of(place), 0))

    def _event(self, kind: type[events.MouseEvent], x: int, y: int, button: int) -> events.MouseEvent:
        return kind(None, x, y, 0, 0, button, False, False, False, x, y)

    async def _mouse(self, *made: events.MouseEvent) -> None:
        for event in made:
            self.app.post_message(event)
            await settle(self.app)

    async def resize(self, width: int, height: int) -> None:
        """Give the terminal another size."""
        driver: Driver | None = self.app._driver
        assert driver is not None
        driver._size = Size(width, height)  # as Textual's own pilot does
        self.app.post_message(events.Resize(Size(width, height), Size(width, height)))
        await settle(self.app)

    async def wait_for(self, condition: Callable[[], T], what: str = "", deadline: float = DEADLINE) -> T:
        """Wait until something is so; fail with `what` after `deadline` seconds."""
        end = time.monotonic() + deadline
        while not (value := condition()):
            if time.monotonic() > end:
                raise AssertionError(
                    f"waited in vain for {what or condition}; the screen:\n{self.screen_text()}"
                )
            await asyncio.sleep(0.005)  # lets the program's own timers run; nothing is measured by it
        await settle(self.app)
        return value

    # -- what the reader sees ---------------------------------------------------------------------------

    @property
    def strips(self) -> list[Strip]:
        """The rows of the screen with their styles, as they are drawn."""
        screen = self.app.screen
        return screen._compositor.render_strips(screen.size)

    @property
    def rows(self) -> list[str]:
        """The rows of the screen, as they are drawn."""
        return [strip.text.rstrip() for strip in self.strips]

    def screen_text(self) -> str:
        """The whole screen as text."""
        return "\n".join(self.rows)

    def cell_of(self, place: str | tuple[int, int]) -> tuple[int, int]:
        """The cell where words stand on the screen: (column, row)."""
        if not isinstance(place, str):
            return place
        from rich.cells import cell_len

        rows = list(enumerate(self.rows))
        for y, row in rows[1:] + rows[:1]:  # a title repeats words of the text
            if place in row:
                return cell_len(row[: row.index(place)]), y
        raise AssertionError(f"{place!r} is not on the screen:\n{self.screen_text()}")

    def sees(self, *words: str) -> bool:
        """Whether all these words are on the screen."""
        text = self.screen_text()
        return all(word in text for word in words)


class Reader(Person):
    """Somebody in the reading room."""

    app: Variorum

    def __init__(self, app: Variorum, size: tuple[int, int]) -> None:
        super().__init__(app, size)
        self.session = app.session

    async def all_found(self) -> None:
        """Wait until the figures of every article on the screen are found."""
        await self.wait_for(lambda: all(pane.figures.complete for pane in self.shown), "all figures")

    @property
    def screen(self) -> str:
        """Which screen is up: the room, or one of SCREENS."""
        return next((name for kind, name in SCREENS.items() if isinstance(self.app.screen, kind)), "room")

    def _line(self, name: str) -> str:
        return self.app.room.query_one(f"#{name}", Line).words

    @property
    def strip(self) -> str:
        """The line that explains the figure under the caret, or tells something."""
        return self._line("strip")

    @property
    def explained(self) -> str:
        """All that is said of the figure and the place: the strip and the line below it."""
        return f"{self._line('strip')} {self._line('place')}"

    @property
    def legend(self) -> str:
        """The line with the kinds of figures."""
        return self._line("legend")

    @property
    def keys(self) -> str:
        """The key bar."""
        return self._line("keys")

    @property
    def shown(self) -> list[Reading]:
        """The articles on the screen, from left to right."""
        return [pane.reading for pane in self.app.room.panes if pane.reading is not None]

    @property
    def names(self) -> list[str]:
        """The file names of the articles on the screen, from left to right."""
        return [reading.entry.path.name for reading in self.shown]

    @property
    def open(self) -> list[str]:
        """The file names of all open articles."""
        return [reading.entry.path.name for reading in self.session.panes]

    def pane(self, number: int) -> Reading:
        """The article in an open pane, by its number from 1."""
        return self.session.panes[number - 1]

    @property
    def reading(self) -> Reading:
        """The article in focus."""
        assert self.session.current is not None
        return self.session.current

    @property
    def focused(self) -> str:
        """The file name of the article in focus."""
        return self.reading.entry.path.name

    @property
    def caret(self) -> int:
        """The caret in the article in focus, in code points."""
        return self.reading.caret

    @property
    def here(self) -> str:
        """The text from the caret to the end of its line."""
        return self.reading.text[self.caret :].partition("\n")[0]

    @property
    def figure(self) -> str | None:
        """The figure under the caret."""
        found = self.reading.figure(self.session.hidden)
        return found.text if found else None

    @property
    def selected(self) -> str | None:
        """The selected text."""
        span = self.reading.selection
        return None if span is None else self.reading.text[slice(*span)]

    @property
    def tags(self) -> list[str]:
        """The annotations of the article in focus, in order: "figure: 34 drones"."""
        file = self.session.desk.sheet(self.reading).file
        return [f"{each.label}: {each.quote}" for each in file.annotations]

    @property
    def picked(self) -> str | None:
        """The label of the annotation that keys work on."""
        current = self.session.desk.current(self.reading)
        return current.label if current else None

    @property
    def gutter(self) -> list[str]:
        """The letters beside the rows of the pane in focus, where there are any."""
        pane = self.app.room.pane
        assert pane is not None
        left = pane.region.x + pane.indent - 4
        return [
            found
            for row in self.rows[pane.header : pane.size.height]
            if (found := row[left + 1 : left + 3].strip())
        ]

    @property
    def clipboard(self) -> str:
        """What was copied last."""
        return self.app.clipboard

    @property
    def matched(self) -> list[str]:
        """What was found, in all panes."""
        return [pane.text[start:end] for pane in self.session.panes for start, end in pane.matches]

    @property
    def top(self) -> str:
        """The start of the first row of text on the screen, in the pane in focus."""
        return self.reading.text[self.reading.top :].partition("\n")[0]


def figures_of(reading: Reading) -> Sequence[str]:
    """The figures of an article, in order."""
    return [figure.text for figure in reading.figures.between(0, len(reading.text))]
