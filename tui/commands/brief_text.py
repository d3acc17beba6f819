"""The whole text of an article for a page, its figures marked, each with a link to its row."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from tui.articles.segments import paragraphs
from tui.commands.markup import Html, joined, tag, text
from tui.figures.families import FAMILY
from tui.figures.model import Figure
from tui.figures.statement import certainty, meaning, voice


def disjoint(words: str, figures: Sequence[Figure]) -> list[Figure]:
    """Return the figures of a text in order, without those that begin in one before and those of no words."""
    found: list[Figure] = []
    for figure in sorted(figures, key=lambda one: (one.start, -one.end)):
        if words[figure.start : figure.end].strip() and (not found or found[-1].end <= figure.start):
            found.append(figure)
    return found


def anchor_of(article: int, start: int) -> str:
    """Return the id that a figure of an article, counted from 0, bears on the page."""
    return f"a{article + 1}-{start}"


def article_text(
    article: int, words: str, figures: Sequence[Figure], rows: Mapping[tuple[int, int, int], int]
) -> Iterator[Html]:
    """Yield the paragraphs of a text, their numbers beside them. Linear in the text.

    `figures` are disjoint and in order; `rows` numbers the row of each, by article, start and end. A figure that
    goes over the end of a paragraph is marked in both.
    """
    at, begun = 0, -1
    for number, (start, end) in enumerate(paragraphs(words), 1):
        while at < len(figures) and figures[at].end <= start:
            at += 1
        parts: list[str] = [tag("span", str(number), class_="count-of-paragraph", aria_hidden="true")]
        here = start
        while at < len(figures) and figures[at].start < end:
            figure = figures[at]
            first, last = max(figure.start, start), min(figure.end, end)
            row = rows.get((article, figure.start, figure.end))
            parts += [words[here:first], _mark(article, figure, words[first:last], row, at != begun)]
            here, begun = last, at
            if figure.end > end:
                break
            at += 1
        parts.append(words[here:end])
        yield joined(("\n", tag("p", parts, dir="auto")))


def _mark(article: int, figure: Figure, words: str, row: int | None, is_begin: bool) -> Html:
    """Return a figure marked by its family, with what it states as its title, and a link to its row."""
    said = [meaning(figure), certainty(figure), voice(figure), f"row {row}" if row else ""]
    about = " about" if figure.bound == "~" or figure.hedge else ""
    return tag(
        "mark",
        text(words) if row is None else tag("a", words, href=f"#row-{row}"),
        id=anchor_of(article, figure.start) if is_begin else None,
        class_=FAMILY.get(figure.kind, "count") + about,
        title=" · ".join(filter(None, said)),
    )
