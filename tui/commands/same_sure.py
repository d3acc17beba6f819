"""How surely other articles tell of the same as a stretch of one: what the screen says, for the command line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tui.articles.article import Article
from tui.articles.listing import Entry
from tui.commands.compared import Desk
from tui.compare.elsewhere import Known, Sure, read_known
from tui.compare.everywhere import Asked, search
from tui.compare.same import FLOOR, Match, Span

CHANCE = "chance"
"""What is said of a sentence that is alike by mere chance."""


class Told(NamedTuple):
    """A sentence `[start, end)` of one of the articles, and how sure it is; `sure` is None for mere chance."""

    article: int
    start: int
    end: int
    words: str
    sure: Sure | None


def told(articles: Sequence[Article], span: Span, matches: Sequence[Match]) -> list[Told]:
    """Return the sentences that may tell of the same as `span` of the first article, the surest first.

    Last come those of the matches that are not among them, the most alike first.
    """
    desk = Desk(None)
    numbers = {article.path: number for number, article in enumerate(articles)}
    entries = [Entry(article.name, article.path) for article in articles[1:]]
    sources = {article.path: article for article in articles}
    asked = desk.source(articles[0])  # first, so that its project's terms are known
    figure = next((one for one in asked.figures if one.start <= span[0] and span[1] <= one.end), None)

    def know(entry: Entry, _text: str) -> Known:
        source = desk.source(sources[entry.path])
        return read_known(source.text, source.figures, desk.classes(), source.name)

    question = Asked(
        asked.text,
        read_known(asked.text, asked.figures, desk.classes(), asked.name),
        (figure.start, figure.end) if figure else span,
        figure is not None,
        desk.annotators.rulings,
    )
    *_, last = search(question, entries, lambda entry: sources[entry.path].text, know)
    found = [
        Told(numbers[hit.entry.path], hit.place.start, hit.place.end, hit.place.words, hit.place.sure)
        for hit in last.hits
    ]
    known = {one[:3] for one in found}
    more = [match for match in matches if match[:3] not in known]
    return found + [_by_words(match) for match in more]


def _by_words(match: Match) -> Told:
    """A sentence that is alike in words alone."""
    sure = Sure.HARDLY if match.score >= FLOOR else None
    return Told(*match[:3], sure.words if sure else CHANCE, sure)
