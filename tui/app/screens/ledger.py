"""The ledger of figures: what can be done from its list: to the quotes, to other columns, and ruling."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from tui.annotations.edits import Stale
from tui.app.ledger.comparison import PROGRAM, MakeEdit, Pair, Ruled
from tui.app.ledger.telling import DONE_AGAIN, RULED, UNDONE
from tui.app.screens.ledger_list import LedgerList
from tui.app.widgets.rowlist import RowList
from tui.compare.claims import Claim
from tui.compare.row import Row


class LedgerScreen(LedgerList):
    """The ledger, with what its keys do."""

    def choose(self) -> None:
        """The quotes of the chosen row."""
        if self.comparison is not None and self.chosen is not None:
            from tui.app.screens.quotes import QuotesScreen

            self.desk.place = self.place()
            self.app.push_screen(QuotesScreen(self.comparison, self.chosen, self, self.settings))

    def do_quotes(self) -> None:
        """The quotes of the chosen row."""
        self.choose()

    def do_why(self) -> None:
        """Why the figures are taken for one quantity, and the figures again."""
        self.desk.why = not self.desk.why
        self.show_chosen()

    def do_more(self) -> None:
        """On in what is said below the list."""
        below = self.query_one("#ledger-detail", RowList)
        below.move(max(1, below.size.height - 1))

    def do_less(self) -> None:
        """Back in it."""
        below = self.query_one("#ledger-detail", RowList)
        below.move(-max(1, below.size.height - 1))

    def do_columns(self) -> None:
        """On to other columns."""
        self._turn(1)

    def do_columns_back(self) -> None:
        """Back to the columns before."""
        self._turn(-1)

    def _turn(self, step: int) -> None:
        if self.pages == 1:
            self.say("all columns are here")
            return
        self.turn(step)

    def do_scope(self) -> None:
        """All articles of the folder, or the open ones."""
        self.desk.all_articles = not self.desk.all_articles
        self.then = self._tell_scope
        self.desk.place = self.place() or self.desk.place
        self.compare_anew()

    def _tell_scope(self) -> None:
        """Tell which articles are compared."""
        if self.comparison is not None:
            count = len(self.comparison.made.entries)
            which = "all articles of the folder" if self.desk.all_articles else "the open articles"
            self.add(f"{which} are compared: {count}")

    def do_leave(self) -> None:
        """Back to the articles."""
        self.desk.place = self.place() or self.desk.place
        super().do_leave()

    # -- ruling -----------------------------------------------------------------------------------------

    def do_mark(self) -> None:
        """Mark the chosen row, or not after all."""
        self.marked = None if self.chosen is self.marked else self.chosen
        self.rows.refresh()
        if self.marked is not None:
            self.say("marked: ^l on another row rules on the two; ^x on this one forgets it")

    def do_rule(self) -> None:
        """Overrule what the figures of the row are to each other, or to those of the marked one."""
        comparison, row, marked = self.comparison, self.chosen, self.marked
        if comparison is None or row is None:
            return
        if marked is not None and marked is not row:
            pairs = comparison.joining(marked, row)
            if not pairs:
                self.say("both rows are of one article: nothing can be ruled between them")
                return
            self.ask(pairs, partial(self._ruled, pairs, None))
            return
        pairs = comparison.pairs(row)
        if pairs:
            self.ask(pairs, partial(self._ruled, pairs, row))
        else:
            self.say("a figure of one article: ^x marks it, ^l on another row then rules on the two")

    def go_to(self, claim: Claim) -> None:
        """Leave for a figure in its article, which is opened where it is not."""
        assert self.comparison is not None
        session, room = self.program.session, self.program.room
        reading = session.open(self.comparison.entry(claim))
        reading.load()
        reading.deselect()
        reading.caret = min(claim.span[0], len(reading.text))
        self.do_leave()
        room.arrive()

    def ask(self, pairs: list[Pair], ruled: Ruled, say: Callable[[str, bool], None] | None = None) -> None:
        """Ask what pairs of figures are to be; `ruled` is called with the answer. `say` tells why not."""
        from tui.app.screens.ruling import RulingScreen

        assert self.comparison is not None
        kept = self.comparison.desk.kept
        if self.program.annotator.known is None:
            self.program.ask_name(self._named)
        elif kept.sort == "refused":
            (say or self.say)(f"nothing can be ruled: {kept.words}", True)
        else:
            self.app.push_screen(RulingScreen(self.comparison, pairs, ruled, self.settings))

    def _named(self) -> None:
        """The annotator said who they are: their rulings are in a file of their own."""
        self.then = self.do_rule
        self.desk.place = self.place() or self.desk.place
        self.compare_anew()

    def _ruled(self, pairs: list[Pair], row: Row | None, relation: str, note: str | None) -> None:
        comparison = self.comparison
        assert comparison is not None
        self._edit(
            partial(comparison.reset, row)
            if relation == PROGRAM and row is not None
            else partial(comparison.rule, pairs, relation, note)
        )

    def edit(self, make: MakeEdit, nothing: str = "that is so already", telling: str = RULED) -> str:
        """Make an edit of rulings and list what there is then; what to tell of it, `telling` with its words."""
        self.marked = None
        try:
            edit = make()
            told = telling.format(edit.words) if edit else nothing
        except Stale:
            told = "nothing was done: the rulings were changed from outside meanwhile; look again"
        if self.comparison is not None:
            self.comparison.refresh()
        self.list_again()
        return told

    def _edit(self, make: MakeEdit, nothing: str = "that is so already", telling: str = RULED) -> None:
        self.say(self.edit(make, nothing, telling))

    def do_undo(self) -> None:
        """Undo the last ruling."""
        if self.comparison is not None:
            self._edit(self.comparison.desk.undo, "nothing can be undone", UNDONE)

    def do_redo(self) -> None:
        """Make it again."""
        if self.comparison is not None:
            self._edit(self.comparison.desk.redo, "nothing can be done again", DONE_AGAIN)
