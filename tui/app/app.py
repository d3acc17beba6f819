"""The program: its screens, themes, memory, and how it ends."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import traceback
from collections.abc import Callable
from contextvars import Context, copy_context
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import RenderableType
from rich.style import Style
from textual.app import App
from textual.css.query import NoMatches
from textual.driver import Driver
from textual.timer import Timer

from tui.annotations.codebook import Codebook, built_in
from tui.annotations.codebook_file import codebook_words, reloaded
from tui.app import themes
from tui.app.annotator import Annotator
from tui.app.driver import ControlFilter, SafeDriver, TerminalGone
from tui.app.ending import Ending, Steps
from tui.app.ink import LABEL_LOOK, PICKED_LOOK, Inked
from tui.app.label_looks import PICKED_TINT, TINT, label_style
from tui.app.memory import Memory
from tui.app.screens.keyed import KeyedScreen
from tui.app.screens.room import Room
from tui.app.session import Session
from tui.app.settings import Settings
from tui.app.timers import once
from tui.articles.listing import Entry
from tui.base.errors import InputError
from tui.base.faults import FAULT, write_down
from tui.base.files import stamp

if TYPE_CHECKING:
    from tui.app.catalogue import Catalogue
    from tui.app.desk import Sheet
    from tui.app.keeper import FileKeeper
    from tui.app.offers import Sought
    from tui.app.reading import Reading
    from tui.app.screens.palette import Choice

FLUSH = 3.0  # seconds that an end waits for annotations to be on the disk
MEMORY_DELAY = 2.0  # seconds from a change of place until it is written down


def _on(loop: asyncio.AbstractEventLoop, context: Context, call: Callable[[], None]) -> None:
    """Call a function on this loop, from whatever thread; Textual finds the app by the context."""
    loop.call_soon_threadsafe(call, context=context)


class Variorum(App[None], inherit_bindings=False):
    """The app. It holds the session and the screens; the screens do the rest."""

    ENABLE_COMMAND_PALETTE = False  # ours is a screen of its own: the stock one fails under fast keys
    ALLOW_SELECT = False
    TITLE = "variorum"

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
        driver_class: type[Driver] | None = SafeDriver,
    ) -> None:
        colourless = bool(os.environ.get("NO_COLOR"))
        super().__init__(driver_class=driver_class, ansi_color=True if colourless else None)
        self.session = session
        self.settings = settings
        self.memory = memory
        self.annotator = annotator or Annotator()
        self.annotations = session.desk.annotations = annotations
        self.keeper = keeper
        self.annotator.named.append(self._renamed)
        session.desk.is_open = keeper is None
        self.codebook = codebook or built_in()
        self._codebook_seen = self.codebook.stamp
        self.started: Callable[[], None] = lambda: None  # called once the first screen has been drawn
        self.relist: Callable[[], list[Entry]] = lambda: session.entries  # what articles there are now
        self.crash: BaseException | None = None
        self.crash_log: Path | None = None
        self.memory_problem: str | None = None
        self.animation_level = "none"
        self.ending = Ending(Steps(self.end, self.save, self.restore_terminal))
        self._memory_timer: Timer | None = None
        self._filters.append(ControlFilter())
        for theme in themes.OWN:
            self.register_theme(theme)
        notices = list(settings.notices)
        wished = themes.SIXTEEN.name if colourless else settings.theme or self._default_theme()
        if self.get_theme(wished) is None:
            notices.append(f"there is no theme {wished!r}; ^p lists them")
            wished = self._default_theme()
        self.theme = wished
        self.room = Room(session, settings)
        self._notices = notices

    def _default_theme(self) -> str:
        """Our dark theme, where the terminal has the colours for it; else the one that needs sixteen."""
        if self.console.color_system in ("standard", "windows"):
            return themes.SIXTEEN.name
        return themes.DARK.name

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The colours of our roles, for themes that are not ours."""
        return themes.roles(self.current_theme.to_color_system().generate())

    def get_default_screen(self) -> Room:
        """The reading room is the screen below all others."""
        return self.room

    def on_mount(self) -> None:
        """Say what was wrong with the settings."""
        self.call_after_refresh(self.started)
        self.call_after_refresh(self.open_desk)
        self.app_resume_signal.subscribe(self, lambda _app: self.screen.refresh(layout=True))
        if self._notices:
            more = len(self._notices) - 1
            others = f" (and {more} more: ? lists them at its end)" if more else ""
            self.room.say(self._notices[0] + others, warning=True)

    def label_style(self, look: str) -> Style:
        """The style of a look that begins with LABEL_, PICKED_ or LETTER_LOOK and goes on with a label's name."""
        kind, _, name = look.partition(":")
        tint = {LABEL_LOOK: TINT, PICKED_LOOK: PICKED_TINT}.get(f"{kind}:", 0.0)
        colours = "none" if os.environ.get("NO_COLOR") else "sixteen" if self.current_theme.ansi else "all"
        variables = self.theme_variables
        return label_style(self.codebook.label(name), variables, tint=tint, colours=colours)

    def reload_codebook(self) -> str | None:
        """Read the codebook again if its file changed; what there is to say of that, or None."""
        stamped = stamp(self.codebook.path) if self.codebook.path else None
        if stamped == self._codebook_seen:
            return None
        self._codebook_seen = stamped
        try:
            codebook = reloaded(self.codebook)
        except InputError as error:
            return f"{error}; the labels stay as they were"
        if codebook is self.codebook:
            return None
        self.codebook = codebook
        for widget in self.screen.query(Inked):
            widget.notify_style_update()
            widget.refresh()
        return codebook_words(codebook) or "the codebook changed on disk and was read again"

    def _renamed(self, _name: str) -> None:
        """The annotator said who they are: the sheets are theirs now."""
        if self.keeper is not None:
            self.keeper.renamed()
        self.session.desk.reopen()

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

    def watch_annotations(self, sheets: list[Sheet]) -> None:
        """Notice annotation files that somebody else wrote."""
        if self.keeper is not None and self.session.desk.is_open:
            self.keeper.watch(sheets)

    # -- screens ----------------------------------------------------------------------------------------

    def open_articles(self) -> None:
        """Show the list of articles."""
        from tui.app.screens.articles import ArticlesScreen

        with contextlib.suppress(InputError):  # the folder went away: the list stays as it was
            self.session.entries = self.relist() or self.session.entries
        self.catalogue.forget_standings()
        self.push_screen(ArticlesScreen(self.catalogue, self.settings))

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

    def open_help(self) -> None:
        """Show the help."""
        from tui.app.screens.help import HelpScreen

        self.push_screen(HelpScreen(self.settings))

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

    def next_theme(self) -> str:
        """Change to the next of our themes; its name."""
        names = [theme.name for theme in themes.OWN]
        number = names.index(self.theme) if self.theme in names else -1
        self.theme = names[(number + 1) % len(names)]
        return self.theme

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
        for screen in self.screen_stack:
            if isinstance(screen, KeyedScreen):
                screen.keep()
        if self.keeper is not None:
            self.keeper.flush(FLUSH)
        if self.memory is not None:
            self.memory_problem = self.memory.write(self.memory.data(self.session))

    def leave(self) -> None:
        """Quit: places are remembered."""
        self.save()
        self.exit()

    def end(self, status: int) -> None:
        """Save and exit with this status, as a signal wants it."""
        with contextlib.suppress(Exception):
            self.save()
        self.exit(return_code=status)

    def restore_terminal(self) -> None:
        """Put the terminal back at once, where the end in order hangs."""
        if isinstance(self._driver, SafeDriver):
            self._driver.restore()

    def on_load(self) -> None:
        """The event loop runs: from now on ends go through it."""
        loop = asyncio.get_running_loop()
        self.ending.use(loop)
        if self.keeper is not None:
            self.keeper.soon = partial(_on, loop, copy_context())
            self.keeper.changed = self._annotations_changed

    def on_terminal_gone(self, _message: TerminalGone) -> None:
        """The terminal was closed: end as if it had said so by its signal."""
        self.ending.order(128 + signal.SIGHUP)

    # -- crashes ----------------------------------------------------------------------------------------

    def _fatal_error(self) -> None:
        """An unhandled exception: save, write a log, end. Called inside the except block by Textual."""
        self._crashed(traceback.format_exc())

    def panic(self, *renderables: RenderableType) -> None:
        """As `_fatal_error`, for exceptions that know how to draw themselves."""
        self._crashed(traceback.format_exc() + "".join(f"\n{renderable}" for renderable in renderables))

    def _crashed(self, report: str) -> None:
        self.crash = self.crash or self._exception or RuntimeError("unknown")
        with contextlib.suppress(Exception):
            self.save()
        with contextlib.suppress(Exception):
            self.crash_log = write_down(report)
        self._return_code = FAULT
        self._close_messages_no_wait()

    def _handle_exception(self, error: Exception) -> None:
        if self._exit and isinstance(error, NoMatches):
            return  # a timer went off while the screens were being taken down
        super()._handle_exception(error)
        self._return_code = FAULT

    def _print_error_renderables(self) -> None:
        """Nothing is printed here: `start` says it in one line."""
        self._exit_renderables.clear()
