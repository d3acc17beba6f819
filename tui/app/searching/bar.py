"""What the find bar says of the articles that are not open."""

from __future__ import annotations

from tui.app.searching.library import Library
from tui.app.searching.panes import others
from tui.app.session import Session


def asks_for_more_than_words(query: str) -> bool:
    """Whether a query has filters, which are no words to be found in a text."""
    from tui.base.errors import InputError
    from tui.compare.search.query import parse_query

    try:
        asked = parse_query(query, typing=True)
    except InputError:
        return False
    return bool(asked.figure or asked.labels)


def others_words(library: Library, session: Session, query: str) -> str:
    """Return what the articles that are not open have: "48 in 9 others: tab"; "" where that is nothing.

    Where there are too many to look into, only the articles are counted; "9+" while it may become more.
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
    others_there = f"in {count:,}{more} other{'' if count == 1 and not more else 's'}: tab"
    if count == len(elsewhere):
        return f"{sum(len(hits.spans) for hits in elsewhere):,}{more} {others_there}"
    return others_there
