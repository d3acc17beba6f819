"""The articles that a command is about, and the terms of their projects."""

from __future__ import annotations

import sys
from itertools import groupby
from pathlib import Path

from tui.annotations.where import terms_file
from tui.articles.article import Article, article_of, read_article
from tui.articles.listing import UNNAMED, Entry, default_paths, list_articles
from tui.base.advice import advised
from tui.base.errors import InputError
from tui.base.files import MEBIBYTE, SIZE_LIMIT, Unreadable
from tui.base.settings_file import FileSettings, read_settings, settings_path
from tui.cli import say
from tui.figures.terms import Terms, read_terms

STDIN = "-"
"""What names the standard input, and the article read from it."""


class ProjectTerms:
    """The terms of the projects that articles belong to, each read once."""

    def __init__(self) -> None:
        self._known: dict[Path, Terms | None] = {}
        self.refused = 0

    def of(self, article: Path) -> Terms | None:
        """Return the terms of the article's project; None where it has none, or a file that is refused."""
        path = terms_file(article)
        if path not in self._known:
            self._known[path] = self._read(path)
        return self._known[path]

    def _read(self, path: Path) -> Terms | None:
        """Read a file of terms; where that is refused, say why in one line."""
        if not path.exists():
            return None
        try:
            return read_terms(path)
        except InputError as error:
            say(str(error))
            self.refused += 1
            return None


def settings_or_say() -> FileSettings:
    """Read the user's settings; what is wrong in them is told in one line."""
    settings = read_settings(settings_path())
    if settings.notices:
        more = len(settings.notices) - 1
        say(
            settings.notices[0]
            + (f" (and {more} more: the help in the program, ?, lists them)" if more else "")
        )
    return settings


def article_entries(paths: list[str], *, stdin: bool = False) -> list[Entry]:
    """Return the articles to read: what `paths` name, or without any the project in the current folder.

    Of several paths one that leads nowhere becomes an entry that says so. With `stdin`, "-" is the standard
    input. Raises InputError where there is nothing to read.
    """
    named = paths or default_paths(Path())
    if not named:
        raise InputError(".", "no article here; name a file or a folder of .txt and .md files")
    entries: list[Entry] = []
    for piped, some in groupby(named, key=lambda name: stdin and name == STDIN):
        entries += (
            [Entry(STDIN, Path(STDIN))] if piped else list_articles(list(some), missing_ok=len(named) > 1)
        )
    if not entries:
        raise InputError(named[0], "no article in this folder; it needs .txt or .md files")
    return list({entry.name: entry for entry in entries}.values())


def read_or_say(entry: Entry) -> Article | None:
    """Read an article; where it cannot be, say so in one line."""
    try:
        if entry.name == STDIN and entry.path == Path(STDIN):
            return article_of(_piped(), entry.path, STDIN)
        if entry.problem is None:
            return read_article(entry.path, entry.name)
        reason = entry.problem
    except Unreadable as problem:
        reason = problem.reason
    say(f"{entry.name or UNNAMED}: {advised(reason)}")
    return None


def _piped() -> bytes:
    """What the standard input holds, of the size that a file may have."""
    data = sys.stdin.buffer.read(SIZE_LIMIT + 1)
    if len(data) > SIZE_LIMIT:
        raise Unreadable(f"too large: more than {SIZE_LIMIT // MEBIBYTE} MiB")
    return data
