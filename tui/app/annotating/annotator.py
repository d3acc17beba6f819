"""Who annotates: as the command line, the environment, git or an earlier answer has it; else to be asked once."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from tui.annotations.names import annotator_problem, safe_annotator
from tui.base.errors import InputError
from tui.base.files import Unreadable, Unwritable, read_regular, write_whole
from tui.base.paths import state_folder

VARIABLE = "VARIORUM_ANNOTATOR"
_LIMIT = 1000  # bytes of the file with the answer that are believed
_PATIENCE = 2  # seconds for git to answer


class Annotator:
    """The annotator's name, always one that a folder can have.

    `wished` is what the command line says. Nothing is looked up before it is asked for, and nothing twice.
    `named` are called with the name once the annotator has given it: what was opened without one is to be
    opened anew.
    """

    def __init__(self, wished: str | None = None) -> None:
        self._wished = wished or os.environ.get(VARIABLE) or None
        self._known: str | None = None
        self._looked = False
        self.named: list[Callable[[str], None]] = []

    def check(self) -> None:
        """Raise InputError where the command line or the environment gives a name that no folder can have."""
        problem = annotator_problem(self._wished) if self._wished else None
        if problem is not None:
            raise InputError("", f"annotator {self._wished!r} {problem}: choose another name")

    @property
    def known(self) -> str | None:
        """The name; None where nobody has said one, so that the annotator is to be asked."""
        if not self._looked:
            self._looked = True
            name = self._wished or _name_in_git() or _answer()
            self._known = safe_annotator(name) if name else None
        return self._known

    @property
    def guess(self) -> str:
        """What the annotator may be called, by the login name, to be offered where nothing is known."""
        return safe_annotator(login_name())

    def __call__(self) -> str:
        """The name; the login name while nobody has said one."""
        return self.known or self.guess

    def answer(self, name: str) -> str | None:
        """Take the name that the annotator gave, and remember it; what went wrong with that, in a line, or None.

        The name must be one that `annotator_problem` finds nothing wrong with.
        """
        self._known, self._looked = name, True
        for told in self.named:
            told(name)
        try:
            write_whole(_answer_file(), f"{name}\n".encode())
        except Unwritable as problem:
            return f"{_answer_file()}: the name is not remembered: {problem}"
        return None


def login_name() -> str:
    """The login name; "reader" where there is none."""
    import getpass

    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "reader"


def _answer_file() -> Path:
    return state_folder() / "annotator"


def _answer() -> str | None:
    """The name that the annotator gave when asked, in this run or an earlier one."""
    try:
        name = read_regular(_answer_file(), _LIMIT).decode().strip()
    except (Unreadable, UnicodeDecodeError):
        return None
    return name if name and annotator_problem(name) is None else None


def _name_in_git() -> str | None:
    """The user.name of git, as it holds for the current folder."""
    import subprocess

    try:
        asked = subprocess.run(
            ["git", "config", "user.name"],
            capture_output=True,
            text=True,
            errors="replace",
            timeout=_PATIENCE,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return asked.stdout.strip() or None
