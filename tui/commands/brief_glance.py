"""A brief at a glance: conflicts and agreements, a column for each article, each figure a link to its quote."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui.commands.brief_words import sign, state_class
from tui.commands.markup import Html, joined, tag
from tui.compare.brief import Entry, Quote
from tui.compare.ledger import Ledger
from tui.compare.naming import written
from tui.compare.row_words import state_words

_COLUMNS = 8  # articles that have a column; of more, the figures are listed


def quote_id(entry: Entry, at: int) -> str:
    """Return the id that a quote bears on the page: the number of its row and its place there."""
    return f"quote-{entry.number}-{at + 1}"


def glance(entries: Sequence[Entry], ledger: Ledger) -> Html:
    """Return the table of rows; nothing where there are none."""
    if not entries:
        return Html("")
    articles = range(len(ledger.sources)) if len(ledger.sources) <= _COLUMNS else ()
    names = [
        tag("a", str(at + 1), href=f"#article-{at + 1}", aria_label=f"article {at + 1}") for at in articles
    ]
    heads: list[str] = ["Quantity"]
    heads += names or ["Figures, by article"]
    head = tag("tr", *(tag("th", name, scope="col") for name in heads))
    rows = [tag("tr", _name(entry), _cells(entry, articles)) for entry in entries]
    table = tag("table", tag("thead", head), tag("tbody", rows), class_="glance")
    # Wide on a narrow screen: then it is scrolled, by keys, too.
    region = tag(
        "div",
        table,
        class_="wide",
        tabindex=0,
        role="region",
        aria_label="Conflicts and agreements at a glance",
    )
    return joined(("\n", tag("section", tag("h2", "At a glance"), region, id="glance")))


def _name(entry: Entry) -> Html:
    state = tag("span", state_words(entry.row), class_=f"state {state_class(entry.row) or 'other'}")
    link = tag("a", tag("bdi", entry.title), href=f"#row-{entry.number}")
    occasion = (" · ", tag("bdi", entry.occasion)) if entry.occasion else ()
    return tag("th", link, tag("span", state, occasion, class_="occasion"), scope="row")


def _cells(entry: Entry, articles: Sequence[int]) -> Iterator[Html]:
    """Yield a cell for each article, or one for all."""
    quotes = list(enumerate(entry.quotes))
    if not articles:
        yield tag("td", joined((_figure(entry, at, quote, named=True) for at, quote in quotes), " · "))
    for article in articles:
        here = [_figure(entry, at, quote) for at, quote in quotes if quote.claim.article == article]
        yield tag("td", joined(here, ", "))


def _figure(entry: Entry, at: int, quote: Quote, named: bool = False) -> Html:
    name = f"{quote.claim.article + 1}: " if named else ""
    return tag(
        "a", name, tag("bdi", f"{sign(quote)}{written(quote.claim.figure)}"), href=f"#{quote_id(entry, at)}"
    )
