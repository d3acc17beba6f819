"""A brief as Markdown, for notes and messages.

Whatever comes from an article stands in code spans, where no markup, link, mention or HTML has any effect; but for
names of nothing but letters, digits, commas and dashes, which have none anywhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TextIO

from tui import __version__
from tui.articles.article import Article
from tui.commands.brief_words import CORRECTED, claim_words, heading, place_words, reason_lines, summary
from tui.commands.diff_markdown import code
from tui.commands.shown import many
from tui.compare.brief import Entry, Quote, Section, brief, event_words
from tui.compare.ledger import Ledger
from tui.compare.row_words import ruled_words, state_words

_PLAIN = re.compile(r"[^\W_](?:[^\W_]|[ ,–·%’-])*")


def write_markdown(out: TextIO, ledger: Ledger, articles: Sequence[Article]) -> None:
    """Write the brief on the articles of a ledger."""
    sections = brief(ledger)
    out.write(f"# {heading(ledger)}\n\n{summary(sections)}\n\n## Articles\n\n")
    for at, article in enumerate(articles):
        about = _safe(event_words(ledger, at)) or "no day named"
        figures = many(len(ledger.sources[at].figures), "figure")
        out.write(f"{at + 1}. {code(article.title)}  \n   {code(article.name)}; {about}; {figures}\n")
    for section in sections:
        out.writelines(line + "\n" for line in _section(section, ledger))
    out.write(
        f"\n{CORRECTED} Characters are counted from 0, as Unicode code points. Made by variorum {__version__}.\n"
    )


def _section(section: Section, ledger: Ledger) -> Iterator[str]:
    if not section.entries:
        return
    yield from ("", f"## {section.title}", "", section.about)
    for entry in section.entries:
        yield from ("", f"### {entry.number}. {_safe(entry.title)}", "")
        occasion = f"{_safe(entry.occasion)}; " if entry.occasion else ""
        sources = many(entry.row.sources, "source")
        yield f"{occasion}**{state_words(entry.row)}**{_amounts(entry)}; {sources}{_ruled(entry)}"
        yield ""
        yield from (_quote(quote, ledger) for quote in entry.quotes)
        yield from (f"- sum: {code(words)}" for words in entry.sums)
        yield from (f"- why: {code(line)}" for line in reason_lines(entry))


def _amounts(entry: Entry) -> str:
    spread = entry.spread
    if spread is None:
        return ""
    if spread.low == spread.high:
        return f"; {code(spread.best)}"
    return f"; low {code(spread.low)}, best {code(spread.best)}, high {code(spread.high)}"


def _ruled(entry: Entry) -> str:
    return f"; {_safe(ruled_words(entry.row))}" if entry.row.ruled else ""


def _quote(quote: Quote, ledger: Ledger) -> str:
    """Return a figure with its words and place: who says it, the sentence with the figure in bold."""
    figure = quote.claim.figure
    speaker = figure.speaker or figure.source
    said = f", says {code(speaker)}" if speaker else ""
    words = "".join(
        (
            f"{code(quote.before.rstrip())} " if quote.before.strip() else "",
            f"**{code(quote.words)}**",
            f" {code(quote.after.lstrip())}" if quote.after.strip() else "",
        )
    )
    name = f"article {quote.claim.article + 1}"
    return f"- {name}: {code(claim_words(quote, ledger))}{said}: {words} ({place_words(quote)})"


def _safe(words: str) -> str:
    """Return plain words as they are, all else as code."""
    return words if _PLAIN.fullmatch(words) or not words else code(words)
