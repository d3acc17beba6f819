"""The program for reading and annotating: its screens, and what it remembers."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from textual.driver import Driver
from textual.timer import Timer

from tui.annotations.codebook import Codebook
from tui.app.annotating.annotator import Annotator
from tui.app.driver import SafeDriver
from tui.app.memory import Memory
from tui.app.program import Program, caller
from tui.app.screens.room import Room
from tui.app.session import Session
from tui.app.settings import Settings
from tui.app.timers import once
from tui.articles.listing import Entry
from tui.base.errors import InputError

if TYPE_CHECKING:
    from tui.app.annotating.keeper import FileKeeper
    from tui.app.annotating.offers import Sought
    from tui.app.annotating.sheet import Sheet
    from tui.app.catalogue import Catalogue
    from tui.app.elsewhere import Elsewhere
    from tui.app.ledger.desk import LedgerDesk
    from tui.app.question import Question
    from tui.app.reading import Reading
    from tui.app.screens.palette import Choice
    from tui.app.searching.library import Library
    from tui.app.terms_file import TermsFile
    from tui.compare.classes import Classes
    from tui.compare.rulings import Ruling

FLUSH = 3.0  # seconds that an end waits for annotations to be on the disk
MEMORY_DELAY = 2.0  # seconds from a change of place until it is written down


class Variorum(Program, inherit_bindings=False):
    """The reading room's app. It holds the session and the screens; the screens do the rest."""

    def __init__(
        self,
        session: Session,
        settings: Settings,
        *,
        memory: Memory | None = None,
        annotator: Annotator | None = None,
        annotations: Path = Path("annotations"),
        keeper: FileKeeper | None = None,
        codebook: Codebook | None = None,
        terms: TermsFile | None = None,
        driver_class: type[Driver] | None = SafeDriver,
    ) -> None:
        super().__init__(settings, codebook, driver_class)
        self.session = session
        self.memory = memory
        self.annotator = annotator or Annotator()
        self.annotations = session.desk.annotations = annotations
        self.keeper = keeper
        self._terms = terms
        self.annotator.named.append(self._renamed)
        self._told_unsaved = False
        self._ledger: LedgerDesk | None = None  # made when it is first asked for
        session.desk.is_open = keeper is None
        self.roots: Sequence[str] = [entry.name for entry in session.entries]  # what was named to be read
        self.relist: Callable[[], list[Entry]] = lambda: session.entries  # what articles there are now
        self.memory_problem: str | None = None
        self._memory_timer: Timer | None = None
        self.room = Room(session, settings)

    def get_default_screen(self) -> Room:
        """The reading room is the screen below all others."""
        return self.room

    def on_mount(self) -> None:
        """Say what was wrong with the settings."""
        if self.notices:
            more = len(self.notices) - 1
            others = f" (and {more} more: ? lists them at its end)" if more else ""
            self.room.say(self.notices[0] + others, warning=True)

    def _renamed(self, _name: str) -> None:
        """The annotator said who they are: the sheets are theirs now."""
        if self.keeper is not None:
            self.keeper.renamed()
        self.session.desk.reopen()

    def drawn(self) -> None:
        """The first screen has been drawn: the annotations are read."""
        self.open_desk()

    def open_desk(self) -> None:
        """Read the annotations: once the first screen is drawn, or when the first key comes before that."""
        if not self.session.desk.is_open:
            self.session.desk.is_open = True
            self.room.sync()

    def _annotations_changed(self, words: str) -> None:
        """The writing thread saved something, or could not."""
        if words:
            self.room.say(words, warning=True)
        if self.room.is_mounted:
            self.room.sync()

    def reload_terms(self) -> str | None:
        """Read the project's terms again if their file changed, and find figures anew; what to say of it."""
        told = self._terms.reload() if self._terms else None
        if told:
            for reading in self.session.panes:
                reading.forget_figures()
            self.catalogue.forget_figures()
        return told

    def noun_classes(self) -> Classes:
        """The classes of nouns and statuses, the project's own over the built-in ones."""
        from tui.compare.classes import Classes

        return self._terms.classes() if self._terms else Classes()

    def watch_annotations(self, sheets: list[Sheet]) -> set[str]:
        """Notice annotation files that somebody else wrote, and read them again; the keys of those sheets."""
        if self.keeper is not None and self.session.desk.is_open:
            return self.keeper.watch(sheets)
        return set()

    def leave(self) -> None:
        """Quit: places are remembered. Where annotations are not saved, the first time only tell so."""
        self.save()
        unsaved = self.unsaved()
        if unsaved and not self._told_unsaved:
            self._told_unsaved = True
            words = f"{'; '.join(unsaved)} · quitting again quits all the same"
            self.call_later(self.room.say, words, warning=True)  # after what the writing thread has to say
            return
        self.exit()

    def unsaved(self) -> list[str]:
        """What the annotator did that is not on the disk, a line for each file."""
        lines = self.keeper.unsaved() if self.keeper is not None else []
        return lines + (self._ledger.unsaved() if self._ledger is not None else [])

    # -- screens ----------------------------------------------------------------------------------------

    def open_articles(self) -> None:
        """Show the list of articles."""
        from tui.app.screens.articles import ArticlesScreen

        self.list_anew()
        self.catalogue.forget_standings()
        self.push_screen(ArticlesScreen(self.catalogue, self.settings))

    def list_anew(self) -> None:
        """Notice articles that came and went."""
        with contextlib.suppress(InputError):  # the folder went away: the list stays as it was
            self.session.entries = self.relist() or self.session.entries

    def open_figures(self, reading: Reading) -> None:
        """Show the list of an article's figures."""
        from tui.app.screens.figures import FiguresScreen

        self.push_screen(FiguresScreen(reading, self.session, self.settings))

    def open_outline(self) -> None:
        """Show the outline of the annotations."""
        from tui.app.screens.outline import OutlineScreen

        self.push_screen(OutlineScreen(self.session, self.settings))

    def open_same(self, sought: Sought) -> None:
        """Show where else certain words are, to tag them there."""
        from tui.app.screens.same import SameScreen

        self.push_screen(SameScreen(sought, self.session, self.settings))

    def open_ledger(self) -> None:
        """Show the ledger of figures."""
        from tui.app.screens.ledger import LedgerScreen

        self.push_screen(LedgerScreen(self.ledger_desk, self.settings))

    @property
    def rulings_failed(self) -> bool:
        """Whether rulings could not be saved, and still are not."""
        return self._ledger is not None and self._ledger.failed

    @property
    def ledger_desk(self) -> LedgerDesk:
        """Rulings, and how the ledger was last looked at."""
        from tui.app.ledger.desk import LedgerDesk

        if self._ledger is None:
            self._ledger = LedgerDesk(self)
        return self._ledger

    def ask_name(self, again: Callable[[], None] | None) -> None:
        """Ask for the annotator's name; then do again what it was needed for."""
        from tui.app.screens.name import NameScreen

        def take(name: str) -> None:
            problem = self.annotator.answer(name)
            if again is not None:
                again()
            if problem is not None:
                self.room.say(problem, warning=True)
            self.room.sync()

        self.push_screen(NameScreen(self.settings, self.annotator.guess, str(self.annotations), take))

    @cached_property
    def elsewhere(self) -> Elsewhere:
        """The open articles, compared."""
        from tui.app.elsewhere import Elsewhere

        return Elsewhere(self.session, self.noun_classes, self._rulings)

    def _rulings(self) -> Sequence[Ruling]:
        """What the annotator ruled on figures, as it is on the disk or will be."""
        desk = self.ledger_desk.rulings
        if problem := desk.look():
            self.room.say(problem, warning=True)
        return desk.rulings

    def open_everywhere(self, question: Question) -> None:
        """Show where all articles tell of the same."""
        from tui.app.screens.everywhere import EverywhereScreen

        self.push_screen(EverywhereScreen(question, self.elsewhere, self.settings))

    @cached_property
    def library(self) -> Library:
        """All articles, to be searched."""
        from tui.app.searching.library import Library, figures_as_in

        source = figures_as_in(self.session, self.noun_classes, self.settings.month_first)
        return Library(self.roots, source, caller())

    def open_search(self, query: str) -> None:
        """Show what all articles have of what is looked for."""
        from tui.app.screens.search import SearchScreen

        self.push_screen(SearchScreen(query, self.session, self.settings))

    def on_unmount(self) -> None:
        """The search ends with the program."""
        if "library" in self.__dict__:
            self.library.close()

    def open_palette(self) -> None:
        """Show the palette, and do what is chosen in it."""
        from tui.app.screens.palette import PaletteScreen

        self.push_screen(
            PaletteScreen(self.session, self.settings, sorted(self.available_themes)), self._chosen
        )

    def _chosen(self, choice: Choice | None) -> None:
        """Do what was chosen in the palette."""
        if choice is None:
            return
        if choice.sort == "action":
            self.room.perform(choice.name)
        elif choice.sort == "theme":
            self.theme = choice.name
        else:
            entry = next(entry for entry in self.session.entries if entry.name == choice.name)
            self.session.open(entry)
            self.room.sync()

    @cached_property
    def catalogue(self) -> Catalogue:
        """What the list knows of the articles."""
        from tui.app.catalogue import Catalogue

        return Catalogue(self.session)

    # -- memory and the end -----------------------------------------------------------------------------

    def session_changed(self) -> None:
        """Write the places down soon; many changes in a row are one writing."""
        if self.memory is not None and self._memory_timer is None:
            self._memory_timer = once(self, MEMORY_DELAY, self._remember_in_thread)

    async def _remember_in_thread(self) -> None:
        self._memory_timer = None
        if self.memory is not None:
            data = self.memory.data(self.session)
            self.memory_problem = await asyncio.to_thread(self.memory.write, data)

    def save(self) -> None:
        """Write down what is to be remembered, now, and wait for annotations to be on the disk."""
        super().save()
        if self.keeper is not None:
            self.keeper.flush(FLUSH)
        if self._ledger is not None:
            self._ledger.flush(FLUSH)
        if self.memory is not None:
            self.memory_problem = self.memory.write(self.memory.data(self.session))

    def on_load(self) -> None:
        """The event loop runs: from now on what the writing thread tells goes through it."""
        if self.keeper is not None:
            self.keeper.soon = caller()
            self.keeper.changed = self._annotations_changed
