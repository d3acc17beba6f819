"""Tagging all the same: every place with the same words, in its context, to be accepted or refused."""

from __future__ import annotations

from textual.app import ComposeResult

from tui.annotations.edits import Stale
from tui.app.annotating.offers import Offer, Sought, accept, offers
from tui.app.annotating.outline_words import cell
from tui.app.annotating.wording import short
from tui.app.context import context_bits
from tui.app.ink import LABEL_LOOK
from tui.app.screens.lists import ListScreen
from tui.app.session import Session
from tui.app.settings import Settings
from tui.app.widgets.lines import Bit, Line
from tui.app.widgets.rowlist import RowList

WIDE = 100  # a screen of this width has room for the whole names of articles
NARROW = 60  # below this there is room for nothing but the words
WHY = 10  # cells of the column that says why a place is not accepted from the start


class SameScreen(ListScreen):
    """Places, one a row, the words in one column. `decided` holds what the annotator said of some of them."""

    CONTEXT = "same"
    PREFIX = "same_"
    LABEL = "same"
    FILTERED = False

    DEFAULT_CSS = "SameScreen #list-count { width: 36; }"

    def __init__(self, sought: Sought, session: Session, settings: Settings) -> None:
        super().__init__(settings)
        self.sought = sought
        self.session = session
        self.all_open = False
        self.offers: list[Offer] = []
        self.decided: dict[tuple[str, int, int], bool] = {}
        self._doubtful = False

    def compose(self) -> ComposeResult:
        """What is sought, the places, the keys."""
        yield from self.compose_top()
        yield RowList(id="same-rows")
        yield from self.compose_keys()

    def on_mount(self) -> None:
        """Show the places in the article in focus."""
        self._look()

    def _look(self) -> None:
        current = self.session.current
        here = self.session.focus
        # From the article in focus on, round the others.
        readings = self.session.panes[here:] + self.session.panes[:here] if self.all_open else [current]
        self.offers = offers(self.session.desk, filter(None, readings), self.sought)
        self._doubtful = not all(offer.sure for offer in self.offers)
        self.rows.show(len(self.offers), self._row_bits)
        self._show_head()

    def accepted(self, offer: Offer) -> bool:
        """Whether a place is to be tagged."""
        return self.decided.get(_key(offer), offer.sure)

    # -- words ------------------------------------------------------------------------------------------

    def _show_head(self) -> None:
        label = f"{self.sought.label}{' (no figure)' if self.sought.no_figure else ''}"
        words = [Bit(f"“{short(self.sought.quote)}”", "strong"), Bit(f" as {label}", "dim")]
        self.query_one("#list-told", Line).show(words)
        count = sum(map(self.accepted, self.offers))
        where = f"in {len(self.session.panes)} open" if self.all_open else "in this article"
        self.show_count(f"{count} of {len(self.offers)} accepted {where}" if self.offers else "nowhere else")
        if self.offers:
            why, _context, before, _article = self._columns()
            self.show_head(f"    {' ' * (why + before)}in its context")
        elif self.all_open or len(self.session.panes) == 1:
            self.show_head("    no other place has these words: esc goes back")
        else:
            self.show_head("    no other place in this article has these words: tab looks in all open ones")

    def _columns(self) -> tuple[int, int, int, int]:
        """Cells for what is to be said of a place, for its context, of that before the words, for the article."""
        width = self.app.size.width
        why = WHY if width >= NARROW and self._doubtful else 0
        article = (22 if width >= WIDE else 14) if self.all_open and width >= NARROW else 0
        context = max(8, width - 2 - 2 - why - article - 1)
        return why, context, context // 3, article

    def _row_bits(self, row: int) -> list[Bit]:
        offer = self.offers[row]
        why, context, before, article = self._columns()
        accepted = self.accepted(offer)
        look = LABEL_LOOK + self.sought.label if accepted else "strong"
        doubt = "tagged in" if offer.within else "" if offer.place.exact else "like it"
        return [
            Bit("● " if accepted else "○ ", "key" if accepted else "dim"),
            Bit(cell(doubt, why), "dim"),
            *context_bits(offer.reading.text, offer.place.span, context, before, look),
            Bit(" "),
            Bit(cell(offer.reading.entry.path.stem, article), "dim"),
        ]

    # -- what happens -----------------------------------------------------------------------------------

    def on_resize(self) -> None:
        """The columns have other widths."""
        self._show_head()
        self.rows.refresh()

    def choose(self) -> None:
        """Accept the chosen place, or refuse it."""
        if self.offers:
            offer = self.offers[self.rows.row]
            self._decide([offer], not self.accepted(offer))

    def _decide(self, those: list[Offer], accepted: bool) -> None:
        self.decided |= {_key(offer): accepted for offer in those}
        self._show_head()
        self.rows.refresh()

    def do_toggle(self) -> None:
        """Accept the chosen place, or refuse it; the next is the chosen one then."""
        self.choose()
        self.rows.move(1)

    def do_all(self) -> None:
        """Accept all; none, where all are."""
        self._decide(self.offers, not all(map(self.accepted, self.offers)))

    def do_exact(self) -> None:
        """Accept those with exactly the same words, and no others."""
        for exact in (True, False):
            self._decide([offer for offer in self.offers if offer.place.exact is exact], exact)

    def do_scope(self) -> None:
        """In all open articles, or in the one in focus."""
        self.all_open = not self.all_open
        self._look()

    def do_apply(self) -> None:
        """Tag what is accepted, and go back."""
        if not self.offers:
            self.do_leave()
            return
        accepted = filter(self.accepted, self.offers)
        try:
            edit = accept(self.session.desk, accepted, self.sought)
            told = f"{edit.words} · u undoes" if edit else "nothing was accepted, nothing is tagged"
        except Stale:
            told = "nothing was tagged: the annotations were changed from outside meanwhile"
        self.program.room.say(told)
        self.do_leave()


def _key(offer: Offer) -> tuple[str, int, int]:
    return offer.reading.name, *offer.place.span
