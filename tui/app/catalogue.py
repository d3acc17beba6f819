"""What the list of articles knows of each: its title and counts, found when needed, and kept."""

from __future__ import annotations

import os

from tui.app.annotating.sheet import Standing
from tui.app.by_event import ByEvent
from tui.app.session import Session
from tui.articles.article import read_article
from tui.articles.listing import Entry, peek_title
from tui.base.clean import clean_line
from tui.base.files import Unreadable

SMALL = 200_000
"""Code points of an article whose figures are counted for the list though it is not open."""


class Catalogue:
    """The articles of a session as the list shows them."""

    def __init__(self, session: Session) -> None:
        self.session = session
        folders = [os.path.dirname(os.path.abspath(entry.name)) for entry in session.entries]  # noqa: PTH100, PTH120
        self._root = os.path.commonpath(folders) if folders else ""
        self._problems: dict[str, str] = {}
        self._titles: dict[str, str] = {}
        self._folded: dict[str, str] = {}
        self._figures: dict[str, int | None] = {}
        self._standing: dict[str, Standing | None] = {}
        self.by_event = ByEvent(session.index)

    def title(self, entry: Entry) -> str:
        """The article's title, from the first few kilobytes of its file; its problem if it has one."""
        if problem := self.problem(entry):
            return problem
        for pane in self.session.panes:
            if pane.entry == entry and pane.article is not None:
                return clean_line(pane.title)
        title = self._titles.get(entry.name)
        if title is None:
            title = self._titles[entry.name] = clean_line(peek_title(entry)) or entry.path.stem
        return title

    def short_name(self, entry: Entry) -> str:
        """The article's path below the folder that all articles of the session are in."""
        return os.path.relpath(os.path.abspath(entry.name), self._root)  # noqa: PTH100

    def problem(self, entry: Entry) -> str | None:
        """Why the article cannot be opened, as far as that is known."""
        return entry.problem or self._problems.get(entry.name)

    def has_title(self, entry: Entry) -> bool:
        """Whether the title is known without reading."""
        return bool(entry.problem) or entry.name in self._titles

    def forget_standings(self) -> None:
        """Find out anew how far the reader is: annotations were made since."""
        self._standing.clear()

    def forget_figures(self) -> None:
        """Find figures anew: what is known about them changed."""
        self._figures.clear()
        self._standing.clear()
        self.by_event.forget()

    def searched(self, entry: Entry) -> str:
        """What the filter looks in: title and file name, in lower case."""
        folded = self._folded.get(entry.name)
        if folded is None:
            folded = self._folded[entry.name] = f"{self.title(entry)} {entry.name}".casefold()
        return folded

    def known_figures(self, entry: Entry) -> int | None:
        """How many figures the article has, if that is known."""
        for pane in self.session.panes:
            if pane.entry == entry and pane.loaded and pane.figures.complete:
                return pane.figures.counts.total()
        return self._figures.get(entry.name)

    def count(self, entry: Entry) -> bool:
        """Find out the counts of an article; whether there was anything to find out."""
        if entry.problem or entry.name in self._standing:
            return False
        self._standing[entry.name] = self.session.desk.standing(entry)
        if self.known_figures(entry) is None and entry.name not in self._figures:
            self._figures[entry.name] = self._count_figures(entry)
        return True

    def _count_figures(self, entry: Entry) -> int | None:
        try:
            text = read_article(entry.path, entry.name).text
        except Unreadable as error:
            self._problems[entry.name] = str(error)
            return None
        if len(text) > SMALL:
            return None
        index = self.session.index(text)
        while index.work():
            pass
        return index.counts.total()

    @property
    def any_annotations(self) -> bool:
        """Whether the reader made annotations on any article that has been looked at."""
        return any(standing is not None for standing in self._standing.values())

    def standing(self, entry: Entry) -> Standing | None:
        """How far the reader is with annotating the article, if that is known."""
        return self._standing.get(entry.name)

    def rank(self, query: str, unread_only: bool = False) -> list[int]:
        """The articles that fit the query, best first, as indexes of the session's entries.

        Words found as they are come first, in the order of the list; where there are none, near ones.
        """
        session = self.session
        wanted = [
            number
            for number, entry in enumerate(session.entries)
            if not (unread_only and entry.name in session.read)
        ]
        words = query.casefold().split()
        if not words:
            return wanted
        entries = session.entries
        exact = [number for number in wanted if all(word in self.searched(entries[number]) for word in words)]
        return exact or self._near(" ".join(words), wanted)

    def _near(self, query: str, wanted: list[int]) -> list[int]:
        from rapidfuzz import fuzz, process

        searched = {number: self.searched(self.session.entries[number]) for number in wanted}
        found = process.extract(query, searched, scorer=fuzz.partial_ratio, score_cutoff=70, limit=200)
        return [number for _text, _score, number in found]
