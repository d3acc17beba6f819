"""The program for reviewing: the articles under review, and the screens on which they are decided."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual.driver import Driver

from tui.annotations.codebook import Codebook
from tui.annotations.model import Annotation
from tui.app.actions.registry import ACTIONS
from tui.app.driver import SafeDriver
from tui.app.program import Program, caller
from tui.app.reviewing import Reviewing
from tui.app.screens.difference import DifferenceScreen
from tui.app.screens.review import ReviewScreen
from tui.app.settings import Settings
from tui.app.widgets.rowlist import RowList
from tui.base.clean import clean_line
from tui.review.reviewing import Review

FLUSH = 3.0  # seconds that an end waits for decisions to be on the disk


class ReviewApp(Program, inherit_bindings=False):
    """The app of a review. What is decided is in `work`; the screens show it."""

    def __init__(
        self,
        work: Reviewing,
        settings: Settings,
        codebook: Codebook | None = None,
        driver_class: type[Driver] | None = SafeDriver,
    ) -> None:
        super().__init__(settings, codebook, driver_class)
        self.work = work
        self.summary = ReviewScreen(settings)

    def get_default_screen(self) -> ReviewScreen:
        """The articles are below all."""
        return self.summary

    def on_load(self) -> None:
        """The event loop runs: what the writing thread tells goes through it."""
        self.work.soon = caller()
        self.work.changed = self._saved

    def _saved(self, words: str) -> None:
        """Something was saved, or could not be; the screens may be gone already."""
        screen = self.screen_stack[-1] if self.is_running and self.screen_stack else None
        if isinstance(screen, ReviewScreen | DifferenceScreen) and screen.is_mounted:
            if words:
                screen.say(words, warning=True)
            screen.show_kept()

    def open_article(self, review: Review) -> None:
        """Go through the differences of an article."""
        self.push_screen(DifferenceScreen(review, self.settings))

    def open_help_at(self, context: str) -> None:
        """Show the help, from where it tells of a screen's keys on."""
        from tui.app.screens.help import HelpScreen, help_rows

        heading = next(f" {action.group}" for action in ACTIONS if action.context == context)
        rows = help_rows(self.settings, self.size.width)
        at = next(number for number, bits in enumerate(rows) if bits and bits[0].text == heading)
        screen = HelpScreen(self.settings)

        def scroll() -> None:
            screen.query_one(RowList).move(at)

        self.push_screen(screen)
        screen.call_after_refresh(scroll)

    def open_by_hand(
        self, review: Review, annotation: Annotation, taken: Callable[[Annotation], None]
    ) -> None:
        """Let an annotation be edited for the gold."""
        from tui.app.screens.by_hand import ByHandScreen

        self.push_screen(ByHandScreen(annotation, review.text, self.settings, taken))

    def article_done(self, review: Review) -> None:
        """All of an article is decided: back to the list, to the next one."""
        self.screen.dismiss()
        self.work.save_agreed()
        if not self.work.settles:
            self.summary.say(f"{review.article} is done: the gold is in {self.gold_words([review])}")
        self.summary.next_open()

    def gold_words(self, reviews: Sequence[Review]) -> str:
        """Where the gold of these is, in words: the file, or the folder of several."""
        files = [review.gold.path for review in reviews]
        return clean_line(str(files[0] if len(files) == 1 else files[0].parent))

    def save(self) -> None:
        """Wait for decisions to be on the disk."""
        super().save()
        self.work.flush(FLUSH)
