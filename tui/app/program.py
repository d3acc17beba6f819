"""What every program on the screen is: how it looks, which codebook it knows, and how it ends."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import traceback
from collections.abc import Callable
from contextvars import Context, copy_context
from functools import partial
from pathlib import Path

from rich.console import RenderableType
from rich.style import Style
from textual.app import App
from textual.css.query import NoMatches
from textual.driver import Driver

from tui.annotations.codebook import Codebook, built_in
from tui.annotations.codebook_file import codebook_words, reloaded
from tui.app import themes
from tui.app.annotating.label_looks import PICKED_TINT, TINT, label_style
from tui.app.driver import ControlFilter, SafeDriver, TerminalGone
from tui.app.ending import Ending, Steps
from tui.app.ink import LABEL_LOOK, PICKED_LOOK, Inked
from tui.app.screens.keyed import KeyedScreen
from tui.app.settings import Settings
from tui.base.errors import InputError
from tui.base.faults import FAULT, write_down
from tui.base.files import stamp


def caller() -> Callable[[Callable[[], None]], None]:
    """Return what calls a function on the running loop, from whatever thread.

    Textual finds the app by the context.
    """
    return partial(_call, asyncio.get_running_loop(), copy_context())


def _call(loop: asyncio.AbstractEventLoop, context: Context, call: Callable[[], None]) -> None:
    with contextlib.suppress(RuntimeError):  # the program has ended since
        loop.call_soon_threadsafe(call, context=context)


class Program(App[None], inherit_bindings=False):
    """An app with our looks, a codebook, and an end in order. What it is about, its child adds."""

    ENABLE_COMMAND_PALETTE = False  # ours is a screen of its own: the stock one fails under fast keys
    ALLOW_SELECT = False
    TITLE = "variorum"

    def __init__(
        self,
        settings: Settings,
        codebook: Codebook | None = None,
        driver_class: type[Driver] | None = SafeDriver,
    ) -> None:
        colourless = bool(os.environ.get("NO_COLOR"))
        super().__init__(driver_class=driver_class, ansi_color=True if colourless else None)
        self.settings = settings
        self.codebook = codebook or built_in()
        self._codebook_seen = self.codebook.stamp
        self.started: Callable[[], None] = lambda: None  # called once the first screen has been drawn
        self.crash: BaseException | None = None
        self.crash_log: Path | None = None
        self.animation_level = "none"
        self.ending = Ending(Steps(self.end, self.save, self.restore_terminal))
        self._filters.append(ControlFilter())
        for theme in themes.OWN:
            self.register_theme(theme)
        self.notices = list(settings.notices)
        wished = themes.SIXTEEN.name if colourless else settings.theme or self._default_theme()
        if self.get_theme(wished) is None:
            self.notices.append(f"there is no theme {wished!r}; ^p lists them")
            wished = self._default_theme()
        self.theme = wished

    def _default_theme(self) -> str:
        """Our dark theme, where the terminal has the colours for it; else the one that needs sixteen."""
        if self.console.color_system in ("standard", "windows"):
            return themes.SIXTEEN.name
        return themes.DARK.name

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The colours of our roles, for themes that are not ours."""
        return themes.roles(self.current_theme.to_color_system().generate())

    def drawn(self) -> None:
        """The first screen has been drawn: what could wait until then can be done."""

    def on_mount(self) -> None:
        """Tell when the first screen is drawn; draw all anew when the program comes back from the shell."""
        self.call_after_refresh(self.started)
        self.call_after_refresh(self.drawn)
        self.app_resume_signal.subscribe(self, lambda _app: self.screen.refresh(layout=True))

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
            return f"{error.named(Path(error.path).name)}; the labels stay as they were"
        if codebook is self.codebook:
            return None
        self.codebook = codebook
        for widget in self.screen.query(Inked):
            widget.notify_style_update()
            widget.refresh()
        return codebook_words(codebook) or "the codebook changed on disk and was read again"

    def open_help(self) -> None:
        """Show the help."""
        from tui.app.screens.help import HelpScreen

        self.push_screen(HelpScreen(self.settings))

    def next_theme(self) -> str:
        """Change to the next of our themes; its name."""
        names = [theme.name for theme in themes.OWN]
        number = names.index(self.theme) if self.theme in names else -1
        self.theme = names[(number + 1) % len(names)]
        return self.theme

    # -- the end ----------------------------------------------------------------------------------------

    def save(self) -> None:
        """Keep what is being typed; a child also waits until it is on the disk."""
        for screen in self.screen_stack:
            if isinstance(screen, KeyedScreen):
                screen.keep()

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
        self.ending.use(asyncio.get_running_loop())

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
