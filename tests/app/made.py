"""Things made for the tests of single parts, without files and without a screen."""

from __future__ import annotations

from pathlib import Path

from hypothesis import strategies as st

from tui.app.reading import Reading
from tui.app.session import Session
from tui.articles.article import Article
from tui.articles.listing import Entry
from tui.figures.model import Figure, Number, Value


def reading_of(text: str, name: str = "made.txt") -> Reading:
    """An article with this text, open."""
    reading = Reading(Entry(name, Path(name)))
    reading.article = Article(Path(name), name, text, "", name, "utf-8")
    return reading


def session_of(*texts: str) -> Session:
    """A session with these articles open, the first in focus."""
    session = Session([Entry(f"{number}.txt", Path(f"{number}.txt")) for number in range(1, len(texts) + 1)])
    for entry, text in zip(session.entries, texts, strict=True):
        session.open(entry).article = reading_of(text, entry.name).article
    session.focus = 0
    return session


def figure_of(
    kind: str = "cardinal",
    value: Value | Number = 34,
    unit: str | None = None,
    *,
    text: str = "34",
    counted: str | None = None,
    bound: str = "=",
    approx: str | None = None,
    hedge: str | None = None,
    source: str | None = None,
) -> Figure:
    """A figure, by what is said of it."""
    return Figure(
        0, len(text), text, kind, value, unit, counted, bound, approx=approx, hedge=hedge, source=source
    )


news = st.lists(
    st.sampled_from(
        [
            "Police counted 12 drones over the city.",
            "Some 40 people fled, said the mayor.",
            "It cost $2 million on 31 October 2025.",
            "Nobody came.",
            "More than 5 percent of 1,200 homes lost power for three hours.",
            "“He was the fourth,” she said.",
            "\n",
            "\n\n",
        ]
    ),
    max_size=60,
).map(" ".join)
"""Texts with many figures and without, in long lines and short ones."""
