"""Making a ledger off the screen's thread: reading what is not open, finding figures, comparing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tui.annotations.folder import path_in_project
from tui.annotations.model import AnnotationFile
from tui.annotations.where import project_folder
from tui.app.reading import MakeIndex
from tui.articles.article import Article, read_article
from tui.articles.listing import Entry
from tui.base.files import Unreadable
from tui.compare.annotators import Annotators
from tui.compare.classes import Classes
from tui.compare.corrected import corrected
from tui.compare.ledger import Ledger, Source
from tui.compare.rulings import Ruling
from tui.figures.model import Figure

MOST_ARTICLES = 100
"""Articles that are compared at once, at most: the pairs grow with their square."""

LONGEST = 500_000
"""Code points of an article that is compared, at most."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """An article to be compared; `article` and `own` are as the screen has them, where it is open.

    `own` is what the annotator says of it, as it is now, saved or not.
    """

    entry: Entry
    article: Article | None = None
    own: AnnotationFile | None = None


@dataclass(frozen=True, slots=True)
class Means:
    """By what articles are compared: who annotates and where, how figures are found and classed."""

    annotator: str
    annotations: Path
    index: MakeIndex
    classes: Callable[[], Classes]


@dataclass(frozen=True, slots=True)
class Made:
    """A ledger without rulings, its articles' entries, the rulings of `others`, and what is to be told."""

    ledger: Ledger
    entries: tuple[Entry, ...]
    others: tuple[Ruling, ...]
    problems: tuple[str, ...]


def make(
    wanted: Sequence[Wanted], means: Means, progress: Callable[[int], None], left: Callable[[], bool]
) -> Made | None:
    """Return the ledger of articles; None where the reader has `left` meanwhile. No Textual in here.

    `progress` is told how many articles have been read. What cannot be read, or is too long, is left out and told.
    """
    problems: list[str] = []
    own = Annotators(problems.append, only=means.annotator, annotations=means.annotations)
    others = Annotators(problems.append, without=means.annotator, annotations=means.annotations)
    sources: list[Source] = []
    entries: list[Entry] = []
    for number, one in enumerate(wanted):
        if left():
            return None
        progress(number)
        try:
            article = one.article or read_article(one.entry.path, one.entry.name)
        except Unreadable as problem:
            problems.append(f"{one.entry.path.name}: {problem.reason}")
            continue
        if len(article.text) > LONGEST:
            problems.append(f"{one.entry.path.name}: too long to be compared")
            continue
        mine = [one.own] if one.own is not None else own.files(article)
        name = path_in_project(article.path, project_folder(article.path, means.annotations.name))
        figures = _figures(article.text, means.index)
        figures = corrected(article.text, figures, [*mine, *others.files(article)])
        sources.append(Source(name, article.text, figures))
        entries.append(one.entry)
    progress(len(wanted))
    ledger = Ledger(sources, means.classes())
    if not left():
        ledger.rows  # noqa: B018  # they are worked out here, not on the screen's thread
    return None if left() else Made(ledger, tuple(entries), tuple(others.rulings), tuple(problems))


def _figures(text: str, index: MakeIndex) -> list[Figure]:
    found = index(text)
    while found.work():
        pass
    return list(found.found())
