"""What a search found, for reading and as JSON lines."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from typing import TextIO

from tui.base.clean import clean_line
from tui.commands.shown import harmless_json
from tui.compare.search.hits import ArticleHits, Context, contexts

Scored = tuple[float, ArticleHits]
Writer = Callable[[TextIO, Iterable[Scored]], None]

_BOLD, _DIM, _HIT, _PLAIN = "\x1b[1m", "\x1b[2m", "\x1b[1;33m", "\x1b[0m"


def write_text(out: TextIO, found: Iterable[Scored]) -> None:
    """Write each article under its name, a line for each sentence with hits, and where they are."""
    coloured = out.isatty() and not os.environ.get("NO_COLOR")
    first = True
    for _, one in found:
        name, title = clean_line(one.article.name), clean_line(one.article.title)
        head = f"{_BOLD}{name}{_PLAIN}  {_DIM}{title}{_PLAIN}" if coloured else f"{name}  {title}"
        out.write(("" if first else "\n") + head + "\n")
        first = False
        for context in contexts(one.article.text, one.hits):
            place = f"{context.hits[0].start}-{context.hits[0].end}"
            place = f"{_DIM}{place:>11}{_PLAIN}" if coloured else f"{place:>11}"
            out.write(f"{place}  {_words(one.article.text, context, coloured)}\n")
        out.flush()


def write_jsonl(out: TextIO, found: Iterable[Scored]) -> None:
    """Write one object a hit, in the order of articles and then of reading."""
    for score, one in found:
        text = one.article.text
        for context in contexts(text, one.hits):
            for hit in context.hits:
                line = {
                    "article": one.article.name,
                    "start": hit.start,
                    "end": hit.end,
                    "text": text[hit.start : hit.end],
                    "by": hit.by,
                    "context": text[context.start : context.end],
                    "context_start": context.start,
                    "score": round(score, 6),
                }
                out.write(harmless_json(line) + "\n")
        out.flush()


def _words(text: str, context: Context, coloured: bool) -> str:
    """Return a context in one line, its hits highlighted."""
    parts, at = [], context.start
    for hit in context.hits:
        if hit.end <= at:
            continue
        start = max(hit.start, at)
        parts.append(_plain(text[at:start]))
        words = _plain(text[start : hit.end])
        parts.append(f"{_HIT}{words}{_PLAIN}" if coloured else words)
        at = hit.end
    return "".join([*parts, _plain(text[at : context.end])])


def _plain(words: str) -> str:
    """Return words in one line, in which nothing acts on a terminal."""
    return clean_line(words.replace("\r\n", " ").replace("\n", " ").replace("\t", " "))


WRITERS: dict[str, Writer] = {"jsonl": write_jsonl, "text": write_text}
