"""Folders of articles to be searched, and searching them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from tui.articles.listing import list_articles
from tui.compare.classes import Classes
from tui.compare.search.figures import Source, add_figures
from tui.compare.search.index import Index
from tui.compare.search.query import parse_query
from tui.compare.search.search import Searcher
from tui.figures.finder import find_figures

SOURCE = Source(lambda _path, text: find_figures(text), Classes().noun, "test")


def written(folder: Path, articles: Mapping[str, str]) -> Path:
    folder.mkdir(exist_ok=True)
    for name, text in articles.items():
        (folder / name).write_text(text, encoding="utf-8", newline="")
    return folder


def exhaust(steps: Iterator[object]) -> int:
    return sum(1 for _ in steps)


def updated(index: Index, folder: Path) -> Index:
    exhaust(index.update(list_articles([str(folder)])))
    return index


def names(index: Index, query: str, *, typing: bool = False) -> list[str]:
    """The names of the files that a query finds, best first."""
    searcher = Searcher(index, SOURCE.noun)
    asked = parse_query(query, typing=typing)
    if asked.figure is not None:
        exhaust(add_figures(index, SOURCE))
    answer = searcher.quick(asked) if typing else searcher.whole(asked)
    paths = [searcher.path(one) for one in answer.found]
    searcher.close()
    return [path.name for path in paths if path]
