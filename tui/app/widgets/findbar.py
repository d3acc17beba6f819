"""The find bar: a line to type in, in the strip's place; matches are shown while typing.

What is found in the open articles is shown in them, as it was typed; what all other articles have is counted beside
it, and tab lists it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.timer import Timer
from textual.widgets import Input

from tui.app.searching.answers import Question
from tui.app.searching.bar import asks_for_more_than_words, meant_words, others_words, problem_words
from tui.app.searching.history import Recall
from tui.app.searching.panes import show_in_panes
from tui.app.session import Session
from tui.app.timers import once
from tui.app.widgets.lines import Bit, Line

if TYPE_CHECKING:
    from tui.app.screens.room import Room

LONGEST = 1000  # characters of what is looked for
SETTLE = 0.15  # seconds without a key before long texts are searched
SHORT = 500_000  # code points in all panes that are searched at every key


class FindBar(Horizontal):
    """Asks for words and finds them in all panes. Enter stays at the match, escape goes back, tab lists all."""

    DEFAULT_CSS = """
    FindBar {
        height: 1;
        background: $background;
        & > #find-label { width: 7; }
        & > #find-count { width: 44; max-width: 50%; }
        &.-wordy > #find-count { width: 3fr; max-width: 75%; }
        & > Input, & > Input:focus { border: none; height: 1; padding: 0; width: 1fr; background: $background; }
    }
    """

    def __init__(self, session: Session, room: Room) -> None:
        super().__init__()
        self.session = session
        self.room = room
        self._origin = [(pane, pane.caret, pane.top) for pane in session.panes]
        self._focus = session.focus
        self._timer: Timer | None = None
        self._ahead = ""  # what was typed before the line to type in was there
        self._library = room.program.library
        self._recall = Recall(self._library.history)
        self._found = (0, False)  # matches in the panes, and whether they are only near ones
        self._apart = ""  # the query whose words stand apart in the panes, or which has filters

    def type_ahead(self, event: events.Key) -> bool:
        """Take a character that came before the line to type in had the keyboard; whether it was one."""
        if not (event.is_printable and event.character):
            return False
        self.put(event.character)
        return True

    def put(self, text: str) -> None:
        """Put text into the line to type in, or keep it until that is there."""
        lines = self.query(Input)
        if lines:
            lines.first().insert_text_at_cursor(text)
        else:
            self._ahead += text

    def compose(self) -> ComposeResult:
        """A label, the input, and what was found."""
        yield Line(id="find-label")
        yield Input(id="find-input", compact=True, max_length=LONGEST)
        yield Line(id="find-count")

    def on_mount(self) -> None:
        """Take the keyboard."""
        self.query_one("#find-label", Line).show([Bit(" find: ", "key")])
        self.query_one("#find-count", Line).show([Bit(" enter stays, esc goes back", "dim")])
        line = self.query_one(Input)
        line.value = self._ahead
        line.cursor_position = len(line.value)
        line.focus()
        self._library.listen(self._news)
        self._library.open(self.session.entries)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show the matches of what is typed; in long texts once the typing pauses."""
        event.stop()
        if self._timer is not None:
            self._timer.stop()
        if self._short:
            self._find()
        else:
            self._timer = once(self, SETTLE, self._find)

    def _find(self, near_too: bool = False) -> None:
        """Show the matches; near ones of long texts only once the words are complete."""
        query = self.query_one(Input).value
        self._back()
        self._found = self.session.find(query, near_too or self._short)
        self._library.ask(Question(query, first=frozenset(pane.entry.path for pane in self.session.panes)))
        self._show_found()

    def _show_found(self) -> None:
        if self._found[0]:
            self.session.go_to_match(1, stay=True)
        self._count()
        self.room.arrive()
        self.room.sync()

    def _news(self) -> None:
        """More is known of all articles. Where no pane has what was typed, it shows words that stand apart."""
        query = self.query_one(Input).value
        answer = self._library.answer
        here = answer.question.written == query and answer.hits
        if here and (not any(pane.matches for pane in self.session.panes) or asks_for_more_than_words(query)):
            self._found = show_in_panes(self.session, query, answer.hits), False
            self._apart = query
            self._show_found()
        else:
            self._count()

    def _count(self) -> None:
        """Say how much there is, here and elsewhere."""
        query = self.query_one(Input).value
        bit = self._count_words(query, *self._found)
        problem = "" if self._found[0] else problem_words(self._library, query)
        meant = meant_words(self._library, query)
        elsewhere = others_words(self._library, self.session, query)
        if elsewhere and query:
            count, near = self._found
            here = f"{count}{' near' if near and not meant else ''}" if count else "none"
            here = f"{meant} · {here}" if meant else here
            panes = sum(1 for pane in self.session.panes if pane.matches) or len(self.session.panes)
            bit = Bit(f" {here} in {panes} open · {elsewhere}", "message")
        if problem:
            bit = Bit(f" {problem}", "warning")
        self.set_class(bool(problem or meant), "-wordy")
        self.query_one("#find-count", Line).show([bit])

    @property
    def _short(self) -> bool:
        return sum(len(pane.text) for pane in self.session.panes) <= SHORT

    def _count_words(self, query: str, count: int, near: bool) -> Bit:
        if not query:
            return Bit(" enter stays, esc goes back", "dim")
        panes = sum(1 for pane in self.session.panes if pane.matches)
        where = f" in {panes} of {len(self.session.panes)} articles"
        if not count:
            words = (
                "nothing, not even with typing errors"
                if self._short
                else "none as typed; enter looks for near ones"
            )
            return Bit(f" {words}", "warning")
        if near:
            return Bit(f" none as typed, {count} near in {panes} of {len(self.session.panes)}", "warning")
        return Bit(f" {count} match{'' if count == 1 else 'es'}{where}", "message")

    def _back(self) -> None:
        """Put every pane where it was."""
        for pane, caret, top in self._origin:
            pane.caret, pane.top = caret, top
        self.session.focus = min(self._focus, max(0, len(self.session.panes) - 1))

    async def on_input_submitted(self, event: Input.Submitted) -> None:
        """Stay at the match; an empty line finds nothing any more."""
        event.stop()
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        query = event.value
        if not query or query != self._apart:
            self._find(near_too=True)
        self._library.remember(query)
        nowhere_here = not any(pane.matches for pane in self.session.panes)
        elsewhere = query and (
            others_words(self._library, self.session, query) or asks_for_more_than_words(query)
        )
        if nowhere_here and elsewhere:
            await self._list_all()
        else:
            await self._close()

    async def on_key(self, event: events.Key) -> None:
        """Escape and ctrl+c go back to where the reader was; up and down have what was looked for before."""
        if event.key in ("up", "ctrl+r", "down"):
            event.stop()
            line = self.query_one(Input)
            line.value = self._recall.step(line.value, -1 if event.key == "down" else 1)
            line.cursor_position = len(line.value)
        if event.key == "tab":
            event.stop()
            event.prevent_default()
            await self._list_all()
        if event.key in ("escape", "ctrl+c"):
            event.stop()
            event.prevent_default()
            self.session.find("")
            self._back()
            await self._close()

    async def _list_all(self) -> None:
        """List what all articles have."""
        query = self.query_one(Input).value
        await self._close()
        self.room.program.open_search(query)

    async def _close(self) -> None:
        if self._timer is not None:
            self._timer.stop()
        self._library.leave(self._news)
        await self.remove()
        self.room.find_bar_closed()
