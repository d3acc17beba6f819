"""What the find bar says of the articles that are not open."""

from __future__ import annotations

from tui.app.searching.library import Library
from tui.app.searching.panes import others
from tui.app.session import Session


def asks_for_more_than_words(query: str) -> bool:
    """Whether a query has filters, right or wrong, which are no words to be found in a text."""
    from tui.base.errors import InputError
    from tui.compare.search.query import parse_query

    try:
        asked = parse_query(query, typing=True)
    except InputError:
        return True
    return bool(asked.figure or asked.labels)


def others_words(library: Library, session: Session, query: str) -> str:
    """Return what the articles that are not open have: "48 in 9 others: tab"; "" where that is nothing.

    Where there are too many to look into, only the articles are counted: "900 others: tab". It is "9+" while it
    may become more.
    """
    answer = library.answer
    if answer.question.written != query or answer.problem:
        return library.standing.words
    elsewhere = others(session, answer.hits)
    if answer.total is None:
        return "more in others: tab" if elsewhere else library.standing.words
    count = answer.total - (len(answer.hits) - len(elsewhere))
    if count <= 0:
        return library.standing.words
    more = "+" if library.standing.doing else ""
    others_there = f"{count:,}{more} other{'' if count == 1 and not more else 's'}: tab"
    if count == len(elsewhere):
        return f"{sum(len(hits.spans) for hits in elsewhere):,}{more} in {others_there}"
    return others_there


def problem_words(library: Library, query: str) -> str:
    """Return why a query cannot be understood, such as one with a filter that there is not; else ""."""
    answer = library.answer
    return answer.problem if answer.question.written == query else ""


def meant_words(library: Library, query: str) -> str:
    """Return which words are nowhere and what was looked for in their place: "no krakw: krakow"; else ""."""
    answer = library.answer
    instead = answer.instead if answer.question.written == query else {}
    return "; ".join(f"no {word}: {', '.join(near)}" for word, near in instead.items() if near)
