"""Overruling what figures of different articles are to each other: what they are, and why."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Input

from tui.app.ledger.comparison import DIFFERENT, PROGRAM, RULED, Comparison, Pair, Ruled
from tui.app.screens.keyed import KeyedScreen
from tui.app.settings import Settings
from tui.app.widgets.fields import FieldInput
from tui.app.widgets.lines import Bit, Line
from tui.app.widgets.rowlist import RowList
from tui.base.clean import clean_line
from tui.compare import row_words as words
from tui.compare.plot import letter
from tui.compare.relations import AGREE, CONFLICT

SIGNS = {AGREE: "=", CONFLICT: "!", DIFFERENT: "/", PROGRAM: " "}
"""The signs of what can be ruled."""

OTHER_ROWS = 11
"""Rows of the screen that are not for pairs."""


class RulingScreen(KeyedScreen):
    """A choice of RULED, and a line for the reason. `ruled` is called with both once enter is pressed."""

    CONTEXT = "ruling"

    DEFAULT_CSS = """
    RulingScreen { layout: vertical; background: $background; }
    RulingScreen #ruling-pairs { height: auto; }
    RulingScreen #ruling-choices { height: 4; }
    RulingScreen #ruling-row { height: 1; }
    RulingScreen #ruling-label { width: 10; }
    RulingScreen #ruling-rest { height: 1fr; }
    """

    def __init__(self, comparison: Comparison, pairs: list[Pair], ruled: Ruled, settings: Settings) -> None:
        super().__init__(settings)
        self._comparison = comparison
        self._pairs = pairs
        self._ruled = ruled
        self._choices = list(RULED)

    def compose(self) -> ComposeResult:
        """The figures, what they can be, the line for the reason, the keys."""
        yield Line(id="ruling-question")
        yield Line()
        yield RowList(cursor=False, id="ruling-pairs")
        yield Line()
        yield RowList(id="ruling-choices")
        yield Line()
        yield Horizontal(Line(id="ruling-label"), FieldInput(id="ruling-reason"), id="ruling-row")
        yield Line(id="ruling-rest")
        yield Line(id="ruling-keys")

    def on_mount(self) -> None:
        """Show what is asked, what they are now chosen."""
        count = len(self._pairs)
        what = "these two figures" if count == 1 else f"the two figures of each of these {count} pairs"
        self.query_one("#ruling-question", Line).show(
            [Bit(f" What are {what}?", "strong"), Bit(f"  kept in {self._where}", "dim")]
        )
        self.query_one("#ruling-label", Line).show([Bit(" reason", "key")])
        self.query_one("#ruling-keys", Line).show(*self.key_bits())
        self._show_pairs()
        self._list.show(len(self._choices), self._choice_bits, self._choices.index(self._now()))
        line = self.query_one(Input)
        ruling = self._comparison.ruling(self._pairs[0]) if count == 1 else None
        line.value = (ruling.note or "") if ruling else ""
        line.focus()
        line.select_all()  # what is typed takes its place, enter keeps it

    def _show_pairs(self) -> None:
        """Name as many pairs as fit, and say how many more there are."""
        count, room = len(self._pairs), max(2, self.app.size.height - OTHER_ROWS)
        shown = count if count <= room else room - 1
        lines = [[Bit(f"   {_named(self._comparison, pair)}")] for pair in self._pairs[:shown]]
        if shown < count:
            lines.append([Bit(f"   and {count - shown} more", "dim")])
        named = self.query_one("#ruling-pairs", RowList)
        named.styles.height = len(lines)
        named.show(len(lines), lines.__getitem__)

    def on_resize(self) -> None:
        """Another number of pairs fits."""
        self._show_pairs()

    @property
    def _list(self) -> RowList:
        return self.query_one("#ruling-choices", RowList)

    @property
    def _where(self) -> str:
        return clean_line("/".join(self._comparison.desk.store.path.parts[-3:]))

    def _now(self) -> str:
        """What the figures are now, a conflict first; that they are the same where none is and nobody ruled."""
        now = {self._comparison.relation(pair) for pair in self._pairs}
        together = next((relation for relation in (CONFLICT, AGREE) if relation in now), None)
        ruled = any(self._comparison.ruling(pair) for pair in self._pairs)
        return together or (DIFFERENT if ruled else AGREE)

    def _choice_bits(self, row: int) -> list[Bit]:
        relation = self._choices[row]
        now = {self._comparison.relation(pair) for pair in self._pairs} == {relation}
        told = f"they are {RULED[relation]}"
        if relation == PROGRAM:
            told = "whatever the program says: my ruling goes"
        return [Bit(f"{SIGNS[relation]} ", "key"), Bit(told), Bit("  as it is now" if now else "", "dim")]

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter, typed in the reason."""
        event.stop()
        self.do_ruling_take()

    def on_row_list_opened(self) -> None:
        """A second click on a choice."""
        self.do_ruling_take()

    def on_line_chosen(self, message: Line.Chosen) -> None:
        """A click on the key bar does the action."""
        self.perform(message.action)

    def do_ruling_take(self) -> None:
        """Rule so."""
        if self.is_active:
            reason = self.query_one(Input).value.strip()
            self.dismiss()
            self._ruled(self._choices[self._list.row], reason or None)

    def do_ruling_down(self) -> None:
        """The next of what can be ruled."""
        self._list.move(1)

    def do_ruling_up(self) -> None:
        """The one before."""
        self._list.move(-1)

    def do_ruling_help(self) -> None:
        """The help."""
        self.program.open_help()

    def do_ruling_leave(self) -> None:
        """Back, without a ruling."""
        self.dismiss()


def _named(comparison: Comparison, pair: Pair) -> str:
    """Two figures with their articles and speakers, in a line."""
    sides = []
    for claim in pair:
        says = f" ({words.speaker(claim)})" if words.speaker(claim) else ""
        article = comparison.entry(claim).path.stem
        sides.append(f"{letter(claim.article)} {article}: {words.amount(claim)}{says}")
    return f" {comparison.judged(pair).state or '/'} ".join(sides)
