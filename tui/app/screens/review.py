"""A review: its articles, the worst agreed on first."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, cast

from rich.cells import cell_len
from textual.app import ComposeResult

from tui.app.review_lines import kept_bit
from tui.app.screens.lists import ListScreen
from tui.app.widgets.lines import Bit, Line, fitted
from tui.app.widgets.rowlist import RowList
from tui.base.clean import clean_line
from tui.review.resolving import CONFLICT
from tui.review.reviewing import Review

if TYPE_CHECKING:
    from tui.app.review_app import ReviewApp
    from tui.app.settings import Settings

WIDE = 100  # cells of a screen that has room for wide columns
CELLS, NARROW_CELLS = 9, 7  # of a column of numbers
LEFT_CELLS = 9
NARROWEST_NAME = 12
SHORT = {"boundary": "ends", "missing": "absent"}
"""Heads of columns where they are narrow."""

COLUMNS: dict[str, tuple[str, ...]] = {
    "boundary": ("boundary", "split", "moved"),
    "label": ("label", "both"),
    "fields": ("fields", "note", "links"),
    "only a": ("only_a",),
    "only b": ("only_b",),
}
"""The columns of two annotators, with the classes of differences that are counted there."""

MANY = {**{name: COLUMNS[name] for name in ("boundary", "label", "fields")}, "missing": ("missing",)}
"""Those of more."""


CONFLICTS: dict[str, tuple[str, ...]] = {"differ": (CONFLICT,)}
"""Those of a file with merge conflicts."""


class ReviewScreen(ListScreen):
    """The articles under review, one a row; enter goes through the differences of one."""

    CONTEXT = "review"
    PREFIX = "review_"
    LABEL = "review"
    FILTERED = False

    def __init__(self, settings: Settings) -> None:
        super().__init__(settings)
        self._said: Bit | None = None

    @property
    def review_app(self) -> ReviewApp:
        """The app, by its own type."""
        return cast("ReviewApp", self.app)

    def compose(self) -> ComposeResult:
        """Who is compared, the list, the totals, what there is to tell, the keys."""
        yield from self.compose_top()
        yield RowList(id="review-rows")
        yield Line(id="review-totals")
        yield Line(id="review-said")
        yield from self.compose_keys()

    def on_mount(self) -> None:
        """Show the articles; where there is nothing to decide at all, the gold is made at once."""
        work = self.review_app.work
        names = "  ".join(f"{letter} {name}" for letter, name in zip("abcdefghi", work.names, strict=False))
        self.query_one("#list-told", Line).show([Bit(clean_line(names), "strong")])
        if not any(review.case.questions for review in work.reviews):
            work.save_agreed()
        self.show_all()
        notices = [notice for review in work.reviews for notice in review.notices]
        if self.review_app.notices or notices:
            self.say("; ".join([*self.review_app.notices, *notices]), warning=True)
        else:
            self._tell_end()
        if work.settles:
            self.choose()

    def on_resize(self) -> None:
        """The columns have other widths."""
        self.show_all()

    def on_screen_resume(self) -> None:
        """Back from an article: its numbers are others."""
        if self.query(RowList):
            self.show_all()
            self._tell_end()

    # -- what is shown ----------------------------------------------------------------------------------

    @property
    def columns(self) -> dict[str, tuple[str, ...]]:
        """The columns of differences."""
        if self.review_app.work.settles:
            return CONFLICTS
        return COLUMNS if len(self.review_app.work.names) == 2 else MANY

    @property
    def _cells(self) -> int:
        return CELLS if self.app.size.width >= WIDE else NARROW_CELLS

    @property
    def _name_cells(self) -> int:
        numbers = self._cells * (len(self.columns) + 2) + LEFT_CELLS
        return max(NARROWEST_NAME, self.app.size.width - 3 - numbers)

    def show_all(self) -> None:
        """Show what is decided and what is left."""
        work = self.review_app.work
        names = ("same", *self.columns, "F1")
        if self._cells == NARROW_CELLS:
            names = tuple(SHORT.get(name, name) for name in names)
        heads = "".join(f"{name:>{self._cells}}" for name in names)
        self.show_head(f"  {'article':<{self._name_cells}}{heads}{'left':>{LEFT_CELLS}}")
        self.rows.show(len(work.reviews) + len(work.refused), self._row_bits, self.rows.row)
        left = work.left
        self.show_count(f"{left} left" if left else "all decided")
        self._show_totals()
        self.show_kept()

    def show_kept(self) -> None:
        """How the decisions stand on the disk, and what was told last."""
        self.query_one("#review-said", Line).show(
            [self._said] if self._said else [], [kept_bit(self.review_app.work)]
        )

    def say(self, words: str, warning: bool = False) -> None:
        """Tell something above the keys."""
        self._said = Bit(f" {words}", "warning" if warning else "message")
        self.show_kept()

    def _row_bits(self, row: int) -> list[Bit]:
        work = self.review_app.work
        cells = self._name_cells
        if row >= len(work.reviews):
            return [Bit(f"× {clean_line(str(work.refused[row - len(work.reviews)]))}", "warning")]
        review = work.reviews[row]
        counts = Counter(each.kind for each in review.case.questions)
        numbers = [len(review.case.agreed)]
        numbers += [sum(counts[kind] for kind in kinds) for kinds in self.columns.values()]
        left = len(review.open)
        bits = [Bit(fitted(_end_of(clean_line(review.article), cells - 1), cells))]
        bits += [Bit(f"{number or '·':>{self._cells}}", "plain" if number else "dim") for number in numbers]
        score = "–" if work.settles else f"{work.score(review):.2f}"
        bits.append(Bit(f"{score:>{self._cells}}"))
        words = f"{left} left" if left else "✓ done"
        bits.append(Bit(f"{words:>{LEFT_CELLS}}", "strong" if left else "dim"))
        return bits

    def _show_totals(self) -> None:
        reviews = self.review_app.work.reviews
        counts = Counter(each.kind for review in reviews for each in review.case.questions)
        numbers = [sum(len(review.case.agreed) for review in reviews)]
        numbers += [sum(counts[kind] for kind in kinds) for kinds in self.columns.values()]
        articles = f"{len(reviews)} article{'' if len(reviews) == 1 else 's'}"
        words = f"  {articles:<{self._name_cells}}" + "".join(
            f"{number:>{self._cells}}" for number in numbers
        )
        asked = sum(len(review.case.questions) for review in reviews)
        words += " " * self._cells + f"{f'{asked - self.review_app.work.left} of {asked}':>{LEFT_CELLS}}"
        self.query_one("#review-totals", Line).show([Bit(words, "strong")])

    def _tell_end(self) -> None:
        """Where the gold is, once all is decided."""
        work = self.review_app.work
        if not work.left and work.settles:
            self.say(f"no conflict is left in {self.review_app.gold_words(work.reviews)}")
        elif not work.left and work.reviews:
            self.say(f"all is decided: the gold is in {self.review_app.gold_words(work.reviews)}")

    # -- what happens -----------------------------------------------------------------------------------

    @property
    def chosen(self) -> Review | None:
        """The chosen article."""
        reviews = self.review_app.work.reviews
        return reviews[self.rows.row] if self.rows.row < len(reviews) else None

    def choose(self) -> None:
        """Go through the differences of the chosen article."""
        review = self.chosen
        if review is None:
            self.say(str(self.review_app.work.refused[self.rows.row - len(self.review_app.work.reviews)]))
        elif not review.case.questions:
            self.review_app.work.save(review)
            self.say(f"all agree here: the gold is in {self.review_app.gold_words([review])}")
        else:
            self._said = None
            self.review_app.open_article(review)

    def do_open(self) -> None:
        """Go through its differences."""
        self.choose()

    def next_open(self) -> None:
        """Choose the next article with something left."""
        reviews = self.review_app.work.reviews
        here = self.rows.row
        order = [*range(here, len(reviews)), *range(here)]
        self.rows.move(next((row for row in order if reviews[row].open), here) - here)

    def do_theme(self) -> None:
        """The next theme."""
        self.say(f"theme {self.review_app.next_theme()}")

    def do_help(self) -> None:
        """The help."""
        self.review_app.open_help_at(self.CONTEXT)

    def do_leave(self) -> None:
        """Quit; everything is saved."""
        self.review_app.leave()


def _end_of(words: str, cells: int) -> str:
    """The end of words that are too long: of a path, that is the name."""
    if cell_len(words) <= cells:
        return words
    words = words.rpartition("/")[2]
    return words if cell_len(words) <= cells else words[: cells - 1] + "…"
