"""The quotes of a row of the ledger, side by side in their contexts, and what each is to the others."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.message import Message

from tui.app.ledger import detail
from tui.app.ledger.comparison import DIFFERENT, PAIRS, Comparison, MakeEdit, Pair
from tui.app.ledger.shown import LOOKS
from tui.app.ledger.telling import DONE_AGAIN, UNDONE
from tui.app.screens.keyed import KeyedScreen
from tui.app.settings import Settings
from tui.app.widgets.lines import Bit, Line
from tui.app.widgets.quote import Quote
from tui.app.widgets.rowlist import RowList
from tui.base.clean import clean_line
from tui.compare import naming
from tui.compare import row_words as words
from tui.compare.claims import Claim
from tui.compare.plot import letter
from tui.compare.row import Row
from tui.compare.ruled import ruler
from tui.compare.wording import amount_words
from tui.figures.families import FAMILY

if TYPE_CHECKING:
    from tui.app.screens.ledger import LedgerScreen

MOST = 5
"""Quotes side by side at most."""

NARROWEST = 36
"""Cells of a quote at least, but on a narrower screen."""

OTHERS, REASONS = 5, 5
"""Rows for the figures that one is compared with, and for why, at most."""


class QuoteColumn(Vertical):
    """One quote: in which article, what, on whose word, and the words around it."""

    class Clicked(Message):
        """The quote was clicked."""

        def __init__(self, column: QuoteColumn) -> None:
            super().__init__()
            self.column = column

    DEFAULT_CSS = """
    QuoteColumn { width: 1fr; height: 1fr; margin-right: 1; }
    QuoteColumn Quote { height: 1fr; }
    """

    def compose(self) -> ComposeResult:
        """Two lines and the text."""
        yield Line()
        yield Line()
        yield Quote()

    def on_click(self) -> None:
        """Choose it."""
        self.post_message(self.Clicked(self))

    def show(self, comparison: Comparison, claim: Claim, chosen: bool) -> None:
        """Show a figure."""
        title, said = self.query(Line)
        name = f"{letter(claim.article)} {clean_line(comparison.entry(claim).path.stem)}"
        title.show([Bit("▸ " if chosen else "  ", "key"), Bit(name, "strong" if chosen else "dim")])
        says = words.speaker(claim) or "in the article’s own voice"
        said.show([Bit(f"  {words.amount(claim)}", "strong"), Bit(f"  {says}")])
        look = "match" if chosen else FAMILY[claim.figure.kind]
        text, sentence = comparison.text(claim), comparison.sentence(claim)
        self.query_one(Quote).show(text, claim.span, look, sentence)


class QuotesScreen(KeyedScreen):
    """The figures of a row when it was opened, one of them chosen, and those of other articles against it.

    They stay here when a ruling parts them, so that it can be seen and taken back.
    """

    CONTEXT = "quotes"

    DEFAULT_CSS = """
    QuotesScreen { layout: vertical; background: $background; }
    QuotesScreen #quotes-columns { height: 1fr; margin: 1 0; }
    """

    def __init__(self, comparison: Comparison, row: Row, ledger: LedgerScreen, settings: Settings) -> None:
        super().__init__(settings)
        self.comparison = comparison
        self.ledger = ledger
        self.claims = row.cells
        self.at = 0  # which figure is chosen
        self._first = 0  # the leftmost on the screen
        self._row = row
        self._said: Bit | None = None

    def compose(self) -> ComposeResult:
        """What the row is about, the quotes, what they are to one another, the keys."""
        yield Line(id="quotes-about")
        yield Horizontal(*(QuoteColumn() for _ in range(min(MOST, len(self.claims)))), id="quotes-columns")
        yield RowList(id="quotes-others")
        yield RowList(cursor=False, id="quotes-why")
        yield Line(id="quotes-told")
        yield Line(id="quotes-keys")

    def on_mount(self) -> None:
        """Show the first figure."""
        self.query_one("#quotes-keys", Line).show(*self.key_bits())
        self._show()

    @property
    def chosen(self) -> Claim:
        """The chosen figure."""
        return self.claims[self.at]

    @property
    def others(self) -> list[Claim]:
        """The figures of other articles."""
        return [claim for claim in self.claims if claim.article != self.chosen.article]

    @property
    def pair(self) -> Pair | None:
        """The chosen figure and the one it is compared with, in order of articles."""
        others = self.others
        if not others:
            return None
        other = others[self._list.row]
        return (self.chosen, other) if self.chosen.article < other.article else (other, self.chosen)

    @property
    def _list(self) -> RowList:
        return self.query_one("#quotes-others", RowList)

    # -- words ------------------------------------------------------------------------------------------

    def _show(self, row: int = 0) -> None:
        self._show_quotes()
        others = self.others
        self._list.styles.height = max(1, min(OTHERS, len(others)))
        self._list.show(max(1, len(others)), self._other_bits, row)
        self._show_why()

    def _show_quotes(self) -> None:
        count = len(self.claims)
        fit = max(1, min(MOST, count, self.app.size.width // NARROWEST))
        self._first = max(0, min(self._first, self.at, count - fit), self.at - fit + 1)
        for number, column in enumerate(self.query(QuoteColumn)):
            at = self._first + number
            column.display = number < fit
            if column.display:
                column.show(self.comparison, self.claims[at], at == self.at)
        about = " · ".join(filter(None, (naming.name(self._row), self._row.where, words.when(self._row))))
        more = "" if fit == count else f"{self._first + 1}–{self._first + fit} of "
        many = f"{more}{count} figure{'' if count == 1 else 's'} "
        self.query_one("#quotes-about", Line).show([Bit(f" {about}", "strong")], [Bit(many, "dim")])

    def _other_bits(self, row: int) -> list[Bit]:
        others = self.others
        if not others:
            return [Bit("this is in one article alone", "dim")]
        if row >= len(others):
            return []
        other = others[row]
        judged = self.comparison.judged((self.chosen, other))
        state = judged.state
        name = f"{letter(other.article)} {clean_line(self.comparison.entry(other).path.stem)}"
        ruling = self.comparison.standing((self.chosen, other))
        by = self.comparison.ledger.dispute(ruling) or f"ruled by {ruler(ruling)}" if ruling else ""
        ruled = f"  {words.RULED} {clean_line(by)}" if by else ""
        return [
            Bit(f"{state or detail.APART} ", LOOKS.get(state, "dim")),
            Bit(f"{name}: "),
            Bit(amount_words(other), "strong"),
            Bit(f"  {PAIRS[state]}", LOOKS.get(state, "dim")),
            Bit(ruled, "key"),
        ]

    def _show_why(self) -> None:
        below = self.query_one("#quotes-why", RowList)
        pair = self.pair
        lines = detail.reason(self.comparison, pair, self.app.size.width - 2) if pair else []
        below.styles.height = max(1, min(REASONS, len(lines)))
        below.show(len(lines), lines.__getitem__)
        self.query_one("#quotes-told", Line).show([self._said] if self._said else [])

    def say(self, told: str, warning: bool = False) -> None:
        """Tell something, until the next key."""
        self._said = Bit(f" {told}", "warning" if warning else "message")
        self._show_why()

    # -- what happens -----------------------------------------------------------------------------------

    def perform(self, name: str) -> None:
        """Do an action; what was told before goes."""
        self._said = None
        super().perform(name)

    def on_resize(self) -> None:
        """Other quotes fit."""
        self._show(self._list.row)

    def on_quote_column_clicked(self, message: QuoteColumn.Clicked) -> None:
        """A click chooses the figure, another one goes to it."""
        at = self._first + list(self.query(QuoteColumn)).index(message.column)
        if at == self.at:
            self.do_quotes_go()
        elif at < len(self.claims):
            self._choose(at)

    def on_row_list_moved(self) -> None:
        """Tell of the chosen pair."""
        self._show_why()

    def on_line_chosen(self, message: Line.Chosen) -> None:
        """A click on the key bar does the action."""
        self.perform(message.action)

    def do_quotes_right(self) -> None:
        """The next figure."""
        self._choose(self.at + 1)

    def do_quotes_left(self) -> None:
        """The figure before."""
        self._choose(self.at - 1)

    def _choose(self, at: int) -> None:
        self.at = at % len(self.claims)
        self._show()

    def do_quotes_down(self) -> None:
        """The next of those that it is compared with."""
        self._list.move(1)
        self._show_why()

    def do_quotes_up(self) -> None:
        """The one before."""
        self._list.move(-1)
        self._show_why()

    def do_quotes_go(self) -> None:
        """Go to the figure in its article, which is opened where it is not."""
        claim = self.chosen
        self.dismiss()
        self.ledger.go_to(claim)

    def do_quotes_rule(self) -> None:
        """Overrule what the two are to each other."""
        self._rule([self.pair] if self.pair else [])

    def do_quotes_rule_all(self) -> None:
        """Overrule what the figure is to all the others."""
        self._rule([(self.chosen, other) for other in self.others])

    def _rule(self, pairs: list[Pair]) -> None:
        if not pairs:
            self.say("there is no figure of another article to compare it with")
        elif self.program.annotator.known is None:
            self.dismiss()  # under a name the ledger is another one
            self.ledger.do_rule()
        else:
            self.ledger.ask(pairs, partial(self._ruled, pairs), self.say)

    def _ruled(self, pairs: list[Pair], relation: str, note: str | None) -> None:
        """Rule; say what makes one row of two figures all the same."""
        told = self.ledger.edit(partial(self.comparison.rule, pairs, relation, note))
        tie = self.comparison.tie(pairs[0]) if len(pairs) == 1 and relation == DIFFERENT else None
        if tie is not None:
            name = f"{letter(tie.article)} {self.comparison.entry(tie).path.stem}"
            told += f" · still one row, by {clean_line(name)}: {clean_line(tie.figure.text)} · R rules on all"
        self._show_told(told)

    def _tell(self, make: MakeEdit, nothing: str, telling: str) -> None:
        self._show_told(self.ledger.edit(make, nothing, telling))

    def _show_told(self, told: str) -> None:
        self._said = Bit(f" {told}", "message")
        self._show(self._list.row)

    def do_quotes_undo(self) -> None:
        """Undo the last ruling."""
        self._tell(self.comparison.desk.undo, "nothing can be undone", UNDONE)

    def do_quotes_redo(self) -> None:
        """Make it again."""
        self._tell(self.comparison.desk.redo, "nothing can be done again", DONE_AGAIN)

    def do_quotes_help(self) -> None:
        """The help."""
        self.program.open_help()

    def do_quotes_leave(self) -> None:
        """Back to the ledger."""
        self.dismiss()
