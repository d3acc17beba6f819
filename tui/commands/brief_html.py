"""A brief as one HTML file: it fetches nothing and runs no script, and what comes from an article is text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TextIO

from tui.articles.article import Article
from tui.commands.brief_frame import colophon, legend, page_head
from tui.commands.brief_glance import glance, quote_id
from tui.commands.brief_svg import picture
from tui.commands.brief_text import anchor_of, article_text, disjoint
from tui.commands.brief_words import (
    bound_words,
    claim_words,
    heading,
    place_words,
    reason_lines,
    state_class,
    summary,
)
from tui.commands.markup import Html, joined, tag, text
from tui.commands.shown import many
from tui.compare.brief import Entry, Quote, Section, brief, event_words
from tui.compare.ledger import Ledger
from tui.compare.row_words import ruled_words, state_words

_SMALL = 220  # units that a plot is wide in a table


def write_html(out: TextIO, ledger: Ledger, articles: Sequence[Article]) -> None:
    """Write the brief on the articles of a ledger as a page."""
    page = _Page(ledger, articles)
    out.write("<!doctype html>\n")
    out.write(tag("html", page_head(heading(ledger)), "\n", tag("body", page.body()), lang="en"))
    out.write("\n")


class _Page:
    """The parts of the page, which link to one another by the numbers of articles, rows and offsets."""

    def __init__(self, ledger: Ledger, articles: Sequence[Article]) -> None:
        self._ledger = ledger
        self._articles = articles
        self._sections = brief(ledger)
        self._figures = [disjoint(source.text, source.figures) for source in ledger.sources]
        self._marked = {
            (article, figure.start, figure.end)
            for article, figures in enumerate(self._figures)
            for figure in figures
        }
        self._rows = {
            (claim.article, *claim.span): entry.number
            for section in self._sections
            for entry in section.entries
            for claim in entry.row.cells
        }

    def body(self) -> Html:
        """Return what the page shows."""
        texts = (self._article(at, article) for at, article in enumerate(self._articles))
        return joined(
            (
                tag("a", "Skip to the conflicts and agreements", href="#brief", class_="skip"),
                "\n",
                tag("header", self._masthead()),
                "\n",
                tag("main", self._list(), self._glance(), *map(self._section, self._sections), id="brief"),
                "\n",
                tag("section", tag("h2", "The articles"), legend(), texts, id="texts"),
                "\n",
                tag("footer", colophon()),
            )
        )

    def _masthead(self) -> Iterator[Html]:
        yield tag("p", "variorum · brief", class_="mark")
        yield tag("h1", heading(self._ledger))
        yield tag("p", summary(self._sections), class_="lead")
        links = [("articles", "Articles")]
        links += [("glance", "At a glance")] if any(one.entries for one in self._sections[:-1]) else []
        links += [(one.key, f"{one.title} ({len(one.entries)})") for one in self._sections if one.entries]
        links += [("texts", "Their texts"), ("reading", "How to read this")]
        items = (tag("li", tag("a", words, href=f"#{key}")) for key, words in links)
        yield tag("nav", tag("ul", items), aria_label="Contents")

    def _list(self) -> Html:
        """Return the table of articles."""
        head = tag(
            "tr", *(tag("th", name, scope="col") for name in ("No.", "Article", "Tells of", "Figures"))
        )
        rows = [
            tag(
                "tr",
                tag("th", tag("a", str(at + 1), href=f"#article-{at + 1}"), scope="row"),
                tag("td", tag("bdi", article.title), tag("br"), tag("span", article.name, class_="file")),
                tag("td", event_words(self._ledger, at) or "no day named", tag("br"), self._event(at)),
                tag("td", str(len(self._ledger.sources[at].figures))),
            )
            for at, article in enumerate(self._articles)
        ]
        table = tag("table", tag("thead", head), tag("tbody", rows), class_="articles")
        return tag("section", tag("h2", "Articles"), table, id="articles")

    def _glance(self) -> Html:
        entries = [entry for section in self._sections if section.key != "rest" for entry in section.entries]
        return glance(entries, self._ledger)

    def _event(self, article: int) -> Html:
        """Return which event an article tells of, where not all tell of one."""
        events = self._ledger.events
        order = list(dict.fromkeys(events))
        alone = len(order) < 2
        return text("") if alone else tag("span", f"event {order.index(events[article]) + 1}", class_="file")

    # -- rows -------------------------------------------------------------------------------------------

    def _section(self, section: Section) -> Html:
        """Return a section of rows; of the rest a table, for there may be very many."""
        if not section.entries:
            return text("")
        rows = (self._table(section.entries),) if section.key == "rest" else map(self._entry, section.entries)
        about = tag("p", section.about, class_="about")
        return joined(("\n", tag("section", tag("h2", section.title), about, rows, id=section.key)))

    def _entry(self, entry: Entry) -> Html:
        """Return a row with its plot, its quotes and why they are taken for one quantity."""
        key = f"row-{entry.number}"
        occasion = tag("span", tag("bdi", entry.occasion), class_="occasion") if entry.occasion else ""
        title = tag(
            "h3",
            tag("a", str(entry.number), href=f"#{key}", class_="no"),
            " ",
            tag("bdi", entry.title),
            occasion,
        )
        sums = [tag("p", words, class_="sum") for words in entry.sums]
        return joined(
            (
                "\n",
                tag(
                    "section",
                    title,
                    _standing(entry),
                    _plot(entry),
                    sums,
                    self._quotes(entry),
                    _why(entry),
                    class_="row",
                    id=key,
                ),
            )
        )

    def _quotes(self, entry: Entry) -> Html:
        names = ("Article", "Figure", "Says", "In its words")
        head = tag("tr", *(tag("th", name, scope="col") for name in names))
        rows = [
            tag(
                "tr",
                tag("th", self._number(quote), scope="row"),
                tag("td", tag("bdi", claim_words(quote, self._ledger)), class_="figure"),
                tag(
                    "td",
                    tag("bdi", _speaker(quote) or "the article itself"),
                ),
                tag("td", self._quoted(quote)),
                id=quote_id(entry, at),
            )
            for at, quote in enumerate(entry.quotes)
        ]
        return tag("table", tag("thead", head), tag("tbody", rows), class_="quotes")

    def _number(self, quote: Quote) -> Html:
        number = str(quote.claim.article + 1)
        return tag("a", number, href=f"#article-{number}", aria_label=f"article {number}")

    def _quoted(self, quote: Quote) -> Html:
        """Return the words of a figure's sentence, and where they are, with a link there."""
        claim = quote.claim
        words = tag("q", quote.before, tag("b", quote.words), quote.after, dir="auto")
        place: Html = text(place_words(quote))
        if (claim.article, *claim.span) in self._marked:
            place = tag("a", place, href=f"#{anchor_of(claim.article, claim.figure.start)}")
        return joined((words, " ", tag("span", place, class_="place")))

    def _table(self, entries: Sequence[Entry]) -> Html:
        names = ("No.", "Quantity", "Amount", "In its words")
        head = tag("tr", *(tag("th", name, scope="col") for name in names))
        return tag("table", tag("thead", head), tag("tbody", map(self._line, entries)), class_="rest")

    def _line(self, entry: Entry) -> Html:
        key = f"row-{entry.number}"
        quoted = [
            tag("p", tag("span", self._number(quote), class_="of"), " ", self._quoted(quote))
            for quote in entry.quotes
        ]
        figures = dict.fromkeys((claim_words(quote, self._ledger), _speaker(quote)) for quote in entry.quotes)
        amounts = [_given(words, speaker) for words, speaker in figures]
        sums = [tag("p", words, class_="sum") for words in entry.sums]
        return joined(
            (
                "\n",
                tag(
                    "tr",
                    tag("td", tag("a", str(entry.number), href=f"#{key}", class_="no")),
                    tag(
                        "th",
                        tag("bdi", entry.title),
                        tag("span", tag("bdi", entry.occasion), class_="occasion"),
                        tag("span", _state(entry), class_="state"),
                        scope="row",
                    ),
                    tag(
                        "td",
                        amounts,
                        sums,
                        _plot(entry, _SMALL),
                    ),
                    tag("td", quoted),
                    id=key,
                ),
            )
        )

    # -- the articles -----------------------------------------------------------------------------------

    def _article(self, at: int, article: Article) -> Html:
        number = at + 1
        title = tag("h3", tag("span", str(number), class_="no"), " ", tag("bdi", article.title))
        about = " · ".join(filter(None, (article.name, event_words(self._ledger, at), article.notice)))
        body = article_text(at, article.text, self._figures[at], self._rows)
        return tag(
            "article", title, tag("p", about, class_="file"), body, id=f"article-{number}", class_="text"
        )


def _speaker(quote: Quote) -> str:
    return quote.claim.figure.speaker or quote.claim.figure.source or ""


def _given(words: str, speaker: str) -> Html:
    """Return a figure in words, and who says so."""
    said = tag("span", "says ", tag("bdi", speaker), class_="says") if speaker else ""
    return tag("p", tag("bdi", words, class_="figure"), said)


def _state(entry: Entry) -> Html:
    """Return the state of a row in words, and who ruled on it."""
    ruled = ruled_words(entry.row)
    return joined((text(state_words(entry.row)), *((" · ", tag("bdi", ruled)) if ruled else ())))


def _standing(entry: Entry) -> Html:
    """Return how a row stands: its state, lowest, best and highest amount, and how many speakers give it."""
    row = entry.row
    parts: list[str] = [tag("b", state_words(row), class_=f"state {state_class(row)}".rstrip())]
    spread = entry.spread
    if spread and spread.low == spread.high:
        parts.append(
            joined(("all ", tag("b", spread.best)) if len(row.cells) > 1 else (tag("b", spread.best),))
        )
    elif spread:
        parts += [
            joined((f"{name} ", tag("b", words)))
            for name, words in zip(
                ("low", "best", "high"), (spread.low, spread.best, spread.high), strict=True
            )
        ]
    parts.append(many(row.sources, "source"))
    if row.ruled:
        parts.append(tag("bdi", ruled_words(row)))
    return tag("p", joined(parts, " · "), class_="standing")


def _plot(entry: Entry, width: int = 400) -> Html:
    if entry.plot is None:
        return text("")
    said = "; ".join(
        " ".join(filter(None, (f"article {quote.claim.article + 1}:", bound_words(quote), quote.words)))
        for quote in entry.quotes
    )
    return picture(entry.plot, f"plot-{entry.number}", entry.title, said, width)


def _why(entry: Entry) -> Html:
    lines = reason_lines(entry)
    if not lines:
        return text("")
    return tag(
        "div", tag("h4", "Why"), tag("ul", (tag("li", tag("bdi", line)) for line in lines)), class_="why"
    )
