"""What is wrong in a file of rulings that can be read all the same: each with its place and what to do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui.annotations.check import STATES, Finding, of_annotator, of_place
from tui.annotations.model import ORPHAN, Annotation
from tui.annotations.source import Source
from tui.base.clean import cited
from tui.compare.place_rulings import Place, SourceOf, by_article
from tui.compare.rulings import SETTLE, Pair, RulingFile, end_of

_PATH = 100  # characters of an article's path that a message names


def find_ruling_problems(
    file: RulingFile, source_of: SourceOf, folder: str | None = None
) -> Iterator[Finding]:
    """Yield what is wrong with the file; `folder` is the annotator's, None where the file is in none.

    Time is linear in the rulings and the articles, each of which is read once.
    """
    yield from of_annotator(file.annotator, folder)
    yield from _of_pairs(file)
    for article, places in by_article(file).items():
        yield from _of_article(file, source_of(article), places)


def _of_pairs(file: RulingFile) -> Iterator[Finding]:
    first: set[Pair] = set()
    for index, ruling in enumerate(file.rulings):
        at = ("rulings", index)
        if ruling.conflict is not None:
            what = f"a merge conflict that nobody decided: {SETTLE}"
            yield Finding((*at, "conflict"), what)
        if ruling.one.article == ruling.other.article:
            yield Finding((*at, "other"), "two figures of one article: a ruling is on figures of two")
        ends = (ruling.pair[:3], ruling.pair[3:])
        pair = min(ends) + max(ends)
        if pair in first:
            yield Finding(at, "a second ruling on the same two figures: delete one")
        first.add(pair)


def _of_article(file: RulingFile, source: Source | str, places: Sequence[Place]) -> Iterator[Finding]:
    """Yield what is wrong with the ends that are in one article."""
    article = end_of(file.rulings[places[0][0]], places[0][1]).article
    if isinstance(source, str):
        what = f"the article {cited(article, _PATH)} cannot be checked: {source}"
        index, name = places[0]
        yield Finding(("rulings", index, name, "article"), f"{what}; give its path in the project folder")
    text = None if isinstance(source, str) else source.text
    for index, name in places:
        end, at = end_of(file.rulings[index], name), ("rulings", index, name)
        if end.state in STATES:
            yield Finding((*at, "state"), STATES[end.state])
        if end.state == ORPHAN:
            continue
        annotation = Annotation("", start=end.start, end=end.end, quote=end.quote, state=end.state)
        for key, what in of_place(annotation, text)[1]:
            yield Finding((*at, key), what)
